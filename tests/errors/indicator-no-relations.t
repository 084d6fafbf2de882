A unit that has no relations.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: visits, window: month, with: {placements: {}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:49: error: "placements" is not related to visits; it has no relations
1 error
[65]
