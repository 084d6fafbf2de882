/* SPDX-License-Identifier: MIT */
/*
 * Days, months, stamps and offsets against a calendar that is made by counting, one day after the other, from
 * 1900-01-01 (a Monday, 25,567 days before 1970) to 2199-12-31; and Danish local time against the C library's.
 */
#include "temp.h"

#include <time.h>

static bool leap_year(int year)
{
	return year == 2000 || (year % 4 == 0 && year != 1900 && year != 2100);
}

static int length_of(int year, int mon)
{
	switch (mon) {
	case 2: return leap_year(year) ? 29 : 28;
	case 4:
	case 6:
	case 9:
	case 11: return 30;
	default: return 31;
	}
}

static void every_day_from_1900_to_2199_is_counted_right(void **state)
{
	struct temp *t = *state;
	day expected = -25567, back;
	int year, mon, mday;
	char text[64];
	for (int y = 1900; y <= 2199; y++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= length_of(y, m); d++, expected++) {
				snprintf(text, sizeof(text), "%04d-%02d-%02d", y, m, d);
				assert_int_equal(day_make(y, m, d), expected);
				assert_true(day_parse(str_of(text), &back));
				assert_int_equal(back, expected);
				day_split(expected, &year, &mon, &mday);
				assert_true(year == y && mon == m && mday == d);
				assert_int_equal(day_month(expected), y * 12 + m - 1);
				assert_string_equal(day_text(&t->arena, expected), text);
			}
	assert_int_equal(expected, 84006); /* 300 years, 72 leap days: 109,572 days */
}

static void days_that_do_not_exist_are_refused(void **state)
{
	static const int years[] = {0, 1, 999, 1899, 1900, 1999, 2000, 2100, 2199, 2200, 9999};
	char text[64];
	day out = 12345;
	(void)state;
	for (size_t i = 0; i < COUNT(years); i++)
		for (int m = 0; m < 100; m++)
			for (int d = 0; d < 100; d++) {
				int y = years[i];
				bool is = y >= 1900 && y <= 2199 && m >= 1 && m <= 12 && d >= 1 &&
					  d <= length_of(y, m);
				snprintf(text, sizeof(text), "%04d-%02d-%02d", y, m, d);
				out = 12345;
				assert_int_equal(day_parse(str_of(text), &out), is);
				assert_int_equal(day_valid(y, m, d), is);
				if (!is)
					assert_int_equal(out, 12345);
			}
}

static void only_the_iso_form_is_a_date(void **state)
{
	static const char *const refused[] = {
		"",	       "2021",	     "2021-01",	   "2021-1-1",	 "2021-01-1",  "21-01-01",	"01-01-2021",
		"2021/01/01",  "2021-01-01 ", " 2021-01-01", "2021-01-0a", "2021-01-+1", "2021-01--1", "20210101",
		"2021-01-011", "+021-01-01", "-021-01-01", "2021-01-01T00:00:00Z", "２21-01-0", "2021.01.01",
	};
	day out;
	(void)state;
	for (size_t i = 0; i < COUNT(refused); i++)
		if (day_parse(str_of(refused[i]), &out))
			fail_msg("\"%s\" was taken", refused[i]);
	assert_false(day_parse(STR("2021-01-\0" "1"), &out));
	assert_true(day_parse((struct str){"2021-01-31 and more", 10}, &out));
}

static void months_have_a_first_and_a_last_day(void **state)
{
	struct temp *t = *state;
	char text[64];
	month m;
	for (int y = 1900; y <= 2199; y++)
		for (int mon = 1; mon <= 12; mon++) {
			snprintf(text, sizeof(text), "%04d-%02d", y, mon);
			assert_true(month_parse(str_of(text), &m));
			assert_string_equal(month_text(&t->arena, m), text);
			assert_int_equal(month_first(m), day_make(y, mon, 1));
			assert_int_equal(month_last(m), day_make(y, mon, length_of(y, mon)));
		}
	static const char *const refused[] = {"", "2021", "2021-13", "2021-00", "1899-12", "2200-01", "2021-1", "2021-01-01", "202101", "last"};
	for (size_t i = 0; i < COUNT(refused); i++)
		assert_false(month_parse(str_of(refused[i]), &m));
}

static void stamps_are_utc_to_the_second(void **state)
{
	static const char *const taken[] = {"2021-02-28T00:00:00Z", "1900-01-01T23:59:59Z", "2000-02-29T12:30:01Z"};
	static const char *const refused[] = {
		"",			"2021-02-28",		"2021-02-29T00:00:00Z",	 "2021-02-28T24:00:00Z",
		"2021-02-28T00:60:00Z", "2021-02-28T00:00:60Z", "2021-02-28 00:00:00Z",	 "2021-02-28T00:00:00",
		"2021-02-28T00:00:00z", "2021-02-28T0:00:00Z",	"2021-02-28T00:00:00+1", "2021-02-28T00:00:00.0Z",
		"2021-02-28T-1:00:00Z", "2021-02-28T00-00-00Z", "2021-02-28T00:00:00ZZ",
	};
	(void)state;
	for (size_t i = 0; i < COUNT(taken); i++)
		assert_true(stamp_parse(str_of(taken[i])));
	for (size_t i = 0; i < COUNT(refused); i++)
		if (stamp_parse(str_of(refused[i])))
			fail_msg("\"%s\" was taken", refused[i]);
}

