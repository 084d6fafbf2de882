/* SPDX-License-Identifier: MIT */
/*
 * How good a possible pair is (matching.md section 2): seven components of 0 to 10000, each monotone
 * in what the citizen can do, and their weighted sum. Integers only; nothing is rounded after the
 * components.
 */
#include "match_inner.h"

/* A component, or -1 when a cell it needs is empty. */
typedef int32_t part(const struct matcher *m, int32_t o, int32_t c);

int32_t match_learnt(int32_t most, int32_t weeks, int32_t share)
{
	int64_t room = (int64_t)most + 1;
	return weeks > most ? 0 : (int32_t)(share * (room - weeks) / (2 * room));
}

/* Split evenly, what is left over to the first ones in the order of codes. */
int32_t match_share(const struct matcher *m, struct codes tasks, uint32_t i, int32_t whole)
{
	const int32_t *place = m->task_place;
	int32_t before = 0, n = (int32_t)tasks.n;
	for (uint32_t k = 0; k < tasks.n; k++)
		before += place[tasks.v[k]] < place[tasks.v[i]];
	return whole / n + (before < whole % n);
}

static int32_t tasks_share(const struct matcher *m, int32_t o, int32_t c, struct codes tasks, int32_t whole)
{
	int32_t sum = 0, most = int_or(m->p->openings.training_weeks, o, 0);
	for (uint32_t i = 0; i < tasks.n; i++) {
		int32_t share = match_share(m, tasks, i, whole);
		switch (match_skill(m, c, tasks.v[i])) {
		case SKILL_MASTERS: sum += share; break;
		case SKILL_LEARNS: sum += match_learnt(most, m->task->codes[tasks.v[i]].weeks, share); break;
		case SKILL_NONE: break;
		}
	}
	return sum;
}

static int32_t tasks(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes asked = codes_at(m->p->openings.tasks, o), nice = codes_at(m->p->openings.nice, o);
	if (asked.n == 0 || codes_at(m->p->citizens.tasks, c).n == 0)
		return -1;
	if (nice.n == 0)
		return tasks_share(m, o, c, asked, COMPONENT_MOST);
	return tasks_share(m, o, c, asked, REQUIRED_SHARE) + tasks_share(m, o, c, nice, NICE_SHARE);
}

static int32_t wish(const struct matcher *m, int32_t o, int32_t c)
{
	const struct word_set *w = &m->wishes[c];
	if (w->ntask + w->ncompany + w->nbranch == 0)
		return -1;
	return words_meet(m, w, o) ? COMPONENT_MOST : m->s->wish_low;
}

/* Hundredths of hours, as matching.md counts them. */
int32_t match_hours(int64_t can, int64_t asked)
{
	if (can < 0 || asked < 0)
		return -1;
	if (can >= asked)
		return COMPONENT_MOST;
	can /= MILLION / 100;
	asked /= MILLION / 100;
	return asked == 0 ? COMPONENT_MOST : (int32_t)(COMPONENT_MOST * (can < asked ? can : asked) / asked);
}

static int32_t hours(const struct matcher *m, int32_t o, int32_t c)
{
	return match_hours(decimal_at(m->p->citizens.hours_max, c), decimal_at(m->p->openings.hours_max, o));
}

static int32_t shifts(const struct matcher *m, int32_t o, int32_t c)
{
	int32_t most = match_shifts_needed(m, o) + SPARE_SHIFTS, common = match_shifts(m, o, c);
	if (codes_at(m->p->openings.shifts, o).n == 0 || codes_at(m->p->citizens.shifts, c).n == 0)
		return -1;
	return COMPONENT_MOST * (common < most ? common : most) / most;
}

static int32_t travel(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes areas = codes_at(m->p->citizens.areas, c);
	int32_t at = int_at(m->p->openings.area, o, -1);
	if (at < 0 || areas.n == 0)
		return -1;
	return areas.v[0] == at ? TRAVEL_FIRST : codes_have(areas, at) ? TRAVEL_OTHER : 0;
}

static int32_t support(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes needs = codes_at(m->p->citizens.needs, c);
	int32_t asked = 0, halves = 0;
	for (uint32_t i = 0; i < needs.n; i++) {
		if (!m->s->support[needs.v[i]])
			continue;
		enum met_by by = match_support(m, o, c, needs.v[i]);
		asked++;
		halves += by == MET_BY_COMPANY ? 2 : by == MET_BY_MUNICIPALITY ? 1 : 0;
	}
	return asked == 0 ? COMPONENT_MOST : COMPONENT_MOST * halves / (2 * asked);
}

static int32_t lane(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes offered = codes_at(m->p->openings.forms, o), agreed = codes_at(m->p->citizens.forms, c);
	int32_t best = 0;
	if (offered.n == 0 || agreed.n == 0)
		return -1;
	for (uint32_t i = 0; i < offered.n; i++)
		if (codes_have(agreed, offered.v[i]) && m->s->lane[offered.v[i]] > best)
			best = m->s->lane[offered.v[i]];
	return best;
}

struct score match_score(const struct matcher *m, int32_t opening, int32_t citizen)
{
	static part *const parts[COMPONENTS] = {
		[COMPONENT_TASKS] = tasks,     [COMPONENT_WISH] = wish,	      [COMPONENT_HOURS] = hours,
		[COMPONENT_SHIFTS] = shifts,   [COMPONENT_TRAVEL] = travel,   [COMPONENT_SUPPORT] = support,
		[COMPONENT_LANE] = lane,
	};
	struct score s = {0};
	for (int i = 0; i < COMPONENTS; i++) {
		int32_t weight = m->s->weight[i], counted = parts[i](m, opening, citizen);
		s.stated[i] = counted >= 0;
		s.part[i] = s.stated[i] ? counted : m->s->prior;
		s.points[i] = weight * s.part[i];
		s.total += s.points[i];
		s.known += s.stated[i] ? weight : 0;
		s.low += s.stated[i] ? s.points[i] : 0;
		s.high += s.stated[i] ? s.points[i] : weight * COMPONENT_MOST;
	}
	return s;
}

void score_shown(const struct score *s, int32_t points[COMPONENTS])
{
	enum { TENTH = MILLION / 10 };
	int32_t left = (s->total + TENTH / 2) / TENTH;
	bool up[COMPONENTS] = {false};
	for (int i = 0; i < COMPONENTS; i++) {
		points[i] = s->points[i] / TENTH * TENTH;
		left -= s->points[i] / TENTH;
	}
	while (left-- > 0) {
		int most = -1;
		for (int i = 0; i < COMPONENTS; i++)
			if (!up[i] && (most < 0 || s->points[i] % TENTH > s->points[most] % TENTH))
				most = i;
		up[most] = true;
		points[most] += TENTH;
	}
}
