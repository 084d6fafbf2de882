/* SPDX-License-Identifier: MIT */
/*
 * Messages in Danish by GNU gettext, without any locale installed: LANGUAGE chooses the catalogue,
 * C.UTF-8 (part of libc) lets gettext look for one. Numbers and dates are never the locale's.
 */
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

#include "base.h"

void tr_danish(const char *directory)
{
	if (setenv("LANGUAGE", "da", 1) == 0 && setlocale(LC_MESSAGES, "C.UTF-8")) {
		bindtextdomain("rff", directory);
		bind_textdomain_codeset("rff", "UTF-8");
	}
}

void tr_english(void)
{
	setlocale(LC_MESSAGES, "C");
}

const char *tr(const char *text)
{
	return *text ? dgettext("rff", text) : text;
}
