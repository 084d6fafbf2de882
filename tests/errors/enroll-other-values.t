A row that is there already has other values.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,name,kind\nV1,B,forening\n' | rff-enroll companies -
-:2:4: error: name: "B" is not what V1 has ("A", line 2); use --amend to change it
1 error; nothing written
[65]
