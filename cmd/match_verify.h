/* SPDX-License-Identifier: MIT */
/* The dump of a plan as verify reads it. */
#ifndef RFF_MATCH_VERIFY_H
#define RFF_MATCH_VERIFY_H

#include "match.h"

/* One of the files: its rows as numbers; ids as places in the citizens and openings, -1: not there. */
struct rows {
	const char *name, *columns;
	size_t n, width;
	int64_t *cell; /* n * width */
};

struct ids {
	struct str *id; /* sorted */
	size_t n;
};

enum { V_CITIZENS, V_SLOTS, V_ARCS, V_PLAN, V_PRICES, V_UTILITIES, V_CLOSED, V_FILES };

struct proof {
	const struct cli *cli;
	struct diag diag;
	const char *dir;
	struct rows file[V_FILES];
	struct ids citizens, openings;
	int64_t most; /* slots an opening: the highest slot number */
	int64_t *capacity, *price, *taken; /* by opening * most + slot - 1; -1: no such slot */
	int64_t *order, *waiting, *at, *value, *utility; /* by citizen; at -1: uncovered */
	bool *valued;
	int64_t *closed, *seats; /* by opening; closed INT64_MAX: never */
	bool refused;
};

/* Reads the files of v->dir; what is no row of theirs goes to the diag. Ends with 74 without the directory. */
void proof_read(struct proof *v);

#endif
