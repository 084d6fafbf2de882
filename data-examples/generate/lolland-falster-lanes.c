/* SPDX-License-Identifier: MIT */
/*
 * Training lanes: for each citizen the steps praktik -> hybridpraktik -> job, laid in time so that
 * the class's rule holds by construction, then a company for each lane and an exit from the
 * programme. Weeks start on Monday and end on Friday; a step ends the Friday before the next.
 */
#include "lolland-falster.h"

enum { STEPS = 3, MOST = 6 /* placements of one citizen */ };

struct steps {
	int n, weeks[STEPS];
	enum form form[STEPS];
};

/* Weight for all, weight where praktik may last 4 weeks only, forms from first to last. */
static const struct {
	int weight, weight_short, n;
	enum form form[STEPS];
} ordinary_lane[] = {
	{ 18, 26, 1, { SMAAJOB } },
	{ 18, 34, 2, { PRAKTIK, SMAAJOB } },
	{ 13, 0, 2, { PRAKTIK, HYBRID } },
	{ 14, 0, 3, { PRAKTIK, HYBRID, ORDINAERT } },
	{ 6, 0, 2, { HYBRID, SMAAJOB } },
	{ 11, 18, 2, { PRAKTIK, ORDINAERT } },
	{ 7, 12, 1, { ORDINAERT } },
	{ 4, 4, 2, { SMAAJOB, ORDINAERT } },
	{ 2, 4, 2, { PRAKTIK, ELEVPLADS } },
	{ 3, 6, 2, { LOENTILSKUD, ORDINAERT } },
	{ 4, 0, 3, { PRAKTIK, HYBRID, FLEKSJOB } },
};

/* Weeks of a step; the upper bound is a legal limit for the forms before SMAAJOB. */
static const int weeks_low[FORMS] = { 3, 5, 8, 4, 6, 12, 12, 8, 20, 26, 6 };
static const int weeks_high[FORMS] = { 13, 13, 25, 12, 56, 90, 80, 64, 90, 90, 24 };

static int day8(int yyyymmdd)
{
	return yyyymmdd ? day_of(yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100) : 0;
}

/* Four weeks of praktik is the limit for those who are ready for a job or an education. */
static int weeks_most(const struct citizen *b, enum form form)
{
	return b->benefit <= SHO && (form == PRAKTIK || form == HYBRID) ? 4 : weeks_high[form];
}

static int weeks_of(struct rng *r, const struct citizen *b, enum form form)
{
	int most = weeks_most(b, form);

	if (form == PRAKTIK && rng_pct(r, 35))
		return most;
	return rng_in(r, most < weeks_low[form] ? 2 : weeks_low[form], most);
}

/* A Monday not in a lockdown, if there is one by the last day. */
static int reopened(struct rng *r, int monday, int last)
{
	int later = monday;

	if (!day_lockdown(monday))
		return monday;
	while (day_lockdown(later))
		later += 7;
	later += 7 * rng_below(r, 6);
	return later <= last && !day_lockdown(later) ? later : monday;
}

static enum reason failure(struct rng *r)
{
	static const enum reason reason[] = { R_SYGDOM, R_OPGAVER, R_SOCIALT, R_TIMER, R_TRANSPORT,
		R_VIRKSOMHED, R_BORGER, R_FLYTTET, R_UKENDT };

	return reason[rng_pick(r, (const int[]){ 22, 18, 13, 11, 12, 9, 12, 3, 5 }, COUNT(reason))];
}

static void hours_of(struct rng *r, const struct citizen *b, struct placement *f)
{
	static const int praktik[] = { 80, 100, 120, 150, 200, 250, 300, 370 };
	bool ready = b->benefit <= SHO;

	f->paid = f->unpaid = 0;
	switch (f->form) {
	case HYBRID:
		f->paid = 5 * rng_in(r, 4, 20);
		f->unpaid = 10 * rng_in(r, 8, 20);
		break;
	case SMAAJOB:
		f->paid = 5 * rng_in(r, 6, 32);
		break;
	case FLEKSJOB:
	case SKAANEJOB:
		f->paid = 10 * rng_in(r, 4, 22);
		break;
	case LOENTILSKUD:
	case ORDINAERT:
		f->paid = rng_pct(r, 50) ? 370 : 10 * rng_in(r, 15, 36);
		break;
	case ELEVPLADS:
		f->paid = 370;
		break;
	case UDDANNELSE:
		f->paid = f->unpaid = -1;
		break;
	case FRIVILLIG:
		f->unpaid = 10 * rng_in(r, 3, 12);
		break;
	default:
		f->unpaid = praktik[ready ? rng_in(r, 4, 7) : rng_in(r, 0, 6)];
	}
}

