A key that is no word.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n[areas]: [a]\n' >rff.yaml
$ rff-check
rff.yaml:5:1: error: a key must be a word
1 error
[65]
