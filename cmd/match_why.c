/* SPDX-License-Identifier: MIT */
/*
 * rff-match why: every rule and every point of a pair. Three readers: the consultant sees all, the
 * citizen a few sentences, the company what speaks for a candidate and nothing of needs or score.
 */
#include <stdlib.h>
#include <string.h>

#include "match.h"

enum { W_OPENING, W_CITIZEN, W_PART, W_CODE, W_LABEL, W_RESULT, W_POINTS, W_SHOWN, W_TEXT, W_CHANGE, W_RUN, W_COLUMNS };

static const struct heading headings[W_COLUMNS] = {
	[W_OPENING] = {"opening", "Åbning", "Opening", FOR_MACHINES, LEFT},
	[W_CITIZEN] = {"citizen", "Borger", "Citizen", FOR_MACHINES, LEFT},
	[W_PART] = {"part", "Del", "Part", FOR_MACHINES, LEFT},
	[W_CODE] = {"code", "", "", FOR_ALL, LEFT},
	[W_LABEL] = {"label", "", "", FOR_PEOPLE, LEFT},
	[W_RESULT] = {"result", "Svar", "Answer", FOR_ALL, LEFT},
	[W_POINTS] = {"points", "Point", "Points", FOR_MACHINES, RIGHT},
	[W_SHOWN] = {"shown", "Point", "Points", FOR_PEOPLE, RIGHT},
	[W_TEXT] = {"text", "Hvorfor", "Why", FOR_ALL, LEFT},
	[W_CHANGE] = {"change", "Ændring", "Change", FOR_MACHINES, LEFT},
	[W_RUN] = {"run", "Kørsel", "Run", FOR_MACHINES, LEFT},
};

/* A pair on its way into the sheet. */
struct pair {
	const struct asking *a;
	struct sheet *s;
	int32_t opening, citizen;
	struct judgement j;
	struct score score;
	const char *run;
};

static struct value *row(const struct pair *p, const char *part, const char *code, const char *label)
{
	struct value *v = sheet_add(p->s)->value;
	v[W_OPENING] = value_text(p->a->project->openings.id[p->opening]);
	v[W_CITIZEN] = value_text(p->a->project->citizens.id[p->citizen]);
	v[W_PART] = value_z(part);
	v[W_CODE] = value_z(code);
	v[W_LABEL] = value_z(label);
	v[W_RUN] = value_z(p->run);
	return v;
}

static struct value verdict_value(const struct asking *a, enum verdict verdict)
{
	static const struct {
		const char *code, *da, *en;
		enum tone tone;
	} words[] = {
		[VERDICT_PASS] = {"pass", "ja", "yes", TONE_GOOD},
		[VERDICT_FAIL] = {"fail", "nej", "no", TONE_BAD},
		[VERDICT_UNKNOWN] = {"unknown", "ukendt", "unknown", TONE_FAIR},
	};
	return value_code(str_of(words[verdict].code), str_of(a->danish ? words[verdict].da : words[verdict].en),
			  words[verdict].tone);
}

/* ---- konsulent ------------------------------------------------------------------------------------------ */

static void rules(const struct pair *p)
{
	for (int i = 0; i < RULES; i++) {
		struct value *v = row(p, "rule", rule_codes[i], rule_label((enum rule)i, p->a->danish));
		v[W_RESULT] = verdict_value(p->a, p->j.rule[i]);
		v[W_TEXT] = value_z(rule_text(p->a->matcher, (enum rule)i, p->opening, p->citizen, p->a->danish));
	}
}

/* Points of so many, as people read them. */
static struct value points_of(const struct asking *a, int64_t points, int64_t most)
{
	return value_z(arena_printf(a->cli->arena, a->danish ? "%s af %s" : "%s of %s",
				    number_shown(a->cli->arena, a->language, (struct ratio){points, MILLION}, 1),
				    number_shown(a->cli->arena, a->language, (struct ratio){most, MILLION}, 1)));
}

static void components(const struct pair *p)
{
	int32_t shown[COMPONENTS];
	score_shown(&p->score, shown);
	for (int i = 0; i < COMPONENTS; i++) {
		struct value *v = row(p, "component", component_names[i], component_label((enum component)i, p->a->danish));
		v[W_POINTS] = value_int(p->score.points[i]);
		v[W_SHOWN] = points_of(p->a, shown[i], p->a->matcher->s->weight[i] * COMPONENT_MOST);
		v[W_TEXT] = value_z(component_text(p->a->matcher, (enum component)i, p->opening, p->citizen, p->a->danish));
	}
}

