A project that is no directory.
project: none

$ touch p
$ rff-check -C p
rff-check: p: no directory; make a project: rff-init DIR
[2]
