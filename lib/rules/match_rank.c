/* SPDX-License-Identifier: MIT */
/*
 * What would unlock most: over all pairs of open openings and active citizens, the single changes
 * by how many openings they make possible.
 */
#include <stdlib.h>

#include "match_inner.h"

/* A pair that a change of a place would make possible. */
struct unlocked {
	struct hint hint;
	int32_t opening, citizen;
	size_t number; /* in the order of openings and citizens */
	int32_t place; /* of the place's row in the order of ids */
};

static size_t distinct(const int32_t *rows, size_t n, size_t all)
{
	struct arena scratch = {0};
	bool *seen = arena_alloc(&scratch, all + 1);
	size_t count = 0;
	for (size_t i = 0; i < n; i++) {
		count += !seen[rows[i]];
		seen[rows[i]] = true;
	}
	arena_free(&scratch);
	return count;
}

/* The openings and citizens of the pairs where where[]. */
static void count_pairs(const struct matcher *m, const struct unlocked *pairs, const bool *where, size_t n,
			struct ranked_hint *out)
{
	struct arena scratch = {0};
	int32_t *o = arena_alloc(&scratch, (n + 1) * sizeof(*o)), *c = arena_alloc(&scratch, (n + 1) * sizeof(*c));
	size_t k = 0;
	for (size_t i = 0; i < n; i++) {
		if (!where[i])
			continue;
		o[k] = pairs[i].opening;
		c[k++] = pairs[i].citizen;
	}
	out->openings = distinct(o, k, m->p->table[T_openings].n);
	out->citizens = distinct(c, k, m->p->table[T_citizens].n);
	arena_free(&scratch);
}

/* ---- hints -------------------------------------------------------------------------------------------- */

struct hint_list {
	const struct matcher *m;
	int32_t *order[NTABLES]; /* of rows by id */
	struct unlocked *list;
	size_t n, bytes;
};

static void collect(struct hint_list *all, int32_t o, int32_t c)
{
	struct judgement j = match_judge(all->m, o, c);
	struct hint hints[MOST_HINTS];
	size_t n = j.unknown ? 0 : match_hints(all->m, o, c, &j, hints);
	for (size_t i = 0; i < n; i++) {
		enum table_id t = hints[i].table;
		all->list = arena_grow(all->m->p->arena, all->list, &all->bytes, (all->n + 1) * sizeof(*all->list));
		all->list[all->n] = (struct unlocked){hints[i], o, c, all->n,
						      t == NO_TABLE ? hints[i].row : all->order[t][hints[i].row]};
		all->n++;
	}
}

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* By place; in a place the greater change first, then the cell's text; pairs in the order they came. */
static int by_place(const void *left, const void *right)
{
	const struct unlocked *a = left, *b = right;
	const struct hint *x = &a->hint, *y = &b->hint;
	int order = compare(x->table, y->table);
	order = order ? order : compare(a->place, b->place);
	order = order ? order : compare(x->column, y->column);
	order = order ? order : compare(x->rule, y->rule);
	order = order ? order : compare(x->by, y->by);
	order = order ? order : compare(y->amount, x->amount);
	order = order ? order : strcmp(x->value, y->value);
	return order ? order : compare((int64_t)a->number, (int64_t)b->number);
}

struct ranking {
	struct ranked_hint *list;
	size_t n, bytes;
};

/* One row a change of the place: which of the place's pairs it covers. */
static void rank_place(const struct matcher *m, const struct unlocked *pairs, size_t n, struct ranking *out)
{
	bool *covered = arena_alloc(m->p->arena, n + 1);
	for (size_t i = 0; i < n; i++) {
		if (i && pairs[i].hint.amount == pairs[i - 1].hint.amount &&
		    strcmp(pairs[i].hint.value, pairs[i - 1].hint.value) == 0)
			continue;
		struct ranked_hint r = {.hint = pairs[i].hint, .number = out->n};
		for (size_t k = 0; k < n; k++)
			covered[k] = hint_covers(&pairs[i].hint, &pairs[k].hint);
		count_pairs(m, pairs, covered, n, &r);
		out->list = arena_grow(m->p->arena, out->list, &out->bytes, (out->n + 1) * sizeof(*out->list));
		out->list[out->n++] = r;
	}
}

static int by_openings(const void *left, const void *right)
{
	const struct ranked_hint *a = left, *b = right;
	int order = compare((int64_t)b->openings, (int64_t)a->openings);
	order = order ? order : compare((int64_t)b->citizens, (int64_t)a->citizens);
	return order ? order : compare((int64_t)a->number, (int64_t)b->number);
}

struct ranked_hint *match_rank_hints(const struct matcher *m, size_t *n)
{
	static const enum table_id tables[] = {T_openings, T_citizens, T_companies};
	struct hint_list all = {.m = m};
	struct ranking out = {0};
	const int32_t *openings = rows_by_id(m->p, T_openings), *citizens = rows_by_id(m->p, T_citizens);
	for (size_t i = 0; i < 3; i++)
		all.order[tables[i]] = places_by_id(m->p, tables[i]);
	for (size_t o = 0; o < m->p->table[T_openings].n; o++)
		for (size_t c = 0; c < m->p->table[T_citizens].n; c++)
			if (match_verdict(m, RULE_CLOSED, openings[o], citizens[c]) == VERDICT_PASS &&
			    match_verdict(m, RULE_INACTIVE, openings[o], citizens[c]) == VERDICT_PASS)
				collect(&all, openings[o], citizens[c]);
	if (all.n)
		qsort(all.list, all.n, sizeof(*all.list), by_place);
	for (size_t i = 0, end; i < all.n; i = end) {
		for (end = i + 1; end < all.n && hint_same_place(&all.list[i].hint, &all.list[end].hint);)
			end++;
		rank_place(m, all.list + i, end - i, &out);
	}
	if (out.n)
		qsort(out.list, out.n, sizeof(*out.list), by_openings);
	*n = out.n;
	return out.list;
}
