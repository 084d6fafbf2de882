/* SPDX-License-Identifier: MIT */
/*
 * The hard rules R01 to R15 (matching.md section 1): each passes, fails or is unknown, and all are
 * evaluated. An empty demand asks nothing and passes; an empty cell that would answer it is unknown.
 */
#include "match_inner.h"

const char *const rule_codes[RULES] = {"R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08",
				       "R09", "R10", "R11", "R12", "R13", "R14", "R15"};

static enum verdict fails_if(bool fails)
{
	return fails ? VERDICT_FAIL : VERDICT_PASS;
}

static enum verdict area(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes areas = codes_at(m->p->citizens.areas, c);
	int32_t at = int_at(m->p->openings.area, o, -1);
	if (at < 0 || areas.n == 0)
		return VERDICT_UNKNOWN;
	return fails_if(!codes_have(areas, at));
}

static enum verdict few_hours(const struct matcher *m, int32_t o, int32_t c)
{
	int64_t most = decimal_at(m->p->citizens.hours_max, c), least = decimal_at(m->p->openings.hours_min, o);
	if (most == DECIMAL_NONE || least == DECIMAL_NONE)
		return VERDICT_UNKNOWN;
	return fails_if(most < least);
}

static enum verdict many_hours(const struct matcher *m, int32_t o, int32_t c)
{
	int64_t least = decimal_at(m->p->citizens.hours_min, c), most = decimal_at(m->p->openings.hours_max, o);
	if (least == DECIMAL_NONE)
		return VERDICT_PASS;
	return most == DECIMAL_NONE ? VERDICT_UNKNOWN : fails_if(most < least);
}

int32_t match_shifts(const struct matcher *m, int32_t o, int32_t c)
{
	return (int32_t)codes_common(codes_at(m->p->openings.shifts, o), codes_at(m->p->citizens.shifts, c));
}

int32_t match_shifts_needed(const struct matcher *m, int32_t o)
{
	return int_or(m->p->openings.shifts_needed, o, 1);
}

static enum verdict shifts(const struct matcher *m, int32_t o, int32_t c)
{
	if (codes_at(m->p->openings.shifts, o).n == 0)
		return VERDICT_PASS;
	if (codes_at(m->p->citizens.shifts, c).n == 0)
		return VERDICT_UNKNOWN;
	return fails_if(match_shifts(m, o, c) < match_shifts_needed(m, o));
}

static enum verdict form(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes offered = codes_at(m->p->openings.forms, o), agreed = codes_at(m->p->citizens.forms, c);
	if (offered.n == 0 || agreed.n == 0)
		return VERDICT_UNKNOWN;
	return fails_if(codes_common(offered, agreed) == 0);
}

static enum verdict start(const struct matcher *m, int32_t o, int32_t c)
{
	day available = int_at(m->p->citizens.available, c, DAY_NONE);
	day latest = int_at(m->p->openings.start_by, o, DAY_NONE);
	return fails_if(available != DAY_NONE && latest != DAY_NONE && available > latest);
}

/* Some offer of the set meets the need. */
static bool met(const struct matcher *m, struct codes offers, int32_t need)
{
	for (uint32_t i = 0; i < offers.n; i++)
		if (m->s->meets[(size_t)need * m->needs + (size_t)offers.v[i]])
			return true;
	return false;
}

bool match_offered(const struct matcher *m, int32_t o, int32_t need)
{
	return met(m, codes_at(m->p->openings.offers, o), need) ||
	       met(m, codes_at(m->p->companies.offers, m->p->openings.company[o]), need);
}

bool match_municipal(const struct matcher *m, int32_t c, int32_t need)
{
	const bool *offers = m->s->municipal + (size_t)m->p->citizens.municipality[c] * m->needs;
	for (size_t offer = 0; offer < m->needs; offer++)
		if (offers[offer] && m->s->meets[(size_t)need * m->needs + offer])
			return true;
	return false;
}

enum met_by match_support(const struct matcher *m, int32_t o, int32_t c, int32_t need)
{
	return match_offered(m, o, need)     ? MET_BY_COMPANY
	       : match_municipal(m, c, need) ? MET_BY_MUNICIPALITY
					     : MET_BY_NOBODY;
}

static enum verdict support(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes needs = codes_at(m->p->citizens.needs, c);
	for (uint32_t i = 0; i < needs.n; i++)
		if (m->s->support[needs.v[i]] && match_support(m, o, c, needs.v[i]) == MET_BY_NOBODY)
			return VERDICT_FAIL;
	return VERDICT_PASS;
}

int32_t match_conflict(const struct matcher *m, int32_t o, int32_t need)
{
	struct codes conditions = codes_at(m->p->openings.conditions, o);
	for (uint32_t i = 0; i < conditions.n; i++)
		if (m->s->conflict[(size_t)conditions.v[i] * m->needs + (size_t)need])
			return conditions.v[i];
	return -1;
}

