/* SPDX-License-Identifier: MIT */
/*
 * Level 3 of the plan. Plans of the greatest value use only tight places (value less price =
 * utility), and fill every slot with a price; so citizens can differ between them only along cycles
 * of tight moves from slot to slot, the hub standing for empty seats and the outside. Those on no
 * cycle stay; the others are a market of their own with hashes for values. No cycle left: the plan
 * is unique.
 */
#include "market.h"

/* The tight places of everybody, and the strongly connected sets of slots and hub. */
struct ties {
	const struct market *mk;
	struct arena *arena;
	size_t *from; /* by citizen, into slot */
	int32_t *slot;
	bool *duty;   /* by slot: full in every best plan */
	size_t *edge_from; /* by node, into edge */
	int32_t *edge;
	int32_t *set; /* by node: its strongly connected set */
};

static int64_t utility_of(const struct market *mk, int32_t c)
{
	return mk->at[c] == OUTSIDE ? mk->outside : mk->gain[c] - mk->price[mk->at[c]];
}

static bool leaves_tight(const struct market *mk, int32_t c)
{
	return mk->may_leave && mk->may_leave[c] && utility_of(mk, c) == mk->outside;
}

/* The node where the citizen is. */
static int32_t node_of(const struct market *mk, int32_t c)
{
	return mk->at[c] == OUTSIDE ? mk->nslots : mk->at[c];
}

/* How many tight places a citizen has; they are written to slot unless it is NULL. */
static size_t tight_places(const struct market *mk, int32_t c, int32_t *slot)
{
	int64_t utility = utility_of(mk, c);
	size_t n = 0;
	for (size_t i = mk->from[c]; i < mk->from[c + 1]; i++) {
		const struct offer *o = &mk->offers[i];
		int32_t j = o->opening * mk->k;
		if (slot_value(o->worth, 0) - mk->lowest < utility)
			break;
		for (int32_t r = 0; r < mk->k; r++, j++) {
			if (mk->capacity[j] == 0 || slot_value(o->worth, r) - mk->price[j] != utility)
				continue;
			if (slot)
				slot[n] = j;
			n++;
		}
	}
	return n;
}

static void tight_find(struct ties *t)
{
	const struct market *mk = t->mk;
	t->from = arena_alloc(t->arena, ((size_t)mk->n + 1) * sizeof(*t->from));
	for (int32_t c = 0; c < mk->n; c++)
		t->from[c + 1] = t->from[c] + tight_places(mk, c, NULL);
	t->slot = arena_alloc(t->arena, t->from[mk->n] * sizeof(*t->slot));
	for (int32_t c = 0; c < mk->n; c++)
		tight_places(mk, c, t->slot + t->from[c]);
	t->duty = arena_alloc(t->arena, (size_t)mk->nslots * sizeof(*t->duty));
	for (int32_t j = 0; j < mk->nslots; j++)
		t->duty[j] = mk->must[j] || mk->price[j] != 0;
}

/* Counts an edge in edge_from[node + 2], or, when there is room for them, writes it. */
static void edge_add(struct ties *t, int32_t from, int32_t to)
{
	if (!t->edge)
		t->edge_from[from + 2]++;
	else
		t->edge[t->edge_from[from + 1]++] = to;
}

static void edges_walk(struct ties *t)
{
	const struct market *mk = t->mk;
	int32_t hub = mk->nslots;
	for (int32_t c = 0; c < mk->n; c++) {
		int32_t node = node_of(mk, c);
		for (size_t i = t->from[c]; i < t->from[c + 1]; i++) {
			if (t->slot[i] != node)
				edge_add(t, node, t->slot[i]);
		}
		if (node != hub && leaves_tight(mk, c))
			edge_add(t, node, hub);
	}
	for (int32_t j = 0; j < mk->nslots; j++) {
		if (!t->duty[j] && mk->held[j] < mk->capacity[j])
			edge_add(t, j, hub);
		if (!t->duty[j] && mk->held[j] > 0)
			edge_add(t, hub, j);
	}
}

static void edges_make(struct ties *t)
{
	size_t nodes = (size_t)t->mk->nslots + 1;
	t->edge_from = arena_alloc(t->arena, (nodes + 2) * sizeof(*t->edge_from));
	edges_walk(t);
	for (size_t i = 0; i < nodes; i++)
		t->edge_from[i + 2] += t->edge_from[i + 1];
	t->edge = arena_alloc(t->arena, (t->edge_from[nodes + 1] + 1) * sizeof(*t->edge));
	edges_walk(t);
}

/* Tarjan 1972, with a stack of its own. */
struct tarjan {
	struct ties *t;
	int32_t *number, *low, *stack, *path;
	size_t *next; /* by node: the edge to follow */
	int32_t n, nstack, npath;
};

