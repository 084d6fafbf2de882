#!/bin/sh
# SPDX-License-Identifier: MIT
# Kills, starves, interrupts and cuts the power of each writing command at every file-system call, then lets many of
# them write at once (torture.py, stress.py; README.md beside this file). Each trial is a test.
#
#   tests/safety/torture.sh [short|long]
#
# short: a small project and a sample of the calls, under a minute. long: the example project, every call, a minute of
# eight writers; takes most of an hour. What this machine cannot do is said in lines that begin with "left out:".
set -u
umask 077
form=${1:-short}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
top=$(CDPATH='' cd -- "$here/../.." && pwd) || exit 1
bin=$(CDPATH='' cd -- "${BIN:-$top/bin}" && pwd) || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
PATH=$bin:$PATH RFF_USER=test RFF_TODAY=2022-02-10
export PATH RFF_USER RFF_TODAY
unset RFF_PROJECT
passed=0 failed=0

case $form in
short)
	errnos=ENOSPC,EIO,EINTR,EACCES
	modes=kill,fail,sticky,short,signals,reader,editor,power,full
	sample='--max 8 --max-states 40'
	stress='--writers 4 --readers 2 --seconds 5'
	;;
long)
	errnos=ENOSPC,EIO,EDQUOT,EINTR,EACCES,EMFILE,ESTALE,ENOLCK,EBUSY
	modes=kill,fail,sticky,short,signals,reader,editor,power,real,full
	sample=''
	stress='--writers 8 --readers 4 --seconds 60'
	;;
*)
	echo "usage: torture.sh [short|long]" >&2
	exit 2
	;;
esac

fail() {
	failed=$((failed + 1))
	echo "FAIL $*"
}

end() {
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
	exit
}

# ---- what this machine can do ---------------------------------------------------------------------------

leave_out() { # MODE WHY
	echo "left out: mode $1, $2"
	modes=$(printf %s "$modes" | tr , '\n' | grep -vx "$1" | paste -sd , -)
}

mounts() { # FILE-SYSTEM OPTIONS DEVICE: can that be mounted, out of everybody's sight?
	unshare -m --propagation private mount -t "$1" -o "$2" "$3" "$work/mount" 2>/dev/null
}

find_modes() {
	mkdir "$work/mount"
	case ,$modes, in *,real,*)
		if [ "$(id -u)" -ne 0 ]; then
			leave_out real 'only root can mount a file system and stop it'
		elif ! truncate -s 24M "$work/image" || ! mkfs.ext4 -q "$work/image" 2>/dev/null; then
			leave_out real 'there is no mkfs.ext4'
		elif ! mounts ext4 loop "$work/image"; then
			leave_out real 'no file system can be mounted by a loop device'
		fi
		rm -f "$work/image"
		;;
	esac
	if [ "$(id -u)" -ne 0 ]; then
		leave_out full 'only root can mount a tmpfs'
	elif ! mounts tmpfs size=64k tmpfs; then
		leave_out full 'no tmpfs can be mounted'
	fi
}

# ---- the projects: one just made by hand, and the same after rff has written to it -----------------------

make_small() {
	cat >"$work/new/rff.yaml" <<-'END'
		rff: 1
		id: x
		name: X
		period: {from: 2021-01-01}
		indicators:
	END
	printf '\357\273\277id,enrolled,municipality,benefit,x_own\r\nB0001,2021-01-04,360,kth-jobparat,"a, b"\r\n' \
		>"$work/new/citizens.csv"
	printf 'id;name;kind;recorded;by\nV0001;Haven;kommerciel;;lon\nV0002;Fonden;forening;;ubs\n' \
		>"$work/new/companies.csv"
	printf 'id,citizen,company,form,start,recorded,by\nF0001,B0001,V0001,virksomhedspraktik,2021-02-01,,lon\n' \
		>"$work/new/placements.csv"
}

# Every row of the tables that are changed together can be listed by an indicator.
add_indicators() {
	for unit in mentors citizens placements; do
		echo "  - {id: all-$unit, label: {da: M, en: M}, unit: $unit, window: to-date}"
	done >"$work/indicators"
	sed -i "/^indicators:/r $work/indicators" "$work/new/rff.yaml"
}

