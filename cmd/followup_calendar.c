/* SPDX-License-Identifier: MIT */
/*
 * rff-followup calendar: visits, forms and papers of meetings as iCalendar. What an event says depends
 * on the records and rules alone, not on the day it is printed, so unchanged records give the same bytes.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "followup.h"
#include "../lib/view/ics.h"

/* An event and the file it goes to. */
struct entry {
	struct ics_event event;
	struct str consultant;
	bool meeting;
};

struct calendar {
	const struct following *f;
	struct entry *list;
	size_t n, bytes;
	const struct links *visits, *forms; /* of placements, of citizens */
	int32_t unmet, unreached;	    /* ikke-truffet of visits, of forms */
};

static const char *say(const struct calendar *c, const char *da, const char *en)
{
	return c->f->danish ? da : en;
}

static const char *id_of(const struct calendar *c, enum table_id t, int32_t row)
{
	return str_z(c->f->cli->arena, row_name(c->f->project, t, row));
}

static const char *step_id(const struct calendar *c, int32_t step)
{
	return str_z(c->f->cli->arena, vocabulary_find(&c->f->project->vocabularies, STR("step"))->codes[step].id);
}

/* ---- versions: from the times the rows were recorded ------------------------------------------------- */

/* The later of two stamps; empty ones are earliest. */
static struct str later(struct str a, const struct str *column, int32_t row)
{
	return column && str_cmp(column[row], a) > 0 ? column[row] : a;
}

/* Seconds since 2000, so that each version of a row counts higher than the one before; all before are 0, all past 2068 alike. */
static int32_t sequence(const char *stamp)
{
	day on = 0;
	int hour = (stamp[11] - '0') * 10 + stamp[12] - '0', minute = (stamp[14] - '0') * 10 + stamp[15] - '0';
	int second = (stamp[17] - '0') * 10 + stamp[18] - '0';
	day_parse((struct str){stamp, 10}, &on);
	int64_t past = (on - day_make(2000, 1, 1)) * (int64_t)86400 + hour * 3600 + minute * 60 + second;
	return past < 0 ? 0 : past > INT32_MAX ? INT32_MAX : (int32_t)past;
}

/* Adds the event. recorded: when its rows were; begun: the day it is told by when they do not say. */
static void add(struct calendar *c, struct ics_event e, struct str recorded, day begun, int32_t citizen)
{
	struct arena *a = c->f->cli->arena;
	e.uid = arena_printf(a, "%s@%s.rff", e.uid, str_z(a, c->f->project->settings.id));
	e.stamp = recorded.n ? str_z(a, recorded) : arena_printf(a, "%sT00:00:00Z", day_text(a, begun));
	e.sequence = recorded.n ? sequence(e.stamp) : 0;
	c->list = arena_grow(a, c->list, &c->bytes, (c->n + 1) * sizeof(*c->list));
	c->list[c->n++] = (struct entry){e, citizen < 0 ? STR("") : consultant_of(c->f, citizen), citizen < 0};
}

/* ---- visits ---------------------------------------------------------------------------------------------- */

/* When the placement or its citizen was recorded last. */
static struct str recorded_of(const struct calendar *c, int32_t placement)
{
	const struct project *p = c->f->project;
	int32_t citizen = p->placements.citizen[placement];
	struct str recorded = later(STR(""), p->placements.recorded, placement);
	return row_exists(p, T_citizens, citizen) ? later(recorded, p->citizens.recorded, citizen) : recorded;
}

/* The last visit of the step that reached somebody, -1: none; *recorded: the latest of the step's. */
static int32_t holder(const struct calendar *c, int32_t placement, int32_t step, struct str *recorded)
{
	const struct visits *v = &c->f->project->visits;
	int32_t last = -1;
	for (uint32_t i = c->visits->first[placement]; i < c->visits->first[placement + 1]; i++) {
		int32_t visit = c->visits->list[i];
		if (v->step[visit] != step)
			continue;
		*recorded = later(*recorded, v->recorded, visit);
		if (v->outcome[visit] != c->unmet && (last < 0 || v->held[visit] > v->held[last]))
			last = visit;
	}
	return last;
}

