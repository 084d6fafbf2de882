A required column is missing.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name\n' >companies.csv
$ rff-check
companies.csv:1:1: error: the column kind is missing; add it
1 error
[65]
