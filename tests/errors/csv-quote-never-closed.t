The place named is where the quote was opened, not the end of the file.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\nV2,"B,forening\nV3,C,forening\n' >companies.csv
$ rff-check
companies.csv:3:4: error: this quote is never closed; add the closing quote
1 error
[65]
