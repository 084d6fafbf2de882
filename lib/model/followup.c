/* SPDX-License-Identifier: MIT */
/*
 * followup:, followup_window:, closed_days: and meetings: of rff.yaml (records.md section 5) -> rules
 * by code. What cannot be meant is reported at its place, and what counts for nothing is told.
 */
#include "project.h"

static void keep_meeting(struct project *p, const struct node *n, struct meeting_rule *r)
{
	const struct node *months = node_get(n, "months");
	const struct node *agenda = node_get(n, "agenda"), *minutes = node_get(n, "minutes");
	r->group = code_find(vocabulary_find(&p->vocabularies, STR("meeting")), node_get(n, "id")->text);
	r->has_agenda = agenda && offset_parse(agenda->text, &r->agenda);
	r->has_minutes = minutes && offset_parse(minutes->text, &r->minutes);
	for (size_t k = 0; k < months->n; k++) {
		int32_t m = 0;
		int_parse(months->item[k]->text, &m);
		if (m < 1 || m > 12)
			diag_error(p->diag, "range", months->item[k]->at,
				   "months: \"%s\" is no month; write 1 to 12",
				   str_shown(p->arena, months->item[k]->text));
		else
			r->months |= 1U << m;
	}
}

static void keep_meetings(struct project *p, const struct node *list)
{
	struct settings *s = &p->settings;
	s->nmeetings = list ? list->n : 0;
	s->meetings = arena_alloc(p->arena, (s->nmeetings + 1) * sizeof(*s->meetings));
	for (size_t i = 0; i < s->nmeetings; i++)
		keep_meeting(p, list->item[i], &s->meetings[i]);
}

/* The codes of a list of the rule, NULL: all. */
static const bool *listed(struct project *p, const char *vocabulary, const struct node *list)
{
	return codes_listed(p->arena, vocabulary_find(&p->vocabularies, str_of(vocabulary)), list);
}

/* What is due from a start is a visit at the placement; from exit and enrolment it is a form about the citizen. */
static void check_rule(struct project *p, const struct node *n, const struct followup_rule *r)
{
	const struct node *form = node_get(n, "form"), *forms = node_get(n, "forms"), *to = node_get(n, "valid_to");
	const struct node *closes = node_get(n, "closes");
	if (r->from != FROM_START && !form)
		diag_error(p->diag, "yaml", n->at,
			   "followup: a rule from exit or enrolment is held by a form; add form: slut");
	if (to && r->valid_from != DAY_NONE && r->valid_to < r->valid_from)
		diag_error(p->diag, "order", to->at, "valid_to: \"%s\" lies before valid_from; write a later date",
			   str_shown(p->arena, to->text));
	if (r->from == FROM_START && form)
		diag_warn(p->diag, "followup", form->at,
			  "form: a rule from start is held by a visit, so the form counts for nothing; leave it out");
	const struct node *idle[] = {forms, closes};
	static const char *const names[] = {"forms", "closes"};
	for (size_t i = 0; r->from != FROM_START && i < 2; i++)
		if (idle[i])
			diag_warn(p->diag, "followup", idle[i]->at,
				  "%s: a rule from exit or enrolment is about no placement, so it counts for nothing; leave it out",
				  names[i]);
}

static void keep_rule(struct project *p, const struct node *n, struct followup_rule *r)
{
	static const char *const from[] = {"start", "exit", "enrolment"};
	const struct node *form = node_get(n, "form"), *with = node_get(n, "with");
	const struct node *first = node_get(n, "valid_from"), *last = node_get(n, "valid_to");
	r->step = code_find(vocabulary_find(&p->vocabularies, STR("step")), node_get(n, "id")->text);
	offset_parse(node_get(n, "after")->text, &r->after);
	for (int i = 0; i < 3; i++)
		if (str_is(node_get(n, "from")->text, from[i]))
			r->from = (enum follow_from)i;
	r->form = form ? code_find(vocabulary_find(&p->vocabularies, STR("form_kind")), form->text) : -1;
	r->with = with ? code_find(vocabulary_find(&p->vocabularies, STR("with")), with->text) : -1;
	r->forms = listed(p, "form", node_get(n, "forms"));
	r->municipality = listed(p, "municipality", node_get(n, "municipality"));
	r->benefit = listed(p, "benefit", node_get(n, "benefit"));
	r->valid_from = r->valid_to = DAY_NONE;
	if (first)
		day_parse(first->text, &r->valid_from);
	if (last)
		day_parse(last->text, &r->valid_to);
	check_rule(p, n, r);
}

void followup_keep(struct project *p, const struct node *root)
{
	struct settings *s = &p->settings;
	const struct node *rules = node_get(root, "followup"), *closed = node_get(root, "closed_days");
	const struct node *window = node_get(root, "followup_window");
	const struct node *early = node_get(window, "early"), *late = node_get(window, "late");
	s->nfollowup = rules ? rules->n : 0;
	s->followup = arena_alloc(p->arena, (s->nfollowup + 1) * sizeof(*s->followup));
	for (size_t i = 0; i < s->nfollowup; i++)
		keep_rule(p, rules->item[i], &s->followup[i]);
	s->early = s->late = (struct offset){0, 7};
	if (early)
		offset_parse(early->text, &s->early);
	if (late)
		offset_parse(late->text, &s->late);
	s->nclosed_days = closed ? closed->n : 0;
	int *days = arena_alloc(p->arena, (s->nclosed_days + 1) * sizeof(*days));
	for (size_t i = 0; i < s->nclosed_days; i++) {
		const char *t = closed->item[i]->text.p;
		days[i] = ((t[0] - '0') * 10 + t[1] - '0') * 100 + (t[3] - '0') * 10 + t[4] - '0';
	}
	s->closed_days = days;
	keep_meetings(p, node_get(root, "meetings"));
}
