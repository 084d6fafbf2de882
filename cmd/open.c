/* SPDX-License-Identifier: MIT */
/* See open.h. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "guard.h"

struct project *open_project(struct cli *c, struct diag *d)
{
	*d = (struct diag){.arena = c->arena};
	const char *dir = project_find(c->arena, c->common.dir);
	if (!dir)
		cli_die(c, EXIT_USAGE, "no rff.yaml here or above; name the project with -C DIR, or make "
				       "one: rff-init DIR");
	struct project *p = project_open(c->arena, d, dir);
	if (!p && errno == ENOENT)
		cli_die(c, EXIT_USAGE, "%s: no project, rff.yaml is not there; make one: rff-init %s",
			str_shown(c->arena, str_of(dir)), str_shown(c->arena, str_of(dir)));
	if (!p && errno == ENOTDIR)
		cli_die(c, EXIT_USAGE, "%s: no directory; make a project: rff-init DIR",
			str_shown(c->arena, str_of(dir)));
	if (!p)
		cli_die(c, EXIT_SYSTEM, "%s: %s", str_shown(c->arena, str_of(dir)), strerror(errno));
	return p;
}

struct indicators read_project(struct cli *c, struct project *p)
{
	if (c->common.known)
		project_known_at(p, str_of(c->common.known));
	project_settings(p);
	cli_messages(c, project_language(c, p));
	guard_read(c, p);
	project_read(p);
	return indicators_read(p);
}

void need_valid(struct cli *c, struct diag *d, const char *nothing_was)
{
	if (d->busy)
		cli_die(c, EXIT_BUSY, "the project's files are changed all the time; try again");
	if (!d->errors)
		return;
	cli_findings(c, d, false, nothing_was);
	exit(d->system_failed ? EXIT_SYSTEM : EXIT_DATA);
}

int32_t need_row(const struct cli *c, const struct project *p, enum table_id t, const char *id)
{
	int32_t row = row_find(p, t, str_of(id));
	if (row < 0)
		cli_die(c, EXIT_DATA, "\"%s\" is no row of %s; see its ids", str_shown(c->arena, str_of(id)),
			schema[t].file);
	return row;
}

enum language project_language(const struct cli *c, const struct project *p)
{
	return cli_language(c, str_is(p->settings.language, "da") ? DANISH : ENGLISH);
}
