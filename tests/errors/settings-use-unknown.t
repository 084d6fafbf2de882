A set of indicators that does not ship with rff, and a slip of the pen.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nuse: [jobnet, fsm]\n' >rff.yaml
$ rff-check
rff.yaml:5:7: error: use: "jobnet" is no set that ships with rff; write one of cabi, fsm2
rff.yaml:5:15: error: use: "fsm" is no set that ships with rff; did you mean fsm2?
2 errors
[65]
