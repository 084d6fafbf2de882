/* SPDX-License-Identifier: MIT */
/* What the files of this layer share among themselves. */
#ifndef RFF_PROJECT_H
#define RFF_PROJECT_H

#include "model.h"

/* How messages call a file of the project: the path as the user knows it. */
const char *project_path(const struct project *p, const char *file);
/* Reads rff.yaml and the vocabulary into p. */
void settings_read(struct project *p);
/* Reads matching: of rff.yaml (NULL: none) and of lib/standards/matching.yaml into p's settings. */
void matching_keep(struct project *p, const struct node *own, const struct node *standard);
/* Reads followup:, followup_window:, closed_days: and meetings: of rff.yaml into p's settings. */
void followup_keep(struct project *p, const struct node *root);
/* Reports lines of lock and forbid about rows that are not there, or that are at odds. */
void check_pairs(struct project *p);
/* Reads one table's file into its typed columns; those it refers to are read already. */
void table_read(struct project *p, enum table_id t);
/* The cell an incoming row brings for a column, or NULL. */
const struct incoming_cell *incoming_cell_of(const struct incoming *row, struct str column);
/* Warnings (check_warn.c). */
void check_participation(struct project *p);
void check_visits(struct project *p);
void check_hours(struct project *p);
void check_overlap(struct project *p);
/* Warns of placements beyond the legal limits (lib/standards/limits.yaml). */
void check_limits(struct project *p);
/* Enters a row into the table's hash of ids; the row that has the id already, or -1. */
int32_t ids_enter(const struct project *p, enum table_id t, int32_t row);
/* Where the struct of typed columns of a table stands in struct project. */
size_t project_offset(enum table_id t);
/* Makes room for n rows in the hash of ids. */
void ids_start(struct project *p, enum table_id t, size_t n);

#endif
