Two areas of one name.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nareas: [a, b, a]\n' >rff.yaml
$ rff-check
rff.yaml:5:15: error: id: "a" stands already; ids are unique
1 error
[65]
