/* SPDX-License-Identifier: MIT */
/* The plan's lottery: a hash that anybody can compute again, and the order it gives to equal waits. */
#include <stdlib.h>

#include "plan.h"

/* FNV-1a, Fowler, Noll, Vo. */
static uint64_t fnv(uint64_t h, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)p[i]) * UINT64_C(0x100000001b3);
	return h;
}

/* The finisher of splitmix64 (Steele, Lea, Flood 2014). */
static uint64_t mix(uint64_t z)
{
	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

uint64_t plan_hash(uint64_t seed, const struct str *parts, size_t n)
{
	char digits[20];
	size_t at = sizeof(digits);
	uint64_t h = UINT64_C(0xcbf29ce484222325);
	do
		digits[--at] = (char)('0' + seed % 10);
	while (seed /= 10);
	h = fnv(h, digits + at, sizeof(digits) - at);
	for (size_t i = 0; i < n; i++) {
		h = fnv(h, "", 1);
		h = fnv(h, parts[i].p, parts[i].n);
	}
	return mix(h);
}

struct turn {
	int32_t waiting, citizen;
	uint64_t hash;
	struct str id;
};

static int turn_cmp(const void *a, const void *b)
{
	const struct turn *x = a, *y = b;
	if (x->waiting != y->waiting)
		return x->waiting > y->waiting ? -1 : 1;
	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return str_cmp(x->id, y->id);
}

void plan_order(int32_t n, const int32_t *waiting, const struct str *ids, uint64_t seed,
		int32_t *order)
{
	struct arena scratch = {0};
	struct turn *turns = arena_alloc(&scratch, (size_t)n * sizeof(*turns));
	for (int32_t c = 0; c < n; c++)
		turns[c] = (struct turn){waiting[c], c, plan_hash(seed, &ids[c], 1), ids[c]};
	if (n)
		qsort(turns, (size_t)n, sizeof(*turns), turn_cmp);
	for (int32_t i = 0; i < n; i++)
		order[turns[i].citizen] = i + 1;
	arena_free(&scratch);
}
