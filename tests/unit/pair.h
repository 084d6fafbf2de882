/* SPDX-License-Identifier: MIT */
/* One citizen B1 and one opening J1 at V1, made of the cells a test names: "hours_max=12; shifts=dag nat". */
#ifndef RFF_PAIR_H
#define RFF_PAIR_H

#include "world.h"

#include "../../lib/rules/match.h"

#define TODAY "2021-06-01"
#define AREAS "areas: [nord, syd]\n"

/* Cells that a test can name twice: the later one counts. */
enum { MOST_CELLS = 32 };

struct cells {
	struct str column[MOST_CELLS], value[MOST_CELLS];
	size_t n;
};

UNUSED static void cells_add(struct cells *c, const char *text)
{
	struct str rest = str_of(text), part;
	while (str_word(&rest, ';', &part)) {
		while (part.n && *part.p == ' ')
			part = (struct str){part.p + 1, part.n - 1};
		const char *equals = memchr(part.p, '=', part.n);
		struct str column = {part.p, (size_t)(equals - part.p)};
		size_t i = 0;
		while (i < c->n && !str_eq(c->column[i], column))
			i++;
		assert_true(i < MOST_CELLS);
		c->column[i] = column;
		c->value[i] = (struct str){equals + 1, part.n - column.n - 1};
		c->n += i == c->n;
	}
}

/* A table of one row. */
UNUSED static void put_row(struct temp *t, const char *file, const char *base, const char *cells)
{
	struct cells c = {0};
	struct buf b = {0};
	cells_add(&c, base);
	cells_add(&c, cells);
	for (size_t i = 0; i < c.n; i++)
		buf_printf(&b, "%s%.*s", i ? "," : "", (int)c.column[i].n, c.column[i].p);
	buf_char(&b, '\n');
	for (size_t i = 0; i < c.n; i++)
		buf_printf(&b, "%s%.*s", i ? "," : "", (int)c.value[i].n, c.value[i].p);
	buf_char(&b, '\n');
	put_bytes(t, file, (struct str){b.p, b.n});
	buf_free(&b);
}

/* The matcher of the pair on TODAY; settings: lines under matching:, or "". */
UNUSED static struct matcher *pair_of(struct temp *t, const char *settings, const char *company,
				      const char *opening, const char *citizen)
{
	put(t, "rff.yaml", arena_printf(&t->arena, YAML AREAS "%s%s", *settings ? "matching:\n  " : "", settings));
	put_row(t, "companies.csv", "id=V1;name=A;kind=forening", company);
	put_row(t, "openings.csv", "id=J1;company=V1;title=T;opened=2021-01-01", opening);
	put_row(t, "citizens.csv", "id=B1;municipality=360;benefit=dagpenge;enrolled=2021-01-01", citizen);
	return matcher_new(sound(t), date(TODAY));
}

#endif
