/* SPDX-License-Identifier: MIT */
/*
 * Clears a market by shortest augmenting paths (Dijkstra over slots with prices as potentials;
 * Tomizawa 1971, Edmonds and Karp 1972): a citizen takes a seat, its holder the next best for the
 * whole, and so on to an empty seat. Empty seats without duty, and the outside, meet in one node
 * more, the hub: a path may enter it there and leave it where a holder's seat may be left empty
 * instead.
 */
#include "market.h"

/* How a node was reached, beside by a citizen >= 0: */
enum { FROM_HUB = -1, FROM_SLOT = -2 /* FROM_SLOT - slot, the hub only */ };

struct search {
	struct market *mk;
	struct heap heap; /* nodes: slots, the hub, then once more slots: where their holders' other choices begin */
	int32_t *by;	  /* by node: how it was reached */
	int32_t *seen, nseen; /* nodes with a distance */
	int64_t bound;	/* the distance of a sink that has one */
	int64_t wanted; /* places that the hub still takes: the sources less the duties */
};

/* ---- the search ---- */

static bool slot_free(const struct market *mk, int32_t slot)
{
	return mk->held[slot] < mk->capacity[slot];
}

static bool is_sink(const struct search *s, int32_t node)
{
	if (node >= s->mk->nslots)
		return node == s->mk->nslots && s->wanted > 0;
	return slot_free(s->mk, node) && (s->mk->must[node] || s->wanted > 0);
}

static void relax(struct search *s, int32_t node, int64_t far, int32_t by)
{
	if (far >= s->heap.far[node] || far >= s->bound)
		return;
	if (s->heap.far[node] == FAR)
		s->seen[s->nseen++] = node;
	s->by[node] = by;
	heap_lower(&s->heap, node, far);
	if (is_sink(s, node))
		s->bound = far;
}

static void relax_choice(struct search *s, int32_t citizen, int32_t slot, int64_t far)
{
	if (far < s->heap.far[slot] && far < s->bound && slot != s->mk->at[citizen])
		relax(s, slot, far, citizen);
}

/* All that a citizen may have, who is at distance `far` and has `utility` now. */
static void relax_all(struct search *s, int32_t citizen, int64_t far, int64_t utility)
{
	const struct market *mk = s->mk;
	int64_t base = far + utility;
	for (size_t i = mk->from[citizen]; i < mk->from[citizen + 1]; i++) {
		const struct offer *o = &mk->offers[i];
		int32_t slot = o->opening * mk->k;
		if (base - slot_value(o->worth, 0) + mk->lowest >= s->bound)
			break;
		for (int32_t r = 0; r < mk->k; r++, slot++) {
			if (mk->capacity[slot] > 0)
				relax_choice(s, citizen, slot,
					     base - slot_value(o->worth, r) + mk->price[slot]);
		}
	}
}

/* Their best choices; returns the least distance at which there could be another. */
static int64_t relax_best(struct search *s, int32_t citizen, int64_t far, int64_t utility)
{
	const struct market *mk = s->mk;
	const struct choices *among = &mk->choices[citizen];
	for (int32_t i = 0; i < among->n; i++) {
		int32_t slot = among->best[i].slot;
		relax_choice(s, citizen, slot,
			     far + utility - among->best[i].value + mk->price[slot]);
	}
	if (mk->may_leave && mk->may_leave[citizen] && mk->at[citizen] != OUTSIDE)
		relax(s, mk->nslots, far + utility - mk->outside, citizen);
	return among->limit == NOTHING ? FAR : far + utility - among->limit;
}

/*
 * As much of a citizen's choices as lies within distance `now`, and then some; returns as
 * relax_best.
 */
static int64_t relax_citizen(struct search *s, int32_t citizen, int64_t far, int64_t utility, int64_t now)
{
	bool fresh = s->mk->choices[citizen].era == s->mk->era;
	int64_t others = fresh ? relax_best(s, citizen, far, utility) : now;
	if (others > now || others >= s->bound)
		return others;
	choices_make(s->mk, citizen);
	others = relax_best(s, citizen, far, utility);
	if (others > now || others >= s->bound)
		return others;
	relax_all(s, citizen, far, utility);
	return FAR;
}

static void leave_hub(struct search *s)
{
	struct market *mk = s->mk;
	int64_t far = s->heap.far[mk->nslots];
	for (int32_t j = 0; j < mk->nslots; j++) {
		if (!mk->must[j] && mk->held[j] > 0)
			relax(s, j, far + mk->price[j], FROM_HUB);
	}
	for (int32_t c = 0; mk->may_leave && c < mk->n; c++) {
		if (mk->at[c] == OUTSIDE)
			relax_citizen(s, c, far, mk->outside, FAR - 1);
	}
}

/* What the holders of a slot can have within distance `now`; a node of its own stands for the rest. */
static void relax_holders(struct search *s, int32_t slot, int64_t now)
{
	struct market *mk = s->mk;
	int64_t far = s->heap.far[slot], others = FAR;
	for (int32_t i = 0; i < mk->held[slot]; i++) {
		int32_t c = mk->seat[mk->first[slot] + i];
		int64_t next = relax_citizen(s, c, far, mk->gain[c] - mk->price[slot], now);
		others = next < others ? next : others;
	}
	if (others >= s->bound)
		return;
	slot += mk->nslots + 1;
	if (s->heap.far[slot] == FAR)
		s->seen[s->nseen++] = slot;
	heap_lower(&s->heap, slot, others);
}

