/* SPDX-License-Identifier: MIT */
/* rff-match shortlist: the possible citizens of openings, or openings of a citizen, best first. */
#include <string.h>

#include "match.h"

enum { SHOWN = 10 }; /* rows of a list for people unless -k says otherwise */

enum {
	L_OPENING, L_CITIZEN, L_RANK, L_STATUS, L_SCORE, L_LOW, L_HIGH, L_KNOWN, L_PARTS,
	L_REASONS = L_PARTS + COMPONENTS, L_RUN,
	/* what people see instead */
	L_POINTS, L_RANGE, L_SHARES, L_COLUMNS = L_SHARES + COMPONENTS
};

static const struct heading headings[L_COLUMNS] = {
	[L_OPENING] = {"opening", "Åbning", "Opening", FOR_ALL, LEFT},
	[L_CITIZEN] = {"citizen", "Borger", "Citizen", FOR_ALL, LEFT},
	[L_RANK] = {"rank", "Nr.", "No.", FOR_ALL, RIGHT},
	[L_STATUS] = {"status", "Status", "Status", FOR_ALL, LEFT},
	[L_SCORE] = {"score", "Score", "Score", FOR_MACHINES, RIGHT},
	[L_LOW] = {"low", "Lav", "Low", FOR_MACHINES, RIGHT},
	[L_HIGH] = {"high", "Høj", "High", FOR_MACHINES, RIGHT},
	[L_KNOWN] = {"known", "Kendt", "Known", FOR_MACHINES, RIGHT},
	[L_PARTS + COMPONENT_TASKS] = {"tasks", "Opgaver", "Tasks", FOR_MACHINES, RIGHT},
	[L_PARTS + COMPONENT_WISH] = {"wish", "Ønske", "Wish", FOR_MACHINES, RIGHT},
	[L_PARTS + COMPONENT_HOURS] = {"hours", "Timer", "Hours", FOR_MACHINES, RIGHT},
	[L_PARTS + COMPONENT_SHIFTS] = {"shifts", "Vagter", "Shifts", FOR_MACHINES, RIGHT},
	[L_PARTS + COMPONENT_TRAVEL] = {"travel", "Rejse", "Travel", FOR_MACHINES, RIGHT},
	[L_PARTS + COMPONENT_SUPPORT] = {"support", "Støtte", "Support", FOR_MACHINES, RIGHT},
	[L_PARTS + COMPONENT_LANE] = {"lane", "Form", "Form", FOR_MACHINES, RIGHT},
	[L_REASONS] = {"reasons", "Begrundelse", "Reasons", FOR_MACHINES, LEFT},
	[L_RUN] = {"run", "Kørsel", "Run", FOR_MACHINES, LEFT},
	[L_POINTS] = {"points", "Score", "Score", FOR_PEOPLE, RIGHT},
	[L_RANGE] = {"range", "Lav–høj", "Low–high", FOR_PEOPLE, RIGHT},
	[L_SHARES + COMPONENT_TASKS] = {"t", "Opg.", "Task", FOR_PEOPLE, RIGHT},
	[L_SHARES + COMPONENT_WISH] = {"w", "Øns.", "Wish", FOR_PEOPLE, RIGHT},
	[L_SHARES + COMPONENT_HOURS] = {"h", "Tim.", "Hrs.", FOR_PEOPLE, RIGHT},
	[L_SHARES + COMPONENT_SHIFTS] = {"s", "Vagt", "Shft", FOR_PEOPLE, RIGHT},
	[L_SHARES + COMPONENT_TRAVEL] = {"r", "Rej.", "Trv.", FOR_PEOPLE, RIGHT},
	[L_SHARES + COMPONENT_SUPPORT] = {"u", "Stø.", "Sup.", FOR_PEOPLE, RIGHT},
	[L_SHARES + COMPONENT_LANE] = {"f", "Form", "Form", FOR_PEOPLE, RIGHT},
};

/* The codes of the unknown rules for programs; for people what is to be asked. */
static void reasons(const struct asking *a, const struct candidate *c, struct sheet_row *row)
{
	struct arena *arena = a->cli->arena;
	char codes[RULES * 4 + 1] = "";
	const char *note = NULL;
	size_t n = 0;
	for (int i = 0; i < RULES; i++) {
		if (!(c->unknown >> i & 1))
			continue;
		n += (size_t)snprintf(codes + n, sizeof(codes) - n, "%s%s", n ? " " : "", rule_codes[i]);
		if (!cli_for_people(a->cli))
			continue;
		const char *text = rule_text(a->matcher, (enum rule)i, c->opening, c->citizen, a->danish);
		if (note && strstr(note, text))
			continue;
		note = note ? arena_printf(arena, "%s; %s", note, text)
			    : arena_printf(arena, "%s: %s", a->danish ? "Afklar" : "To clarify", text);
	}
	row->value[L_REASONS] = value_z(arena_copy(arena, codes, n));
	row->note = note;
}

