/* SPDX-License-Identifier: MIT */
/*
 * Named checks that look at more than one cell. Errors stop every command; warnings are shown by
 * rff-check and for the rows a command writes.
 */
#include <string.h>

#include "project.h"

static int32_t rows(const struct project *p, enum table_id t)
{
	return (int32_t)p->table[t].n;
}

/* Two date or number columns of one table that must not be the wrong way round. */
struct pair {
	enum table_id table;
	const char *low, *high;
};

static int64_t number_at(const void *array, enum kind kind, int32_t row)
{
	if (kind == KIND_DECIMAL)
		return ((const int64_t *)array)[row];
	int32_t v = ((const int32_t *)array)[row];
	return v == INT_NONE ? DECIMAL_NONE : v;
}

static void check_pair(struct project *p, const struct pair *pair, enum severity severity,
		       const char *check)
{
	const struct table_schema *s = &schema[pair->table];
	int low = column_find(s, str_of(pair->low)), high = column_find(s, str_of(pair->high));
	const void *lows = column_values(p, pair->table, low);
	const void *highs = column_values(p, pair->table, high);
	if (!lows || !highs)
		return;
	for (int32_t row = 0; row < rows(p, pair->table); row++) {
		int64_t a = number_at(lows, s->columns[low].kind, row);
		int64_t b = number_at(highs, s->columns[high].kind, row);
		if (a == DECIMAL_NONE || b == DECIMAL_NONE || a <= b)
			continue;
		const struct csv_row *cells = row_cells(p, pair->table, row);
		const char *text = str_shown(p->arena, cells->cell[p->table[pair->table].position[high]]);
		const char *other = str_shown(p->arena, cells->cell[p->table[pair->table].position[low]]);
		struct at at = cell_at(p, pair->table, row, high);
		bool date = s->columns[high].kind == KIND_DATE;
		(severity == SEVERITY_ERROR ? diag_error : diag_warn)(
			p->diag, check, at, N_("%s: \"%s\" is %s %s \"%s\"; write a %s, or correct %s"),
			pair->high, text, date ? tr("before") : tr("less than"), pair->low, other,
			date ? tr("later date") : tr("larger number"), pair->low);
	}
}

static void check_order(struct project *p)
{
	for (int t = 0; t < NTABLES; t++) {
		struct pair pair = {(enum table_id)t, schema[t].start, schema[t].end};
		bool interval = column_find(&schema[t], str_of(pair.low)) >= 0 &&
				strcmp(pair.low, pair.high) != 0;
		if (interval)
			check_pair(p, &pair, SEVERITY_ERROR, "order");
	}
}

static void check_plan(struct project *p)
{
	static const struct pair pairs[] = {
		{T_placements, "start", "planned_end"},
		{T_matches, "proposed", "decided"},
	};
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		check_pair(p, &pairs[i], SEVERITY_WARNING, "plan");
}

static void check_min_max(struct project *p)
{
	static const struct pair pairs[] = {
		{T_citizens, "hours_min", "hours_max"},
		{T_openings, "hours_min", "hours_max"},
	};
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		check_pair(p, &pairs[i], SEVERITY_ERROR, "min-max");
}

/* Follows next from every row; a row that leads back to itself is reported once a cycle. */
static void check_chain(struct project *p, enum table_id t, const char *name)
{
	int column = column_find(&schema[t], str_of(name));
	const int32_t *next = column_values(p, t, column);
	size_t n = p->table[t].n;
	if (!next)
		return;
	uint32_t *seen = arena_alloc(p->arena, n * sizeof(*seen));
	for (int32_t start = 0; start < rows(p, t); start++) {
		int32_t row = start;
		while (row >= 0 && !seen[row]) {
			seen[row] = (uint32_t)start + 1;
			row = next[row];
		}
		if (row < 0 || seen[row] != (uint32_t)start + 1)
			continue;
		diag_error(p->diag, "cycle", cell_at(p, t, row, column),
			   "%s: \"%s\" leads back to %s itself; a chain must begin somewhere, empty one "
			   "of its links",
			   name, str_shown(p->arena, row_name(p, t, next[row])),
			   str_shown(p->arena, row_name(p, t, row)));
	}
}

static void check_cycles(struct project *p)
{
	check_chain(p, T_openings, "caused_by");
	check_chain(p, T_placements, "previous");
}

static int32_t ref(const int32_t *array, int32_t row)
{
	return array && row >= 0 ? array[row] : -1;
}

