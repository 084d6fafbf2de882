A killed command has left its file; that of a command that is still writing is none.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml; mkdir -p .rff/tmp; touch .rff/tmp/mentors.csv.4711 .rff/lock
$ rff-check
.rff/tmp/mentors.csv.4711: warning: is left over from a command that was killed; the next one that writes clears it away
1 warning
$ flock .rff/lock rff-check
