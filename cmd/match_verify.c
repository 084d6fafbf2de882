/* SPDX-License-Identifier: MIT */
/*
 * rff-match verify: does the dump of a plan prove itself (matching.md section 3)? Shares no code with the
 * solver and believes none of its files: it reads them, and checks clause by clause that everybody
 * covered could not be covered better, and that whoever is left out stands behind people who waited as long.
 * Of the third level, the lottery between equal plans, the files say nothing.
 */
#include <stdlib.h>

#include "match_verify.h"

__attribute__((format(printf, 3, 4)))
static void refuse(struct proof *v, const char *clause, const char *format, ...)
{
	va_list ap;
	va_start(ap, format);
	if (!v->refused) /* one broken clause breaks others; the first tells most */
		cli_say(v->cli, "%s: %s: %s", v->dir, clause, arena_vprintf(v->cli->arena, tr(format), ap));
	v->refused = true;
	va_end(ap);
}

/* ---- tables by place ----------------------------------------------------------------------------------- */

static int64_t *filled(const struct proof *v, size_t n, int64_t with)
{
	int64_t *list = arena_alloc(v->cli->arena, (n + 1) * sizeof(*list));
	for (size_t i = 0; i < n; i++)
		list[i] = with;
	return list;
}

/* The place of an opening's slot, -1 when there is none. */
static int64_t slot_at(const struct proof *v, int64_t opening, int64_t slot)
{
	bool fits = opening >= 0 && slot >= 1 && slot <= v->most;
	int64_t at = fits ? opening * v->most + slot - 1 : -1;
	return at >= 0 && v->capacity[at] >= 0 ? at : -1;
}

static void take_slots(struct proof *v)
{
	const struct rows *r = &v->file[V_SLOTS];
	for (size_t i = 0; i < r->n; i++)
		if (r->cell[i * 3 + 1] > v->most && r->cell[i * 3 + 1] <= 1000)
			v->most = r->cell[i * 3 + 1];
	size_t slots = v->openings.n * (size_t)v->most;
	v->capacity = filled(v, slots, -1);
	v->price = filled(v, slots, -1);
	v->taken = filled(v, slots, 0);
	v->seats = filled(v, v->openings.n, 0);
	for (size_t i = 0; i < r->n; i++) {
		int64_t opening = r->cell[i * 3], slot = r->cell[i * 3 + 1], capacity = r->cell[i * 3 + 2];
		if (slot < 1 || slot > v->most || capacity < 0 || slot_at(v, opening, slot) >= 0) {
			refuse(v, "slots", N_("row %zu is no slot, or there twice, or has less than no seats"), i + 1);
			continue;
		}
		v->capacity[opening * v->most + slot - 1] = capacity;
		v->seats[opening] += capacity;
	}
}

static void take_citizens(struct proof *v)
{
	const struct rows *r = &v->file[V_CITIZENS];
	v->order = filled(v, v->citizens.n, -1);
	v->waiting = filled(v, v->citizens.n, 0);
	v->at = filled(v, v->citizens.n, -1);
	v->value = filled(v, v->citizens.n, 0);
	v->utility = filled(v, v->citizens.n, 0);
	v->valued = arena_alloc(v->cli->arena, v->citizens.n + 1);
	for (size_t i = 0; i < r->n; i++) {
		int64_t c = r->cell[i * 3];
		if (v->order[c] >= 0 || r->cell[i * 3 + 1] < 1)
			refuse(v, "citizens", N_("row %zu: a citizen twice, or without an order"), i + 1);
		v->order[c] = r->cell[i * 3 + 1];
		v->waiting[c] = r->cell[i * 3 + 2];
	}
}

/* ---- clauses ------------------------------------------------------------------------------------------- */

/* A citizen with a sort key. */
struct keyed {
	int64_t key, citizen;
};

static int by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->citizen > y->citizen) - (x->citizen < y->citizen);
}

/* Citizens in the order of a key. */
static struct keyed *sorted(const struct proof *v, const int64_t *key)
{
	struct keyed *list = arena_alloc(v->cli->arena, (v->citizens.n + 1) * sizeof(*list));
	for (size_t c = 0; c < v->citizens.n; c++)
		list[c] = (struct keyed){key[c], (int64_t)c};
	if (v->citizens.n)
		qsort(list, v->citizens.n, sizeof(*list), by_key);
	return list;
}

