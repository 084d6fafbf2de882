A directory without a project.
project: none

$ mkdir p
$ rff-check -C p
rff-check: p: no project, rff.yaml is not there; make one: rff-init p
[2]
