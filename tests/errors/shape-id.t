An id with a blank.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nareas: [nord vest]\n' >rff.yaml
$ rff-check
rff.yaml:5:9: error: areas: "nord vest" is no id; write letters, digits and -
1 error
[65]
