/* SPDX-License-Identifier: MIT */
/*
 * rff.yaml: the programme's period, partners, targets, rules and words. Every key of records.md
 * section 5 is checked here; what the commands need is kept.
 */
#include <string.h>

#include "project.h"

static const struct shape period_shape[] = {
	{.name = "from", .kind = SHAPE_DATE, .flags = MUST},
	{.name = "to", .kind = SHAPE_DATE},
	{0},
};

static const struct shape partner_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "name", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "municipality", .kind = SHAPE_CODE, .of = "municipality"},
	{0},
};

static const struct shape funding_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "name", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "grant", .kind = SHAPE_NUMBER},
	{0},
};

static const struct shape followup_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "after", .kind = SHAPE_OFFSET, .flags = MUST},
	{.name = "from", .kind = SHAPE_WORD, .flags = MUST, .of = "start exit enrolment"},
	{.name = "forms", .kind = SHAPE_CODE, .flags = MANY, .of = "form"},
	{.name = "with", .kind = SHAPE_CODE, .of = "with"},
	{.name = "form", .kind = SHAPE_CODE, .of = "form_kind"},
	{.name = "closes", .kind = SHAPE_BOOL},
	{.name = "municipality", .kind = SHAPE_CODE, .flags = MANY, .of = "municipality"},
	{.name = "benefit", .kind = SHAPE_CODE, .flags = MANY, .of = "benefit"},
	{.name = "valid_from", .kind = SHAPE_DATE},
	{.name = "valid_to", .kind = SHAPE_DATE},
	{0},
};

static const struct shape window_shape[] = {
	{.name = "early", .kind = SHAPE_OFFSET},
	{.name = "late", .kind = SHAPE_OFFSET},
	{0},
};

static const struct shape meeting_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "months", .kind = SHAPE_INT, .flags = MUST | MANY},
	{.name = "agenda", .kind = SHAPE_OFFSET},
	{.name = "minutes", .kind = SHAPE_OFFSET},
	{0},
};

static const struct shape instrument_shape[] = {
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "scale", .kind = SHAPE_NUMBER, .flags = MUST | MANY},
	{.name = "items", .kind = SHAPE_ID, .flags = MUST | MANY},
	{.name = "anchors", .kind = SHAPE_ANY},
	{0},
};

static const struct shape classification_shape[] = {
	{.name = "branch", .kind = SHAPE_WORD, .of = "db07 db25"},
	{0},
};

static const struct shape privacy_shape[] = {
	{.name = "suppress_below", .kind = SHAPE_INT},
	{.name = "access_log", .kind = SHAPE_BOOL},
	{0},
};

static const struct shape pair_shape[] = {
	{.name = "opening", .kind = SHAPE_ID, .flags = MUST},
	{.name = "citizen", .kind = SHAPE_ID, .flags = MUST},
	{.name = "reason", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "by", .kind = SHAPE_TEXT, .flags = MUST},
	{0},
};

static const struct shape weight_shape[] = {
	{.name = "tasks", .kind = SHAPE_INT},	{.name = "wish", .kind = SHAPE_INT},
	{.name = "hours", .kind = SHAPE_INT},	{.name = "shifts", .kind = SHAPE_INT},
	{.name = "travel", .kind = SHAPE_INT},	{.name = "support", .kind = SHAPE_INT},
	{.name = "lane", .kind = SHAPE_INT},	{0},
};

/* matching.md section 6; matching.c checks what the values mean. */
static const struct shape matching_shape[] = {
	{.name = "weights", .kind = SHAPE_MAP, .keys = weight_shape},
	{.name = "wish_low", .kind = SHAPE_INT},
	{.name = "prior", .kind = SHAPE_INT},
	{.name = "alternatives", .kind = SHAPE_INT},
	{.name = "floor", .kind = SHAPE_WORD, .of = "waiting count none"},
	{.name = "seed", .kind = SHAPE_INT},
	{.name = "municipal_offers", .kind = SHAPE_ANY},
	{.name = "off", .kind = SHAPE_ID, .flags = MANY},
	{.name = "unknown_fails", .kind = SHAPE_ID, .flags = MANY},
	{.name = "placed", .kind = SHAPE_BOOL},
	{.name = "conflicts", .kind = SHAPE_ANY},
	{.name = "value", .kind = SHAPE_ANY},
	{.name = "lock", .kind = SHAPE_MAP, .flags = MANY, .keys = pair_shape},
	{.name = "forbid", .kind = SHAPE_MAP, .flags = MANY, .keys = pair_shape},
	{0},
};

