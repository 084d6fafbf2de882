/* SPDX-License-Identifier: MIT */
/*
 * rff-report chains: vacancy chains. The filling of one post frees another (caused_by); a chain
 * begins with a post that none freed and ends where somebody from outside enters or nobody does.
 */
#include <stdlib.h>

#include "report.h"

/* A chain from its first opening to one of its last. */
struct chain {
	int32_t first, last, length, inside; /* inside: openings of it that the programme's citizens filled */
	struct str first_id, last_id;
};

static int by_length(const void *left, const void *right)
{
	const struct chain *a = left, *b = right;
	if (a->length != b->length)
		return a->length > b->length ? -1 : 1;
	int order = str_cmp(a->first_id, b->first_id);
	return order ? order : str_cmp(a->last_id, b->last_id);
}

/* Follows caused_by back from the last opening; check refuses cycles. */
static struct chain follow(const struct project *p, int32_t last, const struct links *placements)
{
	struct chain c = {.last = last, .last_id = p->openings.id[last]};
	for (int32_t row = last; row >= 0 && row_exists(p, T_openings, row);) {
		c.first = row;
		c.length++;
		c.inside += placements->first[row] < placements->first[row + 1];
		row = p->openings.caused_by ? p->openings.caused_by[row] : -1;
	}
	c.first_id = p->openings.id[c.first];
	return c;
}

/* Chains of two and more, longest first. */
static struct chain *chains(struct project *p, const struct links *placements, size_t *n)
{
	size_t rows = p->table[T_openings].n;
	bool *goes_on = arena_alloc(p->arena, rows + 1);
	struct chain *list = arena_alloc(p->arena, (rows + 1) * sizeof(*list));
	*n = 0;
	for (size_t i = 0; p->openings.caused_by && i < rows; i++)
		if (p->openings.caused_by[i] >= 0 && row_exists(p, T_openings, (int32_t)i))
			goes_on[p->openings.caused_by[i]] = true;
	for (int32_t i = 0; (size_t)i < rows; i++) {
		if (goes_on[i] || !row_exists(p, T_openings, i))
			continue;
		list[*n] = follow(p, i, placements);
		*n += list[*n].length > 1;
	}
	qsort(list, *n, sizeof(*list), by_length);
	return list;
}

struct sheet *report_chains(const struct report *r)
{
	static const struct heading headings[] = {
		{"first", "Første åbning", "First opening", FOR_ALL, LEFT},
		{"last", "Sidste åbning", "Last opening", FOR_ALL, LEFT},
		{"length", "Led", "Links", FOR_ALL, RIGHT},
		{"placed", "Besat af borgere", "Filled by citizens", FOR_ALL, RIGHT},
		{"entry", "Borger ind til sidst", "Citizen enters last", FOR_ALL, LEFT},
		{"first_title", "Fra", "From", FOR_ALL, LEFT},
		{"last_title", "Til", "To", FOR_ALL, LEFT},
	};
	struct project *p = r->project;
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, 7);
	const struct links *placements =
		project_links(p, T_placements, column_find(&schema[T_placements], STR("opening")), T_openings);
	bool danish = r->language == DANISH;
	size_t n;
	const struct chain *list = chains(p, placements, &n);
	s->title = danish ? "Kæder af ledige stillinger" : "Vacancy chains";
	s->subtitle = report_as_of(r);
	for (size_t i = 0; i < n; i++) {
		struct value *v = sheet_add(s)->value;
		bool entry = placements->first[list[i].last] < placements->first[list[i].last + 1];
		v[0] = value_text(list[i].first_id);
		v[1] = value_text(list[i].last_id);
		v[2] = value_int(list[i].length);
		v[3] = value_int(list[i].inside);
		v[4] = value_code(entry ? STR("ja") : STR("nej"), danish ? entry ? STR("ja") : STR("nej") : entry ? STR("yes") : STR("no"), TONE_NONE);
		v[5] = value_text(p->openings.title[list[i].first]);
		v[6] = value_text(p->openings.title[list[i].last]);
	}
	return s;
}
