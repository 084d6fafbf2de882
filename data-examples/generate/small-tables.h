/* SPDX-License-Identifier: MIT */
/* Between the two files that write a small programme. */
#ifndef GENERATE_SMALL_TABLES_H
#define GENERATE_SMALL_TABLES_H

#include "small.h"

/* A table's name, its header without recorded,by, and how a row is written. */
struct layout {
	enum subject subject;
	const char *name, *header;
	void (*row)(const struct small *s, struct out *o, struct rng *r, int i);
};

extern const struct layout event_table[];
extern const int event_count;

void ref_company(const struct small *s, struct out *o, int row);
void ref_citizen(const struct small *s, struct out *o, int row);
void ref_placement(const struct small *s, struct out *o, int row);
void ref_mentor(const struct small *s, struct out *o, int row);
void ref_activity(const struct small *s, struct out *o, int row);

#endif
