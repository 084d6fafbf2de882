Two openings that caused each other.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,company,title,opened,caused_by\nJ1,V1,T,2021-01-01,J2\nJ2,V1,T,2021-01-01,J1\n' >openings.csv
$ rff-check
openings.csv:2:20: error: caused_by: "J2" leads back to J1 itself; a chain must begin somewhere, empty one of its links
1 error
[65]
