/* SPDX-License-Identifier: MIT */
/* rff-report retention: how long placements last, by the days since their start. */
#include <math.h>

#include "report.h"
#include "../lib/rules/survival.h"

enum { R_GROUP, R_DAY, R_AT_RISK, R_ENDED, R_CENSORED, R_SURVIVAL, R_LOW, R_HIGH, R_COLUMNS };

/* Of a group of placements. */
struct group {
	struct str name, label;
	struct survival *curve;
	size_t n, ended, rows; /* placements, those that ended, days of the curve */
};

/*
 * The column to group placements by. What a citizen or mentor has is meant as the citizen's and the
 * mentor's: an id of a mentor would give a group of its own to each.
 */
static struct str grouping(const struct report *r)
{
	struct str by = str_of(r->by);
	if (str_is(by, "mentor"))
		return STR("mentor.kind");
	if (column_find(&schema[T_placements], by) < 0 && column_find(&schema[T_citizens], by) >= 0)
		return str_of(arena_printf(r->cli->arena, "citizen.%s", r->by));
	return by;
}

/* The placement's days up to today or its end; false when it is not there. */
static bool lifetime_of(const struct report *r, size_t row, struct lifetime *out)
{
	const struct placements *f = &r->project->placements;
	day start, end;
	if (!row_interval(r->project, T_placements, (int32_t)row, &start, &end) ||
	    !row_exists(r->project, T_placements, (int32_t)row))
		return false;
	out->ended = f->ended && f->ended[row] != DAY_NONE;
	out->days = (out->ended ? end : r->asked.today) - start + 1;
	return true;
}

/* The placements' lifetimes, those of group k from first[k] to first[k + 1]; g NULL: one group. */
static struct lifetime *lifetimes(const struct report *r, const struct groups *g, size_t *first)
{
	size_t rows = r->project->table[T_placements].n, groups = g ? g->n : 1;
	struct lifetime *all = arena_alloc(r->cli->arena, (rows + 1) * sizeof(*all)), one;
	size_t *next = arena_alloc(r->cli->arena, (groups + 1) * sizeof(*next));
	for (size_t i = 0; i < rows; i++)
		if (lifetime_of(r, i, &one))
			first[(g ? g->group[i] : 0) + 1]++;
	for (size_t k = 0; k < groups; k++) {
		first[k + 1] += first[k];
		next[k] = first[k];
	}
	for (size_t i = 0; i < rows; i++)
		if (lifetime_of(r, i, &one))
			all[next[g ? g->group[i] : 0]++] = one;
	return all;
}

static struct group curve_of(const struct report *r, struct lifetime *all, size_t n)
{
	struct group out = {.n = n};
	for (size_t i = 0; i < n; i++)
		out.ended += all[i].ended;
	out.curve = survival_curve(r->cli->arena, all, n, &out.rows);
	return out;
}

/* The number to 12 decimals; not defined when it is none. */
static struct value share_of(double x)
{
	return isnan(x) ? (struct value){0} : value_share((struct ratio){llround(x * 1e12), 1000000000000});
}

/* For programs: a row a day. */
static void add_days(struct sheet *s, const struct group *g)
{
	for (size_t i = 0; i < g->rows; i++) {
		struct value *v = sheet_add(s)->value;
		v[R_GROUP] = value_text(g->name);
		v[R_DAY] = value_int(g->curve[i].day);
		v[R_AT_RISK] = value_int(g->curve[i].at_risk);
		v[R_ENDED] = value_int(g->curve[i].ended);
		v[R_CENSORED] = value_int(g->curve[i].censored);
		v[R_SURVIVAL] = share_of(g->curve[i].share);
		v[R_LOW] = share_of(g->curve[i].low);
		v[R_HIGH] = share_of(g->curve[i].high);
	}
}

/* ---- for people: some days of every group --------------------------------------------------------------- */

static const int32_t shown_days[] = {30, 91, 182, 365};

enum { SHOWN = sizeof(shown_days) / sizeof(shown_days[0]) };

static void add_group(struct sheet *s, const struct group *g, bool whole)
{
	struct sheet_row *row = sheet_add(s);
	struct value *v = row->value;
	const char *line = "";
	v[0] = whole ? value_z(s->language == DANISH ? "Alle" : "All")
		     : g->name.n ? value_code(g->name, g->label, TONE_NONE)
				 : value_z(s->language == DANISH ? "(ikke oplyst)" : "(not stated)");
	v[1] = value_int((int64_t)g->n);
	v[2] = value_int((int64_t)g->ended);
	for (int i = 0; i < SHOWN; i++) {
		const struct survival *at;
		bool known = survival_at(g->curve, g->rows, shown_days[i], &at);
		v[3 + i] = known ? share_of(at ? at->share : 1) : value_z("–");
		if (known && at && at->low < at->high) /* both are numbers, and somebody ended */
			line = arena_printf(s->arena, "%s%s%d: %.0f–%.0f%s%%", line, *line ? ", " : "", shown_days[i],
					    at->low * 100, at->high * 100, s->language == DANISH ? " " : "");
	}
	int32_t median = survival_median(g->curve, g->rows);
	v[3 + SHOWN] = median ? value_int(median) : value_z("–");
	row->note = *line ? line : NULL;
}

