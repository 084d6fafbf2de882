/* SPDX-License-Identifier: MIT */
/*
 * What all commands share: one option table drives parsing, help and completion; exit codes;
 * printing findings; printing a sheet to stdout or -o, checked to the last byte.
 */
#ifndef RFF_CLI_H
#define RFF_CLI_H

#include "../lib/base/base.h"
#include "../lib/view/view.h"

/* commands.md; sysexits where they fit. */
enum exit_code {
	EXIT_DONE = 0,
	EXIT_NO = 1,
	EXIT_USAGE = 2,
	EXIT_UNSURE = 3,    /* stored, but the last fsync failed */
	EXIT_UNPRINTED = 4, /* stored, but stdout could not be written */
	EXIT_DATA = 65,
	EXIT_SYSTEM = 74,
	EXIT_BUSY = 75,
};

/* OPT_MONTH takes YYYY-MM, or last, which only the command can resolve: MONTH_LAST. */
enum { MONTH_LAST = -1, MONTH_UNSET = -2 };

enum option_kind { OPT_FLAG, OPT_TEXT, OPT_DAY, OPT_MONTH, OPT_STAMP, OPT_INT };

/* letter 0: long name only. target: bool, const char * (also of a
 * stamp), day, month or int, by kind. */
struct option {
	char letter;
	const char *name;
	enum option_kind kind;
	const char *argument; /* its name in help, NULL for flags */
	void *target;
	const char *help;
};

/* What every command takes (commands.md, "Common to all"). A command names those it honours. */
struct common {
	const char *dir;      /* -C */
	const char *format;   /* -f, NULL: text */
	const char *output;   /* -o */
	day today;	      /* -t, else RFF_TODAY, else the clock; never DAY_NONE after parsing */
	const char *known;    /* -K, NULL: now */
	const char *language; /* -l, NULL: rff.yaml's */
	bool dry_run, show_private, quiet, excel;
	bool insecure; /* --insecure-permissions */
	int wait; /* seconds */
	const char *color; /* auto always never */
};

enum common_option {
	COMMON_PROJECT = 1, /* -C --insecure-permissions */
	COMMON_ANSWER = 2,  /* -f -o -l --color --excel */
	COMMON_TODAY = 4,   /* -t */
	COMMON_KNOWN = 64,  /* -K */
	COMMON_WRITE = 8,   /* -n --wait; SIGPIPE is ignored, so that a change is never cut short */
	COMMON_PRIVATE = 16,
	COMMON_QUIET = 32,
};

struct command {
	const char *name;	  /* rff-report */
	const char *summary;	  /* one line */
	const char *const *usage; /* lines after the name, NULL at the end */
	const char *more;	  /* paragraphs for --help, or NULL */
	unsigned common;	  /* enum common_option */
	bool finds;		  /* findings are its answer */
	const char *own_format;	  /* a format of -f beside those of every sheet, or NULL */
	const struct option *options;
	size_t noptions;
};

struct cli {
	const struct command *command;
	struct arena *arena;
	struct common common;
	bool help, version;
	const struct option *options; /* the command's own and, from ncommon on, the common ones */
	size_t noptions, ncommon;
	char **operands;
	int noperands;
};

/*
 * Parses the command line: options anywhere before --, long ones also as --name=value and
 * abbreviated nowhere. -h and -V print and end with 0. A mistake is said on stderr ("did you
 * mean") and ends with 2, a value that is no date, month or number too; an argument that is not
 * UTF-8 or holds a CPR number with 65. Also closes the gaps a caller left: descriptors 0-2 are
 * open afterwards, core dumps are off, umask is 077 and SIGXFSZ is ignored.
 */
void cli_parse(struct cli *c, struct arena *a, const struct command *command, int argc,
	       char **argv);
/* Takes an option's value for target; ends with 2 when it is not of that kind. */
void cli_value(const struct cli *c, const char *name, enum option_kind kind, const char *value, void *target);
/* The text of --help: one line an option, from the option table. */
void cli_help(struct buf *out, const struct cli *c);
/* Says "NAME: text" on stderr and ends with the code. */
void cli_die(const struct cli *c, enum exit_code code, const char *format, ...)
	__attribute__((noreturn, format(printf, 3, 4)));
/* Says "NAME: text" on stderr. */
void cli_say(const struct cli *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Which of the names the first operand is; ends with 2 and "did you mean" when it is none. */
size_t cli_subcommand(const struct cli *c, const char *const *names, size_t n);
/* "; did you mean X?" or "". */
const char *cli_hint(const struct cli *c, const char *wrong, const char *const *names, size_t n);
/*
 * Prints the findings sorted on stderr, warnings only if asked for and not with -q, then
 * "3 errors; nothing written" (or nothing_was; NULL: no such end).
 */
void cli_findings(const struct cli *c, struct diag *d, bool warnings, const char *nothing_was);
/* Messages in that language from now on. */
void cli_messages(const struct cli *c, enum language language);
/* The language of labels: -l, else fallback. */
enum language cli_language(const struct cli *c, enum language fallback);
/* Is the answer text, for people to read? */
bool cli_for_people(const struct cli *c);
/* Prints the sheet in the chosen format to stdout or -o, nothing with -q. The exit code. */
int cli_print(const struct cli *c, const struct sheet *s);
/* The same of an answer that is no sheet. */
int cli_answer(const struct cli *c, struct str text);
/* Replaces the file at path by text, keeping its mode; what is no plain file is left alone. The exit code. */
int cli_save(const struct cli *c, const char *path, struct str text);
/*
 * Writes text to stdout and closes it; false, said on stderr, when not every byte was taken. Call
 * once, last. A reader that went away (EPIPE) is no news to anybody and only gives false.
 */
bool cli_write(const struct cli *c, struct str text);

#endif
