/* SPDX-License-Identifier: MIT */
/* See stage.h. */
#include "stage.h"

/* The forms that carry a flag, by code. */
static const bool *forms_with(const struct project *p, struct str flag)
{
	const struct vocabulary *v = vocabulary_find(&p->vocabularies, STR("form"));
	bool *out = arena_alloc(p->arena, v->n + 1);
	uint32_t bit = flag_find(&p->vocabularies, flag);
	for (size_t i = 0; i < v->n; i++)
		out[i] = v->codes[i].flags & bit;
	return out;
}

static bool has_paid_hours(const struct project *p, int32_t placement)
{
	return p->placements.paid_hours && p->placements.paid_hours[placement] > 0;
}

/* ---- how far ------------------------------------------------------------------------------------------- */

static void reach(day *all, int32_t citizen, enum stage stage, day on)
{
	day *first = &all[(size_t)citizen * STAGES + stage];
	if (*first == DAY_NONE || on < *first)
		*first = on;
}

static void reach_by_placements(const struct project *p, day *all)
{
	const struct placements *f = &p->placements;
	const bool *training = forms_with(p, STR("training")), *paid = forms_with(p, STR("paid"));
	const bool *ordinary = forms_with(p, STR("ordinary"));
	for (int32_t i = 0; f->citizen && (size_t)i < p->table[T_placements].n; i++) {
		bool hours = has_paid_hours(p, i);
		if (!row_exists(p, T_placements, i))
			continue;
		if (training[f->form[i]])
			reach(all, f->citizen[i], STAGE_TRAINING, f->start[i]);
		if (paid[f->form[i]] && hours)
			reach(all, f->citizen[i], STAGE_PAID, f->start[i]);
		if (ordinary[f->form[i]] && hours)
			reach(all, f->citizen[i], STAGE_ORDINARY, f->start[i]);
	}
}

day *stages_reached(struct project *p)
{
	size_t n = p->table[T_citizens].n;
	day *all = arena_alloc(p->arena, (n * STAGES + 1) * sizeof(*all));
	for (size_t i = 0; i < n * STAGES; i++)
		all[i] = DAY_NONE;
	for (int32_t i = 0; (size_t)i < n; i++)
		if (row_exists(p, T_citizens, i))
			reach(all, i, STAGE_ENROLLED, p->citizens.enrolled[i]);
	for (int32_t i = 0; (size_t)i < p->table[T_matches].n; i++)
		if (row_exists(p, T_matches, i))
			reach(all, p->matches.citizen[i], STAGE_MATCHED, p->matches.proposed[i]);
	reach_by_placements(p, all);
	return all;
}

/* ---- where now ------------------------------------------------------------------------------------------- */

static void rise(struct standings *s, int32_t citizen, enum standing to)
{
	if (s->state[citizen] < to)
		s->state[citizen] = to;
}

/* The last day is a day of the placement. */
static void stand_by_placements(const struct project *p, day today, struct standings *s)
{
	const struct placements *f = &p->placements;
	const bool *paid = forms_with(p, STR("paid"));
	for (int32_t i = 0; f->citizen && (size_t)i < p->table[T_placements].n; i++) {
		bool running = row_exists(p, T_placements, i) &&
			       (!f->ended || f->ended[i] == DAY_NONE || f->ended[i] >= today);
		if (running)
			rise(s, f->citizen[i], paid[f->form[i]] && has_paid_hours(p, i) ? STANDS_PAID : STANDS_TRAINING);
	}
}

/* By citizen the last day one of their placements began; DAY_NONE: none did. */
static day *last_starts(const struct project *p)
{
	size_t n = p->table[T_citizens].n;
	day *last = arena_alloc(p->arena, (n + 1) * sizeof(*last));
	for (size_t i = 0; i < n; i++)
		last[i] = DAY_NONE;
	for (int32_t i = 0; p->placements.citizen && (size_t)i < p->table[T_placements].n; i++)
		if (row_exists(p, T_placements, i) && p->placements.start[i] > last[p->placements.citizen[i]])
			last[p->placements.citizen[i]] = p->placements.start[i];
	return last;
}

