/* SPDX-License-Identifier: MIT */
/*
 * What would unlock most: over all pairs of open openings and active citizens, the single changes
 * by how many openings they make possible. The pairs that one rule keeps apart are put together by the
 * row that a change is made in; what the changes would hold is written out for one of each kind alone.
 */
#include <stdlib.h>
#include <string.h>

#include "match_inner.h"

struct pair {
	int32_t opening, citizen;
	enum rule rule;
};

/* A change in the row at hand that would make a pair possible. */
struct unlocked {
	struct hint hint;
	const struct pair *pair;
};

/* Pairs that the same change of a row makes possible: those of list from first on. */
struct group {
	size_t first, n;
	struct hint hint; /* with its value */
};

struct ranking {
	const struct matcher *m;
	struct pair *pairs;
	size_t npairs, pair_bytes;
	struct unlocked *list; /* of one row */
	size_t n, bytes;
	struct group *groups;
	size_t ngroups, group_bytes;
	uint32_t *openings, *citizens; /* by row: the count that saw it last */
	uint32_t count;
	struct arena scratch; /* of one row */
	struct ranked_hint *out; /* with most > 0 cut to the best now and then */
	size_t nout, out_bytes, most, number;
	bool enough; /* the first of out are the best so far, in order */
};

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* ---- one row ------------------------------------------------------------------------------------------- */

static int by_set(struct codes a, struct codes b)
{
	int order = compare(a.n, b.n);
	return order || a.n == 0 ? order : memcmp(a.v, b.v, a.n * sizeof(*a.v));
}

/* What tells changes of a row apart; which pair comes first says nothing. */
static int by_change(const void *left, const void *right)
{
	const struct hint *x = &((const struct unlocked *)left)->hint, *y = &((const struct unlocked *)right)->hint;
	int order = compare(x->column, y->column);
	order = order ? order : compare(x->rule, y->rule);
	order = order ? order : compare(x->by, y->by);
	order = order ? order : compare(y->amount, x->amount);
	return order ? order : by_set(x->set, y->set);
}

/* By what is changed; of that the greater change first, then the cell's text. */
static int by_value(const void *left, const void *right)
{
	const struct hint *x = &((const struct group *)left)->hint, *y = &((const struct group *)right)->hint;
	int order = compare(x->column, y->column);
	order = order ? order : compare(x->rule, y->rule);
	order = order ? order : compare(x->by, y->by);
	order = order ? order : compare(y->amount, x->amount);
	return order ? order : strcmp(x->value, y->value);
}

static void group(struct ranking *r)
{
	qsort(r->list, r->n, sizeof(*r->list), by_change);
	r->ngroups = 0;
	for (size_t i = 0, end; i < r->n; i = end) {
		for (end = i + 1; end < r->n && by_change(&r->list[i], &r->list[end]) == 0;)
			end++;
		r->groups = arena_grow(r->m->p->arena, r->groups, &r->group_bytes, (r->ngroups + 1) * sizeof(*r->groups));
		struct group *g = &r->groups[r->ngroups++];
		*g = (struct group){i, end - i, r->list[i].hint};
		hint_write(r->m, &r->scratch, &g->hint);
	}
	if (r->ngroups)
		qsort(r->groups, r->ngroups, sizeof(*r->groups), by_value);
}

static void count_pairs(struct ranking *r, const struct group *g, struct ranked_hint *out)
{
	for (size_t i = g->first; i < g->first + g->n; i++) {
		const struct pair *pair = r->list[i].pair;
		out->openings += r->openings[pair->opening] != r->count;
		out->citizens += r->citizens[pair->citizen] != r->count;
		r->openings[pair->opening] = r->citizens[pair->citizen] = r->count;
	}
}

static bool same_place(const struct hint *a, const struct hint *b)
{
	return a->column == b->column && a->rule == b->rule && a->by == b->by;
}

/* The hint once more, of what lasts. */
static struct hint lasting(const struct ranking *r, const struct group *g)
{
	const struct pair *pair = r->list[g->first].pair;
	struct arena *a = r->m->p->arena;
	struct hint hints[MOST_HINTS];
	size_t i = 0;
	hints_of(r->m, a, pair->opening, pair->citizen, pair->rule, hints);
	while (hints[i].table != g->hint.table || hints[i].by != g->hint.by)
		i++;
	hints[i].value = arena_copy(a, g->hint.value, strlen(g->hint.value));
	return hints[i];
}

static int by_openings(const void *left, const void *right)
{
	const struct ranked_hint *a = left, *b = right;
	int order = compare((int64_t)b->openings, (int64_t)a->openings);
	order = order ? order : compare((int64_t)b->citizens, (int64_t)a->citizens);
	return order ? order : compare((int64_t)a->number, (int64_t)b->number);
}

static void cut(struct ranking *r)
{
	if (r->nout)
		qsort(r->out, r->nout, sizeof(*r->out), by_openings);
	r->enough = r->most && r->nout >= r->most;
	r->nout = r->enough ? r->most : r->nout;
}

