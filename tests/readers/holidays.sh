#!/bin/sh
# SPDX-License-Identifier: MIT
# The working days of rff-followup due and those by the Danish public holidays of npm's date-holidays, for each day of
# 2018 to 2040: a placement begins on each, and its step is due the same day, or moved.
here=$(dirname -- "$0")
# shellcheck source=tests/readers/common
. "$here/common"
need node nodejs
need npm npm

mkdir "$temp/npm"
npm install --prefix "$temp/npm" --silent --no-audit --no-fund date-holidays@3.37.0 date-holidays-parser@3.4.7 \
	>"$temp/log" 2>&1 </dev/null || {
	tail -n 5 "$temp/log"
	die 'npm does not install date-holidays'
}
NODE_PATH=$temp/npm/node_modules node "$here/holidays.js" 2018 2040 >"$temp/wanted" || die 'holidays.js'

project=$temp/project
rff-init "$project"
cat >>"$project/rff.yaml" <<'END'
followup: [{id: samme-dag, after: 0d, from: start}]
END
printf 'id,name,kind\nV0001,A,forening\n' >"$project/companies.csv"
printf 'id,municipality,benefit,enrolled\nB0001,360,ingen,2018-01-01\n' >"$project/citizens.csv"
awk -F , '
	BEGIN { print "id,citizen,company,form,start" }
	{ print $1 ",B0001,V0001,smaajob," $1 }' "$temp/wanted" >"$project/placements.csv"
rff-followup -C "$project" -t 2041-02-01 -f csv due | awk -F , 'NR > 1 { print $1 "," $5 }' | sort >"$temp/got"
check 'every day of 23 years' "$([ "$(wc -l <"$temp/got")" -eq 8401 ]; echo $?)"
same 'the working days of date-holidays' "$temp/wanted" "$temp/got"

# Store Bededag, a Friday: the last on 5 May 2023, and none on 26 April 2024
for moved in 2018-04-27,2018-04-30 2023-05-05,2023-05-08 2024-04-26,2024-04-26; do
	grep -qx "$moved" "$temp/got"
	check "$moved" $?
done
finish
