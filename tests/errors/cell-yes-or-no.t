Neither yes nor no.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,date,kind,title\nK1,2021-05-05,bustur,Tur\n' >activities.csv
$ printf 'activity,participant,present\nK1,B1,måske\n' >attendance.csv
$ rff-check
attendance.csv:2:7: error: present: "måske" is neither yes nor no; write ja or nej
1 error
[65]
