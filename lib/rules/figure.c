/* SPDX-License-Identifier: MIT */
/*
 * An indicator in a month: one pass over its units, counting those that are in. Exact: sums are
 * integers, quotients are kept as such until they are printed.
 */
#include <stdlib.h>

#include "inner.h"

/* Values gathered for median and distinct. */
struct values {
	struct arena *arena;
	struct cell *list;
	size_t n, bytes;
};

struct counting {
	const struct indicator *i;
	struct scope scope;
	struct figure *f;
	int64_t count;
	wide sum;
	struct values values;
	const struct listener *listener;
};

static void tell(const struct counting *c, enum part part, int32_t unit)
{
	if (c->listener)
		c->listener->hear(c->listener->with, &c->scope, part, unit);
}

/* The unit's index date and the row that gave it; false when it has none. */
static bool find_index(const struct counting *c, int32_t unit, struct observation *o)
{
	const struct project *p = c->scope.e->p;
	day from, to;
	o->table = NO_TABLE;
	o->row = -1;
	o->index = DAY_NONE;
	switch (c->i->index.kind) {
	case INDEX_NONE: return false;
	case INDEX_ENROLLED: o->index = p->citizens.enrolled ? p->citizens.enrolled[unit] : DAY_NONE; break;
	case INDEX_EXITED: o->index = p->citizens.exited ? p->citizens.exited[unit] : DAY_NONE; break;
	case INDEX_START:
		o->table = c->i->unit;
		o->row = unit;
		o->index = row_interval(p, c->i->unit, unit, &from, &to) ? from : DAY_NONE;
		break;
	case INDEX_FIRST:
		o->table = c->i->index.first.table;
		o->row = relation_first(&c->scope, &c->i->index.first, unit, INT32_MIN, &o->index);
		if (o->row < 0)
			return false;
		break;
	}
	return o->index != DAY_NONE;
}

static void gather(struct values *v, struct cell cell)
{
	v->list = arena_grow(v->arena, v->list, &v->bytes, (v->n + 1) * sizeof(*v->list));
	v->list[v->n++] = cell;
}

/* Takes a cell into the sum or the gathered values; a set gives each of its codes. */
static void take(struct counting *c, struct cell cell)
{
	if (!cell.stated)
		return;
	for (uint32_t k = 0; k < cell.codes.n; k++)
		gather(&c->values, (struct cell){.stated = true, .number = cell.codes.v[k]});
	if (cell.codes.n)
		return;
	c->count++;
	c->sum += cell.number;
	if (c->i->measure == MEDIAN || c->i->measure == DISTINCT)
		gather(&c->values, cell);
}

static bool meets_any(const struct counting *c, const struct relations *all, int32_t unit, int32_t row)
{
	for (size_t k = 0; k < all->n; k++)
		if (all->list[k].route == c->i->route && relation_row(&c->scope, &all->list[k], unit, row))
			return true;
	return false;
}

/* Takes a cell, and tells whether there is something in it. */
static bool take_stated(struct counting *c, struct cell cell)
{
	take(c, cell);
	return cell.stated;
}

/*
 * The column over a unit that is in: its own cell, or those of the related rows that are meant. Of
 * citizens' rows the citizens are counted as people, else the rows.
 */
static void measure_unit(struct counting *c, int32_t unit)
{
	const struct project *p = c->scope.e->p;
	size_t n;
	int64_t stated = 0;
	if (!c->i->related) {
		c->f->people += take_stated(c, path_cell(p, &c->i->column, unit));
		return;
	}
	const int32_t *rows = related_rows(c->scope.e, c->i->route, unit, &n);
	for (size_t k = 0; k < n; k++)
		if (meets_any(c, &c->i->units.with, unit, rows[k]) ||
		    meets_any(c, &c->i->units.with_any, unit, rows[k]))
			stated += take_stated(c, path_cell(p, &c->i->column, rows[k]));
	c->f->people += c->i->unit == T_citizens ? stated > 0 : stated;
}

/* Days from the index to the earliest related row on or after it and by the window's end. */
static void measure_days(struct counting *c, int32_t unit)
{
	struct observation o;
	day start;
	if (!find_index(c, unit, &o))
		return;
	int32_t row = relation_first(&c->scope, &c->i->days_to, unit, o.index, &start);
	bool waits = row < 0 || start > c->scope.window.to;
	c->scope.index = o.index;
	tell(c, waits ? PART_PENDING : PART_NUMERATOR, unit);
	c->f->pending += waits;
	c->f->people += !waits;
	if (!waits)
		gather(&c->values, (struct cell){.stated = true,
						 .number = (int64_t)(start - o.index) * MILLION});
}

/* Is the unit in the denominator of a share? */
static bool in_denominator(const struct counting *c, const struct scope *s, int32_t unit)
{
	if (c->i->has_of)
		return set_holds(s, c->i->unit, &c->i->of, unit);
	struct unit_set own = {.when = c->i->units.when, .among = c->i->units.among};
	return set_holds(s, c->i->unit, &own, unit);
}

