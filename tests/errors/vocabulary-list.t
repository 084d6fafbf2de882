A vocabulary is a map of codes.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nvocabulary: {task: [a]}\n' >rff.yaml
$ rff-check
rff.yaml:5:20: error: task: not a map; write code: {da: …, en: …}
1 error
[65]
