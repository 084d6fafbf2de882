/* SPDX-License-Identifier: MIT */
/*
 * UTF-8: every code point and every sequence of up to three bytes against a decoder that is written from
 * RFC 3629's table of ranges alone; characters, columns of a terminal, and what must not reach one.
 */
#include "temp.h"

/* The length of the valid sequence that p begins with, by RFC 3629 section 4, row by row; 0: none. */
static size_t by_table(const unsigned char *p, size_t n)
{
	static const struct {
		unsigned char from, to, second_from, second_to;
		size_t length;
	} rows[] = {
		{0x00, 0x7f, 0, 0, 1},	      {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
		{0xe1, 0xec, 0x80, 0xbf, 3},  {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
		{0xf0, 0xf0, 0x90, 0xbf, 4},  {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
	};
	for (size_t r = 0; r < COUNT(rows); r++) {
		if (p[0] < rows[r].from || p[0] > rows[r].to || n < rows[r].length)
			continue;
		bool ok = rows[r].length == 1 || (p[1] >= rows[r].second_from && p[1] <= rows[r].second_to);
		for (size_t i = 2; i < rows[r].length; i++)
			ok = ok && p[i] >= 0x80 && p[i] <= 0xbf;
		return ok ? rows[r].length : 0;
	}
	return 0;
}

static void every_sequence_of_three_bytes_is_judged_by_the_rfc(void **state)
{
	(void)state;
	for (uint32_t bits = 0; bits < 1u << 24; bits += bits % 0x10000 == 0xffff ? 1 : 3) {
		unsigned char p[3] = {(unsigned char)(bits >> 16), (unsigned char)(bits >> 8), (unsigned char)bits};
		size_t n = 0, step;
		while (n < 3 && (step = by_table(p + n, 3 - n)))
			n += step;
		if (utf8_valid((struct str){(const char *)p, 3}) != n)
			fail_msg("%02x %02x %02x", p[0], p[1], p[2]);
	}
}

static void every_sequence_of_four_bytes_with_a_long_lead_is_judged_by_the_rfc(void **state)
{
	static const unsigned char edges[] = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff};
	(void)state;
	for (unsigned lead = 0xe0; lead <= 0xff; lead++)
		for (size_t i = 0; i < 1000; i++) {
			unsigned char p[4] = {(unsigned char)lead, edges[i / 100], edges[i / 10 % 10], edges[i % 10]};
			size_t n = 0, step;
			while (n < 4 && (step = by_table(p + n, 4 - n)))
				n += step;
			assert_int_equal(utf8_valid((struct str){(const char *)p, 4}), n);
		}
}

static size_t encode(uint32_t c, char *p)
{
	if (c < 0x80) {
		p[0] = (char)c;
		return 1;
	}
	size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = n; i-- > 1; c >>= 6)
		p[i] = (char)(0x80 | (c & 0x3f));
	p[0] = (char)((0xf00u >> n & 0xf0u) | c);
	return n;
}

static void every_code_point_is_read_back(void **state)
{
	char text[8];
	(void)state;
	for (uint32_t c = 0; c < 0x110000; c++) {
		if (c >= 0xd800 && c < 0xe000)
			continue;
		size_t n = encode(c, text);
		const char *p = text;
		struct str s = {text, n};
		if (utf8_valid(s) != n || utf8_chars(s) != 1 || utf8_next(&p, text + n) != c || p != text + n)
			fail_msg("U+%04x", (unsigned)c);
	}
}

/* The fast way over eight ASCII bytes at a time must stop where the slow one does. */
static void a_bad_byte_is_found_at_every_offset(void **state)
{
	char text[40];
	(void)state;
	for (size_t n = 1; n <= sizeof(text); n++)
		for (size_t at = 0; at < n; at++) {
			memset(text, 'a', n);
			text[at] = '\xff';
			assert_int_equal(utf8_valid((struct str){text, n}), at);
			text[at] = '\xc3'; /* cut short at the end, else followed by a letter */
			assert_int_equal(utf8_valid((struct str){text, n}), at);
		}
}

static void next_moves_on_over_bytes_that_are_not_utf8(void **state)
{
	const char *text = "\xff\xc3", *p = text;
	(void)state;
	assert_int_equal(utf8_next(&p, text + 2), 0xff);
	assert_ptr_equal(p, text + 1);
	assert_int_equal(utf8_next(&p, text + 2), 0xc3);
	assert_ptr_equal(p, text + 2);
}

static void characters_and_columns_differ(void **state)
{
	static const struct {
		const char *text;
		size_t chars, width;
	} cases[] = {
		{"", 0, 0},
		{"abc", 3, 3},
		{"æøå", 3, 3},
		{"e\xcc\x81", 2, 1},		     /* combining acute */
		{"\xe4\xb8\xad\xe6\x96\x87", 2, 4},  /* two ideographs */
		{"\xef\xbd\x81", 1, 2},		     /* fullwidth a */
		{"a\xe2\x80\x8b" "b", 3, 2},	     /* zero width space */
		{"\xf0\x9f\x98\x80", 1, 2},	     /* an emoji */
		{"█│─", 3, 3},			     /* what tables and bars are drawn with */
		{"…", 1, 1},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(utf8_chars(str_of(cases[i].text)), cases[i].chars);
		assert_int_equal(utf8_width(str_of(cases[i].text)), cases[i].width);
	}
}

static void controls_are_c0_del_c1_line_separators_and_bidi(void **state)
{
	size_t n = 0;
	(void)state;
	for (uint32_t c = 0; c < 0x110000; c++)
		n += utf8_control(c);
	/* 32 C0, DEL, 32 C1; U+2028 2029; U+061C 200E 200F 202A-202E 2066-2069 */
	assert_int_equal(n, 32 + 33 + 2 + 3 + 5 + 4);
	static const uint32_t controls[] = {0,	    7,	    0x1b,   0x1f,   0x7f,   0x80,   0x9b,   0x9f,   0x61c,
					    0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069};
	static const uint32_t harmless[] = {0x20, 0x7e, 0xa0, 0xad, 0xe6, 0x2010, 0x2027, 0x202f, 0x2065, 0x206a, 0xfeff};
	for (size_t i = 0; i < COUNT(controls); i++)
		assert_true(utf8_control(controls[i]));
	for (size_t i = 0; i < COUNT(harmless); i++)
		assert_false(utf8_control(harmless[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_sequence_of_three_bytes_is_judged_by_the_rfc),
		cmocka_unit_test(every_sequence_of_four_bytes_with_a_long_lead_is_judged_by_the_rfc),
		cmocka_unit_test(every_code_point_is_read_back),
		cmocka_unit_test(a_bad_byte_is_found_at_every_offset),
		cmocka_unit_test(next_moves_on_over_bytes_that_are_not_utf8),
		cmocka_unit_test(characters_and_columns_differ),
		cmocka_unit_test(controls_are_c0_del_c1_line_separators_and_bidi),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
