/* SPDX-License-Identifier: MIT */
/*
 * How far citizens have come, and where they are now, on a day. The project is as project_as_of left
 * it on that day. What a form of placement means is told by its flags in the vocabulary.
 */
#ifndef RFF_STAGE_H
#define RFF_STAGE_H

#include "match.h"

/* ---- how far: each stage by itself, for who skips one has not been there ----------------------------- */

enum stage {
	STAGE_ENROLLED,
	STAGE_MATCHED,	/* proposed for an opening */
	STAGE_TRAINING, /* in a form marked training */
	STAGE_PAID,	/* paid hours in a form marked paid */
	STAGE_ORDINARY, /* paid hours in a form marked ordinary */
	STAGES,
};

/* The first day in each stage, of citizen c at [c * STAGES + stage]; DAY_NONE: not reached. */
day *stages_reached(struct project *p);

/* ---- where now: one state a citizen --------------------------------------------------------------------- */

enum standing {
	STANDS_WAITING,
	STANDS_EXEMPT,	  /* fritaget that day, and in no placement */
	STANDS_PROPOSED,  /* a proposal is not answered, or a hire has not begun */
	STANDS_TRAINING,  /* a placement is running, without paid hours */
	STANDS_PAID,	  /* one with paid hours */
	STANDS_ENDED,	  /* exited */
	STANDINGS,
};

struct standings {
	enum standing *state; /* by citizen */
	/*
	 * The last contact: a visit that reached somebody, attendance, a contact on the citizen's behalf, a form,
	 * progress, a proposal; else enrolment.
	 */
	day *contact;
};

/* Of every citizen. Costs one pass over each table it reads. */
struct standings standings_make(struct project *p, day today);

#endif
