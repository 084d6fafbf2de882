/* SPDX-License-Identifier: MIT */
/*
 * Pairs that the maps of match_fast.c leave: the rules that no map decides, the score from the
 * opening's tables, and the best of them.
 */
#include <stdlib.h>

#include "match_fast.h"

/* ---- the score -------------------------------------------------------------------------------------------- */

static int32_t tasks(const struct post *o, const struct quick *c)
{
	uint64_t all = o->tasks | o->nice;
	if (!o->tasks || !c->tasks)
		return -1;
	return sum_of(o->share, all & c->tasks) + sum_of(o->learn, all & c->learns);
}

static int32_t wish(const struct fast *f, const struct post *o, const struct quick *c)
{
	if (!c->wishes && !c->nwishes)
		return -1;
	bool met = (o->tasks & c->wishes) || words_hold(f, o, c->words, c->nwishes);
	return met ? COMPONENT_MOST : f->m->s->wish_low;
}

static int32_t shifts(const struct post *o, const struct quick *c)
{
	int32_t most = o->needed + SPARE_SHIFTS, common = shifts_of(o, c);
	if (!o->shifts || !c->shifts)
		return -1;
	return COMPONENT_MOST * (common < most ? common : most) / most;
}

static int32_t travel(const struct fast *f, const struct post *o, size_t i)
{
	int32_t first = f->list[i].first;
	if (o->area < 0 || first < 0)
		return -1;
	return first == o->area			      ? TRAVEL_FIRST
	       : f->areas.of[o->area][i / 64] >> i % 64 & 1 ? TRAVEL_OTHER
							      : 0;
}

static int32_t support(const struct post *o, const struct quick *c)
{
	int32_t asked = __builtin_popcountll(c->support);
	int32_t halves = 2 * __builtin_popcountll(c->support & o->company) +
			 __builtin_popcountll(c->support & ~o->company & c->municipal);
	return asked == 0 ? COMPONENT_MOST : COMPONENT_MOST * halves / (2 * asked);
}

static int32_t lane(const struct fast *f, const struct post *o, const struct quick *c)
{
	int32_t best = 0;
	if (!o->forms || !c->forms)
		return -1;
	for (uint64_t common = o->forms & c->forms; common; common &= common - 1)
		if (f->m->s->lane[__builtin_ctzll(common)] > best)
			best = f->m->s->lane[__builtin_ctzll(common)];
	return best;
}

/* The total, or -1 as soon as it cannot be as much as least. */
static int32_t quick_total(const struct fast *f, const struct post *o, size_t i, int32_t least)
{
	const struct quick *c = &f->list[i];
	int32_t total = SCORE_MOST;
	for (int k = 0; k < COMPONENTS; k++) {
		int32_t part = -1;
		switch ((enum component)k) {
		case COMPONENT_TASKS: part = tasks(o, c); break;
		case COMPONENT_WISH: part = wish(f, o, c); break;
		case COMPONENT_HOURS: part = match_hours(c->hours_max, o->hours_max); break;
		case COMPONENT_SHIFTS: part = shifts(o, c); break;
		case COMPONENT_TRAVEL: part = travel(f, o, i); break;
		case COMPONENT_SUPPORT: part = support(o, c); break;
		case COMPONENT_LANE: part = lane(f, o, c); break;
		}
		total -= f->m->s->weight[k] * (COMPONENT_MOST - (part < 0 ? f->m->s->prior : part));
		if (total < least)
			return -1;
	}
	return total;
}

/* ---- the best ------------------------------------------------------------------------------------------------ */

/* A candidate and the place of its id. */
struct placed {
	struct candidate c;
	int32_t place;
};

static int by_rank(const void *left, const void *right)
{
	const struct placed *a = left, *b = right;
	if (a->c.total != b->c.total)
		return a->c.total > b->c.total ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

/* The best so far; with most > 0 the list is kept in order and never longer. */
struct best {
	struct placed *list;
	size_t n, bytes, most;
};

static void put(struct arena *a, struct best *b, struct placed one)
{
	if (b->most && b->n == b->most && by_rank(&one, &b->list[b->n - 1]) > 0)
		return;
	if (!b->most || b->n < b->most) {
		b->list = arena_grow(a, b->list, &b->bytes, (b->n + 1) * sizeof(*b->list));
		b->n++;
	}
	size_t i = b->n - 1;
	for (; b->most && i > 0 && by_rank(&one, &b->list[i - 1]) < 0; i--)
		b->list[i] = b->list[i - 1];
	b->list[i] = one;
}

static void look(const struct fast *f, const struct post *o, uint64_t word, size_t at, struct best *best)
{
	for (; word; word &= word - 1) {
		size_t i = at * 64 + (size_t)__builtin_ctzll(word);
		const struct quick *c = &f->list[i];
		int32_t least = best->most && best->n == best->most ? best->list[best->n - 1].c.total : 0;
		uint32_t unknown = unknown_of(o, c);
		if ((unknown & f->strict) || failing_of(f, o, c))
			continue;
		int32_t total = quick_total(f, o, i, least);
		if (total >= 0)
			put(f->m->p->arena, best, (struct placed){{o->row, c->row, total, unknown}, c->place});
	}
}

struct candidate *match_fast_citizens(const struct fast *f, int32_t opening, size_t most, size_t *n)
{
	struct best best = {.most = most};
	struct post o = post_of(f->m, opening);
	uint64_t block[BLOCK];
	bool open = f->m->s->off[RULE_CLOSED] || f->m->opening_state[opening] == OPENING_OPEN;
	post_take(f, &o);
	for (size_t at = 0; open && at < f->words; at += BLOCK) {
		bool left = sieve(f, &o, block, at);
		for (size_t i = 0; left && i < BLOCK; i++)
			look(f, &o, block[i], at + i, &best);
	}
	post_leave(f, &o);
	if (best.n)
		qsort(best.list, best.n, sizeof(*best.list), by_rank);
	struct candidate *list = arena_alloc(f->m->p->arena, (best.n + 1) * sizeof(*list));
	for (*n = 0; *n < best.n; ++*n)
		list[*n] = best.list[*n].c;
	return list;
}
