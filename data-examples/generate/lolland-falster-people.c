/* SPDX-License-Identifier: MIT */
/*
 * Writes citizens.csv and forms.csv. What a citizen can do, reach and bear is made to agree with
 * the places the plan has given them.
 */
#include "lolland-falster.h"

enum { ALL_TASKS = (1 << TASKS) - 1 };

static bool at_work(enum exit_reason x)
{
	return x == X_JOB || x == X_FLEKSJOB;
}

/* ---- citizens ----------------------------------------------------------------------------- */

/* What the citizen's placements ask of them, all taken together. */
struct asked {
	int tasks, conditions, certificates, shifts, forms, areas, hours, start;
};

static struct asked asked_of(const struct world *w, const struct citizen *b)
{
	struct asked a = { .areas = 1 << b->area };

	for (int i = b->first; i >= 0 && i < b->first + b->count; i++) {
		const struct placement *f = &w->placement[i];
		const struct company *v = &w->company[f->company];
		const struct opening *o = f->opening >= 0 ? &w->opening[f->opening] : NULL;
		a.areas |= 1 << v->area;
		a.forms |= 1 << f->form;
		a.tasks |= o ? o->tasks : branch_table[v->branch].tasks & 0x15aaaaa;
		if (f->paid + f->unpaid > a.hours)
			a.hours = f->paid + f->unpaid;
		if (!a.start || f->key.day < a.start)
			a.start = f->key.day;
		if (o) {
			a.conditions |= o->conditions;
			a.certificates |= o->certificates;
			a.shifts |= o->shifts;
		}
	}
	return a;
}

static int random_bit(struct rng *r, int mask)
{
	int bit = rng_below(r, TASKS);

	while (!(mask >> bit & 1))
		bit = (bit + 1) % TASKS;
	return bit;
}

static bool was_in(const struct world *w, const struct citizen *b, int company, int branch)
{
	for (int i = b->first; i >= 0 && i < b->first + b->count; i++)
		if (w->placement[i].company == company ||
		    w->company[w->placement[i].company].branch == branch)
			return true;
	return false;
}

static void write_abilities(struct world *w, struct out *o, struct rng *r, const struct citizen *b,
	const struct asked *a)
{
	int tasks = rng_bits(r, a->tasks, 60), learn, certificates, needs, pick;
	int forms = a->forms | 1 << PRAKTIK | rng_bits(r, 1 << HYBRID | 1 << SMAAJOB, 55);
	char declined[128] = "", wished[256] = "";
	int branch = rng_below(r, branch_count), company = rng_below(r, w->companies);

	tasks |= rng_bits(r, ALL_TASKS, 6);
	learn = (a->tasks & ~tasks) | rng_bits(r, ALL_TASKS & ~tasks, 9);
	if (!a->tasks && rng_pct(r, 15))
		tasks = learn = 0;
	out_set(o, tasks, task_code);
	out_set(o, learn, task_code);
	for (int n = rng_below(r, 4), left = tasks | learn; n > 0 && left; n--) {
		int bit = random_bit(r, left);
		left &= ~(1 << bit);
		add_word(wished, sizeof(wished), task_code[bit]);
	}
	if (rng_pct(r, 12))
		add_word(wished, sizeof(wished), branch_table[branch].code);
	out_text(o, wished);
	pick = rng_below(r, 100);
	if (pick < 9) {
		add_word(declined, sizeof(declined),
			task_code[random_bit(r, ALL_TASKS & ~(tasks | learn))]);
	} else if (pick < 13 && !was_in(w, b, -1, (branch + 7) % branch_count)) {
		add_word(
			declined, sizeof(declined), branch_table[(branch + 7) % branch_count].code);
	} else if (pick < 16 && !was_in(w, b, company, -1)) {
		snprintf(declined, sizeof(declined), "V%04d", company + 1);
	}
	out_text(o, declined);
	certificates = a->certificates | rng_bits(r, 1 << 2, 22);
	certificates |= rng_bits(r, 1 << 0 | 1 << 1, 5);
	out_set(o, certificates, certificate_code);
	needs = rng_bits(r, (1 << NEEDS) - 1, 13) & ~unbearable(a->conditions);
	out_set(o, needs, need_code);
	if (b->benefit <= SHO)
		forms |= 1 << ORDINAERT | rng_bits(r, 1 << LOENTILSKUD, 50);
	if (b->benefit == LEDIGHEDSYDELSE)
		forms |= 1 << FLEKSJOB;
	out_set(o, forms, form_code);
}

