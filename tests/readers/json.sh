#!/bin/sh
# SPDX-License-Identifier: MIT
# Node reads -f json of rff-report and rff-check, and finds in it cell by cell what -f csv has: numbers
# as numbers, text as text, null where csv is empty.
here=$(dirname -- "$0")
# shellcheck source=tests/readers/common
. "$here/common"
need node nodejs

# answer STATUS COMMAND...: the answer in both formats, each with that exit status
answer() {
	status=$1
	shift
	"$@" -f csv >"$temp/csv" 2>"$temp/errors"
	[ $? -eq "$status" ] && "$@" -f json >"$temp/json" 2>>"$temp/errors"
	[ $? -eq "$status" ] && node "$here/json.js" "$temp/csv" "$temp/json"
	check "$*" $?
	cat "$temp/errors"
}

# The example: figures, empty cells, shares, groups, thousands of rows.
for month in 2018-01 2019-03 2021-12 2022-01; do
	answer 0 rff-report -C "$example" -t 2022-02-10 maltal --month "$month"
done
answer 0 rff-report -C "$example" -t 2022-02-10 -l en maltal
answer 0 rff-report -C "$example" -t 2022-02-10 maltal --by municipality
answer 0 rff-report -C "$example" -t 2022-02-10 maltal --by name
answer 0 rff-report -C "$example" -t 2022-02-10 series
answer 0 rff-report -C "$example" -t 2022-02-10 series i-loennet-arbejde --from 2018-01 --to 2018-12
for id in deltagere tilknytning i-loennet-arbejde virksomhedskontakter; do
	answer 0 rff-report -C "$example" -t 2022-02-10 rows "$id"
done
answer 0 rff-report indicator -C "$example" ordinaere-timer
answer 0 rff-check -C "$example" # nothing found: [] and a heading
answer 0 rff-check --list

# A project whose text is hard on a writer of JSON.
project=$temp/project
rff-init "$project"
cat >>"$project/rff.yaml" <<'END'
indicators:
  - id: andel
    label: {da: "Æblegrød \"på\" C:\\ny\\test, 1/2 </script> \u2028 𝄞 'x'", en: null and true}
    unit: companies
    window: month
    among: {kind: kommerciel}
    value: share
    of: {}
    targets: [{value: 0.333333, by: 2026-12-31}]
  - {id: ansatte, label: {da: "007", en: "1e5"}, unit: companies, window: to-date, value: {sum: employees}}
END
for name in null true 007 1e5 -0 '"' "\\" 'Søn & "Far", 50 % \u00e6' '𝄞 🦀' "$(printf '\342\200\250')"; do
	rff-enroll -C "$project" companies name="$name" kind=kommerciel employees=250000 >"$temp/id" ||
		die "rff-enroll refuses the name $name"
done
rff-enroll -C "$project" companies name=Grøn kind=forening interested=2026-02-01 >"$temp/id" || die rff-enroll
for by in name kind employees interested; do
	answer 0 rff-report -C "$project" -t 2026-08-01 maltal --by "$by"
done
answer 0 rff-report -C "$project" -t 2026-08-01 -l en maltal
answer 0 rff-report -C "$project" -t 2026-08-01 indicator andel

# Findings: warnings, errors that quote a cell, bytes that are no UTF-8, control characters.
cat >"$project/citizens.csv" <<'END'
id,municipality,benefit,enrolled,exited
B0001,360,ingen,2026-01-01,2026-03-01
END
cat >"$project/exemptions.csv" <<'END'
citizen,from,to,reason
B0001,2026-05-01,2026-06-01,sygdom
END
answer 0 rff-check -C "$project"
cat >>"$project/citizens.csv" <<'END'
B0002,"3""60\n",æble 🦀,=1+1,'
END
answer 65 rff-check -C "$project"
printf 'V0099,\377\376\001,kommerciel\n' >>"$project/companies.csv"
answer 65 rff-check -C "$project"
finish
