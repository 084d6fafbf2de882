/* SPDX-License-Identifier: MIT */
/*
 * Facts for the matcher: who is active and how long they have waited, what is open and how many
 * seats are free on the day, words of wishes and declines resolved. See match.h.
 */
#include <string.h>

#include "match_inner.h"

/* ---- words ----------------------------------------------------------------------------------------- */

static struct str without_points(struct arena *a, struct str s)
{
	if (!memchr(s.p ? s.p : "", '.', s.n))
		return s;
	char *p = arena_alloc(a, s.n);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != '.')
			p[n++] = s.p[i];
	return (struct str){p, n};
}

/* A word may be a task and the id of a company at once; then it is both. */
static void read_words(struct project *p, struct str text, struct word_set *out)
{
	const struct vocabulary *tasks = vocabulary_find(&p->vocabularies, STR("task"));
	struct str rest = text, word;
	uint32_t most = 0;
	while (str_word(&rest, ' ', &word))
		most++;
	out->task = arena_alloc(p->arena, most * sizeof(*out->task));
	out->company = arena_alloc(p->arena, most * sizeof(*out->company));
	out->branch = arena_alloc(p->arena, most * sizeof(*out->branch));
	for (rest = text; str_word(&rest, ' ', &word);) {
		int32_t task = code_find(tasks, word), company = row_find(p, T_companies, word);
		if (task >= 0)
			out->task[out->ntask++] = task;
		if (company >= 0)
			out->company[out->ncompany++] = company;
		if (task < 0 && company < 0)
			out->branch[out->nbranch++] = without_points(p->arena, word);
	}
}

static struct word_set *all_words(struct project *p, const struct str *column)
{
	size_t n = p->table[T_citizens].n;
	struct word_set *sets = arena_alloc(p->arena, (n + 1) * sizeof(*sets));
	for (size_t i = 0; column && i < n; i++)
		if (column[i].n)
			read_words(p, column[i], &sets[i]);
	return sets;
}

bool branch_holds(struct str all, struct str one)
{
	return all.n && one.n >= all.n && memcmp(all.p, one.p, all.n) == 0;
}

bool words_meet(const struct matcher *m, const struct word_set *words, int32_t opening)
{
	int32_t company = m->p->openings.company[opening];
	struct codes tasks = codes_at(m->p->openings.tasks, opening);
	for (uint32_t i = 0; i < words->ntask; i++)
		if (codes_have(tasks, words->task[i]))
			return true;
	for (uint32_t i = 0; i < words->ncompany; i++)
		if (words->company[i] == company)
			return true;
	for (uint32_t i = 0; i < words->nbranch; i++)
		if (branch_holds(words->branch[i], m->branch[company]))
			return true;
	return false;
}

/* ---- matches ----------------------------------------------------------------------------------------- */

bool match_proposed(const struct matcher *m, int32_t match)
{
	return m->p->matches.proposed[match] <= m->today;
}

int32_t match_decision(const struct matcher *m, int32_t match)
{
	day decided = int_at(m->p->matches.decided, match, DAY_NONE);
	bool cut = m->p->table[T_matches].gone != NULL; /* project_as_of empties later days, not decisions */
	bool known = match_proposed(m, match) && (decided == DAY_NONE ? !cut : decided <= m->today);
	return known ? int_at(m->p->matches.decision, match, -1) : -1;
}

const struct pair_line *match_forbidden(const struct matcher *m, int32_t opening, int32_t citizen)
{
	for (size_t i = 0; m->forbidden[citizen] && i < m->s->nforbid; i++) {
		const struct pair_line *line = &m->s->forbid[i];
		if (str_eq(line->citizen, m->p->citizens.id[citizen]) &&
		    str_eq(line->opening, m->p->openings.id[opening]))
			return line;
	}
	return NULL;
}

/* ---- citizens ---------------------------------------------------------------------------------------- */

static void enrolments(struct matcher *m)
{
	const struct citizens *c = &m->p->citizens;
	for (size_t i = 0; i < m->p->table[T_citizens].n; i++) {
		day exited = int_at(c->exited, (int32_t)i, DAY_NONE);
		m->placement[i] = -1;
		m->waiting[i] = m->today - c->enrolled[i];
		if (c->enrolled[i] > m->today) {
			m->citizen_state[i] = CITIZEN_TO_COME;
			m->waiting[i] = 0;
		} else if (exited != DAY_NONE && exited < m->today) {
			m->citizen_state[i] = CITIZEN_LEFT;
		}
	}
}

static void exemptions(struct matcher *m)
{
	const struct exemptions *e = &m->p->exemptions;
	for (size_t i = 0; i < m->p->table[T_exemptions].n; i++) {
		day to = int_at(e->to, (int32_t)i, DAY_NONE);
		if (e->from[i] <= m->today && (to == DAY_NONE || to >= m->today) &&
		    m->citizen_state[e->citizen[i]] == CITIZEN_ACTIVE)
			m->citizen_state[e->citizen[i]] = CITIZEN_EXEMPT;
	}
}

static bool running(const struct matcher *m, size_t row)
{
	day ended = int_at(m->p->placements.ended, (int32_t)row, DAY_NONE);
	return m->p->placements.start[row] <= m->today && (ended == DAY_NONE || ended >= m->today);
}

