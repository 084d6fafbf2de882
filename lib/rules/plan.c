/* SPDX-License-Identifier: MIT */
/*
 * The plan from end to end: what is given is checked, and the sums it could lead to bounded; fixed
 * pairs take their seats; level 1 says who is covered, level 2 finds the greatest value for them,
 * level 3 the one plan of that value; then prices. Each level hands the next a smaller question.
 */
#include "market.h"

struct making {
	const struct plan_input *in;
	struct plan *plan;
	struct arena scratch;
	int32_t *room;	/* by opening: seats over all slots that somebody could take */
	int32_t *holds; /* by citizen: the opening that covers them at level 1 */
	int32_t *who;	/* by citizen of the market: in the input */
	struct market mk;
};

int32_t plan_worth(const struct plan_input *in, int32_t score)
{
	size_t low = 0, high = in->nworth;
	if (in->nworth == 0)
		return score / 200;
	while (low < high) {
		size_t mid = (low + high) / 2;
		if (in->worth[mid].score <= score)
			low = mid + 1;
		else
			high = mid;
	}
	return low ? in->worth[low - 1].ppm : 0;
}

int64_t plan_value(int32_t ppm, int32_t slot)
{
	return slot_value(ppm, slot - 1);
}

/* ---- what is given ---- */

static bool arcs_valid(struct making *s, int32_t c, int32_t *last)
{
	const struct plan_input *in = s->in;
	for (size_t i = in->from[c]; i < in->from[c + 1]; i++) {
		const struct plan_arc *arc = &in->arcs[i];
		if (arc->opening < 0 || arc->opening >= in->nopenings || arc->score < 0 ||
		    arc->score > MOST_SCORE || last[arc->opening] == c + 1)
			return false;
		last[arc->opening] = c + 1;
	}
	return true;
}

static enum plan_status citizens_valid(struct making *s)
{
	const struct plan_input *in = s->in;
	int32_t *last = arena_alloc(&s->scratch, (size_t)in->nopenings * sizeof(*last));
	bool *given = arena_alloc(&s->scratch, (size_t)in->ncitizens + 1);
	for (int32_t c = 0; c < in->ncitizens; c++) {
		s->plan->where = c;
		if (in->order[c] < 1 || in->order[c] > in->ncitizens || given[in->order[c]])
			return PLAN_BAD_ORDER;
		given[in->order[c]] = true;
		if (!arcs_valid(s, c, last))
			return PLAN_BAD_ARC;
	}
	return PLAN_DONE;
}

static enum plan_status input_valid(struct making *s)
{
	const struct plan_input *in = s->in;
	if (in->k < 1 || in->k > MOST_SLOTS)
		return PLAN_BAD_SLOTS;
	for (int32_t j = 0; j < in->nopenings; j++) {
		s->plan->where = j;
		if (in->seats[j] < 0)
			return PLAN_BAD_SEATS;
	}
	for (size_t i = 0; i < in->nworth; i++) {
		s->plan->where = (int32_t)i;
		if (in->worth[i].ppm < 0 || in->worth[i].ppm > MOST_PPM ||
		    (i > 0 && (in->worth[i].score <= in->worth[i - 1].score ||
			       in->worth[i].ppm < in->worth[i - 1].ppm)))
			return PLAN_BAD_WORTH;
	}
	return citizens_valid(s);
}

/*
 * Along a path each citizen and each slot comes once, so no price exceeds their number in steps of
 * the best value.
 */
static int64_t price_bound(const struct plan_input *in)
{
	int64_t slots = (int64_t)in->nopenings * in->k, n = in->ncitizens;
	return ((slots < n ? slots : n) + 2) * MOST_PPM;
}

/* Sums of prices and utilities, both up to three such bounds where going outside costs two. */
static bool sums_fit(const struct plan_input *in)
{
	wide most = (wide)price_bound(in) * 4 * ((wide)in->ncitizens + 1);
	return most <= INT64_MAX && (int64_t)in->nopenings * in->k < INT32_MAX - 1;
}

/* ---- seats ---- */

