#!/bin/sh
# SPDX-License-Identifier: MIT
# LEMON and scipy find for programmes by chance the value that the plan has, LEMON also who is covered, the lottery's
# sum and the values without the order of waiting; the certificates hold; and compilers and what they do for speed
# change no byte of them.
here=$(dirname -- "$0")
# shellcheck source=tests/readers/common
. "$here/common"
top=$here/../..
need g++ g++
need cc gcc
need clang clang
need /usr/include/lemon/cost_scaling.h liblemon-dev
need /usr/bin/python3 python3
need '/usr/lib/python3/dist-packages/scipy/__init__.py' python3-scipy

# build NAME COMPILER...: the plan by that compiler
build() {
	out=$temp/$1
	shift
	"$@" -std=c11 -D_DEFAULT_SOURCE -o "$out" "$top/tests/bench/plan.c" "$top"/lib/rules/plan*.c \
		"$top"/lib/rules/market.c "$top"/lib/rules/verify*.c "$top"/lib/base/*.c >>"$temp/log" 2>&1
}

build plan cc -O2 && build fast gcc -O3 -march=native && build slow clang -O0 &&
	g++ -O2 -std=c++17 -w -o "$temp/lemon" "$top/tests/bench/lemon.cpp" >>"$temp/log" 2>&1 || {
	cat "$temp/log"
	die 'the programs do not build'
}

# told FILE KEY...: those lines of a program's answer
told() {
	file=$1
	shift
	for key; do grep "^$key " "$file"; done
}

# compare NAME LINES: what the plan and the other program have in those lines is the same
compare() {
	name=$1
	shift
	told "$temp/ours" "$@" >"$temp/want"
	told "$temp/theirs" "$@" >"$temp/got"
	same "$name" "$temp/want" "$temp/got"
}

# certified DIR FLOOR NAME
certified() {
	"$temp/plan" verify "$1" "$2" >"$temp/verdict"
	check "$3: $(cat "$temp/verdict")" $?
}

mkdir "$temp/dir" "$temp/other"
for seed in 1 2 3 4; do
	for k in 1 3; do
		programme="1439 400 $k $seed"
		for floor in waiting count none; do
			how=$floor
			[ $floor = waiting ] && how=tie
			# shellcheck disable=SC2086
			"$temp/plan" $programme floor=$floor dir="$temp/dir" >"$temp/ours"
			# shellcheck disable=SC2086
			"$temp/lemon" $programme $how >"$temp/theirs"
			case $how in
			tie) compare "LEMON, $programme, $floor" covered value tie ;;
			count) compare "LEMON, $programme, $floor" covered value ;;
			none) compare "LEMON, $programme, $floor" value ;;
			esac
			certified "$temp/dir" $floor "certificate, $programme, $floor"
		done
		# shellcheck disable=SC2086
		"$temp/plan" $programme dir="$temp/dir" >"$temp/ours"
		/usr/bin/python3 "$here/plan.py" "$temp/dir" >"$temp/theirs"
		compare "scipy, sparse, $programme" value tie
		/usr/bin/python3 "$here/plan.py" "$temp/dir" dense >"$temp/theirs"
		compare "scipy, dense, $programme" value tie
	done
done

for seed in 1 2; do
	for k in 1 3; do
		programme="20000 5000 $k $seed"
		# shellcheck disable=SC2086
		"$temp/plan" $programme dir="$temp/dir" >"$temp/ours"
		certified "$temp/dir" waiting "certificate, $programme"
		for how in scaling simplex; do
			# shellcheck disable=SC2086
			"$temp/lemon" $programme $how >"$temp/theirs"
			compare "LEMON $how, $programme" covered value
		done
		if [ $seed -eq 1 ]; then
			/usr/bin/python3 "$here/plan.py" "$temp/dir" >"$temp/theirs"
			compare "scipy, sparse, $programme" value tie
		fi
	done
done

for k in 1 3; do
	for floor in waiting none; do
		"$temp/plan" 5000 1200 $k 5 floor=$floor dir="$temp/dir" >"$temp/ours"
		for build in fast slow; do
			"$temp/$build" 5000 1200 $k 5 floor=$floor dir="$temp/other" >"$temp/theirs"
			diff -r "$temp/dir" "$temp/other" >"$temp/diff"
			check "5000 1200 $k 5, $floor, by another compiler ($build)" $?
		done
	done
done
finish
