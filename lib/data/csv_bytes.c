/* SPDX-License-Identifier: MIT */
/*
 * The bytes of a CSV file before anything is split: UTF-8 throughout, no control characters. Both
 * in one pass, eight bytes at a time where all are printable ASCII.
 */
#include <string.h>

#include "data.h"

/* Reports bytes that are no UTF-8, the first of each line. */
static void report_utf8(struct csv *c)
{
	struct str rest = {c->bytes.p + c->at, c->bytes.n - c->at};
	size_t begin = c->at;
	uint32_t line = 1;
	for (;;) {
		size_t valid = utf8_valid(rest);
		if (valid == rest.n)
			return;
		size_t bad = (size_t)(rest.p - c->bytes.p) + valid;
		for (size_t i = begin; i < bad; i++) {
			if (c->bytes.p[i] == '\n') {
				line++;
				begin = i + 1;
			}
		}
		diag_error(c->diag, "utf-8", csv_at(c->name, c->bytes, line, begin, bad),
			   "byte \\x%02x is not UTF-8; save the file as UTF-8",
			   (unsigned)(unsigned char)c->bytes.p[bad]);
		const char *next = memchr(c->bytes.p + bad, '\n', c->bytes.n - bad);
		if (!next)
			return;
		rest = (struct str){next, c->bytes.n - (size_t)(next - c->bytes.p)};
	}
}

/* Do eight bytes hold none below 0x20, no 0x7f and none above? (Warren, Hacker's Delight, 6-1.) */
static bool all_printable(const unsigned char *p)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
	uint64_t v;
	memcpy(&v, p, sizeof(v));
	uint64_t low = (v - ones * 0x20) & ~v, del = ((v ^ ones * 0x7f) - ones) & ~(v ^ ones * 0x7f);
	return !((low | del | v) & high);
}

/* Is byte i a control character that has no place in the file? */
static bool misplaced(const struct csv *c, size_t i)
{
	const unsigned char *p = (const unsigned char *)c->bytes.p;
	bool next = i + 1 < c->bytes.n;
	if (p[i] >= 0x80)
		return p[i] == 0xc2 && next && p[i + 1] < 0xa0;
	if (p[i] == '\t')
		return c->dialect.delimiter != '\t';
	if (p[i] == '\r')
		return !next || p[i + 1] != '\n';
	return p[i] < 0x20 || p[i] == 0x7f;
}

static void report_control(struct csv *c, uint32_t line, size_t begin, size_t i)
{
	const unsigned char *p = (const unsigned char *)c->bytes.p;
	struct at at = csv_at(c->name, c->bytes, line, begin, i);
	if (p[i] == '\r')
		diag_error(c->diag, "control", at, "a carriage return alone; end lines with LF or CRLF");
	else
		diag_error(c->diag, "control", at, "control character \\x%02x; remove it",
			   (unsigned)p[p[i] == 0xc2 ? i + 1 : i]);
}

bool csv_bytes_ok(struct csv *c)
{
	const unsigned char *p = (const unsigned char *)c->bytes.p;
	size_t begin = c->at, n = c->bytes.n;
	uint32_t line = 1;
	for (size_t i = c->at; i < n; i++) {
		while (i + 8 <= n && all_printable(p + i))
			i += 8;
		if (i == n)
			break;
		if (p[i] == '\n') {
			line++;
			begin = i + 1;
			continue;
		}
		if (misplaced(c, i))
			report_control(c, line, begin, i);
		size_t length = p[i] < 0x80 ? 1 : utf8_sequence((struct str){c->bytes.p + i, n - i});
		if (!length) {
			report_utf8(c);
			return false;
		}
		i += length - 1;
	}
	return true;
}
