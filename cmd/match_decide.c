/* SPDX-License-Identifier: MIT */
/*
 * rff-match decide and place: what the employer and the citizen answered to a proposal, and the
 * placement that comes of it. Whether a place is filled is worked out from these rows, never stored.
 */
#include <string.h>

#include "assign.h"
#include "match.h"

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
	struct incoming r = row_assigned(a->cli);
	if (a->noperands < 2 || strchr(a->operands[1], '='))
		cli_die(a->cli, EXIT_USAGE, "write decide MATCH DECISION chooser=…; see rff-match --help");
	struct str decision = str_of(a->operands[1]);
	assign(a->cli, &r, "decision", decision);
	assign_operands(a->cli, &r, T_matches, 3, "chooser reason decided note");
	write_begin(&w, a->cli);
	begin_writing(a, &w);
	int32_t match = need_row(a->cli, a->project, T_matches, a->operands[0]);
	const struct incoming_cell *chooser = assigned(&r, "chooser");
	struct str known = a->project->matches.chooser ? a->project->matches.chooser[match] : STR("");
	check_undecided(a, match, decision);
	if (str_is(decision, "ansat") && blank(chooser ? chooser->text : known))
		cli_die(a->cli, EXIT_NO, "a person at the employer's chooses, never a list: write chooser=NAME");
	if (!assigned(&r, "decided") && !decided_so(a, match))
		assign(a->cli, &r, "decided", str_of(day_text(a->cli->arena, a->cli->common.today)));
	r.name = str_of(a->operands[0]);
	return write_row(&w, T_matches, &r, true);
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
	struct incoming r = row_assigned(a->cli);
	if (a->noperands < 1 || strchr(a->operands[0], '='))
		cli_die(a->cli, EXIT_USAGE, "write place MATCH form=… start=…; see rff-match --help");
	assign_operands(a->cli, &r, T_placements, 2, "form start paid_hours unpaid_hours planned_end previous mentor occupation note");
	write_begin(&w, a->cli);
	begin_writing(a, &w);
	const struct project *p = a->project;
	int32_t match = need_row(a->cli, a->project, T_matches, a->operands[0]), opening = p->matches.opening[match];
	int32_t before = last_step(a, match);
	if (!p->matches.decision || p->matches.decision[match] != a->matcher->hired)
		cli_die(a->cli, EXIT_NO, "%s is not decided ansat; first rff-match decide %s ansat chooser=NAME",
			a->operands[0], a->operands[0]);
	assign(a->cli, &r, "citizen", row_name(p, T_citizens, p->matches.citizen[match]));
	assign(a->cli, &r, "company", row_name(p, T_companies, p->openings.company[opening]));
	assign(a->cli, &r, "opening", row_name(p, T_openings, opening));
	assign(a->cli, &r, "match", str_of(a->operands[0]));
	if (before >= 0 && !assigned(&r, "previous"))
		assign(a->cli, &r, "previous", row_name(p, T_placements, before));
	return write_row(&w, T_placements, &r, false);
}
