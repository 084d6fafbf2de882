/* SPDX-License-Identifier: MIT */
/*
 * RELATION: rows of another table that belong to a unit (indicators.md section 1), and the sets
 * that conditions and relations make.
 */
#include <string.h>

#include "inner.h"

/*
 * The ways from a unit to its rows. column is the reference in the related table; over names the
 * table in between and its own reference. others: the citizen's placements but for the unit.
 */
static const struct route {
	enum table_id unit, related;
	const char *column;
	enum table_id over;
	const char *over_column;
	bool others;
} routes[] = {
	{T_citizens, T_placements, "citizen", NO_TABLE, NULL, false},
	{T_citizens, T_visits, "placement", T_placements, "citizen", false},
	{T_citizens, T_contacts, "citizen", NO_TABLE, NULL, false},
	{T_citizens, T_attendance, "participant", NO_TABLE, NULL, false},
	{T_citizens, T_forms, "citizen", NO_TABLE, NULL, false},
	{T_citizens, T_progress, "citizen", NO_TABLE, NULL, false},
	{T_citizens, T_matches, "citizen", NO_TABLE, NULL, false},
	{T_citizens, T_exemptions, "citizen", NO_TABLE, NULL, false},
	{T_citizens, T_due, "citizen", NO_TABLE, NULL, false},
	{T_companies, T_placements, "company", NO_TABLE, NULL, false},
	{T_companies, T_openings, "company", NO_TABLE, NULL, false},
	{T_companies, T_contacts, "company", NO_TABLE, NULL, false},
	{T_companies, T_outlook, "company", NO_TABLE, NULL, false},
	{T_companies, T_mentors, "company", NO_TABLE, NULL, false},
	{T_companies, T_attendance, "participant", NO_TABLE, NULL, false},
	{T_companies, T_activities, "host", NO_TABLE, NULL, false},
	{T_placements, T_visits, "placement", NO_TABLE, NULL, false},
	{T_placements, T_placements, "citizen", NO_TABLE, NULL, true},
	{T_placements, T_due, "placement", NO_TABLE, NULL, false},
	{T_openings, T_matches, "opening", NO_TABLE, NULL, false},
	{T_openings, T_placements, "opening", NO_TABLE, NULL, false},
};

enum { ROUTES = sizeof(routes) / sizeof(routes[0]) };

int route_find(enum table_id unit, enum table_id related)
{
	for (int i = 0; i < ROUTES; i++)
		if (routes[i].unit == unit && routes[i].related == related)
			return i;
	return -1;
}

bool route_others(int route)
{
	return routes[route].others;
}

/* ---- reading ------------------------------------------------------------------------------------ */

static const struct node *only_table(struct project *p, enum table_id unit, const struct node *node,
				     struct relation *out)
{
	const char *names[ROUTES];
	struct buf all = {0};
	size_t n = 0;
	if (node->kind != NODE_MAP || node->n != 1) {
		indicator_error(p, node, "a relation names exactly one table; write {placements: {…}}");
		return NULL;
	}
	out->table = table_find(node->key[0]->text);
	out->route = out->table == NO_TABLE ? -1 : route_find(unit, out->table);
	if (out->route >= 0)
		return node->item[0];
	for (int i = 0; i < ROUTES; i++) {
		if (routes[i].unit == unit) {
			names[n++] = schema[routes[i].related].name;
			buf_printf(&all, "%s%s", n > 1 ? ", " : "", names[n - 1]);
		}
	}
	const char *near = str_nearest(node->key[0]->text, names, n);
	indicator_error(p, node->key[0], "\"%s\" is not related to %s; %s%s%s",
			str_shown(p->arena, node->key[0]->text), schema[unit].name,
			near ? tr("did you mean ") : n ? tr("write one of ") : tr("it has no relations"),
			near ? near : all.p ? all.p : "", near ? "?" : "");
	buf_free(&all);
	return NULL;
}

static bool same_read(struct project *p, const struct node *node, enum same *out)
{
	bool company = node->kind == NODE_SCALAR && str_is(node->text, "company");
	bool placement = node->kind == NODE_SCALAR && str_is(node->text, "placement");
	*out = company ? SAME_COMPANY : SAME_PLACEMENT;
	if (!company && !placement)
		indicator_error(p, node, "same: write company or placement");
	return company || placement;
}

