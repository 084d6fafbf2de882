A value that is not known.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, value: average}\n' >rff.yaml
$ rff-check
rff.yaml:6:51: error: value: write count, share, {sum: COLUMN}, {mean: COLUMN}, {median: COLUMN}, {distinct: COLUMN} or {median_days: {from: …, to: …}}
1 error
[65]
