The thirtieth of February.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nclosed_days: [02-30]\n' >rff.yaml
$ rff-check
rff.yaml:5:15: error: closed_days: "02-30" is no day of the year; write MM-DD
1 error
[65]
