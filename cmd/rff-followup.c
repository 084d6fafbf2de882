/* SPDX-License-Identifier: MIT */
/* rff-followup: what is due, overdue and held; visits recorded; meetings and their papers. */
#include <string.h>

#include "followup.h"

static day until_option = DAY_NONE;
static const char *consultant_option, *step_option, *split_option;
static bool all_option, check_option;

static const struct option options[] = {
	{0, "until", OPT_DAY, "DATE", &until_option, N_("due up to that day (default 14 days from today)")},
	{0, "consultant", OPT_TEXT, "NAME", &consultant_option, N_("only that consultant's citizens; \"\": those without one")},
	{0, "step", OPT_TEXT, "STEP", &step_option, N_("only that step of rff.yaml, afslutning or aftalt")},
	{0, "split", OPT_TEXT, "DIR", &split_option, N_("calendar: one file a consultant in DIR")},
	{0, "all", OPT_FLAG, NULL, &all_option, N_("what was held too")},
	{0, "check", OPT_FLAG, NULL, &check_option, N_("for cron: only what is overdue, and 1; nothing, and 0, when nothing is")},
};

static const char *const usage[] = {
	"due [--until DATE] [--consultant NAME] [--step STEP] [--all]",
	"due --check [--consultant NAME] [--step STEP]",
	"hold PLACEMENT STEP outcome=CODE [COLUMN=VALUE…]",
	"meetings [--check]",
	"calendar [--split DIR] [--consultant NAME] [--step STEP]",
	NULL,
};

static const struct command command = {
	.name = "rff-followup",
	.summary = N_("follow up placements and meetings"),
	.usage = usage,
	.more = N_("due       what is to be followed up: coming, due now, overdue\n"
		"hold      records a visit, held today unless held=DATE says otherwise\n"
		"meetings  the meetings by the rules and those recorded, agenda and minutes\n"
		"calendar  visits, forms and papers of meetings for calendars (iCalendar)"),
	.own_format = "ics",
	.common = COMMON_PROJECT | COMMON_ANSWER | COMMON_TODAY | COMMON_KNOWN | COMMON_WRITE | COMMON_QUIET,
	.options = options,
	.noptions = sizeof(options) / sizeof(options[0]),
};

/* A subcommand, whether it writes, and which options it honours. */
static const struct {
	const char *name;
	int (*run)(struct following *f);
	bool writes, whose, lists, checks, calendar; /* whose: --consultant, --step */
} subcommands[] = {
	{"due", followup_due, false, true, true, true, false},
	{"hold", followup_hold, true, false, false, false, false},
	{"meetings", followup_meetings, false, false, false, true, false},
	{"calendar", followup_calendar, false, true, false, false, true},
};

enum { SUBCOMMANDS = sizeof(subcommands) / sizeof(subcommands[0]) };

static size_t find_subcommand(const struct cli *c)
{
	const char *names[SUBCOMMANDS];
	for (size_t i = 0; i < SUBCOMMANDS; i++)
		names[i] = subcommands[i].name;
	return cli_subcommand(c, names, SUBCOMMANDS);
}

/* An option that the subcommand would ignore is a slip of the pen. */
static void check_options(const struct cli *c, size_t i)
{
	bool list = subcommands[i].lists, whose = subcommands[i].whose, writes = subcommands[i].writes;
	bool ics = c->common.format && strcmp(c->common.format, "ics") == 0;
	const char *wrong = until_option != DAY_NONE && !list ? "--until"
			    : consultant_option && !whose	      ? "--consultant"
			    : step_option && !whose		      ? "--step"
			    : split_option && !subcommands[i].calendar ? "--split"
			    : ics && !subcommands[i].calendar	      ? "-f ics"
			    : all_option && !list		      ? "--all"
			    : check_option && !subcommands[i].checks  ? "--check"
			    : c->common.known && writes		      ? "-K"
			    : c->common.format && writes	      ? "-f"
			    : c->common.output && writes	      ? "-o"
								      : NULL;
	if (wrong)
		cli_die(c, EXIT_USAGE, "%s does not go with %s; see rff-followup --help", wrong, subcommands[i].name);
	if (check_option && (all_option || until_option != DAY_NONE))
		cli_die(c, EXIT_USAGE, "--check lists what is overdue today; leave out --all and --until");
	if (!writes && c->noperands > 1)
		cli_die(c, EXIT_USAGE, "\"%s\" is not expected; see rff-followup --help",
			str_shown(c->arena, str_of(c->operands[1])));
}

/* ---- whose and which ------------------------------------------------------------------------------- */

static void check_consultant(const struct following *f)
{
	struct arena *a = f->cli->arena;
	const struct str *names = f->project->citizens.consultant;
	size_t rows = names ? f->project->table[T_citizens].n : 0;
	const char **all = arena_alloc(a, (rows + 1) * sizeof(*all));
	for (size_t i = 0; i < rows; i++) {
		if (str_is(names[i], f->consultant))
			return;
		all[i] = str_z(a, names[i]);
	}
	cli_die(f->cli, EXIT_DATA, "no citizen has the consultant \"%s\"%s",
		str_shown(a, str_of(f->consultant)), cli_hint(f->cli, f->consultant, all, rows));
}

/* Ends with 65 and "did you mean" when nobody has the consultant asked for, or no rule the step. */
static void check_asked(const struct following *f)
{
	const struct vocabulary *steps = vocabulary_find(&f->project->vocabularies, STR("step"));
	if (f->step && code_find(steps, str_of(f->step)) < 0)
		cli_die(f->cli, EXIT_DATA, "no step \"%s\"; %s", str_shown(f->cli->arena, str_of(f->step)),
			code_hint(f->project->diag, steps, str_of(f->step)));
	if (f->consultant && *f->consultant)
		check_consultant(f);
}

void read_following(struct following *f)
{
	struct diag d;
	f->project = open_project(f->cli, &d);
	read_project(f->cli, f->project);
	need_valid(f->cli, &d, NULL);
	f->language = project_language(f->cli, f->project);
	f->danish = f->language == DANISH;
	check_asked(f);
	project_as_of(f->project, f->cli->common.today);
}

struct str consultant_of(const struct following *f, int32_t citizen)
{
	const struct project *p = f->project;
	return p->citizens.consultant && row_exists(p, T_citizens, citizen) ? p->citizens.consultant[citizen] : STR("");
}

bool is_asked(const struct following *f, const struct followup *item)
{
	const struct vocabulary *steps = vocabulary_find(&f->project->vocabularies, STR("step"));
	return (!f->step || str_is(steps->codes[item->step].id, f->step)) &&
	       (!f->consultant || str_is(consultant_of(f, item->citizen), f->consultant));
}

struct value code_value(const struct following *f, const char *vocabulary, int32_t code, enum tone tone)
{
	const struct vocabulary *v = vocabulary_find(&f->project->vocabularies, str_of(vocabulary));
	if (code < 0)
		return (struct value){0};
	return value_code(v->codes[code].id, f->danish ? v->codes[code].da : v->codes[code].en, tone);
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct cli c;
	cli_parse(&c, &arena, &command, argc, argv);
	size_t i = find_subcommand(&c);
	check_options(&c, i);
	struct following f = {.cli = &c, .until = until_option, .consultant = consultant_option, .step = step_option,
			      .split = split_option,
			      .all = all_option, .check = check_option, .operands = c.operands + 1,
			      .noperands = c.noperands - 1};
	int code = subcommands[i].run(&f);
	arena_free(&arena);
	return code;
}
