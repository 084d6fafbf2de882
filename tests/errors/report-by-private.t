--by a private column shows it: only if asked for.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report maltal --by gender
rff-report: --by: the column "gender" is private; add -p to show it
[2]