static void total(const struct pair *p)
{
	const struct asking *a = p->a;
	struct arena *arena = a->cli->arena;
	struct value *v = row(p, "total", "score", a->danish ? "I alt" : "Total");
	v[W_RESULT] = status_value(a, p->j.status);
	v[W_POINTS] = value_int(p->score.total);
	v[W_SHOWN] = points_of(a, p->score.total, SCORE_MOST);
	if (p->score.known == COMPONENT_MOST)
		v[W_TEXT] = value_z(a->danish ? "alt er kendt" : "all is known");
	else
		v[W_TEXT] = value_z(arena_printf(
			arena, a->danish ? "mellem %s og %s, når alt er kendt; %d %% er kendt"
					 : "between %s and %s once all is known; %d%% is known",
			number_shown(arena, a->language, (struct ratio){p->score.low, MILLION}, 1),
			number_shown(arena, a->language, (struct ratio){p->score.high, MILLION}, 1),
			p->score.known / 100));
}

/* The change as rff-enroll --amend takes it, or the line of rff.yaml. */
static const char *change_of(const struct asking *a, const struct hint *h)
{
	struct arena *arena = a->cli->arena;
	const struct vocabulary *v = vocabulary_find(&a->project->vocabularies, STR("municipality"));
	if (h->table == NO_TABLE)
		return arena_printf(arena, "municipal_offers %s: %s", str_z(arena, v->codes[h->row].id), h->value);
	return arena_printf(arena, "%s %s %s=%s", schema[h->table].name,
			    str_z(arena, row_name(a->project, h->table, h->row)), schema[h->table].columns[h->column].name,
			    h->value);
}

static void hints(const struct pair *p, bool for_citizen)
{
	struct hint list[MOST_HINTS];
	size_t n = match_hints(p->a->matcher, p->opening, p->citizen, &p->j, list);
	for (size_t i = 0; i < n; i++) {
		if (for_citizen && list[i].rule == RULE_CONFLICT)
			continue;
		struct value *v = row(p, "hint", rule_codes[list[i].rule], p->a->danish ? "Kunne hjælpe" : "Would help");
		v[W_TEXT] = value_z(hint_text(p->a->matcher, &list[i], p->a->danish));
		v[W_CHANGE] = value_z(change_of(p->a, &list[i]));
	}
}

/* ---- borger --------------------------------------------------------------------------------------------- */

/* Adds a sentence: a beginning and the texts of the rules that have the verdict. */
static void sentence(const struct pair *p, const char *part, const char *begin, enum verdict verdict, const char *none)
{
	const char *text = "";
	for (int i = 0; i < RULES; i++) {
		if (p->j.rule[i] != verdict)
			continue;
		const char *rule = rule_text(p->a->matcher, (enum rule)i, p->opening, p->citizen, p->a->danish);
		if (!strstr(text, rule))
			text = arena_printf(p->a->cli->arena, "%s%s%s – %s", text, *text ? "; " : "",
					    rule_label((enum rule)i, p->a->danish), rule);
	}
	if (*text)
		row(p, part, NULL, NULL)[W_TEXT] = value_z(arena_printf(p->a->cli->arena, "%s: %s.", begin, text));
	else if (none)
		row(p, part, NULL, NULL)[W_TEXT] = value_z(none);
}

/* The components the pair is best at, by the share of their points. */
static void strengths(const struct pair *p)
{
	const char *text = "";
	for (int i = 0; i < COMPONENTS; i++) {
		if (!p->score.stated[i] || p->score.part[i] < 7000 || !p->a->matcher->s->weight[i])
			continue;
		text = arena_printf(p->a->cli->arena, "%s%s%s", text, *text ? "; " : "",
				    component_text(p->a->matcher, (enum component)i, p->opening, p->citizen, p->a->danish));
	}
	if (*text)
		row(p, "strength", NULL, NULL)[W_TEXT] = value_z(
			arena_printf(p->a->cli->arena, p->a->danish ? "Det taler for: %s." : "What speaks for it: %s.", text));
}

static void for_citizen(const struct pair *p)
{
	bool da = p->a->danish;
	if (p->j.status == PAIR_NO)
		sentence(p, "obstacle", da ? "Åbningen er ikke mulig nu" : "The opening is not possible now", VERDICT_FAIL, NULL);
	else
		row(p, "answer", NULL, NULL)[W_TEXT] = value_z(
			da ? "Åbningen er mulig. Virksomheden vælger selv, og du kan sige nej." : "The opening is possible. The company chooses itself, and you may say no.");
	strengths(p);
	sentence(p, "question", da ? "Det mangler vi at vide" : "What we do not know yet", VERDICT_UNKNOWN, NULL);
	hints(p, true);
}

/* ---- virksomhed ----------------------------------------------------------------------------------------- */

