/* SPDX-License-Identifier: MIT */
/*
 * Gives most citizens of a fresh market a seat before paths are searched: each bids for the slot
 * they like best as much as keeps it as good as their second best (Bertsekas 1988; the row
 * reduction of Jonker and Volgenant 1987). Whoever is outbid bids again. No bid is higher than
 * that, so the market's promises hold at any moment and bidding may stop at any: it changes the
 * time a plan takes, never the plan.
 */
#include "market.h"

enum { BIDS = 300 }; /* a citizen on average: where prices creep, paths are faster */

struct bid {
	int32_t slot, citizen;
	int64_t best, second; /* values less prices */
};

/* The best slot, or NOWHERE for outside, and the second best value. */
static struct bid bid_among(const struct market *mk, int32_t citizen)
{
	const struct choices *among = &mk->choices[citizen];
	int64_t out = mk->may_leave && mk->may_leave[citizen] ? mk->outside : NOTHING;
	struct bid b = {NOWHERE, citizen, out, NOTHING};
	for (int32_t i = 0; i < among->n; i++) {
		int64_t v = among->best[i].value - mk->price[among->best[i].slot];
		if (v > b.best) {
			b.second = b.best;
			b.best = v;
			b.slot = among->best[i].slot;
		} else if (v > b.second) {
			b.second = v;
		}
	}
	return b;
}

static struct bid bid_make(struct market *mk, int32_t citizen)
{
	struct bid b = bid_among(mk, citizen);
	if (mk->choices[citizen].era != mk->era || mk->choices[citizen].limit > b.second) {
		choices_make(mk, citizen);
		b = bid_among(mk, citizen);
	}
	return b;
}

/* Prices of seats; a slot's own is that of its cheapest, 0 while one is empty. */
static int32_t cheapest(const struct market *mk, const int64_t *paid, int32_t slot)
{
	int32_t least = mk->first[slot];
	for (int32_t i = least + 1; i < mk->first[slot] + mk->held[slot]; i++)
		least = paid[i] < paid[least] ? i : least;
	return least;
}

/* Carries out a bid; returns whom it outbids, or NOWHERE. */
static int32_t bid_carry(struct market *mk, int64_t *paid, struct bid b)
{
	int64_t raise = b.second == NOTHING ? 0 : b.best - b.second;
	int32_t outbid = NOWHERE, seat = mk->first[b.slot] + mk->held[b.slot];
	if (mk->held[b.slot] < mk->capacity[b.slot]) {
		paid[seat] = raise;
		seat_give(mk, b.citizen, b.slot);
	} else {
		seat = cheapest(mk, paid, b.slot);
		outbid = mk->seat[seat];
		mk->at[outbid] = NOWHERE;
		mk->seat[seat] = b.citizen;
		mk->at[b.citizen] = b.slot;
		paid[seat] += raise;
	}
	mk->gain[b.citizen] = b.best + mk->price[b.slot];
	if (mk->held[b.slot] == mk->capacity[b.slot])
		mk->price[b.slot] = paid[cheapest(mk, paid, b.slot)];
	return outbid;
}

void market_bid(struct market *mk)
{
	struct arena scratch = {0};
	size_t seats = 0, bids = 0, most = (size_t)mk->n * BIDS;
	for (int32_t j = 0; j < mk->nslots; j++)
		seats += (size_t)mk->capacity[j];
	int64_t *paid = arena_alloc(&scratch, seats * sizeof(*paid));
	for (int32_t c = 0; c < mk->n && bids < most; c++) {
		for (int32_t next = c; next != NOWHERE && bids < most; bids++) {
			struct bid b = bid_make(mk, next);
			if (b.slot == NOWHERE) {
				if (b.best != NOTHING)
					mk->at[next] = OUTSIDE;
				break;
			}
			/* To outbid without raising could go on for ever. */
			if ((b.best == b.second || b.second == NOTHING) &&
			    mk->held[b.slot] == mk->capacity[b.slot])
				break;
			next = bid_carry(mk, paid, b);
		}
	}
	arena_free(&scratch);
}
