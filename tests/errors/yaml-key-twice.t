A key that stands twice.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nname: Y\n' >rff.yaml
$ rff-check
rff.yaml:5:1: error: name: stands already in line 3; keep one of them
1 error
[65]
