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

static void look(const struct cli *c, const struct site *site, const int *files, size_t n)
{
	if (!c->common.insecure)
		access_check(site, SEVERITY_ERROR);
	for (size_t i = 0; i < n && !site->diag->errors; i++)
		editors_warn(site, file_entry(files[i]));
	for (int f = 0; f < NFILES && !n && !site->diag->errors; f++)
		if (*file_entry(f))
			editors_warn(site, file_entry(f));
}

void guard_write(struct cli *c, struct project *p, const int *files, size_t n)
{
	struct diag d = {.arena = c->arena};
	struct site site = project_site(p, &d);
	look(c, &site, files, n);
	if (!d.n)
		return;
	choose_language(c);
	d = (struct diag){.arena = c->arena};
	look(c, &site, files, n);
	cli_findings(c, &d, true, "nothing written");
	if (d.errors)
		exit(EXIT_NO);
}
