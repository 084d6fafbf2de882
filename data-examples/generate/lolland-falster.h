/* SPDX-License-Identifier: MIT */
/*
 * What the parts of the Lolland-Falster generator share: numbers, days, CSV cells, and the
 * world (people, companies, placements, openings) that is planned first and written afterwards.
 */
#ifndef LOLLAND_FALSTER_H
#define LOLLAND_FALSTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define COUNT(a) ((int)(sizeof(a) / sizeof((a)[0])))

/* ---- random numbers: one independent stream a subject, the same on every machine ---------- */

enum stream { S_COMPANY, S_CITIZEN, S_CLASS, S_LANE, S_ASSIGN, S_EXIT, S_OPENING, S_MATCH, S_MENTOR,
	S_VISIT, S_CONTACT, S_ACTIVITY, S_OUTLOOK, S_PROGRESS, S_FORM, S_EXEMPT, S_EXPENSE, S_CASE,
	S_PLACEMENT, S_CITIZEN_ROW, S_COMPANY_ROW, S_CHAIN };

struct rng {
	uint64_t state;
};

struct rng rng_for(enum stream s, int subject);
/* 0 … n-1; n at least 1. */
int rng_below(struct rng *r, int n);
/* low … high, both included; low when high is below it. */
int rng_in(struct rng *r, int low, int high);
bool rng_pct(struct rng *r, int percent);
/* An index of weights, drawn in proportion to them. */
int rng_pick(struct rng *r, const int *weight, int n);
/* n bits of a mask kept at random, each with the given percentage. */
int rng_bits(struct rng *r, int mask, int percent);
/* Puts a random choice of k of the n list members first. */
void rng_choose(struct rng *r, int *list, int n, int k);

/* ---- days: 1970-01-01 is 0, which also means "not stated" --------------------------------- */

int day_of(int year, int month, int day);
void day_split(int d, int *year, int *month, int *day);
/* The same day of the month, months later, cut to that month's end. */
int day_months(int d, int months);
/* 0 Monday … 6 Sunday. */
int day_weekday(int d);
/* The first Monday on or after d. */
int day_monday(int d);
/* Neither weekend, Danish public holiday nor a day the offices are closed. */
bool day_works(int d);
int day_work(int d);        /* d or the next working day */
int day_work_before(int d); /* d or the last working day before it */
/* The companies took nobody in for a start in these weeks of 2020 and 2021. */
bool day_lockdown(int d);

/* ---- the tables ------------------------------------------------------------------------- */

/* One CSV file being written; a cell knows whether it needs a comma before it. */
struct out {
	FILE *file;
	size_t used;
	bool row;
	char buffer[1 << 16];
};

/* header without the closing recorded,by. */
struct out *out_open(const char *directory, const char *table, const char *header);
void out_text(struct out *o, const char *text);
void out_empty(struct out *o, int cells);
void out_int(struct out *o, int value);             /* below 0 = empty */
void out_tenths(struct out *o, int value);          /* 75 = 7.5; below 0 = empty */
void out_day(struct out *o, int d);
void out_bool(struct out *o, int value);            /* below 0 = empty */
void out_id(struct out *o, char prefix, int index); /* 0 = first; below 0 = empty */
void out_set(struct out *o, int mask, const char *const *code);
void out_initials(struct out *o, int consultant);
/* recorded some days after the fact, by the consultant; ends the row. */
void out_done(struct out *o, struct rng *r, int fact, int consultant);
void out_close(struct out *o);
void *allocate(size_t n, size_t size);
_Noreturn void die(const char *what, const char *detail);

/* ---- vocabulary ------------------------------------------------------------------------- */

enum form {
	PRAKTIK,
	HYBRID,
	LOENTILSKUD,
	NYTTE,
	SMAAJOB,
	FLEKSJOB,
	SKAANEJOB,
	ORDINAERT,
	UDDANNELSE,
	ELEVPLADS,
	FRIVILLIG,
	FORMS
};
enum area { NAKSKOV, MARIBO, ROEDBY, NYKOEBING, SAKSKOEBING, AREAS };
enum kind { KOMMERCIEL, SOCIAL, OFFENTLIG, FORENING };
enum benefit {
	DAGPENGE,
	KTH_JOB,
	UDH_UDD,
	SELVFORS,
	SHO,
	KTH_AKT,
	UDH_AKT,
	SYGEDAGPENGE,
	JOBAFKLARING,
	RESSOURCE,
	LEDIGHEDSYDELSE,
	REVALIDERING,
	FOERTIDSPENSION,
	BENEFITS
};
enum reason {
	R_NONE,
	R_DONE,
	R_JOB,
	R_FLEKSJOB,
	R_UDDANNELSE,
	R_SYGDOM,
	R_OPGAVER,
	R_SOCIALT,
	R_TIMER,
	R_TRANSPORT,
	R_VIRKSOMHED,
	R_BORGER,
	R_FLYTTET,
	R_LOV,
	R_UKENDT,
	REASONS
};

enum exit_reason { X_DONE, X_JOB, X_UDDANNELSE, X_FLEKSJOB, X_SYGDOM, X_OENSKE, X_AFBRUDT, X_ANDET,
	X_UKENDT, X_FRAFLYTTET, X_DOED, X_PENSION };
enum decision { M_ANSAT, M_VIRKSOMHED, M_BORGER, M_TRUKKET, M_OPEN };
enum mentor_kind { MEDARBEJDERMENTOR, BUDDY, KONSULENTMENTOR, ERHVERVSMENTOR, LEDERMENTOR,
	FRIVILLIGMENTOR, MENTORSTOETTE };
