/* SPDX-License-Identifier: MIT */
/*
 * Job openings, broken down to tasks, for a part of the lanes and some that nobody filled; chains
 * of openings where one move frees the next post; matches, the chosen and the declined. Plans
 * them, then writes openings.csv and matches.csv.
 */
#include "lolland-falster.h"

#include <stdlib.h>
#include <string.h>

enum { UNFILLED = 150, CHAINS = 30, SEATS = 3 };
enum { KOEKKEN = 1 << 1, LAGER = 1 << 5, KOERSEL = 1 << 9, SVEJSNING = 1 << 12, BOERN = 1 << 20 };

static int certificates_for(struct rng *r, int tasks)
{
	int c = 0;

	if ((tasks & KOEKKEN) && rng_pct(r, 20))
		c |= 1;
	if ((tasks & LAGER) && rng_pct(r, 15))
		c |= 1 << 1;
	if ((tasks & KOERSEL) && rng_pct(r, 60))
		c |= 1 << 2;
	if ((tasks & SVEJSNING) && rng_pct(r, 6))
		c |= 1 << 4;
	if ((tasks & BOERN) && rng_pct(r, 70))
		c |= 1 << 5;
	return c;
}

static int opening_add(struct world *w, struct rng *r, int company, int opened)
{
	static const int weeks[] = { 0, 2, 4, 4, 8, 13 };
	struct company *v = &w->company[company];
	const struct branch *branch = &branch_table[v->branch];
	struct opening *o = &w->opening[w->openings];

	*o = (struct opening){ .key = { opened, w->openings }, .company = company, .caused_by = -1,
		.positions = 1, .hours_min = 370 };
	o->tasks = rng_bits(r, branch->tasks, 55);
	if (!o->tasks)
		o->tasks = branch->tasks & -branch->tasks;
	o->nice = rng_bits(r, branch->tasks & ~o->tasks, 45);
	o->weeks = weeks[rng_below(r, COUNT(weeks))];
	o->forms = 1 << PRAKTIK | rng_bits(r, 1 << HYBRID | 1 << SMAAJOB | 1 << ORDINAERT, 55);
	o->shifts = 1 << 1 | rng_bits(r, 1 << 0 | 1 << 2 | 1 << 4, 18);
	o->conditions = rng_bits(r, branch->conditions, 45);
	o->certificates = certificates_for(r, o->tasks);
	o->offers = rng_bits(r, 1 << 0 | 1 << 1 | 1 << 2 | 1 << 6 | 1 << 7 | 1 << 9 | 1 << 10, 10);
	o->cause = rng_pick(r, (const int[]){ 22, 48, 30 }, 3);
	o->closes = rng_pct(r, 85) ? day_work(opened + rng_in(r, 45, 150)) : 0;
	v->opening = w->openings;
	return w->openings++;
}

/* Takes the lane into the opening: its forms, hours and days must be covered. */
static void opening_take(struct world *w, struct rng *r, int opening, const struct lane *lane)
{
	struct opening *o = &w->opening[opening];

	for (int i = lane->first; i < lane->first + lane->count; i++) {
		struct placement *f = &w->placement[i];
		int hours = f->paid + f->unpaid;
		f->opening = opening;
		o->forms |= 1 << f->form;
		if (hours < 0)
			continue;
		o->hours_min = hours < o->hours_min ? hours : o->hours_min;
		o->hours_max = hours > o->hours_max ? hours : o->hours_max;
	}
	if (o->closes && o->closes < lane->key.day)
		o->closes = day_work(lane->key.day + rng_below(r, 15));
	if (rng_pct(r, 20) || (o->start_by && o->start_by < lane->key.day))
		o->start_by = day_work(lane->key.day + rng_below(r, 25));
	o->attached++;
}

static void opening_for(struct world *w, struct rng *r, const struct lane *lane)
{
	const struct placement *f = &w->placement[lane->first];
	const struct company *v = &w->company[f->company];
	int start = lane->key.day, at = v->opening, opened;

	if (at < 0 || w->opening[at].attached >= SEATS || w->opening[at].key.day > start - 7 ||
	    w->opening[at].key.day < start - 150 || rng_pct(r, 35)) {
		opened = day_work_before(start - rng_in(r, 12, 80));
		at = opening_add(w, r, f->company, opened > v->interested ? opened : v->interested);
	}
	opening_take(w, r, at, lane);
}

