More hours than a week of work.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled,hours_max\nB1,360,ingen,2021-01-01,37.5\n' >citizens.csv
$ rff-check
citizens.csv:2:25: error: hours_max: "37.5" is out of range; write 0 to 37
1 error
[65]
