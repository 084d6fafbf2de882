/* SPDX-License-Identifier: MIT */
/* schema.def expanded into tables of columns, and look-ups by name. */
#include <string.h>

#include "data.h"

#define TABLE(name, ...) static const struct column name##_columns[] = {
#define COL(table, name, kind, flags, of, min, max, da, en, help) \
	{#name, KIND_##kind, flags, of, min, max, da, en, help, offsetof(struct table, name)},
#define END(name) };
#include "schema.def"
#undef TABLE
#undef COL
#undef END

#define COUNT(array) (int)(sizeof(array) / sizeof(array[0]))

const struct table_schema schema[NTABLES] = {
#define TABLE(name, file, prefix, start, end, da, en) \
	{T_##name, #name, file, prefix, start, end, da, en, name##_columns, \
	 COUNT(name##_columns)},
#define COL(...)
#define END(name)
#include "schema.def"
#undef TABLE
#undef COL
#undef END
};

enum table_id table_find(struct str name)
{
	for (int i = 0; i < NTABLES; i++)
		if (str_is(name, schema[i].name))
			return (enum table_id)i;
	return NO_TABLE;
}

int column_find(const struct table_schema *t, struct str name)
{
	for (int i = 0; i < t->ncolumns; i++)
		if (str_is(name, t->columns[i].name))
			return i;
	return -1;
}

int column_id(const struct table_schema *t)
{
	return t->columns[0].kind == KIND_ID ? 0 : -1;
}

/* What a kind looks like and how much an element of its array takes. */
static const struct {
	const char *form;
	size_t size;
} kinds[] = {
	[KIND_ID] = {N_("letters, digits, . _ -, at most 32"), sizeof(C_ID)},
	[KIND_REF] = {N_("an id"), sizeof(C_REF)},
	[KIND_PARTY] = {N_("the id of a citizen, a company or a mentor"), sizeof(C_PARTY)},
	[KIND_DATE] = {N_("YYYY-MM-DD"), sizeof(C_DATE)},
	[KIND_STAMP] = {N_("YYYY-MM-DDThh:mm:ssZ"), sizeof(C_STAMP)},
	[KIND_INT] = {N_("digits"), sizeof(C_INT)},
	[KIND_DECIMAL] = {N_("digits, with a decimal point if need be"), sizeof(C_DECIMAL)},
	[KIND_BOOL] = {N_("ja or nej"), sizeof(C_BOOL)},
	[KIND_CODE] = {N_("a code"), sizeof(C_CODE)},
	[KIND_CODES] = {N_("codes separated by a blank"), sizeof(C_CODES)},
	[KIND_WORDS] = {N_("codes and ids separated by a blank"), sizeof(C_WORDS)},
	[KIND_TEXT] = {N_("text on one line"), sizeof(C_TEXT)},
	[KIND_CVR] = {N_("8 digits"), sizeof(C_CVR)},
	[KIND_PNUMBER] = {N_("10 digits"), sizeof(C_PNUMBER)},
	[KIND_BRANCH] = {N_("2, 3, 4 or 6 digits, as 4711 or 47.11.10"), sizeof(C_BRANCH)},
};

const char *kind_form(enum kind kind)
{
	return kinds[kind].form;
}

size_t kind_size(enum kind kind)
{
	return kinds[kind].size;
}
