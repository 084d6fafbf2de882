/* SPDX-License-Identifier: MIT */
/*
 * Reads a plan's certificate, and judges what can be judged line by line. The arcs, of which there
 * may be millions, are read twice and never kept: once for the plan and the closed sets, once for
 * the prices.
 */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "verify_inner.h"

static int32_t *name_cell(const struct names *t, struct str name)
{
	size_t i = (size_t)str_hash(name) & (t->size - 1);
	while (t->table[i] && !str_eq(t->name[t->table[i] - 1], name))
		i = (i + 1) & (t->size - 1);
	return &t->table[i];
}

static int32_t name_find(const struct names *t, struct str name)
{
	return t->size ? *name_cell(t, name) - 1 : -1;
}

static void names_grow(struct arena *a, struct names *t)
{
	t->size = t->size ? t->size * 2 : 1024;
	t->table = arena_alloc(a, t->size * sizeof(*t->table));
	for (size_t i = 0; i < t->n; i++)
		*name_cell(t, t->name[i]) = (int32_t)i + 1;
}

/* The number of a name, a new one if it had none. */
static int32_t name_number(struct arena *a, struct names *t, struct str name)
{
	int32_t known = name_find(t, name);
	if (known >= 0)
		return known;
	if (t->n * 2 >= t->size)
		names_grow(a, t);
	t->name = arena_grow(a, t->name, &t->name_bytes, (t->n + 1) * sizeof(*t->name));
	t->name[t->n] = (struct str){arena_copy(a, name.p, name.n), name.n};
	*name_cell(t, name) = (int32_t)t->n + 1;
	return (int32_t)t->n++;
}

/* ---- lines ---- */

struct lines {
	FILE *file;
	char *line;
	size_t room;
	struct str cell[4];
	int cells;
};

bool verdict_fails(struct judge *j, enum verify_clause clause, struct str about)
{
	j->out->clause = clause;
	j->out->about = (struct str){arena_copy(j->arena, about.p, about.n), about.n};
	return false;
}

static bool line_split(struct lines *l, size_t n)
{
	char *p = l->line, *end = l->line + n;
	int i = 0;
	for (; i < l->cells; i++) {
		char *tab = memchr(p, '\t', (size_t)(end - p));
		if (!tab != (i == l->cells - 1))
			return false;
		l->cell[i] = (struct str){p, (size_t)((tab ? tab : end) - p)};
		p = tab ? tab + 1 : end;
	}
	return true;
}

/* The next line in cells; false at the end, or when a clause fails. */
static bool line_next(struct judge *j, struct lines *l)
{
	ssize_t n = getline(&l->line, &l->room, l->file);
	if (n < 0)
		return !ferror(l->file) ? false : verdict_fails(j, VERIFY_FILE, STR(""));
	j->out->line++;
	n -= n > 0 && l->line[n - 1] == '\n';
	return line_split(l, (size_t)n) || verdict_fails(j, VERIFY_CELLS, STR(""));
}

static bool lines_open(struct judge *j, struct lines *l, const char *name, const char *header)
{
	*l = (struct lines){.cells = 1};
	j->out->file = name;
	j->out->line = 0;
	l->file = fopen(arena_printf(j->arena, "%s/%s", j->dir, name), "r");
	if (!l->file)
		return verdict_fails(j, VERIFY_FILE, STR(""));
	for (const char *p = header; *p; p++)
		l->cells += *p == '\t';
	ssize_t n = getline(&l->line, &l->room, l->file);
	j->out->line = 1;
	if (n <= 0 || l->line[n - 1] != '\n' || strlen(header) != (size_t)n - 1 ||
	    memcmp(l->line, header, (size_t)n - 1) != 0)
		return verdict_fails(j, VERIFY_HEADER, STR(""));
	return true;
}

static bool number_of(struct judge *j, struct str s, int64_t *out)
{
	bool minus = s.n > 0 && s.p[0] == '-';
	uint64_t n = 0;
	if (s.n == (size_t)minus || s.n > 19 + (size_t)minus)
		return verdict_fails(j, VERIFY_NUMBER, s);
	for (size_t i = minus; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return verdict_fails(j, VERIFY_NUMBER, s);
		n = n * 10 + (uint64_t)(s.p[i] - '0');
	}
	if (n > INT64_MAX)
		return verdict_fails(j, VERIFY_NUMBER, s);
	*out = minus ? -(int64_t)n : (int64_t)n;
	return true;
}

