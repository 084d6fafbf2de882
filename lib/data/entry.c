/* SPDX-License-Identifier: MIT */
/*
 * A journal entry <-> one line of JSON:
 *
 *   {"seq":7,"time":STAMP,"by":USER,"command":NAME,"what":"change"|"edit"|"undo","of":SEQ,
 *    "files":{"citizens.csv":{"before":DIGEST|null,"after":DIGEST|null,
 *      "rows":["+B0007","~B0001","-B0002"],"back":[[AT,LENGTH,OLD],…]|null}},
 *    "numbers":{"citizens":7},"state":{"citizens.csv":DIGEST,…}}
 *
 * "of" stands in an undo only. "back" is null where rff first met the file.
 */
#include <jansson.h>
#include <stdlib.h>

#include "entry.h"

static const char *const whats[] = {
	[JOURNAL_CHANGE] = "change", [JOURNAL_EDIT] = "edit", [JOURNAL_UNDO] = "undo"};

const char *journal_what_code(enum journal_what what)
{
	return whats[what];
}

/* ---- printing --------------------------------------------------------------------------------- */

static json_t *text(struct str s)
{
	return json_stringn(s.p ? s.p : "", s.n);
}

static json_t *digest(bool there, const struct digest *d)
{
	return there ? json_string(d->hex) : json_null();
}

static json_t *rows_json(const struct row_changes *rows)
{
	json_t *list = json_array();
	for (size_t i = 0; i < rows->n; i++) {
		struct buf b = {0};
		buf_char(&b, (char)rows->list[i].op);
		buf_str(&b, rows->list[i].name);
		json_array_append_new(list, text((struct str){b.p, b.n}));
		buf_free(&b);
	}
	return list;
}

static json_t *back_json(const struct journal_file *f)
{
	if (!f->known)
		return json_null();
	json_t *list = json_array();
	for (size_t i = 0; i < f->back.n; i++) {
		const struct hunk *h = &f->back.list[i];
		json_array_append_new(list, json_pack("[IIo]", (json_int_t)h->at, (json_int_t)h->length,
						      text(h->old)));
	}
	return list;
}

static json_t *files_json(const struct journal_entry *e)
{
	json_t *files = json_object();
	for (size_t i = 0; i < e->nfiles; i++) {
		const struct journal_file *f = &e->files[i];
		json_object_set_new(files, file_entry(f->file),
				    json_pack("{sosososo}", "before", digest(f->existed, &f->before), "after",
					      digest(f->exists, &f->after), "rows", rows_json(&f->rows),
					      "back", back_json(f)));
	}
	return files;
}

static json_t *numbers_json(const struct ledger *l)
{
	json_t *numbers = json_object();
	for (int t = 0; t < NTABLES; t++)
		if (l->number[t])
			json_object_set_new(numbers, schema[t].name, json_integer(l->number[t]));
	return numbers;
}

static json_t *state_json(const struct ledger *l)
{
	json_t *state = json_object();
	for (int f = 0; f < NFILES; f++)
		if (l->there[f])
			json_object_set_new(state, file_entry(f), json_string(l->file[f].hex));
	return state;
}

bool entry_print(struct buf *out, const struct journal_entry *e)
{
	json_set_alloc_funcs(memory_need, free);
	json_t *root = json_pack("{sIsosososs}", "seq", (json_int_t)e->seq, "time", text(e->time), "by",
				 text(e->by), "command", text(e->command), "what", whats[e->what]);
	if (root && e->of)
		json_object_set_new(root, "of", json_integer(e->of));
	bool ok = root && json_object_set_new(root, "files", files_json(e)) == 0 &&
		  json_object_set_new(root, "numbers", numbers_json(&e->ledger)) == 0 &&
		  json_object_set_new(root, "state", state_json(&e->ledger)) == 0;
	char *line = ok ? json_dumps(root, JSON_COMPACT) : NULL;
	if (line)
		buf_z(out, line);
	free(line);
	json_decref(root);
	return line != NULL;
}

/* ---- parsing ---------------------------------------------------------------------------------- */

static struct str copy(struct arena *a, const json_t *s)
{
	size_t n = json_string_length(s);
	return (struct str){arena_copy(a, n ? json_string_value(s) : "", n), n};
}

