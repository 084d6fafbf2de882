A column of related rows, of which none are named.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, value: {sum: placements.paid_hours}}\n' >rff.yaml
$ rff-check
rff.yaml:6:57: error: placements.paid_hours: no with or with_any says which rows of placements are meant; add one
1 error
[65]
