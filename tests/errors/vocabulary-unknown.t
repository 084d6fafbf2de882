A vocabulary that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nvocabulary: {taks: {a: {da: A}}}\n' >rff.yaml
$ rff-check
rff.yaml:5:14: error: "taks" is no vocabulary; did you mean task?
1 error
[65]
