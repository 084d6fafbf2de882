A cell is longer than any cell.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ { printf 'id,name,kind\nV1,'; printf %065537d 1; printf ',forening\n'; } >companies.csv
$ rff-check
companies.csv:2:4: error: a cell of more than 64 KiB; shorten it
1 error
[65]
