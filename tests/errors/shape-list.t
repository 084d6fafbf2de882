A list is needed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nareas: nord\n' >rff.yaml
$ rff-check
rff.yaml:5:8: error: areas: "nord" is no list; write [a, b] or lines with -
1 error
[65]
