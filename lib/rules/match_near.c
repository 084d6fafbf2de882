/* SPDX-License-Identifier: MIT */
/*
 * Of the fast lists: whom one rule alone keeps from an opening. The maps of the rules that each of them
 * decides are added up bit by bit, so that few pairs are looked at.
 */
#include <string.h>

#include "match_fast.h"

enum { NEAR_RULES = RULE_CERTIFICATE + 1 }; /* R01 to R11 */

/* Of a block: who fails each rule by a map, who fails some, who fails two or more. */
struct tally {
	uint64_t of[NEAR_RULES][BLOCK], one[BLOCK], more[BLOCK];
};

/* Who has none of the codes. */
static void lacks_all(uint64_t *fails, const struct maps *maps, struct codes set, size_t at)
{
	for (size_t i = 0; i < BLOCK; i++) {
		uint64_t some = 0;
		for (uint32_t k = 0; k < set.n; k++)
			some |= maps->of[set.v[k]][at + i];
		fails[i] = ~some;
	}
}

/* Who lacks one of them, or more. */
static void lacks_some(uint64_t *fails, const struct maps *maps, struct codes set, size_t at)
{
	for (size_t i = 0; i < BLOCK; i++) {
		uint64_t all = ~UINT64_C(0);
		for (uint32_t k = 0; k < set.n; k++)
			all &= maps->of[set.v[k]][at + i];
		fails[i] = ~all;
	}
}

static void has(uint64_t *fails, const uint64_t *map, size_t at)
{
	for (size_t i = 0; i < BLOCK; i++)
		fails[i] |= map[at + i];
}

/* Maps of each rule that asks something; who states nothing is left out later. */
static void fill(const struct fast *f, const struct post *o, struct tally *t, size_t at)
{
	const struct openings *all = &f->m->p->openings;
	const bool *off = f->m->s->off;
	struct codes shifts = codes_at(all->shifts, o->row);
	memset(t, 0, sizeof(*t));
	if (!off[RULE_AREA])
		lacks_all(t->of[RULE_AREA], &f->areas, (struct codes){&o->area, o->area >= 0}, at);
	if (!off[RULE_FORM])
		lacks_all(t->of[RULE_FORM], &f->forms, codes_at(all->forms, o->row), at);
	if (!off[RULE_SHIFTS] && shifts.n)
		lacks_all(t->of[RULE_SHIFTS], &f->shifts, shifts, at);
	if (!off[RULE_TASKS])
		lacks_some(t->of[RULE_TASKS], &f->tasks, codes_at(all->tasks, o->row), at);
	if (!off[RULE_CERTIFICATE])
		lacks_some(t->of[RULE_CERTIFICATE], &f->certificates, codes_at(all->certificates, o->row), at);
	for (size_t need = 0; need < f->m->needs; need++) {
		if (!off[RULE_SUPPORT] && f->m->s->support[need] && !(o->company >> need & 1))
			has(t->of[RULE_SUPPORT], f->unmet[need], at);
		if (!off[RULE_CONFLICT] && o->against >> need & 1)
			has(t->of[RULE_CONFLICT], f->needs.of[need], at);
	}
	for (int rule = 0; rule < NEAR_RULES; rule++)
		for (size_t i = 0; i < BLOCK; i++) {
			t->more[i] |= t->one[i] & t->of[rule][i];
			t->one[i] |= t->of[rule][i];
		}
}

/* The rules that a citizen of word i fails: by maps, and by what no map decides. */
static uint32_t failing(const struct fast *f, const struct post *o, const struct tally *t, const struct quick *c,
			size_t i, int bit)
{
	uint32_t rules = failing_of(f, o, c);
	for (int rule = 0; rule < NEAR_RULES && t->one[i] >> bit & 1; rule++)
		rules |= rule_bit((enum rule)rule, t->of[rule][i] >> bit & 1);
	return rules;
}

struct found {
	struct arena *a;
	struct near *list;
	size_t n, bytes;
};

static void put(struct found *out, int32_t citizen, enum rule rule)
{
	out->list = arena_grow(out->a, out->list, &out->bytes, (out->n + 1) * sizeof(*out->list));
	out->list[out->n++] = (struct near){citizen, rule};
}

static void look(const struct fast *f, const struct post *o, const struct tally *t, size_t at, struct found *out)
{
	for (size_t i = 0; i < BLOCK; i++) {
		uint64_t left = f->everybody[at + i] & ~f->refused[at + i] & ~t->more[i];
		for (; left; left &= left - 1) {
			int bit = __builtin_ctzll(left);
			const struct quick *c = &f->list[(at + i) * 64 + (size_t)bit];
			if ((o->asks & c->unknown) || f->m->citizen_state[c->row] != CITIZEN_ACTIVE)
				continue;
			uint32_t rules = failing(f, o, t, c, i, bit);
			if (rules && !(rules & (rules - 1)) && !(rules >> NEAR_RULES))
				put(out, c->row, (enum rule)__builtin_ctz(rules));
		}
	}
}

/* Pair by pair, when some vocabulary is too large for maps. */
static void plainly(const struct matcher *m, int32_t opening, struct found *out)
{
	for (int32_t c = 0; (size_t)c < m->p->table[T_citizens].n; c++) {
		struct judgement j = match_judge(m, opening, c);
		int rule = 0;
		if (j.failing != 1 || j.unknown || m->citizen_state[c] != CITIZEN_ACTIVE)
			continue;
		while (j.rule[rule] != VERDICT_FAIL)
			rule++;
		if (rule < NEAR_RULES && match_verdict(m, (enum rule)rule, opening, c) == VERDICT_FAIL)
			put(out, c, (enum rule)rule);
	}
}

struct near *match_near(const struct matcher *m, const struct fast *f, struct arena *a, int32_t opening, size_t *n)
{
	struct found out = {.a = a};
	struct tally t;
	if (f && m->opening_state[opening] == OPENING_OPEN) {
		struct post o = post_of(m, opening);
		post_take(f, &o);
		for (size_t at = 0; !o.unknown && at < f->words; at += BLOCK) {
			fill(f, &o, &t, at);
			look(f, &o, &t, at, &out);
		}
		post_leave(f, &o);
	} else if (m->opening_state[opening] == OPENING_OPEN) {
		plainly(m, opening, &out);
	}
	*n = out.n;
	return out.list;
}
