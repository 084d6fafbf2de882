/* SPDX-License-Identifier: MIT */
/*
 * One programme in memory: its settings, its vocabulary, its tables as typed columns, the links
 * between them, and the checks that look at more than one cell.
 */
#ifndef RFF_MODEL_H
#define RFF_MODEL_H

#include "../data/store.h"
#include "matching.h"

/* ---- vocabulary: codes as data (records.md section 4) -------------------------------------- */

struct code {
	struct str id, da, en;
	day from, to;	/* when it may be used; DAY_NONE: no bound */
	uint32_t flags; /* bits of flag_names */
	int32_t weeks;	/* tasks: weeks to learn */
};

struct vocabulary {
	const char *name;
	size_t length; /* of name */
	struct code *codes;
	size_t n, bytes;
	bool dated;	/* some code has a first or a last day */
	uint32_t *index; /* hash of ids; nindex is a power of two */
	size_t nindex;
};

struct vocabularies {
	struct arena *arena;
	struct vocabulary *list;
	size_t n, bytes;
	const char *flags[32];
	size_t nflags;
};

/* The vocabulary of that name, or NULL. */
struct vocabulary *vocabulary_find(const struct vocabularies *v, struct str name);
/* Adds one, empty. */
struct vocabulary *vocabulary_add(struct vocabularies *v, const char *name);
/* The number of the code, or -1. A municipality may be written with a leading zero. */
int32_t code_find(const struct vocabulary *v, struct str id);
/* The number of a built-in code of the vocabulary of that name. */
int32_t code_of(const struct vocabularies *v, const char *vocabulary, const char *id);
/* Which codes a list of YAML names, every one of them a code, by number; NULL without a list. */
const bool *codes_listed(struct arena *a, const struct vocabulary *v, const struct node *list);
/* Adds a code, or returns the one that is there. */
struct code *code_add(struct vocabularies *all, struct vocabulary *v, struct str id);
/* The bit of a flag's name, 0 when no code has it. */
uint32_t flag_find(const struct vocabularies *v, struct str name);
/* The flags that codes of v carry. */
uint32_t vocabulary_flags(const struct vocabulary *v);
/*
 * Reads definitions: a map of vocabularies, each a map of codes {da, en, flags, weeks, valid_from,
 * valid_to}; what is there already is extended or overridden.
 */
void vocabulary_read(struct vocabularies *v, struct diag *d, const struct node *map);
/* "; did you mean X?" or the codes there are, for messages. */
const char *code_hint(struct diag *d, const struct vocabulary *v, struct str wrong);

/* ---- shape: what a YAML map may hold ----------------------------------------------------------- */

enum shape_kind {
	SHAPE_TEXT,
	SHAPE_ID,
	SHAPE_INT,
	SHAPE_NUMBER,
	SHAPE_DATE,
	SHAPE_OFFSET,
	SHAPE_MONTH_DAY, /* 12-24 */
	SHAPE_BOOL,
	SHAPE_WORD, /* one of the words in of */
	SHAPE_CODE, /* a code of the vocabulary named in of */
	SHAPE_MAP,  /* keys */
	SHAPE_ANY,  /* checked elsewhere */
};

enum shape_flag { MUST = 1, MANY = 2 /* a list of such values */ };

/* One key of a map. A table of them describes the map; the last one has no name. */
struct shape {
	const char *name;
	enum shape_kind kind;
	unsigned flags; /* enum shape_flag */
	const char *of;
	const struct shape *keys;
};

/* Reports unknown and missing keys and values of the wrong kind. False when there were any. */
bool shape_check(struct diag *d, const struct vocabularies *v, const struct node *map,
		 const struct shape *keys, const char *what);
/* ja nej yes no true false 1 0: 1, 0, or -1 for anything else. */
int bool_parse(struct str s);

/* ---- settings: rff.yaml (records.md section 5) --------------------------------------------------- */

enum follow_from { FROM_START, FROM_EXIT, FROM_ENROLMENT };

/* A follow-up rule: what is due how long after what, for whom. */
struct followup_rule {
	int32_t step; /* code of the vocabulary step */
	struct offset after;
	enum follow_from from;
	int32_t form;			  /* of forms.csv, the row that holds it; -1: a visit does */
	int32_t with;			  /* whom to visit, a code; -1: not said */
	const bool *forms;		  /* of placements that it is for, by code; NULL: all */
	const bool *municipality, *benefit; /* of citizens, likewise */
	day valid_from, valid_to;	  /* on the day it counts from; DAY_NONE: no bound */
};

