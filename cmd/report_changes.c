/* SPDX-License-Identifier: MIT */
/*
 * rff-report changes: why figures moved between two reports of the same month. The causes are taken
 * into account one after the other, so their changes add up; under each stand the units that came
 * or went and the rows that made them.
 */
#include "report.h"
#include "../lib/model/history.h"

enum { M_ID, M_LABEL, M_CAUSE, M_VALUE, M_CHANGE, M_PART, M_UNIT, M_TABLE, M_ROW, M_TIME, M_BY, M_COLUMNS };

static const struct heading changes_headings[M_COLUMNS] = {
	{"id", "", "", FOR_MACHINES, LEFT},
	{"label", "Indikator og årsag", "Indicator and cause", FOR_PEOPLE, LEFT},
	{"cause", "", "", FOR_MACHINES, LEFT},
	{"value", "Tal", "Figure", FOR_ALL, RIGHT},
	{"change", "Ændring", "Change", FOR_ALL, RIGHT},
	{"part", "", "", FOR_MACHINES, LEFT},
	{"unit", "", "", FOR_MACHINES, LEFT},
	{"table", "", "", FOR_MACHINES, LEFT},
	{"row", "", "", FOR_MACHINES, LEFT},
	{"recorded", "", "", FOR_MACHINES, LEFT},
	{"by", "", "", FOR_MACHINES, LEFT},
};

static const struct {
	const char *code, *da, *en;
} causes[NCAUSES] = {
	[CAUSE_DEFINITION] = {"definition", "– ændret definition", "– changed definition"},
	[CAUSE_LATE] = {"sen-registrering", "– registreret siden", "– recorded since"},
	[CAUSE_CORRECTED] = {"rettelse", "– rettet", "– corrected"},
	[CAUSE_ENDED] = {"afslutning", "– afsluttet", "– ended"},
	[CAUSE_REMOVED] = {"fjernet", "– fjernet", "– removed"},
};

/* The project with some of the causes taken into account, ready to be asked. */
struct state {
	struct project *p;
	struct indicators indicators;
	struct evaluation *evaluation;
};

struct changes {
	const struct report *r;
	struct between between;
	struct state state[NCAUSES + 1]; /* [n]: n causes taken into account */
	struct abouts about[NCAUSES];
	struct sheet *sheet;
	bool people;		  /* who read the units and rows in a note, not a row each */
	struct buf note;	  /* of the step being told */
	size_t told, untold;	  /* units in it, and those beyond MOST_TOLD */
};

enum { MOST_TOLD = 12 };

/* ---- rows of the answer ----------------------------------------------------------------------------- */

/* label: what people read in the first column, NULL: as in the row above. */
static struct value *add_row(struct changes *c, const struct indicator *i, const char *code, const char *label)
{
	struct value *v = sheet_add(c->sheet)->value;
	v[M_ID] = value_text(i->id);
	v[M_LABEL] = value_z(label);
	v[M_CAUSE] = value_z(code);
	return v;
}

static void put_changed_row(struct value *v, const struct between_row *row)
{
	v[M_TABLE] = value_z(schema[row->table].name);
	v[M_ROW] = value_text(row->name);
	v[M_TIME] = value_text(row->time);
	v[M_BY] = value_text(row->by);
}

static const char *const part_codes[] = {"afventer", "naevner", "taeller"};

/* The changed rows that are about a unit; one that is worked out (due) is its placement's. */
static const struct between_row **rows_about(struct changes *c, const struct indicator *i, enum cause k,
					     const struct part_row *unit, int sign, size_t *n)
{
	const struct project *p = c->state[sign < 0 ? (int)k : (int)k + 1].p;
	enum table_id t = i->unit;
	struct str name = unit->id;
	if (t == T_due) {
		bool placement = p->due.placement[unit->unit] >= 0;
		t = placement ? T_placements : T_citizens;
		name = row_name(p, t, placement ? p->due.placement[unit->unit] : p->due.citizen[unit->unit]);
	}
	return about_find(c->r->cli->arena, &c->about[k], t, name, n);
}

/* A row of the answer for each changed row that is about a unit; one when there is none. */
static void put_unit(struct changes *c, const struct indicator *i, enum cause k, const struct part_row *unit,
		     int sign, const struct between_row *const *rows, size_t n)
{
	for (size_t row = 0; row == 0 || row < n; row++) {
		struct value *v = add_row(c, i, causes[k].code, NULL);
		v[M_PART] = value_z(part_codes[unit->part]);
		v[M_UNIT] = value_text(unit->id);
		if (row == 0 && sign)
			v[M_CHANGE] = value_int(sign);
		if (row < n)
			put_changed_row(v, rows[row]);
	}
}

