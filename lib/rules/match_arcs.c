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

/* Settles a pair unless its citizen is settled already or one of the two takes no part. */
static void fix(struct pairs *out, bool *taken, int32_t o, int32_t c, int32_t match)
{
	if (o < 0 || c < 0 || taken[c])
		return;
	taken[c] = true;
	out->fixed[out->nfixed++] = (struct pair_fixed){o, c, match};
}

/* Locks first, then proposals without an answer, the oldest first; by id where that is equal. */
static void settled(const struct matcher *m, const struct side *openings, const struct side *citizens,
		    struct pairs *out)
{
	const struct matches *all = &m->p->matches;
	const int32_t *order = rows_by_id(m->p, T_matches);
	bool *taken = arena_alloc(m->p->arena, (size_t)citizens->n + 1);
	out->fixed = arena_alloc(m->p->arena, ((size_t)citizens->n + 1) * sizeof(*out->fixed));
	for (size_t i = 0; i < m->s->nlock; i++) {
		int32_t o = row_find(m->p, T_openings, m->s->lock[i].opening);
		int32_t c = row_find(m->p, T_citizens, m->s->lock[i].citizen);
		fix(out, taken, openings->number[o], citizens->number[c], -1);
	}
	int32_t *first = arena_alloc(m->p->arena, ((size_t)citizens->n + 1) * sizeof(*first));
	for (int32_t c = 0; c < citizens->n; c++)
		first[c] = -1;
	for (size_t i = 0; i < m->p->table[T_matches].n; i++) {
		int32_t match = order[i], c = citizens->number[all->citizen[match]];
		if (c < 0 || !match_proposed(m, match) || match_decision(m, match) >= 0 ||
		    openings->number[all->opening[match]] < 0)
			continue;
		if (first[c] < 0 || all->proposed[match] < all->proposed[first[c]])
			first[c] = match;
	}
	for (int32_t c = 0; c < citizens->n; c++)
		if (first[c] >= 0)
			fix(out, taken, openings->number[all->opening[first[c]]], c, first[c]);
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
	settled(m, &openings, &citizens, &out);
	return out;
}
