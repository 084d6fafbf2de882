A condition on a column that is like none there is.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {zzz: stated}}\n' >rff.yaml
$ rff-check
rff.yaml:6:52: error: "zzz" is no column of citizens; see rff-project(5)
1 error
[65]
