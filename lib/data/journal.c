/* SPDX-License-Identifier: MIT */
/*
 * .rff/journal: one line an entry, "DIGEST BEFORE JSON", where DIGEST is of the rest of the line
 * and BEFORE is the DIGEST of the line before ("-" for the first): a line that was torn, altered
 * or taken out is noticed. The last line is all a writer needs; it is found from the end.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "entry.h"

enum { SUM = 32, PIECE = 64 * 1024 };

static const char journal_name[] = "journal";

static int open_journal(int dir, int flags, struct stat *st)
{
	int fd = openat(dir, journal_name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
	if (fd >= 0 && fstat(fd, st) == 0 && S_ISREG(st->st_mode) && st->st_nlink == 1)
		return fd;
	if (fd >= 0) {
		close(fd);
		errno = EINVAL;
	}
	return -1;
}

/* size bytes of fd from at on; false with errno, EAGAIN when the file is shorter now. */
static bool read_at(int fd, char *p, size_t size, off_t at)
{
	while (size) {
		ssize_t n = pread(fd, p, size, at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			errno = n ? errno : EAGAIN;
			return false;
		}
		p += n;
		at += n;
		size -= (size_t)n;
	}
	return true;
}

/* A whole line, without its end: the JSON in it, or n = 0 when it is not what was written. */
static struct str line_json(struct str line, struct digest *sum, struct str *before)
{
	const char *second = line.n > SUM + 1 ? memchr(line.p + SUM + 1, ' ', line.n - SUM - 1) : NULL;
	struct str none = {0};
	if (!second || line.p[SUM] != ' ')
		return none;
	*sum = digest_of((struct str){line.p + SUM + 1, line.n - SUM - 1});
	*before = (struct str){line.p + SUM + 1, (size_t)(second - line.p) - SUM - 1};
	if (memcmp(sum->hex, line.p, SUM) != 0)
		return none;
	return (struct str){second + 1, (size_t)(line.p + line.n - second) - 1};
}

/* ---- the end ------------------------------------------------------------------------------------ */

/* The last whole line in the file's last bytes: where it begins, and where it ends; false: none. */
static bool last_line(struct str tail, size_t *from, size_t *to)
{
	size_t end = tail.n;
	while (end && tail.p[end - 1] != '\n')
		end--;
	if (!end)
		return false;
	size_t begin = end - 1;
	while (begin && tail.p[begin - 1] != '\n')
		begin--;
	*from = begin;
	*to = end;
	return true;
}

enum found { FOUND, NOTHING, FURTHER, DAMAGED };

/* Looks for the last entry in tail, the file's bytes from start on. */
static enum found find_entry(struct arena *a, struct str tail, off_t start, struct journal *out)
{
	for (;;) {
		size_t from, to;
		struct str before;
		bool any = last_line(tail, &from, &to);
		if (!any || from == 0) {
			if (start > 0)
				return FURTHER;
			if (!any)
				return NOTHING;
		}
		struct str line = {tail.p + from, to - from - 1};
		struct str json = line_json(line, &out->sum, &before);
		if (json.n && entry_parse(a, json, &out->last)) {
			out->begin = start + (off_t)from;
			out->end = start + (off_t)to;
			return FOUND;
		}
		/* A power cut may leave zeros in a line that was on its way; nothing else writes them. */
		if (!memchr(line.p, '\0', line.n))
			return DAMAGED;
		tail.n = from;
	}
}

/* Reads more and more of the file's end until the last entry is there; false with errno. */
static bool find_end(struct arena *a, int fd, struct journal *out)
{
	off_t size = out->stat.st_size;
	for (off_t want = PIECE;; want *= 4) {
		struct str tail = {NULL, (size_t)(want < size ? want : size)};
		char *bytes = arena_alloc(a, tail.n + 1);
		off_t start = size - (off_t)tail.n;
		if (!read_at(fd, bytes, tail.n, start))
			return false;
		tail.p = bytes;
		enum found found = find_entry(a, tail, start, out);
		if (found == NOTHING)
			out->sum = (struct digest){""};
		errno = EBADMSG;
		if (found != FURTHER)
			return found != DAMAGED;
	}
}

bool journal_end(struct arena *a, int dir, struct journal *out, const char **why)
{
	*out = (struct journal){0};
	if (dir < 0)
		return true;
	int fd = open_journal(dir, O_RDONLY, &out->stat);
	if (fd < 0 && errno == ENOENT) {
		out->stat = (struct stat){0};
		return true;
	}
	bool ok = fd >= 0 && find_end(a, fd, out);
	if (!ok)
		*why = errno == EAGAIN	  ? file_changed
		       : errno == EINVAL  ? N_("is no plain file of its own")
		       : errno == EBADMSG ? N_("is damaged at its end; put it back from a backup, or move it away to begin a new one")
					  : strerror(errno);
	if (fd >= 0)
		close(fd);
	return ok;
}

