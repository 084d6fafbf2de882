/* SPDX-License-Identifier: MIT */
/* Two versions of a table's file -> which rows were added, amended and removed, by name. */
#include "store.h"

static size_t name_slot(const struct version *v, struct str name)
{
	size_t i = str_hash(name) & (v->size - 1);
	while (v->index[i] && !str_eq(v->name[v->index[i] - 1], name))
		i = (i + 1) & (v->size - 1);
	return i;
}

struct str version_cell(const struct version *v, size_t row, struct str column)
{
	for (size_t i = 0; i < v->nheader; i++)
		if (str_eq(v->header[i], column))
			return v->row[row][i];
	return STR("");
}

/* The row's id, or its key joined by '/'. */
static struct str name_of(struct arena *a, const struct version *v, size_t row)
{
	struct buf b = {0};
	for (int c = 0; c < v->schema->ncolumns; c++) {
		if (!(v->schema->columns[c].flags & KEY))
			continue;
		if (b.n)
			buf_char(&b, '/');
		buf_str(&b, version_cell(v, row, str_of(v->schema->columns[c].name)));
	}
	struct str name = {arena_copy(a, b.p ? b.p : "", b.n), b.n};
	buf_free(&b);
	return name;
}

static void index_names(struct arena *a, struct version *v)
{
	for (v->size = 16; v->size < v->n * 2;)
		v->size *= 2;
	v->index = arena_alloc(a, v->size * sizeof(*v->index));
	v->name = arena_alloc(a, (v->n + 1) * sizeof(*v->name));
	for (size_t i = 0; i < v->n; i++) {
		v->name[i] = name_of(a, v, i);
		v->index[name_slot(v, v->name[i])] = (uint32_t)i + 1;
	}
}

static struct str *copy_cells(struct arena *a, const struct csv_row *row, size_t n)
{
	struct str *cells = arena_alloc(a, (n + 1) * sizeof(*cells));
	for (size_t i = 0; i < n; i++)
		cells[i] = i < row->n ? row->cell[i] : STR("");
	return cells;
}

static bool is_column(const void *with, struct str name)
{
	return column_find(with, name) >= 0;
}

void version_read(struct arena *a, enum table_id t, struct str bytes, struct version *v)
{
	struct diag quiet = {.arena = a};
	struct file file = {.name = "", .bytes = bytes, .exists = true};
	struct csv c;
	size_t size = 0;
	*v = (struct version){.schema = &schema[t]};
	if (bytes.n && csv_open(&c, a, &quiet, &file, is_column, &schema[t])) {
		if (csv_next(&c)) {
			v->nheader = c.row.n;
			v->header = copy_cells(a, &c.row, c.row.n);
		}
		while (csv_next(&c)) {
			v->row = arena_grow(a, v->row, &size, (v->n + 1) * sizeof(*v->row));
			v->row[v->n++] = copy_cells(a, &c.row, v->nheader);
		}
		csv_close(&c);
	}
	index_names(a, v);
}

bool version_find(const struct version *v, struct str name, size_t *row)
{
	uint32_t there = v->index[name_slot(v, name)];
	*row = there ? there - 1 : 0;
	return there != 0;
}

/* Does every column of one have the same text in the other? */
static bool agrees(const struct version *one, size_t row, const struct version *other, size_t counterpart)
{
	for (size_t i = 0; i < one->nheader; i++) {
		struct str there = i < other->nheader && str_eq(other->header[i], one->header[i])
					   ? other->row[counterpart][i]
					   : version_cell(other, counterpart, one->header[i]);
		if (!str_eq(one->row[row][i], there))
			return false;
	}
	return true;
}

static void add(struct arena *a, struct row_changes *all, size_t *bytes, enum row_op op, struct str name)
{
	all->list = arena_grow(a, all->list, bytes, (all->n + 1) * sizeof(*all->list));
	all->list[all->n++] = (struct row_change){op, name};
}

struct row_changes rows_compare(struct arena *a, enum table_id t, struct str before, struct str after)
{
	struct row_changes all = {0};
	struct version was, is;
	size_t bytes = 0, there;
	version_read(a, t, before, &was);
	version_read(a, t, after, &is);
	for (size_t i = 0; i < is.n; i++) {
		if (!version_find(&was, is.name[i], &there))
			add(a, &all, &bytes, ROW_ADDED, is.name[i]);
		else if (!agrees(&is, i, &was, there) || !agrees(&was, there, &is, i))
			add(a, &all, &bytes, ROW_AMENDED, is.name[i]);
	}
	for (size_t i = 0; i < was.n; i++)
		if (!version_find(&is, was.name[i], &there))
			add(a, &all, &bytes, ROW_REMOVED, was.name[i]);
	return all;
}