static void at_odds(struct project *p, int32_t row, const char *column, int32_t value,
		    int32_t expected, enum table_id of, const char *whose)
{
	if (value < 0 || expected < 0 || value == expected)
		return;
	diag_error(p->diag, "at-odds",
		   cell_at(p, T_placements, row, column_find(&schema[T_placements], str_of(column))),
		   "%s: \"%s\" is not the %s's, which is %s; correct one of the two", column,
		   str_shown(p->arena, row_name(p, of, value)), whose,
		   str_shown(p->arena, row_name(p, of, expected)));
}

/* A placement and the match and opening it came from must be about the same people. */
static void check_at_odds(struct project *p)
{
	const struct placements *f = &p->placements;
	for (int32_t row = 0; row < rows(p, T_placements); row++) {
		int32_t match = ref(f->match, row), opening = ref(f->opening, row);
		at_odds(p, row, "company", ref(f->company, row), ref(p->openings.company, opening),
			T_companies, "opening");
		at_odds(p, row, "citizen", ref(f->citizen, row), ref(p->matches.citizen, match),
			T_citizens, "match");
		int32_t matched = ref(p->matches.opening, match);
		at_odds(p, row, "opening", opening, matched, T_openings, "match");
		if (opening < 0)
			at_odds(p, row, "company", ref(f->company, row),
				ref(p->openings.company, matched), T_companies, "match's opening");
	}
}

static void check_one_of(struct project *p)
{
	const struct attendance *a = &p->attendance;
	for (int32_t row = 0; row < rows(p, T_attendance); row++) {
		bool participant = a->participant && a->participant[row] >= 0;
		bool staff = a->staff && a->staff[row].n;
		if (!participant && !staff) {
			/* A participant that is nowhere has been reported already. */
			int position = p->table[T_attendance].position[1];
			const struct csv_row *cells = row_cells(p, T_attendance, row);
			participant = position >= 0 && (size_t)position < cells->n &&
				      cells->cell[position].n;
		}
		if (participant != staff)
			continue;
		diag_error(p->diag, "one-of", cell_at(p, T_attendance, row, 1),
			   participant ? "participant and staff are both stated; keep one of them"
				       : "participant and staff are both empty; write one of them");
	}
}

/* An instrument of rff.yaml as the check of measurements needs it, by its code. */
struct scale {
	int64_t low, high;
	bool *items; /* by code */
};

static struct scale *read_scales(const struct project *p)
{
	const struct vocabulary *instruments = vocabulary_find(&p->vocabularies, STR("instrument"));
	const struct vocabulary *items = vocabulary_find(&p->vocabularies, STR("item"));
	const struct node *list = node_get(p->settings.root, "instruments");
	struct scale *scales = arena_alloc(p->arena, (instruments->n + 1) * sizeof(*scales));
	for (size_t i = 0; list && i < list->n; i++) {
		const struct node *scale = node_get(list->item[i], "scale");
		const struct node *own = node_get(list->item[i], "items");
		struct scale *s = &scales[code_find(instruments, node_get(list->item[i], "id")->text)];
		number_parse(scale->item[0]->text, &s->low);
		number_parse(scale->item[1]->text, &s->high);
		s->items = arena_alloc(p->arena, items->n + 1);
		for (size_t k = 0; k < own->n; k++)
			s->items[code_find(items, own->item[k]->text)] = true;
	}
	return scales;
}

/* A measurement must be an item of its instrument, on the instrument's scale. */
static void check_scale(struct project *p)
{
	const struct progress *m = &p->progress;
	const struct table_schema *s = &schema[T_progress];
	int items = column_find(s, STR("item")), values = column_find(s, STR("value"));
	if (!p->settings.whole || !m->value)
		return;
	const struct scale *scales = read_scales(p);
	for (int32_t row = 0; row < rows(p, T_progress); row++) {
		int32_t i = ref(m->instrument, row), item = ref(m->item, row);
		int64_t value = m->value[row];
		if (i < 0 || item < 0 || value == DECIMAL_NONE)
			continue;
		if (!scales[i].items[item])
			diag_error(p->diag, "scale", cell_at(p, T_progress, row, items),
				   "item: \"%s\" is no item of the instrument; see instruments in rff.yaml",
				   str_shown(p->arena, p->codes[T_progress][items]->codes[item].id));
		if (value < scales[i].low || value > scales[i].high)
			diag_error(p->diag, "scale", cell_at(p, T_progress, row, values),
				   "value: \"%s\" is off the instrument's scale; write %s to %s",
				   ratio_short(p->arena, (struct ratio){value, MILLION}),
				   ratio_short(p->arena, (struct ratio){scales[i].low, MILLION}),
				   ratio_short(p->arena, (struct ratio){scales[i].high, MILLION}));
	}
}

