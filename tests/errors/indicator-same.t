same: ties an observed relation.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, with: {placements: {same: company}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:70: error: same: stands only in a relation with when: observed
1 error
[65]
