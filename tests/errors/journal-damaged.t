A journal whose end is not what was written.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll companies name=A kind=forening
V0001
$ sed -i 's/"seq"/"sEq"/' .rff/journal
$ rff-enroll companies name=B kind=forening
rff-enroll: ./.rff/journal: is damaged at its end; put it back from a backup, or move it away to begin a new one; nothing written
[74]
$ rff-check
.rff/journal: error: is damaged at its end; put it back from a backup, or move it away to begin a new one
1 error
[74]
$ # ---- a pipe in its place
$ rm .rff/journal; mkfifo .rff/journal; rff-check
.rff/journal: error: is no plain file of its own
1 error
[74]
