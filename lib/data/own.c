/* SPDX-License-Identifier: MIT */
/*
 * The directory .rff, where rff keeps what is its own: opened without following a link anywhere, made
 * where it is missing. What stands there and is something else is refused, never repaired.
 */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "data.h"

enum { DIRECTORY = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC };

static int keep_errno_close(int fd)
{
	int why = errno;
	close(fd);
	errno = why;
	return -1;
}

int own_tmp(int dir)
{
	int own = openat(dir, ".rff", DIRECTORY);
	int tmp = own < 0 ? -1 : openat(own, "tmp", DIRECTORY);
	if (own >= 0)
		keep_errno_close(own);
	return tmp;
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

/* Which of the three could not be opened, and for what errno: in words. */
static const char *reason(bool own, bool tmp, int why)
{
	if (own && tmp && (why == ELOOP || why == EISDIR))
		return tr("lock is no plain file of its own; remove what stands there");
	if (why != ELOOP && why != ENOTDIR)
		return strerror(why);
	return own ? tr("tmp is no directory; remove what stands there")
		   : tr("is no directory; remove what stands there");
}

int own_open(int dir, const char **why)
{
	struct stat st;
	int own = -1, tmp = -1, lock = -1;
	if (fstat(dir, &st) == 0) {
		bool shared = st.st_mode & S_ISGID;
		/* The umask of whoever came first must not lock the others out. */
		mode_t before = umask(0);
		own = open_or_make(dir, ".rff", shared ? 0770 : 0700);
		tmp = own < 0 ? -1 : open_or_make(own, "tmp", shared ? 0770 : 0700);
		lock = tmp < 0 ? -1 : open_lock(own, shared ? 0660 : 0600);
		umask(before);
	}
	*why = lock < 0 ? reason(own >= 0, tmp >= 0, errno) : "";
	if (tmp >= 0)
		close(tmp);
	if (own >= 0)
		close(own);
	return lock;
}
