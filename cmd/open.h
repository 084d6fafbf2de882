/* SPDX-License-Identifier: MIT */
/* Opening the project a command works on: found, read, whole, or the command ends. */
#ifndef RFF_OPEN_H
#define RFF_OPEN_H

#include "cli.h"
#include "../lib/rules/rules.h"

/* The directory's project, not yet read; ends with 2 and how to make one when there is none. */
struct project *open_project(struct cli *c, struct diag *d);
/* Reads everything, definitions included. */
struct indicators read_project(struct cli *c, struct project *p);
/* Ends with 65 (74 when a file could not be read) after printing when there are errors. */
void need_valid(struct cli *c, struct diag *d, const char *nothing_was);
/* The row of that id; ends with 65 when there is none. */
int32_t need_row(const struct cli *c, const struct project *p, enum table_id t, const char *id);
/* Labels' language: -l, else rff.yaml's. */
enum language project_language(const struct cli *c, const struct project *p);

#endif
