/* SPDX-License-Identifier: MIT */
/*
 * Where people go: a company for each lane (every taker gets one, nobody exceeds the ratio of
 * places to employees), the day each citizen leaves the programme, and who is a mentor.
 */
#include "lolland-falster.h"

#include <stdlib.h>

/* The takers by the day they joined: days[i] belongs to company who[i]. */
struct takers {
	int n, *who;
	int *days;
};

static void takers_list(const struct world *w, struct takers *t)
{
	int n = w->companies, *order = allocate((size_t)n, sizeof(*order));
	int *rank = allocate((size_t)n, sizeof(*rank));
	struct key *joined = allocate((size_t)n, sizeof(*joined));

	for (int i = 0; i < n; i++)
		joined[i].day = w->company[i].joined;
	key_rank(joined, sizeof(*joined), n, rank, order);
	t->n = 0;
	t->who = allocate((size_t)n, sizeof(*t->who));
	t->days = allocate((size_t)n, sizeof(*t->days));
	for (int i = 0; i < n; i++)
		if (w->company[order[i]].taker) {
			t->who[t->n] = order[i];
			t->days[t->n++] = joined[order[i]].day;
		}
	free(order);
	free(rank);
	free(joined);
}

/* How many of the ascending days are before the given one. */
static int before(const int *days, int n, int day)
{
	int low = 0;

	while (low < n) {
		int mid = (low + n) / 2;
		if (days[mid] < day)
			low = mid + 1;
		else
			n = mid;
	}
	return low;
}

static bool overlap(const struct placement *a, const struct placement *b)
{
	return (!a->ended || a->ended >= b->key.day) && (!b->ended || b->ended >= a->key.day);
}

static bool lane_fits(const struct world *w, const struct lane *lane, int company)
{
	const struct company *v = &w->company[company];
	enum kind kind = branch_table[v->branch].kind;
	int citizen = w->placement[lane->first].citizen;

	if (v->joined > lane->key.day || (lane->school && v->branch != 0) ||
	    (lane->public_only && kind != OFFENTLIG) || (lane->private_only && kind == OFFENTLIG))
		return false;
	for (int f = v->placements; f >= 0; f = w->placement[f].next_here)
		if (w->placement[f].citizen == citizen)
			return false;
	for (int i = lane->first; i < lane->first + lane->count; i++) {
		const struct placement *mine = &w->placement[i];
		int taken = 0;
		if (!form_limited(mine->form))
			continue;
		for (int f = v->placements; f >= 0; f = w->placement[f].next_here)
			taken += form_limited(w->placement[f].form) &&
				overlap(mine, &w->placement[f]);
		if (taken >= company_places(v))
			return false;
	}
	return true;
}

static void lane_take(struct world *w, struct lane *lane, int company)
{
	struct company *v = &w->company[company];

	for (int i = lane->first; i < lane->first + lane->count; i++) {
		w->placement[i].company = company;
		w->placement[i].next_here = v->placements;
		v->placements = i;
	}
	lane->placed = true;
}

/* Each taker takes one lane in, those who joined last choosing first. */
static void takers_first(
	struct world *w, const struct takers *t, const int *order, const int *starts)
{
	for (int k = t->n - 1; k >= 0; k--) {
		struct rng r = rng_for(S_ASSIGN, k);
		int low = before(starts, w->lanes, t->days[k]), many = w->lanes - low;
		int at = 0, tries = 0;
		const struct company *v = &w->company[t->who[k]];

		if (many == 0)
			die("a company joined too late to take anyone in", "plan");
		for (; tries < 12; tries++) { /* somebody who lives nearby, if chance has it */
			at = low + rng_below(&r, many);
			const struct lane *lane = &w->lane[order[at]];
			if (!lane->placed && lane_fits(w, lane, t->who[k]) &&
			    w->citizen[w->placement[lane->first].citizen].area == v->area)
				break;
		}
		for (tries = 0; tries < many; tries++, at = at + 1 < w->lanes ? at + 1 : low)
			if (!w->lane[order[at]].placed &&
				lane_fits(w, &w->lane[order[at]], t->who[k]))
				break;
		if (tries == many)
			die("no lane is left for a company", "plan");
		lane_take(w, &w->lane[order[at]], t->who[k]);
	}
}

static int taker_for(const struct world *w, const struct takers *t, const struct lane *lane,
	struct rng *r)
{
	int many = before(t->days, t->n, lane->key.day + 1), at;
	int home = w->citizen[w->placement[lane->first].citizen].area;

