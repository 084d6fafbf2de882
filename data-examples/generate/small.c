/* SPDX-License-Identifier: MIT */
/* Plans the rows of a small programme; written by small-write.c. */
#include "small.h"

#include <string.h>

struct rng small_rng(const struct small *s, enum subject z, int subject)
{
	return rng_for(s->programme->stream + (int)z, subject);
}

int grow(int *n, int most)
{
	if (*n == most)
		die("too many rows of a table", "plan");
	return (*n)++;
}

int branch_find(const char *code)
{
	for (int i = 0; i < branch_count; i++)
		if (strcmp(branch_table[i].code, code) == 0)
			return i;
	die("no such branch", code);
}

int company_add(struct small *s, struct rng *r, int branch, int area, int joined)
{
	static const int low[] = { 4, 12, 40 }, high[] = { 18, 48, 180 };
	int i = grow(&s->companies, COUNT(s->company)), size = branch_table[branch].size;
	struct company *v = &s->company[i];

	*v = (struct company){ .branch = branch, .area = area, .joined = joined };
	v->employees = rng_in(r, low[size], high[size]);
	v->consultant = rng_below(r, s->programme->consultants);
	v->interested = day_work_before(joined - rng_in(r, 3, 30));
	v->key.day = day_work_before(v->interested - rng_below(r, 15));
	v->offers = rng_bits(r, (1 << NEEDS) - 1, 18);
	if (v->interested < s->programme->first)
		v->interested = s->programme->first;
	if (v->key.day < s->programme->first)
		v->key.day = s->programme->first;
	return i;
}

int citizen_add(struct small *s, struct rng *r, enum benefit benefit, int area, int enrolled)
{
	int i = grow(&s->citizens, COUNT(s->citizen));

	s->citizen[i] = (struct citizen){ .key = { .day = enrolled }, .benefit = benefit, .area = area };
	s->citizen[i].consultant = rng_below(r, s->programme->consultants);
	s->citizen[i].branch = rng_below(r, branch_count);
	return i;
}

/* k of the bits of a mask; all if it has no more. */
static int some_bits(struct rng *r, int mask, int k)
{
	int list[32], n = 0, some = 0;

	for (int i = 0; mask >> i; i++)
		if (mask >> i & 1)
			list[n++] = 1 << i;
	k = k < n ? k : n;
	rng_choose(r, list, n, k);
	for (int i = 0; i < k; i++)
		some |= list[i];
	return some;
}

int opening_add(struct small *s, struct rng *r, int company, int forms, int opened)
{
	int i = grow(&s->openings, COUNT(s->opening));
	const struct branch *b = &branch_table[s->company[company].branch];
	struct opening *j = &s->opening[i];

	*j = (struct opening){ .key = { .day = opened }, .company = company, .forms = forms,
		.positions = 1, .cause = 0, .caused_by = -1, .shifts = 1 << 1 };
	j->tasks = some_bits(r, b->tasks, rng_in(r, 1, 2));
	j->nice = rng_bits(r, b->tasks & ~j->tasks, 35);
	j->weeks = rng_pct(r, 70) ? 4 * rng_in(r, 1, 3) : 0;
	j->conditions = rng_bits(r, b->conditions, 40);
	j->hours_min = 10 * rng_in(r, 3, 10);
	j->hours_max = j->hours_min + 10 * rng_in(r, 2, 12);
	j->elsewhere = -1;
	j->closes = day_work(opened + rng_in(r, 60, 120));
	return i;
}

int placement_add(struct small *s, int citizen, int company, enum form form, int start, int ended)
{
	int i = grow(&s->placements, COUNT(s->placement));

	s->placement[i] = (struct placement){ .key = { .day = start }, .citizen = citizen,
		.company = company, .opening = -1, .match = -1, .previous = -1, .mentor = -1,
		.form = form, .ended = ended, .planned_end = ended, .reason = ended ? R_DONE : R_NONE };
	return i;
}

static void match_add(struct small *s, int opening, int citizen, int day, int decided,
	enum decision decision, int reason)
{
	int i = grow(&s->matches, COUNT(s->match));

	s->match[i] = (struct match){ .key = { .day = day }, .opening = opening, .citizen = citizen,
		.decided = decided, .decision = decision, .reason = reason };
}

/* Proposes others who took part that day and had nothing yet. */
static void rivals(struct small *s, struct rng *r, int opening, int citizen, int day, int decided, int n)
{
	int at = rng_below(r, s->citizens);

	for (int tries = 0; tries < s->citizens && n > 0; tries++, at = (at + 1) % s->citizens) {
		const struct citizen *b = &s->citizen[at];
		bool company = rng_pct(r, 75);
		if (at == citizen || b->key.day > day || (b->exited && b->exited < decided))
			continue;
		match_add(s, opening, at, day, decided, company ? M_VIRKSOMHED : M_BORGER,
			company ? R_ANDEN_VALGT : R_BORGER);
		n--;
	}
}

static int later(int a, int b)
{
	return a > b ? a : b;
}

