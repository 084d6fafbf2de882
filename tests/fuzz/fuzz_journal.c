/* SPDX-License-Identifier: MIT */
/*
 * The journal: any bytes are read without harm; an entry is printed as it was read; the end is the last line that is
 * whole, whatever stands behind it; what is appended is read again. Input: lines of JSON, which get digests that fit;
 * the first byte says in which of them one byte is altered, the second what is torn off at the end.
 */
#include "fuzz.h"

#include "../../lib/data/entry.h"

static char directory[64];
static int dir = -1;

static void remove_all(void)
{
	unlinkat(dir, "journal", 0);
	rmdir(directory);
}

static void put(struct str bytes)
{
	if (dir < 0) {
		dir = make_directory(directory);
		HOLDS(atexit(remove_all) == 0);
	}
	put_file(dir, "journal", bytes);
}

/* An entry as text; its parts are looked at on the way. */
static struct str printed(struct arena *a, const struct journal_entry *e)
{
	struct buf b = {0};
	for (size_t i = 0; i < e->nfiles; i++)
		HOLDS(e->files[i].file >= 0 && e->files[i].file < NFILES && *file_entry(e->files[i].file));
	HOLDS(journal_what_code(e->what) && entry_print(&b, e));
	struct str text = {arena_copy(a, b.p, b.n), b.n};
	buf_free(&b);
	return text;
}

static bool entry_holds(struct arena *a, struct str json)
{
	struct journal_entry e, again;
	if (!entry_parse(a, json, &e))
		return false;
	struct str once = printed(a, &e);
	HOLDS(!memchr(once.p, '\n', once.n));
	HOLDS(entry_parse(a, once, &again));
	HOLDS(str_eq(printed(a, &again), once));
	return true;
}

/* A journal of the lines of text, each with the digest of itself and of the one before; how many parse. */
static size_t journal_of(struct arena *a, struct str text, struct buf *out)
{
	struct str line;
	struct digest sum = {""};
	size_t good = 0;
	while (str_word(&text, '\n', &line)) {
		struct buf b = {0};
		buf_printf(&b, "%s ", *sum.hex ? sum.hex : "-");
		buf_str(&b, line);
		sum = digest_of((struct str){b.p, b.n});
		buf_printf(out, "%s ", sum.hex);
		buf_add(out, b.p, b.n);
		buf_char(out, '\n');
		buf_free(&b);
		good += entry_holds(a, line);
	}
	return good;
}

static size_t lines(const struct buf *b)
{
	size_t n = 0;
	for (size_t i = 0; i < b->n; i++)
		n += b->p[i] == '\n';
	return n;
}

/* Every entry and the end; the end is the last entry unless something is damaged. */
static size_t read_all(struct arena *a, const struct buf *b, size_t *damaged)
{
	struct journal_entry *list;
	struct journal j;
	const char *why = NULL;
	size_t n;
	put((struct str){b->p ? b->p : "", b->n});
	HOLDS(journal_read(a, dir, &list, &n, damaged, &why));
	bool ended = journal_end(a, dir, &j, &why);
	HOLDS(ended || why);
	HOLDS(!ended || (j.begin <= j.end && (size_t)j.end <= b->n));
	if (*damaged == 0 && ended)
		HOLDS(n ? j.last.seq == list[n - 1].seq && (size_t)j.end == b->n : j.last.seq == 0);
	return n;
}

/* What is appended stands behind what was there, and can be cut off again. */
static void append_holds(struct arena *a, const struct buf *b, size_t n)
{
	struct journal_entry *list, *more;
	struct journal j, k;
	const char *why;
	size_t damaged, after;
	put((struct str){b->p, b->n});
	HOLDS(journal_end(a, dir, &j, &why) && journal_read(a, dir, &list, &n, &damaged, &why));
	k = j;
	HOLDS(journal_append(dir, &k, list, n));
	HOLDS(journal_read(a, dir, &more, &after, &damaged, &why) && damaged == 0 && after == 2 * n);
	for (size_t i = 0; i < n; i++)
		HOLDS(str_eq(printed(a, &more[n + i]), printed(a, &list[i])));
	HOLDS(journal_cut(dir, j.end));
	HOLDS(journal_read(a, dir, &more, &after, &damaged, &why) && damaged == 0 && after == n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	struct arena a = {0};
	struct buf b = {0};
	size_t damaged, at = take(&in, 2), torn = take(&in, 1);
	struct buf raw = {.p = (char *)(uintptr_t)in.p, .n = in.n};
	read_all(&a, &raw, &damaged);
	size_t good = journal_of(&a, rest(&in), &b), all = lines(&b);
	HOLDS(read_all(&a, &b, &damaged) == good && (all > good || damaged == 0));
	if (good && good == all) {
		append_holds(&a, &b, good);
		struct buf part = b; /* a torn last line is as if it were not there */
		part.n -= torn % (b.n + 1) ? torn % (b.n + 1) : 1;
		if (lines(&part) + 1 == all) {
			struct journal j;
			const char *why;
			HOLDS(read_all(&a, &part, &damaged) == good - 1);
			HOLDS(journal_end(&a, dir, &j, &why) && (size_t)j.end <= part.n);
		}
		b.p[at % b.n] ^= 1; /* an altered byte is noticed */
		read_all(&a, &b, &damaged);
		HOLDS(damaged > 0);
	}
	buf_free(&b);
	arena_free(&a);
	return 0;
}
