/* SPDX-License-Identifier: MIT */
/*
 * Incoming rows -> the table's new bytes. Cells that are not changed keep their bytes, quotes and
 * all; columns a value needs and the file lacks are added last.
 */
#include <string.h>

#include "project.h"

/* ---- finding rows that are there ---------------------------------------------------------------- */

/* Names of the table's rows, for tables whose key is of several columns. */
struct names {
	struct str *name;
	uint32_t *index;
	size_t size;
};

static void names_make(const struct change *c, struct names *all)
{
	size_t n = c->p->table[c->table].n;
	for (all->size = 16; all->size < n * 2;)
		all->size *= 2;
	all->name = arena_alloc(c->p->arena, (n + 1) * sizeof(*all->name));
	all->index = arena_alloc(c->p->arena, all->size * sizeof(*all->index));
	for (size_t row = 0; row < n; row++) {
		all->name[row] = row_name(c->p, c->table, (int32_t)row);
		size_t i = str_hash(all->name[row]) & (all->size - 1);
		while (all->index[i])
			i = (i + 1) & (all->size - 1);
		all->index[i] = (uint32_t)row + 1;
	}
}

static int32_t names_find(const struct names *all, struct str name)
{
	size_t i = str_hash(name) & (all->size - 1);
	for (; all->index[i]; i = (i + 1) & (all->size - 1))
		if (str_eq(all->name[all->index[i] - 1], name))
			return (int32_t)all->index[i] - 1;
	return -1;
}

/* The id or joined key that an incoming row brings; n = 0: none. */
static struct str brought_name(const struct change *c, const struct incoming *row)
{
	const struct table_schema *s = &schema[c->table];
	struct buf b = {0};
	if (row->name.n)
		return row->name;
	const struct table *t = &c->p->table[c->table];
	for (int k = 0; k < t->nkey; k++) {
		const struct incoming_cell *cell = incoming_cell_of(row, str_of(s->columns[t->key[k]].name));
		if (k)
			buf_char(&b, '/');
		if (cell)
			buf_str(&b, cell->text);
	}
	struct str name = {arena_copy(c->p->arena, b.p ? b.p : "", b.n), b.n};
	buf_free(&b);
	return name;
}

static bool same_order(struct str a, struct str b)
{
	struct str word, next;
	for (;;) {
		bool more = str_word(&a, ' ', &word), also = str_word(&b, ' ', &next);
		if (more != also || (more && !str_eq(word, next)))
			return false;
		if (!more)
			return true;
	}
}

/* Is every word of a one of b? */
static bool subset(struct str a, struct str b)
{
	struct str word, other;
	while (str_word(&a, ' ', &word)) {
		struct str rest = b;
		bool there = false;
		while (!there && str_word(&rest, ' ', &other))
			there = str_eq(word, other);
		if (!there)
			return false;
	}
	return true;
}

/* Do two texts state the same value of a column (-1: one of the user's own)? */
static bool same_value(const struct change *c, int column, struct str a, struct str b)
{
	const struct column *of = column < 0 ? NULL : &schema[c->table].columns[column];
	int64_t x, y;
	if (str_eq(a, b) || !of)
		return str_eq(a, b);
	switch (of->kind) {
	case KIND_CODE:
		x = code_find(c->p->codes[c->table][column], a);
		return x >= 0 && x == code_find(c->p->codes[c->table][column], b);
	case KIND_BOOL: return bool_parse(a) >= 0 && bool_parse(a) == bool_parse(b);
	case KIND_INT:
	case KIND_DECIMAL: return number_parse(a, &x) && number_parse(b, &y) && x == y;
	case KIND_CODES:
		return of->flags & ORDERED ? same_order(a, b) : subset(a, b) && subset(b, a);
	default: return false;
	}
}

/* The cell of a row that is there, by its column's name; empty when the file lacks it. */
static struct str old_cell(const struct change *c, const struct csv_row *cells, struct str column)
{
	const struct table *t = &c->p->table[c->table];
	for (size_t i = 0; i < t->nheader && i < cells->n; i++)
		if (str_eq(t->header[i], column))
			return cells->cell[i];
	return STR("");
}

/* Compares a row with the one that is there. */
static void compare(struct change *c, struct incoming *row)
{
	struct project *p = c->p;
	const struct incoming_cell *id = incoming_cell_of(row, STR("id"));
	if (row->name.n && id && !str_eq(id->text, row->id)) {
		diag_error(p->diag, "duplicate", id->at,
			   "id: \"%s\" would rename %s; ids stay as they are, add a new row instead",
			   str_shown(p->arena, id->text), str_shown(p->arena, row->id));
		return;
	}
	const struct csv_row *cells = row_cells(p, c->table, row->row);
	row->outcome = UNCHANGED;
	for (size_t i = 0; i < row->n; i++) {
		const struct incoming_cell *cell = &row->cell[i];
		struct str old = old_cell(c, cells, cell->column);
		if (same_value(c, column_find(&schema[c->table], cell->column), cell->text, old))
			continue;
		row->outcome = AMENDED;
		if (c->amend)
			continue;
		diag_error(p->diag, "duplicate", cell->at,
			   "%s: \"%s\" is not what %s has (\"%s\", line %u); use --amend to change it",
			   str_shown(p->arena, cell->column), str_shown(p->arena, cell->text),
			   str_shown(p->arena, row->id), str_shown(p->arena, old),
			   (unsigned)p->table[c->table].line[row->row]);
	}
}

