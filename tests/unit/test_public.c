/* SPDX-License-Identifier: MIT */
/* What the definition alone says of small cells: which figures only grow, and behind which stand people. */
#include "figures.h"

enum { W = 1 << WHOLE, P = 1 << PART, R = 1 << REST };

static void growth_is_told_from_the_definition(void **state)
{
	static const struct {
		const char *keys;
		int month; /* of 2021 */
		unsigned is;
	} cases[] = {
		{"unit: citizens, window: to-date", 5, W},
		{"unit: citizens, window: month", 5, W}, /* begun by the end: whoever began before too */
		{"unit: citizens, window: month, when: touches", 5, 0},
		{"unit: citizens, window: to-date, when: touches", 5, W},
		{"unit: citizens, window: to-date, when: at-end", 5, 0},
		{"unit: placements, window: quarter, when: starts", 5, W},
		{"unit: placements, window: quarter, when: starts", 4, 0}, /* a new quarter */
		{"unit: placements, window: half-year, when: starts", 7, 0},
		{"unit: placements, window: year, when: starts", 7, W},
		{"unit: placements, window: year, when: starts", 1, 0},
		{"unit: placements, window: {from: 2021-02-01, to: 2021-03-31}, when: starts", 5, W},
		{"unit: citizens, window: to-date, with: {placements: {form: paid}}", 5, W},
		{"unit: citizens, window: to-date, with: {placements: {when: at-end}}", 5, 0},
		{"unit: citizens, window: to-date, with: {placements: {window: month}}", 5, 0},
		{"unit: citizens, window: to-date, with_any: [{placements: {}}, {contacts: {window: month}}]", 5, 0},
		{"unit: citizens, window: to-date, without: {placements: {}}", 5, 0},
		{"unit: citizens, window: to-date, among: {enrolled: in-window}", 5, W},
		{"unit: citizens, window: month, among: {enrolled: in-window}", 5, 0},
		{"unit: citizens, window: month, among: {enrolled: by-end}", 5, W},
		{"unit: citizens, window: to-date, value: share, of: {}, with: {placements: {}}", 5, W | P},
		{"unit: citizens, window: month, value: share, of: {}, with: {placements: {}}", 5, W},
		{"unit: citizens, window: month, value: share, of: {group: indsatsgruppe}, with: {placements: {}}", 5, 0},
		{"unit: citizens, window: to-date, value: share, with: {placements: {when: observed}}, observe: {from: enrolled, after: 1m}", 5, W | P | R},
		{"unit: citizens, window: to-date, value: share, with: {placements: {when: observed}}, observe: {from: {first: {placements: {when: ends}}}, after: 1m}", 5, 0},
		{"unit: citizens, window: to-date, without: {placements: {when: observed}}, observe: {from: enrolled, after: 1m}", 5, W},
		{"unit: placements, window: to-date, value: {sum: paid_hours}", 5, W},
		{"unit: placements, window: to-date, value: {mean: paid_hours}", 5, 0}, /* no sum to subtract from */
	};
	programme(*state);
	for (size_t k = 0; k < COUNT(cases); k++) {
		struct temp *t = *state;
		struct indicators all;
		defined(t, cases[k].keys, &all);
		assert_string_equal(said(&t->diag), "");
		unsigned is = indicator_grows(&all.list[0], 2021 * 12 + cases[k].month - 1);
		if (is != cases[k].is)
			fail_msg("{%s} in month %d: %u, by hand %u", cases[k].keys, cases[k].month, is, cases[k].is);
	}
}

static void people_stand_behind_some_units(void **state)
{
	static const struct {
		const char *keys, *by;
		bool people, single;
	} cases[] = {
		{"unit: citizens, window: month", "benefit", true, false},
		{"unit: citizens, window: month", "id", true, true},
		{"unit: placements, window: month", "citizen", true, true},
		{"unit: placements, window: month", "citizen.benefit", true, false},
		{"unit: placements, window: month", "company", true, false},
		{"unit: attendance, window: month", "participant", true, true},
		{"unit: due, window: month", "step", true, false},
		{"unit: companies, window: month", "kind", false, false},
		{"unit: companies, window: month", "id", false, false},
		{"unit: contacts, window: month", "channel", false, false},
		{"unit: contacts, window: month", "citizen.benefit", true, false},
		{"unit: companies, window: month, with: {placements: {}}, value: {sum: placements.paid_hours}", "kind", true, false},
		{"unit: expenses, window: month, value: {sum: amount}", "source", false, false},
	};
	programme(*state);
	for (size_t k = 0; k < COUNT(cases); k++) {
		struct temp *t = *state;
		struct indicators all;
		struct groups g;
		struct project *p = defined(t, cases[k].keys, &all);
		assert_string_equal(said(&t->diag), "");
		struct evaluation *e = evaluation_new(p, date(AFTER));
		assert_true(groups_make(e, all.list[0].unit, str_of(cases[k].by), &g));
		if (indicator_people(&all.list[0], &g) != cases[k].people || g.single != cases[k].single)
			fail_msg("{%s} by %s", cases[k].keys, cases[k].by);
	}
}

/* The people behind the figure of a month after all is over. */
static int people_of(struct temp *t, const char *keys)
{
	struct indicators all;
	struct project *p = defined(t, keys, &all);
	struct asked asked = {2021 * 12 + 5, date(AFTER)};
	return (int)indicator_count(evaluation_new(p, asked.today), &all.list[0], asked).people;
}

static void values_are_of_people(void **state)
{
	programme(*state);
	assert_int_equal(people_of(*state, "unit: citizens, window: to-date"), 5);
	assert_int_equal(people_of(*state, "unit: citizens, window: to-date, value: {mean: hours_max}"), 2); /* stated of two */
	assert_int_equal(people_of(*state, "unit: placements, window: to-date, value: {sum: paid_hours}"), 4);
	/* B1, B2 and B4 have 1, 2 and 1 placements with hours: three citizens */
	assert_int_equal(people_of(*state, "unit: citizens, window: to-date, with: {placements: {}}, value: {sum: placements.paid_hours}"), 3);
	/* V1 has F2 and F4, V2 F3 and F6: of companies the placements count */
	assert_int_equal(people_of(*state, "unit: companies, window: to-date, with: {placements: {}}, value: {sum: placements.paid_hours}"), 4);
	assert_int_equal(people_of(*state, "unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}"), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(growth_is_told_from_the_definition),
		TEMP_TEST(people_stand_behind_some_units),
		TEMP_TEST(values_are_of_people),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
