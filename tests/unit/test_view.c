/* SPDX-License-Identifier: MIT */
/*
 * The renderers, each given small sheets made here: what people see is laid out and harmless, what
 * programs get is exact.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../lib/view/view.h"

static struct arena arena;

static const struct heading columns[] = {
	{"name", "Navn", "Name", FOR_ALL, LEFT},
	{"figure", "Tal", "Figure", FOR_ALL, RIGHT},
	{"code", "Kode", "Code", FOR_MACHINES, LEFT},
	{"bar", "Fremdrift", "Progress", FOR_PEOPLE, LEFT},
};

enum { NAME, FIGURE, CODE, PROGRESS, COLUMNS };

static struct sheet *sheet(enum language language)
{
	return sheet_new(&arena, language, columns, COLUMNS);
}

static struct value *add(struct sheet *s, const char *name, struct value figure)
{
	struct sheet_row *row = sheet_add(s);
	row->value[NAME] = value_z(name);
	row->value[FIGURE] = figure;
	return row->value;
}

static const char *printed(const char *format, const struct sheet *s, struct style style)
{
	struct buf out = {0};
	format_find(str_of(format))->print(&out, s, &style);
	const char *text = arena_copy(&arena, out.p, out.n);
	buf_free(&out);
	return text;
}

static const char *text(const struct sheet *s, int width)
{
	return printed("text", s, (struct style){.width = width});
}

static const char *csv(const struct sheet *s)
{
	return printed("csv", s, (struct style){0});
}

static const char *excel(const struct sheet *s)
{
	return printed("csv", s, (struct style){.excel = true});
}

static struct ratio over(int64_t num, int64_t den)
{
	return (struct ratio){num, den};
}

/* ---- values as words --------------------------------------------------------------------- */

static void numbers_have_thousands_and_decimals(void **state)
{
	(void)state;
	assert_string_equal(number_shown(&arena, DANISH, over(1439, 1), 0), "1.439");
	assert_string_equal(number_shown(&arena, ENGLISH, over(1439, 1), 0), "1,439");
	assert_string_equal(number_shown(&arena, DANISH, over(13940281, 1), 0), "13.940.281");
	assert_string_equal(number_shown(&arena, DANISH, over(999, 1), 0), "999");
	assert_string_equal(number_shown(&arena, DANISH, over(-123456, 1), 0), "-123.456");
	assert_string_equal(number_shown(&arena, DANISH, over(-123, 1), 0), "-123");
	assert_string_equal(number_shown(&arena, DANISH, over(100000, 3), 1), "33.333,3");
	assert_string_equal(number_shown(&arena, ENGLISH, over(100000, 3), 2), "33,333.33");
	assert_string_equal(number_shown(&arena, DANISH, RATIO_NONE, 0), "");
}

static void shown(struct value v, const char *danish, const char *english)
{
	assert_string_equal(value_shown(&arena, DANISH, &v), danish);
	assert_string_equal(value_shown(&arena, ENGLISH, &v), english);
}

static void values_are_shown_by_kind(void **state)
{
	(void)state;
	shown(value_share(over(1, 3)), "33,3 %", "33.3%");
	shown(value_share(over(1, 1)), "100,0 %", "100.0%");
	shown(value_number(over(25, 2)), "12,5", "12.5");
	shown(value_number(over(24, 2)), "12", "12");
	shown(value_number(RATIO_NONE), "", "");
	shown(value_day(day_make(2021, 11, 4)), "2021-11-04", "2021-11-04");
	shown(value_day(DAY_NONE), "", "");
	shown(value_month(2021 * 12 + 10), "2021-11", "2021-11");
	shown(value_code(STR("paa-vej"), STR("på vej"), TONE_FAIR), "på vej", "på vej");
	shown(value_code(STR(""), STR("x"), TONE_NONE), "", "");
	shown(value_z(NULL), "", "");
}

static void days_and_months_have_names(void **state)
{
	(void)state;
	day d = day_make(2021, 11, 4);
	assert_string_equal(day_shown(&arena, DANISH, d), "4. november 2021");
	assert_string_equal(day_shown(&arena, ENGLISH, d), "4 November 2021");
	assert_string_equal(month_shown(&arena, DANISH, day_month(day_make(2022, 5, 1))), "maj 2022");
	assert_string_equal(month_shown(&arena, ENGLISH, day_month(day_make(2022, 1, 31))),
			    "January 2022");
}