/* Who is in a placement, and since when the others are in none. */
static void placements(struct matcher *m)
{
	const struct placements *f = &m->p->placements;
	for (size_t i = 0; i < m->p->table[T_placements].n; i++) {
		int32_t citizen = f->citizen[i];
		day ended = int_at(f->ended, (int32_t)i, DAY_NONE);
		if (running(m, i))
			m->placement[citizen] = (int32_t)i;
		else if (ended != DAY_NONE && ended < m->today && m->today - ended < m->waiting[citizen])
			m->waiting[citizen] = m->today - ended;
	}
	for (size_t i = 0; i < m->p->table[T_citizens].n; i++) {
		if (m->placement[i] < 0)
			continue;
		m->waiting[i] = 0;
		if (m->citizen_state[i] == CITIZEN_ACTIVE && !m->s->placed)
			m->citizen_state[i] = CITIZEN_PLACED;
	}
}

/* ---- openings ------------------------------------------------------------------------------------------ */

/* Takes running placements and hires that have not become one off the free seats. */
static void taken(struct matcher *m)
{
	const struct placements *f = &m->p->placements;
	size_t n = m->p->table[T_matches].n;
	for (size_t i = 0; i < m->p->table[T_placements].n; i++) {
		int32_t match = int_at(f->match, (int32_t)i, -1), opening = int_at(f->opening, (int32_t)i, -1);
		if (opening < 0 && match >= 0)
			opening = m->p->matches.opening[match];
		if (match >= 0 && f->start[i] <= m->today)
			m->begun[match] = true;
		if (opening >= 0 && running(m, i))
			m->seats[opening]--;
	}
	for (size_t i = 0; i < n; i++)
		if (!m->begun[i] && match_decision(m, (int32_t)i) == m->hired)
			m->seats[m->p->matches.opening[i]]--;
}

static void openings(struct matcher *m)
{
	const struct openings *o = &m->p->openings;
	size_t n = m->p->table[T_openings].n;
	for (int32_t i = 0; (size_t)i < n; i++)
		m->seats[i] = int_or(o->positions, i, 1) - int_or(o->filled_elsewhere, i, 0);
	taken(m);
	for (int32_t i = 0; (size_t)i < n; i++) {
		day closes = int_at(o->closes, i, DAY_NONE);
		if (m->seats[i] < 0)
			m->seats[i] = 0;
		m->opening_state[i] = o->opened[i] > m->today			  ? OPENING_TO_COME
				      : closes != DAY_NONE && closes < m->today ? OPENING_CLOSED
				      : m->seats[i] == 0				  ? OPENING_FULL
										  : OPENING_OPEN;
	}
}

/* ---- together ---------------------------------------------------------------------------------------------- */

static int32_t decision(const struct project *p, const char *id)
{
	return code_find(vocabulary_find(&p->vocabularies, STR("decision")), str_of(id));
}

static int32_t *places_of(struct arena *a, const struct vocabulary *v)
{
	const int32_t *order = codes_by_id(a, v);
	int32_t *place = arena_alloc(a, (v->n + 1) * sizeof(*place));
	for (size_t i = 0; i < v->n; i++)
		place[order[i]] = (int32_t)i;
	return place;
}

struct matcher *matcher_new(struct project *p, day today)
{
	size_t citizens = p->table[T_citizens].n + 1, posts = p->table[T_openings].n + 1;
	size_t companies = p->table[T_companies].n;
	struct matcher *m = arena_alloc(p->arena, sizeof(*m));
	*m = (struct matcher){.p = p, .s = &p->settings.matching, .today = today};
	m->task = vocabulary_find(&p->vocabularies, STR("task"));
	m->task_place = places_of(p->arena, m->task);
	m->needs = vocabulary_find(&p->vocabularies, STR("need"))->n;
	m->hired = decision(p, "ansat");
	m->refused_by_company = decision(p, "afvist-af-virksomhed");
	m->refused_by_citizen = decision(p, "afvist-af-borger");
	m->citizen_state = arena_alloc(p->arena, citizens);
	m->opening_state = arena_alloc(p->arena, posts);
	m->begun = arena_alloc(p->arena, p->table[T_matches].n + 1);
	m->forbidden = arena_alloc(p->arena, citizens);
	m->waiting = arena_alloc(p->arena, citizens * sizeof(*m->waiting));
	m->placement = arena_alloc(p->arena, citizens * sizeof(*m->placement));
	m->seats = arena_alloc(p->arena, posts * sizeof(*m->seats));
	m->branch = arena_alloc(p->arena, (companies + 1) * sizeof(*m->branch));
	for (size_t i = 0; p->companies.branch && i < companies; i++)
		m->branch[i] = without_points(p->arena, p->companies.branch[i]);
	m->wishes = all_words(p, p->citizens.wishes);
	m->declines = all_words(p, p->citizens.declines);
	m->matches = project_links(p, T_matches, column_find(&schema[T_matches], STR("citizen")), T_citizens);
	for (size_t i = 0; i < m->s->nforbid; i++)
		m->forbidden[row_find(p, T_citizens, m->s->forbid[i].citizen)] = true;
	enrolments(m);
	exemptions(m);
	placements(m);
	openings(m);
	return m;
}
