/* SPDX-License-Identifier: MIT */
/*
 * Gives most citizens of a fresh market a seat before paths are searched: each bids for the slot
 * they like best as much as keeps it as good as their second best (Bertsekas 1988; the row
 * reduction of Jonker and Volgenant 1987). Whoever is outbid bids again. No bid is higher than
 * that, so the market's promises hold at any moment and bidding may stop at any: it changes the
 * time a plan takes, never the plan.
 */
#include "market.h"

enum { DUTY = 1 << 21 };  /* more than any value */
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
		paid[seat] = mk->price[b.slot] + raise;
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

/*
 * Seats that must be filled cost so much less that everybody asks for those first; what is left of
 * that is taken back, as far as nobody would rather have another seat then, or go outside.
 */
static void duty_prices(struct market *mk, int64_t by)
{
	for (int32_t j = 0; j < mk->nslots; j++)
		mk->price[j] += mk->must[j] ? by : 0;
	mk->lowest += by;
}

/* The least that somebody on a seat that must be filled would lose by any other. */
static int64_t duty_slack(const struct market *mk)
{
	int64_t slack = INT64_MAX;
	for (int32_t c = 0; c < mk->n; c++) {
		int64_t best = mk->may_leave && mk->may_leave[c] ? mk->outside : NOTHING;
		if (mk->at[c] < 0 || !mk->must[mk->at[c]])
			continue;
		for (size_t i = mk->from[c]; i < mk->from[c + 1]; i++) {
			int32_t slot = mk->offers[i].opening * mk->k;
			for (int32_t r = 0; r < mk->k; r++, slot++) {
				int64_t v = slot_value(mk->offers[i].worth, r) - mk->price[slot];
				best = mk->capacity[slot] > 0 && !mk->must[slot] && v > best ? v : best;
			}
		}
		int64_t mine = mk->gain[c] - mk->price[mk->at[c]] - best;
		slack = mine < slack ? mine : slack;
	}
	return slack;
}

void market_bid(struct market *mk)
{
	struct arena scratch = {0};
	size_t seats = 0, bids = 0, most = (size_t)mk->n * BIDS;
	int64_t unmet = 0, wanted = mk->n; /* seats that must be filled; places that need not be and still may */
	for (int32_t j = 0; j < mk->nslots; j++) {
		seats += (size_t)mk->capacity[j];
		unmet += mk->must[j] ? mk->capacity[j] : 0;
	}
	wanted -= unmet;
	bool duty = unmet > 0;
	if (duty)
		duty_prices(mk, -DUTY);
	int64_t *paid = arena_alloc(&scratch, seats * sizeof(*paid));
	for (int32_t c = 0; c < mk->n && bids < most && (!duty || unmet > 0); c++) {
		for (int32_t next = c; next != NOWHERE && bids < most; bids++) {
			struct bid b = bid_make(mk, next);
			bool empty = b.slot != NOWHERE && mk->held[b.slot] < mk->capacity[b.slot];
			bool optional = b.slot == NOWHERE || (empty && !mk->must[b.slot]);
			if (optional && wanted-- <= 0) /* somebody has to be left for each seat that must be filled */
				break;
			if (b.slot == NOWHERE) {
				if (b.best != NOTHING)
					mk->at[next] = OUTSIDE;
				break;
			}
			/* To outbid without raising could go on for ever. */
			if ((b.best == b.second || b.second == NOTHING) && !empty)
				break;
			unmet -= empty && mk->must[b.slot];
			next = bid_carry(mk, paid, b);
		}
	}
	if (duty) {
		int64_t slack = duty_slack(mk);
		duty_prices(mk, slack < DUTY ? slack : DUTY);
	}
	arena_free(&scratch);
}
