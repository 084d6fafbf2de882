/* SPDX-License-Identifier: MIT */
/*
 * Danish public holidays and the next working day. Holidays are computed: the movable ones lie at
 * fixed distances from Easter Sunday.
 */
#include "rules.h"

/* Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8; Butcher 1876). */
static day easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;
	return day_make(year, n / 31, n % 31 + 1);
}

bool day_holiday(day d)
{
	enum { BEDEDAG = 26, LAST_BEDEDAG = 2023 }; /* abolished by lov nr. 214 af 06/03/2023 */
	int year, mon, mday;
	day_split(d, &year, &mon, &mday);
	if (mon < 3 || mon > 6) /* Easter is from 22 March to 25 April */
		return (mon == 1 && mday == 1) || (mon == 12 && (mday == 25 || mday == 26));
	switch (d - easter(year)) {
	case -3:
	case -2:
	case 0:
	case 1:
	case 39:
	case 49:
	case 50: return true;
	case BEDEDAG: return year <= LAST_BEDEDAG;
	default: return false;
	}
}

static bool working(const struct settings *s, day d)
{
	int year, mon, mday, weekday = (int)(((d + 3) % 7 + 7) % 7); /* 0: Monday */
	day_split(d, &year, &mon, &mday);
	for (size_t i = 0; i < s->nclosed_days; i++)
		if (s->closed_days[i] == mon * 100 + mday)
			return false;
	return weekday < 5 && !day_holiday(d);
}

day day_working(const struct settings *s, day d)
{
	day last = d + 366; /* a project may declare every day closed */
	while (d < last && !working(s, d))
		d++;
	return d;
}
