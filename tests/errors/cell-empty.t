Required cells that are empty.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\n,,\n' >companies.csv
$ rff-check
companies.csv:2:1: error: id: empty; write letters, digits, . _ -, at most 32
companies.csv:2:2: error: name: empty; write text on one line
companies.csv:2:3: error: kind: empty; write a code of kind
3 errors
[65]
