A table that no citizen has rows in.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, with: {openings: {}}}\n' >rff.yaml
$ rff-check
rff.yaml:6:51: error: "openings" is not related to citizens; write one of placements, visits, contacts, attendance, forms, progress, matches, exemptions, due
1 error
[65]
