/* SPDX-License-Identifier: MIT */
/*
 * Deltas lead from any later text back to any earlier one, and a delta that does not fit says so; the rows that make
 * the difference between two versions of a table are those that a slow look finds. Input: two texts with 0xff between.
 */
#include "fuzz.h"

#include "../../lib/data/store.h"

static void goes_back(struct arena *a, struct str before, struct str after)
{
	struct delta d = delta_make(a, before, after);
	struct str back;
	size_t at = 0;
	for (size_t i = 0; i < d.n; i++) {
		HOLDS(d.list[i].at >= at && d.list[i].length <= after.n && d.list[i].at <= after.n - d.list[i].length);
		HOLDS(d.list[i].length || d.list[i].old.n);
		at = d.list[i].at + d.list[i].length;
	}
	HOLDS(delta_back(a, &d, after, &back) && str_eq(back, before));
	HOLDS(!str_eq(before, after) || d.n == 0);
}

/* Hunks from anywhere: the result is made of them, or they do not fit. */
static void any_hunks(struct arena *a, struct input *in, struct str after)
{
	struct hunk list[4];
	struct delta d = {list, take(in, 1) % 5};
	size_t gone = 0, came = 0;
	struct str back;
	for (size_t i = 0; i < d.n; i++) {
		uint64_t way = take(in, 1);
		list[i].at = way & 1 ? SIZE_MAX - take(in, 1) : take(in, 2);
		list[i].length = way & 2 ? SIZE_MAX - take(in, 1) : take(in, 1);
		list[i].old = (struct str){after.p, after.n < 3 ? after.n : 3};
		gone += list[i].length;
		came += list[i].old.n;
	}
	if (delta_back(a, &d, after, &back))
		HOLDS(back.n == after.n - gone + came);
}

/* Number of rows of that name. */
static size_t named(const struct version *v, struct str name)
{
	size_t n = 0;
	for (size_t i = 0; i < v->n; i++)
		n += str_eq(v->name[i], name);
	return n;
}

static bool same_row(const struct version *a, size_t row, const struct version *b, size_t other)
{
	for (size_t i = 0; i < a->nheader; i++)
		if (!str_eq(version_cell(a, row, a->header[i]), version_cell(b, other, a->header[i])))
			return false;
	return true;
}

static size_t header_twice(const struct version *v)
{
	size_t n = 0;
	for (size_t i = 0; i < v->nheader; i++)
		for (size_t k = 0; k < i; k++)
			n += str_eq(v->header[i], v->header[k]);
	return n;
}

/* Each version by itself: what is found by name has that name. False when names or columns are not unique. */
static bool version_holds(const struct version *v)
{
	size_t row;
	bool once = header_twice(v) == 0;
	for (size_t i = 0; i < v->n; i++) {
		HOLDS(version_find(v, v->name[i], &row) && row < v->n && str_eq(v->name[row], v->name[i]));
		once = once && named(v, v->name[i]) == 1;
	}
	return once;
}

static void rows_hold(struct arena *a, enum table_id t, struct str before, struct str after)
{
	struct version was, is;
	version_read(a, t, before, &was);
	version_read(a, t, after, &is);
	struct row_changes rows = rows_compare(a, t, before, after);
	size_t added = 0, amended = 0, removed = 0, i, k;
	for (size_t r = 0; r < rows.n; r++) {
		const struct row_change *c = &rows.list[r];
		HOLDS((named(&is, c->name) > 0) == (c->op != ROW_REMOVED));
		HOLDS((named(&was, c->name) > 0) == (c->op != ROW_ADDED));
		added += c->op == ROW_ADDED;
		amended += c->op == ROW_AMENDED;
		removed += c->op == ROW_REMOVED;
	}
	HOLDS(added + amended + removed == rows.n);
	bool once = version_holds(&was);
	if (!version_holds(&is) || !once)
		return;
	HOLDS(was.n - removed == is.n - added);
	for (i = 0; i < is.n; i++)
		if (version_find(&was, is.name[i], &k))
			amended -= !same_row(&is, i, &was, k) || !same_row(&was, k, &is, i);
	HOLDS(amended == 0);
	HOLDS(rows_compare(a, t, after, after).n == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	struct arena a = {0};
	struct str all = rest(&in);
	const char *cut = size ? memchr(all.p, 0xff, all.n) : NULL;
	struct str before = {all.p, cut ? (size_t)(cut - all.p) : all.n};
	struct str after = cut ? (struct str){cut + 1, all.n - before.n - 1} : STR("");
	goes_back(&a, before, after);
	goes_back(&a, after, before);
	rows_hold(&a, T_companies, before, after); /* by id */
	rows_hold(&a, T_visits, before, after);	   /* by a key of three */
	any_hunks(&a, &in, after);
	arena_free(&a);
	return 0;
}
