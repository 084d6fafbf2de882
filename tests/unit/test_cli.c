/* SPDX-License-Identifier: MIT */
/*
 * The command line as every command reads it. Each case runs a small command in a child: its
 * arguments go in, what it says and its exit status come out.
 */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../cmd/cli.h"

static month from;
static int most;
static bool check;

static const struct option options[] = {
	{0, "from", OPT_MONTH, "MONTH", &from, "first month"},
	{'k', "most", OPT_INT, "N", &most, "at most N"},
	{0, "check", OPT_FLAG, NULL, &check, "say yes or no"},
};

static const char *const usage[] = {"WORD…", NULL};

static const struct command command = {
	.name = "rff-test",
	.summary = "try the command line",
	.usage = usage,
	.common = COMMON_PROJECT | COMMON_ANSWER | COMMON_TODAY | COMMON_WRITE | COMMON_QUIET,
	.options = options,
	.noptions = sizeof(options) / sizeof(options[0]),
};

enum { MOST_ARGUMENTS = 8, MOST_OUTPUT = 4096 };

/* The command under test: prints its operands and options as a sheet. */
static int run(int argc, char **argv)
{
	static const struct heading headings[] = {
		{"words", NULL, NULL, FOR_ALL, LEFT}, {"from", NULL, NULL, FOR_ALL, LEFT},
		{"most", NULL, NULL, FOR_ALL, RIGHT}, {"check", NULL, NULL, FOR_ALL, LEFT},
		{"today", NULL, NULL, FOR_ALL, LEFT},
	};
	struct arena a = {0};
	struct cli c;
	cli_parse(&c, &a, &command, argc, argv);
	struct sheet *s = sheet_new(&a, cli_language(&c, ENGLISH), headings, 5);
	struct value *v = sheet_add(s)->value;
	const char *words = "";
	for (int i = 0; i < c.noperands; i++)
		words = arena_printf(&a, "%s%s%s", words, i ? " " : "", c.operands[i]);
	v[0] = value_z(words);
	if (from)
		v[1] = value_month(from);
	v[2] = value_int(most);
	v[3] = value_z(check ? "yes" : NULL);
	v[4] = value_day(c.common.today);
	int code = cli_print(&c, s);
	arena_free(&a);
	return code;
}

/* In the child: argv from a blank-separated line, output to the pipe, never back to cmocka. */
static _Noreturn void child(int out, const char *line, void (*before)(void))
{
	struct arena a = {0};
	struct str rest = str_of(line), word;
	char *argv[MOST_ARGUMENTS + 2] = {arena_printf(&a, "rff-test")};
	int argc = 1;
	while (argc <= MOST_ARGUMENTS && str_word(&rest, ' ', &word))
		argv[argc++] = str_z(&a, word);
	dup2(out, STDERR_FILENO);
	dup2(out, STDOUT_FILENO);
	if (before)
		before();
	int code = run(argc, argv);
	arena_free(&a);
	exit(code);
}