const struct check checks[] = {
	{"at-odds", SEVERITY_ERROR, N_("a placement and its opening and match are about the same people"), check_at_odds},
	{"code", SEVERITY_ERROR, N_("codes are in the vocabulary"), NULL},
	{"code-date", SEVERITY_ERROR, N_("codes are valid on the row's date"), NULL},
	{"control", SEVERITY_ERROR, N_("no control characters"), NULL},
	{"cpr", SEVERITY_ERROR, N_("nothing looks like a CPR number"), NULL},
	{"csv", SEVERITY_ERROR, N_("CSV files are whole: quotes closed, as many cells as the header"), NULL},
	{"cvr", SEVERITY_ERROR, N_("CVR numbers satisfy modulus 11"), NULL},
	{"cycle", SEVERITY_ERROR, N_("chains of openings and of placements lead nowhere back"), check_cycles},
	{"date", SEVERITY_ERROR, N_("dates exist"), NULL},
	{"duplicate", SEVERITY_ERROR, N_("ids and keys are unique"), NULL},
	{"file", SEVERITY_ERROR, N_("files can be read and are plain files"), NULL},
	{"header", SEVERITY_ERROR, N_("columns are known, required ones there, none twice"), NULL},
	{"indicator", SEVERITY_ERROR, N_("definitions of indicators hold together"), NULL},
	{"min-max", SEVERITY_ERROR, N_("fewest hours are not over most hours"), check_min_max},
	{"one-of", SEVERITY_ERROR, N_("attendance has a participant or a member of staff"), check_one_of},
	{"order", SEVERITY_ERROR, N_("nothing ends before it starts"), check_order},
	{"pair", SEVERITY_ERROR, N_("locked and forbidden pairs are of rows that are there, and are not at odds"), check_pairs},
	{"range", SEVERITY_ERROR, N_("numbers are in range"), NULL},
	{"reference", SEVERITY_ERROR, N_("references lead to rows"), NULL},
	{"required", SEVERITY_ERROR, N_("required cells are filled"), NULL},
	{"scale", SEVERITY_ERROR, N_("measurements are on their instrument's scale"), check_scale},
	{"utf-8", SEVERITY_ERROR, N_("files are UTF-8"), NULL},
	{"value", SEVERITY_ERROR, N_("cells have the form of their kind"), NULL},
	{"yaml", SEVERITY_ERROR, N_("rff.yaml has known keys and values of the right kind"), NULL},
	{"editor", SEVERITY_WARNING, N_("no editor has the file open that a command writes"), NULL},
	{"filesystem", SEVERITY_WARNING, N_("locks reach the other machines that have the directory"), NULL},
	{"followup", SEVERITY_WARNING, N_("follow-up rules have no key that counts for nothing"), NULL},
	{"future", SEVERITY_WARNING, N_("no row or journal entry is from a time still to come"), NULL},
	{"hours", SEVERITY_WARNING, N_("paid and unpaid hours are at most 37 a week"), check_hours},
	{"journal", SEVERITY_WARNING, N_("the journal's lines are what was written, in their order"), NULL},
	{"leftover", SEVERITY_WARNING, N_("no killed command has left files in .rff/tmp"), NULL},
	{"limit", SEVERITY_WARNING, N_("placements keep within the legal limits"), check_limits},
	{"overlap", SEVERITY_WARNING, N_("a citizen is in a form at a company once at a time"), check_overlap},
	{"participation", SEVERITY_WARNING, N_("placements start and exemptions lie between enrolment and exit"), check_participation},
	{"permissions", SEVERITY_WARNING, N_("others on the machine may not read or write the project"), NULL},
	{"plan", SEVERITY_WARNING, N_("plans and decisions come after what they are about"), check_plan},
	{"visit", SEVERITY_WARNING, N_("visits lie within their placement"), check_visits},
};

const size_t nchecks = sizeof(checks) / sizeof(checks[0]);

void project_check(struct project *p, enum severity severity)
{
	for (size_t i = 0; i < nchecks; i++)
		if (checks[i].run && checks[i].severity == severity)
			checks[i].run(p);
}