/* ---- all of it ------------------------------------------------------------------------------------- */

bool journal_read(struct arena *a, int dir, struct journal_entry **list, size_t *n, size_t *damaged,
		  const char **why)
{
	struct stat st;
	size_t bytes = 0;
	struct str sum = STR("-");
	*list = NULL;
	*n = *damaged = 0;
	int fd = dir < 0 ? -1 : open_journal(dir, O_RDONLY, &st);
	if (fd < 0) {
		*why = strerror(errno);
		return dir < 0 || errno == ENOENT;
	}
	struct str rest = {arena_alloc(a, (size_t)st.st_size + 1), (size_t)st.st_size};
	bool ok = read_at(fd, (char *)rest.p, rest.n, 0);
	if (!ok)
		*why = strerror(errno);
	close(fd);
	for (const char *end; ok && rest.n && (end = memchr(rest.p, '\n', rest.n));) {
		struct str line = {rest.p, (size_t)(end - rest.p)}, before;
		struct digest found;
		struct str json = line_json(line, &found, &before);
		*list = arena_grow(a, *list, &bytes, (*n + 1) * sizeof(**list));
		if (json.n && entry_parse(a, json, &(*list)[*n]))
			++*n;
		else
			json.n = 0;
		*damaged += !json.n || !str_eq(before, sum);
		sum = json.n ? (struct str){line.p, SUM} : STR("?");
		rest = (struct str){end + 1, rest.n - line.n - 1};
	}
	*damaged += ok && rest.n;
	return ok;
}

/* ---- writing ----------------------------------------------------------------------------------------- */

static bool write_at(int fd, struct str bytes, off_t at)
{
	while (bytes.n) {
		ssize_t n = pwrite(fd, bytes.p, bytes.n, at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			errno = n ? errno : ENOSPC;
			return false;
		}
		bytes.p += n;
		bytes.n -= (size_t)n;
		at += n;
	}
	return true;
}

static bool put_entry(struct buf *out, struct digest *sum, const struct journal_entry *e)
{
	struct buf line = {0};
	buf_printf(&line, "%s ", *sum->hex ? sum->hex : "-");
	bool ok = entry_print(&line, e);
	if (ok) {
		*sum = digest_of((struct str){line.p, line.n});
		buf_printf(out, "%s ", sum->hex);
		buf_add(out, line.p, line.n);
		buf_char(out, '\n');
	}
	buf_free(&line);
	return ok;
}

/* A new journal is as open as the lock beside it. */
static int make_journal(int dir, struct stat *st)
{
	int fd = open_journal(dir, O_RDWR, st);
	if (fd >= 0 || errno != ENOENT)
		return fd;
	mode_t mode = fstat(dir, st) == 0 && st->st_mode & S_ISGID ? 0660 : 0600;
	fd = open_journal(dir, O_RDWR | O_CREAT | O_EXCL, st);
	if (fd >= 0 && (fchmod(fd, mode) != 0 || fsync(dir) != 0)) {
		int why = errno;
		close(fd);
		errno = why;
		return -1;
	}
	return fd;
}

/* Not fsynced: should the line come back after a power cut, recovery takes it off again. */
static bool cut(int fd, off_t size)
{
	struct stat st;
	return fstat(fd, &st) == 0 && (st.st_size <= size || ftruncate(fd, size) == 0);
}

bool journal_append(int dir, struct journal *j, const struct journal_entry *list, size_t n)
{
	struct buf out = {0};
	struct stat st;
	bool ok = true;
	for (size_t i = 0; i < n && ok; i++)
		ok = put_entry(&out, &j->sum, &list[i]);
	if (!ok)
		errno = EILSEQ;
	int fd = ok ? make_journal(dir, &st) : -1;
	ok = fd >= 0 && (st.st_size == j->end || ftruncate(fd, j->end) == 0) &&
	     write_at(fd, (struct str){out.p, out.n}, j->end) && fsync(fd) == 0;
	int why = errno;
	if (!ok && fd >= 0)
		cut(fd, j->end);
	if (fd >= 0 && close(fd) != 0 && ok) {
		ok = false;
		why = errno;
		journal_cut(dir, j->end);
	}
	buf_free(&out);
	errno = why;
	return ok;
}

bool journal_cut(int dir, off_t size)
{
	struct stat st;
	int fd = open_journal(dir, O_RDWR, &st);
	if (fd < 0)
		return errno == ENOENT && size == 0;
	bool ok = cut(fd, size);
	close(fd);
	return ok;
}

enum content journal_content(const struct journal_file *f, const struct file *now)
{
	if (!now->exists)
		return CONTENT_NONE;
	struct digest d = digest_of(now->bytes);
	if (f->exists && digest_eq(&d, &f->after))
		return CONTENT_AFTER;
	return f->existed && digest_eq(&d, &f->before) ? CONTENT_BEFORE : CONTENT_OTHER;
}
