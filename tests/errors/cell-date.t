A day that does not exist.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-02-29\n' >citizens.csv
$ rff-check
citizens.csv:2:14: error: enrolled: "2021-02-29" is not a date; write YYYY-MM-DD
1 error
[65]
