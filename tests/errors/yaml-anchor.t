An anchor.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nareas: &here [a]\n' >rff.yaml
$ rff-check
rff.yaml:5:8: error: anchors (&name) are not used here; write the value out
1 error
[65]
