/* SPDX-License-Identifier: MIT */
/*
 * Two versions of a file -> the pieces of the later one and what stood in their place. Lines at
 * both ends that are the same are set aside; between them lines are matched in order, looking ahead
 * only to lines that stand once in the earlier file. Any result is right, a poor one only larger.
 */
#include "store.h"

/* Lines of a stretch of text, line ends included. */
struct lines {
	struct str *list;
	size_t n;
};

static struct lines lines_of(struct arena *a, struct str s)
{
	struct lines l = {0};
	size_t bytes = 0;
	while (s.n) {
		const char *end = memchr(s.p, '\n', s.n);
		size_t n = end ? (size_t)(end - s.p) + 1 : s.n;
		l.list = arena_grow(a, l.list, &bytes, (l.n + 1) * sizeof(*l.list));
		l.list[l.n++] = (struct str){s.p, n};
		s = (struct str){s.p + n, s.n - n};
	}
	return l;
}

/* Bytes of the whole lines that both begin with. */
static size_t same_begin(struct str a, struct str b)
{
	size_t n = 0, line = 0, most = a.n < b.n ? a.n : b.n;
	for (; n < most && a.p[n] == b.p[n]; n++)
		if (a.p[n] == '\n')
			line = n + 1;
	return line;
}

/* Bytes of the whole lines that both end with. */
static size_t same_end(struct str a, struct str b)
{
	size_t n = 0, line = 0, most = a.n < b.n ? a.n : b.n;
	while (n < most && a.p[a.n - 1 - n] == b.p[b.n - 1 - n]) {
		n++;
		bool begins = (n == a.n || a.p[a.n - 1 - n] == '\n') && (n == b.n || b.p[b.n - 1 - n] == '\n');
		if (begins)
			line = n;
	}
	return line;
}

/* Where each line stands in the earlier stretch; those that stand twice are never looked ahead to. */
struct places {
	uint32_t *slot; /* line number + 1 */
	bool *twice;
	size_t size;
};

static size_t place_slot(const struct places *p, const struct lines *l, struct str line)
{
	size_t i = str_hash(line) & (p->size - 1);
	while (p->slot[i] && !str_eq(l->list[p->slot[i] - 1], line))
		i = (i + 1) & (p->size - 1);
	return i;
}

static struct places places_make(struct arena *a, const struct lines *l)
{
	struct places p = {.size = 16};
	while (p.size < l->n * 2)
		p.size *= 2;
	p.slot = arena_alloc(a, p.size * sizeof(*p.slot));
	p.twice = arena_alloc(a, p.size);
	for (size_t i = 0; i < l->n; i++) {
		size_t slot = place_slot(&p, l, l->list[i]);
		p.twice[slot] = p.slot[slot] != 0;
		p.slot[slot] = (uint32_t)i + 1;
	}
	return p;
}

/* The line of the earlier stretch, from cursor on, that this one is; its n when there is none. */
static size_t match(const struct places *p, const struct lines *before, size_t cursor, struct str line)
{
	if (cursor < before->n && str_eq(before->list[cursor], line))
		return cursor;
	size_t slot = place_slot(p, before, line);
	bool ahead = p->slot[slot] && !p->twice[slot] && p->slot[slot] - 1 >= cursor;
	return ahead ? p->slot[slot] - 1 : before->n;
}

static void add_hunk(struct arena *a, struct delta *d, size_t *bytes, struct hunk h)
{
	if (!h.length && !h.old.n)
		return;
	d->list = arena_grow(a, d->list, bytes, (d->n + 1) * sizeof(*d->list));
	d->list[d->n++] = h;
}

struct delta delta_make(struct arena *a, struct str before, struct str after)
{
	struct delta d = {0};
	size_t bytes = 0, cursor = 0, head = same_begin(before, after);
	struct str old = {before.p + head, before.n - head}, new = {after.p + head, after.n - head};
	size_t tail = same_end(old, new);
	old.n -= tail;
	new.n -= tail;
	struct lines was = lines_of(a, old), is = lines_of(a, new);
	struct places places = places_make(a, &was);
	struct hunk h = {.at = head};
	size_t at = head, old_at = 0; /* of the later file; of the earlier stretch */
	for (size_t i = 0; i < is.n; at += is.list[i++].n) {
		size_t found = match(&places, &was, cursor, is.list[i]);
		if (found == was.n)
			continue;
		size_t to = (size_t)(was.list[found].p - old.p);
		h.length = at - h.at;
		h.old = (struct str){old.p + old_at, to - old_at};
		add_hunk(a, &d, &bytes, h);
		h.at = at + is.list[i].n;
		old_at = to + was.list[found].n;
		cursor = found + 1;
	}
	h.length = at - h.at;
	h.old = (struct str){old.p + old_at, old.n - old_at};
	add_hunk(a, &d, &bytes, h);
	return d;
}

bool delta_back(struct arena *a, const struct delta *delta, struct str after, struct str *before)
{
	struct buf b = {0};
	size_t at = 0;
	bool fits = true;
	for (size_t i = 0; i < delta->n && fits; i++) {
		const struct hunk *h = &delta->list[i];
		fits = h->at >= at && h->at <= after.n && h->length <= after.n - h->at;
		if (!fits)
			break;
		buf_add(&b, after.p + at, h->at - at);
		buf_str(&b, h->old);
		at = h->at + h->length;
	}
	if (fits)
		buf_add(&b, after.p + at, after.n - at);
	*before = (struct str){arena_copy(a, b.p ? b.p : "", b.n), b.n};
	buf_free(&b);
	return fits;
}
