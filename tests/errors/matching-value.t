A table of values that falls.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmatching: {value: [[0, 100], [50000000, 90]]}\n' >rff.yaml
$ rff-check
rff.yaml:5:19: error: value: no table of [score, ppm] with rising scores (0 to 100000000) and values that do not fall (0 to 1000000); write [[0, 0], [100000000, 500000]]
1 error
[65]
