/* SPDX-License-Identifier: MIT */
/*
 * A small programme: its rows are planned in any order, refer to each other by their place in the
 * arrays, and get their ids by the day when they are written.
 */
#ifndef GENERATE_SMALL_H
#define GENERATE_SMALL_H

#include "base.h"
#include "words.h"

/* An area, where it is, and the partner that enrols people there. */
struct place {
	const char *code, *name, *municipality, *partner;
	int weight;
};

struct company {
	struct key key; /* first contact */
	int branch, area, employees, consultant, interested, joined, ambassador;
	int networks, network_joined, offers;
};

struct citizen {
	struct key key; /* enrolled */
	int class, area, consultant, branch, screened, exited;
	enum benefit benefit;
	enum exit_reason exit_reason;
	const char *occupation; /* NULL: not stated */
};

struct opening {
	struct key key; /* opened */
	int company, tasks, nice, weeks, forms, hours_min, hours_max, shifts, conditions;
	int positions, elsewhere, closes, cause, caused_by;
};

struct match {
	struct key key; /* proposed */
	int opening, citizen, decided, reason;
	enum decision decision;
};

struct placement {
	struct key key; /* start */
	int citizen, company, opening, match, previous, mentor;
	enum form form;
	int paid, unpaid; /* tenths of an hour a week */
	int planned_end, ended;
	enum reason reason;
	const char *note;
};

enum outcome { GODT, JUSTERES, RISIKO, AFBRYDES, UNMET };

struct visit {
	struct key key; /* held */
	int placement, with, employed, next;
	const char *step;
	enum outcome outcome;
};

enum channel { TELEFON, BESOEG, MAIL, MOEDE, BUSTUR_MED, OPFOELGNING, DIGITAL };
enum contact_outcome { INTERESSERET, AFTALE, NEJ, IKKE_TRUFFET, NO_OUTCOME };

struct contact {
	struct key key;
	int company, consultant, citizen, network; /* -1: none */
	enum channel channel;
	enum contact_outcome outcome;
	bool incoming;
};

struct activity {
	struct key key;
	enum activity_kind kind;
	int host, hours;
	const char *title, *partner;
};

/* participant is a row of citizens (B), companies (V) or mentors (T); who '\0': staff */
struct attendance {
	struct key key;
	int activity, participant;
	char who;
	bool present;
};

struct mentor {
	struct key key; /* trained */
	enum mentor_kind kind;
	int company, stopped;
};

struct outlook {
	struct key key;
	int company, hires, leavers, places, earliest, effects;
	const char *occupation;
};

struct meeting {
	struct key key;
	bool extraordinary;
	int agenda, minutes;
	const char *host, *chair, *writer, *decisions, *follow;
};

enum form_kind { START, SLUT, SIX_MONTHS };
enum { OF_REGISTER = 1, OF_INTERVIEW = 0, NOT_REACHED = 2 };
enum labour { LEDIG, LANGTIDSLEDIG, INAKTIV, BESKAEFTIGET };

struct form_row {
	struct key key;
	int citizen, how, seeking, employed, school; /* -1: not stated */
	enum form_kind kind;
	enum labour status;
};

struct exemption {
	struct key key;
	int citizen, to;
	const char *reason;
};

struct expense {
	struct key key;
	const char *source, *category;
	int kroner;
};

struct story {
	struct key key;
	int placement;
	const char *title, *trigger, *signals, *tried, *lesson;
	bool consent;
};

struct programme {
	int stream;       /* where its random numbers begin */
	int areas, consultants, first, last; /* no contact before the first day, no row after the last */
	const struct place *area;
	const char *const *network;
};

/* The tables, which also tell the streams of random numbers apart. */
enum subject { Z_COMPANY, Z_CITIZEN, Z_OPENING, Z_MATCH, Z_PLACEMENT, Z_VISIT, Z_CONTACT, Z_ACTIVITY,
	Z_ATTENDANCE, Z_MENTOR, Z_OUTLOOK, Z_MEETING, Z_FORM, Z_EXEMPTION, Z_EXPENSE, Z_STORY, TABLES, Z_PLAN = TABLES,
	Z_LANE, Z_FILL };

