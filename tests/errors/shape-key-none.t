A key that is like none there is.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nprivacy: {zzz: 1}\n' >rff.yaml
$ rff-check
rff.yaml:5:11: error: "zzz" is no key of privacy; there are suppress_below, access_log
1 error
[65]