/* A group that meets in some months of every year, and when its papers go out. */
struct meeting_rule {
	int32_t group;	 /* code of the vocabulary meeting */
	unsigned months; /* bit m: month m, 1 to 12 */
	struct offset agenda, minutes; /* before and after the meeting */
	bool has_agenda, has_minutes;
};

/* An indicator's definition as it was read, in the order reports print them. */
struct definition {
	const struct node *node;
	const char *set; /* the shipped set it came from, NULL for the project's own */
};

struct settings {
	struct str id, name, language;
	day from, to; /* the programme's period; to may be DAY_NONE */
	struct followup_rule *followup;
	size_t nfollowup;
	struct offset early, late; /* how far from its due day a follow-up is on time */
	struct meeting_rule *meetings;
	size_t nmeetings;
	const int *closed_days;	   /* month * 100 + day */
	size_t nclosed_days;
	struct definition *indicators;
	size_t nindicators;
	int32_t suppress_below;
	struct matching matching;
	const struct node *root; /* the whole file; NULL after errors in it */
	bool read;		 /* rff.yaml has been read */
	bool whole;		 /* rff.yaml had no errors: its words can be trusted */
};

/* ---- project --------------------------------------------------------------------------------------- */

enum { MOST_COLUMNS = 32, MOST_KEYS = 8 };

/* A table as it was read. Rows count from 0. */
struct table {
	const struct table_schema *schema;
	struct file file;
	struct dialect dialect;
	struct str *header; /* the file's own columns */
	size_t nheader, header_end; /* and the byte behind the header's last */
	int *position; /* of each schema column in the file, -1: absent */
	int start, end; /* columns of the rows' interval, -1: none of this table's */
	int key[MOST_KEYS], nkey; /* columns of the id or key */
	size_t n;
	uint32_t *line, *begin; /* of each row in the file */
	bool *gone;		/* rows that do not exist on the day asked for, or NULL */
	uint32_t *ids;		/* hash of ids or keys; nids is a power of two */
	size_t nids;
	const struct str *id;	/* of tables with ids: the column */
};

/* The rows of one table grouped by the row of another that a column refers to. */
struct links {
	uint32_t *first; /* row r's are list[first[r]] … list[first[r + 1] - 1], in file order */
	int32_t *list;
};

struct project {
	struct arena *arena;
	struct diag *diag;
	const char *dir;
	int fd;
	struct file files[NFILES]; /* as they stood together, and the journal's end then */
	struct journal journal;
	bool loaded;
	struct str known; /* -K: the time, n = 0: now */
	struct settings settings;
	struct vocabularies vocabularies;
	struct vocabulary *codes[NTABLES][MOST_COLUMNS]; /* of each column of codes */
	enum table_id target[NTABLES][MOST_COLUMNS];	 /* of each reference */
	struct table table[NTABLES];
#define TABLE(name, ...) struct name name;
#define COL(...)
#define END(name)
#include "../data/schema.def"
#undef TABLE
#undef COL
#undef END
};

/* The directory that holds rff.yaml: dir, else $RFF_PROJECT, else upwards from here; else NULL. */
const char *project_find(struct arena *a, const char *dir);
/*
 * Opens the directory, without reading. NULL with errno. Call store_open between the two when the
 * project is to be changed.
 */
struct project *project_open(struct arena *a, struct diag *d, const char *dir);
/* The directory, for the guards of the data layer; their findings go to d. */
struct site project_site(const struct project *p, struct diag *d);
/* Reads the bytes of every file, once. */
void project_files(struct project *p);
/* Reads rff.yaml and the vocabulary, once: what a reader must know before all else, the language. */
void project_settings(struct project *p);
/*
 * Reads settings and every table and checks them all for errors. Findings are in the diag.
 */
void project_read(struct project *p);
/* The same directory with other bytes for some files, not yet read: a change before it is stored. */
struct project *project_with(const struct project *p, struct diag *d, const struct new_file *change,
			     size_t n);
/*
 * Takes p's files back to what the journal knew at that time (a stamp, UTC); later a row whose
 * recorded is later does not exist. Call before project_settings. A journal that does not fit the
 * files is an error in the diag.
 */
void project_known_at(struct project *p, struct str stamp);
/*
 * The project as it was on a day (indicators.md, "As-of"): later rows are gone, later ends are
 * empty with their outcomes, other later dates are empty but for plans.
 */
void project_as_of(struct project *p, day today);

