A key that must be there.
project: none

$ printf 'rff: 1\nid: x\nname: X\n' >rff.yaml
$ rff-check
rff.yaml:1:1: error: rff.yaml: the key period is missing; add it
1 error
[65]