/* Each chain: somebody moves into the first post, which frees the next, up to four posts. */
static void chains(struct world *w)
{
	int many = CHAINS * w->factor, every = w->openings / (many + 1);

	for (int c = 0; c < many; c++) {
		struct rng r = rng_for(S_CHAIN, c);
		int at = c * every + 5, cause = w->opening_order[at];
		for (int length = rng_in(&r, 2, 4); length > 1 && ++at < w->openings;) {
			struct opening *o = &w->opening[w->opening_order[at]];
			struct opening *by = &w->opening[cause];
			if (o->key.day < by->key.day + 10 || o->caused_by >= 0 ||
				o->company == by->company)
				continue;
			if (o->key.day > by->key.day + 75)
				break;
			o->caused_by = cause;
			o->cause = 2;
			by->elsewhere++;
			cause = w->opening_order[at];
			length--;
		}
	}
}

void plan_openings(struct world *w)
{
	int most = w->lanes + UNFILLED * w->factor;
	int *rank = allocate((size_t)w->lanes, sizeof(*rank));
	int *order = allocate((size_t)w->lanes, sizeof(*order));

	w->opening = allocate((size_t)most, sizeof(*w->opening));
	w->opening_rank = allocate((size_t)most, sizeof(*rank));
	w->opening_order = allocate((size_t)most, sizeof(*rank));
	key_rank(&w->lane[0].key, sizeof(*w->lane), w->lanes, rank, order);
	for (int i = 0; i < w->lanes; i++) {
		const struct lane *lane = &w->lane[order[i]];
		struct rng r = rng_for(S_OPENING, order[i]);
		enum form form = w->placement[lane->first].form;
		if (form != UDDANNELSE && form != FRIVILLIG && form != NYTTE && rng_pct(&r, 62))
			opening_for(w, &r, lane);
	}
	for (int i = 0; i < UNFILLED * w->factor; i++) {
		struct rng r = rng_for(S_OPENING, 1000000000 + i);
		int day = day_work(day_of(2018, 5, 1) + rng_below(&r, 1325));
		int company = company_on(w, &r, day);
		if (company < 0)
			continue;
		struct opening *o = &w->opening[opening_add(w, &r, company, day)];
		o->hours_min = rng_pct(&r, 60) ? 10 * rng_in(&r, 5, 15) : -1;
		o->hours_max = rng_pct(&r, 85) ? 10 * rng_in(&r, 18, 37) : -1;
	}
	key_rank(&w->opening[0].key, sizeof(*w->opening), w->openings, w->opening_rank,
		w->opening_order);
	chains(w);
	for (int i = 0; i < w->openings; i++) {
		struct rng r = rng_for(S_OPENING, 1500000000 + i);
		w->opening[i].elsewhere += rng_pct(&r, 6);
		w->opening[i].positions =
			w->opening[i].attached + w->opening[i].elsewhere + rng_pct(&r, 12);
		w->opening[i].positions += w->opening[i].positions == 0;
	}
	free(rank);
	free(order);
}

/* ---- matches ------------------------------------------------------------------------------ */

static struct match *match_add(struct world *w, int opening, int citizen, int proposed)
{
	struct match *m = &w->match[w->matches];

	*m = (struct match){ { proposed, w->matches }, opening, citizen, 0, R_NONE, M_OPEN };
	w->matches++;
	return m;
}

static void match_hired(struct world *w, struct lane *lane)
{
	struct placement *f = &w->placement[lane->first];
	struct rng r = rng_for(S_MATCH, lane->first);
	int from, proposed;
	struct match *m;

	if (f->opening < 0 || !rng_pct(&r, 88))
		return;
	from = w->opening[f->opening].key.day;
	if (w->citizen[f->citizen].key.day > from)
		from = w->citizen[f->citizen].key.day;
	if (from < f->key.day - 35)
		from = f->key.day - 35;
	proposed = day_work(rng_in(&r, from, f->key.day - 1));
	f->match = w->matches;
	m = match_add(w, f->opening, f->citizen, proposed);
	m->decision = M_ANSAT;
	m->decided = day_work(proposed + rng_below(&r, 12));
	if (m->decided > f->key.day)
		m->decided = f->key.day;
}

