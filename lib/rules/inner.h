/* SPDX-License-Identifier: MIT */
/* What the files of this layer share among themselves. */
#ifndef RFF_INNER_H
#define RFF_INNER_H

#include "rules.h"

enum { MOST_ROUTES = 32 };

struct evaluation {
	struct project *p;
	day today;
	bool due_made;
	const struct links *links[MOST_ROUTES];
	const struct vocabulary *exit_reasons;
	uint32_t leaves; /* the flag of exit reasons that leave the indsatsgruppe */
	int exemptions;	 /* the route to a citizen's */
};

/* ---- reading ---- */

/* A path by its dotted name from table; false after reporting at at. */
bool path_read(struct project *p, enum table_id table, struct str name, struct at at,
	       struct path *out);
/* What a path leads to. */
enum kind path_kind(const struct path *path);
const struct vocabulary *path_codes(const struct project *p, const struct path *path);
/* The conditions of a map, but for the keys in except (NULL-terminated; may be NULL). */
struct conditions conditions_read(struct project *p, enum table_id table, const struct node *map,
				  const char *const *except);
/* One relation from a unit of that table. */
bool relation_read(struct project *p, enum table_id unit, const struct node *node,
		   struct relation *out);
/* A relation or a list of them. */
struct relations relations_read(struct project *p, enum table_id unit, const struct node *node);
/* Does the route lead to the citizen's other placements? */
bool route_others(int route);
/* How a related table is reached from a unit, -1: not at all. */
int route_find(enum table_id unit, enum table_id related);
bool when_read(struct project *p, const struct node *node, enum when *out);
bool window_read(struct project *p, const struct node *node, struct window_rule *out);
void indicator_error(struct project *p, const struct node *node, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* ---- evaluating ---- */

/* What a relation is asked about: the windows, and for observed ones the unit's observation. */
struct observation {
	enum table_id table; /* of the row that gave the index; NO_TABLE: none */
	int32_t row;
	day index, from, to; /* the index date; the observation date, and the last that counts */
};

struct scope {
	struct evaluation *e;
	struct asked asked;
	struct window window;
	const struct observation *observed; /* NULL: observed relations are left out */
	day index; /* of median_days: where the unit's days count from */
};

/* A cell at the end of a path. */
struct cell {
	bool stated;
	int64_t number;
	struct str text;
	struct codes codes;
};

/* Does it lead to people over references, or to an id of theirs (*single)? */
bool path_people(const struct path *path, bool *single);
struct cell path_cell(const struct project *p, const struct path *path, int32_t row);
/* The same as text, as a file would have it; empty when not stated. */
struct str path_text(const struct project *p, const struct path *path, int32_t row);
bool conditions_hold(const struct project *p, const struct conditions *c, int32_t row,
		     struct window window);
bool when_holds(enum when when, struct window w, day from, day to);
/* Makes the rows of due, the first time they are asked for. */
void need_due(struct evaluation *e);
/* The rows reached from a unit: *n of them. */
const int32_t *related_rows(struct evaluation *e, int route, int32_t unit, size_t *n);
/* Is this related row one that the relation means? unit is left out of its own siblings. */
bool relation_row(const struct scope *s, const struct relation *r, int32_t unit, int32_t row);
bool set_holds(const struct scope *s, enum table_id unit, const struct unit_set *set, int32_t row);
/* The earliest start of the rows that first means; -1 when there is none. */
int32_t relation_first(const struct scope *s, const struct relation *first, int32_t unit,
		       day not_before, day *start);
/* What hears of each unit that a figure counts, while its observation is still at hand. */
struct listener {
	void (*hear)(void *with, const struct scope *s, enum part part, int32_t unit);
	void *with;
};

/* The figure without targets; listener may be NULL. */
struct figure figure_count(struct evaluation *e, const struct indicator *i, struct asked asked,
			   const struct listener *listener);
/* The 95 % interval of a share. */
void figure_interval(const struct indicator *i, struct figure *f);

/* ---- what can be concluded of covered cells ---- */

struct bounds;
struct bounds *bounds_new(struct arena *a, const struct cells *c);
/* The month is out, as all before it. What was known until now cannot be taken back. */
void bounds_open(struct bounds *b, size_t m);
/* The cell is from lo to hi; hi < 0: or more. */
void bounds_know(struct bounds *b, enum tally t, size_t m, size_t column, int64_t lo, int64_t hi);
/* Draws every conclusion. */
void bounds_settle(struct bounds *b);
/* Takes back what was learnt since the mark. */
size_t bounds_mark(const struct bounds *b);
void bounds_back(struct bounds *b, size_t mark);
/* Is some covered cell that is not 0 known exactly, since the mark? */
bool bounds_tell(const struct bounds *b, size_t mark);

#endif
