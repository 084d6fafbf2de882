/* SPDX-License-Identifier: MIT */
/*
 * rff-report cases: learning cases and citizens' stories, and the broken-off placements that nobody
 * wrote a learning case of. A story is the citizen's own: without consent it is not shown.
 */
#include <stdlib.h>

#include "report.h"

enum { CASE_ID, CASE_KIND, CASE_PLACEMENT, CASE_CITIZEN, CASE_DATE, CASE_STATE, CASE_TITLE, CASE_COLUMNS };

static const struct heading headings[CASE_COLUMNS] = {
	[CASE_ID] = {"id", "Case", "Case", FOR_ALL, LEFT},
	[CASE_KIND] = {"kind", "Art", "Kind", FOR_ALL, LEFT},
	[CASE_PLACEMENT] = {"placement", "Forløb", "Placement", FOR_ALL, LEFT},
	[CASE_CITIZEN] = {"citizen", "Borger", "Citizen", FOR_ALL, LEFT},
	[CASE_DATE] = {"date", "Dato", "Date", FOR_ALL, LEFT},
	[CASE_STATE] = {"state", "Tilstand", "State", FOR_ALL, LEFT},
	[CASE_TITLE] = {"title", "Titel", "Title", FOR_MACHINES, LEFT},
};

/* A case, or the placement that one is missing of. */
struct item {
	day on;
	int32_t row, placement; /* of cases.csv, -1: missing */
	struct str name;
};

/* Missing ones first, then by day. */
static int in_order(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	if ((a->row < 0) != (b->row < 0))
		return a->row < 0 ? -1 : 1;
	if (a->on != b->on)
		return a->on < b->on ? -1 : 1;
	return str_cmp(a->name, b->name);
}

static bool may_be_shown(const struct project *p, int32_t row)
{
	bool story = p->cases.kind[row] == code_of(&p->vocabularies, "case_kind", "borgerhistorie");
	return !story || (p->cases.consent && p->cases.consent[row] == 1);
}

/* For people: what is to be learnt of it. */
static const char *lines_of(const struct report *r, int32_t row)
{
	const struct cases *c = &r->project->cases;
	const struct {
		const struct str *column;
		const char *da, *en;
	} parts[] = {{c->title, "", ""},
		     {c->trigger, "Udløst af: ", "Set off by: "},
		     {c->signals, "Signaler: ", "Signals: "},
		     {c->tried, "Forsøgt: ", "Tried: "},
		     {c->lesson, "Læring: ", "Learnt: "}};
	struct arena *a = r->cli->arena;
	const char *all = NULL;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (parts[i].column && parts[i].column[row].n)
			all = arena_printf(a, "%s%s%s%s", all ? all : "", all ? "\n" : "",
					   r->language == DANISH ? parts[i].da : parts[i].en,
					   str_shown(a, parts[i].column[row]));
	return all;
}

static void add_case(const struct report *r, struct sheet *s, int32_t row)
{
	const struct project *p = r->project;
	const struct cases *c = &p->cases;
	struct sheet_row *line = sheet_add(s);
	struct value *v = line->value;
	bool shown = may_be_shown(p, row);
	v[CASE_ID] = value_text(c->id[row]);
	v[CASE_KIND] = report_code(r, "case_kind", c->kind[row], TONE_NONE);
	if (c->placement && c->placement[row] >= 0)
		v[CASE_PLACEMENT] = value_text(row_name(p, T_placements, c->placement[row]));
	if (c->citizen && c->citizen[row] >= 0)
		v[CASE_CITIZEN] = value_text(row_name(p, T_citizens, c->citizen[row]));
	v[CASE_DATE] = value_day(c->date[row]);
	v[CASE_STATE] = report_code(r, "case_state", code_of(&p->vocabularies, "case_state", shown ? "skrevet" : "uden-samtykke"),
			  shown ? TONE_NONE : TONE_FAIR);
	if (shown)
		v[CASE_TITLE] = value_text(c->title[row]);
	line->note = shown ? lines_of(r, row) : NULL;
}