/* Reads a file line by line into take; what take refuses fails. */
static bool file_read(struct judge *j, const char *name, const char *header,
		      bool (*take)(struct judge *j, const struct str *cell))
{
	struct lines l;
	bool ok = lines_open(j, &l, name, header);
	while (ok && line_next(j, &l))
		ok = take(j, l.cell);
	if (l.file)
		fclose(l.file);
	free(l.line);
	return ok && j->out->clause == VERIFY_HOLDS;
}

/* opening<TAB>slot as it stands in the line, where the two are neighbours. */
static struct str both(struct str opening, struct str slot)
{
	return (struct str){opening.p, (size_t)(slot.p + slot.n - opening.p)};
}

/* ---- what the files say ---- */

static bool take_slot(struct judge *j, const struct str *cell)
{
	struct str name = both(cell[0], cell[1]);
	int32_t i, opening = name_number(j->arena, &j->openings, cell[0]);
	if (name_find(&j->slots, name) >= 0)
		return verdict_fails(j, VERIFY_TWICE, name);
	i = name_number(j->arena, &j->slots, name);
	j->slot = arena_grow(j->arena, j->slot, &j->slot_bytes, ((size_t)i + 1) * sizeof(*j->slot));
	j->slot[i] = (struct slot){.opening = opening};
	j->rank = arena_grow(j->arena, j->rank, &j->rank_bytes, j->openings.n * sizeof(*j->rank));
	j->rank[opening] = OPEN;
	if (!number_of(j, cell[2], &j->slot[i].capacity))
		return false;
	return j->slot[i].capacity >= 0 || verdict_fails(j, VERIFY_CAPACITY_NEGATIVE, name);
}

static bool take_citizen(struct judge *j, const struct str *cell)
{
	if (name_find(&j->citizens, cell[0]) >= 0)
		return verdict_fails(j, VERIFY_TWICE, cell[0]);
	int32_t i = name_number(j->arena, &j->citizens, cell[0]);
	j->citizen = arena_grow(j->arena, j->citizen, &j->citizen_bytes,
				((size_t)i + 1) * sizeof(*j->citizen));
	j->citizen[i] = (struct citizen){.slot = NOWHERE_YET};
	return number_of(j, cell[1], &j->citizen[i].order) && number_of(j, cell[2], &j->citizen[i].waiting);
}

static bool take_closed(struct judge *j, const struct str *cell)
{
	int32_t i = name_find(&j->openings, cell[0]);
	if (i < 0)
		return verdict_fails(j, VERIFY_OPENING_UNKNOWN, cell[0]);
	if (j->rank[i] != OPEN)
		return verdict_fails(j, VERIFY_TWICE, cell[0]);
	return number_of(j, cell[1], &j->rank[i]);
}

static bool take_place(struct judge *j, const struct str *cell)
{
	int32_t c = name_find(&j->citizens, cell[0]), s = name_find(&j->slots, both(cell[1], cell[2]));
	if (c < 0)
		return verdict_fails(j, VERIFY_CITIZEN_UNKNOWN, cell[0]);
	if (s < 0)
		return verdict_fails(j, VERIFY_SLOT_UNKNOWN, both(cell[1], cell[2]));
	if (j->citizen[c].slot != NOWHERE_YET)
		return verdict_fails(j, VERIFY_CITIZEN_TWICE, cell[0]);
	j->citizen[c].slot = s;
	j->citizen[c].line = j->out->line;
	j->out->covered++;
	return ++j->slot[s].taken <= j->slot[s].capacity ||
	       verdict_fails(j, VERIFY_SLOT_OVERFILLED, both(cell[1], cell[2]));
}

static bool take_price(struct judge *j, const struct str *cell)
{
	int32_t s = name_find(&j->slots, both(cell[0], cell[1]));
	if (s < 0)
		return verdict_fails(j, VERIFY_SLOT_UNKNOWN, both(cell[0], cell[1]));
	if (j->slot[s].priced)
		return verdict_fails(j, VERIFY_TWICE, both(cell[0], cell[1]));
	j->slot[s].priced = true;
	if (!number_of(j, cell[2], &j->slot[s].price))
		return false;
	return j->slot[s].price >= 0 || verdict_fails(j, VERIFY_PRICE_NEGATIVE, both(cell[0], cell[1]));
}

