/* SPDX-License-Identifier: MIT */
/* Between the matcher and the solver of plans: possible pairs in, lines of proposals and reserves out. */
#include <stdlib.h>

#include "match_plan.h"

_Static_assert(sizeof(struct pair_arc) == sizeof(struct plan_arc), "the solver's arcs are the matcher's");

enum plan_status programme_plan(const struct matcher *m, int32_t k, struct programme *out)
{
	static const enum floor floors[] = {
		[KEEP_WAITING] = FLOOR_WAITING, [KEEP_COUNT] = FLOOR_COUNT, [KEEP_NONE] = FLOOR_NONE};
	struct arena *a = m->p->arena;
	*out = (struct programme){.pairs = match_pairs(m)};
	const struct pairs *p = &out->pairs;
	size_t n = (size_t)p->ncitizens, narcs = p->from[n];
	int32_t *order = arena_alloc(a, (n + 1) * sizeof(*order));
	struct plan_arc *arcs = arena_alloc(a, (narcs + 1) * sizeof(*arcs));
	struct plan_fixed *fixed = arena_alloc(a, (p->nfixed + 1) * sizeof(*fixed));
	struct plan_worth *worth = arena_alloc(a, (m->s->npoints + 1) * sizeof(*worth));
	for (size_t i = 0; i < narcs; i++)
		arcs[i] = (struct plan_arc){p->arcs[i].opening, p->arcs[i].score};
	for (size_t i = 0; i < p->nfixed; i++)
		fixed[i] = (struct plan_fixed){p->fixed[i].opening, p->fixed[i].citizen};
	for (size_t i = 0; i < m->s->npoints; i++)
		worth[i] = (struct plan_worth){m->s->points[i].score, m->s->points[i].ppm};
	plan_order(p->ncitizens, p->waiting, p->citizen_id, (uint64_t)m->s->seed, order);
	out->in = (struct plan_input){
		.ncitizens = p->ncitizens, .nopenings = p->nopenings, .k = k ? k : m->s->alternatives,
		.seats = p->seats, .from = p->from, .arcs = arcs, .order = order, .waiting = p->waiting,
		.citizens = p->citizen_id, .openings = p->opening_id, .seed = (uint64_t)m->s->seed, .fixed = fixed,
		.nfixed = p->nfixed, .worth = worth, .nworth = m->s->npoints, .floor = floors[m->s->floor]};
	return plan_make(a, &out->in, &out->plan);
}

/* The score of a pair, -1 when it is not possible. */
static int32_t score_of(const struct programme *p, int32_t opening, int32_t citizen)
{
	for (size_t i = p->in.from[citizen]; i < p->in.from[citizen + 1]; i++)
		if (p->in.arcs[i].opening == opening)
			return p->in.arcs[i].score;
	return -1;
}

static int by_place(const void *left, const void *right)
{
	const struct plan_line *a = left, *b = right;
	if (a->opening != b->opening)
		return a->opening < b->opening ? -1 : 1;
	if (a->reserve != b->reserve)
		return a->reserve ? 1 : -1;
	if (a->slot != b->slot)
		return a->slot < b->slot ? -1 : 1;
	return (a->citizen > b->citizen) - (a->citizen < b->citizen); /* numbers are in order of ids */
}

/* Best first: score, then id. */
static int by_score(const void *left, const void *right)
{
	const struct plan_line *a = left, *b = right;
	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	return (a->citizen > b->citizen) - (a->citizen < b->citizen);
}

static void add_proposals(const struct programme *p, struct plan_line *lines, size_t *n)
{
	for (size_t i = 0; i < p->in.nfixed; i++) {
		const struct plan_fixed *f = &p->in.fixed[i];
		lines[(*n)++] = (struct plan_line){.opening = f->opening, .citizen = f->citizen, .held = true,
						   .slot = p->plan.fixed_slot[i], .value = -1,
						   .score = score_of(p, f->opening, f->citizen)};
	}
	for (int32_t c = 0; c < p->in.ncitizens; c++) {
		const struct plan_place *place = &p->plan.place[c];
		if (place->opening == NOWHERE || p->plan.fixed[c])
			continue;
		int32_t score = score_of(p, place->opening, c);
		lines[(*n)++] = (struct plan_line){.opening = place->opening, .citizen = c, .slot = place->slot, .score = score,
						   .value = plan_value(plan_worth(&p->in, score), place->slot)};
	}
}

static bool is_proposed(const struct programme *p, int32_t opening, int32_t citizen)
{
	if (!p->plan.fixed[citizen])
		return p->plan.place[citizen].opening == opening;
	for (size_t i = 0; i < p->in.nfixed; i++)
		if (p->in.fixed[i].opening == opening && p->in.fixed[i].citizen == citizen)
			return true;
	return false;
}

