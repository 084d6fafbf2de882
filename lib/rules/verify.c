/* SPDX-License-Identifier: MIT */
/*
 * Judges a plan by its certificate, clause by clause: what needs more than a line of it. First who
 * is proposed to what, then who is left out, then the prices. Sums are of 128 bits.
 */
#include <stdlib.h>

#include "verify_inner.h"

static const struct {
	const char *word, *text;
} clauses[VERIFY_CLAUSES] = {
	[VERIFY_HOLDS] = {"holds", N_("the plan holds")},
	[VERIFY_FILE] = {"file", N_("the file cannot be read")},
	[VERIFY_HEADER] = {"header", N_("the first line is not the header it should be")},
	[VERIFY_CELLS] = {"cells", N_("the line has more or fewer cells than the header")},
	[VERIFY_NUMBER] = {"number", N_("a cell is not the whole number it should be")},
	[VERIFY_FLOOR] = {"floor", N_("the floor is none of waiting, count, none")},
	[VERIFY_TWICE] = {"twice", N_("the line says again what an earlier one said")},
	[VERIFY_CITIZEN_UNKNOWN] = {"citizen-unknown", N_("the citizen is not in citizens.tsv")},
	[VERIFY_SLOT_UNKNOWN] = {"slot-unknown", N_("the opening and slot are not in slots.tsv")},
	[VERIFY_OPENING_UNKNOWN] = {"opening-unknown", N_("the opening is not in slots.tsv")},
	[VERIFY_CAPACITY_NEGATIVE] = {"capacity-negative", N_("a capacity is negative")},
	[VERIFY_ORDER] = {"order", N_("the order is not that of waiting, or two have the same place in it")},
	[VERIFY_CITIZEN_TWICE] = {"citizen-twice", N_("the citizen is proposed twice")},
	[VERIFY_SLOT_OVERFILLED] = {"slot-overfilled", N_("the slot has more citizens than its capacity")},
	[VERIFY_ARC_UNKNOWN] = {"arc-unknown", N_("the pair is proposed, but is not among the possible ones")},
	[VERIFY_NOT_CLOSED] = {"not-closed", N_("the citizen is left out, but could reach an opening that was "
						"not closed by then")},
	[VERIFY_CLOSED_SET] = {"closed-set", N_("the citizen is left out, but the closed openings they could reach "
						"are not filled by people ahead who have no others")},
	[VERIFY_COUNT] = {"count", N_("it is not proved that no more citizens could be covered")},
	[VERIFY_PRICE_MISSING] = {"price-missing", N_("the slot has no price")},
	[VERIFY_PRICE_NEGATIVE] = {"price-negative", N_("a price is negative")},
	[VERIFY_UTILITY_MISSING] = {"utility-missing", N_("the covered citizen has no utility")},
	[VERIFY_UTILITY_NEGATIVE] = {"utility-negative", N_("a utility is negative, though no floor covers the citizen")},
	[VERIFY_ARC_VIOLATED] = {"arc-violated", N_("utility and price are less than the value of this pair")},
	[VERIFY_SUMS_DIFFER] = {"sums-differ", N_("the utilities and prices do not add up to the plan's value")},
};

const char *verify_word(enum verify_clause clause)
{
	return clauses[clause].word;
}

const char *verify_text(enum verify_clause clause)
{
	return clauses[clause].text;
}

/* A clause that no one line fails; always false. */
static bool fails(struct judge *j, enum verify_clause clause, const char *file, struct str about)
{
	j->out->file = file;
	j->out->line = 0;
	return verdict_fails(j, clause, about);
}

struct turn {
	int64_t order, at; /* at: the rank from which on a covered citizen fills closed openings */
	int32_t citizen;
};

static int by_order(const void *a, const void *b)
{
	const struct turn *x = a, *y = b;
	return (x->order > y->order) - (x->order < y->order);
}

static int by_at(const void *a, const void *b)
{
	const struct turn *x = a, *y = b;
	return (x->at > y->at) - (x->at < y->at);
}

static struct turn *turns_make(struct judge *j)
{
	size_t n = j->citizens.n;
	struct turn *turns = arena_alloc(j->arena, n * sizeof(*turns));
	for (size_t i = 0; i < n; i++)
		turns[i] = (struct turn){j->citizen[i].order, 0, (int32_t)i};
	if (n)
		qsort(turns, n, sizeof(*turns), by_order);
	return turns;
}

static bool order_holds(struct judge *j, const struct turn *turns)
{
	for (size_t i = 0; i < j->citizens.n; i++) {
		int32_t c = turns[i].citizen;
		if (turns[i].order < 1 ||
		    (i > 0 && (turns[i].order == turns[i - 1].order ||
			       j->citizen[c].waiting > j->citizen[turns[i - 1].citizen].waiting)))
			return fails(j, VERIFY_ORDER, "citizens.tsv", j->citizens.name[c]);
	}
	return true;
}

