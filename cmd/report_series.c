/* SPDX-License-Identifier: MIT */
/* rff-report series and rows: the same figures month by month, and the rows behind one. */
#include "report.h"

/* What the public may see of the indicator up to a month; without --public all of it. */
static struct published covered(const struct report *r, const struct indicator *i, month last)
{
	struct published all = {0};
	return r->public ? figures_public(r->evaluation, i, (struct asked){last, r->asked.today}, NULL) : all;
}

static void add_month(const struct report *r, const struct indicator *i, const struct published *p, month m,
		      struct sheet *s)
{
	struct figure f = indicator_count(r->evaluation, i, (struct asked){m, r->asked.today});
	struct covers c = published_covers(p, m, 0, &f);
	struct value *v = sheet_add(s)->value;
	v[0] = value_text(i->id);
	v[1] = value_month(m);
	v[2] = report_covered(r, c.value, report_amount(i, f.value));
	if (f.parts) {
		v[3] = report_covered(r, c.numerator, value_int(f.numerator));
		v[4] = report_covered(r, c.denominator, value_int(f.denominator));
	}
	if (f.waits)
		v[5] = report_covered(r, c.pending, value_int(f.pending));
}

/* The months asked for: by default the period, up to today. */
struct months {
	month from, to;
};

static struct months asked_months(const struct report *r)
{
	const struct settings *s = &r->project->settings;
	day end = s->to != DAY_NONE && s->to < r->asked.today ? s->to : r->asked.today;
	month last = day_month(r->asked.today) - 1;
	return (struct months){r->from == MONTH_UNSET ? day_month(s->from) : r->from == MONTH_LAST ? last : r->from,
			       r->to == MONTH_UNSET ? day_month(end) : r->to == MONTH_LAST ? last : r->to};
}

static bool wanted(const struct report *r, const struct indicator *i)
{
	for (int n = 0; n < r->noperands; n++)
		if (str_is(i->id, r->operands[n]))
			return true;
	return r->noperands == 0;
}

/* For programs: a row a month. */
static struct sheet *series_rows(const struct report *r, struct months months)
{
	static const struct heading headings[] = {
		{"id", "Måltal", "Indicator", FOR_ALL, LEFT},
		{"month", "Måned", "Month", FOR_ALL, LEFT},
		{"value", "Værdi", "Value", FOR_ALL, RIGHT},
		{"numerator", "Tæller", "Numerator", FOR_ALL, RIGHT},
		{"denominator", "Nævner", "Denominator", FOR_ALL, RIGHT},
		{"pending", "Afventer", "Pending", FOR_ALL, RIGHT},
	};
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, 6);
	for (size_t k = 0; k < r->indicators.n; k++) {
		const struct indicator *i = &r->indicators.list[k];
		if (!wanted(r, i))
			continue;
		struct published p = covered(r, i, months.to);
		for (month m = months.from; m <= months.to; m++)
			add_month(r, i, &p, m, s);
	}
	return s;
}

/*
 * Eight heights from the series' least to its greatest value, every step-th month up to the last; a
 * dot where there is none.
 */
static struct str sparkline(struct arena *a, const struct ratio *v, size_t n, size_t step)
{
	static const char *const heights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
	const struct ratio *low = NULL, *high = NULL;
	struct buf b = {0};
	for (size_t k = 0; k < n; k++) {
		if (v[k].den && (!low || ratio_cmp(v[k], *low) < 0))
			low = &v[k];
		if (v[k].den && (!high || ratio_cmp(v[k], *high) > 0))
			high = &v[k];
	}
	for (size_t k = (n - 1) % step; k < n; k += step) {
		double range = high ? ratio_double(*high) - ratio_double(*low) : 0;
		double part = range > 0 || !v[k].num ? 0 : 0.5; /* a level course, at nothing or at something */
		if (v[k].den && range > 0)
			part = (ratio_double(v[k]) - ratio_double(*low)) / range;
		buf_z(&b, v[k].den ? heights[(int)(part * 7.999)] : "·");
	}
	struct str text = {arena_copy(a, b.p ? b.p : "", b.n), b.n};
	buf_free(&b);
	return text;
}

