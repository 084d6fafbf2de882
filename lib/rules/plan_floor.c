/* SPDX-License-Identifier: MIT */
/*
 * Level 1 of the plan: in their order, each citizen is covered if that leaves everyone covered
 * before them covered. Such sets are a matroid's (transversal), so the first set in the order is
 * also the largest. Placing one is a chain of evictions towards the nearest free seat, led by
 * labels that never exceed the true distance and are made exact now and then; who finds none closes
 * the set of openings they can reach, for good.
 */
#include "market.h"

#define SHUT INT32_MAX /* the label of an opening from which no free seat can be reached */

/* A seat taken, and a lower bound of the distance to a free seat if its holder is evicted. */
struct taken {
	int32_t citizen, label;
};

/* An eviction, to be undone if the chain ends nowhere. */
struct eviction {
	int32_t opening, seat;
	struct taken was;
};

struct reach {
	struct arena scratch;
	const struct plan_input *in;
	const int32_t *room;		  /* by opening */
	size_t *first;			  /* by opening, into taken */
	struct taken *taken;
	int32_t *held, *label;		  /* by opening */
	int32_t *at;			  /* by citizen: an opening */
	int32_t *onward;		  /* by citizen, while labels are made exact */
	size_t *reverse_from;		  /* by opening, into reverse */
	int32_t *reverse;		  /* its citizens */
	int32_t *queue;			  /* openings */
	struct eviction *log;
	size_t nlog, log_bytes;
	size_t work, most_work;		  /* arcs looked at since labels were exact */
	int relabels;			  /* for the citizen at hand */
};

/* Exact labels lead straight to a free seat, past each citizen at most once: one would do. */
enum { MOST_RELABELS = 4 };

static void reach_open(struct reach *s, const struct plan_input *in, const int32_t *room, int32_t *at)
{
	size_t n = (size_t)in->ncitizens, m = (size_t)in->nopenings, arcs = in->from[n];
	struct arena *a = &s->scratch;
	*s = (struct reach){.in = in, .room = room, .at = at, .most_work = arcs + m + 1};
	s->first = arena_alloc(a, (m + 1) * sizeof(*s->first));
	s->held = arena_alloc(a, m * sizeof(*s->held));
	s->label = arena_alloc(a, m * sizeof(*s->label));
	s->queue = arena_alloc(a, m * sizeof(*s->queue));
	s->onward = arena_alloc(a, n * sizeof(*s->onward));
	s->reverse_from = arena_alloc(a, (m + 2) * sizeof(*s->reverse_from));
	s->reverse = arena_alloc(a, arcs * sizeof(*s->reverse));
	for (size_t i = 0; i < arcs; i++)
		s->reverse_from[in->arcs[i].opening + 2]++;
	for (size_t j = 0; j < m; j++) {
		s->first[j + 1] = s->first[j] + (size_t)room[j];
		s->reverse_from[j + 2] += s->reverse_from[j + 1];
		s->label[j] = room[j] > 0 ? 0 : SHUT;
	}
	s->taken = arena_alloc(a, s->first[m] * sizeof(*s->taken));
	for (size_t c = 0; c < n; c++) {
		at[c] = NOWHERE;
		for (size_t i = in->from[c]; i < in->from[c + 1]; i++)
			s->reverse[s->reverse_from[in->arcs[i].opening + 1]++] = (int32_t)c;
	}
}

static void label_set(struct reach *s, int32_t opening)
{
	const struct taken *t = s->taken + s->first[opening];
	int32_t least = s->held[opening] < s->room[opening] ? 0 : SHUT;
	for (int32_t i = 0; i < s->held[opening]; i++)
		least = t[i].label < least ? t[i].label : least;
	s->label[opening] = least > s->in->nopenings ? SHUT : least;
}

/* Breadth first, backwards from the free seats. */
static void labels_exact(struct reach *s)
{
	int32_t m = s->in->nopenings, tail = 0;
	for (int32_t c = 0; c < s->in->ncitizens; c++)
		s->onward[c] = SHUT;
	for (int32_t j = 0; j < m; j++) {
		s->label[j] = s->held[j] < s->room[j] ? 0 : SHUT;
		if (s->label[j] == 0)
			s->queue[tail++] = j;
	}
	for (int32_t head = 0; head < tail; head++) {
		int32_t j = s->queue[head];
		for (size_t i = s->reverse_from[j]; i < s->reverse_from[j + 1]; i++) {
			int32_t c = s->reverse[i], from = s->at[c];
			if (from == NOWHERE || from == j || s->onward[c] != SHUT)
				continue;
			s->onward[c] = s->label[j] + 1;
			if (s->label[from] == SHUT) {
				s->label[from] = s->onward[c];
				s->queue[tail++] = from;
			}
		}
	}
	for (int32_t j = 0; j < m; j++) {
		for (int32_t i = 0; i < s->held[j]; i++) {
			struct taken *t = &s->taken[s->first[j] + (size_t)i];
			t->label = s->onward[t->citizen];
		}
	}
	s->work = 0;
	s->relabels++;
}

