A sum of what is no number.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, value: {sum: benefit}}\n' >rff.yaml
$ rff-check
rff.yaml:6:57: error: benefit: is no column of numbers
1 error
[65]
