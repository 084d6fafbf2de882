-f and -o are for lists.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll -f json mentors kind=frivillig
rff-enroll: -f and -o go with --columns only
[2]
