A table and no more.
project: none

$ rff-enroll mentors
rff-enroll: no COLUMN=VALUE given; see rff-enroll --help
[2]
