/* SPDX-License-Identifier: MIT */
/*
 * Which changed rows are about a row: the row itself, and those that refer to it, at most three
 * references away (a visit is about its placement, its citizen and its company).
 */
#include <stdlib.h>

#include "history.h"
#include "project.h"

enum { STEPS = 3 };

struct about {
	enum table_id table; /* what it is about */
	struct str name;
	const struct between_row *row;
};

static int by_target(const void *left, const void *right)
{
	const struct about *a = left, *b = right;
	if (a->table != b->table)
		return a->table < b->table ? -1 : 1;
	return str_cmp(a->name, b->name);
}

static int by_target_and_row(const void *left, const void *right)
{
	const struct about *a = left, *b = right;
	int order = by_target(left, right);
	return order ? order : (a->row > b->row) - (a->row < b->row);
}

static void follow(const struct project *p, enum table_id t, int32_t row, int steps,
		   const struct between_row *changed, struct abouts *out)
{
	static const enum table_id parties[] = {T_citizens, T_companies, T_mentors};
	out->list = arena_grow(p->arena, out->list, &out->bytes, (out->n + 1) * sizeof(*out->list));
	out->list[out->n++] = (struct about){t, row_name(p, t, row), changed};
	for (int k = 0; steps && k < schema[t].ncolumns; k++) {
		enum kind kind = schema[t].columns[k].kind;
		const int32_t *values = kind == KIND_REF || kind == KIND_PARTY ? column_values(p, t, k) : NULL;
		if (values && values[row] >= 0)
			follow(p, kind == KIND_REF ? p->target[t][k] : parties[values[row] & 3],
			       kind == KIND_REF ? values[row] : values[row] >> 2, steps - 1, changed, out);
	}
}

static int by_name(const void *left, const void *right)
{
	const struct between_row *const *a = left, *const *b = right;
	return str_cmp((*a)->name, (*b)->name);
}

/* The changed rows of one table and cause, sorted by name. */
static const struct between_row **changed_rows(const struct project *p, const struct between *b, enum table_id t,
					       enum cause k, size_t *n)
{
	const struct between_row **rows = arena_alloc(p->arena, (b->n + 1) * sizeof(*rows));
	*n = 0;
	for (size_t i = 0; i < b->n; i++)
		if (b->rows[i].table == t && b->rows[i].cause == k)
			rows[(*n)++] = &b->rows[i];
	if (*n)
		qsort(rows, *n, sizeof(*rows), by_name);
	return rows;
}

void about_add(const struct project *p, const struct between *b, enum cause k, struct abouts *out)
{
	for (int t = 0; t < NTABLES; t++) {
		size_t n;
		const struct between_row **rows = changed_rows(p, b, (enum table_id)t, k, &n);
		for (int32_t row = 0; n && (size_t)row < p->table[t].n; row++) {
			struct between_row key = {.name = row_name(p, (enum table_id)t, row)}, *wanted = &key;
			const struct between_row **found = bsearch(&wanted, rows, n, sizeof(*rows), by_name);
			if (found && row_exists(p, (enum table_id)t, row))
				follow(p, (enum table_id)t, row, STEPS, *found, out);
		}
	}
}

const struct between_row **about_find(struct arena *a, struct abouts *all, enum table_id t, struct str name,
				      size_t *n)
{
	struct about target = {.table = t, .name = name};
	const struct between_row **rows = NULL;
	size_t low = 0, high = all->n, bytes = 0;
	if (all->sorted != all->n)
		qsort(all->list, all->n, sizeof(*all->list), by_target_and_row);
	all->sorted = all->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (by_target(&all->list[middle], &target) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	*n = 0;
	for (size_t i = low; i < all->n && by_target(&all->list[i], &target) == 0; i++) {
		if (*n && rows[*n - 1] == all->list[i].row)
			continue;
		rows = arena_grow(a, rows, &bytes, (*n + 1) * sizeof(*rows));
		rows[(*n)++] = all->list[i].row;
	}
	return rows;
}
