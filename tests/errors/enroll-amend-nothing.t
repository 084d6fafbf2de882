A row to be amended, and nothing to amend.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll --amend mentors T0001
rff-enroll: T0001: no such file; to amend a row write COLUMN=VALUE behind its id
[2]
