A file of no bytes is no table.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf '' >companies.csv
$ rff-check
companies.csv:1:1: error: the file is empty; write the header line, or remove the file
1 error
[65]
