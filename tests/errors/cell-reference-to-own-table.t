A row of the same table that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,company,title,opened,caused_by\nJ1,V1,T,2021-01-01,J2\n' >openings.csv
$ rff-check
openings.csv:2:20: error: caused_by: "J2" is not in openings.csv; write the id of a row that is there, or add it first
1 error
[65]