static void write_reach(
	struct out *o, struct rng *r, const struct citizen *b, const struct asked *a)
{
	static const char *const disco[] = { "9112", "9412", "9333", "5223", "9214", "9622" };
	char text[96] = "";
	int other = rng_bits(r, (1 << AREAS) - 1, 28) | a->areas;
	int job = rng_below(r, branch_count), came = rng_below(r, branch_count);

	add_word(text, sizeof(text), area_code[b->area]);
	for (int i = 0; i < AREAS; i++)
		if (i != b->area && (other >> i & 1))
			add_word(text, sizeof(text), area_code[i]);
	out_text(o, a->start || rng_pct(r, 93) ? text : "");
	if (rng_pct(r, 45))
		out_text(o,
			rng_pct(r, 85) ? branch_table[job].job : disco[rng_below(r, COUNT(disco))]);
	else
		out_text(o, "");
	out_text(o, rng_pct(r, 40) ? branch_table[came].code : "");
}

static void write_citizen(struct world *w, struct out *o, int i)
{
	const struct citizen *b = &w->citizen[i];
	const struct asked a = asked_of(w, b);
	struct rng r = rng_for(S_CITIZEN_ROW, i);
	bool lolland = b->area < NYKOEBING;
	int screened = rng_pct(&r, 94) ? day_work(b->key.day + rng_in(&r, 2, 28)) : 0;
	int available = rng_pct(&r, 12) ? day_work(b->key.day + rng_in(&r, 14, 90)) : 0;
	int partner, hours, shifts;

	if (b->exited && screened > b->exited)
		screened = 0;
	if ((a.start && available > a.start) || (b->exited && available > b->exited))
		available = 0;
	partner = rng_pick(&r, (const int[]){ 88, 4, 2, 6 }, 4);
	out_id(o, 'B', i);
	out_text(o, lolland ? "360" : "376");
	out_text(o, benefit_code[b->benefit]);
	out_day(o, b->key.day);
	out_initials(o, b->consultant);
	out_text(o, partner == 0 ? (lolland ? "lolland" : "guldborgsund") : partner == 1 ?
		"erhvervspark-lolland" : partner == 2 ? "3f" : "");
	out_day(o, screened);
	out_day(o, b->exited);
	out_text(o, b->exited ? exit_code[b->exit_reason] : "");
	hours = rng_pct(&r, 80) ? 10 * rng_in(&r, 4, 30) : -1;
	if (a.hours)
		hours = a.hours + 10 * rng_below(&r, 6);
	out_tenths(o, hours >= 0 && rng_pct(&r, 65) ? 10 * rng_in(&r, 1, 3) : -1);
	out_tenths(o, hours > 370 ? 370 : hours);
	shifts = a.shifts | 1 << 1 | rng_bits(&r, 1 << 0 | 1 << 2 | 1 << 4, 30);
	shifts |= rng_bits(&r, 1 << 3, 4);
	out_set(o, a.start || rng_pct(&r, 94) ? shifts : 0, shift_code);
	write_abilities(w, o, &r, b, &a);
	write_reach(o, &r, b, &a);
	out_day(o, available);
	out_text(o, rng_pct(&r, 2) ? "Vil gerne se virksomheden før start" : "");
	out_done(o, &r, b->exited ? b->exited : screened ? screened : b->key.day, b->consultant);
}

/* ---- forms -------------------------------------------------------------------------------- */

enum { START, SLUT, SIX_MONTHS };

/* The forms of a citizen: up to three, into at; how many. */
static int forms_of(const struct citizen *b, int i, struct dated *at)
{
	struct rng r = rng_for(S_FORM, i);
	int n = 0, day = day_work(b->key.day + rng_below(&r, 8)), last = day_of(2022, 7, 15);

	if (b->key.day >= day_of(2018, 9, 1))
		at[n++] = (struct dated){ { day, 0 }, i, START, 0 };
	if (!b->exited || b->exit_reason == X_DOED)
		return n;
	day = day_work(b->exited + 28 + (rng_pct(&r, 8) ? rng_in(&r, 8, 20) : rng_in(&r, -6, 5)));
	if (rng_pct(&r, 93) && day <= last)
		at[n++] = (struct dated){ { day, 0 }, i, SLUT, 0 };
	day = day_work(day_months(b->exited, 6) + rng_in(&r, -6, 6));
	if (rng_pct(&r, 46) && day <= last)
		at[n++] = (struct dated){ { day, 0 }, i, SIX_MONTHS, 0 };
	return n;
}

