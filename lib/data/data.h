/* SPDX-License-Identifier: MIT */
/*
 * Bytes on disk <-> located cells <-> typed columns. Files are read whole and only ever replaced
 * whole; CSV and YAML are read strictly (storage.md section 3), with a place for every complaint.
 */
#ifndef RFF_DATA_H
#define RFF_DATA_H

#include <sys/stat.h>

#include "../base/base.h"

/* ---- bytes: files ------------------------------------------------------------------------ */

/* A file as it was read. name is what messages call it; exists is false for a missing one. */
struct file {
	const char *name;
	struct str bytes;
	bool exists;
	struct stat stat;
};

#define FILE_LIMIT ((size_t)1 << 31)
#define YAML_LIMIT ((size_t)1 << 20)

/*
 * Reads entry below the directory fd. A missing file is no error. Symbolic links, pipes, devices,
 * second hard links and files over limit are; so is a file that changes while it is read.
 */
bool file_read(struct arena *a, struct diag *d, int dir, const char *entry, const char *name,
	       size_t limit, struct file *out);
/* The same for those who try again: NULL, or what is wrong (file_changed: it changed meanwhile). */
const char *file_try(struct arena *a, int dir, const char *entry, const char *name, size_t limit,
		     struct file *out);
extern const char file_changed[];
/* Reports that name cannot be read; returns false. */
bool file_refuse(struct diag *d, const char *name, const char *what);
/* Standard input to its end. */
bool stdin_read(struct arena *a, struct diag *d, struct file *out);

/* The same inode with the same size and times? */
bool file_same(const struct stat *a, const struct stat *b);
/* Is entry still what old was read from (NULL: whatever it is)? */
bool file_unchanged(int dir, const char *entry, const struct file *old);
/*
 * Makes the new file temp in the directory tmp, on disk when this returns true. Its mode and group
 * are old's; without an old one the project directory dir decides. Otherwise errno.
 */
bool file_make(int dir, int tmp, const char *temp, struct str bytes, const struct file *old);

enum stored { STORED, STORED_UNSURE, STORED_CHANGED, STORED_FAILED };

/*
 * Replaces entry below the directory fd by bytes: a new file in tmp (-1: beside entry), one fsync,
 * a check that old is still what was read (NULL: do not check), rename, fsync of the directory.
 * STORED_UNSURE: the last fsync failed. STORED_CHANGED: somebody else saved the file meanwhile,
 * nothing was written. *why names what failed.
 */
enum stored file_replace(int dir, int tmp, const char *entry, struct str bytes, const struct file *old,
			 const char **why);

/* ---- guard: who and what else is in the directory ------------------------------------------- */

/* A project directory as the guards see it; what they find goes to diag. */
struct site {
	struct arena *arena;
	struct diag *diag;
	int fd;
	const char *dir;    /* how messages call it */
	const char *prefix; /* what they put before the name of a file in it: "dir/", "" for "." */
};

/*
 * Reports, as severity, a directory that others may read or write, with the number of its files that
 * they may too; or, where they may only enter it, each such file (storage.md section 4).
 */
void access_check(const struct site *p, enum severity severity);
/* Warns of LibreOffice, vim and Emacs that have entry open, by whom, as their lock files tell. */
void editors_warn(const struct site *p, const char *entry);
/* Warns of each file in .rff/tmp, unless a process of this machine holds the lock: it may be its. */
void leftovers_warn(const struct site *p);
/* Warns when mount_gap finds that locks on the directory do not reach other machines. */
void mount_warn(const struct site *p);

/* Where a device is mounted, as what, with which options; point is NULL when it is not listed. */
struct mount {
	const char *point;
	struct str kind, options;
};

/* The first line of /proc/self/mountinfo about the device. */
struct mount mount_find(struct arena *a, struct str mountinfo, dev_t device);
/*
 * Why flock(2) on a file system of that f_type stays on this machine, running that kernel release,
 * though others may have it mounted too (nfs(5), mount.cifs(8)); NULL when it does not.
 */
const char *mount_gap(uint32_t type, const struct mount *m, const char *release);

/* A file that ships inside the binaries, made from lib/standards/ by the Makefile. */
struct standard {
	const char *name; /* below lib/standards/, such as vocabulary.yaml */
	const unsigned char *bytes;
	size_t n;
};

extern const struct standard standards[];
extern const size_t nstandards;
const struct standard *standard_find(const char *name);

/* ---- csv ------------------------------------------------------------------------------------ */

/* One record. cell[i] is its value, begin[i] its first byte in the file, quotes included. */
struct csv_row {
	uint32_t line;
	size_t begin, end; /* bytes of the record in the file, without its line end */
	size_t n, capacity;
	struct str *cell;
	uint32_t *at;
};

/* How a file is written: its delimiter, line end and byte-order mark. */
struct dialect {
	char delimiter;
	bool crlf, bom;
};

struct csv {
	struct arena *arena;
	struct diag *diag;
	const char *name;
	struct str bytes;
	struct dialect dialect;
	size_t at;	  /* where the next record begins */
	uint32_t line;	  /* and its line */
	size_t next_quote; /* the next '"' at or after at, or the end of the file */
	struct csv_row row;
	struct csv_parser *parser; /* libcsv's, made at the first record with a quote */
};

/*
 * Checks bytes (UTF-8, control characters, stray carriage returns), takes off the byte-order mark
 * and finds the dialect by the header line. False when nothing can be read at all.
 */
bool csv_open(struct csv *c, struct arena *a, struct diag *d, const struct file *file,
	      bool (*is_column)(const void *with, struct str name), const void *with);
