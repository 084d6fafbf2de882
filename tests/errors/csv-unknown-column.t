A slip of the pen in the header.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,emploees\n' >companies.csv
$ rff-check
companies.csv:1:14: error: "emploees" is no column of companies; did you mean employees?
1 error
[65]
