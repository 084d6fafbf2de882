/* SPDX-License-Identifier: MIT */
/* rff-init: makes a valid, empty project from a template. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"
#include "../lib/data/data.h"

static const char *template = "tom";

static const struct option options[] = {
	{0, "template", OPT_TEXT, "NAME", &template,
	 N_("lolland-falster, corolab, randers, styregruppe or tom (default)")},
};

static const char *const usage[] = {"[--template NAME] DIR", NULL};

static const struct command command = {
	.name = "rff-init",
	.summary = N_("make a valid, empty project"),
	.usage = usage,
	.more = N_("DIR is made (mode 0700) and gets an rff.yaml with comments: the programme's period, "
		"partners, targets and rules. Change it, then check it with rff-check."),
	.options = options,
	.noptions = sizeof(options) / sizeof(options[0]),
};

static const struct standard *find_template(struct cli *c)
{
	const char *names[16];
	size_t n = 0;
	for (size_t i = 0; i < nstandards && n < 16; i++) {
		struct str name = str_of(standards[i].name);
		if (str_starts(name, "templates/"))
			names[n++] = arena_copy(c->arena, name.p + 10, name.n - 10 - 5);
	}
	const struct standard *s = standard_find(arena_printf(c->arena, "templates/%s.yaml", template));
	const char *near = s ? NULL : str_nearest(str_of(template), names, n);
	if (!s)
		cli_die(c, EXIT_USAGE, "no template \"%s\"; %s%s%s", str_shown(c->arena, str_of(template)),
			near ? tr("did you mean ") : "there are lolland-falster, corolab, randers, "
						 "styregruppe, tom",
			near ? near : "", near ? "?" : "");
	return s;
}

/* Opens dir, making it when it is not there. */
static int make_dir(struct cli *c, const char *dir)
{
	struct stat st;
	if (mkdir(dir, 0700) != 0 && errno != EEXIST)
		cli_die(c, EXIT_SYSTEM, "%s: %s", dir, strerror(errno));
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		cli_die(c, EXIT_SYSTEM, "%s: %s", dir, strerror(errno));
	if (fstatat(fd, "rff.yaml", &st, AT_SYMLINK_NOFOLLOW) == 0)
		cli_die(c, EXIT_NO, "%s: holds a project already; nothing written", dir);
	return fd;
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct cli c;
	const char *why;
	cli_parse(&c, &arena, &command, argc, argv);
	if (c.noperands != 1)
		cli_die(&c, EXIT_USAGE, "one directory is needed; see rff-init --help");
	const struct standard *s = find_template(&c);
	int fd = make_dir(&c, c.operands[0]);
	struct file none = {.exists = false};
	struct str bytes = {(const char *)s->bytes, s->n};
	switch (file_replace(fd, -1, "rff.yaml", bytes, &none, &why)) {
	case STORED: break;
	case STORED_UNSURE:
		cli_die(&c, EXIT_UNSURE, "%s: stored, but a power cut may still undo it: %s",
			c.operands[0], why);
	case STORED_CHANGED:
	case STORED_FAILED: cli_die(&c, EXIT_SYSTEM, "%s/rff.yaml: %s", c.operands[0], why);
	}
	arena_free(&arena);
	return EXIT_DONE;
}