static int declined_because(struct rng *r, enum decision decision)
{
	static const int company[] = { R_ANDEN_VALGT, R_ANDEN_VALGT, R_ANDEN_VALGT, R_OPGAVER,
		R_TIMER, R_SOCIALT, R_VIRKSOMHED };
	static const int citizen[] = { R_TRANSPORT, R_TIMER, R_BORGER, R_BORGER, R_OPGAVER,
		R_SYGDOM };
	static const int neither[] = { R_VIRKSOMHED, R_SYGDOM, R_NONE };

	if (decision == M_VIRKSOMHED)
		return company[rng_below(r, COUNT(company))];
	if (decision == M_BORGER)
		return citizen[rng_below(r, COUNT(citizen))];
	return neither[rng_below(r, COUNT(neither))];
}

/* Those who were proposed for the opening and did not get it; taken holds who is already there. */
static void match_declined(struct world *w, int opening, int *taken)
{
	const struct opening *o = &w->opening[opening];
	struct rng r = rng_for(S_MATCH, 1000000000 + opening);
	int more = rng_pick(&r, (const int[]){ 30, 32, 24, 14 }, 4);

	while (more-- > 0) {
		int proposed = day_work(o->key.day + rng_below(&r, 30)), k;
		int citizen = citizen_on(w, &r, proposed);
		for (k = 0; k < SEATS * 2 && taken[k] >= 0 && taken[k] != citizen;)
			k++;
		if (citizen < 0 || k == SEATS * 2 || taken[k] == citizen ||
			proposed > day_of(2021, 12, 17))
			continue;
		taken[k] = citizen;
		struct match *m = match_add(w, opening, citizen, proposed);
		if (proposed > day_of(2021, 9, 30) &&
			rng_pct(&r, proposed > day_of(2021, 11, 25) ? 60 : 5))
			continue; /* nobody has answered */
		m->decision = (enum decision)rng_pick(&r, (const int[]){ 0, 60, 28, 12 }, 4);
		m->decided = day_work(proposed + rng_in(&r, 1, 18));
		m->reason = declined_because(&r, m->decision);
	}
}

void plan_matches(struct world *w)
{
	size_t most = (size_t)w->lanes + (size_t)w->openings * 3;
	int (*taken)[SEATS * 2] = allocate((size_t)w->openings, sizeof(*taken));

	memset(taken, -1, (size_t)w->openings * sizeof(*taken));
	w->match = allocate(most, sizeof(*w->match));
	w->match_rank = allocate(most, sizeof(*w->match_rank));
	w->match_order = allocate(most, sizeof(*w->match_order));
	for (int i = 0; i < w->lanes; i++) {
		const struct placement *f = &w->placement[w->lane[i].first];
		match_hired(w, &w->lane[i]);
		for (int k = 0; f->opening >= 0 && k < SEATS; k++)
			if (taken[f->opening][k] < 0) {
				taken[f->opening][k] = f->citizen;
				break;
			}
	}
	for (int i = 0; i < w->openings; i++)
		match_declined(w, i, taken[i]);
	key_rank(&w->match[0].key, sizeof(*w->match), w->matches, w->match_rank, w->match_order);
	free(taken);
}

/* ---- writing ------------------------------------------------------------------------------ */

