A directory in a directory that is not there.
project: none

$ rff-init nowhere/p
rff-init: nowhere/p: No such file or directory
[74]
