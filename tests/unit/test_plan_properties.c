/* SPDX-License-Identifier: MIT */
/*
 * What matching.md section 5 promises of the plan, on programmes by chance: the way the lines stand changes nothing; who
 * waits longer, or could do more, keeps their place; an opening or a seat more only adds people. A failure names
 * the seed.
 */
#include "programme.h"

enum { PROGRAMMES = 150 };

static const struct traits kinds[] = {
	{60, 24, 0, 2, 20, 500}, /* scarce */
	{50, 20, 3, 2, 15, 4},	 /* ties */
	{60, 24, 2, 1, 30, 1},	 /* nothing but ties */
	{40, 20, 1, 2, 12, 60},
	{50, 6, 0, 5, 90, 2}, /* many alike in few places */
};

struct drawn {
	struct programme p;
	struct plan plan;
};

static void make_or_say(struct arena *a, const struct plan_input *in, struct plan *plan, uint64_t seed)
{
	enum plan_status status = plan_make(a, in, plan);
	if (status != PLAN_DONE || !plan->unique)
		print_error("seed %ju: status %d, unique %d\n", (uintmax_t)seed, (int)status, (int)plan->unique);
	assert_int_equal(status, PLAN_DONE);
	assert_true(plan->unique);
}

/* A programme and its plan; every floor comes in turn. */
static void draw_and_make(struct temp *t, struct drawn *d, uint64_t seed)
{
	programme_draw(&d->p, seed, kinds[seed % COUNT(kinds)]);
	d->p.in.floor = (enum floor)(seed / COUNT(kinds) % 3);
	make_or_say(&t->arena, &d->p.in, &d->plan, seed);
}

