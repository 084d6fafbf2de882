/* SPDX-License-Identifier: MIT */
/*
 * Figures: every kind of value, shares and their denominators, the indsatsgruppe, observation with pending units,
 * days between two events, the project as it was on a day. All counted by hand (figures.h).
 */
#include "figures.h"

static void sums_means_medians_and_distinct_values(void **state)
{
#define ALL "unit: placements, window: to-date, "
	static const struct by_hand cases[] = {
		{ALL "value: count", "2021-12", AFTER, "6"},
		{ALL "value: {sum: paid_hours}", "2021-12", AFTER, "63"},    /* 8 + 30 + 5 + 20 */
		{ALL "value: {mean: paid_hours}", "2021-12", AFTER, "15.75"}, /* empty cells take no part */
		{ALL "value: {median: paid_hours}", "2021-12", AFTER, "14"}, /* of 5 8 20 30 the mean of the middle two */
		{ALL "value: {median: paid_hours}", "2021-05", AFTER, "8"},  /* of 5 8 30 */
		{"unit: placements, window: month, when: at-end, value: {sum: paid_hours}", "2021-04", AFTER, "38"}, /* F2 F3, F5 empty */
		/* of nothing */
		{ALL "value: {sum: paid_hours}", "2021-01", AFTER, "0"},
		{ALL "value: {mean: paid_hours}", "2021-01", AFTER, "-"},
		{ALL "value: {median: paid_hours}", "2021-01", AFTER, "-"},
		{ALL "value: {distinct: end_reason}", "2020-12", AFTER, "0"},
		{ALL "value: {sum: paid_hours}", "2020-12", AFTER, "-"}, /* a window that holds nothing: counts are 0, the rest empty */
		{ALL "value: {mean: paid_hours}", "2020-12", AFTER, "-"},
		{ALL "value: {distinct: form}", "2021-12", AFTER, "4"},
		{ALL "value: {distinct: end_reason}", "2021-12", AFTER, "2"},
		{ALL "value: {distinct: company}", "2021-12", AFTER, "2"},
		{ALL "value: {distinct: citizen.municipality}", "2021-12", AFTER, "2"},
		{ALL "value: {distinct: ended}", "2021-12", AFTER, "3"},
		{ALL "value: {distinct: paid_hours}", "2021-12", AFTER, "4"},
		{"unit: citizens, window: to-date, value: {distinct: shifts}", "2021-12", AFTER, "2"}, /* each code of a set */
		{"unit: citizens, window: to-date, value: {distinct: consultant}", "2021-12", AFTER, "2"},
		{"unit: visits, window: to-date, value: {distinct: employed}", "2021-12", AFTER, "2"},
		{"unit: expenses, window: to-date, value: {sum: amount}", "2021-12", AFTER, "1100.25"},
		{"unit: expenses, window: to-date, value: {mean: amount}", "2021-12", AFTER, "366.75"},
		{"unit: expenses, window: to-date, value: {median: amount}", "2021-12", AFTER, "300"},
		{"unit: expenses, window: to-date, among: {category: rejse}, value: {mean: amount}", "2021-12", AFTER, "300"},
		{"unit: progress, window: to-date, value: {mean: value}", "2021-12", AFTER, "3.5"},
		{"unit: forms, window: to-date, value: {mean: age}", "2021-12", AFTER, "35.666667"}, /* 41 41 25 */
		{"unit: activities, window: to-date, value: {sum: hours}", "2021-12", AFTER, "5"},
	};
	AGREES(cases);
}