/* A digest or null; false for anything else. */
static bool parse_digest(const json_t *j, bool *there, struct digest *d)
{
	*there = json_is_string(j);
	if (!*there)
		return json_is_null(j);
	if (json_string_length(j) != sizeof(d->hex) - 1)
		return false;
	memcpy(d->hex, json_string_value(j), sizeof(d->hex));
	return true;
}

static bool parse_rows(struct arena *a, const json_t *list, struct row_changes *rows)
{
	rows->n = json_array_size(list);
	rows->list = arena_alloc(a, (rows->n + 1) * sizeof(*rows->list));
	for (size_t i = 0; i < rows->n; i++) {
		struct str s = copy(a, json_array_get(list, i));
		if (!s.n || !strchr("+~-", s.p[0]))
			return false;
		rows->list[i] = (struct row_change){(enum row_op)s.p[0], {s.p + 1, s.n - 1}};
	}
	return json_is_array(list);
}

static bool parse_back(struct arena *a, const json_t *list, struct journal_file *f)
{
	f->known = json_is_array(list);
	f->back.n = json_array_size(list);
	f->back.list = arena_alloc(a, (f->back.n + 1) * sizeof(*f->back.list));
	for (size_t i = 0; i < f->back.n; i++) {
		const json_t *h = json_array_get(list, i), *old = json_array_get(h, 2);
		json_int_t at = json_integer_value(json_array_get(h, 0));
		json_int_t length = json_integer_value(json_array_get(h, 1));
		if (at < 0 || length < 0 || !json_is_string(old))
			return false;
		f->back.list[i] = (struct hunk){(size_t)at, (size_t)length, copy(a, old)};
	}
	return f->known || json_is_null(list);
}

/* The number of the file with that name, or -1. */
static int file_number(const char *name)
{
	for (int f = 0; f < NFILES; f++)
		if (*name && strcmp(file_entry(f), name) == 0)
			return f;
	return -1;
}

static bool parse_files(struct arena *a, json_t *files, struct journal_entry *e)
{
	const char *name;
	json_t *file;
	e->files = arena_alloc(a, (json_object_size(files) + 1) * sizeof(*e->files));
	json_object_foreach(files, name, file) {
		struct journal_file *f = &e->files[e->nfiles++];
		f->file = file_number(name);
		if (f->file < 0 || !parse_digest(json_object_get(file, "before"), &f->existed, &f->before) ||
		    !parse_digest(json_object_get(file, "after"), &f->exists, &f->after) ||
		    !parse_rows(a, json_object_get(file, "rows"), &f->rows) ||
		    !parse_back(a, json_object_get(file, "back"), f))
			return false;
	}
	return json_is_object(files);
}

static bool parse_ledger(json_t *root, struct ledger *l)
{
	json_t *numbers = json_object_get(root, "numbers"), *state = json_object_get(root, "state"), *value;
	const char *name;
	bool there;
	json_object_foreach(numbers, name, value) {
		enum table_id t = table_find(str_of(name));
		if (t == NO_TABLE || !json_is_integer(value))
			return false;
		l->number[t] = (int32_t)json_integer_value(value);
	}
	json_object_foreach(state, name, value) {
		int f = file_number(name);
		if (f < 0 || !parse_digest(value, &there, &l->file[f]) || !there)
			return false;
		l->there[f] = true;
	}
	return json_is_object(numbers) && json_is_object(state);
}

static bool parse_what(const json_t *what, enum journal_what *out)
{
	for (size_t i = 0; json_is_string(what) && i < sizeof(whats) / sizeof(whats[0]); i++)
		if (strcmp(json_string_value(what), whats[i]) == 0) {
			*out = (enum journal_what)i;
			return true;
		}
	return false;
}

bool entry_parse(struct arena *a, struct str json, struct journal_entry *e)
{
	json_set_alloc_funcs(memory_need, free);
	json_t *root = json_loadb(json.p, json.n, JSON_REJECT_DUPLICATES, NULL);
	*e = (struct journal_entry){.seq = json_integer_value(json_object_get(root, "seq")),
				    .of = json_integer_value(json_object_get(root, "of"))};
	bool ok = e->seq > 0 && parse_what(json_object_get(root, "what"), &e->what) &&
		  parse_files(a, json_object_get(root, "files"), e) && parse_ledger(root, &e->ledger);
	e->time = copy(a, json_object_get(root, "time"));
	e->by = copy(a, json_object_get(root, "by"));
	e->command = copy(a, json_object_get(root, "command"));
	json_decref(root);
	return ok && stamp_parse(e->time);
}
