#!/bin/sh
# SPDX-License-Identifier: MIT
# public.sh [SEED...]: attacks what rff-report --public prints (attack.c): random programmes of 12 to 90 citizens
# (project.c) with the indicators of public.yaml, and the example projects, every month, in total and by several
# columns, as series and as maltal. With figures that have only their small counts hidden the attack must succeed.
# Needs sh, awk and cc. The last line is "N passed, N failed".
set -u
umask 077
unset RFF_PROJECT RFF_TODAY RFF_USER
LC_ALL=C
export LC_ALL
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
bin=$(CDPATH='' cd -- "${BIN:-$here/../../bin}" && pwd)
examples=$here/../../data-examples
temp=$(mktemp -d) || exit 1
trap 'rm -rf "$temp"' EXIT
trap 'exit 1' HUP INT TERM
passed=0 failed=0
tab=$(printf '\t')

natures="enrolled:cW placed:cW starts:c quarter:cq running:c ordinary:sWP touched:s kept:sWPR after:cW hours:v
hours-ever:v mean:v wait:v visits:sW steps:c hosts:n"
lolland="praktikker:c loennede-timer:v ordinaere-job:c virksomhedskontakter:n virksomheder-tager-ind:n deltagere:cW
tilknytning:cW ordinaere-timer:cW virksomheder:n ambassadoerer:n i-loentimer:c loen-eller-uddannelse:cW
i-loennet-arbejde:sWP"

${CC:-cc} -std=c11 -O1 -o "$temp/project" "$here/project.c" || exit 1
${CC:-cc} -std=c11 -O2 -o "$temp/attack" "$here/attack.c" || exit 1

months_until() { # FIRST LAST
	awk -v at="$1" -v last="$2" 'BEGIN {
		for (; at <= last; at = sprintf("%04d-%02d", y, m)) {
			print at; y = substr(at, 1, 4) + 0; m = substr(at, 6) + 1; if (m > 12) { m = 1; y++ }
		}
	}'
}

# figures public|plain TODAY FIRST LAST BY...: every report as attack reads it
figures() {
	kind=$1 t=$2 first=$3 last=$4 flag=
	[ "$kind" = plain ] || flag=--public
	shift 4
	"$bin/rff-report" -C "$project" -t "$t" -f csv $flag series --from "$first" --to "$last" >"$temp/csv" || echo "FAILED"
	awk -v run="$kind" -v columns="month id value numerator denominator pending" -f "$here/cells.awk" "$temp/csv" |
		awk -F "$tab" -v OFS="$tab" '{ $1 = $1 OFS ""; print }' | sort -t "$tab" -k3,3 -s
	: >"$temp/beside"
	for month in $(months_until "$first" "$last"); do
		for by in '' "$@"; do
			"$bin/rff-report" -C "$project" -t "$t" -f csv $flag maltal --month "$month" ${by:+--by "$by"} >"$temp/csv" || echo "FAILED"
			awk -v run="$kind$tab$by$tab$month" -v columns="id value numerator denominator pending $by" \
				-f "$here/cells.awk" "$temp/csv"
			[ "$by" ] || awk -v run="$month" -v columns="id value status forecast low high best best_month" \
				-f "$here/cells.awk" "$temp/csv" >>"$temp/beside"
		done
	done
}

# What stands beside a hidden figure in $temp/beside and would tell of it: status, forecast, interval; the forecast made
# from a figure hidden six months before; the best figure when it is of a month that is hidden.
# shellcheck disable=SC2016
beside='
function hidden(x) { return x == "<5" || x == "–" }
function shown(x) { return x != "" && !hidden(x) }
hidden($3) { covered[$2, $1] = 1; n++ }
hidden($3) && (shown($4) || shown($5) || shown($6) || shown($7)) { print "LEAK: beside " $2 " " $1; bad = 1 }
{
	m = substr($1, 1, 4) * 12 + substr($1, 6) - 7
	if (shown($5) && ((($2 SUBSEP sprintf("%04d-%02d", m / 12, m % 12 + 1)) in covered))) { print "LEAK: forecast " $2 " " $1; bad = 1 }
	if (shown($8) && (($2 SUBSEP $9) in covered)) { print "LEAK: best " $2 " " $1; bad = 1 }
}
END { if (!n) print "nothing was hidden"; exit bad || !n }'

