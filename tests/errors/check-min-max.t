Fewest hours over most hours.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled,hours_min,hours_max\nB1,360,ingen,2021-01-01,10,9.5\n' >citizens.csv
$ rff-check
citizens.csv:2:28: error: hours_max: "9.5" is less than hours_min "10"; write a larger number, or correct hours_min
1 error
[65]
