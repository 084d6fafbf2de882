A record is shorter than the header.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A\n' >companies.csv
$ rff-check
companies.csv:2:5: error: 2 cells, but the header has 3; add the missing cells
1 error
[65]
