Neither yes nor no.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nprivacy: {access_log: perhaps}\n' >rff.yaml
$ rff-check
rff.yaml:5:23: error: access_log: "perhaps" is no yes or no; write ja or nej
1 error
[65]
