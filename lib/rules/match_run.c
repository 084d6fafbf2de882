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
	struct str *words; /* room for those of one cell */
	size_t bytes;
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
	buf_int(&r->b, n);
	end(r);
}

static void word(struct run *r, struct str s)
{
	buf_str(&r->b, s);
	buf_char(&r->b, ' ');
}

/* ---- cells ------------------------------------------------------------------------------------------ */

/* A column, looked up once for all its cells. */
struct source {
	const struct column *column;
	const void *array; /* NULL: absent */
	enum table_id target;
	const struct vocabulary *v;
	int32_t *order; /* its codes in the byte order of their ids */
	bool *in;	/* by code: the cell has it; none between cells */
};

/* A code and its id. */
struct named {
	struct str id;
	int32_t code;
};

static int by_name(const void *left, const void *right)
{
	return str_cmp(((const struct named *)left)->id, ((const struct named *)right)->id);
}

int32_t *codes_by_id(struct arena *a, const struct vocabulary *v)
{
	struct named *all = arena_alloc(a, (v->n + 1) * sizeof(*all));
	int32_t *order = arena_alloc(a, (v->n + 1) * sizeof(*order));
	for (size_t i = 0; i < v->n; i++)
		all[i] = (struct named){v->codes[i].id, (int32_t)i};
	qsort(all, v->n, sizeof(*all), by_name);
	for (size_t i = 0; i < v->n; i++)
		order[i] = all[i].code;
	return order;
}

static struct source source_of(const struct project *p, enum table_id t, struct str name)
{
	int column = column_find(&schema[t], name);
	struct source s = {.column = &schema[t].columns[column], .array = column_values(p, t, column),
			   .target = p->target[t][column], .v = p->codes[t][column]};
	if (s.column->kind == KIND_CODES) {
		s.order = codes_by_id(p->arena, s.v);
		s.in = arena_alloc(p->arena, s.v->n + 1);
	}
	return s;
}

static void codes(struct run *r, const struct source *s, struct codes set)
{
	bool ordered = s->column->flags & ORDERED;
	for (uint32_t i = 0; i < set.n && ordered; i++)
		word(r, s->v->codes[set.v[i]].id);
	for (uint32_t i = 0; i < set.n && !ordered; i++)
		s->in[set.v[i]] = true;
	for (size_t i = 0; i < s->v->n && !ordered; i++) {
		if (s->in[s->order[i]])
			word(r, s->v->codes[s->order[i]].id);
		s->in[s->order[i]] = false;
	}
	end(r);
}

static int by_text(const void *left, const void *right)
{
	return str_cmp(*(const struct str *)left, *(const struct str *)right);
}

/* Words of wishes and declines: a set, each word once. */
static void words(struct run *r, struct str cell)
{
	size_t n = 0;
	r->words = arena_grow(r->m->p->arena, r->words, &r->bytes, (cell.n / 2 + 1) * sizeof(*r->words));
	while (str_word(&cell, ' ', &r->words[n]))
		n++;
	qsort(r->words, n, sizeof(*r->words), by_text);
	for (size_t i = 0; i < n; i++)
		if (!i || !str_eq(r->words[i], r->words[i - 1]))
			word(r, r->words[i]);
	end(r);
}

/* A cell of any kind, an absent column's as an empty one. */
static void cell(struct run *r, const struct source *s, int32_t row)
{
	bool none = !s->array;
	switch (s->column->kind) {
	case KIND_DECIMAL: whole(r, none ? DECIMAL_NONE : ((const int64_t *)s->array)[row]); break;
	case KIND_DATE:
	case KIND_INT: whole(r, none ? INT_NONE : ((const int32_t *)s->array)[row]); break;
	case KIND_CODE:
	case KIND_REF: {
		int32_t n = none ? -1 : ((const int32_t *)s->array)[row];
		text(r, n < 0 ? STR("") : s->column->kind == KIND_REF ? row_name(r->m->p, s->target, n)
								      : s->v->codes[n].id);
		break;
	}
	case KIND_CODES: codes(r, s, codes_at(s->array, row)); break;
	case KIND_WORDS: words(r, none ? STR("") : ((const struct str *)s->array)[row]); break;
	default: text(r, none ? STR("") : ((const struct str *)s->array)[row]); break;
	}
}

/* ---- tables ------------------------------------------------------------------------------------------ */

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
	struct source sources[MOST_COLUMNS];
	struct str rest = str_of(columns), name;
	size_t n = 0;
	while (str_word(&rest, ' ', &name))
		sources[n++] = source_of(r->m->p, t, name);
	buf_z(&r->b, schema[t].name);
	for (size_t i = 0; i < r->m->p->table[t].n; i++)
		for (size_t k = 0; k < n; k++)
			cell(r, &sources[k], order[i]);
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

/* ---- settings ---------------------------------------------------------------------------------------- */

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
