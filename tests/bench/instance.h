/* SPDX-License-Identifier: MIT */
/*
 * A programme by chance, for C and C++: citizens and openings with areas, hours, shifts, forms, tasks and wishes,
 * the pairs that are possible and their scores by the weights of matching.md section 2 (support left out). A seed gives
 * the same programme everywhere. Arcs are in plain arrays, by citizen.
 */
#ifndef RFF_INSTANCE_H
#define RFF_INSTANCE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct instance {
	int32_t n, m, k;
	uint64_t seed;
	int32_t *seats, *waiting;
	size_t *from;
	int32_t *opening, *score; /* by arc */
};

struct instance_citizen {
	uint32_t areas[4]; /* the first is where they live */
	uint32_t nareas, hours, shifts, forms, tasks, learns, wishes;
};

struct instance_opening {
	uint32_t area, hours_min, hours_max, shifts, needed, forms, tasks, weeks;
};

static uint64_t instance_state;

static uint32_t draw(uint32_t below)
{
	instance_state += UINT64_C(0x9e3779b97f4a7c15);
	uint64_t z = instance_state;
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)((z ^ (z >> 31)) % below);
}

/* At most most of the first `of` bits. */
static uint32_t draw_bits(uint32_t most, uint32_t of)
{
	uint32_t bits = 0;
	for (uint32_t i = 0; i < most; i++)
		bits |= 1U << draw(of);
	return bits;
}

static uint32_t bits_in(uint32_t x)
{
	return (uint32_t)__builtin_popcount(x);
}

static void *instance_room(size_t n, size_t size)
{
	void *p = calloc(n + 1, size);
	if (!p) {
		fputs("instance: out of memory\n", stderr);
		exit(1);
	}
	return p;
}

static void citizens_draw(struct instance_citizen *c, int32_t n, uint32_t areas)
{
	for (int32_t i = 0; i < n; i++, c++) {
		uint32_t home = draw(areas);
		c->nareas = 1 + draw(4);
		for (uint32_t a = 0; a < c->nareas; a++)
			c->areas[a] = (home + (a % 2 ? areas - (a + 1) / 2 : a / 2)) % areas;
		c->hours = 4 + draw(34);
		c->shifts = draw_bits(4 + draw(12), 21);
		c->forms = draw_bits(1 + draw(3), 5);
		c->tasks = draw_bits(2 + draw(6), 24);
		c->learns = draw_bits(12 + draw(36), 24);
		c->wishes = draw(3) ? draw_bits(3, 24) : 0;
	}
}

static void openings_draw(struct instance_opening *o, int32_t m, uint32_t areas, int32_t *seats)
{
	static const int32_t sizes[] = {1, 1, 1, 1, 1, 2, 2, 2, 3, 5};
	for (int32_t i = 0; i < m; i++, o++) {
		o->area = draw(areas);
		o->hours_min = 2 + draw(9);
		o->hours_max = o->hours_min + draw(20);
		o->shifts = draw_bits(5 + draw(12), 21);
		o->needed = 1 + draw(2);
		o->forms = draw_bits(2 + draw(3), 5);
		o->tasks = draw_bits(1 + draw(3), 24);
		o->weeks = 4 * (1 + draw(4));
		seats[i] = sizes[draw(10)];
	}
}

