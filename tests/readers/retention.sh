#!/bin/sh
# SPDX-License-Identifier: MIT
# rff-report retention against R's survival: the same curves and intervals, of all and of every group, to 1e-9.
here=$(dirname -- "$0")
# shellcheck source=tests/readers/common
. "$here/common"
need cc gcc
need Rscript r-base-core
need /usr/lib/R/library/survival r-cran-survival
top=$here/../..
cp -R "$top/data-examples/corolab" "$top/data-examples/randers" "$temp" || die 'no examples'

# by COMPILER...: the curve's own program
by() {
	"$@" -std=c11 -D_DEFAULT_SOURCE -o "$temp/survival" "$here/survival.c" "$top/lib/rules/survival.c" \
		"$top"/lib/base/*.c -lm >"$temp/log" 2>&1 || die "$(cat "$temp/log")"
}

# compare PROJECT DAY BY: BY none for the whole alone
compare() {
	rff-report -C "$temp/$1" -t "$2" -f csv retention ${3:+--by "$3"} >"$temp/answer" &&
		Rscript "$here/retention.R" "$temp/$1" "$2" "${3:-none}" "$temp/answer" "$temp/survival" >"$temp/log" 2>&1
	check "$1, $2, by ${3:-nothing}" $?
	cat "$temp/log"
}

by cc -O3 -march=native # which may join two operations into one
compare lolland-falster 2021-10-03
by cc -O2
for project in lolland-falster corolab randers; do
	for day in 2021-10-03 2022-07-15 2024-01-01; do
		compare $project $day
	done
	for by in form municipality company.kind mentor consultant; do
		compare $project 2022-07-15 $by
	done
done

# What must differ does: one day more of one placement.
sed -i '2s/^\([^,]*,[0-9]*,[0-9]*\),/\19,/' "$temp/answer"
Rscript "$here/retention.R" "$temp/randers" 2022-07-15 consultant "$temp/answer" "$temp/survival" >"$temp/log" 2>&1
check 'another number is seen' $((! $?))
finish