/* The units that the indicator is about, whatever the numerator asks. */
static bool concerned(const struct counting *c, const struct scope *s, int32_t unit)
{
	return c->i->measure == SHARE ? in_denominator(c, s, unit)
				      : set_holds(s, c->i->unit, &c->i->units, unit);
}

static void count_unit(struct counting *c, int32_t unit)
{
	if (!concerned(c, &c->scope, unit))
		return;
	if (c->i->measure == MEDIAN_DAYS) {
		measure_days(c, unit);
		return;
	}
	if (c->i->measure == SHARE) {
		c->f->denominator++;
		tell(c, PART_DENOMINATOR, unit);
		if (!set_holds(&c->scope, c->i->unit, &c->i->units, unit))
			return;
		c->f->numerator++;
	} else if (c->i->measure == COUNT) {
		c->count++;
		c->f->people++;
	} else {
		measure_unit(c, unit);
	}
	tell(c, PART_NUMERATOR, unit);
}

/* Followed from an index date: pending while its observation date lies behind the window. */
static void observe_unit(struct counting *c, int32_t unit)
{
	const struct indicator *i = c->i;
	struct observation o;
	if (!find_index(c, unit, &o))
		return;
	o.from = day_plus(o.index, i->after);
	o.to = i->has_within ? day_plus(o.from, i->within) : o.from;
	if (o.to > c->scope.window.to) {
		if (concerned(c, &c->scope, unit)) {
			c->f->pending++;
			tell(c, PART_PENDING, unit);
		}
		return;
	}
	c->scope.observed = &o;
	count_unit(c, unit);
	c->scope.observed = NULL;
}

static int by_value(const void *left, const void *right)
{
	const struct cell *a = left, *b = right;
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return str_cmp(a->text, b->text);
}

static struct ratio median(struct values *v)
{
	if (!v->n)
		return RATIO_NONE;
	qsort(v->list, v->n, sizeof(*v->list), by_value);
	wide middle = (wide)v->list[(v->n - 1) / 2].number + v->list[v->n / 2].number;
	return (struct ratio){middle, 2 * (int64_t)MILLION};
}

static struct ratio distinct(struct values *v)
{
	int64_t n = v->n > 0;
	if (n)
		qsort(v->list, v->n, sizeof(*v->list), by_value);
	for (size_t k = 1; k < v->n; k++)
		n += by_value(&v->list[k - 1], &v->list[k]) != 0;
	return (struct ratio){n, 1};
}

static struct ratio figure_value(struct counting *c)
{
	bool empty = c->scope.window.from > c->scope.window.to;
	switch (c->i->measure) {
	case COUNT: return (struct ratio){c->count, 1};
	case SHARE: return (struct ratio){c->f->numerator, c->f->denominator};
	case SUM: return empty ? RATIO_NONE : (struct ratio){c->sum, MILLION};
	case MEAN: return (struct ratio){c->count ? c->sum : 0, c->count * MILLION};
	case MEDIAN:
	case MEDIAN_DAYS: return median(&c->values);
	case DISTINCT: return distinct(&c->values);
	}
	return RATIO_NONE;
}

static void start(struct counting *c, struct evaluation *e, const struct indicator *i,
		  struct asked asked, struct figure *f)
{
	*f = (struct figure){.window = window_of(e->p, &i->window, asked), .target_by = DAY_NONE,
			     .best_month = -1, .parts = i->measure == SHARE,
			     .waits = i->observe || i->measure == MEDIAN_DAYS};
	if (i->unit == T_due)
		need_due(e);
	*c = (struct counting){.i = i, .f = f, .values = {.arena = e->p->arena}};
	c->scope = (struct scope){.e = e, .asked = asked, .window = f->window};
}

static void take_unit(struct counting *c, int32_t unit)
{
	if (c->i->observe)
		observe_unit(c, unit);
	else
		count_unit(c, unit);
}

struct figure figure_count(struct evaluation *e, const struct indicator *i, struct asked asked,
			   const struct listener *listener)
{
	struct counting c;
	struct figure f;
	start(&c, e, i, asked, &f);
	c.listener = listener;
	for (int32_t unit = 0; (size_t)unit < e->p->table[i->unit].n; unit++)
		if (row_exists(e->p, i->unit, unit))
			take_unit(&c, unit);
	f.value = figure_value(&c);
	return f;
}

struct figure *figure_groups(struct evaluation *e, const struct indicator *i, struct asked asked,
			     const uint32_t *group, size_t ngroups)
{
	struct arena *a = e->p->arena;
	struct counting *c = arena_alloc(a, (ngroups + 1) * sizeof(*c));
	struct figure *f = arena_alloc(a, (ngroups + 1) * sizeof(*f));
	for (size_t k = 0; k < ngroups; k++)
		start(&c[k], e, i, asked, &f[k]);
	for (int32_t unit = 0; (size_t)unit < e->p->table[i->unit].n; unit++)
		if (row_exists(e->p, i->unit, unit))
			take_unit(&c[group[unit]], unit);
	for (size_t k = 0; k < ngroups; k++) {
		f[k].value = figure_value(&c[k]);
		figure_interval(i, &f[k]);
	}
	return f;
}
