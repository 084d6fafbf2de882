A word that is no COLUMN=VALUE.
project: none

$ rff-enroll mentors kind=frivillig T0001
rff-enroll: "T0001": write COLUMN=VALUE
[2]
