Another command is writing for a while, and says who it is.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ mkdir .rff
$ flock .rff/lock sh -c 'echo "process 4711" >.rff/lock; exec rff-enroll --wait 1 mentors kind=frivillig'
rff-enroll: another command is writing (process 4711), waiting
rff-enroll: another command is still writing after 1 s; nothing written, try again
[75]
