A project is there already.
project: none

$ rff-init p
$ rff-init p
rff-init: p: holds a project already; nothing written
[1]
