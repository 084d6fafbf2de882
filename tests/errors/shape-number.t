A grant with a decimal comma.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nfunding: [{id: a, name: A, grant: "1,5"}]\n' >rff.yaml
$ rff-check
rff.yaml:5:35: error: grant: "1,5" is no number; write digits with a decimal point, at most 6 decimals
1 error
[65]
