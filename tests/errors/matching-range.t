A number of the matching settings that is out of range.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmatching: {prior: 10001, alternatives: 0}\n' >rff.yaml
$ rff-check
rff.yaml:5:19: error: prior: "10001" is out of range; write 0 to 10000
rff.yaml:5:40: error: alternatives: "0" is out of range; write 1 to 10
2 errors
[65]
