/* SPDX-License-Identifier: MIT */
/*
 * A project directory: found, opened, read whole. Rows are named and found again here, and placed
 * for messages.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "project.h"

const char *project_find(struct arena *a, const char *dir)
{
	struct stat here, above;
	const char *named = getenv("RFF_PROJECT");
	if (dir)
		return dir;
	if (named && *named)
		return named;
	const char *up = ".";
	for (;;) {
		if (lstat(arena_printf(a, "%s/rff.yaml", up), &here) == 0)
			return up;
		const char *next = strcmp(up, ".") == 0 ? ".." : arena_printf(a, "../%s", up);
		if (stat(up, &here) != 0 || stat(next, &above) != 0 ||
		    (here.st_ino == above.st_ino && here.st_dev == above.st_dev))
			return NULL;
		up = next;
	}
}

static struct project *project_new(struct arena *a, struct diag *d, const char *dir, int fd)
{
	struct project *p = arena_alloc(a, sizeof(*p));
	p->arena = a;
	p->diag = d;
	p->dir = dir;
	p->fd = fd;
	p->vocabularies.arena = a;
	return p;
}

struct project *project_open(struct arena *a, struct diag *d, const char *dir)
{
	struct stat st;
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return NULL;
	if (fstatat(fd, "rff.yaml", &st, AT_SYMLINK_NOFOLLOW) != 0) {
		int why = errno;
		close(fd);
		errno = why;
		return NULL;
	}
	return project_new(a, d, dir, fd);
}

const char *project_path(const struct project *p, const char *file)
{
	size_t n = strlen(p->dir);
	while (n > 1 && p->dir[n - 1] == '/')
		n--;
	if (n == 1 && p->dir[0] == '.')
		return file;
	return arena_printf(p->arena, "%.*s%s%s", (int)n, p->dir, n == 1 && *p->dir == '/' ? "" : "/", file);
}

void project_files(struct project *p)
{
	if (!p->loaded)
		files_read(p->arena, p->diag, p->fd, project_path(p, ""), p->files, &p->journal);
	p->loaded = true;
}

void project_settings(struct project *p)
{
	project_files(p);
	if (!p->settings.read)
		settings_read(p);
	p->settings.read = true;
}

void project_read(struct project *p)
{
	project_settings(p);
	for (int t = 0; t < NTABLES; t++)
		table_read(p, (enum table_id)t);
	project_check(p, SEVERITY_ERROR);
}

struct project *project_with(const struct project *p, struct diag *d, const struct new_file *change,
			     size_t n)
{
	struct project *with = project_new(p->arena, d, p->dir, p->fd);
	memcpy(with->files, p->files, sizeof(with->files));
	with->journal = p->journal;
	with->known = p->known;
	with->loaded = true;
	for (size_t i = 0; i < n; i++) {
		with->files[change[i].file].bytes = change[i].bytes;
		with->files[change[i].file].exists = true;
	}
	return with;
}

size_t project_offset(enum table_id t)
{
	static const size_t offsets[] = {
#define TABLE(name, ...) offsetof(struct project, name),
#define COL(...)
#define END(name)
#include "../data/schema.def"
#undef TABLE
#undef COL
#undef END
	};
	return offsets[t];
}

void *column_values(const struct project *p, enum table_id t, int column)
{
	void *array;
	const char *values = (const char *)p + project_offset(t);
	memcpy(&array, values + schema[t].columns[column].offset, sizeof(array));
	return array;
}

bool row_exists(const struct project *p, enum table_id t, int32_t row)
{
	return row >= 0 && !(p->table[t].gone && p->table[t].gone[row]);
}

static void reread(const struct project *p, enum table_id t, int32_t row, struct csv *c)
{
	const struct table *table = &p->table[t];
	struct arena *a = p->arena;
	struct diag *quiet = arena_alloc(a, sizeof(*quiet));
	quiet->arena = a;
	*c = (struct csv){.arena = a, .diag = quiet, .name = table->file.name,
			  .bytes = table->file.bytes, .dialect = table->dialect};
	csv_seek(c, table->begin[row], table->line[row]);
	csv_next(c);
	csv_close(c);
}

const struct csv_row *row_cells(const struct project *p, enum table_id t, int32_t row)
{
	struct csv *c = arena_alloc(p->arena, sizeof(*c));
	reread(p, t, row, c);
	return &c->row;
}

struct at cell_at(const struct project *p, enum table_id t, int32_t row, int column)
{
	struct csv c;
	int position = p->table[t].position[column];
	reread(p, t, row, &c);
	size_t offset = position >= 0 && (size_t)position < c.row.n ? c.row.at[position] : c.row.begin;
	return csv_at(c.name, c.bytes, c.row.line, c.row.begin, offset);
}

/* A cell's value as text, for names of rows: kinds that stand in keys. */
static struct str key_part(const struct project *p, enum table_id t, int32_t row, int column)
{
	static const enum table_id parties[] = {T_citizens, T_companies, T_mentors};
	const struct column *c = &schema[t].columns[column];
	const void *array = column_values(p, t, column);
	if (!array)
		return STR("");
	int32_t value = ((const int32_t *)array)[c->kind == KIND_ID || c->kind == KIND_TEXT ? 0 : row];
	switch (c->kind) {
	case KIND_DATE:
		return value == DAY_NONE ? STR("") : str_of(day_text(p->arena, value));
	case KIND_CODE:
		return value < 0 ? STR("") : p->codes[t][column]->codes[value].id;
	case KIND_REF:
		return value < 0 ? STR("") : row_name(p, p->target[t][column], value);
	case KIND_PARTY:
		return value < 0 ? STR("")
				 : row_name(p, parties[value & 3], value >> 2);
	default: return ((const struct str *)array)[row];
	}
}

struct str row_name(const struct project *p, enum table_id t, int32_t row)
{
	const struct table_schema *s = &schema[t];
	if (column_id(s) >= 0)
		return key_part(p, t, row, column_id(s));
	struct buf b = {0};
	for (int k = 0; k < p->table[t].nkey; k++) {
		if (k)
			buf_char(&b, '/');
		buf_str(&b, key_part(p, t, row, p->table[t].key[k]));
	}
	struct str name = {arena_copy(p->arena, b.p, b.n), b.n};
	buf_free(&b);
	return name;
}

bool row_interval(const struct project *p, enum table_id t, int32_t row, day *from, day *to)
{
	if (t == T_companies) {
		*from = DAY_NONE + 1;
		*to = DAY_MAX;
		return true;
	}
	if (t == T_attendance) {
		int32_t activity = p->attendance.activity ? p->attendance.activity[row] : -1;
		return row_exists(p, T_activities, activity) &&
		       row_interval(p, T_activities, activity, from, to);
	}
	const day *starts = column_values(p, t, p->table[t].start);
	const day *ends = column_values(p, t, p->table[t].end);
	if (!starts || starts[row] == DAY_NONE)
		return false;
	*from = starts[row];
	*to = ends && ends[row] != DAY_NONE ? ends[row] : DAY_MAX;
	return true;
}
