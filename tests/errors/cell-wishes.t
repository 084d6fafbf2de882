Wishes are tasks or branches.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled,wishes\nB1,360,ingen,2021-01-01,lager lagr\n' >citizens.csv
$ rff-check
citizens.csv:2:25: error: wishes: "lagr" is no task or branch; did you mean lager?
1 error
[65]
