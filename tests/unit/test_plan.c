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
			int64_t gap = plan_gap(in, plan, c, &in->arcs[i]);
			assert_true(p->seats[in->arcs[i].opening] > 0 ? gap >= 0 : gap == -1);
			assert_true(gap == 0 || in->arcs[i].opening != plan->place[c].opening);
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
	for (int i = 0; i < (plan.tie_levels ? plan.tie_levels : 1); i++)
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

/* ---- at the edges ---- */

static void the_hash_is_that_of_the_contract(void **state)
{
	(void)state;
	/* FNV-1a and the mix of "1", "b1", "a1", "1", worked out by another program. */
	const struct str parts[] = {STR("b1"), STR("a1"), STR("1")};
	assert_true(plan_hash(1, parts, 3) == UINT64_C(0x30d3b3c92e74cc8c));
	assert_true(plan_hash(1, parts, 1) == UINT64_C(0xc3524fedd50fdb73));
	assert_true(plan_hash(UINT64_MAX, parts, 3) == contract_hash(UINT64_MAX, "b1", "a1", 1));
}

static void value_falls_with_the_slot(void **state)
{
	static const int64_t values[] = {500000, 250000, 125000, 62500, 31000, 15500, 7500, 3500, 1500, 500};
	(void)state;
	for (int slot = 1; slot <= MOST_SLOTS; slot++)
		assert_int_equal(plan_value(500000, slot), values[slot - 1]);
	assert_int_equal(plan_value(333, 3), 83);
	assert_int_equal(plan_value(MOST_PPM, 1), MOST_PPM);
}

static void a_typed_in_table_replaces_half_the_score(void **state)
{
	static const struct plan_worth steps[] = {{1000, 5}, {50000000, 70000}, {90000000, 900000}};
	struct plan_input in = {.worth = steps, .nworth = 3};
	(void)state;
	assert_int_equal(plan_worth(&in, 0), 0);
	assert_int_equal(plan_worth(&in, 999), 0);
	assert_int_equal(plan_worth(&in, 1000), 5);
	assert_int_equal(plan_worth(&in, 49999999), 5);
	assert_int_equal(plan_worth(&in, 50000000), 70000);
	assert_int_equal(plan_worth(&in, 100000000), 900000);
	in.nworth = 0;
	assert_int_equal(plan_worth(&in, 100000000), 500000);
	assert_int_equal(plan_worth(&in, 199), 0);
}

static void order_is_waiting_then_the_lottery(void **state)
{
	static const int32_t waiting[] = {3, 9, 3, 3, -1};
	static const struct str ids[] = {S("b1"), S("b2"), S("b3"), S("b4"), S("b5")};
	int32_t order[5], at[6];
	(void)state;
	for (uint64_t seed = 0; seed < 20; seed++) {
		plan_order(5, waiting, ids, seed, order);
		for (int32_t c = 0; c < 5; c++)
			at[order[c]] = c;
		assert_int_equal(order[1], 1);
		assert_int_equal(order[4], 5);
		for (int i = 2; i < 4; i++)
			assert_true(plan_hash(seed, &ids[at[i]], 1) < plan_hash(seed, &ids[at[i + 1]], 1));
	}
}

/* A programme of two citizens and two openings of one seat, all pairs alike. */
static const int32_t one_each[] = {1, 1}, first_second[] = {1, 2}, days[] = {5, 5};
static const size_t two_arcs[] = {0, 2, 4};
static const struct plan_arc alike[] = {{0, 60000000}, {1, 60000000}, {0, 60000000}, {1, 60000000}};
static const struct str b[] = {S("b1"), S("b2")}, a[] = {S("a1"), S("a2")};
static const struct plan_input two = {.ncitizens = 2, .nopenings = 2, .k = 1, .seats = one_each, .from = two_arcs,
				      .arcs = alike, .order = first_second, .waiting = days, .citizens = b,
				      .openings = a, .seed = 1};

static void equal_hashes_are_settled_by_their_next_bits(void **state)
{
	/* Seeds for which both plans have the same sum of the top 20 bits. */
	static const struct {
		uint64_t seed;
		int32_t opening; /* b1's */
		int64_t next;
	} cases[] = {{1003115, 1, 1267396}, {1103647, 0, 1216060}};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct plan_input in = two;
		struct plan plan;
		in.seed = cases[i].seed;
		assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
		assert_int_equal(plan.tie_levels, 2);
		assert_int_equal(plan.tie[1], cases[i].next);
		assert_int_equal(plan.place[0].opening, cases[i].opening);
		assert_int_equal(plan.place[1].opening, 1 - cases[i].opening);
		assert_true(plan.unique);
	}
}

