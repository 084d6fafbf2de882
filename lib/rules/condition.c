/* SPDX-License-Identifier: MIT */
/*
 * CONDITION asked of a row: column: test (indicators.md section 1). A name may follow references;
 * an empty cell satisfies only missing and !=.
 */
#include "inner.h"

enum kind path_kind(const struct path *path)
{
	int column = path->step[path->n - 1].column;
	return column == AGE ? KIND_INT : schema[path->step[path->n - 1].table].columns[column].kind;
}

const struct vocabulary *path_codes(const struct project *p, const struct path *path)
{
	int column = path->step[path->n - 1].column;
	return column == AGE ? NULL : p->codes[path->step[path->n - 1].table][column];
}

/* Years at the form's date: year of date - birth_year. */
static struct cell age(const struct project *p, int32_t row)
{
	struct cell c = {0};
	int year, mon, mday;
	if (!p->forms.birth_year || p->forms.birth_year[row] == INT_NONE || p->forms.date[row] == DAY_NONE)
		return c;
	day_split(p->forms.date[row], &year, &mon, &mday);
	c.stated = true;
	c.number = (int64_t)(year - p->forms.birth_year[row]) * MILLION;
	return c;
}

struct cell path_cell(const struct project *p, const struct path *path, int32_t row)
{
	struct cell c = {0};
	int last = path->n - 1;
	for (int i = 0; i < last; i++) {
		const int32_t *refs = column_values(p, path->step[i].table, path->step[i].column);
		row = refs ? refs[row] : -1;
		if (!row_exists(p, path->step[i + 1].table, row))
			return c;
	}
	if (path->step[last].column == AGE)
		return age(p, row);
	const void *array = column_values(p, path->step[last].table, path->step[last].column);
	if (!array)
		return c;
	switch (schema[path->step[last].table].columns[path->step[last].column].kind) {
	case KIND_DATE:
	case KIND_BOOL:
		c.number = ((const int32_t *)array)[row];
		c.stated = c.number != INT_NONE;
		break;
	case KIND_INT:
		c.stated = ((const int32_t *)array)[row] != INT_NONE;
		c.number = c.stated ? (int64_t)((const int32_t *)array)[row] * MILLION : 0;
		break;
	case KIND_DECIMAL:
		c.number = ((const int64_t *)array)[row];
		c.stated = c.number != DECIMAL_NONE;
		break;
	case KIND_REF:
	case KIND_PARTY:
	case KIND_CODE:
		c.number = ((const int32_t *)array)[row];
		c.stated = c.number >= 0;
		break;
	case KIND_CODES:
		c.codes = ((const struct codes *)array)[row];
		c.stated = c.codes.n > 0;
		break;
	default:
		c.text = ((const struct str *)array)[row];
		c.stated = c.text.n > 0;
		break;
	}
	return c;
}

static struct str codes_text(const struct project *p, const struct vocabulary *v, struct codes set)
{
	const char *text = "";
	for (uint32_t i = 0; i < set.n; i++)
		text = arena_printf(p->arena, "%s%s%s", text, i ? " " : "",
				    str_z(p->arena, v->codes[set.v[i]].id));
	return str_of(text);
}

struct str path_text(const struct project *p, const struct path *path, int32_t row)
{
	static const enum table_id parties[] = {T_citizens, T_companies, T_mentors};
	struct cell c = path_cell(p, path, row);
	const struct vocabulary *v = path_codes(p, path);
	int last = path->n - 1;
	if (!c.stated)
		return STR("");
	switch (path_kind(path)) {
	case KIND_DATE: return str_of(day_text(p->arena, (day)c.number));
	case KIND_BOOL: return c.number ? STR("ja") : STR("nej");
	case KIND_INT:
	case KIND_DECIMAL: return str_of(ratio_short(p->arena, (struct ratio){c.number, MILLION}));
	case KIND_CODE: return v->codes[c.number].id;
	case KIND_CODES: return codes_text(p, v, c.codes);
	case KIND_REF:
		return row_name(p, p->target[path->step[last].table][path->step[last].column],
				(int32_t)c.number);
	case KIND_PARTY: return row_name(p, parties[c.number & 3], (int32_t)c.number >> 2);
	default: return c.text;
	}
}

/* Does the cell equal, or as a set contain, what the test names? */
static bool equal(const struct path *path, const struct test *t, const struct cell *c)
{
	struct str rest = c->text, word;
	switch (path_kind(path)) {
	case KIND_CODE: return t->codes[c->number];
	case KIND_CODES:
		for (uint32_t i = 0; i < c->codes.n; i++)
			if (t->codes[c->codes.v[i]])
				return true;
		return false;
	case KIND_WORDS:
		while (str_word(&rest, ' ', &word))
			if (str_eq(word, t->text))
				return true;
		return false;
	case KIND_DATE:
	case KIND_BOOL:
	case KIND_INT:
	case KIND_DECIMAL:
	case KIND_REF:
	case KIND_PARTY: return c->number == t->number;
	default: return str_eq(c->text, t->text);
	}
}

static bool test_holds(const struct path *path, const struct test *t, const struct cell *c,
		       struct window w)
{
	if (!c->stated)
		return t->kind == TEST_MISSING || t->kind == TEST_UNEQUAL;
	switch (t->kind) {
	case TEST_EQUAL: return equal(path, t, c);
	case TEST_UNEQUAL: return !equal(path, t, c);
	case TEST_LESS: return c->number < t->number;
	case TEST_AT_MOST: return c->number <= t->number;
	case TEST_MORE: return c->number > t->number;
	case TEST_AT_LEAST: return c->number >= t->number;
	case TEST_STATED: return true;
	case TEST_MISSING: return false;
	case TEST_BY_END: return c->number <= w.to;
	case TEST_IN_WINDOW: return c->number >= w.from && c->number <= w.to;
	case TEST_BEFORE_WINDOW: return c->number < w.from;
	}
	return false;
}

bool conditions_hold(const struct project *p, const struct conditions *all, int32_t row,
		     struct window window)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct condition *c = &all->list[i];
		struct cell cell = path_cell(p, &c->path, row);
		bool any = false;
		for (size_t k = 0; k < c->n && !any; k++)
			any = test_holds(&c->path, &c->tests[k], &cell, window);
		if (!any)
			return false;
	}
	return true;
}
