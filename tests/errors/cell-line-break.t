A text of two lines.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,"A\nB",forening\n' >companies.csv
$ rff-check
companies.csv:2:4: error: name: "A\x0aB" has a line break; write it on one line
1 error
[65]
