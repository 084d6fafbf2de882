A target of so many of so many, of what is no share.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, targets: [{value: 3, of: 5, by: 2021-12-31}]}\n' >rff.yaml
$ rff-check
rff.yaml:6:69: error: of: stands only in the target of a share
1 error
[65]
