More flags than there are bits: eight are built in.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ { echo vocabulary:; echo '  task:'; i=0; while [ $((i += 1)) -le 25 ]; do echo "    t$i: {flags: [f$i]}"; done; } >>rff.yaml
$ rff-check
rff.yaml:31:19: error: flags: more than 32 different ones; use fewer
1 error
[65]
