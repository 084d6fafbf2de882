A code before its first day.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nvocabulary: {benefit: {ny: {da: Ny, valid_from: 2021-06-01}}}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled\nB1,360,ny,2021-05-31\n' >citizens.csv
$ rff-check
citizens.csv:2:8: error: benefit: "ny" is not in use before 2021-06-01; write the code that was valid on the row's date
1 error
[65]
