/* SPDX-License-Identifier: MIT */
/* rff-followup hold: a visit becomes a row of visits.csv. */
#include <string.h>

#include "assign.h"
#include "followup.h"

/* A step that a form of forms.csv holds is no visit's. */
static void check_step(const struct following *f, const char *step)
{
	const struct project *p = f->project;
	const struct vocabulary *steps = vocabulary_find(&p->vocabularies, STR("step"));
	const struct vocabulary *forms = vocabulary_find(&p->vocabularies, STR("form_kind"));
	int32_t code = code_find(steps, str_of(step));
	if (code < 0)
		cli_die(f->cli, EXIT_DATA, "no step \"%s\"; %s", str_shown(f->cli->arena, str_of(step)),
			code_hint(p->diag, steps, str_of(step)));
	for (size_t i = 0; i < p->settings.nfollowup; i++) {
		const struct followup_rule *r = &p->settings.followup[i];
		if (r->step == code && r->from != FROM_START)
			cli_die(f->cli, EXIT_DATA,
				"%s is held by a form; write rff-enroll forms citizen=… form=%s date=…", step,
				str_z(f->cli->arena, forms->codes[r->form].id));
	}
}

/* The day of the visit: a day to come is a slip of the pen, or a plan. */
static void put_held(struct following *f, struct incoming *row)
{
	struct cli *c = f->cli;
	const struct incoming_cell *held = assigned(row, "held");
	day on;
	if (!held)
		assign(c, row, "held", str_of(day_text(c->arena, c->common.today)));
	else if (day_parse(held->text, &on) && on > c->common.today)
		cli_die(c, EXIT_DATA, "held: \"%s\" lies ahead; hold records what was, plans stand in next=DATE",
			str_shown(c->arena, held->text));
}

/* Whom the rule says to visit, unless the command line says otherwise. */
static void put_with(struct following *f, struct incoming *row, int32_t placement, const char *step)
{
	const struct project *p = f->project;
	struct step_due *steps = arena_alloc(f->cli->arena, (p->settings.nfollowup + 1) * sizeof(*steps));
	const struct vocabulary *names = vocabulary_find(&p->vocabularies, STR("step"));
	const struct vocabulary *with = vocabulary_find(&p->vocabularies, STR("with"));
	size_t n = placement_steps(p, placement, steps);
	for (size_t i = 0; i < n && !assigned(row, "with"); i++)
		if (str_is(names->codes[steps[i].rule->step].id, step) && steps[i].rule->with >= 0)
			assign(f->cli, row, "with", with->codes[steps[i].rule->with].id);
}

int followup_hold(struct following *f)
{
	struct writing w;
	struct incoming row = row_assigned(f->cli);
	if (f->noperands < 2 || strchr(f->operands[0], '=') || strchr(f->operands[1], '='))
		cli_die(f->cli, EXIT_USAGE, "write hold PLACEMENT STEP outcome=CODE …; see rff-followup --help");
	assign(f->cli, &row, "placement", str_of(f->operands[0]));
	assign(f->cli, &row, "step", str_of(f->operands[1]));
	assign_operands(f->cli, &row, T_visits, 3, NULL);
	write_begin(&w, f->cli);
	write_lock(&w);
	f->project = w.project;
	int32_t placement = need_row(f->cli, w.project, T_placements, f->operands[0]);
	check_step(f, f->operands[1]);
	put_held(f, &row);
	put_with(f, &row, placement, f->operands[1]);
	return write_row(&w, T_visits, &row, false);
}
