/* SPDX-License-Identifier: MIT */
/*
 * Memory that is freed all at once when a command ends. The only place in the library that may end
 * the process: without memory no answer can be given, and none must be half given.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base.h"

/* Large enough that calloc maps fresh pages instead of clearing old ones. */
enum { BLOCK_BYTES = 256 * 1024, HUGE_BYTES = 2 * 1024 * 1024, ALIGNMENT = 16 };

struct block {
	struct block *next;
	size_t used, size;
	_Alignas(ALIGNMENT) char bytes[];
};

void memory_out(void)
{
	static const char text[] = "rff: out of memory; nothing written\n";
	ssize_t ignored = write(STDERR_FILENO, text, sizeof(text) - 1);
	(void)ignored;
	_exit(74);
}

void *memory_need(size_t n)
{
	void *p = malloc(n);
	if (!p)
		memory_out();
	return p;
}

/*
 * Asks for huge pages where a whole one fits. Reading 140 MB, page faults are a third of the time without them.
 * Advice: that it is refused changes nothing but the time.
 */
static void advise(struct block *b)
{
#ifdef MADV_HUGEPAGE
	uintptr_t begin = ((uintptr_t)b + HUGE_BYTES - 1) / HUGE_BYTES * HUGE_BYTES;
	uintptr_t end = (uintptr_t)(b->bytes + b->size) / HUGE_BYTES * HUGE_BYTES;
	if (b->size >= HUGE_BYTES && begin < end)
		(void)madvise((void *)begin, end - begin, MADV_HUGEPAGE);
#else
	(void)b;
#endif
}

static struct block *block_new(size_t size, struct block *next)
{
	struct block *b = size > SIZE_MAX / 2 ? NULL : calloc(1, sizeof(*b) + size);
	if (!b)
		memory_out();
	b->next = next;
	b->used = 0;
	b->size = size;
	advise(b);
	return b;
}

void *arena_alloc(struct arena *a, size_t n)
{
	size_t want = (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	struct block *b = a->block;
	if (want < n)
		memory_out();
	if (want > BLOCK_BYTES / 4 && b) {
		/* A large piece gets a block of its own behind the current one, which stays in use. */
		b->next = block_new(want, b->next);
		b = b->next;
	} else if (!b || b->size - b->used < want) {
		b = a->block = block_new(want > BLOCK_BYTES ? want : BLOCK_BYTES, b);
	}
	void *p = b->bytes + b->used; /* zeroed by calloc, and never given out twice */
	b->used += want;
	return p;
}

char *arena_copy(struct arena *a, const char *p, size_t n)
{
	char *copy = arena_alloc(a, n + 1);
	if (n)
		memcpy(copy, p, n);
	return copy;
}

char *arena_vprintf(struct arena *a, const char *format, va_list ap)
{
	va_list again;
	va_copy(again, ap);
	int n = vsnprintf(NULL, 0, format, ap);
	char *text = arena_alloc(a, n < 0 ? 1 : (size_t)n + 1);
	if (n >= 0)
		vsnprintf(text, (size_t)n + 1, format, again);
	va_end(again);
	return text;
}

char *arena_printf(struct arena *a, const char *format, ...)
{
	va_list ap;
	va_start(ap, format);
	char *text = arena_vprintf(a, format, ap);
	va_end(ap);
	return text;
}

void *arena_grow(struct arena *a, void *old, size_t *n, size_t want)
{
	if (want <= *n)
		return old;
	size_t size = *n ? *n : 64;
	while (size < want)
		size *= 2;
	void *grown = arena_alloc(a, size);
	if (*n)
		memcpy(grown, old, *n);
	*n = size;
	return grown;
}

void arena_free(struct arena *a)
{
	while (a->block) {
		struct block *next = a->block->next;
		free(a->block);
		a->block = next;
	}
}

void arena_clear(struct arena *a)
{
	struct block *kept = a->block;
	if (!kept)
		return;
	struct arena others = {kept->next};
	arena_free(&others);
	memset(kept->bytes, 0, kept->used);
	kept->next = NULL;
	kept->used = 0;
}

static void buf_reserve(struct buf *b, size_t n)
{
	if (b->capacity - b->n >= n)
		return;
	size_t capacity = b->capacity ? b->capacity : 1024;
	while (capacity - b->n < n)
		capacity *= 2;
	char *p = realloc(b->p, capacity);
	if (!p)
		memory_out();
	b->p = p;
	b->capacity = capacity;
}

void buf_add(struct buf *b, const char *p, size_t n)
{
	buf_reserve(b, n + 1);
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = '\0';
}

void buf_str(struct buf *b, struct str s)
{
	buf_add(b, s.p, s.n);
}

void buf_z(struct buf *b, const char *z)
{
	buf_add(b, z, strlen(z));
}

void buf_char(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void buf_int(struct buf *b, int64_t n)
{
	char room[INT_ROOM];
	size_t at = int_digits(room, n);
	buf_add(b, room + at, sizeof(room) - at);
}

void buf_repeat(struct buf *b, const char *z, size_t times)
{
	while (times-- > 0)
		buf_z(b, z);
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list ap, again;
	va_start(ap, format);
	va_copy(again, ap);
	int n = vsnprintf(NULL, 0, format, ap);
	if (n > 0) {
		buf_reserve(b, (size_t)n + 1);
		vsnprintf(b->p + b->n, (size_t)n + 1, format, again);
		b->n += (size_t)n;
	}
	va_end(again);
	va_end(ap);
}

void buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){0};
}
