# SPDX-License-Identifier: MIT
# Compares two tab-separated files, part=rff its figures and part=sql the count's (with the kind of value). Whole
# numbers, dates, words and shares must be the same text, other numbers the same within a millionth. Prints one line a
# (project, month, -t) that differs with the figures below it, then TOTAL, compared and differing.

function difference(field, ours, theirs) {
	differ++
	if (first) {
		printf "%s\n", heading
		first = 0
	}
	if (++shown <= 25)
		printf "    %s %s: rff %s, sql %s\n", id, field, ours == "" ? "(empty)" : ours, theirs == "" ? "(empty)" : theirs
	else if (shown == 26)
		printf "    ...\n"
}

# A plain decimal with at most six decimals and no idle zero at its end.
function is_trimmed(text) {
	return text ~ /^-?[0-9]+(\.[0-9]*[1-9])?$/ && (index(text, ".") == 0 || length(text) - index(text, ".") <= 6)
}

function is_share(text) {
	return text ~ /^[0-9]\.[0-9][0-9][0-9][0-9][0-9][0-9]$/
}

function same_number(ours, theirs) {
	if (ours == "" || theirs == "")
		return ours == theirs
	if (theirs ~ /\.000000$/ && (is_trimmed(ours) || is_share(ours)))
		return ours == substr(theirs, 1, index(theirs, ".") - 1) || (is_share(ours) && ours == theirs)
	return (is_trimmed(ours) || is_share(ours)) && ours - theirs <= 0.00000101 && theirs - ours <= 0.00000101
}

function same_value(kind, ours, theirs) {
	if (kind != "number")
		return ours == theirs
	return (ours == "" || is_trimmed(ours)) && same_number(ours, theirs)
}

function same(field, kind, ours, theirs) {
	if (field == "value")
		return same_value(kind, ours, theirs)
	if (field == "target" || field == "expected")
		return same_number(ours, theirs)
	return ours "" == theirs ""
}

BEGIN {
	FS = "\t"
	split("from to value numerator denominator pending target target_by expected status", name, " ")
}
part == "rff" {
	key = $1 FS $2 FS $3 FS $4
	ours_at[key] = $0
	next
}
{
	id = $4
	if ($1 FS $2 FS $3 != run) {
		run = $1 FS $2 FS $3
		heading = $1 " " $2 " -t " $3 ":"
		first = 1
		shown = 0
	}
	compared += 10
	key = run FS id
	if (!(key in ours_at)) {
		difference("figure", "without it", "counts it")
		differ += 9
		next
	}
	split(ours_at[key], ours, FS)
	seen[key] = 1
	for (i = 1; i <= 10; i++) {
		theirs = $(5 + i)
		if (theirs == "?")
			compared--
		else if (!same(name[i], $5, ours[4 + i], theirs))
			difference(name[i], ours[4 + i], theirs)
	}
}
END {
	for (key in ours_at)
		if (!(key in seen)) {
			split(key, of, FS)
			if (!(of[1] FS of[4] in unknown))
				printf "%s: %s is not counted by hand\n", of[1], of[4]
			unknown[of[1] FS of[4]] = 1
			differ++
			compared++
		}
	print "TOTAL", compared + 0, differ + 0
}
