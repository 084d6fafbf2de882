/* SPDX-License-Identifier: MIT */
/*
 * What the unit tests share: a directory of real files that is gone afterwards, an arena and a diag, and what
 * was found as text. No mocks: every test reads and writes as the commands do.
 */
#ifndef RFF_TEMP_H
#define RFF_TEMP_H

#define _XOPEN_SOURCE 700 /* nftw */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../lib/data/data.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define UNUSED __attribute__((unused))
/* As STR, for static tables. */
#define S(literal) {(literal), sizeof(literal) - 1}

/* One test's world; *state of every test that uses temp_setup. */
struct temp {
	struct arena arena;
	struct diag diag;
	char dir[64];
	int fd;
};

UNUSED static int temp_setup(void **state)
{
	struct temp *t = calloc(1, sizeof(*t));
	assert_non_null(t);
	strcpy(t->dir, "/tmp/rff-unit-XXXXXX");
	assert_non_null(mkdtemp(t->dir));
	t->fd = open(t->dir, O_RDONLY | O_DIRECTORY);
	t->diag.arena = &t->arena;
	*state = t;
	return 0;
}

UNUSED static int temp_remove(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st, (void)type, (void)ftw;
	return remove(path);
}

UNUSED static int temp_teardown(void **state)
{
	struct temp *t = *state;
	close(t->fd);
	nftw(t->dir, temp_remove, 16, FTW_DEPTH | FTW_PHYS);
	arena_free(&t->arena);
	free(t);
	return 0;
}

#define TEMP_TEST(f) cmocka_unit_test_setup_teardown(f, temp_setup, temp_teardown)

UNUSED static void put_bytes(const struct temp *t, const char *file, struct str bytes)
{
	int fd = openat(t->fd, file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_true(fd >= 0);
	while (bytes.n) {
		ssize_t put = write(fd, bytes.p, bytes.n);
		assert_true(put > 0);
		bytes.p += put;
		bytes.n -= (size_t)put;
	}
	assert_int_equal(close(fd), 0);
}

UNUSED static void put(const struct temp *t, const char *file, const char *text)
{
	put_bytes(t, file, str_of(text));
}

/* The file's bytes with a NUL behind them, for those that hold none. */
UNUSED static char *get(struct temp *t, const char *file)
{
	struct file f;
	assert_true(file_read(&t->arena, &t->diag, t->fd, file, file, FILE_LIMIT, &f));
	assert_true(f.exists);
	return str_z(&t->arena, f.bytes);
}

/* Everything found, sorted, one line each: FILE:LINE:COLUMN: message, warnings with "warning: ". */
UNUSED static const char *said(struct diag *d)
{
	struct buf b = {0};
	diag_sort(d);
	for (size_t i = 0; i < d->n; i++)
		buf_printf(&b, "%s:%u:%u: %s%s\n", d->list[i].at.file, (unsigned)d->list[i].at.line,
			   (unsigned)d->list[i].at.column,
			   d->list[i].severity == SEVERITY_WARNING ? "warning: " : "",
			   d->list[i].message);
	const char *text = arena_copy(d->arena, b.p ? b.p : "", b.n);
	buf_free(&b);
	return text;
}

/* Text for assert_string_equal; what is no text shows as "(none)". */
UNUSED static const char *shown(const char *z)
{
	return z ? z : "(none)";
}

#endif
