/* SPDX-License-Identifier: MIT */
/* rff-match questions and hints: what to ask and what to change, by how many openings it could unlock. */
#include <string.h>

#include "match.h"

enum { SHOWN = 20 }; /* rows for people unless -k says otherwise */

static size_t shown(const struct asking *a, size_t n)
{
	size_t most = list_most(a, SHOWN);
	return most && most < n ? most : n;
}

static const char *subtitle(const struct asking *a)
{
	return arena_printf(a->cli->arena, a->danish ? "Pr. %s, kørsel %s" : "As of %s, run %s",
			    day_shown(a->cli->arena, a->language, a->matcher->today), match_run(a->matcher));
}

static void no_operands(const struct asking *a)
{
	if (a->noperands)
		cli_die(a->cli, EXIT_USAGE, "\"%s\" is not expected; see rff-match --help",
			str_shown(a->cli->arena, str_of(a->operands[0])));
}

static struct value place_value(const struct asking *a, enum table_id t, int32_t row)
{
	const struct code *c = vocabulary_find(&a->project->vocabularies, STR("municipality"))->codes;
	if (t == NO_TABLE)
		return value_code(c[row].id, a->danish ? c[row].da : c[row].en, TONE_NONE);
	return value_text(row_name(a->project, t, row));
}

struct sheet *match_questions_sheet(const struct asking *a)
{
	static const struct heading headings[] = {
		{"rank", "Nr.", "No.", FOR_ALL, RIGHT},
		{"table", "Tabel", "Table", FOR_MACHINES, LEFT},
		{"row", "Om", "About", FOR_ALL, LEFT},
		{"column", "Felt", "Column", FOR_MACHINES, LEFT},
		{"openings", "Åbninger", "Openings", FOR_ALL, RIGHT},
		{"citizens", "Borgere", "Citizens", FOR_ALL, RIGHT},
		{"pairs", "Par i alt", "Pairs in all", FOR_ALL, RIGHT},
		{"question", "Spørgsmål", "Question", FOR_ALL, LEFT},
	};
	struct sheet *s = sheet_new(a->cli->arena, a->language, headings, 8);
	size_t n;
	const struct question *list = match_questions(a->matcher, &n);
	no_operands(a);
	s->title = a->danish ? "Det er værd at spørge om" : "Worth asking";
	s->subtitle = subtitle(a);
	for (size_t i = 0; i < shown(a, n); i++) {
		struct value *v = sheet_add(s)->value;
		v[0] = value_int((int64_t)i + 1);
		v[1] = value_z(schema[list[i].table].name);
		v[2] = place_value(a, list[i].table, list[i].row);
		v[3] = value_z(schema[list[i].table].columns[list[i].column].name);
		v[4] = value_int((int64_t)list[i].openings);
		v[5] = value_int((int64_t)list[i].citizens);
		v[6] = value_int((int64_t)list[i].pairs);
		v[7] = value_z(question_text(&list[i], a->danish));
	}
	s->footer = a->danish ? "Åbninger og borgere: hvad svaret alene kan åbne for. Par i alt: dem, der også venter på andre svar, regnet med."
			      : "Openings and citizens: what the answer alone could unlock. Pairs in all: with those that wait for other answers too.";
	return s;
}

static const char *by_word(enum change_by by)
{
	return by == BY_COMPANY ? "virksomhed" : by == BY_MUNICIPALITY ? "kommune" : "borger";
}

struct sheet *match_hints_sheet(const struct asking *a)
{
	static const struct heading headings[] = {
		{"rank", "Nr.", "No.", FOR_ALL, RIGHT},
		{"openings", "Åbninger", "Openings", FOR_ALL, RIGHT},
		{"citizens", "Borgere", "Citizens", FOR_ALL, RIGHT},
		{"rule", "Regel", "Rule", FOR_ALL, LEFT},
		{"by", "Hvem", "Who", FOR_MACHINES, LEFT},
		{"table", "Tabel", "Table", FOR_MACHINES, LEFT},
		{"row", "Om", "About", FOR_ALL, LEFT},
		{"column", "Felt", "Column", FOR_MACHINES, LEFT},
		{"value", "Ny værdi", "New value", FOR_MACHINES, LEFT},
		{"hint", "Ændring", "Change", FOR_ALL, LEFT},
	};
	struct sheet *s = sheet_new(a->cli->arena, a->language, headings, 10);
	size_t n;
	const struct ranked_hint *list = match_rank_hints(a->matcher, list_most(a, SHOWN), &n);
	no_operands(a);
	s->title = a->danish ? "Enkelte ændringer, der ville åbne mest" : "Single changes that would unlock most";
	s->subtitle = subtitle(a);
	for (size_t i = 0; i < n; i++) {
		const struct hint *h = &list[i].hint;
		struct value *v = sheet_add(s)->value;
		v[0] = value_int((int64_t)i + 1);
		v[1] = value_int((int64_t)list[i].openings);
		v[2] = value_int((int64_t)list[i].citizens);
		v[3] = value_z(rule_codes[h->rule]);
		v[4] = value_z(by_word(h->by));
		v[5] = value_z(h->table == NO_TABLE ? "rff.yaml" : schema[h->table].name);
		v[6] = place_value(a, h->table, h->row);
		v[7] = value_z(h->table == NO_TABLE ? "municipal_offers" : schema[h->table].columns[h->column].name);
		v[8] = value_z(h->value);
		v[9] = value_z(hint_text(a->matcher, h, a->danish));
	}
	return s;
}
