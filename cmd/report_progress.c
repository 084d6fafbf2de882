/* SPDX-License-Identifier: MIT */
/*
 * rff-report progress: how citizens moved from the first measurement to the last, item by item. Each
 * instrument has its own scale, so nothing is added up over instruments.
 */
#include <stdlib.h>

#include "report.h"

enum { P_INSTRUMENT, P_ITEM, P_RATER, P_CITIZENS, P_FIRST, P_LAST, P_CHANGE, P_UP, P_SAME, P_DOWN, P_COLUMNS };

static const struct heading headings[P_COLUMNS] = {
	[P_INSTRUMENT] = {"instrument", "Skala", "Scale", FOR_ALL, LEFT},
	[P_ITEM] = {"item", "Emne", "Item", FOR_ALL, LEFT},
	[P_RATER] = {"rater", "Vurderer", "Rater", FOR_ALL, LEFT},
	[P_CITIZENS] = {"citizens", "Borgere", "Citizens", FOR_ALL, RIGHT},
	[P_FIRST] = {"first", "Først", "First", FOR_ALL, RIGHT},
	[P_LAST] = {"last", "Sidst", "Last", FOR_ALL, RIGHT},
	[P_CHANGE] = {"change", "Ændring", "Change", FOR_ALL, RIGHT},
	[P_UP] = {"up", "Op", "Up", FOR_ALL, RIGHT},
	[P_SAME] = {"same", "Ens", "Same", FOR_ALL, RIGHT},
	[P_DOWN] = {"down", "Ned", "Down", FOR_ALL, RIGHT},
};

/* A measurement; instrument, item and rater are codes. */
struct measured {
	int32_t instrument, item, rater, citizen;
	day on;
	int64_t value; /* millionths */
};

static int same_series(const struct measured *a, const struct measured *b)
{
	if (a->instrument != b->instrument)
		return a->instrument < b->instrument ? -1 : 1;
	if (a->item != b->item)
		return a->item < b->item ? -1 : 1;
	return (a->rater > b->rater) - (a->rater < b->rater);
}

static int in_order(const void *left, const void *right)
{
	const struct measured *a = left, *b = right;
	int order = same_series(a, b);
	if (!order)
		order = (a->citizen > b->citizen) - (a->citizen < b->citizen);
	return order ? order : (a->on > b->on) - (a->on < b->on);
}

static struct measured *measurements(const struct report *r, size_t *n)
{
	const struct progress *g = &r->project->progress;
	size_t rows = r->project->table[T_progress].n;
	struct measured *all = arena_alloc(r->cli->arena, (rows + 1) * sizeof(*all));
	*n = 0;
	for (int32_t i = 0; (size_t)i < rows; i++)
		if (row_exists(r->project, T_progress, i))
			all[(*n)++] = (struct measured){g->instrument[i], g->item[i],  g->rater[i],
							g->citizen[i],	  g->date[i], g->value[i]};
	if (*n)
		qsort(all, *n, sizeof(*all), in_order);
	return all;
}

/* The row of one item and rater: citizens measured on two days or more. */
static void add(const struct report *r, struct sheet *s, const struct measured *all, size_t n)
{
	int64_t citizens = 0, first = 0, last = 0, up = 0, same = 0;
	for (size_t i = 0, next; i < n; i = next) {
		for (next = i; next < n && all[next].citizen == all[i].citizen;)
			next++;
		if (next - i < 2)
			continue;
		int64_t from = all[i].value, to = all[next - 1].value;
		citizens++;
		first += from;
		last += to;
		up += to > from;
		same += to == from;
	}
	struct value *v = sheet_add(s)->value;
	v[P_INSTRUMENT] = report_code(r, "instrument", all[0].instrument, TONE_NONE);
	v[P_ITEM] = report_code(r, "item", all[0].item, TONE_NONE);
	v[P_RATER] = report_code(r, "rater", all[0].rater, TONE_NONE);
	v[P_CITIZENS] = value_int(citizens);
	v[P_FIRST] = value_number((struct ratio){first, citizens * 1000000});
	v[P_LAST] = value_number((struct ratio){last, citizens * 1000000});
	v[P_CHANGE] = value_number((struct ratio){last - first, citizens * 1000000});
	v[P_UP] = value_int(up);
	v[P_SAME] = value_int(same);
	v[P_DOWN] = value_int(citizens - up - same);
}

/* eget: 1 to 5 (1: slet ikke, 2: …), a line an instrument. */
static const char *scales(const struct report *r)
{
	const struct node *list = node_get(r->project->settings.root, "instruments");
	struct arena *a = r->cli->arena;
	const char *all = "";
	for (size_t i = 0; list && i < list->n; i++) {
		const struct node *scale = node_get(list->item[i], "scale"), *anchors = node_get(list->item[i], "anchors");
		const char *line = arena_printf(a, "%s: %s–%s", str_shown(a, node_get(list->item[i], "id")->text),
						str_shown(a, scale->item[0]->text), str_shown(a, scale->item[1]->text));
		for (size_t k = 0; anchors && anchors->kind == NODE_MAP && k < anchors->n; k++)
			if (anchors->item[k]->kind == NODE_SCALAR)
				line = arena_printf(a, "%s%s%s: %s", line, k ? ", " : " (", str_shown(a, anchors->key[k]->text),
						    str_shown(a, anchors->item[k]->text));
		if (anchors && anchors->kind == NODE_MAP && anchors->n)
			line = arena_printf(a, "%s)", line);
		all = arena_printf(a, "%s\n%s", all, line);
	}
	return all;
}

struct sheet *report_progress(const struct report *r)
{
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, P_COLUMNS);
	bool danish = r->language == DANISH;
	size_t n;
	const struct measured *all = measurements(r, &n);
	for (size_t i = 0, next; i < n; i = next) {
		for (next = i; next < n && same_series(&all[next], &all[i]) == 0;)
			next++;
		add(r, s, &all[i], next - i);
	}
	s->title = danish ? "Progression fra første til sidste måling" : "Progress from the first to the last measurement";
	s->subtitle = report_as_of(r);
	s->footer = arena_printf(r->cli->arena,
				 danish ? "Borgere målt mindst to gange af samme slags vurderer; gennemsnit af deres første og sidste måling.%s"
					: "Citizens measured at least twice by the same kind of rater; the means of their first and last measurement.%s",
				 scales(r));
	return s;
}
