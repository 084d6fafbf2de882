/* SPDX-License-Identifier: MIT */
/*
 * The possible pairs of one opening or one citizen, best first, and the hash that draws lots where
 * nothing else may decide.
 */
#include <stdlib.h>

#include "match_inner.h"
#include "plan.h"

/* ---- order by id ----------------------------------------------------------------------------------- */

struct named {
	struct str id;
	int32_t row;
};

static int by_name(const void *left, const void *right)
{
	const struct named *a = left, *b = right;
	return str_cmp(a->id, b->id);
}

int32_t *rows_by_id(const struct project *p, enum table_id t)
{
	size_t n = p->table[t].n;
	struct named *all = arena_alloc(p->arena, (n + 1) * sizeof(*all));
	int32_t *rows = arena_alloc(p->arena, (n + 1) * sizeof(*rows));
	for (size_t i = 0; i < n; i++)
		all[i] = (struct named){p->table[t].id[i], (int32_t)i};
	qsort(all, n, sizeof(*all), by_name);
	for (size_t i = 0; i < n; i++)
		rows[i] = all[i].row;
	return rows;
}

int32_t *places_by_id(const struct project *p, enum table_id t)
{
	const int32_t *rows = rows_by_id(p, t);
	int32_t *places = arena_alloc(p->arena, (p->table[t].n + 1) * sizeof(*places));
	for (size_t i = 0; i < p->table[t].n; i++)
		places[rows[i]] = (int32_t)i;
	return places;
}

/* ---- lists ------------------------------------------------------------------------------------------ */

/* A candidate and the id that decides between equal scores. */
struct ranked {
	struct candidate c;
	struct str id;
};

static int by_rank(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	if (a->c.total != b->c.total)
		return a->c.total > b->c.total ? -1 : 1;
	return str_cmp(a->id, b->id);
}

static bool rank(const struct matcher *m, int32_t opening, int32_t citizen, struct str id, struct ranked *out)
{
	struct judgement j = match_judge(m, opening, citizen);
	if (j.status == PAIR_NO)
		return false;
	out->c = (struct candidate){opening, citizen, match_score(m, opening, citizen).total, 0};
	for (int i = 0; i < RULES; i++)
		out->c.unknown |= (uint32_t)(j.rule[i] == VERDICT_UNKNOWN) << i;
	out->id = id;
	return true;
}

static struct candidate *best(const struct matcher *m, struct ranked *all, size_t most, size_t *n)
{
	qsort(all, *n, sizeof(*all), by_rank);
	if (most && *n > most)
		*n = most;
	struct candidate *list = arena_alloc(m->p->arena, (*n + 1) * sizeof(*list));
	for (size_t i = 0; i < *n; i++)
		list[i] = all[i].c;
	return list;
}

struct candidate *match_citizens(const struct matcher *m, int32_t opening, size_t most, size_t *n)
{
	size_t rows = m->p->table[T_citizens].n;
	struct ranked *all = arena_alloc(m->p->arena, (rows + 1) * sizeof(*all));
	*n = 0;
	for (int32_t row = 0; (size_t)row < rows; row++)
		*n += rank(m, opening, row, m->p->citizens.id[row], &all[*n]);
	return best(m, all, most, n);
}

struct candidate *match_openings(const struct matcher *m, int32_t citizen, size_t most, size_t *n)
{
	size_t rows = m->p->table[T_openings].n;
	struct ranked *all = arena_alloc(m->p->arena, (rows + 1) * sizeof(*all));
	*n = 0;
	for (int32_t row = 0; (size_t)row < rows; row++)
		*n += rank(m, row, citizen, m->p->openings.id[row], &all[*n]);
	return best(m, all, most, n);
}

/* ---- lots ------------------------------------------------------------------------------------------------ */

uint64_t match_ticket(const struct matcher *m, int32_t opening, int32_t citizen)
{
	struct str ids[] = {m->p->citizens.id[citizen], m->p->openings.id[opening]};
	return plan_hash((uint64_t)m->s->seed, ids, 2);
}