static void add_missing(const struct report *r, struct sheet *s, int32_t placement)
{
	const struct project *p = r->project;
	struct sheet_row *line = sheet_add(s);
	struct value *v = line->value;
	v[CASE_KIND] = report_code(r, "case_kind", code_of(&p->vocabularies, "case_kind", "laeringscase"), TONE_NONE);
	v[CASE_PLACEMENT] = value_text(row_name(p, T_placements, placement));
	v[CASE_CITIZEN] = value_text(row_name(p, T_citizens, p->placements.citizen[placement]));
	v[CASE_DATE] = value_day(p->placements.ended[placement]);
	v[CASE_STATE] = report_code(r, "case_state", code_of(&p->vocabularies, "case_state", "mangler"), TONE_BAD);
	struct value reason = report_code(r, "end_reason", p->placements.end_reason[placement], TONE_NONE);
	line->note = value_shown(r->cli->arena, r->language, &reason);
}

/* Did the placement break off, as the vocabulary marks its end? */
static bool broken_off(const struct project *p, int32_t placement)
{
	const struct placements *f = &p->placements;
	const struct vocabulary *reasons = vocabulary_find(&p->vocabularies, STR("end_reason"));
	uint32_t broken = flag_find(&p->vocabularies, STR("broken"));
	return row_exists(p, T_placements, placement) && f->ended && f->ended[placement] != DAY_NONE && f->end_reason &&
	       f->end_reason[placement] >= 0 && (reasons->codes[f->end_reason[placement]].flags & broken);
}

static struct item *items(const struct report *r, size_t *n)
{
	const struct project *p = r->project;
	const struct cases *c = &p->cases;
	size_t cases = p->table[T_cases].n, placements = p->table[T_placements].n;
	int32_t learning = code_of(&p->vocabularies, "case_kind", "laeringscase");
	struct item *all = arena_alloc(r->cli->arena, (cases + placements + 1) * sizeof(*all));
	bool *written = arena_alloc(r->cli->arena, placements + 1);
	*n = 0;
	for (int32_t i = 0; (size_t)i < cases; i++) {
		if (!row_exists(p, T_cases, i))
			continue;
		all[(*n)++] = (struct item){c->date[i], i, -1, c->id[i]};
		if (c->kind[i] == learning && c->placement && c->placement[i] >= 0)
			written[c->placement[i]] = true;
	}
	for (int32_t i = 0; (size_t)i < placements; i++)
		if (!written[i] && broken_off(p, i))
			all[(*n)++] = (struct item){p->placements.ended[i], -1, i, row_name(p, T_placements, i)};
	if (*n)
		qsort(all, *n, sizeof(*all), in_order);
	return all;
}

struct sheet *report_cases(const struct report *r)
{
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, CASE_COLUMNS);
	bool danish = r->language == DANISH;
	size_t n, missing = 0;
	const struct item *all = items(r, &n);
	for (size_t i = 0; i < n; i++) {
		missing += all[i].row < 0;
		if (all[i].row < 0)
			add_missing(r, s, all[i].placement);
		else
			add_case(r, s, all[i].row);
	}
	s->title = danish ? "Læringscases og borgerhistorier" : "Learning cases and citizens' stories";
	s->subtitle = arena_printf(r->cli->arena, danish ? "Pr. %s: %zu skrevet, %zu mangler" : "As of %s: %zu written, %zu missing",
				   day_shown(r->cli->arena, r->language, r->asked.today), n - missing, missing);
	s->footer = danish ? "Mangler: et afbrudt forløb, som ingen har skrevet en læringscase om; datoen er dets sidste dag. Uden samtykke: historien vises ikke."
			   : "Missing: a broken-off placement that nobody wrote a learning case of; the date is its last day. Without consent: the story is not shown.";
	return s;
}
