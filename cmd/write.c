/* SPDX-License-Identifier: MIT */
/* See write.h. */
#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

#include "guard.h"
#include "write.h"

static const char *command_name; /* for say_waiting, which lib/ calls */

static const char *user_name(struct cli *c)
{
	const char *name = getenv("RFF_USER");
	const struct passwd *pw = name && *name ? NULL : getpwuid(getuid());
	struct str user = str_of(name && *name ? name : pw ? pw->pw_name : "");
	size_t at, length;
	bool clean = user.n && utf8_valid(user) == user.n && !cpr_find(user, &at, &length);
	for (size_t i = 0; clean && i < user.n; i++)
		clean = (unsigned char)user.p[i] >= 0x20;
	if (!clean)
		cli_die(c, EXIT_USAGE, "who are you? Set RFF_USER to a name without a CPR number");
	return str_z(c->arena, user);
}

void write_begin(struct writing *w, struct cli *c)
{
	*w = (struct writing){.cli = c, .by = user_name(c)};
	command_name = c->command->name;
	w->project = open_project(c, &w->diag);
}

static void say_waiting(const char *holder)
{
	struct buf shown = {0};
	buf_shown(&shown, str_of(holder));
	buf_char(&shown, '\0');
	fprintf(stderr, tr("%s: another command is writing%s%s%s, waiting\n"), command_name,
		*holder ? " (" : "", shown.p, *holder ? ")" : "");
	buf_free(&shown);
}

static void take_lock(struct writing *w)
{
	struct cli *c = w->cli;
	const char *who = arena_printf(c->arena, "%s %s", w->by, c->command->name);
	struct project *p = w->project;
	switch (store_open(&w->store, c->arena, p->fd, c->common.wait, who,
			   c->common.quiet ? NULL : say_waiting)) {
	case LOCKED: return;
	case LOCK_BUSY:
		cli_die(c, EXIT_BUSY, "another command is still writing after %d s; nothing written, try again",
			c->common.wait);
	case LOCK_FAILED:
		cli_die(c, EXIT_SYSTEM, "%s/%s: %s; nothing written", p->dir, w->store.which, w->store.why);
	}
}

void write_lock(struct writing *w)
{
	if (!w->cli->common.dry_run) {
		guard_write(w->cli, w->project);
		take_lock(w);
	}
	read_project(w->cli, w->project);
	need_valid(w->cli, &w->diag, "nothing written");
	w->recorded = stamp_now(w->cli->arena);
}

/* The project as it would be; findings about rows of the changes (if any) are brought back to them. */
static void check_files(struct writing *w, const struct new_file *files, size_t nfiles,
			const struct change *list, size_t n)
{
	struct diag d = {.arena = w->cli->arena};
	struct project *after = project_with(w->project, &d, files, nfiles);
	project_read(after);
	indicators_read(after);
	if (!d.errors && n)
		project_check(after, SEVERITY_WARNING);
	if (n)
		change_findings(list, n, after, &d);
	guard_files(w->cli, after, files, nfiles);
	need_valid(w->cli, &d, "nothing written");
	if (!w->cli->common.quiet)
		cli_findings(w->cli, &d, true, NULL);
}

static enum exit_code store(struct writing *w, const struct new_file *list, size_t n, enum journal_what what,
			    int64_t of)
{
	struct cli *c = w->cli;
	struct store *s = &w->store;
	struct journal_entry entry = {.time = str_of(w->recorded), .by = str_of(w->by),
				      .command = str_of(c->command->name), .what = what, .of = of};
	switch (store_commit(s, w->project->files, list, n, &entry)) {
	case STORED: return EXIT_DONE;
	case STORED_UNSURE:
		fprintf(stderr, tr("%s: %s: stored, but a power cut may still undo it: %s\n"), command_name,
			s->which, s->why);
		return EXIT_UNSURE;
	case STORED_CHANGED:
		cli_die(c, EXIT_BUSY, "%s was saved by another program meanwhile; nothing written, run again",
			s->which);
	case STORED_FAILED: break;
	}
	cli_die(c, EXIT_SYSTEM, "%s: %s; nothing written", s->which, s->why);
}

/* Stores what was checked and prints the answer. */
static int finish(struct writing *w, const struct new_file *list, size_t n, enum journal_what what, int64_t of,
		  const struct buf *answer)
{
	bool dry = w->cli->common.dry_run;
	enum exit_code code = n && !dry ? store(w, list, n, what, of) : EXIT_DONE;
	if (!cli_write(w->cli, (struct str){answer->p ? answer->p : "", answer->n}) && code == EXIT_DONE)
		code = dry ? EXIT_SYSTEM : EXIT_UNPRINTED;
	return (int)code;
}

int write_files(struct writing *w, const struct new_file *list, size_t n, enum journal_what what, int64_t of,
		const struct buf *answer)
{
	check_files(w, list, n, NULL, 0);
	return finish(w, list, n, what, of, answer);
}

void change_shown(const struct change *change, bool dry_run, struct buf *out)
{
	for (size_t i = 0; i < change->n; i++) {
		const struct incoming *row = &change->rows[i];
		if (!dry_run && row->outcome == ADDED) {
			buf_str(out, row->id);
			buf_char(out, '\n');
		}
		if (!dry_run || row->outcome == UNCHANGED)
			continue;
		buf_printf(out, "%s %.*s:", row->outcome == ADDED ? "add" : "amend", (int)row->id.n, row->id.p);
		for (size_t k = 0; k < row->n; k++)
			buf_printf(out, " %.*s=%s", (int)row->cell[k].column.n, row->cell[k].column.p,
				   str_shown(change->p->arena, row->cell[k].text));
		buf_char(out, '\n');
	}
}

static bool anything(const struct change *change)
{
	for (size_t i = 0; i < change->n; i++)
		if (change->rows[i].outcome != UNCHANGED)
			return true;
	return false;
}

int write_changes(struct writing *w, struct change *list, size_t n, const struct buf *answer)
{
	struct new_file *files = arena_alloc(w->cli->arena, (n + 1) * sizeof(*files));
	size_t kept = 0;
	for (size_t i = 0; i < n; i++) {
		if (!anything(&list[i]))
			continue;
		files[kept] = change_file(&list[i]);
		list[kept++] = list[i];
	}
	if (kept)
		check_files(w, files, kept, list, kept);
	return finish(w, files, kept, JOURNAL_CHANGE, 0, answer);
}

int write_change(struct writing *w, struct change *change)
{
	struct buf out = {0};
	change->p = w->project;
	change->by = w->by;
	change->recorded = w->recorded;
	change_make(change);
	need_valid(w->cli, &w->diag, "nothing written");
	if (!w->cli->common.quiet)
		change_shown(change, w->cli->common.dry_run, &out);
	int code = write_changes(w, change, 1, &out);
	buf_free(&out);
	return code;
}

int write_row(struct writing *w, enum table_id t, struct incoming *row, bool amend)
{
	struct change c = {.table = t, .amend = amend, .rows = row, .n = 1};
	return write_change(w, &c);
}
