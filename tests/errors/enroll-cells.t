A record of an import is shorter than its header.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'name,kind\nA,forening\nB\n' | rff-enroll companies -
-:3:2: error: 1 cells, but the header has 2; write one cell a column
1 error; nothing written
[65]
