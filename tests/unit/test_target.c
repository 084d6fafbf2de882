/* SPDX-License-Identifier: MIT */
/*
 * Targets: milestones, the straight path between them, status words, the outlook of counts to date, the interval of
 * a share, the best single window. Worked out by hand (figures.h: 5 citizens, enrolled on 01-04, 01-31, 02-01, 03-15
 * and 04-30) and, for the roots, with bc.
 */
#include "figures.h"

/* "value target by expected status", "-" for what is not defined. */
static const char *judged(struct temp *t, const char *keys, const char *month_asked, const char *today)
{
	struct figure f = figure(t, keys, month_asked, today);
	return arena_printf(&t->arena, "%s %s %s %s %s", number(t, f.value), number(t, f.target),
			    f.target_by == DAY_NONE ? "-" : day_text(&t->arena, f.target_by), number(t, f.expected),
			    f.status == STATUS_NONE ? "-" : status_code(f.status));
}

static const char *outlook(struct temp *t, const char *keys, const char *month_asked, const char *today)
{
	struct figure f = figure(t, keys, month_asked, today);
	return arena_printf(&t->arena, "%s %s..%s", number(t, f.forecast), number(t, f.low), number(t, f.high));
}

static const char *best(struct temp *t, const char *keys, const char *month_asked, const char *today)
{
	struct figure f = figure(t, keys, month_asked, today);
	return arena_printf(&t->arena, "%s %s", number(t, f.best), f.best_month < 0 ? "-" : month_text(&t->arena, f.best_month));
}

static void agree(struct temp *t, const char *(*text)(struct temp *, const char *, const char *, const char *),
		  const struct by_hand *cases, size_t n)
{
	programme(t);
	for (size_t i = 0; i < n; i++) {
		const char *is = text(t, cases[i].keys, cases[i].month, cases[i].today);
		if (strcmp(is, cases[i].is) != 0)
			fail_msg("{%s} in %s on %s: %s, by hand %s", cases[i].keys, cases[i].month, cases[i].today, is, cases[i].is);
	}
}

#define COUNTS "unit: citizens, window: to-date, "
#define YEAR_END "by: 2021-12-31}]"

static void counts_to_date_are_expected_on_a_straight_path(void **state)
{
	static const struct by_hand cases[] = {
		{COUNTS, "2021-12", AFTER, "5 - - - -"}, /* no target: nothing to say */
		/* from 0 on 2021-01-01 to 100 on 2021-12-31: 180 of 364 days by the end of June */
		{COUNTS "targets: [{value: 100, " YEAR_END, "2021-06", AFTER, "5 100 2021-12-31 49.450549 bagud"},
		{COUNTS "targets: [{value: 100, " YEAR_END, "2021-01", AFTER, "2 100 2021-12-31 8.241758 bagud"},
		{COUNTS "targets: [{value: 100, " YEAR_END, "2021-12", AFTER, "5 100 2021-12-31 100 bagud"},
		{COUNTS "targets: [{value: 100, " YEAR_END, "2022-01", AFTER, "5 100 2021-12-31 100 bagud"}, /* after the last: its value */
		/* cut at -t */
		{COUNTS "targets: [{value: 364, " YEAR_END, "2021-06", "2021-06-10", "5 364 2021-12-31 160 bagud"},
		/* two milestones: 4 by March, 37.5 more by the year's end; the first with by >= b is in force */
		{COUNTS "targets: [{value: 4, by: 2021-03-31}, {value: 59, " YEAR_END, "2021-03", AFTER, "4 4 2021-03-31 4 naaet"},
		{COUNTS "targets: [{value: 4, by: 2021-03-31}, {value: 59, " YEAR_END, "2021-02", AFTER, "3 4 2021-03-31 2.606742 foran"},
		{COUNTS "targets: [{value: 4, by: 2021-03-31}, {value: 59, " YEAR_END, "2021-05", AFTER, "5 59 2021-12-31 16.2 bagud"},
		{COUNTS "targets: [{value: 4, by: 2021-03-31}, {value: 59, " YEAR_END, "2021-12", AFTER, "5 59 2021-12-31 59 bagud"},
		/* a milestone within a month: the next one is in force at its end */
		{COUNTS "targets: [{value: 4, by: 2021-03-30}, {value: 5, " YEAR_END, "2021-03", AFTER, "4 5 2021-12-31 4.003623 paa-vej"},
		/* decimals and milestones that go down */
		{COUNTS "targets: [{value: 4.5, by: 2021-03-31}, {value: 2.5, by: 2021-04-20}]", "2021-04", "2021-04-10",
		 "4 2.5 2021-04-20 3.5 naaet"},
		/* the whole programme lies ahead */
		{COUNTS "targets: [{value: 4, " YEAR_END, "2020-12", AFTER, "0 4 2021-12-31 - -"},
		{COUNTS "targets: [{value: 0, " YEAR_END, "2021-12", AFTER, "5 0 2021-12-31 0 naaet"},
		{COUNTS "targets: [{value: 3, by: 2020-06-30}]", "2021-02", AFTER, "3 3 2020-06-30 3 naaet"},
	};
	agree(*state, judged, cases, COUNT(cases));
}

