A unit that is no table.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizen, window: month}\n' >rff.yaml
$ rff-check
rff.yaml:6:19: error: unit: "citizen" is no table; did you mean citizens?
1 error
[65]
