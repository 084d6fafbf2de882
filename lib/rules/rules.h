/* SPDX-License-Identifier: MIT */
/*
 * Questions asked of a project on a day: indicators (a definition, a month, a figure). Pure: no
 * files, no clock. The language is that of rff-indicators; nothing about a programme is in C.
 */
#ifndef RFF_RULES_H
#define RFF_RULES_H

#include "../model/model.h"

/* ---- windows ----------------------------------------------------------------------------------- */

/* Days, both inclusive; from > to: nothing is in it. */
struct window {
	day from, to;
};

enum span { SPAN_MONTH, SPAN_QUARTER, SPAN_HALF_YEAR, SPAN_YEAR, SPAN_TO_DATE, SPAN_DATES };

struct window_rule {
	enum span span;
	day from, to; /* of SPAN_DATES */
};

/* What a report is asked for: the month and the day it is asked on. */
struct asked {
	month month;
	day today;
};

/* The window of a report month, cut at the month's end and at today. */
struct window window_of(const struct project *p, const struct window_rule *rule, struct asked asked);

/* ---- calendar and follow-up ---------------------------------------------------------------------- */

/* A Danish public holiday (Store Bededag to 2023). */
bool day_holiday(day d);
/* d, or the next day that is no weekend, holiday or closed day of the programme. */
day day_working(const struct settings *s, day d);
/*
 * Fills the table due: one row a follow-up rule and placement (or citizen), with its state on the
 * day. p as it is on that day (project_as_of). Costs one pass over placements, visits, citizens
 * and forms.
 */
void due_make(struct project *p, day today);

/* ---- conditions ---------------------------------------------------------------------------------- */

enum { MOST_STEPS = 8 };

/* A column, perhaps reached over references: placement.citizen.benefit. */
struct path {
	int n; /* columns; all but the last are references */
	struct {
		enum table_id table;
		int column; /* AGE for the derived age of a form */
	} step[MOST_STEPS];
};

enum { AGE = -2 };

enum test_kind {
	TEST_EQUAL,
	TEST_UNEQUAL,
	TEST_LESS,
	TEST_AT_MOST,
	TEST_MORE,
	TEST_AT_LEAST,
	TEST_STATED,
	TEST_MISSING,
	TEST_BY_END,
	TEST_IN_WINDOW,
	TEST_BEFORE_WINDOW,
};

struct test {
	enum test_kind kind;
	int64_t number;	   /* millionths, days, 0/1, row numbers */
	struct str text;   /* of text columns */
	const bool *codes; /* of columns of codes: which of the vocabulary pass */
	struct str said;   /* the value as it was written */
};

/* A column and the tests of which one must hold. */
struct condition {
	struct path path;
	const struct test *tests;
	size_t n;
};

struct conditions {
	const struct condition *list;
	size_t n;
};

/* ---- relations and sets ---------------------------------------------------------------------------- */

enum when { WHEN_TOUCHES, WHEN_STARTS, WHEN_ENDS, WHEN_AT_END, WHEN_BY_END, WHEN_OBSERVED };
enum same { SAME_ANY, SAME_COMPANY, SAME_PLACEMENT };

struct relation {
	enum table_id table;
	int route; /* how it is reached from the unit: a number in relation.c's table */
	enum when when;
	bool own_window;
	struct window_rule window;
	enum same same;
	struct conditions conditions;
};

struct relations {
	const struct relation *list;
	size_t n;
};

/* A set of units: S of indicators.md section 1, or the denominator of a share. */
struct unit_set {
	enum when when;
	struct conditions among;
	struct relations with, with_any, without;
	bool group; /* indsatsgruppe (STAR, Flere skal med 2) */
};

/* ---- indicators --------------------------------------------------------------------------------------- */

enum measure { COUNT, SHARE, SUM, MEAN, MEDIAN, DISTINCT, MEDIAN_DAYS };

enum index_kind { INDEX_NONE, INDEX_ENROLLED, INDEX_EXITED, INDEX_START, INDEX_FIRST };

/* The day from which a unit is followed. */
struct index {
	enum index_kind kind;
	struct relation first;
};

struct target {
	struct ratio value;
	day by;
};

struct words {
	struct str da, en; /* n = 0: none */
};

struct indicator {
	struct str id, source;
	const char *set; /* the shipped set it belongs to, or NULL */
	struct words label, note;
	struct at at;
	enum table_id unit;
	struct window_rule window;
	struct unit_set units;
	enum measure measure;
	struct path column;	/* of sum, mean, median, distinct */
	bool related;		/* column belongs to a related table */
	int route;		/* and this is the way there */
	struct relation days_to; /* of median_days */
	bool has_of;
	struct unit_set of;
	struct index index; /* of observe and median_days */
	bool observe, has_within;
	struct offset after, within;
	bool best, at_most;
	const struct target *targets;
	size_t ntargets;
};

struct indicators {
	struct indicator *list;
	size_t n;
};

/* Reads every definition of the project; mistakes go to its diag. */
struct indicators indicators_read(struct project *p);
/* The indicator of that id, or NULL. */
const struct indicator *indicator_find(const struct indicators *all, struct str id);

enum status { STATUS_NONE, STATUS_REACHED, STATUS_AHEAD, STATUS_ON_WAY, STATUS_BEHIND };
/* naaet foran paa-vej bagud; NULL for none. */
const char *status_code(enum status s);

