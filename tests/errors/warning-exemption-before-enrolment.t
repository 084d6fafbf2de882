An exemption before the citizen was enrolled.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled,exited\nB1,360,ingen,2021-01-01,2021-06-30\n' >citizens.csv
$ printf 'citizen,from,to,reason\nB1,2020-12-31,,dom\n' >exemptions.csv
$ rff-check
exemptions.csv:2:4: warning: from: "2020-12-31" is before the citizen was enrolled (2021-01-01)
1 warning
