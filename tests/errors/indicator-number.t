A test for a number that is none.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {hours_max: ">7,5"}}\n' >rff.yaml
$ rff-check
rff.yaml:6:63: error: hours_max: "7,5" is no number; write digits with a decimal point
1 error
[65]
