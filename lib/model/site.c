/* SPDX-License-Identifier: MIT */
/* A project's directory as the guards of the data layer see it. */
#include "project.h"

struct site project_site(const struct project *p, struct diag *d)
{
	return (struct site){.arena = p->arena, .diag = d, .fd = p->fd, .dir = p->dir,
			      .prefix = project_path(p, "")};
}
