A placement at another company than its opening.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\nV2,B,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,company,title,opened\nJ1,V1,Lager,2021-01-01\n' >openings.csv
$ printf 'id,citizen,company,opening,form,start\nF1,B1,V2,J1,smaajob,2021-02-01\n' >placements.csv
$ rff-check
placements.csv:2:7: error: company: "V2" is not the opening's, which is V1; correct one of the two
1 error
[65]
