Another command is writing.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ mkdir .rff
$ flock .rff/lock rff-enroll --wait 0 mentors kind=frivillig
rff-enroll: another command is still writing after 0 s; nothing written, try again
[75]
