/* SPDX-License-Identifier: MIT */
/* rff-report maltal: the monthly summary, each indicator against its target. */
#include <string.h>

#include "report.h"

enum {
	M_ID, M_LABEL, M_FROM, M_TO, M_VALUE, M_NUMERATOR, M_DENOMINATOR, M_PENDING, M_TARGET,
	M_TARGET_BY, M_EXPECTED, M_STATUS, M_FORECAST, M_LOW, M_HIGH, M_BEST, M_BEST_MONTH,
	M_BAR, M_BY, M_COLUMNS
};

static const struct heading maltal_headings[M_COLUMNS] = {
	[M_ID] = {"id", "Id", "Id", FOR_MACHINES, LEFT},
	[M_LABEL] = {"label", "Måltal", "Indicator", FOR_ALL, LEFT},
	[M_FROM] = {"from", "Fra", "From", FOR_MACHINES, LEFT},
	[M_TO] = {"to", "Til", "To", FOR_MACHINES, LEFT},
	[M_VALUE] = {"value", "Nu", "Now", FOR_ALL, RIGHT},
	[M_NUMERATOR] = {"numerator", "Tæller", "Numerator", FOR_MACHINES, RIGHT},
	[M_DENOMINATOR] = {"denominator", "Nævner", "Denominator", FOR_MACHINES, RIGHT},
	[M_PENDING] = {"pending", "Afventer", "Pending", FOR_MACHINES, RIGHT},
	[M_TARGET] = {"target", "Mål", "Target", FOR_ALL, RIGHT},
	[M_TARGET_BY] = {"target_by", "Inden", "By", FOR_MACHINES, LEFT},
	[M_EXPECTED] = {"expected", "Forventet", "Expected", FOR_MACHINES, RIGHT},
	[M_STATUS] = {"status", "Status", "Status", FOR_ALL, LEFT},
	[M_FORECAST] = {"forecast", "Prognose", "Forecast", FOR_MACHINES, RIGHT},
	[M_LOW] = {"low", "Lav", "Low", FOR_MACHINES, RIGHT},
	[M_HIGH] = {"high", "Høj", "High", FOR_MACHINES, RIGHT},
	[M_BEST] = {"best", "Bedste", "Best", FOR_MACHINES, RIGHT},
	[M_BEST_MONTH] = {"best_month", "Bedste måned", "Best month", FOR_MACHINES, LEFT},
	[M_BAR] = {"bar", "", "", FOR_PEOPLE, LEFT},
};

static const char *status_word(enum language l, enum status s)
{
	static const char *const words[2][5] = {
		[ENGLISH] = {NULL, "reached", "ahead", "on the way", "behind"},
		[DANISH] = {NULL, "nået", "foran", "på vej", "bagud"},
	};
	return words[l][s];
}

static enum tone status_tone(enum status s)
{
	static const enum tone tones[] = {TONE_NONE, TONE_GOOD, TONE_GOOD, TONE_FAIR, TONE_BAD};
	return tones[s];
}

struct value report_amount(const struct indicator *i, struct ratio r)
{
	return i->measure == SHARE ? value_share(r) : value_number(r);
}

static const char *few(const struct report *r)
{
	return arena_printf(r->cli->arena, "<%d", (int)r->project->settings.suppress_below);
}

struct value report_covered(const struct report *r, enum cover c, struct value v)
{
	if (c == OPEN || v.kind == VALUE_NONE)
		return v;
	return value_z(c == FEW ? few(r) : "–");
}

const char *report_footer(const struct report *r, const char *footer)
{
	bool danish = r->language == DANISH;
	if (!r->public || r->project->settings.suppress_below < 2)
		return footer;
	return arena_printf(r->cli->arena,
			    danish ? "%s%s%s er 1 til %d personer. – er skjult: det gælder for få, eller små tal kunne regnes ud af det."
				   : "%s%s%s is 1 to %d people. – is hidden: it is of too few, or small numbers could be worked out from it.",
			    footer ? footer : "", footer ? "\n" : "", few(r),
			    (int)r->project->settings.suppress_below - 1);
}

const char *report_words(const struct report *r, struct words w)
{
	return str_z(r->cli->arena, r->language == DANISH ? w.da : w.en);
}

static const char *people_shown(const struct report *r, enum cover c, int64_t n)
{
	return c == OPEN ? number_shown(r->cli->arena, r->language, (struct ratio){n, 1}, 0)
	       : c == FEW ? few(r) : "–";
}

