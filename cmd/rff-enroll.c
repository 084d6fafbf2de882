/* SPDX-License-Identifier: MIT */
/* rff-enroll: adds and amends rows of a project's tables, all or none. */
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "guard.h"

static bool amend, columns;

static const struct option options[] = {
	{0, "amend", OPT_FLAG, NULL, &amend, N_("change rows that are there")},
	{0, "columns", OPT_FLAG, NULL, &columns, N_("list the columns of TABLE (without one: the tables)")},
};

static const char *const usage[] = {
	"TABLE COLUMN=VALUE…",
	"--amend TABLE ID COLUMN=VALUE…",
	"[--amend] TABLE FILE.csv|-",
	"--columns [TABLE]",
	NULL,
};

static const struct command command = {
	.name = "rff-enroll",
	.summary = N_("add and amend records"),
	.usage = usage,
	.more = N_("Prints the id or key of each row added. COLUMN= empties a cell. Rows without an id are "
		"named by their key: F0003/halv-maaned/2021-09-15. From a file or standard input (-) "
		"all rows are taken or none; rows that are there already change nothing."),
	.common = COMMON_PROJECT | COMMON_ANSWER | COMMON_TODAY | COMMON_WRITE | COMMON_QUIET,
	.options = options,
	.noptions = sizeof(options) / sizeof(options[0]),
};

/* ---- --columns ------------------------------------------------------------------------------------- */

static int print_tables(struct cli *c)
{
	static const struct heading headings[] = {
		{"table", "Tabel", "Table", FOR_ALL, LEFT},
		{"label", "Indhold", "Holds", FOR_ALL, LEFT},
	};
	enum language l = cli_language(c, ENGLISH);
	struct sheet *s = sheet_new(c->arena, l, headings, 2);
	for (int t = 0; t < NTABLES; t++) {
		if (!*schema[t].file)
			continue;
		struct sheet_row *row = sheet_add(s);
		row->value[0] = value_z(schema[t].name);
		row->value[1] = value_z(l == DANISH ? schema[t].da : schema[t].en);
	}
	return cli_print(c, s);
}

static int print_columns(struct cli *c, enum table_id t)
{
	static const struct heading headings[] = {
		{"column", "Kolonne", "Column", FOR_ALL, LEFT},
		{"required", "*", "*", FOR_ALL, LEFT},
		{"value", "Værdi", "Value", FOR_ALL, LEFT},
		{"help", "Betydning", "Meaning", FOR_ALL, LEFT},
	};
	struct sheet *s = sheet_new(c->arena, cli_language(c, ENGLISH), headings, 4);
	s->footer = tr("* required   P private");
	for (int i = 0; i < schema[t].ncolumns; i++) {
		const struct column *column = &schema[t].columns[i];
		struct sheet_row *row = sheet_add(s);
		row->value[0] = value_z(column->name);
		row->value[1] = value_z(column->flags & REQUIRED ? "*" : column->flags & PRIVATE ? "P" : NULL);
		row->value[2] = value_z(*column->of ? arena_printf(c->arena, "%s (%s)", tr(kind_form(column->kind)), column->of)
						    : tr(kind_form(column->kind)));
		row->value[3] = value_z(tr(column->help));
	}
	return cli_print(c, s);
}

static enum table_id need_table(struct cli *c, const char *name)
{
	const char *names[NTABLES];
	enum table_id t = table_find(str_of(name));
	for (int i = 0; i < NTABLES; i++)
		names[i] = schema[i].name;
	const char *near = str_nearest(str_of(name), names, NTABLES);
	if (t == NO_TABLE || !*schema[t].file)
		cli_die(c, EXIT_USAGE, "no table \"%s\"; %s%s%s", str_shown(c->arena, str_of(name)),
			near ? tr("did you mean ") : tr("see rff-enroll --columns"), near ? near : "",
			near ? "?" : "");
	return t;
}

/* ---- rows from the command line ---------------------------------------------------------------------- */