static void columns_of_related_rows_are_taken_once(void **state)
{
#define C "unit: citizens, window: to-date, "
	static const struct by_hand cases[] = {
		{C "with: {placements: {form: smaajob}}, value: {sum: placements.paid_hours}", "2021-12", AFTER, "13"}, /* F2 F4 */
		{C "with: {placements: {}}, value: {sum: placements.paid_hours}", "2021-12", AFTER, "63"},
		{C "with: {placements: {}}, value: {median: placements.paid_hours}", "2021-12", AFTER, "14"},
		{C "with: {placements: {}}, value: {distinct: placements.company}", "2021-12", AFTER, "2"},
		/* F2 meets both relations and counts once */
		{C "with_any: [{placements: {form: smaajob}}, {placements: {paid_hours: \">7\"}}], value: {sum: placements.paid_hours}",
		 "2021-12", AFTER, "63"},
		/* any of with and with_any on that table: F6 and, its hours not stated, F5 */
		{C "with: {placements: {form: ordinaert-job}}, with_any: {placements: {form: smaajob}}, value: {sum: "
		   "placements.paid_hours}", "2021-12", AFTER, "20"},
		/* of the units that are in only */
		{C "among: {municipality: 376}, with: {placements: {}}, value: {sum: placements.paid_hours}", "2021-12", AFTER, "35"},
		{"unit: citizens, window: month, with: {placements: {when: at-end}}, value: {sum: placements.paid_hours}", "2021-05",
		 AFTER, "30"},
		{"unit: companies, window: to-date, with: {outlook: {}}, value: {sum: outlook.hires}", "2021-12", AFTER, "5"},
		{"unit: companies, window: month, with: {outlook: {}}, value: {sum: outlook.hires}", "2021-05", AFTER, "3"},
		{"unit: openings, window: to-date, with: {placements: {}}, value: {mean: placements.paid_hours}", "2021-12", AFTER,
		 "14.333333"}, /* 8 5 30 */
	};
	AGREES(cases);
}

static void shares_have_a_denominator_of_their_own(void **state)
{
	static const struct by_hand cases[] = {
		{C "with: {placements: {}}, value: share", "2021-12", AFTER, "0.6 3/5"},
		{C "with: {placements: {}}, value: share, of: {}", "2021-12", AFTER, "0.6 3/5"},
		/* without of: all that satisfy the indicator's when and among */
		{C "among: {municipality: 360}, with: {placements: {}}, value: share", "2021-12", AFTER, "0.666667 2/3"},
		/* of inherits nothing */
		{C "among: {municipality: 360}, with: {placements: {}}, value: share, of: {}", "2021-12", AFTER, "0.4 2/5"},
		{C "with: {placements: {}}, value: share, of: {among: {municipality: 376}}", "2021-12", AFTER, "0.5 1/2"},
		{C "with: {placements: {}}, value: share, of: {with: {forms: {}}}", "2021-12", AFTER, "0.666667 2/3"},
		{C "with: {placements: {}}, value: share, of: {without: {forms: {}}}", "2021-12", AFTER, "0.5 1/2"}, /* B4 of B4 B5 */
		{C "with: {placements: {}}, value: share, of: {with_any: [{exemptions: {}}, {forms: {form: slut}}]}", "2021-12", AFTER,
		 "1 3/3"},
		{"unit: citizens, window: month, when: starts, value: share, with: {placements: {}}", "2021-01", AFTER, "0.5 1/2"},
		{"unit: citizens, window: month, when: starts, value: share, with: {placements: {}}", "2021-04", AFTER, "0 0/1"},
		{"unit: citizens, window: month, when: starts, value: share, with: {placements: {}}, of: {}", "2021-04", AFTER, "0 0/5"},
		{"unit: citizens, window: month, when: starts, value: share, of: {when: at-end}", "2021-03", AFTER, "0.25 1/4"},
		/* of nothing */
		{"unit: citizens, window: month, when: starts, value: share", "2021-06", AFTER, "- 0/0"},
		{C "value: share, of: {}", "2020-12", AFTER, "- 0/0"},
		/* a numerator wider than its denominator counts only what is in both */
		{C "value: share, of: {among: {exit_reason: leaves}}", "2021-12", AFTER, "1 1/1"},
	};
	AGREES(cases);
}

/* FSM2: enrolled by the end, not gone before the window for a reason that leaves, not exempt for the whole of it. */
static void the_indsatsgruppe_month_by_month(void **state)
{
#define FSM2 "unit: citizens, window: month, with: {placements: {form: ordinary, paid_hours: \">0\"}}, value: share, " \
	     "of: {group: indsatsgruppe}"
	static const struct by_hand cases[] = {
		{FSM2, "2021-01", AFTER, "0 0/2"},
		{FSM2, "2021-02", AFTER, "0.333333 1/3"},
		{FSM2, "2021-03", AFTER, "0.25 1/4"}, /* B3 leaves on the 31st: not before the window */
		{FSM2, "2021-04", AFTER, "0.5 2/4"},  /* B3 is gone; one day of F4 is enough */
		{FSM2, "2021-05", AFTER, "0.333333 1/3"}, /* B2 is exempt all month, B4 from the 2nd only */
		{FSM2, "2021-06", AFTER, "0 0/2"},    /* B2 and B4 exempt; B5 broke off but does not leave */
		{FSM2, "2021-07", AFTER, "0 0/3"},    /* B2 is back */
		{FSM2, "2021-05", "2021-05-01", "0.333333 1/3"},
		{"unit: citizens, window: quarter, value: share, of: {group: indsatsgruppe}", "2021-06", AFTER, "1 4/4"}, /* no exemption covers it */
		{"unit: citizens, window: month, value: share, of: {group: indsatsgruppe, among: {municipality: 360}}", "2021-04", AFTER, "1 2/2"},
	};
	AGREES(cases);
}

