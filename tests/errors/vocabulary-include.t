A vocabulary to include that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nvocabulary: {task: {include: [opgaver]}}\n' >rff.yaml
$ rff-check
rff.yaml:5:31: error: include: "opgaver" is no vocabulary
1 error
[65]
