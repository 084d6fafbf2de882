/* SPDX-License-Identifier: MIT */
/* The list of what is to be followed up: the table due, and the visits agreed on. */
#include <stdlib.h>

#include "followup.h"

struct making {
	struct project *p;
	struct followup *list;
	size_t n;
	int32_t done; /* the state holdt */
};

static void add_due(struct making *m)
{
	const struct due *d = &m->p->due;
	for (size_t i = 0; i < m->p->table[T_due].n; i++)
		m->list[m->n++] = (struct followup){d->placement[i], d->citizen[i], d->step[i], d->state[i], d->due[i]};
}

/*
 * Is a step of the placement due on the day that was agreed on, so that the visit would stand there
 * twice? Steps stand by placement; *at is where those of the placement before were found.
 */
static bool is_step(const struct making *m, size_t steps, size_t *at, const struct agreed *a)
{
	const struct visits *v = &m->p->visits;
	int32_t placement = v->placement[a->visit];
	while (*at < steps && m->list[*at].placement >= 0 && m->list[*at].placement < placement)
		++*at;
	for (size_t i = *at; i < steps && m->list[i].placement == placement; i++)
		if (m->list[i].due == v->next[a->visit] && (m->list[i].state != m->done || a->holder >= 0))
			return true;
	return false;
}

/* Is the day agreed on once more later? It is to be visited once, and the later agreement tells whether it was. */
static bool is_again(const struct visits *v, const struct agreed *all, size_t n, size_t i)
{
	int32_t placement = v->placement[all[i].visit];
	for (size_t k = i + 1; k < n && v->placement[all[k].visit] == placement; k++)
		if (v->next[all[k].visit] == v->next[all[i].visit])
			return true;
	return false;
}

static void add_agreed(struct making *m, const struct agreed *all, size_t n, day today)
{
	const struct project *p = m->p;
	size_t steps = m->n, at = 0;
	int32_t step = code_of(&p->vocabularies, "step", "aftalt");
	for (size_t i = 0; i < n; i++) {
		int32_t visit = all[i].visit, placement = p->visits.placement[visit];
		day due = p->visits.next[visit];
		if (all[i].gone || is_again(&p->visits, all, n, i) || is_step(m, steps, &at, &all[i]))
			continue;
		m->list[m->n++] = (struct followup){
			placement, p->placements.citizen[placement], step,
			all[i].holder >= 0 ? m->done : due_state(p, due, today), due};
	}
}

/* What the list is sorted by, as text: nothing, or the row's id. */
struct sorted {
	struct followup item;
	struct str placement, step, citizen;
};

static int in_order(const void *left, const void *right)
{
	const struct sorted *a = left, *b = right;
	if (a->item.due != b->item.due)
		return a->item.due < b->item.due ? -1 : 1;
	int order = str_cmp(a->placement, b->placement);
	if (!order)
		order = str_cmp(a->step, b->step);
	return order ? order : str_cmp(a->citizen, b->citizen);
}

static void sort(struct making *m)
{
	const struct vocabulary *steps = vocabulary_find(&m->p->vocabularies, STR("step"));
	struct sorted *all = arena_alloc(m->p->arena, (m->n + 1) * sizeof(*all));
	for (size_t i = 0; i < m->n; i++) {
		const struct followup *f = &m->list[i];
		all[i] = (struct sorted){*f, f->placement < 0 ? STR("") : row_name(m->p, T_placements, f->placement),
					 steps->codes[f->step].id, row_name(m->p, T_citizens, f->citizen)};
	}
	if (m->n)
		qsort(all, m->n, sizeof(*all), in_order);
	for (size_t i = 0; i < m->n; i++)
		m->list[i] = all[i].item;
}

struct followup *followups_make(struct project *p, day today, size_t *n)
{
	size_t nagreed;
	due_make(p, today);
	const struct agreed *agreed = agreed_visits(p, &nagreed);
	struct making m = {.p = p, .done = code_of(&p->vocabularies, "due_state", "holdt")};
	m.list = arena_alloc(p->arena, (p->table[T_due].n + nagreed + 1) * sizeof(*m.list));
	add_due(&m);
	add_agreed(&m, agreed, nagreed, today);
	sort(&m);
	*n = m.n;
	return m.list;
}