static void read_cell(struct cli *c, enum table_id t, const char *argument, struct incoming_cell *out)
{
	const char *equals = strchr(argument, '=');
	struct str column = {argument, equals ? (size_t)(equals - argument) : strlen(argument)};
	const char *names[MOST_COLUMNS];
	for (int i = 0; i < schema[t].ncolumns; i++)
		names[i] = schema[t].columns[i].name;
	int k = column_find(&schema[t], column);
	const char *near = str_nearest(column, names, (size_t)schema[t].ncolumns);
	if (!equals)
		cli_die(c, EXIT_USAGE, "\"%s\": write COLUMN=VALUE", str_shown(c->arena, column));
	if (k < 0 && !str_starts(column, "x_"))
		cli_die(c, EXIT_USAGE, "no column \"%s\" in %s; %s%s%s", str_shown(c->arena, column),
			schema[t].name, near ? tr("did you mean ") : tr("see rff-enroll --columns "),
			near ? near : schema[t].name, near ? "?" : "");
	if (k >= 0 && (schema[t].columns[k].flags & FILLED))
		cli_die(c, EXIT_USAGE, "%s is filled by rff-enroll itself", schema[t].columns[k].name);
	*out = (struct incoming_cell){column, str_of(equals + 1), {command.name, 0, 0}};
}

static struct incoming *read_arguments(struct cli *c, enum table_id t, size_t *n)
{
	struct incoming *row = arena_alloc(c->arena, sizeof(*row));
	int first = 1 + amend;
	row->at = (struct at){command.name, 0, 0};
	row->row = -1;
	row->cell = arena_alloc(c->arena, (size_t)c->noperands * sizeof(*row->cell));
	if (c->noperands <= first)
		cli_die(c, EXIT_USAGE, "no COLUMN=VALUE given; see rff-enroll --help");
	if (amend)
		row->name = str_of(c->operands[1]);
	if (amend && !row->name.n)
		cli_die(c, EXIT_USAGE, "the id of the row to amend is empty");
	for (int i = first; i < c->noperands; i++) {
		read_cell(c, t, c->operands[i], &row->cell[row->n]);
		for (size_t k = 0; k < row->n; k++)
			if (str_eq(row->cell[k].column, row->cell[row->n].column))
				cli_die(c, EXIT_USAGE, "%s is given twice",
					str_shown(c->arena, row->cell[k].column));
		row->n++;
	}
	*n = 1;
	return row;
}

/* ---- rows from a file ------------------------------------------------------------------------------------ */

/* TABLE FILE and TABLE -: one operand after the table, and no assignment. */
static bool from_file(const struct cli *c)
{
	return c->noperands == 2 && !strchr(c->operands[1], '=');
}

static void read_input(struct cli *c, struct diag *d, struct file *file)
{
	const char *name = c->operands[1];
	bool ok = strcmp(name, "-") == 0
			  ? stdin_read(c->arena, d, file)
			  : file_read(c->arena, d, AT_FDCWD, name, name, FILE_LIMIT, file);
	if (ok && !file->exists && amend)
		cli_die(c, EXIT_USAGE, "%s: no such file; to amend a row write COLUMN=VALUE behind its id",
			str_shown(c->arena, str_of(name)));
	if (ok && !file->exists)
		cli_die(c, EXIT_SYSTEM, "%s: %s", str_shown(c->arena, str_of(name)), strerror(ENOENT));
	need_valid(c, d, "nothing written");
}

/* ---- storing ------------------------------------------------------------------------------------------------ */

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

static void say_waiting(const char *holder)
{
	fprintf(stderr, tr("%s: another command is writing%s%s%s, waiting\n"), command.name,
		*holder ? " (" : "", holder, *holder ? ")" : "");
}

