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

/* By cell and row: the pairs that wait for it, and those that wait for nothing else. */
struct waiting {
	const struct matcher *m;
	size_t *pairs[CELLS], *alone[CELLS];
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

static void collect(struct waiting *all, const struct candidate *pair)
{
	unsigned bits = empty_cells(all->m, pair);
	for (int i = 0; i < CELLS; i++) {
		int32_t row = cells[i].table == T_citizens ? pair->citizen : pair->opening;
		if (!(bits >> i & 1))
			continue;
		all->pairs[i][row]++;
		all->alone[i][row] += bits == 1u << i;
	}
}

/* Every possible pair that waits for something. */
static void collect_all(struct waiting *all)
{
	const struct fast *fast = match_fast(all->m);
	struct arena room = {0};
	for (int32_t o = 0; (size_t)o < all->m->p->table[T_openings].n; o++) {
		size_t n;
		const struct candidate *list = fast ? match_fast_citizens(fast, &room, o, 0, &n)
						    : match_citizens(all->m, o, 0, &n);
		for (size_t i = 0; i < n; i++)
			if (list[i].unknown)
				collect(all, &list[i]);
		arena_clear(&room);
	}
	arena_free(&room);
}

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_openings(const void *left, const void *right)
{
	const struct question *a = left, *b = right;
	int order = compare((int64_t)b->openings, (int64_t)a->openings);
	order = order ? order : compare((int64_t)b->citizens, (int64_t)a->citizens);
	order = order ? order : compare((int64_t)b->pairs, (int64_t)a->pairs);
	return order ? order : compare((int64_t)a->number, (int64_t)b->number);
}

/* All pairs of one cell: either the opening or the citizen is the same in all of them. */
static struct question question_of(const struct waiting *all, enum cell cell, int32_t row)
{
	bool citizen = cells[cell].table == T_citizens;
	size_t alone = all->alone[cell][row];
	return (struct question){.table = cells[cell].table, .row = row, .pairs = all->pairs[cell][row],
				 .column = column_find(&schema[cells[cell].table], str_of(cells[cell].column)),
				 .openings = citizen ? alone : alone > 0, .citizens = citizen ? alone > 0 : alone};
}

struct question *match_questions(const struct matcher *m, size_t *n)
{
	struct waiting all = {.m = m};
	struct question *questions = NULL;
	size_t bytes = 0;
	for (int i = 0; i < CELLS; i++) {
		size_t rows = m->p->table[cells[i].table].n + 1;
		all.pairs[i] = arena_alloc(m->p->arena, rows * sizeof(*all.pairs[i]));
		all.alone[i] = arena_alloc(m->p->arena, rows * sizeof(*all.alone[i]));
	}
	collect_all(&all);
	*n = 0;
	for (int i = 0; i < CELLS; i++) {
		const int32_t *order = rows_by_id(m->p, cells[i].table);
		for (size_t k = 0; k < m->p->table[cells[i].table].n; k++) {
			if (!all.pairs[i][order[k]])
				continue;
			questions = arena_grow(m->p->arena, questions, &bytes, (*n + 1) * sizeof(*questions));
			questions[*n] = question_of(&all, (enum cell)i, order[k]);
			questions[*n].number = *n;
			(*n)++;
		}
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
