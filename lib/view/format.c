/* SPDX-License-Identifier: MIT */
/*
 * The formats a sheet can be printed in. A new one is a to_*.c file and a row here; option parsing,
 * help and completion follow.
 */
#include "view.h"

const struct format formats[] = {
	{"text", "a table for people", sheet_to_text},
	{"csv", "for scripts, RFC 4180", sheet_to_csv},
	{"json", "an array of objects", sheet_to_json},
};

const size_t nformats = sizeof(formats) / sizeof(formats[0]);

const struct format *format_find(struct str name)
{
	for (size_t i = 0; i < nformats; i++)
		if (str_is(name, formats[i].name))
			return &formats[i];
	return NULL;
}