/* The score of a pair, -1: not possible. */
static int32_t pair_score(const struct instance_citizen *c, const struct instance_opening *o)
{
	static const uint32_t lanes[5] = {10000, 9000, 8000, 6000, 5000};
	uint32_t missing = o->tasks & ~c->tasks, common = bits_in(c->shifts & o->shifts), travel = 0, lane = 0;
	for (uint32_t a = 0; a < c->nareas; a++)
		travel = c->areas[a] == o->area && !travel ? (a ? 7000 : 10000) : travel;
	if (!travel || c->hours < o->hours_min || common < o->needed || !(c->forms & o->forms) ||
	    (missing & ~c->learns) || bits_in(missing) * 4 > o->weeks)
		return -1;
	for (uint32_t f = 5; f-- > 0;)
		lane = c->forms & o->forms & 1U << f ? lanes[f] : lane;
	uint32_t share = 10000 / bits_in(o->tasks), w = o->weeks;
	uint32_t tasks = share * bits_in(o->tasks & c->tasks) + bits_in(missing) * (share * (w - 3) / (2 * (w + 1)));
	uint32_t wish = !c->wishes ? 5000 : c->wishes & o->tasks ? 10000 : 2000;
	uint32_t hours = 10000 * (c->hours < o->hours_max ? c->hours : o->hours_max) / o->hours_max;
	uint32_t shifts = 10000 * (common < o->needed + 3 ? common : o->needed + 3) / (o->needed + 3);
	uint32_t weighed[] = {tasks * 3684, wish * 2105, hours * 1579, shifts * 1053, travel * 1053, lane * 526};
	uint32_t sum = 0;
	for (int i = 0; i < 6; i++)
		sum += weighed[i];
	return (int32_t)sum;
}

/* Citizens who could reach each area, so that not all pairs need be looked at. */
static void pairs_find(struct instance *in, const struct instance_citizen *c, const struct instance_opening *o,
		       uint32_t areas)
{
	size_t room = 1024, n = 0;
	int32_t *head = (int32_t *)instance_room(areas, sizeof(*head));
	int32_t *next = (int32_t *)instance_room((size_t)in->m, sizeof(*next));
	in->opening = (int32_t *)instance_room(room, sizeof(*in->opening));
	in->score = (int32_t *)instance_room(room, sizeof(*in->score));
	for (int32_t j = in->m; j-- > 0;) {
		next[j] = head[o[j].area];
		head[o[j].area] = j + 1;
	}
	for (int32_t i = 0; i < in->n; i++) {
		in->from[i] = n;
		for (uint32_t a = 0; a < c[i].nareas; a++) {
			int again = 0;
			for (uint32_t b = 0; b < a; b++)
				again |= c[i].areas[b] == c[i].areas[a];
			for (int32_t j = again ? 0 : head[c[i].areas[a]]; j; j = next[j - 1]) {
				int32_t score = pair_score(&c[i], &o[j - 1]);
				if (score < 0)
					continue;
				if (n == room) {
					room += room / 4;
					in->opening = (int32_t *)realloc(in->opening, room * sizeof(*in->opening));
					in->score = (int32_t *)realloc(in->score, room * sizeof(*in->score));
				}
				in->opening[n] = j - 1;
				in->score[n++] = score;
			}
		}
	}
	in->from[in->n] = n;
	free(head);
	free(next);
}

static void instance_make(struct instance *in, int32_t n, int32_t m, int32_t k, uint64_t seed)
{
	uint32_t areas = m < 1000 ? (uint32_t)m / 32 + 4 : (uint32_t)m / 65;
	struct instance_citizen *c = (struct instance_citizen *)instance_room((size_t)n, sizeof(*c));
	struct instance_opening *o = (struct instance_opening *)instance_room((size_t)m, sizeof(*o));
	memset(in, 0, sizeof(*in));
	in->n = n;
	in->m = m;
	in->k = k;
	in->seed = seed;
	in->seats = (int32_t *)instance_room((size_t)m, sizeof(*in->seats));
	in->waiting = (int32_t *)instance_room((size_t)n, sizeof(*in->waiting));
	in->from = (size_t *)instance_room((size_t)n + 1, sizeof(*in->from));
	instance_state = seed * 1000003 + (uint64_t)n;
	citizens_draw(c, n, areas);
	openings_draw(o, m, areas, in->seats);
	for (int32_t i = 0; i < n; i++)
		in->waiting[i] = (int32_t)draw(1500);
	pairs_find(in, c, o, areas);
	free(c);
	free(o);
}

#endif
