/* SPDX-License-Identifier: MIT */
/*
 * The lowest layer: text, memory, calendar days, numbers and located errors.
 * It knows nothing of files, tables or programmes.
 */
#ifndef RFF_BASE_H
#define RFF_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* ---- tr: messages in the reader's language ------------------------------------------------ */

/* Marks a text that is translated where it is used, for xgettext. */
#define N_(text) text

/* text in Danish if tr_danish was called and the catalogue has it, else text itself. */
const char *tr(const char *text) __attribute__((format_arg(1)));
/* From now on messages are Danish; the catalogue is directory/da/LC_MESSAGES/rff.mo. */
void tr_danish(const char *directory);
void tr_english(void);

/* ---- arena: the one allocator ---------------------------------------------------------- */

/* One arena a command: everything loaded lives in it until the command ends. */
struct arena {
	struct block *block;
};

/* n zeroed bytes, aligned for any type. Never NULL: without memory the process ends with 74. */
void *arena_alloc(struct arena *a, size_t n);
/* A copy of n bytes with a NUL behind it. */
char *arena_copy(struct arena *a, const char *p, size_t n);
char *arena_printf(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *a, const char *format, va_list ap)
	__attribute__((format(printf, 2, 0)));
/* old (of n bytes) grown to at least want bytes; the rest is zeroed. *n is the new size. */
void *arena_grow(struct arena *a, void *old, size_t *n, size_t want);
void arena_free(struct arena *a);
/* The same, for one that is filled again: what was given out is gone, some of its memory stays. */
void arena_clear(struct arena *a);
/* Ends the process with 74, said on stderr: also for what a library of others wants and does not get. */
void memory_out(void) __attribute__((noreturn));
/* As malloc, but never NULL: for libraries that would go on with half an answer. */
void *memory_need(size_t n);

/* ---- str: a view of bytes, never owned -------------------------------------------------- */

struct str {
	const char *p;
	size_t n;
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})

struct str str_of(const char *z);

static inline bool str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Inline, so that the length of a literal is known where it stands. */
static inline bool str_is(struct str a, const char *z)
{
	return str_eq(a, (struct str){z, strlen(z)});
}

/* <0, 0, >0 in byte order, a shorter prefix first. */
int str_cmp(struct str a, struct str b);
bool str_starts(struct str a, const char *prefix);
/* 64-bit hash for tables in memory; not the same on every machine, so never shown or stored. */
uint64_t str_hash(struct str s);
/* Takes the next word off *rest, words being separated by sep; false when nothing is left. */
bool str_word(struct str *rest, char sep, struct str *word);
char *str_z(struct arena *a, struct str s);

/* The number of bytes that are valid UTF-8 from the start (RFC 3629). */
size_t utf8_valid(struct str s);
/* Bytes of the valid character that s (not empty) begins with, 0: it begins with none. */
size_t utf8_sequence(struct str s);
/* Code points in valid UTF-8. */
size_t utf8_chars(struct str s);
/* The code point at *p (valid UTF-8); *p moves behind it. */
uint32_t utf8_next(const char **p, const char *end);
/* Terminal columns of valid UTF-8: combining marks count 0, wide East Asian signs 2. */
size_t utf8_width(struct str s);
/* True for C0, DEL, C1, line separators and bidi controls: what must not reach a terminal raw. */
bool utf8_control(uint32_t c);

/* The place of the first text shaped like a CPR number (storage.md section 4). */
bool cpr_find(struct str s, size_t *at, size_t *length);
/* s fit for a message: CPR numbers masked, controls escaped, long text cut. */
const char *str_shown(struct arena *a, struct str s);
/* The entry of names[n] nearest to s when it is near enough to be meant, else NULL. */
const char *str_nearest(struct str s, const char *const *names, size_t n);

/* ---- buf: growing output ----------------------------------------------------------------- */

struct buf {
	char *p;
	size_t n, capacity;
};