static void pairs_that_look_the_same_are_not_called_unique(void **state)
{
	static const struct str same[] = {S("b1"), S("b1")};
	struct temp *t = *state;
	struct plan_input in = two;
	struct plan plan;
	in.citizens = same;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
	assert_int_equal(plan.covered, 2);
	assert_false(plan.unique);
}

static void fixed_pairs_take_the_first_seat_that_is_left(void **state)
{
	static const struct plan_fixed both[] = {{0, 0}, {0, 1}};
	struct temp *t = *state;
	struct plan_input in = two;
	struct plan plan;
	in.k = 1;
	in.fixed = both;
	in.nfixed = 2;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
	assert_int_equal(plan.place[0].slot, 1);
	assert_int_equal(plan.place[1].opening, 0);
	assert_int_equal(plan.place[1].slot, 0);
	assert_int_equal(plan.covered, 2);
	assert_int_equal(plan.value, 0);
	assert_int_equal(plan_gap(&in, &plan, 0, &alike[0]), -1);
	in.nfixed = 1;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
	assert_int_equal(plan_gap(&in, &plan, 1, &alike[0]), -1);
	in.nfixed = 2;
	in.k = 2;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
	assert_int_equal(plan.place[1].slot, 2);
	assert_int_equal(plan.capacity[0], 0);
	assert_int_equal(plan.capacity[1], 0);
	assert_int_equal(plan.capacity[2], 1);
	in.nfixed = 1;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
	assert_int_equal(plan.place[1].opening, 1);
	assert_int_equal(plan.place[1].slot, 1);
	assert_int_equal(plan.value, 300000);
	/* a1 has a seat in slot 2 alone. */
	assert_int_equal(plan_gap(&in, &plan, 1, &alike[0]), 150000);
	assert_int_equal(plan_gap(&in, &plan, 1, &alike[1]), 0);
}

static void nothing_gives_an_empty_plan(void **state)
{
	static const size_t none[] = {0, 0, 0};
	static const int32_t no_seats[] = {0, 0};
	struct temp *t = *state;
	struct plan plan;
	for (int floor = FLOOR_WAITING; floor <= FLOOR_NONE; floor++) {
		struct plan_input in = {.k = 3, .from = none, .floor = (enum floor)floor};
		assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
		assert_int_equal(plan.covered, 0);
		assert_true(plan.unique);
		in = two;
		in.floor = (enum floor)floor;
		in.from = none;
		assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
		assert_int_equal(plan.covered + plan.reachable, 0);
		in.from = two_arcs;
		in.seats = no_seats;
		assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
		assert_int_equal(plan.reachable, 2);
		assert_int_equal(plan.covered, 0);
		assert_int_equal(plan.place[1].opening, NOWHERE);
		in.ncitizens = 0;
		assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
	}
}

static void any_number_of_seats_will_do(void **state)
{
	static const int32_t many[] = {INT32_MAX, 1};
	struct temp *t = *state;
	struct plan_input in = two;
	struct plan plan;
	in.seats = many;
	in.k = MOST_SLOTS;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
	assert_int_equal(plan.value, 600000);
	assert_int_equal(plan.price[0], 0);
	assert_int_equal(plan.capacity[0], INT32_MAX);
}

/* Both of two proposals of one citizen take a seat; the first is the citizen's place. */
static void who_is_fixed_twice_holds_two_seats(void **state)
{
	static const struct plan_fixed both[] = {{1, 0}, {0, 0}};
	struct temp *t = *state;
	struct plan_input in = two;
	struct plan plan;
	in.k = 1;
	in.fixed = both;
	in.nfixed = 2;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
	assert_int_equal(plan.place[0].opening, 1);
	assert_true(plan.fixed_slot[0] == 1 && plan.fixed_slot[1] == 1);
	assert_true(plan.capacity[0] == 0 && plan.capacity[1] == 0);
	assert_int_equal(plan.place[1].opening, NOWHERE);
	assert_int_equal(plan.covered, 1);
	assert_int_equal(plan.reachable, 2);
}