/* Numerator, denominator and those whose time has not come, in a line for people. */
static const char *parts_note(const struct report *r, const struct figure *f, const struct covers *c)
{
	struct arena *a = r->cli->arena;
	bool danish = r->language == DANISH;
	const char *of = "", *waiting = "";
	if (f->parts && !f->denominator && c->denominator == OPEN)
		of = danish ? "Ingen i nævneren." : "None in the denominator.";
	else if (f->parts && (c->numerator != COVERED || c->denominator != COVERED))
		of = arena_printf(a, danish ? "%s af %s." : "%s of %s.",
				  people_shown(r, c->numerator, f->numerator),
				  people_shown(r, c->denominator, f->denominator));
	if (f->waits && (f->pending || c->pending != OPEN))
		waiting = arena_printf(a, danish ? "%s afventer." : "%s pending.",
				       people_shown(r, c->pending, f->pending));
	return arena_printf(a, "%s%s%s", of, *of && *waiting ? " " : "", waiting);
}

static const char *expected_note(const struct report *r, const struct indicator *i, const struct figure *f)
{
	struct arena *a = r->cli->arena;
	bool danish = r->language == DANISH;
	if (!f->target.den || ratio_cmp(f->target, f->expected) == 0)
		return f->target.den ? arena_printf(a, danish ? "Mål inden %s." : "Target by %s.",
						    day_shown(a, r->language, f->target_by))
				     : "";
	return arena_printf(a, danish ? "Mål inden %s; forventet nu %s." : "Target by %s; expected by now %s.",
			    day_shown(a, r->language, f->target_by),
			    number_shown(a, r->language, f->expected, i->measure == COUNT ? 0 : 1));
}

static const char *shown(const struct report *r, const struct value *v)
{
	return value_shown(r->cli->arena, r->language, v);
}

/* Where the pace leads by the last milestone, while that lies ahead; as far as the row shows it. */
static const char *forecast_note(const struct report *r, const struct indicator *i, const struct figure *f,
				 const struct value *v)
{
	struct arena *a = r->cli->arena;
	bool danish = r->language == DANISH;
	day last = i->ntargets ? i->targets[i->ntargets - 1].by : DAY_NONE;
	if (v[M_FORECAST].kind != VALUE_NUMBER || last <= f->window.to)
		return "";
	const char *when = last == f->target_by ? "" : arena_printf(a, " for %s", day_shown(a, r->language, last));
	const char *middle = number_shown(a, r->language, v[M_FORECAST].number, 0);
	const char *low = number_shown(a, r->language, v[M_LOW].number, 0);
	const char *high = number_shown(a, r->language, v[M_HIGH].number, 0);
	if (strcmp(low, high) == 0)
		return arena_printf(a, danish ? "Prognose%s: %s." : "Forecast%s: %s.", when, middle);
	return arena_printf(a, danish ? "Prognose%s: %s (%s til %s)." : "Forecast%s: %s (%s to %s).", when, middle, low,
			    high);
}

static const char *best_note(const struct report *r, const struct value *v)
{
	if (v[M_BEST_MONTH].kind != VALUE_MONTH)
		return "";
	return arena_printf(r->cli->arena, r->language == DANISH ? "Højest i %s: %s." : "Highest in %s: %s.",
			    month_shown(r->cli->arena, r->language, v[M_BEST_MONTH].when), shown(r, &v[M_BEST]));
}

/* The line under a row; v: its values. */
static const char *note(const struct report *r, const struct indicator *i, const struct figure *f,
			const struct covers *c, const struct value *v)
{
	struct buf b = {0};
	const char *parts[] = {parts_note(r, f, c), expected_note(r, i, f), forecast_note(r, i, f, v), best_note(r, v),
			       report_words(r, i->note)};
	for (size_t k = 0; k < sizeof(parts) / sizeof(parts[0]); k++) {
		if (b.n && *parts[k])
			buf_char(&b, ' ');
		buf_z(&b, parts[k]);
	}
	const char *copy = b.n ? arena_copy(r->cli->arena, b.p, b.n) : NULL;
	buf_free(&b);
	return copy;
}

static void maltal_row(const struct report *r, const struct indicator *i, const struct figure *f,
		       const struct covers *c, struct sheet_row *row)
{
	struct value *v = row->value;
	v[M_ID] = value_text(i->id);
	v[M_LABEL] = value_z(report_words(r, i->label));
	v[M_FROM] = value_day(f->window.from);
	v[M_TO] = value_day(f->window.to);
	v[M_VALUE] = report_covered(r, c->value, report_amount(i, f->value));
	if (f->parts) {
		v[M_NUMERATOR] = report_covered(r, c->numerator, value_int(f->numerator));
		v[M_DENOMINATOR] = report_covered(r, c->denominator, value_int(f->denominator));
	}
	if (f->waits)
		v[M_PENDING] = report_covered(r, c->pending, value_int(f->pending));
	v[M_TARGET] = report_amount(i, f->target);
	v[M_TARGET_BY] = value_day(f->target_by);
	v[M_EXPECTED] = report_amount(i, f->expected);
	v[M_STATUS] = value_code(str_of(status_code(f->status)), str_of(status_word(r->language, f->status)),
				 status_tone(f->status));
	if (c->value != OPEN) /* it would bound the figure */
		v[M_STATUS] = report_covered(r, COVERED, v[M_STATUS]);
	v[M_FORECAST] = report_covered(r, c->outlook, report_amount(i, f->forecast));
	v[M_LOW] = report_covered(r, c->outlook, report_amount(i, f->low));
	v[M_HIGH] = report_covered(r, c->outlook, report_amount(i, f->high));
	v[M_BEST] = report_covered(r, c->best, report_amount(i, f->best));
	if (f->best_month >= 0)
		v[M_BEST_MONTH] = report_covered(r, c->best, value_month(f->best_month));
	if (c->value == OPEN && f->target.den && f->value.den && f->target.num > 0)
		v[M_BAR] = value_bar(r->cli->arena, ratio_over(f->value, f->target),
				     ratio_over(f->expected, f->target), status_tone(f->status));
	row->note = note(r, i, f, c, v);
}

