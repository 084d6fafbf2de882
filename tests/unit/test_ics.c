/* SPDX-License-Identifier: MIT */
/* Calendars as bytes: RFC 5545 sections 3.1 (folding) and 3.3.11 (escaping), worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../lib/view/ics.h"

static struct ics_event event(const char *summary)
{
	return (struct ics_event){.uid = "F1.a@x.rff", .sequence = 7, .stamp = "2021-10-04T07:18:34Z",
				  .on = day_make(2021, 10, 29), .timed = true, .summary = summary, .description = "d"};
}

/* The whole of one event's calendar; to be freed. */
static char *printed(const struct ics_event *e)
{
	struct buf b = {0};
	ics_print(&b, "X", e, 1);
	buf_char(&b, '\0');
	return b.p;
}

static void commas_semicolons_backslashes_and_lines_are_escaped(void **state)
{
	(void)state;
	struct ics_event e = event("a, b; c\\d\nBesøg");
	char *text = printed(&e);
	assert_non_null(strstr(text, "\r\nSUMMARY:a\\, b\\; c\\\\d\\nBesøg\r\n"));
	free(text);
}

/* Lines have at most 75 octets, and no character of two is cut. */
static void long_lines_are_folded_between_characters(void **state)
{
	(void)state;
	for (size_t start = 0; start < 4; start++) {
		char words[400], back[400];
		size_t n = 0, m = 0;
		for (; n < start; n++)
			words[n] = 'x';
		for (int i = 0; i < 90; i++, n += 2)
			memcpy(words + n, "ø", 2);
		words[n] = '\0';
		struct ics_event e = event(words);
		char *text = printed(&e);
		for (const char *line = text, *end; (end = strstr(line, "\r\n")); line = end + 2) {
			assert_true(end - line <= 75);
			assert_true(utf8_valid((struct str){line, (size_t)(end - line)}) == (size_t)(end - line));
		}
		const char *at = strstr(text, "SUMMARY:");
		assert_non_null(at);
		for (at += 8; strncmp(at, "\r\n", 2) != 0 || at[2] == ' ';) {
			if (strncmp(at, "\r\n ", 3) == 0)
				at += 3;
			else
				back[m++] = *at++;
		}
		back[m] = '\0';
		assert_string_equal(back, words);
		free(text);
	}
}

static void an_event_says_what_it_is(void **state)
{
	(void)state;
	struct ics_event e = event("s");
	char *text = printed(&e);
	assert_non_null(strstr(text, "\r\nUID:F1.a@x.rff\r\nDTSTAMP:20211004T071834Z\r\n"));
	assert_non_null(strstr(text, "\r\nSEQUENCE:7\r\n"));
	assert_non_null(strstr(text, "\r\nDTSTART;TZID=Europe/Copenhagen:20211029T090000\r\n"));
	assert_non_null(strstr(text, "\r\nDTEND;TZID=Europe/Copenhagen:20211029T100000\r\n"));
	assert_non_null(strstr(text, "\r\nSTATUS:CONFIRMED\r\n"));
	assert_null(strstr(text, "VALARM"));
	free(text);
	e.timed = false;
	e.cancelled = e.alarm = true;
	text = printed(&e);
	assert_non_null(strstr(text, "\r\nDTSTART;VALUE=DATE:20211029\r\nDTEND;VALUE=DATE:20211030\r\n"));
	assert_non_null(strstr(text, "\r\nSTATUS:CANCELLED\r\n"));
	assert_non_null(strstr(text, "\r\nTRIGGER:-P1D\r\n"));
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commas_semicolons_backslashes_and_lines_are_escaped),
		cmocka_unit_test(long_lines_are_folded_between_characters),
		cmocka_unit_test(an_event_says_what_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