static void status_words_have_exact_bounds(void **state)
{
#define SHARE_OF "unit: citizens, window: to-date, with: {placements: {}}, value: share, " /* 3 of 5 */
	static const struct by_hand cases[] = {
		{COUNTS "targets: [{value: 5, " YEAR_END, "2021-05", AFTER, "5 5 2021-12-31 2.06044 naaet"},
		{COUNTS "targets: [{value: 6, " YEAR_END, "2021-05", AFTER, "5 6 2021-12-31 2.472527 foran"},
		{COUNTS "targets: [{value: 12, " YEAR_END, "2021-05", AFTER, "5 12 2021-12-31 4.945055 foran"},
		{COUNTS "targets: [{value: 13.4, " YEAR_END, "2021-05", AFTER, "5 13.4 2021-12-31 5.521978 paa-vej"},
		{COUNTS "targets: [{value: 13.5, " YEAR_END, "2021-05", AFTER, "5 13.5 2021-12-31 5.563187 bagud"},
		/* exactly what is expected, and exactly 90 % of it */
		{COUNTS "targets: [{value: 12.133333, " YEAR_END, "2021-05", AFTER, "5 12.133333 2021-12-31 5 foran"},
		{SHARE_OF "targets: [{value: 0.6, " YEAR_END, "2021-12", AFTER, "0.6 0.6 2021-12-31 0.6 naaet"},
		{SHARE_OF "targets: [{value: 3, of: 5, " YEAR_END, "2021-12", AFTER, "0.6 0.6 2021-12-31 0.6 naaet"},
		{SHARE_OF "targets: [{value: 2, of: 3, " YEAR_END, "2021-12", AFTER, "0.6 0.666667 2021-12-31 0.666667 paa-vej"},
		{SHARE_OF "targets: [{value: 0.666667, " YEAR_END, "2021-12", AFTER, "0.6 0.666667 2021-12-31 0.666667 bagud"},
		{SHARE_OF "targets: [{value: 0.666666, " YEAR_END, "2021-12", AFTER, "0.6 0.666666 2021-12-31 0.666666 paa-vej"},
		/* anything but a count to date is expected to be the target at once */
		{SHARE_OF "targets: [{value: 0.7, by: 2021-12-31}]", "2021-05", AFTER, "0.6 0.7 2021-12-31 0.7 bagud"},
		{"unit: placements, window: month, when: starts, targets: [{value: 2, " YEAR_END, "2021-04", AFTER, "2 2 2021-12-31 2 naaet"},
		{"unit: placements, window: to-date, value: {sum: paid_hours}, targets: [{value: 70, " YEAR_END, "2021-12", AFTER,
		 "63 70 2021-12-31 70 paa-vej"},
		/* no value, no status */
		{"unit: citizens, window: month, when: starts, value: share, targets: [{value: 0.5, " YEAR_END, "2021-06", AFTER,
		 "- 0.5 2021-12-31 0.5 -"},
	};
	agree(*state, judged, cases, COUNT(cases));
}