static bool arcs_hold(struct judge *j)
{
	j->out->file = "plan.tsv";
	for (size_t i = 0; i < j->citizens.n; i++) {
		j->out->line = j->citizen[i].line;
		if (j->citizen[i].slot != NOWHERE_YET && !j->citizen[i].found)
			return verdict_fails(j, VERIFY_ARC_UNKNOWN, j->citizens.name[i]);
	}
	return true;
}

/* Seats of closed openings by rank, ascending: order is a rank, at the seats. */
static struct turn *seats_make(struct judge *j)
{
	struct turn *seats = arena_alloc(j->arena, j->openings.n * sizeof(*seats));
	for (size_t i = 0; i < j->openings.n; i++)
		seats[i].order = j->rank[i];
	for (size_t i = 0; i < j->slots.n; i++)
		seats[j->slot[i].opening].at += j->slot[i].capacity;
	if (j->openings.n)
		qsort(seats, j->openings.n, sizeof(*seats), by_order);
	return seats;
}

/* Covered citizens who have closed openings alone, by when both they and those came. */
static struct turn *fillers_make(struct judge *j, size_t *n)
{
	struct turn *fillers = arena_alloc(j->arena, j->citizens.n * sizeof(*fillers));
	for (size_t i = 0; i < j->citizens.n; i++) {
		const struct citizen *c = &j->citizen[i];
		if (c->slot != NOWHERE_YET && c->closed != OPEN)
			fillers[(*n)++].at = c->closed > c->order ? c->closed : c->order;
	}
	if (*n)
		qsort(fillers, *n, sizeof(*fillers), by_at);
	return fillers;
}

/*
 * Each who is left out could reach closed openings alone, full of people ahead who could reach no
 * others.
 */
static bool floor_holds(struct judge *j, const struct turn *turns)
{
	size_t nfillers = 0, filled = 0, opening = 0;
	const struct turn *seats = seats_make(j), *fillers = fillers_make(j, &nfillers);
	wide room = 0;
	for (size_t i = 0; i < j->citizens.n; i++) {
		const struct citizen *c = &j->citizen[turns[i].citizen];
		if (c->slot != NOWHERE_YET || !c->reaches)
			continue;
		if (c->closed > c->order)
			return fails(j, VERIFY_NOT_CLOSED, "closed.tsv",
				     j->citizens.name[turns[i].citizen]);
		while (opening < j->openings.n && seats[opening].order <= c->order)
			room += seats[opening++].at;
		while (filled < nfillers && fillers[filled].at <= c->order)
			filled++;
		if (room != (wide)filled)
			return fails(j, VERIFY_CLOSED_SET, "closed.tsv",
				     j->citizens.name[turns[i].citizen]);
	}
	return true;
}

/* Covered are at most the seats of the closed openings and those who could reach others (König). */
static bool count_holds(struct judge *j)
{
	wide most = 0;
	for (size_t i = 0; i < j->slots.n; i++)
		most += j->rank[j->slot[i].opening] == OPEN ? 0 : j->slot[i].capacity;
	for (size_t i = 0; i < j->citizens.n; i++)
		most += j->citizen[i].reaches && j->citizen[i].closed == OPEN;
	return most == j->out->covered || fails(j, VERIFY_COUNT, "closed.tsv", STR(""));
}

static bool prices_there(struct judge *j)
{
	for (size_t i = 0; i < j->slots.n; i++) {
		if (!j->slot[i].priced)
			return fails(j, VERIFY_PRICE_MISSING, "prices.tsv", j->slots.name[i]);
	}
	for (size_t i = 0; i < j->citizens.n; i++) {
		if (j->citizen[i].slot != NOWHERE_YET && !j->citizen[i].priced)
			return fails(j, VERIFY_UTILITY_MISSING, "utilities.tsv",
				     j->citizens.name[i]);
	}
	return true;
}

static bool sums_hold(struct judge *j)
{
	wide sum = 0;
	for (size_t i = 0; i < j->slots.n; i++)
		sum += (wide)j->slot[i].price * j->slot[i].capacity;
	for (size_t i = 0; i < j->citizens.n; i++)
		sum += j->citizen[i].slot == NOWHERE_YET ? 0 : j->citizen[i].utility;
	return sum == j->out->value || fails(j, VERIFY_SUMS_DIFFER, NULL, STR(""));
}

static bool all_holds(struct judge *j)
{
	if (!read_floor(j) || !read_plan(j))
		return false;
	const enum verify_claim claim = j->out->claim;
	const struct turn *turns = turns_make(j);
	j->out->citizens = (int64_t)j->citizens.n;
	return order_holds(j, turns) && read_arcs(j) && arcs_hold(j) &&
	       (claim != CLAIM_WAITING || floor_holds(j, turns)) &&
	       (claim != CLAIM_COUNT || count_holds(j)) && read_prices(j) && prices_there(j) &&
	       read_arcs_priced(j) && sums_hold(j);
}

bool plan_verify(struct arena *a, const char *dir, struct plan_verdict *out)
{
	struct judge j = {.arena = a, .dir = dir, .out = out};
	*out = (struct plan_verdict){0};
	bool ok = all_holds(&j);
	if (ok) {
		out->file = NULL;
		out->line = 0;
	}
	return ok;
}
