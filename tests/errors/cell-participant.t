A participant who is in no table.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,date,kind,title\nK1,2021-05-05,bustur,Tur\n' >activities.csv
$ printf 'activity,participant,present\nK1,B1,ja\n' >attendance.csv
$ rff-check
attendance.csv:2:4: error: participant: "B1" is in none of citizens.csv, companies.csv, mentors.csv; write the id of a row that is there, or add it first
1 error
[65]
