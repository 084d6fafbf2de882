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
	[TONE_NONE] = "",
	[TONE_GOOD] = "\033[32m",
	[TONE_FAIR] = "\033[33m",
	[TONE_BAD] = "\033[31m",
};

struct field {
	size_t number; /* of its heading and values */
	struct str heading;
	struct str *cell; /* one a row, fit for a terminal */
	size_t width;	  /* as laid out */
	size_t cells;	  /* the width of its widest cell */
	size_t least;	  /* narrower would break a word or a number */
	size_t hang;	  /* indent of the lines after a text's first */
	enum align align;
};

struct layout {
	struct buf *out;
	const struct sheet *sheet;
	bool colour;
	size_t width;
	struct field *field;
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
static void measure(const struct sheet *s, struct field *c)
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
static size_t excess(const struct layout *l)
{
	size_t width = l->n ? (l->n - 1) * GAP : 0, limit = l->width;
	for (size_t i = 0; i < l->n; i++)
		width += l->field[i].width;
	return width > limit ? width - limit : 0;
}

/* Wraps headings where that makes a column narrower, then the widest columns, until all fits. */
static void fit(struct layout *l)
{
	for (size_t i = 0; i < l->n && excess(l); i++) {
		struct field *c = &l->field[i];
		c->width -= smaller(c->width - c->cells, excess(l));
	}
	while (excess(l)) {
		struct field *widest = NULL;
		for (size_t i = 0; i < l->n; i++) {
			struct field *c = &l->field[i];
			if (c->width > c->least && (!widest || c->width > widest->width))
				widest = c;
		}
		if (!widest)
			break;
		widest->width--;
	}
}

static void lay_out(struct layout *l)
{
	const struct sheet *s = l->sheet;
	l->field = arena_alloc(s->arena, s->nheadings * sizeof(*l->field));
	for (size_t i = 0; i < s->nheadings; i++) {
		if (s->headings[i].audience == FOR_MACHINES)
			continue;
		struct field *c = &l->field[l->n];
		c->number = i;
		c->align = s->headings[i].align;
		c->hang = l->n++ == 0 && c->align == LEFT ? HANG : 0;
		c->heading = shown(s->arena, heading_shown(s->language, &s->headings[i]));
		measure(s, c);
		if (c->width == 0)
			l->n--;
	}
	fit(l);
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
	size_t mark = v->mark ? (eighths(*v->mark, cells) + 4) / 8 : width;
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

static void draw_bars(const struct layout *l)
{
	for (size_t i = 0; i < l->n; i++) {
		struct field *c = &l->field[i];
		for (size_t r = 0; r < l->sheet->n; r++) {
			const struct value *v = &l->sheet->rows[r].value[c->number];
			if (v->kind == VALUE_BAR)
				c->cell[r] = bar(l->sheet->arena, v, c->width);
		}
	}
}

static void coloured(const struct layout *l, const char *colour, struct str text)
{
	bool on = l->colour && *colour && text.n;
	if (on)
		buf_z(l->out, colour);
	buf_str(l->out, text);
	if (on)
		buf_z(l->out, RESET);
}

/* Adds the next line of *rest in its column; blanks at a line's end are taken off by end_line. */
static void cell(const struct layout *l, const struct field *c, struct str *rest, size_t hang,
		 const char *colour)
{
	size_t indent = rest->n ? hang : 0;
	struct str text = line_take(rest, c->width - indent);
	size_t used = indent + utf8_width(text), blanks = c->width > used ? c->width - used : 0;
	if (c != l->field)
		buf_repeat(l->out, " ", GAP);
	buf_repeat(l->out, " ", c->align == RIGHT ? indent + blanks : indent);
	coloured(l, colour, text);
	if (c->align == LEFT)
		buf_repeat(l->out, " ", blanks);
}

static void end_line(const struct layout *l)
{
	while (l->out->n && l->out->p[l->out->n - 1] == ' ')
		l->out->n--;
	buf_char(l->out, '\n');
}

/* Wrapped text, every line behind the same indent. */
static void paragraph(const struct layout *l, struct str text, size_t indent, const char *colour)
{
	while (text.n) {
		buf_repeat(l->out, " ", indent);
		coloured(l, colour, line_take(&text, l->width - indent));
		end_line(l);
	}
}

/* Paragraphs, one a line of z; NULL: nothing. */
static void lines(const struct layout *l, const char *z, size_t indent, const char *colour)
{
	struct str rest = str_of(z), line;
	while (str_word(&rest, '\n', &line)) {
		const char *words = str_z(l->sheet->arena, line);
		paragraph(l, shown(l->sheet->arena, words), indent, colour);
	}
}

/* The headings, wrapped, standing on the rule below them. */
static void headings(const struct layout *l)
{
	size_t most = 0, width = 0;
	for (size_t i = 0; i < l->n; i++) {
		most = greater(most, count_lines(l->field[i].heading, l->field[i].width));
		width += l->field[i].width + (i ? GAP : 0);
	}
	if (!most)
		return;
	for (size_t at = 0; at < most; at++) {
		for (size_t i = 0; i < l->n; i++) {
			struct field *c = &l->field[i];
			struct str above = STR("");
			bool begun = at + count_lines(c->heading, c->width) >= most;
			cell(l, c, begun ? &c->heading : &above, 0, BOLD);
		}
		end_line(l);
	}
	for (size_t i = 0; i < width; i++)
		buf_z(l->out, "─");
	end_line(l);
}

static void row(const struct layout *l, size_t number)
{
	const struct sheet_row *r = &l->sheet->rows[number];
	bool more = true;
	for (size_t at = 0; more; at++) {
		more = false;
		for (size_t i = 0; i < l->n; i++) {
			const struct field *c = &l->field[i];
			const char *colour = tone_colour[r->value[c->number].tone];
			cell(l, c, &c->cell[number], at ? c->hang : 0, colour);
			more = more || c->cell[number].n;
		}
		end_line(l);
	}
	lines(l, r->note, NOTE_INDENT, DIM);
}

void sheet_to_text(struct buf *out, const struct sheet *s, const struct style *style)
{
	struct layout l = {.out = out, .sheet = s, .colour = style->colour};
	l.width = style->width > NOTE_INDENT ? (size_t)style->width : WIDTH;
	lay_out(&l);
	lines(&l, s->title, 0, BOLD);
	lines(&l, s->subtitle, 0, "");
	if (s->title || s->subtitle)
		end_line(&l);
	draw_bars(&l);
	headings(&l);
	for (size_t i = 0; i < s->n; i++)
		row(&l, i);
	if (!s->n)
		lines(&l, s->language == DANISH ? "(ingen)" : "(none)", 0, "");
	if (s->footer)
		end_line(&l);
	lines(&l, s->footer, 0, "");
}