void buf_add(struct buf *b, const char *p, size_t n);
void buf_str(struct buf *b, struct str s);
void buf_z(struct buf *b, const char *z);
void buf_char(struct buf *b, char c);
/* n in digits. */
void buf_int(struct buf *b, int64_t n);
void buf_repeat(struct buf *b, const char *z, size_t times);
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_free(struct buf *b);

/* ---- day: calendar days as integers ------------------------------------------------------ */

/* Days since 1970-01-01 in the proleptic Gregorian calendar. */
typedef int32_t day;
#define DAY_NONE INT32_MIN
#define DAY_MAX INT32_MAX /* the open end of an interval */

/* Months since year 0: year * 12 + month - 1. */
typedef int32_t month;

bool day_valid(int year, int mon, int mday);
day day_make(int year, int mon, int mday);
void day_split(day d, int *year, int *mon, int *mday);
/* YYYY-MM-DD that exists, years 1900-2199; nothing else. */
bool day_parse(struct str s, day *out);
char *day_text(struct arena *a, day d);
month day_month(day d);
day month_first(month m);
day month_last(month m);
/* YYYY-MM. */
bool month_parse(struct str s, month *out);
char *month_text(struct arena *a, month m);
/* Today in Danish local time (Europe/Copenhagen, the EU's rule since 1996), from the clock. */
day day_today(void);
/* YYYY-MM-DDThh:mm:ssZ that exists. */
bool stamp_parse(struct str s);
/* Now, in UTC. */
char *stamp_now(struct arena *a);

/* Sums of Nm, Nw, Nd (records.md section 5): months first, clamped to the month's end, then days. */
struct offset {
	int32_t months, days;
};

bool offset_parse(struct str s, struct offset *out);
day day_plus(day d, struct offset o);

/* ---- numbers ------------------------------------------------------------------------------ */

/* Decimals are kept exactly, as millionths. */
#define MILLION 1000000

/* -digits[.digits], at most 6 decimals, |x| < 10^9, nothing else; in millionths. */
bool number_parse(struct str s, int64_t *out);
/* -digits, |x| < 10^9. */
bool int_parse(struct str s, int32_t *out);

__extension__ typedef __int128 wide;

/* An exact quotient; den > 0. den = 0: not defined. */
struct ratio {
	wide num;
	int64_t den;
};

#define RATIO_NONE ((struct ratio){0, 0})

/* num / den in lowest terms; den > 0. A den beyond 64 bits is cut, with num, to fit. */
struct ratio ratio_reduced(wide num, wide den);
/* a / b; not defined when b is 0 or not defined. */
struct ratio ratio_over(struct ratio a, struct ratio b);
int ratio_cmp(struct ratio a, struct ratio b);
/* Rounded half away from zero to the given decimals (0-6), with exactly that many. */
char *ratio_text(struct arena *a, struct ratio r, int decimals);
/* At most 6 decimals, trailing zeros cut. */
char *ratio_short(struct arena *a, struct ratio r);
enum { INT_ROOM = 24 };
/* Writes n in digits so that they end where room, of INT_ROOM bytes, does; where in it they begin. */
size_t int_digits(char *room, int64_t n);
double ratio_double(struct ratio r);

/* ---- diag: located errors and warnings ---------------------------------------------------- */

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

/* A place in a file; line and column count from 1, columns in characters; line 0: the file. */
struct at {
	const char *file;
	uint32_t line, column;
};

struct finding {
	enum severity severity;
	struct at at;
	const char *check; /* its name in rff-check --list */
	const char *message;
};

/* Collects every finding of a run. Library code adds and goes on; the command asks and prints. */
struct diag {
	struct arena *arena;
	struct finding *list;
	size_t n, bytes, errors, warnings;
	bool system_failed; /* a file could not be read: exit 74 rather than 65 */
	bool busy;	    /* files changed all the time while they were read: exit 75 */
};

void diag_error(struct diag *d, const char *check, struct at at, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void diag_warn(struct diag *d, const char *check, struct at at, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/* By file, line, column, severity, message; equal ones once. */
void diag_sort(struct diag *d);
/* "; did you mean X" or "". The result lives in the arena. */
const char *diag_hint(struct diag *d, struct str wrong, const char *const *names, size_t n);

#endif
