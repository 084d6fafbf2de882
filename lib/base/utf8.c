/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 as RFC 3629 has it: valid or not, characters, terminal columns, and the characters that
 * must not reach a terminal.
 */
#include <string.h>

#include "base.h"

size_t utf8_sequence(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t n = s.n;
	if (p[0] < 0x80)
		return 1;
	if (p[0] >= 0xc2 && p[0] <= 0xdf)
		return n >= 2 && (p[1] & 0xc0) == 0x80 ? 2 : 0;
	if ((p[0] & 0xf0) == 0xe0) {
		if (n < 3 || (p[1] & 0xc0) != 0x80 || (p[2] & 0xc0) != 0x80)
			return 0;
		bool overlong = p[0] == 0xe0 && p[1] < 0xa0;
		bool surrogate = p[0] == 0xed && p[1] >= 0xa0;
		return overlong || surrogate ? 0 : 3;
	}
	if (p[0] >= 0xf0 && p[0] <= 0xf4) {
		if (n < 4 || (p[1] & 0xc0) != 0x80 || (p[2] & 0xc0) != 0x80 || (p[3] & 0xc0) != 0x80)
			return 0;
		bool overlong = p[0] == 0xf0 && p[1] < 0x90;
		bool beyond = p[0] == 0xf4 && p[1] >= 0x90;
		return overlong || beyond ? 0 : 4;
	}
	return 0;
}

size_t utf8_valid(struct str s)
{
	size_t i = 0;
	while (i < s.n) {
		uint64_t eight;
		if (s.n - i >= sizeof(eight)) {
			memcpy(&eight, s.p + i, sizeof(eight));
			if (!(eight & UINT64_C(0x8080808080808080))) {
				i += sizeof(eight);
				continue;
			}
		}
		size_t n = utf8_sequence((struct str){s.p + i, s.n - i});
		if (!n)
			break;
		i += n;
	}
	return i;
}

size_t utf8_chars(struct str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n;
}

uint32_t utf8_next(const char **at, const char *end)
{
	const unsigned char *p = (const unsigned char *)*at;
	size_t n = utf8_sequence((struct str){*at, (size_t)(end - *at)});
	*at += n ? n : 1;
	switch (n) {
	case 2: return (uint32_t)(p[0] & 0x1f) << 6 | (p[1] & 0x3f);
	case 3: return (uint32_t)(p[0] & 0x0f) << 12 | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
	case 4:
		return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3f) << 12 |
		       (uint32_t)(p[2] & 0x3f) << 6 | (p[3] & 0x3f);
	default: return p[0];
	}
}

static bool in(uint32_t c, uint32_t from, uint32_t to)
{
	return c >= from && c <= to;
}

static bool zero_width(uint32_t c)
{
	return in(c, 0x300, 0x36f) || in(c, 0x200b, 0x200f) || in(c, 0x20d0, 0x20ff) ||
	       in(c, 0xfe00, 0xfe0f) || c == 0xfeff;
}

/* The blocks of Unicode's EastAsianWidth.txt that are W or F, coarsely. */
static bool double_width(uint32_t c)
{
	return in(c, 0x1100, 0x115f) || in(c, 0x2e80, 0xa4cf) || in(c, 0xac00, 0xd7a3) ||
	       in(c, 0xf900, 0xfaff) || in(c, 0xfe30, 0xfe6f) || in(c, 0xff00, 0xff60) ||
	       in(c, 0xffe0, 0xffe6) || in(c, 0x1f300, 0x1faff) || in(c, 0x20000, 0x3fffd);
}

size_t utf8_width(struct str s)
{
	const char *p = s.p, *end = s.p + s.n;
	size_t width = 0;
	while (p < end) {
		uint32_t c = utf8_next(&p, end);
		width += zero_width(c) ? 0 : double_width(c) ? 2 : 1;
	}
	return width;
}

bool utf8_control(uint32_t c)
{
	return c < 0x20 || in(c, 0x7f, 0x9f) || in(c, 0x2028, 0x202e) || in(c, 0x2066, 0x2069) ||
	       in(c, 0x200e, 0x200f) || c == 0x61c;
}
