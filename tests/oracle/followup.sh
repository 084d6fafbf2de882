#!/bin/sh
# SPDX-License-Identifier: MIT
# followup.sh [short|long] [SEED...]: rff-followup due and rff-report followup on each day of a year (366 of them; short:
# every tenth) beside SQL written by hand from the contract (due.sql, followup.sql), never with rff's own code. Of random
# programmes (project.c): one with its own rules, and one for each SEED (6 if there is none) with rules of its seed
# (rules.c). A test is the whole list of one day, in its order. Needs sh, awk, cc and sqlite3.
set -u
umask 077
unset RFF_PROJECT RFF_TODAY RFF_USER
LC_ALL=C
export LC_ALL
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
bin=$(CDPATH='' cd -- "${BIN:-$here/../../bin}" && pwd) || exit 1
temp=$(mktemp -d) || exit 1
trap 'rm -rf "$temp"' EXIT
trap 'exit 1' HUP INT TERM
case ${1:-short} in
short) apart=10 ;;
long) apart=1 ;;
*)
	echo "usage: followup.sh [short|long] [SEED...]" >&2
	exit 2
	;;
esac
[ $# -eq 0 ] || shift
due_columns="placement citizen company step due state days consultant"
report_columns="step consultant due held on_time share fit_employer fit_citizen agreed"
passed=0 failed=0

${CC:-cc} -std=c11 -O1 -o "$temp/project" "$here/project.c" || exit 1
${CC:-cc} -std=c11 -O1 -o "$temp/rules" "$here/rules.c" || exit 1
# with the leap day, every holiday and every closed day
sqlite3 :memory: "WITH RECURSIVE d (day) AS (SELECT '2019-09-01' UNION ALL SELECT date(day, '+$apart days') FROM d
	WHERE day < '2020-09-01') SELECT day FROM d WHERE day < '2020-09-01'" >"$temp/days"

# script PROJECT RULES: the lists of every day, for one sqlite3 process
script() {
	echo ".read '$here/asof.sql'"
	echo "BEGIN;"
	for file in "$1"/*.csv; do
		awk -v table="$(basename "$file" .csv)" -f "$here/cells.awk" "$file"
	done
	cat "$2"
	echo "COMMIT;"
	echo ".read '$here/calendar.sql'"
	echo "CREATE TABLE agreed (step, due, state, consultant, placement, citizen);"
	echo "CREATE TABLE item (placement, citizen, company, step, due, state, days, consultant);"
	echo "INSERT INTO param (t) VALUES ('');"
	echo ".mode tabs"
	while read -r day; do
		echo "UPDATE param SET t = '$day';"
		echo ".read '$here/due.sql'"
		echo ".read '$here/followup.sql'"
	done <"$temp/days"
}

# answers PROJECT: the same lists from rff
answers() {
	mkdir "$temp/answers"
	while read -r day; do
		"$bin/rff-followup" -C "$1" -t "$day" -f csv due --all --until 2199-12-31 >"$temp/answers/all $day"
		"$bin/rff-followup" -C "$1" -t "$day" -f csv due >"$temp/answers/due $day"
		"$bin/rff-report" -C "$1" -t "$day" -f csv followup >"$temp/answers/report $day"
	done <"$temp/days"
	(
		cd "$temp/answers" || exit 1
		awk -v columns="$due_columns" -f "$here/cells.awk" -- all* due*
		awk -v columns="$report_columns" -f "$here/cells.awk" -- report*
	)
	rm -r "$temp/answers"
}

# Compares the lists (list and day, rest of the line) of part=sql and part=rff; of the first three that differ the lines that
# only one of them has, or has oftener, are shown.
# shellcheck disable=SC2016
compare='
function show(list,    line, n, i, many) {
	n = split(text["rff", list], line, "\n")
	for (i = 1; i < n; i++)
		many[line[i]]++
	n = split(text["sql", list], line, "\n")
	for (i = 1; i < n; i++)
		many[line[i]]--
	n = 0
	for (i in many)
		if (many[i] && ++n)
			print "    " (many[i] > 0 ? "rff: " : "sql: ") i
	if (!n)
		print "    in another order"
}
{ list = $1; sub(/^[^\t]*\t/, ""); text[part, list] = text[part, list] $0 "\n" }
!(list in known) { known[list] = 1; order[++lists] = list }
END {
	for (i = 1; i <= lists; i++) {
		list = order[i]
		if (text["sql", list] == text["rff", list]) {
			passed++
		} else if (++failed <= 3) {
			print "FAIL " name ": " list
			show(list)
		}
	}
	print "TOTAL", passed + 0, failed + 0
}'

# count NAME PROJECT RULES
count() {
	answers "$2" >"$temp/$1.rff" &
	script "$2" "$3" >"$temp/$1.script"
	sqlite3 -batch -bail :memory: <"$temp/$1.script" >"$temp/$1.sql"
	wait
	awk -F '\t' -v name="$1" "$compare" part=sql "$temp/$1.sql" part=rff "$temp/$1.rff" >"$temp/verdict"
	sed '/^TOTAL /d' "$temp/verdict"
	# shellcheck disable=SC2046
	set -- $(sed -n 's/^TOTAL //p' "$temp/verdict")
	passed=$((passed + ${1:-0})) failed=$((failed + ${2:-1}))
}

mkdir "$temp/1"
"$temp/project" 1 300 "$temp/1"
{
	cat "$here/rules.sql"
	echo "INSERT INTO closed VALUES ('12-24'), ('12-31'), ('05-01'), ('06-05'); INSERT INTO slack VALUES (0, 7, 0, 7);"
} >"$temp/1.rules"
count own-rules "$temp/1" "$temp/1.rules"
[ $# -gt 0 ] || set -- 6
for seed; do
	project=$temp/project-$seed
	mkdir "$project"
	"$temp/project" "$seed" 300 "$project"
	"$temp/rules" "$seed" "$temp/yaml" >"$temp/rules.sql"
	sed '/^followup:/,$d' "$project/rff.yaml" >"$temp/head"
	cat "$temp/head" "$temp/yaml" >"$project/rff.yaml"
	rm "$project/meetings.csv" # it follows indicators
	count "seed-$seed" "$project" "$temp/rules.sql"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
