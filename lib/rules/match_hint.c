/* SPDX-License-Identifier: MIT */
/*
 * The single changes that would make a pair possible that fails one rule only. None for R12 to R15;
 * none asks the citizen to give up a consideration. Each change is a cell and its new value, so that
 * whoever decides can make it with rff-enroll --amend.
 */
#include "match_inner.h"

struct hinting {
	const struct matcher *m;
	struct arena *arena;
	int32_t o, c;
	struct hint *out;
	size_t n;
};

static struct hint *add(struct hinting *h, enum change_by by, enum table_id t, int32_t row, const char *column)
{
	struct hint *hint = &h->out[h->n++];
	*hint = (struct hint){.by = by, .table = t, .row = row,
			      .column = t == NO_TABLE ? -1 : column_find(&schema[t], str_of(column))};
	return hint;
}

static struct codes with(struct arena *arena, struct codes a, struct codes b)
{
	int32_t *v = arena_alloc(arena, (a.n + b.n + 1) * sizeof(*v));
	struct codes all = {v, 0};
	for (uint32_t i = 0; i < a.n; i++)
		v[all.n++] = a.v[i];
	for (uint32_t i = 0; i < b.n; i++)
		if (!codes_have(a, b.v[i]))
			v[all.n++] = b.v[i];
	return all;
}

static struct codes one(const struct hinting *h, int32_t code)
{
	int32_t *v = arena_alloc(h->arena, sizeof(*v));
	*v = code;
	return (struct codes){v, 1};
}

/* Codes to be added to a cell, or taken out of it. */
static void set_change(struct hint *hint, const char *vocabulary, struct codes now, struct codes set)
{
	hint->vocabulary = vocabulary;
	hint->now = now;
	hint->set = set;
}

/* A number that has to become at least this (sign 1) or at most this (sign -1). */
static void number_change(struct hint *hint, int64_t value, int64_t unit, int sign)
{
	hint->number = value;
	hint->unit = unit;
	hint->amount = sign * value;
}

static void area(struct hinting *h)
{
	const struct project *p = h->m->p;
	set_change(add(h, BY_MUNICIPALITY, T_citizens, h->c, "areas"), "area", codes_at(p->citizens.areas, h->c),
		   one(h, p->openings.area[h->o]));
}

static void few_hours(struct hinting *h)
{
	const struct project *p = h->m->p;
	number_change(add(h, BY_COMPANY, T_openings, h->o, "hours_min"), p->citizens.hours_max[h->c], MILLION, -1);
	number_change(add(h, BY_CITIZEN, T_citizens, h->c, "hours_max"), p->openings.hours_min[h->o], MILLION, 1);
}

static void many_hours(struct hinting *h)
{
	number_change(add(h, BY_COMPANY, T_openings, h->o, "hours_max"), h->m->p->citizens.hours_min[h->c], MILLION, 1);
}

/* Fewer of the shifts, or shifts that the citizen can work besides. */
static void shifts(struct hinting *h)
{
	const struct project *p = h->m->p;
	struct codes asked = codes_at(p->openings.shifts, h->o), can = codes_at(p->citizens.shifts, h->c);
	struct codes others = codes_cut(h->arena, can, asked, false);
	uint32_t lacking = (uint32_t)(match_shifts_needed(h->m, h->o) - match_shifts(h->m, h->o, h->c));
	if (match_shifts(h->m, h->o, h->c) > 0)
		number_change(add(h, BY_COMPANY, T_openings, h->o, "shifts_needed"),
			      match_shifts(h->m, h->o, h->c), 1, -1);
	else if (others.n >= lacking)
		set_change(add(h, BY_COMPANY, T_openings, h->o, "shifts"), "shift", asked,
			   (struct codes){others.v, lacking});
}

/* The first form of the opening's lane; of the citizen's, which have no order, the vocabulary's first. */
static void form(struct hinting *h)
{
	const struct project *p = h->m->p;
	struct codes offered = codes_at(p->openings.forms, h->o), agreed = codes_at(p->citizens.forms, h->c);
	int32_t first = agreed.v[0];
	for (uint32_t i = 1; i < agreed.n; i++)
		if (agreed.v[i] < first)
			first = agreed.v[i];
	set_change(add(h, BY_MUNICIPALITY, T_citizens, h->c, "forms"), "form", agreed, one(h, offered.v[0]));
	set_change(add(h, BY_COMPANY, T_openings, h->o, "forms"), "form", offered, one(h, first));
}