make_inputs() {
	{
		echo name,kind
		seq -f 'Virksomhed %g,kommerciel' 200
	} >"$work/rows.csv"
	printf 'id,municipality,benefit,enrolled\nB9001,360,kth-jobparat,2021-05-03\n' >"$work/citizens.csv"
	printf 'citizen,company,form,start\nB9001,V0001,virksomhedspraktik,2021-05-10\n' >"$work/placements.csv"
	printf 'opening,citizen\nJ7001,B7003\n' >"$work/pair.csv"
}

# An opening, a proposal that waits for its answer, and a hire that has not begun.
add_matches() {
	for citizen in B7001 B7002 B7003; do
		rff-enroll -q -C "$1" citizens id=$citizen municipality=360 benefit=kth-jobparat enrolled=2022-01-03 || return
	done
	rff-enroll -q -C "$1" openings id=J7001 company=V0001 title=Lager positions=3 opened=2022-01-10 &&
		rff-enroll -q -C "$1" matches id=M7001 opening=J7001 citizen=B7001 proposed=2022-01-12 &&
		rff-enroll -q -C "$1" matches id=M7002 opening=J7001 citizen=B7002 proposed=2022-01-12 &&
		rff-match -q -C "$1" decide M7002 ansat chooser=Kari
}

# new: made by hand; used: rff has written to it; edited: and then a hand; both: and then a change of two tables;
# matched: and then openings and matches.
make_projects() {
	mkdir "$work/new" || return
	if [ "$form" = short ]; then
		make_small
	else
		cp -R "$top/data-examples/lolland-falster/." "$work/new"
		rm "$work/new/cases.csv" "$work/new/README.md"
	fi
	add_indicators
	make_inputs
	cp -R "$work/new" "$work/used"
	rff-enroll -q -C "$work/used" companies name=Bageriet kind=kommerciel || return
	cp -R "$work/used" "$work/edited"
	sed -i '2s/$/hand/' "$work/edited/companies.csv"
	cp -R "$work/used" "$work/both"
	rff-enroll -q -C "$work/both" citizens "$work/citizens.csv" placements "$work/placements.csv" || return
	cp -R "$work/used" "$work/matched"
	add_matches "$work/matched" || return
	for project in new used edited both matched; do
		rff-check -q -C "$work/$project" || return
	done
}

# ---- trials ------------------------------------------------------------------------------------------------

# What a reader sees of one table: every file that holds records, as it stands, and its mode; of several, which only
# rff reads as one: the rows of both.
# shellcheck disable=SC2016
files='cd {dir} && stat -c "%a %n" rff.yaml *.csv && cat rff.yaml *.csv'
rows='rff-report -C {dir} -f csv rows all-citizens && rff-report -C {dir} -f csv rows all-placements'

# What a user does next: it succeeds, the journal is whole, nothing is left over, and what a killed command did or
# did not do is taken for an edit by hand in no file: rff met each of them once, the one edited twice.
again='rff-enroll -q -C {dir} companies name=N kind=forening &&
	rff-report -C {dir} -f csv journal |
	awk -F, '\''$5 == "edit" && seen[$6]++ >= EDITS { exit 1 }'\'' &&
	! rff-check -C {dir} -f csv | grep -E ",(journal|leftover),"'

# The short form leaves out those that another one is much like.
sampled() { # NAME
	case $form,$1 in
	short,amend | short,hold | short,propose | short,decide | short,'add after'* | short,first* | short,'undo of'*) return 1 ;;
	esac
}

