A sum of what is no column.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, value: {sum: [hours_max]}}\n' >rff.yaml
$ rff-check
rff.yaml:6:57: error: sum: write the name of a column
1 error
[65]
