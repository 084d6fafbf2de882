/* SPDX-License-Identifier: MIT */
/*
 * What a plan of the whole programme starts from: the open openings, the active citizens, every
 * possible pair with its score, and the pairs that people have settled. In the order of ids, so that
 * nothing depends on the files' order.
 */
#include <stdlib.h>

#include "match_inner.h"

/* A citizen who was hired and has not begun is no candidate for anything else. */
static bool hired(const struct matcher *m, int32_t citizen)
{
	for (uint32_t i = m->matches->first[citizen]; i < m->matches->first[citizen + 1]; i++) {
		int32_t match = m->matches->list[i];
		if (match_decision(m, match) == m->hired && !m->begun[match])
			return true;
	}
	return false;
}

/* Rows that take part, by id, and the number each has among them (-1: none). */
struct side {
	int32_t *row, *number, n;
	struct str *id;
};

static struct side side_of(const struct matcher *m, enum table_id t)
{
	size_t rows = m->p->table[t].n;
	const int32_t *order = rows_by_id(m->p, t);
	struct side s = {.row = arena_alloc(m->p->arena, (rows + 1) * sizeof(*s.row)),
			 .number = arena_alloc(m->p->arena, (rows + 1) * sizeof(*s.number)),
			 .id = arena_alloc(m->p->arena, (rows + 1) * sizeof(*s.id))};
	for (size_t i = 0; i < rows; i++) {
		int32_t row = order[i];
		bool in = t == T_openings ? m->opening_state[row] == OPENING_OPEN
					  : m->citizen_state[row] == CITIZEN_ACTIVE && !hired(m, row);
		s.number[row] = in ? s.n : -1;
		if (!in)
			continue;
		s.id[s.n] = m->p->table[t].id[row];
		s.row[s.n++] = row;
	}
	return s;
}

/* Every ja pair, put under its citizen; openings ascending there. */
static void arcs(const struct matcher *m, const struct side *openings, const struct side *citizens, struct pairs *out)
{
	const struct fast *fast = match_fast(m);
	struct candidate **list = arena_alloc(m->p->arena, ((size_t)openings->n + 1) * sizeof(struct candidate *));
	size_t *n = arena_alloc(m->p->arena, ((size_t)openings->n + 1) * sizeof(*n));
	for (int32_t o = 0; o < openings->n; o++) {
		list[o] = fast ? match_fast_citizens(fast, m->p->arena, openings->row[o], 0, &n[o])
			       : match_citizens(m, openings->row[o], 0, &n[o]);
		for (size_t i = 0; i < n[o]; i++) {
			int32_t c = citizens->number[list[o][i].citizen];
			if (!list[o][i].unknown && c >= 0)
				out->from[c + 2]++;
		}
	}
	for (int32_t c = 1; c <= citizens->n + 1; c++)
		out->from[c] += out->from[c - 1];
	out->arcs = arena_alloc(m->p->arena, (out->from[citizens->n + 1] + 1) * sizeof(*out->arcs));
	for (int32_t o = 0; o < openings->n; o++)
		for (size_t i = 0; i < n[o]; i++) {
			int32_t c = citizens->number[list[o][i].citizen];
			if (!list[o][i].unknown && c >= 0)
				out->arcs[out->from[c + 1]++] = (struct pair_arc){o, list[o][i].total};
		}
}

/* ---- what people have settled ---- */

struct settling {
	const struct matcher *m;
	const struct side *openings, *citizens;
	struct pairs *out;
	bool *held; /* by match: among the fixed pairs */
};

/* A lock that has led to the hire is no news. */
static void add_lock(struct settling *s, const struct pair_line *lock)
{
	int32_t opening = row_find(s->m->p, T_openings, lock->opening);
	int32_t citizen = row_find(s->m->p, T_citizens, lock->citizen);
	int32_t c = s->citizens->number[citizen];
	if (match_answered(s->m, opening, citizen, s->m->hired))
		return;
	if (c < 0 || match_judge(s->m, opening, citizen).status == PAIR_NO)
		s->out->refused[s->out->nrefused++] = (struct lock_refused){lock, opening, citizen};
	else
		s->out->fixed[s->out->nfixed++] = (struct pair_fixed){s->openings->number[opening], c, -1};
}

