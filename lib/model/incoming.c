/* SPDX-License-Identifier: MIT */
/*
 * Rows on their way in: read from CSV, and findings about them brought back from the new file to
 * where they came from.
 */
#include <string.h>

#include "project.h"

const struct incoming_cell *incoming_cell_of(const struct incoming *row, struct str column)
{
	for (size_t i = 0; i < row->n; i++)
		if (str_eq(row->cell[i].column, column))
			return &row->cell[i];
	return NULL;
}

static bool filled_by_rff(struct str column)
{
	return str_is(column, "recorded") || str_is(column, "by");
}

static bool is_column(const void *with, struct str name)
{
	return column_find(with, name) >= 0;
}

static bool header_ok(struct project *p, enum table_id t, const struct csv *c)
{
	const struct csv_row *r = &c->row;
	const char *names[MOST_COLUMNS];
	size_t errors = p->diag->errors;
	for (int i = 0; i < schema[t].ncolumns; i++)
		names[i] = schema[t].columns[i].name;
	for (size_t i = 0; i < r->n; i++) {
		struct at at = csv_at(c->name, c->bytes, r->line, r->begin, r->at[i]);
		if (!is_column(&schema[t], r->cell[i]) && !str_starts(r->cell[i], "x_")) {
			const char *hint = diag_hint(p->diag, r->cell[i], names, (size_t)schema[t].ncolumns);
			diag_error(p->diag, "header", at, "\"%s\" is no column of %s%s",
				   str_shown(p->arena, r->cell[i]), schema[t].name,
				   *hint ? hint : tr("; begin the name with x_ to carry it along"));
		}
		for (size_t k = 0; k < i; k++)
			if (str_eq(r->cell[i], r->cell[k]))
				diag_error(p->diag, "header", at, "\"%s\" stands twice; remove one of them",
					   str_shown(p->arena, r->cell[i]));
	}
	return errors == p->diag->errors;
}

static void read_one(struct project *p, const struct csv *c, const struct str *header, size_t nheader,
		     struct incoming *out)
{
	const struct csv_row *r = &c->row;
	*out = (struct incoming){.at = {c->name, r->line, 1}, .row = -1};
	if (r->n != nheader) {
		diag_error(p->diag, "csv", csv_at(c->name, c->bytes, r->line, r->begin, r->end),
			   "%zu cells, but the header has %zu; write one cell a column", r->n, nheader);
		return;
	}
	out->cell = arena_alloc(p->arena, r->n * sizeof(*out->cell));
	for (size_t i = 0; i < r->n; i++) {
		struct at at = csv_at(c->name, c->bytes, r->line, r->begin, r->at[i]);
		if (!filled_by_rff(header[i]))
			out->cell[out->n++] = (struct incoming_cell){header[i], r->cell[i], at};
	}
}

struct incoming *incoming_read(struct project *p, enum table_id t, const struct file *file, size_t *n)
{
	struct incoming *rows = NULL;
	struct csv c;
	size_t bytes = 0;
	*n = 0;
	if (!csv_open(&c, p->arena, p->diag, file, is_column, &schema[t]))
		return NULL;
	if (!csv_next(&c)) {
		if (!p->diag->errors)
			diag_error(p->diag, "header", (struct at){file->name, 1, 1},
				   N_("no rows here; write a header line and one line a row"));
	} else if (header_ok(p, t, &c)) {
		size_t nheader = c.row.n;
		struct str *header = arena_alloc(p->arena, nheader * sizeof(*header));
		memcpy(header, c.row.cell, nheader * sizeof(*header));
		while (csv_next(&c)) {
			rows = arena_grow(p->arena, rows, &bytes, (*n + 1) * sizeof(*rows));
			read_one(p, &c, header, nheader, &rows[(*n)++]);
		}
	}
	csv_close(&c);
	return rows;
}

/* Where the cell at a column of a changed row came from. */
static struct at origin(const struct change *c, const struct incoming *row, uint32_t column)
{
	const struct table *t = &c->p->table[c->table];
	size_t cell = 0;
	struct csv csv = {.arena = c->p->arena, .diag = c->p->diag, .bytes = c->bytes,
			  .dialect.delimiter = t->nheader ? t->dialect.delimiter : ','};
	csv_seek(&csv, row->begin, row->line);
	csv_next(&csv);
	csv_close(&csv);
	for (size_t i = 0; i < csv.row.n; i++)
		if (csv_at("", c->bytes, row->line, row->begin, csv.row.at[i]).column <= column)
			cell = i;
	const struct incoming_cell *from = cell < c->nheader ? incoming_cell_of(row, c->header[cell]) : NULL;
	return from ? from->at : row->at;
}

/* The changed row that begins on each line of the new file. */
static const struct incoming **rows_by_line(const struct change *c, uint32_t *last)
{
	*last = 0;
	for (size_t i = 0; i < c->n; i++)
		if (c->rows[i].last > *last)
			*last = c->rows[i].last;
	const struct incoming **rows = arena_alloc(c->p->arena, (*last + 1) * sizeof(struct incoming *));
	for (size_t i = 0; i < c->n; i++)
		for (uint32_t line = c->rows[i].line; line <= c->rows[i].last; line++)
			rows[line] = &c->rows[i];
	rows[0] = NULL;
	return rows;
}

/* Where a finding in the new file of one of the changes came from; false: no row of theirs. */
static bool comes_from(const struct change *list, const struct incoming **const *rows,
		       const uint32_t *last, size_t n, const struct project *after, struct finding *f)
{
	for (size_t i = 0; i < n; i++) {
		bool here = f->at.line <= last[i] && strcmp(f->at.file, after->table[list[i].table].file.name) == 0;
		const struct incoming *row = here ? rows[i][f->at.line] : NULL;
		if (row) {
			f->at = origin(&list[i], row, f->at.column);
			return true;
		}
	}
	return false;
}

void change_findings(const struct change *list, size_t n, const struct project *after, struct diag *d)
{
	uint32_t *last = arena_alloc(d->arena, n * sizeof(*last));
	const struct incoming ***rows = arena_alloc(d->arena, n * sizeof(*rows));
	size_t kept = 0;
	for (size_t i = 0; i < n; i++)
		rows[i] = rows_by_line(&list[i], &last[i]);
	for (size_t i = 0; i < d->n; i++) {
		struct finding f = d->list[i];
		if (!comes_from(list, rows, last, n, after, &f) && f.severity == SEVERITY_WARNING) {
			d->warnings--;
			continue;
		}
		d->list[kept++] = f;
	}
	d->n = kept;
}