static void what_cannot_be_is_refused_with_its_place(void **state)
{
	static const int32_t negative[] = {1, -1}, twice[] = {1, 1}, beyond[] = {1, 3};
	static const struct plan_arc outside[] = {{0, 1}, {1, 1}, {2, 1}, {1, 1}}, again[] = {{0, 1}, {1, 1}, {1, 1}, {1, 2}},
				     below[] = {{0, 1}, {1, -1}, {0, 1}, {1, 1}},
				     above[] = {{0, 1}, {1, 1}, {0, 1}, {1, MOST_SCORE + 1}};
	static const struct plan_fixed stranger[] = {{0, 2}}, nowhere[] = {{2, 0}}, below_all[] = {{0, 0}, {-1, 0}};
	static const struct plan_worth falls[] = {{1, 5}, {2, 4}}, same[] = {{1, 5}, {1, 6}}, more[] = {{1, MOST_PPM + 1}},
				       less[] = {{1, -1}};
	struct plan_input bad[16];
	static const struct {
		enum plan_status status;
		int32_t where;
	} want[] = {{PLAN_BAD_SLOTS, 0}, {PLAN_BAD_SLOTS, 0}, {PLAN_BAD_SEATS, 1}, {PLAN_BAD_ORDER, 1}, {PLAN_BAD_ORDER, 1},
		    {PLAN_BAD_ARC, 1}, {PLAN_BAD_ARC, 1}, {PLAN_BAD_ARC, 0}, {PLAN_BAD_ARC, 1}, {PLAN_BAD_FIXED, 0},
		    {PLAN_BAD_FIXED, 0}, {PLAN_BAD_FIXED, 1}, {PLAN_BAD_WORTH, 1}, {PLAN_BAD_WORTH, 1},
		    {PLAN_BAD_WORTH, 0}, {PLAN_BAD_WORTH, 0}};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(bad); i++)
		bad[i] = two;
	bad[0].k = 0;
	bad[1].k = MOST_SLOTS + 1;
	bad[2].seats = negative;
	bad[3].order = beyond;
	bad[4].order = twice;
	bad[5].arcs = outside;
	bad[6].arcs = again;
	bad[7].arcs = below;
	bad[8].arcs = above;
	bad[9].fixed = stranger;
	bad[10].fixed = nowhere;
	bad[11].fixed = below_all;
	bad[11].nfixed = 2;
	bad[9].nfixed = bad[10].nfixed = 1;
	bad[12].worth = falls;
	bad[13].worth = same;
	bad[14].worth = more;
	bad[15].worth = less;
	bad[12].nworth = bad[13].nworth = 2;
	bad[14].nworth = bad[15].nworth = 1;
	for (size_t i = 0; i < COUNT(want); i++) {
		struct plan plan;
		assert_int_equal(plan_make(&t->arena, &bad[i], &plan), want[i].status);
		if (want[i].status != PLAN_BAD_SLOTS)
			assert_int_equal(plan.where, want[i].where);
	}
}

static void sizes_whose_sums_could_overflow_are_refused(void **state)
{
	struct temp *t = *state;
	enum { MANY = 2000000 };
	struct plan_input in = two;
	struct plan plan;
	size_t *from = arena_alloc(&t->arena, (MANY + 1) * sizeof(*from));
	int32_t *order = arena_alloc(&t->arena, MANY * sizeof(*order)), *seats = arena_alloc(&t->arena, MANY * sizeof(*seats));
	for (int32_t c = 0; c < MANY; c++)
		order[c] = c + 1;
	in.from = from;
	in.order = order;
	in.seats = seats;
	in.ncitizens = in.nopenings = MANY;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_TOO_LARGE);
	in.nopenings = 1000;
	in.value_only = true;
	assert_int_equal(plan_make(&t->arena, &in, &plan), PLAN_DONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tiny_programmes_have_the_plan_that_enumeration_finds),
		cmocka_unit_test(the_hash_is_that_of_the_contract),
		cmocka_unit_test(value_falls_with_the_slot),
		cmocka_unit_test(a_typed_in_table_replaces_half_the_score),
		cmocka_unit_test(order_is_waiting_then_the_lottery),
		TEMP_TEST(equal_hashes_are_settled_by_their_next_bits),
		TEMP_TEST(pairs_that_look_the_same_are_not_called_unique),
		TEMP_TEST(fixed_pairs_take_the_first_seat_that_is_left),
		TEMP_TEST(who_is_fixed_twice_holds_two_seats),
		TEMP_TEST(nothing_gives_an_empty_plan),
		TEMP_TEST(any_number_of_seats_will_do),
		TEMP_TEST(what_cannot_be_is_refused_with_its_place),
		TEMP_TEST(sizes_whose_sums_could_overflow_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
