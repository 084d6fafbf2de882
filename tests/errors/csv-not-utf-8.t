Saved in the code page of Danish Windows; the first byte of each line is named.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,Br\370ndby,forening\nV2,\306r\370,forening\n' >companies.csv
$ rff-check
companies.csv:2:6: error: byte \xf8 is not UTF-8; save the file as UTF-8
companies.csv:3:4: error: byte \xc6 is not UTF-8; save the file as UTF-8
2 errors
[65]
