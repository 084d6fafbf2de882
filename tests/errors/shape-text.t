A name that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\npartners: [{id: a, name: }]\n' >rff.yaml
$ rff-check
rff.yaml:5:26: error: name: "" is no text; write some text
1 error
[65]
