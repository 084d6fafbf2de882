/* SPDX-License-Identifier: MIT */
/*
 * What the files of the fast lists share: maps and records (match_fast.c), words and refusals
 * (match_refused.c), possible pairs (match_quick.c), pairs that one rule refuses (match_near.c).
 */
#ifndef RFF_MATCH_FAST_H
#define RFF_MATCH_FAST_H

#include "match_inner.h"

enum { BLOCK = 8, BITS = 64 }; /* words looked at together; codes of a vocabulary that fit a mask */

/* What the matcher asks of a citizen. Hours in millionths; -1: not stated. */
struct quick {
	uint64_t tasks, learns, wishes, declines, shifts, forms, support, municipal;
	int32_t row, place, first, hours_min, hours_max;
	day available;
	const int32_t *words;	  /* of wishes, then of declines, that are no tasks: a company's row, or ~n of branches */
	uint32_t nwishes, ndeclines; /* how many of them */
};

/* One map a code; a set bit: the citizen has it. none: has no code at all. */
struct maps {
	uint64_t **of, *none;
};

struct fast {
	const struct matcher *m;
	struct quick *list;
	int32_t *number; /* by row: its place in the list, -1: not in it */
	size_t n, words;
	struct maps areas, forms, shifts, tasks, certificates, needs; /* tasks: mastered or learnable */
	uint64_t *everybody;
	uint64_t **unmet;	/* by need: has it, and the municipality does not meet it */
	struct str *branch;	/* branches of wishes and declines, each once */
	size_t nbranches;
	const struct links *matches; /* of openings */
	bool *holds;		/* by branch: the opening at hand is of it */
	uint64_t *refused;	/* who said no to the opening at hand, or whom it may not have */
};

/* An opening's side of a pair. */
struct post {
	int32_t row, area, hours_min, hours_max, needed, training, employer;
	uint64_t tasks, nice, shifts, forms;
	uint64_t company, against; /* needs of support that it meets; needs that its conditions conflict with */
	day start_by;
	int32_t share[BITS], learn[BITS], weeks[BITS];
};

/* Branches of all citizens' words, and the words themselves by row in the lists of quick. */
void words_new(struct fast *f);
/* Is one of the words the opening's company or branch? */
bool words_hold(const struct fast *f, const struct post *o, const int32_t *words, uint32_t n);
/* Fills holds and refused for the opening, and empties refused again. */
void post_take(const struct fast *f, const struct post *o);
void post_leave(const struct fast *f, const struct post *o);

struct post post_of(const struct matcher *m, int32_t row);
/*
 * Puts into block the citizens from word at on that no map refuses: a superset of the possible
 * ones. False when nobody is left.
 */
bool sieve(const struct fast *f, const struct post *o, uint64_t *block, size_t at);

/* ---- maps of a block ---- */

static inline void keep(uint64_t *block, const uint64_t *map, size_t at)
{
	for (size_t i = 0; i < BLOCK; i++)
		block[i] &= map[at + i];
}

static inline void drop(uint64_t *block, const uint64_t *map, size_t at)
{
	for (size_t i = 0; i < BLOCK; i++)
		block[i] &= ~map[at + i];
}

static inline bool any_left(const uint64_t *block)
{
	uint64_t bits = 0;
	for (size_t i = 0; i < BLOCK; i++)
		bits |= block[i];
	return bits != 0;
}

/* ---- rules of a pair that no map decides alone ---- */

/* Weeks to learn the tasks that the citizen would learn. */
static inline int32_t weeks_of(const struct post *o, const struct quick *c)
{
	int32_t weeks = 0;
	for (uint64_t left = o->tasks & c->learns; left; left &= left - 1)
		weeks += o->weeks[__builtin_ctzll(left)];
	return weeks;
}

static inline int32_t shifts_of(const struct post *o, const struct quick *c)
{
	return __builtin_popcountll(o->shifts & c->shifts);
}

static inline bool too_late(const struct post *o, const struct quick *c)
{
	return o->start_by != DAY_NONE && c->available != DAY_NONE && c->available > o->start_by;
}

/* R12 by the words of declines; what was said to this opening is in refused. */
static inline bool declines(const struct fast *f, const struct post *o, const struct quick *c)
{
	return (o->tasks & c->declines) || (c->ndeclines && words_hold(f, o, c->words + c->nwishes, c->ndeclines));
}

#endif
