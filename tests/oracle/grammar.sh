#!/bin/sh
# SPDX-License-Identifier: MIT
# grammar.sh [FILE...]: do the definitions that oracle.sh compares (indicators.h and indicators-more.h, or FILE...) use
# every key and every kind of value of the indicator language? The list is the contract's, written by hand. Names what
# is missing; the last line is "N of N parts of the language are used"; exit 1 when one is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || set -- "$here/indicators.h" "$here/indicators-more.h"

# A name a line, then a regular expression for a line of YAML; quotes in the C strings are taken off before.
parts() {
	for key in id label note source unit window when among with with_any without value of observe best at_most targets; do
		echo "key:$key (^|[ {,-])$key: "
	done
	for key in from after within; do
		echo "observe:$key observe: .*$key: "
	done
	for key in when among with with_any without group; do
		echo "of:$key ^ *of: .*[ {]$key: "
	done
	for unit in citizens companies openings matches placements visits contacts activities attendance mentors outlook \
		meetings progress forms exemptions expenses cases due; do
		echo "unit:$unit ^ *unit: $unit\$"
	done
	for window in month quarter half-year year to-date; do
		echo "window:$window ^ *window: $window\$"
		echo "relation-window:$window \{[a-z]+: \{.*window: ${window}[,}]"
	done
	echo 'window:dates ^ *window: \{from: [-0-9]+, to: [-0-9]+\}'
	echo 'relation-window:dates \{[a-z]+: \{.*window: \{from: [-0-9]+, to: [-0-9]+\}'
	for when in touches starts ends at-end by-end; do
		echo "when:$when ^ *when: $when\$"
		echo "relation-when:$when \{[a-z]+: \{.*when: ${when}[,}]"
	done
	echo 'relation-when:observed when: observed'
	for same in company placement; do
		echo "same:$same same: $same"
	done
	for value in count share; do
		echo "value:$value ^ *value: $value\$"
	done
	for value in sum mean median distinct; do
		echo "value:$value value: \{$value: [a-z_]+\}"
		echo "related-value:$value value: \{$value: [a-z]+\.[a-z_]+\}"
	done
	for from in enrolled exited start; do
		echo "index:$from observe: \{from: ${from}[,}]"
	done
	echo 'index:first observe: \{from: \{first: '
	echo 'value:median_days value: \{median_days: \{from: [a-z]+, to: '
	echo 'value:median_days-first value: \{median_days: \{from: \{first: '
	echo 'with:list ^ *with: \['
	echo 'without:list ^ *without: \['
	for sign in '<' '<=' '>' '>=' '!='; do
		echo "test:$sign '${sign}[^=]"
	done
	for sign in '<' '<=' '>' '>='; do
		echo "date-test:$sign '${sign}[0-9]{4}-"
	done
	for test in stated missing by-end in-window before-window; do
		echo "test:$test : ${test}[],}]"
	done
	echo 'test:list [a-z_]: \[[a-z0-9]'
	echo 'test:flag form: ordinary'
	echo 'test:not-flag form: .?!=(ordinary|paid|training|subsidised|education)'
	echo 'test:yes-or-no [a-z_]: (ja|nej|yes|no|true|false|0|1)[,}]'
	echo 'test:dotted [ {][a-z_]+\.[a-z_]+: '
	echo 'test:dotted-twice [ {][a-z_]+\.[a-z_]+\.[a-z_]+: '
	echo 'test:age [ {]age: '
	echo 'group:indsatsgruppe group: indsatsgruppe'
	echo 'targets:share value: 0\.[0-9]+, by: '
	echo 'targets:of value: [0-9]+, of: [0-9]+, by: '
	echo 'targets:several targets: \[\{[^}]*\}, \{'
}

relations() {
	while read -r unit tables; do
		for table in $tables; do
			echo "$unit $table"
		done
	done <<-'.'
		citizens placements visits contacts attendance forms progress matches exemptions due
		companies placements openings contacts outlook mentors attendance activities
		placements visits due placements
		openings matches placements
	.
}

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
trap 'exit 1' HUP INT TERM
sed -n -e 's/\\"/'"'"'/g' -e 's/^	"\(.*\)",$/\1/p' "$@" |
	awk '{ deep = /^    / } NR > 1 { printf deep ? " " : "\n" } { printf "%s", $0 } END { print "" }' >"$temp/yaml"
awk '/^- id:/ { unit = "" } $1 == "unit:" { unit = $2 } unit { print unit, $0 }' "$temp/yaml" >"$temp/by-unit"
parts >"$temp/parts"
relations | while read -r unit table; do
	echo "relation:$unit-$table ^$unit .*\\{$table: \\{"
done >"$temp/relations"

missing=0 all=0
look() { # FILE, parts on stdin
	while read -r name pattern; do
		all=$((all + 1))
		if ! grep -Eq -e "$pattern" "$1"; then
			echo "no definition uses $name"
			missing=$((missing + 1))
		fi
	done
}
look "$temp/yaml" <"$temp/parts"
look "$temp/by-unit" <"$temp/relations"
echo "$((all - missing)) of $all parts of the language are used"
[ "$missing" -eq 0 ]
