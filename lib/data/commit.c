/* SPDX-License-Identifier: MIT */
/*
 * A change becomes the project: new files in .rff/tmp, fsynced; a line in the journal, fsynced; each
 * new file and its old one change places; fsync of the directory. Between the journal's line and
 * the last swap nothing is allocated and signals wait, so that neither can cut a change in two.
 * .rff/last follows afterwards.
 */
#define _GNU_SOURCE /* renameat2 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "store.h"

char *store_copy_name(struct arena *a, int file, const struct digest *d)
{
	return arena_printf(a, "%s.%s", file_entry(file), d->hex);
}

/* ---- edits by hand ------------------------------------------------------------------------------ */

/* The highest number among removed ids, for ids are never given twice. */
static void note_numbers(struct ledger *l, int file, const struct row_changes *rows)
{
	if (file == FILE_YAML || column_id(&schema[file]) < 0)
		return;
	struct str prefix = str_of(schema[file].prefix);
	for (size_t i = 0; i < rows->n; i++) {
		struct str name = rows->list[i].name;
		int32_t number;
		if (rows->list[i].op == ROW_REMOVED && str_starts(name, prefix.p) &&
		    int_parse((struct str){name.p + prefix.n, name.n - prefix.n}, &number) &&
		    number > l->number[file])
			l->number[file] = number;
	}
}

static void note_after(struct ledger *l, const struct journal_file *f)
{
	l->there[f->file] = f->exists;
	l->file[f->file] = f->after;
	note_numbers(l, f->file, &f->rows);
}

/* Whether a hand has changed the file since the journal last knew it, and then how. */
static bool edited(struct store *s, const struct ledger *l, const struct file *now, int file,
		   struct journal_file *out)
{
	struct file copy = {.bytes = {"", 0}};
	bool known = l->there[file], first = s->journal.last.seq == 0;
	if (known && file_try(s->arena, s->last, store_copy_name(s->arena, file, &l->file[file]), "",
			      FILE_LIMIT, &copy))
		copy.exists = false;
	if (known ? now->exists && copy.exists && str_eq(copy.bytes, now->bytes) : !now->exists)
		return false;
	*out = (struct journal_file){.file = file, .existed = known, .exists = now->exists,
				     .before = l->file[file], .after = digest_of(now->bytes),
				     .known = known ? copy.exists : !first};
	if (known && now->exists && digest_eq(&out->before, &out->after))
		return false; /* only the copy is missing */
	if (out->known)
		out->back = delta_make(s->arena, copy.bytes, now->bytes);
	if (out->known && file != FILE_YAML)
		out->rows = rows_compare(s->arena, (enum table_id)file, copy.bytes, now->bytes);
	return true;
}

/* An entry of all edits by hand; false when there are none. */
static bool note_edits(struct store *s, const struct file *files, struct str time, struct journal_entry *e)
{
	*e = (struct journal_entry){.seq = s->journal.last.seq + 1, .time = time, .by = STR(""),
				    .command = STR(""), .what = JOURNAL_EDIT, .ledger = s->journal.last.ledger};
	e->files = arena_alloc(s->arena, NFILES * sizeof(*e->files));
	for (int f = 0; f < NFILES; f++)
		if (*file_entry(f) && edited(s, &e->ledger, &files[f], f, &e->files[e->nfiles]))
			e->nfiles++;
	for (size_t i = 0; i < e->nfiles; i++)
		note_after(&e->ledger, &e->files[i]);
	return e->nfiles > 0;
}

/* ---- the change ----------------------------------------------------------------------------------- */

/* One file on its way. */
struct step {
	const struct new_file *new;
	const struct file *old;
	const char *entry, *temp;
};

static void fill_entry(struct store *s, const struct file *files, const struct new_file *change, size_t n,
		       const struct ledger *before, struct journal_entry *e)
{
	e->ledger = *before;
	e->files = arena_alloc(s->arena, n * sizeof(*e->files));
	e->nfiles = n;
	for (size_t i = 0; i < n; i++) {
		int f = change[i].file;
		e->files[i] = (struct journal_file){
			.file = f, .existed = files[f].exists, .exists = true, .before = before->file[f],
			.after = digest_of(change[i].bytes), .known = true, .rows = change[i].rows,
			.back = delta_make(s->arena, files[f].bytes, change[i].bytes)};
		note_after(&e->ledger, &e->files[i]);
	}
}

