/* SPDX-License-Identifier: MIT */
/*
 * The files of a project as they stood together, read without a lock: the journal's end is looked at
 * before and after, and when a writer was at work meanwhile everything is read again. Of a change of
 * several files that is half done (its writer stopped or died) the new files still in .rff/tmp are
 * read in place of the old ones.
 */
#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "store.h"

/* A change half done whose new files are gone this many times was put back by a hand. */
enum { TRIES = 200, MOST_HALVES = 5 };

const char *file_entry(int file)
{
	return file == FILE_YAML ? "rff.yaml" : schema[file].file;
}

static bool same_journal(int own, const struct journal *j)
{
	struct stat now;
	if (own < 0 || fstatat(own, "journal", &now, AT_SYMLINK_NOFOLLOW) != 0)
		return j->stat.st_nlink == 0;
	return j->stat.st_nlink && file_same(&now, &j->stat);
}

/* What is wrong with each file, NULL for those that were read. False: a writer was at work. */
static bool read_once(struct arena *a, int dir, const char *prefix, struct file *files, const char **why)
{
	bool still = true;
	for (int f = 0; f < NFILES; f++) {
		const char *name = arena_printf(a, "%s%s", prefix, file_entry(f));
		files[f] = (struct file){.name = name, .bytes = {"", 0}};
		why[f] = NULL;
		if (*file_entry(f))
			why[f] = file_try(a, dir, file_entry(f), name, f == FILE_YAML ? YAML_LIMIT : FILE_LIMIT,
					  &files[f]);
		still = still && why[f] != file_changed;
	}
	return still;
}

/*
 * Of a change of several files that is half done, reads the rest from .rff/tmp. False when it is
 * not there: then the writer has gone on, or a hand has put a file back.
 */
static bool complete(struct arena *a, int own, const struct journal_entry *e, struct file *files)
{
	size_t done = 0;
	bool whole = true;
	int tmp = e->nfiles > 1 ? openat(own, "tmp", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
	for (size_t i = 0; e->nfiles > 1 && e->what != JOURNAL_EDIT && i < e->nfiles; i++)
		done += journal_content(&e->files[i], &files[e->files[i].file]) == CONTENT_AFTER;
	for (size_t i = 0; done && done < e->nfiles && i < e->nfiles; i++) {
		const struct journal_file *f = &e->files[i];
		struct file *file = &files[f->file], new;
		enum content is = journal_content(f, file);
		if (is != CONTENT_BEFORE && (is != CONTENT_NONE || f->existed))
			continue;
		const char *temp = arena_printf(a, "%s.%lld", file_entry(f->file), (long long)e->seq);
		if (tmp >= 0 && !file_try(a, tmp, temp, file->name, FILE_LIMIT, &new) &&
		    journal_content(f, &new) == CONTENT_AFTER)
			*file = new;
		else
			whole = false;
	}
	if (tmp >= 0)
		close(tmp);
	return whole;
}

/* .rff, or -1 when there is none; *why when it is no directory. */
static int open_own(int dir, const char **why)
{
	int own = openat(dir, ".rff", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (own < 0 && errno != ENOENT)
		*why = strerror(errno);
	return own;
}

void files_read(struct arena *a, struct diag *d, int dir, const char *prefix, struct file files[NFILES],
		struct journal *journal)
{
	static const struct timespec pause = {0, 2 * 1000 * 1000};
	const char *why[NFILES] = {0}, *trouble = NULL;
	bool done = false;
	int own = open_own(dir, &trouble), halves = 0;
	for (int tries = 0; !trouble && !done && tries < TRIES; tries++) {
		if (tries)
			nanosleep(&pause, NULL);
		if (!journal_end(a, own, journal, &trouble)) {
			if (trouble != file_changed)
				break;
			trouble = NULL;
			continue;
		}
		done = read_once(a, dir, prefix, files, why) && same_journal(own, journal) &&
		       (complete(a, own, &journal->last, files) || ++halves == MOST_HALVES);
	}
	if (own >= 0)
		close(own);
	if (trouble)
		file_refuse(d, arena_printf(a, "%s.rff%s", prefix, own < 0 ? "" : "/journal"), trouble);
	for (int f = 0; f < NFILES && !trouble; f++)
		if (why[f])
			files[f].exists = file_refuse(d, files[f].name, why[f]);
	d->busy = !done && !trouble && !d->errors;
}
