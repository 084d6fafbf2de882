Others may read or write the project: readers say so and go on, writers refuse; --insecure-permissions and, for readers, -q
silence it. A file counts only when the directory can be entered.
project: none

$ mkdir -m 700 p; printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >p/rff.yaml; rff-enroll -C p mentors kind=frivillig; cp p/mentors.csv before
T0001
$ # ---- as umask 022 leaves a directory that was unpacked
$ chmod 755 p; chmod 644 p/*.csv p/rff.yaml
$ rff-report -C p maltal -f csv
p: warning: others on this machine may read this directory and 2 of its files; close it: chmod o-rwx p
1 warning
id,label,from,to,value,numerator,denominator,pending,target,target_by,expected,status,forecast,low,high,best,best_month
$ rff-report -C p maltal -f csv -q; rff-report -C p --insecure-permissions maltal -f csv | wc -l
1
$ rff-check -C p
p: warning: others on this machine may read this directory and 2 of its files; close it: chmod o-rwx p
1 warning
$ rff-check -C p -f csv
severity,file,line,column,check,message
warning,p,,,permissions,others on this machine may read this directory and 2 of its files; close it: chmod o-rwx p
$ rff-check -C p -f csv --insecure-permissions
severity,file,line,column,check,message
$ rff-enroll -C p mentors kind=frivillig
p: error: others on this machine may read this directory and 2 of its files; close it: chmod o-rwx p
1 error; nothing written
[1]
$ rff-enroll -C p -q --amend mentors T0001 kind=ledermentor
p: error: others on this machine may read this directory and 2 of its files; close it: chmod o-rwx p
1 error; nothing written
[1]
$ rff-enroll -C p -n mentors kind=frivillig
p: warning: others on this machine may read this directory and 2 of its files; close it: chmod o-rwx p
1 warning
add T0002: kind=frivillig
$ cmp p/mentors.csv before; rff-enroll -C p --insecure-permissions mentors kind=frivillig
T0002
$ rff-enroll -C p -l da mentors kind=frivillig
p: error: andre på denne maskine kan læse denne mappe og 2 af dens filer; luk den: chmod o-rwx p
1 fejl; intet er skrevet
[1]
$ # ---- a refusal leaves nothing, not even the lock
$ rm -r p/.rff; rff-enroll -C p -q mentors kind=frivillig; ls -A p
p: error: others on this machine may read this directory and 2 of its files; close it: chmod o-rwx p
1 error; nothing written
mentors.csv
rff.yaml
$ # ---- read by all, written by all, entered by all
$ for mode in 744 722 711 770 2770 707; do chmod $mode p; echo "$mode:"; rff-check -C p; done
744:
p: warning: others on this machine may read this directory; close it: chmod o-rwx p
1 warning
722:
p: warning: others on this machine may write to this directory; close it: chmod o-rwx p
1 warning
711:
p/mentors.csv: warning: others on this machine may read it; close it with chmod o-rwx
p/rff.yaml: warning: others on this machine may read it; close it with chmod o-rwx
2 warnings
770:
2770:
707:
p: warning: others on this machine may read and write to this directory and 2 of its files; close it: chmod o-rwx p
1 warning
$ # ---- files in a directory that others may only enter; rff's own files count as well
$ chmod 711 p; chmod 600 p/*; chmod 604 p/mentors.csv; rff-enroll -C p --insecure-permissions -q mentors kind=frivillig; chmod 711 p/.rff; chmod 606 p/.rff/lock; rff-enroll -C p mentors kind=frivillig
p/.rff/lock: error: others on this machine may read and write to it; close it with chmod o-rwx
p/mentors.csv: error: others on this machine may read it; close it with chmod o-rwx
2 errors; nothing written
[1]
$ cd p && rff-check; chmod 701 . && chmod o-rwx mentors.csv .rff/lock && rff-check
.rff/lock: warning: others on this machine may read and write to it; close it with chmod o-rwx
mentors.csv: warning: others on this machine may read it; close it with chmod o-rwx
2 warnings
$ # ---- the errors of a project do not hide it
$ chmod 755 p; echo 'T9,x' >>p/mentors.csv; rff-check -C p; rff-report -C p maltal -f csv
p: warning: others on this machine may read this directory; close it: chmod o-rwx p
p/mentors.csv:5:4: error: kind: "x" is no code of mentor; write one of medarbejdermentor, virksomhedsbuddy, konsulentmentor, erhvervsmentor, ledermentor, frivillig, mentorstoette
p/mentors.csv:5:5: error: 2 cells, but the header has 8; add the missing cells
2 errors, 1 warning
p: warning: others on this machine may read this directory; close it: chmod o-rwx p
1 warning
p/mentors.csv:5:4: error: kind: "x" is no code of mentor; write one of medarbejdermentor, virksomhedsbuddy, konsulentmentor, erhvervsmentor, ledermentor, frivillig, mentorstoette
p/mentors.csv:5:5: error: 2 cells, but the header has 8; add the missing cells
2 errors
[65]
$ # ---- every command that takes -C takes it
$ for c in "$TOP"/cmd/rff-*.c; do c=${c##*/}; c=${c%.c}; $c --help | grep -q -e '--project' && { $c --help | grep -c -e '--insecure-permissions'; }; done | sort -u
1
