/* SPDX-License-Identifier: MIT */
/*
 * The prices that prove a plan. Level 2 is solved one closed set at a time, since nobody but who
 * fills it may use it: here each set's prices are first lifted until nobody outside would rather
 * have a seat in it, then all are lowered as far as the proof allows. The least prices are the same
 * whatever solver found the plan, and each is what one more seat there would be worth (Demange,
 * Gale, Sotomayor 1986).
 */
#include "market.h"

struct pricing {
	const struct plan_input *in;
	struct plan *plan;
	struct arena scratch;
	size_t *first;	  /* by slot, into holder */
	int32_t *holder;  /* citizens by slot */
	int64_t *lift;	  /* by the order at which a set closed */
	struct heap heap; /* slots, by how much their prices can sink */
};

static int32_t slot_of(const struct pricing *s, int32_t c)
{
	const struct plan_place *p = &s->plan->place[c];
	return s->plan->fixed[c] || p->opening == NOWHERE ? NOWHERE : p->opening * s->in->k + p->slot - 1;
}

/* The greatest of value - price over the slots of an arc that have seats. */
static int64_t best_of(const struct pricing *s, const struct plan_arc *arc)
{
	int32_t worth = plan_worth(s->in, arc->score), slot = arc->opening * s->in->k;
	int64_t best = -FAR;
	for (int32_t r = 0; r < s->in->k; r++, slot++) {
		int64_t v = slot_value(worth, r) - s->plan->price[slot];
		if (s->plan->capacity[slot] > 0 && v > best)
			best = v;
	}
	return best;
}

static void holders_find(struct pricing *s)
{
	size_t slots = (size_t)s->in->nopenings * (size_t)s->in->k;
	s->first = arena_alloc(&s->scratch, (slots + 2) * sizeof(*s->first));
	s->holder = arena_alloc(&s->scratch, (size_t)s->in->ncitizens * sizeof(*s->holder));
	for (int32_t c = 0; c < s->in->ncitizens; c++) {
		if (slot_of(s, c) != NOWHERE)
			s->first[slot_of(s, c) + 2]++;
	}
	for (size_t j = 0; j < slots; j++)
		s->first[j + 2] += s->first[j + 1];
	for (int32_t c = 0; c < s->in->ncitizens; c++) {
		if (slot_of(s, c) != NOWHERE)
			s->holder[s->first[slot_of(s, c) + 1]++] = c;
	}
}

/* ---- lifting ---- */

/* What a citizen of a set that closed later, or never, needs the earlier sets to be lifted by. */
static void lift_others(struct pricing *s, int32_t c)
{
	const int32_t *closed = s->plan->closed;
	int32_t own = closed[s->plan->place[c].opening];
	int64_t utility = s->plan->utility[c] - s->lift[own];
	for (size_t i = s->in->from[c]; i < s->in->from[c + 1]; i++) {
		int32_t set = closed[s->in->arcs[i].opening];
		int64_t best = set == own ? -FAR : best_of(s, &s->in->arcs[i]);
		if (best != -FAR && best - utility > s->lift[set])
			s->lift[set] = best - utility;
	}
}

/* Sets by the order at which they closed, the last first, and before it what never closed. */
static void lift_sets(struct pricing *s)
{
	const struct plan_input *in = s->in;
	int32_t n = in->ncitizens, *next = arena_alloc(&s->scratch, (size_t)n * sizeof(*next)), *head;
	head = arena_alloc(&s->scratch, ((size_t)n + 1) * sizeof(*head)); /* chains of citizens plus 1 */
	s->lift = arena_alloc(&s->scratch, ((size_t)n + 1) * sizeof(*s->lift));
	for (int32_t c = 0; c < n; c++) {
		if (slot_of(s, c) == NOWHERE)
			continue;
		int32_t set = s->plan->closed[s->plan->place[c].opening];
		next[c] = head[set];
		head[set] = c + 1;
	}
	for (int32_t i = 0; i <= n; i++) {
		for (int32_t c = head[i ? n + 1 - i : 0]; c; c = next[c - 1])
			lift_others(s, c - 1);
	}
	for (int32_t j = 0; j < in->nopenings * in->k; j++)
		s->plan->price[j] += s->lift[s->plan->closed[j / in->k]];
	for (int32_t c = 0; c < n; c++) {
		if (slot_of(s, c) != NOWHERE)
			s->plan->utility[c] -= s->lift[s->plan->closed[s->plan->place[c].opening]];
	}
}

