/* SPDX-License-Identifier: MIT */
/*
 * rff-report reserve and outlook: who waits for work, by branch and occupation, and what work there is
 * and will be, by occupation.
 */
#include <stdlib.h>

#include "report.h"
#include "../lib/rules/match.h"

/* A count that belongs to a branch and an occupation. */
struct amount {
	struct str branch, occupation;
	int64_t n[4];
};

struct amounts {
	struct arena *arena;
	struct amount *list;
	size_t n, bytes;
};

static void add(struct amounts *all, struct amount one)
{
	all->list = arena_grow(all->arena, all->list, &all->bytes, (all->n + 1) * sizeof(*all->list));
	all->list[all->n++] = one;
}

static int by_name(const void *left, const void *right)
{
	const struct amount *a = left, *b = right;
	int order = str_cmp(a->branch, b->branch);
	return order ? order : str_cmp(a->occupation, b->occupation);
}

/* One amount a branch and occupation, in byte order, not stated first. */
static void sum_up(struct amounts *all)
{
	size_t kept = 0;
	if (all->n)
		qsort(all->list, all->n, sizeof(*all->list), by_name);
	for (size_t i = 0; i < all->n; i++) {
		if (kept == 0 || by_name(&all->list[kept - 1], &all->list[i]) != 0) {
			all->list[kept++] = all->list[i];
			continue;
		}
		for (int k = 0; k < 4; k++)
			all->list[kept - 1].n[k] += all->list[i].n[k];
	}
	all->n = kept;
}

static struct str text_at(const struct str *column, size_t row)
{
	return column ? column[row] : STR("");
}

static struct sheet *sheet_of(const struct report *r, const struct heading *h, size_t n, const char *da, const char *en)
{
	struct sheet *s = sheet_new(r->cli->arena, r->language, h, n);
	s->title = r->language == DANISH ? da : en;
	s->subtitle = report_as_of(r);
	return s;
}

/* ---- reserve ---------------------------------------------------------------------------------------- */

static void add_waiting(const struct report *r, day on, int which, struct amounts *all)
{
	const struct matcher *m = matcher_new(r->project, on);
	const struct citizens *c = &r->project->citizens;
	for (size_t i = 0; i < r->project->table[T_citizens].n; i++) {
		struct amount one = {.branch = text_at(c->branch, i), .occupation = text_at(c->occupation, i)};
		one.n[which] = 1;
		if (row_exists(r->project, T_citizens, (int32_t)i) && m->citizen_state[i] == CITIZEN_ACTIVE &&
		    m->placement[i] < 0)
			add(all, one);
	}
}

struct sheet *report_reserve(const struct report *r)
{
	static const struct heading headings[] = {
		{"branch", "Branche", "Branch", FOR_ALL, LEFT},
		{"occupation", "Stilling", "Occupation", FOR_ALL, LEFT},
		{"now", "Nu", "Now", FOR_ALL, RIGHT},
		{"year_before", "For et år siden", "A year before", FOR_ALL, RIGHT},
	};
	struct amounts all = {.arena = r->cli->arena};
	struct sheet *s = sheet_of(r, headings, 4, "Arbejdskraftreserven", "The labour reserve");
	add_waiting(r, r->asked.today, 0, &all);
	add_waiting(r, day_plus(r->asked.today, (struct offset){-12, 0}), 1, &all);
	sum_up(&all);
	for (size_t i = 0; i < all.n; i++) {
		struct value *v = sheet_add(s)->value;
		v[0] = value_text(all.list[i].branch);
		v[1] = value_text(all.list[i].occupation);
		v[2] = value_int(all.list[i].n[0]);
		v[3] = value_int(all.list[i].n[1]);
	}
	s->footer = r->language == DANISH ? "Borgere i indsatsen, der hverken er i forløb eller fritaget den dag."
					  : "Citizens in the programme who on the day are neither placed nor exempt.";
	return s;
}

/* ---- outlook ---------------------------------------------------------------------------------------- */

enum { FREE_NOW, HIRES, LEAVERS, PLACES };

/* Is there a later answer of the company about the same occupation? */
static bool superseded(const struct project *p, size_t row)
{
	const struct outlook *o = &p->outlook;
	for (size_t i = 0; i < p->table[T_outlook].n; i++)
		if (row_exists(p, T_outlook, (int32_t)i) && o->company[i] == o->company[row] &&
		    str_eq(o->occupation[i], o->occupation[row]) && o->asked[i] > o->asked[row])
			return true;
	return false;
}

static int64_t stated(const int32_t *column, size_t row)
{
	return column && column[row] != INT_NONE ? column[row] : 0;
}

static void add_expected(const struct report *r, struct amounts *all)
{
	const struct outlook *o = &r->project->outlook;
	for (size_t i = 0; i < r->project->table[T_outlook].n; i++) {
		int32_t months = o->horizon && o->horizon[i] != INT_NONE ? o->horizon[i] : 6;
		if (!row_exists(r->project, T_outlook, (int32_t)i) || superseded(r->project, i) ||
		    day_plus(o->asked[i], (struct offset){months, 0}) < r->asked.today)
			continue;
		struct amount one = {.occupation = o->occupation[i]};
		one.n[HIRES] = stated(o->hires, i);
		one.n[LEAVERS] = stated(o->leavers, i);
		one.n[PLACES] = stated(o->places, i);
		add(all, one);
	}
}

static void add_free(const struct report *r, struct amounts *all)
{
	const struct matcher *m = matcher_new(r->project, r->asked.today);
	const struct openings *o = &r->project->openings;
	for (size_t i = 0; i < r->project->table[T_openings].n; i++) {
		struct amount one = {.occupation = text_at(o->occupation, i)};
		one.n[FREE_NOW] = m->seats[i];
		if (m->opening_state[i] == OPENING_OPEN)
			add(all, one);
	}
}

struct sheet *report_outlook(const struct report *r)
{
	static const struct heading headings[] = {
		{"occupation", "Stilling", "Occupation", FOR_ALL, LEFT},
		{"free_now", "Ledige pladser nu", "Free seats now", FOR_ALL, RIGHT},
		{"hires", "Ventes ansat", "Expected hires", FOR_ALL, RIGHT},
		{"leavers", "Ventes at stoppe", "Expected leavers", FOR_ALL, RIGHT},
		{"places", "Pladser tilbudt", "Places offered", FOR_ALL, RIGHT},
	};
	struct amounts all = {.arena = r->cli->arena};
	struct sheet *s = sheet_of(r, headings, 5, "Rekrutteringsbehov", "Recruitment");
	add_free(r, &all);
	add_expected(r, &all);
	sum_up(&all);
	for (size_t i = 0; i < all.n; i++) {
		struct value *v = sheet_add(s)->value;
		v[0] = value_text(all.list[i].occupation);
		for (int k = 0; k < 4; k++)
			v[k + 1] = value_int(all.list[i].n[k]);
	}
	s->footer = r->language == DANISH ? "Ventes: virksomhedernes seneste svar, så længe deres tidshorisont (6 måneder, hvis intet andet er oplyst) ikke er gået."
					  : "Expected: the companies' latest answers while their horizon (6 months unless stated) has not passed.";
	return s;
}
