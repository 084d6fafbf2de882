same: is company or placement.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, observe: {from: enrolled}, with: {placements: {when: observed, same: citizen}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:113: error: same: write company or placement
1 error
[65]
