A header of 4,097 columns.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ { printf 'id,name,kind'; seq -f ',x_%g' 4094 | tr -d '\n'; echo; } >companies.csv
$ rff-check
companies.csv:1:1: error: more than 4096 columns; remove some
1 error
[65]