static void write_opening(struct world *w, struct out *o, int number)
{
	static const char *const cause[] = { "", "nyt", "genbesaettelse" };
	const struct opening *j = &w->opening[w->opening_order[number]];
	const struct company *v = &w->company[j->company];
	struct rng r = rng_for(S_OPENING, 2000000000 + number);
	const char *job = branch_table[v->branch].job;
	char title[128];
	int task = 0;

	while (!(j->tasks >> task & 1))
		task++;
	snprintf(title, sizeof(title), "%s (%s)", job, task_name[task]);
	out_id(o, 'J', number);
	out_id(o, 'V', j->company);
	out_text(o, title);
	out_text(o, rng_pct(&r, 85) ? job : "");
	out_set(o, j->tasks, task_code);
	out_set(o, j->nice, task_code);
	out_int(o, j->weeks);
	out_set(o, j->forms, form_code);
	out_tenths(o, j->hours_min);
	out_tenths(o, j->hours_max);
	out_set(o, j->shifts, shift_code);
	out_int(o, 1 + (j->shifts != 2 && rng_pct(&r, 10)));
	out_text(o, rng_pct(&r, 3) ? "" : area_code[v->area]);
	out_set(o, j->conditions, condition_code);
	out_set(o, j->certificates, certificate_code);
	out_set(o, j->offers, need_code);
	out_int(o, j->positions);
	out_day(o, j->key.day);
	out_day(o, j->closes);
	out_day(o, j->start_by);
	out_int(o, j->elsewhere ? j->elsewhere : -1);
	out_text(o, cause[j->cause]);
	out_id(o, 'J', j->caused_by < 0 ? -1 : w->opening_rank[j->caused_by]);
	out_text(o, rng_pct(&r, 2) ? "Opgaverne er skilt ud fra to fuldtidsstillinger" : "");
	out_done(o, &r, j->key.day, v->consultant);
}

static void write_match(struct world *w, struct out *o, int number)
{
	static const char *const code[] = { "ansat", "afvist-af-virksomhed", "afvist-af-borger",
		"trukket-tilbage", "" };
	static const char *const role[] = { "Butikschef", "Driftsleder", "Afdelingsleder",
		"Indehaver", "Souschef", "Værkfører", "Daglig leder" };
	const struct match *m = &w->match[w->match_order[number]];
	int company = w->opening[m->opening].company, y, month, day;
	struct rng r = rng_for(S_MATCH, 2000000000 + number);
	struct rng c = rng_for(S_COMPANY_ROW, -2 - company);
	int who = rng_below(&c, 400), is = rng_below(&c, COUNT(role));
	char text[64];

	day_split(m->key.day, &y, &month, &day);
	out_id(o, 'M', number);
	out_id(o, 'J', w->opening_rank[m->opening]);
	out_id(o, 'B', m->citizen);
	out_day(o, m->key.day);
	if (m->key.day < day_of(2019, 6, 1)) { /* found by hand until then */
		out_empty(o, 2);
	} else {
		struct rng run = rng_for(S_MATCH, -(y * 12 + month));
		out_int(o, m->decision == M_ANSAT ? rng_in(&r, 58000000, 96500000) :
			rng_in(&r, 41000000, 89500000));
		snprintf(text, sizeof(text), "r%07x", (unsigned)rng_below(&run, 1 << 28));
		out_text(o, text);
	}
	out_text(o, code[m->decision]);
	out_day(o, m->decided);
	out_text(o, m->reason == R_ANDEN_VALGT ? "anden-valgt" : reason_code[m->reason]);
	snprintf(text, sizeof(text), "%s %c%c", role[is], 'A' + who / 20, 'A' + who % 20);
	out_text(o, m->decision <= M_VIRKSOMHED ? text : "");
	out_text(o, "");
	out_done(o, &r, m->decided ? m->decided : m->key.day,
		w->citizen[m->citizen].consultant);
}

void write_openings(struct world *w)
{
	struct out *o = out_open(w->directory, "openings", "id,company,title,occupation,tasks,nice,"
		"training_weeks,forms,hours_min,hours_max,shifts,shifts_needed,area,conditions,"
		"certificates,offers,positions,opened,closes,start_by,filled_elsewhere,cause,"
		"caused_by,note");

	for (int i = 0; i < w->openings; i++)
		write_opening(w, o, i);
	out_close(o);
	o = out_open(w->directory, "matches",
		"id,opening,citizen,proposed,score,run,decision,decided,"
		"reason,chooser,note");
	for (int i = 0; i < w->matches; i++)
		write_match(w, o, i);
	out_close(o);
}