static enum stored fail(struct store *s, enum stored result, const char *which, const char *why)
{
	s->which = which;
	s->why = why;
	return result;
}

/* Takes the new files away again; the journal's lines first, for without them they mean nothing. */
static enum stored give_up(struct store *s, const struct step *steps, size_t n, enum stored result,
			   const char *which, const char *why)
{
	if (journal_cut(s->own, s->journal.end))
		for (size_t i = 0; i < n; i++)
			unlinkat(s->tmp, steps[i].temp, 0);
	return fail(s, result, which, why);
}

static enum stored write_files(struct store *s, const struct step *steps, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!file_make(s->dir, s->tmp, steps[i].temp, steps[i].new->bytes, steps[i].old))
			return give_up(s, steps, i + 1, STORED_FAILED, steps[i].entry, strerror(errno));
	/* One file is renamed or not; of several, those not yet renamed must outlive a power cut. */
	if (n > 1 && fsync(s->tmp) != 0)
		return give_up(s, steps, n, STORED_FAILED, ".rff/tmp", strerror(errno));
	for (size_t i = 0; i < n; i++)
		if (!file_unchanged(s->dir, steps[i].entry, steps[i].old))
			return give_up(s, steps, n, STORED_CHANGED, steps[i].entry, "");
	return STORED;
}

/* Windows holds files open on a share for a moment: five tries in a second. */
static bool rename_patiently(struct store *s, const struct step *p, unsigned flags)
{
	static const struct timespec pause = {0, 200 * 1000 * 1000};
	for (int tries = 0;; tries++) {
		if (renameat2(s->tmp, p->temp, s->dir, p->entry, flags) == 0)
			return true;
		if (tries == 5 || (errno != EBUSY && errno != EACCES && errno != ETXTBSY))
			return false;
		nanosleep(&pause, NULL);
	}
}

/* What lies in .rff/tmp after the swap should be the old file; a rename changes its ctime only. */
static bool got_old(struct store *s, const struct step *p)
{
	struct stat now;
	const struct stat *old = &p->old->stat;
	return fstatat(s->tmp, p->temp, &now, AT_SYMLINK_NOFOLLOW) == 0 && now.st_ino == old->st_ino &&
	       now.st_size == old->st_size && now.st_mtim.tv_sec == old->st_mtim.tv_sec &&
	       now.st_mtim.tv_nsec == old->st_mtim.tv_nsec;
}

/*
 * The new file takes the old one's place, and a save by somebody else at that very moment is seen:
 * then the two change places again. File systems that cannot swap get a plain rename.
 */
static enum stored swap(struct store *s, const struct step *p)
{
	bool existed = p->old->exists;
	if (!file_unchanged(s->dir, p->entry, p->old))
		return STORED_CHANGED;
	if (rename_patiently(s, p, existed ? RENAME_EXCHANGE : RENAME_NOREPLACE)) {
		if (!existed || got_old(s, p))
			return STORED;
		return rename_patiently(s, p, RENAME_EXCHANGE) ? STORED_CHANGED : STORED_FAILED;
	}
	if (errno == EEXIST || errno == ENOENT)
		return STORED_CHANGED;
	if (errno != EINVAL && errno != ENOSYS)
		return STORED_FAILED;
	return rename_patiently(s, p, 0) ? STORED : STORED_FAILED;
}

static bool put_back(struct store *s, const struct step *step)
{
	struct file now = {.exists = true};
	const char *why;
	if (!step->old->exists)
		return unlinkat(s->dir, step->entry, 0) == 0;
	return fstatat(s->dir, step->entry, &now.stat, AT_SYMLINK_NOFOLLOW) == 0 &&
	       file_replace(s->dir, s->tmp, step->entry, step->old->bytes, &now, &why) <= STORED_UNSURE;
}

/* Somebody saved a later file of the change: puts the earlier ones back. */
static enum stored put_all_back(struct store *s, const struct step *steps, size_t done, size_t n)
{
	for (size_t i = 0; i < done; i++)
		if (!put_back(s, &steps[i]))
			return fail(s, STORED_FAILED, steps[i].entry, strerror(errno));
	return give_up(s, steps, n, STORED_CHANGED, steps[done].entry, "");
}