static void start(struct hinting *h)
{
	day available = h->m->p->citizens.available[h->c];
	number_change(add(h, BY_COMPANY, T_openings, h->o, "start_by"), available, 0, 1);
}

/* The offers that would meet the needs of support that nobody meets. */
static struct codes lacking(const struct hinting *h)
{
	const struct matcher *m = h->m;
	struct codes needs = codes_at(m->p->citizens.needs, h->c);
	int32_t *v = arena_alloc(h->arena, (needs.n + 1) * sizeof(*v));
	struct codes set = {v, 0};
	for (uint32_t i = 0; i < needs.n; i++) {
		int32_t offer = 0;
		if (!m->s->support[needs.v[i]] || match_support(m, h->o, h->c, needs.v[i]) != MET_BY_NOBODY)
			continue;
		while ((size_t)offer < m->needs && !m->s->meets[(size_t)needs.v[i] * m->needs + (size_t)offer])
			offer++;
		v[set.n++] = offer;
	}
	return set;
}

static void support(struct hinting *h)
{
	const struct project *p = h->m->p;
	int32_t company = p->openings.company[h->o];
	struct codes set = lacking(h);
	set_change(add(h, BY_COMPANY, T_companies, company, "offers"), "need",
		   codes_at(p->companies.offers, company), set);
	set_change(add(h, BY_MUNICIPALITY, NO_TABLE, p->citizens.municipality[h->c], NULL), "need",
		   (struct codes){0}, set);
}

static void conflict(struct hinting *h)
{
	const struct matcher *m = h->m;
	struct codes now = codes_at(m->p->openings.conditions, h->o), needs = codes_at(m->p->citizens.needs, h->c);
	int32_t *v = arena_alloc(h->arena, (now.n + 1) * sizeof(*v));
	struct codes set = {v, 0};
	for (uint32_t i = 0; i < now.n; i++) {
		bool conflicts = false;
		for (uint32_t k = 0; k < needs.n; k++)
			conflicts = conflicts || m->s->conflict[(size_t)now.v[i] * m->needs + (size_t)needs.v[k]];
		if (conflicts)
			v[set.n++] = now.v[i];
	}
	set_change(add(h, BY_COMPANY, T_openings, h->o, "conditions"), "condition", now, set);
}

/* Tasks can be carved out as long as one is left. */
static void tasks(struct hinting *h)
{
	struct codes asked = codes_at(h->m->p->openings.tasks, h->o);
	int32_t *v = arena_alloc(h->arena, (asked.n + 1) * sizeof(*v));
	struct codes set = {v, 0};
	for (uint32_t i = 0; i < asked.n; i++)
		if (match_skill(h->m, h->c, asked.v[i]) == SKILL_NONE)
			v[set.n++] = asked.v[i];
	if (set.n < asked.n)
		set_change(add(h, BY_COMPANY, T_openings, h->o, "tasks"), "task", asked, set);
}

static void training(struct hinting *h)
{
	number_change(add(h, BY_COMPANY, T_openings, h->o, "training_weeks"), match_training(h->m, h->o, h->c), 1, 1);
}

static void certificate(struct hinting *h)
{
	const struct project *p = h->m->p;
	struct codes has = codes_at(p->citizens.certificates, h->c);
	set_change(add(h, BY_MUNICIPALITY, T_citizens, h->c, "certificates"), "certificate", has,
		   codes_cut(h->arena, codes_at(p->openings.certificates, h->o), has, false));
}

size_t hints_of(const struct matcher *m, struct arena *a, int32_t opening, int32_t citizen, enum rule rule,
		struct hint *out)
{
	static void (*const makers[RULES])(struct hinting *h) = {
		[RULE_AREA] = area,	    [RULE_FEW_HOURS] = few_hours, [RULE_MANY_HOURS] = many_hours,
		[RULE_SHIFTS] = shifts,	    [RULE_FORM] = form,		  [RULE_START] = start,
		[RULE_SUPPORT] = support,   [RULE_CONFLICT] = conflict,	  [RULE_TASKS] = tasks,
		[RULE_TRAINING] = training, [RULE_CERTIFICATE] = certificate,
	};
	struct hinting h = {.m = m, .arena = a, .o = opening, .c = citizen, .out = out};
	if (makers[rule])
		makers[rule](&h);
	for (size_t i = 0; i < h.n; i++)
		out[i].rule = rule;
	return h.n;
}