static void offsets_are_sums_of_months_weeks_and_days(void **state)
{
	static const struct {
		const char *text;
		int months, days; /* -1: refused */
	} cases[] = {
		{"3m", 3, 0},	    {"2m15d", 2, 15}, {"15d", 0, 15},	{"4w", 0, 28},	 {"1m1w1d", 1, 8},
		{"1d1m", 1, 1},	    {"1m1m", 2, 0},   {"0d", 0, 0},	{"007d", 0, 7},	 {"9999m", 9999, 0},
		{"", -1, 0},	    {"3", -1, 0},     {"m", -1, 0},	{"3m2", -1, 0},	 {"3y", -1, 0},
		{"-3m", -1, 0},	    {"+3m", -1, 0},   {"3 m", -1, 0},	{" 3m", -1, 0},	 {"3m ", -1, 0},
		{"3M", -1, 0},	    {"1.5m", -1, 0},  {"10000d", -1, 0}, {"99999999999d", -1, 0},
		{"1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d", -1, 0},
	};
	struct offset o;
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		bool ok = offset_parse(str_of(cases[i].text), &o);
		if (ok != (cases[i].months >= 0) || (ok && (o.months != cases[i].months || o.days != cases[i].days)))
			fail_msg("\"%s\": %d, %d months, %d days", cases[i].text, ok, o.months, o.days);
	}
}

/* records.md section 5: months first, with the day clamped to the month's end, then weeks and days. */
static void months_are_added_first_and_clamped(void **state)
{
	static const struct {
		const char *from, *offset, *to;
	} cases[] = {
		{"2021-08-31", "2m15d", "2021-11-15"}, {"2021-08-31", "3m", "2021-11-30"},
		{"2021-08-31", "15d2m", "2021-11-15"}, {"2020-01-31", "1m", "2020-02-29"},
		{"2021-01-31", "1m", "2021-02-28"},    {"2021-01-29", "1m1d", "2021-03-01"},
		{"2020-02-29", "12m", "2021-02-28"},   {"2020-02-29", "48m", "2024-02-29"},
		{"2021-12-31", "1m", "2022-01-31"},    {"2021-12-31", "2m", "2022-02-28"},
		{"2021-11-30", "3m", "2022-02-28"},    {"2021-12-15", "2w", "2021-12-29"},
		{"2021-12-31", "1d", "2022-01-01"},    {"2021-05-17", "0d", "2021-05-17"},
		{"1900-01-31", "1m", "1900-02-28"},    {"2000-01-31", "1m", "2000-02-29"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct offset o;
		day from;
		assert_true(day_parse(str_of(cases[i].from), &from));
		assert_true(offset_parse(str_of(cases[i].offset), &o));
		assert_string_equal(day_text(&t->arena, day_plus(from, o)), cases[i].to);
	}
}

/* The clock of this program: time() below stands in for the C library's, so that it can be set. */
static time_t clock_now;

time_t time(time_t *out)
{
	if (out)
		*out = clock_now;
	return clock_now;
}

static void now_is_shown_in_utc(void **state)
{
	struct temp *t = *state;
	clock_now = 1614470399;
	assert_string_equal(stamp_now(&t->arena), "2021-02-27T23:59:59Z");
	assert_true(stamp_parse(str_of(stamp_now(&t->arena))));
	clock_now = 0;
	assert_string_equal(stamp_now(&t->arena), "1970-01-01T00:00:00Z");
}

/* Every half hour of 1996 to 2037, by the rule that the C library reads from TZ. */
static void today_is_danish_local_time_summer_and_winter(void **state)
{
	struct temp *t = *state;
	struct tm tm;
	char text[64];
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	tzset();
	for (int64_t now = 820454400; now < 2145916800; now += 1800) {
		clock_now = (time_t)now;
		localtime_r(&clock_now, &tm);
		if (tm.tm_hour != 0 && tm.tm_hour != 23 && tm.tm_hour != 1)
			continue;
		snprintf(text, sizeof(text), "%04d-%02d-%02d", (tm.tm_year + 1900) % 10000,
			 (tm.tm_mon + 1) % 100, tm.tm_mday % 100);
		if (strcmp(day_text(&t->arena, day_today()), text) != 0)
			fail_msg("%lld: %s, not %s", (long long)now, day_text(&t->arena, day_today()), text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(every_day_from_1900_to_2199_is_counted_right),
		cmocka_unit_test(days_that_do_not_exist_are_refused),
		cmocka_unit_test(only_the_iso_form_is_a_date),
		TEMP_TEST(months_have_a_first_and_a_last_day),
		cmocka_unit_test(stamps_are_utc_to_the_second),
		cmocka_unit_test(offsets_are_sums_of_months_weeks_and_days),
		TEMP_TEST(months_are_added_first_and_clamped),
		TEMP_TEST(now_is_shown_in_utc),
		TEMP_TEST(today_is_danish_local_time_summer_and_winter),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
