An indicator itself cannot be observed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, when: observed}\n' >rff.yaml
$ rff-check
rff.yaml:6:50: error: when: observed stands only in a relation
1 error
[65]
