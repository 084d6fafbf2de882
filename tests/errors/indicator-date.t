A test for a day that does not exist.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {exited: "<2021-02-30"}}\n' >rff.yaml
$ rff-check
rff.yaml:6:60: error: exited: "2021-02-30" is not a date; write YYYY-MM-DD
1 error
[65]
