/* SPDX-License-Identifier: MIT */
/*
 * A sheet as JSON: an array of objects, one row a line, keys in the order of the headings. What is
 * not defined is null; days and months are strings.
 */
#include <jansson.h>
#include <stdlib.h>

#include "view.h"

/* Rounded half away from zero to millionths, so that 15 digits say it exactly. */
static json_t *number(struct ratio r)
{
	bool negative = r.num < 0;
	wide num = (negative ? -r.num : r.num) * MILLION;
	wide millionths = (2 * num + r.den) / (2 * (wide)r.den);
	if (negative)
		millionths = -millionths;
	if (millionths % MILLION == 0)
		return json_integer((json_int_t)(millionths / MILLION));
	return json_real((double)millionths / MILLION);
}

static json_t *json_of(struct arena *a, const struct value *v)
{
	struct str plain;
	switch (v->kind) {
	case VALUE_NONE: return json_null();
	case VALUE_NUMBER:
	case VALUE_SHARE:
	case VALUE_BAR: return number(v->number);
	default: plain = value_plain(a, v); return json_stringn(plain.p, plain.n);
	}
}

static int append(const char *p, size_t n, void *out)
{
	buf_add(out, p, n);
	return 0;
}

static void object(struct buf *out, const struct sheet *s, const struct sheet_row *row)
{
	json_t *o = json_object();
	for (size_t i = 0; i < s->nheadings; i++)
		if (s->headings[i].audience != FOR_PEOPLE)
			json_object_set_new(o, s->headings[i].name,
					    json_of(s->arena, &row->value[i]));
	json_dump_callback(o, append, out, JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(15));
	json_decref(o);
}

void sheet_to_json(struct buf *out, const struct sheet *s, const struct style *style)
{
	(void)style;
	json_set_alloc_funcs(memory_need, free);
	buf_z(out, "[");
	for (size_t i = 0; i < s->n; i++) {
		buf_z(out, i ? ",\n " : "\n ");
		object(out, s, &s->rows[i]);
	}
	buf_z(out, s->n ? "\n]\n" : "]\n");
}
