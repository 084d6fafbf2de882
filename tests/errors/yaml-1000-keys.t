More keys in one map than anybody writes.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ { echo vocabulary:; echo '  task:'; seq -f '    t%g: {}' 1001; } >>rff.yaml
$ rff-check
rff.yaml:1007:5: error: more than 1000 keys in one map
1 error
[65]