/* From the first swap on the change is made: what then fails is finished by the next command. */
static enum stored swap_files(struct store *s, const struct step *steps, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		enum stored swapped = swap(s, &steps[i]);
		if (swapped == STORED_CHANGED)
			return put_all_back(s, steps, i, n);
		if (swapped == STORED_FAILED && i == 0)
			return give_up(s, steps, n, STORED_FAILED, steps[i].entry, strerror(errno));
		if (swapped == STORED_FAILED)
			return fail(s, STORED_UNSURE, steps[i].entry, strerror(errno));
	}
	if (fsync(s->dir) != 0)
		return fail(s, STORED_UNSURE, steps[0].entry, strerror(errno));
	for (size_t i = 0; i < n; i++)
		unlinkat(s->tmp, steps[i].temp, 0);
	return STORED;
}

/* The journal's lines and the swaps, with signals waiting until both are done. */
static enum stored make_change(struct store *s, const struct step *steps, size_t n,
			       const struct journal_entry *list, size_t nlist)
{
	sigset_t all, before;
	enum stored result;
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	if (journal_append(s->own, &s->journal, list, nlist))
		result = swap_files(s, steps, n);
	else
		result = give_up(s, steps, n, STORED_FAILED, ".rff/journal", strerror(errno));
	sigprocmask(SIG_SETMASK, &before, NULL);
	return result;
}

/* ---- .rff/last -------------------------------------------------------------------------------------- */

/* What is needed to copy a file afterwards, without allocating. */
struct copy {
	const char *name, *older; /* in .rff/last */
	const struct file *like;
	struct str bytes;
	bool wanted;
};

static void plan_copies(struct store *s, const struct file *files, const struct new_file *change, size_t n,
			const struct ledger *before, const struct ledger *after, struct copy *copies)
{
	struct stat st;
	for (int f = 0; f < NFILES; f++) {
		struct copy *c = &copies[f];
		*c = (struct copy){.like = &files[f], .bytes = files[f].bytes};
		if (!after->there[f])
			continue;
		for (size_t i = 0; i < n; i++)
			if (change[i].file == f)
				c->bytes = change[i].bytes;
		c->name = store_copy_name(s->arena, f, &after->file[f]);
		c->wanted = fstatat(s->last, c->name, &st, AT_SYMLINK_NOFOLLOW) != 0;
		if (before->there[f] && !digest_eq(&before->file[f], &after->file[f]))
			c->older = store_copy_name(s->arena, f, &before->file[f]);
	}
}

static bool make_copy(struct store *s, const struct copy *c)
{
	static const char temp[] = "copy";
	if (c->wanted && (!file_make(s->dir, s->tmp, temp, c->bytes, c->like) ||
			  renameat(s->tmp, temp, s->last, c->name) != 0)) {
		unlinkat(s->tmp, temp, 0);
		return false;
	}
	if (c->older)
		unlinkat(s->last, c->older, 0);
	return true;
}

/* A copy that fails is made by the next change: until then an edit is noted without what it replaced. */
static void make_copies(struct store *s, const struct copy *copies)
{
	for (int f = 0; f < NFILES && make_copy(s, &copies[f]); f++)
		;
}

enum stored store_commit(struct store *s, const struct file files[NFILES], const struct new_file *change,
			 size_t n, struct journal_entry *entry)
{
	struct journal_entry list[2];
	size_t edits = note_edits(s, files, entry->time, &list[0]);
	struct copy *copies = arena_alloc(s->arena, NFILES * sizeof(*copies));
	struct step *steps = arena_alloc(s->arena, n * sizeof(*steps));
	entry->seq = s->journal.last.seq + 1 + (int64_t)edits;
	fill_entry(s, files, change, n, &list[0].ledger, entry);
	list[edits] = *entry;
	plan_copies(s, files, change, n, &s->journal.last.ledger, &entry->ledger, copies);
	for (size_t i = 0; i < n; i++)
		steps[i] = (struct step){&change[i], &files[change[i].file], file_entry(change[i].file),
					 arena_printf(s->arena, "%s.%lld", file_entry(change[i].file),
						      (long long)entry->seq)};
	enum stored result = write_files(s, steps, n);
	if (result != STORED)
		return result;
	result = make_change(s, steps, n, list, edits + 1);
	if (result <= STORED_UNSURE)
		make_copies(s, copies);
	return result;
}