static bool waits(const struct matcher *m, int32_t match)
{
	return match_proposed(m, match) && match_decision(m, match) < 0;
}

/* Is the pair of a proposal settled by those before it, of whom nlocks are locks? */
static bool is_settled(const struct settling *s, int32_t match, size_t nlocks)
{
	const struct matches *all = &s->m->p->matches;
	int32_t opening = all->opening[match], citizen = all->citizen[match];
	for (size_t i = 0; i < nlocks; i++)
		if (s->out->fixed[i].opening == s->openings->number[opening] &&
		    s->out->fixed[i].citizen == s->citizens->number[citizen])
			return true;
	for (uint32_t i = s->m->matches->first[citizen]; i < s->m->matches->first[citizen + 1]; i++) {
		int32_t other = s->m->matches->list[i];
		if (all->opening[other] == opening && s->held[other])
			return true;
	}
	return false;
}

/* A proposal that waits for its answer, where opening and citizen take part. */
static void add_waiting(struct settling *s, int32_t match, size_t nlocks)
{
	const struct matches *all = &s->m->p->matches;
	int32_t o = s->openings->number[all->opening[match]], c = s->citizens->number[all->citizen[match]];
	if (o < 0 || c < 0 || !waits(s->m, match) || is_settled(s, match, nlocks))
		return;
	s->held[match] = true;
	s->out->fixed[s->out->nfixed++] = (struct pair_fixed){o, c, match};
}

static int by_pair(const void *left, const void *right)
{
	const struct pair_fixed *a = left, *b = right;
	if (a->opening != b->opening)
		return a->opening < b->opening ? -1 : 1;
	return (a->citizen > b->citizen) - (a->citizen < b->citizen);
}

struct sent {
	day on;
	int32_t match, place; /* in the order of ids */
};

static int by_age(const void *left, const void *right)
{
	const struct sent *a = left, *b = right;
	if (a->on != b->on)
		return a->on < b->on ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

/* Locks by opening and citizen, then proposals without an answer, the oldest first, then by id. */
static void settled(struct settling *s)
{
	const struct matcher *m = s->m;
	struct arena *a = m->p->arena;
	size_t n = m->p->table[T_matches].n, nlock = m->s->nlock;
	const int32_t *order = rows_by_id(m->p, T_matches);
	struct sent *sent = arena_alloc(a, (n + 1) * sizeof(*sent));
	s->held = arena_alloc(a, n + 1);
	s->out->fixed = arena_alloc(a, (n + nlock + 1) * sizeof(*s->out->fixed));
	s->out->refused = arena_alloc(a, (nlock + 1) * sizeof(*s->out->refused));
	for (size_t i = 0; i < nlock; i++)
		add_lock(s, &m->s->lock[i]);
	size_t nlocks = s->out->nfixed;
	if (nlocks)
		qsort(s->out->fixed, nlocks, sizeof(*s->out->fixed), by_pair);
	for (size_t i = 0; i < n; i++)
		sent[i] = (struct sent){m->p->matches.proposed[order[i]], order[i], (int32_t)i};
	if (n)
		qsort(sent, n, sizeof(*sent), by_age);
	for (size_t i = 0; i < n; i++)
		add_waiting(s, sent[i].match, nlocks);
}

struct pairs match_pairs(const struct matcher *m)
{
	struct side openings = side_of(m, T_openings), citizens = side_of(m, T_citizens);
	struct pairs out = {.nopenings = openings.n, .ncitizens = citizens.n, .opening = openings.row,
			    .citizen = citizens.row, .opening_id = openings.id, .citizen_id = citizens.id};
	out.seats = arena_alloc(m->p->arena, ((size_t)openings.n + 1) * sizeof(*out.seats));
	out.waiting = arena_alloc(m->p->arena, ((size_t)citizens.n + 1) * sizeof(*out.waiting));
	out.from = arena_alloc(m->p->arena, ((size_t)citizens.n + 3) * sizeof(*out.from));
	for (int32_t o = 0; o < openings.n; o++)
		out.seats[o] = m->seats[openings.row[o]];
	for (int32_t c = 0; c < citizens.n; c++)
		out.waiting[c] = m->waiting[citizens.row[c]];
	arcs(m, &openings, &citizens, &out);
	settled(&(struct settling){m, &openings, &citizens, &out, NULL});
	return out;
}
