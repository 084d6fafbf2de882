#!/bin/sh
# SPDX-License-Identifier: MIT
# oracle.sh [BIN_DIR [SEED...]]: compares the figures of rff-report (in BIN_DIR, else $BIN, else this checkout's bin)
# with SQL written by hand from the contract, never with rff's own code: of a random programme for each seed
# (project.c, 300 and 1500 citizens in turn) over twelve months, and of the example of Lolland-Falster; each month
# with -t long after and within the month. Needs sh, awk, cc and sqlite3.
# The last line is "oracle: N figures compared, M differ"; exit 1 if M > 0 or N is 0.
set -eu
umask 077
unset RFF_PROJECT RFF_TODAY RFF_USER
LC_ALL=C
export LC_ALL

here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${1:-${BIN:-$here/../../bin}}" && pwd)
[ $# -eq 0 ] || shift
example=$here/../../data-examples/lolland-falster
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
trap 'exit 1' HUP INT TERM
missing=0

tables="citizens companies openings matches placements visits contacts activities attendance mentors outlook meetings
progress forms exemptions expenses cases"
columns="id from to value numerator denominator pending target target_by expected status"

# month and a day within it; the same days stand in random.h, as rows like to begin and end on them
random_months="2019-09:15 2019-10:31 2019-11:01 2019-12:30 2020-01:15 2020-02:28 2020-03:10 2020-04:29 2020-05:01
2020-06:30 2020-07:20 2020-08:30"
example_months="2018-08:20 2019-03:31 2019-12:01 2021-02:27 2021-03:15 2021-04:30 2021-05:04 2021-06:01 2021-07:31
2021-08:12 2021-09:29 2021-10:10 2021-11:30 2021-12:24 2022-01:17 2022-02:28"

# sql_script DIR LATE PERIOD_FROM MONTHS QUERY_FILE...: the whole count of one project for one sqlite3 process
sql_script() {
	dir=$1 late=$2 from=$3 months=$4
	shift 4
	echo ".read '$here/asof.sql'"
	echo "BEGIN;"
	for table in $tables; do
		if [ -f "$dir/$table.csv" ]; then
			awk -v table="$table" -f "$here/cells.awk" "$dir/$table.csv"
		fi
	done
	echo "COMMIT;"
	echo ".mode tabs"
	for month in $months; do
		for t in "$late" "${month%:*}-${month#*:}"; do
			echo "DELETE FROM param; INSERT INTO param VALUES ('${month%:*}-01', '$t', '$from');"
			for file in "$@" figures; do
				echo ".read '$here/$file.sql'"
			done
		done
	done
}

# rff_figures NAME DIR LATE MONTHS: what rff-report says
rff_figures() {
	for month in $4; do
		for t in "$3" "${month%:*}-${month#*:}"; do
			if ! "$bin/rff-report" -C "$2" -t "$t" -f csv maltal --month "${month%:*}" \
				>"$temp/answer" 2>"$temp/errors"; then
				echo "$1 ${month%:*} -t $t: rff-report failed" >&2
				head -n 3 "$temp/errors" >&2
			fi
			awk -v run="$1	${month%:*}	$t" -v columns="$columns" -f "$here/cells.awk" "$temp/answer"
		done
	done
}

# project_count NAME DIR LATE PERIOD_FROM MONTHS QUERY_FILE...
project_count() {
	name=$1 project=$2 until=$3 begin=$4 when=$5
	shift 5
	sql_script "$project" "$until" "$begin" "$when" "$@" >"$temp/script"
	sqlite3 -batch -bail :memory: <"$temp/script" >"$temp/counted"
	sed "s/^/$name	/" "$temp/counted" >>"$temp/sql"
	rff_figures "$name" "$project" "$until" "$when" >>"$temp/rff"
}

: >"$temp/sql"
: >"$temp/rff"
${CC:-cc} -std=c11 -O1 -o "$temp/project" "$here/project.c"
citizens=300
[ $# -gt 0 ] || set -- 1 2
for seed; do
	mkdir "$temp/seed-$seed"
	"$temp/project" "$seed" "$citizens" "$temp/seed-$seed"
	project_count "seed-$seed" "$temp/seed-$seed" 2021-12-31 2018-03-01 "$random_months" \
		count-citizens count-companies count-placements count-others
	citizens=$((1800 - citizens))
done
if [ -f "$example/rff.yaml" ]; then
	set -- lolland-falster
	if grep -q '^use:.*fsm2' "$example/rff.yaml"; then
		set -- "$@" fsm2
	fi
	project_count lolland-falster "$example" 2023-06-30 2018-01-01 "$example_months" "$@"
else
	echo "lolland-falster: $example is missing"
	missing=1
fi

awk -f "$here/compare.awk" part=rff "$temp/rff" part=sql "$temp/sql" >"$temp/verdict"
sed '/^TOTAL /d' "$temp/verdict"
awk -v missing="$missing" '/^TOTAL / {
	differ = $3 + missing
	print "oracle: " $2 " figures compared, " differ " differ"
	exit differ > 0 || $2 == 0
}' "$temp/verdict"
