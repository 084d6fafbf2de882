A column stands twice.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,name\n' >companies.csv
$ rff-check
companies.csv:1:14: error: "name" stands twice; remove one of them
1 error
[65]
