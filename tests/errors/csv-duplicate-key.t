Two rows with one key, of a table without an id.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'company,date,held_by,channel\nV1,2021-01-01,Anne,mail\nV1,2021-01-01,Anne,mail\n' >contacts.csv
$ rff-check
contacts.csv:3:1: error: key: "V1/2021-01-01/Anne/mail/" stands already in line 2; keep one of the two rows
1 error
[65]
