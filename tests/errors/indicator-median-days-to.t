The row that ends a wait cannot be observed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, value: {median_days: {from: enrolled, to: {placements: {when: observed}}}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:65: error: to: when cannot be observed in median_days
1 error
[65]
