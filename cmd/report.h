/* SPDX-License-Identifier: MIT */
/* What the reports of rff-report share: a project on a day, and what was asked. */
#ifndef RFF_REPORT_H
#define RFF_REPORT_H

#include "open.h"

struct report {
	struct cli *cli;
	struct project *project;
	struct indicators indicators;
	struct evaluation *evaluation;
	struct asked asked;
	enum language language;
	const char *by;	 /* --by, or NULL */
	bool public;	 /* --public */
	month from, to;	 /* --from, --to, or MONTH_UNSET */
	const char *changes_from; /* changes: the stamp of --from; -K is that of --to */
	char **operands; /* behind the report's name */
	int noperands;
};

struct sheet *report_maltal(const struct report *r);
struct sheet *report_series(const struct report *r);
struct sheet *report_rows(const struct report *r);
struct sheet *report_indicator(const struct report *r);
struct sheet *report_changes(const struct report *r);
struct sheet *report_journal(const struct report *r);
struct sheet *report_matching(const struct report *r);
struct sheet *report_companies(const struct report *r);
struct sheet *report_chains(const struct report *r);
struct sheet *report_reserve(const struct report *r);
struct sheet *report_outlook(const struct report *r);
struct sheet *report_retention(const struct report *r);
struct sheet *report_followup(const struct report *r);
struct sheet *report_caseload(const struct report *r);
struct sheet *report_funnel(const struct report *r);
struct sheet *report_progress(const struct report *r);
struct sheet *report_cases(const struct report *r);

/* An indicator's amount: a share or a number. */
struct value report_amount(const struct indicator *i, struct ratio r);
/* The value as the public may see it: itself, <5 or a dash. */
struct value report_covered(const struct report *r, enum cover c, struct value v);
/* What <5 and the dash mean, for people, behind a sheet's own footer (or NULL). */
const char *report_footer(const struct report *r, const char *footer);
/* A code of that vocabulary, with its label. */
struct value report_code(const struct report *r, const char *vocabulary, int32_t code, enum tone tone);
/* As of 10 June 2022: the subtitle of a report of that day. */
const char *report_as_of(const struct report *r);
/* Words in the report's language. */
const char *report_words(const struct report *r, struct words w);
/* The indicator of that id; ends with 2 and "did you mean" when there is none. */
const struct indicator *report_find(const struct report *r, const char *id);

#endif
