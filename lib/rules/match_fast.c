/* SPDX-License-Identifier: MIT */
/*
 * The lists of many openings at once: the same answers as match_rules.c and match_score.c give pair
 * by pair, from bitmaps (one bit a citizen, one map a code) that leave few pairs to look at, and
 * compact records of the citizens for those. Citizens are sorted by their nearest area, so that
 * most blocks of an area's map are empty and skipped. Test: equal to the plain lists.
 */
#include <stdlib.h>
#include <string.h>

#include "match_fast.h"

/* ---- the citizens ---------------------------------------------------------------------------------------- */

static uint64_t mask_of(struct codes set)
{
	uint64_t mask = 0;
	for (uint32_t i = 0; i < set.n; i++)
		mask |= UINT64_C(1) << set.v[i];
	return mask;
}

static void maps_new(struct fast *f, struct maps *maps, size_t codes)
{
	struct arena *a = f->m->p->arena;
	maps->of = arena_alloc(a, (codes + 1) * sizeof(*maps->of));
	for (size_t i = 0; i < codes; i++)
		maps->of[i] = arena_alloc(a, f->words * sizeof(**maps->of));
	maps->none = arena_alloc(a, f->words * sizeof(*maps->none));
}

static void set_bit(uint64_t *map, size_t i)
{
	map[i / 64] |= UINT64_C(1) << i % 64;
}

static void maps_set(struct maps *maps, size_t i, struct codes set)
{
	for (uint32_t k = 0; k < set.n; k++)
		set_bit(maps->of[set.v[k]], i);
	if (set.n == 0)
		set_bit(maps->none, i);
}

static int32_t hours_of(const int64_t *column, int32_t row)
{
	int64_t hours = decimal_at(column, row);
	return hours == DECIMAL_NONE ? -1 : (int32_t)hours;
}

static struct quick quick_of(const struct matcher *m, int32_t row, int32_t place)
{
	const struct citizens *c = &m->p->citizens;
	const struct word_set *w = &m->wishes[row], *d = &m->declines[row];
	struct codes areas = codes_at(c->areas, row), needs = codes_at(c->needs, row);
	struct quick q = {.row = row, .place = place, .first = areas.n ? areas.v[0] : -1};
	q.tasks = mask_of(codes_at(c->tasks, row));
	q.learns = mask_of(codes_at(c->trainable, row)) & ~q.tasks;
	q.wishes = mask_of((struct codes){w->task, w->ntask});
	q.declines = mask_of((struct codes){d->task, d->ntask});
	q.shifts = mask_of(codes_at(c->shifts, row));
	q.forms = mask_of(codes_at(c->forms, row));
	for (uint32_t i = 0; i < needs.n; i++) {
		uint64_t bit = UINT64_C(1) << needs.v[i];
		if (!m->s->support[needs.v[i]])
			continue;
		q.support |= bit;
		if (match_municipal(m, row, needs.v[i]))
			q.municipal |= bit;
	}
	q.hours_min = hours_of(c->hours_min, row);
	q.hours_max = hours_of(c->hours_max, row);
	q.available = int_at(c->available, row, DAY_NONE);
	q.unknown = rule_bit(RULE_AREA, areas.n == 0) | rule_bit(RULE_FEW_HOURS, q.hours_max < 0) |
		    rule_bit(RULE_MANY_HOURS, q.hours_min >= 0) | rule_bit(RULE_SHIFTS, !q.shifts) |
		    rule_bit(RULE_FORM, !q.forms) | rule_bit(RULE_TASKS, !q.tasks) | rule_bit(RULE_TRAINING, !q.tasks);
	return q;
}

