A column of one's own needs x_ before its name.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,Ærø\n' >companies.csv
$ rff-check
companies.csv:1:14: error: "Ærø" is no column of companies; begin the name with x_ to carry it along
1 error
[65]
