/* SPDX-License-Identifier: MIT */
/*
 * The project's one writer lock and what is mended under it: a change whose writer died is finished
 * or taken back, and its new files are cleared away.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "store.h"

/* ---- the lock --------------------------------------------------------------------------------- */

static bool fail(struct store *s, const char *which, const char *why)
{
	s->which = which;
	s->why = why;
	return false;
}

/* Opens name below dir, a directory that is made when it is missing; path is what messages call it. */
static bool open_dir(struct store *s, int dir, const char *name, const char *path, mode_t mode, int *fd)
{
	if (mkdirat(dir, name, mode) == 0 || errno == EEXIST)
		*fd = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (*fd >= 0)
		return true;
	bool other = errno == ELOOP || errno == ENOTDIR;
	return fail(s, path, other ? tr("is no directory; remove what stands there") : strerror(errno));
}

/* Second names of another file would be written into, and pipes and devices may block. */
static bool open_lock(struct store *s, mode_t mode)
{
	struct stat st;
	s->lock = openat(s->own, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
			 mode);
	if (s->lock >= 0 && fstat(s->lock, &st) == 0 && S_ISREG(st.st_mode) && st.st_nlink == 1)
		return true;
	bool other = s->lock >= 0 || errno == ELOOP || errno == EISDIR || errno == ENXIO;
	return fail(s, ".rff/lock", other ? tr("is no plain file of its own; remove what stands there")
					  : strerror(errno));
}

/* Opens .rff and what is in it, making what is missing. */
static bool open_all(struct store *s)
{
	struct stat st;
	if (fstat(s->dir, &st) != 0)
		return fail(s, ".", strerror(errno));
	bool shared = st.st_mode & S_ISGID;
	mode_t mode = shared ? 0770 : 0700;
	/* The umask of whoever came first must not lock the others out. */
	mode_t before = umask(0);
	bool ok = open_dir(s, s->dir, ".rff", ".rff", mode, &s->own) &&
		  open_dir(s, s->own, "tmp", ".rff/tmp", mode, &s->tmp) &&
		  open_dir(s, s->own, "last", ".rff/last", mode, &s->last) &&
		  open_lock(s, shared ? 0660 : 0600);
	umask(before);
	return ok;
}

/* Who holds the lock says so in the file: a hint for the one who waits, never trusted. */
static void sign(int lock, const char *who)
{
	char text[256];
	int n = snprintf(text, sizeof(text), "%.200s, process %ld\n", who, (long)getpid());
	if (ftruncate(lock, 0) != 0 || n < 0 || pwrite(lock, text, (size_t)n, 0) < 0)
		return; /* then nobody is named */
}

static void say_waiting(int lock, void (*waiting)(const char *holder))
{
	char holder[256] = "";
	ssize_t n = pread(lock, holder, sizeof(holder) - 1, 0);
	holder[n > 0 ? strcspn(holder, "\n") : 0] = '\0';
	waiting(holder);
}

static enum locked take(int lock, int wait, const char *who, void (*waiting)(const char *holder))
{
	enum { TRIES_A_SECOND = 200 };
	static const struct timespec pause = {0, 1000 * 1000 * 1000 / TRIES_A_SECOND};
	for (int tries = 0;; tries++) {
		if (flock(lock, LOCK_EX | LOCK_NB) == 0) {
			sign(lock, who);
			return LOCKED;
		}
		if (errno != EWOULDBLOCK && errno != EINTR)
			return LOCK_FAILED;
		if (tries / TRIES_A_SECOND >= wait)
			return LOCK_BUSY;
		if (tries == 0 && waiting)
			say_waiting(lock, waiting);
		nanosleep(&pause, NULL);
	}
}

/* ---- mending ----------------------------------------------------------------------------------- */

static bool load(struct store *s)
{
	const char *why = NULL;
	return journal_end(s->arena, s->own, &s->journal, &why) || fail(s, ".rff/journal", tr(why));
}

/* Reads a file of the last entry: the project's, or the new one in .rff/tmp. */
static bool read_one(struct store *s, int dir, const char *entry, struct file *out)
{
	const char *why = file_try(s->arena, dir, entry, entry, FILE_LIMIT, out);
	return !why || fail(s, entry, tr(why));
}

static const char *temp_name(struct store *s, const struct journal_file *f)
{
	return arena_printf(s->arena, "%s.%lld", file_entry(f->file), (long long)s->journal.last.seq);
}

static bool is_there(struct store *s, int dir, const char *entry, bool *answer)
{
	struct stat st;
	*answer = fstatat(dir, entry, &st, AT_SYMLINK_NOFOLLOW) == 0;
	return *answer || errno == ENOENT || fail(s, ".rff", strerror(errno));
}

