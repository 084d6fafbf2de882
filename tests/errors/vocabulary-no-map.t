vocabulary: is a map.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nvocabulary: [a]\n' >rff.yaml
$ rff-check
rff.yaml:5:13: error: vocabulary: not a map; write name: {code: {da: …, en: …}}
1 error
[65]
