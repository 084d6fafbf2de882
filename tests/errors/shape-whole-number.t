A negative number.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nprivacy: {suppress_below: -1}\n' >rff.yaml
$ rff-check
rff.yaml:5:27: error: suppress_below: "-1" is no whole number; write digits
1 error
[65]
