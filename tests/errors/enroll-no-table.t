A table that is not there, and a slip of the pen.
project: none

$ rff-enroll citizen id=B1
rff-enroll: no table "citizen"; did you mean citizens?
[2]
$ rff-enroll xyz id=B1
rff-enroll: no table "xyz"; see rff-enroll --columns
[2]
