/* SPDX-License-Identifier: MIT */
/* rff-followup due: what is coming, due now and overdue on a day. */
#include "followup.h"

enum { F_PLACEMENT, F_CITIZEN, F_COMPANY, F_STEP, F_DUE, F_STATE, F_DAYS, F_CONSULTANT, F_COLUMNS };

static const struct heading headings[F_COLUMNS] = {
	[F_PLACEMENT] = {"placement", "Forløb", "Placement", FOR_ALL, LEFT},
	[F_CITIZEN] = {"citizen", "Borger", "Citizen", FOR_ALL, LEFT},
	[F_COMPANY] = {"company", "Hos", "At", FOR_ALL, LEFT},
	[F_STEP] = {"step", "Trin", "Step", FOR_ALL, LEFT},
	[F_DUE] = {"due", "Frist", "Due", FOR_ALL, LEFT},
	[F_STATE] = {"state", "Tilstand", "State", FOR_ALL, LEFT},
	[F_DAYS] = {"days", "Dage", "Days", FOR_ALL, RIGHT},
	[F_CONSULTANT] = {"consultant", "Konsulent", "Consultant", FOR_ALL, LEFT},
};

struct listing {
	const struct following *f;
	struct sheet *sheet;
	int32_t coming, due_now, overdue, held;
	int64_t n[3]; /* coming, due now, overdue */
};

static void add(struct listing *l, const struct followup *i)
{
	const struct project *p = l->f->project;
	struct value *v = sheet_add(l->sheet)->value;
	enum tone tone = i->state == l->overdue ? TONE_BAD : i->state == l->due_now ? TONE_FAIR
			 : i->state == l->held	? TONE_GOOD
						: TONE_NONE;
	if (i->placement >= 0) {
		v[F_PLACEMENT] = value_text(row_name(p, T_placements, i->placement));
		v[F_COMPANY] = value_text(row_name(p, T_companies, p->placements.company[i->placement]));
	}
	v[F_CITIZEN] = value_text(row_name(p, T_citizens, i->citizen));
	v[F_STEP] = code_value(l->f, "step", i->step, TONE_NONE);
	v[F_DUE] = value_day(i->due);
	v[F_STATE] = code_value(l->f, "due_state", i->state, tone);
	v[F_DAYS] = value_int(l->f->cli->common.today - i->due);
	v[F_CONSULTANT] = value_text(consultant_of(l->f, i->citizen));
	l->n[0] += i->state == l->coming;
	l->n[1] += i->state == l->due_now;
	l->n[2] += i->state == l->overdue;
}

static bool shown(const struct listing *l, const struct followup *i, day until)
{
	if (l->f->check)
		return i->state == l->overdue;
	return i->due <= until && (l->f->all || i->state != l->held);
}

/* 3 overdue, 2 due now, 4 coming; days count from the due day. */
static void word(struct listing *l, day until)
{
	struct sheet *s = l->sheet;
	struct arena *a = l->f->cli->arena;
	bool danish = l->f->danish;
	s->title = danish ? "Opfølgning" : "Follow-up";
	s->subtitle = arena_printf(a, danish ? "Pr. %s, frister til og med %s" : "As of %s, due up to %s",
				   day_shown(a, l->f->language, l->f->cli->common.today),
				   day_shown(a, l->f->language, until));
	s->footer = arena_printf(a,
				 danish ? "%lld overskredet, %lld forfalden nu, %lld kommende. Dage: efter fristen; med minus før den."
					: "%lld overdue, %lld due now, %lld coming. Days: past the due day; with a minus before it.",
				 (long long)l->n[2], (long long)l->n[1], (long long)l->n[0]);
}

int followup_due(struct following *f)
{
	size_t n;
	read_following(f);
	day today = f->cli->common.today, until = f->check ? today : f->until != DAY_NONE ? f->until : today + 14;
	struct listing l = {.f = f, .sheet = sheet_new(f->cli->arena, f->language, headings, F_COLUMNS)};
	l.coming = code_of(&f->project->vocabularies, "due_state", "kommende");
	l.due_now = code_of(&f->project->vocabularies, "due_state", "forfalden");
	l.overdue = code_of(&f->project->vocabularies, "due_state", "overskredet");
	l.held = code_of(&f->project->vocabularies, "due_state", "holdt");
	const struct followup *all = followups_make(f->project, today, &n);
	for (size_t i = 0; i < n; i++)
		if (shown(&l, &all[i], until) && is_asked(f, &all[i]))
			add(&l, &all[i]);
	if (f->check && l.sheet->n == 0)
		return EXIT_DONE;
	word(&l, until);
	int code = cli_print(f->cli, l.sheet);
	return code == EXIT_DONE && f->check ? EXIT_NO : code;
}
