A weight below 0.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmatching: {weights: {tasks: -1}}\n' >rff.yaml
$ rff-check
rff.yaml:5:29: error: tasks: "-1" is no whole number; write digits
1 error
[65]
