/* SPDX-License-Identifier: MIT */
/* The programme's plan from a matcher: what the solver is given, and what is told of its answer. */
#ifndef RFF_MATCH_PLAN_H
#define RFF_MATCH_PLAN_H

#include "match.h"
#include "plan.h"

/* What the solver was given, and its answer. */
struct programme {
	struct pairs pairs;
	struct plan_input in;
	struct plan plan;
};

/*
 * Makes the plan of a matcher's day with k alternatives (0: the setting's). Anything but PLAN_DONE:
 * there is none.
 */
enum plan_status programme_plan(const struct matcher *m, int32_t k, struct programme *out);

/* One line of a plan: a proposal, or one of an opening's reserve. Numbers are those of pairs. */
struct plan_line {
	int32_t opening, citizen, slot; /* slot 0: none, of a reserve or a settled pair without a seat */
	bool reserve, held;		/* held: settled by people */
	int32_t score; /* -1: of a lock that is no possible pair */
	int64_t value; /* ppm; -1: not part of the sum (settled pairs, reserves) */
};

/* Proposals and reserves by opening, role, slot, citizen. */
struct plan_line *programme_lines(const struct programme *p, struct arena *a, size_t *n);

/* What is printed with every plan. */
struct plan_summary {
	int32_t covered, uncovered; /* reachable but without a proposal */
	int32_t settled;	    /* of the covered: locked, or with a proposal that waits for its answer */
	int32_t openings;	    /* with a candidate */
	int64_t value;		    /* ppm: a million is one expected hire */
	int64_t floor_price;	    /* what the floor costs of it */
	int64_t blocking; /* pairs that would both score higher together than with what the plan gives them */
};

enum plan_status programme_summary(const struct programme *p, struct plan_summary *out);

#endif
