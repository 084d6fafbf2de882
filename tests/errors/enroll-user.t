A user who is a CPR number.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ RFF_USER=010190-1234 rff-enroll mentors kind=frivillig
rff-enroll: who are you? Set RFF_USER to a name without a CPR number
[2]