static void add(const struct asking *a, struct sheet *s, const struct candidate *c, size_t rank, const char *run)
{
	struct score score = match_score(a->matcher, c->opening, c->citizen);
	struct sheet_row *row = sheet_add(s);
	struct value *v = row->value;
	v[L_OPENING] = value_text(a->project->openings.id[c->opening]);
	v[L_CITIZEN] = value_text(a->project->citizens.id[c->citizen]);
	v[L_RANK] = value_int((int64_t)rank);
	v[L_STATUS] = status_value(a, candidate_status(c));
	v[L_SCORE] = value_int(score.total);
	v[L_LOW] = value_int(score.low);
	v[L_HIGH] = value_int(score.high);
	v[L_KNOWN] = value_int(score.known);
	for (int i = 0; i < COMPONENTS; i++)
		v[L_PARTS + i] = value_int(score.points[i]);
	v[L_RUN] = value_z(run);
	if (c->unknown)
		reasons(a, c, row);
	if (!cli_for_people(a->cli))
		return;
	int32_t shown[COMPONENTS];
	score_shown(&score, shown);
	for (int i = 0; i < COMPONENTS; i++)
		v[L_SHARES + i] = points_shown(a, shown[i]);
	v[L_POINTS] = points_shown(a, score.total);
	if (score.known < COMPONENT_MOST) {
		struct value low = points_shown(a, score.low), high = points_shown(a, score.high);
		v[L_RANGE] = value_z(arena_printf(a->cli->arena, "%s–%s", str_z(a->cli->arena, low.text),
						  str_z(a->cli->arena, high.text)));
	}
}

static void add_list(const struct asking *a, struct sheet *s, const struct candidate *list, size_t n, const char *run)
{
	for (size_t i = 0; i < n; i++)
		add(a, s, &list[i], i + 1, run);
}

static const char *title(const struct asking *a)
{
	if (a->citizen)
		return arena_printf(a->cli->arena, a->danish ? "Åbninger for borger %s" : "Openings for citizen %s",
				    str_shown(a->cli->arena, str_of(a->citizen)));
	if (a->noperands == 1)
		return arena_printf(a->cli->arena, "%s: %s", a->operands[0],
				    opening_shown(a, need_row(a->cli, a->project, T_openings, a->operands[0])));
	return a->danish ? "Mulige borgere til åbningerne" : "Possible citizens of the openings";
}

/* Why an opening that was asked for has no list: R14 speaks of the opening alone. */
static const char *closed_note(const struct asking *a)
{
	const char *note = NULL;
	for (int i = 0; i < a->noperands; i++) {
		int32_t row = need_row(a->cli, a->project, T_openings, a->operands[i]);
		if (a->matcher->opening_state[row] == OPENING_OPEN || a->matcher->s->off[RULE_CLOSED])
			continue;
		const char *text = rule_text(a->matcher, RULE_CLOSED, row, 0, a->danish);
		note = arena_printf(a->cli->arena, "%s%s%s: %s.", note ? note : "", note ? "\n" : "", a->operands[i],
				    text);
	}
	return note;
}

static void all_open(const struct asking *a, struct sheet *s, const char *run)
{
	const int32_t *order = rows_by_id(a->project, T_openings);
	const struct fast *fast = match_fast(a->matcher);
	struct arena room = {0};
	size_t n, most = list_most(a, SHOWN);
	for (size_t i = 0; i < a->project->table[T_openings].n; i++) {
		const struct candidate *list = fast ? match_fast_citizens(fast, &room, order[i], most, &n)
						    : match_citizens(a->matcher, order[i], most, &n);
		add_list(a, s, list, n, run);
		arena_clear(&room);
	}
	arena_free(&room);
}

/* People need no column that says the same in every row. */
static const struct heading *shown_headings(const struct asking *a)
{
	struct heading *h = arena_alloc(a->cli->arena, sizeof(headings));
	memcpy(h, headings, sizeof(headings));
	if (a->citizen)
		h[L_CITIZEN].audience = FOR_MACHINES;
	else if (a->noperands == 1)
		h[L_OPENING].audience = FOR_MACHINES;
	return h;
}

struct sheet *match_shortlist(const struct asking *a)
{
	struct sheet *s = sheet_new(a->cli->arena, a->language, shown_headings(a), cli_for_people(a->cli) ? L_COLUMNS : L_POINTS);
	const char *run = match_run(a->matcher);
	size_t n;
	if (a->citizen && a->noperands)
		cli_die(a->cli, EXIT_USAGE, "--citizen and openings are both given; leave one of them out");
	s->title = title(a);
	s->subtitle = arena_printf(a->cli->arena, a->danish ? "Pr. %s, kørsel %s" : "As of %s, run %s",
				   day_shown(a->cli->arena, a->language, a->matcher->today), run);
	s->footer = closed_note(a);
	if (a->citizen) {
		int32_t row = need_row(a->cli, a->project, T_citizens, a->citizen);
		const struct candidate *list = match_openings(a->matcher, row, list_most(a, SHOWN), &n);
		add_list(a, s, list, n, run);
	} else if (!a->noperands) {
		all_open(a, s, run);
	}
	for (int i = 0; i < a->noperands; i++) {
		int32_t row = need_row(a->cli, a->project, T_openings, a->operands[i]);
		const struct candidate *list = match_citizens(a->matcher, row, list_most(a, SHOWN), &n);
		add_list(a, s, list, n, run);
	}
	return s;
}
