/* SPDX-License-Identifier: MIT */
/* COLUMN=VALUE on the command line: the cells of one row on its way into a table. */
#ifndef RFF_ASSIGN_H
#define RFF_ASSIGN_H

#include "open.h"

/* An empty row, told by its id or key, with room for every operand and some more cells. */
struct incoming row_assigned(struct cli *c);
/* Adds a cell. At most 16 beside those of assign_operands. */
void assign(const struct cli *c, struct incoming *row, const char *column, struct str text);
/* The cell given for a column, or NULL. */
const struct incoming_cell *assigned(const struct incoming *row, const char *column);
/*
 * Adds the cells of operands first and later, columns of table t; only those named in may (words
 * parted by blanks; NULL: all). A column that is unknown or given twice ends the command with 2.
 */
void assign_operands(const struct cli *c, struct incoming *row, enum table_id t, int first, const char *may);

#endif
