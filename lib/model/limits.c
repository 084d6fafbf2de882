/* SPDX-License-Identifier: MIT */
/*
 * Dated legal limits of placements (lib/standards/limits.yaml): how long one may run, and how many
 * at once a company may have. A broken limit is a warning, never a refusal: the law has more
 * exceptions than a table.
 */
#include <stdlib.h>
#include <string.h>

#include "project.h"

static const struct shape duration_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "forms", .kind = SHAPE_CODE, .flags = MUST | MANY, .of = "form"},
	{.name = "benefits", .kind = SHAPE_CODE, .flags = MANY, .of = "benefit"},
	{.name = "kinds", .kind = SHAPE_CODE, .flags = MANY, .of = "kind"},
	{.name = "max", .kind = SHAPE_OFFSET, .flags = MUST},
	{.name = "da", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "en", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "source", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "verified", .kind = SHAPE_TEXT, .flags = MUST}, /* what of it was checked, and what not */
	{.name = "valid_from", .kind = SHAPE_DATE},
	{.name = "valid_to", .kind = SHAPE_DATE},
	{0},
};

static const struct shape ratio_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "forms", .kind = SHAPE_CODE, .flags = MUST | MANY, .of = "form"},
	{.name = "per", .kind = SHAPE_INT, .flags = MUST},
	{.name = "up_to", .kind = SHAPE_INT, .flags = MUST},
	{.name = "then_per", .kind = SHAPE_INT, .flags = MUST},
	{.name = "at_least", .kind = SHAPE_INT, .flags = MUST},
	{.name = "da", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "en", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "source", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "verified", .kind = SHAPE_TEXT, .flags = MUST}, /* what of it was checked, and what not */
	{.name = "valid_from", .kind = SHAPE_DATE},
	{.name = "valid_to", .kind = SHAPE_DATE},
	{0},
};

static const struct shape displacement_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "forms", .kind = SHAPE_CODE, .flags = MUST | MANY, .of = "form"},
	{.name = "hires", .kind = SHAPE_CODE, .flags = MUST | MANY, .of = "form"},
	{.name = "at_least", .kind = SHAPE_INT, .flags = MUST},
	{.name = "within", .kind = SHAPE_OFFSET, .flags = MUST},
	{.name = "da", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "en", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "source", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "verified", .kind = SHAPE_TEXT, .flags = MUST}, /* what of it was checked, and what not */
	{.name = "valid_from", .kind = SHAPE_DATE},
	{.name = "valid_to", .kind = SHAPE_DATE},
	{0},
};

static const struct shape limits_shape[] = {
	{.name = "durations", .kind = SHAPE_MAP, .flags = MANY, .keys = duration_shape},
	{.name = "ratios", .kind = SHAPE_MAP, .flags = MANY, .keys = ratio_shape},
	{.name = "displacement", .kind = SHAPE_MAP, .flags = MANY, .keys = displacement_shape},
	{0},
};

/* The codes that the rule lists under key, by number; NULL: all. */
static const bool *listed(const struct project *p, const struct node *rule, const char *key,
			  const struct vocabulary *v)
{
	return codes_listed(p->arena, v, node_get(rule, key));
}

static bool allows(const bool *codes, int32_t code)
{
	return !codes || (code >= 0 && codes[code]);
}

static bool in_force(const struct node *rule, day on)
{
	const struct node *from = node_get(rule, "valid_from"), *to = node_get(rule, "valid_to");
	day first, last;
	return !(from && day_parse(from->text, &first) && on < first) &&
	       !(to && day_parse(to->text, &last) && on > last);
}

static struct vocabulary *codes_of(const struct project *p, enum table_id t, const char *column)
{
	return p->codes[t][column_find(&schema[t], str_of(column))];
}

static const char *rule_text(const struct project *p, const struct node *rule)
{
	return str_shown(p->arena, node_get(rule, "id")->text);
}

