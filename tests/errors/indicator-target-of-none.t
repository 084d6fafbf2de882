A target of so many of none.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, value: share, targets: [{value: 3, of: 0, by: 2021-12-31}]}\n' >rff.yaml
$ rff-check
rff.yaml:6:83: error: of: "0" is not over 0
1 error
[65]
