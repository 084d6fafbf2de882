--by a column that no table has.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report maltal --by kommune
rff-report: --by: no table has a column "kommune"; see rff-project(5)
[2]
