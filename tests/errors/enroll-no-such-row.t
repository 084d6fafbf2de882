A row to be amended that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ rff-enroll --amend companies V2 name=B
rff-enroll: error: "V2" is no row of companies.csv; see its ids
1 error; nothing written
[65]