bool relation_read(struct project *p, enum table_id unit, const struct node *node, struct relation *out)
{
	static const char *const own_keys[] = {"when", "window", "same", NULL};
	*out = (struct relation){.when = WHEN_TOUCHES};
	const struct node *map = only_table(p, unit, node, out);
	if (!map)
		return false;
	if (map->kind != NODE_MAP) {
		indicator_error(p, map, "%s: not a condition; write {column: test}, or {} for any row",
				schema[out->table].name);
		return false;
	}
	const struct node *when = node_get(map, "when"), *window = node_get(map, "window");
	const struct node *same = node_get(map, "same");
	bool ok = !when || when_read(p, when, &out->when);
	out->own_window = window != NULL;
	ok = (!window || window_read(p, window, &out->window)) && ok;
	ok = (!same || same_read(p, same, &out->same)) && ok;
	if (same && out->when != WHEN_OBSERVED) {
		indicator_error(p, same, "same: stands only in a relation with when: observed");
		ok = false;
	}
	size_t errors = p->diag->errors;
	out->conditions = conditions_read(p, out->table, map, own_keys);
	return ok && errors == p->diag->errors;
}

struct relations relations_read(struct project *p, enum table_id unit, const struct node *node)
{
	struct relations all = {0};
	if (!node)
		return all;
	bool many = node->kind == NODE_LIST;
	size_t n = many ? node->n : 1;
	struct relation *list = arena_alloc(p->arena, (n + 1) * sizeof(*list));
	for (size_t i = 0; i < n; i++)
		all.n += relation_read(p, unit, many ? node->item[i] : node, &list[all.n]);
	all.list = list;
	return all;
}

/* ---- asking --------------------------------------------------------------------------------------- */

struct evaluation *evaluation_new(struct project *p, day today)
{
	struct evaluation *e = arena_alloc(p->arena, sizeof(*e));
	e->p = p;
	e->today = today;
	e->exit_reasons = vocabulary_find(&p->vocabularies, STR("exit_reason"));
	e->leaves = flag_find(&p->vocabularies, STR("leaves"));
	e->exemptions = route_find(T_citizens, T_exemptions);
	return e;
}

void need_due(struct evaluation *e)
{
	if (!e->due_made)
		due_make(e->p, e->today);
	e->due_made = true;
}

/* parents[i] of the table between, as parents of the rows themselves. */
static void step_over(const struct project *p, const struct route *r, int32_t *parents)
{
	int column = column_find(&schema[r->over], str_of(r->over_column));
	const int32_t *refs = column_values(p, r->over, column);
	for (size_t i = 0; i < p->table[r->related].n; i++)
		parents[i] = refs && row_exists(p, r->over, parents[i]) ? refs[parents[i]] : -1;
}

static const struct links *route_links(struct evaluation *e, int route)
{
	const struct route *r = &routes[route];
	if (e->links[route])
		return e->links[route];
	if (r->related == T_due)
		need_due(e);
	enum table_id parent = r->others ? T_citizens : r->unit;
	int column = column_find(&schema[r->related], str_of(r->column));
	int32_t *parents = parent_rows(e->p, r->related, column, r->over == NO_TABLE ? parent : r->over);
	if (r->over != NO_TABLE)
		step_over(e->p, r, parents);
	e->links[route] = links_make(e->p, r->related, parents, parent);
	return e->links[route];
}

const int32_t *related_rows(struct evaluation *e, int route, int32_t unit, size_t *n)
{
	const struct links *l = route_links(e, route);
	int32_t parent = unit;
	if (routes[route].others)
		parent = e->p->placements.citizen ? e->p->placements.citizen[unit] : -1;
	*n = parent < 0 ? 0 : l->first[parent + 1] - l->first[parent];
	return parent < 0 ? NULL : l->list + l->first[parent];
}

/* The company or placement a row belongs to, by its own column or its placement's. */
static int32_t belongs(const struct project *p, enum table_id t, int32_t row, enum same same)
{
	const char *name = same == SAME_COMPANY ? "company" : "placement";
	int column = column_find(&schema[t], str_of(name));
	const int32_t *refs = column >= 0 ? column_values(p, t, column) : NULL;
	if (same == SAME_PLACEMENT && t == T_placements)
		return row;
	if (refs)
		return refs[row];
	if (same == SAME_COMPANY && t == T_visits && p->visits.placement && p->visits.placement[row] >= 0)
		return belongs(p, T_placements, p->visits.placement[row], same);
	return -1;
}

