Days are not observed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, observe: {from: enrolled}, value: {median_days: {from: enrolled, to: {placements: {}}}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:53: error: observe: does not go together with median_days
1 error
[65]
