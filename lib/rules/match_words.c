/* SPDX-License-Identifier: MIT */
/*
 * What each rule found in a pair, in Danish and English, with the numbers that decided: made from
 * the cells themselves, so that a sentence says why whatever the verdict is.
 */
#include "match_inner.h"

/* ---- saying ------------------------------------------------------------------------------------------ */

void say(struct saying *s, const char *da, const char *en, ...)
{
	va_list ap;
	va_start(ap, en);
	buf_z(&s->b, arena_vprintf(s->m->p->arena, s->danish ? da : en, ap));
	va_end(ap);
}

/* A label as it stands inside a sentence: a small first letter, Æ Ø Å included, but not of IT. */
static void say_small(struct saying *s, struct str label)
{
	size_t big = label.n > 1 && (unsigned char)label.p[0] == 0xc3 ? 1 : 0;
	unsigned char c = label.n ? (unsigned char)label.p[big] : 0;
	bool abbreviation = label.n > 1 && label.p[1] >= 'A' && label.p[1] <= 'Z';
	bool capital = !abbreviation && (big ? c >= 0x80 && c <= 0x9e : c >= 'A' && c <= 'Z');
	buf_add(&s->b, label.p, big);
	if (label.n > big)
		buf_char(&s->b, (char)(capital ? c + 0x20 : c));
	if (label.n > big + 1)
		buf_add(&s->b, label.p + big + 1, label.n - big - 1);
}

static void say_code(struct saying *s, const struct vocabulary *v, int32_t code)
{
	say_small(s, s->danish ? v->codes[code].da : v->codes[code].en);
}

void say_codes(struct saying *s, const struct vocabulary *v, struct codes set)
{
	for (uint32_t i = 0; i < set.n; i++) {
		if (i)
			buf_z(&s->b, ", ");
		say_code(s, v, set.v[i]);
	}
}

const char *hours_shown(const struct saying *s, int64_t hours)
{
	char *text = ratio_short(s->m->p->arena, (struct ratio){hours, MILLION}), *point = strchr(text, '.');
	if (point && s->danish)
		*point = ',';
	return text;
}

struct codes codes_cut(struct arena *arena, struct codes a, struct codes b, bool in)
{
	int32_t *v = arena_alloc(arena, (a.n + 1) * sizeof(*v));
	struct codes cut = {v, 0};
	for (uint32_t i = 0; i < a.n; i++)
		if (codes_have(b, a.v[i]) == in)
			v[cut.n++] = a.v[i];
	return cut;
}

const char *said_of(struct saying *s)
{
	const char *text = arena_copy(s->m->p->arena, s->b.p ? s->b.p : "", s->b.n);
	buf_free(&s->b);
	return text;
}

const struct vocabulary *words_of(const struct matcher *m, const char *vocabulary)
{
	return vocabulary_find(&m->p->vocabularies, str_of(vocabulary));
}

static const char *day_of(const struct saying *s, day d)
{
	return day_text(s->m->p->arena, d);
}

/* ---- one function a rule ------------------------------------------------------------------------------- */

static void area(struct saying *s)
{
	const struct project *p = s->m->p;
	struct codes areas = codes_at(p->citizens.areas, s->citizen);
	int32_t at = int_at(p->openings.area, s->opening, -1);
	if (at < 0) {
		say(s, "åbningens område er ikke oplyst", "the opening's area is not stated");
	} else if (areas.n == 0) {
		say(s, "hvor borgeren kan nå hen, er ikke oplyst", "where the citizen can get to is not stated");
	} else if (codes_have(areas, at)) {
		say(s, "kan nå ", "can reach ");
		say_code(s, words_of(s->m, "area"), at);
	} else {
		say(s, "kan ikke nå ", "cannot reach ");
		say_code(s, words_of(s->m, "area"), at);
		say(s, " (når: ", " (reaches: ");
		say_codes(s, words_of(s->m, "area"), areas);
		say(s, ")", ")");
	}
}

