/* SPDX-License-Identifier: MIT */
/* Files of tab-separated columns -> rows of numbers, ids as their places in byte order. See match_verify.h. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "match_verify.h"

static int by_text(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static int64_t place_of(const struct ids *ids, struct str id)
{
	const struct str *found = ids->n ? bsearch(&id, ids->id, ids->n, sizeof(id), by_text) : NULL;
	return found ? found - ids->id : -1;
}

/* -digits that fit; false otherwise. */
static bool whole(struct str s, int64_t *out)
{
	char text[24];
	char *end;
	if (!s.n || s.n >= sizeof(text) || (s.p[0] != '-' && (s.p[0] < '0' || s.p[0] > '9')))
		return false;
	memcpy(text, s.p, s.n);
	text[s.n] = '\0';
	errno = 0;
	*out = strtoll(text, &end, 10);
	return errno == 0 && *end == '\0';
}

static void bad_line(struct proof *v, const struct rows *r, uint32_t line)
{
	diag_error(&v->diag, "tsv", (struct at){arena_printf(v->cli->arena, "%s/%s", v->dir, r->name), line, 1},
		   N_("no row of %s; leave the files as plan --dump writes them"), r->columns);
}

/* Takes a line apart at its tabs; false when it has not as many cells as the file has columns. */
static bool read_line(const struct rows *r, struct str line, struct str *cells)
{
	for (size_t i = 0; i < r->width; i++) {
		const char *tab = memchr(line.p, '\t', line.n);
		cells[i] = (struct str){line.p, tab ? (size_t)(tab - line.p) : line.n};
		if (!tab != (i + 1 == r->width))
			return false;
		line = (struct str){line.p + cells[i].n + (tab ? 1 : 0), line.n - cells[i].n - (tab ? 1 : 0)};
	}
	return true;
}

static void keep_line(struct proof *v, struct rows *r, const struct str *cells, uint32_t line)
{
	struct str names = str_of(r->columns), name;
	int64_t *out = r->cell + r->n++ * r->width;
	for (size_t i = 0; str_word(&names, ' ', &name); i++) {
		bool citizen = str_is(name, "citizen"), opening = str_is(name, "opening");
		if (citizen || opening)
			out[i] = place_of(citizen ? &v->citizens : &v->openings, cells[i]);
		else if (!whole(cells[i], &out[i]))
			bad_line(v, r, line);
	}
}

static bool is_header(const struct rows *r, const struct str *cells)
{
	struct str names = str_of(r->columns), name;
	for (size_t i = 0; str_word(&names, ' ', &name); i++)
		if (!str_eq(name, cells[i]))
			return false;
	return true;
}

static void collect(struct ids *ids, struct str id)
{
	ids->id[ids->n++] = id;
}

static void settle_ids(struct ids *ids)
{
	size_t kept = 0;
	if (ids->n)
		qsort(ids->id, ids->n, sizeof(*ids->id), by_text);
	for (size_t i = 0; i < ids->n; i++)
		if (kept == 0 || !str_eq(ids->id[kept - 1], ids->id[i]))
			ids->id[kept++] = ids->id[i];
	ids->n = kept;
}

static size_t count_lines(struct str s)
{
	size_t n = 1;
	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == '\n';
	return n;
}

/* Twice over a file that names ids (citizens, slots): first the ids, then the rows. */
static void read_rows(struct proof *v, struct rows *r, struct str bytes, struct ids *names)
{
	struct arena *a = v->cli->arena;
	size_t lines = count_lines(bytes);
	struct str *cells = arena_alloc(a, r->width * sizeof(*cells));
	r->cell = arena_alloc(a, (lines + 1) * r->width * sizeof(*r->cell));
	if (names)
		names->id = arena_alloc(a, (lines + 1) * sizeof(*names->id));
	for (int round = names ? 0 : 1; round < 2; round++) {
		struct str rest = bytes;
		for (uint32_t line = 1; rest.n; line++) {
			const char *end = memchr(rest.p, '\n', rest.n);
			struct str one = {rest.p, end ? (size_t)(end - rest.p) : rest.n};
			rest = (struct str){one.p + one.n + (end ? 1 : 0), rest.n - one.n - (end ? 1 : 0)};
			bool fits = read_line(r, one, cells);
			if (line == 1)
				fits = fits && is_header(r, cells);
			if (round == 0 && fits && line > 1)
				collect(names, cells[0]);
			else if (round == 1 && !fits)
				bad_line(v, r, line);
			else if (round == 1 && line > 1)
				keep_line(v, r, cells, line);
		}
		if (round == 0)
			settle_ids(names);
	}
}

void proof_read(struct proof *v)
{
	static const struct rows files[V_FILES] = {
		[V_CITIZENS] = {.name = "citizens.tsv", .columns = "citizen order waiting", .width = 3},
		[V_SLOTS] = {.name = "slots.tsv", .columns = "opening slot capacity", .width = 3},
		[V_ARCS] = {.name = "arcs.tsv", .columns = "citizen opening slot value", .width = 4},
		[V_PLAN] = {.name = "plan.tsv", .columns = "citizen opening slot", .width = 3},
		[V_PRICES] = {.name = "prices.tsv", .columns = "opening slot price", .width = 3},
		[V_UTILITIES] = {.name = "utilities.tsv", .columns = "citizen utility", .width = 2},
		[V_CLOSED] = {.name = "closed.tsv", .columns = "opening rank", .width = 2},
	};
	int dir = open(v->dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir < 0)
		cli_die(v->cli, EXIT_SYSTEM, "%s: %s", v->dir, strerror(errno));
	for (int f = 0; f < V_FILES; f++) {
		struct file file;
		const char *name = arena_printf(v->cli->arena, "%s/%s", v->dir, files[f].name);
		v->file[f] = files[f];
		if (!file_read(v->cli->arena, &v->diag, dir, files[f].name, name, FILE_LIMIT, &file))
			continue;
		if (!file.exists)
			file_refuse(&v->diag, name, strerror(ENOENT));
		else
			read_rows(v, &v->file[f], file.bytes,
				  f == V_CITIZENS ? &v->citizens : f == V_SLOTS ? &v->openings : NULL);
	}
	close(dir);
}
