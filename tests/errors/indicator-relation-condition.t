What a relation asks of its rows is a map.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, with: {placements: smaajob}}\n' >rff.yaml
$ rff-check
rff.yaml:6:63: error: placements: not a condition; write {column: test}, or {} for any row
1 error
[65]
