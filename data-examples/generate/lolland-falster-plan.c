/* SPDX-License-Identifier: MIT */
/*
 * Who takes part and when: companies and citizens with the quotas behind every published figure.
 * Months count from 2018-01; a quota is for factor 1 and is multiplied by the factor. Each
 * citizen gets a class, and the class says when paid work or education may begin and end.
 */
#include "lolland-falster.h"

#include <stdlib.h>

/* ---- companies ---------------------------------------------------------------------------- */

/* Interested for the first time: 400 in 2018-2019, 78 in 2020-2021; 42 more never were. */
static const int interested_in[48] = {
	14, 22, 26, 28, 30, 24, 8, 22, 26, 28, 24, 12,
	20, 18, 16, 12, 12, 10, 4, 10, 12, 10, 8, 4,
	6, 6, 2, 1, 2, 4, 2, 5, 5, 5, 4, 2,
	2, 2, 3, 4, 4, 4, 2, 4, 3, 3, 2, 1,
};

enum { NEVER_INTERESTED = 42, TAKERS_FIRST = 335, TAKERS_LATER = 56, AMBASSADORS_FIRST = 51,
	AMBASSADORS_LATER = 12, TAKERS_A_SCHOOL = 98 };

/* A working day in the month counted from 2018-01 (never one that slips into the next). */
static int day_in_month(struct rng *r, int month)
{
	return day_work(day_of(2018 + month / 12, month % 12 + 1, rng_in(r, 2, 25)));
}

static int employees_of(struct rng *r, int size)
{
	static const int low[] = { 1, 6, 30 }, high[] = { 12, 48, 260 };

	if (rng_pct(r, 4))
		return -1;
	return rng_in(r, low[size], rng_pct(r, 40) ? (low[size] + high[size]) / 3 : high[size]);
}

int company_places(const struct company *v)
{
	int e = v->employees;

	return e < 10 ? 1 : e <= 50 ? e / 5 : 10 + (e - 50) / 10;
}

static void company_fill(struct world *w, int i, int month)
{
	struct company *v = &w->company[i];
	struct rng r = rng_for(S_COMPANY, i);
	int weight[64];

	for (int k = 0; k < branch_count; k++)
		weight[k] = k == 0 ? 0 : branch_table[k].kind == OFFENTLIG ? 3 : 2;
	*v = (struct company){ .key = { .seq = i }, .placements = -1, .mentor = -1, .hosted = -1,
		.opening = -1 };
	if (month >= 0)
		v->interested = day_in_month(&r, month);
	v->key.day = day_in_month(&r, rng_in(&r, 1, 40));
	if (v->interested) {
		v->key.day = day_work_before(v->interested - rng_below(&r, 21));
		if (v->key.day < day_of(2018, 1, 3))
			v->key.day = day_of(2018, 1, 3);
	}
	v->branch = rng_pick(&r, weight, branch_count);
	v->area = rng_pick(&r, (const int[]){ 22, 19, 9, 35, 15 }, AREAS);
	v->employees = employees_of(&r, branch_table[v->branch].size);
	v->consultant = rng_below(&r, w->consultants);
}

/* The interested companies whose day is in [from, to]: their indices, and how many. */
static int company_list(const struct world *w, int from, int to, bool takers, int *list)
{
	int n = 0;

	for (int i = 0; i < w->companies; i++) {
		const struct company *v = &w->company[i];
		if (v->interested >= from && v->interested <= to &&
		    (!takers || (v->taker && !v->ambassador)))
			list[n++] = i;
	}
	return n;
}

static void company_join(struct world *w)
{
	for (int i = 0; i < w->companies; i++) {
		struct company *v = &w->company[i];
		struct rng r = rng_for(S_COMPANY, i + 1000000);
		int wait = rng_pct(&r, 15) ? rng_in(&r, 60, 300) : rng_in(&r, 5, 55);

		if (!v->interested || (!v->taker && !rng_pct(&r, 30)))
			continue;
		if (v->interested < day_of(2018, 3, 1))
			wait = rng_in(&r, 3, 20);
		v->joined = day_work(v->interested + wait);
		if (v->joined > day_of(2021, 8, 13))
			v->joined = v->taker ? day_of(2021, 8, 13) : 0;
	}
}

