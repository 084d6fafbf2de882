Columns that rff-enroll fills itself.
project: none

$ rff-enroll mentors kind=frivillig by=Anne
rff-enroll: by is filled by rff itself
[2]
$ rff-enroll mentors kind=frivillig recorded=2021-01-01T00:00:00Z
rff-enroll: recorded is filled by rff itself
[2]
