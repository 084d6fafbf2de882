A condition on a column that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {enroled: stated}}\n' >rff.yaml
$ rff-check
rff.yaml:6:52: error: "enroled" is no column of citizens; did you mean enrolled?
1 error
[65]
