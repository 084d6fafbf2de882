#!/bin/sh
# SPDX-License-Identifier: MIT
# keys.sh: the indicators of the random programmes (indicators*.h), which SQL counts too, together use the whole
# language: every key that rff reads, every kind of value, window, when, test, relation and unit. The lists of keys are
# taken from the sources, so that a new one is missed here. "N passed, N failed" is the last line.
set -u
cd "$(dirname -- "$0")/../.." || exit 1
temp=$(mktemp -d) || exit 1
trap 'rm -rf "$temp"' EXIT
passed=0 failed=0

# a line a key of the first level, what is below it behind
sed -n 's/^\t"\(.*\)",$/\1/p' tests/oracle/indicators.h tests/oracle/indicators-more.h | sed 's/\\"/"/g' |
	awk '/^    / { line = line " " $0; next } { if (NR > 1) print line; line = $0 } END { print line }' >"$temp/yaml"

check() { # WHAT REGEX: a line of the definitions matches
	if grep -qE -- "$2" "$temp/yaml"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAIL no indicator of the oracle uses $1"
	fi
}

# quoted FILE FROM TO: the words in quotation marks between two patterns
quoted() {
	sed -n "\%$2%,\%$3%p" "$1" | grep -o '"[a-z_-][a-z_-]*"' | tr -d '"'
}

each() { # NAME REGEX: WORD in the regex stands for each line of stdin, of which there are some
	n=0
	while read -r word; do
		check "$1 $word" "$(echo "$2" | sed "s/WORD/$word/g")"
		n=$((n + 1))
	done
	[ "$n" -gt 0 ] || { failed=$((failed + 1)); echo "FAIL no $1 was found in the sources"; }
}

sed -n '/struct shape indicator_shape/,/^}/p' lib/rules/indicator.c | sed -n 's/.*\.name = "\([a-z_]*\)".*/\1/p' >"$temp/keys"
each key '^(- |  )WORD:' <"$temp/keys"
for shape in of observe target; do
	sed -n "/struct shape ${shape}_shape/,/^}/p" lib/rules/indicator.c | grep -o '\.name = "[a-z_]*"' |
		sed 's/.*"\(.*\)"/\1/' >"$temp/$shape"
done
each "key of of:" '^  of: .*[{ ]WORD:' <"$temp/of"
each "key of observe:" '^  observe: .*[{ ]WORD:' <"$temp/observe"
each "key of targets:" '^  targets: .*[{ ]WORD:' <"$temp/target"
printf '%s\n' when window same >"$temp/words"
each "key of a relation," '^  (with|with_any|without|observe|value|of): .*[{ ]WORD:' <"$temp/words"
quoted lib/rules/window.c 'bool when_read' '};' >"$temp/words"
each when: '[{ ]when: WORD' <"$temp/words"
each 'in a relation when:' '\{[a-z]+: \{([^{}]*, )?when: WORD[,}]' <"$temp/words"
sed -i '/^observed$/d' "$temp/words"
each 'of a unit when:' '^  when: WORD$' <"$temp/words"
quoted lib/rules/window.c 'bool window_read' '};' >"$temp/words"
each window: '^  window: WORD' <"$temp/words"
each 'in a relation window:' '\{[a-z]+: \{([^{}]*, )?window: WORD[,}]' <"$temp/words"
check 'window: {from, to}' '^  window: \{from: .*to: '
check 'in a relation window: {from, to}' '\{[a-z]+: \{([^{}]*, )?window: \{from: .*to: '
quoted lib/rules/indicator.c 'static void value_read' '};' >"$temp/words"
each value: '^  value: [{]?WORD(:|$)' <"$temp/words"
quoted lib/rules/condition_read.c 'static bool read_word' '};' >"$temp/words"
each 'test' ': WORD[,}]' <"$temp/words"
for sign in '!=' '<=' '>=' '<' '>'; do
	check "the comparison $sign" "['\"]${sign}[a-z0-9.]"
done
check 'a comparison of dates' "['\"][<>]=?[0-9]{4}-"
check 'a list of tests' ': \[[a-z0-9]+, '
check 'a flag' 'form: (ordinary|paid|training|subsidised|education)'
check 'the age of a form' '[{ ]age: '
check 'a reference' '[{ ][a-z]+\.[a-z_]+: '
check 'a name over two references' '[{ ][a-z]+\.[a-z]+\.[a-z_]+: '
for word in sum mean median distinct; do
	check "$word of related rows" "^  value: [{]$word: [a-z]+[.][a-z_]+[}]"
done
check 'median_days from a first row' '^  value: \{median_days: \{from: \{first: '
for word in with without; do
	check "a list of $word:" "^  $word:( *\\[|  *- )"
done
check 'first: of observe or median_days' 'from: \{first: '
check 'same: company' 'same: company'
check 'same: placement' 'same: placement'
for word in enrolled exited start; do
	check "from: $word" "from: $word"
done
sed -n 's/^TABLE(\([a-z]*\),.*/\1/p' lib/data/schema.def >"$temp/words"
each 'the unit' '^  unit: WORD$' <"$temp/words"
sed -n '/^} routes\[\] = {/,/^};/s/.*{T_\([a-z]*\), T_\([a-z]*\),.*/\1 \2/p' lib/rules/relation.c >"$temp/routes"
while read -r unit related; do
	if awk -v unit="$unit" -v related="$related" '
		/^- id:/ { at = "" }
		/^  unit:/ { at = $2 }
		at == unit && $0 ~ "[{ ]" related ": [{]" { found = 1 }
		END { exit !found }' "$temp/yaml"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAIL no indicator of the oracle goes from $unit to $related"
	fi
done <"$temp/routes"
[ -s "$temp/routes" ] || failed=$((failed + 1))
count=$(grep -c '^- id:' "$temp/yaml")
if [ "$count" -ge 40 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
