/* SPDX-License-Identifier: MIT */
/*
 * A sheet as CSV: RFC 4180 with LF line ends and stable headings, for scripts; or as Danish Excel
 * opens it by a double click, where text that would run as a formula is made harmless.
 */
#include <string.h>

#include "view.h"

static bool starts_formula(char c)
{
	return c != '\0' && strchr("=+-@\t\r", c);
}

/*
 * An apostrophe before whatever would start a formula: at the cell's start and after each ';',
 * where a spreadsheet that knows no quotes would start a new cell (storage.md section 4).
 */
static struct str guarded(struct arena *a, struct str s)
{
	int64_t number;
	if (number_parse(s, &number))
		return s;
	char *text = arena_alloc(a, 2 * s.n + 1), *p = text;
	for (size_t i = 0; i < s.n; i++) {
		if ((i == 0 || s.p[i - 1] == ';') && starts_formula(s.p[i]))
			*p++ = '\'';
		*p++ = s.p[i];
	}
	return (struct str){text, (size_t)(p - text)};
}

static struct str decimal_comma(struct arena *a, struct str s)
{
	char *text = str_z(a, s), *point = strchr(text, '.');
	if (point)
		*point = ',';
	return (struct str){text, s.n};
}

static struct str for_excel(struct arena *a, enum value_kind kind, struct str plain)
{
	switch (kind) {
	case VALUE_TEXT: return guarded(a, plain);
	case VALUE_NUMBER:
	case VALUE_SHARE:
	case VALUE_BAR: return decimal_comma(a, plain);
	default: return plain;
	}
}

/* Adds one record: the cells of row, or the headings without a row. What it needs is gone when the next comes. */
static void record(struct buf *out, struct arena *scratch, const struct sheet *s, const struct sheet_row *row,
		   bool excel)
{
	const char *between = "";
	for (size_t i = 0; i < s->nheadings; i++) {
		if (s->headings[i].audience == FOR_PEOPLE)
			continue;
		struct str cell = str_of(s->headings[i].name);
		if (row)
			cell = value_plain(scratch, &row->value[i]);
		if (row && excel)
			cell = for_excel(scratch, row->value[i].kind, cell);
		buf_z(out, between);
		csv_put(out, cell, excel ? ';' : ',');
		between = excel ? ";" : ",";
	}
	buf_z(out, excel ? "\r\n" : "\n");
	arena_clear(scratch);
}

void sheet_to_csv(struct buf *out, const struct sheet *s, const struct style *style)
{
	struct arena scratch = {0};
	if (style->excel)
		buf_z(out, "\xef\xbb\xbf");
	record(out, &scratch, s, NULL, style->excel);
	for (size_t i = 0; i < s->n; i++)
		record(out, &scratch, s, &s->rows[i], style->excel);
	arena_free(&scratch);
}
