A table is a symbolic link.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >other.csv
$ ln -s other.csv companies.csv
$ rff-check
companies.csv: error: is a symbolic link; a plain file is needed
1 error
[74]
