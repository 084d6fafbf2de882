#!/bin/sh
# SPDX-License-Identifier: MIT
# Proves that torture.py and stress.py tell a safe program from unsafe ones.
# usage: sh selftest.sh [quick]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
w=$(mktemp -d "${TMPDIR:-/tmp}/selftest.XXXXXX")
trap 'rm -rf "$w"' EXIT
cc -std=gnu11 -O2 -o "$w/ptfault" "$here/ptfault.c"
cc -std=gnu11 -O2 -w -o "$w/toy" "$here/toys/toy.c"
cc -std=gnu11 -O2 -w -o "$w/journal" "$here/toys/journal.c"
mkdir "$w/one" "$w/two"
printf 'id,name\nP1,Anna\nP2,Bo\n' >"$w/one/people.csv"
cp "$w/one/people.csv" "$w/two/people.csv"; echo 2 >"$w/two/count.txt"
pass=0 fail=0
modes=kill,fail,sticky,short,signals,reader,editor,power
[ "${1:-}" = quick ] || { [ "$(id -u)" = 0 ] && modes=$modes,real,full; }

expect() {                     # expect HOW PROJECT 'clean' | 'VERDICT...'
    how=$1 proj=$2 want=$3
    chk=check again=safe
    [ "$how" = oexcl ] && again=oexcl
    out=$(python3 "$here/torture.py" --ptfault "$w/ptfault" --project "$w/$proj" \
        --cmd "$w/toy $how {dir} P3 Carl" --verify "$w/toy $chk {dir}" \
        --dump "$w/toy dump {dir}" --again "$w/toy $again {dir} P4 Dorte" \
        --editor "sed -i s/Anna/Anne/ {dir}/people.csv" --editor-mark Anne \
        --ignore .lock --ack added --timeout 4 --modes "$modes" 2>&1) && rc=0 || rc=$?
    if [ "$want" = clean ]; then
        [ $rc = 0 ] && ok=1 || ok=0
    else
        ok=1; [ $rc = 1 ] || ok=0
        for v in $want; do echo "$out" | grep -q "BAD [a-z-]* $v" || ok=0; done
    fi
    if [ $ok = 1 ]; then pass=$((pass+1)); echo "ok   $how: $want"
    else fail=$((fail+1)); echo "FAIL $how: wanted $want"; echo "$out"; fi
}

many() {                       # many HOW clean|VERDICT
    out=$(python3 "$here/stress.py" --project "$w/one" --cmd "$w/toy $1 {dir} {id} Anna" \
        --verify "$w/toy check {dir}" --dump "$w/toy dump {dir}" --seconds 4 --writers 6 2>&1) && rc=0 || rc=$?
    if { [ "$2" = clean ] && [ $rc = 0 ]; } || { [ "$2" != clean ] && echo "$out" | grep -q "BAD $2"; }
    then pass=$((pass+1)); echo "ok   stress $1: $2"
    else fail=$((fail+1)); echo "FAIL stress $1: wanted $2"; echo "$out"; fi
}

mkdir -p "$w/jour/.rff"; cp "$w/two"/* "$w/jour"; : >"$w/jour/.rff/lock"; : >"$w/jour/.rff/journal"
if out=$(python3 "$here/torture.py" --ptfault "$w/ptfault" --project "$w/jour" \
    --cmd "$w/journal add {dir} P3 Carl" --verify "$w/journal check {dir}" --dump "$w/journal dump {dir}" \
    --again "$w/journal add {dir} P4 D" --ignore .rff/journal --ack added \
    --editor "sed -i s/Anna/Anne/ {dir}/people.csv" --editor-mark Anne --modes "$modes" 2>&1)
then pass=$((pass+1)); echo "ok   journal (two files as one): clean"
else fail=$((fail+1)); echo "FAIL journal"; echo "$out"; fi
expect checked    one clean
expect safe       one OVERWROTE
expect inplace    one 'TORN LOST'
expect append     one 'TORN LOST'
expect append1    one TORN
expect nofsync    one 'TORN LOST'
expect nodirsync  one LOST
expect nocheck    one TORN
expect ackearly   one ACK-EARLY
expect fsyncretry one 'FSYNC-RETRY HANG'
expect oexcl      one STUCK
expect twofile    two TORN
many safe clean
many checked clean
many nolock LOST
many inplace TORN
echo "$pass passed, $fail failed"
[ $fail = 0 ]
