A text with the delimiter in it, not in quotes.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A, B,forening\n' >companies.csv
$ rff-check
companies.csv:2:6: error: kind: " B" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
companies.csv:2:9: error: 4 cells, but the header has 3; put a cell that holds the delimiter in quotes
2 errors
[65]
