A placement after the citizen left.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled,exited\nB1,360,ingen,2021-01-01,2021-06-30\n' >citizens.csv
$ printf 'id,citizen,company,form,start,ended,planned_end,paid_hours,unpaid_hours\nF1,B1,V1,smaajob,2021-07-01,,,,\n' >placements.csv
$ rff-check
placements.csv:2:18: warning: start: "2021-07-01" is after the citizen left (2021-06-30)
1 warning
