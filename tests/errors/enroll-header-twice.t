A column stands twice in an import.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'name,kind,name\nA,forening,B\n' | rff-enroll companies -
-:1:11: error: "name" stands twice; remove one of them
1 error; nothing written
[65]
