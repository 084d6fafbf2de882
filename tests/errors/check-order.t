A citizen who left before coming.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled,exited\nB1,360,ingen,2021-01-01,2020-12-31\n' >citizens.csv
$ rff-check
citizens.csv:2:25: error: exited: "2020-12-31" is before enrolled "2021-01-01"; write a later date, or correct enrolled
1 error
[65]
