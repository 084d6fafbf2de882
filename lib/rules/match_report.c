/* SPDX-License-Identifier: MIT */
/*
 * What came of the matcher's runs: proposals, answers, days until an answer, and hires against the
 * order, that is of somebody with a lower score than another of the same opening and run whom the
 * company passed over. p as it is on a day (project_as_of): a decision without its day has not been
 * made yet.
 */
#include <stdlib.h>

#include "match_inner.h"

struct counting {
	const struct project *p;
	int32_t decision[ANSWERS]; /* codes */
};

static enum answer answer_of(const struct counting *c, int32_t match)
{
	const struct matches *m = &c->p->matches;
	if (int_at(m->decided, match, DAY_NONE) == DAY_NONE)
		return ANSWER_NONE;
	for (int i = 0; i < ANSWERS; i++)
		if (i != ANSWER_NONE && int_at(m->decision, match, -1) == c->decision[i])
			return (enum answer)i;
	return ANSWER_NONE;
}

/* A match in the order of run, opening, score descending, id. */
struct sorted {
	struct str run, opening_id, id;
	int32_t match, opening, score;
};

static int by_run(const void *left, const void *right)
{
	const struct sorted *a = left, *b = right;
	int order = str_cmp(a->run, b->run);
	if (!order)
		order = str_cmp(a->opening_id, b->opening_id);
	if (!order)
		order = (a->score < b->score) - (a->score > b->score);
	return order ? order : str_cmp(a->id, b->id);
}

static int by_number(const void *left, const void *right)
{
	const int32_t *a = left, *b = right;
	return (*a > *b) - (*a < *b);
}

/* The first of an opening's list (best first) that the company passed over for match i, or -1. */
static int32_t passed_over(const struct counting *c, const struct sorted *list, size_t first, size_t i)
{
	for (size_t k = first; k < i; k++) {
		enum answer answer = answer_of(c, list[k].match);
		if (list[k].score > list[i].score && (answer == ANSWER_COMPANY || answer == ANSWER_NONE))
			return list[k].match;
	}
	return -1;
}

/* Counts list[first] to list[end - 1], all of one run; overrides go to out. */
static struct run_count count(const struct counting *c, const struct sorted *list, size_t first, size_t end,
			      struct override *out, size_t *nout)
{
	const struct matches *m = &c->p->matches;
	struct run_count r = {.run = list[first].run, .proposals = end - first};
	int32_t *days = arena_alloc(c->p->arena, (end - first + 1) * sizeof(*days));
	size_t ndays = 0, opening = first, before = *nout;
	for (size_t i = first; i < end; i++) {
		int32_t match = list[i].match;
		enum answer answer = answer_of(c, match);
		if (list[i].opening != list[opening].opening)
			opening = i;
		r.answers[answer]++;
		if (answer != ANSWER_NONE)
			days[ndays++] = m->decided[match] - m->proposed[match];
		int32_t over = answer == ANSWER_HIRED && r.run.n ? passed_over(c, list, opening, i) : -1;
		if (over >= 0)
			out[(*nout)++] = (struct override){match, over};
	}
	qsort(days, ndays, sizeof(*days), by_number);
	if (ndays)
		r.median = (struct ratio){days[(ndays - 1) / 2] + days[ndays / 2], 2};
	r.overrides = *nout - before;
	return r;
}

struct run_counts match_runs(const struct project *p)
{
	static const char *const codes[ANSWERS] = {[ANSWER_HIRED] = "ansat", [ANSWER_COMPANY] = "afvist-af-virksomhed",
						   [ANSWER_CITIZEN] = "afvist-af-borger",
						   [ANSWER_WITHDRAWN] = "trukket-tilbage", [ANSWER_NONE] = ""};
	struct counting c = {.p = p};
	size_t rows = p->table[T_matches].n, n = 0;
	struct sorted *list = arena_alloc(p->arena, (rows + 1) * sizeof(*list));
	struct run_counts out = {0};
	for (int i = 0; i < ANSWERS; i++)
		c.decision[i] = code_find(vocabulary_find(&p->vocabularies, STR("decision")), str_of(codes[i]));
	for (int32_t i = 0; (size_t)i < rows; i++)
		if (row_exists(p, T_matches, i))
			list[n++] = (struct sorted){
				p->matches.run ? p->matches.run[i] : STR(""), p->openings.id[p->matches.opening[i]],
				p->matches.id[i], i, p->matches.opening[i], int_or(p->matches.score, i, 0)};
	qsort(list, n, sizeof(*list), by_run);
	out.list = arena_alloc(p->arena, (n + 1) * sizeof(*out.list));
	out.overrides = arena_alloc(p->arena, (n + 1) * sizeof(*out.overrides));
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && str_eq(list[end].run, list[i].run);)
			end++;
		out.list[out.n++] = count(&c, list, i, end, out.overrides, &out.noverrides);
	}
	return out;
}