/* What the event of a visit says: ids only, and what records it where it is still to be held. */
static void word_visit(const struct calendar *c, struct ics_event *e, int32_t placement, int32_t step, int32_t with, bool held)
{
	struct arena *a = c->f->cli->arena;
	const struct project *p = c->f->project;
	const struct vocabulary *whom = vocabulary_find(&p->vocabularies, STR("with"));
	const char *name = id_of(c, T_placements, placement), *what = step_id(c, step);
	struct str who = with < 0 ? STR("") : c->f->danish ? whom->codes[with].da : whom->codes[with].en;
	e->summary = arena_printf(a, "%s: %s%s", name, what,
				  held		 ? say(c, " (holdt)", " (held)")
				  : e->cancelled ? say(c, " (bortfaldet)", " (dropped)")
						 : "");
	e->description = arena_printf(a, "%s %s, %s %s%s%s", say(c, "Borger", "Citizen"),
				      id_of(c, T_citizens, p->placements.citizen[placement]), say(c, "virksomhed", "company"),
				      id_of(c, T_companies, p->placements.company[placement]),
				      who.n ? say(c, "\nBesøg: ", "\nVisit: ") : "", str_z(a, who));
	if (!held && !e->cancelled)
		e->description = arena_printf(a, "%s\nrff-followup hold %s %s outcome=…", e->description, name, what);
}

/* over: the placement ended before the visit was due, which cancels it unless it was held early. */
static void add_visit(struct calendar *c, int32_t placement, int32_t step, int32_t with, day due, bool over)
{
	const struct project *p = c->f->project;
	int32_t citizen = p->placements.citizen[placement];
	if (!is_asked(c->f, &(struct followup){.citizen = citizen, .step = step}))
		return;
	struct str recorded = recorded_of(c, placement);
	int32_t visit = holder(c, placement, step, &recorded);
	bool held = visit >= 0, cancelled = over && !held;
	struct ics_event e = {
		.uid = arena_printf(c->f->cli->arena, "%s.%s", id_of(c, T_placements, placement), step_id(c, step)),
		.on = held ? p->visits.held[visit] : due, .timed = true, .cancelled = cancelled, .alarm = !held && !cancelled};
	word_visit(c, &e, placement, step, with, held);
	add(c, e, recorded, p->placements.start[placement], citizen);
}

/* The day of the closing visit; DAY_NONE: the placement did not end before one of its steps was due. */
static day closing_day(const struct calendar *c, int32_t placement, const struct step_due *steps, size_t n)
{
	const struct project *p = c->f->project;
	day ended = p->placements.ended ? p->placements.ended[placement] : DAY_NONE;
	for (size_t i = 0; i < n && ended != DAY_NONE; i++)
		if (ended < steps[i].due)
			return day_working(&p->settings, ended);
	return DAY_NONE;
}

/* The steps of a placement; those it ended before are cancelled, and its closing visit comes instead. */
static void add_placement(struct calendar *c, int32_t placement, struct step_due *steps)
{
	const struct project *p = c->f->project;
	size_t n = placement_steps(p, placement, steps);
	day closing = closing_day(c, placement, steps, n);
	for (size_t i = 0; i < n; i++)
		add_visit(c, placement, steps[i].rule->step, steps[i].rule->with, steps[i].due,
			  closing != DAY_NONE && p->placements.ended[placement] < steps[i].due);
	if (closing != DAY_NONE)
		add_visit(c, placement, code_of(&p->vocabularies, "step", "afslutning"), -1, closing, false);
}

/* Was the day agreed on that of a step nobody had held by then? It has its event there. */
static bool is_step(const struct calendar *c, const struct step_due *steps, size_t n, int32_t agreement)
{
	const struct visits *v = &c->f->project->visits;
	int32_t placement = v->placement[agreement];
	for (size_t i = 0; i < n; i++) {
		bool held = false;
		for (uint32_t k = c->visits->first[placement]; k < c->visits->first[placement + 1]; k++) {
			int32_t visit = c->visits->list[k];
			held = held || (v->step[visit] == steps[i].rule->step && v->outcome[visit] != c->unmet &&
					v->held[visit] <= v->held[agreement]);
		}
		if (steps[i].due == v->next[agreement] && !held)
			return true;
	}
	return false;
}

/* An agreed visit; where another day was agreed on, or the closing visit is due, it is cancelled. */
static void add_agreed(struct calendar *c, const struct agreed *agreed, struct step_due *steps)
{
	const struct project *p = c->f->project;
	const struct visits *v = &p->visits;
	int32_t visit = agreed->visit, placement = v->placement[visit], citizen = p->placements.citizen[placement];
	int32_t step = code_of(&p->vocabularies, "step", "aftalt"), after = agreed->holder;
	size_t n = placement_steps(p, placement, steps);
	if (!is_asked(c->f, &(struct followup){.citizen = citizen, .step = step}) || is_step(c, steps, n, visit))
		return;
	bool held = after >= 0, gone = !held && (agreed->gone || closing_day(c, placement, steps, n) == v->next[visit]);
	struct ics_event e = {
		.uid = arena_printf(c->f->cli->arena, "%s.aftalt.%s.%s", id_of(c, T_placements, placement),
				    step_id(c, v->step[visit]), day_text(c->f->cli->arena, v->held[visit])),
		.on = held ? v->held[after] : v->next[visit], .timed = true, .cancelled = gone, .alarm = !held && !gone};
	struct str recorded = later(recorded_of(c, placement), v->recorded, visit);
	if (after < 0)
		after = agreed->other;
	word_visit(c, &e, placement, step, v->with[visit], held);
	add(c, e, after < 0 ? recorded : later(recorded, v->recorded, after), v->held[visit], citizen);
}

