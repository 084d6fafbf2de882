/* SPDX-License-Identifier: MIT */
/*
 * What a command says: findings and mistakes on stderr, the answer on stdout or whole in a file.
 * Every byte of the answer is accounted for, and nothing said can play tricks on a terminal.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../lib/data/data.h"
#include "cli.h"

enum { WIDTH = 80 }; /* everywhere: output does not depend on where it goes */

static bool write_whole(int fd, struct str text)
{
	while (text.n) {
		ssize_t put = write(fd, text.p, text.n);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		text.p += put;
		text.n -= (size_t)put;
	}
	return true;
}

__attribute__((format(printf, 2, 0)))
static void say(const struct cli *c, const char *format, va_list ap)
{
	struct buf line = {0};
	buf_printf(&line, "%s: ", c->command->name);
	buf_shown(&line, str_of(arena_vprintf(c->arena, tr(format), ap)));
	buf_char(&line, '\n');
	write_whole(STDERR_FILENO, (struct str){line.p, line.n});
	buf_free(&line);
}

void cli_say(const struct cli *c, const char *format, ...)
{
	va_list ap;
	va_start(ap, format);
	say(c, format, ap);
	va_end(ap);
}

void cli_die(const struct cli *c, enum exit_code code, const char *format, ...)
{
	va_list ap;
	va_start(ap, format);
	say(c, format, ap);
	va_end(ap);
	exit((int)code);
}

const char *cli_hint(const struct cli *c, const char *wrong, const char *const *names, size_t n)
{
	const char *near = str_nearest(str_of(wrong), names, n);
	return near ? arena_printf(c->arena, tr("; did you mean %s?"), near) : "";
}

size_t cli_subcommand(const struct cli *c, const char *const *names, size_t n)
{
	if (c->noperands == 0)
		cli_die(c, EXIT_USAGE, "what is to be done? See %s --help", c->command->name);
	for (size_t i = 0; i < n; i++)
		if (strcmp(c->operands[0], names[i]) == 0)
			return i;
	cli_die(c, EXIT_USAGE, "%s cannot do \"%s\"%s", c->command->name, str_shown(c->arena, str_of(c->operands[0])),
		cli_hint(c, c->operands[0], names, n));
}

/* ---- findings ------------------------------------------------------------------------------ */

/* PATH:LINE:COLUMN: error: message, with as much of the place as is known. */
static void put_finding(struct buf *out, const struct finding *f)
{
	buf_shown(out, str_of(f->at.file));
	if (f->at.line)
		buf_printf(out, ":%u", (unsigned)f->at.line);
	if (f->at.line && f->at.column)
		buf_printf(out, ":%u", (unsigned)f->at.column);
	buf_z(out, f->severity == SEVERITY_ERROR ? ": error: " : ": warning: ");
	buf_shown(out, str_of(f->message));
	buf_char(out, '\n');
}

static void put_count(struct buf *out, size_t n, const char *one, const char *more)
{
	buf_printf(out, "%zu %s", n, tr(n == 1 ? one : more));
}

void cli_findings(const struct cli *c, struct diag *d, bool warnings, const char *nothing_was)
{
	struct buf out = {0};
	diag_sort(d);
	warnings = warnings && d->warnings && !c->common.quiet;
	for (size_t i = 0; i < d->n; i++)
		if (warnings || d->list[i].severity == SEVERITY_ERROR)
			put_finding(&out, &d->list[i]);
	if (d->errors)
		put_count(&out, d->errors, N_("error"), N_("errors"));
	if (d->errors && warnings)
		buf_z(&out, ", ");
	if (warnings)
		put_count(&out, d->warnings, N_("warning"), N_("warnings"));
	if (d->errors && nothing_was)
		buf_printf(&out, "; %s", tr(nothing_was));
	if (out.n)
		buf_char(&out, '\n');
	write_whole(STDERR_FILENO, (struct str){out.p, out.n});
	buf_free(&out);
}

/* ---- the answer ------------------------------------------------------------------------------ */

/* The catalogue lies beside the command: in its own directory's locale/, or in ../share/locale. */
void cli_messages(const struct cli *c, enum language language)
{
	char path[4096];
	struct stat st;
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);
	if (language == ENGLISH || n <= 0) {
		tr_english();
		return;
	}
	path[n] = '\0';
	*strrchr(path, '/') = '\0';
	const char *own = arena_printf(c->arena, "%s/locale", path);
	tr_danish(stat(own, &st) == 0 ? own : arena_printf(c->arena, "%s/../share/locale", path));
}

enum language cli_language(const struct cli *c, enum language fallback)
{
	if (!c->common.language)
		return fallback;
	return strcmp(c->common.language, "da") == 0 ? DANISH : ENGLISH;
}

static bool use_colour(const struct cli *c)
{
	const char *no = getenv("NO_COLOR");
	if (strcmp(c->common.color, "auto") != 0)
		return strcmp(c->common.color, "always") == 0;
	return !(no && *no) && !c->common.output && isatty(STDOUT_FILENO);
}

bool cli_write(const struct cli *c, struct str text)
{
	if (write_whole(STDOUT_FILENO, text) && close(STDOUT_FILENO) == 0)
		return true;
	if (errno != EPIPE)
		cli_say(c, "standard output: %s", strerror(errno));
	return false;
}

int cli_save(const struct cli *c, const char *path, struct str text)
{
	const char *slash = strrchr(path, '/'), *entry = slash ? slash + 1 : path, *why = NULL;
	size_t n = slash == path ? 1 : slash ? (size_t)(slash - path) : 0;
	const char *dir = n ? arena_copy(c->arena, path, n) : ".";
	struct file old = {0};
	enum stored stored = STORED_FAILED;
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	old.exists = fd >= 0 && fstatat(fd, entry, &old.stat, AT_SYMLINK_NOFOLLOW) == 0;
	if (fd < 0)
		why = strerror(errno);
	else if (old.exists && !S_ISREG(old.stat.st_mode))
		why = tr("is there already and no plain file");
	else
		stored = file_replace(fd, -1, entry, text, &old, &why);
	if (fd >= 0)
		close(fd);
	switch (stored) {
	case STORED: return EXIT_DONE;
	case STORED_UNSURE:
		cli_say(c, "%s: %s; written, but it may not outlive a power cut", path, why);
		return EXIT_UNSURE;
	case STORED_CHANGED:
		cli_say(c, "%s: was changed by somebody else meanwhile; try again", path);
		return EXIT_BUSY;
	case STORED_FAILED: break;
	}
	cli_say(c, "%s: %s", path, why);
	return EXIT_SYSTEM;
}

bool cli_for_people(const struct cli *c)
{
	return !c->common.format || strcmp(c->common.format, "text") == 0;
}

static bool to_file(const struct cli *c)
{
	return c->common.output && strcmp(c->common.output, "-") != 0;
}

int cli_answer(const struct cli *c, struct str text)
{
	if (to_file(c))
		return cli_save(c, c->common.output, text);
	return c->common.quiet || cli_write(c, text) ? EXIT_DONE : EXIT_SYSTEM;
}

int cli_print(const struct cli *c, const struct sheet *s)
{
	const struct common *o = &c->common;
	const struct format *format = o->format ? format_find(str_of(o->format)) : &formats[0];
	struct style style = {.colour = use_colour(c), .excel = o->excel, .width = WIDTH};
	struct buf out = {0};
	if (o->quiet && !to_file(c))
		return EXIT_DONE;
	format->print(&out, s, &style);
	int code = cli_answer(c, (struct str){out.p, out.n});
	buf_free(&out);
	return code;
}
