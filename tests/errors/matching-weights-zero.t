Weights that are all 0.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmatching: {weights: {tasks: 0, wish: 0, hours: 0, shifts: 0, travel: 0, support: 0, lane: 0}}\n' >rff.yaml
$ rff-check
rff.yaml:5:21: error: weights: all are 0; give at least one component a weight
1 error
[65]