static enum verdict conflict(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes needs = codes_at(m->p->citizens.needs, c);
	for (uint32_t i = 0; i < needs.n; i++)
		if (match_conflict(m, o, needs.v[i]) >= 0)
			return VERDICT_FAIL;
	return VERDICT_PASS;
}

enum skill match_skill(const struct matcher *m, int32_t c, int32_t task)
{
	if (codes_have(codes_at(m->p->citizens.tasks, c), task))
		return SKILL_MASTERS;
	return codes_have(codes_at(m->p->citizens.trainable, c), task) ? SKILL_LEARNS : SKILL_NONE;
}

static enum verdict tasks(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes asked = codes_at(m->p->openings.tasks, o);
	if (asked.n && codes_at(m->p->citizens.tasks, c).n == 0)
		return VERDICT_UNKNOWN;
	for (uint32_t i = 0; i < asked.n; i++)
		if (match_skill(m, c, asked.v[i]) == SKILL_NONE)
			return VERDICT_FAIL;
	return VERDICT_PASS;
}

int32_t match_training(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes asked = codes_at(m->p->openings.tasks, o);
	int32_t weeks = 0;
	for (uint32_t i = 0; i < asked.n; i++)
		if (match_skill(m, c, asked.v[i]) == SKILL_LEARNS)
			weeks += m->task->codes[asked.v[i]].weeks;
	return weeks;
}

static enum verdict training(const struct matcher *m, int32_t o, int32_t c)
{
	if (codes_at(m->p->openings.tasks, o).n && codes_at(m->p->citizens.tasks, c).n == 0)
		return VERDICT_UNKNOWN;
	return fails_if(match_training(m, o, c) > int_or(m->p->openings.training_weeks, o, 0));
}

static enum verdict certificate(const struct matcher *m, int32_t o, int32_t c)
{
	struct codes asked = codes_at(m->p->openings.certificates, o);
	return fails_if(codes_common(asked, codes_at(m->p->citizens.certificates, c)) < asked.n);
}

bool match_answered(const struct matcher *m, int32_t o, int32_t c, int32_t decision)
{
	for (uint32_t i = m->matches->first[c]; i < m->matches->first[c + 1]; i++) {
		int32_t match = m->matches->list[i];
		if (m->p->matches.opening[match] == o && match_decision(m, match) == decision)
			return true;
	}
	return false;
}

static enum verdict declined(const struct matcher *m, int32_t o, int32_t c)
{
	return fails_if(words_meet(m, &m->declines[c], o) || match_answered(m, o, c, m->refused_by_citizen));
}

static enum verdict refused(const struct matcher *m, int32_t o, int32_t c)
{
	return fails_if(match_answered(m, o, c, m->refused_by_company) || match_forbidden(m, o, c));
}

static enum verdict closed(const struct matcher *m, int32_t o, int32_t c)
{
	(void)c;
	return fails_if(m->opening_state[o] != OPENING_OPEN);
}

static enum verdict inactive(const struct matcher *m, int32_t o, int32_t c)
{
	(void)o;
	return fails_if(m->citizen_state[c] != CITIZEN_ACTIVE);
}

static enum verdict (*const rules[RULES])(const struct matcher *m, int32_t o, int32_t c) = {
	[RULE_AREA] = area,	      [RULE_FEW_HOURS] = few_hours, [RULE_MANY_HOURS] = many_hours,
	[RULE_SHIFTS] = shifts,	      [RULE_FORM] = form,	    [RULE_START] = start,
	[RULE_SUPPORT] = support,     [RULE_CONFLICT] = conflict,   [RULE_TASKS] = tasks,
	[RULE_TRAINING] = training,   [RULE_CERTIFICATE] = certificate, [RULE_DECLINED] = declined,
	[RULE_REFUSED] = refused,     [RULE_CLOSED] = closed,	    [RULE_INACTIVE] = inactive,
};

enum verdict match_verdict(const struct matcher *m, enum rule rule, int32_t opening, int32_t citizen)
{
	return rules[rule](m, opening, citizen);
}

struct judgement match_judge(const struct matcher *m, int32_t opening, int32_t citizen)
{
	struct judgement j = {.status = PAIR_YES};
	for (int i = 0; i < RULES; i++) {
		enum verdict v = m->s->off[i] ? VERDICT_PASS : rules[i](m, opening, citizen);
		if (v == VERDICT_UNKNOWN && m->s->unknown_fails[i])
			v = VERDICT_FAIL;
		j.rule[i] = v;
		j.failing += v == VERDICT_FAIL;
		j.unknown += v == VERDICT_UNKNOWN;
	}
	j.status = j.failing ? PAIR_NO : j.unknown ? PAIR_ASK : PAIR_YES;
	return j;
}