static void plan_open(struct arena *a, const struct plan_input *in, struct plan *plan)
{
	size_t n = (size_t)in->ncitizens, slots = (size_t)in->nopenings * (size_t)in->k;
	plan->place = arena_alloc(a, n * sizeof(*plan->place));
	plan->fixed = arena_alloc(a, n);
	plan->fixed_slot = arena_alloc(a, in->nfixed * sizeof(*plan->fixed_slot));
	plan->utility = arena_alloc(a, n * sizeof(*plan->utility));
	plan->capacity = arena_alloc(a, slots * sizeof(*plan->capacity));
	plan->price = arena_alloc(a, slots * sizeof(*plan->price));
	plan->closed = arena_alloc(a, (size_t)in->nopenings * sizeof(*plan->closed));
	for (size_t c = 0; c < n; c++)
		plan->place[c].opening = NOWHERE;
	for (size_t j = 0; j < slots; j++)
		plan->capacity[j] = in->seats[j / (size_t)in->k];
}

/* Each takes the first slot with a seat left. */
static bool fixed_place(const struct plan_input *in, struct plan *plan)
{
	for (size_t i = 0; i < in->nfixed; i++) {
		const struct plan_fixed *f = &in->fixed[i];
		plan->where = (int32_t)i;
		if (f->citizen < 0 || f->citizen >= in->ncitizens || f->opening < 0 ||
		    f->opening >= in->nopenings)
			return false;
		int32_t slot = 0, *left = plan->capacity + f->opening * in->k;
		while (slot < in->k && left[slot] == 0)
			slot++;
		if (slot < in->k)
			left[slot]--;
		plan->fixed_slot[i] = slot < in->k ? slot + 1 : 0;
		if (!plan->fixed[f->citizen])
			plan->place[f->citizen] = (struct plan_place){f->opening, plan->fixed_slot[i]};
		plan->fixed[f->citizen] = true;
	}
	return true;
}

/* No more seats than citizens who could take them: an opening may have any number. */
static void room_count(struct making *s)
{
	const struct plan_input *in = s->in;
	s->room = arena_alloc(&s->scratch, (size_t)in->nopenings * sizeof(*s->room));
	for (int32_t c = 0; c < in->ncitizens; c++) {
		s->plan->reachable += s->plan->fixed[c] || in->from[c + 1] > in->from[c];
		if (s->plan->fixed[c])
			continue;
		for (size_t i = in->from[c]; i < in->from[c + 1]; i++)
			s->room[in->arcs[i].opening]++;
	}
	s->mk.capacity = arena_alloc(&s->scratch, (size_t)s->mk.nslots * sizeof(*s->mk.capacity));
	for (int32_t j = 0; j < in->nopenings; j++) {
		int64_t seats = 0;
		for (int32_t i = j * in->k; i < (j + 1) * in->k; i++) {
			int32_t left = s->plan->capacity[i];
			s->mk.capacity[i] = left < s->room[j] ? left : s->room[j];
			seats += left;
		}
		s->room[j] = seats < s->room[j] ? (int32_t)seats : s->room[j];
	}
}

/* ---- the market of level 2 ---- */

/* Nobody but those who fill a closed set may use it, and they nothing else. */
static bool may_use(const struct making *s, int32_t c, int32_t opening)
{
	const int32_t *closed = s->plan->closed;
	return s->in->floor != FLOOR_WAITING || closed[opening] == closed[s->holds[c]];
}

static bool takes_part(const struct making *s, int32_t c)
{
	if (s->in->floor == FLOOR_WAITING)
		return s->holds[c] != NOWHERE;
	return !s->plan->fixed[c] && s->in->from[c + 1] > s->in->from[c];
}

static size_t offers_count(const struct making *s, int32_t c)
{
	size_t n = 0;
	for (size_t i = s->in->from[c]; i < s->in->from[c + 1]; i++)
		n += may_use(s, c, s->in->arcs[i].opening);
	return n;
}

static void offers_fill(struct making *s)
{
	struct market *mk = &s->mk;
	size_t n = 0;
	for (int32_t i = 0; i < mk->n; i++) {
		int32_t c = s->who[i];
		mk->from[i] = n;
		for (size_t at = s->in->from[c]; at < s->in->from[c + 1]; at++) {
			const struct plan_arc *arc = &s->in->arcs[at];
			if (may_use(s, c, arc->opening))
				mk->offers[n++] = (struct offer){arc->opening,
								 plan_worth(s->in, arc->score)};
		}
		offers_sort(mk->offers + mk->from[i], n - mk->from[i]);
	}
	mk->from[mk->n] = n;
}

