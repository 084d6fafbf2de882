rows of which indicator?
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report rows
rff-report: rows of which indicator? Write rows ID; see rff-report --help
[2]
