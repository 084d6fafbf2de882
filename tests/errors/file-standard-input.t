Standard input cannot be read.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll mentors - <&-
-: error: Bad file descriptor
1 error; nothing written
[74]
