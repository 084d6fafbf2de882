/* SPDX-License-Identifier: MIT */
/*
 * The product limit against a well-known table: weeks in remission of 21 patients given 6-MP (Freireich et al., Blood 21,
 * 1963). The figures are worked out by hand from the formulas of Kaplan & Meier and of Greenwood.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../lib/rules/survival.h"

static void close_to(double got, double want)
{
	assert_true(fabs(got - want) < 1e-12);
}

static void the_curve_of_a_textbook(void **state)
{
	(void)state;
	struct lifetime all[] = {{22, true}, {6, true},	  {6, true},   {6, true},   {6, false},	 {7, true},   {9, false},
				 {10, true}, {10, false}, {11, false}, {13, true},  {16, true},	 {17, false}, {19, false},
				 {20, false}, {23, true}, {25, false}, {32, false}, {32, false}, {34, false}, {35, false}};
	static const struct {
		int32_t day;
		int64_t at_risk, ended, censored;
	} rows[] = {{6, 21, 3, 1},  {7, 17, 1, 0},  {9, 16, 0, 1},  {10, 15, 1, 1}, {11, 13, 0, 1}, {13, 12, 1, 0}, {16, 11, 1, 0},
		    {17, 10, 0, 1}, {19, 9, 0, 1},  {20, 8, 0, 1},  {22, 7, 1, 0},  {23, 6, 1, 0},  {25, 5, 0, 1},  {32, 4, 0, 2},
		    {34, 2, 0, 1},  {35, 1, 0, 1}};
	struct arena a = {0};
	size_t n;
	const struct survival *s = survival_curve(&a, all, sizeof(all) / sizeof(all[0]), &n), *at;
	assert_int_equal(n, sizeof(rows) / sizeof(rows[0]));
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(s[i].day, rows[i].day);
		assert_int_equal(s[i].at_risk, rows[i].at_risk);
		assert_int_equal(s[i].ended, rows[i].ended);
		assert_int_equal(s[i].censored, rows[i].censored);
	}
	/* 18/21, times 16/17, 14/15, 11/12, 10/11, 6/7, 5/6: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448 */
	close_to(s[0].share, 6.0 / 7);
	close_to(s[1].share, 96.0 / 119);
	close_to(s[2].share, 96.0 / 119);
	close_to(s[3].share, 64.0 / 85);
	close_to(s[10].share, 64.0 / 119);
	close_to(s[11].share, 160.0 / 357);
	close_to(s[15].share, 160.0 / 357);
	/* at 23: the sum of d/(n(n-d)) is 3/378 + 1/272 + 1/210 + 1/132 + 1/110 + 1/42 + 1/30, the error 0.1346 */
	double sum = 3.0 / 378 + 1.0 / 272 + 1.0 / 210 + 1.0 / 132 + 1.0 / 110 + 1.0 / 42 + 1.0 / 30;
	close_to(s[11].low, 160.0 / 357 - 1.959963984540054 * 160 / 357 * sqrt(sum));
	close_to(s[11].high, 160.0 / 357 + 1.959963984540054 * 160 / 357 * sqrt(sum));
	assert_true(fabs((s[11].high - s[11].low) / 2 / 1.959963984540054 - 0.1346) < 0.00005);
	close_to(s[0].high, 1); /* 0.857 and 0.15 more is cut */
	assert_int_equal(survival_median(s, n), 23);
	assert_true(survival_at(s, n, 5, &at) && !at);
	assert_true(survival_at(s, n, 8, &at) && at == &s[1]);
	assert_true(survival_at(s, n, 34, &at) && at == &s[14]);
	assert_false(survival_at(s, n, 35, &at)); /* nobody was watched beyond */
	arena_free(&a);
}

static void once_all_ended_nothing_is_left_to_estimate(void **state)
{
	(void)state;
	struct lifetime all[] = {{1, true}, {2, true}, {2, true}};
	struct arena a = {0};
	size_t n;
	const struct survival *s = survival_curve(&a, all, 3, &n), *at;
	assert_int_equal(n, 2);
	close_to(s[0].share, 2.0 / 3);
	assert_true(s[1].share <= 0);
	assert_true(isnan(s[1].low) && isnan(s[1].high));
	assert_true(survival_at(s, n, 365, &at) && at == &s[1]);
	assert_int_equal(survival_median(s, n), 2);
	arena_free(&a);
}

static void nobody_gives_no_curve(void **state)
{
	(void)state;
	struct arena a = {0};
	size_t n = 7;
	const struct survival *s = survival_curve(&a, NULL, 0, &n), *at;
	assert_int_equal(n, 0);
	assert_false(survival_at(s, n, 1, &at));
	assert_int_equal(survival_median(s, n), 0);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_curve_of_a_textbook),
		cmocka_unit_test(once_all_ended_nothing_is_left_to_estimate),
		cmocka_unit_test(nobody_gives_no_curve),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
