A dotted name follows references only.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {benefit.id: stated}}\n' >rff.yaml
$ rff-check
rff.yaml:6:52: error: benefit: refers to no row; a dotted name follows references only
1 error
[65]
