/* SPDX-License-Identifier: MIT */
/*
 * What a reader can conclude of cells that are not shown: the least and the greatest that each can
 * be, narrowed until nothing changes, from what is shown, from totals (the sum of a row's columns),
 * from shares (numerator and others make the denominator) and from figures that only grow. Every
 * step can be taken back, so that a way of covering cells can be tried.
 */
#include "inner.h"

static const int64_t UNKNOWN = (int64_t)1 << 40; /* more than any count, and sums of it fit */

struct range {
	int64_t lo, hi;
};

struct undo {
	size_t at;
	struct range was;
};

struct bounds {
	struct arena *arena;
	const struct cells *c;
	size_t now;		  /* the last month that is out */
	struct range *range;	  /* [tally][month][column] */
	struct undo *trail;
	size_t ntrail, bytes;
	size_t *cells, *rows;	  /* those that changed since they were last looked at */
	size_t ncells, nrows;
	bool *cell_waits, *row_waits;
};

static size_t place(const struct bounds *b, enum tally t, size_t m, size_t column)
{
	return (t * b->c->months + m) * b->c->columns + column;
}

struct bounds *bounds_new(struct arena *a, const struct cells *c)
{
	struct bounds *b = arena_alloc(a, sizeof(*b));
	size_t rows = TALLIES * c->months, n = rows * c->columns;
	*b = (struct bounds){.arena = a, .c = c};
	b->range = arena_alloc(a, (n + 1) * sizeof(*b->range));
	b->cells = arena_alloc(a, (n + 1) * sizeof(*b->cells));
	b->rows = arena_alloc(a, (rows + 1) * sizeof(*b->rows));
	b->cell_waits = arena_alloc(a, n + 1);
	b->row_waits = arena_alloc(a, rows + 1);
	for (size_t k = 0; k < n; k++)
		b->range[k].hi = UNKNOWN;
	return b;
}

static bool grows(const struct bounds *b, enum tally t, size_t m)
{
	return b->c->grows[m] >> t & 1;
}


static void narrow(struct bounds *b, size_t at, int64_t lo, int64_t hi)
{
	struct range *r = &b->range[at];
	if (lo <= r->lo && (hi >= r->hi || hi > UNKNOWN / 2))
		return;
	b->trail = arena_grow(b->arena, b->trail, &b->bytes, (b->ntrail + 1) * sizeof(*b->trail));
	b->trail[b->ntrail++] = (struct undo){at, *r};
	r->lo = lo > r->lo ? lo : r->lo;
	r->hi = hi < r->hi ? hi : r->hi;
	if (!b->cell_waits[at])
		b->cells[b->ncells++] = at;
	b->cell_waits[at] = true;
}

void bounds_open(struct bounds *b, size_t m)
{
	b->now = m;
	b->ntrail = 0;
	for (unsigned t = 0; m && t < TALLIES; t++)
		for (size_t k = 0; grows(b, t, m) && k < b->c->columns; k++)
			narrow(b, place(b, t, m, k), b->range[place(b, t, m - 1, k)].lo, UNKNOWN);
}

/* A denominator is the numerator and the others. */
static void split(struct bounds *b, size_t m, size_t column)
{
	size_t w = place(b, WHOLE, m, column), p = place(b, PART, m, column), r = place(b, REST, m, column);
	narrow(b, w, b->range[p].lo + b->range[r].lo, b->range[p].hi + b->range[r].hi);
	narrow(b, p, b->range[w].lo - b->range[r].hi, b->range[w].hi - b->range[r].lo);
	narrow(b, r, b->range[w].lo - b->range[p].hi, b->range[w].hi - b->range[p].lo);
}

/* What a cell's change says of the months beside it, of its share and of its row. */
static void spread(struct bounds *b, size_t at)
{
	size_t column = at % b->c->columns, row = at / b->c->columns, m = row % b->c->months;
	enum tally t = (enum tally)(row / b->c->months);
	if (m && grows(b, t, m))
		narrow(b, at - b->c->columns, 0, b->range[at].hi);
	if (m < b->now && grows(b, t, m + 1))
		narrow(b, at + b->c->columns, b->range[at].lo, UNKNOWN);
	if (b->c->share && t <= REST)
		split(b, m, column);
	if (b->c->columns > 1 && !b->row_waits[row]) {
		b->row_waits[row] = true;
		b->rows[b->nrows++] = row;
	}
}

/* The first cell of a row is the sum of the others. */
static void add_up(struct bounds *b, size_t row)
{
	size_t first = row * b->c->columns;
	const struct range *r = &b->range[first];
	int64_t lo = 0, hi = 0;
	for (size_t k = 1; k < b->c->columns; k++) {
		lo += r[k].lo;
		hi += r[k].hi;
	}
	narrow(b, first, lo, hi);
	for (size_t k = 1; k < b->c->columns; k++) {
		struct range was = r[k];
		narrow(b, first + k, r->lo - (hi - was.hi), r->hi - (lo - was.lo));
		lo += r[k].lo - was.lo;
		hi += r[k].hi - was.hi;
	}
}

void bounds_settle(struct bounds *b)
{
	while (b->ncells || b->nrows) {
		if (b->ncells) {
			size_t at = b->cells[--b->ncells];
			b->cell_waits[at] = false;
			spread(b, at);
		} else {
			size_t row = b->rows[--b->nrows];
			b->row_waits[row] = false;
			add_up(b, row);
		}
	}
}

void bounds_know(struct bounds *b, enum tally t, size_t m, size_t column, int64_t lo, int64_t hi)
{
	narrow(b, place(b, t, m, column), lo, hi < 0 ? UNKNOWN : hi);
}

size_t bounds_mark(const struct bounds *b)
{
	return b->ntrail;
}

void bounds_back(struct bounds *b, size_t mark)
{
	while (b->ntrail > mark) {
		const struct undo *u = &b->trail[--b->ntrail];
		b->range[u->at] = u->was;
	}
}

bool bounds_tell(const struct bounds *b, size_t mark)
{
	for (size_t k = mark; k < b->ntrail; k++) {
		size_t at = b->trail[k].at, row = at / b->c->columns;
		const struct range *r = &b->range[at];
		if (r->lo == r->hi && r->hi > 0 &&
		    cell_covered(b->c, (enum tally)(row / b->c->months), row % b->c->months, at % b->c->columns))
			return true;
	}
	return false;
}
