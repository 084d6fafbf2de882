/* SPDX-License-Identifier: MIT */
/* rff-report followup: what was due, held and on time, how the match was judged, what was agreed. */
#include <stdlib.h>

#include "report.h"
#include "../lib/rules/followup.h"

enum { F_STEP, F_CONSULTANT, F_DUE, F_HELD, F_ON_TIME, F_SHARE, F_EMPLOYER, F_CITIZEN, F_AGREED, F_COLUMNS };

static const struct heading headings[F_COLUMNS] = {
	[F_STEP] = {"step", "Trin", "Step", FOR_ALL, LEFT},
	[F_CONSULTANT] = {"consultant", "Konsulent", "Consultant", FOR_ALL, LEFT},
	[F_DUE] = {"due", "Frister", "Due", FOR_ALL, RIGHT},
	[F_HELD] = {"held", "Holdt", "Held", FOR_ALL, RIGHT},
	[F_ON_TIME] = {"on_time", "Til tiden", "On time", FOR_ALL, RIGHT},
	[F_SHARE] = {"share", "Andel", "Share", FOR_ALL, RIGHT},
	[F_EMPLOYER] = {"fit_employer", "Virks.", "Empl.", FOR_ALL, RIGHT},
	[F_CITIZEN] = {"fit_citizen", "Borger", "Citiz.", FOR_ALL, RIGHT},
	[F_AGREED] = {"agreed", "Aftaler", "Agreed", FOR_MACHINES, RIGHT},
};

/* Sums of answers from 1 to 5. */
struct fit {
	int64_t sum, n;
};

/* A follow-up whose time has come, with what its visits said. */
struct told {
	int32_t step;
	struct str consultant;
	bool held, on_time;
	struct fit employer, citizen;
	int64_t agreed; /* visits that agreed on something */
};

/* By step in the rules' order, then consultant in byte order, those without last. */
static int in_order(const void *left, const void *right)
{
	const struct told *a = left, *b = right;
	if (a->step != b->step)
		return a->step < b->step ? -1 : 1;
	if (!a->consultant.n != !b->consultant.n)
		return a->consultant.n ? -1 : 1;
	return str_cmp(a->consultant, b->consultant);
}

static void hear(struct fit *f, const int32_t *column, int32_t visit)
{
	if (column && column[visit] != INT_NONE) {
		f->sum += column[visit];
		f->n++;
	}
}

/* What the visits of the step said. */
static void hear_visits(const struct project *p, const struct links *of, int32_t placement, struct told *t)
{
	const struct visits *v = &p->visits;
	for (uint32_t i = of->first[placement]; i < of->first[placement + 1]; i++) {
		int32_t visit = of->list[i];
		if (v->step[visit] != t->step)
			continue;
		hear(&t->employer, v->fit_employer, visit);
		hear(&t->citizen, v->fit_citizen, visit);
		t->agreed += (v->action && v->action[visit].n) || (v->next && v->next[visit] != DAY_NONE);
	}
}

/* Those that are held or whose window has passed. */
static struct told *tell(const struct report *r, size_t *n)
{
	struct project *p = r->project;
	const struct due *d = &p->due;
	due_make(p, r->asked.today);
	const struct links *visits =
		project_links(p, T_visits, column_find(&schema[T_visits], STR("placement")), T_placements);
	int32_t done = code_of(&p->vocabularies, "due_state", "holdt");
	struct told *all = arena_alloc(r->cli->arena, (p->table[T_due].n + 1) * sizeof(*all));
	*n = 0;
	for (size_t i = 0; i < p->table[T_due].n; i++) {
		if (d->on_time[i] == INT_NONE)
			continue;
		struct told *t = &all[(*n)++];
		*t = (struct told){.step = d->step[i], .consultant = d->consultant[i], .held = d->state[i] == done,
				   .on_time = d->on_time[i] == 1};
		if (d->placement[i] >= 0)
			hear_visits(p, visits, d->placement[i], t);
	}
	if (*n)
		qsort(all, *n, sizeof(*all), in_order);
	return all;
}

/* The row of n follow-ups of a step. */
static void add(const struct report *r, struct sheet *s, struct value consultant, const struct told *all, size_t n)
{
	const struct code *step = &vocabulary_find(&r->project->vocabularies, STR("step"))->codes[all[0].step];
	int64_t held = 0, on_time = 0, agreed = 0;
	struct fit employer = {0}, citizen = {0};
	for (size_t i = 0; i < n; i++) {
		held += all[i].held;
		on_time += all[i].on_time;
		agreed += all[i].agreed;
		employer.sum += all[i].employer.sum;
		employer.n += all[i].employer.n;
		citizen.sum += all[i].citizen.sum;
		citizen.n += all[i].citizen.n;
	}
	struct value *v = sheet_add(s)->value;
	v[F_STEP] = value_text(step->id);
	v[F_CONSULTANT] = consultant;
	v[F_DUE] = value_int((int64_t)n);
	v[F_HELD] = value_int(held);
	v[F_ON_TIME] = value_int(on_time);
	v[F_SHARE] = value_share((struct ratio){on_time, (int64_t)n});
	v[F_EMPLOYER] = value_number((struct ratio){employer.sum, employer.n});
	v[F_CITIZEN] = value_number((struct ratio){citizen.sum, citizen.n});
	v[F_AGREED] = value_int(agreed);
}

