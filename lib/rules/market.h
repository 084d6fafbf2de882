/* SPDX-License-Identifier: MIT */
/*
 * What the files of the plan's solver share: a market of citizens and slots. A citizen holds a seat
 * of a slot, or has gone outside, or is nowhere yet; a slot has a price. Kept true throughout:
 * whoever holds a seat has no better offer at these prices, and a slot with an empty seat has price
 * 0 unless it must be filled. When nobody is nowhere and every `must` slot is full, the value is
 * the greatest.
 */
#ifndef RFF_MARKET_H
#define RFF_MARKET_H

#include "plan.h"

/* Of a citizen's place, beside slots: left without one; beside NOWHERE, not yet asked. */
enum { OUTSIDE = -2 };

#define FAR INT64_MAX
#define NOTHING (-(INT64_MAX / 4)) /* less than any value less price, and safe to add to */

struct offer {
	int32_t opening, worth; /* ppm */
};

/* A slot a citizen may have, and its value to them. */
struct choice {
	int32_t slot, value;
};

/*
 * The best choices at the prices of some moment; no other is worth more than limit after its price.
 * Prices rise, so that stays true; where they fell, era is not the market's.
 */
enum { CHOICES = 8 };

struct choices {
	struct choice best[CHOICES];
	int64_t limit;
	int32_t n, era;
};

struct market {
	int32_t n, m, k, nslots; /* citizens, openings, slots an opening, m * k */
	size_t *from;		 /* n + 1 */
	struct offer *offers;	 /* by citizen, worth descending */
	int32_t *capacity, *first, *held; /* by slot: seats first…first + held - 1 are taken */
	int32_t *seat;		 /* the citizen on it */
	int64_t *price;		 /* by slot */
	bool *must;		 /* by slot: full in every plan that is asked for */
	int32_t *at;		 /* by citizen: slot, NOWHERE, OUTSIDE */
	int64_t *gain;		 /* by citizen: the value where they are */
	bool *may_leave;	 /* by citizen: may go outside; NULL: nobody may */
	int64_t outside;	 /* what going there is worth */
	int64_t lowest;		 /* no price is below it */
	struct choices *choices; /* by citizen */
	int32_t era;		 /* raised when prices fall */
};

static inline int64_t slot_value(int32_t worth, int32_t r)
{
	static const uint32_t needed[MOST_SLOTS] = {1000, 500, 250, 125, 62, 31, 15, 7, 3, 1};
	return (uint32_t)worth * needed[r] / 1000;
}

/* Room for the arrays by slot and citizen; capacity is to be set already. Nobody has a place. */
void market_open(struct arena *a, struct market *mk);
void seat_give(struct market *mk, int32_t citizen, int32_t slot);
void seat_leave(struct market *mk, int32_t citizen);
/* Sorts a citizen's offers. */
void offers_sort(struct offer *offers, size_t n);
/* Finds a citizen's best choices anew. */
void choices_make(struct market *mk, int32_t citizen);
/*
 * Gives most citizens of a market where nobody has a place one; whoever it leaves nowhere,
 * market_clear places.
 */
void market_bid(struct market *mk);
/*
 * Gives everyone who is nowhere a place by shortest augmenting paths; false: impossible, or a cap
 * was met.
 */
bool market_clear(struct market *mk);

/* ---- a heap of nodes by distance ---- */

struct heap {
	int64_t *far;	 /* by node; FAR: it has none */
	int32_t *node, n; /* those that wait */
	int32_t *place;	 /* by node: in node[], plus 1; 0: it does not wait */
};

void heap_open(struct arena *a, struct heap *h, size_t nodes);
/* Puts the node in, or nearer; far is less than what it had. */
void heap_lower(struct heap *h, int32_t node, int64_t far);
/* Takes the nearest out of one that is not empty. */
int32_t heap_pop(struct heap *h);

/* ---- the levels ---- */

/*
 * Level 1: at[] (by citizen) is an opening with room for them, or NOWHERE; closed[] (by opening,
 * zeroed) as in struct plan. Citizens of skip[] take no part; room[] are the seats of an opening
 * over all its slots. False: a cap was met.
 */
bool floor_make(const struct plan_input *in, const bool *skip, const int32_t *room, int32_t *at,
		int32_t *closed);
/*
 * Level 3 on the cleared market: moves citizens to the plan of the greatest Σh among those of the
 * same value. who[] are its citizens in the input; its slots are those of the input. Sets
 * tie_levels and unique. False: a cap was met.
 */
bool tie_make(const struct plan_input *in, const int32_t *who, struct market *mk, struct plan *plan);
/* h of a pair in a slot (0…) at a tie level: the top 20 bits of its hash, the next 20, the next. */
int32_t tie_value(const struct plan_input *in, int32_t citizen, int32_t opening, int32_t r, int level);
/*
 * From prices (by slot of the input) that prove the plan within the sets that level 1 closed one
 * after the other to the least prices that prove it as a whole, and utilities. False: a cap was
 * met.
 */
bool price_make(const struct plan_input *in, struct plan *plan);

#endif
