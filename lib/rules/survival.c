/* SPDX-License-Identifier: MIT */
/* See survival.h. */
#include <math.h>
#include <stdlib.h>

#include "survival.h"

static int by_day(const void *left, const void *right)
{
	const struct lifetime *a = left, *b = right;
	return (a->days > b->days) - (a->days < b->days);
}

/*
 * The row's share and interval from those before. Each operation is a statement of its own and the Makefile has
 * -ffp-contract=off, so that no compiler joins two into one with another rounding: the same bytes on every machine.
 */
static void step(struct survival *s, double *share, double *sum)
{
	const double z = 1.959963984540054; /* the normal distribution's 97.5 % point */
	double at_risk = (double)s->at_risk, ended = (double)s->ended, left = at_risk - ended;
	double kept = left / at_risk;
	double weight = at_risk * left;
	*share = *share * kept;
	s->share = *share;
	s->low = s->high = NAN;
	if (s->at_risk == s->ended)
		return;
	double term = ended / weight;
	*sum = *sum + term;
	double error = *share * sqrt(*sum);
	double margin = error * z;
	double low = *share - margin, high = *share + margin;
	s->low = low < 0 ? 0 : low;
	s->high = high > 1 ? 1 : high;
}

struct survival *survival_curve(struct arena *a, struct lifetime *all, size_t n, size_t *rows)
{
	struct survival *curve = arena_alloc(a, (n + 1) * sizeof(*curve));
	double share = 1, sum = 0;
	*rows = 0;
	if (n)
		qsort(all, n, sizeof(*all), by_day);
	for (size_t i = 0; i < n;) {
		struct survival *s = &curve[(*rows)++];
		s->day = all[i].days;
		s->at_risk = (int64_t)(n - i);
		for (; i < n && all[i].days == s->day; i++) {
			s->ended += all[i].ended;
			s->censored += !all[i].ended;
		}
		step(s, &share, &sum);
	}
	return curve;
}

bool survival_at(const struct survival *curve, size_t rows, int32_t on, const struct survival **out)
{
	size_t i = 0;
	while (i < rows && curve[i].day <= on)
		i++;
	*out = i ? &curve[i - 1] : NULL;
	return i < rows || (i && curve[i - 1].share <= 0);
}

int32_t survival_median(const struct survival *curve, size_t rows)
{
	for (size_t i = 0; i < rows; i++)
		if (curve[i].share <= 0.5 + 1e-12) /* half, but for rounding */
			return curve[i].day;
	return 0;
}
