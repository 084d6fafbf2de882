Lists in lists in lists.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ { printf 'areas: '; printf %040d 0 | tr 0 '['; printf %040d 0 | tr 0 ']'; echo; } >>rff.yaml
$ rff-check
rff.yaml:5:39: error: nested more than 32 deep
1 error
[65]
