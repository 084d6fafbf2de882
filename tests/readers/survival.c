/* SPDX-License-Identifier: MIT */
/* Lifetimes, "DAYS ENDED" a line, on standard input; their curve, with every digit, on standard output. */
#include <stdio.h>

#include "../../lib/rules/survival.h"

int main(void)
{
	struct arena a = {0};
	struct lifetime *all = NULL;
	size_t bytes = 0, n = 0, rows;
	int days, ended;
	while (scanf("%d %d", &days, &ended) == 2) {
		all = arena_grow(&a, all, &bytes, (n + 1) * sizeof(*all));
		all[n++] = (struct lifetime){days, ended};
	}
	const struct survival *curve = survival_curve(&a, all, n, &rows);
	puts("day,at_risk,ended,censored,survival,low,high");
	for (size_t i = 0; i < rows; i++)
		printf("%d,%lld,%lld,%lld,%.17g,%.17g,%.17g\n", curve[i].day, (long long)curve[i].at_risk,
		       (long long)curve[i].ended, (long long)curve[i].censored, curve[i].share, curve[i].low, curve[i].high);
	arena_free(&a);
	return 0;
}
