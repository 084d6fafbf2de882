rff-enroll without a table.
project: none

$ rff-enroll
rff-enroll: which table? See rff-enroll --help
[2]
