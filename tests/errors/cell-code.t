A code that the vocabulary does not have, and one that is nearly there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,x\nV2,B,komerciel\n' >companies.csv
$ rff-check
companies.csv:2:6: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
companies.csv:3:6: error: kind: "komerciel" is no code of kind; did you mean kommerciel?
2 errors
[65]
