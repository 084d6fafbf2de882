A set of indicators is used twice.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nuse: [cabi, cabi]\n' >rff.yaml
$ rff-check
rff.yaml:5:13: error: use: "cabi" stands already; remove one of them
1 error
[65]