void post_add(struct small *s, struct rng *r, int placement, int others)
{
	struct placement *f = &s->placement[placement];
	int start = f->key.day, decided = day_work_before(start - rng_in(r, 3, 9)), hours = f->paid + f->unpaid;
	int earliest = later(s->citizen[f->citizen].key.day, s->company[f->company].joined), opening;
	int proposed = later(day_work_before(decided - rng_in(r, 3, 12)), earliest);

	decided = later(decided, proposed);
	opening = f->opening;
	if (opening < 0) {
		int forms = form_paid(f->form) ? rng_bits(r, 1 << SMAAJOB | 1 << ORDINAERT, 40) : 1 << HYBRID;
		int opened = day_work_before(proposed - rng_in(r, 2, 25));
		opening = opening_add(s, r, f->company, forms | 1 << f->form, later(opened,
			s->company[f->company].joined));
	}
	f->opening = opening;
	if (s->opening[opening].hours_max < hours)
		s->opening[opening].hours_max = hours;
	if (s->opening[opening].hours_min > hours)
		s->opening[opening].hours_min = hours;
	if (s->opening[opening].closes < start)
		s->opening[opening].closes = start;
	f->match = s->matches;
	match_add(s, opening, f->citizen, proposed, decided, M_ANSAT, R_NONE);
	rivals(s, r, opening, f->citizen, proposed, decided, others);
}

void visit_add(struct small *s, int placement, const char *step, int held, enum outcome outcome)
{
	int i = grow(&s->visits, COUNT(s->visit)), ended = s->placement[placement].ended;

	s->visit[i] = (struct visit){ .key = { .day = held }, .placement = placement, .step = step,
		.outcome = outcome, .employed = outcome == UNMET ? -1 : !ended || ended > held ||
		s->placement[placement].reason == R_JOB || s->placement[placement].reason == R_FLEKSJOB };
}

void contact_add(struct small *s, int company, int day, enum channel channel, enum contact_outcome o,
	int citizen, int network)
{
	int i;

	for (i = 0; i < s->contacts; i++)
		if (s->contact[i].company == company && s->contact[i].key.day == day &&
		    s->contact[i].channel == channel)
			return;
	i = grow(&s->contacts, COUNT(s->contact));
	s->contact[i] = (struct contact){ .key = { .day = day }, .company = company,
		.consultant = s->company[company].consultant, .channel = channel, .outcome = o,
		.citizen = citizen, .network = network };
}

int activity_add(struct small *s, enum activity_kind kind, const char *title, int day, int host, int hours)
{
	int i = grow(&s->activities, COUNT(s->activity));

	s->activity[i] = (struct activity){ .key = { .day = day_work(day) }, .kind = kind,
		.title = title, .host = host, .hours = hours, .partner = "" };
	return i;
}

void attend(struct small *s, int activity, char who, int participant, bool present)
{
	int i;

	for (i = 0; i < s->attendances; i++)
		if (s->attendance[i].activity == activity && s->attendance[i].who == who &&
		    s->attendance[i].participant == participant)
			return;
	i = grow(&s->attendances, COUNT(s->attendance));
	s->attendance[i] = (struct attendance){ .key = { .day = s->activity[activity].key.day },
		.activity = activity, .participant = participant, .who = who, .present = present };
}

int mentor_add(struct small *s, enum mentor_kind kind, int company, int trained)
{
	int i = grow(&s->mentors, COUNT(s->mentor));

	s->mentor[i] = (struct mentor){ .key = { .day = trained }, .kind = kind, .company = company };
	return i;
}

struct outlook *outlook_add(struct small *s, struct rng *r, int company, int day, const char *occupation)
{
	struct outlook *u = &s->outlook[grow(&s->outlooks, COUNT(s->outlook))];

	*u = (struct outlook){ .key = { .day = day }, .company = company, .occupation = occupation };
	u->hires = rng_below(r, 6);
	u->leavers = rng_below(r, 4);
	u->places = rng_below(r, 3);
	if (u->places)
		u->earliest = day_work(day + rng_in(r, 10, 90));
	return u;
}

void form_add(struct small *s, int citizen, enum form_kind kind, int day, enum labour status)
{
	int i = grow(&s->forms, COUNT(s->form));

	s->form[i] = (struct form_row){ .key = { .day = day }, .citizen = citizen, .kind = kind,
		.status = status, .seeking = -1, .employed = -1, .school = -1 };
}

/* ---- questions ------------------------------------------------------------------------------ */

bool company_room(const struct small *s, int company, enum form form, int from, int to)
{
	int e = s->company[company].employees, taken = 0;
	int places = e < 10 ? 1 : e <= 50 ? e / 5 : 10 + (e - 50) / 10;

	if (s->company[company].joined > from)
		return false;
	for (int i = 0; i < s->placements && form_limited(form); i++) {
		const struct placement *f = &s->placement[i];
		taken += f->company == company && form_limited(f->form) &&
			(!f->ended || f->ended >= from) && (!to || f->key.day <= to);
	}
	return taken < places;
}

int company_for(const struct small *s, struct rng *r, int area, int kinds, enum form form, int from,
	int to, int other)
{
	for (int tries = 0; tries < 4000; tries++) {
		int i = rng_below(r, s->companies);
		const struct company *v = &s->company[i];
		bool kind = kinds >> branch_table[v->branch].kind & 1;
		if ((kind || (tries > 2000 && form <= HYBRID)) && i != other &&
			(tries > 60 || v->area == area) && company_room(s, i, form, from, to))
			return i;
	}
	die("no company has room", "plan");
}

int mentor_for(const struct small *s, int company, int day)
{
	int other = -1;

	for (int i = 0; i < s->mentors; i++) {
		const struct mentor *t = &s->mentor[i];
		if (t->key.day > day || (t->stopped && t->stopped < day))
			continue;
		if (t->company == company)
			return i;
		if (t->company < 0 && t->kind == KONSULENTMENTOR && i % 3 == company % 3)
			other = i;
	}
	return other;
}
