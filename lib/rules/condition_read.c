/* SPDX-License-Identifier: MIT */
/*
 * CONDITION as YAML has it -> tests that can be asked of a row: names are resolved and values read
 * once, with the definition.
 */
#include <string.h>

#include "inner.h"

static bool no_column(struct project *p, enum table_id table, struct str name, struct at at)
{
	const struct table_schema *s = &schema[table];
	const char *names[MOST_COLUMNS];
	for (int i = 0; i < s->ncolumns; i++)
		names[i] = s->columns[i].name;
	const char *hint = diag_hint(p->diag, name, names, (size_t)s->ncolumns);
	diag_error(p->diag, "indicator", at, "\"%s\" is no column of %s%s", str_shown(p->arena, name),
		   s->name, *hint ? hint : tr("; see rff-project(5)"));
	return false;
}

bool path_read(struct project *p, enum table_id table, struct str name, struct at at, struct path *out)
{
	struct str rest = name, word;
	out->n = 0;
	while (str_word(&rest, '.', &word)) {
		int column = column_find(&schema[table], word);
		if (out->n == MOST_STEPS)
			return no_column(p, table, name, at);
		if (table == T_forms && str_is(word, "age"))
			column = AGE;
		if (column == -1)
			return no_column(p, table, word, at);
		out->step[out->n].table = table;
		out->step[out->n++].column = column;
		if (!rest.n)
			return true;
		if (column == AGE || schema[table].columns[column].kind != KIND_REF) {
			diag_error(p->diag, "indicator", at,
				   "%s: refers to no row; a dotted name follows references only",
				   str_shown(p->arena, word));
			return false;
		}
		table = table_find(str_of(schema[table].columns[column].of));
	}
	return no_column(p, table, name, at);
}

/* Everything that a column's test needs to be read. */
struct reading {
	struct project *p;
	const struct path *path;
	enum kind kind;
	const struct node *node;
	const char *name;
};

static bool bad_value(const struct reading *r, struct str text, const char *is)
{
	indicator_error(r->p, r->node, "%s: \"%s\" %s", r->name, str_shown(r->p->arena, text), tr(is));
	return false;
}

/* Codes and flags: which codes of the vocabulary a word means. */
static bool read_codes(const struct reading *r, struct str text, struct test *t)
{
	const struct vocabulary *v = path_codes(r->p, r->path);
	bool *pass = arena_alloc(r->p->arena, v->n + 1);
	uint32_t flag = flag_find(&r->p->vocabularies, text);
	bool known = false;
	for (size_t i = 0; flag && i < v->n; i++) {
		pass[i] = v->codes[i].flags & flag;
		known = known || pass[i];
	}
	int32_t code = known ? -1 : code_find(v, text);
	if (code >= 0)
		pass[code] = true;
	t->codes = pass;
	if (known || code >= 0)
		return true;
	return bad_value(r, text, arena_printf(r->p->arena, tr("is no code or flag of %s; %s"), v->name,
					       code_hint(r->p->diag, v, text)));
}

static bool read_party(const struct reading *r, struct str text, struct test *t)
{
	static const enum table_id parties[] = {T_citizens, T_companies, T_mentors};
	t->number = -1;
	for (int i = 0; i < 3; i++) {
		int32_t row = row_find(r->p, parties[i], text);
		if (row >= 0)
			t->number = row * 4 + i;
	}
	return true;
}

/* The value that a cell is compared with. */
static bool read_value(const struct reading *r, struct str text, struct test *t)
{
	const struct path *path = r->path;
	day date;
	switch (r->kind) {
	case KIND_CODE:
	case KIND_CODES: return read_codes(r, text, t);
	case KIND_DATE:
		if (!day_parse(text, &date))
			return bad_value(r, text, "is not a date; write YYYY-MM-DD");
		t->number = date;
		return true;
	case KIND_INT:
	case KIND_DECIMAL:
		return number_parse(text, &t->number) ||
		       bad_value(r, text, "is no number; write digits with a decimal point");
	case KIND_BOOL:
		t->number = bool_parse(text);
		return t->number >= 0 || bad_value(r, text, "is neither yes nor no; write ja or nej");
	case KIND_REF:
		t->number = row_find(r->p,
				     table_find(str_of(schema[path->step[path->n - 1].table]
							       .columns[path->step[path->n - 1].column]
							       .of)),
				     text);
		return true;
	case KIND_PARTY: return read_party(r, text, t);
	default: t->text = text; return true;
	}
}