static const char *name_of(const struct proof *v, const struct ids *ids, int64_t place)
{
	return place < 0 ? "?" : str_shown(v->cli->arena, ids->id[place]);
}

/* Orders are each once, and nobody stands before somebody who waited longer. */
static void check_order(struct proof *v)
{
	const struct keyed *list = sorted(v, v->order);
	for (size_t i = 1; i < v->citizens.n; i++) {
		int64_t before = list[i - 1].citizen, c = list[i].citizen;
		if (v->order[before] == v->order[c])
			refuse(v, "order", N_("%s and %s have the same order"), name_of(v, &v->citizens, before),
			       name_of(v, &v->citizens, c));
		if (v->waiting[before] < v->waiting[c])
			refuse(v, "order", N_("%s stands before %s, who waited longer"), name_of(v, &v->citizens, before),
			       name_of(v, &v->citizens, c));
	}
}

/* Every citizen of the plan once, on a slot that has a seat for them. */
static void check_plan(struct proof *v)
{
	const struct rows *r = &v->file[V_PLAN];
	for (size_t i = 0; i < r->n; i++) {
		int64_t c = r->cell[i * 3], at = slot_at(v, r->cell[i * 3 + 1], r->cell[i * 3 + 2]);
		if (c < 0 || at < 0) {
			refuse(v, "plan", N_("row %zu: no such citizen or slot"), i + 1);
			continue;
		}
		if (v->at[c] >= 0)
			refuse(v, "plan", N_("%s is proposed twice"), name_of(v, &v->citizens, c));
		v->at[c] = at;
		if (++v->taken[at] > v->capacity[at])
			refuse(v, "capacity", N_("%s: more people than seats in slot %lld"),
			       name_of(v, &v->openings, at / v->most), (long long)(at % v->most + 1));
	}
}

static void check_prices(struct proof *v)
{
	const struct rows *r = &v->file[V_PRICES], *u = &v->file[V_UTILITIES];
	for (size_t i = 0; i < r->n; i++) {
		int64_t at = slot_at(v, r->cell[i * 3], r->cell[i * 3 + 1]), price = r->cell[i * 3 + 2];
		if (at < 0 || v->price[at] >= 0 || price < 0)
			refuse(v, "prices", N_("row %zu: no such slot, a slot twice, or a price below 0"), i + 1);
		else
			v->price[at] = price;
	}
	for (size_t at = 0; at < v->openings.n * (size_t)v->most; at++)
		if (v->capacity[at] >= 0 && v->price[at] < 0)
			refuse(v, "prices", N_("%s has a slot without a price"),
			       name_of(v, &v->openings, (int64_t)at / v->most));
	for (size_t i = 0; i < u->n; i++) {
		int64_t c = u->cell[i * 2];
		if (c < 0 || v->valued[c]) {
			refuse(v, "utilities", N_("row %zu: no such citizen, or one twice"), i + 1);
			continue;
		}
		v->valued[c] = true;
		v->utility[c] = u->cell[i * 2 + 1];
	}
	for (size_t c = 0; c < v->citizens.n; c++)
		if (v->at[c] >= 0 && !v->valued[c])
			refuse(v, "utilities", N_("%s is proposed and has no utility"), name_of(v, &v->citizens, (int64_t)c));
}

/* On each possible pair of a covered citizen utility + price reaches the value; the plan's are pairs. */
static void check_arcs(struct proof *v)
{
	const struct rows *r = &v->file[V_ARCS];
	bool *possible = arena_alloc(v->cli->arena, v->citizens.n + 1);
	for (size_t i = 0; i < r->n; i++) {
		const int64_t *arc = r->cell + i * 4;
		int64_t c = arc[0], at = slot_at(v, arc[1], arc[2]);
		if (c < 0 || at < 0 || arc[3] < 0) {
			refuse(v, "arcs", N_("row %zu: no such citizen or slot, or a value below 0"), i + 1);
			continue;
		}
		if (v->at[c] == at) {
			possible[c] = true;
			v->value[c] = arc[3];
		}
		if (v->at[c] >= 0 && v->utility[c] + v->price[at] < arc[3])
			refuse(v, "prices", N_("%s would gain by slot %lld of %s: the plan is not proved best"),
			       name_of(v, &v->citizens, c), (long long)arc[2], name_of(v, &v->openings, arc[1]));
	}
	for (size_t c = 0; c < v->citizens.n; c++)
		if (v->at[c] >= 0 && !possible[c])
			refuse(v, "plan", N_("%s is proposed to an opening that is not possible"),
			       name_of(v, &v->citizens, (int64_t)c));
}

