/* SPDX-License-Identifier: MIT */
/*
 * CSV: records and cells lie where they are said to, each cell is its bytes without quotes, a record can be read
 * again, and what csv_put wrote is read back. First byte: delimiter and whether the bytes get a header of ours.
 */
#include "fuzz.h"

#include "../../lib/data/data.h"

static const char delimiters[] = ",;\t";

static bool is_column(const void *with, struct str name)
{
	(void)with;
	return str_is(name, "id") || str_is(name, "name") || str_is(name, "kind");
}

static void put_header(struct buf *b, char delimiter)
{
	buf_printf(b, "id%cname%ckind\n", delimiter, delimiter);
}

static uint32_t lines_before(struct str bytes, size_t offset)
{
	uint32_t n = 1;
	for (size_t i = 0; i < offset; i++)
		n += bytes.p[i] == '\n';
	return n;
}

/* Is text what the raw bytes of a cell say? */
static bool says(struct str raw, struct str text)
{
	size_t n = 0;
	if (!raw.n || raw.p[0] != '"')
		return str_eq(raw, text);
	if (raw.n < 2 || raw.p[raw.n - 1] != '"')
		return false;
	for (size_t i = 1; i + 1 < raw.n; i++, n++) {
		if (n >= text.n || raw.p[i] != text.p[n])
			return false;
		if (raw.p[i] == '"' && raw.p[++i] != '"')
			return false;
	}
	return n == text.n;
}

/* In a file without errors (sound) each cell is also what its bytes say. */
static void row_lies_well(const struct csv *c, struct str bytes, size_t after, bool sound)
{
	const struct csv_row *r = &c->row;
	HOLDS(after <= r->begin && r->begin < r->end && r->end <= c->at && c->at <= bytes.n);
	HOLDS(r->line == lines_before(bytes, r->begin));
	HOLDS(r->n > 0 && r->at[0] == r->begin);
	for (size_t i = 0; i < r->n; i++) {
		size_t end = i + 1 < r->n ? r->at[i + 1] - 1 : r->end;
		HOLDS(r->at[i] <= end && end <= r->end);
		HOLDS(i + 1 == r->n || bytes.p[end] == c->dialect.delimiter);
		HOLDS(!sound || says((struct str){bytes.p + r->at[i], end - r->at[i]}, r->cell[i]));
	}
}

static struct csv_row copy_row(struct arena *a, const struct csv_row *r)
{
	struct csv_row copy = *r;
	copy.cell = arena_alloc(a, r->n * sizeof(*copy.cell));
	copy.at = arena_alloc(a, r->n * sizeof(*copy.at));
	memcpy(copy.cell, r->cell, r->n * sizeof(*copy.cell));
	memcpy(copy.at, r->at, r->n * sizeof(*copy.at));
	return copy;
}

static void same_cells(const struct csv_row *a, const struct csv_row *b)
{
	HOLDS(a->n == b->n);
	for (size_t i = 0; i < a->n; i++)
		HOLDS(str_eq(a->cell[i], b->cell[i]));
}

/* Every row of bytes. The finding of a row that is left out is a finding. */
static struct csv_row *read_rows(struct arena *a, struct diag *d, struct str bytes, struct csv *c, size_t *n)
{
	struct file file = {.name = "t.csv", .bytes = bytes, .exists = true};
	size_t used = 0, after = 0;
	struct csv_row *rows = NULL;
	*n = 0;
	if (!csv_open(c, a, d, &file, is_column, NULL)) {
		HOLDS(d->errors > 0);
		return NULL;
	}
	HOLDS(strchr(delimiters, c->dialect.delimiter));
	while (csv_next(c)) {
		row_lies_well(c, bytes, after, d->errors == 0);
		after = c->row.end;
		rows = arena_grow(a, rows, &used, (*n + 1) * sizeof(*rows));
		rows[(*n)++] = copy_row(a, &c->row);
	}
	return rows;
}

