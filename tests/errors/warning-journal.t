A journal in which a line was altered, one was taken out, and one is torn; the last one whole is good to go on from.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ for name in A B C D E F; do rff-enroll -q companies name=$name kind=forening; done
$ rff-check
$ sed -i 2s/rff-enroll/rff-Enroll/ .rff/journal; rff-check
.rff/journal: warning: 2 lines are torn, altered or out of their place; what was known before them cannot be trusted, keep a backup of this file
1 warning
$ sed -i 3d .rff/journal; rff-check
.rff/journal: warning: 2 lines are torn, altered or out of their place; what was known before them cannot be trusted, keep a backup of this file
1 warning
$ printf 'torn' >>.rff/journal; rff-check
.rff/journal: warning: 3 lines are torn, altered or out of their place; what was known before them cannot be trusted, keep a backup of this file
1 warning
$ rff-enroll companies name=G kind=forening
V0007
$ rff-check
.rff/journal: warning: 2 lines are torn, altered or out of their place; what was known before them cannot be trusted, keep a backup of this file
1 warning
$ # ---- what the altered line told cannot be guessed
$ rff-report maltal -K 2000-01-01T00:00:00Z
.rff/journal: error: what was known at 2000-01-01T00:00:00Z cannot be told: entry 4 does not fit what came after it; put the file back from a backup
1 error
[65]