/* The largest number behind the table's prefix, removed rows included. */
static int64_t last_number(const struct change *c)
{
	const struct str *ids = column_values(c->p, c->table, 0);
	struct str prefix = str_of(schema[c->table].prefix);
	int64_t last = c->p->journal.last.ledger.number[c->table];
	for (size_t row = 0; ids && row < c->p->table[c->table].n; row++) {
		int32_t n;
		if (str_starts(ids[row], prefix.p) &&
		    int_parse((struct str){ids[row].p + prefix.n, ids[row].n - prefix.n}, &n) && n > last)
			last = n;
	}
	for (size_t i = 0; i < c->n; i++) {
		int32_t n;
		struct str id = c->rows[i].id;
		if (id.n > prefix.n && str_starts(id, prefix.p) &&
		    int_parse((struct str){id.p + prefix.n, id.n - prefix.n}, &n) && n > last)
			last = n;
	}
	return last;
}

static void find_rows(struct change *c)
{
	struct names names = {0};
	bool ids = column_id(&schema[c->table]) >= 0;
	if (!ids)
		names_make(c, &names);
	const struct incoming **first =
		arena_alloc(c->p->arena, (c->p->table[c->table].n + 1) * sizeof(struct incoming *));
	for (size_t i = 0; i < c->n; i++) {
		struct incoming *row = &c->rows[i];
		row->outcome = ADDED;
		row->id = brought_name(c, row);
		row->row = ids ? row_find(c->p, c->table, row->id) : names_find(&names, row->id);
		if (row->row >= 0) {
			compare(c, row);
			if (first[row->row])
				diag_error(c->p->diag, "duplicate", row->at,
					   "\"%s\" stands already in line %u; keep one of the two",
					   str_shown(c->p->arena, row->id), (unsigned)first[row->row]->at.line);
			first[row->row] = row;
		} else if (row->name.n) {
			diag_error(c->p->diag, "reference", row->at, "\"%s\" is no row of %s; see its ids",
				   str_shown(c->p->arena, row->name), schema[c->table].file);
		}
	}
}

static void give_ids(struct change *c)
{
	const struct table_schema *s = &schema[c->table];
	if (column_id(s) < 0)
		return;
	int64_t last = last_number(c);
	for (size_t i = 0; i < c->n; i++)
		if (!c->rows[i].id.n)
			c->rows[i].id = str_of(
				arena_printf(c->p->arena, "%s%04lld", s->prefix, (long long)++last));
}

/* ---- the new file ----------------------------------------------------------------------------------- */

static void need_column(struct change *c, struct str name)
{
	for (size_t i = 0; i < c->nheader; i++)
		if (str_eq(c->header[i], name))
			return;
	c->header[c->nheader++] = name;
}

/* The file's own columns, then those that values need; a new file has all of the schema's. */
static void make_header(struct change *c)
{
	const struct table *t = &c->p->table[c->table];
	const struct table_schema *s = &schema[c->table];
	size_t most = t->nheader + (size_t)s->ncolumns;
	for (size_t i = 0; i < c->n; i++)
		most += c->rows[i].n;
	c->header = arena_alloc(c->p->arena, most * sizeof(*c->header));
	for (size_t i = 0; i < t->nheader; i++)
		c->header[c->nheader++] = t->header[i];
	for (int i = 0; t->nheader == 0 && i < s->ncolumns; i++)
		need_column(c, str_of(s->columns[i].name));
	for (size_t i = 0; i < c->n; i++)
		for (size_t k = 0; c->rows[i].outcome != UNCHANGED && k < c->rows[i].n; k++)
			if (c->rows[i].cell[k].text.n)
				need_column(c, c->rows[i].cell[k].column);
	need_column(c, STR("recorded"));
	need_column(c, STR("by"));
}

/* The texts of a row, one a column of the new file. */
static void make_texts(struct change *c, struct incoming *row)
{
	bool ids = column_id(&schema[c->table]) >= 0;
	row->text = arena_alloc(c->p->arena, c->nheader * sizeof(*row->text));
	for (size_t i = 0; i < c->nheader; i++) {
		const struct incoming_cell *cell = incoming_cell_of(row, c->header[i]);
		if (str_is(c->header[i], "recorded"))
			row->text[i] = str_of(c->recorded);
		else if (str_is(c->header[i], "by"))
			row->text[i] = str_of(c->by);
		else if (ids && row->row < 0 && str_is(c->header[i], "id"))
			row->text[i] = row->id;
		else if (cell)
			row->text[i] = (struct str){cell->text.p ? cell->text.p : "", cell->text.n};
		else if (row->row < 0)
			row->text[i] = STR("");
	}
}

