/* SPDX-License-Identifier: MIT */
/*
 * The CPR guard: finds text shaped like a Danish personal number. Modulus 11 is no test since
 * 2007 (CPR-kontoret), so shape and a plausible date are all there is to go by.
 */
#include "base.h"

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static int two(const char *p)
{
	return (p[0] - '0') * 10 + (p[1] - '0');
}

/* DDMMYY; replacement numbers add 60 to the day. */
static bool plausible(const char *p)
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int mday = two(p), mon = two(p + 2);
	if (mday > 60)
		mday -= 60;
	return mon >= 1 && mon <= 12 && mday >= 1 && mday <= days[mon - 1];
}

/* Bytes of one blank, hyphen or dash at p: ASCII, no-break space, U+2010-2015, minus, thin ones. */
static size_t separator(const char *p, const char *end)
{
	if (p == end)
		return 0;
	if (*p == ' ' || *p == '-' || *p == '\t')
		return 1;
	const char *next = p;
	uint32_t c = utf8_next(&next, end);
	bool blank = c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f;
	bool dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xad;
	return blank || dash ? (size_t)(next - p) : 0;
}

static size_t digits(const char *p, const char *end)
{
	size_t n = 0;
	while (p + n < end && digit(p[n]))
		n++;
	return n;
}

/* Is the run of n digits at p the beginning of such a number? Its length, or 0. */
static size_t number_at(const char *p, size_t n, const char *end)
{
	if (n == 10)
		return plausible(p) ? n : 0;
	size_t between = n == 6 ? separator(p + n, end) : 0;
	return between && digits(p + n + between, end) == 4 && plausible(p) ? n + between + 4 : 0;
}

/* Every such number begins with six digits, so looking at every sixth byte misses none. */
bool cpr_find(struct str s, size_t *at, size_t *length)
{
	if (s.n < 10)
		return false;
	const char *end = s.p + s.n, *done = s.p;
	for (const char *p = s.p; p + 6 <= end;) {
		if (!digit(p[5])) {
			p += 6;
			continue;
		}
		const char *begin = p + 5;
		while (begin > done && digit(begin[-1]))
			begin--;
		size_t n = digits(begin, end);
		*at = (size_t)(begin - s.p);
		*length = number_at(begin, n, end);
		if (*length)
			return true;
		done = p = begin + n;
	}
	return false;
}
