/* SPDX-License-Identifier: MIT */
/* rff-followup meetings: when groups meet, and whether agenda and minutes go out in time. */
#include "followup.h"

enum { M_GROUP, M_DATE, M_AGENDA_DUE, M_AGENDA_SENT, M_MINUTES_DUE, M_MINUTES_SENT, M_STATE, M_COLUMNS };

static const struct heading headings[M_COLUMNS] = {
	[M_GROUP] = {"group", "Gruppe", "Group", FOR_ALL, LEFT},
	[M_DATE] = {"date", "Dato", "Date", FOR_ALL, LEFT},
	[M_AGENDA_DUE] = {"agenda_due", "Dagsorden senest", "Agenda due", FOR_ALL, LEFT},
	[M_AGENDA_SENT] = {"agenda_sent", "sendt", "sent", FOR_ALL, LEFT},
	[M_MINUTES_DUE] = {"minutes_due", "Referat senest", "Minutes due", FOR_ALL, LEFT},
	[M_MINUTES_SENT] = {"minutes_sent", "sendt", "sent", FOR_ALL, LEFT},
	[M_STATE] = {"state", "Tilstand", "State", FOR_ALL, LEFT},
};

/* Is somebody late with the meeting? */
static bool late(const struct following *f, const struct meeting *m)
{
	static const char *const states[] = {"dagsorden-mangler", "referat-mangler", "ikke-indkaldt"};
	const struct vocabulary *v = vocabulary_find(&f->project->vocabularies, STR("meeting_state"));
	for (int i = 0; i < 3; i++)
		if (str_is(v->codes[m->state].id, states[i]))
			return true;
	return false;
}

/* Is it late, and can somebody still do something about it? A month that is over cannot be called in. */
static bool can_act(const struct following *f, const struct meeting *m)
{
	return late(f, m) && (m->row >= 0 || day_month(m->date) == day_month(f->cli->common.today));
}

/* For people: who hosts, chairs and writes the minutes of a meeting ahead. */
static const char *parts_line(const struct following *f, const struct meeting *m)
{
	static const char *const names[MEETING_PARTS][2] = {
		[HOST] = {"host", "vært"}, [CHAIR] = {"chair", "mødeleder"}, [MINUTES_BY] = {"minutes", "referent"}};
	struct arena *a = f->cli->arena;
	const char *line = NULL;
	for (int i = 0; i < MEETING_PARTS; i++)
		if (m->part[i].n)
			line = arena_printf(a, "%s%s%s: %s%s", line ? line : "", line ? ", " : "", names[i][f->danish],
					    str_z(a, m->part[i]),
					    !m->in_turn[i] ? "" : f->danish ? " (står for tur)" : " (is next in turn)");
	return line;
}

static void add(const struct following *f, struct sheet *s, const struct meeting *m)
{
	const struct meetings *r = &f->project->meetings;
	struct sheet_row *row = sheet_add(s);
	struct value *v = row->value;
	bool ahead = m->date >= f->cli->common.today || m->row < 0;
	v[M_GROUP] = code_value(f, "meeting", m->group, TONE_NONE);
	v[M_DATE] = value_day(m->date);
	v[M_AGENDA_DUE] = value_day(m->agenda_due);
	v[M_AGENDA_SENT] = value_day(m->row >= 0 && r->agenda_sent ? r->agenda_sent[m->row] : DAY_NONE);
	v[M_MINUTES_DUE] = value_day(m->minutes_due);
	v[M_MINUTES_SENT] = value_day(m->row >= 0 && r->minutes_sent ? r->minutes_sent[m->row] : DAY_NONE);
	v[M_STATE] = code_value(f, "meeting_state", m->state, late(f, m) ? TONE_BAD : TONE_NONE);
	row->note = ahead ? parts_line(f, m) : NULL;
}

int followup_meetings(struct following *f)
{
	size_t n;
	read_following(f);
	struct sheet *s = sheet_new(f->cli->arena, f->language, headings, M_COLUMNS);
	const struct meeting *all = meetings_make(f->project, f->cli->common.today, &n);
	for (size_t i = 0; i < n; i++)
		if (!f->check || can_act(f, &all[i]))
			add(f, s, &all[i]);
	if (f->check && s->n == 0)
		return EXIT_DONE;
	s->title = f->danish ? "Møder" : "Meetings";
	s->subtitle = arena_printf(f->cli->arena, f->danish ? "Pr. %s" : "As of %s",
				   day_shown(f->cli->arena, f->language, f->cli->common.today));
	s->footer = f->danish ? "Et møde, der ikke er indkaldt, står på månedens første dag; frister tælles fra mødets dag."
			      : "A meeting that is not called stands on the month's first day; deadlines count from the meeting's day.";
	int code = cli_print(f->cli, s);
	return code == EXIT_DONE && f->check ? EXIT_NO : code;
}