static void put_row(struct buf *b, const struct change *c, const struct incoming *row, char delimiter)
{
	const struct table *t = &c->p->table[c->table];
	const struct csv_row *old = row->row >= 0 ? row_cells(c->p, c->table, row->row) : NULL;
	for (size_t i = 0; i < c->nheader; i++) {
		if (i)
			buf_char(b, delimiter);
		bool there = old && i < old->n;
		if (row->text[i].p && !(there && str_eq(old->cell[i], row->text[i]))) {
			csv_put(b, row->text[i], delimiter);
		} else if (there) {
			size_t end = i + 1 < old->n ? old->at[i + 1] - 1 : old->end;
			buf_add(b, t->file.bytes.p + old->at[i], end - old->at[i]);
		}
	}
}

/* The new file while it is made, and the line it has come to. */
struct output {
	struct buf b;
	size_t counted;
	uint32_t line;
};

/* Notes where in the new file a row begins. */
static void mark(struct output *o, struct incoming *row)
{
	for (; o->counted < o->b.n; o->counted++)
		o->line += o->b.p[o->counted] == '\n';
	row->line = row->last = o->line;
	row->begin = o->b.n;
}

/* Notes on which line the row just put ends; a cell of the user's own may hold line breaks. */
static void mark_end(struct output *o, struct incoming *row)
{
	for (size_t i = row->begin; i < o->b.n; i++)
		row->last += o->b.p[i] == '\n';
}

static void put_header(struct output *o, const struct change *c, char delimiter)
{
	const struct table *t = &c->p->table[c->table];
	buf_add(&o->b, t->file.bytes.p, t->header_end);
	for (size_t i = t->nheader; i < c->nheader; i++) {
		if (i)
			buf_char(&o->b, delimiter);
		csv_put(&o->b, c->header[i], delimiter);
	}
}

/* Existing rows, each as it was or amended, with empty cells for added columns. */
static void put_old_rows(struct output *o, struct change *c, struct incoming **amended, char delimiter)
{
	const struct table *t = &c->p->table[c->table];
	const char *bytes = t->file.bytes.p;
	size_t at = t->header_end, added = c->nheader - t->nheader;
	for (size_t row = 0; row < t->n; row++) {
		if (!amended[row] && !added)
			continue;
		const struct csv_row *cells = row_cells(c->p, c->table, (int32_t)row);
		buf_add(&o->b, bytes + at, cells->begin - at);
		if (amended[row]) {
			mark(o, amended[row]);
			put_row(&o->b, c, amended[row], delimiter);
			mark_end(o, amended[row]);
		} else {
			buf_add(&o->b, bytes + cells->begin, cells->end - cells->begin);
			for (size_t k = 0; k < added; k++)
				buf_char(&o->b, delimiter);
		}
		at = cells->end;
	}
	buf_add(&o->b, bytes + at, t->file.bytes.n - at);
}

static void make_bytes(struct change *c)
{
	const struct table *t = &c->p->table[c->table];
	char delimiter = t->nheader ? t->dialect.delimiter : ',';
	const char *eol = t->dialect.crlf ? "\r\n" : "\n";
	struct incoming **amended = arena_alloc(c->p->arena, (t->n + 1) * sizeof(struct incoming *));
	struct output o = {.line = 1};
	for (size_t i = 0; i < c->n; i++)
		if (c->rows[i].outcome == AMENDED)
			amended[c->rows[i].row] = &c->rows[i];
	put_header(&o, c, delimiter);
	put_old_rows(&o, c, amended, delimiter);
	for (size_t i = 0; i < c->n; i++) {
		if (c->rows[i].outcome != ADDED)
			continue;
		if (o.b.p[o.b.n - 1] != '\n')
			buf_z(&o.b, eol);
		mark(&o, &c->rows[i]);
		put_row(&o.b, c, &c->rows[i], delimiter);
		mark_end(&o, &c->rows[i]);
		buf_z(&o.b, eol);
	}
	c->bytes = (struct str){arena_copy(c->p->arena, o.b.p, o.b.n), o.b.n};
	buf_free(&o.b);
}

bool change_make(struct change *c)
{
	size_t errors = c->p->diag->errors;
	find_rows(c);
	if (c->p->diag->errors > errors)
		return false;
	give_ids(c);
	make_header(c);
	for (size_t i = 0; i < c->n; i++)
		if (c->rows[i].outcome != UNCHANGED)
			make_texts(c, &c->rows[i]);
	make_bytes(c);
	return true;
}

struct new_file change_file(const struct change *c)
{
	struct new_file f = {.file = (int)c->table, .bytes = c->bytes};
	f.rows.list = arena_alloc(c->p->arena, (c->n + 1) * sizeof(*f.rows.list));
	for (size_t i = 0; i < c->n; i++)
		if (c->rows[i].outcome != UNCHANGED)
			f.rows.list[f.rows.n++] = (struct row_change){
				c->rows[i].outcome == ADDED ? ROW_ADDED : ROW_AMENDED, c->rows[i].id};
	return f;
}
