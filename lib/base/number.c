/* SPDX-License-Identifier: MIT */
/*
 * Numbers as records hold them and as figures print them: exact, decimal point, no locale.
 */
#include <string.h>

#include "base.h"

bool number_parse(struct str s, int64_t *out)
{
	size_t i = 0, whole = 0, decimals = 0;
	bool negative = s.n && s.p[0] == '-';
	int64_t value = 0;
	for (i = negative; i < s.n && s.p[i] >= '0' && s.p[i] <= '9' && whole < 10; i++, whole++)
		value = value * 10 + (s.p[i] - '0');
	if (whole == 0 || whole > 9)
		return false;
	if (i < s.n && s.p[i] == '.') {
		for (i++; i < s.n && s.p[i] >= '0' && s.p[i] <= '9' && decimals < 7; i++, decimals++)
			value = value * 10 + (s.p[i] - '0');
		if (decimals == 0 || decimals > 6)
			return false;
	}
	if (i != s.n)
		return false;
	for (; decimals < 6; decimals++)
		value *= 10;
	*out = negative ? -value : value;
	return true;
}

bool int_parse(struct str s, int32_t *out)
{
	int64_t value;
	if (memchr(s.p, '.', s.n) || !number_parse(s, &value))
		return false;
	*out = (int32_t)(value / MILLION);
	return true;
}

struct ratio ratio_reduced(wide num, wide den)
{
	wide a = num < 0 ? -num : num, b = den;
	while (b) {
		wide rest = a % b;
		a = b;
		b = rest;
	}
	num /= a;
	den /= a;
	for (; den > INT64_MAX; den /= 2)
		num /= 2;
	return (struct ratio){num, (int64_t)den};
}

struct ratio ratio_over(struct ratio a, struct ratio b)
{
	if (!a.den || !b.den || !b.num)
		return RATIO_NONE;
	int sign = b.num < 0 ? -1 : 1;
	return ratio_reduced(sign * a.num * b.den, sign * b.num * a.den);
}

int ratio_cmp(struct ratio a, struct ratio b)
{
	wide left = a.num * b.den, right = b.num * a.den;
	return (left > right) - (left < right);
}

char *ratio_text(struct arena *a, struct ratio r, int decimals)
{
	char digits[64];
	size_t at = sizeof(digits);
	wide scale = 1;
	for (int i = 0; i < decimals; i++)
		scale *= 10;
	bool negative = r.num < 0;
	wide num = (negative ? -r.num : r.num) * scale;
	wide rounded = (2 * num + r.den) / (2 * (wide)r.den);
	negative = negative && rounded != 0;
	for (int i = 0; rounded != 0 || i <= decimals; i++) {
		if (i == decimals && decimals > 0)
			digits[--at] = '.';
		digits[--at] = (char)('0' + (int)(rounded % 10));
		rounded /= 10;
	}
	if (negative)
		digits[--at] = '-';
	return arena_copy(a, digits + at, sizeof(digits) - at);
}

size_t int_digits(char *room, int64_t n)
{
	size_t at = INT_ROOM;
	uint64_t left = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
	do
		room[--at] = (char)('0' + left % 10);
	while (left /= 10);
	if (n < 0)
		room[--at] = '-';
	return at;
}

char *ratio_short(struct arena *a, struct ratio r)
{
	if (r.den == 1 && r.num == (int64_t)r.num) {
		char room[INT_ROOM];
		size_t at = int_digits(room, (int64_t)r.num);
		return arena_copy(a, room + at, sizeof(room) - at);
	}
	char *text = ratio_text(a, r, 6);
	size_t n = strlen(text);
	while (text[n - 1] == '0')
		n--;
	if (text[n - 1] == '.')
		n--;
	text[n] = '\0';
	return strcmp(text, "-0") == 0 ? text + 1 : text;
}

double ratio_double(struct ratio r)
{
	return (double)r.num / (double)r.den;
}
