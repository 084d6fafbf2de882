/* SPDX-License-Identifier: MIT */
/*
 * Preloaded (glibc): the FAIL_AT-th malloc, calloc or realloc fails, with FAIL_ON also all after it. A process that
 * ends by exit writes how many calls there were to the file FAIL_COUNT.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t n);

static long calls, fail_at = -1;
static int fail_on;

static int fails(void)
{
	if (fail_at < 0) {
		const char *at = getenv("FAIL_AT");
		fail_at = at ? atol(at) : 0;
		fail_on = getenv("FAIL_ON") != NULL;
	}
	calls++;
	if (fail_at == 0 || (fail_on ? calls < fail_at : calls != fail_at))
		return 0;
	errno = ENOMEM;
	return 1;
}

void *malloc(size_t n)
{
	return fails() ? NULL : __libc_malloc(n);
}

void *calloc(size_t n, size_t size)
{
	return fails() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t n)
{
	return fails() ? NULL : __libc_realloc(p, n);
}

__attribute__((destructor)) static void tell(void)
{
	const char *name = getenv("FAIL_COUNT");
	int fd = name ? open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
	if (fd >= 0) {
		dprintf(fd, "%ld\n", calls);
		close(fd);
	}
}