/* Runs the line, in the child after before; the exit status, what was said in *said. */
static int status_of(const char *line, void (*before)(void), char said[MOST_OUTPUT])
{
	int fd[2], status = 0;
	size_t n = 0;
	ssize_t got;
	assert_int_equal(pipe(fd), 0);
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		child(fd[1], line, before);
	close(fd[1]);
	while ((got = read(fd[0], said + n, MOST_OUTPUT - 1 - n)) > 0)
		n += (size_t)got;
	said[n] = '\0';
	close(fd[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

struct line {
	const char *arguments;
	int status;
	const char *says;
};

static void check_lines(const struct line *lines, size_t n)
{
	char said[MOST_OUTPUT];
	for (size_t i = 0; i < n; i++) {
		int status = status_of(lines[i].arguments, NULL, said);
		assert_string_equal(said, lines[i].says);
		assert_int_equal(status, lines[i].status);
	}
}

#define CHECK(lines) check_lines(lines, sizeof(lines) / sizeof((lines)[0]))
#define ANSWER(values) "words,from,most,check,today\n" values "\n"

static void options_stand_anywhere(void **state)
{
	static const struct line lines[] = {
		{"-f csv a b", 0, ANSWER("a b,,0,,2022-02-10")},
		{"a -fcsv b -k 3", 0, ANSWER("a b,,3,,2022-02-10")},
		{"a --format=csv -qk3 --format csv", 0, ""},
		{"--check -k3 -fcsv -- --check -", 0, ANSWER("--check -,,3,yes,2022-02-10")},
		{"-fcsv - --from 2021-11 -t 2021-12-24", 0, ANSWER("-,2021-11,0,,2021-12-24")},
		{"--excel x", 0, "\xef\xbb\xbfwords;from;most;check;today\r\nx;;0;;2022-02-10\r\n"},
		{"-V", 0, "rff-test " RFF_VERSION "\n"},
	};
	(void)state;
	CHECK(lines);
}

static void mistakes_are_named(void **state)
{
	static const struct line lines[] = {
		{"--chekc", 2, "rff-test: unknown option --chekc; did you mean --check?\n"},
		{"--che", 2, "rff-test: unknown option --che; did you mean --check?\n"},
		{"-x", 2, "rff-test: unknown option -x\n"},
		{"-p", 2, "rff-test: unknown option -p\n"},
		{"--check=1", 2, "rff-test: --check takes no value\n"},
		{"--from", 2, "rff-test: --from needs a value: MONTH\n"},
		{"-qk", 2, "rff-test: -k needs a value: N\n"},
		{"--from 2021-13", 2,
		 "rff-test: --from: \"2021-13\" is not a month; write YYYY-MM or last\n"},
		{"-t 2021-02-29", 2,
		 "rff-test: --today: \"2021-02-29\" is not a date; write YYYY-MM-DD\n"},
		{"-k -1", 2, "rff-test: --most: \"-1\" is not a whole number from 0\n"},
		{"-k 1.5", 2, "rff-test: --most: \"1.5\" is not a whole number from 0\n"},
		{"-f cvs", 2,
		 "rff-test: --format: unknown format \"cvs\"; there are text, csv, json; "
		 "did you mean csv?\n"},
		{"-l dk", 2,
		 "rff-test: --language: unknown language \"dk\"; there are da, en; "
		 "did you mean da?\n"},
		{"--excel -f json", 2, "rff-test: --excel goes with --format csv only\n"},
	};
	(void)state;
	CHECK(lines);
}

static void arguments_are_utf8_without_cpr(void **state)
{
	static const struct line lines[] = {
		{"a \xe6", 65, "rff-test: argument 2 is not UTF-8\n"},
		{"note=010190-1234", 65,
		 "rff-test: argument 1 holds a CPR number (DDMMYY-****); rff stores none\n"},
		{"-fcsv pnumber=0101901234", 0, ANSWER("pnumber=0101901234,,0,,2022-02-10")},
	};
	(void)state;
	CHECK(lines);
}

static void what_is_said_is_harmless(void **state)
{
	static const struct line lines[] = {
		{"--\033[31m", 2, "rff-test: unknown option --\\x1b[31m\n"},
	};
	(void)state;
	CHECK(lines);
}

static void help_tells_every_option(void **state)
{
	char said[MOST_OUTPUT];
	(void)state;
	assert_int_equal(status_of("--help", NULL, said), 0);
	assert_non_null(strstr(said, "usage: rff-test WORD…\n"));
	assert_non_null(strstr(said, "  -k, --most N      at most N\n"));
	assert_non_null(strstr(said, "  -f, --format text|csv|json "));
	assert_null(strstr(said, "--private"));
	for (char *line = strtok(said, "\n"); line; line = strtok(NULL, "\n"))
		assert_true(utf8_width(str_of(line)) <= 80);
}

static void no_stdout(void)
{
	close(STDOUT_FILENO);
}

static void no_stderr(void)
{
	close(STDERR_FILENO);
}

static void full_stdout(void)
{
	dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO);
}

static void no_room(void)
{
	setrlimit(RLIMIT_FSIZE, &(struct rlimit){0, 0});
}

static void an_answer_lost_is_no_success(void **state)
{
	char said[MOST_OUTPUT];
	(void)state;
	assert_int_equal(status_of("a", no_stdout, said), EXIT_SYSTEM);
	assert_string_equal(said, "rff-test: standard output: Bad file descriptor\n");
	assert_int_equal(status_of("-V", no_stdout, said), EXIT_SYSTEM);
	assert_int_equal(status_of("a", full_stdout, said), EXIT_SYSTEM);
	assert_string_equal(said, "rff-test: standard output: No space left on device\n");
	assert_int_equal(status_of("-V", no_stderr, said), EXIT_DONE);
	assert_int_equal(status_of("-x", no_stderr, said), EXIT_USAGE);
	assert_int_equal(status_of("a -o no-room", no_room, said), EXIT_SYSTEM);
	assert_string_equal(said, "rff-test: no-room: File too large\n");
	assert_int_equal(access("no-room", F_OK), -1);
	assert_int_equal(status_of("a -o /dev/null", NULL, said), EXIT_SYSTEM);
	assert_string_equal(said, "rff-test: /dev/null: is there already and no plain file\n");
	assert_int_equal(status_of("a -o /nowhere/x", NULL, said), EXIT_SYSTEM);
	assert_string_equal(said, "rff-test: /nowhere/x: No such file or directory\n");
}

static void today_comes_from_the_environment(void **state)
{
	static const struct line lines[] = {
		{"-V", 0, "rff-test " RFF_VERSION "\n"},
		{"a", 2, "rff-test: RFF_TODAY: \"soon\" is not a date; write YYYY-MM-DD\n"},
		{"a -f csv -t 2022-01-01", 0, ANSWER("a,,0,,2022-01-01")},
	};
	(void)state;
	setenv("RFF_TODAY", "soon", 1);
	CHECK(lines);
	setenv("RFF_TODAY", "2022-02-10", 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_stand_anywhere),
		cmocka_unit_test(mistakes_are_named),
		cmocka_unit_test(arguments_are_utf8_without_cpr),
		cmocka_unit_test(what_is_said_is_harmless),
		cmocka_unit_test(help_tells_every_option),
		cmocka_unit_test(an_answer_lost_is_no_success),
		cmocka_unit_test(today_comes_from_the_environment),
	};
	setenv("RFF_TODAY", "2022-02-10", 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