static int line_cmp(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The lines of a certificate in the order of their bytes. */
static char *sorted_lines(struct arena *a, char *text)
{
	static char *lines[80000];
	size_t n = 0;
	char *out = arena_alloc(a, strlen(text) + 1), *end = out;
	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
		lines[n++] = line;
	qsort(lines, n, sizeof(*lines), line_cmp);
	for (size_t i = 0; i < n; i++)
		end += sprintf(end, "%s\n", lines[i]);
	return out;
}

static void shuffle(struct programme *p, int32_t *turn, int32_t n)
{
	for (int32_t i = 0; i < n; i++)
		turn[i] = i;
	for (int32_t i = n - 1; i > 0; i--) {
		int32_t j = (int32_t)chance(p, (uint32_t)i + 1), held = turn[i];
		turn[i] = turn[j];
		turn[j] = held;
	}
}

/* q is p with its citizens, openings and pairs in another order. */
static void permute(struct programme *p, struct programme *q)
{
	int32_t who[MOST_CITIZENS], where[MOST_OPENINGS], to[MOST_OPENINGS], arc[MOST_OPENINGS];
	size_t n = 0;
	*q = *p;
	shuffle(p, who, p->in.ncitizens);
	shuffle(p, where, p->in.nopenings);
	for (int32_t j = 0; j < p->in.nopenings; j++) {
		to[where[j]] = j;
		q->seats[j] = p->seats[where[j]];
		q->openings[j] = p->openings[where[j]];
	}
	for (int32_t c = 0; c < p->in.ncitizens; c++) {
		size_t first = p->from[who[c]];
		int32_t arcs = (int32_t)(p->from[who[c] + 1] - first);
		q->citizens[c] = p->citizens[who[c]];
		q->waiting[c] = p->waiting[who[c]];
		q->order[c] = p->order[who[c]];
		q->from[c] = n;
		shuffle(p, arc, arcs);
		for (int32_t i = 0; i < arcs; i++) {
			const struct plan_arc *was = &p->arcs[first + (size_t)arc[i]];
			q->arcs[n++] = (struct plan_arc){to[was->opening], was->score};
		}
	}
	q->from[p->in.ncitizens] = n;
	q->in.seats = q->seats;
	q->in.from = q->from;
	q->in.arcs = q->arcs;
	q->in.order = q->order;
	q->in.waiting = q->waiting;
	q->in.citizens = q->citizens;
	q->in.openings = q->openings;
}

static void the_order_of_lines_changes_no_byte(void **state)
{
	struct temp *t = *state;
	for (uint64_t seed = 1; seed <= PROGRAMMES; seed++) {
		struct drawn d;
		struct programme q;
		struct plan plan;
		draw_and_make(t, &d, seed);
		permute(&d.p, &q);
		make_or_say(&t->arena, &q.in, &plan, seed);
		char *one = sorted_lines(&t->arena, dump_text(&t->arena, &d.p.in, &d.plan));
		char *two = sorted_lines(&t->arena, dump_text(&t->arena, &q.in, &plan));
		if (strcmp(one, two) != 0)
			print_error("seed %ju\n", (uintmax_t)seed);
		assert_string_equal(one, two);
		assert_int_equal(plan.tie[0], d.plan.tie[0]);
	}
}

/* Nobody covered in a is uncovered in b. */
static void assert_keep(const struct programme *p, const struct plan *a, const struct plan *b, uint64_t seed)
{
	for (int32_t c = 0; c < p->in.ncitizens; c++) {
		if (a->place[c].opening != NOWHERE && b->place[c].opening == NOWHERE)
			print_error("seed %ju: citizen %d lost their place\n", (uintmax_t)seed, (int)c);
		assert_true(a->place[c].opening == NOWHERE || b->place[c].opening != NOWHERE);
	}
}

static void one_opening_or_seat_more_only_adds_people(void **state)
{
	struct temp *t = *state;
	int grown = 0;
	for (uint64_t seed = 1; seed <= PROGRAMMES; seed++) {
		struct drawn d;
		struct plan more;
		programme_draw(&d.p, seed, kinds[seed % COUNT(kinds)]);
		if (d.p.in.nopenings == 0)
			continue;
		/* Without its seats an opening is not there. */
		int32_t j = (int32_t)chance(&d.p, (uint32_t)d.p.in.nopenings), seats = d.p.seats[j];
		d.p.seats[j] = seed % 2 ? 0 : seats;
		make_or_say(&t->arena, &d.p.in, &d.plan, seed);
		d.p.seats[j] = seats + 1;
		make_or_say(&t->arena, &d.p.in, &more, seed);
		assert_keep(&d.p, &d.plan, &more, seed);
		assert_true(more.covered - d.plan.covered <= d.p.in.k * (seats + 1));
		grown += more.covered > d.plan.covered;
	}
	assert_true(grown > 20);
}

static void who_waits_longer_or_could_do_more_keeps_their_place(void **state)
{
	struct temp *t = *state;
	int gained = 0;
	for (uint64_t seed = 1; seed <= PROGRAMMES; seed++) {
		struct drawn d;
		struct plan longer, wider;
		programme_draw(&d.p, seed, kinds[seed % COUNT(kinds)]);
		int32_t n = d.p.in.ncitizens, c = n ? (int32_t)chance(&d.p, (uint32_t)n) : 0;
		if (n == 0 || d.p.in.nopenings == 0)
			continue;
		make_or_say(&t->arena, &d.p.in, &d.plan, seed);
		d.p.waiting[c] += 1 + (int32_t)chance(&d.p, 5);
		plan_order(n, d.p.waiting, d.p.citizens, d.p.in.seed, d.p.order);
		make_or_say(&t->arena, &d.p.in, &longer, seed);
		assert_true(d.plan.place[c].opening == NOWHERE || longer.place[c].opening != NOWHERE);
		/* The first opening they could not do. */
		size_t at = d.p.from[c];
		while (at < d.p.from[c + 1] && d.p.arcs[at].opening == (int32_t)(at - d.p.from[c]))
			at++;
		int32_t j = (int32_t)(at - d.p.from[c]);
		if (j == d.p.in.nopenings)
			continue;
		memmove(&d.p.arcs[at + 1], &d.p.arcs[at], (d.p.from[n] - at) * sizeof(*d.p.arcs));
		d.p.arcs[at] = (struct plan_arc){j, 1000000};
		for (int32_t i = c + 1; i <= n; i++)
			d.p.from[i]++;
		make_or_say(&t->arena, &d.p.in, &wider, seed);
		assert_true(longer.place[c].opening == NOWHERE || wider.place[c].opening != NOWHERE);
		gained += longer.place[c].opening == NOWHERE && wider.place[c].opening != NOWHERE;
	}
	assert_true(gained > 0);
}

/* Citizens without arcs, and openings' seats lowered, are as if they were not there. */
static void without_who_is_uncovered_or_settled_the_rest_stays(void **state)
{
	struct temp *t = *state;
	int settled = 0;
	for (uint64_t seed = 1; seed <= PROGRAMMES; seed++) {
		struct drawn d;
		struct plan rest, fixed;
		programme_draw(&d.p, seed, kinds[seed % COUNT(kinds)]);
		make_or_say(&t->arena, &d.p.in, &d.plan, seed);
		for (int32_t c = 0; c < d.p.in.ncitizens; c++) {
			const struct plan_place *at = &d.plan.place[c];
			if (at->opening != NOWHERE && at->slot == 1 && chance(&d.p, 3) == 0)
				d.p.fixed[d.p.in.nfixed++] = (struct plan_fixed){at->opening, c};
		}
		/* Fixed where they would be anyway: the others' places are the best there are for them still. */
		make_or_say(&t->arena, &d.p.in, &fixed, seed);
		for (int32_t c = 0; c < d.p.in.ncitizens; c++) {
			assert_int_equal(fixed.place[c].opening, d.plan.place[c].opening);
			assert_int_equal(fixed.place[c].slot, d.plan.place[c].slot);
			settled += fixed.fixed[c];
		}
		/* Who is uncovered loses all pairs. */
		d.p.in.nfixed = 0;
		size_t n = 0, first = 0;
		for (int32_t c = 0; c < d.p.in.ncitizens; c++) {
			size_t next = d.p.from[c + 1];
			for (size_t i = first; d.plan.place[c].opening != NOWHERE && i < next; i++)
				d.p.arcs[n++] = d.p.arcs[i];
			first = next;
			d.p.from[c + 1] = n;
		}
		make_or_say(&t->arena, &d.p.in, &rest, seed);
		for (int32_t c = 0; c < d.p.in.ncitizens; c++) {
			assert_int_equal(rest.place[c].opening, d.plan.place[c].opening);
			assert_int_equal(rest.place[c].slot, d.plan.place[c].slot);
		}
		assert_int_equal(rest.value, d.plan.value);
	}
	assert_true(settled > 100);
}

static void a_floor_costs_value_and_never_people(void **state)
{
	struct temp *t = *state;
	int costs = 0;
	for (uint64_t seed = 1; seed <= PROGRAMMES; seed++) {
		struct programme p;
		struct plan plan[3];
		int64_t price, prices[3];
		programme_draw(&p, seed, kinds[seed % COUNT(kinds)]);
		for (int floor = FLOOR_WAITING; floor <= FLOOR_NONE; floor++) {
			p.in.floor = (enum floor)floor;
			make_or_say(&t->arena, &p.in, &plan[floor], seed);
			assert_int_equal(plan_floor_price(&p.in, &plan[floor], &price), PLAN_DONE);
			costs += price > 0;
			prices[floor] = price;
		}
		for (int floor = FLOOR_WAITING; floor <= FLOOR_NONE; floor++)
			assert_int_equal(plan[floor].value + prices[floor], plan[FLOOR_NONE].value);
		assert_int_equal(plan[FLOOR_WAITING].covered, plan[FLOOR_COUNT].covered);
		assert_true(plan[FLOOR_COUNT].covered >= plan[FLOOR_NONE].covered);
		assert_true(plan[FLOOR_COUNT].value >= plan[FLOOR_WAITING].value);
		assert_true(plan[FLOOR_NONE].value >= plan[FLOOR_COUNT].value);
	}
	assert_true(costs > 30);
}

/* ---- no chain of moves is better ---- */

enum { MOST_NODES = MOST_OPENINGS * 3 + 1 };

/* Value, and below it the hash: the sum of all hashes stays below 2^28. */
static int64_t worth_at(const struct plan_input *in, int32_t c, const struct plan_arc *arc, int32_t slot)
{
	char digit[2] = {(char)('0' + slot)};
	const struct str parts[] = {in->citizens[c], in->openings[arc->opening], {digit, 1}};
	return plan_value(arc->score / 200, slot) * (INT64_C(1) << 28) + (int64_t)(plan_hash(in->seed, parts, 3) >> 44);
}

static void gain_add(int64_t *gain, int64_t more)
{
	*gain = more > *gain ? more : *gain;
}

/* The most a move from slot to slot gains; the last node is where seats are empty and, without a floor, people. */
static void gains_find(const struct programme *p, const struct plan *plan, int64_t gain[MOST_NODES][MOST_NODES])
{
	const struct plan_input *in = &p->in;
	int32_t hub = in->nopenings * in->k, held[MOST_NODES] = {0};
	for (int32_t i = 0; i <= hub; i++)
		for (int32_t j = 0; j <= hub; j++)
			gain[i][j] = INT64_MIN;
	for (int32_t c = 0; c < in->ncitizens; c++) {
		const struct plan_place *at = &plan->place[c];
		int32_t from = at->opening == NOWHERE ? hub : at->opening * in->k + at->slot - 1;
		int64_t here = 0;
		if (from == hub && in->floor != FLOOR_NONE)
			continue;
		held[from]++;
		for (size_t i = in->from[c]; from != hub && i < in->from[c + 1]; i++)
			here = in->arcs[i].opening == at->opening ? worth_at(in, c, &in->arcs[i], at->slot) : here;
		for (size_t i = in->from[c]; i < in->from[c + 1]; i++)
			for (int32_t r = 0; p->seats[in->arcs[i].opening] && r < in->k; r++)
				gain_add(&gain[from][in->arcs[i].opening * in->k + r],
					 worth_at(in, c, &in->arcs[i], r + 1) - here);
		if (in->floor == FLOOR_NONE)
			gain_add(&gain[from][hub], -here);
	}
	for (int32_t j = 0; j < hub; j++) {
		if (held[j] < p->seats[j / in->k])
			gain_add(&gain[j][hub], 0);
		if (held[j])
			gain_add(&gain[hub][j], 0);
	}
}

static bool some_cycle_gains(int32_t nodes, int64_t gain[MOST_NODES][MOST_NODES])
{
	int64_t best[MOST_NODES] = {0};
	for (int32_t round = 0; round <= nodes; round++) {
		bool better = false;
		for (int32_t i = 0; i < nodes; i++) {
			for (int32_t j = 0; j < nodes; j++) {
				if (gain[i][j] != INT64_MIN && best[i] + gain[i][j] > best[j]) {
					best[j] = best[i] + gain[i][j];
					better = true;
				}
			}
		}
		if (!better)
			return false;
	}
	return true;
}

static void no_chain_of_moves_is_better(void **state)
{
	static int64_t gain[MOST_NODES][MOST_NODES];
	struct temp *t = *state;
	for (uint64_t seed = 1; seed <= 2000; seed++) {
		struct drawn d;
		programme_draw(&d.p, seed, kinds[seed % COUNT(kinds)]);
		d.p.in.floor = seed / COUNT(kinds) % 2 ? FLOOR_WAITING : FLOOR_NONE;
		make_or_say(&t->arena, &d.p.in, &d.plan, seed);
		gains_find(&d.p, &d.plan, gain);
		bool found = some_cycle_gains(d.p.in.nopenings * d.p.in.k + 1, gain);
		if (found)
			print_error("seed %ju: a better plan\n", (uintmax_t)seed);
		assert_false(found);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(no_chain_of_moves_is_better),
		TEMP_TEST(the_order_of_lines_changes_no_byte),
		TEMP_TEST(one_opening_or_seat_more_only_adds_people),
		TEMP_TEST(who_waits_longer_or_could_do_more_keeps_their_place),
		TEMP_TEST(without_who_is_uncovered_or_settled_the_rest_stays),
		TEMP_TEST(a_floor_costs_value_and_never_people),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
