/* SPDX-License-Identifier: MIT */
/*
 * From argv to a struct cli. The command's option table and the common options below say all there
 * is to know; nothing is printed here but mistakes, help and the version.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../lib/data/data.h"
#include "cli.h"

/* A descriptor that fails when used in the place of a closed one, which the next open would get. */
static void open_standard(void)
{
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) < 0 &&
		    open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
			_exit(EXIT_SYSTEM);
}

static void guard_process(const struct command *command)
{
	open_standard();
	/* At 1 the kernel pipes no core to a program either (fs/coredump.c); at 0 it would. */
	setrlimit(RLIMIT_CORE, &(struct rlimit){1, 1});
	umask(077);
	signal(SIGXFSZ, SIG_IGN);
	if (command->common & COMMON_WRITE)
		signal(SIGPIPE, SIG_IGN);
}

/* cvr=… and pnumber=… are what they look like (storage.md section 4). */
static bool cpr_exempt(struct str argument)
{
	const char *equals = memchr(argument.p, '=', argument.n);
	struct str name = {argument.p, equals ? (size_t)(equals - argument.p) : 0};
	for (int t = 0; t < NTABLES; t++) {
		int column = equals ? column_find(&schema[t], name) : -1;
		enum kind kind = column < 0 ? KIND_TEXT : schema[t].columns[column].kind;
		if (kind == KIND_CVR || kind == KIND_PNUMBER)
			return true;
	}
	return false;
}

static void check_arguments(const struct cli *c, int argc, char **argv)
{
	size_t at, length;
	for (int i = 1; i < argc; i++) {
		struct str argument = str_of(argv[i]);
		if (utf8_valid(argument) < argument.n)
			cli_die(c, EXIT_DATA, "argument %d is not UTF-8", i);
		if (cpr_find(argument, &at, &length) && !cpr_exempt(argument))
			cli_die(c, EXIT_DATA,
				"argument %d holds a CPR number (DDMMYY-****); rff stores none", i);
	}
}

/* ---- the options there are ------------------------------------------------------------------ */

static const char *format_names(const struct cli *c)
{
	const char *list = formats[0].name;
	for (size_t i = 1; i < nformats; i++)
		list = arena_printf(c->arena, "%s|%s", list, formats[i].name);
	if (c->command->own_format)
		list = arena_printf(c->arena, "%s|%s", list, c->command->own_format);
	return list;
}

static void collect_options(struct cli *c)
{
	struct common *o = &c->common;
	const struct command *own = c->command;
	const char *choice = format_names(c);
	const struct {
		unsigned when; /* 0: always */
		struct option option;
	} all[] = {
		{COMMON_PROJECT, {'C', "project", OPT_TEXT, "DIR", &o->dir, N_("the project")}},
		{COMMON_ANSWER, {'f', "format", OPT_TEXT, choice, &o->format, N_("of the answer")}},
		{COMMON_ANSWER, {'o', "output", OPT_TEXT, "FILE", &o->output, N_("answer to FILE")}},
		{COMMON_ANSWER, {'l', "language", OPT_TEXT, "da|en", &o->language, N_("of labels")}},
		{COMMON_ANSWER,
		 {0, "color", OPT_TEXT, "auto|always|never", &o->color, N_("colours in text")}},
		{COMMON_ANSWER, {0, "excel", OPT_FLAG, NULL, &o->excel, N_("csv for Danish Excel")}},
		{COMMON_TODAY, {'t', "today", OPT_DAY, "DATE", &o->today, N_("count as on DATE")}},
		{COMMON_KNOWN,
		 {'K', "known-at", OPT_STAMP, "STAMP", &o->known, N_("as the records were known at STAMP")}},
		{COMMON_WRITE,
		 {'n', "dry-run", OPT_FLAG, NULL, &o->dry_run, N_("say what would change")}},
		{COMMON_PRIVATE,
		 {'p', "private", OPT_FLAG, NULL, &o->show_private, N_("show private columns")}},
		{COMMON_QUIET, {'q', "quiet", OPT_FLAG, NULL, &o->quiet, N_("print no answer")}},
		{COMMON_WRITE,
		 {0, "wait", OPT_INT, "SECONDS", &o->wait, N_("for another writer (10)")}},
		{COMMON_PROJECT,
		 {0, "insecure-permissions", OPT_FLAG, NULL, &o->insecure,
		  N_("let others read or write the project")}},
		{0, {'h', "help", OPT_FLAG, NULL, &c->help, N_("this help")}},
		{0, {'V', "version", OPT_FLAG, NULL, &c->version, N_("the version")}},
	};
	size_t nall = sizeof(all) / sizeof(all[0]);
	struct option *list = arena_alloc(c->arena, (own->noptions + nall) * sizeof(*list));
	for (size_t i = 0; i < own->noptions; i++)
		list[c->noptions++] = own->options[i];
	c->ncommon = c->noptions;
	for (size_t i = 0; i < nall; i++)
		if (!all[i].when || all[i].when & own->common)
			list[c->noptions++] = all[i].option;
	c->options = list;
}