enum activity_kind {
	BUSTUR,
	JOBKLUB,
	KOMPETENCE,
	MENTORKURSUS,
	BUDDYKURSUS,
	NETVAERKSMOEDE,
	TEMADAG,
	SCREENING,
	JOBSAMTALE
};
enum { R_ANDEN_VALGT = REASONS };

extern const char *const form_code[], *const area_code[], *const area_name[], *const benefit_code[];
extern const char *const reason_code[], *const task_code[], *const task_name[], *const shift_code[];
extern const char *const network_code[], *const need_code[], *const condition_code[],
								     *const certificate_code[];
enum { TASKS = 26, NEEDS = 13 };

/* A trade: DB07 code, made-up name parts, the work in it and what is hard about it (bits). */
struct branch {
	const char *code, *noun[2], *job;
	enum kind kind;
	int size, tasks, conditions;
};

extern const struct branch branch_table[];
extern const int branch_count;

/* ---- the world -------------------------------------------------------------------------- */

/* First member of everything that is sorted: by day, then by the order of making. */
struct key {
	int day, seq;
};

int key_order(const void *a, const void *b);
/* rank[i] = the place of item i in order of key; order may be NULL. */
void key_rank(const struct key *k, size_t stride, int n, int *rank, int *order);

enum lane_kind {
	L_NONE,
	L_UNPAID,
	L_SHORT,
	L_ORDINARY,
	L_FLEKSJOB,
	L_SUBSIDISED,
	L_PENSION,
	L_EDUCATION
};

/* What the people of one class do. Days are written 20191231; 0 = no bound. */
struct rule {
	int people, from, to; /* how many at factor 1; months of enrolment from 2018-01 */
	enum lane_kind kind;
	int paid_from;        /* no paid or education day before */
	int start_max, end_min, end_max; /* of the last paid step; end_max 0: it may run on */
};

extern const struct rule rule_table[];
extern const int rule_count;

struct company {
	struct key key; /* first contact */
	int branch, area, employees, consultant;
	int interested, joined, ambassador;
	int placements, mentor, hosted; /* heads of the lists by next_here */
	int opening;            /* the latest one */
	bool taker;
};

struct citizen {
	struct key key; /* enrolled */
	int class, area, consultant;
	enum benefit benefit;
	int exited;
	enum exit_reason exit_reason;
	int first, count; /* placements, in order of making */
};

struct placement {
	struct key key; /* start */
	int citizen, company, opening, match, previous, next, mentor, next_here;
	enum form form;
	int paid, unpaid; /* tenths of an hour a week */
	int planned_end, ended;
	enum reason reason;
};

/* Placements [first, first + count) of one citizen at one company. */
struct lane {
	struct key key;
	int first, count;
	bool private_only, public_only, school, placed;
};

struct opening {
	struct key key; /* opened */
	int company, tasks, nice, weeks, forms, hours_min, hours_max, shifts, conditions,
		certificates;
	int offers, positions, elsewhere, attached, closes, start_by, cause, caused_by;
};

struct match {
	struct key key; /* proposed */
	int opening, citizen, decided, reason;
	enum decision decision;
};

struct mentor {
	struct key key; /* trained */
	enum mentor_kind kind;
	int company, stopped, course, next_here;
};

struct activity {
	struct key key;
	enum activity_kind kind;
	int host, area, next_here;
};

struct world;

/* A row of a table that is made in one order and written in that of the day. */
struct dated {
	struct key key;
	int subject, kind, value;
};

/* Sorts the n rows, writes each with its new number in key.seq, closes the file, frees the list. */
void write_dated(struct world *w, struct out *o, struct dated *list, int n,
	void (*row)(struct world *w, struct out *o, const struct dated *d));

struct world {
	int factor;
	const char *directory;
	struct company *company;
	struct citizen *citizen;
	struct placement *placement;
	struct lane *lane;
	struct opening *opening;
	struct match *match;
	struct mentor *mentor;
	struct activity *activity;
	int companies, citizens, placements, lanes, openings, matches, mentors, activities;
	int consultants;
	int *placement_rank, *opening_rank, *match_rank; /* index -> number in the file */
	int *placement_order, *opening_order, *match_order; /* and back */
};

bool form_paid(enum form f);
bool form_limited(enum form f); /* counts in the ratio of places to employees */
int company_places(const struct company *v);
/* A random citizen taking part on the day, or company that had joined by then; -1 if none is found.
 */
int citizen_on(const struct world *w, struct rng *r, int day);
int company_on(const struct world *w, struct rng *r, int day);
bool reason_broken(enum reason r);
void person_name(struct rng *r, char *text, size_t size);

void plan_companies(struct world *w);
void plan_citizens(struct world *w);
void plan_lanes(struct world *w);
void plan_assign(struct world *w);
void plan_exits(struct world *w);
void plan_activities(struct world *w);
void plan_mentors(struct world *w);
void plan_openings(struct world *w);
void plan_matches(struct world *w);

void write_people(struct world *w);   /* citizens forms */
void write_openings(struct world *w); /* openings matches */
void write_work(struct world *w);     /* companies placements visits */
void write_events(struct world *w);   /* contacts activities attendance mentors */
void write_follow(struct world *w);   /* progress exemptions cases outlook meetings expenses */

#endif