/*
 * Reports control characters (line ends and tab delimiters are none) and bytes that are no UTF-8;
 * false when there are such bytes. Part of csv_open.
 */
bool csv_bytes_ok(struct csv *c);
/* The next record in c->row, malformed ones reported and left out; false at the end. */
bool csv_next(struct csv *c);
void csv_close(struct csv *c);
/* Goes back to the record that begins at byte begin in line, so that csv_next reads it again. */
void csv_seek(struct csv *c, size_t begin, uint32_t line);
/* Where byte offset of the file stands. Costs a scan of the record, so only for messages. */
struct at csv_at(const char *name, struct str bytes, uint32_t line, size_t begin, size_t offset);
/* Adds a cell, quoted only where needed. */
void csv_put(struct buf *b, struct str cell, char delimiter);

/* ---- yaml ------------------------------------------------------------------------------------ */

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
	enum node_kind kind;
	struct at at;
	struct str text; /* of a scalar */
	bool quoted;	 /* the scalar stood in quotes */
	size_t n;
	struct node **item; /* of a list or a map */
	struct node **key;  /* of a map: scalars */
};

/*
 * The one document in bytes, or NULL after an error. Anchors, aliases, tags, duplicate keys,
 * CPR-shaped text and nesting deeper than 32 are errors at their mark.
 */
struct node *yaml_read(struct arena *a, struct diag *d, const char *name, struct str bytes);
struct node *node_get(const struct node *map, const char *key);
/* The key node itself, for its place. */
struct node *node_key(const struct node *map, const char *key);

/* ---- schema: every table and column (schema.def) ------------------------------------------- */

enum kind {
	KIND_ID,
	KIND_REF,	  /* an id of one table */
	KIND_PARTY,	  /* an id of a citizen, a company or a mentor */
	KIND_DATE,
	KIND_STAMP,
	KIND_INT,
	KIND_DECIMAL,
	KIND_BOOL,
	KIND_CODE,
	KIND_CODES,
	KIND_WORDS,	  /* ids and codes of several vocabularies, separated by blanks */
	KIND_TEXT,
	KIND_CVR,
	KIND_PNUMBER,
	KIND_BRANCH,
};

enum column_flag {
	REQUIRED = 1,
	KEY = 2,      /* part of the row's key; alone and of kind ID: the row's id */
	PRIVATE = 4,  /* left out of every output unless asked for */
	PLAN = 8,     /* a date that may lie ahead: -t does not empty it */
	OUTCOME = 16, /* emptied together with the row's end when that lies after -t */
	FILLED = 32,  /* filled by the tools: recorded, by */
	ORDERED = 64, /* codes whose order says something */
};

enum table_id {
#define TABLE(name, ...) T_##name,
#define COL(...)
#define END(name)
#include "schema.def"
#undef TABLE
#undef COL
#undef END
	NTABLES,
	NO_TABLE = -1
};

struct column {
	const char *name;
	enum kind kind;
	unsigned flags;
	const char *of;	  /* REF: the table; CODE, CODES, WORDS: vocabularies, separated by blanks */
	int32_t min, max; /* of numbers, both 0: no bound; decimals in whole units */
	const char *da, *en; /* heading */
	const char *help;    /* one line for help and rff-project(5), English */
	size_t offset;	     /* of its array in the table's struct */
};

struct table_schema {
	enum table_id id;
	const char *name;
	const char *file; /* "": no file, its rows are worked out (due) */
	const char *prefix;	   /* of ids that rff gives, "" for tables with another key */
	const char *start, *end;   /* columns of the row's interval; start may be "activity.date" */
	const char *da, *en;
	const struct column *columns;
	int ncolumns;
};

extern const struct table_schema schema[NTABLES];

/* By name (citizens), or NO_TABLE. */
enum table_id table_find(struct str name);
/* The column's number, or -1. */
int column_find(const struct table_schema *t, struct str name);
/* The column that holds the row's id, or -1 for tables with a key of several columns. */
int column_id(const struct table_schema *t);
/* What the kind looks like, for messages and manuals: "YYYY-MM-DD". */
const char *kind_form(enum kind kind);

/* ---- record: typed columns ------------------------------------------------------------------ */

struct codes {
	const int32_t *v; /* numbers in the column's vocabulary, in the file's order, each once */
	uint32_t n;
};

/*
 * What a column's array holds, by kind. Absent arrays (NULL) are empty columns. Dates: DAY_NONE,
 * numbers of rows and codes: -1, ints and bools: INT32_MIN, decimals: INT64_MIN, text: n = 0.
 */
typedef struct str C_ID;
typedef int32_t C_REF;	 /* a row of the table named */
typedef int32_t C_PARTY; /* row * 4 + 0 citizen, 1 company, 2 mentor */
typedef day C_DATE;
typedef struct str C_STAMP;
typedef int32_t C_INT;
typedef int64_t C_DECIMAL; /* millionths */
typedef int32_t C_BOOL;	   /* 0, 1 */
typedef int32_t C_CODE;
typedef struct codes C_CODES;
typedef struct str C_WORDS;
typedef struct str C_TEXT;
typedef struct str C_CVR;
typedef struct str C_PNUMBER;
typedef struct str C_BRANCH;

#define INT_NONE INT32_MIN
#define DECIMAL_NONE INT64_MIN

/* One struct a table, one array a column: struct citizens { struct str *id; ... }. */
#define TABLE(name, ...) struct name {
#define COL(table, name, kind, ...) C_##kind *name;
#define END(name) };
#include "schema.def"
#undef TABLE
#undef COL
#undef END

size_t kind_size(enum kind kind);

#endif
