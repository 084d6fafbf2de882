An escape sequence, a bell and a C1 control, none of which may reach a terminal.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,æ\033[31m,forening\nV2,\007,forening\nV3,,forening\n' >companies.csv
$ rff-check
companies.csv:2:5: error: control character \x1b; remove it
companies.csv:3:4: error: control character \x07; remove it
companies.csv:4:4: error: control character \x85; remove it
3 errors
[65]
