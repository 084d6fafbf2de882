/* SPDX-License-Identifier: MIT */
/*
 * What is worth asking: the empty cells that keep pairs at afklar, ranked by how many openings an
 * answer could unlock.
 */
#include <stdlib.h>

#include "match_inner.h"

enum cell {
	CELL_AREAS, CELL_HOURS_MAX, CELL_SHIFTS, CELL_FORMS, CELL_TASKS, /* of a citizen */
	CELL_AREA, CELL_HOURS_FROM, CELL_HOURS_TO, CELL_OPENING_FORMS,	 /* of an opening */
	CELLS
};

static const struct {
	enum table_id table;
	const char *column, *da, *en;
} cells[CELLS] = {
	[CELL_AREAS] = {T_citizens, "areas", "Hvor kan borgeren nå hen?", "Where can the citizen get to?"},
	[CELL_HOURS_MAX] = {T_citizens, "hours_max", "Hvor mange timer om ugen kan borgeren arbejde?",
			    "How many hours a week can the citizen work?"},
	[CELL_SHIFTS] = {T_citizens, "shifts", "Hvilke vagter kan borgeren tage?", "Which shifts can the citizen work?"},
	[CELL_FORMS] = {T_citizens, "forms", "Hvilke former er aftalt med borgeren?",
			"Which forms are agreed with the citizen?"},
	[CELL_TASKS] = {T_citizens, "tasks", "Hvilke opgaver kan borgeren?", "Which tasks does the citizen master?"},
	[CELL_AREA] = {T_openings, "area", "Hvor er arbejdet?", "Where is the work?"},
	[CELL_HOURS_FROM] = {T_openings, "hours_min", "Hvor få timer om ugen er nok?", "How few hours a week are enough?"},
	[CELL_HOURS_TO] = {T_openings, "hours_max", "Hvor mange timer om ugen kan det blive til?",
			   "How many hours a week can it be?"},
	[CELL_OPENING_FORMS] = {T_openings, "forms", "Hvilke former tager virksomheden imod?",
				"Which forms does the employer accept?"},
};

/* A pair that waits for a cell, alone or with others. */
struct waiting {
	enum cell cell;
	int32_t row, place, opening, citizen;
	bool alone;
};

struct waiting_list {
	const struct matcher *m;
	const int32_t *place[NTABLES];
	struct waiting *list;
	size_t n, bytes;
};

/* The empty cells, as bits, that a pair's unknown rules wait for. */
static unsigned empty_cells(const struct matcher *m, const struct candidate *pair)
{
	const struct project *p = m->p;
	int32_t o = pair->opening, c = pair->citizen;
	bool unknown[RULES];
	for (int i = 0; i < RULES; i++)
		unknown[i] = pair->unknown >> i & 1;
	bool open[CELLS] = {
		[CELL_AREAS] = unknown[RULE_AREA] && codes_at(p->citizens.areas, c).n == 0,
		[CELL_AREA] = unknown[RULE_AREA] && int_at(p->openings.area, o, -1) < 0,
		[CELL_HOURS_MAX] = unknown[RULE_FEW_HOURS] && decimal_at(p->citizens.hours_max, c) == DECIMAL_NONE,
		[CELL_HOURS_FROM] = unknown[RULE_FEW_HOURS] && decimal_at(p->openings.hours_min, o) == DECIMAL_NONE,
		[CELL_HOURS_TO] = unknown[RULE_MANY_HOURS],
		[CELL_SHIFTS] = unknown[RULE_SHIFTS],
		[CELL_FORMS] = unknown[RULE_FORM] && codes_at(p->citizens.forms, c).n == 0,
		[CELL_OPENING_FORMS] = unknown[RULE_FORM] && codes_at(p->openings.forms, o).n == 0,
		[CELL_TASKS] = unknown[RULE_TASKS] || unknown[RULE_TRAINING],
	};
	unsigned bits = 0;
	for (int i = 0; i < CELLS; i++)
		bits |= (unsigned)open[i] << i;
	return bits;
}

