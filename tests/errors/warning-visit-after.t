A visit after its placement that is not the closing one.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nfollowup: [{id: halv, after: 15d, from: start}]\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,citizen,company,form,start,ended,planned_end,paid_hours,unpaid_hours\nF1,B1,V1,smaajob,2021-02-01,2021-02-10,,,\n' >placements.csv
$ printf 'placement,step,held,with,outcome\nF1,halv,2021-02-16,borger,justeres\nF1,afslutning,2021-02-16,borger,justeres\n' >visits.csv
$ rff-check
visits.csv:2:9: warning: held: "2021-02-16" is after the placement (2021-02-10)
1 warning
