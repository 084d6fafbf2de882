Two documents in one file.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n---\nareas: [a]\n' >rff.yaml
$ rff-check
rff.yaml:5:1: error: a second document; keep everything in one
1 error
[65]