static void smaller_is_better_with_at_most(void **state)
{
#define MOST "unit: placements, window: month, when: at-end, at_most: ja, " /* 3 at the end of April */
	static const struct by_hand cases[] = {
		{MOST "targets: [{value: 3, " YEAR_END, "2021-04", AFTER, "3 3 2021-12-31 3 naaet"},
		{MOST "targets: [{value: 4, " YEAR_END, "2021-04", AFTER, "3 4 2021-12-31 4 naaet"},
		{MOST "targets: [{value: 2.8, " YEAR_END, "2021-04", AFTER, "3 2.8 2021-12-31 2.8 paa-vej"}, /* up to 110 % */
		{MOST "targets: [{value: 2.727273, " YEAR_END, "2021-04", AFTER, "3 2.727273 2021-12-31 2.727273 paa-vej"},
		{MOST "targets: [{value: 2.727272, " YEAR_END, "2021-04", AFTER, "3 2.727272 2021-12-31 2.727272 bagud"},
		{MOST "targets: [{value: 0, " YEAR_END, "2021-04", AFTER, "3 0 2021-12-31 0 bagud"},
		{"unit: placements, window: month, when: starts, at_most: ja, targets: [{value: 0, " YEAR_END, "2021-05", AFTER,
		 "0 0 2021-12-31 0 naaet"},
		{"unit: citizens, window: to-date, at_most: nej, targets: [{value: 5, " YEAR_END, "2021-12", AFTER, "5 5 2021-12-31 5 naaet"},
	};
	agree(*state, judged, cases, COUNT(cases));
}

/* value + r n, r the pace of the last six months, and 1.96 roots of r n to either side. */
static void the_outlook_follows_the_last_six_months(void **state)
{
	static const struct by_hand cases[] = {
		/* June: 5 now, 0 before the programme: 5/6 a month, 6 months left */
		{COUNTS "targets: [{value: 100, " YEAR_END, "2021-06", AFTER, "10 5.617307..14.382693"},
		/* September: 5 now, 4 in March: 1/6 a month, 3 months left */
		{COUNTS "targets: [{value: 100, " YEAR_END, "2021-09", AFTER, "5.5 4.114071..6.885929"},
		/* December and later: nothing is left */
		{COUNTS "targets: [{value: 100, " YEAR_END, "2021-12", AFTER, "5 5..5"},
		{COUNTS "targets: [{value: 100, " YEAR_END, "2022-01", AFTER, "5 5..5"},
		/* November: 5 and 5: no pace */
		{COUNTS "targets: [{value: 100, " YEAR_END, "2021-11", AFTER, "5 5..5"},
		/* the last milestone counts, and its month, not its day */
		{COUNTS "targets: [{value: 1, by: 2021-03-01}, {value: 100, by: 2021-12-01}]", "2021-06", AFTER, "10 5.617307..14.382693"},
		/* the same -t for both ends: on 03-14 three are known */
		{COUNTS "targets: [{value: 100, by: 2021-09-30}]", "2021-03", "2021-03-14", "6 2.60518..9.39482"},
		/* without a target, or anything but a count to date: none */
		{COUNTS, "2021-06", AFTER, "- -..-"},
		{"unit: placements, window: month, when: starts, targets: [{value: 2, " YEAR_END, "2021-04", AFTER, "- -..-"},
		{"unit: placements, window: to-date, value: {sum: paid_hours}, targets: [{value: 9, " YEAR_END, "2021-04", AFTER, "- -..-"},
		/* a share has the 95 % interval of Wilson, with and without a target */
		{SHARE_OF, "2021-12", AFTER, "- 0.23072..0.882382"}, /* 3 of 5 */
		{SHARE_OF "targets: [{value: 0.6, " YEAR_END, "2021-12", AFTER, "- 0.23072..0.882382"},
		{"unit: citizens, window: to-date, with: {placements: {form: elevplads}}, value: share, of: {among: {benefit: [ingen, dagpenge]}}",
		 "2021-12", AFTER, "- 0..0.4899"}, /* 0 of 4 */
		{"unit: citizens, window: to-date, value: share, of: {among: {benefit: [ingen, dagpenge]}}", "2021-12", AFTER, "- 0.5101..1"},
		{"unit: citizens, window: month, when: starts, value: share", "2021-06", AFTER, "- -..-"}, /* of nothing */
	};
	agree(*state, outlook, cases, COUNT(cases));
}

