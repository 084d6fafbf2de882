/* SPDX-License-Identifier: MIT */
/* A journal entry as JSON, between journal.c and entry.c. */
#ifndef RFF_ENTRY_H
#define RFF_ENTRY_H

#include "store.h"

/* One line of JSON. False when a text is not UTF-8. */
bool entry_print(struct buf *out, const struct journal_entry *e);
/* False when the JSON is not that of an entry. */
bool entry_parse(struct arena *a, struct str json, struct journal_entry *e);

#endif
