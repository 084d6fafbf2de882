/* SPDX-License-Identifier: MIT */
/* What rff-check says of the journal and of the clock: lines that are not what was written, and times to come. */
#include <fcntl.h>
#include <unistd.h>

#include "project.h"

static struct at journal_at(const struct project *p)
{
	return (struct at){project_path(p, ".rff/journal"), 0, 0};
}

static void check_future_rows(struct project *p, struct str now)
{
	for (int t = 0; t < NTABLES; t++) {
		int recorded = column_find(&schema[t], STR("recorded"));
		const struct str *stamps = recorded < 0 ? NULL : column_values(p, (enum table_id)t, recorded);
		for (int32_t row = 0; stamps && (size_t)row < p->table[t].n; row++)
			if (str_cmp(stamps[row], now) > 0)
				diag_warn(p->diag, "future", cell_at(p, (enum table_id)t, row, recorded),
					  N_("recorded: \"%s\" is still to come; was a clock wrong?"),
					  str_shown(p->arena, stamps[row]));
	}
}

void check_journal(struct project *p)
{
	struct journal_entry *list = NULL;
	size_t n = 0, damaged = 0;
	const char *why = NULL;
	struct str now = str_of(stamp_now(p->arena));
	int own = openat(p->fd, ".rff", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	bool ok = journal_read(p->arena, own, &list, &n, &damaged, &why);
	if (own >= 0)
		close(own);
	if (!ok)
		file_refuse(p->diag, project_path(p, ".rff/journal"), why);
	if (damaged)
		diag_warn(p->diag, "journal", journal_at(p),
			  N_("%zu lines are torn, altered or out of their place; what was known before them cannot be "
			     "trusted, keep a backup of this file"), damaged);
	for (size_t i = 0; i < n; i++)
		if (str_cmp(list[i].time, now) > 0)
			diag_warn(p->diag, "future", journal_at(p),
				  N_("entry %lld has a time still to come (%s); was a clock wrong?"),
				  (long long)list[i].seq, str_shown(p->arena, list[i].time));
	check_future_rows(p, now);
}