static void exemptions_side_by_side_are_no_single_one(void **state)
{
	struct temp *t = *state;
	programme(t);
	put(t, "exemptions.csv", "citizen,from,to,reason\nB2,2021-05-01,2021-05-15,barsel\nB2,2021-05-16,2021-06-30,barsel\n");
	assert_string_equal(counted(t, FSM2, "2021-05", AFTER), "0.25 1/4");
	assert_string_equal(counted(t, FSM2, "2021-06", AFTER), "0.333333 1/3"); /* B4 is exempt no longer */
}

/* First småjob of B1 on 02-15, of B2 on 04-01, of B4 on 04-10: observed a month later, 03-15, 05-01, 05-10. */
static void units_are_pending_until_their_observation_date(void **state)
{
#define FIRST "observe: {from: {first: {placements: {form: smaajob}}}, after: 1m}, value: share, "
	static const struct by_hand cases[] = {
		{C FIRST "with: {placements: {when: observed, form: paid}}", "2021-02", AFTER, "- 0/0 +1"},
		{C FIRST "with: {placements: {when: observed, form: paid}}", "2021-03", AFTER, "1 1/1 +0"}, /* no index: in none */
		{C FIRST "with: {placements: {when: observed, form: paid}}", "2021-04", AFTER, "1 1/1 +2"},
		{C FIRST "with: {placements: {when: observed, form: paid}}", "2021-05", AFTER, "1 3/3 +0"}, /* B2 by F3 */
		{C FIRST "with: {placements: {when: observed, form: paid}}", "2021-05", "2021-05-05", "1 2/2 +1"},
		{C FIRST "with: {placements: {when: observed, form: paid}}", "2021-05", "2021-05-10", "1 3/3 +0"}, /* on the day itself */
		{C FIRST "with: {placements: {when: observed, form: paid, paid_hours: \">0\"}}", "2021-05", AFTER, "0.666667 2/3 +0"},
		{C FIRST "with: {placements: {when: observed, form: smaajob}}", "2021-05", AFTER, "0.666667 2/3 +0"},
		/* tied to the row that gave the index: B2's F3 is elsewhere */
		{C FIRST "with: {placements: {when: observed, same: company}}", "2021-05", AFTER, "0.666667 2/3 +0"},
		{C FIRST "with: {placements: {when: observed, same: placement}}", "2021-05", AFTER, "0.666667 2/3 +0"},
		{C FIRST "without: {placements: {when: observed, same: company}}", "2021-05", AFTER, "0.333333 1/3 +0"},
		{C FIRST "with_any: [{placements: {when: observed, same: placement}}, {placements: {when: observed, form: subsidised}}]",
		 "2021-05", AFTER, "1 3/3 +0"},
		/* a denominator of its own: pending within it only */
		{C FIRST "with: {placements: {when: observed}}, of: {among: {municipality: 376}}", "2021-04", AFTER, "- 0/0 +1"},
		{C FIRST "with: {placements: {when: observed}}, of: {among: {municipality: 360}}", "2021-05", AFTER, "1 2/2 +0"},
		{C FIRST "among: {municipality: 360}, with: {placements: {when: observed}}", "2021-04", AFTER, "1 1/1 +1"},
		{C FIRST "with: {placements: {when: observed}}", "2020-12", AFTER, "- 0/0 +0"},
	};
	AGREES(cases);
}

