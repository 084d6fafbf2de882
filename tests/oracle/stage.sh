#!/bin/sh
# SPDX-License-Identifier: MIT
# rff-report caseload, funnel, progress, cases and the watch of companies against SQL over the same CSV, on several days. Needs sqlite3.
set -u
cd "$(dirname -- "$0")/../.." || exit 1
bin=${BIN:-bin}
temp=$(mktemp -d) || exit 1
trap 'rm -rf "$temp"' EXIT
passed=0 failed=0

# ours PROJECT DAY: the five answers as the SQL prints them; means to three places, items by bytes
ours() {
	for report in caseload funnel progress cases companies; do
		echo $report
		"$bin/rff-report" --insecure-permissions -C "data-examples/$1" -t "$2" -f csv $report | sed 1d |
			if [ $report = progress ]; then
				awk -F, '{ printf "%s,%s,%s,%s,%s,%s,%s,%s,%s\n", $1, $2, $3, $4, $5 == "" ? "" : sprintf("%.3f", $5),
					$6 == "" ? "" : sprintf("%.3f", $6), $8, $9, $10 }' | LC_ALL=C sort
			elif [ $report = companies ]; then # without its counts
				awk -F, '$4 != "" { print $1 "," $4 "," $5 "," $6 "," $7 "," $8 "," $9 }'
			else
				cat
			fi
	done
}

theirs() {
	{
		echo .mode csv
		for table in citizens companies contacts placements matches visits attendance activities forms progress exemptions cases; do
			if [ -f "data-examples/$1/$table.csv" ]; then
				echo ".import 'data-examples/$1/$table.csv' $table"
			else
				"$bin/rff-enroll" --columns $table -f csv | sed '1d; s/,.*//; s/.*/"&"/' | paste -s -d , - |
					sed "s/.*/CREATE TABLE $table (&);/"
			fi
		done
		echo '.mode list'
		echo '.separator ,'
		cat tests/oracle/stage.sql
	} | sed "s/:day/'$2'/g" | sqlite3 :memory: | tr -d '\r'
}

for project in lolland-falster randers corolab styregruppe; do
	for day in 2019-06-14 2021-11-05 2022-06-10 2023-05-31 2024-06-01; do
		ours $project $day >"$temp/ours"
		theirs $project $day >"$temp/theirs"
		if diff "$temp/theirs" "$temp/ours" >"$temp/diff" && [ "$(wc -l <"$temp/ours")" -ge 4 ]; then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
			echo "FAIL $project on $day"
			head -n 10 "$temp/diff"
		fi
	done
done
ours lolland-falster 2021-11-05 | wc -l | awk '{ exit $1 < 100 }' || failed=$((failed + 1))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
