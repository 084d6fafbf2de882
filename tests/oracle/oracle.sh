#!/bin/sh
# SPDX-License-Identifier: MIT
# oracle.sh [BIN_DIR [SEED...]]: compares the figures of rff-report (in BIN_DIR, else $BIN, else this checkout's bin)
# with SQL written by hand from the contract, never with rff's own code: of a random programme for each seed
# (project.c, 300 and 1500 citizens in turn) and of the example of Lolland-Falster, maltal over many months, each with
# -t long after and within the month (of the smaller programmes, each month of two years, and with -t in the month
# before too), and (if there is one) series. Needs sh, awk, cc and sqlite3.
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
series=
if "$bin/rff-report" --help 2>/dev/null | grep -q 'rff-report series'; then
	series=1
fi

tables="citizens companies openings matches placements visits contacts activities attendance mentors outlook meetings
progress forms exemptions expenses cases"
maltal_columns="id from to value numerator denominator pending target target_by expected status forecast low high
best best_month"
series_columns="id value numerator denominator pending"

# MONTH:DAY is reported as on the day in it and as on a day long after, MONTH:DATE as on that date only. Most of these
# days stand in random.h too, as rows like to begin and end on them.
random_months="2019-09:15 2019-10:31 2019-11:01 2019-12:30 2020-01:15 2020-02:28 2020-03:10 2020-04:29 2020-05:01
2020-06:30 2020-07:20 2020-08:30"
further_months="2018-03:01 2018-06:30 2018-08:15 2018-09:30 2018-10:26 2018-11:01 2018-12:27 2019-01:02 2019-02:28
2019-03:31 2019-04:23 2019-05:17 2019-06:05 2019-07:08 2019-08:31 2021-06:17 2020-12:2020-09-01 2024-04:2024-04-26"
example_months="2018-08:20 2019-03:31 2019-12:01 2021-02:27 2021-03:15 2021-04:30 2021-05:04 2021-06:01 2021-07:31
2021-08:12 2021-09:29 2021-10:10 2021-11:30 2021-12:24 2022-01:17 2022-02:28"

# reports_list LATE MONTHS NEXT: a line "-t MONTH..." for LATE, with every month, and for each other -t; with the month
# after that of -t if NEXT is next
reports_list() {
	echo "$1" "$(echo "$2" | tr ' ' '\n' | sed -n 's/:..$//p' | sort | tr '\n' ' ')"
	echo "$2" | tr ' ' '\n' | awk -F: -v next_month="$3" '
	length($2) == 2 {
		n = 12 * substr($1, 1, 4) + substr($1, 6)
		after = next_month == "next" ? sprintf(" %04d-%02d", n / 12, n % 12 + 1) : ""
		print $1 "-" $2, $1 after
	}
	length($2) > 2 { print $2, $1 }'
}

# months_until FIRST LAST: MONTH after MONTH
months_until() {
	awk -v at="$1" -v last="$2" 'BEGIN {
		year = substr(at, 1, 4)
		for (month = substr(at, 6) + 0; at <= last; at = sprintf("%04d-%02d", year, month)) {
			print at
			if (++month > 12) {
				month = 1
				year++
			}
		}
	}'
}

half_a_year_before() {
	echo "$1" | awk '{ n = 12 * substr($0, 1, 4) + substr($0, 6) - 7; printf "%04d-%02d\n", n / 12, n % 12 + 1 }'
}

# sql_script DIR FIRST_MONTH SETUP EACH_TIME ALL_FILES FEW_FILES: the whole count of one project for one sqlite3
# process; -t and months as reports_list prints them on stdin. All figures are counted of the months that are reported
# and six months before each, and of every month for the first -t; those in FEW_FILES, which ask for the best month, of every
# month for every -t.
sql_script() {
	dir=$1 from=$2 setup=$3 each=$4 all=$5 few=$6 first=1
	echo ".read '$here/asof.sql'"
	echo "$setup"
	echo "BEGIN;"
	for table in $tables; do
		if [ -f "$dir/$table.csv" ]; then
			awk -v table="$table" -f "$here/cells.awk" "$dir/$table.csv"
		fi
	done
	echo "COMMIT;"
	echo ".mode tabs"
	while read -r t asked; do
		last=${asked% }
		last=${last##* }
		echo "DELETE FROM param; INSERT INTO param VALUES ('$last-01', '$t', '$from-01');"
		whole=
		for month in $asked; do
			echo "INSERT INTO asked VALUES ('$month-01');"
			whole="$whole $month $(half_a_year_before "$month") "
		done
		echo "INSERT INTO serial VALUES ('$from-01', '$last-01', 1 - $first);"
		for file in $each; do
			echo ".read '$here/$file.sql'"
		done
		for month in $(months_until "$from" "$last"); do
			files=$few
			case $first$whole in
			1* | *" $month "*) files=$all ;;
			esac
			echo "UPDATE param SET month = '$month-01';"
			for file in $files keep; do
				echo ".read '$here/$file.sql'"
			done
		done
		echo ".read '$here/print.sql'"
		first=0
	done
}

