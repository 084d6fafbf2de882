/* SPDX-License-Identifier: MIT */
/* Text: UTF-8 by a second reader, the CPR guard by a slow search, and nothing shown that must not be seen. */
#include "fuzz.h"

/* Bytes of the character s begins with and its code point, 0: none; by decoding and encoding again. */
static size_t decode(const unsigned char *p, size_t n, uint32_t *c)
{
	size_t length = p[0] < 0x80 ? 1 : p[0] >> 5 == 6 ? 2 : p[0] >> 4 == 14 ? 3 : p[0] >> 3 == 30 ? 4 : 0;
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	if (!length || length > n)
		return 0;
	*c = length == 1 ? p[0] : p[0] & (0x7fu >> length);
	for (size_t i = 1; i < length; i++) {
		if (p[i] >> 6 != 2)
			return 0;
		*c = *c << 6 | (p[i] & 0x3f);
	}
	bool surrogate = *c >= 0xd800 && *c <= 0xdfff;
	return *c < least[length] || *c > 0x10ffff || surrogate ? 0 : length;
}

static void utf8_holds(struct str s)
{
	size_t at = 0, chars = 0, length;
	uint32_t c;
	while (at < s.n && (length = decode((const unsigned char *)s.p + at, s.n - at, &c)) > 0) {
		const char *p = s.p + at;
		HOLDS(utf8_sequence((struct str){p, s.n - at}) == length);
		HOLDS(utf8_next(&p, s.p + s.n) == c && p == s.p + at + length);
		at += length;
		chars++;
	}
	HOLDS(utf8_valid(s) == at);
	HOLDS(at == s.n || utf8_sequence((struct str){s.p + at, s.n - at}) == 0);
	struct str valid = {s.p, at};
	HOLDS(utf8_chars(valid) == chars && utf8_width(valid) <= 2 * chars);
}

static bool is_digit(struct str s, size_t i)
{
	return i < s.n && s.p[i] >= '0' && s.p[i] <= '9';
}

static size_t run(struct str s, size_t i)
{
	size_t n = 0;
	while (is_digit(s, i + n))
		n++;
	return n;
}

/* One blank, hyphen or dash; a byte that is no UTF-8 counts as its Latin-1 character. */
static size_t between(struct str s, size_t i)
{
	static const uint32_t marks[] = {' ', '\t', '-', 0xa0, 0xad, 0x202f, 0x2212};
	uint32_t c;
	size_t n = i < s.n ? decode((const unsigned char *)s.p + i, s.n - i, &c) : 0;
	if (i < s.n && !n) {
		c = (unsigned char)s.p[i];
		n = 1;
	}
	bool mark = n && ((c >= 0x2000 && c <= 0x200a) || (c >= 0x2010 && c <= 0x2015));
	for (size_t k = 0; n && k < sizeof(marks) / sizeof(marks[0]); k++)
		mark = mark || c == marks[k];
	return mark ? n : 0;
}

/* Length of the number that begins at i, 0: none does. */
static size_t cpr_at(struct str s, size_t i)
{
	if (!is_digit(s, i) || (i > 0 && is_digit(s, i - 1)))
		return 0;
	size_t n = run(s, i), gap = n == 6 ? between(s, i + n) : 0;
	if (n != 10 && !(gap && run(s, i + 6 + gap) == 4))
		return 0;
	int day_of = (s.p[i] - '0') * 10 + s.p[i + 1] - '0', mon = (s.p[i + 2] - '0') * 10 + s.p[i + 3] - '0';
	if (day_of > 60)
		day_of -= 60;
	return mon >= 1 && mon <= 12 && day_valid(2000, mon, day_of) ? 10 + gap : 0;
}

static void cpr_holds(struct str s)
{
	size_t at = 0, length = 0, i = 0;
	bool found = cpr_find(s, &at, &length);
	while (i < s.n && !cpr_at(s, i))
		i++;
	HOLDS(found == (i < s.n));
	if (found)
		HOLDS(at == i && length == cpr_at(s, i));
}

static void shown_holds(struct arena *a, struct str s)
{
	const char *shown = str_shown(a, s), *p = s.p, *end = s.p + s.n;
	size_t at, length;
	bool escapes = utf8_valid(s) != s.n;
	HOLDS(printable(shown));
	while (!escapes && p < end)
		escapes = utf8_control(utf8_next(&p, end));
	/* The digits of an escape may stand before digits of the text, and more than ten be cut to ten. */
	bool found = cpr_find(str_of(shown), &at, &length);
	HOLDS(escapes || !found || strcmp(shown + at + length, "…") == 0);
	HOLDS(utf8_chars(str_of(shown)) <= 61 * 11);
	if (!escapes && s.n <= 60 && !cpr_find(s, &at, &length))
		HOLDS(str_is(s, shown));
}

static void words_hold(struct str s)
{
	struct str left = s, word;
	size_t bytes = 0, blanks = 0;
	while (str_word(&left, ' ', &word)) {
		HOLDS(word.n > 0 && !memchr(word.p, ' ', word.n));
		bytes += word.n;
	}
	for (size_t i = 0; i < s.n; i++)
		blanks += s.p[i] == ' ';
	HOLDS(bytes + blanks == s.n);
}

static void nearest_holds(struct arena *a, struct str s)
{
	const char *names[] = {"citizens", "companies", str_z(a, s), "x"};
	const char *near = str_nearest(s, names, 4);
	bool whole = s.n && s.n <= 48 && !memchr(s.p, 0, s.n);
	if (whole) /* a name is nearest to itself */
		HOLDS(near && str_is(s, near));
	near = str_nearest(s, names, 2);
	HOLDS(!near || near == names[0] || near == names[1]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	struct arena a = {0};
	struct str s = rest(&in);
	struct str half = {s.p, s.n / 2}, other = {s.p + half.n, s.n - half.n};
	utf8_holds(s);
	cpr_holds(s);
	shown_holds(&a, s);
	words_hold(s);
	nearest_holds(&a, s);
	HOLDS((str_cmp(half, other) == 0) == str_eq(half, other));
	HOLDS(str_cmp(half, other) == -str_cmp(other, half) || (str_cmp(half, other) < 0) == (str_cmp(other, half) > 0));
	HOLDS(!str_eq(half, other) || str_hash(half) == str_hash(other));
	arena_free(&a);
	return 0;
}
