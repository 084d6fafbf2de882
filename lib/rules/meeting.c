/* SPDX-License-Identifier: MIT */
/* The meetings of a programme: those recorded, those the rules ask for, and what is late about them. */
#include <stdlib.h>

#include "followup.h"

struct making {
	struct project *p;
	day today;
	struct meeting *list;
	size_t n;
};

static day stated(const day *column, int32_t row)
{
	return column ? column[row] : DAY_NONE;
}

static bool extraordinary(const struct project *p, int32_t row)
{
	return p->meetings.extraordinary && p->meetings.extraordinary[row] == 1;
}

static const struct meeting_rule *rule_of(const struct project *p, int32_t group)
{
	for (size_t i = 0; i < p->settings.nmeetings; i++)
		if (p->settings.meetings[i].group == group)
			return &p->settings.meetings[i];
	return NULL; /* never: groups of meetings.csv are rules */
}

/* What is late about a meeting on the day, else where it stands. */
static const char *state(const struct project *p, const struct meeting *m, day today)
{
	if (stated(p->meetings.minutes_sent, m->row) != DAY_NONE)
		return "afsluttet";
	if (m->date < today)
		return m->minutes_due != DAY_NONE && today > m->minutes_due ? "referat-mangler" : "afholdt";
	if (stated(p->meetings.agenda_sent, m->row) != DAY_NONE)
		return "indkaldt";
	return m->agenda_due != DAY_NONE && today > m->agenda_due ? "dagsorden-mangler" : "kommende";
}

static void add_recorded(struct making *all, int32_t row)
{
	const struct project *p = all->p;
	struct meeting m = {.group = p->meetings.group[row], .row = row, .date = p->meetings.date[row],
			    .agenda_due = DAY_NONE, .minutes_due = DAY_NONE};
	const struct meeting_rule *r = rule_of(p, m.group);
	if (r->has_agenda)
		m.agenda_due = day_plus(m.date, (struct offset){-r->agenda.months, -r->agenda.days});
	if (r->has_minutes)
		m.minutes_due = day_plus(m.date, r->minutes);
	m.state = code_of(&p->vocabularies, "meeting_state", state(p, &m, all->today));
	const struct str *parts[] = {p->meetings.host, p->meetings.chair, p->meetings.minutes_by};
	for (int i = 0; i < MEETING_PARTS; i++)
		if (parts[i])
			m.part[i] = parts[i][row];
	all->list[all->n++] = m;
}

/* Did the group meet, or is it to, in that month by the rule? */
static bool called(const struct project *p, int32_t group, month in)
{
	for (int32_t row = 0; (size_t)row < p->table[T_meetings].n; row++)
		if (row_exists(p, T_meetings, row) && p->meetings.group[row] == group &&
		    day_month(p->meetings.date[row]) == in && !extraordinary(p, row))
			return true;
	return false;
}

static bool in_rule(const struct meeting_rule *r, month m)
{
	int year, mon, mday;
	day_split(month_first(m), &year, &mon, &mday);
	return r->months >> mon & 1;
}

/* Months of the rule without a meeting: all that began, and the next one if none is called for later. */
static void add_months(struct making *all, const struct meeting_rule *r)
{
	const struct settings *s = &all->p->settings;
	month now = day_month(all->today), last = s->to == DAY_NONE ? now + 12 : day_month(s->to);
	for (month m = day_month(s->from); r->months && m <= last && m <= now + 12; m++) {
		if (!in_rule(r, m))
			continue;
		if (!called(all->p, r->group, m))
			all->list[all->n++] = (struct meeting){
				.group = r->group, .row = -1, .date = month_first(m), .agenda_due = DAY_NONE,
				.minutes_due = DAY_NONE,
				.state = code_of(&all->p->vocabularies, "meeting_state", m > now ? "kommende" : "ikke-indkaldt")};
		if (m > now)
			return;
	}
}

/* ---- who hosts, chairs and writes the minutes in turn ------------------------------------------------ */

/* Those who may have a part, who had it longest ago first. */
struct candidates {
	struct str *name;
	size_t n;
};

/* Puts the name last: it has the part now. */
static void had_it(struct candidates *c, struct str name)
{
	size_t i = 0;
	while (i < c->n && !str_eq(c->name[i], name))
		i++;
	if (i == c->n)
		c->n++;
	for (; i + 1 < c->n; i++)
		c->name[i] = c->name[i + 1];
	c->name[c->n - 1] = name;
}

/* A partner may stand in meetings.csv by its id or its name. */
static struct str partner(const struct vocabulary *partners, struct str name)
{
	int32_t k = code_find(partners, name);
	return k >= 0 && partners->codes[k].da.n ? partners->codes[k].da : name;
}

/* The first who has no other part in the meeting, else the first. */
static struct str next_in_turn(const struct candidates *c, const struct meeting *m)
{
	for (size_t i = 0; i < c->n; i++) {
		bool busy = false;
		for (int k = 0; k < MEETING_PARTS; k++)
			busy = busy || str_eq(m->part[k], c->name[i]);
		if (!busy)
			return c->name[i];
	}
	return c->n ? c->name[0] : STR("");
}

static bool passed(const struct meeting *m, day today)
{
	return m->row < 0 ? day_month(m->date) < day_month(today) : m->date < today;
}

/* Gives a part of the group's coming meetings to those who had it longest ago; partners begin in rff.yaml's order. */
static void in_turn(struct making *all, int32_t group, enum meeting_part part)
{
	const struct vocabulary *partners = vocabulary_find(&all->p->vocabularies, STR("partner"));
	struct candidates c = {arena_alloc(all->p->arena, (partners->n + all->n + 1) * sizeof(*c.name)), 0};
	for (size_t i = 0; i < partners->n; i++)
		c.name[c.n++] = partner(partners, partners->codes[i].id);
	for (size_t i = 0; i < all->n; i++) {
		struct meeting *m = &all->list[i];
		if (m->group != group)
			continue;
		if (!m->part[part].n && !passed(m, all->today)) {
			m->part[part] = next_in_turn(&c, m);
			m->in_turn[part] = true;
		}
		if (m->part[part].n)
			had_it(&c, partner(partners, m->part[part]));
	}
}

static int by_day(const void *left, const void *right)
{
	const struct meeting *a = left, *b = right;
	if (a->date != b->date)
		return a->date < b->date ? -1 : 1;
	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

struct meeting *meetings_make(struct project *p, day today, size_t *n)
{
	struct making all = {.p = p, .today = today};
	const struct settings *s = &p->settings;
	size_t months = (size_t)(day_month(today) + 14 > day_month(s->from) ? day_month(today) + 14 - day_month(s->from) : 0);
	all.list = arena_alloc(p->arena, (p->table[T_meetings].n + s->nmeetings * months + 1) * sizeof(*all.list));
	for (int32_t row = 0; (size_t)row < p->table[T_meetings].n; row++)
		if (row_exists(p, T_meetings, row))
			add_recorded(&all, row);
	for (size_t i = 0; i < s->nmeetings; i++)
		add_months(&all, &s->meetings[i]);
	if (all.n)
		qsort(all.list, all.n, sizeof(*all.list), by_day);
	for (size_t i = 0; i < s->nmeetings; i++)
		for (int part = 0; part < MEETING_PARTS; part++)
			in_turn(&all, s->meetings[i].group, (enum meeting_part)part);
	*n = all.n;
	return all.list;
}