static const struct shape settings_shape[] = {
	{.name = "rff", .kind = SHAPE_WORD, .flags = MUST, .of = "1"},
	{.name = "id", .kind = SHAPE_ID, .flags = MUST},
	{.name = "name", .kind = SHAPE_TEXT, .flags = MUST},
	{.name = "language", .kind = SHAPE_WORD, .of = "da en"},
	{.name = "period", .kind = SHAPE_MAP, .flags = MUST, .keys = period_shape},
	{.name = "partners", .kind = SHAPE_MAP, .flags = MANY, .keys = partner_shape},
	{.name = "areas", .kind = SHAPE_ID, .flags = MANY},
	{.name = "funding", .kind = SHAPE_MAP, .flags = MANY, .keys = funding_shape},
	{.name = "followup", .kind = SHAPE_MAP, .flags = MANY, .keys = followup_shape},
	{.name = "followup_window", .kind = SHAPE_MAP, .keys = window_shape},
	{.name = "meetings", .kind = SHAPE_MAP, .flags = MANY, .keys = meeting_shape},
	{.name = "closed_days", .kind = SHAPE_MONTH_DAY, .flags = MANY},
	{.name = "networks", .kind = SHAPE_ID, .flags = MANY},
	{.name = "use", .kind = SHAPE_ID, .flags = MANY},
	{.name = "indicators", .kind = SHAPE_ANY, .flags = MANY},
	{.name = "matching", .kind = SHAPE_MAP, .keys = matching_shape},
	{.name = "instruments", .kind = SHAPE_MAP, .flags = MANY, .keys = instrument_shape},
	{.name = "vocabulary", .kind = SHAPE_ANY},
	{.name = "classification", .kind = SHAPE_MAP, .keys = classification_shape},
	{.name = "privacy", .kind = SHAPE_MAP, .keys = privacy_shape},
	{0},
};

/* Lists of rff.yaml whose ids are codes of columns. */
static const struct {
	const char *key, *vocabulary;
	bool unique;
} named_lists[] = {
	{"partners", "partner", true},	    {"areas", "area", true},
	{"funding", "funding", true},	    {"followup", "step", false},
	{"meetings", "meeting", true},	    {"networks", "network", true},
	{"instruments", "instrument", true},
};

static void add_named(struct project *p, struct vocabulary *v, const struct node *item, bool unique)
{
	const struct node *id = item->kind == NODE_MAP ? node_get(item, "id") : item;
	const struct node *name = node_get(item, "name");
	if (!id || id->kind != NODE_SCALAR || !id->text.n)
		return;
	if (unique && code_find(v, id->text) >= 0)
		diag_error(p->diag, "duplicate", id->at, "id: \"%s\" stands already; ids are unique",
			   str_shown(p->arena, id->text));
	if ((str_is(id->text, "afslutning") || str_is(id->text, "aftalt")) && strcmp(v->name, "step") == 0)
		diag_error(p->diag, "duplicate", id->at, "id: \"%s\" is built in; give the rule another id",
			   str_shown(p->arena, id->text));
	struct code *c = code_add(&p->vocabularies, v, id->text);
	if (name && name->kind == NODE_SCALAR)
		c->da = c->en = name->text;
}

/* Follow-up rules may share an id over time (valid_from); every other id stands once. */
static void add_lists(struct project *p, const struct node *root)
{
	for (size_t i = 0; i < sizeof(named_lists) / sizeof(named_lists[0]); i++) {
		struct vocabulary *v = vocabulary_add(&p->vocabularies, named_lists[i].vocabulary);
		const struct node *list = node_get(root, named_lists[i].key);
		for (size_t k = 0; list && list->kind == NODE_LIST && k < list->n; k++)
			add_named(p, v, list->item[k], named_lists[i].unique);
	}
	code_add(&p->vocabularies, vocabulary_find(&p->vocabularies, STR("step")), STR("afslutning"));
	code_add(&p->vocabularies, vocabulary_find(&p->vocabularies, STR("step")), STR("aftalt"));
	struct vocabulary *item = vocabulary_add(&p->vocabularies, "item");
	const struct node *instruments = node_get(root, "instruments");
	for (size_t i = 0; instruments && i < instruments->n; i++) {
		const struct node *items = node_get(instruments->item[i], "items");
		for (size_t k = 0; items && items->kind == NODE_LIST && k < items->n; k++)
			add_named(p, item, items->item[k], false);
	}
}

static void add_indicators(struct project *p, const struct node *list, const char *set, size_t *bytes)
{
	struct settings *s = &p->settings;
	struct vocabulary *v = vocabulary_find(&p->vocabularies, STR("indicator"));
	for (size_t i = 0; list && list->kind == NODE_LIST && i < list->n; i++) {
		s->indicators = arena_grow(p->arena, s->indicators, bytes,
					   (s->nindicators + 1) * sizeof(*s->indicators));
		s->indicators[s->nindicators++] = (struct definition){list->item[i], set};
		add_named(p, v, list->item[i], true);
	}
}

