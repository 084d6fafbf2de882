A CPR number in rff.yaml is never echoed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nareas: [a010190-1234]\n' >rff.yaml
$ rff-check
rff.yaml:5:9: error: "aDDMMYY-****" looks like a CPR number; records hold none, remove it
1 error
[65]