/* A new placement in weeks counted from a Monday; last 0: it runs on. Its index. */
static int placement_add(struct world *w, struct rng *r, int citizen, enum form form, int monday,
	int last)
{
	struct citizen *b = &w->citizen[citizen];
	struct placement *f = &w->placement[w->placements];
	int start = monday + (rng_pct(r, 25) ? rng_below(r, 3) : 0);

	while (!day_works(start))
		start++;
	*f = (struct placement){ .key = { start, w->placements }, .citizen = citizen, .form = form,
		.company = -1, .opening = -1, .match = -1, .previous = -1, .next = -1, .mentor = -1,
		.next_here = -1, .ended = last };
	hours_of(r, b, f);
	if (b->count++ == 0)
		b->first = w->placements;
	return w->placements++;
}

/* Makes the last placements one lane, to be spent at one company. */
static void lane_close(struct world *w, int first)
{
	struct lane *lane = &w->lane[w->lanes];

	*lane = (struct lane){ .key = { w->placement[first].key.day, w->lanes }, .first = first,
		.count = w->placements - first };
	w->lanes++;
	for (int i = first; i < w->placements; i++) {
		const struct placement *f = &w->placement[i];
		lane->school |= f->form == UDDANNELSE;
		lane->public_only |= f->form == NYTTE;
		/* four months is the limit with a public employer */
		lane->private_only |= f->form == LOENTILSKUD &&
			(f->planned_end > f->ended ? f->planned_end : f->ended) - f->key.day > 116;
	}
}

/* How a last step ended: as planned, or broken off before a planned day within the limit. */
static void finish(
	struct rng *r, const struct citizen *b, struct placement *f, int monday, int good)
{
	int most = monday + 7 * weeks_most(b, f->form) - 3;
	bool limited = f->form <= NYTTE || f->form == FRIVILLIG;

	if (!f->ended)
		return;
	f->reason = rng_pct(r, good) ? R_DONE : failure(r);
	if (f->reason == R_DONE && f->form >= SMAAJOB && f->form <= ORDINAERT && rng_pct(r, 20))
		f->reason = R_JOB;
	if (limited || rng_pct(r, 40))
		f->planned_end = f->ended;
	if (f->reason >= R_SYGDOM && f->planned_end) {
		f->planned_end += 7 * rng_in(r, 1, 6);
		if (limited && f->planned_end > most)
			f->planned_end = most;
		if (f->planned_end <= f->ended) {
			f->planned_end = f->ended;
			f->reason = R_DONE;
		} else if (rng_pct(r, 50) && f->ended - f->key.day > 10) {
			f->ended -= rng_below(r, 4);
		}
	}
	if (f->reason == R_DONE && f->form == PRAKTIK && f->planned_end == most && rng_pct(r, 5))
		f->reason = R_LOV;
}

/* One praktik (or the like) by itself, ended by the last day; the day it ended. */
static int alone(struct world *w, struct rng *r, int citizen, int monday, int last)
{
	struct citizen *b = &w->citizen[citizen];
	enum form form = PRAKTIK;
	int i, ended;

	if ((b->benefit == KTH_JOB || b->benefit == UDH_UDD) && rng_pct(r, 12))
		form = NYTTE;
	else if (rng_pct(r, 6))
		form = FRIVILLIG;
	ended = monday + 7 * weeks_of(r, b, form) - 3;
	if (ended > last)
		ended = last;
	i = placement_add(w, r, citizen, form, monday, ended);
	finish(r, b, &w->placement[i], monday, 62);
	lane_close(w, i);
	return w->placement[i].ended;
}

