/* SPDX-License-Identifier: MIT */
/*
 * Codes and their flags: what ships in lib/standards/vocabulary.yaml, extended by rff.yaml. Law
 * and professional terms live there as dated data, never in C.
 */
#include <string.h>

#include "model.h"

struct vocabulary *vocabulary_find(const struct vocabularies *v, struct str name)
{
	for (size_t i = 0; i < v->n; i++)
		if (str_eq(name, (struct str){v->list[i].name, v->list[i].length}))
			return &v->list[i];
	return NULL;
}

struct vocabulary *vocabulary_add(struct vocabularies *v, const char *name)
{
	v->list = arena_grow(v->arena, v->list, &v->bytes, (v->n + 1) * sizeof(*v->list));
	v->list[v->n] = (struct vocabulary){.name = name, .length = strlen(name)};
	return &v->list[v->n++];
}

int32_t code_find(const struct vocabulary *v, struct str id)
{
	if (!v->nindex)
		return -1;
	for (size_t i = str_hash(id) & (v->nindex - 1); v->index[i]; i = (i + 1) & (v->nindex - 1))
		if (str_eq(v->codes[v->index[i] - 1].id, id))
			return (int32_t)v->index[i] - 1;
	bool zero = id.n == 4 && id.p[0] == '0' && strcmp(v->name, "municipality") == 0;
	return zero ? code_find(v, (struct str){id.p + 1, 3}) : -1;
}

static void enter(struct vocabulary *v, size_t code)
{
	size_t i = str_hash(v->codes[code].id) & (v->nindex - 1);
	while (v->index[i])
		i = (i + 1) & (v->nindex - 1);
	v->index[i] = (uint32_t)code + 1;
}

struct code *code_add(struct vocabularies *all, struct vocabulary *v, struct str id)
{
	int32_t there = code_find(v, id);
	if (there >= 0)
		return &v->codes[there];
	v->codes = arena_grow(all->arena, v->codes, &v->bytes, (v->n + 1) * sizeof(*v->codes));
	v->codes[v->n] = (struct code){.id = id, .da = id, .en = id, .from = DAY_NONE,
				       .to = DAY_NONE, .weeks = 4};
	v->n++;
	if (v->n * 2 > v->nindex) {
		v->nindex = v->nindex ? v->nindex * 2 : 16;
		v->index = arena_alloc(all->arena, v->nindex * sizeof(*v->index));
		for (size_t i = 0; i < v->n; i++)
			enter(v, i);
	} else {
		enter(v, v->n - 1);
	}
	return &v->codes[v->n - 1];
}

uint32_t flag_find(const struct vocabularies *v, struct str name)
{
	for (size_t i = 0; i < v->nflags; i++)
		if (str_is(name, v->flags[i]))
			return UINT32_C(1) << i;
	return 0;
}

uint32_t vocabulary_flags(const struct vocabulary *v)
{
	uint32_t flags = 0;
	for (size_t i = 0; i < v->n; i++)
		flags |= v->codes[i].flags;
	return flags;
}

static uint32_t flag_add(struct vocabularies *v, struct diag *d, const struct node *n)
{
	uint32_t bit = flag_find(v, n->text);
	if (bit)
		return bit;
	if (v->nflags == sizeof(v->flags) / sizeof(v->flags[0])) {
		diag_error(d, "yaml", n->at, "flags: more than 32 different ones; use fewer");
		return 0;
	}
	v->flags[v->nflags] = str_z(v->arena, n->text);
	return UINT32_C(1) << v->nflags++;
}

static const struct shape code_shape[] = {
	{.name = "da", .kind = SHAPE_TEXT},
	{.name = "en", .kind = SHAPE_TEXT},
	{.name = "flags", .kind = SHAPE_ID, .flags = MANY},
	{.name = "weeks", .kind = SHAPE_INT},
	{.name = "valid_from", .kind = SHAPE_DATE},
	{.name = "valid_to", .kind = SHAPE_DATE},
	{0},
};

static void define(struct vocabularies *v, struct diag *d, struct vocabulary *list,
		   const struct node *key, const struct node *map)
{
	const struct node *da = node_get(map, "da"), *en = node_get(map, "en");
	const struct node *from = node_get(map, "valid_from"), *to = node_get(map, "valid_to");
	const struct node *weeks = node_get(map, "weeks"), *flags = node_get(map, "flags");
	struct code *c = code_add(v, list, key->text);
	if (da)
		c->da = da->text;
	if (en || da)
		c->en = en ? en->text : da->text;
	if (weeks)
		int_parse(weeks->text, &c->weeks);
	if (from)
		day_parse(from->text, &c->from);
	if (to)
		day_parse(to->text, &c->to);
	list->dated = list->dated || from || to;
	if (flags)
		c->flags = 0;
	for (size_t i = 0; flags && i < flags->n; i++)
		c->flags |= flag_add(v, d, flags->item[i]);
}

