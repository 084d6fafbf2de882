A slip of the pen in the header of an import.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'nmae,kind\nA,forening\n' | rff-enroll companies -
-:1:1: error: "nmae" is no column of companies; did you mean name?
1 error; nothing written
[65]
