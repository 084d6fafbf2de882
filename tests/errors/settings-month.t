A meeting in the thirteenth month.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmeetings: [{id: styregruppe, months: [13]}]\n' >rff.yaml
$ rff-check
rff.yaml:5:39: error: months: "13" is no month; write 1 to 12
1 error
[65]
