/* SPDX-License-Identifier: MIT */
/*
 * The plan against every plan there is: tiny programmes are enumerated whole, with values, hashes and order reckoned
 * here once more from the contract, and the one best plan must be the one made. Then what is asked for at its edges.
 */
#include "programme.h"

/* ---- the contract, once more ---- */

static uint64_t contract_hash(uint64_t seed, const char *b, const char *a, int r)
{
	char text[80];
	size_t n = (size_t)snprintf(text, sizeof(text), "%ju%c%s%c%s%c%d", (uintmax_t)seed, 0, b, 0, a, 0, r);
	uint64_t h = UINT64_C(14695981039346656037);
	for (size_t i = 0; i < n; i++) {
		h ^= (uint8_t)text[i];
		h *= UINT64_C(1099511628211);
	}
	h = (h ^ (h >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	h = (h ^ (h >> 27)) * UINT64_C(0x94d049bb133111eb);
	return h ^ (h >> 31);
}

enum { SUMS = 6 }; /* covered (as bits, the first in the order highest), count, value, three of hashes */

struct all {
	const struct programme *p;
	int32_t place[8], best_place[8]; /* opening * 10 + slot, or -1 */
	int64_t sum[SUMS], best[SUMS];
	int32_t left[64];
	int64_t ways; /* plans as good as the best */
};

static int64_t contract_value(int32_t score, int slot)
{
	static const int32_t needed[] = {1000, 500, 250};
	return (int64_t)(score / 200) * needed[slot - 1] / 1000;
}

/* The levels that count under a floor, in their order. */
static int compare(const struct all *x)
{
	static const int levels[3][SUMS] = {
		[FLOOR_WAITING] = {0, 2, 3, 4, 5, -1}, [FLOOR_COUNT] = {1, 2, 3, 4, 5, -1}, [FLOOR_NONE] = {2, 3, 4, 5, -1}};
	for (const int *l = levels[x->p->in.floor]; *l >= 0; l++) {
		if (x->sum[*l] != x->best[*l])
			return x->sum[*l] > x->best[*l] ? 1 : -1;
	}
	return 0;
}

static void place_add(struct all *x, int32_t c, const struct plan_arc *arc, int slot, int sign)
{
	const struct plan_input *in = &x->p->in;
	uint64_t h = contract_hash(in->seed, in->citizens[c].p, in->openings[arc->opening].p, slot);
	x->left[arc->opening * in->k + slot - 1] -= sign;
	x->sum[0] += sign * (INT64_C(1) << (40 - in->order[c]));
	x->sum[1] += sign;
	x->sum[2] += sign * contract_value(arc->score, slot);
	for (int i = 0; i < 3; i++)
		x->sum[3 + i] += sign * (int64_t)(h >> (44 - 20 * i) & 0xfffff);
}

static void enumerate(struct all *x, int32_t c)
{
	const struct plan_input *in = &x->p->in;
	if (c == in->ncitizens) {
		int order = x->ways ? compare(x) : 1;
		x->ways = order > 0 ? 1 : x->ways + (order == 0);
		if (order > 0) {
			memcpy(x->best, x->sum, sizeof(x->best));
			memcpy(x->best_place, x->place, sizeof(x->best_place));
		}
		return;
	}
	x->place[c] = -1;
	enumerate(x, c + 1);
	for (size_t i = in->from[c]; i < in->from[c + 1]; i++) {
		for (int slot = 1; slot <= in->k; slot++) {
			const struct plan_arc *arc = &in->arcs[i];
			if (x->left[arc->opening * in->k + slot - 1] == 0)
				continue;
			place_add(x, c, arc, slot, 1);
			x->place[c] = arc->opening * 10 + slot;
			enumerate(x, c + 1);
			place_add(x, c, arc, slot, -1);
		}
	}
}

static void enumerate_all(struct all *x, const struct programme *p)
{
	*x = (struct all){.p = p};
	for (int32_t j = 0; j < p->in.nopenings * p->in.k; j++)
		x->left[j] = p->seats[j / p->in.k];
	enumerate(x, 0);
}

/* ---- what every plan must be ---- */

/* The prices prove the value for those who are covered; those uncovered without a floor are spoken of too. */
static void assert_proved(const struct programme *p, const struct plan *plan)
{
	const struct plan_input *in = &p->in;
	int64_t dual = 0;
	for (int32_t j = 0; j < in->nopenings * in->k; j++) {
		assert_true(plan->price[j] >= 0);
		dual += plan->price[j] * plan->capacity[j];
	}
	for (int32_t c = 0; c < in->ncitizens; c++) {
		bool placed = plan->place[c].opening != NOWHERE;
		if (plan->fixed[c] || (!placed && in->floor != FLOOR_NONE))
			continue;
		dual += plan->utility[c];
		for (size_t i = in->from[c]; i < in->from[c + 1]; i++) {
			for (int32_t r = 0; r < in->k; r++)
				assert_true(plan->utility[c] + plan->price[in->arcs[i].opening * in->k + r] >=
					    contract_value(in->arcs[i].score, r + 1));
			assert_true(plan_gap(in, plan, c, &in->arcs[i]) >= 0);
		}
	}
	assert_int_equal(dual, plan->value);
}

static void assert_best(const struct programme *p, uint64_t seed)
{
	struct arena arena = {0};
	struct plan plan;
	struct all all;
	enumerate_all(&all, p);
	assert_int_equal(plan_make(&arena, &p->in, &plan), PLAN_DONE);
	for (int32_t c = 0; c < p->in.ncitizens; c++) {
		const struct plan_place *at = &plan.place[c];
		int32_t got = at->opening == NOWHERE ? -1 : at->opening * 10 + at->slot;
		if (got != all.best_place[c])
			print_error("seed %ju floor %d: citizen %d at %d, not %d\n", (uintmax_t)seed,
				    (int)p->in.floor, (int)c, (int)got, (int)all.best_place[c]);
		assert_int_equal(got, all.best_place[c]);
	}
	assert_int_equal(plan.value, all.best[2]);
	assert_int_equal(plan.covered, all.best[1]);
	assert_int_equal(plan.unique, all.ways == 1);
	for (int i = 0; i < plan.tie_levels; i++)
		assert_int_equal(plan.tie[i], all.best[3 + i]);
	assert_proved(p, &plan);
	arena_free(&arena);
}

static void tiny_programmes_have_the_plan_that_enumeration_finds(void **state)
{
	static const struct traits kinds[] = {
		{5, 3, 0, 2, 60, 1000}, /* anything goes */
		{6, 3, 2, 1, 70, 3},	/* ties, scarce seats */
		{5, 2, 3, 2, 90, 1},	/* nothing but ties */
		{6, 4, 1, 1, 50, 2},	/* one slot */
		{4, 4, 3, 1, 80, 4},
	};
	(void)state;
	for (uint64_t seed = 1; seed <= 700; seed++) {
		struct programme p;
		programme_draw(&p, seed, kinds[seed % COUNT(kinds)]);
		for (int floor = FLOOR_WAITING; floor <= FLOOR_NONE; floor++) {
			p.in.floor = (enum floor)floor;
			assert_best(&p, seed);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tiny_programmes_have_the_plan_that_enumeration_finds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
