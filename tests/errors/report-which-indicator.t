Which indicator?
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report indicator
rff-report: which indicator? Write indicator ID; see rff-report --help
[2]
