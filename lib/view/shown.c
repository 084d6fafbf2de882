/* SPDX-License-Identifier: MIT */
/*
 * One value as words: for people in their language, for programs in the form commands.md promises.
 * No locale is asked, so the same value gives the same bytes on every machine.
 */
#include <string.h>

#include "view.h"

static const char *const months[][12] = {
	[ENGLISH] = {"January", "February", "March", "April", "May", "June", "July", "August",
		     "September", "October", "November", "December"},
	[DANISH] = {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
		    "september", "oktober", "november", "december"},
};

const char *number_shown(struct arena *a, enum language l, struct ratio r, int decimals)
{
	if (r.den == 0)
		return "";
	const char *plain = ratio_text(a, r, decimals);
	size_t whole = strcspn(plain, "."), sign = plain[0] == '-';
	char *text = arena_alloc(a, strlen(plain) + whole / 3 + 1), *p = text;
	for (size_t i = 0; i < whole; i++) {
		if (i > sign && (whole - i) % 3 == 0)
			*p++ = l == DANISH ? '.' : ',';
		*p++ = plain[i];
	}
	strcpy(p, plain + whole);
	if (l == DANISH && *p)
		*p = ',';
	return text;
}

const char *day_shown(struct arena *a, enum language l, day d)
{
	int year, mon, mday;
	day_split(d, &year, &mon, &mday);
	return arena_printf(a, l == DANISH ? "%d. %s %d" : "%d %s %d", mday, months[l][mon - 1],
			    year);
}

const char *month_shown(struct arena *a, enum language l, month m)
{
	return arena_printf(a, "%s %d", months[l][m % 12], m / 12);
}

static const char *percent_shown(struct arena *a, enum language l, struct ratio r)
{
	struct ratio hundredfold = {r.num * 100, r.den};
	return arena_printf(a, l == DANISH ? "%s %%" : "%s%%",
			    number_shown(a, l, hundredfold, 1));
}

const char *value_shown(struct arena *a, enum language l, const struct value *v)
{
	switch (v->kind) {
	case VALUE_NONE: return "";
	case VALUE_TEXT: return str_z(a, v->label.n ? v->label : v->text);
	case VALUE_NUMBER:
		return number_shown(a, l, v->number, v->number.num % v->number.den == 0 ? 0 : 1);
	case VALUE_SHARE:
	case VALUE_BAR: return percent_shown(a, l, v->number);
	case VALUE_DAY: return day_text(a, v->when);
	case VALUE_MONTH: return month_text(a, v->when);
	}
	return "";
}

struct str value_plain(struct arena *a, const struct value *v)
{
	switch (v->kind) {
	case VALUE_NONE: break;
	case VALUE_TEXT: return v->text;
	case VALUE_NUMBER: return str_of(ratio_short(a, v->number));
	case VALUE_SHARE:
	case VALUE_BAR: return str_of(ratio_text(a, v->number, 6));
	case VALUE_DAY: return str_of(day_text(a, v->when));
	case VALUE_MONTH: return str_of(month_text(a, v->when));
	}
	return STR("");
}

const char *heading_shown(enum language l, const struct heading *h)
{
	const char *words = l == DANISH ? h->da : h->en;
	return words ? words : h->name;
}

void buf_shown(struct buf *b, struct str s)
{
	const char *p = s.p, *end = s.p + s.n;
	while (p < end) {
		const char *begin = p;
		uint32_t c = utf8_next(&p, end);
		bool stray = c >= 0x80 && p == begin + 1;
		if (stray || utf8_control(c))
			buf_printf(b, c < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)c);
		else
			buf_add(b, begin, (size_t)(p - begin));
	}
}

struct str line_take(struct str *rest, size_t width)
{
	const char *p = rest->p, *end = rest->p + rest->n, *cut = NULL;
	size_t used = 0;
	while (p < end) {
		const char *begin = p;
		utf8_next(&p, end);
		used += utf8_width((struct str){begin, (size_t)(p - begin)});
		if (*begin == ' ')
			cut = begin;
		if (used > width && (cut || begin > rest->p)) {
			p = cut ? cut : begin;
			break;
		}
	}
	struct str line = {rest->p, (size_t)(p - rest->p)};
	while (p < end && *p == ' ')
		p++;
	*rest = (struct str){p, (size_t)(end - p)};
	return line;
}
