A file where the project should be.
project: none

$ touch p
$ rff-init p
rff-init: p: Not a directory
[74]
