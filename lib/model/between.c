/* SPDX-License-Identifier: MIT */
/*
 * One project as known at two times -> the rows that differ and why, and the states in between: the
 * earlier one with definitions changed, then late rows, corrections, endings and removals one after
 * the other, so that what each does to a figure adds up to the whole.
 */
#include <stdlib.h>

#include "history.h"
#include "project.h"

static bool is_own(struct str column)
{
	return str_is(column, "recorded") || str_is(column, "by");
}

/* Was the row there at the time its project is known at? */
static bool known_row(const struct version *v, size_t row, const struct project *p)
{
	struct str recorded = version_cell(v, row, STR("recorded"));
	return !p->known.n || !recorded.n || str_cmp(recorded, p->known) <= 0;
}

static bool find_known(const struct version *v, const struct project *p, struct str name, size_t *row)
{
	return version_find(v, name, row) && known_row(v, *row, p);
}

/* How the columns of was differ in is: not at all, in the row's end alone, or otherwise. */
enum { SAME = 0, END = 1, ELSEWHERE = 2 };

static int differ(const struct version *was, size_t i, const struct version *is, size_t k)
{
	int result = SAME;
	for (size_t c = 0; c < was->nheader; c++) {
		struct str name = was->header[c], old = was->row[i][c], new = version_cell(is, k, name);
		int column = column_find(was->schema, name);
		if (is_own(name) || str_eq(old, new))
			continue;
		bool end = column >= 0 && str_is(name, was->schema->end) && !old.n;
		bool outcome = column >= 0 && was->schema->columns[column].flags & OUTCOME;
		result |= end || outcome ? END : ELSEWHERE;
	}
	return result;
}

/* The cause of a row that is at both times; false when it is the same. */
static bool compare(const struct version *was, size_t i, const struct version *is, size_t k, enum cause *cause)
{
	int how = differ(was, i, is, k);
	for (size_t c = 0; c < is->nheader; c++) {
		bool known = false;
		for (size_t o = 0; o < was->nheader && !known; o++)
			known = str_eq(was->header[o], is->header[c]);
		if (!known && !is_own(is->header[c]) && is->row[k][c].n)
			how |= str_is(is->header[c], is->schema->end) ? END : ELSEWHERE;
	}
	*cause = how == END && version_cell(is, k, str_of(is->schema->end)).n ? CAUSE_ENDED : CAUSE_CORRECTED;
	return how != SAME;
}

static void add(struct between *b, size_t *bytes, enum table_id t, enum cause cause, struct str name)
{
	b->rows = arena_grow(b->to->arena, b->rows, bytes, (b->n + 1) * sizeof(*b->rows));
	b->rows[b->n++] = (struct between_row){.table = t, .cause = cause, .name = name};
}

static void compare_table(struct between *b, enum table_id t, size_t *bytes)
{
	struct version *was = &b->was[t], *is = &b->is[t];
	enum cause cause;
	size_t other;
	version_read(b->to->arena, t, b->from->files[t].exists ? b->from->files[t].bytes : STR(""), was);
	version_read(b->to->arena, t, b->to->files[t].exists ? b->to->files[t].bytes : STR(""), is);
	for (size_t k = 0; k < is->n; k++) {
		if (!known_row(is, k, b->to))
			continue;
		if (!find_known(was, b->from, is->name[k], &other))
			add(b, bytes, t, CAUSE_LATE, is->name[k]);
		else if (compare(was, other, is, k, &cause))
			add(b, bytes, t, cause, is->name[k]);
	}
	for (size_t i = 0; i < was->n; i++)
		if (known_row(was, i, b->from) && !find_known(is, b->to, was->name[i], &other))
			add(b, bytes, t, CAUSE_REMOVED, was->name[i]);
}

/* ---- when and by whom --------------------------------------------------------------------------- */

static int by_table_and_name(const void *left, const void *right)
{
	const struct between_row *const *a = left, *const *b = right;
	if ((*a)->table != (*b)->table)
		return (*a)->table < (*b)->table ? -1 : 1;
	return str_cmp((*a)->name, (*b)->name);
}

static void note_author(struct between_row **sorted, size_t n, const struct journal_entry *e)
{
	for (size_t i = 0; i < e->nfiles; i++) {
		for (size_t k = 0; e->files[i].file != FILE_YAML && k < e->files[i].rows.n; k++) {
			struct between_row key = {.table = (enum table_id)e->files[i].file,
						  .name = e->files[i].rows.list[k].name}, *wanted = &key;
			struct between_row **row = bsearch(&wanted, sorted, n, sizeof(*sorted), by_table_and_name);
			if (row) {
				(*row)->time = e->time;
				(*row)->by = e->by;
			}
		}
	}
}

