/* SPDX-License-Identifier: MIT */
/* How rff-match begins to write. See write.h. */
#include "match.h"

void begin_writing(struct asking *a, struct writing *w)
{
	write_lock(w);
	a->project = w->project;
	a->language = project_language(a->cli, w->project);
	a->danish = a->language == DANISH;
	a->matcher = matcher_new(w->project, a->cli->common.today);
}
