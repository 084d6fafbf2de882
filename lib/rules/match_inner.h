/* SPDX-License-Identifier: MIT */
/* Cells of columns that a file may lack, for the files of the matcher. */
#ifndef RFF_MATCH_INNER_H
#define RFF_MATCH_INNER_H

#include "match.h"

static inline struct codes codes_at(const struct codes *column, int32_t row)
{
	return column ? column[row] : (struct codes){0};
}

static inline bool codes_have(struct codes set, int32_t code)
{
	for (uint32_t i = 0; i < set.n; i++)
		if (set.v[i] == code)
			return true;
	return false;
}

static inline uint32_t codes_common(struct codes a, struct codes b)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < a.n; i++)
		n += codes_have(b, a.v[i]);
	return n;
}

/* A code, a row, a day or a whole number. */
static inline int32_t int_at(const int32_t *column, int32_t row, int32_t absent)
{
	return column ? column[row] : absent;
}

static inline int64_t decimal_at(const int64_t *column, int32_t row)
{
	return column ? column[row] : DECIMAL_NONE;
}

/* The same with a value for cells that are not stated. */
static inline int32_t int_or(const int32_t *column, int32_t row, int32_t fallback)
{
	int32_t n = int_at(column, row, INT_NONE);
	return n == INT_NONE ? fallback : n;
}

/* Does a branch of wishes or declines hold the company's: 47 holds 471120. */
bool branch_holds(struct str all, struct str one);
/* Is one of the words a task of the opening, its company or its branch. */
bool words_meet(const struct matcher *m, const struct word_set *words, int32_t opening);

/* Was a match of the citizen with this opening decided so? */
bool match_answered(const struct matcher *m, int32_t opening, int32_t citizen, int32_t decision);

/* The codes of a vocabulary by the bytes of their ids. */
int32_t *codes_by_id(struct arena *a, const struct vocabulary *v);

/* ---- arithmetic that the plain and the fast lists share ---- */

enum { REQUIRED_SHARE = 7500, NICE_SHARE = 2500, TRAVEL_FIRST = 10000, TRAVEL_OTHER = 7000, SPARE_SHIFTS = 3 };

/* Does the opening or its company, or the citizen's municipality, meet a need of support? */
bool match_offered(const struct matcher *m, int32_t opening, int32_t need);
bool match_municipal(const struct matcher *m, int32_t citizen, int32_t need);
/* What task i of the set counts of the whole when it is mastered. */
int32_t match_share(const struct matcher *m, struct codes tasks, uint32_t i, int32_t whole);
/* What a task of that share counts when it can be learnt in weeks of at most so many. */
int32_t match_learnt(int32_t most, int32_t weeks, int32_t share);
/* The component hours, of millionths; negative: not stated. */
int32_t match_hours(int64_t can, int64_t asked);

/* ---- changes ---- */

/* What match_hints gives for the one rule that fails, without the values, which hint_write makes. */
size_t hints_of(const struct matcher *m, struct arena *a, int32_t opening, int32_t citizen, enum rule rule,
		struct hint *out);
void hint_write(const struct matcher *m, struct arena *a, struct hint *h);

/* ---- sentences about a pair ---- */

struct saying {
	const struct matcher *m;
	bool danish;
	int32_t opening, citizen;
	struct buf b;
};

/* One of the two, with the same arguments in the same order. */
void say(struct saying *s, const char *da, const char *en, ...) __attribute__((format(printf, 2, 4), format(printf, 3, 4)));
/* Labels of the codes, each with a small first letter, joined by commas. */
void say_codes(struct saying *s, const struct vocabulary *v, struct codes set);
/* Hours without needless decimals, in millionths. */
const char *hours_shown(const struct saying *s, int64_t hours);
/* The codes of a that are in b, or that are not. */
struct codes codes_cut(struct arena *arena, struct codes a, struct codes b, bool in);
/* The sentence, from here on in the arena. */
const char *said_of(struct saying *s);
const struct vocabulary *words_of(const struct matcher *m, const char *vocabulary);

#endif
