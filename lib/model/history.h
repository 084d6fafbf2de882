/* SPDX-License-Identifier: MIT */
/* What the journal makes possible: the last change undone, and two times compared. */
#ifndef RFF_HISTORY_H
#define RFF_HISTORY_H

#include "model.h"

/* The journal, oldest first, as far as p was read. False with a finding in the diag. */
bool project_journal(const struct project *p, struct journal_entry **list, size_t *n);

/* ---- undo -------------------------------------------------------------------------------------------- */

struct undo {
	int64_t of; /* the entry that is taken back; 0: there is none */
	struct new_file *change;
	size_t n;
	const char *edited; /* a file of it that was edited by hand since, or NULL */
};

/* What takes the last change of any command back. p has been read. False with a finding in the diag. */
bool undo_make(struct project *p, struct undo *out);

/* ---- between: what happened from one time to another --------------------------------------------------- */

/* Why records differ between two times, in the order in which reports take them into account. */
enum cause {
	CAUSE_DEFINITION, /* rff.yaml */
	CAUSE_LATE,	  /* rows that came in meanwhile */
	CAUSE_CORRECTED,
	CAUSE_ENDED, /* rows whose end was filled in, and nothing else */
	CAUSE_REMOVED,
	NCAUSES
};

struct between_row {
	enum table_id table;
	enum cause cause;
	struct str name;
	struct str time, by; /* when and by whom; of the last change when there were several */
};

struct between {
	const struct project *from, *to;
	struct version *was, *is; /* of each table */
	struct between_row *rows; /* by table, those of to in its order first */
	size_t n;
};

/*
 * Compares one project as known at two times (project_known_at, project_read). Costs a pass over
 * every file and the journal.
 */
struct between between_make(const struct project *from, const struct project *to);
/*
 * The project with the first n causes taken into account, read: 0 is as from, NCAUSES as to. What
 * is wrong with a state that never was goes to d.
 */
struct project *between_state(const struct between *b, size_t n, struct diag *d);

/* Changed rows by what they are about. */
struct abouts {
	struct about *list;
	size_t n, bytes, sorted;
};

/* Adds the changed rows of a cause with all that they refer to in p, a state before or after it. */
void about_add(const struct project *p, const struct between *b, enum cause k, struct abouts *out);
/* The changed rows about the row of that name, each once; they live in a. */
const struct between_row **about_find(struct arena *a, struct abouts *all, enum table_id t, struct str name,
				      size_t *n);

#endif
