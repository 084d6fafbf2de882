/* SPDX-License-Identifier: MIT */
/*
 * Small cells (indicators.md section 1): counts of people -> which of them are covered. The
 * frequency rule of tau-Argus and sdcTable with the threshold of Statistics Denmark's researcher
 * output (no cells of 1 to 4, zeros shown), and secondary suppression, the smallest cell first,
 * until a reader of every month can find no covered cell (bounds.c) and no difference of shown
 * figures is a count of 1 to 4: the covered rest of a row, the others of a denominator, what a
 * figure that only grows grew by.
 *
 * Months are decided one after the other, each knowing only those before it, so that a report of
 * one month and a series of many agree and nothing need be stored. Totals are decided before and
 * without their groups, so that reports by different columns agree on them.
 */
#include <stdlib.h>

#include "inner.h"

struct covering {
	struct cells *c;
	struct bounds *b;
	size_t m, first, last;	/* the month and the columns that are decided */
	int64_t *seen[TALLIES]; /* of each column, what was last shown and has only grown since; -1: none */
	int64_t *seen_all;	/* likewise denominator and pending together */
	size_t open[TALLIES];	/* the month before in which the total was shown, likewise */
	bool *hide;		/* of each column, in the tally that is decided */
	size_t *order;		/* columns, the fewest people first, empty ones last */
	bool blank;		/* nothing tells small cells from others */
	bool force;		/* denominators are covered with their numerators */
};

enum { NEVER = -1 };
static const size_t NO_MONTH = (size_t)-1;

static size_t place(const struct cells *c, size_t m, size_t column)
{
	return m * c->columns + column;
}

bool cell_covered(const struct cells *c, enum tally t, size_t m, size_t column)
{
	size_t at = place(c, m, column);
	if (t == REST)
		return c->cover[WHOLE][at] != OPEN || c->cover[PART][at] != OPEN;
	return c->cover[t][at] != OPEN;
}

static bool small(const struct cells *c, int64_t n)
{
	return n > 0 && n < c->below;
}

static int64_t people(const struct covering *s, enum tally t, size_t column)
{
	return s->c->people[t][place(s->c, s->m, column)];
}

static bool grows(const struct covering *s, enum tally t)
{
	return s->c->grows[s->m] >> t & 1;
}

/* Did the figure grow by a few since it was last shown? */
static bool grown(const struct covering *s, enum tally t, size_t column)
{
	int64_t seen = s->seen[t][column];
	return grows(s, t) && seen != NEVER && small(s->c, people(s, t, column) - seen);
}

/* Must the cell be covered for its own sake, or because its total is? */
static bool unsafe(const struct covering *s, enum tally t, size_t column)
{
	const struct cells *c = s->c;
	int64_t n = people(s, t, column);
	bool with_total = column && n && cell_covered(c, t, s->m, 0);
	if (small(c, n) || grown(s, t, column) || with_total)
		return true;
	if (t == WHOLE)
		return s->force;
	if (t == PART)
		return cell_covered(c, WHOLE, s->m, column) || small(c, people(s, REST, column)) ||
		       grown(s, REST, column);
	return c->share && grows(s, WHOLE) && !cell_covered(c, WHOLE, s->m, column) &&
	       s->seen_all[column] != NEVER && small(c, n + people(s, WHOLE, column) - s->seen_all[column]);
}

/* Is the numerator of a denominator that is shown as <5? It is shown so itself, be it 0. */
static bool under_few(const struct covering *s, enum tally t, size_t column)
{
	return t == PART && s->c->cover[WHOLE][place(s->c, s->m, column)] == FEW;
}

static enum cover cover_of(const struct covering *s, enum tally t, size_t column)
{
	if (!s->hide[column])
		return OPEN;
	return !s->blank && (under_few(s, t, column) || small(s->c, people(s, t, column))) ? FEW : COVERED;
}

