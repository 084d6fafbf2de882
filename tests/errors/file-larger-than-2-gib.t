A table is larger than can be read.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ truncate -s 2147483649 companies.csv
$ rff-check
companies.csv: error: is larger than 2 GiB
1 error
[74]
