A whole number out of range.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,company,title,opened,positions\nJ1,V1,T,2021-01-01,0\n' >openings.csv
$ rff-check
openings.csv:2:20: error: positions: "0" is out of range; write 1 to 10000
1 error
[65]
