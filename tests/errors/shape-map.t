A map is needed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nprivacy: 5\n' >rff.yaml
$ rff-check
rff.yaml:5:10: error: privacy: "5" is no map; write key: value
1 error
[65]
