/* SPDX-License-Identifier: MIT */
/* rff-report matching: what came of each run of the matcher, and every hire against its order. */
#include "report.h"
#include "../lib/rules/match.h"

enum {
	R_PART, R_RUN, R_PROPOSALS, R_HIRED, R_COMPANY, R_CITIZEN, R_WITHDRAWN, R_WAITING, R_DAYS, R_OVERRIDES,
	R_OPENING, R_MATCH, R_OVER, R_REASON, R_CHOOSER, R_COLUMNS
};

static const struct heading headings[R_COLUMNS] = {
	[R_PART] = {"part", "", "", FOR_MACHINES, LEFT},
	[R_RUN] = {"run", "Kørsel", "Run", FOR_ALL, LEFT},
	[R_PROPOSALS] = {"proposals", "Forslag", "Proposals", FOR_ALL, RIGHT},
	[R_HIRED] = {"ansat", "Ansat", "Hired", FOR_ALL, RIGHT},
	[R_COMPANY] = {"afvist_af_virksomhed", "Nej fra virksomhed", "Company's no", FOR_ALL, RIGHT},
	[R_CITIZEN] = {"afvist_af_borger", "Nej fra borger", "Citizen's no", FOR_ALL, RIGHT},
	[R_WITHDRAWN] = {"trukket_tilbage", "Trukket tilbage", "Withdrawn", FOR_ALL, RIGHT},
	[R_WAITING] = {"waiting", "Venter", "Waiting", FOR_ALL, RIGHT},
	[R_DAYS] = {"median_days", "Dage til svar", "Days to answer", FOR_ALL, RIGHT},
	[R_OVERRIDES] = {"overrides", "Mod rækkefølgen", "Against the order", FOR_ALL, RIGHT},
	[R_OPENING] = {"opening", "Åbning", "Opening", FOR_MACHINES, LEFT},
	[R_MATCH] = {"match", "Match", "Match", FOR_MACHINES, LEFT},
	[R_OVER] = {"over", "Før", "Over", FOR_MACHINES, LEFT},
	[R_REASON] = {"reason", "Begrundelse", "Reason", FOR_MACHINES, LEFT},
	[R_CHOOSER] = {"chooser", "Valgt af", "Chooser", FOR_MACHINES, LEFT},
};

static struct str match_id(const struct report *r, int32_t match)
{
	return row_name(r->project, T_matches, match);
}

/* The reason and chooser of a hire, as they stand. */
static void reasons(const struct report *r, int32_t match, struct value *v)
{
	const struct matches *m = &r->project->matches;
	const struct vocabulary *words = vocabulary_find(&r->project->vocabularies, STR("match_reason"));
	if (m->reason && m->reason[match] >= 0) {
		const struct code *c = &words->codes[m->reason[match]];
		v[R_REASON] = value_code(c->id, r->language == DANISH ? c->da : c->en, TONE_NONE);
	}
	if (m->chooser)
		v[R_CHOOSER] = value_text(m->chooser[match]);
}

static void add_override(const struct report *r, struct sheet *s, const struct override *o)
{
	struct value *v = sheet_add(s)->value;
	v[R_PART] = value_z("override");
	v[R_RUN] = value_text(r->project->matches.run[o->match]);
	v[R_OPENING] = value_text(row_name(r->project, T_openings, r->project->matches.opening[o->match]));
	v[R_MATCH] = value_text(match_id(r, o->match));
	v[R_OVER] = value_text(match_id(r, o->over));
	reasons(r, o->match, v);
}

/* One line for people: J0008: M1821 chosen over M1820 by Leder AA. */
static const char *override_line(const struct report *r, const struct override *o)
{
	struct arena *a = r->cli->arena;
	struct value v[R_COLUMNS] = {{0}};
	bool danish = r->language == DANISH;
	reasons(r, o->match, v);
	return arena_printf(a, danish ? "%s: %s valgt før %s%s%s%s%s" : "%s: %s chosen over %s%s%s%s%s",
			    str_z(a, row_name(r->project, T_openings, r->project->matches.opening[o->match])),
			    str_z(a, match_id(r, o->match)), str_z(a, match_id(r, o->over)),
			    v[R_CHOOSER].kind ? (danish ? " af " : " by ") : "",
			    v[R_CHOOSER].kind ? value_shown(a, r->language, &v[R_CHOOSER]) : "",
			    v[R_REASON].kind ? ": " : "",
			    v[R_REASON].kind ? value_shown(a, r->language, &v[R_REASON]) : "");
}

static struct sheet_row *add_run(const struct report *r, struct sheet *s, const struct run_count *c)
{
	struct sheet_row *row = sheet_add(s);
	struct value *v = row->value;
	v[R_PART] = value_z("run");
	v[R_RUN] = c->run.n ? value_text(c->run)
			    : value_code(STR("-"), r->language == DANISH ? STR("uden kørsel") : STR("no run"), TONE_NONE);
	v[R_PROPOSALS] = value_int((int64_t)c->proposals);
	for (int i = 0; i < ANSWERS; i++)
		v[R_HIRED + i] = value_int((int64_t)c->answers[i]);
	v[R_DAYS] = value_number(c->median);
	v[R_OVERRIDES] = value_int((int64_t)c->overrides);
	return row;
}

/* Each run; hires against its order below it for people, as rows of their own for programs. */
static void add_all(const struct report *r, struct sheet *s, const struct run_counts *all)
{
	bool people = cli_for_people(r->cli);
	size_t next = 0;
	for (size_t i = 0; i < all->n; i++) {
		struct sheet_row *row = add_run(r, s, &all->list[i]);
		for (size_t k = 0; people && k < all->list[i].overrides; k++) {
			const char *line = override_line(r, &all->overrides[next++]);
			row->note = row->note ? arena_printf(r->cli->arena, "%s\n%s", row->note, line) : line;
		}
	}
	for (size_t i = 0; !people && i < all->noverrides; i++)
		add_override(r, s, &all->overrides[i]);
}

struct sheet *report_matching(const struct report *r)
{
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, R_COLUMNS);
	struct run_counts all = match_runs(r->project);
	bool danish = r->language == DANISH;
	s->title = danish ? "Match: forslag og valg" : "Matching: proposals and choices";
	s->subtitle = report_as_of(r);
	add_all(r, s, &all);
	s->footer = danish ? "Dage til svar: medianen. Mod rækkefølgen: ansat, selv om en anden med højere score blev valgt fra."
			   : "Days to answer: the median. Against the order: hired though somebody with a higher score was passed over.";
	return s;
}
