/* SPDX-License-Identifier: MIT */
/*
 * The directory .rff, where rff keeps what is its own: opened without following a link anywhere, made
 * where it is missing. What stands there and is something else is refused, never repaired.
 */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "store.h"

enum { DIRECTORY = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC };

static int keep_errno_close(int fd)
{
	int why = errno;
	close(fd);
	errno = why;
	return -1;
}

/* Opens entry below at, a directory that is made with mode when it is missing. */
static int open_or_make(int at, const char *entry, mode_t mode)
{
	if (mkdirat(at, entry, mode) != 0 && errno != EEXIST)
		return -1;
	return openat(at, entry, DIRECTORY);
}

/* A lock that is another file's second name would be written into, a pipe or device blocks. */
static int open_lock(int own, mode_t mode)
{
	struct stat st;
	int lock = openat(own, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
			  mode);
	if (lock < 0 && errno == ENXIO) /* a socket */
		errno = ELOOP;
	if (lock < 0 || (fstat(lock, &st) == 0 && S_ISREG(st.st_mode) && st.st_nlink == 1))
		return lock;
	keep_errno_close(lock);
	errno = ELOOP;
	return -1;
}

/* What stands in the way, for what errno: in words. */
static const char *reason(const struct own *o, int why)
{
	bool directories = o->dir >= 0 && o->tmp >= 0 && o->last >= 0;
	if (directories && (why == ELOOP || why == EISDIR))
		return tr("lock is no plain file of its own; remove what stands there");
	if (why != ELOOP && why != ENOTDIR)
		return strerror(why);
	if (o->dir < 0)
		return tr("is no directory; remove what stands there");
	return o->tmp < 0 ? tr("tmp is no directory; remove what stands there")
			  : tr("last is no directory; remove what stands there");
}

bool own_open(int dir, struct own *o, const char **why)
{
	struct stat st;
	*o = (struct own){-1, -1, -1, -1};
	if (fstat(dir, &st) == 0) {
		mode_t mode = st.st_mode & S_ISGID ? 0770 : 0700;
		/* The umask of whoever came first must not lock the others out. */
		mode_t before = umask(0);
		o->dir = open_or_make(dir, ".rff", mode);
		o->tmp = o->dir < 0 ? -1 : open_or_make(o->dir, "tmp", mode);
		o->last = o->tmp < 0 ? -1 : open_or_make(o->dir, "last", mode);
		o->lock = o->last < 0 ? -1 : open_lock(o->dir, mode & 0666);
		umask(before);
	}
	*why = o->lock < 0 ? reason(o, errno) : "";
	return o->lock >= 0;
}
