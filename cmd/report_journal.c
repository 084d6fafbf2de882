/* SPDX-License-Identifier: MIT */
/* rff-report journal: who changed what, when, by which command; all of it or one row's story. */
#include "report.h"
#include "../lib/model/history.h"

enum { J_SEQ, J_TIME, J_BY, J_COMMAND, J_WHAT, J_FILE, J_CHANGE, J_ROW, J_COLUMNS };

static const struct heading journal_headings[J_COLUMNS] = {
	{"seq", "Nr.", "No.", FOR_ALL, RIGHT},	{"time", "Tid", "Time", FOR_ALL, LEFT},
	{"by", "Af", "By", FOR_ALL, LEFT},	{"command", "Kommando", "Command", FOR_ALL, LEFT},
	{"what", "Hvad", "What", FOR_ALL, LEFT}, {"file", "Fil", "File", FOR_ALL, LEFT},
	{"change", "", "", FOR_ALL, LEFT},	{"row", "Række", "Row", FOR_ALL, LEFT},
};

static struct value what(const struct report *r, enum journal_what w)
{
	static const char *const da[] = {"ændring", "redigeret i hånden", "taget tilbage"};
	static const char *const en[] = {"change", "edited by hand", "taken back"};
	return value_code(str_of(journal_what_code(w)), str_of(r->language == DANISH ? da[w] : en[w]), TONE_NONE);
}

static void put(const struct report *r, struct sheet *s, const struct journal_entry *e,
		const struct journal_file *f, const struct row_change *row)
{
	struct value *v = sheet_add(s)->value;
	v[J_SEQ] = value_int(e->seq);
	v[J_TIME] = value_text(e->time);
	v[J_BY] = value_text(e->by);
	v[J_COMMAND] = value_text(e->command);
	v[J_WHAT] = what(r, e->what);
	v[J_FILE] = value_z(file_entry(f->file));
	if (!row)
		return;
	v[J_CHANGE] = value_z(row->op == ROW_ADDED ? "+" : row->op == ROW_REMOVED ? "-" : "~");
	v[J_ROW] = value_text(row->name);
}

/* A row a line; files without rows (rff.yaml, files first met) have a line of their own. */
static void put_file(const struct report *r, struct sheet *s, const struct journal_entry *e,
		     const struct journal_file *f)
{
	struct str wanted = str_of(r->noperands ? r->operands[0] : "");
	if (!f->rows.n && !wanted.n)
		put(r, s, e, f, NULL);
	for (size_t i = 0; i < f->rows.n; i++)
		if (!wanted.n || str_eq(f->rows.list[i].name, wanted))
			put(r, s, e, f, &f->rows.list[i]);
}

struct sheet *report_journal(const struct report *r)
{
	struct journal_entry *list;
	size_t n;
	struct sheet *s = sheet_new(r->cli->arena, r->language, journal_headings, J_COLUMNS);
	if (r->noperands > 1)
		cli_die(r->cli, EXIT_USAGE, "\"%s\" is not expected; see rff-report --help",
			str_shown(r->cli->arena, str_of(r->operands[1])));
	if (!project_journal(r->project, &list, &n))
		need_valid(r->cli, r->project->diag, NULL);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < list[i].nfiles; k++)
			if (!r->cli->common.known || str_cmp(list[i].time, str_of(r->cli->common.known)) <= 0)
				put_file(r, s, &list[i], &list[i].files[k]);
	s->footer = r->language == DANISH ? "+ tilføjet   ~ ændret   - fjernet" : "+ added   ~ amended   - removed";
	return s;
}
