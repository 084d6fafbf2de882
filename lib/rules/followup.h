/* SPDX-License-Identifier: MIT */
/*
 * What is to be followed up, and the meetings of a programme, as they stand on a day: worked out
 * from the records and the rules of rff.yaml, never stored. The project is as project_as_of left
 * it on that day.
 */
#ifndef RFF_FOLLOWUP_H
#define RFF_FOLLOWUP_H

#include "rules.h"

/* A step that a rule asks of a placement or citizen, and the working day it is due. */
struct step_due {
	const struct followup_rule *rule;
	day due;
};

/*
 * The steps of a placement by the rules from its start, whether or not it ended before they were
 * due; of several rules of one step the one in force latest. out has room for settings.nfollowup.
 * Returns how many.
 */
size_t placement_steps(const struct project *p, int32_t placement, struct step_due *out);
/* The same of a citizen, by the rules from exit and enrolment. */
size_t citizen_steps(const struct project *p, int32_t citizen, struct step_due *out);

/*
 * Code of due_state for something due that nobody did: kommende before the window around the day,
 * forfalden in it, overskredet after it.
 */
int32_t due_state(const struct project *p, day due, day today);

/* A visit that a visit agreed on (visits.next). */
struct agreed {
	int32_t visit;	/* the one that agreed on it */
	int32_t holder; /* the visit that held it, -1: none did */
	int32_t other;	/* the visit that agreed on another day instead, -1: none did */
	bool gone;	/* another day was agreed on, or the placement ended before */
};

/* Every one, in order of the visits. An agreed day is kept as it was agreed, on weekends too. */
struct agreed *agreed_visits(struct project *p, size_t *n);

/* Something to follow up. */
struct followup {
	int32_t placement, citizen; /* rows; placement -1 for rules from exit and enrolment */
	int32_t step, state;	    /* codes of step and due_state */
	day due;
};

/*
 * All of a project by due day, placement, step and citizen. An agreed visit on the very day of a
 * step is that step.
 */
struct followup *followups_make(struct project *p, day today, size_t *n);

/* ---- meetings ------------------------------------------------------------------------------------ */

/* What goes in turn among the partners (Cabi's guide: rooms, chairing, minutes). */
enum meeting_part { HOST, CHAIR, MINUTES_BY, MEETING_PARTS };

/* A meeting of a group; row -1: a month of its rule that nobody has called one in. */
struct meeting {
	int32_t group, row; /* code of meeting; row of meetings.csv */
	day date;	    /* of row -1 the month's first day */
	day agenda_due, minutes_due;	/* DAY_NONE: no such deadline, or no day to count it from */
	int32_t state;			/* code of meeting_state */
	struct str part[MEETING_PARTS]; /* as recorded, else whose turn it is; empty when nobody is known */
	bool in_turn[MEETING_PARTS];	/* worked out, not recorded */
};

/*
 * The meetings recorded, the months of the rules that passed or began without one, and the next
 * month of each rule; by day and group.
 */
struct meeting *meetings_make(struct project *p, day today, size_t *n);

#endif
