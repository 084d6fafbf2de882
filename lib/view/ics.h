/* SPDX-License-Identifier: MIT */
/* Days of a programme as iCalendar (RFC 5545), written by libical. */
#ifndef RFF_ICS_H
#define RFF_ICS_H

#include "../base/base.h"

/* An event. Its words are UTF-8 and may have several lines. */
struct ics_event {
	const char *uid;
	int32_t sequence;  /* grows with every version of it */
	const char *stamp; /* when this version was made: YYYY-MM-DDThh:mm:ssZ */
	day on;
	bool timed;	/* from 9 to 10 in Copenhagen, else the whole day */
	bool cancelled; /* it is not to take place any more */
	bool alarm;	/* a day before */
	const char *summary, *description;
};

/* Adds a calendar of that name to out: METHOD:PUBLISH, with its own zone Europe/Copenhagen. */
void ics_print(struct buf *out, const char *name, const struct ics_event *list, size_t n);

#endif
