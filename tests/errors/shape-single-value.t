One value is needed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nlanguage: [da, en]\n' >rff.yaml
$ rff-check
rff.yaml:5:11: error: language: "[…]" is no single value; write one value
1 error
[65]