struct small {
	const struct programme *programme;
	const char *directory;
	struct company company[80];
	struct citizen citizen[200];
	struct opening opening[300];
	struct match match[600];
	struct placement placement[500];
	struct visit visit[900];
	struct contact contact[2400];
	struct activity activity[160];
	struct attendance attendance[2000];
	struct mentor mentor[120];
	struct outlook outlook[300];
	struct meeting meeting[12];
	struct form_row form[500];
	struct exemption exemption[40];
	struct expense expense[120];
	struct story story[40];
	int companies, citizens, openings, matches, placements, visits, contacts, activities;
	int attendances, mentors, outlooks, meetings, forms, exemptions, expenses, stories;
	int *rank[TABLES];  /* row -> its number in the file */
	int *order[TABLES]; /* and back */
};

/* Plans and writes a programme: what main does. */
int small_main(int argc, char **argv, const struct programme *p, void (*plan)(struct small *s));
void small_write(struct small *s);

/* ---- planning: each adds a row and gives its place ------------------------------------------ */

struct rng small_rng(const struct small *s, enum subject z, int subject);
/* One more row of a table of at most so many. */
int grow(int *n, int most);
int branch_find(const char *code);
/* A company joins on the day, some weeks after the first contact. */
int company_add(struct small *s, struct rng *r, int branch, int area, int joined);
int citizen_add(struct small *s, struct rng *r, enum benefit benefit, int area, int enrolled);
int opening_add(struct small *s, struct rng *r, int company, int forms, int opened);
int placement_add(struct small *s, int citizen, int company, enum form form, int start, int ended);
/* A filled opening with its matches: the one chosen and up to two others of the time. */
void post_add(struct small *s, struct rng *r, int placement, int others);
void visit_add(struct small *s, int placement, const char *step, int held, enum outcome outcome);
/* Nothing when the company had such a contact that day. */
void contact_add(struct small *s, int company, int day, enum channel channel, enum contact_outcome o,
	int citizen, int network);
int activity_add(struct small *s, enum activity_kind kind, const char *title, int day, int host, int hours);
/* Nothing when they are on the list already. */
void attend(struct small *s, int activity, char who, int participant, bool present);
int mentor_add(struct small *s, enum mentor_kind kind, int company, int trained);
struct outlook *outlook_add(struct small *s, struct rng *r, int company, int day, const char *occupation);
void form_add(struct small *s, int citizen, enum form_kind kind, int day, enum labour status);

/* ---- questions ------------------------------------------------------------------------------ */

/* May the company take one more in this form for these days (ended 0: for ever)? */
bool company_room(const struct small *s, int company, enum form form, int from, int to);
/* A company of the kinds (bits; unpaid work: if it can be) that has joined, has room and is not the
 * other; near if it can be. */
int company_for(const struct small *s, struct rng *r, int area, int kinds, enum form form, int from,
	int to, int other);
/* A mentor at the company on the day, else one without a company, else -1. */
int mentor_for(const struct small *s, int company, int day);

/* ---- filling: what every programme does alike ----------------------------------------------- */

/* First contact, interest, agreement and then a contact every so many days until the end. */
void fill_contacts(struct small *s, int every, int until);
/* A mentor for each placement that has one at hand. */
void give_mentors(struct small *s);
/* Visits of the first so many of the rules ½, 2½ and 3 months after the start, this many percent of the
 * first two held late; and the closing visit (afslutning) where it takes their place or is held anyway. */
void fill_visits(struct small *s, int steps, int late);
/* Læringscases of broken-off placements and borgerhistorier, this many percent of them. */
void fill_stories(struct small *s, int percent);

#endif
