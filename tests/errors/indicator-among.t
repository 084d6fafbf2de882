Conditions are a map.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: alle}\n' >rff.yaml
$ rff-check
rff.yaml:6:51: error: not a condition; write {column: test}
1 error
[65]
