/* SPDX-License-Identifier: MIT */
/*
 * What the files of the fast lists share: maps and records (match_fast.c), words and refusals
 * (match_refused.c), possible pairs (match_quick.c), pairs that one rule refuses (match_near.c).
 */
#ifndef RFF_MATCH_FAST_H
#define RFF_MATCH_FAST_H

#include "match_inner.h"

enum { BLOCK = 8, BITS = 64 }; /* words looked at together; codes of a vocabulary that fit a mask */

/* What the matcher asks of a citizen; first what decides most pairs. Hours in millionths; -1: not stated. */
struct quick {
	uint64_t tasks, learns, shifts, declines;
	uint32_t unknown; /* rules, as bits: an opening that asks gets no answer */
	int32_t hours_min, hours_max;
	day available;
	const int32_t *words; /* of wishes, then of declines, that are no tasks: a company's row, or ~n of branches */
	uint32_t nwishes, ndeclines; /* how many of them */
	uint64_t wishes, forms, support, municipal;
	int32_t row, place, first;
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
	uint32_t strict;	/* rules that fail when they are unknown */
	bool *holds;		/* by branch: the opening at hand is of it */
	uint32_t *left;		/* room for the places of all */
	uint64_t *refused;	/* who said no to the opening at hand, or whom it may not have */
};

/* A task of an opening: what it counts mastered and learnt, and the weeks that learning a required one takes. */
struct slot {
	int32_t task, can, learns, weeks;
};

/* An opening's side of a pair. */
struct post {
	int32_t row, area, hours_max, needed, training, employer;
	uint64_t tasks, shifts, forms;
	uint64_t company, against; /* needs of support that it meets; needs that its conditions conflict with */
	uint32_t asks, unknown;	   /* rules, as bits: that need a citizen's answer; unknown whoever it is */
	int32_t least, most, weeks_most; /* what the citizen's hours and weeks must not be below, or above */
	day latest;
	bool more_shifts, declined; /* more than one in common; declines count */
	struct slot slot[2 * BITS]; /* the required ones, then nice ones */
	size_t nrequired, nslots;
};

static inline uint32_t rule_bit(enum rule rule, bool on)
{
	return (uint32_t)on << rule;
}

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

/* Weeks to learn the required tasks that the citizen would learn; no branch that depends on the pair. */
static inline int32_t weeks_of(const struct post *o, const struct quick *c)
{
	int32_t weeks = 0;
	for (size_t i = 0; i < o->nrequired; i++)
		weeks += -(int32_t)(c->learns >> o->slot[i].task & 1) & o->slot[i].weeks;
	return weeks;
}

static inline int32_t shifts_of(const struct post *o, const struct quick *c)
{
	return __builtin_popcountll(o->shifts & c->shifts);
}

/* Those that are unknown, as bits; of a pair that no map refuses. */
static inline uint32_t unknown_of(const struct post *o, const struct quick *c)
{
	return o->unknown | (o->asks & c->unknown);
}

/* Those that fail. */
static inline uint32_t failing_of(const struct fast *f, const struct post *o, const struct quick *c)
{
	return rule_bit(RULE_FEW_HOURS, c->hours_max >= 0 && c->hours_max < o->least) |
	       rule_bit(RULE_MANY_HOURS, c->hours_min > o->most) | rule_bit(RULE_START, c->available > o->latest) |
	       rule_bit(RULE_SHIFTS, o->more_shifts && c->shifts && shifts_of(o, c) < o->needed) |
	       rule_bit(RULE_TRAINING, c->tasks && weeks_of(o, c) > o->weeks_most) |
	       rule_bit(RULE_DECLINED, o->declined &&
			((o->tasks & c->declines) ||
			 (c->ndeclines && words_hold(f, o, c->words + c->nwishes, c->ndeclines))));
}

#endif
