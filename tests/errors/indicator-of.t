A denominator of what is no share.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, of: {}}\n' >rff.yaml
$ rff-check
rff.yaml:6:48: error: of: stands only with value: share
1 error
[65]
