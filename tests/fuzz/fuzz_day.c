/* SPDX-License-Identifier: MIT */
/* Days, months, time stamps and lengths of time: what is read is printed the same, and the calendar has no holes. */
#include "fuzz.h"

#include "../../lib/rules/rules.h"

static void reads_back(struct arena *a, struct str s)
{
	day d;
	month m;
	if (day_parse(s, &d))
		HOLDS(str_is(s, day_text(a, d)));
	if (month_parse(s, &m))
		HOLDS(str_is(s, month_text(a, m)));
	if (stamp_parse(s)) {
		struct str date = {s.p, 10};
		HOLDS(day_parse(date, &d) && s.p[10] == 'T');
		int seconds = 0;
		for (int i = 0; i < 3; i++) {
			int two = (s.p[11 + 3 * i] - '0') * 10 + s.p[12 + 3 * i] - '0';
			seconds = seconds * 60 + two;
		}
		HOLDS(seconds >= 0 && seconds < 86400);
		HOLDS(str_is(s, arena_printf(a, "%sT%02d:%02d:%02dZ", day_text(a, d), seconds / 3600,
					     seconds / 60 % 60, seconds % 60)));
	}
}

/* A second reader of lengths of time, term by term. */
static bool offset_again(struct str s, struct offset *out)
{
	size_t terms = 0;
	*out = (struct offset){0, 0};
	for (size_t i = 0; i < s.n; terms++) {
		size_t digits = 0;
		int32_t value = 0;
		for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; digits++)
			value = digits < 5 ? value * 10 + (s.p[i++] - '0') : (i++, value);
		if (digits < 1 || digits > 4 || i == s.n || !s.p[i] || !strchr("mwd", s.p[i]))
			return false;
		*(s.p[i] == 'm' ? &out->months : &out->days) += value * (s.p[i] == 'w' ? 7 : 1);
		i++;
	}
	return terms > 0;
}

static void offset_reads(struct str s)
{
	struct offset one, two;
	bool read = offset_parse(s, &one);
	if (s.n > 32) /* there is a limit, only crashes count beyond it */
		return;
	HOLDS(read == offset_again(s, &two));
	if (read)
		HOLDS(one.months == two.months && one.days == two.days && one.months >= 0 && one.days >= 0);
}

/* A day of the years that rff knows: the next day is the next one of the calendar. */
static void calendar_holds(struct arena *a, day d)
{
	int year, mon, mday, y, m, n;
	struct settings s = {0};
	day_split(d, &year, &mon, &mday);
	HOLDS(day_valid(year, mon, mday) && day_make(year, mon, mday) == d);
	day_split(d + 1, &y, &m, &n);
	bool next = y == year && m == mon && n == mday + 1;
	bool first = n == 1 && (m == mon + 1 ? y == year : m == 1 && mon == 12 && y == year + 1);
	HOLDS(next ? day_valid(y, m, n) : first && !day_valid(year, mon, mday + 1));
	HOLDS(month_first(day_month(d)) == d - mday + 1 && month_last(day_month(d)) >= d);
	HOLDS(day_month(month_last(day_month(d)) + 1) == day_month(d) + 1);
	day back = DAY_NONE;
	struct str text = str_of(arena_printf(a, "%04d-%02d-%02d", year, mon, mday));
	HOLDS(day_parse(text, &back) && back == d && str_is(text, day_text(a, d)));
	day working = day_working(&s, d);
	HOLDS(working >= d && working < d + 10 && !day_holiday(working) && day_working(&s, working) == working);
	HOLDS(((working + 3) % 7 + 7) % 7 < 5);
}

/* Months first, clamped to the month's end, then days. */
static void plus_holds(day d, struct offset o)
{
	int year, mon, mday;
	day_split(d, &year, &mon, &mday);
	month m = day_month(d) + o.months;
	day clamped = month_first(m) + mday - 1;
	if (clamped > month_last(m))
		clamped = month_last(m);
	HOLDS(day_plus(d, o) == clamped + o.days);
	HOLDS(day_month(day_plus(d, (struct offset){o.months, 0})) == m);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	struct arena a = {0};
	day first = day_make(1900, 1, 1), last = day_make(2199, 12, 31);
	day d = first + (day)(take(&in, 3) % (uint64_t)(last - first));
	struct offset o = {(int32_t)(take(&in, 2) % 12000), (int32_t)(take(&in, 2) % 70000)};
	calendar_holds(&a, d);
	plus_holds(d, o);
	reads_back(&a, rest(&in));
	offset_reads(rest(&in));
	arena_free(&a);
	return 0;
}
