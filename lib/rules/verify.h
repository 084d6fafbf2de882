/* SPDX-License-Identifier: MIT */
/*
 * Judges a plan by its certificate alone: the files that plan --dump writes (matching.md section 3).
 * Shares no code with the solver, so that nobody has to trust that. What holds is proved: the pairs
 * and seats, what the floor claims of the covered, that no plan covering them is worth more. Not
 * that among plans of that value the lottery's is chosen: the certificate has no hashes.
 */
#ifndef RFF_VERIFY_H
#define RFF_VERIFY_H

#include "../base/base.h"

/*
 * What floor.tsv claims: the covered are the first in the order of waiting (so too without the
 * file); they are as many as can be; no plan at all is worth more.
 */
enum verify_claim { CLAIM_WAITING, CLAIM_COUNT, CLAIM_NONE };

enum verify_clause {
	VERIFY_HOLDS,
	VERIFY_FILE,
	VERIFY_HEADER,
	VERIFY_CELLS,
	VERIFY_NUMBER,
	VERIFY_FLOOR,
	VERIFY_TWICE,
	VERIFY_CITIZEN_UNKNOWN,
	VERIFY_SLOT_UNKNOWN,
	VERIFY_OPENING_UNKNOWN,
	VERIFY_CAPACITY_NEGATIVE,
	VERIFY_ORDER,
	VERIFY_CITIZEN_TWICE,
	VERIFY_SLOT_OVERFILLED,
	VERIFY_ARC_UNKNOWN,
	VERIFY_NOT_CLOSED,
	VERIFY_CLOSED_SET,
	VERIFY_COUNT,
	VERIFY_PRICE_MISSING,
	VERIFY_PRICE_NEGATIVE,
	VERIFY_UTILITY_MISSING,
	VERIFY_UTILITY_NEGATIVE,
	VERIFY_ARC_VIOLATED,
	VERIFY_SUMS_DIFFER,
	VERIFY_CLAUSES
};

struct plan_verdict {
	enum verify_claim claim;
	enum verify_clause clause; /* the first that fails */
	const char *file;	   /* where, NULL: in none of them alone */
	uint32_t line;		   /* 0: in the whole file */
	struct str about;	   /* the citizen, or "opening<TAB>slot", or empty */
	int64_t citizens, arcs, covered, value; /* what was judged, as far as it was read */
};

/* Reads DIR/arcs.tsv … and judges; true: all holds. The verdict's text lives in the arena. */
bool plan_verify(struct arena *a, const char *dir, struct plan_verdict *out);
/* The clause in a word (slot-overfilled) and, to be translated, in a sentence. */
const char *verify_word(enum verify_clause clause);
const char *verify_text(enum verify_clause clause);

#endif
