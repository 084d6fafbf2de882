/* SPDX-License-Identifier: MIT */
/* rff-report: figures of a programme, for people and for scripts. */
#include <stdlib.h>
#include <string.h>

#include "report.h"

static month month_option = MONTH_UNSET;
static const char *by_option, *from_option, *to_option;
static bool public_option;

static const struct option options[] = {
	{0, "month", OPT_MONTH, "YYYY-MM|last", &month_option,
	 N_("the month (default last: the last whole month before today)")},
	{0, "by", OPT_TEXT, "COLUMN", &by_option, N_("maltal, retention: also by a column")},
	{0, "public", OPT_FLAG, NULL, &public_option, N_("maltal, series: small numbers of people hidden")},
	{0, "from", OPT_TEXT, "YYYY-MM|STAMP", &from_option,
	 N_("series: first month (default the period's); changes: the earlier time")},
	{0, "to", OPT_TEXT, "YYYY-MM|STAMP", &to_option,
	 N_("series: last month (default the period's, or today's); changes: the later time")},
};

static const char *const usage[] = {
	"maltal [--month YYYY-MM|last] [--by COLUMN] [--public]",
	"series [ID…] [--from YYYY-MM] [--to YYYY-MM] [--public]",
	"rows ID [--month YYYY-MM|last]",
	"indicator ID",
	"changes --from STAMP --to STAMP [--month YYYY-MM|last]",
	"journal [ROW]",
	"retention [--by COLUMN]",
	"REPORT",
	NULL,
};

static const struct command command = {
	.name = "rff-report",
	.summary = N_("report a programme's figures"),
	.usage = usage,
	.more = N_("maltal     the monthly summary: each indicator of rff.yaml against its target\n"
		"series     the same figures month by month\n"
		"rows       the rows behind a figure, each with its file and line\n"
		"indicator  a definition in words\n"
		"changes    why figures moved between what was known at two times\n"
		"journal    who changed what, when, by which command\n"
		"matching   runs of the matcher: proposals, answers, hires against the order\n"
		"companies  contacted, interested, joined, took in, ambassador\n"
		"chains     vacancy chains: their length, and where people from outside enter\n"
		"reserve    occupations of those who wait, by branch, now and a year before\n"
		"outlook    free seats now, and what companies expect to hire\n"
		"retention  how long placements last: Kaplan-Meier by days\n"
		"followup   what was due, held and on time, by step and consultant\n"
		"caseload   where each consultant's citizens are, and days without contact\n"
		"funnel     enrolled, matched, in work placement, paid hours, ordinary hours\n"
		"progress   the items of each instrument, first to last\n"
		"cases      learning cases and stories, and those that are missing"),
	.common = COMMON_PROJECT | COMMON_ANSWER | COMMON_TODAY | COMMON_KNOWN | COMMON_PRIVATE | COMMON_QUIET,
	.options = options,
	.noptions = sizeof(options) / sizeof(options[0]),
};

/* The month asked for, else the last whole month before today. */
static struct asked read_asked(const struct cli *c)
{
	month last = day_month(c->common.today) - 1;
	return (struct asked){month_option < 0 ? last : month_option, c->common.today};
}

/* A report: a name and the sheet it makes. */
static const struct {
	const char *name;
	struct sheet *(*make)(const struct report *r);
	bool ids; /* takes ids of indicators */
	bool month, by, public; /* takes --month, --by, --public */
	bool single; /* shows single people */
	enum option_kind span; /* of --from and --to: months, stamps, or OPT_FLAG: not taken */
} reports[] = {
	{"maltal", report_maltal, false, true, true, true, false, OPT_FLAG},
	{"series", report_series, true, false, false, true, false, OPT_MONTH},
	{"rows", report_rows, true, true, false, false, true, OPT_FLAG},
	{"indicator", report_indicator, true, false, false, false, false, OPT_FLAG},
	{"changes", report_changes, false, true, false, false, true, OPT_STAMP},
	{"journal", report_journal, true, false, false, false, true, OPT_FLAG},
	{"matching", report_matching, false, false, false, false, false, OPT_FLAG},
	{"companies", report_companies, false, false, false, false, false, OPT_FLAG},
	{"chains", report_chains, false, false, false, false, false, OPT_FLAG},
	{"reserve", report_reserve, false, false, false, false, false, OPT_FLAG},
	{"outlook", report_outlook, false, false, false, false, false, OPT_FLAG},
	{"retention", report_retention, false, false, true, false, false, OPT_FLAG},
	{"followup", report_followup, false, false, false, false, true, OPT_FLAG},
	{"caseload", report_caseload, false, false, false, false, true, OPT_FLAG},
	{"funnel", report_funnel, false, false, false, false, false, OPT_FLAG},
	{"progress", report_progress, false, false, false, false, false, OPT_FLAG},
	{"cases", report_cases, false, false, false, false, true, OPT_FLAG},
};

enum { REPORTS = sizeof(reports) / sizeof(reports[0]) };

/* maltal, series, … */
static const char *report_names(struct arena *a)
{
	const char *all = "";
	for (size_t i = 0; i < REPORTS; i++)
		all = arena_printf(a, "%s%s%s", all, i ? ", " : "", reports[i].name);
	return all;
}