	for (int tries = 0; tries < 70; tries++) {
		int company = t->who[rng_below(r, many)];
		const struct company *v = &w->company[company];
		bool near = v->area == home ||
			(tries > 25 && (v->area < NYKOEBING) == (home < NYKOEBING));
		int weight = company_places(v) + (v->ambassador ? 4 : 1);
		if ((near || tries > 50) && rng_below(r, 8) < weight && lane_fits(w, lane, company))
			return company;
	}
	at = rng_below(r, many);
	for (int tries = 0; tries < many; tries++, at = (at + 1) % many)
		if (lane_fits(w, lane, t->who[at]))
			return t->who[at];
	die("no company has room for a lane", "plan");
}

void plan_assign(struct world *w)
{
	int *order = allocate((size_t)w->lanes, sizeof(*order));
	int *rank = allocate((size_t)w->lanes, sizeof(*rank));
	int *starts = allocate((size_t)w->lanes, sizeof(*starts));
	struct takers t;

	takers_list(w, &t);
	key_rank(&w->lane[0].key, sizeof(*w->lane), w->lanes, rank, order);
	for (int i = 0; i < w->lanes; i++)
		starts[i] = w->lane[order[i]].key.day;
	takers_first(w, &t, order, starts);
	for (int i = 0; i < w->lanes; i++) {
		struct lane *lane = &w->lane[order[i]];
		struct rng r = rng_for(S_ASSIGN, 1000000000 + i);
		if (!lane->placed)
			lane_take(w, lane, taker_for(w, &t, lane, &r));
	}
	free(order);
	free(rank);
	free(starts);
	free(t.who);
	free(t.days);
}

/* ---- leaving the programme ---------------------------------------------------------------- */

static enum exit_reason left_for(struct rng *r, const struct placement *f)
{
	/* in the order of enum exit_reason, without and with a placement */
	static const int without[] = { 8, 0, 0, 0, 20, 16, 14, 14, 6, 12, 2, 8 };
	static const int with[] = { 40, 0, 0, 0, 14, 9, 14, 8, 3, 6, 1, 5 };

	if (!f)
		return (enum exit_reason)rng_pick(r, without, COUNT(without));
	if (f->reason == R_FLYTTET)
		return X_FRAFLYTTET;
	if (!form_paid(f->form) && f->form != UDDANNELSE)
		return (enum exit_reason)rng_pick(r, with, COUNT(with));
	if (f->reason == R_SYGDOM)
		return X_SYGDOM;
	if (reason_broken(f->reason))
		return rng_pct(r, 70) ? X_AFBRUDT : X_OENSKE;
	if (f->form == UDDANNELSE || f->form == ELEVPLADS)
		return X_UDDANNELSE;
	if (f->form == FLEKSJOB)
		return X_FLEKSJOB;
	return f->form == SMAAJOB || f->form == ORDINAERT ? X_JOB : X_DONE;
}

/* The programme closed at the end of 2021; a few stayed on, among them those still in a job. */
static void leave(struct world *w, int citizen)
{
	struct citizen *b = &w->citizen[citizen];
	struct rng r = rng_for(S_EXIT, citizen);
	int closing = day_of(2021, 12, 17);
	const struct placement *last = NULL;

	for (int i = b->first; i >= 0 && i < b->first + b->count; i++) {
		if (!w->placement[i].ended)
			return;
		if (!last || w->placement[i].ended > last->ended)
			last = &w->placement[i];
	}
	b->exit_reason = left_for(&r, last);
	if (b->exit_reason == X_PENSION && (b->benefit == UDH_UDD || b->benefit == UDH_AKT))
		b->exit_reason = X_OENSKE; /* too young */
	if (!last)
		b->exited = b->key.day + 40 + rng_below(&r, 420);
	else if (b->exit_reason == X_JOB || b->exit_reason == X_FLEKSJOB ||
		b->exit_reason == X_UDDANNELSE)
		b->exited = last->ended + (rng_pct(&r, 70) ? 0 : rng_below(&r, 14));
	else
		b->exited = last->ended + rng_in(&r, 2, 90);
	if (last && last->ended > day_of(2021, 12, 31)) {
		b->exited = last->ended;
	} else if (b->exited > closing) {
		int from = last && last->ended > closing ? last->ended : closing;
		bool stays = b->key.day > day_of(2021, 11, 20) || rng_pct(&r, 12);
		b->exited = stays ? 0 : rng_in(&r, from, day_of(2021, 12, 30));
		if (b->exit_reason == X_AFBRUDT || b->exit_reason == X_UKENDT)
			b->exit_reason = X_DONE;
	}
	if (b->exited)
		b->exited = day_work_before(b->exited);
	if (last && b->exited && b->exited < last->ended)
		b->exited = last->ended;
}

