/* SPDX-License-Identifier: MIT */
/*
 * Figures for the public: counts an indicator in every month since the period began, with the
 * people behind each figure, and says of each number whether it may be shown (suppress.c).
 */
#include "inner.h"

/*
 * Tables whose rows are people, or things that happen to one (a placement, a form). Companies,
 * openings and what is done with them are not, nor activities, outlook, meetings and expenses;
 * mentors and contacts are counted as work done, not as people whose lot is told.
 */
static bool of_people(enum table_id t)
{
	switch (t) {
	case T_citizens:
	case T_matches:
	case T_placements:
	case T_visits:
	case T_attendance:
	case T_progress:
	case T_forms:
	case T_exemptions:
	case T_cases:
	case T_due: return true;
	default: return false;
	}
}

bool path_people(const struct path *path, bool *single)
{
	bool people = false;
	const struct column *last = NULL;
	for (int k = 0; k < path->n; k++) {
		people = people || (k && of_people(path->step[k].table));
		last = path->step[k].column == AGE ? NULL : &schema[path->step[k].table].columns[path->step[k].column];
	}
	enum table_id own = path->step[path->n - 1].table;
	*single = last && ((last->kind == KIND_ID && of_people(own)) || last->kind == KIND_PARTY ||
			   (last->kind == KIND_REF && of_people(table_find(str_of(last->of)))));
	return people || *single;
}

bool indicator_people(const struct indicator *i, const struct groups *g)
{
	bool single, measured = i->measure >= SUM && i->measure <= DISTINCT;
	return of_people(i->unit) || (g && g->people) ||
	       (measured && (path_people(&i->column, &single) || (i->related && of_people(i->column.step[0].table))));
}

static void put_cell(const struct published *p, size_t at)
{
	const struct figure *f = &p->figure[at];
	int64_t **people = p->cells->people;
	people[WHOLE][at] = p->cells->share ? f->denominator : f->people;
	people[PART][at] = f->numerator;
	people[REST][at] = f->denominator - f->numerator;
	people[WAITING][at] = f->pending;
}

struct published figures_public(struct evaluation *e, const struct indicator *i, struct asked asked,
				const struct groups *g)
{
	struct published p = {.i = i, .from = day_month(e->p->settings.from)};
	size_t months = asked.month < p.from ? 0 : (size_t)(asked.month - p.from) + 1, columns = 1 + (g ? g->n : 0);
	if (!indicator_people(i, g))
		return p;
	p.figure = arena_alloc(e->p->arena, (months * columns + 1) * sizeof(*p.figure));
	p.cells = cells_new(e->p->arena, months, columns);
	p.cells->share = i->measure == SHARE;
	p.cells->waits = i->observe || i->measure == MEDIAN_DAYS;
	p.cells->below = e->p->settings.suppress_below;
	for (size_t m = 0; m < months; m++) {
		struct asked then = {p.from + (month)m, asked.today};
		p.cells->grows[m] = m ? indicator_grows(i, then.month) : 0;
		p.figure[m * columns] = indicator_count(e, i, then);
		if (g && g->n)
			memcpy(&p.figure[m * columns + 1], figure_groups(e, i, then, g->group, g->n),
			       g->n * sizeof(*p.figure));
		for (size_t k = 0; k < columns; k++)
			put_cell(&p, m * columns + k);
	}
	cells_cover(e->p->arena, p.cells);
	return p;
}

static enum cover value_cover(const struct published *p, size_t at)
{
	enum cover whole = p->cells->cover[WHOLE][at], part = p->cells->cover[PART][at];
	if (p->i->measure == COUNT)
		return whole;
	return whole != OPEN || (p->cells->share && part != OPEN) ? COVERED : OPEN;
}

/* Would the best figure so far say something about a month that is covered, by being better? */
static bool best_tells(const struct published *p, size_t last, const struct figure *f)
{
	const struct cells *c = p->cells;
	if (f->best_month < p->from || value_cover(p, (size_t)(f->best_month - p->from) * c->columns) != OPEN)
		return true;
	for (size_t m = 0; m <= last; m++) {
		size_t at = m * c->columns;
		int64_t n = c->people[WHOLE][at], most = c->cover[PART][at] == FEW ? c->below - 1 : n;
		bool open = value_cover(p, at) == OPEN;
		if (!open && p->i->measure == COUNT && n >= c->below && f->best.num < n + c->below)
			return true;
		if (!open && c->share && c->cover[WHOLE][at] == OPEN && f->best.num * n < most * (wide)f->best.den)
			return true;
	}
	return false;
}

struct covers published_covers(const struct published *p, month m, size_t column, const struct figure *f)
{
	const struct cells *c = p->cells;
	if (!c)
		return (struct covers){0};
	if (m < p->from)
		return (struct covers){COVERED, COVERED, COVERED, COVERED, COVERED, COVERED};
	size_t last = (size_t)(m - p->from), at = last * c->columns + column;
	struct covers v = {.value = value_cover(p, at), .numerator = c->cover[PART][at],
			   .denominator = c->cover[WHOLE][at], .pending = c->cover[WAITING][at]};
	bool pace = p->i->measure == COUNT && last >= 6 && value_cover(p, at - 6 * c->columns) != OPEN;
	v.outlook = v.value != OPEN || pace ? COVERED : OPEN;
	v.best = f->best.den && best_tells(p, last, f) ? COVERED : OPEN;
	return v;
}
