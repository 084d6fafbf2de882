/* SPDX-License-Identifier: MIT */
/* What project.c draws by chance, and the text it makes of it: numbers, days, words, decimals, ids. Text lives until
 * text_free. Never two draws in one list of arguments: C leaves their order open, and compilers differ. */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct chunk { struct chunk *next; char text[]; };

/* The days oracle.sh uses as -t, borders of months beside them, and days half a month or 66 months before holidays:
 * rows like to begin and end there. 66 months after 2017-11-05 is Store Bededag, after 2018-10-26 it is one no more. */
static const char *const border_days[] = {
	"2019-09-15", "2019-10-31", "2019-11-01", "2019-12-30", "2020-01-15", "2020-02-28", "2020-03-10",
	"2020-04-29", "2020-05-01", "2020-06-30", "2020-07-20", "2020-08-30", "2018-03-01", "2018-08-01",
	"2018-12-31", "2019-01-01", "2019-06-30", "2019-07-01", "2019-08-31", "2019-09-01", "2019-09-30",
	"2019-10-01", "2019-11-30", "2019-12-01", "2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01",
	"2020-02-29", "2020-03-01", "2020-03-31", "2020-04-01", "2020-04-30", "2020-05-31", "2020-06-01",
	"2020-07-01", "2020-07-31", "2020-08-01", "2020-08-31", "2020-09-01", "2021-12-31", "2022-01-01",
	"2018-06-30", "2018-08-15", "2018-12-27", "2019-01-02", "2019-04-23", "2019-05-17", "2019-06-05", "2019-08-31",
	"2017-11-05", "2018-10-26", "2019-04-03", "2019-05-02", "2019-05-15", "2019-12-09", "2019-12-10", "2019-12-17",
	"2020-03-26", "2020-04-23", "2020-05-06", "2020-05-17", "2020-05-21",
};

static int first_day, report_day, last_day, latest_day;
static uint64_t state;
static struct chunk *chunks;

static void fail(const char *what)
{
	fprintf(stderr, "project: %s\n", what);
	exit(1);
}

static void *room_make(size_t size)
{
	struct chunk *c = malloc(sizeof *c + size);

	if (!c)
		fail("out of memory");
	c->next = chunks;
	chunks = c;
	return c->text;
}

static const char *text_format(const char *format, va_list args)
{
	char buffer[1024];
	int n = vsnprintf(buffer, sizeof buffer, format, args);
	char *copy;

	if (n < 0 || (size_t)n >= sizeof buffer)
		fail("cell too long");
	copy = room_make((size_t)n + 1);
	memcpy(copy, buffer, (size_t)n + 1);
	return copy;
}

static const char *text_make(const char *format, ...)
{
	va_list args;
	const char *text;

	va_start(args, format);
	text = text_format(format, args);
	va_end(args);
	return text;
}

/* splitmix64 */
static uint64_t draw(void)
{
	uint64_t z = (state += 0x9E3779B97F4A7C15u);

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return z ^ (z >> 31);
}

static int below(int n)
{
	return n > 0 ? (int)(draw() % (uint64_t)n) : 0;
}

static int chance(int percent)
{
	return below(100) < percent;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

/* Days since 1970-01-01 in the Gregorian calendar, by years that begin in March. */
static int day_make(int year, int month, int day)
{
	int y = month > 2 ? year : year - 1;
	int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

	return 365 * y + y / 4 - y / 100 + y / 400 + of_year - 719468;
}

static int day_read(const char *text)
{
	return day_make(atoi(text), atoi(text + 5), atoi(text + 8));
}

static const char *day_text(int day)
{
	int year = 1970 + day / 366, month = 12, rest;

	while (day_make(year + 1, 1, 1) <= day)
		year++;
	while (day_make(year, month, 1) > day)
		month--;
	rest = day - day_make(year, month, 1) + 1;
	return text_make("%04d-%02d-%02d", year, month, rest);
}

static int day_between(int from, int to)
{
	int tries, day;

	if (to <= from)
		return from;
	for (tries = chance(35) ? 6 : 0; tries > 0; tries--) {
		day = day_read(border_days[below((int)(sizeof border_days / sizeof *border_days))]);
		if (day >= from && day <= to)
			return day;
	}
	return from + below(to - from + 1);
}

/* Any day of the programme, half of them in the months that are reported, a few after every -t. */
static int day_any(int from)
{
	int kind = below(20);

	if (kind == 0)
		return day_between(most(from, last_day), most(from, latest_day));
	if (kind < 11)
		return day_between(most(from, report_day - 90), most(from, report_day + 366));
	return day_between(from, most(from, last_day));
}

/* The months first, the day clamped to the month's end, then the days: the arithmetic of follow-up. */
static int day_later(int day, int months, int days)
{
	const char *text = day_text(day);
	int month = 12 * atoi(text) + atoi(text + 5) - 1 + months;
	int first = day_make(month / 12, month % 12 + 1, 1), next = day_make((month + 1) / 12, (month + 1) % 12 + 1, 1);

	return least(first + atoi(text + 8) - 1, next - 1) + days;
}

static const char *word_pick(const char *words)
{
	const char *at = words;
	int count = 1, n;

	for (; *at; at++)
		count += *at == ' ';
	for (at = words, n = below(count); n > 0; at++)
		n -= *at == ' ';
	return text_make("%.*s", (int)strcspn(at, " "), at);
}

/* One to most words, in any order, sometimes twice. */
static const char *words_pick(const char *words, int limit)
{
	const char *set = word_pick(words);
	int n;

	for (n = below(limit); n > 0; n--)
		set = text_make("%s %s", set, word_pick(words));
	return set;
}

static const char *bool_pick(int yes_percent)
{
	return word_pick(chance(yes_percent) ? "ja yes true 1" : "nej no false 0");
}

/* hundredths/100 with or without trailing zeros, as people and programs write it */
static const char *decimal_text(int hundredths)
{
	int whole = hundredths / 100, part = hundredths % 100;

	if (part == 0 && chance(70))
		return text_make("%d", whole);
	if (part % 10 == 0 && chance(60))
		return text_make("%d.%d", whole, part / 10);
	return text_make("%d.%02d", whole, part);
}

static const char *hours_text(void)
{
	static const int usual[] = {0, 100, 300, 750, 1000, 1250, 1500, 2000, 2000, 2500, 3700, 3700};

	return decimal_text(chance(75) ? usual[below(12)] : 25 * below(149));
}

/* The next prime from n on: (k * 7919) mod prime then visits every number once, far from file order. */
static int prime_from(int n)
{
	int d;

	for (;; n++) {
		for (d = 2; d * d <= n && n % d; d++)
			;
		if (d * d > n && n != 7919)
			return n;
	}
}

static const char *id_make(char prefix, int base, int k, int prime)
{
	int number = base + (int)((int64_t)k * 7919 % prime);

	if (k % 41 == 7)
		return text_make("imp-%c.%d_%c", prefix, number, 'a' + k % 26);
	return text_make("%c%04d", prefix, number);
}

static void text_free(void)
{
	struct chunk *next;

	for (; chunks; chunks = next) {
		next = chunks->next;
		free(chunks);
	}
}
