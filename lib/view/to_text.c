/* SPDX-License-Identifier: MIT */
/*
 * A sheet as a table for people, laid out by terminal columns: wide headings and texts are wrapped
 * until the table fits style->width, numbers stand to the right, bars show how far a target is.
 */
#include "view.h"

enum { GAP = 2, BAR = 21, BAR_LEAST = 11, WORD_MOST = 24, HANG = 2, NOTE_INDENT = 4, WIDTH = 80 };

#define BOLD "\033[1m"
#define DIM "\033[2m"
#define RESET "\033[0m"

static const char *const tone_colour[] = {
	[TONE_NONE] = "", [TONE_GOOD] = "\033[32m", [TONE_FAIR] = "\033[33m", [TONE_BAD] = "\033[31m",
};

struct column {
	size_t number; /* of its heading and values */
	struct str heading;
	struct str *cell; /* one a row, fit for a terminal */
	size_t width;	  /* as laid out */
	size_t cells;	  /* the width of its widest cell */
	size_t least;	  /* narrower would break a word or a number */
	size_t hang;	  /* indent of the lines after a text's first */
	enum align align;
};

struct table {
	struct buf *out;
	const struct sheet *sheet;
	bool colour;
	size_t width;
	struct column *column;
	size_t n;
};

static size_t greater(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static struct str shown(struct arena *a, const char *z)
{
	struct buf b = {0};
	buf_shown(&b, str_of(z));
	struct str s = {arena_copy(a, b.p, b.n), b.n};
	buf_free(&b);
	return s;
}

static size_t count_lines(struct str text, size_t width)
{
	size_t n = 0;
	while (text.n) {
		line_take(&text, width);
		n++;
	}
	return n;
}

/* The columns needed to break text at blanks only, lines after the first being indented. */
static size_t longest_word(struct str text, size_t hang)
{
	struct str word;
	size_t longest = 0;
	for (size_t indent = 0; str_word(&text, ' ', &word); indent = hang)
		longest = greater(longest, indent + utf8_width(word));
	return longest;
}

/* ---- layout ------------------------------------------------------------------------------ */

/* Fills in a column's cells and the widths they ask for. */
static void measure(const struct sheet *s, struct column *c)
{
	size_t words = 0, heading = longest_word(c->heading, 0);
	c->cell = arena_alloc(s->arena, s->n * sizeof(*c->cell));
	for (size_t i = 0; i < s->n; i++) {
		const struct value *v = &s->rows[i].value[c->number];
		if (v->kind == VALUE_BAR) {
			c->cells = greater(c->cells, BAR);
			words = greater(words, BAR_LEAST);
			continue;
		}
		c->cell[i] = shown(s->arena, value_shown(s->arena, s->language, v));
		c->cells = greater(c->cells, utf8_width(c->cell[i]));
		words = greater(words, v->kind == VALUE_TEXT ? longest_word(c->cell[i], c->hang)
							     : utf8_width(c->cell[i]));
	}
	c->cells = greater(c->cells, heading);
	c->least = greater(heading, smaller(words, WORD_MOST));
	c->width = greater(c->cells, utf8_width(c->heading));
}

/* How many columns of the terminal the table is too wide. */
static size_t excess(const struct table *t)
{
	size_t width = t->n ? (t->n - 1) * GAP : 0, limit = t->width;
	for (size_t i = 0; i < t->n; i++)
		width += t->column[i].width;
	return width > limit ? width - limit : 0;
}

/* Wraps headings where that makes a column narrower, then the widest columns, until all fits. */
static void fit(struct table *t)
{
	for (size_t i = 0; i < t->n && excess(t); i++) {
		struct column *c = &t->column[i];
		c->width -= smaller(c->width - c->cells, excess(t));
	}
	while (excess(t)) {
		struct column *widest = NULL;
		for (size_t i = 0; i < t->n; i++) {
			struct column *c = &t->column[i];
			if (c->width > c->least && (!widest || c->width > widest->width))
				widest = c;
		}
		if (!widest)
			break;
		widest->width--;
	}
}

static void lay_out(struct table *t)
{
	const struct sheet *s = t->sheet;
	t->column = arena_alloc(s->arena, s->nheadings * sizeof(*t->column));
	for (size_t i = 0; i < s->nheadings; i++) {
		if (s->headings[i].audience == FOR_MACHINES)
			continue;
		struct column *c = &t->column[t->n];
		c->number = i;
		c->align = s->headings[i].align;
		c->hang = t->n++ == 0 && c->align == LEFT ? HANG : 0;
		c->heading = shown(s->arena, heading_shown(s->language, &s->headings[i]));
		measure(s, c);
	}
	fit(t);
}

/* ---- drawing ----------------------------------------------------------------------------- */

/* r in eighths of a cell, from none to all of the cells. */
static size_t eighths(struct ratio r, size_t cells)
{
	wide n = r.num * (wide)cells * 8 / r.den, most = (wide)cells * 8;
	return (size_t)(n < 0 ? 0 : n < most ? n : most);
}

/*
 * A bar of width - 1 cells, full from 100 %, drawn in eighths of a cell. The mark of what was
 * expected stands between two cells, so that it hides nothing.
 */
static struct str bar(struct arena *a, const struct value *v, size_t width)
{
	static const char *const part[] = {"·", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
	size_t cells = width - 1, full = eighths(v->number, cells);
	size_t mark = v->mark.den ? (eighths(v->mark, cells) + 4) / 8 : width;
	struct buf b = {0};
	for (size_t i = 0; i <= cells; i++) {
		size_t left = full > 8 * i ? full - 8 * i : 0;
		if (i == mark)
			buf_z(&b, "│");
		if (i < cells)
			buf_z(&b, part[left < 8 ? left : 8]);
	}
	struct str drawn = {arena_copy(a, b.p, b.n), b.n};
	buf_free(&b);
	return drawn;
}

static void draw_bars(const struct table *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct column *c = &t->column[i];
		for (size_t r = 0; r < t->sheet->n; r++) {
			const struct value *v = &t->sheet->rows[r].value[c->number];
			if (v->kind == VALUE_BAR)
				c->cell[r] = bar(t->sheet->arena, v, c->width);
		}
	}
}

static void coloured(const struct table *t, const char *colour, struct str text)
{
	bool on = t->colour && *colour && text.n;
	if (on)
		buf_z(t->out, colour);
	buf_str(t->out, text);
	if (on)
		buf_z(t->out, RESET);
}

/* Adds the next line of *rest in its column; blanks at a line's end are taken off by end_line. */
static void cell(const struct table *t, const struct column *c, struct str *rest, size_t hang,
		 const char *colour)
{
	size_t indent = rest->n ? hang : 0;
	struct str text = line_take(rest, c->width - indent);
	size_t used = indent + utf8_width(text), blanks = c->width > used ? c->width - used : 0;
	if (c != t->column)
		buf_repeat(t->out, " ", GAP);
	buf_repeat(t->out, " ", c->align == RIGHT ? indent + blanks : indent);
	coloured(t, colour, text);
	if (c->align == LEFT)
		buf_repeat(t->out, " ", blanks);
}

static void end_line(const struct table *t)
{
	while (t->out->n && t->out->p[t->out->n - 1] == ' ')
		t->out->n--;
	buf_char(t->out, '\n');
}

/* Wrapped text, every line behind the same indent. */
static void paragraph(const struct table *t, struct str text, size_t indent, const char *colour)
{
	while (text.n) {
		buf_repeat(t->out, " ", indent);
		coloured(t, colour, line_take(&text, t->width - indent));
		end_line(t);
	}
}

/* Paragraphs, one a line of z; NULL: nothing. */
static void lines(const struct table *t, const char *z, size_t indent, const char *colour)
{
	struct str rest = str_of(z), line;
	while (str_word(&rest, '\n', &line)) {
		const char *words = str_z(t->sheet->arena, line);
		paragraph(t, shown(t->sheet->arena, words), indent, colour);
	}
}

/* The headings, wrapped, standing on the rule below them. */
static void headings(const struct table *t)
{
	size_t most = 0, width = 0;
	for (size_t i = 0; i < t->n; i++) {
		most = greater(most, count_lines(t->column[i].heading, t->column[i].width));
		width += t->column[i].width + (i ? GAP : 0);
	}
	for (size_t at = 0; at < most; at++) {
		for (size_t i = 0; i < t->n; i++) {
			struct column *c = &t->column[i];
			struct str above = STR("");
			bool begun = at + count_lines(c->heading, c->width) >= most;
			cell(t, c, begun ? &c->heading : &above, 0, BOLD);
		}
		end_line(t);
	}
	for (size_t i = 0; i < width; i++)
		buf_z(t->out, "─");
	end_line(t);
}

static void row(const struct table *t, size_t number)
{
	const struct sheet_row *r = &t->sheet->rows[number];
	bool more = true;
	for (size_t at = 0; more; at++) {
		more = false;
		for (size_t i = 0; i < t->n; i++) {
			const struct column *c = &t->column[i];
			const char *colour = tone_colour[r->value[c->number].tone];
			cell(t, c, &c->cell[number], at ? c->hang : 0, colour);
			more = more || c->cell[number].n;
		}
		end_line(t);
	}
	lines(t, r->note, NOTE_INDENT, DIM);
}

void sheet_to_text(struct buf *out, const struct sheet *s, const struct style *style)
{
	struct table t = {.out = out, .sheet = s, .colour = style->colour};
	t.width = style->width > NOTE_INDENT ? (size_t)style->width : WIDTH;
	lay_out(&t);
	lines(&t, s->title, 0, BOLD);
	lines(&t, s->subtitle, 0, "");
	if (s->title || s->subtitle)
		end_line(&t);
	draw_bars(&t);
	headings(&t);
	for (size_t i = 0; i < s->n; i++)
		row(&t, i);
	if (!s->n)
		lines(&t, s->language == DANISH ? "(ingen)" : "(none)", 0, "");
	if (s->footer)
		end_line(&t);
	lines(&t, s->footer, 0, "");
}
