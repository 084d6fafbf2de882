What is to be taken back is not for choice.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll --undo companies V0001
rff-enroll: --undo stands alone: it takes the last change back, whatever it was
[2]
