/* SPDX-License-Identifier: MIT */
/*
 * What a YAML map may hold, as a table of keys; every departure is reported at its place. After
 * this check a reader may take values without looking twice.
 */
#include <string.h>

#include "model.h"

int bool_parse(struct str s)
{
	if (str_is(s, "ja") || str_is(s, "yes") || str_is(s, "true") || str_is(s, "1"))
		return 1;
	if (str_is(s, "nej") || str_is(s, "no") || str_is(s, "false") || str_is(s, "0"))
		return 0;
	return -1;
}

static bool id_form(struct str s)
{
	bool ok = s.n > 0 && s.n <= 40;
	for (size_t i = 0; ok && i < s.n; i++) {
		char c = s.p[i];
		ok = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		     (i > 0 && (c == '-' || c == '_' || c == '.'));
	}
	return ok;
}

static bool month_day(struct str s)
{
	struct str year = STR("2000-");
	char full[11];
	day ignored;
	if (s.n != 5)
		return false;
	memcpy(full, year.p, year.n);
	memcpy(full + year.n, s.p, s.n);
	return day_parse((struct str){full, 10}, &ignored);
}

static bool one_of(struct str s, const char *words)
{
	struct str rest = str_of(words), word;
	while (str_word(&rest, ' ', &word))
		if (str_eq(word, s))
			return true;
	return false;
}

static bool wrong(struct diag *d, const struct node *n, const char *name, const char *is_no,
		  const char *write)
{
	diag_error(d, "yaml", n->at, "%s: \"%s\" is no %s; write %s", name,
		   n->kind == NODE_SCALAR ? str_shown(d->arena, n->text)
					  : n->kind == NODE_LIST ? "[…]" : "{…}",
		   tr(is_no), tr(write));
	return false;
}

static bool scalar_ok(struct diag *d, const struct vocabularies *v, const struct node *n,
		      const struct shape *s)
{
	int32_t whole;
	int64_t number;
	day date;
	struct offset offset;
	const struct vocabulary *codes;
	if (n->kind != NODE_SCALAR)
		return wrong(d, n, s->name, N_("single value"), N_("one value"));
	switch (s->kind) {
	case SHAPE_TEXT:
		return n->text.n > 0 || wrong(d, n, s->name, N_("text"), N_("some text"));
	case SHAPE_ID:
		return id_form(n->text) || wrong(d, n, s->name, N_("id"), N_("letters, digits and -"));
	case SHAPE_INT:
		return (int_parse(n->text, &whole) && whole >= 0) ||
		       wrong(d, n, s->name, N_("whole number"), N_("digits"));
	case SHAPE_NUMBER:
		return number_parse(n->text, &number) ||
		       wrong(d, n, s->name, N_("number"), N_("digits with a decimal point, at most 6 decimals"));
	case SHAPE_DATE:
		return day_parse(n->text, &date) || wrong(d, n, s->name, N_("date"), N_("YYYY-MM-DD"));
	case SHAPE_OFFSET:
		return offset_parse(n->text, &offset) ||
		       wrong(d, n, s->name, N_("length of time"), N_("months, weeks, days, as 2m15d"));
	case SHAPE_MONTH_DAY:
		return month_day(n->text) || wrong(d, n, s->name, N_("day of the year"), N_("MM-DD"));
	case SHAPE_BOOL:
		return bool_parse(n->text) >= 0 || wrong(d, n, s->name, N_("yes or no"), N_("ja or nej"));
	case SHAPE_WORD:
		return one_of(n->text, s->of) ||
		       wrong(d, n, s->name, N_("value here"), arena_printf(d->arena, tr("one of %s"), s->of));
	case SHAPE_CODE:
		codes = vocabulary_find(v, str_of(s->of));
		if (codes && code_find(codes, n->text) >= 0)
			return true;
		diag_error(d, "yaml", n->at, "%s: \"%s\" is no code of %s; %s", s->name,
			   str_shown(d->arena, n->text), s->of,
			   codes ? code_hint(d, codes, n->text) : tr("there are none"));
		return false;
	case SHAPE_MAP:
	case SHAPE_ANY: break;
	}
	return true;
}

static bool value_ok(struct diag *d, const struct vocabularies *v, const struct node *n,
		     const struct shape *s)
{
	if (s->kind == SHAPE_ANY)
		return true;
	if (s->kind == SHAPE_MAP)
		return shape_check(d, v, n, s->keys, s->name);
	return scalar_ok(d, v, n, s);
}

static bool key_ok(struct diag *d, const struct vocabularies *v, const struct node *n,
		   const struct shape *s)
{
	bool ok = true;
	if (!(s->flags & MANY))
		return value_ok(d, v, n, s);
	if (n->kind != NODE_LIST)
		return wrong(d, n, s->name, N_("list"), N_("[a, b] or lines with -"));
	for (size_t i = 0; i < n->n; i++)
		ok = value_ok(d, v, n->item[i], s) && ok;
	return ok;
}

static const struct shape *shape_of(const struct shape *keys, struct str name)
{
	for (; keys->name; keys++)
		if (str_is(name, keys->name))
			return keys;
	return NULL;
}

static void unknown_key(struct diag *d, const struct node *key, const struct shape *keys,
			const char *what)
{
	const char *names[64];
	size_t n = 0;
	struct buf all = {0};
	for (; keys[n].name && n < 64; n++) {
		names[n] = keys[n].name;
		buf_printf(&all, "%s%s", n ? ", " : "", names[n]);
	}
	const char *near = str_nearest(key->text, names, n);
	diag_error(d, "yaml", key->at, "\"%s\" is no key of %s; %s%s%s", str_shown(d->arena, key->text),
		   what, near ? tr("did you mean ") : tr("there are "), near ? near : all.p ? all.p : tr("none"),
		   near ? "?" : "");
	buf_free(&all);
}

bool shape_check(struct diag *d, const struct vocabularies *v, const struct node *map,
		 const struct shape *keys, const char *what)
{
	bool ok = true;
	if (map->kind != NODE_MAP)
		return wrong(d, map, what, N_("map"), N_("key: value"));
	for (size_t i = 0; i < map->n; i++) {
		const struct shape *s = shape_of(keys, map->key[i]->text);
		if (!s)
			unknown_key(d, map->key[i], keys, what);
		ok = s && key_ok(d, v, map->item[i], s) && ok;
	}
	for (; keys->name; keys++) {
		if ((keys->flags & MUST) && !node_get(map, keys->name)) {
			diag_error(d, "yaml", map->at, "%s: the key %s is missing; add it", what,
				   keys->name);
			ok = false;
		}
	}
	return ok;
}
