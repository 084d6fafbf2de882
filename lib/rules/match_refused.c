/* SPDX-License-Identifier: MIT */
/*
 * Of the fast lists: words of wishes and declines as numbers, so that no pair compares text, and who
 * cannot have an opening because of what was answered before.
 */
#include <string.h>

#include "match_fast.h"

/* ---- words ------------------------------------------------------------------------------------------- */

/* Branches by hash: number + 1, 0: free. The size is a power of two, more than the words there are. */
struct numbering {
	struct fast *f;
	uint32_t *slot;
	size_t size;
};

static int32_t number_of(struct numbering *t, struct str branch)
{
	size_t i = str_hash(branch) & (t->size - 1);
	for (; t->slot[i]; i = (i + 1) & (t->size - 1))
		if (str_eq(t->f->branch[t->slot[i] - 1], branch))
			return (int32_t)t->slot[i] - 1;
	t->f->branch[t->f->nbranches++] = branch;
	t->slot[i] = (uint32_t)t->f->nbranches;
	return (int32_t)t->f->nbranches - 1;
}

static int32_t *put_words(struct numbering *t, const struct word_set *set, int32_t *to)
{
	for (uint32_t i = 0; i < set->ncompany; i++)
		*to++ = set->company[i];
	for (uint32_t i = 0; i < set->nbranch; i++)
		*to++ = ~number_of(t, set->branch[i]);
	return to;
}

void words_new(struct fast *f)
{
	const struct matcher *m = f->m;
	struct numbering t = {.f = f, .size = 1};
	size_t words = 0, branches = 0;
	for (size_t i = 0; i < f->n; i++) {
		const struct word_set *w = &m->wishes[f->list[i].row], *d = &m->declines[f->list[i].row];
		branches += w->nbranch + d->nbranch;
		words += w->nbranch + d->nbranch + w->ncompany + d->ncompany;
	}
	while (t.size <= 2 * branches)
		t.size *= 2;
	t.slot = arena_alloc(m->p->arena, t.size * sizeof(*t.slot));
	f->branch = arena_alloc(m->p->arena, (branches + 1) * sizeof(*f->branch));
	int32_t *to = arena_alloc(m->p->arena, (words + 1) * sizeof(*to));
	for (size_t i = 0; i < f->n; i++) {
		struct quick *c = &f->list[i];
		c->words = to;
		to = put_words(&t, &m->wishes[c->row], to);
		c->nwishes = (uint32_t)(to - c->words);
		to = put_words(&t, &m->declines[c->row], to);
		c->ndeclines = (uint32_t)(to - c->words) - c->nwishes;
	}
	f->holds = arena_alloc(m->p->arena, f->nbranches + 1);
}

bool words_hold(const struct fast *f, const struct post *o, const int32_t *words, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (words[i] < 0 ? f->holds[~words[i]] : words[i] == o->employer)
			return true;
	return false;
}

/* ---- the opening at hand ---------------------------------------------------------------------------------- */

static void mark(const struct fast *f, int32_t citizen, bool on)
{
	int32_t i = f->number[citizen];
	uint64_t bit = UINT64_C(1) << (i & 63);
	if (i >= 0 && on)
		f->refused[i / 64] |= bit;
	else if (i >= 0)
		f->refused[i / 64] &= ~bit;
}

/* What was answered to the opening, and lines of forbid. */
static void mark_all(const struct fast *f, int32_t opening, bool on)
{
	const struct matcher *m = f->m;
	for (uint32_t i = f->matches->first[opening]; i < f->matches->first[opening + 1]; i++) {
		int32_t match = f->matches->list[i], decision = match_decision(m, match);
		bool by_citizen = decision == m->refused_by_citizen && !m->s->off[RULE_DECLINED];
		bool by_company = decision == m->refused_by_company && !m->s->off[RULE_REFUSED];
		if (by_citizen || by_company)
			mark(f, m->p->matches.citizen[match], on);
	}
	for (size_t i = 0; i < m->s->nforbid && !m->s->off[RULE_REFUSED]; i++)
		if (str_eq(m->s->forbid[i].opening, m->p->openings.id[opening]))
			mark(f, row_find(m->p, T_citizens, m->s->forbid[i].citizen), on);
}

void post_take(const struct fast *f, const struct post *o)
{
	for (size_t i = 0; i < f->nbranches; i++)
		f->holds[i] = branch_holds(f->branch[i], f->m->branch[o->employer]);
	mark_all(f, o->row, true);
}

void post_leave(const struct fast *f, const struct post *o)
{
	mark_all(f, o->row, false);
}