static void market_make(struct making *s)
{
	const struct plan_input *in = s->in;
	struct market *mk = &s->mk;
	struct arena *a = &s->scratch;
	size_t offers = 0;
	s->who = arena_alloc(a, (size_t)in->ncitizens * sizeof(*s->who));
	for (int32_t c = 0; c < in->ncitizens; c++) {
		if (!takes_part(s, c))
			continue;
		s->who[mk->n++] = c;
		offers += offers_count(s, c);
	}
	mk->from = arena_alloc(a, ((size_t)mk->n + 1) * sizeof(*mk->from));
	mk->offers = arena_alloc(a, offers * sizeof(*mk->offers));
	offers_fill(s);
	market_open(a, mk);
	if (in->floor == FLOOR_WAITING)
		return;
	mk->may_leave = arena_alloc(a, (size_t)mk->n * sizeof(*mk->may_leave));
	for (int32_t i = 0; i < mk->n; i++)
		mk->may_leave[i] = true;
	/* Under the count nobody is left out for any value that others could gain by it. */
	mk->outside = in->floor == FLOOR_COUNT ? -2 * price_bound(in) : 0;
}

/* ---- what comes out ---- */

static void places_take(struct making *s)
{
	const struct plan_input *in = s->in;
	const struct market *mk = &s->mk;
	struct plan *plan = s->plan;
	int levels = plan->tie_levels ? plan->tie_levels : 1;
	for (int32_t i = 0; i < mk->n; i++) {
		int32_t c = s->who[i], slot = mk->at[i];
		if (slot < 0)
			continue;
		plan->place[c] = (struct plan_place){slot / in->k, slot % in->k + 1};
		plan->utility[c] = mk->gain[i] - mk->price[slot];
		plan->value += mk->gain[i];
		for (int level = 0; !in->value_only && level < levels; level++)
			plan->tie[level] += tie_value(in, c, slot / in->k, slot % in->k, level);
	}
	for (int32_t j = 0; j < mk->nslots; j++)
		plan->price[j] = mk->price[j];
	for (int32_t c = 0; c < in->ncitizens; c++)
		plan->covered += plan->place[c].opening != NOWHERE;
}

static enum plan_status levels_solve(struct making *s)
{
	const struct plan_input *in = s->in;
	struct plan *plan = s->plan;
	room_count(s);
	s->holds = arena_alloc(&s->scratch, (size_t)in->ncitizens * sizeof(*s->holds));
	if (in->floor != FLOOR_NONE && !floor_make(in, plan->fixed, s->room, s->holds, plan->closed))
		return PLAN_STUCK;
	market_make(s);
	market_bid(&s->mk);
	if (!market_clear(&s->mk))
		return PLAN_STUCK;
	if (!in->value_only && !tie_make(in, s->who, &s->mk, plan))
		return PLAN_STUCK;
	places_take(s);
	return in->value_only || price_make(in, plan) ? PLAN_DONE : PLAN_STUCK;
}

enum plan_status plan_make(struct arena *arena, const struct plan_input *in, struct plan *out)
{
	struct making s = {.in = in, .plan = out};
	*out = (struct plan){0};
	s.mk = (struct market){.m = in->nopenings, .k = in->k};
	enum plan_status status = input_valid(&s);
	if (status == PLAN_DONE && !sums_fit(in))
		status = PLAN_TOO_LARGE;
	if (status == PLAN_DONE) {
		s.mk.nslots = in->nopenings * in->k;
		plan_open(arena, in, out);
		status = fixed_place(in, out) ? levels_solve(&s) : PLAN_BAD_FIXED;
	}
	if (status == PLAN_DONE)
		out->where = NOWHERE;
	arena_free(&s.scratch);
	return status;
}

int64_t plan_gap(const struct plan_input *in, const struct plan *plan, int32_t citizen,
		 const struct plan_arc *arc)
{
	int32_t worth = plan_worth(in, arc->score);
	int64_t least = INT64_MAX;
	if (plan->fixed[citizen] ||
	    (plan->place[citizen].opening == NOWHERE && in->floor != FLOOR_NONE))
		return -1;
	for (int32_t r = 0; r < in->k; r++) {
		int32_t slot = arc->opening * in->k + r;
		int64_t gap = plan->utility[citizen] + plan->price[slot] - slot_value(worth, r);
		if (plan->capacity[slot] > 0 && gap < least)
			least = gap;
	}
	return least == INT64_MAX ? -1 : least;
}

enum plan_status plan_floor_price(const struct plan_input *in, const struct plan *plan,
				  int64_t *price)
{
	struct arena scratch = {0};
	struct plan_input bare = *in;
	struct plan without;
	bare.floor = FLOOR_NONE;
	bare.value_only = true;
	enum plan_status status = plan_make(&scratch, &bare, &without);
	if (status == PLAN_DONE)
		*price = without.value - plan->value;
	arena_free(&scratch);
	return status;
}
