Whatever the caller hands down: umask, limits, closed descriptors, a directory that may only be read. Only root can give
a file to a group it is not in; another user takes a second group of its own, if there is one. It is
not among tests/cli, since valgrind does not stand these limits and closed descriptors itself.
project: none

$ mkdir -m 700 p; printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >p/rff.yaml; cp -R p good
$ # ---- umask has no say: new files are for the owner, in a setgid directory for the group as well
$ cat >umask.sh <<'.'
> for mask in 000 022 077 777; do
> 	for mode in 700 2770; do
> 		rm -rf p; cp -R good p; chmod $mode p
> 		(umask $mask; rff-enroll -C p -q mentors kind=frivillig; rff-check -C p --list -f csv -o p/x.csv)
> 		echo $mask $mode: $(stat -c '%n=%a' p/mentors.csv p/x.csv p/.rff p/.rff/tmp p/.rff/lock)
> 	done
> done
> .
$ sh umask.sh
000 700: p/mentors.csv=600 p/x.csv=600 p/.rff=700 p/.rff/tmp=700 p/.rff/lock=600
000 2770: p/mentors.csv=660 p/x.csv=660 p/.rff=2770 p/.rff/tmp=2770 p/.rff/lock=660
022 700: p/mentors.csv=600 p/x.csv=600 p/.rff=700 p/.rff/tmp=700 p/.rff/lock=600
022 2770: p/mentors.csv=660 p/x.csv=660 p/.rff=2770 p/.rff/tmp=2770 p/.rff/lock=660
077 700: p/mentors.csv=600 p/x.csv=600 p/.rff=700 p/.rff/tmp=700 p/.rff/lock=600
077 2770: p/mentors.csv=660 p/x.csv=660 p/.rff=2770 p/.rff/tmp=2770 p/.rff/lock=660
777 700: p/mentors.csv=600 p/x.csv=600 p/.rff=700 p/.rff/tmp=700 p/.rff/lock=600
777 2770: p/mentors.csv=660 p/x.csv=660 p/.rff=2770 p/.rff/tmp=2770 p/.rff/lock=660
$ (umask 777; rff-init new); stat -c '%n=%a' new new/rff.yaml
new=700
new/rff.yaml=600
$ # ---- what is replaced keeps its mode and its group
$ cat >keep.sh <<'.'
> group=$(id -G | cut -d' ' -f2); [ "$(id -u)" != 0 ] || group=12345
> for mode in 600 640 660 644; do
> 	chmod $mode p/mentors.csv; [ -z "$group" ] || chgrp "$group" p/mentors.csv
> 	before=$(stat -c '%a %g' p/mentors.csv); (umask 777; rff-enroll -C p -q mentors kind=frivillig)
> 	[ "$(stat -c '%a %g' p/mentors.csv)" = "$before" ] && echo "$mode kept"
> done
> .
$ sh keep.sh
600 kept
640 kept
660 kept
644 kept
$ # ---- no core: rows of citizens would be in it. At 1 no core is piped to a program either
$ cat >core.sh <<'.'
> mkfifo rows; mkdir here
> (cd here; ulimit -c unlimited 2>/dev/null; exec rff-enroll -C ../p mentors -) <rows 2>/dev/null & pid=$!
> exec 3>rows; n=0
> until grep -q '^Max core file size *[01] *[01] ' /proc/$pid/limits || [ $((n += 1)) -gt 200 ]; do sleep 0.05; done
> sed -n 's/^\(Max core file size\)  */\1: /p' /proc/$pid/limits | tr -s ' ' | sed 's, $,,'
> kill -ABRT $pid; wait $pid; echo $?; ls here
> .
$ sh core.sh 2>&1 | grep -v Abort
~ ^Max core file size: [01] [01] bytes$
134
$ # ---- no byte may be written: said, and the file that is there stays
$ echo old >x.csv; (ulimit -f 0; rff-report -C p maltal -f csv -o x.csv; echo $?) 2>&1 | cat; cat x.csv; ls
rff-report: x.csv: File too large
74
old
core.sh
good
here
keep.sh
new
p
rows
umask.sh
x.csv
$ (ulimit -f 0; rff-report -C p maltal -f csv >y.csv; echo $? >&2) 2>&1 | cat; wc -c <y.csv
rff-report: standard output: File too large
74
0
$ # ---- closed descriptors: no file of the project takes their place
$ cp p/mentors.csv before; for closed in '<&-' '>&-' '2>&-' '<&- >&-' '<&- >&- 2>&-'; do eval "rff-check -C p $closed"; echo "$? $closed"; done; cmp p/mentors.csv before
0 <&-
0 >&-
0 2>&-
0 <&- >&-
0 <&- >&- 2>&-
$ rff-enroll -C p mentors kind=frivillig <&- 2>&-
T0006
$ rff-enroll -C p mentors kind=frivillig >&-
rff-enroll: standard output: Bad file descriptor
[4]
$ rff-enroll -C p mentors kind=frivillig <&- >&- 2>&-
[4]
$ rff-enroll -C p mentors - <&-
-: error: Bad file descriptor
1 error; nothing written
[74]
$ rff-report -C p maltal -f csv >&-
rff-report: standard output: Bad file descriptor
[74]
$ cut -d, -f1 p/mentors.csv | tail -n 4; rff-check -C p
T0005
T0006
T0007
T0008
$ # ---- a directory that may only be read: readers work and leave no trace
$ cat >readonly.sh <<'.'
> rm -rf p/.rff; chmod a-w p p/*; trace() { find p -printf '%p %m %s %i %T@ %C@\n'; }
> as=; [ "$(id -u)" != 0 ] || as='setpriv --bounding-set=-dac_override,-dac_read_search'
> before=$(trace)
> $as rff-check -C p; $as rff-report -C p maltal -f csv | wc -l; $as rff-enroll -C p -n mentors kind=frivillig
> $as rff-enroll -C p mentors kind=frivillig; echo $?
> [ "$(trace)" = "$before" ] && echo no trace
> $as touch p/x 2>/dev/null || echo it may not be written
> chmod u+w p
> .
$ sh readonly.sh
1
add T0009: kind=frivillig
rff-enroll: p/.rff: Permission denied; nothing written
74
no trace
it may not be written
