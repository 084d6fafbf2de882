/* SPDX-License-Identifier: MIT */
/* Windows of a report month, and how an interval relates to one (indicators.md section 1). */
#include "inner.h"

static day earlier(day a, day b)
{
	return a < b ? a : b;
}

struct window window_of(const struct project *p, const struct window_rule *rule, struct asked asked)
{
	static const int months[] = {[SPAN_MONTH] = 1, [SPAN_QUARTER] = 3, [SPAN_HALF_YEAR] = 6,
				     [SPAN_YEAR] = 12};
	struct window w = {p->settings.from, month_last(asked.month)};
	if (rule->span == SPAN_DATES) {
		w.from = rule->from;
		w.to = earlier(rule->to, w.to);
	} else if (rule->span != SPAN_TO_DATE) {
		w.from = month_first(asked.month - asked.month % months[rule->span]);
	}
	w.to = earlier(w.to, asked.today);
	return w;
}

bool when_holds(enum when when, struct window w, day from, day to)
{
	switch (when) {
	case WHEN_TOUCHES: return from <= w.to && to >= w.from;
	case WHEN_STARTS: return from >= w.from && from <= w.to;
	case WHEN_ENDS: return to != DAY_MAX && to >= w.from && to <= w.to;
	case WHEN_AT_END: return from <= w.to && to >= w.to;
	case WHEN_BY_END: return from <= w.to;
	case WHEN_OBSERVED: break; /* asked of the observation, not of a window */
	}
	return false;
}

bool when_read(struct project *p, const struct node *node, enum when *out)
{
	static const char *const names[] = {"touches", "starts", "ends", "at-end", "by-end", "observed"};
	for (int i = 0; node->kind == NODE_SCALAR && i < 6; i++) {
		if (str_is(node->text, names[i])) {
			*out = (enum when)i;
			return true;
		}
	}
	indicator_error(p, node, "when: \"%s\" is not known; write touches, starts, ends, at-end, "
				 "by-end or observed",
			str_shown(p->arena, node->text));
	return false;
}

static const struct shape dates_shape[] = {
	{.name = "from", .kind = SHAPE_DATE, .flags = MUST},
	{.name = "to", .kind = SHAPE_DATE, .flags = MUST},
	{0},
};

bool window_read(struct project *p, const struct node *node, struct window_rule *out)
{
	static const char *const names[] = {"month", "quarter", "half-year", "year", "to-date"};
	if (node->kind == NODE_MAP) {
		if (!shape_check(p->diag, &p->vocabularies, node, dates_shape, "window"))
			return false;
		out->span = SPAN_DATES;
		day_parse(node_get(node, "from")->text, &out->from);
		day_parse(node_get(node, "to")->text, &out->to);
		return true;
	}
	for (int i = 0; node->kind == NODE_SCALAR && i < 5; i++) {
		if (str_is(node->text, names[i])) {
			out->span = (enum span)i;
			return true;
		}
	}
	indicator_error(p, node, "window: \"%s\" is not known; write month, quarter, half-year, year, "
				 "to-date or {from: DATE, to: DATE}",
			str_shown(p->arena, node->text));
	return false;
}
