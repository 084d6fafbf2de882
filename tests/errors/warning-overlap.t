The same citizen, company and form twice at a time.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,citizen,company,form,start,ended,planned_end,paid_hours,unpaid_hours\nF1,B1,V1,smaajob,2021-02-01,,,,\nF2,B1,V1,smaajob,2021-03-01,,,,\n' >placements.csv
$ rff-check
placements.csv:3:18: warning: start: overlaps F1, the same citizen, company and form
1 warning
