/* SPDX-License-Identifier: MIT */
/*
 * What the parts of the Lolland-Falster generator share: the world (people, companies,
 * placements, openings) that is planned first and written afterwards.
 */
#ifndef LOLLAND_FALSTER_H
#define LOLLAND_FALSTER_H

#include "base.h"
#include "words.h"

/* The random numbers of each subject. */
enum stream { S_COMPANY, S_CITIZEN, S_CLASS, S_LANE, S_ASSIGN, S_EXIT, S_OPENING, S_MATCH, S_MENTOR,
	S_VISIT, S_CONTACT, S_ACTIVITY, S_OUTLOOK, S_PROGRESS, S_FORM, S_EXEMPT, S_EXPENSE, S_CASE,
	S_PLACEMENT, S_CITIZEN_ROW, S_COMPANY_ROW, S_CHAIN };

enum area { NAKSKOV, MARIBO, ROEDBY, NYKOEBING, SAKSKOEBING, AREAS };

extern const char *const area_code[], *const area_name[], *const network_code[];

/* ---- the world -------------------------------------------------------------------------- */

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

int company_places(const struct company *v);
/* A random citizen taking part on the day, or company that had joined by then; -1 if none is found.
 */
int citizen_on(const struct world *w, struct rng *r, int day);
int company_on(const struct world *w, struct rng *r, int day);

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
