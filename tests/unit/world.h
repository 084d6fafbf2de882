/* SPDX-License-Identifier: MIT */
/* A small project in a temporary directory, read as the commands read one. For tests of the layers above data. */
#ifndef RFF_WORLD_H
#define RFF_WORLD_H

#include "temp.h"

#include "../../lib/model/model.h"

#define PERIOD "period: {from: 2021-01-01, to: 2021-12-31}\n"
#define YAML "rff: 1\nid: x\nname: X\n" PERIOD

/* Reads the project in t's directory afresh, errors checked; what was found is in t->diag. */
UNUSED static struct project *world(struct temp *t)
{
	assert_int_equal(fchdir(t->fd), 0);
	t->diag = (struct diag){.arena = &t->arena};
	struct project *p = project_open(&t->arena, &t->diag, ".");
	assert_non_null(p);
	project_read(p);
	return p;
}

/* The same with rff.yaml and one table as given; NULL: left as it is. */
UNUSED static struct project *world_with(struct temp *t, const char *yaml, const char *table, const char *csv)
{
	if (yaml)
		put(t, "rff.yaml", yaml);
	if (table)
		put(t, arena_printf(&t->arena, "%s.csv", table), csv);
	return world(t);
}

/* A project that must hold no error. */
UNUSED static struct project *sound(struct temp *t)
{
	struct project *p = world(t);
	assert_string_equal(said(&t->diag), "");
	return p;
}

UNUSED static day date(const char *text)
{
	day d = DAY_NONE;
	assert_true(day_parse(str_of(text), &d));
	return d;
}

#endif