torture() { # NAME PROJECT DUMP ACKNOWLEDGED EDITOR COMMAND
	sampled "$1" || return 0
	edits=1
	[ "$2" != edited ] || edits=2
	# shellcheck disable=SC2086
	python3 "$here/torture.py" --ptfault "$work/ptfault" --scratch "$work" --project "$work/$2" \
		--cmd "$6" --verify 'rff-check -q -C {dir}' --dump "$3" \
		--again "$(echo "$again" | sed "s/EDITS/$edits/")" --stored 3 --stored 4 ${4:+--ack "$4"} \
		--editor "$5" --editor-mark Anne --ignore .rff --ignore '.rff/*' \
		--mask '20[0-9-]{8}T[0-9:]{8}Z' --modes "$modes" --errnos "$errnos" $sample >"$work/log" 2>&1
	status=$?
	# shellcheck disable=SC2046
	set -- "$1" $(sed -n 's/^\([0-9]*\) trials, \([0-9]*\) bad$/\1 \2/p' "$work/log")
	if [ $# -ne 3 ] || [ $status -gt 1 ]; then
		fail "$1: torture.py ended with $status"
	else
		passed=$((passed + $2 - $3)) failed=$((failed + $3))
	fi
	echo "$1: $(tail -n 1 "$work/log")"
	sed 's/^/    /' "$work/log"
}

# An editor that puts a new file in the old one's place, one that writes into it, one that adds a row of that id.
replaces() { # FILE
	echo "sed -i '\$s/\$/Anne/' {dir}/$1"
}
writes() { # FILE
	echo "sed '\$s/\$/Anne/' {dir}/$1 >{dir}/../edited && cat {dir}/../edited >{dir}/$1"
}
adds() { # FILE
	echo "sed -i '\$p;\$s/^[^,]*/Anne/' {dir}/$1"
}

each_command() {
	enroll='rff-enroll -C {dir}'
	torture 'first record of a table' new "$files" '^L[0-9]' \
		"printf 'id,kind,date,title\\nL7,borgerhistorie,2022-01-03,Anne\\n' >{dir}/cases.csv" \
		"$enroll cases kind=borgerhistorie date=2022-01-03 title=Bo"
	torture add used "$files" '^F[0-9]' "$(replaces placements.csv)" \
		"$enroll placements citizen=B0001 company=V0002 form=virksomhedspraktik start=2022-02-01"
	torture 'add after an edit by hand' edited "$files" '^V[0-9]' "$(writes companies.csv)" \
		"$enroll companies name=C kind=forening"
	torture amend used "$files" '' "$(writes companies.csv)" "$enroll --amend companies V0001 employees=7"
	torture 'import 200 rows' used "$files" '^V[0-9]' "$(replaces companies.csv)" \
		"$enroll companies '$work/rows.csv'"
	torture undo used "$files" '' "$(replaces companies.csv)" "$enroll --undo"
	torture 'two tables' used "$rows" '^F[0-9]' "$(adds citizens.csv)" \
		"$enroll citizens '$work/citizens.csv' placements '$work/placements.csv'"
	torture propose matched "$files" '^M[0-9]' "$(replaces matches.csv)" \
		"rff-match -C {dir} propose - <'$work/pair.csv'"
	torture decide matched "$files" '' "$(replaces matches.csv)" \
		"rff-match -C {dir} decide M7001 ansat chooser=Kari"
	torture place matched "$files" '^F[0-9]' "$(replaces placements.csv)" \
		"rff-match -C {dir} place M7002 form=virksomhedspraktik start=2022-02-14"
	torture hold matched "$files" '' "$(replaces companies.csv)" \
		"rff-followup -C {dir} hold F0001 afslutning with=begge outcome=godt-match held=2021-12-20"
	torture 'undo of two tables' both "$rows" '' "$(adds placements.csv)" "$enroll --undo"
}

stress() { # NAME COMMAND
	# shellcheck disable=SC2086
	python3 "$here/stress.py" --project "$work/used" --cmd "$2" --verify 'rff-check -q -C {dir}' \
		--dump 'rff-report -C {dir} -f csv rows all-mentors' --kill 0.3 --busy 75 --patience 40 \
		$stress >"$work/log" 2>&1
	status=$?
	case $status in
	0) passed=$((passed + 1)) ;;
	*) fail "$1: stress.py ended with $status" ;;
	esac
	echo "$1: $(head -n 1 "$work/log")"
	sed 1d "$work/log"
}

make_projects >"$work/log" 2>&1 || {
	fail 'the project to start from'
	cat "$work/log"
	end
}
if [ "$(uname -s) $(uname -m)" != 'Linux x86_64' ]; then
	echo "left out: the trials of torture.py, which know the system calls of Linux on x86-64 only"
elif ! cc -std=gnu11 -O2 -o "$work/ptfault" "$here/ptfault.c" ||
	! "$work/ptfault" --root "$work" --result "$work/result" -- true; then
	fail 'ptrace does not work here, so no command can be stopped at a call'
else
	find_modes
	each_command
fi
stress 'many writers' 'rff-enroll --wait 30 -C {dir} mentors id={id} kind=frivillig trained=2021-05-03'
end
