A column that is not there, and a slip of the pen.
project: none

$ rff-enroll mentors knid=frivillig
rff-enroll: no column "knid" in mentors; did you mean kind?
[2]
$ rff-enroll mentors zzz=1
rff-enroll: no column "zzz" in mentors; see rff-enroll --columns mentors
[2]