static void few_hours(struct saying *s)
{
	int64_t most = decimal_at(s->m->p->citizens.hours_max, s->citizen);
	int64_t least = decimal_at(s->m->p->openings.hours_min, s->opening);
	if (least == DECIMAL_NONE)
		say(s, "åbningens mindste timetal er ikke oplyst", "the opening's fewest hours are not stated");
	else if (most == DECIMAL_NONE)
		say(s, "hvor mange timer borgeren kan arbejde, er ikke oplyst",
		    "how many hours the citizen can work is not stated");
	else
		say(s, "kræver %s t, kan %s t", "requires %s h, can do %s h", hours_shown(s, least),
		    hours_shown(s, most));
}

static void many_hours(struct saying *s)
{
	int64_t least = decimal_at(s->m->p->citizens.hours_min, s->citizen);
	int64_t most = decimal_at(s->m->p->openings.hours_max, s->opening);
	if (least == DECIMAL_NONE)
		say(s, "intet mindste timetal ønsket", "no fewest hours wanted");
	else if (most == DECIMAL_NONE)
		say(s, "åbningens højeste timetal er ikke oplyst, ønsker mindst %s t",
		    "the opening's most hours are not stated, wants at least %s h", hours_shown(s, least));
	else
		say(s, "højst %s t, ønsker mindst %s t", "at most %s h, wants at least %s h", hours_shown(s, most),
		    hours_shown(s, least));
}

static void shifts(struct saying *s)
{
	struct codes asked = codes_at(s->m->p->openings.shifts, s->opening);
	struct codes can = codes_at(s->m->p->citizens.shifts, s->citizen);
	if (asked.n == 0) {
		say(s, "ingen vagter krævet", "no shifts required");
	} else if (can.n == 0) {
		say(s, "hvilke vagter borgeren kan tage, er ikke oplyst", "which shifts the citizen can work is not stated");
	} else {
		say(s, "%d fælles, kræver %d af: ", "%d in common, requires %d of: ",
		    match_shifts(s->m, s->opening, s->citizen), match_shifts_needed(s->m, s->opening));
		say_codes(s, words_of(s->m, "shift"), asked);
	}
}

static void form(struct saying *s)
{
	const struct vocabulary *v = words_of(s->m, "form");
	struct codes offered = codes_at(s->m->p->openings.forms, s->opening);
	struct codes agreed = codes_at(s->m->p->citizens.forms, s->citizen);
	struct codes common = codes_cut(s->m->p->arena, offered, agreed, true);
	if (offered.n == 0) {
		say(s, "virksomhedens former er ikke oplyst", "the forms the employer accepts are not stated");
	} else if (agreed.n == 0) {
		say(s, "hvilke former der er aftalt med borgeren, er ikke oplyst",
		    "the forms agreed with the citizen are not stated");
	} else if (common.n) {
		say_codes(s, v, common);
	} else {
		say(s, "tilbyder ", "offers ");
		say_codes(s, v, offered);
		say(s, "; aftalt: ", "; agreed: ");
		say_codes(s, v, agreed);
	}
}

static void start(struct saying *s)
{
	day available = int_at(s->m->p->citizens.available, s->citizen, DAY_NONE);
	day latest = int_at(s->m->p->openings.start_by, s->opening, DAY_NONE);
	if (latest == DAY_NONE)
		say(s, "ingen frist for start", "no latest start");
	else if (available == DAY_NONE)
		say(s, "senest start %s", "latest start %s", day_of(s, latest));
	else
		say(s, "tidligst %s, senest start %s", "earliest %s, latest start %s", day_of(s, available),
		    day_of(s, latest));
}

static void support(struct saying *s)
{
	struct codes needs = codes_at(s->m->p->citizens.needs, s->citizen);
	int32_t *unmet = arena_alloc(s->m->p->arena, (needs.n + 1) * sizeof(*unmet)), asked = 0;
	struct codes missing = {unmet, 0};
	for (uint32_t i = 0; i < needs.n; i++) {
		if (!s->m->s->support[needs.v[i]])
			continue;
		asked++;
		if (match_support(s->m, s->opening, s->citizen, needs.v[i]) == MET_BY_NOBODY)
			unmet[missing.n++] = needs.v[i];
	}
	if (missing.n) {
		say(s, "mangler: ", "missing: ");
		say_codes(s, words_of(s->m, "need"), missing);
	} else if (asked) {
		say(s, "al støtte er der (%d)", "all support is there (%d)", asked);
	} else {
		say(s, "intet behov for støtte", "no support needed");
	}
}

