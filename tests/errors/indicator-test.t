A test that is no value.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {hours_max: {over: 7}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:63: error: hours_max: write a value, a list of values or a comparison as ">0"
1 error
[65]
