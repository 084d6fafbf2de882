The row that gives the date cannot itself be observed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, observe: {from: {first: {placements: {when: observed}}}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:60: error: first: when cannot be observed; it gives the date to observe from
1 error
[65]