static void expand(struct search *s, int32_t node)
{
	struct market *mk = s->mk;
	if (node == mk->nslots) {
		leave_hub(s);
	} else if (node > mk->nslots) {
		relax_holders(s, node - mk->nslots - 1, s->heap.far[node]);
	} else {
		if (slot_free(mk, node))
			relax(s, mk->nslots, s->heap.far[node], FROM_SLOT - node);
		relax_holders(s, node, s->heap.far[node] - 1);
	}
}

static int64_t best_offer(struct market *mk, int32_t citizen)
{
	int64_t best = mk->may_leave && mk->may_leave[citizen] ? mk->outside : NOTHING;
	choices_make(mk, citizen);
	const struct choices *among = &mk->choices[citizen];
	if (among->n > 0 && among->best[0].value - mk->price[among->best[0].slot] > best)
		best = among->best[0].value - mk->price[among->best[0].slot];
	return best;
}

/* The nearest sink from the citizen; NOWHERE: none. */
static int32_t search_from(struct search *s, int32_t citizen)
{
	int64_t best = best_offer(s->mk, citizen);
	s->bound = FAR;
	if (best == NOTHING)
		return NOWHERE;
	relax_citizen(s, citizen, 0, best, FAR - 1);
	/*
	 * A node comes once, that for others once a holder and once more when their choices are
	 * found anew.
	 */
	for (int64_t left = 2 * ((int64_t)s->mk->nslots + s->mk->n) + 1; s->heap.n > 0 && left > 0; left--) {
		int32_t node = heap_pop(&s->heap);
		if (is_sink(s, node))
			return node;
		expand(s, node);
	}
	return NOWHERE;
}

/* ---- after the search ---- */

/* Whoever was nearer than the sink pays the difference more; seen from the hub, whose price is 0. */
static void raise_prices(struct search *s, int64_t reached)
{
	struct market *mk = s->mk;
	int64_t hub = s->heap.far[mk->nslots];
	for (int32_t i = 0; i < s->nseen; i++) {
		int32_t node = s->seen[i];
		if (node < mk->nslots && s->heap.far[node] < reached)
			mk->price[node] += reached - s->heap.far[node];
	}
	if (hub >= reached)
		return;
	for (int32_t j = 0; j < mk->nslots; j++)
		mk->price[j] = !mk->must[j] && mk->held[j] == 0 ? 0 : mk->price[j] - (reached - hub);
	mk->lowest -= reached - hub;
	mk->era++;
}

static int64_t value_at(const struct market *mk, int32_t citizen, int32_t slot)
{
	size_t i = mk->from[citizen];
	while (mk->offers[i].opening != slot / mk->k)
		i++;
	return slot_value(mk->offers[i].worth, slot % mk->k);
}

/* Moves everyone on the path back from the sink. */
static void augment(struct search *s, int32_t node)
{
	struct market *mk = s->mk;
	for (;;) {
		int32_t by = s->by[node];
		if (by == FROM_HUB) {
			node = mk->nslots;
		} else if (by <= FROM_SLOT) {
			node = FROM_SLOT - by;
		} else {
			int32_t before = mk->at[by];
			if (before >= 0)
				seat_leave(mk, by);
			mk->at[by] = OUTSIDE;
			if (node < mk->nslots) {
				seat_give(mk, by, node);
				mk->gain[by] = value_at(mk, by, node);
			}
			if (before == NOWHERE)
				return;
			node = before == OUTSIDE ? mk->nslots : before;
		}
	}
}

static void search_forget(struct search *s)
{
	for (int32_t i = 0; i < s->nseen; i++) {
		s->heap.far[s->seen[i]] = FAR;
		s->heap.place[s->seen[i]] = 0;
	}
	s->nseen = s->heap.n = 0;
}

static void search_open(struct arena *a, struct search *s, struct market *mk)
{
	size_t nodes = 2 * (size_t)mk->nslots + 1;
	*s = (struct search){.mk = mk};
	heap_open(a, &s->heap, nodes);
	s->by = arena_alloc(a, nodes * sizeof(*s->by));
	s->seen = arena_alloc(a, nodes * sizeof(*s->seen));
	for (int32_t c = 0; c < mk->n; c++)
		s->wanted += mk->at[c] == NOWHERE;
	for (int32_t j = 0; j < mk->nslots; j++)
		s->wanted -= mk->must[j] ? mk->capacity[j] - mk->held[j] : 0;
}

bool market_clear(struct market *mk)
{
	struct arena scratch = {0};
	struct search s;
	bool ok;
	search_open(&scratch, &s, mk);
	ok = s.wanted >= 0;
	for (int32_t c = 0; ok && c < mk->n; c++) {
		if (mk->at[c] != NOWHERE)
			continue;
		int32_t sink = search_from(&s, c);
		ok = sink != NOWHERE;
		if (ok) {
			s.wanted -= sink == mk->nslots || !mk->must[sink];
			raise_prices(&s, s.heap.far[sink]);
			augment(&s, sink);
		}
		search_forget(&s);
	}
	arena_free(&scratch);
	return ok;
}
