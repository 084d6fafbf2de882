/* SPDX-License-Identifier: MIT */
/*
 * Files in and out. Everything goes by openat below the project directory and refuses what is no
 * plain file; a file is replaced by a new one, never written in place (storage.md section 2).
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "data.h"

bool file_same(const struct stat *a, const struct stat *b)
{
	return a->st_ino == b->st_ino && a->st_dev == b->st_dev && a->st_size == b->st_size &&
	       a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec &&
	       a->st_ctim.tv_sec == b->st_ctim.tv_sec && a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

/* Why st is no data file, or NULL. */
static const char *unfit(const struct stat *st, size_t limit)
{
	if (S_ISDIR(st->st_mode))
		return N_("is a directory; a plain file is needed");
	if (!S_ISREG(st->st_mode))
		return N_("is a pipe, socket or device; a plain file is needed");
	if (st->st_nlink > 1)
		return N_("has a second hard link; copy it to a file of its own");
	if ((uint64_t)st->st_size > limit)
		return limit == YAML_LIMIT ? N_("is larger than 1 MiB") : N_("is larger than 2 GiB");
	return NULL;
}

/* Reads fd to its end into *out; false with errno. */
static bool read_all(struct arena *a, int fd, size_t expected, struct str *out)
{
	size_t size = expected + 1, n = 0;
	char *p = arena_alloc(a, size);
	for (;;) {
		if (n == size)
			p = arena_grow(a, p, &size, size + 1);
		ssize_t got = read(fd, p + n, size - n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			break;
		n += (size_t)got;
	}
	*out = (struct str){p, n};
	return true;
}

bool file_refuse(struct diag *d, const char *name, const char *what)
{
	diag_error(d, "file", (struct at){name, 0, 0}, "%s", tr(what));
	d->system_failed = true;
	return false;
}

const char file_changed[] = N_("was changed while it was read; try again");

const char *file_try(struct arena *a, int dir, const char *entry, const char *name, size_t limit,
		     struct file *out)
{
	struct stat after;
	*out = (struct file){.name = name, .bytes = {"", 0}};
	int fd = openat(dir, entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0 && errno == ENOENT)
		return NULL;
	out->exists = true;
	if (fd < 0)
		return errno == ELOOP ? N_("is a symbolic link; a plain file is needed") : strerror(errno);
	bool ok = fstat(fd, &out->stat) == 0;
	const char *why = ok ? unfit(&out->stat, limit) : strerror(errno);
	if (!why && !read_all(a, fd, (size_t)out->stat.st_size, &out->bytes))
		why = strerror(errno);
	if (!why && (fstat(fd, &after) != 0 || !file_same(&out->stat, &after)))
		why = file_changed;
	close(fd);
	return why;
}

bool file_read(struct arena *a, struct diag *d, int dir, const char *entry, const char *name,
	       size_t limit, struct file *out)
{
	const char *why = file_try(a, dir, entry, name, limit, out);
	return why ? file_refuse(d, name, why) : true;
}

bool stdin_read(struct arena *a, struct diag *d, struct file *out)
{
	*out = (struct file){.name = "-", .exists = true};
	if (!read_all(a, STDIN_FILENO, 4096, &out->bytes))
		return file_refuse(d, out->name, strerror(errno));
	return true;
}

static bool write_all(int fd, struct str bytes)
{
	while (bytes.n) {
		ssize_t put = write(fd, bytes.p, bytes.n);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0) {
			if (put == 0)
				errno = ENOSPC;
			return false;
		}
		bytes.p += put;
		bytes.n -= (size_t)put;
	}
	return true;
}

/* The new file's mode and group are the old one's; without an old one the directory decides. */
static bool adopt_mode(int fd, int dir, const struct file *old)
{
	struct stat st;
	if (old && old->exists) {
		if (fstat(fd, &st) == 0 && st.st_gid != old->stat.st_gid &&
		    fchown(fd, (uid_t)-1, old->stat.st_gid) != 0)
			return false;
		return fchmod(fd, old->stat.st_mode & 07777) == 0;
	}
	if (fstat(dir, &st) != 0)
		return false;
	return fchmod(fd, st.st_mode & S_ISGID ? 0660 : 0600) == 0;
}

bool file_make(int dir, int tmp, const char *temp, struct str bytes, const struct file *old)
{
	int fd = openat(tmp, temp, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	bool ok = adopt_mode(fd, dir, old) && write_all(fd, bytes) && fsync(fd) == 0;
	int why = errno;
	if (close(fd) != 0 && ok)
		return false;
	errno = why;
	return ok;
}

bool file_unchanged(int dir, const char *entry, const struct file *old)
{
	struct stat now;
	if (!old)
		return true;
	if (fstatat(dir, entry, &now, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT && !old->exists;
	return old->exists && file_same(&now, &old->stat);
}

enum stored file_replace(int dir, int tmp, const char *entry, struct str bytes, const struct file *old,
			 const char **why)
{
	char temp[320];
	int n = snprintf(temp, sizeof(temp), "%s%.250s.%ld", tmp < 0 ? "." : "", entry, (long)getpid());
	int at = tmp < 0 ? dir : tmp;
	enum stored result = STORED_FAILED;
	if (n > 0 && (size_t)n < sizeof(temp) && file_make(dir, at, temp, bytes, old)) {
		if (!file_unchanged(dir, entry, old))
			result = STORED_CHANGED;
		else if (renameat(at, temp, dir, entry) == 0)
			result = fsync(dir) == 0 ? STORED : STORED_UNSURE;
	}
	*why = strerror(errno);
	if (result == STORED_FAILED || result == STORED_CHANGED)
		unlinkat(at, temp, 0);
	return result;
}

const struct standard *standard_find(const char *name)
{
	for (size_t i = 0; i < nstandards; i++)
		if (strcmp(standards[i].name, name) == 0)
			return &standards[i];
	return NULL;
}