enum { MOST_BARS = 24 }; /* so that the table fits 80 columns */

/* The highest of the months, or the lowest where smaller is better; not defined where none is. */
static struct ratio best_of(const struct indicator *i, const struct ratio *v, size_t n)
{
	struct ratio best = RATIO_NONE;
	for (size_t k = 0; k < n; k++) {
		int order = v[k].den && best.den ? ratio_cmp(v[k], best) : 0;
		if (v[k].den && (!best.den || (i->at_most ? order < 0 : order > 0)))
			best = v[k];
	}
	return best;
}

/* A row of series_lines: v is room for n months. */
static void add_line(const struct report *r, const struct indicator *i, struct months months, size_t step,
		     struct ratio *v, struct sheet *s)
{
	struct value *cells = sheet_add(s)->value;
	struct published p = covered(r, i, months.to);
	size_t n = (size_t)(months.to - months.from) + 1;
	for (size_t k = 0; k < n; k++) {
		month m = months.from + (month)k;
		struct figure f = indicator_count(r->evaluation, i, (struct asked){m, r->asked.today});
		struct covers c = published_covers(&p, m, 0, &f);
		v[k] = c.value == OPEN ? f.value : RATIO_NONE;
		if (k == 0)
			cells[1] = report_covered(r, c.value, report_amount(i, f.value));
		if (k == n - 1)
			cells[3] = report_covered(r, c.value, report_amount(i, f.value));
	}
	cells[0] = value_z(report_words(r, i->label));
	cells[2] = value_text(sparkline(r->cli->arena, v, n, step));
	cells[4] = report_amount(i, best_of(i, v, n));
}

/* Which months a course has. */
static const char *months_shown(const struct report *r, struct months months, size_t step)
{
	struct arena *a = r->cli->arena;
	bool danish = r->language == DANISH;
	const char *from = month_shown(a, r->language, months.from), *to = month_shown(a, r->language, months.to);
	if (months.from == months.to)
		return from;
	if (step < 2)
		return arena_printf(a, danish ? "%s – %s, hver måned" : "%s – %s, every month", from, to);
	return arena_printf(a, danish ? "%s – %s, hver %zu. måned" : "%s – %s, every %zu months", from, to, step);
}

/* For people: a row an indicator, its course as a line of bars. */
static struct sheet *series_lines(const struct report *r, struct months months)
{
	static const struct heading headings[] = {
		{"label", "Måltal", "Indicator", FOR_PEOPLE, LEFT},
		{"first", "Først", "First", FOR_PEOPLE, RIGHT},
		{"course", "Forløb", "Course", FOR_PEOPLE, LEFT},
		{"last", "Sidst", "Last", FOR_PEOPLE, RIGHT},
		{"best", "Bedst", "Best", FOR_PEOPLE, RIGHT},
	};
	struct arena *a = r->cli->arena;
	struct sheet *s = sheet_new(a, r->language, headings, 5);
	size_t n = months.to < months.from ? 0 : (size_t)(months.to - months.from + 1);
	struct ratio *v = arena_alloc(a, (n + 1) * sizeof(*v));
	size_t step = (n + MOST_BARS - 1) / MOST_BARS;
	s->title = str_z(a, r->project->settings.name);
	s->subtitle = months_shown(r, months, step);
	for (size_t k = 0; n && k < r->indicators.n; k++)
		if (wanted(r, &r->indicators.list[k]))
			add_line(r, &r->indicators.list[k], months, step, v, s);
	s->footer = report_footer(r, NULL);
	return s;
}

struct sheet *report_series(const struct report *r)
{
	bool people = cli_for_people(r->cli);
	struct months months = asked_months(r);
	for (int k = 0; k < r->noperands; k++)
		report_find(r, r->operands[k]);
	return people ? series_lines(r, months) : series_rows(r, months);
}