/* The columns, with --by's own last. */
static const struct heading *headings(const struct report *r)
{
	struct heading *all = arena_alloc(r->cli->arena, sizeof(maltal_headings));
	memcpy(all, maltal_headings, sizeof(maltal_headings));
	all[M_BY] = (struct heading){r->by, r->by, r->by, FOR_MACHINES, LEFT};
	return all;
}

/* What people read in place of the label: the group, a code by its name. */
static struct str group_label(const struct report *r, const struct groups *g, size_t k)
{
	bool danish = r->language == DANISH;
	int32_t code = g->codes ? code_find(g->codes, g->value[k]) : -1;
	const char *name = !g->value[k].n ? (danish ? "(ikke oplyst)" : "(not stated)") : str_z(r->cli->arena, g->value[k]);
	if (code >= 0)
		name = str_z(r->cli->arena, danish ? g->codes->codes[code].da : g->codes->codes[code].en);
	return str_of(arena_printf(r->cli->arena, "– %s", name));
}

/* The values of the --by column, if the unit has it and it may be shown. */
static bool groups_shown(const struct report *r, const struct indicator *i, struct groups *g)
{
	return r->by && groups_make(r->evaluation, i->unit, str_of(r->by), g) &&
	       (!g->secret || r->cli->common.show_private) && !(r->public && g->single);
}

/* A row for each value of the --by column. */
static void add_groups(const struct report *r, const struct indicator *i, const struct groups *g,
		       const struct published *p, struct sheet *s)
{
	struct figure *f = figure_groups(r->evaluation, i, r->asked, g->group, g->n);
	for (size_t k = 0; k < g->n; k++) {
		struct covers c = published_covers(p, r->asked.month, k + 1, &f[k]);
		struct sheet_row *row = sheet_add(s);
		maltal_row(r, i, &f[k], &c, row);
		row->value[M_BY] = value_text(g->value[k]);
		row->value[M_LABEL].label = group_label(r, g, k);
		row->note = NULL;
	}
}

static bool has_bars(const struct sheet *s)
{
	for (size_t k = 0; k < s->n; k++)
		if (s->rows[k].value[M_BAR].kind == VALUE_BAR)
			return true;
	return false;
}

static void add_indicator(const struct report *r, const struct indicator *i, struct sheet *s)
{
	struct groups g;
	struct published p = {0};
	bool split = groups_shown(r, i, &g);
	struct figure f = indicator_figure(r->evaluation, i, r->asked);
	if (r->public)
		p = figures_public(r->evaluation, i, r->asked, split ? &g : NULL);
	struct covers c = published_covers(&p, r->asked.month, 0, &f);
	maltal_row(r, i, &f, &c, sheet_add(s));
	if (split)
		add_groups(r, i, &g, &p, s);
}

struct sheet *report_maltal(const struct report *r)
{
	struct arena *a = r->cli->arena;
	bool danish = r->language == DANISH;
	struct sheet *s = sheet_new(a, r->language, headings(r), M_COLUMNS - !r->by);
	s->title = str_z(a, r->project->settings.name);
	s->subtitle = arena_printf(a, danish ? "Måltal for %s, opgjort pr. %s" : "Targets and results for %s, as of %s",
				   month_shown(a, r->language, r->asked.month),
				   day_shown(a, r->language, r->asked.today));
	if (r->by)
		s->subtitle = arena_printf(a, danish ? "%s, fordelt på %s" : "%s, by %s", s->subtitle, r->by);
	for (size_t i = 0; i < r->indicators.n; i++)
		add_indicator(r, &r->indicators.list[i], s);
	if (has_bars(s))
		s->footer = danish ? "│ er det forventede nu. Nået: målet er nået. Foran: mindst det forventede. På vej: mindst 90 %. Bagud: under. Prognose: med de sidste seks måneders tempo."
				   : "│ is what was expected by now. Reached: the target is met. Ahead: at least as expected. On the way: at least 90 %. Behind: below. Forecast: at the pace of the last six months.";
	s->footer = report_footer(r, s->footer);
	return s;
}
