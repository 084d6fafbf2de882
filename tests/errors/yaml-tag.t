A tag.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nareas: !!set [a]\n' >rff.yaml
$ rff-check
rff.yaml:5:8: error: tags (!name) are not used here; remove it
1 error
[65]
