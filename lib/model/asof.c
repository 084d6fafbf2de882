/* SPDX-License-Identifier: MIT */
/*
 * The project as it was on a day (indicators.md, "As-of and known-at"): one pass over the dates,
 * after which every rule can be asked as if it were that day.
 */
#include "project.h"

/* Empties what an end later than today would tell: the outcome columns of the row. */
static void forget_outcome(struct project *p, enum table_id t, size_t row)
{
	for (int c = 0; c < schema[t].ncolumns; c++) {
		int32_t *values = column_values(p, t, c);
		if (values && (schema[t].columns[c].flags & OUTCOME))
			values[row] = -1;
	}
}

static void cut_column(struct project *p, enum table_id t, int c, day today)
{
	day *dates = column_values(p, t, c);
	bool start = c == p->table[t].start;
	bool end = !start && c == p->table[t].end;
	for (size_t row = 0; dates && row < p->table[t].n; row++) {
		if (dates[row] == DAY_NONE || dates[row] <= today)
			continue;
		if (start) {
			p->table[t].gone[row] = true;
			continue;
		}
		dates[row] = DAY_NONE;
		if (end)
			forget_outcome(p, t, row);
	}
}

void project_as_of(struct project *p, day today)
{
	for (int t = 0; t < NTABLES; t++) {
		if (!p->table[t].gone)
			p->table[t].gone = arena_alloc(p->arena, p->table[t].n + 1);
		for (int c = 0; c < schema[t].ncolumns; c++) {
			const struct column *column = &schema[t].columns[c];
			if (column->kind == KIND_DATE && !(column->flags & PLAN))
				cut_column(p, (enum table_id)t, c, today);
		}
	}
	for (size_t row = 0; p->attendance.activity && row < p->table[T_attendance].n; row++)
		if (!row_exists(p, T_activities, p->attendance.activity[row]))
			p->table[T_attendance].gone[row] = true;
}
