/* SPDX-License-Identifier: MIT */
/*
 * A definition in words, Danish or English, made from what was read: so that what is printed beside
 * a figure is what was counted.
 */
#include <string.h>

#include "inner.h"

struct saying {
	const struct project *p;
	bool danish;
	struct buf b;
};

static void say(struct saying *s, const char *da, const char *en)
{
	buf_z(&s->b, s->danish ? da : en);
}

/* A heading with a small first letter, as it stands inside a sentence. */
static void say_small(struct saying *s, const char *da, const char *en)
{
	const char *text = s->danish ? da : en;
	bool abbreviation = text[0] && text[1] >= 'A' && text[1] <= 'Z';
	if (text[0] >= 'A' && text[0] <= 'Z' && !abbreviation) {
		buf_char(&s->b, (char)(text[0] - 'A' + 'a'));
		text++;
	}
	buf_z(&s->b, text);
}

static void say_table(struct saying *s, enum table_id t)
{
	say_small(s, schema[t].da, schema[t].en);
}

static void say_column(struct saying *s, const struct path *path)
{
	for (int i = path->n - 1; i >= 0; i--) {
		const struct table_schema *t = &schema[path->step[i].table];
		if (path->step[i].column == AGE)
			say(s, "alder", "age");
		else
			say_small(s, t->columns[path->step[i].column].da, t->columns[path->step[i].column].en);
		if (i)
			say(s, " for ", " of the ");
	}
}

/* A value as it was written, a code by its label, a flag as what codes are called that carry it. */
static void say_value(struct saying *s, const struct path *path, struct str said)
{
	const struct vocabulary *v = path_codes(s->p, path);
	int32_t code = v ? code_find(v, said) : -1;
	if (code >= 0)
		buf_str(&s->b, s->danish ? v->codes[code].da : v->codes[code].en);
	else if (v)
		buf_printf(&s->b, s->danish ? "en med mærket %.*s" : "one marked %.*s", (int)said.n, said.p);
	else
		buf_str(&s->b, said);
}

static void say_test(struct saying *s, const struct path *path, const struct test *t)
{
	static const char *const da[] = {
		"er ", "ikke er ", "er under ", "er højst ", "er over ", "er mindst ", "er angivet",
		"ikke er angivet", "ligger senest på vinduets sidste dag", "ligger i vinduet",
		"ligger før vinduet"};
	static const char *const en[] = {
		"is ", "is not ", "is under ", "is at most ", "is over ", "is at least ", "is stated",
		"is not stated", "is by the window's last day", "is in the window", "is before the window"};
	say(s, da[t->kind], en[t->kind]);
	if (t->kind < TEST_STATED && path_kind(path) == KIND_BOOL)
		say(s, t->number ? "ja" : "nej", t->number ? "yes" : "no");
	else if (t->kind < TEST_STATED)
		say_value(s, path, t->said);
}

static void say_conditions(struct saying *s, const struct conditions *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct condition *c = &all->list[i];
		if (i)
			say(s, " og ", " and ");
		else
			say(s, ", hvor ", ", where ");
		say_column(s, &c->path);
		buf_char(&s->b, ' ');
		for (size_t k = 0; k < c->n; k++) {
			if (k)
				say(s, " eller ", " or ");
			if (k && c->tests[k].kind == TEST_EQUAL && c->tests[k - 1].kind == TEST_EQUAL)
				say_value(s, &c->path, c->tests[k].said);
			else
				say_test(s, &c->path, &c->tests[k]);
		}
	}
}

static void say_date(struct saying *s, day d)
{
	buf_z(&s->b, day_text(s->p->arena, d));
}

static void say_window(struct saying *s, const struct window_rule *w)
{
	static const char *const da[] = {
		"måneden", "kvartalet til og med måneden", "halvåret til og med måneden",
		"året til og med måneden", "fra projektets start til og med måneden"};
	static const char *const en[] = {
		"the month", "the quarter up to the month's end", "the half-year up to the month's end",
		"the year up to the month's end", "from the project's start to the month's end"};
	if (w->span != SPAN_DATES) {
		say(s, da[w->span], en[w->span]);
		return;
	}
	say_date(s, w->from);
	say(s, " til ", " to ");
	say_date(s, w->to);
}

/* Is a row of the table on a single day, so that it neither begins nor ends? */
static bool single_day(const struct project *p, enum table_id t)
{
	return t == T_attendance || (p->table[t].start >= 0 && p->table[t].start == p->table[t].end);
}

/* How the rows of a table, just named, lie to the window. */
static void say_when(struct saying *s, enum table_id t, enum when when)
{
	static const char *const da[] = {
		", der er i gang i vinduet", ", der begynder i vinduet", ", der slutter i vinduet",
		", der er i gang på vinduets sidste dag", ", der er begyndt senest på vinduets sidste dag",
		", der er i gang på observationsdagen"};
	static const char *const en[] = {
		" active in the window", " that begin in the window", " that end in the window",
		" active on the window's last day", " begun by the window's last day",
		" active on the observation day"};
	static const char *const day_da[] = {
		" i vinduet", " i vinduet", " i vinduet", " på vinduets sidste dag",
		" til og med vinduets sidste dag", " på observationsdagen"};
	static const char *const day_en[] = {
		" in the window", " in the window", " in the window", " on the window's last day",
		" up to the window's last day", " on the observation day"};
	if (single_day(s->p, t))
		say(s, day_da[when], day_en[when]);
	else
		say(s, da[when], en[when]);
}