static void take_lock(struct cli *c, const struct project *p)
{
	const char *why = "";
	switch (lock_take(p->fd, c->common.wait, c->common.quiet ? NULL : say_waiting, &why)) {
	case LOCKED: return;
	case LOCK_BUSY:
		cli_die(c, EXIT_BUSY, "another command is still writing after %d s; nothing written, try again",
			c->common.wait);
	case LOCK_FAILED: cli_die(c, EXIT_SYSTEM, "%s/.rff: %s; nothing written", p->dir, why);
	}
}

/* Reads the project as it would be with the change, and ends with 65 when that is not valid. */
static void check_change(struct cli *c, const struct change *change)
{
	struct diag d;
	struct project *after = open_project(c, &d);
	project_read(after, change->table, change->bytes);
	indicators_read(after);
	if (!d.errors)
		project_check(after, SEVERITY_WARNING);
	change_findings(change, after, &d);
	need_valid(c, &d, "nothing written");
	if (!c->common.quiet)
		cli_findings(c, &d, true, NULL);
}

static enum exit_code store(struct cli *c, const struct change *change)
{
	const char *why;
	const struct file *old = &change->p->table[change->table].file;
	const char *file = schema[change->table].file;
	switch (file_replace(change->p->fd, file, change->bytes, old, &why)) {
	case STORED: return EXIT_DONE;
	case STORED_UNSURE:
		fprintf(stderr, tr("%s: %s: stored, but a power cut may still undo it: %s\n"), command.name,
			file, why);
		return EXIT_UNSURE;
	case STORED_CHANGED:
		cli_die(c, EXIT_BUSY, "%s was saved by another program meanwhile; nothing written, run again",
			file);
	case STORED_FAILED: break;
	}
	cli_die(c, EXIT_SYSTEM, "%s: %s; nothing written", file, why);
}

/* The ids of added rows; with -n every row that would change, with its new cells. */
static void say_rows(const struct change *change, bool dry_run, struct buf *out)
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

static int enroll(struct cli *c, enum table_id t)
{
	struct diag d;
	struct file file = {0};
	struct change change = {.table = t, .amend = amend, .by = user_name(c)};
	struct incoming *row = from_file(c) ? NULL : read_arguments(c, t, &change.n);
	struct project *p = open_project(c, &d);
	if (!row)
		read_input(c, &d, &file);
	if (!c->common.dry_run) {
		guard_write(c, p, schema[t].file);
		take_lock(c, p);
	}
	read_project(c, p);
	need_valid(c, &d, "nothing written");
	change.p = p;
	change.rows = row ? row : incoming_read(p, t, &file, &change.n);
	change.recorded = stamp_now(c->arena);
	if (!d.errors)
		change_make(&change);
	need_valid(c, &d, "nothing written");
	enum exit_code code = EXIT_DONE;
	struct buf out = {0};
	if (anything(&change)) {
		check_change(c, &change);
		if (!c->common.dry_run)
			code = store(c, &change);
	}
	if (!c->common.quiet)
		say_rows(&change, c->common.dry_run, &out);
	if (!cli_write(c, (struct str){out.p ? out.p : "", out.n}) && code == EXIT_DONE)
		code = c->common.dry_run ? EXIT_SYSTEM : EXIT_UNPRINTED;
	buf_free(&out);
	return (int)code;
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct cli c;
	cli_parse(&c, &arena, &command, argc, argv);
	if (columns && c.noperands == 0)
		return print_tables(&c);
	if (c.noperands == 0)
		cli_die(&c, EXIT_USAGE, "which table? See rff-enroll --help");
	enum table_id t = need_table(&c, c.operands[0]);
	if (columns && c.noperands > 1)
		cli_die(&c, EXIT_USAGE, "\"%s\" is not expected; see rff-enroll --help",
			str_shown(&arena, str_of(c.operands[1])));
	if (columns)
		return print_columns(&c, t);
	if (c.common.format || c.common.output)
		cli_die(&c, EXIT_USAGE, "-f and -o go with --columns only");
	int code = enroll(&c, t);
	arena_free(&arena);
	return code;
}