/* ---- text ---------------------------------------------------------------------------------- */

static void columns_align_by_what_a_terminal_shows(void **state)
{
	(void)state;
	struct sheet *s = sheet(DANISH);
	add(s, "Ærø", value_int(7))[CODE] = value_z("x");
	add(s, "Lolland", value_int(1439));
	assert_string_equal(text(s, 80), "Navn       Tal  Fremdrift\n"
					 "─────────────────────────\n"
					 "Ærø          7\n"
					 "Lolland  1.439\n");
}

static void title_notes_and_footer_surround_the_table(void **state)
{
	(void)state;
	struct sheet *s = sheet_new(&arena, ENGLISH, columns, 2);
	add(s, "a", value_int(1));
	s->rows[0].note = "one two three";
	s->title = "Title";
	s->subtitle = "Sub";
	s->footer = "first\nsecond";
	assert_string_equal(text(s, 14), "Title\nSub\n\n"
					 "Name  Figure\n"
					 "────────────\n"
					 "a          1\n"
					 "    one two\n"
					 "    three\n"
					 "\nfirst\nsecond\n");
}

static void wide_tables_wrap_headings_then_words(void **state)
{
	static const struct heading long_headings[] = {
		{"a", NULL, "Name", FOR_ALL, LEFT},
		{"b", NULL, "Very long heading", FOR_ALL, RIGHT},
	};
	(void)state;
	struct sheet *s = sheet_new(&arena, ENGLISH, long_headings, 2);
	add(s, "all of these words", value_int(123456));
	assert_string_equal(text(s, 24), "                    Very\n"
					 "                    long\n"
					 "Name             heading\n"
					 "────────────────────────\n"
					 "all of these     123,456\n"
					 "  words\n");
	assert_string_equal(text(s, 37), "Name                Very long heading\n"
					 "─────────────────────────────────────\n"
					 "all of these words            123,456\n");
}

static void an_empty_sheet_says_so(void **state)
{
	(void)state;
	assert_string_equal(text(sheet_new(&arena, DANISH, columns, 1), 80), "Navn\n────\n(ingen)\n");
}

static void no_text_reaches_the_terminal_raw(void **state)
{
	(void)state;
	struct sheet *s = sheet_new(&arena, ENGLISH, columns, 1);
	add(s, "\033[31mred\xe2\x80\xae\xff", value_z(NULL));
	assert_non_null(strstr(text(s, 80), "\n\\x1b[31mred\\u202e\\xff\n"));
}

static void colour_is_only_in_colour(void **state)
{
	(void)state;
	struct sheet *s = sheet_new(&arena, ENGLISH, columns, 1);
	sheet_add(s)->value[NAME] = value_code(STR("bagud"), STR("behind"), TONE_BAD);
	assert_null(strchr(text(s, 80), '\033'));
	assert_non_null(strstr(printed("text", s, (struct style){.colour = true}),
			       "\033[31mbehind\033[0m\n"));
}

/* The bar of a row in a table of exactly the least width, where it has ten cells. */
static const char *bar(struct ratio reached, struct ratio expected)
{
	struct sheet *s = sheet_new(&arena, DANISH, columns + PROGRESS, 1);
	sheet_add(s)->value[0] = value_bar(&arena, reached, expected, TONE_NONE);
	const char *line = strchr(strchr(text(s, 11), '\n') + 1, '\n') + 1;
	return arena_copy(&arena, line, strcspn(line, "\n"));
}

static void bars_tell_reached_from_expected(void **state)
{
	(void)state;
	assert_string_equal(bar(over(1, 2), RATIO_NONE), "█████·····");
	assert_string_equal(bar(over(1, 2), over(3, 4)), "█████···│··");
	assert_string_equal(bar(over(3, 4), over(1, 2)), "█████│██▌··");
	assert_string_equal(bar(over(0, 1), over(0, 1)), "│··········");
	assert_string_equal(bar(over(1, 1), over(1, 1)), "██████████│");
	assert_string_equal(bar(over(999, 1000), over(1, 1)), "█████████▉│");
	assert_string_equal(bar(over(3, 1), over(2, 1)), "██████████│");
	assert_string_equal(bar(over(-1, 1), RATIO_NONE), "··········");
}