static void conflict(struct saying *s)
{
	struct codes needs = codes_at(s->m->p->citizens.needs, s->citizen);
	bool any = false;
	for (uint32_t i = 0; i < needs.n; i++) {
		int32_t condition = match_conflict(s->m, s->opening, needs.v[i]);
		if (condition < 0)
			continue;
		say(s, any ? ", " : "", any ? ", " : "");
		say_code(s, words_of(s->m, "condition"), condition);
		say(s, " mod hensynet ", " against ");
		say_code(s, words_of(s->m, "need"), needs.v[i]);
		any = true;
	}
	if (!any)
		say(s, "intet strider mod hensyn", "nothing conflicts with a consideration");
}

/* The opening's tasks that the citizen has some skill of. */
static struct codes with_skill(const struct saying *s, enum skill skill)
{
	struct codes asked = codes_at(s->m->p->openings.tasks, s->opening);
	int32_t *v = arena_alloc(s->m->p->arena, (asked.n + 1) * sizeof(*v));
	struct codes set = {v, 0};
	for (uint32_t i = 0; i < asked.n; i++)
		if (match_skill(s->m, s->citizen, asked.v[i]) == skill)
			v[set.n++] = asked.v[i];
	return set;
}

/* True, and said, when the tasks of one of the two are not stated. */
static bool no_tasks(struct saying *s)
{
	if (codes_at(s->m->p->openings.tasks, s->opening).n == 0)
		say(s, "ingen opgaver oplyst", "no tasks stated");
	else if (codes_at(s->m->p->citizens.tasks, s->citizen).n == 0)
		say(s, "hvilke opgaver borgeren kan, er ikke oplyst", "which tasks the citizen masters is not stated");
	else
		return false;
	return true;
}

static void tasks(struct saying *s)
{
	struct codes masters = with_skill(s, SKILL_MASTERS), learns = with_skill(s, SKILL_LEARNS);
	struct codes none = with_skill(s, SKILL_NONE);
	if (no_tasks(s))
		return;
	if (none.n)
		say(s, "mangler: ", "missing: ");
	say_codes(s, s->m->task, none);
	if (masters.n)
		say(s, none.n ? "; kan: " : "kan: ", none.n ? "; can: " : "can: ");
	say_codes(s, s->m->task, masters);
	if (learns.n)
		say(s, none.n + masters.n ? "; vil lære: " : "vil lære: ",
		    none.n + masters.n ? "; would learn: " : "would learn: ");
	say_codes(s, s->m->task, learns);
}

static void training(struct saying *s)
{
	int32_t weeks = match_training(s->m, s->opening, s->citizen);
	if (no_tasks(s))
		return;
	if (weeks == 0)
		say(s, "ingen oplæring nødvendig", "no training needed");
	else
		say(s, "kræver %d ugers oplæring, giver %d", "needs %d weeks of training, gives %d", weeks,
		    int_or(s->m->p->openings.training_weeks, s->opening, 0));
}

static void certificate(struct saying *s)
{
	struct codes asked = codes_at(s->m->p->openings.certificates, s->opening);
	struct codes missing =
		codes_cut(s->m->p->arena, asked, codes_at(s->m->p->citizens.certificates, s->citizen), false);
	if (missing.n)
		say(s, "mangler: ", "missing: ");
	else if (asked.n)
		say(s, "har: ", "has: ");
	else
		say(s, "intet bevis krævet", "no certificate required");
	say_codes(s, words_of(s->m, "certificate"), missing.n ? missing : asked);
}

/* The day of the pair's match with that decision, DAY_NONE: there is none, or it has no day. */
static bool decided(const struct saying *s, int32_t decision, day *on)
{
	const struct links *l = s->m->matches;
	for (uint32_t i = l->first[s->citizen]; i < l->first[s->citizen + 1]; i++) {
		int32_t match = l->list[i];
		if (s->m->p->matches.opening[match] != s->opening || match_decision(s->m, match) != decision)
			continue;
		*on = int_at(s->m->p->matches.decided, match, DAY_NONE);
		return true;
	}
	return false;
}

