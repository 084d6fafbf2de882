/* SPDX-License-Identifier: MIT */
/*
 * CSV -> located cells. A record without a quote is split here by looking for delimiters; every
 * other record goes to libcsv in strict mode, which stays the judge of what CSV is. libcsv gives
 * no positions, so it is fed one delimiter-ended piece at a time.
 */
#include <csv.h>
#include <string.h>

#include "data.h"

enum { CELL_LIMIT = 64 * 1024 };

struct at csv_at(const char *name, struct str bytes, uint32_t line, size_t begin, size_t offset)
{
	size_t start = begin;
	for (size_t i = begin; i < offset && i < bytes.n; i++) {
		if (bytes.p[i] == '\n') {
			line++;
			start = i + 1;
		}
	}
	struct str before = {bytes.p + start, offset - start};
	return (struct at){name, line, (uint32_t)utf8_chars(before) + 1};
}

static void complain(struct csv *c, size_t offset, const char *what)
{
	diag_error(c->diag, "csv", csv_at(c->name, c->bytes, c->line, c->at, offset), "%s", tr(what));
}

/* The byte-order mark counts as no character: columns are those an editor shows. */
static size_t bom(struct str s)
{
	return s.n >= 3 && memcmp(s.p, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

/* Room for n more cells. */
static void need_cells(struct csv *c, size_t n)
{
	struct csv_row *r = &c->row;
	if (r->capacity - r->n >= n)
		return;
	size_t cells = r->capacity * sizeof(*r->cell), ats = r->capacity * sizeof(*r->at);
	size_t capacity = r->n + n > 64 ? 2 * (r->n + n) : 64;
	r->cell = arena_grow(c->arena, r->cell, &cells, capacity * sizeof(*r->cell));
	r->at = arena_grow(c->arena, r->at, &ats, capacity * sizeof(*r->at));
	r->capacity = capacity;
}

static void add_cell(struct csv *c, struct str text, size_t at)
{
	struct csv_row *r = &c->row;
	need_cells(c, 1);
	if (text.n > CELL_LIMIT)
		complain(c, at, "a cell of more than 64 KiB; shorten it");
	r->cell[r->n] = text;
	r->at[r->n++] = (uint32_t)at;
}

static void check_lengths(struct csv *c)
{
	for (size_t i = 0; i < c->row.n; i++)
		if (c->row.cell[i].n > CELL_LIMIT)
			complain(c, c->row.at[i], "a cell of more than 64 KiB; shorten it");
}

/* Splits the plain record [begin, end), 64 cells at a time. */
static void split(struct csv *c, size_t begin, size_t end)
{
	const char *bytes = c->bytes.p, *last = bytes + end, *p = bytes + begin;
	const char delimiter = c->dialect.delimiter;
	for (bool more = true; more;) {
		need_cells(c, 64);
		struct str *cell = c->row.cell + c->row.n;
		uint32_t *at = c->row.at + c->row.n;
		size_t n = 0;
		for (; more && n < 64; n++) {
			const char *from = p;
			while (p < last && *p != delimiter)
				p++;
			cell[n] = (struct str){from, (size_t)(p - from)};
			at[n] = (uint32_t)(from - bytes);
			more = p++ < last;
		}
		c->row.n += n;
	}
	if (end - begin > CELL_LIMIT)
		check_lengths(c);
}

/* What libcsv's callbacks tell of the record being read. */
struct feed {
	struct csv *csv;
	size_t field; /* where the current field began */
	size_t next;  /* where the one after the current piece begins */
	bool done;
};

static void on_field(void *text, size_t n, void *with)
{
	struct feed *f = with;
	if (f->done)
		return;
	add_cell(f->csv, (struct str){arena_copy(f->csv->arena, text ? text : "", n), n}, f->field);
	f->field = f->next;
}

static void on_row(int terminator, void *with)
{
	(void)terminator;
	((struct feed *)with)->done = true;
}

static int never_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void parser_start(struct csv *c)
{
	if (c->parser)
		csv_free(c->parser);
	else
		c->parser = arena_alloc(c->arena, sizeof(*c->parser));
	if (csv_init(c->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		memory_out();
	csv_set_delim(c->parser, (unsigned char)c->dialect.delimiter);
	csv_set_space_func(c->parser, never_space);
}

static size_t piece_end(const struct csv *c, size_t i)
{
	while (i < c->bytes.n && c->bytes.p[i] != c->dialect.delimiter && c->bytes.p[i] != '\n')
		i++;
	return i < c->bytes.n ? i + 1 : i;
}

/* Skips to the line after offset and starts afresh there. */
static size_t resync(struct csv *c, size_t offset)
{
	const char *nl = memchr(c->bytes.p + offset, '\n', c->bytes.n - offset);
	parser_start(c);
	return nl ? (size_t)(nl - c->bytes.p) + 1 : c->bytes.n;
}

/* Reads the record at c->at with libcsv; false when it is malformed. *next is where it ends. */
static bool read_quoted(struct csv *c, size_t *next)
{
	struct feed f = {.csv = c, .field = c->at};
	size_t i = c->at;
	if (!c->parser)
		parser_start(c);
	while (i < c->bytes.n && !f.done) {
		f.next = piece_end(c, i);
		size_t n = f.next - i;
		size_t took = csv_parse(c->parser, c->bytes.p + i, n, on_field, on_row, &f);
		if (took != n && csv_error(c->parser) == CSV_ENOMEM)
			memory_out();
		if (took != n) {
			complain(c, i + took,
				 "a quote inside a cell; put the whole cell in quotes and double the "
				 "quotes in it");
			*next = resync(c, i + took);
			return false;
		}
		i = f.next;
	}
	*next = i;
	if (f.done && c->bytes.p[i - 1] != '\n') {
		/* A stray carriage return, reported already, ended the record inside its line. */
		*next = resync(c, i);
		return false;
	}
	if (!f.done && csv_fini(c->parser, on_field, on_row, &f) != 0) {
		complain(c, f.field, "this quote is never closed; add the closing quote");
		*next = resync(c, c->bytes.n);
		return false;
	}
	return true;
}

/* Offset behind the record's last byte, its line end taken off. */
static size_t trim_line_end(const struct csv *c, size_t begin, size_t end)
{
	if (end > begin && c->bytes.p[end - 1] == '\n')
		end--;
	if (end > begin && c->bytes.p[end - 1] == '\r')
		end--;
	return end;
}

static size_t find_quote(const struct csv *c, size_t from)
{
	const char *q = from < c->bytes.n ? memchr(c->bytes.p + from, '"', c->bytes.n - from) : NULL;
	return q ? (size_t)(q - c->bytes.p) : c->bytes.n;
}

static uint32_t count_lines(struct str s)
{
	uint32_t n = 0;
	for (const char *p = s.p, *end = s.p + s.n; (p = memchr(p, '\n', (size_t)(end - p))); p++)
		n++;
	return n;
}

bool csv_next(struct csv *c)
{
	while (c->at < c->bytes.n) {
		const char *nl = memchr(c->bytes.p + c->at, '\n', c->bytes.n - c->at);
		size_t next = nl ? (size_t)(nl - c->bytes.p) + 1 : c->bytes.n;
		bool good = true;
		c->row.n = 0;
		c->row.line = c->line;
		c->row.begin = c->at;
		if (c->next_quote < c->at)
			c->next_quote = find_quote(c, c->at);
		bool quoted = c->next_quote < next;
		if (quoted)
			good = read_quoted(c, &next);
		c->row.end = trim_line_end(c, c->at, next);
		bool blank = c->row.end == c->at;
		if (!quoted && !blank)
			split(c, c->at, c->row.end);
		c->line += quoted ? count_lines((struct str){c->bytes.p + c->at, next - c->at}) : nl != NULL;
		c->at = next;
		if (good && !blank)
			return true;
	}
	return false;
}

/* How many cells of the header line, split at delimiter, name columns. */
static int columns_named(const struct csv *c, char delimiter,
			 bool (*is_column)(const void *with, struct str name), const void *with)
{
	const char *nl = memchr(c->bytes.p + c->at, '\n', c->bytes.n - c->at);
	size_t end = trim_line_end(c, c->at, nl ? (size_t)(nl - c->bytes.p) : c->bytes.n);
	int named = 0;
	for (size_t i = c->at, cell = i; i <= end; i++) {
		if (i < end && c->bytes.p[i] != delimiter)
			continue;
		struct str name = {c->bytes.p + cell, i - cell};
		if (name.n >= 2 && name.p[0] == '"' && name.p[name.n - 1] == '"')
			name = (struct str){name.p + 1, name.n - 2};
		named += is_column(with, name);
		cell = i + 1;
	}
	return named;
}

static void find_dialect(struct csv *c, bool (*is_column)(const void *with, struct str name), const void *with)
{
	static const char delimiters[] = {',', ';', '\t'};
	const char *nl = memchr(c->bytes.p, '\n', c->bytes.n);
	int most = -1;
	c->dialect.crlf = nl && nl > c->bytes.p && nl[-1] == '\r';
	for (size_t i = 0; i < sizeof(delimiters); i++) {
		int named = columns_named(c, delimiters[i], is_column, with);
		if (named > most) {
			most = named;
			c->dialect.delimiter = delimiters[i];
		}
	}
}

bool csv_open(struct csv *c, struct arena *a, struct diag *d, const struct file *file,
	      bool (*is_column)(const void *with, struct str name), const void *with)
{
	*c = (struct csv){.arena = a, .diag = d, .name = file->name, .bytes = file->bytes, .line = 1};
	c->dialect = (struct dialect){.delimiter = ','};
	if (c->bytes.n >= 2 && (memcmp(c->bytes.p, "\xff\xfe", 2) == 0 ||
				memcmp(c->bytes.p, "\xfe\xff", 2) == 0)) {
		diag_error(d, "utf-8", (struct at){c->name, 1, 1},
			   N_("the file is UTF-16; save it as CSV UTF-8"));
		return false;
	}
	c->at = bom(c->bytes);
	c->dialect.bom = c->at > 0;
	find_dialect(c, is_column, with);
	if (!csv_bytes_ok(c))
		return false;
	c->next_quote = find_quote(c, c->at);
	return true;
}

void csv_seek(struct csv *c, size_t begin, uint32_t line)
{
	c->at = begin;
	c->line = line;
	/* Only this record is of interest: looking further would cost the whole file each time. */
	const char *nl = memchr(c->bytes.p + begin, '\n', c->bytes.n - begin);
	size_t next = nl ? (size_t)(nl - c->bytes.p) + 1 : c->bytes.n;
	const char *q = memchr(c->bytes.p + begin, '"', next - begin);
	c->next_quote = q ? (size_t)(q - c->bytes.p) : next;
}

void csv_close(struct csv *c)
{
	if (c->parser)
		csv_free(c->parser);
	c->parser = NULL;
}

void csv_put(struct buf *b, struct str cell, char delimiter)
{
	bool quote = false;
	for (size_t i = 0; i < cell.n && !quote; i++)
		quote = cell.p[i] == delimiter || cell.p[i] == '"' || cell.p[i] == '\n' ||
			cell.p[i] == '\r';
	if (!quote) {
		buf_str(b, cell);
		return;
	}
	buf_char(b, '"');
	for (size_t i = 0; i < cell.n; i++) {
		if (cell.p[i] == '"')
			buf_char(b, '"');
		buf_char(b, cell.p[i]);
	}
	buf_char(b, '"');
}