static void too_long(struct project *p, const struct node *rule, int32_t row, day last)
{
	diag_warn(p->diag, "limit",
		  cell_at(p, T_placements, row, column_find(&schema[T_placements], STR("ended"))),
		  "ended: \"%s\" is after %s, the last day by %s (%s)",
		  day_text(p->arena, p->placements.ended[row]), day_text(p->arena, last), rule_text(p, rule),
		  str_shown(p->arena, node_get(rule, "source")->text));
}

static void check_duration(struct project *p, const struct node *rule)
{
	const struct placements *f = &p->placements;
	const bool *forms = listed(p, rule, "forms", codes_of(p, T_placements, "form"));
	const bool *benefits = listed(p, rule, "benefits", codes_of(p, T_citizens, "benefit"));
	const bool *kinds = listed(p, rule, "kinds", codes_of(p, T_companies, "kind"));
	struct offset most;
	offset_parse(node_get(rule, "max")->text, &most);
	for (int32_t row = 0; f->ended && (size_t)row < p->table[T_placements].n; row++) {
		if (f->ended[row] == DAY_NONE || !allows(forms, f->form[row]) ||
		    !allows(benefits, p->citizens.benefit[f->citizen[row]]) ||
		    !allows(kinds, p->companies.kind[f->company[row]]) || !in_force(rule, f->start[row]))
			continue;
		day last = day_plus(f->start[row], most) - 1;
		if (f->ended[row] > last)
			too_long(p, rule, row, last);
	}
}

/* A day on which the number of placements at a company changes. */
struct step {
	day on;
	int by;
	int32_t row;
};

