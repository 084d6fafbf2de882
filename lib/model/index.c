/* SPDX-License-Identifier: MIT */
/*
 * From an id or key to its row, and from a row to the rows that refer to it. Both cost one pass
 * over the table.
 */
#include <string.h>

#include "project.h"

void ids_start(struct project *p, enum table_id t, size_t n)
{
	struct table *table = &p->table[t];
	table->nids = 16;
	while (table->nids < n * 2)
		table->nids *= 2;
	table->ids = arena_alloc(p->arena, table->nids * sizeof(*table->ids));
	table->id = column_id(&schema[t]) >= 0 ? column_values(p, t, column_id(&schema[t])) : NULL;
}

/* One round of a multiplicative hash; 2^64 over the golden ratio (Knuth, TAOCP 6.4). */
static uint64_t mix(uint64_t x)
{
	x *= UINT64_C(0x9e3779b97f4a7c15);
	return x ^ x >> 29;
}

/*
 * Ids that follow each other are looked up after each other, so sixteen neighbours share a cache
 * line of the table: the trailing digits' last four bits stay, the rest is hashed.
 */
static uint64_t id_hash(struct str id)
{
	size_t digits = 0;
	uint64_t n = 0, ten = 1;
	for (; digits < id.n && digits < 9; digits++, ten *= 10) {
		char c = id.p[id.n - 1 - digits];
		if (c < '0' || c > '9')
			break;
		n += (uint64_t)(c - '0') * ten;
	}
	uint64_t prefix = str_hash((struct str){id.p, id.n - digits});
	return mix(prefix ^ (n >> 4) ^ (uint64_t)digits << 56) << 4 | (n & 15);
}

/* The value of a key column as 64 bits: the number itself, or the hash of the text. */
static uint64_t key_bits(const struct project *p, enum table_id t, int32_t row, int column)
{
	const void *array = column_values(p, t, column);
	if (!array)
		return 0;
	switch (schema[t].columns[column].kind) {
	case KIND_ID: return id_hash(((const struct str *)array)[row]);
	case KIND_TEXT: return str_hash(((const struct str *)array)[row]);
	default: return (uint64_t)(uint32_t)((const int32_t *)array)[row] + 1;
	}
}

static bool same_key(const struct project *p, enum table_id t, int32_t a, int32_t b)
{
	const struct table_schema *s = &schema[t];
	for (int k = 0; k < p->table[t].nkey; k++) {
		int c = p->table[t].key[k];
		const void *array = column_values(p, t, c);
		bool text = s->columns[c].kind == KIND_ID || s->columns[c].kind == KIND_TEXT;
		if (!array)
			continue;
		if (text ? !str_eq(((const struct str *)array)[a], ((const struct str *)array)[b])
			 : ((const int32_t *)array)[a] != ((const int32_t *)array)[b])
			return false;
	}
	return true;
}

/* A row with a gap in its required key has been reported and takes no part. */
static bool key_whole(const struct project *p, enum table_id t, int32_t row)
{
	const struct table_schema *s = &schema[t];
	for (int k = 0; k < p->table[t].nkey; k++) {
		int c = p->table[t].key[k];
		const void *array = column_values(p, t, c);
		enum kind kind = s->columns[c].kind;
		if (!(s->columns[c].flags & REQUIRED))
			continue;
		if (!array)
			return false;
		if (kind == KIND_ID || kind == KIND_TEXT) {
			if (!((const struct str *)array)[row].n)
				return false;
		} else if (((const int32_t *)array)[row] == (kind == KIND_DATE ? DAY_NONE : -1)) {
			return false;
		}
	}
	return true;
}

int32_t ids_enter(const struct project *p, enum table_id t, int32_t row)
{
	const struct table *table = &p->table[t];
	const struct table_schema *s = &schema[t];
	uint64_t hash = 0;
	if (!key_whole(p, t, row))
		return -1;
	for (int k = 0; k < table->nkey; k++) {
		uint64_t bits = key_bits(p, t, row, table->key[k]);
		hash = column_id(s) >= 0 ? bits : mix(hash ^ bits);
	}
	size_t i = hash & (table->nids - 1);
	for (; table->ids[i]; i = (i + 1) & (table->nids - 1))
		if (same_key(p, t, (int32_t)table->ids[i] - 1, row))
			return (int32_t)table->ids[i] - 1;
	table->ids[i] = (uint32_t)row + 1;
	return -1;
}

int32_t row_find(const struct project *p, enum table_id t, struct str id)
{
	const struct table *table = &p->table[t];
	if (!table->ids || !table->id)
		return -1;
	size_t i = id_hash(id) & (table->nids - 1);
	for (; table->ids[i]; i = (i + 1) & (table->nids - 1))
		if (str_eq(table->id[table->ids[i] - 1], id))
			return (int32_t)table->ids[i] - 1;
	return -1;
}

int32_t row_named(const struct project *p, enum table_id t, struct str name)
{
	if (column_id(&schema[t]) >= 0)
		return row_find(p, t, name);
	for (size_t row = 0; row < p->table[t].n; row++)
		if (str_eq(row_name(p, t, (int32_t)row), name))
			return (int32_t)row;
	return -1;
}

/* The row of parent that value refers to, or -1. */
static int32_t parent_row(const struct column *c, enum table_id parent, int32_t value)
{
	static const enum table_id parties[] = {T_citizens, T_companies, T_mentors};
	if (c->kind != KIND_PARTY || value < 0)
		return value;
	return parties[value & 3] == parent ? value >> 2 : -1;
}

struct links *links_make(struct project *p, enum table_id child, const int32_t *parents,
			 enum table_id parent)
{
	size_t n = p->table[parent].n, rows = p->table[child].n;
	struct links *l = arena_alloc(p->arena, sizeof(*l));
	l->first = arena_alloc(p->arena, (n + 2) * sizeof(*l->first));
	l->list = arena_alloc(p->arena, rows * sizeof(*l->list));
	for (size_t row = 0; row < rows; row++)
		if (parents[row] >= 0 && row_exists(p, child, (int32_t)row))
			l->first[parents[row] + 2]++;
	for (size_t i = 1; i <= n + 1; i++)
		l->first[i] += l->first[i - 1];
	for (size_t row = 0; row < rows; row++)
		if (parents[row] >= 0 && row_exists(p, child, (int32_t)row))
			l->list[l->first[parents[row] + 1]++] = (int32_t)row;
	return l;
}

int32_t *parent_rows(const struct project *p, enum table_id child, int column, enum table_id parent)
{
	const int32_t *refs = column_values(p, child, column);
	size_t rows = p->table[child].n;
	int32_t *parents = arena_alloc(p->arena, (rows + 1) * sizeof(*parents));
	for (size_t row = 0; row < rows; row++)
		parents[row] = refs ? parent_row(&schema[child].columns[column], parent, refs[row]) : -1;
	return parents;
}

const struct links *project_links(struct project *p, enum table_id child, int column,
				  enum table_id parent)
{
	return links_make(p, child, parent_rows(p, child, column, parent), parent);
}
