Tables of the matching settings that are none.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmatching: {municipal_offers: [mentor], conflicts: {stoej: ro}}\n' >rff.yaml
$ rff-check
rff.yaml:5:30: error: municipal_offers: not a map; write code: [need, …]
rff.yaml:5:59: error: conflicts: not a list of needs; write [mentor, tolk]
2 errors
[65]