/* ---- csv ------------------------------------------------------------------------------------- */

static void csv_leaves_out_what_is_for_people(void **state)
{
	(void)state;
	struct sheet *s = sheet(DANISH);
	s->title = s->footer = "nowhere";
	struct value *v = add(s, "a,b", value_share(over(1, 3)));
	v[CODE] = value_code(STR("paa-vej"), STR("på vej"), TONE_FAIR);
	v[PROGRESS] = value_bar(&arena, over(1, 2), over(1, 2), TONE_NONE);
	add(s, "say \"æ\"", value_number(over(25, 2)));
	add(s, NULL, value_z(NULL));
	assert_string_equal(csv(s), "name,figure,code\n"
				    "\"a,b\",0.333333,paa-vej\n"
				    "\"say \"\"æ\"\"\",12.5,\n"
				    ",,\n");
}

static void excel_gets_its_dialect(void **state)
{
	(void)state;
	struct sheet *s = sheet(DANISH);
	add(s, "a;b", value_share(over(1, 2)));
	add(s, "c,d", value_number(over(-5, 2)));
	assert_string_equal(excel(s), "\xef\xbb\xbfname;figure;code\r\n"
				      "\"a;b\";0,500000;\r\n"
				      "c,d;-2,5;\r\n");
}

static void guarded(const char *cell, const char *expected)
{
	struct sheet *s = sheet_new(&arena, DANISH, columns, 1);
	add(s, cell, value_z(NULL));
	const char *line = strchr(excel(s), '\n') + 1;
	assert_string_equal(arena_copy(&arena, line, strcspn(line, "\r")), expected);
}

static void excel_runs_no_formula(void **state)
{
	(void)state;
	guarded("=1+1", "'=1+1");
	guarded("+45 12", "'+45 12");
	guarded("@x", "'@x");
	guarded("-x", "'-x");
	guarded("-12.5", "-12.5");
	guarded("\tx", "'\tx");
	guarded("a=b", "a=b");
	guarded("a;=b", "\"a;'=b\"");
}

/* ---- json ------------------------------------------------------------------------------------- */

static void json_has_a_row_a_line(void **state)
{
	(void)state;
	struct sheet *s = sheet(DANISH);
	assert_string_equal(printed("json", s, (struct style){0}), "[]\n");
	add(s, "\"æ\"\n", value_share(over(1, 3)))[CODE] = value_day(day_make(2021, 11, 4));
	add(s, "b", value_int(-13940281));
	add(s, NULL, value_number(over(-1, 8)));
	assert_string_equal(printed("json", s, (struct style){0}),
			    "[\n"
			    " {\"name\": \"\\\"æ\\\"\\n\", \"figure\": 0.333333, \"code\": \"2021-11-04\"},\n"
			    " {\"name\": \"b\", \"figure\": -13940281, \"code\": null},\n"
			    " {\"name\": null, \"figure\": -0.125, \"code\": null}\n"
			    "]\n");
}

static int free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(numbers_have_thousands_and_decimals, free_arena),
		cmocka_unit_test_teardown(values_are_shown_by_kind, free_arena),
		cmocka_unit_test_teardown(days_and_months_have_names, free_arena),
		cmocka_unit_test_teardown(columns_align_by_what_a_terminal_shows, free_arena),
		cmocka_unit_test_teardown(title_notes_and_footer_surround_the_table, free_arena),
		cmocka_unit_test_teardown(wide_tables_wrap_headings_then_words, free_arena),
		cmocka_unit_test_teardown(an_empty_sheet_says_so, free_arena),
		cmocka_unit_test_teardown(no_text_reaches_the_terminal_raw, free_arena),
		cmocka_unit_test_teardown(colour_is_only_in_colour, free_arena),
		cmocka_unit_test_teardown(bars_tell_reached_from_expected, free_arena),
		cmocka_unit_test_teardown(csv_leaves_out_what_is_for_people, free_arena),
		cmocka_unit_test_teardown(excel_gets_its_dialect, free_arena),
		cmocka_unit_test_teardown(excel_runs_no_formula, free_arena),
		cmocka_unit_test_teardown(json_has_a_row_a_line, free_arena),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
