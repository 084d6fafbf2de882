/* SPDX-License-Identifier: MIT */
/*
 * Definitions of indicators: YAML -> struct indicator. Every key of indicators.md section 1; what
 * does not hold together is reported at its node.
 */
#include <string.h>

#include "inner.h"

void indicator_error(struct project *p, const struct node *node, const char *format, ...)
{
	va_list ap;
	va_start(ap, format);
	const char *text = arena_vprintf(p->arena, tr(format), ap);
	va_end(ap);
	diag_error(p->diag, "indicator", node->at, "%s", text);
}

static const struct shape target_shape[] = {
	{.name = "value", .kind = SHAPE_NUMBER, .flags = MUST},
	{.name = "of", .kind = SHAPE_NUMBER},
	{.name = "by", .kind = SHAPE_DATE, .flags = MUST},
	{0},
};

static const struct shape words_shape[] = {
	{.name = "da", .kind = SHAPE_TEXT},
	{.name = "en", .kind = SHAPE_TEXT},
	{0},
};

static const struct shape observe_shape[] = {
	{.name = "from", .kind = SHAPE_ANY, .flags = MUST},
	{.name = "after", .kind = SHAPE_OFFSET},
	{.name = "within", .kind = SHAPE_OFFSET},
	{0},
};

static const struct shape of_shape[] = {
	{.name = "when", .kind = SHAPE_ANY},	 {.name = "among", .kind = SHAPE_ANY},
	{.name = "with", .kind = SHAPE_ANY},	 {.name = "with_any", .kind = SHAPE_ANY},
	{.name = "without", .kind = SHAPE_ANY}, {.name = "group", .kind = SHAPE_WORD, .of = "indsatsgruppe"},
	{0},
};

static const struct shape indicator_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "label", .kind = SHAPE_ANY},
	{.name = "note", .kind = SHAPE_ANY},
	{.name = "source", .kind = SHAPE_TEXT},
	{.name = "unit", .kind = SHAPE_ANY, .flags = MUST},
	{.name = "window", .kind = SHAPE_ANY, .flags = MUST},
	{.name = "when", .kind = SHAPE_ANY},
	{.name = "among", .kind = SHAPE_ANY},
	{.name = "with", .kind = SHAPE_ANY},
	{.name = "with_any", .kind = SHAPE_ANY},
	{.name = "without", .kind = SHAPE_ANY},
	{.name = "value", .kind = SHAPE_ANY},
	{.name = "of", .kind = SHAPE_ANY},
	{.name = "observe", .kind = SHAPE_MAP, .keys = observe_shape},
	{.name = "best", .kind = SHAPE_BOOL},
	{.name = "at_most", .kind = SHAPE_BOOL},
	{.name = "targets", .kind = SHAPE_MAP, .flags = MANY, .keys = target_shape},
	{0},
};

/* A text for both languages, or {da: …, en: …}; one language stands in for the other. */
static struct words words_read(struct project *p, const struct node *node)
{
	struct words w = {0};
	if (!node)
		return w;
	if (node->kind == NODE_SCALAR) {
		w.da = w.en = node->text;
	} else if (shape_check(p->diag, &p->vocabularies, node, words_shape, "label")) {
		const struct node *da = node_get(node, "da"), *en = node_get(node, "en");
		w.da = da ? da->text : en ? en->text : w.da;
		w.en = en ? en->text : w.da;
	}
	return w;
}

static bool unit_read(struct project *p, const struct node *node, struct indicator *i)
{
	const char *names[NTABLES];
	for (int t = 0; t < NTABLES; t++)
		names[t] = schema[t].name;
	i->unit = node->kind == NODE_SCALAR ? table_find(node->text) : NO_TABLE;
	if (i->unit == NO_TABLE)
		indicator_error(p, node, "unit: \"%s\" is no table%s", str_shown(p->arena, node->text),
				diag_hint(p->diag, node->text, names, NTABLES));
	return i->unit != NO_TABLE;
}

/* when, among, with, with_any, without of an indicator or of its denominator. */
static void set_read(struct project *p, enum table_id unit, const struct node *map, struct unit_set *out)
{
	const struct node *when = node_get(map, "when"), *among = node_get(map, "among");
	out->when = WHEN_BY_END;
	if (when && when_read(p, when, &out->when) && out->when == WHEN_OBSERVED)
		indicator_error(p, when, "when: observed stands only in a relation");
	if (among)
		out->among = conditions_read(p, unit, among, NULL);
	out->with = relations_read(p, unit, node_get(map, "with"));
	out->with_any = relations_read(p, unit, node_get(map, "with_any"));
	out->without = relations_read(p, unit, node_get(map, "without"));
}

