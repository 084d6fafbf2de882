An exemption that outlasts participation.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled,exited\nB1,360,ingen,2021-01-01,2021-06-30\n' >citizens.csv
$ printf 'citizen,from,to,reason\nB1,2021-06-30,2021-07-01,dom\n' >exemptions.csv
$ rff-check
exemptions.csv:2:15: warning: to: "2021-07-01" is after the citizen left (2021-06-30)
1 warning
