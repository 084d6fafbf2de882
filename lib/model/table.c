/* SPDX-License-Identifier: MIT */
/*
 * A CSV file -> typed columns: header, rows, ids. What is wrong is reported and reading goes on,
 * so that one run shows every mistake.
 */
#include <string.h>

#include "reading.h"

enum { COLUMN_LIMIT = 4096 };

static void read_row(struct reading *r)
{
	const struct csv_row *row = &r->csv.row;
	r->row = (int32_t)r->table->n;
	r->table->line[r->row] = row->line;
	r->table->begin[r->row] = (uint32_t)row->begin;
	for (size_t i = 0; i < row->n && i < r->table->nheader; i++) {
		int column = r->column[i];
		if (!row->cell[i].n && (column < 0 || !(r->table->schema->columns[column].flags & REQUIRED)))
			continue;
		r->file_column = (int)i;
		if (column >= 0)
			cell_read(r, column, row->cell[i]);
		else
			reading_cpr(r, str_shown(r->p->arena, r->table->header[i]), row->cell[i]);
	}
	for (int k = 0; k < r->ndated; k++)
		if ((size_t)r->table->position[r->dated[k]] < row->n)
			cell_dated(r, r->dated[k]);
	r->table->n++;
}

static void check_count(struct reading *r)
{
	const struct csv_row *row = &r->csv.row;
	size_t offset = row->n > r->table->nheader ? row->at[r->table->nheader] : row->end;
	if (row->n != r->table->nheader)
		diag_error(r->p->diag, "csv",
			   csv_at(r->csv.name, r->csv.bytes, row->line, row->begin, offset),
			   "%zu cells, but the header has %zu; %s", row->n, r->table->nheader,
			   row->n > r->table->nheader ? tr("put a cell that holds the delimiter in quotes")
						      : tr("add the missing cells"));
}

static void check_id(struct reading *r)
{
	int32_t row = (int32_t)r->table->n - 1;
	int32_t first = ids_enter(r->p, r->t, row);
	int id = column_id(r->table->schema);
	if (first < 0)
		return;
	r->file_column = id >= 0 && r->table->position[id] < (int)r->csv.row.n ? r->table->position[id] : 0;
	diag_error(r->p->diag, "duplicate", reading_here(r), "%s: \"%s\" stands already in line %u; %s",
		   id >= 0 ? "id" : tr("key"), str_shown(r->p->arena, row_name(r->p, r->t, row)),
		   (unsigned)r->table->line[first],
		   id >= 0 ? tr("give each row its own id") : tr("keep one of the two rows"));
}

static void unknown_column(struct reading *r, struct str name)
{
	const struct table_schema *s = r->table->schema;
	const char *names[MOST_COLUMNS];
	for (int i = 0; i < s->ncolumns; i++)
		names[i] = s->columns[i].name;
	const char *near = str_nearest(name, names, (size_t)s->ncolumns);
	diag_error(r->p->diag, "header", reading_here(r), "\"%s\" is no column of %s; %s",
		   str_shown(r->p->arena, name), s->name,
		   near ? arena_printf(r->p->arena, tr("did you mean %s?"), near)
			: tr("begin the name with x_ to carry it along"));
}

/* False when there are too many columns to read on. */
static bool read_header(struct reading *r)
{
	struct table *t = r->table;
	const struct csv_row *row = &r->csv.row;
	if (row->n > COLUMN_LIMIT) {
		diag_error(r->p->diag, "header", (struct at){r->csv.name, 1, 1},
			   N_("more than %d columns; remove some"), COLUMN_LIMIT);
		return false;
	}
	t->nheader = row->n;
	t->header_end = row->end;
	t->header = arena_alloc(r->p->arena, row->n * sizeof(*t->header));
	r->column = arena_alloc(r->p->arena, row->n * sizeof(*r->column));
	for (size_t i = 0; i < row->n; i++) {
		struct str name = row->cell[i];
		int c = column_find(t->schema, name);
		bool twice = c >= 0 && t->position[c] >= 0;
		r->file_column = (int)i;
		t->header[i] = name;
		r->column[i] = twice ? -1 : c;
		reading_cpr(r, "header", name);
		for (size_t k = 0; k < i && c < 0; k++)
			twice = twice || str_eq(t->header[k], name);
		if (twice)
			diag_error(r->p->diag, "header", reading_here(r), "\"%s\" stands twice; remove one of them",
				   str_shown(r->p->arena, name));
		else if (c >= 0)
			t->position[c] = (int)i;
		else if (!str_starts(name, "x_"))
			unknown_column(r, name);
	}
	for (int c = 0; c < t->schema->ncolumns; c++)
		if (t->position[c] < 0 && (t->schema->columns[c].flags & REQUIRED))
			diag_error(r->p->diag, "header", (struct at){r->csv.name, 1, 1},
				   N_("the column %s is missing; add it"), t->schema->columns[c].name);
	return true;
}