static void declined(struct saying *s)
{
	day on = DAY_NONE;
	if (decided(s, s->m->refused_by_citizen, &on))
		say(s, "borgeren sagde nej til åbningen%s%s", "the citizen said no to the opening%s%s",
		    on == DAY_NONE ? "" : " ", on == DAY_NONE ? "" : day_of(s, on));
	else if (words_meet(s->m, &s->m->declines[s->citizen], s->opening))
		say(s, "fravalgt af borgeren", "declined by the citizen");
	else
		say(s, "ikke fravalgt", "not declined");
}

static void refused(struct saying *s)
{
	day on = DAY_NONE;
	const struct pair_line *line = match_forbidden(s->m, s->opening, s->citizen);
	if (line)
		say(s, "udelukket: %.*s (%.*s)", "ruled out: %.*s (%.*s)", (int)line->reason.n, line->reason.p,
		    (int)line->by.n, line->by.p);
	else if (decided(s, s->m->refused_by_company, &on))
		say(s, "afvist af virksomheden%s%s", "declined by the company%s%s", on == DAY_NONE ? "" : " ",
		    on == DAY_NONE ? "" : day_of(s, on));
	else
		say(s, "ikke afvist", "not refused");
}

static void closed(struct saying *s)
{
	const struct openings *o = &s->m->p->openings;
	int32_t seats = s->m->seats[s->opening];
	switch ((enum opening_state)s->m->opening_state[s->opening]) {
	case OPENING_OPEN:
		say(s, seats == 1 ? "%d ledig plads" : "%d ledige pladser", seats == 1 ? "%d free seat" : "%d free seats",
		    seats);
		break;
	case OPENING_TO_COME: say(s, "åbner %s", "opens %s", day_of(s, o->opened[s->opening])); break;
	case OPENING_CLOSED: say(s, "lukkede %s", "closed %s", day_of(s, o->closes[s->opening])); break;
	case OPENING_FULL: say(s, "alle pladser er besat", "all seats are taken"); break;
	}
}

static void inactive(struct saying *s)
{
	const struct project *p = s->m->p;
	int32_t c = s->citizen;
	switch ((enum citizen_state)s->m->citizen_state[c]) {
	case CITIZEN_ACTIVE: say(s, "har ventet %d dage", "has waited %d days", s->m->waiting[c]); break;
	case CITIZEN_TO_COME: say(s, "starter %s", "starts %s", day_of(s, p->citizens.enrolled[c])); break;
	case CITIZEN_LEFT: say(s, "afsluttet %s", "left %s", day_of(s, p->citizens.exited[c])); break;
	case CITIZEN_EXEMPT: say(s, "fritaget for tiden", "exempt at the moment"); break;
	case CITIZEN_PLACED:
		say(s, "i forløb %s", "in placement %s",
		    str_z(p->arena, row_name(p, T_placements, s->m->placement[c])));
		break;
	}
}

static void (*const sentences[RULES])(struct saying *s) = {
	[RULE_AREA] = area,	      [RULE_FEW_HOURS] = few_hours, [RULE_MANY_HOURS] = many_hours,
	[RULE_SHIFTS] = shifts,	      [RULE_FORM] = form,	    [RULE_START] = start,
	[RULE_SUPPORT] = support,     [RULE_CONFLICT] = conflict,   [RULE_TASKS] = tasks,
	[RULE_TRAINING] = training,   [RULE_CERTIFICATE] = certificate, [RULE_DECLINED] = declined,
	[RULE_REFUSED] = refused,     [RULE_CLOSED] = closed,	    [RULE_INACTIVE] = inactive,
};

const char *rule_text(const struct matcher *m, enum rule rule, int32_t opening, int32_t citizen, bool danish)
{
	struct saying s = {.m = m, .danish = danish, .opening = opening, .citizen = citizen};
	sentences[rule](&s);
	if (m->s->off[rule])
		say(&s, " (reglen er slået fra)", " (the rule is turned off)");
	return said_of(&s);
}