/* ---- forms and meetings: whole days --------------------------------------------------------------------------- */

static void add_form(struct calendar *c, int32_t citizen, const struct step_due *s)
{
	const struct project *p = c->f->project;
	struct arena *a = c->f->cli->arena;
	struct str recorded = later(STR(""), p->citizens.recorded, citizen);
	const char *name = id_of(c, T_citizens, citizen), *what = step_id(c, s->rule->step);
	const char *form = str_z(a, vocabulary_find(&p->vocabularies, STR("form_kind"))->codes[s->rule->form].id);
	day held = DAY_NONE;
	for (uint32_t i = c->forms->first[citizen]; i < c->forms->first[citizen + 1]; i++) {
		int32_t row = c->forms->list[i];
		if (p->forms.form[row] != s->rule->form)
			continue;
		recorded = later(recorded, p->forms.recorded, row);
		if (!p->forms.how || p->forms.how[row] != c->unreached)
			held = p->forms.date[row];
	}
	bool done = held != DAY_NONE;
	add(c, (struct ics_event){.uid = arena_printf(a, "%s.%s", name, what), .on = done ? held : s->due, .alarm = !done,
				  .summary = arena_printf(a, "%s: %s%s", name, what, done ? say(c, " (udfyldt)", " (filled in)") : ""),
				  .description = done ? arena_printf(a, "%s %s", say(c, "Skema", "Form"), form)
						      : arena_printf(a, "rff-enroll forms citizen=%s form=%s date=…", name, form)},
	    recorded, s->due, citizen);
}

static void add_citizens(struct calendar *c, struct step_due *steps)
{
	const struct project *p = c->f->project;
	for (int32_t i = 0; (size_t)i < p->table[T_citizens].n; i++) {
		size_t n = row_exists(p, T_citizens, i) ? citizen_steps(p, i, steps) : 0;
		for (size_t k = 0; k < n; k++)
			if (is_asked(c->f, &(struct followup){.citizen = i, .step = steps[k].rule->step}))
				add_form(c, i, &steps[k]);
	}
}

/* One of a meeting's three days; to_do: what the user is to run for it, NULL: it is done. */
static void add_day(struct calendar *c, const struct meeting *m, const char *what, const char *words, day on, const char *to_do)
{
	const struct project *p = c->f->project;
	struct arena *a = c->f->cli->arena;
	const char *group = str_z(a, vocabulary_find(&p->vocabularies, STR("meeting"))->codes[m->group].id);
	const char *date = day_text(a, m->date);
	if (on != DAY_NONE)
		add(c, (struct ics_event){.uid = arena_printf(a, "%s.%s.%s", group, date, what), .on = on, .alarm = to_do,
					  .summary = arena_printf(a, "%s %s: %s", group, date, words),
					  .description = to_do ? to_do : "rff-followup meetings"},
		    later(STR(""), p->meetings.recorded, m->row), m->date, -1);
}

/* What records that a paper was sent. */
static const char *records(const struct calendar *c, const struct meeting *m, const char *column)
{
	struct arena *a = c->f->cli->arena;
	struct str group = vocabulary_find(&c->f->project->vocabularies, STR("meeting"))->codes[m->group].id;
	return arena_printf(a, "rff-enroll --amend meetings %s/%s %s=…", str_z(a, group), day_text(a, m->date), column);
}

/* A meeting whose minutes are sent is over, whatever the day. */
static void add_meeting(struct calendar *c, const struct meeting *m)
{
	const struct meetings *r = &c->f->project->meetings;
	bool agenda = r->agenda_sent && r->agenda_sent[m->row] != DAY_NONE;
	bool minutes = r->minutes_sent && r->minutes_sent[m->row] != DAY_NONE;
	add_day(c, m, "dagsorden", agenda ? say(c, "dagsorden sendt", "agenda sent") : say(c, "dagsorden sendes", "agenda goes out"),
		m->agenda_due, agenda ? NULL : records(c, m, "agenda_sent"));
	add_day(c, m, "moede", say(c, "møde", "meeting"), m->date, minutes ? NULL : "rff-followup meetings");
	add_day(c, m, "referat", minutes ? say(c, "referat sendt", "minutes sent") : say(c, "referat sendes", "minutes go out"),
		m->minutes_due, minutes ? NULL : records(c, m, "minutes_sent"));
}

