A locked pair of rows that are not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nmatching: {lock: [{opening: J1, citizen: B1, reason: x, by: y}]}\n' >rff.yaml
$ rff-check
rff.yaml:5:29: error: opening: "J1" is not in openings.csv; write the id of a row that is there
rff.yaml:5:42: error: citizen: "B1" is not in citizens.csv; write the id of a row that is there
2 errors
[65]
