A code with a capital letter.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nvocabulary: {task: {Stor: {da: Stor}}}\n' >rff.yaml
$ rff-check
rff.yaml:5:21: error: "Stor" is no code; write small letters a-z, digits and -
1 error
[65]