/* A figure: what an indicator is in a month. Ratios with den 0 and months of -1 are not defined. */
struct figure {
	struct window window;
	struct ratio value;
	bool parts, waits; /* numerator and denominator, pending are stated */
	int64_t numerator, denominator, pending;
	int64_t people; /* how many the value is of: units, or rows that gave it their numbers */
	struct ratio target, expected;
	day target_by;
	enum status status;
	struct ratio forecast, low, high;
	struct ratio best;
	month best_month;
};

/* Links between tables and other things made once for all figures of a run. */
struct evaluation;
/* p as it is today (project_as_of). */
struct evaluation *evaluation_new(struct project *p, day today);
/* Costs one pass over the unit's table and the related rows. */
struct figure indicator_figure(struct evaluation *e, const struct indicator *i, struct asked asked);
/* The same without target, status and outlook: what a month of a series costs. */
struct figure indicator_count(struct evaluation *e, const struct indicator *i, struct asked asked);
/*
 * Figures of parts of the units, without targets: group[unit] < ngroups says which. One pass.
 */
struct figure *figure_groups(struct evaluation *e, const struct indicator *i, struct asked asked,
			     const uint32_t *group, size_t ngroups);
/* The values of a column (dotted names follow references) over the units, in byte order, empty last. */
struct groups {
	struct str *value;
	size_t n;
	uint32_t *group; /* of each unit */
	bool secret;	 /* the column is private */
	const struct vocabulary *codes; /* of a column of codes, else NULL */
	bool single;	 /* it names single people: an id of theirs */
	bool people;	 /* it is a column of people, reached over references */
};

/* False when the unit's table has no such column. */
bool groups_make(struct evaluation *e, enum table_id unit, struct str column, struct groups *out);

/* ---- small cells -------------------------------------------------------------------------------------- */

/* How a number is shown to the public: as it is, as <5 (below the threshold), or as a dash. */
enum cover { OPEN, FEW, COVERED };

/*
 * What is told of the people behind a figure: how many they are (of a share its denominator), its
 * numerator, the others of the denominator, those pending.
 */
enum tally { WHOLE, PART, REST, WAITING, TALLIES };

/*
 * One indicator over months, every cell by month * columns + column. Column 0 is the whole, the
 * others are the groups it is split into, if any.
 */
struct cells {
	size_t months, columns;
	bool share, waits; /* there are PART and REST, there is WAITING */
	int32_t below;	   /* counts from 1 to below - 1 are small */
	int64_t *people[TALLIES];
	unsigned *grows; /* of each month, a bit a tally: it counts all that the month before did */
	unsigned char *cover[TALLIES]; /* enum cover, the result; none for REST */
};

/* Cells of no people. */
struct cells *cells_new(struct arena *a, size_t months, size_t columns);
/*
 * Decides what is covered: small counts, and others so that no reader of all months finds them. No
 * month depends on later ones, column 0 not on the others. Costs about months * columns.
 */
void cells_cover(struct arena *a, struct cells *c);
/* Is the number not shown as it is? */
bool cell_covered(const struct cells *c, enum tally t, size_t m, size_t column);
/* What of the month before is in the month for certain, as the definition says: a bit a tally. */
unsigned indicator_grows(const struct indicator *i, month m);

/* An indicator as the public may see it, in every month from the period's first on. */
struct published {
	const struct indicator *i;
	month from;
	struct figure *figure; /* as cells are; NULL when no people stand behind the indicator */
	struct cells *cells;
};

/* How the parts of a figure are shown. */
struct covers {
	enum cover value, numerator, denominator, pending, outlook, best;
};

/* Do people stand behind the indicator's figures (split into g, or NULL)? */
bool indicator_people(const struct indicator *i, const struct groups *g);
/* Counts and covers every month up to asked.month; g: the groups, or NULL. */
struct published figures_public(struct evaluation *e, const struct indicator *i, struct asked asked,
				const struct groups *g);
/*
 * Of a month up to the last asked for; column 0 is the whole, k + 1 group k. Before the period
 * everything is covered. f: the month's figure, for its best month.
 */
struct covers published_covers(const struct published *p, month m, size_t column, const struct figure *f);

/* ---- a definition in words ----------------------------------------------------------------------------- */

/* Sentences made from the definition, empty where it has no such part. They live in p's arena. */
struct str words_window(const struct project *p, const struct indicator *i, bool danish);
struct str words_measure(const struct project *p, const struct indicator *i, bool danish);
struct str words_numerator(const struct project *p, const struct indicator *i, bool danish);
struct str words_denominator(const struct project *p, const struct indicator *i, bool danish);
struct str words_observe(const struct project *p, const struct indicator *i, bool danish);

/* ---- rows behind a figure ---------------------------------------------------------------------------- */

/* In the byte order of their names: afventer naevner taeller. */
enum part { PART_PENDING, PART_DENOMINATOR, PART_NUMERATOR };

struct part_row {
	enum part part;
	int32_t unit;
	enum table_id related; /* NO_TABLE: none */
	int32_t row;
	struct str id, related_id;
};

/* Every unit of a figure with the related rows that put it there, by part, id, related id. */
struct part_row *figure_rows(struct evaluation *e, const struct indicator *i, struct asked asked,
			     size_t *n);

#endif