/* The opening with the lowest label, and the second lowest label. */
static int32_t nearest(struct reach *s, int32_t citizen, int32_t *second)
{
	const struct plan_input *in = s->in;
	int32_t best = NOWHERE, least = SHUT;
	*second = SHUT;
	for (size_t i = in->from[citizen]; i < in->from[citizen + 1]; i++) {
		int32_t j = in->arcs[i].opening, label = s->label[j];
		if (label < least) {
			*second = least;
			least = label;
			best = j;
		} else if (label < *second) {
			*second = label;
		}
	}
	s->work += in->from[citizen + 1] - in->from[citizen];
	return best;
}

/* Seats the citizen; returns whom that evicts, or NOWHERE. */
static int32_t take_seat(struct reach *s, int32_t citizen, int32_t opening, int32_t second)
{
	struct taken *t = s->taken + s->first[opening];
	int32_t seat = 0, evicted = NOWHERE;
	if (s->held[opening] < s->room[opening]) {
		seat = s->held[opening]++;
	} else {
		for (int32_t i = 1; i < s->room[opening]; i++)
			seat = t[i].label < t[seat].label ? i : seat;
		evicted = t[seat].citizen;
		s->at[evicted] = NOWHERE;
		s->log = arena_grow(&s->scratch, s->log, &s->log_bytes,
				    (s->nlog + 1) * sizeof(*s->log));
		s->log[s->nlog++] = (struct eviction){opening, seat, t[seat]};
	}
	t[seat] = (struct taken){citizen, second == SHUT ? SHUT : second + 1};
	s->at[citizen] = opening;
	label_set(s, opening);
	return evicted;
}

static void undo(struct reach *s, int32_t citizen)
{
	while (s->nlog > 0) {
		const struct eviction *e = &s->log[--s->nlog];
		s->taken[s->first[e->opening] + (size_t)e->seat] = e->was;
		s->at[e->was.citizen] = e->opening;
	}
	s->at[citizen] = NOWHERE;
}

static bool cover(struct reach *s, int32_t citizen)
{
	int32_t moving = citizen, second;
	s->nlog = 0;
	s->relabels = 0;
	while (moving != NOWHERE && s->relabels <= MOST_RELABELS) {
		if (s->work > s->most_work)
			labels_exact(s);
		int32_t opening = nearest(s, moving, &second);
		if (opening == NOWHERE) {
			undo(s, citizen);
			return false;
		}
		moving = take_seat(s, moving, opening, second);
	}
	return true;
}

static int32_t close_offers(struct reach *s, int32_t citizen, int32_t *closed, int32_t order, int32_t tail)
{
	for (size_t i = s->in->from[citizen]; i < s->in->from[citizen + 1]; i++) {
		int32_t j = s->in->arcs[i].opening;
		if (closed[j])
			continue;
		closed[j] = order;
		s->label[j] = SHUT;
		s->queue[tail++] = j;
	}
	return tail;
}

/* All that the citizen, and then whoever holds a seat there, can reach. */
static void close_set(struct reach *s, int32_t citizen, int32_t *closed)
{
	int32_t order = s->in->order[citizen], tail = close_offers(s, citizen, closed, order, 0);
	for (int32_t head = 0; head < tail; head++) {
		int32_t j = s->queue[head];
		for (int32_t i = 0; i < s->held[j]; i++)
			tail = close_offers(s, s->taken[s->first[j] + (size_t)i].citizen, closed,
					    order, tail);
	}
}

bool floor_make(const struct plan_input *in, const bool *skip, const int32_t *room, int32_t *at,
		int32_t *closed)
{
	struct reach s;
	reach_open(&s, in, room, at);
	int32_t *turn = arena_alloc(&s.scratch, (size_t)in->ncitizens * sizeof(*turn));
	for (int32_t c = 0; c < in->ncitizens; c++)
		turn[in->order[c] - 1] = c;
	for (int32_t i = 0; i < in->ncitizens && s.relabels <= MOST_RELABELS; i++) {
		if (!skip[turn[i]] && !cover(&s, turn[i]))
			close_set(&s, turn[i], closed);
	}
	arena_free(&s.scratch);
	return s.relabels <= MOST_RELABELS;
}
