/* SPDX-License-Identifier: MIT */
/* What looks wrong but may be right: warnings, never a refusal. */
#include <stdlib.h>

#include "project.h"

static int32_t rows(const struct project *p, enum table_id t)
{
	return (int32_t)p->table[t].n;
}

static const char *shown_day(const struct project *p, day d)
{
	return day_text(p->arena, d);
}

static int32_t ref(const int32_t *array, int32_t row)
{
	return array && row >= 0 ? array[row] : -1;
}

static void warn(struct project *p, enum table_id t, int32_t row, const char *column,
		 const char *check, const char *text)
{
	diag_warn(p->diag, check, cell_at(p, t, row, column_find(&schema[t], str_of(column))), "%s: %s",
		  column, text);
}

static day date(const day *array, int32_t row)
{
	return array && row >= 0 ? array[row] : DAY_NONE;
}

void check_participation(struct project *p)
{
	for (int32_t row = 0; row < rows(p, T_placements); row++) {
		int32_t citizen = ref(p->placements.citizen, row);
		day start = date(p->placements.start, row);
		day enrolled = date(p->citizens.enrolled, citizen), exited = date(p->citizens.exited, citizen);
		if (start == DAY_NONE)
			continue;
		if (enrolled != DAY_NONE && start < enrolled)
			warn(p, T_placements, row, "start", "participation",
			     arena_printf(p->arena, tr("\"%s\" is before the citizen was enrolled (%s)"),
					  shown_day(p, start), shown_day(p, enrolled)));
		if (exited != DAY_NONE && start > exited)
			warn(p, T_placements, row, "start", "participation",
			     arena_printf(p->arena, tr("\"%s\" is after the citizen left (%s)"),
					  shown_day(p, start), shown_day(p, exited)));
	}
	for (int32_t row = 0; row < rows(p, T_exemptions); row++) {
		int32_t citizen = ref(p->exemptions.citizen, row);
		day from = date(p->exemptions.from, row), to = date(p->exemptions.to, row);
		day enrolled = date(p->citizens.enrolled, citizen), exited = date(p->citizens.exited, citizen);
		if (from != DAY_NONE && enrolled != DAY_NONE && from < enrolled)
			warn(p, T_exemptions, row, "from", "participation",
			     arena_printf(p->arena, tr("\"%s\" is before the citizen was enrolled (%s)"),
					  shown_day(p, from), shown_day(p, enrolled)));
		if (to != DAY_NONE && exited != DAY_NONE && to > exited)
			warn(p, T_exemptions, row, "to", "participation",
			     arena_printf(p->arena, tr("\"%s\" is after the citizen left (%s)"),
					  shown_day(p, to), shown_day(p, exited)));
	}
}

/* The visit that closes a placement (step afslutning) may come after its last day. */
void check_visits(struct project *p)
{
	const struct vocabulary *steps = vocabulary_find(&p->vocabularies, STR("step"));
	int32_t closing = steps ? code_find(steps, STR("afslutning")) : -1;
	for (int32_t row = 0; row < rows(p, T_visits); row++) {
		int32_t placement = ref(p->visits.placement, row);
		day held = date(p->visits.held, row);
		day start = date(p->placements.start, placement), ended = date(p->placements.ended, placement);
		if (held == DAY_NONE || start == DAY_NONE)
			continue;
		bool late = ended != DAY_NONE && held > ended && ref(p->visits.step, row) != closing;
		if (held < start || late)
			warn(p, T_visits, row, "held", "visit",
			     arena_printf(p->arena, tr("\"%s\" is %s the placement (%s)"), shown_day(p, held),
					  late ? tr("after") : tr("before"),
					  shown_day(p, late ? ended : start)));
	}
}

void check_hours(struct project *p)
{
	const struct placements *f = &p->placements;
	for (int32_t row = 0; row < rows(p, T_placements); row++) {
		if (!f->paid_hours || !f->unpaid_hours)
			return;
		if (f->paid_hours[row] == DECIMAL_NONE || f->unpaid_hours[row] == DECIMAL_NONE)
			continue;
		int64_t sum = f->paid_hours[row] + f->unpaid_hours[row];
		if (sum > 37 * (int64_t)MILLION)
			warn(p, T_placements, row, "unpaid_hours", "hours",
			     arena_printf(p->arena, tr("%s paid and unpaid hours a week are more than 37"),
					  ratio_short(p->arena, (struct ratio){sum, MILLION})));
	}
}

/* A placement as the overlap check compares it. */
struct stay {
	int32_t row, company, form;
	day from, to;
};

static int by_place(const void *left, const void *right)
{
	const struct stay *a = left, *b = right;
	const int32_t x[] = {a->company, a->form, a->from, a->row};
	const int32_t y[] = {b->company, b->form, b->from, b->row};
	for (int i = 0; i < 4; i++)
		if (x[i] != y[i])
			return x[i] < y[i] ? -1 : 1;
	return 0;
}

/* Of stays sorted by place and start, one overlaps an earlier one if it starts before its end. */
static void overlaps(struct project *p, struct stay *stays, size_t n)
{
	qsort(stays, n, sizeof(*stays), by_place);
	const struct stay *longest = stays;
	for (size_t i = 1; i < n; i++) {
		const struct stay *s = &stays[i];
		bool same = s->company == longest->company && s->form == longest->form;
		if (same && s->from <= longest->to)
			warn(p, T_placements, s->row, "start", "overlap",
			     arena_printf(p->arena, tr("overlaps %s, the same citizen, company and form"),
					  str_shown(p->arena, row_name(p, T_placements, longest->row))));
		if (!same || s->to > longest->to)
			longest = s;
	}
}

void check_overlap(struct project *p)
{
	const struct placements *f = &p->placements;
	if (!f->citizen || !f->company || !f->form || !f->start)
		return;
	const struct links *of = project_links(p, T_placements,
					       column_find(&schema[T_placements], STR("citizen")), T_citizens);
	struct stay *stays = arena_alloc(p->arena, p->table[T_placements].n * sizeof(*stays));
	for (int32_t citizen = 0; citizen < rows(p, T_citizens); citizen++) {
		size_t n = 0;
		for (uint32_t i = of->first[citizen]; i < of->first[citizen + 1]; i++) {
			struct stay *s = &stays[n];
			s->row = of->list[i];
			s->company = f->company[s->row];
			s->form = f->form[s->row];
			n += row_interval(p, T_placements, s->row, &s->from, &s->to);
		}
		overlaps(p, stays, n);
	}
}