static void collect(struct waiting_list *all, const struct candidate *pair)
{
	unsigned bits = empty_cells(all->m, pair);
	int32_t o = pair->opening, c = pair->citizen;
	for (int i = 0; i < CELLS; i++) {
		int32_t row = cells[i].table == T_citizens ? c : o;
		if (!(bits >> i & 1))
			continue;
		all->list = arena_grow(all->m->p->arena, all->list, &all->bytes, (all->n + 1) * sizeof(*all->list));
		all->list[all->n++] = (struct waiting){(enum cell)i, row, all->place[cells[i].table][row], o, c,
						       bits == 1u << i};
	}
}

/* Every possible pair that waits for something. */
static void collect_all(struct waiting_list *all)
{
	const struct fast *fast = match_fast(all->m);
	for (int32_t o = 0; (size_t)o < all->m->p->table[T_openings].n; o++) {
		size_t n;
		const struct candidate *list = fast ? match_fast_citizens(fast, o, 0, &n) : match_citizens(all->m, o, 0, &n);
		for (size_t i = 0; i < n; i++)
			if (list[i].unknown)
				collect(all, &list[i]);
	}
}

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_cell(const void *left, const void *right)
{
	const struct waiting *a = left, *b = right;
	int order = compare(a->cell, b->cell);
	order = order ? order : compare(a->place, b->place);
	order = order ? order : compare(b->alone, a->alone);
	order = order ? order : compare(a->opening, b->opening);
	return order ? order : compare(a->citizen, b->citizen);
}

/* All pairs of one cell: either the opening or the citizen is the same in all of them. */
static struct question question_of(const struct waiting *list, size_t n)
{
	enum cell cell = list[0].cell;
	bool citizen = cells[cell].table == T_citizens;
	struct question q = {.table = cells[cell].table, .row = list[0].row, .pairs = n,
			     .column = column_find(&schema[cells[cell].table], str_of(cells[cell].column))};
	size_t alone = 0;
	for (size_t i = 0; i < n; i++)
		alone += list[i].alone;
	q.openings = citizen ? alone : alone > 0;
	q.citizens = citizen ? alone > 0 : alone;
	return q;
}

static int by_openings(const void *left, const void *right)
{
	const struct question *a = left, *b = right;
	int order = compare((int64_t)b->openings, (int64_t)a->openings);
	order = order ? order : compare((int64_t)b->citizens, (int64_t)a->citizens);
	order = order ? order : compare((int64_t)b->pairs, (int64_t)a->pairs);
	return order ? order : compare((int64_t)a->number, (int64_t)b->number);
}

struct question *match_questions(const struct matcher *m, size_t *n)
{
	struct waiting_list all = {.m = m};
	struct question *questions = NULL;
	size_t bytes = 0;
	all.place[T_openings] = places_by_id(m->p, T_openings);
	all.place[T_citizens] = places_by_id(m->p, T_citizens);
	collect_all(&all);
	if (all.n)
		qsort(all.list, all.n, sizeof(*all.list), by_cell);
	*n = 0;
	for (size_t i = 0, end; i < all.n; i = end) {
		for (end = i + 1; end < all.n && all.list[end].cell == all.list[i].cell &&
				  all.list[end].row == all.list[i].row;)
			end++;
		questions = arena_grow(m->p->arena, questions, &bytes, (*n + 1) * sizeof(*questions));
		questions[*n] = question_of(all.list + i, end - i);
		questions[*n].number = *n;
		(*n)++;
	}
	if (*n)
		qsort(questions, *n, sizeof(*questions), by_openings);
	return questions;
}

const char *question_text(const struct question *q, bool danish)
{
	for (int i = 0; i < CELLS; i++)
		if (cells[i].table == q->table &&
		    column_find(&schema[q->table], str_of(cells[i].column)) == q->column)
			return danish ? cells[i].da : cells[i].en;
	return "";
}
