One writer at a time: the others wait, say for whom, and give up with 75 having changed nothing; readers wait for nobody.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll mentors kind=frivillig; cp mentors.csv before
T0001
$ flock .rff/lock rff-enroll --wait 0 mentors kind=frivillig; cmp mentors.csv before
rff-enroll: another command is still writing after 0 s; nothing written, try again
$ flock .rff/lock rff-enroll --wait 1 mentors kind=frivillig 2>&1 | sed 's/process [0-9]*/process N/'; cmp mentors.csv before
rff-enroll: another command is writing (test rff-enroll, process N), waiting
rff-enroll: another command is still writing after 1 s; nothing written, try again
$ flock .rff/lock rff-enroll --wait=0 -q --amend mentors T0001 kind=ledermentor; cmp mentors.csv before
rff-enroll: another command is still writing after 0 s; nothing written, try again
$ # ---- readers and dry runs
$ flock .rff/lock rff-check; flock .rff/lock rff-report maltal -f csv | wc -l
1
$ flock .rff/lock rff-enroll -n --wait 0 mentors kind=frivillig
add T0002: kind=frivillig
$ # ---- a command-line mistake or a refused row waits for nobody
$ flock .rff/lock rff-enroll mentors knd=frivillig
rff-enroll: no column "knd" in mentors; did you mean kind?
[2]
$ # ---- it goes on as soon as the other is done
$ flock .rff/lock sleep 0.3 & rff-enroll -q mentors kind=frivillig; wait; cut -d, -f1 mentors.csv
id
T0001
T0002
$ # ---- any number at once: every change that was acknowledged is there, ids are unique
$ for i in 1 2 3 4 5 6 7 8 9 10 11 12; do rff-enroll -q --wait 60 mentors kind=frivillig name="N$i" & done; wait; cut -d, -f1 mentors.csv | sort -u | wc -l; cut -d, -f6 mentors.csv | sort -u | wc -l
15
14
$ rff-check; ls -A .rff .rff/tmp
.rff:
journal
last
lock
tmp

.rff/tmp:
$ # ---- what is left of a killed command is no obstacle
$ sh -c 'touch .rff/tmp/mentors.csv.$$; exec rff-enroll mentors kind=frivillig'; ls -A .rff/tmp
T0015