static void observation_from_enrolment_exit_and_start(void **state)
{
	static const struct by_hand cases[] = {
		/* two months after enrolment: 03-04 F2, 03-31 F3, 04-01 none, 05-15 F5, 06-30 none */
		{C "observe: {from: enrolled, after: 2m}, with: {placements: {when: observed}}, value: share", "2021-12", AFTER, "0.6 3/5 +0"},
		{C "observe: {from: enrolled, after: 2m}, with: {placements: {when: observed}}, value: share", "2021-03", AFTER, "1 2/2 +2"},
		{C "observe: {from: enrolled, after: 2m}, with: {placements: {when: observed}}, value: share", "2021-04", AFTER, "0.666667 2/3 +2"},
		{C "observe: {from: enrolled, after: 2m}, with: {placements: {when: observed}}", "2021-03", AFTER, "2 +2"}, /* a count */
		{C "observe: {from: enrolled, after: 2m}, with: {placements: {when: observed}}, value: {sum: hours_max}", "2021-03", AFTER, "30 +2"},
		/* a month after leaving; who has not left has no index */
		{C "observe: {from: exited, after: 1m}, with: {placements: {when: observed}}, value: share", "2021-12", AFTER, "0 0/3 +0"},
		{C "observe: {from: exited, after: 1m}, with: {placements: {when: observed}}, value: share", "2021-06", AFTER, "0 0/2 +1"},
		/* without after: on the index date itself; clamped to the month's end */
		{C "observe: {from: enrolled}, with: {placements: {when: observed}}, value: share", "2021-12", AFTER, "0 0/5 +0"},
		{C "observe: {from: enrolled, after: 6d}, with: {placements: {when: observed}}, value: share", "2021-12", AFTER, "0.2 1/5 +0"}, /* F1 on 01-10 */
		/* from the start of the placement that is the unit: its own visits, its citizen's other placements */
		{ALL "observe: {from: start, after: 1w, within: 2w}, with: {visits: {when: observed}}, value: share", "2021-12", AFTER,
		 "0.333333 2/6 +0"},
		{ALL "observe: {from: start, after: 1m}, with: {placements: {when: observed}}, value: share", "2021-12", AFTER,
		 "0.5 3/6 +0"}, /* F3 has F4 on 04-01, F4 has F3, F6 has F5 */
	};
	AGREES(cases);
}

/* within: the relation may touch [date, date + within], and its last day decides what is pending. */
static void observation_within_a_span(void **state)
{
#define SPAN(after, within) C "observe: {from: {first: {placements: {form: smaajob}}}, after: " after ", within: " within "}, " \
			      "with: {placements: {when: observed, form: smaajob}}, value: share"
	static const struct by_hand cases[] = {
		{SPAN("1d", "4w"), "2021-12", AFTER, "0.666667 2/3 +0"}, /* F4's only day is the day before */
		{SPAN("0d", "4w"), "2021-12", AFTER, "1 3/3 +0"},
		{SPAN("1d", "4w"), "2021-04", AFTER, "0.5 1/2 +1"}, /* B2: 04-30 is over; B4: 05-09 is not */
		{SPAN("1d", "4w"), "2021-04", "2021-04-29", "1 1/1 +2"},
		{C "observe: {from: enrolled, after: 1w, within: 4w}, with: {placements: {when: observed}}, value: share", "2021-12", AFTER,
		 "0.6 3/5 +0"}, /* B1 to F1, B2 to 03-07: F3, B4 to 04-19: F5 */
	};
	AGREES(cases);
}

/* Of equal starts the smallest id gives the index, by bytes: F10 before F9. */
static void of_equal_starts_the_smallest_id_counts(void **state)
{
	struct temp *t = *state;
	programme(t);
	put(t, "visits.csv", "placement,step,held,with,outcome\n");
	for (int swap = 0; swap < 2; swap++) {
		static const char *const rows[] = {"F9,B1,V1,smaajob,2021-02-01,2021-12-31\n", "F10,B1,V2,smaajob,2021-02-01,2021-02-02\n"};
		put(t, "placements.csv",
		    arena_printf(&t->arena, "id,citizen,company,form,start,ended\n%s%s", rows[swap], rows[!swap]));
		assert_string_equal(counted(t, C FIRST "with: {placements: {when: observed, same: company}}", "2021-05", AFTER), "0 0/1 +0");
	}
}