# verdict NAME WANTED NATURES OPTION: attacks $temp/figures; WANTED: safe or leaks
verdict() {
	# shellcheck disable=SC2086
	"$temp/attack" $4 5 $3 <"$temp/figures" >"$temp/answer" 2>&1
	status=$? said=$(tail -n 1 "$temp/answer")
	case $2:$status in
	safe:0) ok=$(echo "$said" | awk '{ print ($2 > 0 && $5 > 0) }') ;;
	leaks:1) ok=$(grep -c -m 1 'LEAK: found' "$temp/answer") ;;
	*) ok=0 ;;
	esac
	if [ "$ok" -gt 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAIL $1: $2 wanted"
		head -n 8 "$temp/answer"
	fi
	[ -z "${VERBOSE-}" ] || echo "$1 $4 $2: $said"
}

# primary: plain figures with no more than the small counts, and what stands on them, hidden
primary() {
	awk -F "$tab" -v OFS="$tab" -v natures="$1" '
		BEGIN { n = split(natures, w, /[ \n]+/); for (k = 1; k <= n; k++) { split(w[k], p, ":"); nature[p[1]] = p[2] } }
		function small(x) { return x ~ /^[1-4]$/ }
		nature[$4] ~ /n/ { $1 = "public"; print; next }
		{
			$1 = "public"
			if (nature[$4] ~ /s/ && (small($6) || small($7))) $5 = "–"
			if (nature[$4] ~ /c/ && small($5)) $5 = "<5"
			for (k = 6; k <= 8; k++) if (small($k)) $k = "<5"
			print
		}' "$temp/plain"
}

# attack_project NAME NATURES TODAY FIRST LAST BY...
attack_project() {
	name=$1 nature=$2
	shift 2
	figures plain "$@" >"$temp/plain"
	{ cat "$temp/plain"; figures public "$@"; } >"$temp/figures"
	verdict "$name" safe "$nature" ''
	verdict "$name" safe "$nature" -s
	if awk -F "$tab" "$beside" "$temp/beside" >"$temp/answer"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAIL $name: beside hidden figures"
		head -n 8 "$temp/answer"
	fi
	{ cat "$temp/plain"; primary "$nature"; } >"$temp/figures"
}

[ $# -gt 0 ] || set -- 1 2 3 4 5 6
for seed; do
	project=$temp/project-$seed citizens=$((12 + seed * 37 % 79))
	mkdir "$project"
	"$temp/project" "$seed" $citizens "$project"
	{ sed -e '/^indicators:/,$d' -e '/^use:/d' "$project/rff.yaml"; cat "$here/public.yaml"; } >"$temp/yaml"
	mv "$temp/yaml" "$project/rff.yaml"
	rm "$project/meetings.csv" # it follows other indicators
	attack_project "seed $seed" "$natures" 2021-12-31 2018-03 2020-06 municipality benefit form citizen.municipality consultant
	verdict "seed $seed, small counts hidden only" leaks "$natures" ''
done
project=$examples/lolland-falster
attack_project lolland-falster "$lolland" 2022-02-10 2018-01 2021-12 municipality benefit
verdict "lolland-falster, small counts hidden only" leaks "$lolland" ''
project=$examples/corolab
attack_project corolab "rekrutteret:cW kommercielle:n socialoekonomiske:n gennemfoert:cW" 2023-12-31 2020-10 2023-06 municipality benefit
project=$examples/randers
attack_project randers "visiteret:cW fastholdt-3-mdr:sWPR besoeg-til-tiden:sW" 2023-03-01 2021-08 2022-12 benefit consultant step
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
