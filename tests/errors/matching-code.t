Codes that are none.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmatching: {municipal_offers: {999: [mentor]}, conflicts: {stoej: [roo]}}\n' >rff.yaml
$ rff-check
rff.yaml:5:31: error: municipal_offers: "999" is no code of municipality; write one of 101, 147, 151, 153, 155, 157, 159, 161, 163, 165, 167, 169, 173, 175, …
rff.yaml:5:67: error: conflicts: "roo" is no code of need; did you mean ro?
2 errors
[65]
