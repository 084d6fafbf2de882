Ids are for good.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ rff-enroll --amend companies V1 id=V2
rff-enroll: error: id: "V2" would rename V1; ids stay as they are, add a new row instead
1 error; nothing written
[65]