static int by_area(const void *left, const void *right)
{
	const struct quick *a = left, *b = right;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

static void fill_maps(struct fast *f)
{
	const struct citizens *c = &f->m->p->citizens;
	for (size_t i = 0; i < f->n; i++) {
		int32_t row = f->list[i].row;
		f->number[row] = (int32_t)i;
		set_bit(f->everybody, i);
		maps_set(&f->areas, i, codes_at(c->areas, row));
		maps_set(&f->forms, i, codes_at(c->forms, row));
		maps_set(&f->shifts, i, codes_at(c->shifts, row));
		maps_set(&f->tasks, i, codes_at(c->tasks, row));
		for (uint64_t learns = f->list[i].learns; learns; learns &= learns - 1)
			set_bit(f->tasks.of[__builtin_ctzll(learns)], i);
		maps_set(&f->certificates, i, codes_at(c->certificates, row));
		maps_set(&f->needs, i, codes_at(c->needs, row));
		for (size_t need = 0; need < f->m->needs; need++)
			if ((f->list[i].support & ~f->list[i].municipal) >> need & 1)
				set_bit(f->unmet[need], i);
	}
}

static bool fits(const struct matcher *m)
{
	return m->task->n <= BITS && m->needs <= BITS && words_of(m, "shift")->n <= BITS &&
	       words_of(m, "form")->n <= BITS;
}

const struct fast *match_fast(const struct matcher *m)
{
	size_t rows = m->p->table[T_citizens].n;
	const int32_t *place = places_by_id(m->p, T_citizens);
	struct fast *f = arena_alloc(m->p->arena, sizeof(*f));
	if (!fits(m))
		return NULL;
	f->m = m;
	for (int i = 0; i < RULES; i++)
		f->strict |= rule_bit((enum rule)i, m->s->unknown_fails[i]);
	f->list = arena_alloc(m->p->arena, (rows + 1) * sizeof(*f->list));
	for (int32_t row = 0; (size_t)row < rows; row++)
		if (m->s->off[RULE_INACTIVE] || m->citizen_state[row] == CITIZEN_ACTIVE)
			f->list[f->n++] = quick_of(m, row, place[row]);
	f->left = arena_alloc(m->p->arena, (f->n + 1) * sizeof(*f->left));
	f->number = arena_alloc(m->p->arena, (rows + 1) * sizeof(*f->number));
	memset(f->number, 0xff, (rows + 1) * sizeof(*f->number));
	f->matches = project_links(m->p, T_matches, column_find(&schema[T_matches], STR("opening")), T_openings);
	qsort(f->list, f->n, sizeof(*f->list), by_area);
	f->words = (f->n / 64 / BLOCK + 1) * BLOCK;
	maps_new(f, &f->areas, words_of(m, "area")->n);
	maps_new(f, &f->forms, words_of(m, "form")->n);
	maps_new(f, &f->shifts, words_of(m, "shift")->n);
	maps_new(f, &f->tasks, m->task->n);
	maps_new(f, &f->certificates, words_of(m, "certificate")->n);
	maps_new(f, &f->needs, m->needs);
	f->everybody = arena_alloc(m->p->arena, f->words * sizeof(*f->everybody));
	f->unmet = arena_alloc(m->p->arena, (m->needs + 1) * sizeof(*f->unmet));
	for (size_t i = 0; i < m->needs; i++)
		f->unmet[i] = arena_alloc(m->p->arena, f->words * sizeof(**f->unmet));
	f->refused = arena_alloc(m->p->arena, f->words * sizeof(*f->refused));
	fill_maps(f);
	words_new(f);
	return f;
}

/* ---- an opening ----------------------------------------------------------------------------------------- */

/* What each task of a set counts, mastered and learnt. */
static void shares(const struct matcher *m, struct post *o, struct codes tasks, int32_t whole)
{
	for (uint32_t i = 0; i < tasks.n; i++) {
		int32_t share = match_share(m, tasks, i, whole), task = tasks.v[i];
		int32_t weeks = m->task->codes[task].weeks;
		o->slot[o->nslots++] = (struct slot){task, share, match_learnt(o->training, weeks, share), weeks};
	}
}

/* What the rules that no map decides ask; one that is turned off asks nothing. */
static void demands(const struct matcher *m, struct post *o, int32_t hours_min, day start_by)
{
	const bool *off = m->s->off;
	o->least = off[RULE_FEW_HOURS] ? -1 : hours_min;
	o->most = off[RULE_MANY_HOURS] || o->hours_max < 0 ? INT32_MAX : o->hours_max;
	o->weeks_most = off[RULE_TRAINING] ? INT32_MAX : o->training;
	o->latest = off[RULE_START] || start_by == DAY_NONE ? INT32_MAX : start_by;
	o->more_shifts = !off[RULE_SHIFTS] && o->shifts && o->needed > 1;
	o->declined = !off[RULE_DECLINED];
	o->asks = rule_bit(RULE_AREA, true) | rule_bit(RULE_FEW_HOURS, true) |
		  rule_bit(RULE_MANY_HOURS, o->hours_max < 0) | rule_bit(RULE_SHIFTS, o->shifts) |
		  rule_bit(RULE_FORM, true) | rule_bit(RULE_TASKS, o->tasks) | rule_bit(RULE_TRAINING, o->tasks);
	o->unknown = rule_bit(RULE_AREA, o->area < 0) | rule_bit(RULE_FEW_HOURS, hours_min < 0) |
		     rule_bit(RULE_FORM, !o->forms);
	for (int i = 0; i < RULES; i++) {
		o->asks &= ~rule_bit((enum rule)i, off[i]);
		o->unknown &= ~rule_bit((enum rule)i, off[i]);
	}
}

struct post post_of(const struct matcher *m, int32_t row)
{
	const struct openings *t = &m->p->openings;
	struct codes tasks = codes_at(t->tasks, row), nice = codes_at(t->nice, row);
	struct post o = {.row = row, .area = int_at(t->area, row, -1), .needed = match_shifts_needed(m, row),
			 .employer = t->company[row]};
	o.training = int_or(t->training_weeks, row, 0);
	o.hours_max = hours_of(t->hours_max, row);
	o.tasks = mask_of(tasks);
	o.shifts = mask_of(codes_at(t->shifts, row));
	o.forms = mask_of(codes_at(t->forms, row));
	demands(m, &o, hours_of(t->hours_min, row), int_at(t->start_by, row, DAY_NONE));
	shares(m, &o, tasks, nice.n ? REQUIRED_SHARE : COMPONENT_MOST);
	o.nrequired = o.nslots;
	shares(m, &o, nice, NICE_SHARE);
	for (int32_t need = 0; (size_t)need < m->needs; need++) {
		if (m->s->support[need] && match_offered(m, row, need))
			o.company |= UINT64_C(1) << need;
		if (match_conflict(m, row, need) >= 0)
			o.against |= UINT64_C(1) << need;
	}
	return o;
}

/* ---- bitmaps: pairs that no map refuses -------------------------------------------------------------------- */

/* Keeps those of a block that have one of the codes, or none stated. */
static void keep_some(uint64_t *block, const struct maps *maps, struct codes set, size_t at)
{
	for (size_t i = 0; i < BLOCK; i++) {
		uint64_t some = maps->none[at + i];
		for (uint32_t k = 0; k < set.n; k++)
			some |= maps->of[set.v[k]][at + i];
		block[i] &= some;
	}
}

bool sieve(const struct fast *f, const struct post *o, uint64_t *block, size_t at)
{
	const struct matcher *m = f->m;
	const struct openings *t = &m->p->openings;
	struct codes forms = codes_at(t->forms, o->row), shifts = codes_at(t->shifts, o->row);
	struct codes certificates = codes_at(t->certificates, o->row), tasks = codes_at(t->tasks, o->row);
	for (size_t i = 0; i < BLOCK; i++)
		block[i] = f->everybody[at + i];
	if (o->area >= 0 && !m->s->off[RULE_AREA])
		keep_some(block, &f->areas, (struct codes){&o->area, 1}, at);
	if (!any_left(block))
		return false;
	drop(block, f->refused, at);
	for (uint32_t i = 0; i < tasks.n && !m->s->off[RULE_TASKS]; i++)
		keep_some(block, &f->tasks, (struct codes){&tasks.v[i], 1}, at);
	if (forms.n && !m->s->off[RULE_FORM])
		keep_some(block, &f->forms, forms, at);
	if (shifts.n && !m->s->off[RULE_SHIFTS])
		keep_some(block, &f->shifts, shifts, at);
	for (uint32_t i = 0; i < certificates.n && !m->s->off[RULE_CERTIFICATE]; i++)
		keep(block, f->certificates.of[certificates.v[i]], at);
	for (size_t need = 0; need < m->needs; need++) {
		if (m->s->support[need] && !(o->company >> need & 1) && !m->s->off[RULE_SUPPORT])
			drop(block, f->unmet[need], at);
		if (o->against >> need & 1 && !m->s->off[RULE_CONFLICT])
			drop(block, f->needs.of[need], at);
	}
	return any_left(block);
}
