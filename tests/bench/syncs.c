/* SPDX-License-Identifier: MIT */
/* Preloaded: every call that waits for the disk, by the process or a child of it, adds a byte to the file $SYNCS. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static void count(void)
{
	const char *name = getenv("SYNCS");
	int fd = name ? open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
	if (fd >= 0) {
		(void)!write(fd, ".", 1);
		close(fd);
	}
}

static int counted(const char *name, int fd)
{
	int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
	count();
	return real(fd);
}

int fsync(int fd)
{
	return counted("fsync", fd);
}

int fdatasync(int fd)
{
	return counted("fdatasync", fd);
}

int syncfs(int fd)
{
	return counted("syncfs", fd);
}
