A whole number with a decimal.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,employees\nV1,A,forening,12.0\n' >companies.csv
$ rff-check
companies.csv:2:15: error: employees: "12.0" is no whole number; write digits only
1 error
[65]
