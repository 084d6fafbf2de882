A CVR number with two digits exchanged.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,cvr\nV1,A,forening,12345647\n' >companies.csv
$ rff-check
companies.csv:2:15: error: cvr: "12345647" is no CVR number; write 8 digits that satisfy modulus 11
1 error
[65]