static size_t lines(struct str s)
{
	size_t n = 1;
	for (const char *p = s.p, *end = s.p + s.n; (p = memchr(p, '\n', (size_t)(end - p))); p++)
		n++;
	return n;
}

/* Room for every row: the file has at most as many as lines. */
static void make_columns(struct reading *r)
{
	struct table *t = r->table;
	char *values = (char *)r->p + project_offset(r->t);
	size_t most = lines(t->file.bytes);
	t->line = arena_alloc(r->p->arena, most * sizeof(*t->line));
	t->begin = arena_alloc(r->p->arena, most * sizeof(*t->begin));
	for (int c = 0; c < t->schema->ncolumns; c++) {
		const struct column *column = &t->schema->columns[c];
		if (t->position[c] < 0)
			continue;
		r->array[c] = arena_alloc(r->p->arena, most * kind_size(column->kind));
		cells_clear(column->kind, r->array[c], most);
		if (column->kind == KIND_CODE && r->p->codes[r->t][c]->dated)
			r->dated[r->ndated++] = c;
		memcpy(values + column->offset, &r->array[c], sizeof(void *));
	}
	ids_start(r->p, r->t, most);
}

static void resolve_later(struct reading *r)
{
	for (size_t i = 0; i < r->nlater; i++) {
		const struct later *l = &r->later[i];
		int32_t row = row_find(r->p, r->t, l->id);
		((int32_t *)r->array[l->column])[l->row] = row;
		if (row < 0)
			diag_error(r->p->diag, "reference", l->at,
				   "%s: \"%s\" is not in %s; write the id of a row that is there, or "
				   "add it first",
				   r->table->schema->columns[l->column].name,
				   str_shown(r->p->arena, l->id), r->table->schema->file);
	}
}

static bool is_column(const void *with, struct str name)
{
	return column_find(with, name) >= 0;
}

static void read_rows(struct reading *r)
{
	size_t errors = r->p->diag->errors;
	if (!csv_next(&r->csv)) {
		if (r->p->diag->errors == errors)
			diag_error(r->p->diag, "header", (struct at){r->csv.name, 1, 1},
				   N_("the file is empty; write the header line, or remove the file"));
		return;
	}
	if (!read_header(r))
		return;
	make_columns(r);
	while (csv_next(&r->csv)) {
		check_count(r);
		read_row(r);
		check_id(r);
	}
	resolve_later(r);
}

/* With -K, rows recorded later do not exist. */
static void forget_later(struct project *p, enum table_id t)
{
	int recorded = column_find(&schema[t], STR("recorded"));
	const struct str *stamps = recorded < 0 ? NULL : column_values(p, t, recorded);
	p->table[t].gone = arena_alloc(p->arena, p->table[t].n + 1);
	for (size_t row = 0; stamps && row < p->table[t].n; row++)
		p->table[t].gone[row] = stamps[row].n && str_cmp(stamps[row], p->known) > 0;
}

void table_read(struct project *p, enum table_id t)
{
	struct table *table = &p->table[t];
	struct reading r = {.p = p, .t = t, .table = table,
			    .tasks = vocabulary_find(&p->vocabularies, STR("task"))};
	table->schema = &schema[t];
	table->start = column_find(&schema[t], str_of(schema[t].start));
	table->end = column_find(&schema[t], str_of(schema[t].end));
	table->position = arena_alloc(p->arena, (size_t)schema[t].ncolumns * sizeof(int));
	for (int c = 0; c < schema[t].ncolumns; c++) {
		const char *of = schema[t].columns[c].of;
		enum kind kind = schema[t].columns[c].kind;
		table->position[c] = -1;
		if (schema[t].columns[c].flags & KEY)
			table->key[table->nkey++] = c;
		if (kind == KIND_CODE || kind == KIND_CODES)
			p->codes[t][c] = vocabulary_find(&p->vocabularies, str_of(of));
		p->target[t][c] = kind == KIND_REF ? table_find(str_of(of)) : NO_TABLE;
	}
	if (!*schema[t].file)
		return;
	table->file = p->files[t];
	if (!table->file.exists)
		return;
	r.array = arena_alloc(p->arena, (size_t)schema[t].ncolumns * sizeof(void *));
	if (csv_open(&r.csv, p->arena, p->diag, &table->file, is_column, &schema[t]))
		read_rows(&r);
	table->dialect = r.csv.dialect;
	csv_close(&r.csv);
	if (p->known.n)
		forget_later(p, t);
}
