A code after its last day.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled\nB1,360,revalidering,2026-02-01\n' >citizens.csv
$ rff-check
citizens.csv:2:8: error: benefit: "revalidering" is out of use after 2026-01-31; write the code that is valid on the row's date
1 error
[65]
