/* SPDX-License-Identifier: MIT */
/*
 * What the fuzz targets share: HOLDS states a property and ends the run where it does not hold; take and rest cut the
 * input into parameters and text; the findings of a run are looked at by findings_placed.
 */
#ifndef RFF_FUZZ_H
#define RFF_FUZZ_H

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../lib/base/base.h"

#define HOLDS(property) \
	do { \
		if (!(property)) { \
			fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #property); \
			abort(); \
		} \
	} while (0)

#define UNUSED __attribute__((unused))

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

struct input {
	const uint8_t *p;
	size_t n;
};

/* The next bytes as a number, zeros behind the end. */
UNUSED static uint64_t take(struct input *in, size_t bytes)
{
	uint64_t value = 0;
	for (size_t i = 0; i < bytes; i++) {
		value = value << 8 | (in->n ? *in->p : 0);
		in->p += in->n != 0;
		in->n -= in->n != 0;
	}
	return value;
}

/* What is left. libFuzzer keeps it at its exact size, so that a read behind its end is seen. */
UNUSED static struct str rest(const struct input *in)
{
	return (struct str){(const char *)in->p, in->n};
}

/*
 * A new directory, in memory where there is such a place, since every input writes files; its name goes to path (64
 * bytes).
 */
UNUSED static int make_directory(char *path)
{
	strcpy(path, "/dev/shm/rff-fuzz-XXXXXX");
	if (!mkdtemp(path)) {
		strcpy(path, "/tmp/rff-fuzz-XXXXXX");
		HOLDS(mkdtemp(path));
	}
	int fd = open(path, O_RDONLY | O_DIRECTORY);
	HOLDS(fd >= 0);
	return fd;
}

UNUSED static void put_file(int dir, const char *name, struct str bytes)
{
	int fd = openat(dir, name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	HOLDS(fd >= 0 && write(fd, bytes.p, bytes.n) == (ssize_t)bytes.n && close(fd) == 0);
}

/* Is text what str_shown may print: no control character, no broken UTF-8? */
UNUSED static bool printable(const char *text)
{
	struct str s = str_of(text);
	const char *p = s.p, *end = s.p + s.n;
	if (utf8_valid(s) != s.n)
		return false;
	while (p < end)
		if (utf8_control(utf8_next(&p, end)))
			return false;
	return true;
}

/*
 * Every finding can be shown: it has a file and a message fit for a terminal, and its line, where it has one, is of a
 * file of so many lines and has a column. required: it must have a line.
 */
UNUSED static void findings_placed(const struct diag *d, uint32_t lines, bool required)
{
	HOLDS(d->n == d->errors + d->warnings);
	for (size_t i = 0; i < d->n; i++) {
		const struct finding *f = &d->list[i];
		HOLDS(f->at.file && f->check && f->message[0] && printable(f->message));
		HOLDS(f->at.line <= lines);
		HOLDS(f->at.line ? f->at.column >= 1 : f->at.column == 0 && !required);
	}
}

#endif
