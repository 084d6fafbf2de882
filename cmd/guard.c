/* SPDX-License-Identifier: MIT */
/* See guard.h. */
#include <stdlib.h>

#include "guard.h"

void guard_read(const struct cli *c, struct project *p)
{
	struct diag own = {.arena = c->arena};
	bool answer = c->command->finds;
	struct site site = project_site(p, answer ? p->diag : &own);
	if (!c->common.insecure)
		access_check(&site, SEVERITY_WARNING);
	if (answer) {
		mount_warn(&site);
		leftovers_warn(&site);
	}
	cli_findings(c, &own, true, NULL);
}

/* In the project's language: rff.yaml is read aside, since p must be read below the lock. */
static void choose_language(struct cli *c)
{
	struct diag d;
	struct project *aside = open_project(c, &d);
	project_settings(aside);
	cli_messages(c, project_language(c, aside));
}

void guard_write(struct cli *c, const struct project *p)
{
	struct diag d = {.arena = c->arena};
	struct site site = project_site(p, &d);
	if (!c->common.insecure)
		access_check(&site, SEVERITY_ERROR);
	if (!d.errors)
		return;
	choose_language(c);
	d = (struct diag){.arena = c->arena};
	access_check(&site, SEVERITY_ERROR);
	cli_findings(c, &d, false, "nothing written");
	exit(EXIT_NO);
}

void guard_files(const struct cli *c, const struct project *p, const struct new_file *files, size_t n)
{
	struct site site = project_site(p, p->diag);
	for (size_t i = 0; i < n && !c->common.dry_run; i++)
		editors_warn(&site, file_entry(files[i].file));
}