/* What the cell says by the way it is shown. A total that grew by a few says so. */
static void tell(const struct covering *s, enum tally t, size_t column)
{
	const struct cells *c = s->c;
	int64_t n = people(s, t, column), seen = s->seen[t][column];
	switch ((enum cover)c->cover[t][place(c, s->m, column)]) {
	case OPEN: bounds_know(s->b, t, s->m, column, n, n); break;
	case FEW:
		bounds_know(s->b, t, s->m, column, c->below > 2 && !under_few(s, t, column), c->below - 1);
		break;
	case COVERED:
		if (t == WHOLE && !column && n >= c->below && grown(s, t, column))
			bounds_know(s->b, t, s->m, column, seen + (c->below > 2), seen + c->below - 1);
		else
			bounds_know(s->b, t, s->m, column, n >= c->below && !s->blank ? c->below : 0, -1);
		break;
	}
}

static void show(struct covering *s, enum tally t)
{
	for (size_t k = s->first; k <= s->last; k++) {
		s->c->cover[t][place(s->c, s->m, k)] = (unsigned char)cover_of(s, t, k);
		tell(s, t, k);
	}
	bounds_settle(s->b);
}

/* The people in the columns covered in both months, in one of them only: how many came since. */
static bool rest_grew(const struct covering *s, enum tally t)
{
	const struct cells *c = s->c;
	size_t before = s->open[t];
	int64_t then = 0, now = 0, any = 0;
	bool both = false;
	if (!grows(s, t) || before == NO_MONTH)
		return false;
	for (size_t k = 1; k < c->columns; k++) {
		bool was = cell_covered(c, t, before, k), is = cell_covered(c, t, s->m, k);
		int64_t came = people(s, t, k) - c->people[t][place(c, before, k)];
		both = both || (was && is);
		then += was ? came : 0;
		now += is ? came : 0;
		any += was || is ? came : 0;
	}
	return both ? small(c, any) : small(c, then) || small(c, now);
}

/* Are the covered columns together a few people, found by subtraction from the total? */
static bool rest_small(const struct covering *s, enum tally t)
{
	int64_t rest = 0;
	if (s->first == 0 || cell_covered(s->c, t, s->m, 0))
		return false;
	for (size_t k = 1; k < s->c->columns; k++)
		rest += cell_covered(s->c, t, s->m, k) ? people(s, t, k) : 0;
	return small(s->c, rest) || rest_grew(s, t);
}

/* Covers the next columns, the smallest first; when there are none, what tells small ones apart. */
static bool widen(struct covering *s, size_t more)
{
	bool found = false;
	for (size_t k = 0; k <= s->last - s->first && more; k++) {
		if (s->hide[s->order[k]])
			continue;
		s->hide[s->order[k]] = found = true;
		more--;
	}
	if (found || s->first == 0 || s->blank)
		return found;
	return s->blank = true;
}

/* Covers one tally of the month. False when covering all of it does not suffice. */
static bool cover_tally(struct covering *s, enum tally t)
{
	bool blank = s->blank;
	for (size_t k = s->first; k <= s->last; k++)
		s->hide[k] = unsafe(s, t, k);
	for (size_t tries = 1;; tries++) {
		size_t mark = bounds_mark(s->b);
		show(s, t);
		bool tells = rest_small(s, t) || (t == PART && rest_small(s, REST)) || bounds_tell(s->b, mark);
		if (!tells || !widen(s, tries < 4 ? 1 : tries * tries)) {
			s->blank = blank;
			return !tells;
		}
		bounds_back(s->b, mark);
	}
}

/* An ordering by people, the fewest first, but none at all last; of equal ones the first. */
struct ordered {
	int64_t people;
	size_t column;
};

static int by_people(const void *left, const void *right)
{
	const struct ordered *a = left, *b = right;
	if (!a->people != !b->people)
		return a->people ? -1 : 1;
	if (a->people != b->people)
		return a->people < b->people ? -1 : 1;
	return a->column < b->column ? -1 : 1;
}

static void set_order(struct covering *s, enum tally t, struct ordered *list)
{
	size_t n = s->last - s->first + 1;
	for (size_t k = 0; k < n; k++)
		list[k] = (struct ordered){people(s, t, s->first + k), s->first + k};
	qsort(list, n, sizeof(*list), by_people);
	for (size_t k = 0; k < n; k++)
		s->order[k] = list[k].column;
}

