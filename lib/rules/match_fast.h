/* SPDX-License-Identifier: MIT */
/* What the two files of the fast lists share: maps and records (match_fast.c), pairs (match_quick.c). */
#ifndef RFF_MATCH_FAST_H
#define RFF_MATCH_FAST_H

#include "match_inner.h"

enum { BLOCK = 8, BITS = 64 }; /* words looked at together; codes of a vocabulary that fit a mask */

/* What the matcher asks of a citizen. Hours in millionths; -1: not stated. */
struct quick {
	uint64_t tasks, learns, wishes, shifts, forms, support, municipal;
	int32_t row, place, first, hours_min, hours_max;
	day available;
	bool words, refusals; /* wishes a mask cannot hold; declines or matches to be asked about */
};

/* One map a code; a set bit: the citizen has it. none: has no code at all. */
struct maps {
	uint64_t **of, *none;
};

struct fast {
	const struct matcher *m;
	struct quick *list;
	size_t n, words;
	struct maps areas, forms, shifts, certificates, needs;
	uint64_t *everybody;
	uint64_t **unmet; /* by need: has it, and the municipality does not meet it */
};

/* An opening's side of a pair. */
struct post {
	int32_t row, area, hours_min, hours_max, needed, training;
	uint64_t tasks, nice, shifts, forms;
	uint64_t company, against; /* needs of support that it meets; needs that its conditions conflict with */
	day start_by;
	int32_t share[BITS], learn[BITS], weeks[BITS], lane[BITS];
};

struct post post_of(const struct matcher *m, int32_t row);
/*
 * Puts into block the citizens from word at on that no map refuses: a superset of the possible
 * ones. False when nobody is left.
 */
bool sieve(const struct fast *f, const struct post *o, uint64_t *block, size_t at);

#endif
