/* SPDX-License-Identifier: MIT */
/* How rff-match writes: one change of one table, as rff-enroll makes it. See write.h. */
#include "match.h"

void begin_writing(struct asking *a, struct writing *w)
{
	write_lock(w);
	a->project = w->project;
	a->language = project_language(a->cli, w->project);
	a->danish = a->language == DANISH;
	a->matcher = matcher_new(w->project, a->cli->common.today);
}

int store_change(struct asking *a, struct writing *w, struct change *change)
{
	struct buf out = {0};
	change->p = w->project;
	change->by = w->by;
	change->recorded = w->recorded;
	change_make(change);
	need_valid(a->cli, &w->diag, "nothing written");
	if (!a->cli->common.quiet)
		change_shown(change, a->cli->common.dry_run, &out);
	int code = write_changes(w, change, 1, &out);
	buf_free(&out);
	return code;
}
