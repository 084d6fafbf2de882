/* SPDX-License-Identifier: MIT */
/*
 * Does an indicator only grow from one month to the next, because every unit it counts is counted
 * again? Told from the definition, which anybody may read: then the difference of two months is a
 * count of people. Doubt is answered with no.
 */
#include "inner.h"

/* Do windows of the month and the one before begin on the same day? */
static bool goes_on(const struct window_rule *rule, month m)
{
	switch (rule->span) {
	case SPAN_MONTH: return false;
	case SPAN_QUARTER: return m % 3 != 0;
	case SPAN_HALF_YEAR: return m % 6 != 0;
	case SPAN_YEAR: return m % 12 != 0;
	case SPAN_TO_DATE:
	case SPAN_DATES: return true;
	}
	return false;
}

static bool when_grows(enum when when, bool on)
{
	switch (when) {
	case WHEN_TOUCHES:
	case WHEN_STARTS:
	case WHEN_ENDS: return on;
	case WHEN_AT_END: return false;
	case WHEN_BY_END:
	case WHEN_OBSERVED: return true;
	}
	return false;
}

/* fixed: is the answer the same in every month? Else: once yes, is it yes for good? */
static bool conditions_grow(const struct conditions *c, bool on, bool fixed)
{
	for (size_t k = 0; k < c->n; k++)
		for (size_t t = 0; t < c->list[k].n; t++) {
			enum test_kind kind = c->list[k].tests[t].kind;
			bool dated = kind == TEST_BY_END || kind == TEST_IN_WINDOW || kind == TEST_BEFORE_WINDOW;
			if (dated && (fixed || (kind == TEST_IN_WINDOW && !on)))
				return false;
		}
	return true;
}

static bool relations_grow(const struct relations *all, const struct window_rule *window, month m, bool fixed)
{
	for (size_t k = 0; k < all->n; k++) {
		const struct relation *r = &all->list[k];
		bool on = goes_on(r->own_window ? &r->window : window, m);
		if (!conditions_grow(&r->conditions, on, fixed) ||
		    !(fixed ? r->when == WHEN_OBSERVED : when_grows(r->when, on)))
			return false;
	}
	return true;
}

static bool set_grows(const struct unit_set *s, const struct window_rule *window, month m)
{
	bool on = goes_on(window, m);
	return !s->group && when_grows(s->when, on) && conditions_grow(&s->among, on, false) &&
	       relations_grow(&s->with, window, m, false) && relations_grow(&s->with_any, window, m, false) &&
	       relations_grow(&s->without, window, m, true);
}

/* Is a unit that has been observed in the set or out of it for good? */
static bool set_fixed(const struct unit_set *s, const struct window_rule *window, month m)
{
	return !s->group && s->when == WHEN_BY_END && conditions_grow(&s->among, true, true) &&
	       relations_grow(&s->with, window, m, true) && relations_grow(&s->with_any, window, m, true) &&
	       relations_grow(&s->without, window, m, true);
}

/* Does the day that a unit is followed from stay the same, once it has one? */
static bool index_fixed(const struct indicator *i, month m)
{
	const struct relation *first = &i->index.first;
	if (i->index.kind != INDEX_FIRST)
		return true;
	return (first->when == WHEN_TOUCHES || first->when == WHEN_STARTS || first->when == WHEN_BY_END) &&
	       when_grows(first->when, goes_on(first->own_window ? &first->window : &i->window, m)) &&
	       conditions_grow(&first->conditions, true, true);
}

unsigned indicator_grows(const struct indicator *i, month m)
{
	struct unit_set own = {.when = i->units.when, .among = i->units.among};
	const struct unit_set *of = i->measure != SHARE ? &i->units : i->has_of ? &i->of : &own;
	if (i->measure != COUNT && i->measure != SHARE && i->measure != SUM)
		return 0;
	if (!set_grows(of, &i->window, m) || (i->observe && !index_fixed(i, m)))
		return 0;
	if (i->measure != SHARE)
		return 1u << WHOLE;
	if (i->observe && set_fixed(&i->units, &i->window, m))
		return 1u << WHOLE | 1u << PART | 1u << REST;
	return 1u << WHOLE | (set_grows(&i->units, &i->window, m) ? 1u << PART : 0);
}
