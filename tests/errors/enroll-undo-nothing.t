Nothing was changed yet.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll --undo
rff-enroll: there is no change to take back
[1]
