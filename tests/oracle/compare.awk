# SPDX-License-Identifier: MIT
# Compares two tab-separated files, part=rff its figures and part=sql the count's, a line a figure that begins with
# report, project, month, -t and id (the count's then with the kind of value). Whole numbers, dates, words and shares
# must be the same text, other numbers the same within a millionth. Prints one line a (report, project, month, -t) that
# differs with the figures below it, then TOTAL, compared and differing.

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

function is_near(ours, theirs) {
	return ours - theirs <= 0.00000101 && theirs - ours <= 0.00000101
}

function same_number(ours, theirs) {
	if (ours == "" || theirs == "")
		return ours == theirs
	if (theirs ~ /\.000000$/ && (is_trimmed(ours) || is_share(ours)))
		return ours == substr(theirs, 1, index(theirs, ".") - 1) || (is_share(ours) && ours == theirs)
	return (is_trimmed(ours) || is_share(ours)) && is_near(ours, theirs)
}

function same_value(kind, ours, theirs) {
	if (kind != "number")
		return ours == theirs
	return (ours == "" || is_trimmed(ours)) && same_number(ours, theirs)
}

# forecast, low and high come from roots and divisions: within a millionth, written as the value is
function same_estimate(kind, ours, theirs) {
	if (ours == "" || theirs == "")
		return ours == theirs
	return (kind == "share" ? is_share(ours) : is_trimmed(ours)) && is_near(ours, theirs)
}

function same(field, kind, ours, theirs) {
	if (field == "value" || field == "best")
		return same_value(kind, ours, theirs)
	if (field == "target" || field == "expected")
		return same_number(ours, theirs)
	if (field == "forecast" || field == "low" || field == "high")
		return same_estimate(kind, ours, theirs)
	return ours "" == theirs ""
}

BEGIN {
	FS = "\t"
	names["maltal"] = "from to value numerator denominator pending target target_by expected status forecast low high best best_month"
	names["series"] = "value numerator denominator pending"
}
part == "rff" {
	key = $1 FS $2 FS $3 FS $4 FS $5
	if (key in ours_at)
		twice[key] = 1
	ours_at[key] = $0
	next
}
{
	id = $5
	if ($1 FS $2 FS $3 FS $4 != run) {
		run = $1 FS $2 FS $3 FS $4
		heading = $2 " " $1 " " $3 " -t " $4 ":"
		first = 1
		shown = 0
	}
	fields = split(names[$1], name, " ")
	compared += fields
	key = run FS id
	if (!(key in ours_at)) {
		difference("figure", "without it", "counts it")
		differ += fields - 1
		next
	}
	if (key in twice)
		difference("figure", "has it twice", "once")
	split(ours_at[key], ours, FS)
	seen[key] = 1
	for (i = 1; i <= fields; i++) {
		theirs = $(6 + i)
		if (theirs == "?")
			compared--
		else if (!same(name[i], $6, ours[5 + i], theirs))
			difference(name[i], ours[5 + i], theirs)
	}
}
END {
	for (key in ours_at)
		if (!(key in seen)) {
			split(key, of, FS)
			if (!(of[1] FS of[2] FS of[5] in unknown))
				printf "%s %s: %s is not counted by hand (%s -t %s)\n", of[2], of[1], of[5], of[3], of[4]
			unknown[of[1] FS of[2] FS of[5]] = 1
			differ++
			compared++
		}
	print "TOTAL", compared + 0, differ + 0
}
