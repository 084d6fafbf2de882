/* SPDX-License-Identifier: MIT */
/* A market's arrays, seats and order of offers: what all of the plan's levels need of it. */
#include <stdlib.h>

#include "market.h"

void market_open(struct arena *a, struct market *mk)
{
	size_t slots = (size_t)mk->nslots, n = (size_t)mk->n, seats = 0;
	mk->first = arena_alloc(a, slots * sizeof(*mk->first));
	mk->held = arena_alloc(a, slots * sizeof(*mk->held));
	mk->price = arena_alloc(a, slots * sizeof(*mk->price));
	mk->must = arena_alloc(a, slots * sizeof(*mk->must));
	mk->at = arena_alloc(a, n * sizeof(*mk->at));
	mk->gain = arena_alloc(a, n * sizeof(*mk->gain));
	for (size_t j = 0; j < slots; j++) {
		mk->first[j] = (int32_t)seats;
		seats += (size_t)mk->capacity[j];
	}
	mk->choices = arena_alloc(a, n * sizeof(*mk->choices));
	mk->era = 1;
	mk->seat = arena_alloc(a, seats * sizeof(*mk->seat));
	for (size_t c = 0; c < n; c++)
		mk->at[c] = NOWHERE;
}

void seat_give(struct market *mk, int32_t citizen, int32_t slot)
{
	mk->seat[mk->first[slot] + mk->held[slot]++] = citizen;
	mk->at[citizen] = slot;
}

void seat_leave(struct market *mk, int32_t citizen)
{
	int32_t slot = mk->at[citizen], *seat = mk->seat + mk->first[slot], i = 0;
	while (seat[i] != citizen)
		i++;
	seat[i] = seat[--mk->held[slot]];
	mk->at[citizen] = NOWHERE;
}

/* Puts a choice into its place by value less price, the best first; the last falls out into limit. */
static void choice_add(struct choices *best, int64_t *net, int32_t slot, int32_t value, int64_t v)
{
	int32_t i = best->n;
	if (i == CHOICES) {
		best->limit = net[--i];
		best->n--;
	}
	for (; i > 0 && net[i - 1] < v; i--) {
		net[i] = net[i - 1];
		best->best[i] = best->best[i - 1];
	}
	net[i] = v;
	best->best[i] = (struct choice){slot, value};
	best->n++;
}

void choices_make(struct market *mk, int32_t citizen)
{
	struct choices *best = &mk->choices[citizen];
	int64_t net[CHOICES], least = NOTHING; /* what a choice must exceed */
	best->n = 0;
	best->era = mk->era;
	best->limit = NOTHING;
	for (size_t i = mk->from[citizen]; i < mk->from[citizen + 1]; i++) {
		const struct offer *o = &mk->offers[i];
		int32_t slot = o->opening * mk->k;
		if (slot_value(o->worth, 0) - mk->lowest <= least) {
			best->limit = slot_value(o->worth, 0) - mk->lowest > best->limit
					      ? slot_value(o->worth, 0) - mk->lowest
					      : best->limit;
			break;
		}
		for (int32_t r = 0; r < mk->k; r++, slot++) {
			int32_t value = (int32_t)slot_value(o->worth, r);
			int64_t v = value - mk->price[slot];
			if (mk->capacity[slot] == 0)
				continue;
			if (v > least)
				choice_add(best, net, slot, value, v);
			else if (v > best->limit)
				best->limit = v;
			least = best->n == CHOICES ? net[CHOICES - 1] : NOTHING;
		}
	}
}

static int by_worth(const void *a, const void *b)
{
	const struct offer *x = a, *y = b;
	return x->worth != y->worth ? (x->worth < y->worth) - (x->worth > y->worth)
				    : (x->opening > y->opening) - (x->opening < y->opening);
}

void offers_sort(struct offer *offers, size_t n)
{
	qsort(offers, n, sizeof(*offers), by_worth);
}