/* What a company may know of a candidate: what the work asks, nothing of needs, declines or other pairs. */
static void for_company(const struct pair *p)
{
	static const enum rule open[] = {RULE_TASKS, RULE_TRAINING, RULE_FEW_HOURS, RULE_SHIFTS,
					 RULE_START, RULE_FORM,	    RULE_CERTIFICATE};
	if (p->j.status == PAIR_NO)
		cli_die(p->a->cli, EXIT_NO, "%s is not a candidate for %s; nothing is shown to the company",
			str_z(p->a->cli->arena, p->a->project->citizens.id[p->citizen]),
			str_z(p->a->cli->arena, p->a->project->openings.id[p->opening]));
	for (size_t i = 0; i < sizeof(open) / sizeof(open[0]); i++) {
		struct value *v = row(p, "fact", rule_codes[open[i]], rule_label(open[i], p->a->danish));
		v[W_CODE].label = i ? STR(" ") : p->a->project->citizens.id[p->citizen];
		v[W_RUN] = (struct value){0};
		v[W_TEXT] = value_z(rule_text(p->a->matcher, open[i], p->opening, p->citizen, p->a->danish));
	}
}

/* ---- all ------------------------------------------------------------------------------------------------ */

struct ticket {
	uint64_t number;
	struct str id;
	int32_t citizen;
};

static int by_lot(const void *left, const void *right)
{
	const struct ticket *a = left, *b = right;
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return str_cmp(a->id, b->id);
}

/* The citizens asked for: in the order given, for a company in the order of lots. */
static struct ticket *citizens(const struct asking *a, int32_t opening, size_t *n)
{
	*n = (size_t)a->noperands - 1;
	struct ticket *list = arena_alloc(a->cli->arena, *n * sizeof(*list));
	for (size_t i = 0; i < *n; i++) {
		int32_t row = need_row(a->cli, a->project, T_citizens, a->operands[i + 1]);
		list[i] = (struct ticket){match_ticket(a->matcher, opening, row), a->project->citizens.id[row], row};
	}
	if (strcmp(a->whom, "virksomhed") == 0)
		qsort(list, *n, sizeof(*list), by_lot);
	return list;
}

static const char *subtitle(const struct asking *a, const char *run)
{
	const char *on = day_shown(a->cli->arena, a->language, a->matcher->today);
	if (strcmp(a->whom, "virksomhed") == 0)
		return arena_printf(a->cli->arena, a->danish ? "Pr. %s. Rækkefølgen er trukket ved lod; virksomheden vælger."
							      : "As of %s. The order was drawn by lot; the company chooses.", on);
	return arena_printf(a->cli->arena, a->danish ? "Pr. %s, kørsel %s" : "As of %s, run %s", on, run);
}

/* Only the consultant reads verdicts and points. */
static const struct heading *shown_headings(const struct asking *a)
{
	struct heading *h = arena_alloc(a->cli->arena, sizeof(headings));
	memcpy(h, headings, sizeof(headings));
	if (strcmp(a->whom, "konsulent") != 0) {
		static const int quiet[] = {W_RESULT, W_SHOWN, W_TEXT}; /* without words, the first two fall away */
		for (size_t i = 0; i < sizeof(quiet) / sizeof(quiet[0]); i++)
			h[quiet[i]].da = h[quiet[i]].en = "";
	}
	return h;
}

struct sheet *match_why(const struct asking *a)
{
	struct pair p = {.a = a, .s = sheet_new(a->cli->arena, a->language, shown_headings(a), W_COLUMNS)};
	size_t n;
	if (a->noperands < 2)
		cli_die(a->cli, EXIT_USAGE, "which pair? Write why OPENING CITIZEN; see rff-match --help");
	p.opening = need_row(a->cli, a->project, T_openings, a->operands[0]);
	p.run = match_run(a->matcher);
	const struct ticket *list = citizens(a, p.opening, &n);
	p.s->title = arena_printf(a->cli->arena, "%s: %s%s%s", a->operands[0], opening_shown(a, p.opening),
				  n == 1 ? " × " : "", n == 1 ? str_z(a->cli->arena, list[0].id) : "");
	p.s->subtitle = subtitle(a, p.run);
	for (size_t i = 0; i < n; i++) {
		p.citizen = list[i].citizen;
		p.j = match_judge(a->matcher, p.opening, p.citizen);
		p.score = match_score(a->matcher, p.opening, p.citizen);
		if (strcmp(a->whom, "virksomhed") == 0) {
			for_company(&p);
		} else if (strcmp(a->whom, "borger") == 0) {
			for_citizen(&p);
		} else {
			rules(&p);
			components(&p);
			total(&p);
			hints(&p, false);
		}
	}
	return p.s;
}
