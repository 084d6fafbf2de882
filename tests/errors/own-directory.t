Something else stands where rff keeps what is its own.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ ln -s . .rff; rff-enroll mentors kind=frivillig
rff-enroll: ./.rff: is no directory; remove what stands there; nothing written
[74]
$ rm .rff; mkdir .rff; touch .rff/tmp; rff-enroll mentors kind=frivillig
rff-enroll: ./.rff/tmp: is no directory; remove what stands there; nothing written
[74]
