A when that is not known.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, when: now}\n' >rff.yaml
$ rff-check
rff.yaml:6:50: error: when: "now" is not known; write touches, starts, ends, at-end, by-end or observed
1 error
[65]
