A table is a directory.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ mkdir companies.csv
$ rff-check
companies.csv: error: is a directory; a plain file is needed
1 error
[74]