static size_t find_report(struct cli *c)
{
	const char *names[REPORTS];
	if (c->noperands == 0)
		cli_die(c, EXIT_USAGE, "which report? There are %s", report_names(c->arena));
	for (size_t i = 0; i < REPORTS; i++) {
		names[i] = reports[i].name;
		if (strcmp(c->operands[0], names[i]) != 0)
			continue;
		if (c->noperands > 1 && !reports[i].ids)
			cli_die(c, EXIT_USAGE, "\"%s\" is not expected; see rff-report --help",
				str_shown(c->arena, str_of(c->operands[1])));
		return i;
	}
	const char *near = str_nearest(str_of(c->operands[0]), names, REPORTS);
	cli_die(c, EXIT_USAGE, "no report \"%s\"; %s%s%s", str_shown(c->arena, str_of(c->operands[0])),
		near ? tr("did you mean ") : tr("there are "), near ? near : report_names(c->arena), near ? "?" : "");
}

/* An option that the report would ignore is a slip of the pen. */
static void check_options(const struct cli *c, size_t report)
{
	const char *wrong = month_option != MONTH_UNSET && !reports[report].month ? "--month"
			    : by_option && !reports[report].by		   ? "--by"
			    : from_option && reports[report].span == OPT_FLAG	   ? "--from"
			    : to_option && reports[report].span == OPT_FLAG	   ? "--to"
										   : NULL;
	if (public_option && c->common.show_private)
		cli_die(c, EXIT_USAGE, "--public and -p contradict each other: the public sees nothing private");
	if (public_option && reports[report].single)
		cli_die(c, EXIT_USAGE, "%s shows single people, so it is not for the public; leave out --public",
			reports[report].name);
	if (public_option && !reports[report].public)
		wrong = "--public";
	if (wrong)
		cli_die(c, EXIT_USAGE, "%s does not go with %s; see rff-report --help", wrong,
			reports[report].name);
}

const struct indicator *report_find(const struct report *r, const char *id)
{
	const struct indicator *i = indicator_find(&r->indicators, str_of(id));
	const char **names = arena_alloc(r->cli->arena, (r->indicators.n + 1) * sizeof(*names));
	for (size_t k = 0; k < r->indicators.n; k++)
		names[k] = str_z(r->cli->arena, r->indicators.list[k].id);
	const char *near = i ? NULL : str_nearest(str_of(id), names, r->indicators.n);
	if (!i)
		cli_die(r->cli, EXIT_USAGE, "no indicator \"%s\"; %s%s%s",
			str_shown(r->cli->arena, str_of(id)), near ? tr("did you mean ") : tr("see rff-report maltal -f csv"),
			near ? near : "", near ? "?" : "");
	return i;
}

struct value report_code(const struct report *r, const char *vocabulary, int32_t code, enum tone tone)
{
	const struct code *c = &vocabulary_find(&r->project->vocabularies, str_of(vocabulary))->codes[code];
	return value_code(c->id, r->language == DANISH ? c->da : c->en, tone);
}

const char *report_as_of(const struct report *r)
{
	return arena_printf(r->cli->arena, r->language == DANISH ? "Pr. %s" : "As of %s",
			    day_shown(r->cli->arena, r->language, r->asked.today));
}

/* --from and --to are months or stamps, by the report. */
static void read_span(struct cli *c, size_t report, struct report *r)
{
	enum option_kind kind = reports[report].span;
	r->from = r->to = MONTH_UNSET;
	if (kind == OPT_MONTH) {
		if (from_option)
			cli_value(c, "--from", OPT_MONTH, from_option, &r->from);
		if (to_option)
			cli_value(c, "--to", OPT_MONTH, to_option, &r->to);
	} else if (kind == OPT_STAMP) {
		if (!from_option || !to_option || c->common.known)
			cli_die(c, EXIT_USAGE, "changes needs --from STAMP and --to STAMP, and no -K");
		cli_value(c, "--from", OPT_STAMP, from_option, &r->changes_from);
		cli_value(c, "--to", OPT_STAMP, to_option, &c->common.known);
		if (strcmp(from_option, to_option) > 0)
			cli_die(c, EXIT_USAGE, "--from is later than --to; exchange them");
	}
}

/*
 * --by must name a column of some table, else it is a slip of the pen; private ones need -p, and
 * ids of people are not for the public.
 */
static void check_by(struct report *r)
{
	struct groups g;
	bool known = false, open = !r->by, single = false;
	for (int t = 0; t < NTABLES && r->by; t++) {
		bool here = groups_make(r->evaluation, (enum table_id)t, str_of(r->by), &g);
		known = known || here;
		single = single || (here && r->public && g.single);
		open = open || (here && (!g.secret || r->cli->common.show_private) && !(r->public && g.single));
	}
	if (single && !open)
		cli_die(r->cli, EXIT_USAGE, "--by: the column \"%s\" names single people, so it does not go with "
					    "--public",
			str_shown(r->cli->arena, str_of(r->by)));
	if (known && !open)
		cli_die(r->cli, EXIT_USAGE, "--by: the column \"%s\" is private; add -p to show it",
			str_shown(r->cli->arena, str_of(r->by)));
	if (!open)
		cli_die(r->cli, EXIT_USAGE, "--by: no table has a column \"%s\"; see rff-project(5)",
			str_shown(r->cli->arena, str_of(r->by)));
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct cli c;
	struct diag d;
	cli_parse(&c, &arena, &command, argc, argv);
	size_t report = find_report(&c);
	check_options(&c, report);
	struct report r = {.cli = &c, .asked = read_asked(&c), .by = by_option, .public = public_option, .operands = c.operands + 1,
			   .noperands = c.noperands - 1};
	read_span(&c, report, &r);
	r.project = open_project(&c, &d);
	r.indicators = read_project(&c, r.project);
	need_valid(&c, &d, NULL);
	project_as_of(r.project, r.asked.today);
	r.evaluation = evaluation_new(r.project, r.asked.today);
	r.language = project_language(&c, r.project);
	check_by(&r);
	int code = cli_print(&c, reports[report].make(&r));
	arena_free(&arena);
	return code;
}
