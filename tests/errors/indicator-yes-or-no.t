A test of a yes or no for something else.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: visits, window: month, among: {employed: x}}\n' >rff.yaml
$ rff-check
rff.yaml:6:60: error: employed: "x" is neither yes nor no; write ja or nej
1 error
[65]
