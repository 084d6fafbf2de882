The indsatsgruppe is one of citizens.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: companies, window: month, value: share, of: {group: indsatsgruppe}}\n' >rff.yaml
$ rff-check
rff.yaml:6:63: error: group: the indsatsgruppe is one of citizens
1 error
[65]
