/* SPDX-License-Identifier: MIT */
/*
 * Views of bytes: comparing, words, slips of the pen, text fit for a message; and the growing buffer and the
 * arena that they live in.
 */
#include "temp.h"

static void equal_compares_bytes_and_length(void **state)
{
	(void)state;
	assert_true(str_eq(STR("ab"), STR("ab")));
	assert_false(str_eq(STR("ab"), STR("abc")));
	assert_false(str_eq(STR("a\0b"), STR("a\0c")));
	assert_true(str_eq((struct str){NULL, 0}, STR("")));
	assert_true(str_is((struct str){NULL, 0}, ""));
	assert_int_equal(str_of(NULL).n, 0);
}

static void compare_is_by_bytes_with_prefixes_first(void **state)
{
	static const char *const rising[] = {"", "A", "AA", "B", "a", "ab", "b", "\xc3\xa6", "\xc3\xb8"};
	(void)state;
	for (size_t i = 0; i < COUNT(rising); i++)
		for (size_t k = 0; k < COUNT(rising); k++) {
			int order = str_cmp(str_of(rising[i]), str_of(rising[k]));
			assert_int_equal((order > 0) - (order < 0), (i > k) - (i < k));
		}
}

static void starts_with_looks_no_further_than_the_text(void **state)
{
	(void)state;
	assert_true(str_starts(STR("x_note"), "x_"));
	assert_true(str_starts(STR("x_"), "x_"));
	assert_true(str_starts(STR("x"), ""));
	assert_false(str_starts((struct str){"x_note", 1}, "x_"));
}

static void words_skip_separators_at_both_ends(void **state)
{
	struct str rest = STR("  dag  nat "), word;
	(void)state;
	assert_true(str_word(&rest, ' ', &word));
	assert_true(str_is(word, "dag"));
	assert_true(str_word(&rest, ' ', &word));
	assert_true(str_is(word, "nat"));
	assert_false(str_word(&rest, ' ', &word));
	assert_false(str_word(&rest, ' ', &word));
}

/* 65,536 consecutive ids in a table of 2^16: an even spread leaves about 1/e of the slots empty. */
static void hash_spreads_consecutive_ids(void **state)
{
	enum { SLOTS = 1 << 16 };
	static unsigned char used[SLOTS];
	char id[16];
	int empty = 0;
	(void)state;
	for (int i = 0; i < SLOTS; i++) {
		int n = snprintf(id, sizeof(id), "B%05d", i);
		used[str_hash((struct str){id, (size_t)n}) & (SLOTS - 1)] = 1;
	}
	for (int i = 0; i < SLOTS; i++)
		empty += !used[i];
	assert_in_range(empty, 22000, 26500);
}

