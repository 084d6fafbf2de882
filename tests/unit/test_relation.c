/* SPDX-License-Identifier: MIT */
/*
 * Relations: every way from a unit to its rows, when and window of their own, with, with_any and without, and what is
 * refused. Counted by hand (figures.h).
 */
#include "figures.h"

#define CITIZENS "unit: citizens, window: to-date, "
#define COMPANIES "unit: companies, window: to-date, "
#define PLACEMENTS "unit: placements, window: to-date, "
#define OPENINGS "unit: openings, window: to-date, "

static void every_way_from_a_unit_to_its_rows(void **state)
{
	static const struct by_hand cases[] = {
		{CITIZENS "with: {placements: {}}", "2021-12", AFTER, "3"},		/* B1 B2 B4 */
		{CITIZENS "with: {visits: {}}", "2021-12", AFTER, "2"},			/* of F2 and F3: B1 B2 */
		{CITIZENS "with: {visits: {outcome: risiko}}", "2021-12", AFTER, "1"},	/* B2 */
		{CITIZENS "with: {contacts: {}}", "2021-12", AFTER, "2"},		/* B1 B2 */
		{CITIZENS "with: {attendance: {}}", "2021-12", AFTER, "3"},		/* B1 B2 B4; V2 and Anne are no citizens */
		{CITIZENS "with: {attendance: {present: ja}}", "2021-12", AFTER, "2"},
		{CITIZENS "with: {forms: {}}", "2021-12", AFTER, "3"},
		{CITIZENS "with: {forms: {form: slut}}", "2021-12", AFTER, "1"},
		{CITIZENS "with: {progress: {value: \">3\"}}", "2021-12", AFTER, "1"},
		{CITIZENS "with: {matches: {}}", "2021-12", AFTER, "2"},
		{CITIZENS "with: {exemptions: {}}", "2021-12", AFTER, "2"},
		{COMPANIES "with: {placements: {}}", "2021-12", AFTER, "2"},
		{COMPANIES "with: {openings: {}}", "2021-12", AFTER, "2"},
		{COMPANIES "with: {contacts: {}}", "2021-12", AFTER, "2"}, /* V1 V3 */
		{COMPANIES "with: {outlook: {hires: \">2\"}}", "2021-12", AFTER, "1"},
		{COMPANIES "with: {mentors: {}}", "2021-12", AFTER, "1"},
		{COMPANIES "with: {attendance: {}}", "2021-12", AFTER, "1"}, /* V2 */
		{COMPANIES "with: {activities: {}}", "2021-12", AFTER, "1"}, /* V1 as host */
		{PLACEMENTS "with: {visits: {}}", "2021-12", AFTER, "2"},
		{PLACEMENTS "with: {placements: {}}", "2021-12", AFTER, "6"},	     /* the same citizen's others: all have some */
		{PLACEMENTS "with: {placements: {form: loentilskud}}", "2021-12", AFTER, "1"}, /* F4, not F3 itself */
		{PLACEMENTS "with: {placements: {form: smaajob}}", "2021-12", AFTER, "3"},     /* F1 F3 F6 */
		{OPENINGS "with: {matches: {}}", "2021-12", AFTER, "2"},
		{OPENINGS "with: {matches: {decision: ansat}}", "2021-12", AFTER, "1"},
		{OPENINGS "with: {placements: {form: smaajob}}", "2021-12", AFTER, "1"},
	};
	AGREES(cases);
}

