Two at once where the size of the company allows one.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,employees\nV1,A,forening,9\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-01\nB2,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,citizen,company,form,start,ended,planned_end,paid_hours,unpaid_hours\nF1,B1,V1,skaanejob,2021-03-01,,,,\nF2,B2,V1,skaanejob,2021-04-01,,,,\n' >placements.csv
$ rff-check
placements.csv:3:20: warning: start: 2 at once at V1, which with 9 employees may have 1 by forholdstal (Bekendtgørelse nr. 1297 af 9/11 2017, § 92)
1 warning