/* By day; on the same day those who left go before those who come. */
static int by_day(const void *left, const void *right)
{
	const struct step *a = left, *b = right;
	if (a->on != b->on)
		return a->on < b->on ? -1 : 1;
	if (a->by != b->by)
		return a->by < b->by ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

static int32_t rule_int(const struct node *rule, const char *key)
{
	int32_t n = 0;
	int_parse(node_get(rule, key)->text, &n);
	return n;
}

static int32_t most_at_once(const struct node *rule, int32_t employees)
{
	int32_t per = rule_int(rule, "per"), up_to = rule_int(rule, "up_to");
	int32_t most = (employees < up_to ? employees : up_to) / per;
	if (employees > up_to)
		most += (employees - up_to) / rule_int(rule, "then_per");
	return most > rule_int(rule, "at_least") ? most : rule_int(rule, "at_least");
}

static void check_ratio(struct project *p, const struct node *rule, const bool *forms, int32_t company,
			const struct links *of)
{
	const struct placements *f = &p->placements;
	int32_t employees = p->companies.employees ? p->companies.employees[company] : INT_NONE;
	uint32_t first = of->first[company], last = of->first[company + 1];
	if (employees == INT_NONE || first == last)
		return;
	struct step *changes = arena_alloc(p->arena, (last - first) * 2 * sizeof(*changes));
	size_t n = 0;
	for (uint32_t i = first; i < last; i++) {
		int32_t row = of->list[i];
		day from, to;
		if (!allows(forms, f->form[row]) ||
		    !row_interval(p, T_placements, row, &from, &to))
			continue;
		changes[n++] = (struct step){from, 1, row};
		if (to != DAY_MAX)
			changes[n++] = (struct step){to + 1, -1, row};
	}
	qsort(changes, n, sizeof(*changes), by_day);
	int32_t now = 0, most = most_at_once(rule, employees);
	for (size_t i = 0; i < n; i++) {
		now += changes[i].by;
		if (changes[i].by < 0 || now <= most || !in_force(rule, changes[i].on))
			continue;
		diag_warn(p->diag, "limit",
			  cell_at(p, T_placements, changes[i].row,
				  column_find(&schema[T_placements], STR("start"))),
			  "start: %d at once at %s, which with %d employees may have %d by %s (%s)", now,
			  str_shown(p->arena, row_name(p, T_companies, company)), employees, most,
			  rule_text(p, rule), str_shown(p->arena, node_get(rule, "source")->text));
	}
}

/* What ships with rff, or NULL after reporting. */
static const struct node *limits_root(struct project *p)
{
	const struct standard *s = standard_find("limits.yaml");
	const struct node *root = s ? yaml_read(p->arena, p->diag, s->name,
						(struct str){(const char *)s->bytes, s->n})
				    : NULL;
	bool sound = root && shape_check(p->diag, &p->vocabularies, root, limits_shape, "limits.yaml");
	return sound ? root : NULL;
}

void check_limits(struct project *p)
{
	const struct placements *f = &p->placements;
	const struct node *root = limits_root(p);
	if (!root || !f->citizen)
		return; /* no placements; with them every required column is there */
	const struct node *durations = node_get(root, "durations"), *ratios = node_get(root, "ratios");
	for (size_t i = 0; durations && i < durations->n; i++)
		check_duration(p, durations->item[i]);
	const struct links *of = project_links(p, T_placements,
					       column_find(&schema[T_placements], STR("company")), T_companies);
	for (size_t i = 0; ratios && i < ratios->n; i++) {
		const struct node *rule = ratios->item[i];
		const bool *forms = listed(p, rule, "forms", codes_of(p, T_placements, "form"));
		for (int32_t row = 0; (size_t)row < p->table[T_companies].n; row++)
			check_ratio(p, rule, forms, row, of);
	}
}

/* ---- companies to be watched on a day ------------------------------------------------------------- */

/* The rule of the list that is in force on the day, or NULL. */
static const struct node *rule_on(const struct node *list, day on)
{
	for (size_t i = 0; list && i < list->n; i++)
		if (in_force(list->item[i], on))
			return list->item[i];
	return NULL;
}

static const bool *forms_of(const struct project *p, const struct node *rule, const char *key)
{
	return rule ? listed(p, rule, key, codes_of(p, T_placements, "form")) : NULL;
}

static struct str words_of(const struct node *rule, const char *language)
{
	return rule ? node_get(rule, language)->text : STR("");
}

/* Counts the placements of each company. */
static void watch_placements(const struct project *p, const struct node *ratio, const struct node *displacement,
			     day today, struct company_watch *all)
{
	const bool *counted = forms_of(p, ratio, "forms"), *taken = forms_of(p, displacement, "forms");
	const bool *hired = forms_of(p, displacement, "hires");
	const struct placements *f = &p->placements;
	struct offset within = {0, 0};
	if (displacement)
		offset_parse(node_get(displacement, "within")->text, &within);
	day since = day_plus(today, (struct offset){-within.months, -within.days});
	for (int32_t i = 0; f->citizen && (size_t)i < p->table[T_placements].n; i++) {
		struct company_watch *w = &all[f->company[i]];
		day from, to;
		if (!row_exists(p, T_placements, i) || !row_interval(p, T_placements, i, &from, &to))
			continue;
		bool lately = from > since && from <= today;
		w->running += counted && counted[f->form[i]] && from <= today && to >= today;
		w->taken += taken && taken[f->form[i]] && lately;
		w->hired += hired && hired[f->form[i]] && lately;
	}
}

struct limits_watch limits_watch(struct project *p, day today)
{
	const struct node *root = limits_root(p);
	const struct node *ratio = rule_on(node_get(root, "ratios"), today);
	const struct node *displacement = rule_on(node_get(root, "displacement"), today);
	size_t companies = p->table[T_companies].n;
	struct limits_watch out = {arena_alloc(p->arena, (companies + 1) * sizeof(*out.company)), words_of(ratio, "da"),
				   words_of(ratio, "en"), words_of(displacement, "da"), words_of(displacement, "en")};
	watch_placements(p, ratio, displacement, today, out.company);
	for (int32_t c = 0; (size_t)c < companies; c++) {
		struct company_watch *w = &out.company[c];
		int32_t employees = p->companies.employees ? p->companies.employees[c] : INT_NONE;
		w->allowed = ratio && employees != INT_NONE ? most_at_once(ratio, employees) : INT_NONE;
		w->displaced = displacement && w->taken >= rule_int(displacement, "at_least") && !w->hired;
	}
	return out;
}
