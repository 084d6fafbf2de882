A wait that is no number.
project: none

$ rff-enroll mentors kind=frivillig --wait=-1
rff-enroll: --wait: "-1" is not a whole number from 0
[2]
