A participant who could be two.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,kind\nB1,frivillig\n' >mentors.csv
$ printf 'id,date,kind,title\nK1,2021-05-05,bustur,Tur\n' >activities.csv
$ printf 'activity,participant,present\nK1,B1,ja\n' >attendance.csv
$ rff-check
attendance.csv:2:4: error: participant: "B1" is the id of two rows in different tables; give one of them another id
1 error
[65]
