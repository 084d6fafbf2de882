/* SPDX-License-Identifier: MIT */
/*
 * Survival curves by the product limit: Kaplan & Meier, Nonparametric estimation from incomplete
 * observations, JASA 53 (1958) 457-481; their variance by Greenwood, The natural duration of cancer
 * (Reports on Public Health 33, 1926).
 */
#ifndef RFF_SURVIVAL_H
#define RFF_SURVIVAL_H

#include "../base/base.h"

/* How long one was watched. */
struct lifetime {
	int32_t days; /* 1: ended on the first day */
	bool ended;   /* else still going when the watch ended */
};

/* A day on which somebody ended or was last watched. */
struct survival {
	int32_t day;
	int64_t at_risk; /* those watched at least so long */
	int64_t ended, censored;
	double share;	  /* the chance to go on beyond the day */
	double low, high; /* share -/+ 1.96 standard errors, within 0 and 1; not numbers once all ended */
};

/*
 * The curve of n lifetimes, which it sorts: a row a day, *rows of them. Of one day those that ended
 * come before those last watched. Costs n log n.
 */
struct survival *survival_curve(struct arena *a, struct lifetime *all, size_t n, size_t *rows);
/*
 * The chance to go on beyond a day; false when nobody was watched so long and some had not ended.
 */
bool survival_at(const struct survival *curve, size_t rows, int32_t on, const struct survival **out);
/* The first day that half or less go on beyond, 0: none. */
int32_t survival_median(const struct survival *curve, size_t rows);

#endif
