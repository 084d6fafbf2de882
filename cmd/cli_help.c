/* SPDX-License-Identifier: MIT */
/*
 * --help, made from the same option table that parses, so that the two cannot differ.
 * completion.bash reads this text.
 */
#include <string.h>

#include "cli.h"

enum { WIDTH = 80, MOST = 32 }; /* an option wider than MOST has its help on the next line */

/* "  -o, --output FILE" */
static struct str synopsis(const struct cli *c, const struct option *o)
{
	const char *letter = o->letter ? arena_printf(c->arena, "-%c,", o->letter) : "   ";
	const char *argument = o->argument ? arena_printf(c->arena, " %s", o->argument) : "";
	return str_of(arena_printf(c->arena, "  %s --%s%s", letter, o->name, argument));
}

/* Text wrapped in its column, where its first line begins. */
static void put_wrapped(struct buf *out, struct str text, size_t column)
{
	while (text.n) {
		buf_str(out, line_take(&text, WIDTH - column));
		buf_char(out, '\n');
		buf_repeat(out, " ", text.n ? column : 0);
	}
}

static void put_options(struct buf *out, const struct cli *c, size_t from, size_t to)
{
	size_t widest = 0;
	for (size_t i = from; i < to; i++) {
		size_t width = utf8_width(synopsis(c, &c->options[i]));
		if (width > widest && width <= MOST)
			widest = width;
	}
	for (size_t i = from; i < to; i++) {
		struct str text = synopsis(c, &c->options[i]);
		size_t width = utf8_width(text);
		buf_str(out, text);
		if (width > widest)
			buf_char(out, '\n');
		buf_repeat(out, " ", (width > widest ? widest : widest - width) + 2);
		put_wrapped(out, str_of(tr(c->options[i].help)), widest + 2);
	}
}

void cli_help(struct buf *out, const struct cli *c)
{
	const struct command *command = c->command;
	struct str more = str_of(command->more ? tr(command->more) : NULL), line;
	for (size_t i = 0; command->usage[i]; i++)
		buf_printf(out, "%s %s %s\n", i ? "      " : tr("usage:"), command->name,
			   command->usage[i]);
	buf_printf(out, "\n%s\n", tr(command->summary));
	for (const char *before = "\n"; str_word(&more, '\n', &line); before = "") {
		buf_z(out, before);
		put_wrapped(out, line, 0);
	}
	if (c->ncommon)
		buf_printf(out, "\n%s\n", tr("Options:"));
	put_options(out, c, 0, c->ncommon);
	buf_printf(out, "\n%s\n", tr("Common options (rff(7) has more on them):"));
	put_options(out, c, c->ncommon, c->noptions);
}