bool row_exists(const struct project *p, enum table_id t, int32_t row);
/* The column's array, or NULL when the file has no such column. */
void *column_values(const struct project *p, enum table_id t, int column);
/* Where a cell stands; an absent column's cell stands at the row's begin. */
struct at cell_at(const struct project *p, enum table_id t, int32_t row, int column);
/* Reads the row's cells again, as they stand in the file. The result lives until the next call. */
const struct csv_row *row_cells(const struct project *p, enum table_id t, int32_t row);
/* The row whose id is text, or -1. */
int32_t row_find(const struct project *p, enum table_id t, struct str id);
/* The row's id, or its key joined by '/'. */
struct str row_name(const struct project *p, enum table_id t, int32_t row);
/* The row of that name (id or joined key), or -1. */
int32_t row_named(const struct project *p, enum table_id t, struct str name);
/*
 * The first and last day of a row. False when it has no interval. An open start is DAY_NONE + 1
 * (companies), an open end DAY_MAX.
 */
bool row_interval(const struct project *p, enum table_id t, int32_t row, day *from, day *to);

/*
 * Rows of child grouped by the row of parent that column refers to, in one pass; gone rows and
 * empty references are left out. A parent that is gone still groups its rows.
 */
const struct links *project_links(struct project *p, enum table_id child, int column,
				  enum table_id parent);
/* The row of parent that each row of child refers to by column, -1: none of that table. */
int32_t *parent_rows(const struct project *p, enum table_id child, int column, enum table_id parent);
/* The same grouping for parents worked out by the caller, one a row of child. */
struct links *links_make(struct project *p, enum table_id child, const int32_t *parents,
			 enum table_id parent);

/* ---- change: rows to be added or amended, all or none ------------------------------------------------ */

struct incoming_cell {
	struct str column, text;
	struct at at; /* where it came from */
};

enum outcome { ADDED, AMENDED, UNCHANGED };

/* A row on its way into a table. */
struct incoming {
	struct at at;
	struct str name; /* the row to be amended; n = 0: told by its id or key */
	struct incoming_cell *cell;
	size_t n;
	enum outcome outcome; /* of change_make */
	struct str id;	      /* its id or key */
	int32_t row;	      /* the row that is there already, or -1 */
	uint32_t line, last;  /* its first and last line in the new file */
	size_t begin;	      /* and its first byte there */
	struct str *text;     /* a text a column of the new file; p = NULL: stays as it is */
};

struct change {
	struct project *p;
	enum table_id table;
	bool amend; /* rows that are there take other values instead of an error */
	const char *recorded, *by;
	struct incoming *rows;
	size_t n;
	struct str *header; /* of the new file */
	size_t nheader;
	struct str bytes; /* the new file */
};

/* Rows of a CSV file or standard input; mistakes go to the diag. */
struct incoming *incoming_read(struct project *p, enum table_id t, const struct file *file, size_t *n);
/*
 * Gives ids, finds rows that are there, and makes the table's new bytes: untouched rows as they
 * were, new ones last. False after reporting. No row ADDED or AMENDED: nothing to store.
 */
bool change_make(struct change *c);
/* The new file of a change, with the rows that make the difference. */
struct new_file change_file(const struct change *c);
/*
 * Moves findings of the changed project (after) from lines of the new files to where the rows came
 * from, and drops warnings about rows that none of the n changes touches.
 */
void change_findings(const struct change *list, size_t n, const struct project *after, struct diag *d);

/* ---- check: what looks at more than one cell -------------------------------------------------------- */

struct check {
	const char *name;
	enum severity severity;
	const char *help;
	void (*run)(struct project *p); /* NULL: made while reading, or by guard_read */
};

extern const struct check checks[];
extern const size_t nchecks;
/* Warns of a damaged journal, and of entries and rows from the future by the clock. */
void check_journal(struct project *p);
/* A company beside the limits of lib/standards/limits.yaml that are in force on a day. */
struct company_watch {
	int32_t running; /* placements of the forms that the ratio counts, on the day */
	int32_t allowed; /* how many the ratio allows; INT_NONE: employees are not stated, or there is no ratio */
	int32_t taken, hired; /* placements and hires begun in the time that displacement looks at */
	bool displaced;	      /* many taken in, nobody hired */
};

struct limits_watch {
	struct company_watch *company; /* by row */
	struct str ratio_da, ratio_en, displacement_da, displacement_en; /* the limits in words; empty: none is in force */
};

/* The project is as it is on the day. Costs one pass over placements. */
struct limits_watch limits_watch(struct project *p, day today);
/* Runs the checks of one severity. */
void project_check(struct project *p, enum severity severity);

#endif