/* Citizens in May: B1's F2 to the 20th, B2's F3, B4's F5; F4 was in April, F6 comes in June. */
static void when_and_window_of_a_relation(void **state)
{
#define MAY "unit: citizens, window: month, with: "
	static const struct by_hand cases[] = {
		{MAY "{placements: {}}", "2021-05", AFTER, "3"}, /* touches is a relation's default */
		{MAY "{placements: {when: touches}}", "2021-05", AFTER, "3"},
		{MAY "{placements: {when: starts}}", "2021-05", AFTER, "0"},
		{MAY "{placements: {when: starts}}", "2021-06", AFTER, "1"},
		{MAY "{placements: {when: ends}}", "2021-05", AFTER, "1"},
		{MAY "{placements: {when: at-end}}", "2021-05", AFTER, "2"},
		{MAY "{placements: {when: by-end}}", "2021-05", AFTER, "3"},
		{MAY "{placements: {when: starts, window: to-date}}", "2021-05", AFTER, "3"},
		{MAY "{placements: {when: starts, window: quarter}}", "2021-05", AFTER, "2"}, /* F4 of B2, F5 of B4 */
		{MAY "{placements: {when: touches, window: {from: 2021-04-01, to: 2021-04-01}, form: smaajob}}", "2021-05", AFTER,
		 "2"}, /* F2 and F4 */
		{MAY "{placements: {when: touches, window: {from: 2021-06-01, to: 2021-06-30}}}", "2021-05", AFTER, "0"},
		{MAY "{placements: {when: at-end, form: ordinary, paid_hours: \">0\"}}", "2021-05", AFTER, "0"}, /* F5: not stated */
		{MAY "{placements: {when: touches, form: ordinary, paid_hours: \">0\"}}", "2021-05", AFTER, "1"},
		{MAY "{placements: {when: at-end, form: ordinary, paid_hours: \">0\"}}", "2021-06", AFTER, "1"},
		/* on a day in between: F2's end of the 20th is not known yet */
		{MAY "{placements: {when: at-end}}", "2021-05", "2021-05-19", "3"},
		{MAY "{placements: {when: at-end}}", "2021-05", "2021-05-20", "3"},
		{MAY "{placements: {when: at-end}}", "2021-05", "2021-05-21", "2"},
	};
	AGREES(cases);
}

static void each_any_and_none(void **state)
{
	static const struct by_hand cases[] = {
		{CITIZENS "with: [{placements: {form: smaajob}}, {contacts: {}}]", "2021-12", AFTER, "2"}, /* B1 B2 */
		{CITIZENS "with: [{placements: {form: smaajob}}, {exemptions: {}}]", "2021-12", AFTER, "2"}, /* B2 B4 */
		{CITIZENS "with: []", "2021-12", AFTER, "5"},
		{CITIZENS "with_any: [{placements: {form: loentilskud}}, {placements: {form: ordinaert-job}}]", "2021-12", AFTER, "2"},
		{CITIZENS "with_any: [{forms: {form: start}}, {exemptions: {}}]", "2021-12", AFTER, "4"},
		{CITIZENS "with_any: {forms: {form: slut}}", "2021-12", AFTER, "1"},
		{CITIZENS "without: {placements: {}}", "2021-12", AFTER, "2"}, /* B3 B5 */
		{CITIZENS "without: [{placements: {}}, {forms: {}}]", "2021-12", AFTER, "1"}, /* B5 */
		{CITIZENS "with: {placements: {}}, without: {exemptions: {}}", "2021-12", AFTER, "1"}, /* B1 */
		{CITIZENS "with: {placements: {form: ordinary}}, with_any: [{visits: {}}, {matches: {}}], without: {forms: {form: slut}}",
		 "2021-12", AFTER, "1"}, /* B2 */
		{CITIZENS "among: {municipality: 360}, with: {placements: {}}", "2021-12", AFTER, "2"},
		/* one row must meet the whole relation: no placement of B4 is both smaajob and paid */
		{CITIZENS "with: {placements: {form: smaajob, paid_hours: stated}}", "2021-12", AFTER, "2"},
		{CITIZENS "with: [{placements: {form: smaajob}}, {placements: {paid_hours: stated}}]", "2021-12", AFTER, "3"},
	};
	AGREES(cases);
}

static void rows_that_do_not_exist_on_the_day_take_no_part(void **state)
{
	static const struct by_hand cases[] = {
		{CITIZENS "with: {placements: {}}", "2021-12", "2021-03-31", "2"},
		{CITIZENS "with: {placements: {}}", "2021-12", "2021-04-10", "3"},
		{COMPANIES "with: {placements: {}}", "2021-12", "2021-02-28", "1"},
		{CITIZENS "with: {attendance: {}}", "2021-12", "2021-05-04", "2"},
		{CITIZENS "", "2021-12", "2021-03-14", "3"},
	};
	AGREES(cases);
}

/* A rule of 15 days for småjob: F2 is due on 2021-03-02, F5 on 2021-04-26 (a Monday, the 25th being a Sunday). F4 ended
 * before its step was due and needs its closing visit instead. */
