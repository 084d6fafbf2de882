/* SPDX-License-Identifier: MIT */
/*
 * Tiny and small programmes by chance for the tests of the plan: who could do what at which score, seats, waits,
 * fixed pairs. A seed gives the same programme everywhere. Names are shuffled, so that no order of
 * names, waits or lines stands in for another.
 */
#ifndef RFF_PROGRAMME_H
#define RFF_PROGRAMME_H

#include "temp.h"
#include "../../lib/rules/plan.h"

enum { MOST_CITIZENS = 60, MOST_OPENINGS = 24 };

struct programme {
	struct plan_input in;
	int32_t seats[MOST_OPENINGS], order[MOST_CITIZENS], waiting[MOST_CITIZENS];
	size_t from[MOST_CITIZENS + 1];
	struct plan_arc arcs[MOST_CITIZENS * MOST_OPENINGS];
	struct str citizens[MOST_CITIZENS], openings[MOST_OPENINGS];
	char names[MOST_CITIZENS + MOST_OPENINGS][12];
	struct plan_fixed fixed[MOST_CITIZENS];
	uint64_t state;
};

UNUSED static uint32_t chance(struct programme *p, uint32_t below)
{
	p->state = p->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)((p->state >> 33) % below);
}

UNUSED static struct str name_make(struct programme *p, int i, char letter)
{
	/* 101 is prime, so names differ; their bytes are in no order of i. */
	int n = snprintf(p->names[i], sizeof(p->names[i]), "%c%d", letter, (i * 37 + 11) % 101);
	return (struct str){p->names[i], (size_t)n};
}

/* What a kind of programme has much of. */
struct traits {
	int32_t citizens, openings, k, seats; /* at most; k exactly when it is positive */
	uint32_t percent;		      /* of the pairs that are possible */
	uint32_t scores;		      /* how many different ones: few make ties */
};

UNUSED static void programme_draw(struct programme *p, uint64_t seed, struct traits t)
{
	struct plan_input *in = &p->in;
	*p = (struct programme){.state = seed * 2654435761U + 1};
	in->ncitizens = (int32_t)chance(p, (uint32_t)t.citizens + 1);
	in->nopenings = (int32_t)chance(p, (uint32_t)t.openings + 1);
	in->k = t.k ? t.k : 1 + (int32_t)chance(p, 3);
	for (int32_t j = 0; j < in->nopenings; j++) {
		p->seats[j] = (int32_t)chance(p, (uint32_t)t.seats + 1);
		p->openings[j] = name_make(p, j, 'a');
	}
	size_t n = 0;
	for (int32_t c = 0; c < in->ncitizens; c++) {
		p->citizens[c] = name_make(p, MOST_OPENINGS + c, 'b');
		p->waiting[c] = (int32_t)chance(p, 6);
		p->from[c] = n;
		for (int32_t j = 0; j < in->nopenings; j++) {
			if (chance(p, 100) < t.percent)
				p->arcs[n++] = (struct plan_arc){
					j, (int32_t)(chance(p, t.scores) * (100000000 / t.scores) +
						     chance(p, t.scores > 9 ? 90000 : 1))};
		}
	}
	p->from[in->ncitizens] = n;
	in->seed = seed % 5;
	in->seats = p->seats;
	in->from = p->from;
	in->arcs = p->arcs;
	in->order = p->order;
	in->waiting = p->waiting;
	in->citizens = p->citizens;
	in->openings = p->openings;
	in->fixed = p->fixed;
	plan_order(in->ncitizens, p->waiting, p->citizens, in->seed, p->order);
}

/* The certificate as one text. */
UNUSED static char *dump_text(struct arena *a, const struct plan_input *in, const struct plan *plan)
{
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);
	assert_non_null(out);
	for (int f = 0; f < PLAN_FILES; f++)
		plan_dump(in, plan, (enum plan_file)f, out);
	assert_int_equal(fclose(out), 0);
	char *copy = arena_copy(a, text, n);
	free(text);
	return copy;
}

#endif