/* Is column, or the table its name begins with, related to the unit? */
static bool column_read(struct project *p, struct indicator *i, const struct node *node)
{
	const char *dot = memchr(node->text.p, '.', node->text.n);
	struct str first = {node->text.p, dot ? (size_t)(dot - node->text.p) : node->text.n};
	enum table_id table = dot ? table_find(first) : NO_TABLE;
	int own = column_find(&schema[i->unit], first);
	bool reference = own >= 0 && schema[i->unit].columns[own].kind == KIND_REF;
	if (table == NO_TABLE || reference)
		return path_read(p, i->unit, node->text, node->at, &i->column);
	i->route = route_find(i->unit, table);
	i->related = true;
	bool meant = false;
	for (size_t k = 0; k < i->units.with.n; k++)
		meant = meant || i->units.with.list[k].route == i->route;
	for (size_t k = 0; k < i->units.with_any.n; k++)
		meant = meant || i->units.with_any.list[k].route == i->route;
	if (i->route < 0 || !meant) {
		indicator_error(p, node, "%s: no with or with_any says which rows of %s are meant; add one",
				str_shown(p->arena, node->text), schema[table].name);
		return false;
	}
	struct str rest = {dot + 1, node->text.n - first.n - 1};
	return path_read(p, table, rest, node->at, &i->column);
}

static void index_read(struct project *p, struct indicator *i, const struct node *from)
{
	bool word = from->kind == NODE_SCALAR;
	if (word && i->unit == T_citizens && str_is(from->text, "enrolled"))
		i->index.kind = INDEX_ENROLLED;
	else if (word && i->unit == T_citizens && str_is(from->text, "exited"))
		i->index.kind = INDEX_EXITED;
	else if (word && i->unit == T_placements && str_is(from->text, "start"))
		i->index.kind = INDEX_START;
	else if (from->kind == NODE_MAP && from->n == 1 && node_get(from, "first")) {
		i->index.kind = INDEX_FIRST;
		relation_read(p, i->unit, node_get(from, "first"), &i->index.first);
		if (i->index.first.when == WHEN_OBSERVED)
			indicator_error(p, from, "first: when cannot be observed; it gives the date to observe from");
	} else {
		indicator_error(p, from, "from: write enrolled or exited (citizens), start (placements) or "
					 "{first: {TABLE: …}}");
	}
}

static void days_read(struct project *p, struct indicator *i, const struct node *map)
{
	static const struct shape days_shape[] = {
		{.name = "from", .kind = SHAPE_ANY, .flags = MUST},
		{.name = "to", .kind = SHAPE_ANY, .flags = MUST},
		{0},
	};
	if (!shape_check(p->diag, &p->vocabularies, map, days_shape, "median_days"))
		return;
	index_read(p, i, node_get(map, "from"));
	if (relation_read(p, i->unit, node_get(map, "to"), &i->days_to) &&
	    i->days_to.when == WHEN_OBSERVED)
		indicator_error(p, map, "to: when cannot be observed in median_days");
}

static void check_number(struct project *p, const struct indicator *i, const struct node *node)
{
	enum kind kind = path_kind(&i->column);
	if (i->measure != DISTINCT && kind != KIND_INT && kind != KIND_DECIMAL)
		indicator_error(p, node, "%s: is no column of numbers", str_shown(p->arena, node->text));
}

static void value_read(struct project *p, struct indicator *i, const struct node *node)
{
	static const char *const names[] = {"count",  "share",	  "sum",	"mean",
					    "median", "distinct", "median_days"};
	const struct node *key = node && node->kind == NODE_MAP && node->n == 1 ? node->key[0] : node;
	i->measure = COUNT;
	if (!node)
		return;
	for (int k = 0; key->kind == NODE_SCALAR && k < 7; k++) {
		if (!str_is(key->text, names[k]) || (key == node) != (k <= SHARE))
			continue;
		i->measure = (enum measure)k;
		if (k == MEDIAN_DAYS)
			days_read(p, i, node->item[0]);
		else if (k > SHARE && node->item[0]->kind != NODE_SCALAR)
			indicator_error(p, node->item[0], "%s: write the name of a column", names[k]);
		else if (k > SHARE && column_read(p, i, node->item[0]))
			check_number(p, i, node->item[0]);
		return;
	}
	indicator_error(p, node, "value: write count, share, {sum: COLUMN}, {mean: COLUMN}, {median: "
				 "COLUMN}, {distinct: COLUMN} or {median_days: {from: …, to: …}}");
}