/* Takes the change into the answer, unless there are enough that are better. */
static void take(struct ranking *r, struct ranked_hint *one, const struct group *g)
{
	one->number = r->number++;
	if (r->enough && by_openings(one, &r->out[r->most - 1]) > 0)
		return;
	one->hint = lasting(r, g);
	r->out = arena_grow(r->m->p->arena, r->out, &r->out_bytes, (r->nout + 1) * sizeof(*r->out));
	r->out[r->nout++] = *one;
	if (r->most && r->nout == 2 * r->most)
		cut(r);
}

/* One row of the answer a change: it unlocks what every change of its place does that it covers. */
static void rank_row(struct ranking *r)
{
	group(r);
	for (size_t i = 0; i < r->ngroups; i++) {
		const struct hint *change = &r->groups[i].hint;
		struct ranked_hint one = {0};
		size_t from = i, to = i + 1;
		while (from > 0 && same_place(&r->groups[from - 1].hint, change))
			from--;
		while (to < r->ngroups && same_place(&r->groups[to].hint, change))
			to++;
		r->count++;
		for (size_t k = from; k < to; k++)
			if (hint_covers(change, &r->groups[k].hint))
				count_pairs(r, &r->groups[k], &one);
		take(r, &one, &r->groups[i]);
	}
	arena_clear(&r->scratch);
	r->n = 0;
}

/* ---- all rows -------------------------------------------------------------------------------------------- */

/* The row of the table that changes of the pair may be made in. */
static int32_t row_of(const struct matcher *m, const struct pair *pair, enum table_id t)
{
	return t == T_openings	  ? pair->opening
	       : t == T_citizens  ? pair->citizen
	       : t == T_companies ? m->p->openings.company[pair->opening]
				  : m->p->citizens.municipality[pair->citizen];
}

/* Is there a change for the rule in that table at all? Spares most of the work. */
static bool changes(enum rule rule, enum table_id t)
{
	switch (rule) {
	case RULE_AREA:
	case RULE_CERTIFICATE: return t == T_citizens;
	case RULE_FEW_HOURS:
	case RULE_FORM: return t == T_citizens || t == T_openings;
	case RULE_SUPPORT: return t == T_companies || t == NO_TABLE;
	default: return t == T_openings;
	}
}

static void add(struct ranking *r, const struct pair *pair, enum table_id t)
{
	struct hint hints[MOST_HINTS];
	size_t n = hints_of(r->m, &r->scratch, pair->opening, pair->citizen, pair->rule, hints);
	for (size_t i = 0; i < n; i++) {
		if (hints[i].table != t)
			continue;
		r->list = arena_grow(r->m->p->arena, r->list, &r->bytes, (r->n + 1) * sizeof(*r->list));
		r->list[r->n++] = (struct unlocked){hints[i], pair};
	}
}

/* The pairs by row of the table, and the rows in the order of ids (of codes: municipalities). */
static void rank_table(struct ranking *r, enum table_id t)
{
	const struct matcher *m = r->m;
	size_t rows = t == NO_TABLE ? words_of(m, "municipality")->n : m->p->table[t].n;
	const int32_t *order = t == NO_TABLE ? NULL : rows_by_id(m->p, t);
	struct arena room = {0};
	size_t *from = arena_alloc(&room, (rows + 2) * sizeof(*from));
	const struct pair **of = arena_alloc(&room, (r->npairs + 1) * sizeof(*of));
	for (size_t i = 0; i < r->npairs; i++)
		if (changes(r->pairs[i].rule, t))
			from[row_of(m, &r->pairs[i], t) + 2]++;
	for (size_t i = 2; i < rows + 2; i++)
		from[i] += from[i - 1];
	for (size_t i = 0; i < r->npairs; i++)
		if (changes(r->pairs[i].rule, t))
			of[from[row_of(m, &r->pairs[i], t) + 1]++] = &r->pairs[i];
	for (size_t i = 0; i < rows; i++) {
		size_t row = order ? (size_t)order[i] : i;
		for (size_t k = from[row]; k < from[row + 1]; k++)
			add(r, of[k], t);
		if (r->n)
			rank_row(r);
	}
	arena_free(&room);
}

struct ranked_hint *match_rank_hints(const struct matcher *m, size_t most, size_t *n)
{
	static const enum table_id tables[] = {NO_TABLE, T_companies, T_citizens, T_openings};
	struct ranking r = {.m = m, .most = most};
	const struct fast *fast = match_fast(m);
	r.openings = arena_alloc(m->p->arena, (m->p->table[T_openings].n + 1) * sizeof(*r.openings));
	r.citizens = arena_alloc(m->p->arena, (m->p->table[T_citizens].n + 1) * sizeof(*r.citizens));
	for (int32_t o = 0; (size_t)o < m->p->table[T_openings].n; o++) {
		size_t found;
		const struct near *near = match_near(m, fast, &r.scratch, o, &found);
		r.pairs = arena_grow(m->p->arena, r.pairs, &r.pair_bytes, (r.npairs + found + 1) * sizeof(*r.pairs));
		for (size_t i = 0; i < found; i++)
			r.pairs[r.npairs++] = (struct pair){o, near[i].citizen, near[i].rule};
		arena_clear(&r.scratch);
	}
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		rank_table(&r, tables[i]);
	arena_free(&r.scratch);
	cut(&r);
	*n = r.nout;
	return r.out;
}
