/* SPDX-License-Identifier: MIT */
/*
 * What is to be followed up, when, and whether it was: one row of the table due for each rule and
 * placement (or citizen), worked out from the records as they are on a day.
 */
#include <string.h>

#include "followup.h"
#include "inner.h"

/* The rows of due as they are made. */
struct making {
	struct project *p;
	day today;
	struct due *due;
	size_t n, most;
	const struct links *visits, *forms; /* of placements, of citizens */
	int32_t closing;		    /* the code of step afslutning */
	int32_t unmet, unreached;	    /* ikke-truffet of visits, of forms */
	int32_t done;			    /* the state holdt */
	struct step_due *steps;		    /* room for those of a placement or citizen */
};

static day back(day d, struct offset o)
{
	return day_plus(d, (struct offset){-o.months, -o.days});
}

int32_t due_state(const struct project *p, day due, day today)
{
	const struct settings *s = &p->settings;
	bool before = today < back(due, s->early), after = today > day_plus(due, s->late);
	return code_of(&p->vocabularies, "due_state", before ? "kommende" : after ? "overskredet" : "forfalden");
}

/* Takes the day a follow-up was held into what is known of it. */
static void held(const struct making *m, int32_t row, day on)
{
	const struct settings *s = &m->p->settings;
	day due = m->due->due[row];
	m->due->state[row] = m->done;
	if (m->due->on_time[row] != 1)
		m->due->on_time[row] = on >= back(due, s->early) && on <= day_plus(due, s->late);
}

static void held_by_visits(const struct making *m, int32_t row)
{
	const struct visits *v = &m->p->visits;
	int32_t placement = m->due->placement[row];
	for (uint32_t i = m->visits->first[placement]; i < m->visits->first[placement + 1]; i++) {
		int32_t visit = m->visits->list[i];
		if (v->step[visit] == m->due->step[row] && v->outcome[visit] != m->unmet)
			held(m, row, v->held[visit]);
	}
}

static void held_by_form(const struct making *m, int32_t row, int32_t form)
{
	const struct forms *f = &m->p->forms;
	int32_t citizen = m->due->citizen[row];
	for (uint32_t i = m->forms->first[citizen]; i < m->forms->first[citizen + 1]; i++) {
		int32_t filled = m->forms->list[i];
		bool reached = !f->how || f->how[filled] != m->unreached;
		if (f->form[filled] == form && reached && f->date[filled] != DAY_NONE)
			held(m, row, f->date[filled]);
	}
}

/* Empty for a citizen who is not enrolled yet, whose placement has begun all the same. */
static struct str consultant(const struct project *p, int32_t citizen)
{
	bool known = p->citizens.consultant && row_exists(p, T_citizens, citizen);
	return known ? p->citizens.consultant[citizen] : STR("");
}

/* A new row, its state that of one not held: coming, due, or overdue. */
static int32_t add(struct making *m, int32_t step, day due, int32_t placement, int32_t citizen)
{
	size_t row = m->n++;
	m->due->step[row] = step;
	m->due->due[row] = due;
	m->due->placement[row] = placement;
	m->due->citizen[row] = citizen;
	m->due->consultant[row] = consultant(m->p, citizen);
	m->due->state[row] = due_state(m->p, due, m->today);
	m->due->on_time[row] = m->today > day_plus(due, m->p->settings.late) ? 0 : INT_NONE;
	return (int32_t)row;
}

static bool allows(const bool *mask, const int32_t *codes, int32_t row)
{
	return !mask || (codes && codes[row] >= 0 && mask[codes[row]]);
}

/* Is the rule for this citizen, counting from this day? Of one not enrolled yet nothing is known. */
static bool concerns(const struct project *p, const struct followup_rule *r, int32_t citizen, day from)
{
	bool known = row_exists(p, T_citizens, citizen);
	return from != DAY_NONE && allows(r->municipality, known ? p->citizens.municipality : NULL, citizen) &&
	       allows(r->benefit, known ? p->citizens.benefit : NULL, citizen) &&
	       (r->valid_from == DAY_NONE || from >= r->valid_from) &&
	       (r->valid_to == DAY_NONE || from <= r->valid_to);
}

/* Enters a step; of two rules of one step the one that came into force later, else the first. */
static size_t enter(struct step_due *out, size_t n, const struct followup_rule *r, day due)
{
	for (size_t i = 0; i < n; i++) {
		if (out[i].rule->step != r->step)
			continue;
		if (r->valid_from > out[i].rule->valid_from)
			out[i] = (struct step_due){r, due};
		return n;
	}
	out[n] = (struct step_due){r, due};
	return n + 1;
}

