A relation names one table.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, with: placements}\n' >rff.yaml
$ rff-check
rff.yaml:6:50: error: a relation names exactly one table; write {placements: {…}}
1 error
[65]