/* A file of the last entry: the project's own, and the one in .rff/tmp. */
struct pair {
	const struct journal_file *f;
	const char *entry, *temp;
	struct file now, new;
	enum content is, waits;
};

static bool read_pair(struct store *s, const struct journal_file *f, struct pair *p)
{
	bool copied;
	*p = (struct pair){.f = f, .entry = file_entry(f->file), .temp = temp_name(s, f)};
	if (!read_one(s, s->dir, p->entry, &p->now) || !read_one(s, s->tmp, p->temp, &p->new) ||
	    !is_there(s, s->last, store_copy_name(s->arena, f->file, &f->after), &copied))
		return false;
	p->is = journal_content(f, &p->now);
	p->waits = journal_content(f, &p->new);
	if (p->is == CONTENT_NONE)
		p->is = f->existed ? CONTENT_OTHER : CONTENT_BEFORE;
	/* The copy is made when a change is done: with it a hand has put the old file back since. */
	if (p->is == CONTENT_BEFORE && p->waits == CONTENT_NONE && copied)
		p->is = CONTENT_OTHER;
	return true;
}

/* A file saved at the very moment of the swap lies in .rff/tmp now: back to its place. */
static bool rescue(struct store *s, struct pair *p)
{
	if (p->is != CONTENT_AFTER || p->waits != CONTENT_OTHER)
		return true;
	p->is = CONTENT_OTHER;
	p->waits = CONTENT_AFTER;
	return renameat(s->tmp, p->temp, s->dir, p->entry) == 0 || fail(s, p->entry, strerror(errno));
}

static bool put_back(struct store *s, const struct pair *p)
{
	struct str old;
	if (!p->f->existed)
		return unlinkat(s->dir, p->entry, 0) == 0 || fail(s, p->entry, strerror(errno));
	if (!delta_back(s->arena, &p->f->back, p->now.bytes, &old))
		return fail(s, ".rff/journal", tr("does not fit the file"));
	return file_replace(s->dir, s->tmp, p->entry, old, &p->now, &s->why) <= STORED_UNSURE ||
	       fail(s, p->entry, s->why);
}

static bool take_back(struct store *s, const struct pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (pairs[i].is == CONTENT_AFTER && !put_back(s, &pairs[i]))
			return false;
	if (!journal_cut(s->own, s->journal.begin))
		return fail(s, ".rff/journal", strerror(errno));
	return load(s);
}

static bool finish(struct store *s, const struct pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (pairs[i].is == CONTENT_BEFORE && renameat(s->tmp, pairs[i].temp, s->dir, pairs[i].entry) != 0)
			return fail(s, pairs[i].entry, strerror(errno));
	return fsync(s->dir) == 0 || fail(s, ".", strerror(errno));
}

/*
 * Settles the last entry's change: made in part, it is finished, unless a new file is missing or a
 * hand has saved a file that was still to be replaced: then, and when it was not begun, it never was.
 */
static bool settle_last(struct store *s)
{
	const struct journal_entry *e = &s->journal.last;
	struct pair *pairs = arena_alloc(s->arena, (e->nfiles + 1) * sizeof(*pairs));
	size_t done = 0, left = 0;
	bool whole = true;
	if (!e->seq || e->what == JOURNAL_EDIT)
		return true;
	for (size_t i = 0; i < e->nfiles; i++) {
		struct pair *p = &pairs[i];
		if (!read_pair(s, &e->files[i], p) || !rescue(s, p))
			return false;
		done += p->is == CONTENT_AFTER;
		left += p->is == CONTENT_BEFORE;
		whole = whole && (p->is == CONTENT_AFTER || (p->is == CONTENT_BEFORE) == (p->waits == CONTENT_AFTER));
	}
	if (whole && !left)
		return true;
	return whole && done ? finish(s, pairs, e->nfiles) : take_back(s, pairs, e->nfiles);
}

/* Only the holder of the lock makes files in .rff/tmp, so what is there is left over. */
static bool clear(struct store *s)
{
	DIR *all = fdopendir(dup(s->tmp));
	if (!all)
		return fail(s, ".rff/tmp", strerror(errno));
	rewinddir(all);
	for (const struct dirent *e; (e = readdir(all));)
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			unlinkat(s->tmp, e->d_name, 0);
	closedir(all);
	return true;
}

enum locked store_open(struct store *s, struct arena *a, int dir, int wait, const char *who,
		       void (*waiting)(const char *holder))
{
	*s = (struct store){.arena = a, .dir = dir, .own = -1, .tmp = -1, .last = -1, .lock = -1};
	if (!open_all(s))
		return LOCK_FAILED;
	enum locked got = take(s->lock, wait, who, waiting);
	if (got == LOCK_FAILED)
		fail(s, ".rff/lock", strerror(errno));
	if (got == LOCKED && !(load(s) && settle_last(s) && clear(s)))
		return LOCK_FAILED;
	return got;
}