size_t placement_steps(const struct project *p, int32_t placement, struct step_due *out)
{
	const struct settings *s = &p->settings;
	int32_t citizen = p->placements.citizen[placement];
	day start = p->placements.start[placement];
	size_t n = 0;
	for (size_t i = 0; i < s->nfollowup; i++) {
		const struct followup_rule *r = &s->followup[i];
		if (r->from == FROM_START && concerns(p, r, citizen, start) &&
		    allows(r->forms, p->placements.form, placement))
			n = enter(out, n, r, day_working(s, day_plus(start, r->after)));
	}
	return n;
}

size_t citizen_steps(const struct project *p, int32_t citizen, struct step_due *out)
{
	const struct settings *s = &p->settings;
	size_t n = 0;
	for (size_t i = 0; i < s->nfollowup; i++) {
		const struct followup_rule *r = &s->followup[i];
		const day *from = r->from == FROM_EXIT ? p->citizens.exited : p->citizens.enrolled;
		if (r->from != FROM_START && from && concerns(p, r, citizen, from[citizen]))
			n = enter(out, n, r, day_working(s, day_plus(from[citizen], r->after)));
	}
	return n;
}

/* The steps of a placement; one that ended before a step was due needs its closing visit instead. */
static void follow_placement(struct making *m, int32_t placement)
{
	const struct project *p = m->p;
	int32_t citizen = p->placements.citizen[placement];
	day ended = p->placements.ended ? p->placements.ended[placement] : DAY_NONE;
	size_t n = placement_steps(p, placement, m->steps);
	bool closing = false;
	for (size_t i = 0; i < n; i++) {
		const struct step_due *s = &m->steps[i];
		if (ended != DAY_NONE && ended < s->due)
			closing = true;
		else
			held_by_visits(m, add(m, s->rule->step, s->due, placement, citizen));
	}
	if (closing)
		held_by_visits(m, add(m, m->closing, day_working(&p->settings, ended), placement, citizen));
}

static void follow_citizen(struct making *m, int32_t citizen)
{
	size_t n = citizen_steps(m->p, citizen, m->steps);
	for (size_t i = 0; i < n; i++) {
		const struct step_due *s = &m->steps[i];
		held_by_form(m, add(m, s->rule->step, s->due, -1, citizen), s->rule->form);
	}
}

static void make_columns(struct making *m)
{
	struct arena *a = m->p->arena;
	struct due *d = m->due;
	size_t n = m->most + 1;
	d->step = arena_alloc(a, n * sizeof(*d->step));
	d->due = arena_alloc(a, n * sizeof(*d->due));
	d->state = arena_alloc(a, n * sizeof(*d->state));
	d->on_time = arena_alloc(a, n * sizeof(*d->on_time));
	d->consultant = arena_alloc(a, n * sizeof(*d->consultant));
	d->placement = arena_alloc(a, n * sizeof(*d->placement));
	d->citizen = arena_alloc(a, n * sizeof(*d->citizen));
}

void due_make(struct project *p, day today)
{
	struct making m = {.p = p, .today = today, .due = &p->due};
	size_t placements = p->table[T_placements].n, citizens = p->table[T_citizens].n;
	m.most = (placements + citizens) * (p->settings.nfollowup + 1);
	m.closing = code_of(&p->vocabularies, "step", "afslutning");
	m.unmet = code_of(&p->vocabularies, "outcome", "ikke-truffet");
	m.unreached = code_of(&p->vocabularies, "how", "ikke-truffet");
	m.done = code_of(&p->vocabularies, "due_state", "holdt");
	m.visits = project_links(p, T_visits, column_find(&schema[T_visits], STR("placement")), T_placements);
	m.forms = project_links(p, T_forms, column_find(&schema[T_forms], STR("citizen")), T_citizens);
	m.steps = arena_alloc(p->arena, (p->settings.nfollowup + 1) * sizeof(*m.steps));
	make_columns(&m);
	for (size_t row = 0; p->placements.citizen && row < placements; row++)
		if (row_exists(p, T_placements, (int32_t)row))
			follow_placement(&m, (int32_t)row);
	for (size_t row = 0; row < citizens; row++)
		if (row_exists(p, T_citizens, (int32_t)row))
			follow_citizen(&m, (int32_t)row);
	p->table[T_due].n = m.n;
	p->table[T_due].gone = NULL; /* made from what is there on the day */
}