/* The next k possible citizens of each opening that are not proposed to it, by score. */
static void add_reserves(const struct programme *p, struct arena *a, struct plan_line *lines, size_t *n)
{
	size_t m = (size_t)p->in.nopenings, narcs = p->in.from[p->in.ncitizens];
	size_t *from = arena_alloc(a, (m + 2) * sizeof(*from));
	struct plan_line *all = arena_alloc(a, (narcs + 1) * sizeof(*all));
	for (size_t i = 0; i < narcs; i++)
		from[p->in.arcs[i].opening + 2]++;
	for (size_t j = 1; j <= m + 1; j++)
		from[j] += from[j - 1];
	for (int32_t c = 0; c < p->in.ncitizens; c++)
		for (size_t i = p->in.from[c]; i < p->in.from[c + 1]; i++) {
			const struct plan_arc *arc = &p->in.arcs[i];
			all[from[arc->opening + 1]++] = (struct plan_line){
				.opening = arc->opening, .citizen = c, .reserve = true, .score = arc->score, .value = -1};
		}
	for (size_t j = 0; j < m; j++) {
		size_t count = from[j + 1] - from[j];
		int32_t left = p->in.seats[j] > 0 ? p->in.k : 0;
		if (count)
			qsort(all + from[j], count, sizeof(*all), by_score);
		for (size_t i = from[j]; i < from[j + 1] && left > 0; i++) {
			if (is_proposed(p, (int32_t)j, all[i].citizen))
				continue;
			lines[(*n)++] = all[i];
			left--;
		}
	}
}

struct plan_line *programme_lines(const struct programme *p, struct arena *a, size_t *n)
{
	size_t most = (size_t)p->in.ncitizens + p->in.nfixed + (size_t)p->in.nopenings * (size_t)p->in.k;
	struct plan_line *lines = arena_alloc(a, (most + 1) * sizeof(*lines));
	*n = 0;
	add_proposals(p, lines, n);
	add_reserves(p, a, lines, n);
	if (*n)
		qsort(lines, *n, sizeof(*lines), by_place);
	return lines;
}

/* The least score that an opening's proposals have, -1 while it has a seat of its first slot to spare. */
static int32_t *least_scores(const struct programme *p, struct arena *a)
{
	int32_t *least = arena_alloc(a, ((size_t)p->in.nopenings + 1) * sizeof(*least));
	int32_t *first = arena_alloc(a, ((size_t)p->in.nopenings + 1) * sizeof(*first));
	for (int32_t j = 0; j < p->in.nopenings; j++) {
		least[j] = INT32_MAX;
		first[j] = p->plan.capacity[j * p->in.k];
	}
	for (int32_t c = 0; c < p->in.ncitizens; c++) {
		const struct plan_place *place = &p->plan.place[c];
		if (place->opening == NOWHERE || p->plan.fixed[c])
			continue;
		int32_t score = score_of(p, place->opening, c);
		first[place->opening] -= place->slot == 1;
		if (score < least[place->opening])
			least[place->opening] = score;
	}
	for (int32_t j = 0; j < p->in.nopenings; j++)
		if (first[j] > 0)
			least[j] = -1;
	return least;
}

enum plan_status programme_summary(const struct programme *p, struct plan_summary *out)
{
	struct arena scratch = {0};
	bool *has = arena_alloc(&scratch, (size_t)p->in.nopenings + 1);
	const int32_t *least = least_scores(p, &scratch);
	*out = (struct plan_summary){.uncovered = p->plan.reachable - p->plan.covered, .covered = p->plan.covered,
				     .value = p->plan.value};
	for (size_t i = 0; i < p->in.nfixed; i++)
		has[p->in.fixed[i].opening] = true;
	for (int32_t c = 0; c < p->in.ncitizens; c++) {
		const struct plan_place *place = &p->plan.place[c];
		out->settled += p->plan.fixed[c];
		int32_t own = place->opening == NOWHERE ? -1 : score_of(p, place->opening, c);
		if (place->opening != NOWHERE)
			has[place->opening] = true;
		for (size_t i = p->in.from[c]; i < p->in.from[c + 1] && !p->plan.fixed[c]; i++) {
			const struct plan_arc *arc = &p->in.arcs[i];
			out->blocking += arc->opening != place->opening && arc->score > own &&
					 arc->score > least[arc->opening];
		}
	}
	for (int32_t j = 0; j < p->in.nopenings; j++)
		out->openings += has[j];
	arena_free(&scratch);
	return plan_floor_price(&p->in, &p->plan, &out->floor_price);
}