/* ---- sinking ---- */

/* If c's utility can rise by at most far, no slot's price may sink below what makes c look there. */
static void sink_offers(struct pricing *s, int32_t c, int64_t far)
{
	int64_t base = s->plan->utility[c] + far;
	for (size_t i = s->in->from[c]; i < s->in->from[c + 1]; i++) {
		const struct plan_arc *arc = &s->in->arcs[i];
		int32_t worth = plan_worth(s->in, arc->score), slot = arc->opening * s->in->k;
		for (int32_t r = 0; r < s->in->k && slot_value(worth, r) > base; r++, slot++) {
			int64_t to = base - slot_value(worth, r) + s->plan->price[slot];
			if (s->heap.far[slot] != FAR && to < s->heap.far[slot])
				heap_lower(&s->heap, slot, to);
		}
	}
}

/* Each slot is taken out once, were the prices given to prove anything. */
static bool sink_all(struct pricing *s)
{
	struct plan *plan = s->plan;
	int32_t slots = s->in->nopenings * s->in->k;
	heap_open(&s->scratch, &s->heap, (size_t)slots);
	for (int32_t j = 0; j < slots; j++) {
		if (plan->capacity[j] > 0)
			heap_lower(&s->heap, j, plan->price[j]);
	}
	for (int32_t c = 0; s->in->floor == FLOOR_NONE && c < s->in->ncitizens; c++) {
		if (plan->place[c].opening == NOWHERE)
			sink_offers(s, c, 0);
	}
	for (int32_t left = slots; s->heap.n > 0; left--) {
		if (left == 0)
			return false;
		int32_t j = heap_pop(&s->heap);
		for (size_t i = s->first[j]; i < s->first[j + 1]; i++)
			sink_offers(s, s->holder[i], s->heap.far[j]);
	}
	for (int32_t c = 0; c < s->in->ncitizens; c++) {
		if (slot_of(s, c) != NOWHERE)
			plan->utility[c] += s->heap.far[slot_of(s, c)];
	}
	for (int32_t j = 0; j < slots; j++)
		plan->price[j] -= plan->capacity[j] > 0 ? s->heap.far[j] : plan->price[j];
	return true;
}

/* A slot without seats costs what nobody would pay. */
static void price_seatless(struct pricing *s)
{
	for (int32_t c = 0; c < s->in->ncitizens; c++) {
		bool counts = slot_of(s, c) != NOWHERE ||
			      (s->in->floor == FLOOR_NONE && !s->plan->fixed[c]);
		for (size_t i = s->in->from[c]; counts && i < s->in->from[c + 1]; i++) {
			const struct plan_arc *arc = &s->in->arcs[i];
			int32_t slot = arc->opening * s->in->k;
			for (int32_t r = 0; r < s->in->k; r++, slot++) {
				int64_t over = slot_value(plan_worth(s->in, arc->score), r) -
					       s->plan->utility[c];
				if (s->plan->capacity[slot] == 0 && over > s->plan->price[slot])
					s->plan->price[slot] = over;
			}
		}
	}
}

bool price_make(const struct plan_input *in, struct plan *plan)
{
	struct pricing s = {.in = in, .plan = plan};
	holders_find(&s);
	if (in->floor == FLOOR_WAITING)
		lift_sets(&s);
	bool ok = sink_all(&s);
	price_seatless(&s);
	arena_free(&s.scratch);
	return ok;
}
