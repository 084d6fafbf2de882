A decimal comma.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled,hours_max\nB1,360,ingen,2021-01-01,"7,5"\n' >citizens.csv
$ rff-check
citizens.csv:2:25: error: hours_max: "7,5" is no number; write digits with a decimal point, at most 6 decimals
1 error
[65]