/* For people: "numerator +B0051 (F0074 by nn, …)". */
static void tell_unit(struct changes *c, const struct indicator *i, const struct part_row *unit, int sign,
		      const struct between_row *const *rows, size_t n)
{
	static const char *const da[] = {"afventer ", "nævner ", "tæller "};
	static const char *const en[] = {"pending ", "denominator ", "numerator "};
	bool plain = i->measure != SHARE && unit->part == PART_NUMERATOR;
	if (c->told == MOST_TOLD) {
		c->untold++;
		return;
	}
	if (c->told++)
		buf_z(&c->note, ", ");
	if (!plain && sign)
		buf_z(&c->note, (c->r->language == DANISH ? da : en)[unit->part]);
	buf_z(&c->note, sign < 0 ? "−" : sign > 0 ? "+" : "");
	buf_str(&c->note, unit->id);
	for (size_t row = 0; row < n && row < 3; row++) {
		buf_z(&c->note, row ? ", " : " (");
		buf_str(&c->note, rows[row]->name);
		if (rows[row]->by.n)
			buf_printf(&c->note, c->r->language == DANISH ? " af %.*s" : " by %.*s", (int)rows[row]->by.n,
				   rows[row]->by.p);
	}
	if (n)
		buf_z(&c->note, n > 3 ? ", …)" : ")");
}

/* Part and unit of a list of rows, each once: the first row of each. */
static const struct part_row *next_unit(const struct part_row *rows, size_t n, size_t *at)
{
	const struct part_row *unit = *at < n ? &rows[*at] : NULL;
	while (unit && *at < n && rows[*at].part == unit->part && str_eq(rows[*at].id, unit->id))
		++*at;
	return unit;
}

static int unit_order(const struct part_row *a, const struct part_row *b)
{
	if (!a || !b)
		return !a - !b;
	if (a->part != b->part)
		return a->part < b->part ? -1 : 1;
	return str_cmp(a->id, b->id);
}

/* Units that came or went in a step. */
static size_t put_units(struct changes *c, enum cause k, const struct indicator *before,
			const struct indicator *after)
{
	size_t n, m, i = 0, j = 0, told = 0;
	struct state *s = &c->state[k];
	const struct part_row *was = figure_rows(s[0].evaluation, before, c->r->asked, &n);
	const struct part_row *is = figure_rows(s[1].evaluation, after, c->r->asked, &m);
	const struct part_row *a = next_unit(was, n, &i), *b = next_unit(is, m, &j);
	while (a || b) {
		int order = unit_order(a, b);
		if (order) {
			const struct part_row *unit = order < 0 ? a : b;
			int sign = order < 0 ? -1 : 1;
			size_t nrows;
			const struct between_row **rows = rows_about(c, after, k, unit, sign, &nrows);
			if (c->people)
				tell_unit(c, after, unit, sign, rows, nrows);
			else
				put_unit(c, after, k, unit, sign, rows, nrows);
			told++;
		}
		if (order <= 0)
			a = next_unit(was, n, &i);
		if (order >= 0)
			b = next_unit(is, m, &j);
	}
	return told;
}

/* Of a sum or a middle that moved while its units stayed: those whose values changed. */
static void put_rows(struct changes *c, enum cause k, const struct indicator *i)
{
	size_t n;
	const struct part_row *rows = figure_rows(c->state[k + 1].evaluation, i, c->r->asked, &n);
	for (size_t u = 0; u < n; u++) {
		bool related = rows[u].related != NO_TABLE, own = false;
		enum table_id t = related ? rows[u].related : i->unit;
		size_t nabout;
		const struct between_row **about = about_find(c->r->cli->arena, &c->about[k], t,
							      related ? rows[u].related_id : rows[u].id, &nabout);
		for (size_t a = 0; a < nabout && !own; a++)
			own = about[a]->table == t;
		if (own && c->people)
			tell_unit(c, i, &rows[u], 0, about, nabout);
		else if (own)
			put_unit(c, i, k, &rows[u], 0, about, nabout);
	}
}

/* ---- figures ------------------------------------------------------------------------------------------- */

static struct figure count(const struct changes *c, size_t n, struct str id)
{
	const struct state *s = &c->state[n];
	const struct indicator *i = indicator_find(&s->indicators, id);
	return i ? indicator_count(s->evaluation, i, c->r->asked) : (struct figure){.value = RATIO_NONE};
}

static bool same_figure(const struct figure *a, const struct figure *b)
{
	bool values = a->value.den && b->value.den ? ratio_cmp(a->value, b->value) == 0
						   : a->value.den == b->value.den;
	return values && a->numerator == b->numerator && a->denominator == b->denominator &&
	       a->pending == b->pending;
}

