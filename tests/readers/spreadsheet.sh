#!/bin/sh
# SPDX-License-Identifier: MIT
# LibreOffice opens --excel as a Danish spreadsheet does: numbers are numbers, dates dates, æøå whole, text
# that looks like a formula stays text; and rff reads the tables of a project after a spreadsheet saved them.
# shellcheck source=tests/readers/common
. "$(dirname -- "$0")/common"
need soffice libreoffice-calc-nogui
need /usr/lib/libreoffice/program/libsclo.so libreoffice-calc-nogui

# Filter options: separator, quote, UTF-8, first line, column formats, locale (Danish 1030, English 1033); reading
# then quoted cells as text and dates found; writing then all text quoted and values rather than what is shown.
danish=59,34,76,1,,1030,false,true,false,false,false,0,true
english=44,34,76,1,,1033,false,true,false,false,false,0,true
bare=44,34,76,1,,1033,true,false

# open_as OPTIONS DIR FILE...: each FILE into DIR as LibreOffice understands it: text in quotes, numbers bare
open_as() {
	options=$1 dir=$2
	shift 2
	HOME=$temp soffice "-env:UserInstallation=file://$temp/profile" --headless "--infilter=CSV:$options" \
		--convert-to "csv:Text - txt - csv (StarCalc):${written:-$bare}" --outdir "$dir" "$@" \
		>"$temp/soffice" 2>&1 </dev/null
}

# 1. The example's answers: the Danish file holds what a script's csv holds.
mkdir "$temp/excel" "$temp/plain"
broken=$temp/broken
cp -R "$example" "$broken" && printf 'K9999,=1+1,æøå,"2;5",,"1,5",,,\n' >>"$broken/activities.csv"
answer() {
	name=$1
	shift
	"$@" -t 2022-02-10 --excel -o "$temp/excel/$name.csv"
	"$@" -t 2022-02-10 -f csv -o "$temp/plain/$name.csv"
}
answer maltal rff-report -C "$example" maltal --month 2021-12
answer kommuner rff-report -C "$example" maltal --month 2022-01 --by municipality
answer series rff-report -C "$example" series
answer rows rff-report -C "$example" rows virksomheder
answer findings rff-check -C "$broken"
open_as "$danish" "$temp/danish" "$temp"/excel/*.csv
open_as "$english" "$temp/english" "$temp"/plain/*.csv
for name in maltal kommuner series rows findings; do
	same "$name --excel" "$temp/english/$name.csv" "$temp/danish/$name.csv"
done

# After id and label nothing is text but the status, and hours are not whole numbers.
sed -E '1d; s/^"[^"]*","([^"]|"")*",//; s/"(naaet|foran|paa-vej|bagud)"//' "$temp/danish/maltal.csv" >"$temp/figures"
[ -s "$temp/figures" ] && ! grep '"' "$temp/figures"
check 'numbers are numbers, dates are dates' $?
grep -Eq '^"loennede-timer","Lønnede timer om ugen",2021-12-01,2021-12-31,[0-9]+\.[0-9]+,' "$temp/danish/maltal.csv"
check 'decimal comma, æøå' $?
od -An -tx1 -N3 "$temp/excel/maltal.csv" | grep -q 'ef bb bf' && ! grep -qv "$(printf '\r')\$" "$temp/excel/maltal.csv"
check 'byte-order mark, CRLF' $?

# 2. Company names and a label that look like formulas.
project=$temp/project
rff-init "$project"
cat >>"$project/rff.yaml" <<'END'
indicators:
  - {id: virksomheder, label: {da: "=1+2"}, unit: companies, window: to-date}
END
cat >"$temp/names" <<'END'
"'+1+1"
"'-1+2"
"'=1+2"
"'@SUM(1;2)"
"Rødgrød; æble & ""Far"""
"Søn;'=1+2"
END
sed "s/^\"//; s/\"\$//; s/\"\"/\"/g; s/'//g" "$temp/names" | while read -r name; do
	rff-enroll -C "$project" companies name="$name" kind=kommerciel || exit
done >"$temp/ids"
check 'rff-enroll takes such names' $?
rff-report -C "$project" -t 2026-08-01 maltal --by name --excel -o "$temp/guard.csv"
sed "s/'//g" "$temp/guard.csv" >"$temp/bare.csv"
open_as "$danish" "$temp/danish" "$temp/guard.csv" "$temp/bare.csv"
sed '1,2d; s/.*,,//' "$temp/danish/guard.csv" | sort >"$temp/column"
same 'names stay text' "$temp/names" "$temp/column"
[ "$(grep -c "^\"virksomheder\",\"'=1+2\"," "$temp/danish/guard.csv")" -eq 7 ]
check 'labels stay text' $?
grep -q '^"virksomheder",3,.*,3$' "$temp/danish/bare.csv"
check 'without the apostrophe it would have been counted' $?

# 3. All tables saved by a spreadsheet that keeps text: semicolons, every cell in quotes.
saved=$temp/saved
cp -R "$example" "$saved"
written=59,34,76,1,,1030,true,true
open_as "44,34,76,1,$(seq 40 | sed 's|$|/2|' | paste -s -d / -),1030" "$saved" "$example"/*.csv
[ "$(head -n 1 "$saved/meetings.csv" | cut -c 1-14)" = '"group";"date"' ]
check 'the tables were saved anew' $?
rff-check -C "$saved"
check 'rff-check finds nothing' $?
rff-report -C "$example" -t 2022-02-10 -f csv maltal >"$temp/before"
rff-report -C "$saved" -t 2022-02-10 -f csv maltal >"$temp/after"
same 'the same figures' "$temp/before" "$temp/after"
finish
