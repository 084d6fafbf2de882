An id with a blank in it.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV 1,A,forening\n' >companies.csv
$ rff-check
companies.csv:2:1: error: id: "V 1" is no id; write letters, digits, . _ - (at most 32, a letter or digit first)
1 error
[65]
