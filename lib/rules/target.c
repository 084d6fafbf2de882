/* SPDX-License-Identifier: MIT */
/*
 * Is a figure where it should be? Milestones, the straight path between them, status words, and
 * for counts to date where the present pace leads (indicators.md section 1, "Targets").
 */
#include <math.h>

#include "inner.h"

const char *status_code(enum status s)
{
	static const char *const codes[] = {NULL, "naaet", "foran", "paa-vej", "bagud"};
	return codes[s];
}

/* The milestone in force at b: the first with by >= b, else the last. */
static size_t milestone(const struct indicator *i, day b)
{
	size_t k = 0;
	while (k + 1 < i->ntargets && i->targets[k].by < b)
		k++;
	return k;
}

static bool to_date_count(const struct indicator *i)
{
	return i->measure == COUNT && i->window.span == SPAN_TO_DATE;
}

/* Straight by days from the milestone before, from 0 on the period's first day. */
static struct ratio on_path(const struct project *p, const struct indicator *i, size_t k, day b)
{
	const struct target *t = &i->targets[k];
	struct ratio before = k ? i->targets[k - 1].value : (struct ratio){0, 1};
	day since = k ? i->targets[k - 1].by : p->settings.from;
	if (b >= t->by || t->by <= since)
		return t->value;
	if (b <= since)
		return before;
	wide whole = (wide)before.den * t->value.den;
	wide rise = t->value.num * before.den - before.num * t->value.den;
	return ratio_reduced(before.num * t->value.den * (t->by - since) + rise * (b - since),
			     whole * (t->by - since));
}

/* At most 10 % from what was expected; on the other side of it where smaller is better. */
static bool near(struct ratio value, struct ratio expected, bool at_most)
{
	struct ratio bound = {expected.num * (at_most ? 11 : 9), expected.den * 10};
	return at_most ? ratio_cmp(value, bound) <= 0 : ratio_cmp(value, bound) >= 0;
}

static enum status judge(const struct figure *f, bool at_most)
{
	int sign = at_most ? -1 : 1;
	if (!f->value.den)
		return STATUS_NONE;
	if (sign * ratio_cmp(f->value, f->target) >= 0)
		return STATUS_REACHED;
	if (sign * ratio_cmp(f->value, f->expected) >= 0)
		return STATUS_AHEAD;
	return near(f->value, f->expected, at_most) ? STATUS_ON_WAY : STATUS_BEHIND;
}

/* A computed number as a ratio, exact to a millionth. */
static struct ratio rounded(double x)
{
	return (struct ratio){(wide)llround(x * MILLION), MILLION};
}

/*
 * Value + pace * months left, the pace that of the last six months, with a 95 % interval as of a
 * Poisson count: 1.96 * sqrt(expected new).
 */
static void forecast(struct evaluation *e, const struct indicator *i, struct asked asked,
		     struct figure *f)
{
	struct asked before = {asked.month - 6, asked.today};
	int64_t now = (int64_t)f->value.num, then = (int64_t)figure_count(e, i, before, NULL).value.num;
	int64_t left = day_month(i->targets[i->ntargets - 1].by) - asked.month;
	int64_t sixths = now > then && left > 0 ? (now - then) * left : 0;
	f->forecast = (struct ratio){now * 6 + sixths, 6};
	double middle = ratio_double(f->forecast), spread = 1.96 * sqrt((double)sixths / 6.0);
	f->low = rounded(middle - spread);
	f->high = rounded(middle + spread);
}

/* Wilson 1927, with the usual 1.96. */
void figure_interval(const struct indicator *i, struct figure *f)
{
	if (i->measure != SHARE || !f->denominator)
		return;
	const double z = 1.96, n = (double)f->denominator, share = (double)f->numerator / n;
	double centre = share + z * z / (2 * n);
	double spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n));
	f->low = rounded((centre - spread) / (1 + z * z / n));
	f->high = rounded((centre + spread) / (1 + z * z / n));
}

/* The best single window from the period's first month to this one, the earliest on ties. */
static void best_month(struct evaluation *e, const struct indicator *i, struct asked asked,
		       struct figure *f)
{
	for (month m = day_month(e->p->settings.from); m <= asked.month; m++) {
		struct ratio v = figure_count(e, i, (struct asked){m, asked.today}, NULL).value;
		if (v.den && (!f->best.den || ratio_cmp(v, f->best) > 0)) {
			f->best = v;
			f->best_month = m;
		}
	}
}

static void figure_judge(struct evaluation *e, const struct indicator *i, struct asked asked,
		  struct figure *f)
{
	figure_interval(i, f);
	if (i->best)
		best_month(e, i, asked, f);
	if (!i->ntargets)
		return;
	size_t k = milestone(i, f->window.to);
	f->target = i->targets[k].value;
	f->target_by = i->targets[k].by;
	if (f->window.from > f->window.to)
		return;
	f->expected = to_date_count(i) ? on_path(e->p, i, k, f->window.to) : f->target;
	f->status = judge(f, i->at_most);
	if (to_date_count(i))
		forecast(e, i, asked, f);
}

struct figure indicator_figure(struct evaluation *e, const struct indicator *i, struct asked asked)
{
	struct figure f = figure_count(e, i, asked, NULL);
	figure_judge(e, i, asked, &f);
	return f;
}

struct figure indicator_count(struct evaluation *e, const struct indicator *i, struct asked asked)
{
	return figure_count(e, i, asked, NULL);
}
