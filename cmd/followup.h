/* SPDX-License-Identifier: MIT */
/* What the subcommands of rff-followup share: a project on a day, and what was asked. */
#ifndef RFF_FOLLOWUP_COMMAND_H
#define RFF_FOLLOWUP_COMMAND_H

#include "write.h"
#include "../lib/rules/followup.h"

struct following {
	struct cli *cli;
	struct project *project;
	enum language language;
	bool danish;
	day until;		/* --until, or DAY_NONE */
	const char *consultant; /* --consultant, or NULL; "": those without one */
	const char *step;	/* --step, or NULL */
	const char *split;	/* --split, or NULL */
	bool all, check;	/* --all, --check */
	char **operands;	/* behind the subcommand */
	int noperands;
};

/* Subcommands; the exit code. */
int followup_due(struct following *f);
int followup_hold(struct following *f);
int followup_meetings(struct following *f);
int followup_calendar(struct following *f);

/* Reads the project as it is on the day, for an answer. */
void read_following(struct following *f);
/* Is that follow-up one of the consultant and step asked for? */
bool is_asked(const struct following *f, const struct followup *item);
/* The citizen's consultant; empty when there is none or the citizen is not enrolled yet. */
struct str consultant_of(const struct following *f, int32_t citizen);
/* A code of that vocabulary as a cell. */
struct value code_value(const struct following *f, const char *vocabulary, int32_t code, enum tone tone);

#endif
