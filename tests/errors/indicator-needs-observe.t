An observed relation without observe.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, with: {placements: {when: observed}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:5: error: when: observed needs observe: {from: …, after: …}
1 error
[65]
