/* SPDX-License-Identifier: MIT */
/* rff-report series and rows: the same figures month by month, and the rows behind one. */
#include "report.h"

static void add_month(const struct report *r, const struct indicator *i, month m, struct sheet *s)
{
	struct figure f = indicator_count(r->evaluation, i, (struct asked){m, r->asked.today});
	struct value *v = sheet_add(s)->value;
	v[0] = value_text(i->id);
	v[1] = value_month(m);
	v[2] = report_amount(i, f.value);
	if (f.parts) {
		v[3] = value_int(f.numerator);
		v[4] = value_int(f.denominator);
	}
	if (f.waits)
		v[5] = value_int(f.pending);
}

struct sheet *report_series(const struct report *r)
{
	static const struct heading headings[] = {
		{"id", "Måltal", "Indicator", FOR_ALL, LEFT},
		{"month", "Måned", "Month", FOR_ALL, LEFT},
		{"value", "Værdi", "Value", FOR_ALL, RIGHT},
		{"numerator", "Tæller", "Numerator", FOR_ALL, RIGHT},
		{"denominator", "Nævner", "Denominator", FOR_ALL, RIGHT},
		{"pending", "Afventer", "Pending", FOR_ALL, RIGHT},
	};
	const struct settings *settings = &r->project->settings;
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, 6);
	day end = settings->to != DAY_NONE && settings->to < r->asked.today ? settings->to : r->asked.today;
	month from = r->from == MONTH_LAST ? day_month(settings->from) : r->from;
	month to = r->to == MONTH_LAST ? day_month(end) : r->to;
	for (int k = 0; k < r->noperands; k++)
		report_find(r, r->operands[k]);
	for (size_t k = 0; k < r->indicators.n; k++) {
		const struct indicator *i = &r->indicators.list[k];
		bool wanted = r->noperands == 0;
		for (int n = 0; n < r->noperands; n++)
			wanted = wanted || str_is(i->id, r->operands[n]);
		for (month m = from; wanted && m <= to; m++)
			add_month(r, i, m, s);
	}
	return s;
}

/* File and line of a row; one that is worked out (due) stands where its placement or citizen does. */
static void put_place(const struct project *p, enum table_id t, int32_t row, struct value *file,
		      struct value *line)
{
	if (t == T_due) {
		bool placement = p->due.placement[row] >= 0;
		row = placement ? p->due.placement[row] : p->due.citizen[row];
		t = placement ? T_placements : T_citizens;
	}
	*file = value_z(schema[t].file);
	*line = value_int(p->table[t].line[row]);
}

struct sheet *report_rows(const struct report *r)
{
	static const struct heading headings[] = {
		{"part", "Del", "Part", FOR_ALL, LEFT},
		{"unit", "Enhed", "Unit", FOR_ALL, LEFT},
		{"id", "Id", "Id", FOR_ALL, LEFT},
		{"file", "Fil", "File", FOR_ALL, LEFT},
		{"line", "Linje", "Line", FOR_ALL, RIGHT},
		{"related", "Relateret", "Related", FOR_ALL, LEFT},
		{"related_file", "Fil", "File", FOR_ALL, LEFT},
		{"related_line", "Linje", "Line", FOR_ALL, RIGHT},
	};
	static const char *const parts[] = {"afventer", "naevner", "taeller"};
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, 8);
	if (r->noperands != 1)
		cli_die(r->cli, EXIT_USAGE, "rows of which indicator? Write rows ID; see rff-report --help");
	const struct indicator *i = report_find(r, r->operands[0]);
	size_t n;
	const struct part_row *rows = figure_rows(r->evaluation, i, r->asked, &n);
	for (size_t k = 0; k < n; k++) {
		struct value *v = sheet_add(s)->value;
		v[0] = value_z(parts[rows[k].part]);
		v[1] = value_z(schema[i->unit].name);
		v[2] = value_text(rows[k].id);
		put_place(r->project, i->unit, rows[k].unit, &v[3], &v[4]);
		if (rows[k].related == NO_TABLE)
			continue;
		v[5] = value_text(rows[k].related_id);
		put_place(r->project, rows[k].related, rows[k].row, &v[6], &v[7]);
	}
	return s;
}