enum {
	R_PART, R_UNIT, R_ID, R_FILE, R_LINE, R_PLACE, R_RELATED, R_RELATED_FILE, R_RELATED_LINE,
	R_RELATED_PLACE, R_COLUMNS
};

static const struct heading rows_headings[R_COLUMNS] = {
	[R_PART] = {"part", "Del", "Part", FOR_ALL, LEFT},
	[R_UNIT] = {"unit", "Enhed", "Unit", FOR_MACHINES, LEFT},
	[R_ID] = {"id", "Id", "Id", FOR_ALL, LEFT},
	[R_FILE] = {"file", "Fil", "File", FOR_MACHINES, LEFT},
	[R_LINE] = {"line", "Linje", "Line", FOR_MACHINES, RIGHT},
	[R_PLACE] = {"place", "Står i", "Stands in", FOR_PEOPLE, LEFT},
	[R_RELATED] = {"related", "Relateret", "Related", FOR_ALL, LEFT},
	[R_RELATED_FILE] = {"related_file", "Fil", "File", FOR_MACHINES, LEFT},
	[R_RELATED_LINE] = {"related_line", "Linje", "Line", FOR_MACHINES, RIGHT},
	[R_RELATED_PLACE] = {"related_place", "Står i", "Stands in", FOR_PEOPLE, LEFT},
};

/*
 * File and line of a row, and both in one as editors take them, in three values; a row that is
 * worked out (due) stands where its placement or citizen does.
 */
static void put_place(const struct project *p, enum table_id t, int32_t row, struct value *v)
{
	if (t == T_due) {
		bool placement = p->due.placement[row] >= 0;
		row = placement ? p->due.placement[row] : p->due.citizen[row];
		t = placement ? T_placements : T_citizens;
	}
	v[0] = value_z(schema[t].file);
	v[1] = value_int(p->table[t].line[row]);
	v[2] = value_z(arena_printf(p->arena, "%s:%u", schema[t].file, (unsigned)p->table[t].line[row]));
}

static struct value part_value(enum language l, enum part part)
{
	static const char *const codes[] = {"afventer", "naevner", "taeller"};
	static const char *const words[2][3] = {
		[ENGLISH] = {"pending", "denominator", "numerator"},
		[DANISH] = {"afventer", "nævner", "tæller"},
	};
	return value_code(str_of(codes[part]), str_of(words[l][part]), TONE_NONE);
}

/* The indicator's name, and the figure that is opened. */
static void rows_title(const struct report *r, const struct indicator *i, struct sheet *s)
{
	struct arena *a = r->cli->arena;
	struct value v = report_amount(i, indicator_count(r->evaluation, i, r->asked).value);
	s->title = report_words(r, i->label);
	s->subtitle = arena_printf(a, "%s%s%s", month_shown(a, r->language, r->asked.month),
				   v.kind == VALUE_NONE ? "" : ": ", value_shown(a, r->language, &v));
}

struct sheet *report_rows(const struct report *r)
{
	struct sheet *s = sheet_new(r->cli->arena, r->language, rows_headings, R_COLUMNS);
	if (r->noperands != 1)
		cli_die(r->cli, EXIT_USAGE, "rows of which indicator? Write rows ID; see rff-report --help");
	const struct indicator *i = report_find(r, r->operands[0]);
	size_t n;
	const struct part_row *rows = figure_rows(r->evaluation, i, r->asked, &n);
	rows_title(r, i, s);
	for (size_t k = 0; k < n; k++) {
		struct value *v = sheet_add(s)->value;
		v[R_PART] = part_value(r->language, rows[k].part);
		v[R_UNIT] = value_z(schema[i->unit].name);
		v[R_ID] = value_text(rows[k].id);
		put_place(r->project, i->unit, rows[k].unit, &v[R_FILE]);
		if (rows[k].related == NO_TABLE)
			continue;
		v[R_RELATED] = value_text(rows[k].related_id);
		put_place(r->project, rows[k].related, rows[k].row, &v[R_RELATED_FILE]);
	}
	return s;
}
