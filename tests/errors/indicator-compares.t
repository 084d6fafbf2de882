A comparison of what has no order.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {benefit: ">ingen"}}\n' >rff.yaml
$ rff-check
rff.yaml:6:61: error: benefit: ">ingen" compares what is neither a number nor a date
1 error
[65]
