A column of one's own in an import needs x_ before its name.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'name,kind,Ærø\nA,forening,1\n' | rff-enroll companies -
-:1:11: error: "Ærø" is no column of companies; begin the name with x_ to carry it along
1 error; nothing written
[65]
