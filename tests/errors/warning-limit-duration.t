A work placement of more than four weeks for a recipient of dagpenge.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-01\nB2,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,citizen,company,form,start,ended,planned_end,paid_hours,unpaid_hours\nF1,B1,V1,virksomhedspraktik,2021-03-01,2021-03-29,,,\n' >placements.csv
$ rff-check
placements.csv:2:40: warning: ended: "2021-03-29" is after 2021-03-28, the last day by praktik-4-uger (LAB § 61, stk. 1, nr. 1)
1 warning