static void say_relation(struct saying *s, const struct relation *r)
{
	if (route_others(r->route))
		say(s, "andre ", "other ");
	say_table(s, r->table);
	say_when(s, r->table, r->when);
	if (r->own_window) {
		say(s, " (vinduet her: ", " (the window here: ");
		say_window(s, &r->window);
		buf_char(&s->b, ')');
	}
	if (r->same == SAME_COMPANY)
		say(s, ", hos samme virksomhed", ", at the same company");
	if (r->same == SAME_PLACEMENT)
		say(s, ", i samme forløb", ", of the same placement");
	say_conditions(s, &r->conditions);
}

static void say_relations(struct saying *s, const struct relations *all, const char *da, const char *en,
			  const char *next_da, const char *next_en)
{
	for (size_t i = 0; i < all->n; i++) {
		say(s, i ? next_da : da, i ? next_en : en);
		say_relation(s, &all->list[i]);
	}
}

static void say_set(struct saying *s, enum table_id unit, const struct unit_set *set)
{
	say_table(s, unit);
	if (set->group)
		say(s, " i indsatsgruppen: indskrevet senest på vinduets sidste dag, ikke fraflyttet, død eller "
		       "pensioneret før vinduet og ikke fritaget i hele vinduet",
		    " of the indsatsgruppe: enrolled by the window's last day, not moved away, dead or pensioned "
		    "before the window, and not exempt for the whole of it");
	else if (unit != T_companies)
		say_when(s, unit, set->when);
	say_conditions(s, &set->among);
	say_relations(s, &set->with, "; med mindst én af: ", "; with at least one of: ", "; og mindst én af: ",
		      "; and at least one of: ");
	say_relations(s, &set->with_any, "; med mindst én af: ", "; with at least one of: ", ", eller af: ",
		      ", or of: ");
	say_relations(s, &set->without, "; uden nogen af: ", "; without any of: ", "; og uden nogen af: ",
		      "; and without any of: ");
	buf_char(&s->b, '.');
}

static struct str said(struct saying *s)
{
	struct str text = {arena_copy(s->p->arena, s->b.p ? s->b.p : "", s->b.n), s->b.n};
	buf_free(&s->b);
	return text;
}

/* The day that a unit is followed from. */
static void say_index(struct saying *s, const struct indicator *i)
{
	switch (i->index.kind) {
	case INDEX_ENROLLED: say(s, "efter indskrivning", "after enrolment"); break;
	case INDEX_EXITED: say(s, "efter afslutning", "after exit"); break;
	case INDEX_START: say(s, "efter start", "after the start"); break;
	default:
		say(s, "efter begyndelsen på den første af: ", "after the beginning of the first of: ");
		say_relation(s, &i->index.first);
		break;
	}
}

struct str words_window(const struct project *p, const struct indicator *i, bool danish)
{
	struct saying s = {.p = p, .danish = danish};
	say_window(&s, &i->window);
	return said(&s);
}

struct str words_measure(const struct project *p, const struct indicator *i, bool danish)
{
	static const char *const da[] = {"antallet af enheder", "tæller divideret med nævner", "summen af ",
					 "gennemsnittet af ", "medianen af ", "antallet af forskellige: ",
					 "medianen af dage til den første af: "};
	static const char *const en[] = {"the number of units", "numerator divided by denominator", "the sum of ",
					 "the mean of ", "the median of ", "the number of different: ",
					 "the median of days to the first of: "};
	struct saying s = {.p = p, .danish = danish};
	say(&s, da[i->measure], en[i->measure]);
	if (i->measure == MEDIAN_DAYS)
		say_relation(&s, &i->days_to);
	else if (i->measure >= SUM)
		say_column(&s, &i->column);
	if (i->measure == MEDIAN_DAYS) {
		say(&s, " (dagene tælles ", " (days are counted ");
		say_index(&s, i);
		buf_char(&s.b, ')');
	}
	if (i->related) {
		say(&s, " i de ", " of the ");
		say_table(&s, i->column.step[0].table);
		say(&s, ", der er nævnt under enheder", " named under units");
	}
	if (i->at_most)
		say(&s, "; mindre er bedre", "; smaller is better");
	if (i->best)
		say(&s, "; også den bedste måned", "; the best month too");
	return said(&s);
}

struct str words_numerator(const struct project *p, const struct indicator *i, bool danish)
{
	struct saying s = {.p = p, .danish = danish};
	if (i->measure == SHARE)
		say(&s, "af nævneren: ", "of the denominator: ");
	say_set(&s, i->unit, &i->units);
	return said(&s);
}

struct str words_denominator(const struct project *p, const struct indicator *i, bool danish)
{
	struct saying s = {.p = p, .danish = danish};
	struct unit_set own = {.when = i->units.when, .among = i->units.among};
	if (i->measure == SHARE)
		say_set(&s, i->unit, i->has_of ? &i->of : &own);
	return said(&s);
}

static void say_offset(struct saying *s, struct offset o)
{
	if (o.months)
		buf_printf(&s->b, s->danish ? "%d måneder " : "%d months ", o.months);
	if (o.days || !o.months)
		buf_printf(&s->b, s->danish ? "%d dage " : "%d days ", o.days);
}

struct str words_observe(const struct project *p, const struct indicator *i, bool danish)
{
	struct saying s = {.p = p, .danish = danish};
	if (!i->observe)
		return said(&s);
	say_offset(&s, i->after);
	say_index(&s, i);
	if (i->has_within) {
		say(&s, ", eller inden for de næste ", ", or within the next ");
		say_offset(&s, i->within);
		s.b.n--;
	}
	say(&s, ". De, hvis dag ikke er nået, afventer.", ". Those whose day has not come are pending.");
	return said(&s);
}
