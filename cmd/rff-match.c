/* SPDX-License-Identifier: MIT */
/* rff-match: who could do which opening, why, why not; from proposal to choice to placement. */
#include <stdlib.h>
#include <string.h>

#include "match.h"

static int most_option = -1;
static const char *citizen_option, *whom_option, *dump_option;
static bool gap_option;

static const struct option options[] = {
	{'k', "most", OPT_INT, "N", &most_option, N_("at most N of each list, 0: all (default: all; as text a screenful)")},
	{0, "citizen", OPT_TEXT, "ID", &citizen_option, N_("shortlist: the openings for one citizen")},
	{0, "dump", OPT_TEXT, "DIR", &dump_option, N_("plan: make DIR and write the proof of the plan into it")},
	{0, "gap", OPT_FLAG, NULL, &gap_option, N_("plan: what each possible pair would cost the programme")},
	{0, "for", OPT_TEXT, "borger|konsulent|virksomhed", &whom_option,
	 N_("why: who is to read it (default konsulent)")},
};

static const char *const usage[] = {
	"shortlist [OPENING…] [-k N]",
	"shortlist --citizen ID [-k N]",
	"why OPENING CITIZEN… [--for borger|konsulent|virksomhed]",
	"questions [-k N]",
	"hints [-k N]",
	"plan [-k N] [--dump DIR] [--gap]",
	"verify DIR",
	"propose -",
	"decide MATCH DECISION chooser=NAME [reason=CODE] [decided=DATE]",
	"place MATCH form=CODE start=DATE [COLUMN=VALUE…]",
	NULL,
};

static const struct command command = {
	.name = "rff-match",
	.summary = N_("match citizens and openings"),
	.usage = usage,
	.more = N_("shortlist  possible citizens of an opening, or of every open one, best first\n"
		"why        every rule and point of a pair, and single changes that would help\n"
		"questions  what is not stated, by how many openings an answer could unlock\n"
		"hints      single changes, by how many openings they would unlock\n"
		"plan       the programme's best set of proposals; -k: alternatives of an opening\n"
		"verify     whether a dump of plan proves itself\n"
		"propose    rows of shortlist or plan (-f csv) on standard input become matches\n"
		"decide     what was answered to a proposal: ansat, afvist-af-virksomhed,\n"
		"           afvist-af-borger, trukket-tilbage\n"
		"place      the placement that comes of a match, or the next step of its lane"),
	.common = COMMON_PROJECT | COMMON_ANSWER | COMMON_TODAY | COMMON_KNOWN | COMMON_WRITE | COMMON_QUIET,
	.options = options,
	.noptions = sizeof(options) / sizeof(options[0]),
};

/* A subcommand: a name, the sheet it makes or the change, and which options it honours. */
static const struct {
	const char *name;
	struct sheet *(*make)(const struct asking *a);
	int (*write)(struct asking *a);
	bool most, citizen, whom, plan;
} subcommands[] = {
	{"shortlist", match_shortlist, NULL, true, true, false, false},
	{"why", match_why, NULL, false, false, true, false},
	{"questions", match_questions_sheet, NULL, true, false, false, false},
	{"hints", match_hints_sheet, NULL, true, false, false, false},
	{"plan", match_plan, NULL, true, false, false, true},
	{"propose", NULL, match_propose, false, false, false, false},
	{"decide", NULL, match_decide, false, false, false, false},
	{"place", NULL, match_place, false, false, false, false},
	{"verify", NULL, NULL, false, false, false, false},
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
	const char *wrong = most_option >= 0 && !subcommands[i].most	       ? "-k"
			    : citizen_option && !subcommands[i].citizen ? "--citizen"
			    : whom_option && !subcommands[i].whom	       ? "--for"
			    : dump_option && !subcommands[i].plan	       ? "--dump"
			    : gap_option && !subcommands[i].plan	       ? "--gap"
									       : NULL;
	if (wrong)
		cli_die(c, EXIT_USAGE, "%s does not go with %s; see rff-match --help", wrong, subcommands[i].name);
	if (whom_option && strcmp(whom_option, "borger") != 0 && strcmp(whom_option, "konsulent") != 0 &&
	    strcmp(whom_option, "virksomhed") != 0)
		cli_die(c, EXIT_USAGE, "--for: \"%s\" is nobody here; write borger, konsulent or virksomhed",
			str_shown(c->arena, str_of(whom_option)));
}

size_t list_most(const struct asking *a, size_t screenful)
{
	return a->most >= 0 ? (size_t)a->most : cli_for_people(a->cli) ? screenful : 0;
}

struct value status_value(const struct asking *a, enum pair_status status)
{
	static const struct {
		const char *code, *en;
		enum tone tone;
	} words[] = {
		[PAIR_NO] = {"nej", "no", TONE_BAD},
		[PAIR_ASK] = {"afklar", "clarify", TONE_FAIR},
		[PAIR_YES] = {"ja", "yes", TONE_GOOD},
	};
	return value_code(str_of(words[status].code), str_of(a->danish ? words[status].code : words[status].en),
			  words[status].tone);
}

struct value points_shown(const struct asking *a, int64_t points)
{
	return value_z(number_shown(a->cli->arena, a->language, (struct ratio){points, MILLION}, 1));
}

const char *opening_shown(const struct asking *a, int32_t opening)
{
	const struct project *p = a->project;
	struct str title = p->openings.title[opening], name = p->companies.name[p->openings.company[opening]];
	return arena_printf(a->cli->arena, "%.*s, %.*s", (int)title.n, title.p, (int)name.n, name.p);
}

void begin_writing(struct asking *a, struct writing *w)
{
	write_lock(w);
	a->project = w->project;
	a->language = project_language(a->cli, w->project);
	a->danish = a->language == DANISH;
	a->matcher = matcher_new(w->project, a->cli->common.today);
}

/* Only sheets are printed in a format; only changes can be tried. */
static void check_common(const struct cli *c, size_t i)
{
	if (!subcommands[i].make && (c->common.format || c->common.output))
		cli_die(c, EXIT_USAGE, "-f and -o do not go with %s", subcommands[i].name);
	if (!subcommands[i].make && c->common.known)
		cli_die(c, EXIT_USAGE, "%s does not go with %s; see rff-match --help", "-K", subcommands[i].name);
}

static int read_only(struct asking *a, size_t i)
{
	struct diag d;
	a->project = open_project(a->cli, &d);
	read_project(a->cli, a->project);
	need_valid(a->cli, &d, NULL);
	a->language = project_language(a->cli, a->project);
	a->danish = a->language == DANISH;
	a->matcher = matcher_new(a->project, a->cli->common.today);
	return cli_print(a->cli, subcommands[i].make(a));
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct cli c;
	cli_parse(&c, &arena, &command, argc, argv);
	size_t i = find_subcommand(&c);
	check_options(&c, i);
	check_common(&c, i);
	struct asking a = {.cli = &c, .most = most_option, .citizen = citizen_option,
			   .dump = dump_option, .gap = gap_option, .whom = whom_option ? whom_option : "konsulent", .operands = c.operands + 1,
			   .noperands = c.noperands - 1};
	if (!subcommands[i].make && !subcommands[i].write) {
		if (a.noperands != 1)
			cli_die(&c, EXIT_USAGE, "verify which dump? Write verify DIR; see rff-match --help");
		return match_verify(&c, a.operands[0]);
	}
	int code = subcommands[i].write ? subcommands[i].write(&a) : read_only(&a, i);
	arena_free(&arena);
	return code;
}
