The command before the pipe failed and printed nothing.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll companies - </dev/null
-:1:1: error: no rows here; write a header line and one line a row
1 error; nothing written
[65]
