/* SPDX-License-Identifier: MIT */
/*
 * The run: a digest of all that decides the matcher's answers, written out in one canonical text:
 * ids and codes in byte order, cells behind each other. What the matcher does not read is not in it.
 */
#include <stdlib.h>

#include "match_inner.h"

struct run {
	const struct matcher *m;
	struct buf b;
};

/* A cell's end; no cell holds a unit separator. */
static void end(struct run *r)
{
	buf_char(&r->b, '\x1f');
}

static void text(struct run *r, struct str s)
{
	buf_str(&r->b, s);
	end(r);
}

static void whole(struct run *r, int64_t n)
{
	buf_printf(&r->b, "%lld", (long long)n);
	end(r);
}

static int by_text(const void *left, const void *right)
{
	return str_cmp(*(const struct str *)left, *(const struct str *)right);
}

/* Codes by their ids, in byte order unless the order says something. */
static void codes(struct run *r, const struct vocabulary *v, struct codes set, bool ordered)
{
	struct str id[64], *ids = set.n <= 64 ? id : arena_alloc(r->m->p->arena, set.n * sizeof(*ids));
	for (uint32_t i = 0; i < set.n; i++)
		ids[i] = v->codes[set.v[i]].id;
	if (!ordered)
		qsort(ids, set.n, sizeof(*ids), by_text);
	for (uint32_t i = 0; i < set.n; i++) {
		buf_str(&r->b, ids[i]);
		buf_char(&r->b, ' ');
	}
	end(r);
}

/* Words of wishes and declines: a set, each word once. */
static void words(struct run *r, struct str cell)
{
	struct str *list = arena_alloc(r->m->p->arena, (cell.n / 2 + 1) * sizeof(*list)), rest = cell;
	size_t n = 0;
	while (str_word(&rest, ' ', &list[n]))
		n++;
	qsort(list, n, sizeof(*list), by_text);
	for (size_t i = 0; i < n; i++) {
		if (i && str_eq(list[i], list[i - 1]))
			continue;
		buf_str(&r->b, list[i]);
		buf_char(&r->b, ' ');
	}
	end(r);
}

/* A cell of any kind, an absent column's as an empty one. */
static void cell(struct run *r, enum table_id t, const char *name, int32_t row)
{
	const struct project *p = r->m->p;
	int column = column_find(&schema[t], str_of(name));
	const struct column *c = &schema[t].columns[column];
	const void *array = column_values(p, t, column);
	bool none = !array;
	switch (c->kind) {
	case KIND_DECIMAL: whole(r, none ? DECIMAL_NONE : ((const int64_t *)array)[row]); break;
	case KIND_DATE:
	case KIND_INT: whole(r, none ? INT_NONE : ((const int32_t *)array)[row]); break;
	case KIND_CODE:
	case KIND_REF: {
		int32_t n = none ? -1 : ((const int32_t *)array)[row];
		text(r, n < 0 ? STR("") : c->kind == KIND_REF ? row_name(p, p->target[t][column], n)
							      : p->codes[t][column]->codes[n].id);
		break;
	}
	case KIND_CODES:
		codes(r, p->codes[t][column], codes_at(array, row), c->flags & ORDERED);
		break;
	case KIND_WORDS: words(r, none ? STR("") : ((const struct str *)array)[row]); break;
	default: text(r, none ? STR("") : ((const struct str *)array)[row]); break;
	}
}

/* What the matcher reads, and nothing else (matching.md section 1). */
static const struct {
	enum table_id table;
	const char *columns;
} read_columns[] = {
	{T_companies, "id branch offers"},
	{T_citizens, "id municipality enrolled exited hours_min hours_max shifts tasks trainable wishes declines "
		     "certificates needs forms areas available"},
	{T_openings, "id company tasks nice training_weeks forms hours_min hours_max shifts shifts_needed area "
		     "conditions certificates offers positions opened closes start_by filled_elsewhere"},
	{T_matches, "id opening citizen proposed decision decided"},
	{T_placements, "id citizen opening match start ended"},
};

