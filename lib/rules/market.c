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