static const struct option *find_long(const struct cli *c, struct str name)
{
	const char **names = arena_alloc(c->arena, c->noptions * sizeof(*names));
	for (size_t i = 0; i < c->noptions; i++) {
		names[i] = arena_printf(c->arena, "--%s", c->options[i].name);
		if (str_is(name, c->options[i].name))
			return &c->options[i];
	}
	const char *wrong = arena_printf(c->arena, "--%s", str_z(c->arena, name));
	cli_die(c, EXIT_USAGE, "unknown option %s%s", str_shown(c->arena, str_of(wrong)),
		cli_hint(c, wrong, names, c->noptions));
}

static const struct option *find_short(const struct cli *c, struct str letter)
{
	for (size_t i = 0; i < c->noptions; i++)
		if (c->options[i].letter && c->options[i].letter == letter.p[0])
			return &c->options[i];
	cli_die(c, EXIT_USAGE, "unknown option -%s", str_shown(c->arena, letter));
}

/* ---- taking values ------------------------------------------------------------------------- */

static void refuse(const struct cli *c, const char *name, const char *value, const char *what)
{
	cli_die(c, EXIT_USAGE, "%s: \"%s\" is not %s", name,
		str_shown(c->arena, str_of(value)), what);
}

void cli_value(const struct cli *c, const char *name, enum option_kind kind, const char *value, void *target)
{
	switch (kind) {
	case OPT_FLAG: *(bool *)target = true; break;
	case OPT_TEXT: *(const char **)target = value; break;
	case OPT_DAY:
		if (!day_parse(str_of(value), target))
			refuse(c, name, value, "a date; write YYYY-MM-DD");
		break;
	case OPT_MONTH:
		if (strcmp(value, "last") == 0)
			*(month *)target = MONTH_LAST;
		else if (!month_parse(str_of(value), target))
			refuse(c, name, value, "a month; write YYYY-MM or last");
		break;
	case OPT_STAMP:
		if (!stamp_parse(str_of(value)))
			refuse(c, name, value, "a time in UTC; write YYYY-MM-DDThh:mm:ssZ");
		*(const char **)target = value;
		break;
	case OPT_INT:
		if (!int_parse(str_of(value), target) || *(int *)target < 0)
			refuse(c, name, value, "a whole number from 0");
		break;
	}
}

static void set(const struct cli *c, const struct option *o, const char *value)
{
	cli_value(c, arena_printf(c->arena, "--%s", o->name), o->kind, value, o->target);
}

/* --name, --name=value, or --name with its value in next. How many more arguments it took. */
static int take_long(struct cli *c, const char *word, const char *next)
{
	size_t n = strcspn(word, "=");
	const struct option *o = find_long(c, (struct str){word, n});
	const char *value = word[n] ? word + n + 1 : NULL;
	if (o->kind == OPT_FLAG && value)
		cli_die(c, EXIT_USAGE, "--%s takes no value", o->name);
	if (o->kind == OPT_FLAG || value) {
		set(c, o, value);
		return 0;
	}
	if (!next)
		cli_die(c, EXIT_USAGE, "--%s needs a value: %s", o->name, o->argument);
	set(c, o, next);
	return 1;
}