void hint_write(const struct matcher *m, struct arena *a, struct hint *h)
{
	bool out = h->rule == RULE_CONFLICT || h->rule == RULE_TASKS;
	if (!h->vocabulary) {
		h->value = h->unit ? ratio_short(a, (struct ratio){h->number, h->unit}) : day_text(a, (day)h->number);
		return;
	}
	const struct vocabulary *v = words_of(m, h->vocabulary);
	struct codes set = out ? codes_cut(a, h->now, h->set, false) : with(a, h->now, h->set);
	struct buf b = {0};
	for (uint32_t i = 0; i < set.n; i++) {
		if (i)
			buf_char(&b, ' ');
		buf_str(&b, v->codes[set.v[i]].id);
	}
	h->value = arena_copy(a, b.p ? b.p : "", b.n);
	buf_free(&b);
}

size_t match_hints(const struct matcher *m, int32_t opening, int32_t citizen, const struct judgement *j,
		   struct hint *out)
{
	int rule = 0;
	if (j->failing != 1)
		return 0;
	while (j->rule[rule] != VERDICT_FAIL)
		rule++;
	if (match_verdict(m, (enum rule)rule, opening, citizen) == VERDICT_UNKNOWN)
		return 0;
	size_t n = hints_of(m, m->p->arena, opening, citizen, (enum rule)rule, out);
	for (size_t i = 0; i < n; i++)
		hint_write(m, m->p->arena, &out[i]);
	return n;
}

bool hint_covers(const struct hint *a, const struct hint *b)
{
	return a->amount >= b->amount && codes_common(b->set, a->set) == b->set.n;
}

/* ---- in words ----------------------------------------------------------------------------------------- */

static void say_set(struct saying *s, const char *vocabulary, const struct hint *h)
{
	say_codes(s, words_of(s->m, vocabulary), h->set);
}

static void say_company(struct saying *s, const struct hint *h)
{
	switch (h->rule) {
	case RULE_FEW_HOURS:
		say(s, "fra %s t om ugen", "from %s h a week", hours_shown(s, h->number));
		break;
	case RULE_MANY_HOURS:
		say(s, "op til %s t om ugen, eller to åbninger sammen", "up to %s h a week, or two openings together",
		    hours_shown(s, h->number));
		break;
	case RULE_SHIFTS:
		if (h->set.n)
			say(s, "også ", "also ");
		else
			say(s, "færre vagter: %d", "fewer shifts: %d", (int)h->number);
		say_set(s, "shift", h);
		break;
	case RULE_FORM:
		say(s, "tager også imod i ", "also takes people in ");
		say_set(s, "form", h);
		break;
	case RULE_START:
		say(s, "start indtil %s", "start up to %s", h->value);
		break;
	case RULE_SUPPORT:
		say(s, "giver ", "gives ");
		say_set(s, "need", h);
		break;
	case RULE_CONFLICT:
		say(s, "skiller fra: ", "splits off: ");
		say_set(s, "condition", h);
		break;
	case RULE_TASKS:
		say(s, "skærer fra: ", "carves out: ");
		say_set(s, "task", h);
		break;
	case RULE_TRAINING:
		say(s, "giver %d ugers oplæring", "gives %d weeks of training", (int)h->number);
		break;
	default: break;
	}
}

static void say_municipality(struct saying *s, const struct hint *h)
{
	switch (h->rule) {
	case RULE_AREA:
		say(s, "kørelejlighed eller bus til ", "a lift or a bus to ");
		say_set(s, "area", h);
		break;
	case RULE_FORM:
		say(s, "aftaler også ", "also agrees ");
		say_set(s, "form", h);
		break;
	case RULE_SUPPORT:
		say(s, "giver ", "gives ");
		say_set(s, "need", h);
		break;
	case RULE_CERTIFICATE:
		say(s, "kursus: ", "a course: ");
		say_set(s, "certificate", h);
		break;
	default: break;
	}
}

const char *hint_text(const struct matcher *m, const struct hint *h, bool danish)
{
	struct saying s = {.m = m, .danish = danish};
	switch (h->by) {
	case BY_COMPANY:
		say(&s, "virksomheden: ", "the company: ");
		say_company(&s, h);
		break;
	case BY_MUNICIPALITY:
		say(&s, "kommunen: ", "the municipality: ");
		say_municipality(&s, h);
		break;
	case BY_CITIZEN:
		say(&s, "borgeren over tid: op til %s t om ugen", "the citizen over time: up to %s h a week",
		    hours_shown(&s, h->number));
		break;
	}
	return said_of(&s);
}