static void include(struct vocabularies *v, struct diag *d, struct vocabulary *list,
		    const struct node *names)
{
	for (size_t i = 0; i < names->n; i++) {
		const struct vocabulary *other = vocabulary_find(v, names->item[i]->text);
		if (!other) {
			diag_error(d, "yaml", names->item[i]->at, "include: \"%s\" is no vocabulary",
				   str_shown(d->arena, names->item[i]->text));
			return;
		}
		for (size_t k = 0; k < other->n; k++) {
			struct code copy = other->codes[k];
			*code_add(v, list, copy.id) = copy;
		}
	}
}

static bool code_form(struct str id)
{
	bool ok = id.n > 0 && id.n <= 40;
	for (size_t i = 0; ok && i < id.n; i++)
		ok = (id.p[i] >= 'a' && id.p[i] <= 'z') || (id.p[i] >= '0' && id.p[i] <= '9') ||
		     (i > 0 && (id.p[i] == '-' || id.p[i] == '_' || id.p[i] == '.'));
	return ok;
}

static void read_one(struct vocabularies *v, struct diag *d, struct vocabulary *list,
		     const struct node *map)
{
	for (size_t i = 0; i < map->n; i++) {
		const struct node *key = map->key[i], *item = map->item[i];
		if (str_is(key->text, "include") && item->kind == NODE_LIST)
			include(v, d, list, item);
		else if (!code_form(key->text))
			diag_error(d, "yaml", key->at,
				   "\"%s\" is no code; write small letters a-z, digits and -",
				   str_shown(d->arena, key->text));
		else if (shape_check(d, v, item, code_shape, "a code"))
			define(v, d, list, key, item);
	}
}

/* A code named like a flag could not be told from it in a condition. */
static void check_flags(struct vocabularies *v, struct diag *d, const struct node *map)
{
	for (size_t i = 0; i < map->n; i++) {
		const struct vocabulary *list = vocabulary_find(v, map->key[i]->text);
		for (size_t k = 0; list && k < list->n; k++)
			if (flag_find(v, list->codes[k].id) & vocabulary_flags(list))
				diag_error(d, "yaml", map->key[i]->at,
					   "\"%s\" is both a flag and a code of %s; rename one of them",
					   str_shown(d->arena, list->codes[k].id), list->name);
	}
}

void vocabulary_read(struct vocabularies *v, struct diag *d, const struct node *map)
{
	const char *names[64];
	size_t n = 0;
	if (map->kind != NODE_MAP) {
		diag_error(d, "yaml", map->at, "vocabulary: not a map; write name: {code: {da: …, en: …}}");
		return;
	}
	for (; n < v->n && n < 64; n++)
		names[n] = v->list[n].name;
	for (size_t i = 0; i < map->n; i++) {
		struct vocabulary *list = vocabulary_find(v, map->key[i]->text);
		if (!list) {
			diag_error(d, "yaml", map->key[i]->at, "\"%s\" is no vocabulary%s",
				   str_shown(d->arena, map->key[i]->text),
				   diag_hint(d, map->key[i]->text, names, n));
		} else if (map->item[i]->kind != NODE_MAP) {
			diag_error(d, "yaml", map->item[i]->at,
				   "%s: not a map; write code: {da: …, en: …}", list->name);
		} else {
			read_one(v, d, list, map->item[i]);
		}
	}
	check_flags(v, d, map);
}

const char *code_hint(struct diag *d, const struct vocabulary *v, struct str wrong)
{
	enum { MOST_NAMED = 14 };
	const char **names = arena_alloc(d->arena, (v->n + 1) * sizeof(*names));
	struct buf all = {0};
	for (size_t i = 0; i < v->n; i++) {
		names[i] = str_z(d->arena, v->codes[i].id);
		if (i < MOST_NAMED)
			buf_printf(&all, "%s%s", i ? ", " : "", names[i]);
	}
	const char *near = wrong.n ? str_nearest(wrong, names, v->n) : NULL;
	const char *hint = near ? arena_printf(d->arena, tr("did you mean %s?"), near)
			   : !v->n ? tr("rff.yaml names none")
				   : arena_printf(d->arena, tr("write %s%s%s"), v->n > 1 ? tr("one of ") : "",
						  all.p, v->n > MOST_NAMED ? ", …" : "");
	buf_free(&all);
	return hint;
}

int32_t code_of(const struct vocabularies *v, const char *vocabulary, const char *id)
{
	return code_find(vocabulary_find(v, str_of(vocabulary)), str_of(id));
}

const bool *codes_listed(struct arena *a, const struct vocabulary *v, const struct node *list)
{
	if (!list)
		return NULL;
	bool *codes = arena_alloc(a, v->n + 1);
	for (size_t i = 0; i < list->n; i++)
		codes[code_find(v, list->item[i]->text)] = true;
	return codes;
}
