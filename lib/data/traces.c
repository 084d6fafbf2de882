/* SPDX-License-Identifier: MIT */
/*
 * What programs leave in a project directory: the lock files of editors that have a file open, and
 * what a killed command left in .rff/tmp -> warnings. Only read, never removed.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

#include "data.h"

enum { MOST = 1024 }; /* of a lock file; all that is wanted stands in front */

/* Who has a file open, as far as the lock file tells; n = 0: it does not. */
struct person {
	struct str name, host;
};

/* The first bytes of a plain file, or of a link's text; n = 0: there is no such file. */
static struct str head(const struct site *p, const char *entry)
{
	struct stat st;
	char *text = arena_alloc(p->arena, MOST);
	ssize_t n = readlinkat(p->fd, entry, text, MOST);
	if (n >= 0)
		return (struct str){text, (size_t)n};
	int fd = openat(p->fd, entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		n = read(fd, text, MOST);
	if (fd >= 0)
		close(fd);
	return (struct str){text, n > 0 ? (size_t)n : 0};
}

/* The text up to a separator that no backslash guards; *rest begins behind it. */
static struct str field(struct str *rest)
{
	size_t n = 0;
	while (n < rest->n && rest->p[n] != ',' && rest->p[n] != ';')
		n += rest->p[n] == '\\' && n + 1 < rest->n ? 2 : 1;
	struct str out = {rest->p, n};
	size_t taken = n < rest->n ? n + 1 : n;
	*rest = (struct str){rest->p + taken, rest->n - taken};
	return out;
}

/* LibreOffice: own name, login name, host, time, profile; separated by commas. */
static struct person office_person(struct str text)
{
	struct str own = field(&text), login = field(&text);
	return (struct person){own.n ? own : login, field(&text)};
}

/* A swap file's first block (vim, and nano likewise): the name from byte 28, the host from 68. */
static struct person swap_person(struct str text)
{
	struct person who = {0};
	if (text.n >= 108) {
		who.name = (struct str){text.p + 28, strnlen(text.p + 28, 40)};
		who.host = (struct str){text.p + 68, strnlen(text.p + 68, 40)};
	}
	return who;
}

/* Emacs: name@host.process:boot. */
static struct person emacs_person(struct str text)
{
	const char *at = memchr(text.p, '@', text.n);
	struct person who = {.name = text};
	if (at) {
		size_t before = (size_t)(at - text.p);
		who.name.n = before;
		who.host = (struct str){at + 1, text.n - before - 1};
	}
	size_t n = who.host.n;
	while (n && who.host.p[n - 1] != '.')
		n--;
	who.host.n = n ? n - 1 : who.host.n;
	return who;
}

static const char *person_shown(struct arena *a, struct person who)
{
	const char *name = str_shown(a, who.name), *host = str_shown(a, who.host);
	return !*name && !*host ? ""
				: arena_printf(a, " (%s%s%s)", name, *name && *host ? ", " : "", host);
}

void editors_warn(const struct site *p, const char *entry)
{
	static const struct {
		const char *before, *after, *program;
		struct person (*person)(struct str text);
	} kinds[] = {
		{".~lock.", "#", "LibreOffice", office_person},
		{".", ".swp", "vim", swap_person},
		{".", ".swo", "vim", swap_person},
		{".#", "", "Emacs", emacs_person},
	};
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		struct stat st;
		const char *lock = arena_printf(p->arena, "%s%s%s", kinds[i].before, entry, kinds[i].after);
		if (fstatat(p->fd, lock, &st, AT_SYMLINK_NOFOLLOW) != 0)
			continue;
		struct at at = {arena_printf(p->arena, "%s%s", p->prefix, entry), 0, 0};
		diag_warn(p->diag, "editor", at,
			  "is open in %s%s: open it again there before saving, or this change is lost; when it "
			  "is open nowhere, remove %s",
			  kinds[i].program, person_shown(p->arena, kinds[i].person(head(p, lock))), lock);
	}
}

/* ---- .rff/tmp -------------------------------------------------------------------------------- */

/* Following no link; -1 with errno. */
static int open_tmp(int dir)
{
	int own = openat(dir, ".rff", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	int tmp = own < 0 ? -1 : openat(own, "tmp", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (own >= 0)
		close(own);
	return tmp;
}

/* Does a process of this machine hold the lock? By its inode: btrfs gives other device numbers. */
static bool locked(const struct site *p)
{
	struct file locks;
	struct stat st;
	struct str line, word;
	struct diag quiet = {.arena = p->arena};
	if (fstatat(p->fd, ".rff/lock", &st, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	file_read(p->arena, &quiet, AT_FDCWD, "/proc/locks", "", FILE_LIMIT, &locks);
	const char *inode = arena_printf(p->arena, ":%ju", (uintmax_t)st.st_ino);
	size_t n = strlen(inode);
	while (str_word(&locks.bytes, '\n', &line))
		while (str_word(&line, ' ', &word))
			if (word.n > n && memcmp(word.p + word.n - n, inode, n) == 0)
				return true;
	return false;
}

void leftovers_warn(const struct site *p)
{
	int fd = open_tmp(p->fd);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	bool writing = dir && locked(p);
	if (fd >= 0 && !dir)
		close(fd);
	for (const struct dirent *e; dir && !writing && (e = readdir(dir));) {
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		struct at at = {arena_printf(p->arena, "%s.rff/tmp/%s", p->prefix, e->d_name), 0, 0};
		diag_warn(p->diag, "leftover", at,
			  "is left over from a command that was killed; the next one that writes clears it away");
	}
	if (dir)
		closedir(dir);
}