/* Those that somebody has set a day for; they are no consultant's and no step. */
static void add_meetings(struct calendar *c)
{
	size_t n;
	const struct meeting *all = meetings_make(c->f->project, c->f->cli->common.today, &n);
	for (size_t i = 0; i < n && !c->f->consultant && !c->f->step; i++)
		if (all[i].row >= 0)
			add_meeting(c, &all[i]);
}

/* ---- printing ------------------------------------------------------------------------------------------------- */

static int by_day(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	int order = (a->event.on > b->event.on) - (a->event.on < b->event.on);
	return order ? order : strcmp(a->event.uid, b->event.uid);
}

/* By file, then day. */
static int by_file(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	if (a->meeting != b->meeting)
		return a->meeting ? 1 : -1;
	int order = str_cmp(a->consultant, b->consultant);
	return order ? order : by_day(left, right);
}

static struct buf text_of(const struct calendar *c, const struct entry *list, size_t n)
{
	struct buf out = {0};
	struct ics_event *events = arena_alloc(c->f->cli->arena, (n + 1) * sizeof(*events));
	for (size_t i = 0; i < n; i++)
		events[i] = list[i].event;
	ics_print(&out, str_z(c->f->cli->arena, c->f->project->settings.name), events, n);
	return out;
}

/*
 * kmh.ics; bytes that are no letter, digit, - or _ as %C3. Those two without a consultant have a dot, so
 * that no consultant's is called so.
 */
static const char *file_name(const struct calendar *c, const struct entry *e)
{
	const char *name = "";
	if (e->meeting || !e->consultant.n)
		return e->meeting ? "alle.moeder.ics" : "uden.konsulent.ics";
	for (size_t i = 0; i < e->consultant.n; i++) {
		unsigned char b = (unsigned char)e->consultant.p[i];
		bool plain = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '-' || b == '_';
		name = arena_printf(c->f->cli->arena, plain ? "%s%c" : "%s%%%02X", name, b);
	}
	return arena_printf(c->f->cli->arena, "%s.ics", name);
}

/* One file a consultant, each written whole or not at all. */
static int print_split(const struct calendar *c, const char *dir)
{
	struct cli *cli = c->f->cli;
	int worst = EXIT_DONE;
	if (mkdir(dir, 0700) != 0 && errno != EEXIST)
		cli_die(cli, EXIT_SYSTEM, "%s: %s", str_shown(cli->arena, str_of(dir)), strerror(errno));
	for (size_t i = 0, next; i < c->n; i = next) {
		for (next = i; next < c->n && c->list[next].meeting == c->list[i].meeting &&
			       str_eq(c->list[next].consultant, c->list[i].consultant);)
			next++;
		struct buf out = text_of(c, &c->list[i], next - i);
		int code = cli_save(cli, arena_printf(cli->arena, "%s/%s", dir, file_name(c, &c->list[i])),
				    (struct str){out.p, out.n});
		buf_free(&out);
		worst = code > worst ? code : worst;
	}
	return worst;
}

int followup_calendar(struct following *f)
{
	const char *format = f->cli->common.format;
	if (format && strcmp(format, "ics") != 0)
		cli_die(f->cli, EXIT_USAGE, "a calendar is ics; due and meetings are lists, with -f %s", format);
	if (f->split && f->cli->common.output)
		cli_die(f->cli, EXIT_USAGE, "--split writes files of its own; leave out -o");
	read_following(f);
	struct project *p = f->project;
	struct calendar c = {.f = f};
	size_t nagreed;
	struct step_due *steps = arena_alloc(f->cli->arena, (p->settings.nfollowup + 1) * sizeof(*steps));
	const struct agreed *agreed = agreed_visits(p, &nagreed);
	c.visits = project_links(p, T_visits, column_find(&schema[T_visits], STR("placement")), T_placements);
	c.forms = project_links(p, T_forms, column_find(&schema[T_forms], STR("citizen")), T_citizens);
	c.unmet = code_of(&p->vocabularies, "outcome", "ikke-truffet");
	c.unreached = code_of(&p->vocabularies, "how", "ikke-truffet");
	for (int32_t i = 0; p->placements.citizen && (size_t)i < p->table[T_placements].n; i++)
		if (row_exists(p, T_placements, i))
			add_placement(&c, i, steps);
	for (size_t i = 0; i < nagreed; i++)
		add_agreed(&c, &agreed[i], steps);
	add_citizens(&c, steps);
	add_meetings(&c);
	if (c.n)
		qsort(c.list, c.n, sizeof(*c.list), f->split ? by_file : by_day);
	if (f->split)
		return print_split(&c, f->split);
	struct buf out = text_of(&c, c.list, c.n);
	int code = cli_answer(f->cli, (struct str){out.p, out.n});
	buf_free(&out);
	return code;
}
