/* SPDX-License-Identifier: MIT */
/*
 * Names of rules and components, and what a component counted in a pair. See match_words.c for what
 * a rule found.
 */
#include "match_inner.h"

static const struct {
	const char *da, *en;
} rule_labels[RULES] = {
	[RULE_AREA] = {"Transport", "Transport"},
	[RULE_FEW_HOURS] = {"Timer nok", "Enough hours"},
	[RULE_MANY_HOURS] = {"Timer højst", "Not too many hours"},
	[RULE_SHIFTS] = {"Vagter", "Shifts"},
	[RULE_FORM] = {"Form", "Form"},
	[RULE_START] = {"Start", "Start"},
	[RULE_SUPPORT] = {"Støtte", "Support"},
	[RULE_CONFLICT] = {"Hensyn", "Considerations"},
	[RULE_TASKS] = {"Opgaver", "Tasks"},
	[RULE_TRAINING] = {"Oplæring", "Training"},
	[RULE_CERTIFICATE] = {"Beviser", "Certificates"},
	[RULE_DECLINED] = {"Fravalg", "Declined"},
	[RULE_REFUSED] = {"Afvist", "Refused"},
	[RULE_CLOSED] = {"Åbningen", "Opening"},
	[RULE_INACTIVE] = {"Borgeren", "Citizen"},
}, component_labels[COMPONENTS] = {
	[COMPONENT_TASKS] = {"Opgaver", "Tasks"},
	[COMPONENT_WISH] = {"Ønske", "Wish"},
	[COMPONENT_HOURS] = {"Timer", "Hours"},
	[COMPONENT_SHIFTS] = {"Vagter", "Shifts"},
	[COMPONENT_TRAVEL] = {"Rejse", "Travel"},
	[COMPONENT_SUPPORT] = {"Støtte", "Support"},
	[COMPONENT_LANE] = {"Form", "Form"},
};

const char *rule_label(enum rule rule, bool danish)
{
	return danish ? rule_labels[rule].da : rule_labels[rule].en;
}

const char *component_label(enum component c, bool danish)
{
	return danish ? component_labels[c].da : component_labels[c].en;
}

/* ---- what a component counted ------------------------------------------------------------------------ */

static void tasks(struct saying *s, const struct score *score)
{
	struct codes all[] = {codes_at(s->m->p->openings.tasks, s->opening),
			      codes_at(s->m->p->openings.nice, s->opening)};
	int32_t masters = 0, learns = 0;
	for (int k = 0; k < 2; k++)
		for (uint32_t i = 0; i < all[k].n; i++) {
			enum skill skill = match_skill(s->m, s->citizen, all[k].v[i]);
			masters += skill == SKILL_MASTERS;
			learns += skill == SKILL_LEARNS;
		}
	(void)score;
	say(s, "kan %d af %u", "can do %d of %u", masters, all[0].n + all[1].n);
	if (learns)
		say(s, ", vil lære %d", ", would learn %d", learns);
}

static void wish(struct saying *s, const struct score *score)
{
	if (score->part[COMPONENT_WISH] == COMPONENT_MOST)
		say(s, "ønsket af borgeren", "wished for by the citizen");
	else
		say(s, "ikke blandt ønskerne", "not among the wishes");
}

static void hours(struct saying *s, const struct score *score)
{
	(void)score;
	say(s, "kan %s t, højst %s t", "can do %s h, at most %s h",
	    hours_shown(s, decimal_at(s->m->p->citizens.hours_max, s->citizen)),
	    hours_shown(s, decimal_at(s->m->p->openings.hours_max, s->opening)));
}

static void shifts(struct saying *s, const struct score *score)
{
	int32_t n = match_shifts(s->m, s->opening, s->citizen);
	(void)score;
	say(s, n == 1 ? "%d fælles vagt" : "%d fælles vagter", n == 1 ? "%d shift in common" : "%d shifts in common", n);
}

static void travel(struct saying *s, const struct score *score)
{
	if (score->part[COMPONENT_TRAVEL] == COMPONENT_MOST)
		say(s, "borgerens nærmeste område", "the citizen's nearest area");
	else if (score->part[COMPONENT_TRAVEL])
		say(s, "inden for rækkevidde", "within reach");
	else
		say(s, "uden for rækkevidde", "out of reach");
}

static void support(struct saying *s, const struct score *score)
{
	struct codes needs = codes_at(s->m->p->citizens.needs, s->citizen);
	int32_t by[3] = {0};
	for (uint32_t i = 0; i < needs.n; i++)
		if (s->m->s->support[needs.v[i]])
			by[match_support(s->m, s->opening, s->citizen, needs.v[i])]++;
	(void)score;
	if (by[0] + by[1] + by[2] == 0)
		say(s, "intet behov for støtte", "no support needed");
	else
		say(s, "%d hos virksomheden, %d hos kommunen, %d mangler",
		    "%d at the company, %d by the municipality, %d missing", by[MET_BY_COMPANY],
		    by[MET_BY_MUNICIPALITY], by[MET_BY_NOBODY]);
}

static void lane(struct saying *s, const struct score *score)
{
	struct codes common = codes_cut(s->m->p->arena, codes_at(s->m->p->openings.forms, s->opening),
					codes_at(s->m->p->citizens.forms, s->citizen), true);
	int32_t best = -1;
	for (uint32_t i = 0; i < common.n; i++)
		if (s->m->s->lane[common.v[i]] == score->part[COMPONENT_LANE] && best < 0)
			best = common.v[i];
	if (best < 0)
		say(s, "ingen fælles form", "no form in common");
	else
		say_codes(s, words_of(s->m, "form"), (struct codes){&best, 1});
}

const char *component_text(const struct matcher *m, enum component c, int32_t opening, int32_t citizen,
			   bool danish)
{
	static void (*const sentences[COMPONENTS])(struct saying *s, const struct score *score) = {
		[COMPONENT_TASKS] = tasks,     [COMPONENT_WISH] = wish,	      [COMPONENT_HOURS] = hours,
		[COMPONENT_SHIFTS] = shifts,   [COMPONENT_TRAVEL] = travel,   [COMPONENT_SUPPORT] = support,
		[COMPONENT_LANE] = lane,
	};
	struct saying s = {.m = m, .danish = danish, .opening = opening, .citizen = citizen};
	struct score score = match_score(m, opening, citizen);
	if (score.stated[c])
		sentences[c](&s, &score);
	else
		say(&s, "ikke oplyst", "not stated");
	return said_of(&s);
}
