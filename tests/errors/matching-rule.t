A rule that is none, and one that no setting can make pass.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmatching: {off: [R12, R16], unknown_fails: [x]}\n' >rff.yaml
$ rff-check
rff.yaml:5:18: error: off: R12 cannot be turned off; a citizen's or an employer's no stands
rff.yaml:5:23: error: off: "R16" is no rule; write R01 to R15
rff.yaml:5:45: error: unknown_fails: "x" is no rule; write R01 to R15
3 errors
[65]
