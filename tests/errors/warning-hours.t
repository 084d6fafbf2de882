More than 37 hours a week together.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,citizen,company,form,start,ended,planned_end,paid_hours,unpaid_hours\nF1,B1,V1,smaajob,2021-02-01,,,20.5,17\n' >placements.csv
$ rff-check
placements.csv:2:36: warning: unpaid_hours: 37.5 paid and unpaid hours a week are more than 37
1 warning