static bool take_utility(struct judge *j, const struct str *cell)
{
	int32_t c = name_find(&j->citizens, cell[0]);
	if (c < 0)
		return verdict_fails(j, VERIFY_CITIZEN_UNKNOWN, cell[0]);
	if (j->citizen[c].priced)
		return verdict_fails(j, VERIFY_TWICE, cell[0]);
	j->citizen[c].priced = true;
	if (!number_of(j, cell[1], &j->citizen[c].utility))
		return false;
	return j->out->claim != CLAIM_NONE || j->citizen[c].utility >= 0 ||
	       verdict_fails(j, VERIFY_UTILITY_NEGATIVE, cell[0]);
}

/* An arc's citizen, slot and value. */
static bool arc_read(struct judge *j, const struct str *cell, int32_t *c, int32_t *s, int64_t *value)
{
	*c = name_find(&j->citizens, cell[0]);
	*s = name_find(&j->slots, both(cell[1], cell[2]));
	if (*c < 0)
		return verdict_fails(j, VERIFY_CITIZEN_UNKNOWN, cell[0]);
	if (*s < 0)
		return verdict_fails(j, VERIFY_SLOT_UNKNOWN, both(cell[1], cell[2]));
	return number_of(j, cell[3], value);
}

static bool take_arc(struct judge *j, const struct str *cell)
{
	int32_t c, s;
	int64_t value;
	if (!arc_read(j, cell, &c, &s, &value))
		return false;
	struct citizen *who = &j->citizen[c];
	int64_t rank = j->rank[j->slot[s].opening];
	who->closed = who->reaches && who->closed > rank ? who->closed : rank;
	who->reaches = true;
	j->out->arcs++;
	if (who->slot != s)
		return true;
	if (who->found)
		return verdict_fails(j, VERIFY_TWICE, cell[0]);
	who->found = true;
	return !__builtin_add_overflow(j->out->value, value, &j->out->value) ||
	       verdict_fails(j, VERIFY_NUMBER, cell[3]);
}

static bool take_arc_priced(struct judge *j, const struct str *cell)
{
	int32_t c, s;
	int64_t value;
	if (!arc_read(j, cell, &c, &s, &value))
		return false;
	bool covered = j->citizen[c].slot != NOWHERE_YET;
	if (!covered && j->out->claim != CLAIM_NONE)
		return true; /* the floor, no price, leaves them out */
	return (wide)(covered ? j->citizen[c].utility : 0) + j->slot[s].price >= value ||
	       verdict_fails(j, VERIFY_ARC_VIOLATED, cell[0]);
}

static bool take_floor(struct judge *j, const struct str *cell)
{
	static const char *const words[] = {[CLAIM_WAITING] = "waiting", [CLAIM_COUNT] = "count", [CLAIM_NONE] = "none"};
	if (j->out->line > 2)
		return verdict_fails(j, VERIFY_TWICE, cell[0]);
	for (int i = 0; i < 3; i++)
		if (str_is(cell[0], words[i])) {
			j->out->claim = (enum verify_claim)i;
			return true;
		}
	return verdict_fails(j, VERIFY_FLOOR, cell[0]);
}

bool read_floor(struct judge *j)
{
	if (access(arena_printf(j->arena, "%s/floor.tsv", j->dir), F_OK) != 0 && errno == ENOENT)
		return true;
	if (!file_read(j, "floor.tsv", "floor", take_floor))
		return false;
	return j->out->line == 2 || verdict_fails(j, VERIFY_FLOOR, STR(""));
}

static const char arcs_header[] = "citizen\topening\tslot\tvalue";

bool read_plan(struct judge *j)
{
	return file_read(j, "slots.tsv", "opening\tslot\tcapacity", take_slot) &&
	       file_read(j, "citizens.tsv", "citizen\torder\twaiting", take_citizen) &&
	       file_read(j, "closed.tsv", "opening\trank", take_closed) &&
	       file_read(j, "plan.tsv", "citizen\topening\tslot", take_place);
}

bool read_arcs(struct judge *j)
{
	return file_read(j, "arcs.tsv", arcs_header, take_arc);
}

bool read_prices(struct judge *j)
{
	return file_read(j, "prices.tsv", "opening\tslot\tprice", take_price) &&
	       file_read(j, "utilities.tsv", "citizen\tutility", take_utility);
}

bool read_arcs_priced(struct judge *j)
{
	return file_read(j, "arcs.tsv", arcs_header, take_arc_priced);
}