static void unpaid(struct world *w, struct rng *r, int citizen, const struct rule *rule)
{
	int last = day8(rule->end_max), start_max = day8(rule->start_max);
	int more = rng_pick(r, (const int[]){ 60, 30, 10 }, 3);
	int monday = day_monday(w->citizen[citizen].key.day + 10 + rng_below(r, 100));

	if (monday > start_max) {
		int low = day_monday(w->citizen[citizen].key.day + 10);
		monday = start_max - 7 * rng_below(r, (start_max - low) / 7 + 1);
	}
	monday = reopened(r, monday, start_max);
	do {
		int ended = alone(w, r, citizen, monday, last);
		monday = reopened(r, day_monday(ended + 7 * rng_in(r, 2, 14)), start_max);
	} while (more-- > 0 && monday <= start_max);
}

static void steps_draw(struct rng *r, const struct citizen *b, enum lane_kind kind, struct steps *s)
{
	enum form last[] = { [L_SHORT] = SMAAJOB, [L_FLEKSJOB] = FLEKSJOB,
		[L_SUBSIDISED] = LOENTILSKUD, [L_PENSION] = SKAANEJOB, [L_EDUCATION] = UDDANNELSE };
	int weight[COUNT(ordinary_lane)];

	s->n = 0;
	if (kind == L_ORDINARY) {
		for (int i = 0; i < COUNT(ordinary_lane); i++)
			weight[i] = b->benefit <= SHO ? ordinary_lane[i].weight_short :
				ordinary_lane[i].weight;
		int k = rng_pick(r, weight, COUNT(weight));
		for (; s->n < ordinary_lane[k].n; s->n++)
			s->form[s->n] = ordinary_lane[k].form[s->n];
	} else {
		if (kind != L_SHORT && rng_pct(r, 65))
			s->form[s->n++] = PRAKTIK;
		s->form[s->n++] = last[kind];
	}
	for (int i = 0; i < s->n; i++)
		s->weeks[i] = weeks_of(r, b, s->form[i]);
}

/* Why a step ended that led to one of the form. */
static const enum reason step_reason[FORMS] = { [HYBRID] = R_DONE, [LOENTILSKUD] = R_DONE,
	[SMAAJOB] = R_JOB, [FLEKSJOB] = R_FLEKSJOB, [SKAANEJOB] = R_DONE, [ORDINAERT] = R_JOB,
	[UDDANNELSE] = R_UDDANNELSE, [ELEVPLADS] = R_UDDANNELSE };

/* The earliest Monday on which the last step may start. */
static int earliest(const struct citizen *b, const struct rule *rule, const struct steps *s)
{
	int monday = day_monday(b->key.day + 10), end = day8(rule->end_min), last = s->n - 1;
	int paid = day_monday(day8(rule->paid_from)), most = weeks_most(b, s->form[last]);

	for (int i = 0; i < last; i++) {
		monday += 7 * s->weeks[i];
		if (form_paid(s->form[i]) || paid > day_monday(day8(rule->paid_from)))
			paid += 7 * s->weeks[i];
	}
	if (paid > monday)
		monday = paid;
	if (s->form[last] < SMAAJOB && end + 3 - 7 * most > monday)
		monday = end + 3 - 7 * most;
	return monday;
}

/* Leaves out first steps until the last can start in time; the Monday it may start from. */
static int steps_fit(const struct citizen *b, const struct rule *rule, struct steps *s)
{
	bool ordinary = false;
	int low, last = s->n - 1;
	int until = day8(rule->start_max) + 7 * weeks_most(b, s->form[last]) - 3;

	if (s->form[last] < SMAAJOB && until < day8(rule->end_min))
		s->form[last] = SMAAJOB; /* the other would end too soon */
	while ((low = earliest(b, rule, s)) > day8(rule->start_max)) {
		if (s->n == 1)
			die("a citizen of this class enrolled too late", "plan");
		s->n--;
		for (int i = 0; i < s->n; i++) {
			s->form[i] = s->form[i + 1];
			s->weeks[i] = s->weeks[i + 1];
		}
	}
	for (int i = 0; i < s->n; i++)
		ordinary |= s->form[i] == HYBRID || s->form[i] == SMAAJOB ||
			s->form[i] == ORDINAERT || s->form[i] == ELEVPLADS;
	if (rule->kind == L_ORDINARY && !ordinary)
		s->form[s->n - 1] = SMAAJOB;
	return low;
}

