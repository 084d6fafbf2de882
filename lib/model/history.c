/* SPDX-License-Identifier: MIT */
/*
 * The project as it was known at an earlier time, and the last change taken back: both by the
 * journal, which tells of each file what it was before each change.
 */
#include <fcntl.h>
#include <unistd.h>

#include "history.h"
#include "project.h"

static int open_own(const struct project *p)
{
	return openat(p->fd, ".rff", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

bool project_journal(const struct project *p, struct journal_entry **list, size_t *n)
{
	const char *why = NULL;
	size_t damaged;
	int own = open_own(p);
	bool ok = journal_read(p->arena, own, list, n, &damaged, &why);
	if (own >= 0)
		close(own);
	if (!ok)
		return file_refuse(p->diag, project_path(p, ".rff/journal"), why);
	while (*n && (*list)[*n - 1].seq > p->journal.last.seq)
		--*n;
	return true;
}

/*
 * Edits by hand that no entry tells of: the file is what the journal last knew. Where its copy is
 * lost, nothing is known further back.
 */
static void forget_edits(struct project *p, int own, const struct ledger *l, bool *frozen)
{
	for (int f = 0; f < NFILES; f++) {
		struct file *file = &p->files[f], copy;
		struct digest now = digest_of(file->bytes);
		if (!l->there[f] || (file->exists && digest_eq(&now, &l->file[f])))
			continue;
		const char *name = arena_printf(p->arena, "last/%s", store_copy_name(p->arena, f, &l->file[f]));
		if (file_try(p->arena, own, name, file->name, FILE_LIMIT, &copy) || !copy.exists) {
			frozen[f] = true;
			continue;
		}
		file->bytes = copy.bytes;
		file->exists = true;
	}
}

/* Takes one file of an entry back; false when the journal does not fit it. */
static bool take_back(struct project *p, const struct journal_file *f)
{
	struct file *file = &p->files[f->file];
	struct str old;
	if (journal_content(f, file) != (f->exists ? CONTENT_AFTER : CONTENT_NONE) ||
	    !delta_back(p->arena, &f->back, file->exists ? file->bytes : STR(""), &old))
		return false;
	struct digest d = digest_of(old);
	file->bytes = old;
	file->exists = f->existed;
	return !f->existed || digest_eq(&d, &f->before);
}

void project_known_at(struct project *p, struct str stamp)
{
	struct journal_entry *list = NULL;
	bool frozen[NFILES] = {false}; /* rff knows nothing of it further back */
	size_t n = 0;
	project_files(p);
	p->known = stamp;
	bool ok = project_journal(p, &list, &n);
	int own = ok ? open_own(p) : -1;
	size_t keep = n;
	while (keep && str_cmp(list[keep - 1].time, stamp) > 0)
		keep--;
	if (ok && keep < n)
		forget_edits(p, own, &list[n - 1].ledger, frozen);
	for (size_t e = n; ok && e > keep; e--) {
		ok = list[e - 1].seq == (e > 1 ? list[e - 2].seq + 1 : 1);
		for (size_t i = 0; ok && i < list[e - 1].nfiles; i++) {
			const struct journal_file *f = &list[e - 1].files[i];
			frozen[f->file] = frozen[f->file] || !f->known;
			ok = frozen[f->file] || take_back(p, f);
		}
		if (!ok)
			diag_error(p->diag, "journal", (struct at){project_path(p, ".rff/journal"), 0, 0},
				   N_("what was known at %.*s cannot be told: entry %lld does not fit what came "
				      "after it; put the file back from a backup"),
				   (int)stamp.n, stamp.p, (long long)list[e - 1].seq);
	}
	if (own >= 0)
		close(own);
}

/* ---- undo ----------------------------------------------------------------------------------------- */

static struct row_changes inverse(struct arena *a, const struct row_changes *rows)
{
	struct row_changes back = {arena_alloc(a, (rows->n + 1) * sizeof(*back.list)), rows->n};
	for (size_t i = 0; i < rows->n; i++) {
		enum row_op op = rows->list[i].op;
		back.list[i] = rows->list[i];
		back.list[i].op = op == ROW_ADDED ? ROW_REMOVED : op == ROW_REMOVED ? ROW_ADDED : op;
	}
	return back;
}

/* A file that was not there before is left with its header: an empty table either way. */
static struct str header_line(struct str bytes)
{
	const char *end = memchr(bytes.p, '\n', bytes.n);
	return (struct str){bytes.p, end ? (size_t)(end - bytes.p) + 1 : bytes.n};
}

static void undo_file(struct project *p, const struct journal_file *f, struct undo *out)
{
	const struct file *now = &p->files[f->file];
	struct new_file *new = &out->change[out->n++];
	*new = (struct new_file){.file = f->file, .rows = inverse(p->arena, &f->rows)};
	if (journal_content(f, now) != CONTENT_AFTER || !delta_back(p->arena, &f->back, now->bytes, &new->bytes))
		out->edited = now->name;
	else if (!f->existed)
		new->bytes = header_line(now->bytes);
}

bool undo_make(struct project *p, struct undo *out)
{
	struct journal_entry *list = NULL;
	size_t n = 0;
	*out = (struct undo){0};
	bool ok = project_journal(p, &list, &n);
	while (n && list[n - 1].what == JOURNAL_EDIT)
		n--;
	if (!ok || !n)
		return ok;
	const struct journal_entry *e = &list[n - 1];
	out->of = e->seq;
	out->change = arena_alloc(p->arena, e->nfiles * sizeof(*out->change));
	for (size_t i = 0; i < e->nfiles; i++)
		undo_file(p, &e->files[i], out);
	return true;
}
