/* SPDX-License-Identifier: MIT */
/*
 * The table every command makes: typed values under headings, with a title, notes and a footer for
 * people. What it looks like is the renderers' business.
 */
#include "view.h"

struct value value_text(struct str s)
{
	return value_code(s, (struct str){0}, TONE_NONE);
}

struct value value_z(const char *z)
{
	return z ? value_text(str_of(z)) : (struct value){0};
}

struct value value_code(struct str code, struct str label, enum tone tone)
{
	if (!code.n)
		return (struct value){0};
	return (struct value){.kind = VALUE_TEXT, .tone = tone, .text = code, .label = label};
}

struct value value_int(int64_t n)
{
	return value_number((struct ratio){n, 1});
}

struct value value_number(struct ratio r)
{
	if (r.den == 0)
		return (struct value){0};
	return (struct value){.kind = VALUE_NUMBER, .number = r};
}

struct value value_share(struct ratio r)
{
	if (r.den == 0)
		return (struct value){0};
	return (struct value){.kind = VALUE_SHARE, .number = r};
}

struct value value_day(day d)
{
	if (d == DAY_NONE)
		return (struct value){0};
	return (struct value){.kind = VALUE_DAY, .when = d};
}

struct value value_month(month m)
{
	return (struct value){.kind = VALUE_MONTH, .when = m};
}

struct value value_bar(struct arena *a, struct ratio reached, struct ratio expected, enum tone tone)
{
	struct ratio *mark = NULL;
	if (reached.den == 0)
		return (struct value){0};
	if (expected.den) {
		mark = arena_alloc(a, sizeof(*mark));
		*mark = expected;
	}
	return (struct value){.kind = VALUE_BAR, .tone = tone, .number = reached, .mark = mark};
}

struct sheet *sheet_new(struct arena *a, enum language language, const struct heading *headings,
			size_t n)
{
	struct sheet *s = arena_alloc(a, sizeof(*s));
	*s = (struct sheet){
		.arena = a, .language = language, .headings = headings, .nheadings = n};
	return s;
}

struct sheet_row *sheet_add(struct sheet *s)
{
	s->rows = arena_grow(s->arena, s->rows, &s->bytes, (s->n + 1) * sizeof(*s->rows));
	struct sheet_row *row = &s->rows[s->n++];
	row->value = arena_alloc(s->arena, s->nheadings * sizeof(*row->value));
	return row;
}
