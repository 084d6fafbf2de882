/* SPDX-License-Identifier: MIT */
/* rff-enroll: adds and amends rows of a project's tables, all or none, and takes a change back. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include "assign.h"
#include "write.h"
#include "../lib/model/history.h"

static bool amend, columns, undo;

static const struct option options[] = {
	{0, "amend", OPT_FLAG, NULL, &amend, N_("change rows that are there")},
	{0, "undo", OPT_FLAG, NULL, &undo, N_("take the last change back")},
	{0, "columns", OPT_FLAG, NULL, &columns, N_("list the columns of TABLE (without one: the tables)")},
};

static const char *const usage[] = {
	"TABLE COLUMN=VALUE…",
	"--amend TABLE ID COLUMN=VALUE…",
	"[--amend] TABLE FILE.csv|- [TABLE FILE.csv|-]…",
	"--undo",
	"--columns [TABLE]",
	NULL,
};

static const struct command command = {
	.name = "rff-enroll",
	.summary = N_("add and amend records"),
	.usage = usage,
	.more = N_("Prints the id or key of each row added. COLUMN= empties a cell. Rows without an id are "
		"named by their key: F0003/halv-maaned/2021-09-15. From a file or standard input (-) "
		"all rows are taken or none, of several tables too; rows that are there already change "
		"nothing. --undo takes back the last change of any command; it is a change itself."),
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

static struct incoming *read_arguments(struct cli *c, enum table_id t, size_t *n)
{
	struct incoming *row = arena_alloc(c->arena, sizeof(*row));
	int first = 1 + amend;
	*row = row_assigned(c);
	if (c->noperands <= first)
		cli_die(c, EXIT_USAGE, "no COLUMN=VALUE given; see rff-enroll --help");
	if (amend)
		row->name = str_of(c->operands[1]);
	if (amend && !row->name.n)
		cli_die(c, EXIT_USAGE, "the id of the row to amend is empty");
	assign_operands(c, row, t, first, NULL);
	*n = 1;
	return row;
}

/* ---- rows from files ------------------------------------------------------------------------------------- */

/* TABLE FILE and TABLE -, once or more: no assignment. */
static bool from_files(const struct cli *c)
{
	for (int i = 1; i < c->noperands; i += 2)
		if (strchr(c->operands[i], '='))
			return false;
	return c->noperands >= 2 && c->noperands % 2 == 0;
}

static void read_input(struct cli *c, struct diag *d, const char *name, struct file *file)
{
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

/* The files named, one change each, read before the lock is taken: standard input may be slow. */
static struct change *read_inputs(struct cli *c, struct diag *d, struct file **files, size_t *n)
{
	*n = (size_t)c->noperands / 2;
	struct change *list = arena_alloc(c->arena, *n * sizeof(*list));
	*files = arena_alloc(c->arena, *n * sizeof(**files));
	for (size_t i = 0; i < *n; i++) {
		list[i] = (struct change){.table = need_table(c, c->operands[2 * i]), .amend = amend};
		for (size_t k = 0; k < i; k++)
			if (list[k].table == list[i].table)
				cli_die(c, EXIT_USAGE, "%s is given twice", schema[list[i].table].name);
		read_input(c, d, c->operands[2 * i + 1], &(*files)[i]);
	}
	return list;
}

/* ---- storing ------------------------------------------------------------------------------------------------ */

static int enroll(struct cli *c)
{
	struct writing w;
	struct file *files = NULL;
	struct buf out = {0};
	size_t n = 1;
	struct change one = {.table = need_table(c, c->operands[0]), .amend = amend}, *list = &one;
	if (!from_files(c))
		one.rows = read_arguments(c, one.table, &one.n);
	write_begin(&w, c);
	if (!one.rows)
		list = read_inputs(c, &w.diag, &files, &n);
	write_lock(&w);
	for (size_t i = 0; i < n; i++) {
		list[i].p = w.project;
		list[i].by = w.by;
		list[i].recorded = w.recorded;
		if (files)
			list[i].rows = incoming_read(w.project, list[i].table, &files[i], &list[i].n);
	}
	for (size_t i = 0; i < n && !w.diag.errors; i++)
		change_make(&list[i]);
	need_valid(c, &w.diag, "nothing written");
	for (size_t i = 0; i < n && !c->common.quiet; i++)
		change_shown(&list[i], c->common.dry_run, &out);
	int code = write_changes(&w, list, n, &out);
	buf_free(&out);
	return code;
}

/* With -n: what would be taken back, row by row. */
static void say_undo(const struct undo *u, struct buf *out)
{
	for (size_t i = 0; i < u->n; i++)
		for (size_t k = 0; k < u->change[i].rows.n; k++) {
			const struct row_change *row = &u->change[i].rows.list[k];
			buf_printf(out, "%s %s: %.*s\n",
				   row->op == ROW_REMOVED ? "remove" : row->op == ROW_ADDED ? "add" : "amend",
				   file_entry(u->change[i].file), (int)row->name.n, row->name.p);
		}
}

static int take_back(struct cli *c)
{
	struct writing w;
	struct undo u;
	struct buf out = {0};
	write_begin(&w, c);
	write_lock(&w);
	undo_make(w.project, &u);
	need_valid(c, &w.diag, "nothing written");
	if (!u.of)
		cli_die(c, EXIT_NO, "there is no change to take back");
	if (u.edited)
		cli_die(c, EXIT_NO, "%s was edited since the last change; nothing taken back", u.edited);
	if (c->common.dry_run)
		say_undo(&u, &out);
	int code = write_files(&w, u.change, u.n, JOURNAL_UNDO, u.of, &out);
	buf_free(&out);
	return code;
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct cli c;
	cli_parse(&c, &arena, &command, argc, argv);
	if (columns && c.noperands == 0)
		return print_tables(&c);
	if (columns && c.noperands > 1)
		cli_die(&c, EXIT_USAGE, "\"%s\" is not expected; see rff-enroll --help",
			str_shown(&arena, str_of(c.operands[1])));
	if (columns)
		return print_columns(&c, need_table(&c, c.operands[0]));
	if (c.common.format || c.common.output)
		cli_die(&c, EXIT_USAGE, "-f and -o go with --columns only");
	if (undo && (c.noperands || amend))
		cli_die(&c, EXIT_USAGE, "--undo stands alone: it takes the last change back, whatever it was");
	if (!undo && c.noperands == 0)
		cli_die(&c, EXIT_USAGE, "which table? See rff-enroll --help");
	int code = undo ? take_back(&c) : enroll(&c);
	arena_free(&arena);
	return code;
}