/* From the journal; where it is silent (no journal then), from the row itself. */
static void find_authors(struct between *b)
{
	struct journal_entry *list;
	struct between_row **sorted = arena_alloc(b->to->arena, (b->n + 1) * sizeof(*sorted));
	size_t n, row;
	for (size_t i = 0; i < b->n; i++) {
		struct between_row *r = sorted[i] = &b->rows[i];
		const struct version *v = r->cause == CAUSE_REMOVED ? &b->was[r->table] : &b->is[r->table];
		if (version_find(v, r->name, &row)) {
			r->time = version_cell(v, row, STR("recorded"));
			r->by = version_cell(v, row, STR("by"));
		}
	}
	if (b->n)
		qsort(sorted, b->n, sizeof(*sorted), by_table_and_name);
	if (!project_journal(b->to, &list, &n))
		return;
	for (size_t i = 0; i < n; i++)
		if (str_cmp(list[i].time, b->from->known) > 0 && str_cmp(list[i].time, b->to->known) <= 0)
			note_author(sorted, b->n, &list[i]);
}

struct between between_make(const struct project *from, const struct project *to)
{
	struct between b = {.from = from, .to = to};
	size_t bytes = 0;
	b.was = arena_alloc(to->arena, NTABLES * sizeof(*b.was));
	b.is = arena_alloc(to->arena, NTABLES * sizeof(*b.is));
	for (int t = 0; t < NTABLES; t++)
		if (*schema[t].file)
			compare_table(&b, (enum table_id)t, &bytes);
	find_authors(&b);
	return b;
}

/* ---- a state in between ---------------------------------------------------------------------------- */

/* A table under way: its columns and what has come of it. */
struct mixture {
	struct str *header;
	size_t n;
	struct buf b;
};

/* Later than any time that can be asked for: such a row is known by name only. */
#define NEVER STR("2199-12-31T23:59:59Z")

static void put_row(struct mixture *m, const struct version *v, size_t row, bool there)
{
	for (size_t c = 0; c < m->n; c++) {
		bool stamp = v && !there && str_is(m->header[c], "recorded");
		if (c)
			buf_char(&m->b, ',');
		csv_put(&m->b, stamp ? NEVER : v ? version_cell(v, row, m->header[c]) : m->header[c], ',');
	}
	buf_char(&m->b, '\n');
}

static void need_column(struct mixture *m, struct str name)
{
	for (size_t i = 0; i < m->n; i++)
		if (str_eq(m->header[i], name))
			return;
	m->header[m->n++] = name;
}

static void make_header(struct arena *a, struct mixture *m, const struct version *was, const struct version *is)
{
	m->header = arena_alloc(a, (was->nheader + is->nheader + 1) * sizeof(*m->header));
	for (size_t c = 0; c < is->nheader; c++)
		need_column(m, is->header[c]);
	for (size_t c = 0; c < was->nheader; c++)
		need_column(m, was->header[c]);
	need_column(m, STR("recorded"));
}

/* A changed row as it is with the first n causes taken into account. */
static void put_changed(struct mixture *m, const struct version *was, const struct version *is,
			const struct between_row *r, size_t n)
{
	size_t row;
	bool done = (size_t)r->cause < n;
	if (r->cause == CAUSE_LATE && version_find(is, r->name, &row))
		put_row(m, is, row, done);
	else if (r->cause == CAUSE_REMOVED && version_find(was, r->name, &row))
		put_row(m, was, row, !done);
	else if (version_find(done ? is : was, r->name, &row))
		put_row(m, done ? is : was, row, true);
}

/* Rows of table t begin at b->rows[*at]; *at moves behind them. */
static struct str mix_table(const struct between *b, enum table_id t, size_t n, size_t *at)
{
	const struct version *was = &b->was[t], *is = &b->is[t];
	struct mixture m = {0};
	bool *changed = arena_alloc(b->to->arena, was->n + 1);
	size_t row;
	make_header(b->to->arena, &m, was, is);
	put_row(&m, NULL, 0, true);
	for (; *at < b->n && b->rows[*at].table == t; ++*at) {
		if (version_find(was, b->rows[*at].name, &row))
			changed[row] = true;
		put_changed(&m, was, is, &b->rows[*at], n);
	}
	for (size_t i = 0; i < was->n; i++)
		if (!changed[i])
			put_row(&m, was, i, known_row(was, i, b->from));
	struct str bytes = {arena_copy(b->to->arena, m.b.p, m.b.n), m.b.n};
	buf_free(&m.b);
	return bytes;
}

struct project *between_state(const struct between *b, size_t n, struct diag *d)
{
	struct new_file files[NFILES];
	size_t at = 0, nfiles = 0;
	for (int t = 0; t < NTABLES; t++) {
		if (!b->was[t].nheader && !b->is[t].nheader)
			continue;
		if (at == b->n || b->rows[at].table != (enum table_id)t)
			continue; /* the same at both times */
		files[nfiles++] = (struct new_file){.file = t, .bytes = mix_table(b, (enum table_id)t, n, &at)};
	}
	if (n == 0)
		files[nfiles++] = (struct new_file){.file = FILE_YAML, .bytes = b->from->files[FILE_YAML].bytes};
	struct project *p = project_with(b->to, d, files, nfiles);
	project_read(p);
	return p;
}