static bool same_as_index(const struct scope *s, const struct relation *r, int32_t row)
{
	const struct observation *o = s->observed;
	if (r->same == SAME_ANY)
		return true;
	if (o->table == NO_TABLE)
		return false;
	int32_t mine = belongs(s->e->p, r->table, row, r->same);
	return mine >= 0 && mine == belongs(s->e->p, o->table, o->row, r->same);
}

bool relation_row(const struct scope *s, const struct relation *r, int32_t unit, int32_t row)
{
	const struct project *p = s->e->p;
	struct window w = r->own_window ? window_of(p, &r->window, s->asked) : s->window;
	day from, to;
	if ((routes[r->route].others && row == unit) || w.from > w.to ||
	    !row_interval(p, r->table, row, &from, &to))
		return false;
	if (r->when == WHEN_OBSERVED) {
		const struct observation *o = s->observed;
		if (from > o->to || to < o->from || !same_as_index(s, r, row))
			return false;
	} else if (!when_holds(r->when, w, from, to)) {
		return false;
	}
	return conditions_hold(p, &r->conditions, row, w);
}

static bool relation_holds(const struct scope *s, const struct relation *r, int32_t unit)
{
	size_t n;
	const int32_t *rows = related_rows(s->e, r->route, unit, &n);
	for (size_t i = 0; i < n; i++)
		if (relation_row(s, r, unit, rows[i]))
			return true;
	return false;
}

int32_t relation_first(const struct scope *s, const struct relation *first, int32_t unit,
		       day not_before, day *start)
{
	const struct project *p = s->e->p;
	int32_t best = -1;
	size_t n;
	const int32_t *rows = related_rows(s->e, first->route, unit, &n);
	for (size_t i = 0; i < n; i++) {
		day from, to;
		if (!row_interval(p, first->table, rows[i], &from, &to) || from < not_before ||
		    (best >= 0 && from > *start) || !relation_row(s, first, unit, rows[i]))
			continue;
		bool tie = best >= 0 && from == *start;
		if (tie && str_cmp(row_name(p, first->table, rows[i]), row_name(p, first->table, best)) >= 0)
			continue;
		best = rows[i];
		*start = from;
	}
	return best;
}

/* Does a relation take part? Observed ones do not while the observation lies ahead. */
static bool counts(const struct scope *s, const struct relation *r)
{
	return r->when != WHEN_OBSERVED || s->observed;
}

static bool any_holds(const struct scope *s, const struct relations *all, int32_t unit)
{
	for (size_t i = 0; i < all->n; i++)
		if (!counts(s, &all->list[i]) || relation_holds(s, &all->list[i], unit))
			return true;
	return all->n == 0;
}

/* FSM2: enrolled, not gone for a reason that leaves, not exempt for the whole window. */
static bool in_group(const struct scope *s, int32_t citizen)
{
	const struct project *p = s->e->p;
	const struct citizens *b = &p->citizens;
	size_t n;
	if (b->exited && b->exited[citizen] != DAY_NONE && b->exited[citizen] < s->window.from &&
	    b->exit_reason && b->exit_reason[citizen] >= 0 &&
	    s->e->exit_reasons->codes[b->exit_reason[citizen]].flags & s->e->leaves)
		return false;
	const int32_t *rows = related_rows(s->e, s->e->exemptions, citizen, &n);
	for (size_t i = 0; i < n; i++) {
		day from, to;
		if (row_interval(p, T_exemptions, rows[i], &from, &to) && from <= s->window.from &&
		    to >= s->window.to)
			return false;
	}
	return true;
}

bool set_holds(const struct scope *s, enum table_id unit, const struct unit_set *set, int32_t row)
{
	day from, to;
	if (s->window.from > s->window.to || !row_interval(s->e->p, unit, row, &from, &to))
		return false;
	bool always = unit == T_companies;
	if (always ? set->when == WHEN_STARTS || set->when == WHEN_ENDS
		   : !when_holds(set->when, s->window, from, to))
		return false;
	if (!conditions_hold(s->e->p, &set->among, row, s->window) || (set->group && !in_group(s, row)))
		return false;
	for (size_t i = 0; i < set->with.n; i++)
		if (counts(s, &set->with.list[i]) && !relation_holds(s, &set->with.list[i], row))
			return false;
	for (size_t i = 0; i < set->without.n; i++)
		if (counts(s, &set->without.list[i]) && relation_holds(s, &set->without.list[i], row))
			return false;
	return any_holds(s, &set->with_any, row);
}
