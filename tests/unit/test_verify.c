/* SPDX-License-Identifier: MIT */
/*
 * The judge of certificates: what the plan writes holds, to the byte as the contract has it, and whatever is forged
 * in it is refused with the clause, the file and the line named.
 */
#include "programme.h"
#include "../../lib/rules/verify.h"

/*
 * One seat each. b1 could do both, and would rather a1; b2 and b3 only a1, b4 only a2, b5 neither. b1 and b2 have waited
 * longest, so b1 takes a2, b3 finds a1 closed and b4 finds a2 closed.
 */
static const int32_t seats[] = {1, 1}, waiting[] = {90, 80, 70, 60, 50}, order[] = {1, 2, 3, 4, 5};
static const size_t from[] = {0, 2, 3, 4, 5, 5};
static const struct plan_arc arcs[] = {{0, 80000000}, {1, 60000000}, {0, 20000000}, {0, 90000000}, {1, 50000000}};
static const struct str citizens[] = {S("b1"), S("b2"), S("b3"), S("b4"), S("b5")}, openings[] = {S("a1"), S("a2")};
static const struct plan_input five = {.ncitizens = 5, .nopenings = 2, .k = 1, .seats = seats, .from = from, .arcs = arcs,
				       .order = order, .waiting = waiting, .citizens = citizens, .openings = openings,
				       .seed = 1};

static const char *const texts[PLAN_FILES] = {
	("citizen\topening\tslot\tvalue\nb1\ta1\t1\t400000\nb1\ta2\t1\t300000\nb2\ta1\t1\t100000\nb3\ta1\t1\t450000\n"
	 "b4\ta2\t1\t250000\n"),
	"opening\tslot\tcapacity\na1\t1\t1\na2\t1\t1\n",
	"citizen\torder\twaiting\nb1\t1\t90\nb2\t2\t80\nb3\t3\t70\nb4\t4\t60\nb5\t5\t50\n",
	"citizen\topening\tslot\nb1\ta2\t1\nb2\ta1\t1\n",
	"opening\tslot\tprice\na1\t1\t100000\na2\t1\t0\n",
	"citizen\tutility\nb1\t300000\nb2\t0\n",
	"opening\trank\na1\t3\na2\t4\n",
	"floor\nwaiting\n",
};

static const char *const floor_texts[] = {
	[CLAIM_WAITING] = "floor\nwaiting\n", [CLAIM_COUNT] = "floor\ncount\n", [CLAIM_NONE] = "floor\nnone\n"};


