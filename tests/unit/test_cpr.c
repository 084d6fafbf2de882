/* SPDX-License-Identifier: MIT */
/*
 * The CPR guard (storage.md section 4): ten digits of a plausible DDMMYY (the day also plus 60) and four more,
 * with or without one blank, hyphen or dash between, not inside a longer run of digits.
 */
#include "temp.h"

static void found_where_it_stands_and_nowhere_else(void **state)
{
	static const struct {
		const char *text;
		int at, length; /* length 0: nothing is found */
	} cases[] = {
		{"0101901234", 0, 10},		 {"010190-1234", 0, 11},
		{"010190 1234", 0, 11},		 {"010190\xe2\x80\x93" "1234", 0, 13}, /* en dash */
		{"010190\xe2\x80\x94" "1234", 0, 13},				       /* em dash */
		{"010190\xe2\x80\x91" "1234", 0, 13},				       /* no-break hyphen */
		{"010190\xe2\x88\x92" "1234", 0, 13},				       /* minus */
		{"010190\xc2\xa0" "1234", 0, 12},				       /* no-break space */
		{"010190\xe2\x80\xaf" "1234", 0, 13},				       /* narrow no-break space */
		{"010190\t1234", 0, 11},	 {"311299-0000", 0, 11},
		{"290200-1234", 0, 11},		 {"6101901234", 0, 10},
		{"910190-1234", 0, 11},		 {"B0101901234", 1, 10},
		{"0101901234x", 0, 10},		 {"(010190-1234)", 1, 11},
		{"cpr010190-1234.", 3, 11},	 {"æ 010190-1234", 3, 11},
		{"12 010190-1234", 3, 11},	 {"1-010190-1234", 2, 11},
		{"010190-1234-5", 0, 11},	 {"999999 010190-1234", 7, 11},
		{"320190-1234 010190-1234", 12, 11},
		/* no day or month */
		{"3201901234", 0, 0},		 {"0013901234", 0, 0},
		{"0113901234", 0, 0},		 {"0100901234", 0, 0},
		{"3002901234", 0, 0},		 {"3104901234", 0, 0},
		{"6001901234", 0, 0},		 {"9201901234", 0, 0},
		{"0001901234", 0, 0},
		/* another number of digits */
		{"010190123", 0, 0},		 {"01019012345", 0, 0},
		{"00101901234", 0, 0},		 {"010190-123", 0, 0},
		{"010190-12345", 0, 0},		 {"9010190-1234", 0, 0},
		{"10103940", 0, 0},		 {"", 0, 0},
		{"1234", 0, 0},
		/* more than one sign between, or another */
		{"010190  1234", 0, 0},		 {"010190--1234", 0, 0},
		{"010190.1234", 0, 0},		 {"010190/1234", 0, 0},
		{"010190a1234", 0, 0},		 {"01-01-90-1234", 0, 0},
		/* what records hold */
		{"2021-01-01", 0, 0},		 {"2021-12-31T23:59:59Z", 0, 0},
		{"+45 12 34 56 78", 0, 0},	 {"12345678", 0, 0},
		{"1234.567890", 0, 0},		 {"47.11.10", 0, 0},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t at = 0, length = 0;
		bool found = cpr_find(str_of(cases[i].text), &at, &length);
		bool there = (int)at == cases[i].at && (int)length == cases[i].length;
		if (found != (cases[i].length > 0) || (found && !there))
			fail_msg("\"%s\": found %d at %zu, %zu bytes", cases[i].text, found, at, length);
	}
}

/* Every day and month of two digits, against the length of the months. */
static void every_day_and_month_is_judged(void **state)
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	char text[16];
	(void)state;
	for (int mday = 0; mday < 100; mday++)
		for (int mon = 0; mon < 100; mon++) {
			size_t at, length;
			int plain = mday > 60 ? mday - 60 : mday;
			bool is = mon >= 1 && mon <= 12 && plain >= 1 && plain <= days[mon - 1];
			snprintf(text, sizeof(text), "%02d%02d90-1234", mday, mon);
			assert_int_equal(cpr_find(str_of(text), &at, &length), is);
		}
}

static void looks_no_further_than_the_text(void **state)
{
	size_t at, length;
	(void)state;
	assert_false(cpr_find((struct str){"010190-1234", 10}, &at, &length));
	assert_true(cpr_find((struct str){"010190-12345", 11}, &at, &length));
	assert_false(cpr_find((struct str){"010190\xe2\x80\x93" "1234", 8}, &at, &length));
	assert_false(cpr_find((struct str){NULL, 0}, &at, &length));
}

/* Bytes that are not UTF-8 hide nothing that stands before or after them. */
static void not_put_off_by_bytes_that_are_not_utf8(void **state)
{
	size_t at, length;
	(void)state;
	assert_true(cpr_find(STR("\xff" "010190-1234\xff"), &at, &length));
	assert_int_equal(at, 1);
	assert_false(cpr_find(STR("010190\xff" "1234"), &at, &length));
	assert_false(cpr_find(STR("010190\xe2\x80"), &at, &length));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(found_where_it_stands_and_nowhere_else),
		cmocka_unit_test(every_day_and_month_is_judged),
		cmocka_unit_test(looks_no_further_than_the_text),
		cmocka_unit_test(not_put_off_by_bytes_that_are_not_utf8),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