static void nearest_finds_slips_of_the_pen_only(void **state)
{
	static const char *const names[] = {"citizens", "companies", "openings", "placements", "visits", "id"};
	static const struct {
		const char *wrong, *meant;
	} cases[] = {
		{"citizen", "citizens"},    {"citzens", "citizens"},	{"ctiizens", "citizens"},
		{"citizenss", "citizens"},  {"place", "placements"},	{"visit", "visits"},
		{"Visits", "visits"},	    {"comp", "companies"},	{"", NULL},
		{"x", NULL},		    {"borgere", NULL},		{"zzzzzzzzzzzzzzzz", NULL},
		{"placementsplacements", NULL},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(shown(str_nearest(str_of(cases[i].wrong), names, COUNT(names))),
				    shown(cases[i].meant));
	assert_null(str_nearest(STR("visits"), names, 0));
}

static void nearest_takes_names_of_any_length(void **state)
{
	static char longer[5000];
	static const char *const names[] = {"visits", longer};
	(void)state;
	memset(longer, 'v', sizeof(longer) - 1);
	assert_null(str_nearest((struct str){longer, 4999}, names, 1));
	assert_string_equal(shown(str_nearest(STR("visit"), names, 2)), "visits");
}

static void shown_text_is_fit_for_a_message(void **state)
{
	struct temp *t = *state;
	static const struct {
		struct str text;
		const char *is;
	} cases[] = {
		{S(""), ""},
		{S("Søren Ærø"), "Søren Ærø"},
		{S("a\0b"), "a\\x00b"},
		{S("a\tb\nc\x7f"), "a\\x09b\\x0ac\\x7f"},
		{S("\033[31mred"), "\\x1b[31mred"},
		{S("\xc2\x9b" "31m"), "\\x9b31m"},
		{S("a\xe2\x80\xae" "b"), "a\\u202eb"},
		{S("a\xe2\x80\xa8" "b"), "a\\u2028b"},
		{S("a\xd8\x9c" "b"), "a\\u061cb"},
		{S("ab\xff" "cd"), "ab\\xff"},
		{S("\xc3"), "\\xc3"},
		{S("010190-1234"), "DDMMYY-****"},
		{S("født 0101901234, 020290 4321!"), "født DDMMYY-****, DDMMYY-****!"},
		{S("010190-1234\xff"), "DDMMYY-****\\xff"},
		{S("x 010190\xa0" "1234, 020290 4321"), "x DDMMYY-****"}, /* a no-break space of Latin-1 */
		{S("010190-1234 020290\xa0" "4321"), "DDMMYY-**** DDMMYY-****"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(str_shown(&t->arena, cases[i].text), cases[i].is);
}

static void shown_text_is_cut_after_60_characters(void **state)
{
	struct temp *t = *state;
	char text[400] = "";
	for (int i = 0; i < 60; i++)
		strcat(text, "æ");
	assert_string_equal(str_shown(&t->arena, str_of(text)), text);
	strcat(text, "ø");
	const char *is = str_shown(&t->arena, str_of(text));
	assert_int_equal(utf8_chars(str_of(is)), 61);
	assert_string_equal(is + 120, "…");
}

/* Wherever it stands, no run of its last four digits may be left. */
static void shown_text_never_echoes_a_cpr_number(void **state)
{
	struct temp *t = *state;
	char text[128];
	for (int before = 0; before < 80; before++) {
		snprintf(text, sizeof(text), "%*s010190-1234 x", before, "");
		assert_null(strstr(str_shown(&t->arena, str_of(text)), "1234"));
		assert_null(strstr(str_shown(&t->arena, str_of(text)), "-1"));
		snprintf(text, sizeof(text), "010190-9876%*s010190-1234", before, "y");
		assert_null(strstr(str_shown(&t->arena, str_of(text)), "1234"));
	}
}

static void buffer_keeps_what_it_is_given(void **state)
{
	struct buf b = {0};
	(void)state;
	buf_add(&b, "", 0);
	assert_int_equal(b.n, 0);
	assert_string_equal(b.p, "");
	for (int i = 0; i < 5000; i++) {
		buf_printf(&b, "%d", i % 10);
		buf_char(&b, 'a');
		buf_str(&b, STR("b\0c"));
		buf_z(&b, "d");
		buf_repeat(&b, "ef", 3);
		buf_printf(&b, "%s", "");
	}
	assert_int_equal(b.n, 5000 * 12);
	assert_memory_equal(b.p + 12 * 7, "7ab\0cdefefef", 12);
	assert_int_equal(b.p[b.n], 0);
	buf_free(&b);
	assert_null(b.p);
	assert_int_equal(b.n, 0);
}

static void arena_gives_zeroed_aligned_pieces_that_do_not_overlap(void **state)
{
	enum { PIECES = 3000 };
	static unsigned char *piece[PIECES];
	static size_t size[PIECES];
	struct arena a = {0};
	(void)state;
	for (size_t i = 0; i < PIECES; i++) {
		size[i] = i % 97 == 0 ? 70000 + i : i % 31 == 0 ? 17000 : i % 61;
		piece[i] = arena_alloc(&a, size[i]);
		assert_int_equal((uintptr_t)piece[i] % 16, 0);
		for (size_t k = 0; k < size[i]; k++)
			assert_int_equal(piece[i][k], 0);
		memset(piece[i], (int)(i % 251) + 1, size[i]);
	}
	for (size_t i = 0; i < PIECES; i++)
		for (size_t k = 0; k < size[i]; k++)
			assert_int_equal(piece[i][k], i % 251 + 1);
	arena_free(&a);
	assert_null(a.block);
}

static void arena_grows_zeroed_and_keeps_the_old_bytes(void **state)
{
	struct temp *t = *state;
	size_t n = 0;
	char *p = arena_grow(&t->arena, NULL, &n, 10);
	assert_true(n >= 10);
	memset(p, 'x', 10);
	size_t before = n;
	char *same = arena_grow(&t->arena, p, &n, before);
	assert_ptr_equal(same, p);
	char *more = arena_grow(&t->arena, p, &n, before * 40);
	assert_true(n >= before * 40);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(more[i], i < 10 ? 'x' : 0);
}

static void arena_prints_and_copies_any_length(void **state)
{
	struct temp *t = *state;
	char *text = arena_printf(&t->arena, "%100000s|%d", "a", 7);
	assert_int_equal(strlen(text), 100002);
	assert_string_equal(text + 99999, "a|7");
	char *copy = arena_copy(&t->arena, "a\0b", 3);
	assert_memory_equal(copy, "a\0b", 4);
	assert_string_equal(arena_copy(&t->arena, NULL, 0), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_compares_bytes_and_length),
		cmocka_unit_test(compare_is_by_bytes_with_prefixes_first),
		cmocka_unit_test(starts_with_looks_no_further_than_the_text),
		cmocka_unit_test(words_skip_separators_at_both_ends),
		cmocka_unit_test(hash_spreads_consecutive_ids),
		cmocka_unit_test(nearest_finds_slips_of_the_pen_only),
		cmocka_unit_test(nearest_takes_names_of_any_length),
		TEMP_TEST(shown_text_is_fit_for_a_message),
		TEMP_TEST(shown_text_is_cut_after_60_characters),
		TEMP_TEST(shown_text_never_echoes_a_cpr_number),
		cmocka_unit_test(buffer_keeps_what_it_is_given),
		cmocka_unit_test(arena_gives_zeroed_aligned_pieces_that_do_not_overlap),
		TEMP_TEST(arena_grows_zeroed_and_keeps_the_old_bytes),
		TEMP_TEST(arena_prints_and_copies_any_length),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
