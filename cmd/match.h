/* SPDX-License-Identifier: MIT */
/* What the subcommands of rff-match share: a matcher on a day, and what was asked. */
#ifndef RFF_MATCH_COMMAND_H
#define RFF_MATCH_COMMAND_H

#include "write.h"
#include "../lib/rules/match.h"

struct asking {
	struct cli *cli;
	struct project *project;
	const struct matcher *matcher; /* of reading subcommands */
	enum language language;
	bool danish;
	int most;	     /* -k, 0: all, -1: not given */
	const char *citizen; /* --citizen, or NULL */
	const char *dump;    /* --dump, or NULL */
	bool gap;	     /* --gap */
	const char *whom;    /* --for: borger konsulent virksomhed */
	char **operands;     /* behind the subcommand */
	int noperands;
};

/* What a reading subcommand answers. */
struct sheet *match_shortlist(const struct asking *a);
struct sheet *match_why(const struct asking *a);
struct sheet *match_questions_sheet(const struct asking *a);
struct sheet *match_hints_sheet(const struct asking *a);
struct sheet *match_plan(const struct asking *a);
/* Checks a dump of a plan, on its own: the exit code. */
int match_verify(const struct cli *c, const char *dir);

/* Subcommands that write; the exit code. */
int match_propose(struct asking *a);
int match_decide(struct asking *a);
int match_place(struct asking *a);
/* Locks and reads the project for a change, and makes a's matcher of it. */
void begin_writing(struct asking *a, struct writing *w);

/* The length of a list: -k, else all rows for programs and so many for people; 0: all. */
size_t list_most(const struct asking *a, size_t screenful);
/* ja, afklar or nej, with what people read. */
struct value status_value(const struct asking *a, enum pair_status status);
/* A score of 0 to 100,000,000 as people see it: over 1,000,000, with one decimal. */
struct value points_shown(const struct asking *a, int64_t points);
/* Title of an opening and the company's name, for people. */
const char *opening_shown(const struct asking *a, int32_t opening);

#endif
