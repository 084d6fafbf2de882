/* SPDX-License-Identifier: MIT */
/* What every command that writes shares: lock, read, check what would be, store, say so. */
#ifndef RFF_WRITE_H
#define RFF_WRITE_H

#include "open.h"

struct writing {
	struct cli *cli;
	struct diag diag;
	struct project *project;
	struct store store;
	const char *by, *recorded; /* who, and the time of the change */
};

/* Finds the project and who is at work, without reading or locking; ends the command with 2. */
void write_begin(struct writing *w, struct cli *c);
/*
 * Takes the lock (not with -n) and reads the project; ends with 75 when another writes, 74 when
 * the system fails, 65 when the project is not valid.
 */
void write_lock(struct writing *w);
/* Adds the ids of added rows; with -n every row that would change, with its new cells. */
void change_shown(const struct change *change, bool dry_run, struct buf *out);
/*
 * Reads the project as it would be with the changes, and ends with 65 when that is not valid;
 * warnings about rows of theirs are printed. Then stores them as one change, prints answer and
 * returns the exit code. With -n nothing is stored. Unchanged tables are left out.
 */
int write_changes(struct writing *w, struct change *list, size_t n, const struct buf *answer);
/* Makes and stores a change of one table, all or none, and prints the ids it gave. The exit code. */
int write_change(struct writing *w, struct change *change);
/* The same of one row: added, or amended by its name. */
int write_row(struct writing *w, enum table_id t, struct incoming *row, bool amend);
/* The same as write_changes for files made otherwise: what is JOURNAL_CHANGE or JOURNAL_UNDO of the entry of. */
int write_files(struct writing *w, const struct new_file *list, size_t n, enum journal_what what, int64_t of,
		const struct buf *answer);

#endif
