/* SPDX-License-Identifier: MIT */
/*
 * Makes rff-project(5): copies rff-project.5.in from stdin to stdout and puts the tables of
 * schema.def in the place of the line @COLUMNS@, the codes of vocabulary.yaml in that of @CODES@,
 * so that neither list can differ from what the programs check.
 */
#include <stdlib.h>
#include <string.h>

#include "../lib/model/model.h"

/* Text on a line of its own, safe from being read as a request or an escape. */
static void put_text(const char *text)
{
	if (*text == '.' || *text == '\'')
		fputs("\\&", stdout);
	for (; *text; text++)
		*text == '\\' ? fputs("\\e", stdout) : putchar(*text);
}

/* ---- @COLUMNS@ ------------------------------------------------------------------------------ */

/* "(key, required)" behind the name of a column. */
static void put_flags(const struct table_schema *t, const struct column *c)
{
	const struct {
		bool on;
		const char *word;
	} words[] = {
		{(c->flags & KEY) && column_id(t) < 0, "key"},
		{c->flags & REQUIRED, "required"},
		{c->flags & PRIVATE, "private"},
		{c->flags & PLAN, "plan"},
	};
	const char *between = " Pq ";
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!words[i].on)
			continue;
		printf("%s%s", between, words[i].word);
		between = " , ";
	}
}

/* "YYYY-MM-DD", "a code: benefit", "an id: companies", "digits: 0 to 37". */
static void put_form(const struct column *c)
{
	put_text(kind_form(c->kind));
	if (c->kind == KIND_REF || c->kind == KIND_CODE || c->kind == KIND_CODES)
		printf(": %s", c->of);
	else if (c->min || c->max)
		printf(": %d to %d", c->min, c->max);
}

static void put_column(const struct table_schema *t, const struct column *c)
{
	printf(".It Ic %s", c->name);
	put_flags(t, c);
	putchar('\n');
	put_text(c->help);
	fputs(" (", stdout);
	put_form(c);
	fputs(")\n", stdout);
}

/* The columns of t that rff fills itself, or the others. */
static void put_list(const struct table_schema *t, bool filled)
{
	puts(".Bl -tag -width Ds -compact");
	for (int i = 0; i < t->ncolumns; i++)
		if (filled == !!(t->columns[i].flags & FILLED))
			put_column(t, &t->columns[i]);
	puts(".El");
}

static void put_table(const struct table_schema *t)
{
	printf(".Ss %s\n%s (%s).\n", t->file, t->en, t->da);
	if (*t->prefix)
		printf("Ids begin with %s.\n", t->prefix);
	if (*t->start && strcmp(t->start, t->end) != 0)
		printf("A row lasts from %s to %s.\n", t->start, t->end);
	else if (*t->start)
		printf("The date of a row is %s.\n", t->start);
	puts(".Pp");
	put_list(t, false);
}

static void put_columns(void)
{
	puts(".Ss Every table");
	put_list(&schema[0], true);
	for (int i = 0; i < NTABLES; i++)
		if (*schema[i].file)
			put_table(&schema[i]);
}

/* ---- @CODES@ -------------------------------------------------------------------------------- */

static void put_code(struct arena *a, const struct vocabularies *v, const struct code *c)
{
	const char *between = "; ";
	for (size_t i = 0; i < c->id.n; i++)
		c->id.p[i] == '-' ? fputs("\\-", stdout) : putchar(c->id.p[i]);
	printf(" (");
	put_text(str_z(a, c->en));
	for (size_t i = 0; i < v->nflags; i++) {
		if (!(c->flags & UINT32_C(1) << i))
			continue;
		printf("%s%s", between, v->flags[i]);
		between = " ";
	}
	if (c->from != DAY_NONE)
		printf("; from %s", day_text(a, c->from));
	if (c->to != DAY_NONE)
		printf("; until %s", day_text(a, c->to));
	putchar(')');
}

static bool put_codes(void)
{
	struct arena a = {0};
	struct diag d = {.arena = &a};
	struct vocabularies v = {.arena = &a};
	const struct standard *s = standard_find("vocabulary.yaml");
	struct node *root =
		s ? yaml_read(&a, &d, s->name, (struct str){(const char *)s->bytes, s->n}) : NULL;
	for (size_t i = 0; root && i < root->n; i++)
		vocabulary_add(&v, str_z(&a, root->key[i]->text));
	if (root)
		vocabulary_read(&v, &d, root);
	puts(".Bl -tag -width Ds");
	for (size_t i = 0; i < v.n; i++) {
		printf(".It Ic %s\n", v.list[i].name);
		for (size_t k = 0; k < v.list[i].n; k++) {
			put_code(&a, &v, &v.list[i].codes[k]);
			puts(k + 1 < v.list[i].n ? "," : "");
		}
	}
	puts(".El");
	arena_free(&a);
	return root && !d.errors;
}

int main(void)
{
	char line[1024];
	bool ok = true;
	while (fgets(line, sizeof(line), stdin)) {
		if (strcmp(line, "@COLUMNS@\n") == 0)
			put_columns();
		else if (strcmp(line, "@CODES@\n") == 0)
			ok = put_codes();
		else
			fputs(line, stdout);
	}
	return ok && !ferror(stdin) && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
