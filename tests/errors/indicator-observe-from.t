A day to observe from that the unit does not have.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, observe: {from: start}}\n' >rff.yaml
$ rff-check
rff.yaml:6:60: error: from: write enrolled or exited (citizens), start (placements) or {first: {TABLE: …}}
1 error
[65]