static void days_from_one_event_to_the_next(void **state)
{
	static const struct by_hand cases[] = {
		/* B1 01-04 to 02-15: 42; B2 01-31 to 03-01: 29; B4 03-15 to 04-10: 26; B3 and B5 wait */
		{C "value: {median_days: {from: enrolled, to: {placements: {form: paid}}}}", "2021-12", AFTER, "29 +2"},
		{C "value: {median_days: {from: enrolled, to: {placements: {form: paid}}}}", "2021-03", AFTER, "35.5 +2"},
		{C "value: {median_days: {from: enrolled, to: {placements: {}}}}", "2021-12", AFTER, "26 +2"}, /* B1 6 days to F1 */
		{C "among: {municipality: 360}, value: {median_days: {from: enrolled, to: {placements: {}}}}", "2021-12", AFTER, "16 +1"},
		{C "with: {visits: {}}, value: {median_days: {from: enrolled, to: {placements: {}}}}", "2021-12", AFTER, "17.5 +0"},
		{C "value: {median_days: {from: enrolled, to: {placements: {}}}}", "2020-12", AFTER, "- +0"},
		{C "value: {median_days: {from: enrolled, to: {placements: {form: elevplads}}}}", "2021-12", AFTER, "- +5"},
		/* from a first related row: units without one are in none */
		{C "value: {median_days: {from: {first: {contacts: {}}}, to: {placements: {}}}}", "2021-12", AFTER, "11.5 +0"}, /* 2, 21 */
		{C "value: {median_days: {from: exited, to: {placements: {}}}}", "2021-12", AFTER, "- +3"},
		{ALL "value: {median_days: {from: start, to: {visits: {}}}}", "2021-12", AFTER, "13 +4"}, /* F2 11, F3 15 */
		/* on the day of the index itself: 0 days */
		{C "value: {median_days: {from: enrolled, to: {forms: {form: start}}}}", "2021-12", AFTER, "0 +2"},
	};
	AGREES(cases);
}

static void a_row_before_the_index_ends_no_wait(void **state)
{
	struct temp *t = *state;
	programme(t);
	put(t, "visits.csv", "placement,step,held,with,outcome\n");
	put(t, "placements.csv", "id,citizen,company,form,start\nF1,B1,V1,smaajob,2021-01-03\nF2,B1,V1,fleksjob,2021-01-14\n");
	assert_string_equal(counted(t, C "value: {median_days: {from: enrolled, to: {placements: {}}}}", "2021-12", AFTER), "10 +4");
}

static void figures_on_an_earlier_day(void **state)
{
	static const struct by_hand cases[] = {
		{C "value: count", "2021-12", "2021-02-28", "3"},
		{C "among: {exited: missing}, value: count", "2021-12", "2021-05-09", "4"}, /* only B3 is known to have left */
		{ALL "value: {sum: paid_hours}", "2021-12", "2021-03-31", "38"},
		{ALL "when: at-end, value: count", "2021-05", "2021-05-20", "3"}, /* F2 runs to the end of that day */
		{ALL "when: at-end, value: count", "2021-05", "2021-05-21", "2"},
		{ALL "among: {end_reason: stated}, value: count", "2021-05", "2021-05-19", "2"},
		{ALL "among: {end_reason: stated}, value: count", "2021-05", "2021-05-20", "3"},
	};
	AGREES(cases);
}