/* A hire has begun with its placement, or with any since: not every placement names its match. */
static void stand_by_matches(const struct project *p, const struct matcher *m, struct standings *s)
{
	const day *last = last_starts(p);
	for (int32_t i = 0; (size_t)i < p->table[T_matches].n; i++) {
		if (!row_exists(p, T_matches, i))
			continue;
		int32_t decision = match_decision(m, i), citizen = p->matches.citizen[i];
		day decided = p->matches.decided && p->matches.decided[i] != DAY_NONE ? p->matches.decided[i]
										       : p->matches.proposed[i];
		bool begun = m->begun[i] || last[citizen] >= decided;
		if (decision < 0 || (decision == m->hired && !begun))
			rise(s, citizen, STANDS_PROPOSED);
	}
}

/* ---- the last contact -------------------------------------------------------------------------------------- */

static void touch(struct standings *s, int32_t citizen, day on)
{
	if (citizen >= 0 && on != DAY_NONE && (s->contact[citizen] == DAY_NONE || on > s->contact[citizen]))
		s->contact[citizen] = on;
}

static void touch_by_visits(const struct project *p, struct standings *s)
{
	const struct visits *v = &p->visits;
	int32_t unmet = code_of(&p->vocabularies, "outcome", "ikke-truffet");
	for (int32_t i = 0; (size_t)i < p->table[T_visits].n; i++)
		if (row_exists(p, T_visits, i) && v->outcome[i] != unmet)
			touch(s, p->placements.citizen[v->placement[i]], v->held[i]);
}

static void touch_by_attendance(const struct project *p, struct standings *s)
{
	const struct attendance *a = &p->attendance;
	for (int32_t i = 0; a->participant && (size_t)i < p->table[T_attendance].n; i++)
		if (row_exists(p, T_attendance, i) && a->present[i] == 1 && a->participant[i] >= 0 &&
		    a->participant[i] % 4 == 0)
			touch(s, a->participant[i] / 4, p->activities.date[a->activity[i]]);
}

/* What was said to companies on a citizen's behalf. */
static void touch_by_contacts(const struct project *p, struct standings *s)
{
	for (int32_t i = 0; p->contacts.citizen && (size_t)i < p->table[T_contacts].n; i++)
		if (row_exists(p, T_contacts, i))
			touch(s, p->contacts.citizen[i], p->contacts.date[i]);
}

static void touch_by_forms(const struct project *p, struct standings *s)
{
	int32_t unreached = code_of(&p->vocabularies, "how", "ikke-truffet");
	for (int32_t i = 0; (size_t)i < p->table[T_forms].n; i++)
		if (row_exists(p, T_forms, i) && (!p->forms.how || p->forms.how[i] != unreached))
			touch(s, p->forms.citizen[i], p->forms.date[i]);
	for (int32_t i = 0; (size_t)i < p->table[T_progress].n; i++)
		if (row_exists(p, T_progress, i))
			touch(s, p->progress.citizen[i], p->progress.date[i]);
}

struct standings standings_make(struct project *p, day today)
{
	const struct matcher *m = matcher_new(p, today);
	size_t n = p->table[T_citizens].n;
	struct standings s = {arena_alloc(p->arena, (n + 1) * sizeof(*s.state)),
			      arena_alloc(p->arena, (n + 1) * sizeof(*s.contact))};
	for (int32_t i = 0; (size_t)i < n; i++) {
		s.state[i] = m->citizen_state[i] == CITIZEN_EXEMPT ? STANDS_EXEMPT : STANDS_WAITING;
		s.contact[i] = p->citizens.enrolled[i];
	}
	stand_by_matches(p, m, &s);
	stand_by_placements(p, today, &s);
	for (int32_t i = 0; p->citizens.exited && (size_t)i < n; i++)
		if (p->citizens.exited[i] != DAY_NONE && p->citizens.exited[i] < today)
			s.state[i] = STANDS_ENDED;
	touch_by_visits(p, &s);
	touch_by_attendance(p, &s);
	touch_by_contacts(p, &s);
	touch_by_forms(p, &s);
	for (int32_t i = 0; (size_t)i < p->table[T_matches].n; i++)
		if (row_exists(p, T_matches, i))
			touch(&s, p->matches.citizen[i], p->matches.proposed[i]);
	return s;
}
