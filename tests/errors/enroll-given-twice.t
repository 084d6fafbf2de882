A column given twice.
project: none

$ rff-enroll mentors kind=frivillig kind=ledermentor
rff-enroll: kind is given twice
[2]
