A flag named as a code could not be told from it in a condition.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nvocabulary: {form: {egen: {flags: [smaajob]}}}\n' >rff.yaml
$ rff-check
rff.yaml:5:14: error: "smaajob" is both a flag and a code of form; rename one of them
1 error
[65]
