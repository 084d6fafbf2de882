/* SPDX-License-Identifier: MIT */
/*
 * A figure opened: the units it counts, each with the related rows that put it there; and a figure
 * split by a column of its units.
 */
#include <stdlib.h>

#include "inner.h"

struct listing {
	const struct indicator *i;
	struct part_row *rows;
	size_t n, bytes;
};

static void add(struct listing *l, const struct scope *s, enum part part, int32_t unit,
		enum table_id related, int32_t row)
{
	const struct project *p = s->e->p;
	l->rows = arena_grow(p->arena, l->rows, &l->bytes, (l->n + 1) * sizeof(*l->rows));
	l->rows[l->n++] = (struct part_row){
		part, unit, related, row, row_name(p, l->i->unit, unit),
		related == NO_TABLE ? STR("") : row_name(p, related, row)};
}

/* Adds the rows that any of the relations means; how many. */
static size_t add_related(struct listing *l, const struct scope *s, enum part part, int32_t unit,
			  const struct relations *all)
{
	size_t added = 0, n;
	for (size_t k = 0; k < all->n; k++) {
		const struct relation *r = &all->list[k];
		const int32_t *rows = related_rows(s->e, r->route, unit, &n);
		for (size_t m = 0; m < n; m++) {
			bool waits = r->when == WHEN_OBSERVED && !s->observed;
			if (waits || !relation_row(s, r, unit, rows[m]))
				continue;
			add(l, s, part, unit, r->table, rows[m]);
			added++;
		}
	}
	return added;
}

/* Of median_days: the row that ended the wait. */
static size_t add_days(struct listing *l, const struct scope *s, enum part part, int32_t unit)
{
	day start;
	if (l->i->measure != MEDIAN_DAYS || part != PART_NUMERATOR)
		return 0;
	int32_t row = relation_first(s, &l->i->days_to, unit, s->index, &start);
	if (row >= 0)
		add(l, s, part, unit, l->i->days_to.table, row);
	return row >= 0;
}

static void hear(void *with, const struct scope *s, enum part part, int32_t unit)
{
	struct listing *l = with;
	const struct unit_set *set = part == PART_DENOMINATOR ? &l->i->of : &l->i->units;
	size_t added = add_related(l, s, part, unit, &set->with) +
		       add_related(l, s, part, unit, &set->with_any) + add_days(l, s, part, unit);
	if (!added)
		add(l, s, part, unit, NO_TABLE, -1);
}

static int by_name(const void *left, const void *right)
{
	const struct part_row *a = left, *b = right;
	if (a->part != b->part)
		return a->part < b->part ? -1 : 1;
	int order = str_cmp(a->id, b->id);
	if (!order)
		order = str_cmp(a->related_id, b->related_id);
	return order ? order : (a->related > b->related) - (a->related < b->related);
}

struct part_row *figure_rows(struct evaluation *e, const struct indicator *i, struct asked asked,
			     size_t *n)
{
	struct listing l = {.i = i};
	struct listener listener = {hear, &l};
	figure_count(e, i, asked, &listener);
	if (l.n)
		qsort(l.rows, l.n, sizeof(*l.rows), by_name);
	*n = 0;
	for (size_t k = 0; k < l.n; k++) /* a row that meets two relations is told once */
		if (k == 0 || by_name(&l.rows[k - 1], &l.rows[k]) != 0)
			l.rows[(*n)++] = l.rows[k];
	return l.rows;
}

/* ---- split by a column ------------------------------------------------------------------------------ */

/* A unit and the text of its cell. */
struct keyed {
	struct str value;
	int32_t unit;
};

/* By bytes, empty last. */
static int by_value(const void *left, const void *right)
{
	const struct keyed *a = left, *b = right;
	if (!a->value.n != !b->value.n)
		return a->value.n ? -1 : 1;
	return str_cmp(a->value, b->value);
}

bool groups_make(struct evaluation *e, enum table_id unit, struct str column, struct groups *out)
{
	struct project *p = e->p;
	struct diag quiet = {.arena = p->arena}, *loud = p->diag;
	struct path path;
	if (unit == T_due)
		need_due(e);
	size_t n = p->table[unit].n;
	p->diag = &quiet;
	bool known = path_read(p, unit, column, (struct at){"", 0, 0}, &path);
	p->diag = loud;
	*out = (struct groups){0};
	if (!known)
		return false;
	out->codes = path_kind(&path) == KIND_CODE ? path_codes(p, &path) : NULL;
	for (int i = 0; i < path.n; i++)
		out->secret = out->secret || path.step[i].column == AGE ||
			      schema[path.step[i].table].columns[path.step[i].column].flags & PRIVATE;
	out->people = path_people(&path, &out->single);
	struct keyed *keyed = arena_alloc(p->arena, (n + 1) * sizeof(*keyed));
	out->value = arena_alloc(p->arena, (n + 1) * sizeof(*out->value));
	out->group = arena_alloc(p->arena, (n + 1) * sizeof(*out->group));
	size_t there = 0;
	for (int32_t i = 0; (size_t)i < n; i++)
		if (row_exists(p, unit, i))
			keyed[there++] = (struct keyed){path_text(p, &path, i), i};
	if (there)
		qsort(keyed, there, sizeof(*keyed), by_value);
	for (size_t i = 0; i < there; i++) {
		if (i == 0 || !str_eq(keyed[i].value, keyed[i - 1].value))
			out->value[out->n++] = keyed[i].value;
		out->group[keyed[i].unit] = (uint32_t)out->n - 1;
	}
	return true;
}