/* Is the one visit of a placement later than the other? Of one day the step that stands later in rff.yaml is. */
static bool is_later(const struct visits *v, int32_t one, int32_t other)
{
	return v->held[one] != v->held[other] ? v->held[one] > v->held[other] : v->step[one] > v->step[other];
}

/* What a visit agreed on. */
struct agreement {
	day held;
	day next; /* or DAY_NONE */
	struct str placement, consultant, action;
};

static int by_day(const void *left, const void *right)
{
	const struct agreement *a = left, *b = right;
	if (a->held != b->held)
		return a->held < b->held ? -1 : 1;
	return str_cmp(a->placement, b->placement);
}

/* What was agreed at the latest visit of each placement that runs, by day. */
static struct agreement *open_agreements(const struct report *r, size_t *n)
{
	const struct project *p = r->project;
	const struct visits *v = &p->visits;
	size_t placements = p->table[T_placements].n;
	int32_t *latest = arena_alloc(r->cli->arena, (placements + 1) * sizeof(*latest));
	struct agreement *all = arena_alloc(r->cli->arena, (placements + 1) * sizeof(*all));
	for (size_t i = 0; i < placements; i++)
		latest[i] = -1;
	for (int32_t i = 0; (size_t)i < p->table[T_visits].n; i++) {
		int32_t *of = &latest[v->placement[i]];
		if (row_exists(p, T_visits, i) && (*of < 0 || is_later(v, i, *of)))
			*of = i;
	}
	*n = 0;
	for (int32_t i = 0; v->action && (size_t)i < placements; i++) {
		bool over = p->placements.ended && p->placements.ended[i] != DAY_NONE;
		if (latest[i] >= 0 && !over && row_exists(p, T_placements, i) && v->action[latest[i]].n)
			all[(*n)++] = (struct agreement){
				v->held[latest[i]], v->next ? v->next[latest[i]] : DAY_NONE, row_name(p, T_placements, i),
				p->citizens.consultant ? p->citizens.consultant[p->placements.citizen[i]] : STR(""),
				v->action[latest[i]]};
	}
	if (*n)
		qsort(all, *n, sizeof(*all), by_day);
	return all;
}

/* For people, a line each: 2022-02-10 F0021: … */
static const char *agreements_shown(const struct report *r)
{
	struct arena *a = r->cli->arena;
	struct buf b = {0};
	size_t n;
	const struct agreement *all = open_agreements(r, &n);
	for (size_t i = 0; i < n; i++) {
		buf_printf(&b, "\n%s %s", day_text(a, all[i].held), str_z(a, all[i].placement));
		if (all[i].consultant.n)
			buf_printf(&b, " (%s)", str_shown(a, all[i].consultant));
		buf_printf(&b, ": %s", str_shown(a, all[i].action));
		if (all[i].next != DAY_NONE)
			buf_printf(&b, "; %s %s", r->language == DANISH ? "næste" : "next", day_text(a, all[i].next));
	}
	const char *text = arena_copy(a, b.p, b.n);
	buf_free(&b);
	return text;
}

static void word(const struct report *r, struct sheet *s)
{
	bool danish = r->language == DANISH;
	const char *agreed = agreements_shown(r);
	s->title = danish ? "Opfølgning: holdt og til tiden" : "Follow-up: held and on time";
	s->subtitle = report_as_of(r);
	s->footer = arena_printf(
		r->cli->arena,
		danish ? "Frister, der er holdt, eller hvis vindue er gået. Andel: til tiden af dem. Virks., borger: gennemsnit af "
			 "vurderingen af matchet, 1–5.%s%s"
		       : "Due days that are held or whose window has passed. Share: on time of them. Empl., citiz.: the mean of how "
			 "employer and citizen judge the match, 1–5.%s%s",
		!*agreed ? "" : danish ? "\nAftalt i forløb, der er i gang:" : "\nAgreed in placements that run:", agreed);
}

struct sheet *report_followup(const struct report *r)
{
	bool people = cli_for_people(r->cli), danish = r->language == DANISH;
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, F_COLUMNS);
	size_t n;
	const struct told *all = tell(r, &n);
	for (size_t i = 0, next, end; i < n; i = next) {
		for (end = i; end < n && all[end].step == all[i].step;)
			end++;
		for (next = i; next < end && str_eq(all[next].consultant, all[i].consultant);)
			next++;
		bool first = i == 0 || all[i - 1].step != all[i].step;
		if (people && first) /* the step's whole, above its consultants */
			add(r, s, value_z(danish ? "alle" : "all"), &all[i], end - i);
		if (!people || !first || next < end)
			add(r, s, people && !all[i].consultant.n ? value_z(danish ? "(ingen)" : "(none)")
								  : value_text(all[i].consultant),
			    &all[i], next - i);
	}
	word(r, s);
	return s;
}
