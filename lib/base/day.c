/* SPDX-License-Identifier: MIT */
/*
 * Calendar days as integers: parsing, months, offsets, and the one reading of the clock. Days from
 * the civil calendar and back after Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
#include <time.h>

#include "base.h"

static bool leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_days(int year, int mon)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return mon == 2 && leap(year) ? 29 : days[mon - 1];
}

bool day_valid(int year, int mon, int mday)
{
	return year >= 1900 && year <= 2199 && mon >= 1 && mon <= 12 && mday >= 1 &&
	       mday <= month_days(year, mon);
}

day day_make(int year, int mon, int mday)
{
	int y = mon <= 2 ? year - 1 : year;
	int era = (y >= 0 ? y : y - 399) / 400;
	int yoe = y - era * 400;
	int doy = (153 * (mon + (mon > 2 ? -3 : 9)) + 2) / 5 + mday - 1;
	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

void day_split(day d, int *year, int *mon, int *mday)
{
	int z = d + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int doe = z - era * 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (5 * doy + 2) / 153;
	*mday = doy - (153 * mp + 2) / 5 + 1;
	*mon = mp < 10 ? mp + 3 : mp - 9;
	*year = yoe + era * 400 + (*mon <= 2);
}

/* Two digits at p as a number, over 99 when one is no digit. */
static unsigned two(const char *p)
{
	unsigned ten = (unsigned char)p[0] - (unsigned)'0', one = (unsigned char)p[1] - (unsigned)'0';
	return ten > 9 || one > 9 ? 100 : ten * 10 + one;
}

/* Four digits at p as a number, 0 (no year of ours) when one is no digit. */
static int four(const char *p)
{
	unsigned century = two(p), year = two(p + 2);
	return century > 99 || year > 99 ? 0 : (int)(century * 100 + year);
}

/* Year, month and day of YYYY-MM-DD at p, if that day exists. */
static bool date_parts(const char *p, int *year, int *mon, int *mday)
{
	if (p[4] != '-' || p[7] != '-')
		return false;
	*year = four(p);
	*mon = (int)two(p + 5);
	*mday = (int)two(p + 8);
	return day_valid(*year, *mon, *mday);
}

bool day_parse(struct str s, day *out)
{
	int year, mon, mday;
	if (s.n != 10 || !date_parts(s.p, &year, &mon, &mday))
		return false;
	*out = day_make(year, mon, mday);
	return true;
}

static void put_digits(char *p, int n, int number)
{
	for (; n > 0; number /= 10)
		p[--n] = (char)('0' + number % 10);
}

char *day_text(struct arena *a, day d)
{
	char text[] = "YYYY-MM-DD";
	int year, mon, mday;
	day_split(d, &year, &mon, &mday);
	put_digits(text, 4, year);
	put_digits(text + 5, 2, mon);
	put_digits(text + 8, 2, mday);
	return arena_copy(a, text, sizeof(text) - 1);
}

month day_month(day d)
{
	int year, mon, mday;
	day_split(d, &year, &mon, &mday);
	return year * 12 + mon - 1;
}

day month_first(month m)
{
	return day_make(m / 12, m % 12 + 1, 1);
}

day month_last(month m)
{
	return month_first(m + 1) - 1;
}

bool month_parse(struct str s, month *out)
{
	if (s.n != 7 || s.p[4] != '-')
		return false;
	int year = four(s.p), mon = (int)two(s.p + 5);
	if (!day_valid(year, mon, 1))
		return false;
	*out = year * 12 + mon - 1;
	return true;
}

char *month_text(struct arena *a, month m)
{
	return arena_printf(a, "%04d-%02d", m / 12, m % 12 + 1);
}

bool stamp_parse(struct str s)
{
	int year, mon, mday;
	if (s.n != 20 || !date_parts(s.p, &year, &mon, &mday) || s.p[10] != 'T' ||
	    s.p[13] != ':' || s.p[16] != ':' || s.p[19] != 'Z')
		return false;
	return two(s.p + 11) < 24 && two(s.p + 14) < 60 && two(s.p + 17) < 60;
}

char *stamp_now(struct arena *a)
{
	time_t now = time(NULL);
	struct tm tm;
	gmtime_r(&now, &tm);
	return arena_printf(a, "%04d-%02d-%02dT%02d:%02d:%02dZ", tm.tm_year + 1900, tm.tm_mon + 1,
			    tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

static day last_sunday(int year, int mon)
{
	day last = day_make(year, mon, month_days(year, mon));
	return last - (last + 4) % 7; /* 1970-01-01 was a Thursday */
}

/* Summer time runs from 01:00 UTC on March's last Sunday to 01:00 UTC on October's (2000/84/EC). */
day day_today(void)
{
	int64_t now = (int64_t)time(NULL);
	int year, mon, mday;
	day_split((day)(now / 86400), &year, &mon, &mday);
	int64_t from = (int64_t)last_sunday(year, 3) * 86400 + 3600;
	int64_t to = (int64_t)last_sunday(year, 10) * 86400 + 3600;
	bool summer = now >= from && now < to;
	return (day)((now + (summer ? 7200 : 3600)) / 86400);
}

bool offset_parse(struct str s, struct offset *out)
{
	*out = (struct offset){0, 0};
	size_t i = 0;
	do {
		int32_t value = 0;
		size_t begin = i;
		while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9' && i - begin < 4)
			value = value * 10 + (s.p[i++] - '0');
		if (i == begin || i == s.n)
			return false;
		switch (s.p[i++]) {
		case 'm': out->months += value; break;
		case 'w': out->days += 7 * value; break;
		case 'd': out->days += value; break;
		default: return false;
		}
	} while (i < s.n && i < 32);
	return i == s.n;
}

day day_plus(day d, struct offset o)
{
	int year, mon, mday;
	day_split(d, &year, &mon, &mday);
	month m = year * 12 + mon - 1 + o.months;
	int most = month_days(m / 12, m % 12 + 1);
	return day_make(m / 12, m % 12 + 1, mday < most ? mday : most) + o.days;
}