static void an_empty_project_has_zeros_and_empty_shares(void **state)
{
	static const char *const cases[][2] = {
		{C "value: count", "0"},	      {C "value: share", "- 0/0"},
		{ALL "value: {sum: paid_hours}", "0"}, {ALL "value: {mean: paid_hours}", "-"},
		{ALL "value: {distinct: form}", "0"},  {FSM2, "- 0/0"},
		{C FIRST "with: {placements: {when: observed}}", "- 0/0 +0"},
		{C "value: {median_days: {from: enrolled, to: {placements: {}}}}", "- +0"},
		{"unit: due, window: to-date", "0"},
		{"unit: companies, window: to-date, with: {placements: {}}", "0"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(counted(t, cases[i][0], "2021-12", AFTER), cases[i][1]);
}

static void mistakes_of_a_definition_are_told_where_they_stand(void **state)
{
	static const struct {
		const char *keys, *is;
	} cases[] = {
		{"unit: citizns, window: month", "9:19: unit: \"citizns\" is no table; did you mean citizens?"},
		{"unit: [a], window: month", "9:19: unit: \"\" is no table"},
		{"window: month", "9:5: indicator: the key unit is missing; add it"},
		{"unit: citizens", "9:5: indicator: the key window is missing; add it"},
		{"unit: citizens, window: month, vlaue: count", "9:44: \"vlaue\" is no key of indicator; did you mean value?"},
		{"unit: citizens, window: month, value: cnt",
		 "9:51: value: write count, share, {sum: COLUMN}, {mean: COLUMN}, {median: COLUMN}, {distinct: COLUMN} or "
		 "{median_days: {from: …, to: …}}"},
		{"unit: citizens, window: month, value: {count: x}", NULL},
		{"unit: citizens, window: month, value: sum", NULL},
		{"unit: citizens, window: month, value: {sum: [a]}", "9:57: sum: write the name of a column"},
		{"unit: citizens, window: month, value: {sum: benefit}", "9:57: benefit: is no column of numbers"},
		{"unit: citizens, window: month, value: {sum: enrolled}", "9:57: enrolled: is no column of numbers"},
		{"unit: citizens, window: month, value: {sum: hour_max}", "9:57: \"hour_max\" is no column of citizens; did you mean hours_max?"},
		{"unit: citizens, window: month, value: {sum: placements.paid_hours}",
		 "9:57: placements.paid_hours: no with or with_any says which rows of placements are meant; add one"},
		{"unit: citizens, window: month, with: {placements: {}}, value: {sum: placements.hours}", NULL},
		{"unit: citizens, window: month, of: {}", "9:48: of: stands only with value: share"},
		{"unit: citizens, window: month, value: share, of: x", NULL},
		{"unit: citizens, window: month, value: share, of: {gruop: indsatsgruppe}", NULL},
		{"unit: citizens, window: month, value: share, of: {group: alle}", NULL},
		{"unit: companies, window: month, value: share, of: {group: indsatsgruppe}", "9:63: group: the indsatsgruppe is one of citizens"},
		{"unit: citizens, window: month, observe: {after: 1m}", "9:53: observe: the key from is missing; add it"},
		{"unit: citizens, window: month, observe: {from: start, after: 1m}",
		 "9:60: from: write enrolled or exited (citizens), start (placements) or {first: {TABLE: …}}"},
		{"unit: placements, window: month, observe: {from: enrolled, after: 1m}",
		 "9:62: from: write enrolled or exited (citizens), start (placements) or {first: {TABLE: …}}"},
		{"unit: citizens, window: month, observe: {from: {first: {placements: {when: observed}}}}",
		 "9:60: first: when cannot be observed; it gives the date to observe from"},
		{"unit: citizens, window: month, observe: {from: enrolled, after: 1y}",
		 "9:77: after: \"1y\" is no length of time; write months, weeks, days, as 2m15d"},
		{"unit: citizens, window: month, observe: {from: enrolled}, value: {median_days: {from: enrolled, to: {placements: {}}}}",
		 "9:53: observe: does not go together with median_days"},
		{"unit: citizens, window: month, value: {median_days: {from: enrolled}}", "9:65: median_days: the key to is missing; add it"},
		{"unit: citizens, window: month, value: {median_days: {from: enrolled, to: {placements: {when: observed}}}}", NULL},
		{"unit: citizens, window: month, label: [a]", NULL},
		{"unit: citizens, window: month, label: {dk: a}", NULL},
		{"unit: citizens, window: month, best: maybe", "9:50: best: \"maybe\" is no yes or no; write ja or nej"},
	};
	struct temp *t = *state;
	programme(t);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct indicators all;
		defined(t, cases[i].keys, &all);
		if (!t->diag.errors)
			fail_msg("%s: passed", cases[i].keys);
		for (size_t k = 0; k < t->diag.n; k++)
			assert_string_equal(t->diag.list[k].at.file, "rff.yaml");
		if (cases[i].is)
			assert_string_equal(said(&t->diag), arena_printf(&t->arena, "rff.yaml:%s\n", cases[i].is));
	}
}

static void ids_of_indicators_are_unique_over_the_sets_in_use(void **state)
{
	struct temp *t = *state;
	world_with(t, YAML "use: [cabi]\nindicators:\n  - {id: praktikker, unit: citizens, window: month}\n", NULL, NULL);
	assert_string_equal(said(&t->diag), "rff.yaml:7:10: id: \"praktikker\" stands already; ids are unique\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(sums_means_medians_and_distinct_values),
		TEMP_TEST(columns_of_related_rows_are_taken_once),
		TEMP_TEST(shares_have_a_denominator_of_their_own),
		TEMP_TEST(the_indsatsgruppe_month_by_month),
		TEMP_TEST(exemptions_side_by_side_are_no_single_one),
		TEMP_TEST(units_are_pending_until_their_observation_date),
		TEMP_TEST(observation_from_enrolment_exit_and_start),
		TEMP_TEST(observation_within_a_span),
		TEMP_TEST(of_equal_starts_the_smallest_id_counts),
		TEMP_TEST(days_from_one_event_to_the_next),
		TEMP_TEST(a_row_before_the_index_ends_no_wait),
		TEMP_TEST(figures_on_an_earlier_day),
		TEMP_TEST(an_empty_project_has_zeros_and_empty_shares),
		TEMP_TEST(mistakes_of_a_definition_are_told_where_they_stand),
		TEMP_TEST(ids_of_indicators_are_unique_over_the_sets_in_use),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
