Line ends of an old Macintosh, or a carriage return inside a cell.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A\rB,forening\n' >companies.csv
$ rff-check
companies.csv:2:5: error: a carriage return alone; end lines with LF or CRLF
1 error
[65]
