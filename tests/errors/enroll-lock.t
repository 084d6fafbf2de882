The lock is no plain file.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ mkdir .rff; ln -s ../rff.yaml .rff/lock
$ rff-enroll mentors kind=frivillig
rff-enroll: ./.rff/lock: is no plain file of its own; remove what stands there; nothing written
[74]