/* The letters behind one '-', of which the last may have a value. As take_long. */
static int take_short(struct cli *c, const char *word, const char *next)
{
	while (*word) {
		const char *begin = word;
		utf8_next(&word, begin + strlen(begin));
		const struct option *o = find_short(c, (struct str){begin, (size_t)(word - begin)});
		if (o->kind == OPT_FLAG) {
			set(c, o, NULL);
			continue;
		}
		if (!*word && !next)
			cli_die(c, EXIT_USAGE, "-%c needs a value: %s", o->letter, o->argument);
		set(c, o, *word ? word : next);
		return *word ? 0 : 1;
	}
	return 0;
}

static void take_arguments(struct cli *c, int argc, char **argv)
{
	bool options = true;
	c->operands = arena_alloc(c->arena, (size_t)(argc + 1) * sizeof(*c->operands));
	for (int i = 1; i < argc; i++) {
		if (!options || argv[i][0] != '-' || !argv[i][1])
			c->operands[c->noperands++] = argv[i];
		else if (strcmp(argv[i], "--") == 0)
			options = false;
		else if (argv[i][1] == '-')
			i += take_long(c, argv[i] + 2, argv[i + 1]);
		else
			i += take_short(c, argv[i] + 1, argv[i + 1]);
	}
}

/* ---- what the options leave open ----------------------------------------------------------- */

static void settle_today(struct cli *c)
{
	const char *today = getenv("RFF_TODAY");
	if (c->common.today == DAY_NONE && today && *today &&
	    !day_parse(str_of(today), &c->common.today))
		refuse(c, "RFF_TODAY", today, "a date; write YYYY-MM-DD");
	if (c->common.today == DAY_NONE)
		c->common.today = day_today();
}

/* value must be one of names; NULL is left to the default. */
static void check_choice(const struct cli *c, const char *name, const char *value,
			 const char *const *names, size_t n)
{
	const char *list = "";
	for (size_t i = 0; i < n; i++) {
		if (!value || strcmp(value, names[i]) == 0)
			return;
		list = arena_printf(c->arena, "%s%s%s", list, i ? ", " : "", names[i]);
	}
	cli_die(c, EXIT_USAGE, "%s: unknown %s \"%s\"; there are %s%s", name, name + 2,
		str_shown(c->arena, str_of(value)), list, cli_hint(c, value, names, n));
}

static void check_choices(struct cli *c)
{
	static const char *const colours[] = {"auto", "always", "never"};
	const char **names = arena_alloc(c->arena, (nformats + 1) * sizeof(*names));
	size_t n = 0;
	for (; n < nformats; n++)
		names[n] = formats[n].name;
	if (c->command->own_format)
		names[n++] = c->command->own_format;
	if (c->common.excel && !c->common.format)
		c->common.format = "csv";
	check_choice(c, "--format", c->common.format, names, n);
	check_choice(c, "--color", c->common.color, colours, 3);
	if (c->common.excel && strcmp(c->common.format, "csv") != 0)
		cli_die(c, EXIT_USAGE, "--excel goes with --format csv only");
}

/* From here on messages are in the language of -l; rff.yaml's is known later. */
static void check_language(const struct cli *c)
{
	static const char *const languages[] = {"da", "en"};
	check_choice(c, "--language", c->common.language, languages, 2);
	cli_messages(c, cli_language(c, ENGLISH));
}

static _Noreturn void print_and_exit(const struct cli *c)
{
	struct buf out = {0};
	if (c->help)
		cli_help(&out, c);
	else
		buf_printf(&out, "%s %s\n", c->command->name, RFF_VERSION);
	exit(cli_write(c, (struct str){out.p, out.n}) ? EXIT_DONE : EXIT_SYSTEM);
}

void cli_parse(struct cli *c, struct arena *a, const struct command *command, int argc,
	       char **argv)
{
	*c = (struct cli){.command = command, .arena = a};
	c->common = (struct common){.today = DAY_NONE, .wait = 10, .color = "auto"};
	guard_process(command);
	collect_options(c);
	check_arguments(c, argc, argv);
	take_arguments(c, argc, argv);
	check_language(c);
	if (c->help || c->version)
		print_and_exit(c);
	settle_today(c);
	check_choices(c);
}