void plan_exits(struct world *w)
{
	for (int i = 0; i < w->citizens; i++)
		leave(w, i);
}

/* ---- mentors ------------------------------------------------------------------------------ */

static void mentor_add(struct world *w, struct rng *r, enum mentor_kind kind, int company, int from)
{
	struct mentor *t = &w->mentor[w->mentors];
	enum activity_kind course = kind == BUDDY ? BUDDYKURSUS : MENTORKURSUS;

	*t = (struct mentor){ .kind = kind, .company = company, .course = -1, .next_here = -1 };
	for (int i = 0; i < w->activities && t->course < 0; i++)
		if (w->activity[i].kind == course && w->activity[i].key.day >= from)
			t->course = i;
	if (t->course < 0)
		return;
	t->key = (struct key){ w->activity[t->course].key.day, w->mentors };
	if (rng_pct(r, 18))
		t->stopped = day_work(t->key.day + rng_in(r, 120, 600));
	if (kind == MENTORSTOETTE)
		t->stopped = day_work(t->key.day + rng_in(r, 60, 150));
	if (t->stopped > day_of(2021, 12, 31))
		t->stopped = 0;
	w->mentors++;
}

/* A mentor at the company, else now and then a volunteer or the like; only while they are one. */
static void mentor_give(struct world *w, struct placement *f, struct rng *r)
{
	int m = w->company[f->company].mentor;

	while (m >= 0 && (w->mentor[m].key.day > f->key.day ||
			  (w->mentor[m].stopped && w->mentor[m].stopped < f->key.day)))
		m = w->mentor[m].next_here;
	if (m >= 0 && rng_pct(r, 75)) {
		f->mentor = m;
		return;
	}
	for (int tries = 0; tries < 20 && f->form <= HYBRID && rng_pct(r, 30); tries++) {
		const struct mentor *t = &w->mentor[m = rng_below(r, w->mentors)];
		if (t->company < 0 && t->key.day <= f->key.day &&
			(!t->stopped || t->stopped >= f->ended)) {
			f->mentor = m;
			return;
		}
	}
}

void plan_mentors(struct world *w)
{
	static const int kinds[] = { 55, 27, 0, 0, 18 };
	static const enum mentor_kind general[] = { KONSULENTMENTOR, KONSULENTMENTOR,
		ERHVERVSMENTOR, ERHVERVSMENTOR, ERHVERVSMENTOR, FRIVILLIGMENTOR, FRIVILLIGMENTOR,
		FRIVILLIGMENTOR, FRIVILLIGMENTOR, KONSULENTMENTOR, MENTORSTOETTE, MENTORSTOETTE };
	struct rng r;

	w->mentor = allocate((size_t)w->companies * 2 + 12 * (size_t)w->factor, sizeof(*w->mentor));
	for (int i = 0; i < w->companies; i++) {
		const struct company *v = &w->company[i];
		r = rng_for(S_MENTOR, i);
		for (int k = 0; k < 2 && v->taker && rng_pct(&r, v->ambassador ? 50 : 20); k++) {
			int from = v->joined + rng_in(&r, 5, 150);
			mentor_add(w, &r, (enum mentor_kind)rng_pick(&r, kinds, COUNT(kinds)), i,
				from);
		}
	}
	r = rng_for(S_MENTOR, -1);
	for (int i = 0; i < 12 * w->factor; i++)
		mentor_add(w, &r, general[i % COUNT(general)], -1,
			day_of(2018, 1, 1) + rng_below(&r, 900));
	qsort(w->mentor, (size_t)w->mentors, sizeof(*w->mentor), key_order);
	for (int i = w->mentors - 1; i >= 0; i--) {
		struct mentor *t = &w->mentor[i];
		if (t->company >= 0) {
			t->next_here = w->company[t->company].mentor;
			w->company[t->company].mentor = i;
		}
	}
	for (int i = 0; i < w->placements; i++) {
		r = rng_for(S_MENTOR, 1000000000 + i);
		if (w->placement[i].form != UDDANNELSE)
			mentor_give(w, &w->placement[i], &r);
	}
}
