/* SPDX-License-Identifier: MIT */
/*
 * The ground the generators stand on: random numbers, Danish working days and CSV cells.
 * No clock, no locale, no floating point: the same factor gives the same bytes everywhere.
 */
#include "base.h"

#include <stdlib.h>
#include <string.h>

/* ---- random numbers: splitmix64 ----------------------------------------------------------- */

static uint64_t mix(uint64_t z)
{
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

struct rng rng_for(int stream, int subject)
{
	uint64_t seed = UINT64_C(0x726666) + (uint64_t)stream * UINT64_C(0x100000000);

	return (struct rng){ mix(mix(seed) + (uint64_t)subject) };
}

int rng_below(struct rng *r, int n)
{
	r->state += UINT64_C(0x9e3779b97f4a7c15);
	return (int)((mix(r->state) >> 33) % (uint64_t)n);
}

int rng_in(struct rng *r, int low, int high)
{
	return high > low ? low + rng_below(r, high - low + 1) : low;
}

bool rng_pct(struct rng *r, int percent)
{
	return rng_below(r, 100) < percent;
}

int rng_pick(struct rng *r, const int *weight, int n)
{
	int sum = 0, i;

	for (i = 0; i < n; i++)
		sum += weight[i];
	sum = rng_below(r, sum);
	for (i = 0; i < n - 1 && sum >= weight[i]; i++)
		sum -= weight[i];
	return i;
}

int rng_bits(struct rng *r, int mask, int percent)
{
	int kept = 0;

	for (int bit = 1; bit <= mask; bit <<= 1)
		if ((mask & bit) && rng_pct(r, percent))
			kept |= bit;
	return kept;
}

void rng_choose(struct rng *r, int *list, int n, int k)
{
	if (k > n)
		die("a quota is larger than the group it is drawn from", "plan");
	for (int i = 0; i < k; i++) {
		int j = rng_in(r, i, n - 1), t = list[i];
		list[i] = list[j];
		list[j] = t;
	}
}

/* ---- days --------------------------------------------------------------------------------- */

int day_of(int year, int month, int day)
{
	int y = month <= 2 ? year - 1 : year;
	int era = y / 400, yoe = y % 400;
	int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

void day_split(int d, int *year, int *month, int *day)
{
	int z = d + 719468, era = z / 146097, doe = z % 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;

	*day = doy - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = era * 400 + yoe + (*month <= 2);
}

int day_months(int d, int months)
{
	int y, m, day, last;

	day_split(d, &y, &m, &day);
	m += months - 1;
	y += m / 12;
	m = m % 12 + 1;
	last = (m == 12 ? day_of(y + 1, 1, 1) : day_of(y, m + 1, 1)) - day_of(y, m, 1);
	return day_of(y, m, day < last ? day : last);
}

int day_weekday(int d)
{
	return (d + 3) % 7;
}

int day_monday(int d)
{
	return d + (7 - day_weekday(d)) % 7;
}

/* Gregorian Easter Sunday (the anonymous algorithm). */
static int easter(int y)
{
	int a = y % 19, b = y / 100, c = y % 100;
	int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

	return day_of(y, n / 31, n % 31 + 1);
}

bool day_works(int d)
{
	/* from Easter: Maundy Thursday … Whit Monday, with the Great Prayer Day (to 2023) */
	static const int moving[] = { -3, -2, 1, 26, 39, 50 };
	static const int fixed[][2] = { { 1, 1 }, { 5, 1 }, { 6, 5 }, { 12, 24 }, { 12, 25 },
		{ 12, 26 }, { 12, 31 } };
	int y, m, day, sunday;

	if (day_weekday(d) > 4)
		return false;
	day_split(d, &y, &m, &day);
	sunday = easter(y);
	for (int i = 0; i < COUNT(moving); i++)
		if (d == sunday + moving[i])
			return false;
	for (int i = 0; i < COUNT(fixed); i++)
		if (m == fixed[i][0] && day == fixed[i][1])
			return false;
	return true;
}

int day_work(int d)
{
	while (!day_works(d))
		d++;
	return d;
}

int day_work_before(int d)
{
	while (!day_works(d))
		d--;
	return d;
}

bool day_lockdown(int d)
{
	return (d >= day_of(2020, 3, 12) && d < day_of(2020, 5, 25)) ||
	       (d >= day_of(2020, 12, 17) && d < day_of(2021, 3, 1));
}

int key_order(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (x->seq > y->seq) - (x->seq < y->seq);
}

void key_rank(const struct key *k, size_t stride, int n, int *rank, int *order)
{
	struct key *sorted = allocate((size_t)n + 1, sizeof(*sorted));

	for (int i = 0; i < n; i++) {
		memcpy(&sorted[i], (const char *)k + (size_t)i * stride, sizeof(*sorted));
		sorted[i].seq = i;
	}
	qsort(sorted, (size_t)n, sizeof(*sorted), key_order);
	for (int i = 0; i < n; i++) {
		rank[sorted[i].seq] = i;
		if (order)
			order[i] = sorted[i].seq;
	}
	free(sorted);
}

/* ---- tables ------------------------------------------------------------------------------- */

_Noreturn void die(const char *what, const char *detail)
{
	fprintf(stderr, "generate: %s: %s\n", detail, what);
	exit(74);
}

void *allocate(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size);

	if (!p)
		die("out of memory", "allocate");
	return p;
}

static void out_flush(struct out *o)
{
	if (fwrite(o->buffer, 1, o->used, o->file) != o->used)
		die("cannot write", "output");
	o->used = 0;
}

static void out_byte(struct out *o, char c)
{
	if (o->used == sizeof(o->buffer))
		out_flush(o);
	o->buffer[o->used++] = c;
}

static void out_bytes(struct out *o, const char *text)
{
	while (*text)
		out_byte(o, *text++);
}

static void out_cell(struct out *o)
{
	if (o->row)
		out_byte(o, ',');
	o->row = true;
}

static void out_number(struct out *o, int value, int width)
{
	char digits[12];
	int n = 0;

	for (; value > 0 || n < width; value /= 10)
		digits[n++] = (char)('0' + value % 10);
	while (n > 0)
		out_byte(o, digits[--n]);
}

struct out *out_open(const char *directory, const char *table, const char *header)
{
	struct out *o = allocate(1, sizeof(*o));
	char path[4096];

	if (snprintf(path, sizeof(path), "%s/%s.csv", directory, table) >= (int)sizeof(path))
		die("the name is too long", directory);
	o->file = fopen(path, "wb");
	if (!o->file)
		die("cannot write", path);
	out_bytes(o, header);
	out_bytes(o, ",recorded,by\n");
	return o;
}

void out_text(struct out *o, const char *text)
{
	bool quote = strpbrk(text, ",\"") != NULL;

	out_cell(o);
	if (quote)
		out_byte(o, '"');
	for (; *text; text++) {
		if (*text == '"')
			out_byte(o, '"');
		out_byte(o, *text);
	}
	if (quote)
		out_byte(o, '"');
}

void out_empty(struct out *o, int cells)
{
	while (cells-- > 0)
		out_cell(o);
}

void out_int(struct out *o, int value)
{
	out_cell(o);
	if (value >= 0)
		out_number(o, value, 1);
}

void out_tenths(struct out *o, int value)
{
	out_int(o, value < 0 ? -1 : value / 10);
	if (value >= 0 && value % 10) {
		out_byte(o, '.');
		out_number(o, value % 10, 1);
	}
}

static void out_date(struct out *o, int d)
{
	int y, m, day;

	day_split(d, &y, &m, &day);
	out_number(o, y, 4);
	out_byte(o, '-');
	out_number(o, m, 2);
	out_byte(o, '-');
	out_number(o, day, 2);
}

void out_day(struct out *o, int d)
{
	out_cell(o);
	if (d)
		out_date(o, d);
}

void out_bool(struct out *o, int value)
{
	out_text(o, value < 0 ? "" : value ? "ja" : "nej");
}

void out_id(struct out *o, char prefix, int index)
{
	out_cell(o);
	if (index < 0)
		return;
	out_byte(o, prefix);
	out_number(o, index + 1, 4);
}

void out_set(struct out *o, int mask, const char *const *code)
{
	bool more = false;

	out_cell(o);
	for (int i = 0; mask >> i; i++)
		if (mask >> i & 1) {
			if (more)
				out_byte(o, ' ');
			out_bytes(o, code[i]);
			more = true;
		}
}

void out_initials(struct out *o, int consultant)
{
	static const char letter[] = "abdefghijklmnoprstuv";
	int k = (consultant * 6741 + 3826) % 8000; /* 6741 and 20³ have no factor in common */
	char initials[4] = { letter[k / 400], letter[k / 20 % 20], letter[k % 20], '\0' };

	out_text(o, initials);
}

void out_done(struct out *o, struct rng *r, int fact, int consultant)
{
	int late = rng_pct(r, 3) ? rng_in(r, 20, 60) : rng_below(r, 4);

	out_day(o, day_work(fact + late));
	out_byte(o, 'T');
	out_number(o, rng_in(r, 6, 14), 2);
	for (int i = 0; i < 2; i++) {
		out_byte(o, ':');
		out_number(o, rng_below(r, 60), 2);
	}
	out_byte(o, 'Z');
	out_initials(o, consultant);
	out_byte(o, '\n');
	o->row = false;
}

void out_close(struct out *o)
{
	out_flush(o);
	if (fclose(o->file) != 0)
		die("cannot write", "output");
	free(o);
}
