The disk is full, or as here a file may have no bytes: the old file stays.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,kind\nT1,frivillig\n' >mentors.csv
$ (ulimit -f 0; rff-enroll mentors kind=frivillig; echo $?) 2>&1 | cat
rff-enroll: mentors.csv: File too large; nothing written
74
$ cat mentors.csv
id,kind
T1,frivillig
$ ls -A .rff/tmp
