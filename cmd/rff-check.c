/* SPDX-License-Identifier: MIT */
/* rff-check: every error and warning of a project, or silence. */
#include <stdlib.h>

#include "open.h"

static bool list;

static const struct option options[] = {
	{0, "list", OPT_FLAG, NULL, &list, N_("list the checks there are")},
};

static const char *const usage[] = {"[OPTION]…", NULL};

static const struct command command = {
	.name = "rff-check",
	.summary = N_("show every error and warning of a project, or say nothing"),
	.usage = usage,
	.more = N_("Findings go to stderr as FILE:LINE:COLUMN: error: …; with -f csv or json they are "
		"the answer on stdout. Exit status 65 with errors, 0 with warnings only."),
	.common = COMMON_PROJECT | COMMON_ANSWER | COMMON_TODAY | COMMON_KNOWN | COMMON_QUIET,
	.finds = true,
	.options = options,
	.noptions = sizeof(options) / sizeof(options[0]),
};

static const char *severity_word(enum severity s)
{
	return s == SEVERITY_ERROR ? "error" : "warning";
}

static int print_list(struct cli *c)
{
	static const struct heading headings[] = {
		{"check", "Tjek", "Check", FOR_ALL, LEFT},
		{"severity", "Alvor", "Severity", FOR_ALL, LEFT},
		{"help", "Sikrer at", "Makes sure that", FOR_ALL, LEFT},
	};
	struct sheet *s = sheet_new(c->arena, cli_language(c, ENGLISH), headings, 3);
	for (size_t i = 0; i < nchecks; i++) {
		struct sheet_row *row = sheet_add(s);
		row->value[0] = value_z(checks[i].name);
		row->value[1] = value_z(severity_word(checks[i].severity));
		row->value[2] = value_z(tr(checks[i].help));
	}
	return cli_print(c, s);
}

static int print_findings(struct cli *c, struct diag *d, enum language language)
{
	static const struct heading headings[] = {
		{"severity", "Alvor", "Severity", FOR_ALL, LEFT}, {"file", "Fil", "File", FOR_ALL, LEFT},
		{"line", "Linje", "Line", FOR_ALL, RIGHT},	  {"column", "Tegn", "Column", FOR_ALL, RIGHT},
		{"check", "Tjek", "Check", FOR_ALL, LEFT},	  {"message", "Besked", "Message", FOR_ALL, LEFT},
	};
	struct sheet *s = sheet_new(c->arena, language, headings, 6);
	diag_sort(d);
	for (size_t i = 0; i < d->n; i++) {
		const struct finding *f = &d->list[i];
		struct sheet_row *row = sheet_add(s);
		row->value[0] = value_z(severity_word(f->severity));
		row->value[1] = value_z(f->at.file);
		if (f->at.line) {
			row->value[2] = value_int(f->at.line);
			row->value[3] = value_int(f->at.column);
		}
		row->value[4] = value_z(f->check);
		row->value[5] = value_z(f->message);
	}
	return cli_print(c, s);
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct cli c;
	struct diag d;
	cli_parse(&c, &arena, &command, argc, argv);
	if (c.noperands)
		cli_die(&c, EXIT_USAGE, "\"%s\" is not expected; see rff-check --help",
			str_shown(&arena, str_of(c.operands[0])));
	if (list)
		return print_list(&c);
	struct project *p = open_project(&c, &d);
	read_project(&c, p);
	if (d.busy)
		need_valid(&c, &d, NULL);
	if (!d.errors)
		project_check(p, SEVERITY_WARNING);
	if (!d.errors)
		check_journal(p);
	int code = d.system_failed ? EXIT_SYSTEM : d.errors ? EXIT_DATA : EXIT_DONE;
	if (cli_for_people(&c)) {
		cli_findings(&c, &d, !c.common.quiet, NULL);
	} else {
		int printed = print_findings(&c, &d, project_language(&c, p));
		code = printed ? printed : code;
	}
	arena_free(&arena);
	return code;
}