/* The Friday on which the last step ends, within the rule; 0 = it runs on. */
static int last_end(struct rng *r, const struct citizen *b, const struct rule *rule, enum form form,
	int monday)
{
	int ended = monday + 7 * weeks_of(r, b, form) - 3, low = day8(rule->end_min);
	int high = rule->end_max ? day8(rule->end_max) : day_of(2022, 3, 25);
	int most = monday + 7 * weeks_most(b, form) - 3;

	if (!rule->end_max && form >= SMAAJOB && rng_pct(r, 62))
		return 0;
	if (form < SMAAJOB && high > most)
		high = most;
	if (ended > high) { /* at the bound or some weeks before it */
		low = low > monday + 25 ? low : monday + 25;
		int weeks = (high - low > 98 ? 98 : high - low) / 7;
		return low < high ? high - 7 * rng_below(r, weeks + 1) : high;
	}
	return ended < low ? low + 7 * rng_below(r, (high - low) / 14 + 1) : ended;
}

static void paid(struct world *w, struct rng *r, int citizen, const struct rule *rule)
{
	struct citizen *b = &w->citizen[citizen];
	int start_max = day8(rule->start_max), monday, first, last, f = -1, low, lane;
	struct steps s;

	steps_draw(r, b, rule->kind, &s);
	low = steps_fit(b, rule, &s);
	monday = low + 7 * rng_below(r, (start_max - low > 250 ? 250 : start_max - low) / 7 + 1);
	monday = reopened(r, monday, start_max);
	last = last_end(r, b, rule, s.form[s.n - 1], monday);
	first = monday;
	for (int i = 0; i < s.n - 1; i++)
		first -= 7 * s.weeks[i];
	low = day_monday(b->key.day + 10 + rng_below(r, 20));
	if (first - low > 63 && rng_pct(r, 40)) /* a first try elsewhere */
		alone(w, r, citizen, low, first - 3 - 14);
	lane = w->placements;
	for (int i = 0; i < s.n; i++, first += 7 * s.weeks[i - 1]) {
		int ended = i < s.n - 1 ? first + 7 * s.weeks[i] - 3 : last;
		int previous = f;
		if (i == s.n - 1 && i > 0 && s.form[i] >= SMAAJOB && rng_pct(r, 14)) {
			lane_close(w, lane); /* the last step is elsewhere */
			lane = w->placements;
		}
		f = placement_add(w, r, citizen, s.form[i], first, ended);
		w->placement[f].previous = previous;
		if (previous >= 0) {
			w->placement[previous].next = f;
			w->placement[previous].planned_end = w->placement[previous].ended;
			w->placement[previous].reason = step_reason[s.form[i]];
		}
	}
	finish(r, b, &w->placement[f], monday, 72);
	lane_close(w, lane);
	last = w->placement[f].ended;
	if (w->placement[f].form == SMAAJOB && w->placement[f].paid <= 120 && rng_pct(r, 14)) {
		int from = monday + 7 * rng_in(r, 2, 6), to = from + 7 * rng_in(r, 3, 20) - 3;
		int cap = last ? last : day_of(2021, 12, 17);
		int i;
		if (from + 18 < cap) { /* a second small job beside it */
			i = placement_add(w, r, citizen, SMAAJOB, from, to < cap ? to : cap);
			w->placement[i].reason = R_DONE;
			lane_close(w, i);
		}
	}
	if (last && last < day_of(2021, 9, 24) && w->placement[f].reason >= R_SYGDOM &&
		rng_pct(r, 45))
		alone(w, r, citizen, day_monday(last + 21 + 7 * rng_below(r, 8)),
			day_of(2021, 12, 17));
}

void plan_lanes(struct world *w)
{
	w->placement = allocate((size_t)w->citizens * MOST, sizeof(*w->placement));
	w->lane = allocate((size_t)w->citizens * MOST, sizeof(*w->lane));
	for (int i = 0; i < w->citizens; i++) {
		const struct rule *rule = &rule_table[w->citizen[i].class];
		struct rng r = rng_for(S_LANE, i);
		w->citizen[i].first = -1;
		if (rule->kind == L_UNPAID)
			unpaid(w, &r, i, rule);
		else if (rule->kind != L_NONE)
			paid(w, &r, i, rule);
	}
	w->placement_rank = allocate((size_t)w->placements, sizeof(*w->placement_rank));
	w->placement_order = allocate((size_t)w->placements, sizeof(*w->placement_order));
	key_rank(&w->placement[0].key, sizeof(*w->placement), w->placements, w->placement_rank,
		w->placement_order);
}
