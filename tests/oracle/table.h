/* SPDX-License-Identifier: MIT */
/* A table of text cells that is filled row by row (set writes into the last one) and written as CSV: rows in any
 * order, and by chance another delimiter, CRLF, a BOM, x_ columns, idle quotes, empty lines, columns left out. */
enum { WIDTH = 48 };

struct table {
	const char *name, *column[WIDTH];
	size_t width, keys, rows, room;
	const char **cell;
};

/* columns separated by blanks, the key columns first */
static struct table table_make(const char *name, size_t keys, const char *columns)
{
	struct table t = {.name = name, .keys = keys};
	const char *at = columns;
	size_t n;

	while (*at && t.width < WIDTH) {
		n = strcspn(at, " ");
		t.column[t.width++] = text_make("%.*s", (int)n, at);
		at += at[n] ? n + 1 : n;
	}
	return t;
}

static void row_add(struct table *t)
{
	size_t i;

	if (t->rows == t->room) {
		t->room = t->room ? 2 * t->room : 64;
		t->cell = realloc(t->cell, t->room * t->width * sizeof *t->cell);
		if (!t->cell)
			fail("out of memory");
	}
	for (i = 0; i < t->width; i++)
		t->cell[t->rows * t->width + i] = "";
	t->rows++;
}

static void set(struct table *t, const char *column, const char *format, ...)
{
	va_list args;
	size_t i;

	for (i = 0; i < t->width && strcmp(t->column[i], column) != 0; i++)
		;
	if (i == t->width)
		fail(column);
	va_start(args, format);
	t->cell[(t->rows - 1) * t->width + i] = text_format(format, args);
	va_end(args);
}

static void set_some(struct table *t, int percent, const char *column, const char *text)
{
	if (chance(percent))
		set(t, column, "%s", text);
}

static void set_day(struct table *t, int percent, const char *column, int day)
{
	if (chance(percent))
		set(t, column, "%s", day_text(day));
}

static void set_range(struct table *t, const char *low, const char *high)
{
	int a = 50 * below(40), b = least(3700, a + 50 * below(40));

	set_some(t, 60, low, decimal_text(a));
	set_some(t, 60, high, decimal_text(b));
}

/* Takes the last row away again if an earlier one has the same key. */
static int row_is_new(struct table *t)
{
	const char **last = t->cell + (t->rows - 1) * t->width, **row;
	size_t r, i;

	for (r = 0; r + 1 < t->rows; r++) {
		row = t->cell + r * t->width;
		for (i = 0; i < t->keys && strcmp(row[i], last[i]) == 0; i++)
			;
		if (i == t->keys) {
			t->rows--;
			return 0;
		}
	}
	return 1;
}

static void cell_print(FILE *f, const char *cell, char delimiter, int quote)
{
	const char *at;

	if (!quote && !strchr(cell, delimiter) && !strpbrk(cell, "\"\r\n")) {
		fputs(cell, f);
		return;
	}
	putc('"', f);
	for (at = cell; *at; at++) {
		if (*at == '"')
			putc('"', f);
		putc(*at, f);
	}
	putc('"', f);
}

static void order_shuffle(size_t *order, size_t count)
{
	size_t i, j, kept;

	for (i = count; i > 1; i--) {
		j = (size_t)below((int)i);
		kept = order[i - 1];
		order[i - 1] = order[j];
		order[j] = kept;
	}
}

static int column_is_empty(const struct table *t, size_t column)
{
	size_t r;

	for (r = 0; r < t->rows; r++)
		if (*t->cell[r * t->width + column])
			return 0;
	return 1;
}

/* The columns of the file: all, or without those that are empty anyway, in any order. */
static size_t columns_choose(const struct table *t, size_t *order)
{
	size_t i, width = 0;
	int sparse = chance(60);

	for (i = 0; i < t->width; i++)
		if (!sparse || i < t->keys || !column_is_empty(t, i))
			order[width++] = i;
	if (chance(60))
		order_shuffle(order, width);
	return width;
}

/* row < 0: the header */
static void line_print(FILE *f, const struct table *t, const size_t *order, size_t width, long row,
	char delimiter, const char *newline, int stray)
{
	static const char *const noise[] = {"", "", "nr. 7", "Å, \"ø\"; æ", " =1+1 ", "b"};
	size_t i;

	for (i = 0; i < width; i++) {
		if (i)
			putc(delimiter, f);
		cell_print(f, row < 0 ? t->column[order[i]] : t->cell[(size_t)row * t->width + order[i]],
			delimiter, chance(3));
	}
	if (stray) {
		putc(delimiter, f);
		cell_print(f, row < 0 ? "x_sag" : noise[below(6)], delimiter, 0);
	}
	fputs(newline, f);
}

static void table_write(struct table *t, const char *dir)
{
	size_t order[WIDTH], width = columns_choose(t, order), *rows, r;
	char delimiter = ",,;\t"[below(4)];
	const char *newline = chance(35) ? "\r\n" : "\n";
	int stray = chance(40), blank = chance(30);
	FILE *f = fopen(text_make("%s/%s.csv", dir, t->name), "wb");

	if (!f || !(rows = malloc((t->rows + 1) * sizeof *rows)))
		fail(t->name);
	if (chance(25))
		fputs("\xEF\xBB\xBF", f);
	for (r = 0; r < t->rows; r++)
		rows[r] = r;
	order_shuffle(rows, t->rows);
	line_print(f, t, order, width, -1, delimiter, newline, stray);
	for (r = 0; r < t->rows; r++) {
		if (blank && chance(2))
			fputs(newline, f);
		line_print(f, t, order, width, (long)rows[r], delimiter, newline, stray);
	}
	if (ferror(f) | fclose(f))
		fail(t->name);
	free(rows);
	free(t->cell);
}
