A length of time in years.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nfollowup_window: {late: 1y}\n' >rff.yaml
$ rff-check
rff.yaml:5:25: error: late: "1y" is no length of time; write months, weeks, days, as 2m15d
1 error
[65]