static void the_best_window_is_the_highest_the_earliest_on_ties(void **state)
{
#define STARTS "unit: placements, window: month, when: starts, best: ja"
	static const struct by_hand cases[] = {
		{STARTS, "2021-01", AFTER, "1 2021-01"},
		{STARTS, "2021-03", AFTER, "1 2021-01"}, /* 1 1 1 */
		{STARTS, "2021-12", AFTER, "2 2021-04"},
		{STARTS, "2021-12", "2021-04-09", "1 2021-01"}, /* with the same -t: F5 of the 10th is not known */
		{STARTS, "2020-12", AFTER, "- -"},		/* before the programme */
		{"unit: placements, window: month, when: starts", "2021-12", AFTER, "- -"},
		{"unit: citizens, window: month, when: starts, value: share, with: {placements: {}}, best: ja", "2021-12", AFTER, "0.5 2021-01"},
		{"unit: citizens, window: month, value: share, with: {placements: {form: ordinary, paid_hours: \">0\"}}, "
		 "of: {group: indsatsgruppe}, best: ja", "2021-12", AFTER, "0.5 2021-04"},
		{"unit: placements, window: month, when: at-end, value: {median: paid_hours}, best: ja", "2021-12", AFTER, "30 2021-05"},
	};
	agree(*state, best, cases, COUNT(cases));
}

static void mistakes_are_told_where_they_stand(void **state)
{
	static const struct {
		const char *keys, *is;
	} cases[] = {
		{"value: count, targets: [{value: 5}]", "targets: the key by is missing; add it"},
		{"value: count, targets: [{by: 2021-12-31}]", "targets: the key value is missing; add it"},
		{"value: count, targets: {value: 5, by: 2021-12-31}", "targets: \"{…}\" is no list; write [a, b] or lines with -"},
		{"value: count, targets: [{value: 5, by: 2021-12-31, from: 2021-01-01}]", "\"from\" is no key of targets; there are value, of, by"},
		{"value: count, targets: [{value: 5, by: 31/12}]", "by: \"31/12\" is no date; write YYYY-MM-DD"},
		{"value: count, targets: [{value: x, by: 2021-12-31}]",
		 "value: \"x\" is no number; write digits with a decimal point, at most 6 decimals"},
		{"value: count, targets: [{value: 5, of: 10, by: 2021-12-31}]", "of: stands only in the target of a share"},
		{"value: share, targets: [{value: 5, of: 0, by: 2021-12-31}]", "of: \"0\" is not over 0"},
		{"value: share, targets: [{value: 5, of: -1, by: 2021-12-31}]", "of: \"-1\" is not over 0"},
		{"value: count, targets: [{value: 5, by: 2021-12-31}, {value: 6, by: 2021-12-31}]",
		 "by: \"2021-12-31\" is not after the milestone before it; write milestones in order"},
		{"value: count, targets: [{value: 5, by: 2021-12-31}, {value: 6, by: 2021-06-30}]",
		 "by: \"2021-06-30\" is not after the milestone before it; write milestones in order"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct indicators all;
		defined(t, arena_printf(&t->arena, COUNTS "%s", cases[i].keys), &all);
		assert_int_equal(t->diag.errors, 1);
		assert_string_equal(t->diag.list[0].message, cases[i].is);
		assert_int_equal(t->diag.list[0].at.line, 9);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(counts_to_date_are_expected_on_a_straight_path),
		TEMP_TEST(status_words_have_exact_bounds),
		TEMP_TEST(smaller_is_better_with_at_most),
		TEMP_TEST(the_outlook_follows_the_last_six_months),
		TEMP_TEST(the_best_window_is_the_highest_the_earliest_on_ties),
		TEMP_TEST(mistakes_are_told_where_they_stand),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
