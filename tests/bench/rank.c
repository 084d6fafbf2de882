/* SPDX-License-Identifier: MIT */
/*
 * rank DIR: the project there as on 2023-06-01, and the CPU time in ms that the ranking of all its openings takes, ten
 * citizens each: what rff-match -k 10 shortlist does between reading and printing, the bitmaps included.
 */
#include <stdio.h>
#include <time.h>

#include "../../lib/rules/match.h"

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct diag d = {.arena = &arena};
	struct project *p = argc == 2 ? project_open(&arena, &d, argv[1]) : NULL;
	day today = DAY_NONE;
	size_t n, rows = 0;
	if (!p || !day_parse(STR("2023-06-01"), &today)) {
		fputs("usage: rank DIR\n", stderr);
		return 2;
	}
	project_read(p);
	const struct matcher *m = matcher_new(p, today);
	const int32_t *order = rows_by_id(p, T_openings);
	clock_t start = clock();
	const struct fast *fast = match_fast(m);
	for (size_t i = 0; i < p->table[T_openings].n; i++) {
		match_fast_citizens(fast, &arena, order[i], 10, &n);
		rows += n;
	}
	printf("%.2f\n%zu rows\n", (double)(clock() - start) * 1e3 / CLOCKS_PER_SEC, rows);
	arena_free(&arena);
	return 0;
}