static void due_is_a_unit_and_a_related_table(void **state)
{
	static const struct {
		const char *keys, *month, *today, *is;
	} cases[] = {
		{"unit: due, window: to-date", "2021-12", AFTER, "3"},
		{"unit: due, window: month", "2021-02", AFTER, "0"},
		{"unit: due, window: month, when: touches", "2021-03", AFTER, "1"},
		{"unit: due, window: month, when: touches", "2021-04", AFTER, "2"},
		{"unit: due, window: to-date, among: {state: holdt}", "2021-12", AFTER, "0"},
		{"unit: due, window: to-date, among: {state: overskredet}", "2021-12", AFTER, "3"},
		{"unit: due, window: to-date, among: {on_time: nej}", "2021-12", AFTER, "3"},
		{"unit: due, window: to-date, among: {step: afslutning}", "2021-12", AFTER, "1"},
		{"unit: due, window: to-date, among: {placement.form: smaajob}", "2021-12", AFTER, "3"},
		{"unit: due, window: to-date, among: {citizen.municipality: 376}", "2021-12", AFTER, "1"},
		{"unit: citizens, window: to-date, with: {due: {}}", "2021-12", AFTER, "3"},
		{"unit: placements, window: to-date, with: {due: {step: halv}}", "2021-12", AFTER, "2"},
		{"unit: due, window: to-date, among: {due: 2021-04-26}", "2021-12", AFTER, "1"},
		{"unit: due, window: to-date, among: {consultant: Anne}", "2021-12", AFTER, "1"},
	};
	struct temp *t = *state;
	programme(t);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct asked asked = {.today = date(cases[i].today)};
		struct indicators all;
		defined(t, cases[i].keys, &all);
		put(t, "rff.yaml", arena_printf(&t->arena, "%sfollowup: [{id: halv, after: 15d, from: start, forms: [smaajob]}]\n", get(t, "rff.yaml")));
		struct project *p = world(t);
		all = indicators_read(p);
		assert_string_equal(said(&t->diag), "");
		assert_true(month_parse(str_of(cases[i].month), &asked.month));
		project_as_of(p, asked.today);
		struct figure f = indicator_figure(evaluation_new(p, asked.today), &all.list[0], asked);
		if (strcmp(number(t, f.value), cases[i].is) != 0)
			fail_msg("{%s}: %s, by hand %s", cases[i].keys, number(t, f.value), cases[i].is);
	}
}

static void mistakes_are_told_where_they_stand(void **state)
{
	static const struct {
		const char *keys, *is;
	} cases[] = {
		{"with: {placments: {}}", "53: \"placments\" is not related to citizens; did you mean placements?"},
		{"with: {openings: {}}", "53: \"openings\" is not related to citizens; write one of placements, visits, contacts, "
					 "attendance, forms, progress, matches, exemptions, due"},
		{"with: {citizens: {}}", NULL},
		{"with: {placements: {}, visits: {}}", "52: a relation names exactly one table; write {placements: {…}}"},
		{"with: placements", "52: a relation names exactly one table; write {placements: {…}}"},
		{"with: [placements]", "53: a relation names exactly one table; write {placements: {…}}"},
		{"with: {}", "52: a relation names exactly one table; write {placements: {…}}"},
		{"with: {placements: smaajob}", "65: placements: not a condition; write {column: test}, or {} for any row"},
		{"with: {placements: {same: company}}", "72: same: stands only in a relation with when: observed"},
		{"with: {placements: {when: observed}}", "5: when: observed needs observe: {from: …, after: …}"},
		{"with: {placements: {when: observed, same: citizen}}", NULL},
		{"with: {placements: {form: smaajobb}}", "72: form: \"smaajobb\" is no code or flag of form; did you mean smaajob?"},
		{"with: {placements: {enrolled: stated}}", "66: \"enrolled\" is no column of placements; see rff-project(5)"},
		{"without: {placments: {}}", "56: \"placments\" is not related to citizens; did you mean placements?"},
		{"with_any: {placments: {}}", "57: \"placments\" is not related to citizens; did you mean placements?"},
	};
	struct temp *t = *state;
	struct indicators all;
	programme(t);
	for (size_t i = 0; i < COUNT(cases); i++) {
		defined(t, arena_printf(&t->arena, CITIZENS "%s", cases[i].keys), &all);
		assert_true(t->diag.errors > 0);
		if (cases[i].is)
			assert_string_equal(said(&t->diag), arena_printf(&t->arena, "rff.yaml:9:%s\n", cases[i].is));
	}
	defined(t, "unit: visits, window: to-date, with: {placements: {}}", &all);
	assert_string_equal(said(&t->diag), "rff.yaml:9:51: \"placements\" is not related to visits; it has no relations\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(every_way_from_a_unit_to_its_rows),
		TEMP_TEST(when_and_window_of_a_relation),
		TEMP_TEST(each_any_and_none),
		TEMP_TEST(rows_that_do_not_exist_on_the_day_take_no_part),
		TEMP_TEST(due_is_a_unit_and_a_related_table),
		TEMP_TEST(mistakes_are_told_where_they_stand),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