static void ambassadors(struct world *w, struct rng *r, int *list)
{
	int first = day_of(2018, 1, 1), spring = day_of(2019, 3, 29);
	int n = company_list(w, first, day_of(2018, 10, 31), true, list);

	rng_choose(r, list, n, AMBASSADORS_FIRST * w->factor);
	for (int i = 0; i < AMBASSADORS_FIRST * w->factor; i++) {
		struct company *v = &w->company[list[i]];
		if (v->joined > v->interested + 30)
			v->joined = day_work(v->interested + rng_in(r, 5, 25));
		v->ambassador = day_work_before(rng_in(r, v->joined + 20, spring));
	}
	n = company_list(w, first, day_of(2019, 12, 31), true, list);
	rng_choose(r, list, n, AMBASSADORS_LATER * w->factor);
	for (int i = 0; i < AMBASSADORS_LATER * w->factor; i++) {
		struct company *v = &w->company[list[i]];
		int from = v->joined + 30 > spring + 10 ? v->joined + 30 : spring + 10;
		v->ambassador = day_work(rng_in(r, from, day_of(2021, 6, 30)));
	}
}

void plan_companies(struct world *w)
{
	struct rng r = rng_for(S_COMPANY, -1);
	int n = 0, count, *list, schools = 0;

	w->companies = (400 + 78 + NEVER_INTERESTED) * w->factor;
	w->company = allocate((size_t)w->companies, sizeof(*w->company));
	list = allocate((size_t)w->companies, sizeof(*list));
	for (int month = 0; month < COUNT(interested_in); month++)
		for (int k = 0; k < interested_in[month] * w->factor; k++)
			company_fill(w, n++, month);
	while (n < w->companies)
		company_fill(w, n++, -1);
	qsort(w->company, (size_t)n, sizeof(*w->company), key_order);
	count = company_list(w, 1, day_of(2019, 12, 31), false, list);
	rng_choose(&r, list, count, TAKERS_FIRST * w->factor);
	for (int i = 0; i < TAKERS_FIRST * w->factor; i++)
		w->company[list[i]].taker = true;
	count = company_list(w, day_of(2020, 1, 1), day_of(2021, 6, 30), false, list);
	rng_choose(&r, list, count, TAKERS_LATER * w->factor);
	for (int i = 0; i < TAKERS_LATER * w->factor; i++)
		w->company[list[i]].taker = true;
	for (int i = 0; i < n; i++) /* a school now and then: education needs one */
		if (w->company[i].taker && schools++ % TAKERS_A_SCHOOL == 3)
			w->company[i].branch = 0;
	company_join(w);
	ambassadors(w, &r, list);
	free(list);
}

/* ---- citizens ----------------------------------------------------------------------------- */

/* Enrolled from 2018-03 (month 2): 590 by 2019-03, 73 more by 2019-12, 776 more by 2021-12. */
static const int enrolled_in[46] = {
	22, 38, 46, 44, 18, 52, 60, 58, 56, 30,
	58, 54, 54, 10, 9, 8, 4, 9, 10, 10, 9, 4,
	34, 38, 16, 6, 18, 36, 18, 44, 50, 48, 42, 22,
	18, 22, 34, 42, 44, 42, 20, 46, 48, 42, 32, 14,
};

/*
 * Paid forms or education: 480 + 5 = 485. Paid in 2018-08 … 2021-12: 480, of these 96 in January
 * 2022. Paid on 2019-12-31: 100. Ordinary, fleksjob or education by then: 2 + 1 + 15 + 6 + 64 + 2 +
 * 10 + 10 = 110. Ordinary: 2 + 15 + 64 + 2 + 255 + 58 = 396. Any placement: 1,003.
 */
const struct rule rule_table[] = {
	/* people, enrolled in months, kind; first paid day from, last paid step begins by, ends */
	{ 0, 0, 0, L_NONE, 0, 0, 0, 0 },
	{ 2, 2, 3, L_SHORT, 0, 20180625, 20180615, 20180727 },
	{ 15, 2, 14, L_ORDINARY, 0, 20191111, 20180810, 20191220 },
	{ 6, 2, 12, L_FLEKSJOB, 0, 20191014, 20180810, 20191220 },
	{ 6, 2, 14, L_SUBSIDISED, 0, 20191014, 20180810, 20191220 },
	{ 1, 2, 13, L_EDUCATION, 20190812, 20190812, 20200626, 20210625 },
	{ 64, 3, 21, L_ORDINARY, 0, 20191209, 20200110, 20211217 },
	{ 10, 3, 20, L_FLEKSJOB, 0, 20191209, 20200110, 20211217 },
	{ 14, 3, 21, L_SUBSIDISED, 0, 20191209, 20200110, 20211217 },
	{ 2, 5, 20, L_ORDINARY, 0, 20191209, 20220114, 0 },
	{ 10, 5, 20, L_FLEKSJOB, 0, 20191209, 20220114, 0 },
	{ 255, 9, 44, L_ORDINARY, 20200106, 20211115, 20200228, 20211217 },
	{ 8, 12, 42, L_FLEKSJOB, 20200106, 20211018, 20200327, 20211217 },
	{ 6, 9, 43, L_SUBSIDISED, 20200106, 20211018, 20200327, 20211217 },
	{ 58, 18, 45, L_ORDINARY, 20200106, 20211206, 20220114, 0 },
	{ 24, 14, 43, L_FLEKSJOB, 20200106, 20211122, 20220114, 0 },
	{ 2, 14, 40, L_PENSION, 20200106, 20211115, 20220114, 0 },
	{ 2, 17, 40, L_EDUCATION, 20200810, 20210823, 20211217, 20211217 },
	{ 518, 2, 45, L_UNPAID, 0, 20211122, 0, 20211217 },
};

