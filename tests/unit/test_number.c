/* SPDX-License-Identifier: MIT */
/*
 * Numbers as records hold them (exact, at most 6 decimals, below 10^9), and quotients as figures print them:
 * rounded half away from zero. Judged by whole-number arithmetic of their own here, never by floating point.
 */
#include "temp.h"

static void only_plain_digits_are_a_number(void **state)
{
	static const struct {
		struct str text;
		bool ok, whole;
		int64_t millionths;
	} cases[] = {
		{S("0"), true, true, 0},
		{S("-0"), true, true, 0},
		{S("7"), true, true, 7000000},
		{S("007"), true, true, 7000000},
		{S("-12"), true, true, -12000000},
		{S("12.5"), true, false, 12500000},
		{S("0.000001"), true, false, 1},
		{S("-0.000001"), true, false, -1},
		{S("12.500000"), true, false, 12500000},
		{S("999999999.999999"), true, false, INT64_C(999999999999999)},
		{S("-999999999.999999"), true, false, INT64_C(-999999999999999)},
		{S("999999999"), true, true, INT64_C(999999999000000)},
		{S("1000000000"), false, false, 0},
		{S("99999999999999999999999999"), false, false, 0},
		{S("0.0000001"), false, false, 0},
		{S("1.0000000"), false, false, 0},
		{S(""), false, false, 0},
		{S("-"), false, false, 0},
		{S("+1"), false, false, 0},
		{S("--1"), false, false, 0},
		{S("."), false, false, 0},
		{S(".5"), false, false, 0},
		{S("5."), false, false, 0},
		{S("-.5"), false, false, 0},
		{S("1,5"), false, false, 0},
		{S("1.000,5"), false, false, 0},
		{S("1 000"), false, false, 0},
		{S(" 1"), false, false, 0},
		{S("1 "), false, false, 0},
		{S("1.5.5"), false, false, 0},
		{S("0x10"), false, false, 0},
		{S("1e3"), false, false, 0},
		{S("inf"), false, false, 0},
		{S("-inf"), false, false, 0},
		{S("nan"), false, false, 0},
		{S("1\0"), false, false, 0},
		{S("\xc2\xbd"), false, false, 0},
		{S("\xd9\xa1"), false, false, 0},
		{S("1:30"), false, false, 0},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		int64_t out = 4711;
		int32_t whole = 4711;
		bool ok = number_parse(cases[i].text, &out);
		if (ok != cases[i].ok || (ok && out != cases[i].millionths))
			fail_msg("\"%s\": %d, %lld", cases[i].text.p, ok, (long long)out);
		ok = int_parse(cases[i].text, &whole);
		if (ok != cases[i].whole || (ok && whole != cases[i].millionths / MILLION))
			fail_msg("\"%s\" as a whole number: %d, %d", cases[i].text.p, ok, whole);
	}
}

static void looks_no_further_than_the_text(void **state)
{
	int64_t out;
	(void)state;
	assert_true(number_parse((struct str){"12345", 2}, &out));
	assert_int_equal(out, 12 * MILLION);
	assert_false(number_parse((struct str){"12.5", 3}, &out));
}

/* Whatever is printed is read back, digit for digit. */
static void numbers_survive_printing_and_reading(void **state)
{
	struct temp *t = *state;
	uint64_t x = 88172645463325252;
	for (int i = 0; i < 200000; i++) {
		x ^= x << 13, x ^= x >> 7, x ^= x << 17;
		int64_t n = (int64_t)(x % UINT64_C(1999999999999999)) - INT64_C(999999999999999), back;
		n /= i % 4 == 0 ? MILLION : 1;
		char *text = ratio_short(&t->arena, (struct ratio){n, MILLION});
		assert_true(number_parse(str_of(text), &back));
		assert_int_equal(back, n);
		assert_true(number_parse(str_of(ratio_text(&t->arena, (struct ratio){n, MILLION}, 6)), &back));
		assert_int_equal(back, n);
	}
}

