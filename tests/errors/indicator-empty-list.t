A list of nothing to test for.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {benefit: []}}\n' >rff.yaml
$ rff-check
rff.yaml:6:61: error: benefit: the list is empty; write a value
1 error
[65]