static enum benefit benefit_of(struct rng *r, enum lane_kind kind, int enrolled)
{
	/* in the order of enum benefit */
	static const int general[BENEFITS] = { 2, 9, 8, 1, 2, 34, 16, 6, 6, 9, 5, 1, 1 };
	static const int fleks[BENEFITS] = { 0, 0, 0, 0, 0, 12, 0, 0, 15, 25, 48, 0, 0 };
	static const int subsidy[BENEFITS] = { 18, 40, 22, 0, 0, 20, 0, 0, 0, 0, 0, 0, 0 };
	enum benefit benefit;

	if (kind == L_PENSION)
		return FOERTIDSPENSION;
	if (kind == L_EDUCATION)
		return UDH_UDD;
	benefit = (enum benefit)rng_pick(r, kind == L_FLEKSJOB ? fleks : kind == L_SUBSIDISED ?
		subsidy : general, BENEFITS);
	if (benefit == SHO && enrolled < day_of(2020, 3, 1)) /* SHO came in 2020 */
		benefit = KTH_AKT;
	return benefit;
}

/* Gives each rule its people among those who enrolled in its months and have no class yet. */
static void classes(struct world *w, const int *upto)
{
	int *list = allocate((size_t)w->citizens, sizeof(*list));

	for (int c = 1; c < rule_count; c++) {
		const struct rule *rule = &rule_table[c];
		struct rng r = rng_for(S_CLASS, c);
		int n = 0;

		for (int i = upto[rule->from - 1]; i < upto[rule->to]; i++)
			if (!w->citizen[i].class)
				list[n++] = i;
		rng_choose(&r, list, n, rule->people * w->factor);
		for (int k = 0; k < rule->people * w->factor; k++)
			w->citizen[list[k]].class = c;
	}
	free(list);
}

void plan_citizens(struct world *w)
{
	int upto[48] = { 0 }, n = 0;

	w->citizens = 1439 * w->factor;
	w->citizen = allocate((size_t)w->citizens, sizeof(*w->citizen));
	for (int month = 2; month < 48; month++) {
		for (int k = 0; k < enrolled_in[month - 2] * w->factor; k++, n++) {
			struct rng r = rng_for(S_CITIZEN, n);
			w->citizen[n].key = (struct key){ day_in_month(&r, month), n };
		}
		upto[month] = n;
	}
	qsort(w->citizen, (size_t)n, sizeof(*w->citizen), key_order);
	classes(w, upto);
	for (int i = 0; i < n; i++) {
		struct citizen *b = &w->citizen[i];
		struct rng r = rng_for(S_CITIZEN, i + 1000000000);
		b->area = rng_pick(&r, (const int[]){ 21, 16, 9, 39, 15 }, AREAS);
		/* half of the consultants work for Lolland, half for Guldborgsund */
		b->consultant = rng_below(&r, w->consultants / 2);
		if (b->area >= NYKOEBING)
			b->consultant += w->consultants / 2;
		b->benefit = benefit_of(&r, rule_table[b->class].kind, b->key.day);
	}
}

const int rule_count = COUNT(rule_table);

int citizen_on(const struct world *w, struct rng *r, int day)
{
	int low = 0, high = w->citizens;

	while (low < high) { /* the first enrolled later than the day */
		int mid = (low + high) / 2;
		if (w->citizen[mid].key.day <= day)
			low = mid + 1;
		else
			high = mid;
	}
	for (int tries = 0; low > 0 && tries < 40; tries++) {
		int i = rng_in(r, low > 500 * w->factor ? low - 500 * w->factor : 0, low - 1);
		if (!w->citizen[i].exited || w->citizen[i].exited >= day)
			return i;
	}
	return -1;
}