static void halves_are_rounded_away_from_zero(void **state)
{
	static const struct {
		int64_t num, den;
		int decimals;
		const char *text;
	} cases[] = {
		{0, 1, 0, "0"},		{0, 7, 6, "0.000000"},	 {1, 2, 0, "1"},	 {-1, 2, 0, "-1"},
		{3, 2, 0, "2"},		{5, 2, 0, "3"},		 {-5, 2, 0, "-3"},	 {49, 100, 0, "0"},
		{-49, 100, 0, "0"},	{-1, 1000, 2, "0.00"},	 {-5, 1000, 2, "-0.01"}, {5, 1000, 2, "0.01"},
		{4999, 1000000, 2, "0.00"}, {1, 3, 6, "0.333333"}, {2, 3, 6, "0.666667"}, {-2, 3, 6, "-0.666667"},
		{1, 1000000, 6, "0.000001"}, {1, 2000000, 6, "0.000001"}, {-1, 2000000, 6, "-0.000001"},
		{499999, 1000000000000, 6, "0.000000"}, {999999, 1000000, 2, "1.00"}, {99995, 10, 0, "10000"},
		{25, 10, 1, "2.5"},	{1234567, 1, 0, "1234567"}, {1439, 1, 1, "1439.0"}, {-7, 1, 3, "-7.000"},
		{INT64_MAX, 1, 0, "9223372036854775807"}, {INT64_MIN, 1, 6, "-9223372036854775808.000000"},
		{INT64_MAX, INT64_MAX, 6, "1.000000"}, {1, INT64_MAX, 6, "0.000000"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(ratio_text(&t->arena, (struct ratio){cases[i].num, cases[i].den}, cases[i].decimals),
				    cases[i].text);
}

/* Every quotient of small numbers: |10^d a - b text| is at most b/2, and on a tie text is the larger. */
static void every_small_quotient_is_rounded_to_the_nearest(void **state)
{
	struct temp *t = *state;
	for (int64_t den = 1; den <= 64; den++)
		for (int64_t num = -300; num <= 300; num++)
			for (int decimals = 0; decimals <= 3; decimals++) {
				char *text = ratio_text(&t->arena, (struct ratio){num, den}, decimals);
				int64_t scale = 1, digits = 0;
				for (int i = 0; i < decimals; i++)
					scale *= 10;
				for (const char *p = text; *p; p++)
					if (*p != '-' && *p != '.')
						digits = digits * 10 + (*p - '0');
				bool negative = text[0] == '-';
				int64_t off = (num < 0 ? -num : num) * scale - digits * den;
				assert_true(2 * off < den && 2 * off >= -den);
				assert_int_equal(negative, num < 0 && digits != 0);
				if (decimals)
					assert_int_equal(text[strlen(text) - (size_t)decimals - 1], '.');
			}
}

static void short_numbers_have_no_trailing_zeros(void **state)
{
	static const struct {
		int64_t num, den;
		const char *text;
	} cases[] = {
		{0, 1, "0"},	   {10, 1, "10"},	{100, 1, "100"},     {5, 2, "2.5"},	   {-5, 2, "-2.5"},
		{1, 3, "0.333333"}, {1, 10, "0.1"},	{-1, 10000000, "0"}, {1, 1000000, "0.000001"}, {100, 100, "1"},
		{1200000, 1000000, "1.2"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(ratio_short(&t->arena, (struct ratio){cases[i].num, cases[i].den}), cases[i].text);
}

static void quotients_are_exact(void **state)
{
	struct temp *t = *state;
	struct ratio r = ratio_reduced(600000, 1000000);
	assert_int_equal(r.num, 3);
	assert_int_equal(r.den, 5);
	r = ratio_reduced(-30, 50);
	assert_true(r.num == -3 && r.den == 5);
	r = ratio_reduced(0, 17);
	assert_true(r.num == 0 && r.den == 1);
	r = ratio_over((struct ratio){30, 1}, (struct ratio){-50, 1});
	assert_true(r.num == -3 && r.den == 5);
	r = ratio_over((struct ratio){1, 3}, (struct ratio){2, 9});
	assert_true(r.num == 3 && r.den == 2);
	assert_int_equal(ratio_over((struct ratio){1, 3}, (struct ratio){0, 9}).den, 0);
	assert_int_equal(ratio_over(RATIO_NONE, (struct ratio){1, 9}).den, 0);
	assert_int_equal(ratio_over((struct ratio){1, 9}, RATIO_NONE).den, 0);
	/* a denominator beyond 64 bits is cut together with its numerator */
	r = ratio_reduced((wide)1 << 100, ((wide)3 << 70) + 1);
	assert_true(r.den > 0);
	assert_string_equal(ratio_text(&t->arena, (struct ratio){r.num, r.den}, 0), "357913941");
}

static void quotients_are_ordered_without_rounding(void **state)
{
	(void)state;
	assert_int_equal(ratio_cmp((struct ratio){1, 3}, (struct ratio){2, 6}), 0);
	assert_true(ratio_cmp((struct ratio){1, 3}, (struct ratio){333333333, 1000000000}) > 0);
	assert_true(ratio_cmp((struct ratio){-1, 2}, (struct ratio){0, 1}) < 0);
	assert_true(ratio_cmp((struct ratio){INT64_MAX, 2}, (struct ratio){INT64_MAX - 1, 2}) > 0);
	for (int a = -5; a <= 5; a++)
		for (int b = 1; b <= 5; b++)
			for (int c = -5; c <= 5; c++)
				for (int d = 1; d <= 5; d++) {
					int order = a * d - c * b;
					assert_int_equal(ratio_cmp((struct ratio){a, b}, (struct ratio){c, d}),
							 (order > 0) - (order < 0));
				}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_plain_digits_are_a_number),
		cmocka_unit_test(looks_no_further_than_the_text),
		TEMP_TEST(numbers_survive_printing_and_reading),
		TEMP_TEST(halves_are_rounded_away_from_zero),
		TEMP_TEST(every_small_quotient_is_rounded_to_the_nearest),
		TEMP_TEST(short_numbers_have_no_trailing_zeros),
		TEMP_TEST(quotients_are_exact),
		cmocka_unit_test(quotients_are_ordered_without_rounding),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
