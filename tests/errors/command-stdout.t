Standard output is full.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report maltal >/dev/full
rff-report: standard output: No space left on device
[74]
