/* SPDX-License-Identifier: MIT */
/* The settings of the matcher: matching: of rff.yaml (matching.md section 6), by number of code. */
#ifndef RFF_MATCHING_H
#define RFF_MATCHING_H

#include "../base/base.h"

enum { RULES = 15, COMPONENTS = 7, COMPONENT_MOST = 10000, SCORE_MOST = 100000000 };

extern const char *const component_names[COMPONENTS]; /* keys of weights, in the order of matching.md */

/* Whom a plan covers first. */
enum floor_kind { KEEP_WAITING, KEEP_COUNT, KEEP_NONE };

/* What a score is worth in a plan, from a typed-in table. */
struct point {
	int32_t score, ppm;
};

/* A line of lock or forbid: what people decided about one pair. */
struct pair_line {
	struct str opening, citizen, reason, by;
	struct at opening_at, citizen_at;
};

struct matching {
	int32_t weight[COMPONENTS]; /* sum 10000 */
	int32_t wish_low, prior, alternatives, seed;
	enum floor_kind floor;
	bool off[RULES], unknown_fails[RULES]; /* by number - 1 */
	bool placed;			       /* citizens in a placement are matched too */
	const bool *support;		       /* by need: the opening or the municipality must meet it */
	const bool *meets;		       /* [need * needs + offer] */
	const bool *conflict;		       /* [condition * needs + need] */
	const bool *municipal;		       /* [municipality * needs + offer] */
	const int32_t *lane;		       /* by form, 0 to 10000 */
	struct point *points;
	struct pair_line *lock, *forbid;
	size_t npoints, nlock, nforbid;
};

#endif
