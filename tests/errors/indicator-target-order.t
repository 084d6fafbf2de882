Milestones out of order.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, targets: [{value: 3, by: 2021-12-31}, {value: 2, by: 2021-06-30}]}\n' >rff.yaml
$ rff-check
rff.yaml:6:97: error: by: "2021-06-30" is not after the milestone before it; write milestones in order
1 error
[65]