static void tarjan_enter(struct tarjan *s, int32_t node)
{
	s->number[node] = s->low[node] = ++s->n;
	s->next[node] = s->t->edge_from[node];
	s->stack[s->nstack++] = s->path[s->npath++] = node;
}

static void tarjan_leave(struct tarjan *s, int32_t node)
{
	s->npath--;
	if (s->low[node] == s->number[node]) {
		int32_t member;
		do {
			member = s->stack[--s->nstack];
			s->t->set[member] = node;
		} while (member != node);
	}
	if (s->npath > 0) {
		int32_t up = s->path[s->npath - 1];
		s->low[up] = s->low[node] < s->low[up] ? s->low[node] : s->low[up];
	}
}

static void tarjan_from(struct tarjan *s, int32_t root)
{
	const struct ties *t = s->t;
	tarjan_enter(s, root);
	while (s->npath > 0) {
		int32_t node = s->path[s->npath - 1];
		if (s->next[node] == t->edge_from[node + 1]) {
			tarjan_leave(s, node);
			continue;
		}
		int32_t to = t->edge[s->next[node]++];
		if (!s->number[to])
			tarjan_enter(s, to);
		else if (t->set[to] == NOWHERE && s->number[to] < s->low[node])
			s->low[node] = s->number[to];
	}
}

static void sets_find(struct ties *t)
{
	size_t nodes = (size_t)t->mk->nslots + 1;
	struct tarjan s = {.t = t};
	t->set = arena_alloc(t->arena, nodes * sizeof(*t->set));
	s.number = arena_alloc(t->arena, nodes * sizeof(*s.number));
	s.low = arena_alloc(t->arena, nodes * sizeof(*s.low));
	s.stack = arena_alloc(t->arena, nodes * sizeof(*s.stack));
	s.path = arena_alloc(t->arena, nodes * sizeof(*s.path));
	s.next = arena_alloc(t->arena, nodes * sizeof(*s.next));
	for (size_t i = 0; i < nodes; i++)
		t->set[i] = NOWHERE;
	for (int32_t i = 0; i < (int32_t)nodes; i++) {
		if (!s.number[i])
			tarjan_from(&s, i);
	}
}

/* ---- the market of those who can still move ---- */

/* A market, and its citizens and slots in the input. */
struct named {
	struct market mk;
	int32_t *who, *where;
	int32_t *up; /* its citizens in the market it was made of */
	int32_t *slot_up;
};

static bool option_holds(const struct ties *t, int32_t c, int32_t node)
{
	return t->set[node] == t->set[node_of(t->mk, c)];
}

static bool may_leave_too(const struct ties *t, int32_t c)
{
	return leaves_tight(t->mk, c) && option_holds(t, c, t->mk->nslots);
}

static size_t options(const struct ties *t, int32_t c)
{
	size_t n = may_leave_too(t, c);
	for (size_t i = t->from[c]; i < t->from[c + 1]; i++)
		n += option_holds(t, c, t->slot[i]);
	return n;
}

/* Numbers the slots that somebody who can move may use; capacity: what the others leave of it. */
static void slots_name(const struct ties *t, const struct named *up, struct named *sub, int32_t *number)
{
	const struct market *mk = t->mk;
	struct market *out = &sub->mk;
	for (int32_t s = 0; s < out->n; s++) {
		int32_t c = sub->up[s];
		for (size_t i = t->from[c]; i < t->from[c + 1]; i++) {
			if (option_holds(t, c, t->slot[i]) && !number[t->slot[i]])
				number[t->slot[i]] = ++out->nslots;
		}
	}
	out->m = out->nslots;
	out->capacity = arena_alloc(t->arena, (size_t)out->nslots * sizeof(*out->capacity));
	sub->where = arena_alloc(t->arena, (size_t)out->nslots * sizeof(*sub->where));
	sub->slot_up = arena_alloc(t->arena, (size_t)out->nslots * sizeof(*sub->slot_up));
	for (int32_t j = 0; j < mk->nslots; j++) {
		if (!number[j])
			continue;
		sub->slot_up[number[j] - 1] = j;
		sub->where[number[j] - 1] = up->where[j];
		out->capacity[number[j] - 1] = mk->capacity[j] - mk->held[j];
	}
	for (int32_t s = 0; s < out->n; s++) {
		if (mk->at[sub->up[s]] >= 0)
			out->capacity[number[mk->at[sub->up[s]]] - 1]++;
	}
}

