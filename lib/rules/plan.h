/* SPDX-License-Identifier: MIT */
/*
 * The programme's plan (matching.md section 3): who is proposed to which opening, exact in three
 * levels and unique, with the numbers that prove it. Integers in, integers out; nothing here knows
 * of projects or files, but for writing the proof as text.
 */
#ifndef RFF_PLAN_H
#define RFF_PLAN_H

#include "../base/base.h"

/* MOST_SLOTS: the tenth alternative still counts 1 of 1000, an eleventh would count 0. */
enum { MOST_SLOTS = 10, MOST_PPM = 1000000, MOST_SCORE = 100000000, TIE_LEVELS = 3 };

enum floor { FLOOR_WAITING, FLOOR_COUNT, FLOOR_NONE };

/* A pair whose status is `ja`. */
struct plan_arc {
	int32_t opening, score; /* 0…MOST_SCORE */
};

/*
 * A pair that people have settled: a lock, or a proposal sent and not yet answered. It takes a seat;
 * a citizen's first one is their place.
 */
struct plan_fixed {
	int32_t opening, citizen;
};

/* A score of at least score is worth ppm. */
struct plan_worth {
	int32_t score, ppm;
};

/* All arrays are the caller's, and outlive the plan. */
struct plan_input {
	int32_t ncitizens, nopenings, k;
	const int32_t *seats;	     /* free positions by opening, >= 0 */
	const size_t *from;	     /* ncitizens + 1: the arcs of citizen c are from[c]…from[c + 1] - 1 */
	const struct plan_arc *arcs; /* by citizen, in any order, each opening at most once */
	const int32_t *order;	     /* by citizen: 1 is first in the floor; see plan_order */
	const int32_t *waiting;	     /* days, by citizen; only plan_dump reads it */
	const struct str *citizens, *openings; /* ids */
	uint64_t seed;
	const struct plan_fixed *fixed; /* each pair once */
	size_t nfixed;
	const struct plan_worth *worth; /* ascending in both; nworth 0: score / 200 */
	size_t nworth;
	enum floor floor;
	bool value_only; /* neither tie nor prices are asked for */
};

enum plan_status {
	PLAN_DONE,
	PLAN_TOO_LARGE, /* the sizes allow sums beyond 64 bits */
	PLAN_BAD_SLOTS, /* k not in 1…MOST_SLOTS */
	PLAN_BAD_SEATS, /* negative; .where is the opening */
	PLAN_BAD_ARC,	/* opening or score out of range, or an opening twice; .where is the citizen */
	PLAN_BAD_ORDER, /* not 1…ncitizens, each once; .where is the citizen */
	PLAN_BAD_FIXED, /* out of range; .where is its place in the list */
	PLAN_BAD_WORTH, /* not ascending or not in 0…MOST_PPM; .where is its place in the table */
	PLAN_STUCK,	/* a cap on work was met: a fault of the solver, never a plan */
};

enum { NOWHERE = -1 };

struct plan_place {
	int32_t opening; /* NOWHERE: no proposal */
	int32_t slot;	 /* 1…k; 0: a fixed pair for which no slot had a seat left */
};

/* Lives in the arena given to plan_make. */
struct plan {
	int32_t where; /* of the PLAN_BAD_… */
	struct plan_place *place; /* by citizen */
	bool *fixed;		  /* by citizen: placed by people, outside of the sums below */
	int32_t *fixed_slot;	  /* by pair of the input's fixed: 1…k, or 0 as above */
	int32_t covered, reachable; /* citizens with a place; with a place or any arc */
	int64_t value;		  /* ΣV over the places that are not fixed */
	int32_t *capacity;	  /* by opening * k + slot - 1: seats that the fixed pairs left */
	int64_t *price;		  /* likewise, >= 0: the least prices that prove the value */
	int64_t *utility;	  /* by citizen; 0 of who is uncovered; may be negative */
	int32_t *closed;	  /* by opening: the order at which its set closed, 0: it did not */
	int64_t tie[TIE_LEVELS];  /* Σ of h; of the hash's next 20 bits, and the next, if they were asked */
	int tie_levels;		  /* how many of them there were plans to choose between */
	bool unique;		  /* proved: no other plan has the same sums */
};

/* Makes the plan; anything but PLAN_DONE: there is none. */
enum plan_status plan_make(struct arena *arena, const struct plan_input *in, struct plan *out);
/* What a score is worth in ppm, by the table or score / 200. */
int32_t plan_worth(const struct plan_input *in, int32_t score);
/* The value of ppm in slot 1…: ⌊ppm * d / 1000⌋ with d = 1000, 500, 250, … ⌊1000 / 2^(slot-1)⌋. */
int64_t plan_value(int32_t ppm, int32_t slot);
/*
 * What placing the citizen at this arc would at least cost the programme, by the prices, over the
 * opening's slots with seats; -1: it has none, or the prices do not speak of the citizen (fixed, or
 * uncovered under a floor).
 */
int64_t plan_gap(const struct plan_input *in, const struct plan *plan, int32_t citizen,
		 const struct plan_arc *arc);
/*
 * The price of the floor: the value without a floor less plan's. Solves once more, level 2 only.
 */
enum plan_status plan_floor_price(const struct plan_input *in, const struct plan *plan,
				  int64_t *price);

/* FNV-1a of 64 bits over seed and the parts as text, NUL between them, then splitmix64's mix. */
uint64_t plan_hash(uint64_t seed, const struct str *parts, size_t n);
/* order[] by waiting descending, plan_hash(seed, id) ascending, id by bytes. */
void plan_order(int32_t n, const int32_t *waiting, const struct str *ids, uint64_t seed,
		int32_t *order);

enum plan_file {
	PLAN_ARCS,
	PLAN_SLOTS,
	PLAN_CITIZENS,
	PLAN_PLAN,
	PLAN_PRICES,
	PLAN_UTILITIES,
	PLAN_CLOSED,
	PLAN_FLOOR,
	PLAN_FILES
};

/* arcs.tsv … closed.tsv, floor.tsv. */
const char *plan_file_name(enum plan_file file);
/*
 * Writes one file of the certificate. Fixed pairs are settled before the plan is made, so their
 * citizens are in no file and the seats they take are in no capacity. Errors: ferror(out).
 */
void plan_dump(const struct plan_input *in, const struct plan *plan, enum plan_file file, FILE *out);

#endif
