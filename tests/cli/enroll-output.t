What is stored is stored: 4 when the id could not be printed, and never 0. Nothing stored is never 4.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll mentors kind=frivillig >/dev/full
rff-enroll: standard output: No space left on device
[4]
$ rff-enroll mentors kind=frivillig >&-
rff-enroll: standard output: Bad file descriptor
[4]
$ cut -d, -f1,2 mentors.csv
id,kind
T0001,frivillig
T0002,frivillig
$ # ---- a reader that went away
$ { sleep 0.3; rff-enroll mentors kind=frivillig; echo $? >status; } | true; cat status
4
$ { { echo kind; yes frivillig | head -n 30000; } | rff-enroll mentors -; echo $? >status; } | head -n 1; cat status; wc -l <mentors.csv
T0004
4
30004
$ # ---- nothing to print is no failure
$ rff-enroll --amend mentors T0001 kind=ledermentor >/dev/full; rff-enroll -q mentors kind=frivillig >/dev/full
$ # ---- a dry run that could not be printed has stored nothing
$ cp mentors.csv before; rff-enroll -n mentors kind=frivillig >/dev/full; echo $?; cmp mentors.csv before
rff-enroll: standard output: No space left on device
74
$ # ---- neither has a refused row
$ rff-enroll mentors kind=x >/dev/full; echo $?; cmp mentors.csv before
rff-enroll: error: kind: "x" is no code of mentor; write one of medarbejdermentor, virksomhedsbuddy, konsulentmentor, erhvervsmentor, ledermentor, frivillig, mentorstoette
1 error; nothing written
65
$ # ---- without standard error, and with nothing open at all: the descriptors must not become those of files. Valgrind,
$ # which calls the commands by way of wrap/, needs them itself
$ case $PATH in */wrap:*) ;; *) rff-enroll -q mentors kind=frivillig 2>&-; rff-enroll mentors kind=x 2>&-; [ $? -eq 65 ] || echo no; esac
$ case $PATH in */wrap:*) ;; *) rff-enroll mentors kind=frivillig <&- >&- 2>&-; [ $? -eq 4 ] || echo no; esac; rff-check