static struct ratio number(const struct node *n)
{
	int64_t value = 0;
	if (n)
		number_parse(n->text, &value);
	return ratio_reduced(value, MILLION);
}

static void targets_read(struct project *p, struct indicator *i, const struct node *list)
{
	struct target *targets = arena_alloc(p->arena, ((list ? list->n : 0) + 1) * sizeof(*targets));
	for (size_t k = 0; list && k < list->n; k++) {
		const struct node *of = node_get(list->item[k], "of"), *by = node_get(list->item[k], "by");
		struct target *t = &targets[i->ntargets++];
		t->value = number(node_get(list->item[k], "value"));
		day_parse(by->text, &t->by);
		if (of && i->measure != SHARE)
			indicator_error(p, of, "of: stands only in the target of a share");
		if (of && number(of).num <= 0)
			indicator_error(p, of, "of: \"%s\" is not over 0", str_shown(p->arena, of->text));
		else if (of)
			t->value = ratio_over(t->value, number(of));
		if (k && t->by <= targets[k - 1].by)
			indicator_error(p, by, "by: \"%s\" is not after the milestone before it; write "
					       "milestones in order",
					str_shown(p->arena, by->text));
	}
	i->targets = targets;
}

static bool observed_in(const struct relations *all)
{
	for (size_t k = 0; k < all->n; k++)
		if (all->list[k].when == WHEN_OBSERVED)
			return true;
	return false;
}

static bool observes(const struct unit_set *s)
{
	return observed_in(&s->with) || observed_in(&s->with_any) || observed_in(&s->without);
}

static void observe_read(struct project *p, struct indicator *i, const struct node *map)
{
	const struct node *after = node_get(map, "after"), *within = node_get(map, "within");
	if (!map)
		return;
	i->observe = true;
	index_read(p, i, node_get(map, "from"));
	if (after)
		offset_parse(after->text, &i->after);
	i->has_within = within != NULL;
	if (within)
		offset_parse(within->text, &i->within);
	if (i->measure == MEDIAN_DAYS)
		indicator_error(p, map, "observe: does not go together with median_days");
}

static bool flag(const struct node *n)
{
	return n && bool_parse(n->text) == 1;
}

static void of_read(struct project *p, struct indicator *i, const struct node *of)
{
	if (!of)
		return;
	i->has_of = true;
	if (i->measure != SHARE)
		indicator_error(p, of, "of: stands only with value: share");
	if (!shape_check(p->diag, &p->vocabularies, of, of_shape, "of"))
		return;
	set_read(p, i->unit, of, &i->of);
	i->of.group = node_get(of, "group") != NULL;
	if (i->of.group && i->unit != T_citizens)
		indicator_error(p, of, "group: the indsatsgruppe is one of citizens");
}

static void indicator_read(struct project *p, const struct definition *d, struct indicator *i)
{
	const struct node *map = d->node;
	if (!shape_check(p->diag, &p->vocabularies, map, indicator_shape, "indicator") ||
	    !unit_read(p, node_get(map, "unit"), i))
		return;
	i->id = node_get(map, "id")->text;
	i->set = d->set;
	i->at = map->at;
	i->label = words_read(p, node_get(map, "label"));
	if (!i->label.da.n)
		i->label = (struct words){i->id, i->id};
	i->note = words_read(p, node_get(map, "note"));
	i->source = node_get(map, "source") ? node_get(map, "source")->text : STR("");
	window_read(p, node_get(map, "window"), &i->window);
	set_read(p, i->unit, map, &i->units);
	value_read(p, i, node_get(map, "value"));
	of_read(p, i, node_get(map, "of"));
	observe_read(p, i, node_get(map, "observe"));
	i->best = flag(node_get(map, "best"));
	i->at_most = flag(node_get(map, "at_most"));
	targets_read(p, i, node_get(map, "targets"));
	if (!i->observe && (observes(&i->units) || observes(&i->of)))
		indicator_error(p, map, "when: observed needs observe: {from: …, after: …}");
}

struct indicators indicators_read(struct project *p)
{
	struct indicators all = {0};
	all.list = arena_alloc(p->arena, (p->settings.nindicators + 1) * sizeof(*all.list));
	for (size_t k = 0; k < p->settings.nindicators; k++)
		indicator_read(p, &p->settings.indicators[k], &all.list[all.n++]);
	return all;
}

const struct indicator *indicator_find(const struct indicators *all, struct str id)
{
	for (size_t k = 0; k < all->n; k++)
		if (str_eq(all->list[k].id, id))
			return &all->list[k];
	return NULL;
}
