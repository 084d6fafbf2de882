/* SPDX-License-Identifier: MIT */
/* Windows of a report month with all their cuts, and how an interval relates to one: by table and by brute force. */
#include "figures.h"

#include "../../lib/rules/inner.h"

static void windows_are_cut_at_the_months_end_and_today(void **state)
{
	static const struct {
		const char *window, *month, *today, *from, *to;
	} cases[] = {
		{"month", "2021-02", AFTER, "2021-02-01", "2021-02-28"},
		{"month", "2020-02", AFTER, "2020-02-01", "2020-02-29"},
		{"month", "2021-02", "2021-02-10", "2021-02-01", "2021-02-10"},
		{"month", "2021-02", "2021-02-28", "2021-02-01", "2021-02-28"},
		{"month", "2021-03", "2021-02-10", "2021-03-01", "2021-02-10"}, /* nothing is in it */
		{"quarter", "2021-01", AFTER, "2021-01-01", "2021-01-31"},
		{"quarter", "2021-03", AFTER, "2021-01-01", "2021-03-31"},
		{"quarter", "2021-04", AFTER, "2021-04-01", "2021-04-30"},
		{"quarter", "2021-12", AFTER, "2021-10-01", "2021-12-31"},
		{"half-year", "2021-06", AFTER, "2021-01-01", "2021-06-30"},
		{"half-year", "2021-07", AFTER, "2021-07-01", "2021-07-31"},
		{"half-year", "2021-12", AFTER, "2021-07-01", "2021-12-31"},
		{"year", "2021-01", AFTER, "2021-01-01", "2021-01-31"},
		{"year", "2021-12", AFTER, "2021-01-01", "2021-12-31"},
		{"year", "2022-01", AFTER, "2022-01-01", "2022-01-31"},
		{"to-date", "2021-05", AFTER, "2021-01-01", "2021-05-31"},
		{"to-date", "2022-01", AFTER, "2021-01-01", "2022-01-31"}, /* not cut at period.to */
		{"to-date", "2020-12", AFTER, "2021-01-01", "2020-12-31"}, /* before the programme */
		{"{from: 2021-02-15, to: 2021-04-05}", "2021-05", AFTER, "2021-02-15", "2021-04-05"},
		{"{from: 2021-02-15, to: 2021-04-05}", "2021-04", AFTER, "2021-02-15", "2021-04-05"},
		{"{from: 2021-02-15, to: 2021-04-05}", "2021-03", AFTER, "2021-02-15", "2021-03-31"},
		{"{from: 2021-02-15, to: 2021-04-05}", "2021-01", AFTER, "2021-02-15", "2021-01-31"},
		{"{from: 2021-02-15, to: 2021-04-05}", "2021-05", "2021-03-01", "2021-02-15", "2021-03-01"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct figure f = figure(t, arena_printf(&t->arena, "unit: citizens, window: %s", cases[i].window), cases[i].month,
					 cases[i].today);
		assert_string_equal(day_text(&t->arena, f.window.from), cases[i].from);
		assert_string_equal(day_text(&t->arena, f.window.to), cases[i].to);
	}
}

/* indicators.md, "when", over every interval and window of eight days, asked day by day. */
static void intervals_relate_to_windows_as_defined(void **state)
{
	enum { DAYS = 8 };
	(void)state;
	for (day a = 0; a < DAYS; a++)
		for (day b = a; b < DAYS; b++)
			for (day from = 0; from < DAYS; from++)
				for (day to = from; to <= DAYS; to++) {
					struct window w = {a, b};
					bool open = to == DAYS, shares = false, at_end = false;
					for (day d = from; d <= to; d++) {
						shares = shares || (d >= a && d <= b);
						at_end = at_end || d == b;
					}
					day end = open ? DAY_MAX : to;
					at_end = at_end || (open && from <= b);
					assert_int_equal(when_holds(WHEN_TOUCHES, w, from, end), shares || (open && from <= b));
					assert_int_equal(when_holds(WHEN_STARTS, w, from, end), from >= a && from <= b);
					assert_int_equal(when_holds(WHEN_ENDS, w, from, end), !open && to >= a && to <= b);
					assert_int_equal(when_holds(WHEN_AT_END, w, from, end), at_end);
					assert_int_equal(when_holds(WHEN_BY_END, w, from, end), from <= b);
				}
}

/* The same by hand, on rows: April for placements, February for openings and mentors. */
static void every_when_counts_the_rows_it_means(void **state)
{
	static const struct by_hand cases[] = {
		{"unit: placements, window: month, when: touches", "2021-04", AFTER, "4"}, /* F2 F3 F4 F5 */
		{"unit: placements, window: month, when: starts", "2021-04", AFTER, "2"},  /* F4 F5 */
		{"unit: placements, window: month, when: ends", "2021-04", AFTER, "1"},	   /* F4 */
		{"unit: placements, window: month, when: at-end", "2021-04", AFTER, "3"},  /* F2 F3 F5 */
		{"unit: placements, window: month, when: by-end", "2021-04", AFTER, "5"},
		{"unit: placements, window: month", "2021-04", AFTER, "5"}, /* by-end is the default */
		{"unit: placements, window: quarter, when: starts", "2021-05", AFTER, "2"},
		{"unit: placements, window: half-year, when: starts", "2021-05", AFTER, "5"},
		{"unit: placements, window: year, when: starts", "2021-12", AFTER, "6"},
		{"unit: placements, window: {from: 2021-02-15, to: 2021-04-05}, when: starts", "2021-12", AFTER, "3"},
		{"unit: placements, window: {from: 2021-02-15, to: 2021-04-05}, when: starts", "2021-03", AFTER, "2"},
		{"unit: placements, window: {from: 2021-02-15, to: 2021-04-05}, when: starts", "2021-01", AFTER, "0"},
		{"unit: openings, window: month, when: at-end", "2021-02", AFTER, "1"},
		{"unit: openings, window: month, when: ends", "2021-02", AFTER, "1"},
		{"unit: openings, window: month, when: at-end", "2021-03", AFTER, "1"},
		{"unit: mentors, window: to-date, when: by-end", "2021-12", AFTER, "1"}, /* T2 has no start: no interval */
		{"unit: mentors, window: month, when: ends", "2021-03", AFTER, "1"},
		{"unit: companies, window: month", "2021-01", AFTER, "3"}, /* always there */
		{"unit: companies, window: month, when: touches", "2021-01", AFTER, "3"},
		{"unit: companies, window: month, when: at-end", "2021-01", AFTER, "3"},
		{"unit: companies, window: month, when: starts", "2021-01", AFTER, "0"},
		{"unit: companies, window: month, when: ends", "2021-01", AFTER, "0"},
		{"unit: visits, window: month, when: touches", "2021-02", AFTER, "1"},
		{"unit: contacts, window: month, when: starts", "2021-02", AFTER, "2"},
		{"unit: attendance, window: month, when: at-end", "2021-02", AFTER, "0"}, /* its activity's date, the 20th */
		{"unit: attendance, window: month, when: touches", "2021-02", AFTER, "4"},
		{"unit: meetings, window: to-date", "2021-10", AFTER, "1"},
		/* nothing is in a window whose end lies before its begin, companies neither */
		{"unit: companies, window: to-date", "2020-12", AFTER, "0"},
		{"unit: citizens, window: month", "2021-05", "2021-04-30", "0"},
	};
	AGREES(cases);
}

static void mistakes_are_told_where_they_stand(void **state)
{
	static const struct {
		const char *keys, *is;
	} cases[] = {
		{"unit: citizens, window: week",
		 "9:37: window: \"week\" is not known; write month, quarter, half-year, year, to-date or {from: DATE, to: DATE}"},
		{"unit: citizens, window: [month]",
		 "9:37: window: \"\" is not known; write month, quarter, half-year, year, to-date or {from: DATE, to: DATE}"},
		{"unit: citizens, window: {from: 2021-01-01}", "9:37: window: the key to is missing; add it"},
		{"unit: citizens, window: {from: 2021-01-01, to: 2021-02-30}",
		 "9:60: to: \"2021-02-30\" is no date; write YYYY-MM-DD"},
		{"unit: citizens, window: month, when: now",
		 "9:50: when: \"now\" is not known; write touches, starts, ends, at-end, by-end or observed"},
		{"unit: citizens, window: month, when: [starts]",
		 "9:50: when: \"\" is not known; write touches, starts, ends, at-end, by-end or observed"},
		{"unit: citizens, window: month, when: observed", "9:50: when: observed stands only in a relation"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct indicators all;
		defined(t, cases[i].keys, &all);
		assert_string_equal(said(&t->diag), arena_printf(&t->arena, "rff.yaml:%s\n", cases[i].is));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(windows_are_cut_at_the_months_end_and_today),
		cmocka_unit_test(intervals_relate_to_windows_as_defined),
		TEMP_TEST(every_when_counts_the_rows_it_means),
		TEMP_TEST(mistakes_are_told_where_they_stand),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