# rff_run NAME REPORT MONTH -t ARGUMENT...: what rff-report says, after the columns that name it
rff_run() {
	run="$2	$1	$3	$4" month=$3 t=$4 report=$2
	shift 4
	if ! "$bin/rff-report" --insecure-permissions -C "$project" -t "$t" -f csv "$report" "$@" >"$work/answer" 2>"$work/errors"; then
		echo "$run: rff-report failed" >&2
		head -n 3 "$work/errors" >&2
	fi
	if [ "$report" = maltal ]; then
		awk -v run="$run" -v columns="$maltal_columns" -f "$here/cells.awk" "$work/answer"
	else
		awk -v run="$run" -v columns="month $series_columns" -f "$here/cells.awk" "$work/answer" |
			awk 'BEGIN { FS = OFS = "\t" } { $3 = $5; for (i = 5; i < NF; i++) $i = $(i + 1); NF--; print }'
	fi
}

# rff_figures NAME FIRST_MONTH LAST_MONTH_OF_PERIOD BEST_IDS: what rff-report says, for reports_list on stdin; series
# of every indicator for the first -t, else of those with a best month, and by its own first and last month if these
# are the ones that were counted
rff_figures() {
	every=1
	while read -r t asked; do
		for month in $asked; do
			rff_run "$1" maltal "$month" "$t" --month "$month"
		done
		month=${asked% }
		month=${month##* }
		[ "$series" ] || continue
		ids=$4
		[ "$every" -eq 0 ] || ids=
		# shellcheck disable=SC2086
		if [ -z "$ids" ] && [ "$every" -eq 0 ]; then
			continue
		elif [ "$month" = "${t%-*}" ] && ! expr "$month" \> "$3" >/dev/null; then
			rff_run "$1" series "$month" "$t" $ids
		else
			rff_run "$1" series "$month" "$t" $ids --from "$2" --to "$month"
		fi
		every=0
	done
}

# project_count NAME DIR LATE PERIOD_FROM PERIOD_TO MONTHS SETUP EACH_TIME ALL_FILES FEW_FILES [NEXT]
project_count() {
	project=$2 work=$temp/$1
	mkdir "$work"
	reports_list "$3" "$6" "${11-}" >"$work/reports"
	best=$(awk '/^use:.*fsm2/ { print "fsm2" } $2 == "id:" { id = $3 } $1 " " $2 == "best: true" { print id }' \
		"$project/rff.yaml" | tr '\n' ' ')
	sql_script "$project" "$4" "$7" "$8" "$9" "${10}" <"$work/reports" >"$work/script"
	sqlite3 -batch -bail :memory: <"$work/script" >"$work/counted"
	sed "s/	/	$1	/" "$work/counted" >"$work/sql"
	rff_figures "$1" "$4" "$5" "$best" <"$work/reports" >"$work/rff"
}

# random_count SEED CITIZENS MONTHS NEXT: the days off and the window are as project.c gives odd and even seeds
random_count() {
	mkdir "$temp/project-$1"
	"$temp/project" "$1" "$2" "$temp/project-$1"
	if [ $(($1 % 2)) -eq 1 ]; then
		office="('12-24'), ('12-31'), ('05-01'), ('06-05'); INSERT INTO slack VALUES (0, 7, 0, 7)"
	else
		office="('12-27'), ('05-22'), ('10-14'); INSERT INTO slack VALUES (0, 3, 0, 10)"
	fi
	project_count "seed-$1" "$temp/project-$1" 2021-12-31 2018-03 2020-04 "$3" \
		"INSERT INTO closed VALUES $office;
.read '$here/calendar.sql'
.read '$here/rules.sql'" due "fsm2 count-citizens count-companies count-placements count-others count-due count-best" \
		"fsm2 count-best" "$4"
}

example_count() {
	sets=
	if grep -q '^use:.*fsm2' "$example/rff.yaml"; then
		sets=fsm2
	fi
	project_count lolland-falster "$example" 2023-06-30 2018-01 2021-12 "$example_months" "" "" \
		"$sets lolland-falster" "$sets"
}

${CC:-cc} -std=c11 -O1 -o "$temp/project" "$here/project.c"
citizens=300 jobs=
[ $# -gt 0 ] || set -- 1 2 4 # 4 has placements of citizens who are enrolled later than -t
for seed; do
	months=$random_months and=
	[ "$citizens" -ne 300 ] || months="$months $further_months" and=next
	random_count "$seed" "$citizens" "$months" "$and" &
	jobs="$jobs $!"
	citizens=$((1800 - citizens))
done
if [ -f "$example/rff.yaml" ]; then
	example_count &
	jobs="$jobs $!"
else
	echo "lolland-falster: $example is missing"
	missing=1
fi
for job in $jobs; do
	wait "$job" || missing=$((missing + 1))
done

cat "$temp"/*/rff >"$temp/rff"
cat "$temp"/*/sql >"$temp/sql"
[ "$series" ] || sed '/^series/d' "$temp/sql" >"$temp/sql.maltal"
[ "$series" ] || mv "$temp/sql.maltal" "$temp/sql"
awk -f "$here/compare.awk" part=rff "$temp/rff" part=sql "$temp/sql" >"$temp/verdict"
sed '/^TOTAL /d' "$temp/verdict"
awk -v missing="$missing" '/^TOTAL / {
	differ = $3 + missing
	print "oracle: " $2 " figures compared, " differ " differ"
	exit differ > 0 || $2 == 0
}' "$temp/verdict"
