Two rows with one id.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\nV1,B,forening\n' >companies.csv
$ rff-check
companies.csv:3:1: error: id: "V1" stands already in line 2; give each row its own id
1 error
[65]
