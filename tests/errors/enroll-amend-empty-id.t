A script whose variable is empty.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll --amend mentors "" kind=frivillig
rff-enroll: the id of the row to amend is empty
[2]
