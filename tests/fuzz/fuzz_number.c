/* SPDX-License-Identifier: MIT */
/* Numbers: what is read is printed the same, rounding is exact, quotients reckon as fractions do. */
#include "fuzz.h"

/* The number as ratio_short prints it: no leading zeros, no trailing ones behind the point, no -0. */
static struct str plain(struct arena *a, struct str s)
{
	char *p = str_z(a, s), *out = p;
	bool negative = *p == '-';
	size_t n = s.n;
	p += negative;
	n -= negative;
	while (n > 1 && p[0] == '0' && p[1] != '.')
		p++, n--;
	if (memchr(p, '.', n))
		while (p[n - 1] == '0' || p[n - 1] == '.')
			if (p[--n] == '.')
				break;
	negative = negative && !(n == 1 && *p == '0');
	if (negative)
		*--p = '-';
	HOLDS(p >= out);
	return (struct str){p, n + negative};
}

/* The grammar once more: -digits[.digits], 1-9 and 1-6 of them. */
static bool is_number(struct str s)
{
	size_t i = s.n && s.p[0] == '-', whole = 0, decimals = 0;
	for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		whole++;
	bool point = i < s.n && s.p[i] == '.';
	for (i += point; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		decimals++;
	return i == s.n && whole >= 1 && whole <= 9 && decimals <= 6 && point == (decimals > 0);
}

static void text_holds(struct arena *a, struct str s)
{
	int64_t value, again;
	int32_t whole;
	bool read = number_parse(s, &value);
	HOLDS(read == is_number(s));
	bool integer = int_parse(s, &whole);
	HOLDS(integer == (read && !memchr(s.p, '.', s.n)));
	if (!read)
		return;
	struct str shown = str_of(ratio_short(a, (struct ratio){value, MILLION}));
	HOLDS(str_eq(shown, plain(a, s)));
	HOLDS(number_parse(shown, &again) && again == value);
	if (integer)
		HOLDS((int64_t)whole * MILLION == value);
}

static wide power(int decimals)
{
	wide p = 1;
	while (decimals-- > 0)
		p *= 10;
	return p;
}

/* The printed digits as one whole number; digits without a point count in units of 10^-decimals. */
static wide digits(const char *text)
{
	wide n = 0;
	bool negative = *text == '-';
	for (; *text; text++)
		if (*text >= '0' && *text <= '9')
			n = n * 10 + (*text - '0');
	return negative ? -n : n;
}

static void rounding_holds(struct arena *a, struct ratio r, int decimals)
{
	const char *text = ratio_text(a, r, decimals), *point = strchr(text, '.');
	HOLDS(decimals ? point && strlen(point + 1) == (size_t)decimals : !point);
	wide exact = r.num * power(decimals), shown = digits(text) * r.den;
	wide away = shown - exact;
	HOLDS(2 * (away < 0 ? -away : away) <= r.den);
	if (2 * (away < 0 ? -away : away) == r.den) /* half away from zero */
		HOLDS((exact < 0) == (away < 0));
	HOLDS(strcmp(text, "-0") != 0 && (digits(text) || *text != '-'));
}

static void fractions_hold(struct ratio a, struct ratio b)
{
	struct ratio least = ratio_reduced(a.num, a.den);
	HOLDS(least.den > 0 && least.num * a.den == a.num * least.den);
	HOLDS(ratio_cmp(a, least) == 0 && ratio_cmp(a, b) == -ratio_cmp(b, a));
	HOLDS(ratio_cmp(a, b) == ratio_cmp(least, b));
	struct ratio over = ratio_over(a, b);
	HOLDS((over.den == 0) == (b.num == 0));
	HOLDS(ratio_over(a, RATIO_NONE).den == 0 && ratio_over(RATIO_NONE, b).den == 0);
	if (over.den) /* over * b = a */
		HOLDS(over.num * b.num * (wide)a.den == a.num * (wide)over.den * b.den);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	struct arena a = {0};
	struct ratio wide_one = {(int64_t)take(&in, 8), (int64_t)(take(&in, 8) >> 1)};
	/* Small enough for the products of the checks. */
	struct ratio one = {(int32_t)take(&in, 4), (int64_t)(take(&in, 4) >> 1) + 1};
	struct ratio two = {(int32_t)take(&in, 4), (int64_t)(take(&in, 4) >> 1) + 1};
	wide_one.den += wide_one.den == 0;
	for (int decimals = 0; decimals <= 6; decimals++) {
		rounding_holds(&a, wide_one, decimals);
		rounding_holds(&a, one, decimals);
	}
	fractions_hold(one, two);
	text_holds(&a, rest(&in));
	arena_free(&a);
	return 0;
}
