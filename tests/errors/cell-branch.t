A branch code of seven digits.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,branch\nV1,A,forening,4711100\n' >companies.csv
$ rff-check
companies.csv:2:15: error: branch: "4711100" is no branch code; write 2, 3, 4 or 6 digits, as 4711 or 47.11.10
1 error
[65]
