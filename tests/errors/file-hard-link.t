A table has a second hard link, so that replacing it would part the two.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ ln companies.csv other
$ rff-check
companies.csv: error: has a second hard link; copy it to a file of its own
1 error
[74]
