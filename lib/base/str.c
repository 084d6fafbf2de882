/* SPDX-License-Identifier: MIT */
/*
 * Views of bytes and what rff asks of them: equal, next word, near enough to be a slip of the
 * pen, fit to be shown.
 */
#include <string.h>

#include "base.h"

struct str str_of(const char *z)
{
	return (struct str){z, z ? strlen(z) : 0};
}

int str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.p, b.p, n) : 0;
	return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool str_starts(struct str a, const char *prefix)
{
	size_t n = strlen(prefix);
	return a.n >= n && memcmp(a.p, prefix, n) == 0;
}

/* At most eight bytes as a number; overlapping loads spare a copy of unknown length. */
static uint64_t few_bytes(const char *p, size_t n)
{
	uint32_t first, last;
	if (n < 4)
		return n ? (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[n / 2] << 8 |
				   (unsigned char)p[n - 1]
			 : 0;
	memcpy(&first, p, sizeof(first));
	memcpy(&last, p + n - sizeof(last), sizeof(last));
	return (uint64_t)first << 32 | last;
}

/* splitmix64's multipliers (Steele, Lea, Flood 2014), one round for eight bytes. */
uint64_t str_hash(struct str s)
{
	uint64_t h = s.n * UINT64_C(0x9e3779b97f4a7c15), word;
	for (; s.n > 8; s.p += 8, s.n -= 8) {
		memcpy(&word, s.p, sizeof(word));
		h = (h ^ word) * UINT64_C(0xbf58476d1ce4e5b9);
		h ^= h >> 32;
	}
	h = (h ^ few_bytes(s.p, s.n)) * UINT64_C(0x94d049bb133111eb);
	return h ^ h >> 31;
}

bool str_word(struct str *rest, char sep, struct str *word)
{
	while (rest->n && *rest->p == sep) {
		rest->p++;
		rest->n--;
	}
	if (!rest->n)
		return false;
	const char *end = memchr(rest->p, sep, rest->n);
	word->p = rest->p;
	word->n = end ? (size_t)(end - rest->p) : rest->n;
	rest->p += word->n;
	rest->n -= word->n;
	return true;
}

char *str_z(struct arena *a, struct str s)
{
	return arena_copy(a, s.p, s.n);
}

const char *str_shown(struct arena *a, struct str s)
{
	enum { MOST = 60 };
	if (!s.n)
		return "";
	struct buf b = {0};
	size_t at, length;
	/* Behind end the text is no UTF-8, but a number may go on there. */
	const char *p = s.p, *end = s.p + utf8_valid(s), *whole = s.p + s.n;
	const char *cpr = NULL, *cpr_end = NULL;
	if (cpr_find(s, &at, &length)) {
		cpr = s.p + at;
		cpr_end = cpr + length;
	}
	for (int shown = 0; p < end; shown++) {
		if (shown == MOST) {
			buf_z(&b, "…");
			break;
		}
		if (p == cpr) {
			buf_z(&b, "DDMMYY-****");
			p = cpr_end;
			if (cpr_find((struct str){p, (size_t)(whole - p)}, &at, &length)) {
				cpr = p + at;
				cpr_end = cpr + length;
			}
			continue;
		}
		const char *begin = p;
		uint32_t c = utf8_next(&p, end);
		if (utf8_control(c))
			buf_printf(&b, c < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)c);
		else
			buf_add(&b, begin, (size_t)(p - begin));
	}
	if (p == end && p < whole)
		buf_printf(&b, "\\x%02x", (unsigned)(unsigned char)*end);
	char *text = arena_copy(a, b.p, b.n);
	buf_free(&b);
	return text;
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment distance (Damerau 1964, Levenshtein 1966), in bytes; far when long. */
static size_t distance(struct str a, struct str b)
{
	enum { MOST = 48 };
	size_t row[3][MOST + 1];
	if (a.n > MOST || b.n > MOST)
		return MOST;
	for (size_t j = 0; j <= b.n; j++)
		row[1][j] = j;
	memset(row[0], 0, sizeof(row[0]));
	for (size_t i = 1; i <= a.n; i++) {
		row[2][0] = i;
		for (size_t j = 1; j <= b.n; j++) {
			bool same = a.p[i - 1] == b.p[j - 1];
			size_t d = smaller(row[1][j] + 1, row[2][j - 1] + 1);
			d = smaller(d, row[1][j - 1] + (same ? 0 : 1));
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1])
				d = smaller(d, row[0][j - 2] + 1);
			row[2][j] = d;
		}
		memcpy(row[0], row[1], sizeof(row[0]));
		memcpy(row[1], row[2], sizeof(row[0]));
	}
	return row[1][b.n];
}

const char *str_nearest(struct str s, const char *const *names, size_t n)
{
	const char *best = NULL;
	size_t least = s.n < 3 ? 1 : (s.n + 1) / 3; /* slips, not other words */
	for (size_t i = 0; i < n; i++) {
		struct str name = str_of(names[i]);
		size_t d = distance(s, name);
		bool begins = s.n >= 3 && name.n > s.n &&
			      memcmp(name.p, s.p, s.n) == 0;
		if (begins && d > 1)
			d = 1;
		if (d <= least && (!best || d < least) && d < name.n) {
			least = d;
			best = names[i];
		}
	}
	return best;
}
