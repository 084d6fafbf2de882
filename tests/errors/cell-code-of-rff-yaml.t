A code that rff.yaml does not name.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled,partner\nB1,360,ingen,2021-01-01,lolland\n' >citizens.csv
$ rff-check
citizens.csv:2:25: error: partner: "lolland" is no code of partner; rff.yaml names none
1 error
[65]