static void file_put(struct temp *t, const char *name, const char *text)
{
	char path[128];
	snprintf(path, sizeof(path), "%s/%s", t->dir, name);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static void certificate_put(struct temp *t, const struct plan_input *in, const struct plan *plan)
{
	for (int i = 0; i < PLAN_FILES; i++) {
		char path[128];
		snprintf(path, sizeof(path), "%s/%s", t->dir, plan_file_name((enum plan_file)i));
		FILE *f = fopen(path, "w");
		assert_non_null(f);
		plan_dump(in, plan, (enum plan_file)i, f);
		assert_int_equal(fclose(f), 0);
	}
}

static void the_certificate_is_as_the_contract_has_it(void **state)
{
	struct temp *t = *state;
	struct plan plan;
	assert_int_equal(plan_make(&t->arena, &five, &plan), PLAN_DONE);
	char *text = dump_text(&t->arena, &five, &plan), want[1024] = "";
	for (int i = 0; i < PLAN_FILES; i++)
		strcat(want, texts[i]);
	assert_string_equal(text, want);
}

/* text with the first `old` in it replaced. */
static char *replaced(struct temp *t, const char *text, const char *old, const char *new)
{
	const char *at = strstr(text, old);
	assert_non_null(at);
	return arena_printf(&t->arena, "%.*s%s%s", (int)(at - text), text, new, at + strlen(old));
}

static void what_is_forged_is_refused_with_its_clause(void **state)
{
	static const struct {
		enum plan_file file;
		const char *old, *new;
		enum verify_claim claim;
		const char *word, *at, *about;
		uint32_t line;
	} forged[] = {
		/* nothing */
		{PLAN_PLAN, "b1", "b1", CLAIM_WAITING, "holds", NULL, "", 0},
		{PLAN_PLAN, "b1", "b1", CLAIM_COUNT, "holds", NULL, "", 0},
		{PLAN_PLAN, "b1", "b1", CLAIM_NONE, "arc-violated", "arcs.tsv", "b3", 5}, /* worth more at a1 than the plan has */
		/* swapped, dropped, put where there is no pair or no room, taken from people ahead */
		{PLAN_PLAN, "b1\ta2\t1\nb2\ta1", "b1\ta1\t1\nb2\ta2", CLAIM_WAITING, "arc-unknown", "plan.tsv", "b2", 3},
		{PLAN_PLAN, "b2\ta1\t1\n", "", CLAIM_WAITING, "not-closed", "closed.tsv", "b2", 0},
		{PLAN_PLAN, "b2\ta1\t1\n", "", CLAIM_NONE, "arc-violated", "arcs.tsv", "b3", 5},
		{PLAN_PLAN, "b2\ta1\t1\n", "", CLAIM_COUNT, "count", "closed.tsv", "", 0},
		{PLAN_PLAN, "b2\ta1", "b3\ta1", CLAIM_WAITING, "not-closed", "closed.tsv", "b2", 0},
		{PLAN_PLAN, "b2\ta1\t1\n", "b2\ta1\t1\nb3\ta1\t1\n", CLAIM_WAITING, "slot-overfilled", "plan.tsv", "a1\t1", 4},
		{PLAN_PLAN, "b2\ta1\t1\n", "b2\ta1\t1\nb1\ta1\t1\n", CLAIM_WAITING, "citizen-twice", "plan.tsv", "b1", 4},
		{PLAN_PLAN, "b2", "b9", CLAIM_WAITING, "citizen-unknown", "plan.tsv", "b9", 3},
		{PLAN_PLAN, "a1\t1", "a1\t2", CLAIM_WAITING, "slot-unknown", "plan.tsv", "a1\t2", 3},
		{PLAN_PLAN, "a1\t1", "a3\t1", CLAIM_WAITING, "slot-unknown", "plan.tsv", "a3\t1", 3},
		/* prices */
		{PLAN_PRICES, "100000", "-1", CLAIM_WAITING, "price-negative", "prices.tsv", "a1\t1", 2},
		{PLAN_PRICES, "100000", "99999", CLAIM_WAITING, "arc-violated", "arcs.tsv", "b1", 2},
		{PLAN_PRICES, "100000", "100001", CLAIM_WAITING, "sums-differ", NULL, "", 0},
		{PLAN_PRICES, "a2\t1\t0\n", "", CLAIM_WAITING, "price-missing", "prices.tsv", "a2\t1", 0},
		{PLAN_PRICES, "a2\t1\t0\n", "a2\t1\t0\na2\t1\t0\n", CLAIM_WAITING, "twice", "prices.tsv", "a2\t1", 4},
		{PLAN_PRICES, "a2\t1", "a2\t7", CLAIM_WAITING, "slot-unknown", "prices.tsv", "a2\t7", 3},
		{PLAN_UTILITIES, "b2\t0", "b2\t-1", CLAIM_WAITING, "arc-violated", "arcs.tsv", "b2", 4},
		{PLAN_UTILITIES, "300000", "300001", CLAIM_WAITING, "sums-differ", NULL, "", 0},
		{PLAN_UTILITIES, "b2\t0\n", "", CLAIM_WAITING, "utility-missing", "utilities.tsv", "b2", 0},
		{PLAN_UTILITIES, "b2\t0\n", "b2\t0\nb2\t0\n", CLAIM_WAITING, "twice", "utilities.tsv", "b2", 4},
		{PLAN_UTILITIES, "b2\t0\n", "b6\t0\n", CLAIM_WAITING, "citizen-unknown", "utilities.tsv", "b6", 3},
		{PLAN_UTILITIES, "300000", "9223372036854775807", CLAIM_WAITING, "sums-differ", NULL, "", 0},
		{PLAN_UTILITIES, "b2\t0", "b2\t-1", CLAIM_NONE, "utility-negative", "utilities.tsv", "b2", 3},
		/* closed sets */
		{PLAN_CLOSED, "a1\t3\n", "", CLAIM_WAITING, "not-closed", "closed.tsv", "b3", 0},
		{PLAN_CLOSED, "a1\t3", "a1\t4", CLAIM_WAITING, "not-closed", "closed.tsv", "b3", 0},
		{PLAN_CLOSED, "a1\t3", "a1\t1", CLAIM_WAITING, "holds", NULL, "", 0}, /* it was, though nobody asked */
		{PLAN_CLOSED, "a2\t4", "a2\t9", CLAIM_WAITING, "not-closed", "closed.tsv", "b4", 0},
		{PLAN_CLOSED, "a1\t3\n", "a1\t3\na1\t3\n", CLAIM_WAITING, "twice", "closed.tsv", "a1", 3},
		{PLAN_CLOSED, "a1", "a9", CLAIM_WAITING, "opening-unknown", "closed.tsv", "a9", 2},
		{PLAN_CLOSED, "a1\t3\n", "", CLAIM_COUNT, "count", "closed.tsv", "", 0},
		{PLAN_SLOTS, "a1\t1\t1", "a1\t1\t2", CLAIM_WAITING, "closed-set", "closed.tsv", "b3", 0},
		{PLAN_SLOTS, "a1\t1\t1", "a1\t1\t0", CLAIM_WAITING, "slot-overfilled", "plan.tsv", "a1\t1", 3},
		{PLAN_SLOTS, "a1\t1\t1", "a1\t1\t-1", CLAIM_WAITING, "capacity-negative", "slots.tsv", "a1\t1", 2},
		{PLAN_SLOTS, "a2\t1\t1\n", "a2\t1\t1\na2\t1\t1\n", CLAIM_WAITING, "twice", "slots.tsv", "a2\t1", 4},
		/* the order: b3 before b2, two in one place, one before all */
		{PLAN_CITIZENS, "b2\t2\t80\nb3\t3", "b2\t3\t80\nb3\t2", CLAIM_WAITING, "order", "citizens.tsv", "b2", 0},
		{PLAN_CITIZENS, "b3\t3", "b3\t2", CLAIM_WAITING, "order", "citizens.tsv", "b3", 0},
		{PLAN_CITIZENS, "b1\t1", "b1\t0", CLAIM_WAITING, "order", "citizens.tsv", "b1", 0},
		{PLAN_CITIZENS, "b3\t3\t70", "b3\t3\t81", CLAIM_WAITING, "order", "citizens.tsv", "b3", 0},
		{PLAN_CITIZENS, "b3\t3\t70\n", "b3\t3\t70\nb3\t3\t70\n", CLAIM_WAITING, "twice", "citizens.tsv", "b3", 5},
		{PLAN_CITIZENS, "b3\t3\t70\n", "", CLAIM_WAITING, "citizen-unknown", "arcs.tsv", "b3", 5},
		/* arcs */
		{PLAN_ARCS, "b2\ta1\t1\t100000\n", "", CLAIM_WAITING, "arc-unknown", "plan.tsv", "b2", 3},
		{PLAN_ARCS, "b1\ta2\t1\t300000", "b1\ta2\t1\t300001", CLAIM_WAITING, "arc-violated", "arcs.tsv", "b1", 3},
		{PLAN_ARCS, "b1\ta2\t1\t300000", "b1\ta2\t1\t299999", CLAIM_WAITING, "sums-differ", NULL, "", 0},
		{PLAN_ARCS, "b2\ta1\t1\t100000\n", "b2\ta1\t1\t100000\nb2\ta1\t1\t9\n", CLAIM_WAITING, "twice", "arcs.tsv", "b2", 5},
		{PLAN_ARCS, "b4\ta2\t1", "b4\ta2\t3", CLAIM_WAITING, "slot-unknown", "arcs.tsv", "a2\t3", 6},
		/* the floor */
		{PLAN_FLOOR, "waiting", "count", CLAIM_WAITING, "holds", NULL, "", 0}, /* less is claimed */
		{PLAN_FLOOR, "waiting", "none", CLAIM_WAITING, "arc-violated", "arcs.tsv", "b3", 5},
		{PLAN_FLOOR, "waiting", "nothing", CLAIM_WAITING, "floor", "floor.tsv", "nothing", 2},
		{PLAN_FLOOR, "waiting\n", "", CLAIM_WAITING, "floor", "floor.tsv", "", 1},
		{PLAN_FLOOR, "waiting\n", "waiting\nnone\n", CLAIM_WAITING, "twice", "floor.tsv", "none", 3},
		{PLAN_FLOOR, "floor", "flour", CLAIM_WAITING, "header", "floor.tsv", "", 1},
		/* what is no certificate */
		{PLAN_ARCS, "value", "worth", CLAIM_WAITING, "header", "arcs.tsv", "", 1},
		{PLAN_SLOTS, "opening", "\xef\xbb\xbfopening", CLAIM_WAITING, "header", "slots.tsv", "", 1},
		{PLAN_PLAN, "b1\ta2\t1", "b1\ta2", CLAIM_WAITING, "cells", "plan.tsv", "", 2},
		{PLAN_PLAN, "b1\ta2\t1", "b1\ta2\t1\t", CLAIM_WAITING, "cells", "plan.tsv", "", 2},
		{PLAN_CLOSED, "a1\t3", "a1\t3x", CLAIM_WAITING, "number", "closed.tsv", "3x", 2},
		{PLAN_CLOSED, "a1\t3", "a1\t", CLAIM_WAITING, "number", "closed.tsv", "", 2},
		{PLAN_CLOSED, "a1\t3", "a1\t-", CLAIM_WAITING, "number", "closed.tsv", "-", 2},
		{PLAN_PRICES, "100000", "9223372036854775808", CLAIM_WAITING, "number", "prices.tsv", "9223372036854775808", 2},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(forged); i++) {
		struct plan_verdict v;
		for (int f = 0; f < PLAN_FILES; f++)
			file_put(t, plan_file_name((enum plan_file)f), texts[f]);
		file_put(t, "floor.tsv", floor_texts[forged[i].claim]);
		file_put(t, plan_file_name(forged[i].file),
			 replaced(t, texts[forged[i].file], forged[i].old, forged[i].new));
		bool holds = plan_verify(&t->arena, t->dir, &v);
		if (strcmp(verify_word(v.clause), forged[i].word) != 0)
			print_error("forgery %zu: %s\n", i, verify_word(v.clause));
		assert_string_equal(verify_word(v.clause), forged[i].word);
		assert_int_equal(holds, v.clause == VERIFY_HOLDS);
		assert_string_equal(v.file ? v.file : "", forged[i].at ? forged[i].at : "");
		assert_int_equal(v.line, forged[i].line);
		assert_true(str_is(v.about, forged[i].about));
		assert_true(strlen(verify_text(v.clause)) > 9);
	}
}

static void a_file_that_is_not_there_is_named(void **state)
{
	struct temp *t = *state;
	struct plan_verdict v;
	for (int missing = 0; missing < PLAN_FLOOR; missing++) {
		char path[128];
		for (int f = 0; f < PLAN_FILES; f++)
			file_put(t, plan_file_name((enum plan_file)f), texts[f]);
		snprintf(path, sizeof(path), "%s/%s", t->dir, plan_file_name((enum plan_file)missing));
		assert_int_equal(unlink(path), 0);
		assert_false(plan_verify(&t->arena, t->dir, &v));
		assert_string_equal(verify_word(v.clause), "file");
		assert_string_equal(v.file, plan_file_name((enum plan_file)missing));
	}
}

/* The seven files of the contract without the eighth: the floor is that of waiting. */
static void without_a_floor_the_first_in_the_order_are_claimed(void **state)
{
	struct temp *t = *state;
	struct plan_verdict v;
	for (int f = 0; f < PLAN_FLOOR; f++)
		file_put(t, plan_file_name((enum plan_file)f), texts[f]);
	assert_true(plan_verify(&t->arena, t->dir, &v));
	assert_int_equal(v.claim, CLAIM_WAITING);
	file_put(t, "plan.tsv", "citizen\topening\tslot\nb1\ta2\t1\nb3\ta1\t1\n");
	assert_false(plan_verify(&t->arena, t->dir, &v));
	assert_string_equal(verify_word(v.clause), "not-closed");
}

/*
 * No floor, by hand: b1 at a2 and b3 at a1 are worth 750000, and no other pairs as much. a2 costs the 250000 of b4, so
 * b1 has 50000 left, would pay 350000 at a1, and b3 has 100000 left there.
 */
static void without_floor_no_plan_is_worth_more(void **state)
{
	static const struct {
		const char *utilities, *prices, *word;
	} tried[] = {
		{"b1\t50000\nb3\t100000\n", "a1\t1\t350000\na2\t1\t250000\n", "holds"},
		{"b1\t50000\nb3\t100000\nb4\t250000\n", "a1\t1\t350000\na2\t1\t250000\n", "holds"},
		{"b1\t100000\nb3\t100000\nb4\t250000\n", "a1\t1\t350000\na2\t1\t200000\n", "arc-violated"},
		{"b1\t-50000\nb3\t0\n", "a1\t1\t450000\na2\t1\t350000\n", "utility-negative"},
	};
	struct temp *t = *state;
	struct plan_verdict v;
	for (int f = 0; f < PLAN_FILES; f++)
		file_put(t, plan_file_name((enum plan_file)f), texts[f]);
	file_put(t, "floor.tsv", floor_texts[CLAIM_NONE]);
	file_put(t, "closed.tsv", "opening\trank\n");
	file_put(t, "plan.tsv", "citizen\topening\tslot\nb1\ta2\t1\nb3\ta1\t1\n");
	for (size_t i = 0; i < COUNT(tried); i++) {
		file_put(t, "utilities.tsv", arena_printf(&t->arena, "citizen\tutility\n%s", tried[i].utilities));
		file_put(t, "prices.tsv", arena_printf(&t->arena, "opening\tslot\tprice\n%s", tried[i].prices));
		plan_verify(&t->arena, t->dir, &v);
		assert_string_equal(verify_word(v.clause), tried[i].word);
		assert_int_equal(v.claim, CLAIM_NONE);
	}
}

/* One drawn place is given to another citizen, or a price changed: never held to be the plan. */
static void plans_by_chance_hold_and_no_other_place_does(void **state)
{
	static const struct traits some = {40, 16, 0, 2, 25, 200};
	static const enum verify_claim claims[] = {CLAIM_WAITING, CLAIM_COUNT, CLAIM_NONE};
	struct temp *t = *state;
	int forgeries = 0;
	for (uint64_t seed = 1; seed <= 90; seed++) {
		struct programme p;
		struct plan plan;
		struct plan_verdict v;
		programme_draw(&p, seed, some);
		p.in.floor = (enum floor)(seed % 3);
		assert_int_equal(plan_make(&t->arena, &p.in, &plan), PLAN_DONE);
		certificate_put(t, &p.in, &plan);
		if (!plan_verify(&t->arena, t->dir, &v))
			print_error("seed %ju: %s\n", (uintmax_t)seed, verify_word(v.clause));
		assert_int_equal(v.clause, VERIFY_HOLDS);
		assert_int_equal(v.claim, claims[seed % 3]);
		assert_int_equal(v.value, plan.value);
		assert_int_equal(v.covered, plan.covered);
		int32_t a = p.in.ncitizens ? (int32_t)chance(&p, (uint32_t)p.in.ncitizens) : 0;
		int32_t b = p.in.ncitizens ? (int32_t)chance(&p, (uint32_t)p.in.ncitizens) : 0;
		if (p.in.ncitizens == 0 || plan.place[a].opening == plan.place[b].opening)
			continue;
		struct plan_place place = plan.place[a];
		plan.place[a] = plan.place[b];
		plan.place[b] = place;
		certificate_put(t, &p.in, &plan);
		bool holds = plan_verify(&t->arena, t->dir, &v);
		/* Two plans may be worth the same: the lottery between them is not in the certificate. */
		assert_true(!holds || v.value == plan.value);
		forgeries += !holds;
	}
	assert_true(forgeries > 40);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(the_certificate_is_as_the_contract_has_it),
		TEMP_TEST(what_is_forged_is_refused_with_its_clause),
		TEMP_TEST(a_file_that_is_not_there_is_named),
		TEMP_TEST(without_a_floor_the_first_in_the_order_are_claimed),
		TEMP_TEST(without_floor_no_plan_is_worth_more),
		TEMP_TEST(plans_by_chance_hold_and_no_other_place_does),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