/* The rows found before are found again from their places, in any order. */
static void read_again(struct csv *c, const struct csv_row *rows, size_t n)
{
	for (size_t i = n; i-- > 0;) {
		csv_seek(c, rows[i].begin, rows[i].line);
		HOLDS(csv_next(c));
		HOLDS(c->row.begin == rows[i].begin && c->row.end == rows[i].end && c->row.line == rows[i].line);
		same_cells(&c->row, &rows[i]);
	}
}

static void write_row(struct buf *b, const struct csv_row *r, char delimiter)
{
	for (size_t i = 0; i < r->n; i++) {
		if (i)
			buf_char(b, delimiter);
		csv_put(b, r->cell[i], delimiter);
	}
	buf_char(b, '\n');
}

/* A row of one empty cell is a blank line, which is no row. */
static bool blank(const struct csv_row *r)
{
	return r->n == 1 && !r->cell[0].n;
}

/* May text stand in a cell of a file with that delimiter? */
static bool clean(struct str text, char delimiter)
{
	const char *p = text.p, *end = text.p + text.n;
	if (utf8_valid(text) != text.n)
		return false;
	while (p < end) {
		uint32_t c = utf8_next(&p, end);
		bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
		bool line_end = c == '\n' || (c == '\r' && p < end && *p == '\n');
		if (control && !line_end && !(c == '\t' && delimiter == '\t'))
			return false;
	}
	return true;
}

/* Rows whose cells may stand in a file with that delimiter come back from it. */
static void write_and_read(struct arena *a, const struct csv_row *rows, size_t n, char delimiter)
{
	struct buf b = {0};
	struct diag d = {.arena = a};
	struct csv c = {0};
	size_t found, at = 1;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < rows[i].n; k++)
			if (!clean(rows[i].cell[k], delimiter))
				return;
	put_header(&b, delimiter);
	for (size_t i = 0; i < n; i++)
		write_row(&b, &rows[i], delimiter);
	struct csv_row *back = read_rows(a, &d, (struct str){b.p, b.n}, &c, &found);
	HOLDS(d.n == 0 && c.dialect.delimiter == delimiter);
	for (size_t i = 0; i < n; i++)
		if (!blank(&rows[i]))
			same_cells(&rows[i], &back[at++]);
	HOLDS(at == found);
	csv_close(&c);
	buf_free(&b);
}

/* Cells that are cut out of the input by 0x1e (a cell ends) and 0x1f (a row ends). */
static void any_cells(struct arena *a, struct str text, char delimiter)
{
	size_t n = 1, cells = 1;
	for (size_t i = 0; i < text.n; i++) {
		n += text.p[i] == 0x1f;
		cells += text.p[i] == 0x1f || text.p[i] == 0x1e;
	}
	struct csv_row *rows = arena_alloc(a, n * sizeof(*rows));
	struct str *cell = arena_alloc(a, cells * sizeof(*cell));
	size_t row = 0, begin = 0;
	rows[0].cell = cell;
	for (size_t i = 0; i <= text.n; i++) {
		if (i < text.n && text.p[i] != 0x1e && text.p[i] != 0x1f)
			continue;
		*cell++ = (struct str){text.p + begin, i - begin};
		rows[row].n++;
		begin = i + 1;
		if (i < text.n && text.p[i] == 0x1f)
			rows[++row].cell = cell;
	}
	write_and_read(a, rows, n, delimiter);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	uint64_t way = take(&in, 1);
	char delimiter = delimiters[way % 3];
	struct arena a = {0};
	struct diag d = {.arena = &a};
	struct buf b = {0};
	struct csv c = {0};
	size_t n;
	if (way & 4)
		put_header(&b, delimiter);
	buf_str(&b, rest(&in));
	struct str bytes = {arena_copy(&a, b.p, b.n), b.n};
	struct csv_row *rows = read_rows(&a, &d, bytes, &c, &n);
	findings_placed(&d, lines_before(bytes, bytes.n), true);
	if (!d.errors) {
		read_again(&c, rows, n);
		write_and_read(&a, rows, n, c.dialect.delimiter);
		write_and_read(&a, rows, n, delimiter);
	}
	csv_close(&c);
	any_cells(&a, rest(&in), delimiter);
	buf_free(&b);
	arena_free(&a);
	return 0;
}