static const char *label_of(const struct report *r, const struct groups *g, struct str value)
{
	int32_t k = g->codes ? code_find(g->codes, value) : -1;
	if (k < 0)
		return str_z(r->cli->arena, value);
	return str_z(r->cli->arena, r->language == DANISH ? g->codes->codes[k].da : g->codes->codes[k].en);
}

static struct sheet *new_sheet(const struct report *r, bool people)
{
	static const struct heading days[R_COLUMNS] = {
		[R_GROUP] = {"group", "", "", FOR_ALL, LEFT},
		[R_DAY] = {"day", "", "", FOR_ALL, RIGHT},
		[R_AT_RISK] = {"at_risk", "", "", FOR_ALL, RIGHT},
		[R_ENDED] = {"ended", "", "", FOR_ALL, RIGHT},
		[R_CENSORED] = {"censored", "", "", FOR_ALL, RIGHT},
		[R_SURVIVAL] = {"survival", "", "", FOR_ALL, RIGHT},
		[R_LOW] = {"low", "", "", FOR_ALL, RIGHT},
		[R_HIGH] = {"high", "", "", FOR_ALL, RIGHT},
	};
	static const struct heading some[] = {
		{"group", "Forløb", "Placements", FOR_ALL, LEFT},     {"n", "Antal", "Number", FOR_ALL, RIGHT},
		{"ended", "Sluttet", "Ended", FOR_ALL, RIGHT},	       {"day30", "30 dage", "30 days", FOR_ALL, RIGHT},
		{"day91", "91 dage", "91 days", FOR_ALL, RIGHT},       {"day182", "182 dage", "182 days", FOR_ALL, RIGHT},
		{"day365", "365 dage", "365 days", FOR_ALL, RIGHT},    {"median", "Median", "Median", FOR_ALL, RIGHT},
	};
	struct sheet *s = people ? sheet_new(r->cli->arena, r->language, some, 4 + SHOWN)
				 : sheet_new(r->cli->arena, r->language, days, R_COLUMNS);
	bool danish = r->language == DANISH;
	s->title = danish ? "Fastholdelse: andel af forløb, der fortsætter ud over så mange dage fra start"
			  : "Retention: share of placements that go on beyond so many days from their start";
	s->subtitle = report_as_of(r);
	s->footer = danish ? "Kaplan–Meier: igangværende forløb tæller, så længe de er fulgt. Under hver række 95 %-intervallet (Greenwood). "
			     "Sluttet af enhver grund. Median: den dag, halvdelen er sluttet. –: ingen er fulgt så længe."
			   : "Kaplan–Meier: placements still going count as long as they were watched. Below each row the 95 % interval "
			     "(Greenwood). Ended for any reason. Median: the day by which half have ended. –: none was watched so long.";
	return s;
}

/* Adds the curves of the groups of g; NULL: of all placements. */
static void add_groups(const struct report *r, struct sheet *s, bool people, const struct groups *g)
{
	size_t n = g ? g->n : 1;
	size_t *first = arena_alloc(r->cli->arena, (n + 2) * sizeof(*first));
	struct lifetime *all = lifetimes(r, g, first);
	for (size_t k = 0; k < n; k++) {
		struct group one = curve_of(r, all + first[k], first[k + 1] - first[k]);
		if (g) {
			one.name = g->value[k];
			one.label = str_of(label_of(r, g, g->value[k]));
		}
		if (people)
			add_group(s, &one, !g);
		else
			add_days(s, &one);
	}
}

struct sheet *report_retention(const struct report *r)
{
	bool people = cli_for_people(r->cli);
	struct sheet *s = new_sheet(r, people);
	struct groups g;
	add_groups(r, s, people, NULL);
	if (!r->by)
		return s;
	if (!groups_make(r->evaluation, T_placements, grouping(r), &g))
		cli_die(r->cli, EXIT_USAGE, "--by: placements have no column \"%s\"; see rff-project(5)",
			str_shown(r->cli->arena, str_of(r->by)));
	if (g.secret && !r->cli->common.show_private)
		cli_die(r->cli, EXIT_USAGE, "--by: the column \"%s\" is private; add -p to show it",
			str_shown(r->cli->arena, str_of(r->by)));
	add_groups(r, s, people, &g);
	return s;
}