static void offers_make(const struct plan_input *in, const struct ties *t, struct named *sub,
			const int32_t *number, int level)
{
	struct market *out = &sub->mk;
	size_t n = 0;
	for (int32_t s = 0; s < out->n; s++) {
		int32_t c = sub->up[s];
		out->from[s] = n;
		for (size_t i = t->from[c]; i < t->from[c + 1]; i++) {
			if (!option_holds(t, c, t->slot[i]))
				continue;
			int32_t j = number[t->slot[i]] - 1, slot = sub->where[j];
			out->offers[n++] = (struct offer){
				j, tie_value(in, sub->who[s], slot / in->k, slot % in->k, level)};
		}
		offers_sort(out->offers + out->from[s], n - out->from[s]);
		out->may_leave[s] = may_leave_too(t, c);
	}
	out->from[out->n] = n;
}

/* False: nobody can move. */
static bool sub_make(const struct plan_input *in, const struct ties *t, const struct named *up,
		     struct named *sub, int level)
{
	const struct market *mk = t->mk;
	struct market *out = &sub->mk;
	struct arena *a = t->arena;
	size_t n = (size_t)mk->n, arcs = 0;
	*sub = (struct named){.mk = {.k = 1}};
	sub->up = arena_alloc(a, n * sizeof(*sub->up));
	sub->who = arena_alloc(a, n * sizeof(*sub->who));
	for (int32_t c = 0; c < mk->n; c++) {
		size_t some = options(t, c);
		if (some < 2)
			continue;
		arcs += some;
		sub->who[out->n] = up->who[c];
		sub->up[out->n++] = c;
	}
	if (out->n == 0 || level == TIE_LEVELS)
		return out->n > 0;
	int32_t *number = arena_alloc(a, (size_t)mk->nslots * sizeof(*number));
	slots_name(t, up, sub, number);
	out->from = arena_alloc(a, ((size_t)out->n + 1) * sizeof(*out->from));
	out->offers = arena_alloc(a, arcs * sizeof(*out->offers));
	out->may_leave = arena_alloc(a, (size_t)out->n * sizeof(*out->may_leave));
	offers_make(in, t, sub, number, level);
	market_open(a, out);
	for (int32_t j = 0; j < out->nslots; j++)
		out->must[j] = t->duty[sub->slot_up[j]];
	return true;
}

/* Moves the citizens of the market above to where they are in this one. */
static void sub_apply(const struct named *sub, struct market *up)
{
	const struct market *mk = &sub->mk;
	int64_t *utility = up->gain; /* for as long as its owner has no seat */
	for (int32_t s = 0; s < mk->n; s++) {
		int32_t c = sub->up[s];
		utility[c] = utility_of(up, c);
		if (up->at[c] >= 0)
			seat_leave(up, c);
		up->at[c] = OUTSIDE;
	}
	for (int32_t s = 0; s < mk->n; s++) {
		int32_t c = sub->up[s];
		if (mk->at[s] == OUTSIDE)
			continue;
		seat_give(up, c, sub->slot_up[mk->at[s]]);
		up->gain[c] = utility[c] + up->price[up->at[c]];
	}
}

static bool tie_level(const struct plan_input *in, struct named *up, int level, struct plan *plan)
{
	struct arena scratch = {0};
	struct ties t = {.mk = &up->mk, .arena = &scratch};
	struct named sub;
	bool ok = true;
	tight_find(&t);
	edges_make(&t);
	sets_find(&t);
	plan->unique = !sub_make(in, &t, up, &sub, level);
	if (!plan->unique && level < TIE_LEVELS) {
		plan->tie_levels = level + 1;
		market_bid(&sub.mk);
		ok = market_clear(&sub.mk) && tie_level(in, &sub, level + 1, plan);
		if (ok)
			sub_apply(&sub, &up->mk);
	}
	arena_free(&scratch);
	return ok;
}

int32_t tie_value(const struct plan_input *in, int32_t citizen, int32_t opening, int32_t r, int level)
{
	char slot[2] = {(char)('0' + (r + 1) % 10)};
	struct str number = r + 1 < MOST_SLOTS ? (struct str){slot, 1} : STR("10");
	struct str parts[] = {in->citizens[citizen], in->openings[opening], number};
	return (int32_t)(plan_hash(in->seed, parts, 3) >> (44 - 20 * level) & 0xfffff);
}

bool tie_make(const struct plan_input *in, const int32_t *who, struct market *mk, struct plan *plan)
{
	struct arena scratch = {0};
	struct named top = {.mk = *mk};
	top.who = arena_alloc(&scratch, (size_t)mk->n * sizeof(*top.who));
	top.where = arena_alloc(&scratch, (size_t)mk->nslots * sizeof(*top.where));
	if (mk->n)
		memcpy(top.who, who, (size_t)mk->n * sizeof(*who));
	for (int32_t j = 0; j < mk->nslots; j++)
		top.where[j] = j;
	bool ok = tie_level(in, &top, 0, plan);
	arena_free(&scratch);
	return ok;
}
