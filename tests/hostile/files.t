A hostile directory: what is no plain file in the place of one. Whatever stands there, each command ends at once with a
located message and status 74, and leaves what lies outside as it was. A device needs root to be made, so a link to one
stands for it; tests/unit/test_bytes.c opens one itself.
project: none

$ mkdir -m 700 good; printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >good/rff.yaml; rff-enroll -C good -q mentors kind=frivillig; rff-enroll -C good -q companies name=A kind=kommerciel; printf 'kind\nfrivillig\n' >rows.csv
$ cat >kinds.sh <<'.'
> # What may stand in the place of a file $1, a function a kind.
> inside() { ln -s "$PWD/p/x_other" "$1"; }
> outside() { ln -s "$PWD/out/file" "$1"; }
> nowhere() { ln -s "$PWD/out/new" "$1"; }
> folder() { ln -s "$PWD/out" "$1"; }
> fifo() { mkfifo "$1"; }
> directory() { mkdir "$1"; }
> zero() { ln -s /dev/zero "$1"; }
> terminal() { ln -s /dev/tty "$1"; }
> socket() { perl -MSocket -e 'socket(S, PF_UNIX, SOCK_STREAM, 0) && bind(S, sockaddr_un($ARGV[0])) or die' "$1"; }
> link() { ln out/file "$1"; }
> file() { cp out/file "$1"; }
> kinds='inside outside nowhere folder fifo directory zero terminal socket link'
> tried=0
> outer() { ls -lnR --time-style=full-iso out | sed 1d | cut -d' ' -f1,3-; cat out/file; }
> # fresh PATH KIND: a good project in which that kind stands at PATH
> fresh() {
> 	path=$1 kind=$2
> 	rm -rf p out; mkdir out; cp -R good p; echo precious | tee out/file >p/x_other
> 	rm -rf "p/$path"; "$kind" "p/$path"; touch -d 2021-01-01 out/file out
> 	before=$(outer)
> }
> # try STATUSES NAMED COMMAND...: says what is not as it should be
> try() {
> 	may=$1 named=$2; shift 2; tried=$((tried + 1))
> 	timeout 20 "$@" >said 2>&1 </dev/null; status=$?
> 	case " $may " in *" $status "*) ;; *) echo "$kind at $path: $*: $status"; cat said ;; esac
> 	[ $status -ne 74 ] || grep -qF "$named: " said || { echo "$kind at $path: $*: what is it about?"; cat said; }
> 	[ "$(outer)" = "$before" ] || { echo "$kind at $path: $*: something outside changed"; outer; }
> }
> .
$ # ---- rff.yaml and tables
$ cat >data.sh <<'.'
> . ./kinds.sh
> for path in rff.yaml mentors.csv companies.csv; do
> 	for kind in $kinds; do
> 		fresh $path $kind
> 		try 74 p/$path rff-check -C p
> 		try 74 p/$path rff-report -C p maltal
> 		try 74 p/$path rff-enroll -C p mentors kind=frivillig
> 		try 74 p/$path rff-enroll -C p -n --amend mentors T0001 kind=ledermentor
> 		try 74 p/$path rff-enroll -C p mentors rows.csv
> 	done
> done
> echo $tried tried
> .
$ sh data.sh
150 tried
$ # ---- .rff and what is in it: writers refuse; readers need the journal alone
$ cat >own.sh <<'.'
> . ./kinds.sh
> for path in .rff .rff/tmp .rff/last .rff/lock .rff/journal; do
> 	for kind in $kinds file; do
> 		case $path/$kind in .rff/directory | .rff/tmp/directory | .rff/last/directory | .rff/lock/file | .rff/journal/file) continue ;; esac
> 		fresh $path $kind
> 		try 74 p/$path rff-enroll -C p mentors kind=frivillig
> 		try 74 p/$path rff-enroll -C p --amend mentors T0001 kind=ledermentor
> 		cmp p/mentors.csv good/mentors.csv
> 		try "$([ $path = .rff/journal ] && echo 74 || echo 0 74)" p/$path rff-check -C p
> 		try "$([ $path = .rff/journal ] && echo 74 || echo 0 74)" p/$path rff-report -C p maltal
> 	done
> done
> echo $tried tried
> .
$ sh own.sh
200 tried
$ # ---- rows to be read, and the file of -o, which is replaced and never written into: a second link stays as it was
$ cat >operand.sh <<'.'
> . ./kinds.sh
> for kind in $kinds; do
> 	fresh x_rows $kind; try 74 p/x_rows rff-enroll -C p mentors p/x_rows
> 	fresh x_out $kind; try "$([ $kind = link ] && echo 0 || echo 74)" p/x_out rff-report -C p maltal -f csv -o p/x_out
> done
> echo $tried tried
> .
$ sh operand.sh
20 tried
$ # ---- a dangling rff.yaml is that of this directory, not of one above; what the lock says is no terminal's command
$ mkdir -p good/sub; ln -s nowhere good/sub/rff.yaml; cd good/sub && rff-check
rff.yaml: error: is a symbolic link; a plain file is needed
1 error
[74]
$ cd good && flock .rff/lock sh -c 'printf "\033[2Jprocess \303\246 1" >.rff/lock; exec rff-enroll --wait 1 mentors kind=frivillig'
rff-enroll: another command is writing (\x1b[2Jprocess æ 1), waiting
rff-enroll: another command is still writing after 1 s; nothing written, try again
[75]
$ # ---- and the trial can fail
$ cat >fails.sh <<'.'
> . ./kinds.sh
> fresh x_y outside; try 74 p/x_y rff-check -C p; try '0 1' p/x_y sh -c 'echo x >p/x_y'; try 74 p/x_y sh -c 'exit 74'
> .
$ sh fails.sh | sed 's/ [0-9]* [0-9]* 2 2.* file$/ FILE/'
outside at x_y: rff-check -C p: 0
outside at x_y: sh -c echo x >p/x_y: something outside changed
total
-rw------- FILE
x
outside at x_y: sh -c exit 74: what is it about?
outside at x_y: sh -c exit 74: something outside changed
total
-rw------- FILE
x
