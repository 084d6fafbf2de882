/* SPDX-License-Identifier: MIT */
/*
 * Pairs that the maps of match_fast.c leave: the rules that no map decides, the score from the
 * opening's tables, and the best of them.
 */
#include <stdlib.h>

#include "match_fast.h"

enum { AHEAD = 12 }; /* records */

/* ---- the score -------------------------------------------------------------------------------------------- */

static int32_t tasks(const struct post *o, const struct quick *c)
{
	int32_t sum = 0;
	if (!o->tasks || !c->tasks)
		return -1;
	for (size_t i = 0; i < o->nslots; i++) {
		const struct slot *s = &o->slot[i];
		sum += (-(int32_t)(c->tasks >> s->task & 1) & s->can) + (-(int32_t)(c->learns >> s->task & 1) & s->learns);
	}
	return sum;
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

/* What a component leaves of its weight to be had; part negative: not stated. */
static int32_t lost(const struct fast *f, enum component k, int32_t part)
{
	return f->m->s->weight[k] * (COMPONENT_MOST - (part < 0 ? f->m->s->prior : part));
}

/* The total, or -1 when the first components tell that it is less than least. */
static int32_t quick_total(const struct fast *f, const struct post *o, size_t i, int32_t least)
{
	const struct quick *c = &f->list[i];
	int32_t total = SCORE_MOST - lost(f, COMPONENT_TASKS, tasks(o, c)) - lost(f, COMPONENT_WISH, wish(f, o, c)) -
			lost(f, COMPONENT_HOURS, match_hours(c->hours_max, o->hours_max));
	if (total < least)
		return -1;
	return total - lost(f, COMPONENT_SHIFTS, shifts(o, c)) - lost(f, COMPONENT_TRAVEL, travel(f, o, i)) -
	       lost(f, COMPONENT_SUPPORT, support(o, c)) - lost(f, COMPONENT_LANE, lane(f, o, c));
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
	struct arena *a;
	struct placed *list;
	size_t n, bytes, most;
};

static void put(struct best *b, struct placed one)
{
	if (b->most && b->n == b->most && by_rank(&one, &b->list[b->n - 1]) > 0)
		return;
	if (!b->most || b->n < b->most) {
		b->list = arena_grow(b->a, b->list, &b->bytes, (b->n + 1) * sizeof(*b->list));
		b->n++;
	}
	size_t i = b->n - 1;
	for (; b->most && i > 0 && by_rank(&one, &b->list[i - 1]) < 0; i--)
		b->list[i] = b->list[i - 1];
	b->list[i] = one;
}

/* Whom no map refuses, by their places in the list. */
static size_t left_of(const struct fast *f, const struct post *o)
{
	uint64_t block[BLOCK];
	size_t n = 0;
	for (size_t at = 0; at < f->words; at += BLOCK) {
		if (!sieve(f, o, block, at))
			continue;
		for (size_t i = 0; i < BLOCK; i++)
			for (uint64_t word = block[i]; word; word &= word - 1)
				f->left[n++] = (uint32_t)((at + i) * 64) + (uint32_t)__builtin_ctzll(word);
	}
	return n;
}

static void look(const struct fast *f, const struct post *o, size_t i, struct best *best)
{
	const struct quick *c = &f->list[i];
	int32_t least = best->most && best->n == best->most ? best->list[best->n - 1].c.total : 0;
	uint32_t unknown = unknown_of(o, c);
	if ((unknown & f->strict) || failing_of(f, o, c))
		return;
	int32_t total = quick_total(f, o, i, least);
	if (total >= 0)
		put(best, (struct placed){{o->row, c->row, total, unknown}, c->place});
}

struct candidate *match_fast_citizens(const struct fast *f, struct arena *a, int32_t opening, size_t most, size_t *n)
{
	struct best best = {.a = a, .most = most};
	struct post o = post_of(f->m, opening);
	bool open = f->m->s->off[RULE_CLOSED] || f->m->opening_state[opening] == OPENING_OPEN;
	post_take(f, &o);
	size_t left = open ? left_of(f, &o) : 0;
	for (size_t i = 0; i < left; i++) {
		/* The records are spread over memory: each is asked for well before it is looked at. */
		if (i + AHEAD < left)
			__builtin_prefetch(&f->list[f->left[i + AHEAD]]);
		look(f, &o, f->left[i], &best);
	}
	post_leave(f, &o);
	if (best.n)
		qsort(best.list, best.n, sizeof(*best.list), by_rank);
	struct candidate *list = arena_alloc(a, (best.n + 1) * sizeof(*list));
	for (*n = 0; *n < best.n; ++*n)
		list[*n] = best.list[*n].c;
	return list;
}
