A P number of nine digits.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,pnumber\nV1,A,forening,123456789\n' >companies.csv
$ rff-check
companies.csv:2:15: error: pnumber: "123456789" is no P number; write 10 digits
1 error
[65]
