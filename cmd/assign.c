/* SPDX-License-Identifier: MIT */
/* See assign.h. */
#include <string.h>

#include "assign.h"

struct incoming row_assigned(struct cli *c)
{
	struct incoming row = {.at = {c->command->name, 0, 0}, .row = -1};
	row.cell = arena_alloc(c->arena, ((size_t)c->noperands + 16) * sizeof(*row.cell));
	return row;
}

void assign(const struct cli *c, struct incoming *row, const char *column, struct str text)
{
	row->cell[row->n++] = (struct incoming_cell){str_of(column), text, {c->command->name, 0, 0}};
}

const struct incoming_cell *assigned(const struct incoming *row, const char *column)
{
	for (size_t i = 0; i < row->n; i++)
		if (str_is(row->cell[i].column, column))
			return &row->cell[i];
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

/* Every column of the table may be given but those that rff fills. */
static void check_column(const struct cli *c, enum table_id t, struct str column)
{
	const char *names[MOST_COLUMNS];
	for (int i = 0; i < schema[t].ncolumns; i++)
		names[i] = schema[t].columns[i].name;
	int k = column_find(&schema[t], column);
	const char *near = str_nearest(column, names, (size_t)schema[t].ncolumns);
	if (k < 0 && !str_starts(column, "x_"))
		cli_die(c, EXIT_USAGE, "no column \"%s\" in %s; %s%s%s", str_shown(c->arena, column),
			schema[t].name, near ? tr("did you mean ") : tr("see rff-enroll --columns "),
			near ? near : schema[t].name, near ? "?" : "");
	if (k >= 0 && (schema[t].columns[k].flags & FILLED))
		cli_die(c, EXIT_USAGE, "%s is filled by rff itself", schema[t].columns[k].name);
}

void assign_operands(const struct cli *c, struct incoming *row, enum table_id t, int first, const char *may)
{
	for (int i = first; i < c->noperands; i++) {
		const char *equals = strchr(c->operands[i], '=');
		struct str column = {c->operands[i], equals ? (size_t)(equals - c->operands[i]) : strlen(c->operands[i])};
		if (!equals)
			cli_die(c, EXIT_USAGE, "\"%s\": write COLUMN=VALUE", str_shown(c->arena, column));
		if (may && !one_of(column, may))
			cli_die(c, EXIT_USAGE, "\"%s\" is not given here; there are %s", str_shown(c->arena, column),
				may);
		check_column(c, t, column);
		const char *name = str_z(c->arena, column);
		if (assigned(row, name))
			cli_die(c, EXIT_USAGE, "%s is given twice", str_shown(c->arena, column));
		assign(c, row, name, str_of(equals + 1));
	}
}
