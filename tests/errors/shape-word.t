A language that rff does not speak.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nlanguage: de\n' >rff.yaml
$ rff-check
rff.yaml:5:11: error: language: "de" is no value here; write one of da en
1 error
[65]