static void write_start(struct out *o, struct rng *r, const struct citizen *b)
{
	bool ready = b->benefit <= SHO, young = b->benefit == UDH_UDD || b->benefit == UDH_AKT;
	int year, month, day, age = young ? rng_in(r, 18, 28) : rng_in(r, 25, 63), status;
	int idle = ready ? rng_in(r, 1, 30) : rng_in(r, 6, 160), sex = rng_below(r, 200);

	if (b->exited && b->exit_reason == X_PENSION)
		age = rng_in(r, 63, 65);
	day_split(b->key.day, &year, &month, &day);
	status = rng_pick(r, ready ? (const int[]){ 40, 55, 5 } : (const int[]){ 6, 36, 58 }, 3);
	out_text(o, sex == 0 ? "x" : sex < 97 ? "k" : "m");
	out_int(o, year - age);
	out_text(o, status == 0 ? "ledig" : status == 1 ? "langtidsledig" : "inaktiv");
	out_int(o, rng_pct(r, 92) ? (status == 1 && idle < 13 ? idle + 12 : idle) : -1);
	out_bool(o, rng_pct(r, 3));
	out_int(o, rng_pct(r, 95) ? rng_pick(r, (const int[]){ 1, 7, 47, 32, 4, 5, 3, 1 }, 8) : -1);
	out_bool(o, rng_pct(r, 18) ? -1 : rng_pct(r, 13));
	out_bool(o, rng_pct(r, 20) ? -1 : rng_pct(r, ready ? 14 : 34));
	out_bool(o, rng_pct(r, 22) ? -1 : rng_pct(r, 24));
	out_bool(o, rng_pct(r, 10) ? -1 : rng_pct(r, 3));
	out_bool(o, rng_pct(r, 8) ? -1 : rng_pct(r, ready ? 80 : 25));
	out_empty(o, 3);
}

static void write_later(struct out *o, struct rng *r, const struct citizen *b, int form)
{
	bool six = form == SIX_MONTHS;
	bool job = rng_pct(r, at_work(b->exit_reason) ? (six ? 68 : 94) : six ? 9 : 2);
	bool school = b->exit_reason == X_UDDANNELSE && rng_pct(r, six ? 75 : 96);
	bool seeking = !job && !school && rng_pct(r, 38);

	out_empty(o, 2);
	if (job)
		out_text(o, "beskaeftiget");
	else
		out_text(o, !seeking ? "inaktiv" : rng_pct(r, 70) ? "langtidsledig" : "ledig");
	out_empty(o, 1);
	out_bool(o, school);
	out_empty(o, 5);
	out_bool(o, six ? -1 : seeking);
	out_bool(o, six ? -1 : rng_pct(r, 9));
	out_bool(o, job);
	out_bool(o, six ? job || school || rng_pct(r, 14) : -1);
}

static void write_form(struct world *w, struct out *o, const struct dated *d)
{
	static const char *const form[] = { "start", "slut", "6-mdr" };
	const struct citizen *b = &w->citizen[d->subject];
	struct rng r = rng_for(S_FORM, 1000000000 + d->key.seq);
	int how = d->kind == START ? 0 : rng_pick(&r, (const int[]){ 54, 34, 12 }, 3);

	out_id(o, 'B', d->subject);
	out_text(o, form[d->kind]);
	out_day(o, d->key.day);
	out_text(o, how == 0 ? "interview" : how == 1 ? "register" : "ikke-truffet");
	if (how == 2)
		out_empty(o, 14);
	else if (d->kind == START)
		write_start(o, &r, b);
	else
		write_later(o, &r, b, d->kind);
	out_done(o, &r, d->key.day, b->consultant);
}

void write_people(struct world *w)
{
	struct out *o = out_open(w->directory, "citizens",
		"id,municipality,benefit,enrolled,consultant,"
		"partner,screened,exited,exit_reason,hours_min,hours_max,shifts,tasks,trainable,"
		"wishes,declines,certificates,needs,forms,areas,occupation,branch,available,note");
	struct dated *list = allocate((size_t)w->citizens * 3, sizeof(*list));
	int n = 0;

	for (int i = 0; i < w->citizens; i++) {
		write_citizen(w, o, i);
		n += forms_of(&w->citizen[i], i, list + n);
	}
	out_close(o);
	o = out_open(w->directory, "forms",
		"citizen,form,date,how,gender,birth_year,labour_status,"
		"months_without_work,in_education,isced,foreign_background,disability,"
		"disadvantaged,homeless,job_seeking,qualification,employed,improved");
	write_dated(w, o, list, n, write_form);
}
