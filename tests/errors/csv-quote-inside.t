A quote stands inside a cell that is not in quotes.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A "B" C,forening\n' >companies.csv
$ rff-check
companies.csv:2:6: error: a quote inside a cell; put the whole cell in quotes and double the quotes in it
1 error
[65]
