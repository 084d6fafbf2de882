/* SPDX-License-Identifier: MIT */
/*
 * Visits that a visit agreed on (visits.next): each stands until another visit held later reaches
 * somebody, or agrees on another day.
 */
#include <stdlib.h>

#include "followup.h"

struct making {
	const struct project *p;
	int32_t unmet; /* the outcome ikke-truffet */
	struct agreed *list;
	size_t n;
};

/* A visit in the order of its placement's: by day, of one day first those that reached somebody. */
struct turn {
	day held;
	bool reached;
	int32_t visit;
};

static int by_day(const void *left, const void *right)
{
	const struct turn *a = left, *b = right;
	if (a->held != b->held)
		return a->held < b->held ? -1 : 1;
	if (a->reached != b->reached)
		return a->reached ? -1 : 1;
	return (a->visit > b->visit) - (a->visit < b->visit);
}

/* What a later visit does to the agreement that stands: holds it, or puts another in its place. */
static void later_visit(const struct making *m, struct agreed *standing, const struct turn *later)
{
	const struct visits *v = &m->p->visits;
	if (later->held == v->held[standing->visit])
		return; /* two visits of one day agreed side by side */
	if (later->reached)
		standing->holder = later->visit;
	else if (v->next[later->visit] != DAY_NONE)
		*standing = (struct agreed){standing->visit, -1, later->visit, true};
}

/* Does another visit of the same day say so already? */
static bool agreed_already(const struct making *m, size_t first, const struct turn *t)
{
	const struct visits *v = &m->p->visits;
	for (size_t k = first; k < m->n; k++)
		if (v->held[m->list[k].visit] == t->held && v->next[m->list[k].visit] == v->next[t->visit])
			return true;
	return false;
}

static void agreed_of(struct making *m, int32_t placement, const struct turn *turns, size_t n)
{
	const struct visits *v = &m->p->visits;
	const day *ends = m->p->placements.ended;
	size_t first = m->n;
	for (size_t i = 0; i < n; i++) {
		for (size_t k = first; k < m->n; k++)
			if (m->list[k].holder < 0 && !m->list[k].gone)
				later_visit(m, &m->list[k], &turns[i]);
		while (first < m->n && (m->list[first].holder >= 0 || m->list[first].gone))
			first++;
		if (v->next[turns[i].visit] != DAY_NONE && !agreed_already(m, first, &turns[i]))
			m->list[m->n++] = (struct agreed){turns[i].visit, -1, -1, false};
	}
	for (size_t k = first; k < m->n; k++)
		if (m->list[k].holder < 0 && ends && ends[placement] != DAY_NONE &&
		    ends[placement] < v->next[m->list[k].visit])
			m->list[k].gone = true;
}

struct agreed *agreed_visits(struct project *p, size_t *n)
{
	size_t visits = p->table[T_visits].n;
	struct making m = {.p = p};
	const struct links *of =
		project_links(p, T_visits, column_find(&schema[T_visits], STR("placement")), T_placements);
	struct turn *turns = arena_alloc(p->arena, (visits + 1) * sizeof(*turns));
	m.list = arena_alloc(p->arena, (visits + 1) * sizeof(*m.list));
	m.unmet = code_of(&p->vocabularies, "outcome", "ikke-truffet");
	for (int32_t placement = 0; p->visits.next && (size_t)placement < p->table[T_placements].n; placement++) {
		size_t count = 0;
		for (uint32_t i = of->first[placement]; i < of->first[placement + 1]; i++)
			turns[count++] = (struct turn){p->visits.held[of->list[i]],
						       p->visits.outcome[of->list[i]] != m.unmet, of->list[i]};
		if (count && row_exists(p, T_placements, placement)) {
			qsort(turns, count, sizeof(*turns), by_day);
			agreed_of(&m, placement, turns, count);
		}
	}
	*n = m.n;
	return m.list;
}