/* A figure that does not go on from the month before has not been seen. */
static void forget(struct covering *s)
{
	for (unsigned t = 0; t < TALLIES; t++) {
		if (grows(s, t))
			continue;
		s->open[t] = NO_MONTH;
		for (size_t k = 0; k < s->c->columns; k++)
			s->seen[t][k] = NEVER;
		for (size_t k = 0; t == WHOLE && k < s->c->columns; k++)
			s->seen_all[k] = NEVER;
	}
}

static void remember(struct covering *s)
{
	for (unsigned t = 0; t < TALLIES; t++)
		for (size_t k = 0; k < s->c->columns; k++)
			if (!cell_covered(s->c, t, s->m, k)) {
				s->seen[t][k] = people(s, t, k);
				s->open[t] = k ? s->open[t] : s->m;
			}
	for (size_t k = 0; k < s->c->columns; k++)
		if (!cell_covered(s->c, WHOLE, s->m, k) && !cell_covered(s->c, WAITING, s->m, k))
			s->seen_all[k] = people(s, WHOLE, k) + people(s, WAITING, k);
}

static void cover_month(struct covering *s, struct ordered *list)
{
	bounds_open(s->b, s->m);
	forget(s);
	for (unsigned t = 0; s->first && t < TALLIES; t++)
		if (t != REST)
			tell(s, t, 0);
	bounds_settle(s->b);
	size_t mark = bounds_mark(s->b);
	set_order(s, WHOLE, list);
	cover_tally(s, WHOLE);
	if (s->c->share && !cover_tally(s, PART)) {
		bounds_back(s->b, mark);
		s->force = true;
		s->blank = s->first > 0;
		cover_tally(s, WHOLE);
		cover_tally(s, PART);
		s->force = s->blank = false;
	}
	set_order(s, WAITING, list);
	if (s->c->waits)
		cover_tally(s, WAITING);
	remember(s);
}

/* Decides columns first … last of every month. */
static void cover_columns(struct arena *a, struct cells *c, size_t first, size_t last)
{
	struct covering s = {.c = c, .b = bounds_new(a, c), .first = first, .last = last};
	struct ordered *list = arena_alloc(a, c->columns * sizeof(*list));
	s.hide = arena_alloc(a, c->columns);
	s.order = arena_alloc(a, c->columns * sizeof(*s.order));
	s.seen_all = arena_alloc(a, c->columns * sizeof(*s.seen_all));
	for (unsigned t = 0; t < TALLIES; t++) {
		s.seen[t] = arena_alloc(a, c->columns * sizeof(*s.seen[t]));
		s.open[t] = NO_MONTH;
		for (size_t k = 0; k < c->columns; k++)
			s.seen[t][k] = s.seen_all[k] = NEVER;
	}
	for (s.m = 0; s.m < c->months; s.m++)
		cover_month(&s, list);
}

struct cells *cells_new(struct arena *a, size_t months, size_t columns)
{
	struct cells *c = arena_alloc(a, sizeof(*c));
	size_t n = months * columns;
	*c = (struct cells){.months = months, .columns = columns};
	c->grows = arena_alloc(a, (months + 1) * sizeof(*c->grows));
	for (unsigned t = 0; t < TALLIES; t++) {
		c->people[t] = arena_alloc(a, (n + 1) * sizeof(*c->people[t]));
		c->cover[t] = arena_alloc(a, n + 1);
	}
	return c;
}

void cells_cover(struct arena *a, struct cells *c)
{
	struct cells *totals = c->columns > 1 ? cells_new(a, c->months, 1) : c;
	if (c->months == 0)
		return;
	totals->share = c->share;
	totals->waits = c->waits;
	totals->below = c->below;
	totals->grows = c->grows;
	for (unsigned t = 0; totals != c && t < TALLIES; t++)
		for (size_t m = 0; m < c->months; m++)
			totals->people[t][m] = c->people[t][m * c->columns];
	cover_columns(a, totals, 0, 0);
	if (totals == c)
		return;
	for (unsigned t = 0; t < TALLIES; t++)
		for (size_t m = 0; m < c->months; m++)
			c->cover[t][m * c->columns] = totals->cover[t][m];
	cover_columns(a, c, 1, c->columns - 1);
}