static const struct node *read_standard(struct project *p, const char *name)
{
	const struct standard *s = standard_find(name);
	if (!s)
		return NULL;
	return yaml_read(p->arena, p->diag, name, (struct str){(const char *)s->bytes, s->n});
}

/* "did you mean X?", or "write one of" them all. */
static const char *list_hint(struct project *p, struct str wrong, const char *const *names, size_t n)
{
	const char *near = str_nearest(wrong, names, n), *all = "";
	for (size_t i = 0; i < n; i++)
		all = arena_printf(p->arena, "%s%s%s", all, i ? ", " : "", names[i]);
	return near ? arena_printf(p->arena, tr("did you mean %s?"), near)
		    : arena_printf(p->arena, tr("write one of %s"), all);
}

static void use_sets(struct project *p, const struct node *use, size_t *bytes)
{
	const char *names[32];
	size_t n = 0;
	for (size_t i = 0; i < nstandards && n < 32; i++) {
		struct str name = str_of(standards[i].name);
		if (str_starts(name, "indicators/"))
			names[n++] = arena_copy(p->arena, name.p + 11, name.n - 11 - 5);
	}
	for (size_t i = 0; use && use->kind == NODE_LIST && i < use->n; i++) {
		const struct node *set = use->item[i];
		if (set->kind != NODE_SCALAR)
			continue;
		const char *name = str_z(p->arena, set->text);
		const struct node *root =
			read_standard(p, arena_printf(p->arena, "indicators/%s.yaml", name));
		for (size_t k = 0; k < i; k++)
			if (str_eq(use->item[k]->text, set->text))
				root = NULL;
		if (root)
			add_indicators(p, node_get(root, "indicators"), name, bytes);
		else if (standard_find(arena_printf(p->arena, "indicators/%s.yaml", name)))
			diag_error(p->diag, "duplicate", set->at, "use: \"%s\" stands already; remove one of them",
				   name);
		else
			diag_error(p->diag, "yaml", set->at, "use: \"%s\" is no set that ships with rff; %s",
				   str_shown(p->arena, set->text), list_hint(p, set->text, names, n));
	}
}

static void check_instruments(struct project *p, const struct node *list)
{
	for (size_t i = 0; list && i < list->n; i++) {
		const struct node *scale = node_get(list->item[i], "scale");
		int64_t low = 0, high = 0;
		if (scale->n == 2) {
			number_parse(scale->item[0]->text, &low);
			number_parse(scale->item[1]->text, &high);
		}
		if (scale->n != 2 || low >= high)
			diag_error(p->diag, "scale", scale->at,
				   "scale: not a lowest and a highest value; write [1, 5]");
	}
}

static void keep(struct project *p, const struct node *root)
{
	struct settings *s = &p->settings;
	const struct node *period = node_get(root, "period"), *to = node_get(period, "to");
	const struct node *language = node_get(root, "language");
	const struct node *below = node_get(node_get(root, "privacy"), "suppress_below");
	s->root = root;
	followup_keep(p, root);
	matching_keep(p, node_get(root, "matching"), read_standard(p, "matching.yaml"));
	check_instruments(p, node_get(root, "instruments"));
	s->id = node_get(root, "id")->text;
	s->name = node_get(root, "name")->text;
	s->language = language ? language->text : STR("en");
	s->suppress_below = 5;
	if (below)
		int_parse(below->text, &s->suppress_below);
	day_parse(node_get(period, "from")->text, &s->from);
	s->to = DAY_NONE;
	if (to)
		day_parse(to->text, &s->to);
	if (to && s->to < s->from)
		diag_error(p->diag, "order", to->at, "to: \"%s\" lies before from; write a later date",
			   str_shown(p->arena, to->text));
}

void settings_read(struct project *p)
{
	const struct file *file = &p->files[FILE_YAML];
	size_t bytes = 0, errors = p->diag->errors;
	const struct node *words = read_standard(p, "vocabulary.yaml");
	for (size_t i = 0; words && i < words->n; i++)
		vocabulary_add(&p->vocabularies, str_z(p->arena, words->key[i]->text));
	if (words)
		vocabulary_read(&p->vocabularies, p->diag, words);
	const struct node *root = NULL;
	if (file->exists || !p->diag->system_failed)
		root = yaml_read(p->arena, p->diag, file->name, file->bytes);
	vocabulary_add(&p->vocabularies, "indicator");
	if (!root) {
		add_lists(p, NULL);
		return;
	}
	const struct node *own = node_get(root, "vocabulary");
	if (own)
		vocabulary_read(&p->vocabularies, p->diag, own);
	add_lists(p, root);
	if (shape_check(p->diag, &p->vocabularies, root, settings_shape, "rff.yaml"))
		keep(p, root);
	use_sets(p, node_get(root, "use"), &bytes);
	add_indicators(p, node_get(root, "indicators"), NULL, &bytes);
	p->settings.whole = p->diag->errors == errors;
}
