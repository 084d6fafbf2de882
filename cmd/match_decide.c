/* SPDX-License-Identifier: MIT */
/*
 * rff-match decide and place: what the employer and the citizen answered to a proposal, and the
 * placement that comes of it. Whether a place is filled is worked out from these rows, never stored.
 */
#include <string.h>

#include "match.h"

/* A row of the change while its cells are put together. */
struct row {
	struct asking *a;
	struct incoming in;
};

static void put(struct row *r, const char *column, struct str text)
{
	r->in.cell[r->in.n++] = (struct incoming_cell){str_of(column), text, {r->a->cli->command->name, 0, 0}};
}

static const struct incoming_cell *given(const struct row *r, const char *column)
{
	for (size_t i = 0; i < r->in.n; i++)
		if (str_is(r->in.cell[i].column, column))
			return &r->in.cell[i];
	return NULL;
}

static bool one_of(struct str word, const char *words)
{
	struct str rest = str_of(words), next;
	while (str_word(&rest, ' ', &next))
		if (str_eq(next, word))
			return true;
	return false;
}

/* COLUMN=VALUE from operand first on; only the columns named in may. */
static void read_cells(struct row *r, int first, const char *may)
{
	struct asking *a = r->a;
	for (int i = first; i < a->noperands; i++) {
		const char *equals = strchr(a->operands[i], '=');
		struct str column = {a->operands[i], equals ? (size_t)(equals - a->operands[i]) : 0};
		if (!equals)
			cli_die(a->cli, EXIT_USAGE, "\"%s\": write COLUMN=VALUE",
				str_shown(a->cli->arena, str_of(a->operands[i])));
		if (!one_of(column, may))
			cli_die(a->cli, EXIT_USAGE, "\"%s\" is not given here; there are %s",
				str_shown(a->cli->arena, column), may);
		if (given(r, str_z(a->cli->arena, column)))
			cli_die(a->cli, EXIT_USAGE, "%s is given twice", str_shown(a->cli->arena, column));
		put(r, str_z(a->cli->arena, column), str_of(equals + 1));
	}
}

static struct row new_row(struct asking *a)
{
	struct row r = {.a = a, .in = {.at = {a->cli->command->name, 0, 0}, .row = -1}};
	r.in.cell = arena_alloc(a->cli->arena, ((size_t)a->noperands + 8) * sizeof(*r.in.cell));
	return r;
}

static int store(struct asking *a, struct writing *w, struct row *r, enum table_id t, bool amend)
{
	struct change c = {.table = t, .amend = amend, .rows = &r->in, .n = 1};
	return store_change(a, w, &c);
}

/* ---- decide -------------------------------------------------------------------------------------------- */

static bool blank(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != ' ')
			return false;
	return true;
}

/* A decision stands; ending with 1 names what is there and how to correct it. */
static void check_undecided(struct asking *a, int32_t match, struct str decision)
{
	const struct matches *m = &a->project->matches;
	const struct vocabulary *v = vocabulary_find(&a->project->vocabularies, STR("decision"));
	int32_t now = m->decision ? m->decision[match] : -1;
	if (now < 0 || str_eq(v->codes[now].id, decision))
		return;
	cli_die(a->cli, EXIT_NO, "%s is decided already: %s; correct it with rff-enroll --amend matches %s",
		a->operands[0], str_z(a->cli->arena, v->codes[now].id), a->operands[0]);
}

static bool decided_so(const struct asking *a, int32_t match)
{
	return a->project->matches.decision && a->project->matches.decision[match] >= 0;
}

int match_decide(struct asking *a)
{
	struct writing w;
	struct row r = new_row(a);
	if (a->noperands < 2 || strchr(a->operands[1], '='))
		cli_die(a->cli, EXIT_USAGE, "write decide MATCH DECISION chooser=…; see rff-match --help");
	struct str decision = str_of(a->operands[1]);
	put(&r, "decision", decision);
	read_cells(&r, 2, "chooser reason decided note");
	write_begin(&w, a->cli);
	begin_writing(a, &w);
	int32_t match = need_row(a, T_matches, a->operands[0]);
	const struct incoming_cell *chooser = given(&r, "chooser");
	struct str known = a->project->matches.chooser ? a->project->matches.chooser[match] : STR("");
	check_undecided(a, match, decision);
	if (str_is(decision, "ansat") && blank(chooser ? chooser->text : known))
		cli_die(a->cli, EXIT_NO, "a person at the employer's chooses, never a list: write chooser=NAME");
	if (!given(&r, "decided") && !decided_so(a, match))
		put(&r, "decided", str_of(day_text(a->cli->arena, a->cli->common.today)));
	r.in.name = str_of(a->operands[0]);
	return store(a, &w, &r, T_matches, true);
}

/* ---- place --------------------------------------------------------------------------------------------- */

/* The last step of the match's training lane so far, -1: none. */
static int32_t last_step(const struct asking *a, int32_t match)
{
	const struct placements *f = &a->project->placements;
	int32_t last = -1;
	for (int32_t i = 0; f->match && (size_t)i < a->project->table[T_placements].n; i++) {
		if (f->match[i] != match)
			continue;
		if (last < 0 || f->start[i] > f->start[last] ||
		    (f->start[i] == f->start[last] && str_cmp(f->id[i], f->id[last]) > 0))
			last = i;
	}
	return last;
}

int match_place(struct asking *a)
{
	struct writing w;
	struct row r = new_row(a);
	if (a->noperands < 1 || strchr(a->operands[0], '='))
		cli_die(a->cli, EXIT_USAGE, "write place MATCH form=… start=…; see rff-match --help");
	read_cells(&r, 1, "form start paid_hours unpaid_hours planned_end previous mentor occupation note");
	write_begin(&w, a->cli);
	begin_writing(a, &w);
	const struct project *p = a->project;
	int32_t match = need_row(a, T_matches, a->operands[0]), opening = p->matches.opening[match];
	int32_t before = last_step(a, match);
	if (!p->matches.decision || p->matches.decision[match] != a->matcher->hired)
		cli_die(a->cli, EXIT_NO, "%s is not decided ansat; first rff-match decide %s ansat chooser=NAME",
			a->operands[0], a->operands[0]);
	put(&r, "citizen", row_name(p, T_citizens, p->matches.citizen[match]));
	put(&r, "company", row_name(p, T_companies, p->openings.company[opening]));
	put(&r, "opening", row_name(p, T_openings, opening));
	put(&r, "match", str_of(a->operands[0]));
	if (before >= 0 && !given(&r, "previous"))
		put(&r, "previous", row_name(p, T_placements, before));
	return store(a, &w, &r, T_placements, false);
}
