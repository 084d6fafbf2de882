A row stands twice in an import.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,name\nV1,B\nV1,C\n' | rff-enroll --amend companies -
-:3:1: error: "V1" stands already in line 2; keep one of the two
1 error; nothing written
[65]
