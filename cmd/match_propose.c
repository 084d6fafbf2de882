/* SPDX-License-Identifier: MIT */
/* rff-match propose: rows that shortlist and plan print become rows of matches.csv. */
#include <string.h>

#include "match.h"

/* What is taken of a row on standard input. */
enum taken { TAKEN_OPENING, TAKEN_CITIZEN, TAKEN_SCORE, TAKEN_RUN, TAKEN_ROLE, TAKEN };

static const char *const taken_columns[TAKEN] = {"opening", "citizen", "score", "run", "role"};

struct proposing {
	struct asking *a;
	struct writing *w;
	struct csv csv;
	int at[TAKEN]; /* columns of the input, -1: none */
	size_t columns;
	struct change change;
	size_t bytes;
	bool refused;
};

static bool is_column(const void *with, struct str name)
{
	(void)with;
	for (int i = 0; i < TAKEN; i++)
		if (str_is(name, taken_columns[i]))
			return true;
	return false;
}

static void read_header(struct proposing *p)
{
	const struct csv_row *r = &p->csv.row;
	p->columns = r->n;
	for (int i = 0; i < TAKEN; i++) {
		p->at[i] = -1;
		for (size_t k = 0; k < r->n; k++)
			if (str_is(r->cell[k], taken_columns[i]))
				p->at[i] = (int)k;
		if (p->at[i] < 0 && i <= TAKEN_CITIZEN)
			diag_error(&p->w->diag, "header", (struct at){p->csv.name, r->line, 1},
				   N_("no column %s; pipe in what shortlist or plan prints with -f csv"), taken_columns[i]);
	}
}

static struct str cell(const struct proposing *p, enum taken column)
{
	return p->at[column] < 0 ? STR("") : p->csv.row.cell[p->at[column]];
}

static struct at place(const struct proposing *p, enum taken column)
{
	const struct csv_row *r = &p->csv.row;
	return csv_at(p->csv.name, p->csv.bytes, r->line, r->begin, r->at[p->at[column]]);
}

/* Is the pair proposed already and not answered, or earlier on in this input? */
static bool waiting(const struct proposing *p, int32_t opening, int32_t citizen)
{
	const struct matcher *m = p->a->matcher;
	const struct matches *all = &p->w->project->matches;
	for (uint32_t i = m->matches->first[citizen]; i < m->matches->first[citizen + 1]; i++) {
		int32_t match = m->matches->list[i];
		if (all->opening[match] == opening && (!all->decision || all->decision[match] < 0))
			return true;
	}
	for (size_t i = 0; i < p->change.n; i++)
		if (str_eq(p->change.rows[i].cell[0].text, cell(p, TAKEN_OPENING)) &&
		    str_eq(p->change.rows[i].cell[1].text, cell(p, TAKEN_CITIZEN)))
			return true;
	return false;
}

/* The rule that stands against a pair, said on stderr; false when none does. */
static bool refuse(struct proposing *p, int32_t opening, int32_t citizen)
{
	struct judgement j = match_judge(p->a->matcher, opening, citizen);
	for (int i = 0; i < RULES; i++) {
		if (j.rule[i] != VERDICT_FAIL)
			continue;
		cli_say(p->a->cli, "%s cannot be proposed for %s: %s %s",
			str_z(p->a->cli->arena, cell(p, TAKEN_CITIZEN)), str_z(p->a->cli->arena, cell(p, TAKEN_OPENING)),
			rule_codes[i], rule_text(p->a->matcher, (enum rule)i, opening, citizen, p->a->danish));
		p->refused = true;
		return true;
	}
	return false;
}

static void read_row(struct proposing *p)
{
	const struct csv_row *r = &p->csv.row;
	struct change *c = &p->change;
	if (r->n != p->columns) {
		diag_error(&p->w->diag, "csv", csv_at(p->csv.name, p->csv.bytes, r->line, r->begin, r->end),
			   "%zu cells, but the header has %zu; write one cell a column", r->n, p->columns);
		return;
	}
	int32_t opening = row_find(p->w->project, T_openings, cell(p, TAKEN_OPENING));
	int32_t citizen = row_find(p->w->project, T_citizens, cell(p, TAKEN_CITIZEN));
	if (str_is(cell(p, TAKEN_ROLE), "reserve"))
		return;
	if (opening >= 0 && citizen >= 0 && (waiting(p, opening, citizen) || refuse(p, opening, citizen)))
		return;
	c->rows = arena_grow(p->a->cli->arena, c->rows, &p->bytes, (c->n + 1) * sizeof(*c->rows));
	struct incoming *row = &c->rows[c->n++];
	*row = (struct incoming){.at = {p->csv.name, r->line, 1}, .row = -1};
	row->cell = arena_alloc(p->a->cli->arena, (TAKEN + 1) * sizeof(*row->cell));
	for (int i = 0; i < TAKEN_ROLE; i++)
		if (cell(p, (enum taken)i).n)
			row->cell[row->n++] = (struct incoming_cell){str_of(taken_columns[i]), cell(p, (enum taken)i),
								     place(p, (enum taken)i)};
	row->cell[row->n++] = (struct incoming_cell){
		STR("proposed"), str_of(day_text(p->a->cli->arena, p->a->cli->common.today)), row->at};
}

int match_propose(struct asking *a)
{
	struct writing w;
	struct file file;
	struct proposing p = {.a = a, .w = &w};
	if (a->noperands != 1 || strcmp(a->operands[0], "-") != 0)
		cli_die(a->cli, EXIT_USAGE, "propose reads standard input; write propose -");
	write_begin(&w, a->cli);
	stdin_read(a->cli->arena, &w.diag, &file);
	need_valid(a->cli, &w.diag, "nothing written");
	begin_writing(a, &w);
	if (csv_open(&p.csv, a->cli->arena, &w.diag, &file, is_column, NULL)) {
		if (csv_next(&p.csv))
			read_header(&p);
		while (!w.diag.errors && csv_next(&p.csv))
			read_row(&p);
		csv_close(&p.csv);
	}
	need_valid(a->cli, &w.diag, "nothing written");
	if (p.refused)
		cli_die(a->cli, EXIT_NO, "nothing written");
	p.change.table = T_matches;
	return write_change(&w, &p.change);
}