/* Utilities and prices add up to the value of the plan. */
static void check_sums(struct proof *v)
{
	wide value = 0, bound = 0;
	for (size_t c = 0; c < v->citizens.n; c++)
		if (v->at[c] >= 0) {
			value += v->value[c];
			bound += v->utility[c];
		}
	for (size_t at = 0; at < v->openings.n * (size_t)v->most; at++)
		if (v->capacity[at] > 0)
			bound += (wide)v->price[at] * v->capacity[at];
	if (value != bound)
		refuse(v, "sums", N_("the value is %lld, but utilities and prices add up to %lld"), (long long)value,
		       (long long)bound);
}

/* By citizen: the rank by which all their openings have closed, INT64_MAX when one never did, -1 without any. */
static int64_t *closed_by(struct proof *v)
{
	int64_t *by = filled(v, v->citizens.n, -1);
	const struct rows *closed = &v->file[V_CLOSED], *arcs = &v->file[V_ARCS];
	v->closed = filled(v, v->openings.n, INT64_MAX);
	for (size_t i = 0; i < closed->n; i++) {
		int64_t opening = closed->cell[i * 2], rank = closed->cell[i * 2 + 1];
		if (opening < 0 || rank < 1 || v->closed[opening] != INT64_MAX)
			refuse(v, "closed", N_("row %zu: no such opening, one twice, or a rank below 1"), i + 1);
		else
			v->closed[opening] = rank;
	}
	for (size_t i = 0; i < arcs->n; i++) {
		int64_t c = arcs->cell[i * 4], opening = arcs->cell[i * 4 + 1];
		if (c >= 0 && opening >= 0 && v->closed[opening] > by[c])
			by[c] = v->closed[opening];
	}
	return by;
}

/*
 * Whoever is possible and left out: all their openings have closed by their turn, and the openings closed by
 * then have no more seats than there are covered people of earlier turns who can go nowhere else (Hall).
 */
static void check_floor(struct proof *v)
{
	const int64_t *by = closed_by(v);
	int64_t *bound = filled(v, v->citizens.n, INT64_MAX);
	for (size_t c = 0; c < v->citizens.n; c++) /* from which turn on somebody covered is bound to closed openings */
		if (v->at[c] >= 0 && by[c] != INT64_MAX)
			bound[c] = by[c] > v->order[c] + 1 ? by[c] : v->order[c] + 1;
	const struct keyed *people = sorted(v, bound), *turns = sorted(v, v->order);
	struct keyed *openings = arena_alloc(v->cli->arena, (v->openings.n + 1) * sizeof(*openings));
	for (size_t o = 0; o < v->openings.n; o++)
		openings[o] = (struct keyed){v->closed[o], (int64_t)o};
	if (v->openings.n)
		qsort(openings, v->openings.n, sizeof(*openings), by_key);
	size_t p = 0, o = 0;
	int64_t held = 0, seats = 0;
	for (size_t i = 0; i < v->citizens.n; i++) {
		int64_t c = turns[i].citizen, turn = turns[i].key;
		for (; p < v->citizens.n && people[p].key <= turn; p++)
			held++;
		for (; o < v->openings.n && openings[o].key <= turn; o++)
			seats += v->seats[openings[o].citizen];
		if (v->at[c] >= 0 || by[c] < 0)
			continue;
		if (by[c] > turn)
			refuse(v, "floor", N_("%s is left out, but not all of the openings that are possible have closed"),
			       name_of(v, &v->citizens, c));
		else if (held < seats)
			refuse(v, "floor", N_("%s is left out, but the closed openings have a seat to spare"),
			       name_of(v, &v->citizens, c));
	}
}

int match_verify(const struct cli *c, const char *dir)
{
	struct proof v = {.cli = c, .diag = {.arena = c->arena}, .dir = dir};
	proof_read(&v);
	if (v.diag.errors) {
		cli_findings(c, &v.diag, false, NULL);
		return v.diag.system_failed ? EXIT_SYSTEM : EXIT_DATA;
	}
	take_slots(&v);
	take_citizens(&v);
	check_order(&v);
	check_plan(&v);
	check_prices(&v);
	check_arcs(&v);
	check_sums(&v);
	check_floor(&v);
	return v.refused ? EXIT_NO : EXIT_DONE;
}
