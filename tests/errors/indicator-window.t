A window that is not known.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: week}\n' >rff.yaml
$ rff-check
rff.yaml:6:37: error: window: "week" is not known; write month, quarter, half-year, year, to-date or {from: DATE, to: DATE}
1 error
[65]
