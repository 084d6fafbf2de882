/* SPDX-License-Identifier: MIT */
/*
 * A project's files as one: read together without a lock, changed together or not at all, with a
 * journal of who changed what and of what it was before (storage.md). The journal lies in
 * .rff/journal, one line a change; .rff/last has each file as the journal last knew it, so that an
 * edit by hand can be told and noted; .rff/tmp has new files on their way.
 */
#ifndef RFF_STORE_H
#define RFF_STORE_H

#include "data.h"

/* The files of a project by number: a table's is its enum table_id, then rff.yaml. */
enum { FILE_YAML = NTABLES, NFILES };

/* rff.yaml, citizens.csv, …; "" for a table without a file. */
const char *file_entry(int file);

/* ---- digest -------------------------------------------------------------------------------- */

/* 128 bits of BLAKE2b (RFC 7693) in hexadecimal. */
struct digest {
	char hex[33];
};

struct digest digest_of(struct str bytes);
bool digest_eq(const struct digest *a, const struct digest *b);

/* ---- delta: what a file was before ------------------------------------------------------------ */

/* length bytes at byte at of the later file stand where old stood in the earlier one. */
struct hunk {
	size_t at, length;
	struct str old;
};

struct delta {
	struct hunk *list;
	size_t n;
};

/* From the later file back to the earlier one, line by line. Costs one pass over both. */
struct delta delta_make(struct arena *a, struct str before, struct str after);
/* The earlier file. False when the delta does not fit after. */
bool delta_back(struct arena *a, const struct delta *delta, struct str after, struct str *before);

/* ---- rows: what changed between two versions of a table ------------------------------------------- */

enum row_op { ROW_ADDED = '+', ROW_AMENDED = '~', ROW_REMOVED = '-' };

struct row_change {
	enum row_op op;
	struct str name; /* id, or key joined by '/' */
};

struct row_changes {
	struct row_change *list;
	size_t n;
};

/* A version of a table's file as text, not checked. */
struct version {
	const struct table_schema *schema;
	struct str *header;
	size_t nheader;
	struct str **row; /* cells of each row, nheader of them */
	struct str *name; /* its id, or key joined by '/' */
	size_t n;
	uint32_t *index; /* hash of names: row + 1 */
	size_t size;
};

void version_read(struct arena *a, enum table_id t, struct str bytes, struct version *v);
/* The row of that name; false when there is none. */
bool version_find(const struct version *v, struct str name, size_t *row);
/* A row's cell by its column's name; empty when there is no such column. */
struct str version_cell(const struct version *v, size_t row, struct str column);

/*
 * Rows that differ in the value of some column, by their names: those of after in its order, then
 * those that are gone. Order of rows and columns, quotes and line ends make no difference.
 */
struct row_changes rows_compare(struct arena *a, enum table_id t, struct str before, struct str after);

/* ---- journal -------------------------------------------------------------------------------------- */

enum journal_what {
	JOURNAL_CHANGE,
	JOURNAL_EDIT, /* by hand, found at the next change */
	JOURNAL_UNDO, /* of the change with the number of */
};

/* A file in an entry. */
struct journal_file {
	int file;
	bool existed, exists; /* before and after */
	struct digest before, after;
	bool known; /* back tells what it was; false where rff first met the file */
	struct delta back;
	struct row_changes rows;
};

/* What every entry carries on, so that the last one is enough to go on. */
struct ledger {
	bool there[NFILES];
	struct digest file[NFILES];
	int32_t number[NTABLES]; /* the highest number of a removed row's id: never given again */
};

struct journal_entry {
	int64_t seq;
	struct str time, by, command; /* of an edit: when it was found; "" */
	enum journal_what what;
	int64_t of;
	struct journal_file *files;
	size_t nfiles;
	struct ledger ledger;
};

/* The journal's end. last.seq 0: there is none yet. */
struct journal {
	struct stat stat; /* st_nlink 0: no file */
	off_t begin, end; /* of the last whole line; what follows it is torn */
	struct digest sum;
	struct journal_entry last;
};

/*
 * dir is .rff; -1 is a project without one. False with *why when it cannot be read, file_changed
 * when a writer was at work.
 */
bool journal_end(struct arena *a, int dir, struct journal *out, const char **why);
/* Every entry, oldest first; *damaged counts lines that are not what was written. */
bool journal_read(struct arena *a, int dir, struct journal_entry **list, size_t *n, size_t *damaged,
		  const char **why);
/* Appends entries, fsynced. False with errno and the journal as it was. */
bool journal_append(int dir, struct journal *j, const struct journal_entry *list, size_t n);
/* Cuts the file to size. */
bool journal_cut(int dir, off_t size);

/* What a file holds, seen from an entry about it; NONE: it is not there. */
enum content { CONTENT_NONE, CONTENT_BEFORE, CONTENT_AFTER, CONTENT_OTHER };

enum content journal_content(const struct journal_file *f, const struct file *now);
/* The code in the journal and in reports: change edit undo. */
const char *journal_what_code(enum journal_what what);

/* ---- store ----------------------------------------------------------------------------------------- */

/*
 * Reads every file of the project in dir as they stood together: again when a writer was at work
 * meanwhile, until d->busy says that this never ends. prefix stands before their names in messages.
 * journal is its end at that moment.
 */
void files_read(struct arena *a, struct diag *d, int dir, const char *prefix, struct file files[NFILES],
		struct journal *journal);

/* A writer's hold on a project. */
struct store {
	struct arena *arena;
	int dir, own, tmp, last, lock; /* the project, .rff, .rff/tmp, .rff/last, .rff/lock */
	struct journal journal;
	const char *which, *why; /* after a failure: the file and what happened */
};

enum locked { LOCKED, LOCK_BUSY, LOCK_FAILED };

/*
 * Takes the project's one writer lock, trying for wait seconds, and mends what a killed command
 * left. waiting is called once when another process holds it. Held until the process ends. who
 * stands in the lock for those who wait.
 */
enum locked store_open(struct store *s, struct arena *a, int dir, int wait, const char *who,
		       void (*waiting)(const char *holder));

/* In .rff/last: citizens.csv.DIGEST. */
char *store_copy_name(struct arena *a, int file, const struct digest *d);

/* A file's new content, and the rows that make the difference. */
struct new_file {
	int file;
	struct str bytes;
	struct row_changes rows;
};

/*
 * Stores new files, all or none, and the entry that tells of them: time, by, command, what and of
 * are the caller's, the rest is filled here. Edits by hand since the last entry are noted first.
 * files is the project as it was read under the lock. STORED_UNSURE: the last fsync failed.
 * STORED_CHANGED: somebody else saved s->which meanwhile, nothing was written.
 */
enum stored store_commit(struct store *s, const struct file files[NFILES], const struct new_file *change,
			 size_t n, struct journal_entry *entry);

#endif
