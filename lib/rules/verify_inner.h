/* SPDX-License-Identifier: MIT */
/*
 * What the two files that judge a plan share: the certificate as it was read. None of it is the
 * solver's.
 */
#ifndef RFF_VERIFY_INNER_H
#define RFF_VERIFY_INNER_H

#include "verify.h"

/* Names by number, and the numbers by name. */
struct names {
	struct str *name;
	size_t n, name_bytes;
	int32_t *table; /* a number plus 1, by hash */
	size_t size;
};

struct citizen {
	int64_t order, waiting, utility;
	int32_t slot;	/* NOWHERE_YET: not proposed */
	uint32_t line;	/* in the plan */
	bool priced, found; /* has a utility; the proposed arc was seen */
	bool reaches;	/* any opening */
	int64_t closed; /* the last rank among the openings it can reach; OPEN: one is not closed */
};

struct slot {
	int32_t opening;
	int64_t capacity, price, taken;
	bool priced;
};

enum { NOWHERE_YET = -1 };
#define OPEN INT64_MAX

struct judge {
	struct arena *arena;
	const char *dir;
	struct plan_verdict *out;
	struct names citizens, slots, openings;
	struct citizen *citizen;
	struct slot *slot;
	int64_t *rank; /* by opening; OPEN: not closed */
	size_t citizen_bytes, slot_bytes, rank_bytes;
};

/* Says which clause fails in the line that is being read; always false. */
bool verdict_fails(struct judge *j, enum verify_clause clause, struct str about);
/* Reads what is claimed. */
bool read_floor(struct judge *j);
/* Reads every other file but those of prices and, of arcs.tsv, what the plan and closed sets ask of it. */
bool read_plan(struct judge *j);
bool read_arcs(struct judge *j);
bool read_prices(struct judge *j);
/*
 * Reads arcs.tsv again: do the prices hold on each arc of a covered citizen, and when any plan is to
 * be worth less on every arc?
 */
bool read_arcs_priced(struct judge *j);

#endif
