/* SPDX-License-Identifier: MIT */
/*
 * Who else may read or write a project directory: its permission bits and those of the files in it
 * -> findings. Only the bits for others count; a group that shares the directory is meant to.
 */
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include "data.h"

enum { DEEPEST = 4 }; /* .rff, its folders, theirs: nothing that rff makes lies lower */

/* What a walk does with each file that is open to others: report it, or only count it. */
struct walk {
	const struct site *site;
	enum severity severity;
	bool report;
	size_t n;
	mode_t bits; /* of all of them together */
};

static const char *verb(mode_t bits)
{
	bool reads = bits & S_IROTH, writes = bits & S_IWOTH;
	return tr(reads && writes ? N_("read and write to") : writes ? N_("write to") : N_("read"));
}

static void report(const struct site *p, enum severity severity, const char *file, const char *text)
{
	(severity == SEVERITY_ERROR ? diag_error : diag_warn)(p->diag, "permissions",
							      (struct at){file, 0, 0}, "%s", text);
}

static void note_file(struct walk *w, const char *path, mode_t mode)
{
	struct arena *a = w->site->arena;
	if (!(mode & (S_IROTH | S_IWOTH)))
		return;
	w->n++;
	w->bits |= mode;
	if (w->report)
		report(w->site, w->severity, path,
		       arena_printf(a, tr("others on this machine may %s it; close it with chmod o-rwx"),
				    verb(mode)));
}

/*
 * Looks at what lies in a directory that others can enter. Links say nothing of what they lead to;
 * of directories only rff's own is entered, and that only where others can.
 */
static void walk(struct walk *w, int parent, const char *entry, const char *prefix, int depth)
{
	struct stat st;
	int fd = openat(parent, entry, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	if (fd >= 0 && !dir)
		close(fd);
	for (const struct dirent *e; dir && (e = readdir(dir));) {
		const char *name = e->d_name;
		bool self = strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
		if (self || fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW) != 0 ||
		    !(S_ISREG(st.st_mode) || S_ISDIR(st.st_mode)))
			continue;
		const char *path = arena_printf(w->site->arena, "%s%s", prefix, name);
		note_file(w, path, st.st_mode);
		bool own = S_ISDIR(st.st_mode) && (depth || strcmp(name, ".rff") == 0);
		if (own && (st.st_mode & S_IXOTH) && depth < DEEPEST)
			walk(w, fd, name, arena_printf(w->site->arena, "%s/", path), depth + 1);
	}
	if (dir)
		closedir(dir);
}

void access_check(const struct site *p, enum severity severity)
{
	struct stat st;
	if (fstat(p->fd, &st) != 0)
		return;
	bool open = st.st_mode & (S_IROTH | S_IWOTH);
	struct walk w = {.site = p, .severity = severity, .report = !open};
	if (st.st_mode & S_IXOTH)
		walk(&w, p->fd, ".", p->prefix, 0);
	const char *may = verb(st.st_mode | w.bits);
	if (open && w.n)
		report(p, severity, p->dir,
		       arena_printf(p->arena, tr("others on this machine may %s this directory and %zu of its "
						 "files; close it: chmod o-rwx %s"),
				    may, w.n, str_shown(p->arena, str_of(p->dir))));
	else if (open)
		report(p, severity, p->dir,
		       arena_printf(p->arena, tr("others on this machine may %s this directory; close it: "
						 "chmod o-rwx %s"),
				    may, str_shown(p->arena, str_of(p->dir))));
}