static void table(struct run *r, enum table_id t, const char *columns)
{
	const int32_t *order = rows_by_id(r->m->p, t);
	buf_z(&r->b, schema[t].name);
	for (size_t i = 0; i < r->m->p->table[t].n; i++) {
		struct str rest = str_of(columns), word;
		while (str_word(&rest, ' ', &word)) {
			char name[32] = {0};
			memcpy(name, word.p, word.n);
			cell(r, t, name, order[i]);
		}
	}
}

/* Exemptions have no id: their lines are put into order themselves. */
static void exemptions(struct run *r)
{
	const struct project *p = r->m->p;
	size_t n = p->table[T_exemptions].n;
	struct str *lines = arena_alloc(p->arena, (n + 1) * sizeof(*lines));
	for (size_t i = 0; i < n; i++)
		lines[i] = str_of(arena_printf(p->arena, "%s %d %d\x1f",
					       str_z(p->arena, row_name(p, T_citizens, p->exemptions.citizen[i])),
					       p->exemptions.from[i], int_at(p->exemptions.to, (int32_t)i, DAY_NONE)));
	qsort(lines, n, sizeof(*lines), by_text);
	for (size_t i = 0; i < n; i++)
		buf_str(&r->b, lines[i]);
}

static void pairs(struct run *r, const struct pair_line *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		text(r, list[i].opening);
		text(r, list[i].citizen);
	}
	whole(r, (int64_t)n);
}

/* A table of yes and no, with the codes of its rows and columns. */
static void matrix(struct run *r, const struct vocabulary *rows, const struct vocabulary *columns, const bool *yes)
{
	for (size_t i = 0; i < rows->n; i++)
		for (size_t k = 0; k < columns->n; k++)
			if (yes[i * columns->n + k]) {
				text(r, rows->codes[i].id);
				text(r, columns->codes[k].id);
			}
	end(r);
}

static void settings(struct run *r)
{
	const struct matching *s = r->m->s;
	const struct vocabularies *all = &r->m->p->vocabularies;
	const struct vocabulary *need = vocabulary_find(all, STR("need")), *form = vocabulary_find(all, STR("form"));
	for (int i = 0; i < COMPONENTS; i++)
		whole(r, s->weight[i]);
	for (int i = 0; i < RULES; i++)
		whole(r, s->off[i] * 2 + s->unknown_fails[i]);
	const int32_t numbers[] = {s->wish_low, s->prior, s->alternatives, s->seed, (int32_t)s->floor, s->placed};
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		whole(r, numbers[i]);
	matrix(r, need, need, s->meets);
	matrix(r, vocabulary_find(all, STR("condition")), need, s->conflict);
	matrix(r, vocabulary_find(all, STR("municipality")), need, s->municipal);
	for (size_t i = 0; i < form->n; i++)
		whole(r, s->lane[i]);
	for (size_t i = 0; i < r->m->task->n; i++)
		whole(r, r->m->task->codes[i].weeks);
	for (size_t i = 0; i < s->npoints; i++) {
		whole(r, s->points[i].score);
		whole(r, s->points[i].ppm);
	}
	end(r);
	pairs(r, s->lock, s->nlock);
	pairs(r, s->forbid, s->nforbid);
}

const char *match_run(const struct matcher *m)
{
	struct run r = {.m = m};
	buf_z(&r.b, "rff match 1\x1f");
	whole(&r, m->today);
	settings(&r);
	for (size_t i = 0; i < sizeof(read_columns) / sizeof(read_columns[0]); i++)
		table(&r, read_columns[i].table, read_columns[i].columns);
	exemptions(&r);
	struct digest d = digest_of((struct str){r.b.p, r.b.n});
	buf_free(&r.b);
	return str_z(m->p->arena, (struct str){d.hex, strlen(d.hex)});
}
