Nobody took part.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,date,kind,title\nK1,2021-05-05,bustur,Tur\n' >activities.csv
$ printf 'activity,participant,staff,present\nK1,,,ja\n' >attendance.csv
$ rff-check
attendance.csv:2:4: error: participant and staff are both empty; write one of them
1 error
[65]
