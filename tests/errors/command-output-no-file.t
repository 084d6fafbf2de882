-o onto what is no plain file.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ mkdir out
$ rff-report maltal -o out
rff-report: out: is there already and no plain file
[74]
