An indicator that is not there, and a slip of the pen.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nuse: [cabi]\n' >rff.yaml
$ rff-report rows praktiker
rff-report: no indicator "praktiker"; did you mean praktikker?
[2]
$ rff-report series xyz
rff-report: no indicator "xyz"; see rff-report maltal -f csv
[2]
