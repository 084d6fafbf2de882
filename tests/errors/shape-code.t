A municipality that is not one.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\npartners: [{id: a, name: A, municipality: 361}]\n' >rff.yaml
$ rff-check
rff.yaml:5:43: error: municipality: "361" is no code of municipality; did you mean 161?
1 error
[65]