static bool comparable(enum kind kind)
{
	return kind == KIND_DATE || kind == KIND_INT || kind == KIND_DECIMAL;
}

static bool read_word(const struct reading *r, struct str text, struct test *t, bool *found)
{
	static const struct {
		const char *word;
		enum test_kind kind;
		bool dates;
	} words[] = {
		{"stated", TEST_STATED, false},	  {"missing", TEST_MISSING, false},
		{"by-end", TEST_BY_END, true},	  {"in-window", TEST_IN_WINDOW, true},
		{"before-window", TEST_BEFORE_WINDOW, true},
	};
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!str_is(text, words[i].word) || (words[i].dates && r->kind != KIND_DATE))
			continue;
		t->kind = words[i].kind;
		*found = true;
	}
	return *found;
}

static bool read_test(const struct reading *r, struct test *t)
{
	static const struct {
		const char *sign;
		enum test_kind kind;
	} signs[] = {
		{"!=", TEST_UNEQUAL}, {"<=", TEST_AT_MOST}, {">=", TEST_AT_LEAST},
		{"<", TEST_LESS},     {">", TEST_MORE},
	};
	struct str text = r->node->text;
	bool found = false;
	*t = (struct test){.kind = TEST_EQUAL};
	if (r->node->kind != NODE_SCALAR || !text.n) {
		indicator_error(r->p, r->node, "%s: write a value, a list of values or a comparison as \">0\"",
				r->name);
		return false;
	}
	if (read_word(r, text, t, &found))
		return true;
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (!str_starts(text, signs[i].sign))
			continue;
		size_t n = strlen(signs[i].sign);
		t->kind = signs[i].kind;
		if (t->kind != TEST_UNEQUAL && !comparable(r->kind))
			return bad_value(r, text, "compares what is neither a number nor a date");
		t->said = (struct str){text.p + n, text.n - n};
		return read_value(r, t->said, t);
	}
	t->said = text;
	return read_value(r, text, t);
}

static bool read_condition(struct project *p, enum table_id table, const struct node *key,
			   const struct node *value, struct condition *out)
{
	if (!path_read(p, table, key->text, key->at, &out->path))
		return false;
	bool many = value->kind == NODE_LIST;
	size_t n = many ? value->n : 1;
	struct test *tests = arena_alloc(p->arena, (n + 1) * sizeof(*tests));
	struct reading r = {.p = p, .path = &out->path, .kind = path_kind(&out->path),
			    .name = str_shown(p->arena, key->text)};
	bool ok = n > 0;
	if (!ok)
		indicator_error(p, value, "%s: the list is empty; write a value", r.name);
	for (size_t i = 0; i < n; i++) {
		r.node = many ? value->item[i] : value;
		ok = read_test(&r, &tests[i]) && ok;
	}
	out->tests = tests;
	out->n = n;
	return ok;
}

static bool excepted(struct str name, const char *const *except)
{
	for (; except && *except; except++)
		if (str_is(name, *except))
			return true;
	return false;
}

struct conditions conditions_read(struct project *p, enum table_id table, const struct node *map,
				  const char *const *except)
{
	struct conditions all = {0};
	if (map->kind != NODE_MAP) {
		indicator_error(p, map, "not a condition; write {column: test}");
		return all;
	}
	struct condition *list = arena_alloc(p->arena, (map->n + 1) * sizeof(*list));
	for (size_t i = 0; i < map->n; i++)
		if (!excepted(map->key[i]->text, except) &&
		    read_condition(p, table, map->key[i], map->item[i], &list[all.n]))
			all.n++;
	all.list = list;
	return all;
}
