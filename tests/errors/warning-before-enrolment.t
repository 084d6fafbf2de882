A placement before the citizen was enrolled.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,citizen,company,form,start,ended,planned_end,paid_hours,unpaid_hours\nF1,B1,V1,smaajob,2020-12-31,,,,\n' >placements.csv
$ rff-check
placements.csv:2:18: warning: start: "2020-12-31" is before the citizen was enrolled (2021-01-01)
1 warning