static struct ratio difference(struct ratio a, struct ratio b)
{
	if (!a.den || !b.den)
		return RATIO_NONE;
	return ratio_reduced(b.num * a.den - a.num * b.den, (wide)a.den * b.den);
}

/* What was told of the units of a step. */
static const char *take_note(struct changes *c)
{
	if (c->untold)
		buf_printf(&c->note, c->r->language == DANISH ? " og %zu til (-f csv viser alle)"
							       : " and %zu more (-f csv shows all)", c->untold);
	const char *note = arena_copy(c->r->cli->arena, c->note.p, c->note.n);
	c->note.n = c->told = c->untold = 0;
	return note;
}

static void put_step(struct changes *c, enum cause k, const struct indicator *i, const struct figure *was,
		     const struct figure *is)
{
	const struct indicator *before = indicator_find(&c->state[k].indicators, i->id);
	struct value *v = add_row(c, i, causes[k].code, c->r->language == DANISH ? causes[k].da : causes[k].en);
	v[M_VALUE] = report_amount(i, is->value);
	v[M_CHANGE] = report_amount(i, difference(was->value, is->value));
	size_t step = c->sheet->n - 1;
	const struct indicator *after = indicator_find(&c->state[k + 1].indicators, i->id);
	if (k != CAUSE_DEFINITION && !put_units(c, k, before, after))
		put_rows(c, k, after);
	if (c->note.n)
		c->sheet->rows[step].note = take_note(c);
}

static void explain(struct changes *c, const struct indicator *i)
{
	struct figure f[NCAUSES + 1];
	bool moved = false;
	for (size_t n = 0; n <= NCAUSES; n++) {
		f[n] = count(c, n, i->id);
		moved = moved || !same_figure(&f[0], &f[n]);
	}
	if (!moved)
		return;
	struct value *v = add_row(c, i, "foer", report_words(c->r, i->label));
	v[M_VALUE] = report_amount(i, f[0].value);
	for (int k = 0; k < NCAUSES; k++)
		if (!same_figure(&f[k], &f[k + 1]))
			put_step(c, (enum cause)k, i, &f[k], &f[k + 1]);
	v = add_row(c, i, "efter", c->r->language == DANISH ? "efter" : "after");
	v[M_VALUE] = report_amount(i, f[NCAUSES].value);
	v[M_CHANGE] = report_amount(i, difference(f[0].value, f[NCAUSES].value));
}

static void make_state(struct changes *c, size_t n)
{
	const struct report *r = c->r;
	struct diag *quiet = arena_alloc(r->cli->arena, sizeof(*quiet));
	struct state *s = &c->state[n];
	quiet->arena = r->cli->arena;
	s->p = between_state(&c->between, n, quiet);
	s->indicators = indicators_read(s->p);
	project_as_of(s->p, r->asked.today);
	s->evaluation = evaluation_new(s->p, r->asked.today);
}

/* The project as it was known at --from. */
static struct project *read_from(const struct report *r)
{
	struct diag *d = arena_alloc(r->cli->arena, sizeof(*d));
	struct project *p = open_project(r->cli, d);
	project_known_at(p, str_of(r->changes_from));
	project_read(p);
	indicators_read(p);
	need_valid(r->cli, d, NULL);
	return p;
}

struct sheet *report_changes(const struct report *r)
{
	struct arena *a = r->cli->arena;
	bool danish = r->language == DANISH;
	struct changes c = {.r = r, .between = between_make(read_from(r), r->project),
			    .people = cli_for_people(r->cli)};
	c.sheet = sheet_new(a, r->language, changes_headings, M_COLUMNS);
	c.sheet->title = str_z(a, r->project->settings.name);
	c.sheet->subtitle =
		arena_printf(a, danish ? "%s: fra det, der var kendt %s, til det, der var kendt %s"
				       : "%s: from what was known at %s to what was known at %s",
			     month_shown(a, r->language, r->asked.month), r->changes_from, r->cli->common.known);
	for (size_t n = 0; n <= NCAUSES; n++)
		make_state(&c, n);
	for (int k = 0; k < NCAUSES; k++) {
		about_add(c.state[k].p, &c.between, (enum cause)k, &c.about[k]);
		about_add(c.state[k + 1].p, &c.between, (enum cause)k, &c.about[k]);
	}
	for (size_t i = 0; i < c.state[NCAUSES].indicators.n; i++)
		explain(&c, &c.state[NCAUSES].indicators.list[i]);
	for (size_t i = 0; i < c.state[0].indicators.n; i++) /* definitions that are gone */
		if (!indicator_find(&c.state[NCAUSES].indicators, c.state[0].indicators.list[i].id))
			explain(&c, &c.state[0].indicators.list[i]);
	buf_free(&c.note);
	return c.sheet;
}
