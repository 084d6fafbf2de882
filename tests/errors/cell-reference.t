A row that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,company,title,opened\nJ1,V1,Lager,2021-01-01\n' >openings.csv
$ rff-check
openings.csv:2:4: error: company: "V1" is not in companies.csv; write the id of a row that is there, or add it first
1 error
[65]
