/* SPDX-License-Identifier: MIT */
/*
 * Makes data-examples/corolab: Varig tilknytning til arbejdsmarkedet, 2020-2023, with its targets
 * reached exactly. What is published and what is made up: the README there. Usage: corolab DIR
 */
#include "small.h"

static const struct place area[] = {
	{ "roskilde", "Roskilde", "265", "roskilde", 40 }, { "koege", "Køge", "259", "corolab", 15 },
	{ "holbaek", "Holbæk", "316", "corolab", 14 }, { "ringsted", "Ringsted", "329", "corolab", 10 },
	{ "slagelse", "Slagelse", "330", "corolab", 11 }, { "naestved", "Næstved", "370", "corolab", 10 },
};
static const char *const network[] = { "klyngenetvaerk" };
static const struct programme corolab = { .stream = 100, .areas = COUNT(area), .consultants = 5,
	.area = area, .network = network, .first = 18555, .last = 19646 }; /* 2020-10-20 … 2023-10-16 */

/*
 * What becomes of the 120. In a job on leaving: 16 + 2 + 4 + 2 = 24 in social-economic companies,
 * 20 + 2 + 1 + 1 = 24 in commercial ones; 16 + 20 = 36 of these in ordinary hours six months later.
 */
enum class { SEEKS, SOCIAL_STAYS, SOCIAL_SHORT, SOCIAL_FLEKS, SOCIAL_SUBSIDY, STAYS, SHORT, FLEKS, SUBSIDY,
	LEARNS, WAS_UNEMPLOYED, STILL_INACTIVE };
static const int quota[] = { 48, 16, 2, 4, 2, 20, 2, 1, 1, 6, 9, 9 };

enum { SOCIAL_KIND = 1 << SOCIAL, COMMERCIAL_KIND = 1 << KOMMERCIEL };

static int limit(int day, int most)
{
	return day < most ? day : most;
}

/* ---- companies, courses, mentors ------------------------------------------------------------ */

static void plan_companies(struct small *s)
{
	static const char *const social[] = { "562100", "381100", "477900", "562100", "381100" };
	struct rng r = small_rng(s, Z_COMPANY, -1);
	int joined = day_of(2020, 11, 9), weight[64];

	for (int i = 0; i < branch_count; i++)
		weight[i] = branch_table[i].kind == KOMMERCIEL && branch_table[i].size > 0;
	for (int i = 0; i < 25; i++) {
		int branch = i % 3 == 1 && i < 15 ? branch_find(social[i / 3]) : rng_pick(&r, weight, branch_count);
		int home = i % 2 ? rng_below(&r, COUNT(area)) : 0;
		int k = company_add(s, &r, branch, home, day_work(joined));
		struct company *v = &s->company[k];
		v->employees = branch_table[branch].kind == SOCIAL ? rng_in(&r, 18, 40) : v->employees + 20;
		if (rng_pct(&r, 70)) {
			v->networks = 1;
			v->network_joined = day_work(v->joined + rng_in(&r, 5, 90));
		}
		if (i % 6 == 2)
			v->ambassador = day_work(v->joined + rng_in(&r, 60, 200));
		joined += i < 8 ? rng_in(&r, 3, 9) : rng_in(&r, 18, 36);
	}
}

static void plan_courses(struct small *s)
{
	static const int course[] = { 18778, 18960, 19129, 19318 }; /* 2021-05-31 … 2022-11-22 */
	struct rng r = small_rng(s, Z_MENTOR, -1);

	for (int i = 0; i < 5; i++)
		mentor_add(s, KONSULENTMENTOR, -1, day_work(day_of(2020, 11, 2) + 7 * i));
	for (int k = 0; k < COUNT(course); k++) {
		int a = activity_add(s, BUDDYKURSUS, "Virksomhedsbuddy: kursus over to dage", course[k],
			k, 12), first = k ? course[k - 1] : 0;
		s->activity[a].partner = "corolab";
		for (int i = 0; i < s->companies; i++)
			for (int n = 0; n < 2 && s->company[i].joined <= course[k]; n++) {
				bool late = s->company[i].joined <= first;
				if (!rng_pct(&r, n ? 30 : late ? 20 : 85))
					break;
				attend(s, a, 'T', mentor_add(s, BUDDY, i, s->activity[a].key.day), true);
			}
	}
}

static void plan_network(struct small *s)
{
	static const char *const title[] = { "Klyngenetværk: det rummelige arbejdsmarked",
		"Klyngenetværk: diversitet i hverdagen", "Klyngenetværk: buddyordninger på tværs" };
	struct rng r = small_rng(s, Z_ACTIVITY, -1);

	for (int k = 0; k < 9; k++) {
		int day = day_work(day_months(day_of(2021, 1, 19), 3 * k) + rng_below(&r, 12));
		int host = company_for(s, &r, 0, COMMERCIAL_KIND | SOCIAL_KIND, ORDINAERT, day, 0, -1);
		int a = activity_add(s, k == 4 || k == 8 ? TEMADAG : NETVAERKSMOEDE, k == 4 ?
			"Temadag: socialøkonomiske virksomheder som trædesten" : k == 8 ?
			"Afslutning: erfaringer fra projektet" : title[k % 3], day, host, k % 4 ? 2 : 5);
		s->activity[a].partner = "corolab";
		for (int i = 0; i < s->companies; i++) {
			if (!s->company[i].networks || s->company[i].network_joined > day)
				continue;
			bool present = rng_pct(&r, 75);
			attend(s, a, 'V', i, present);
			if (present)
				contact_add(s, i, s->activity[a].key.day, MOEDE, NO_OUTCOME, -1, 0);
		}
		for (int i = 0; i < 5; i++)
			attend(s, a, '\0', i, rng_pct(&r, 80));
	}
}

/* ---- citizens and their lanes --------------------------------------------------------------- */

static enum benefit benefit_of(struct rng *r, int class)
{
	static const enum benefit inactive[] = { KTH_AKT, KTH_AKT, KTH_AKT, UDH_AKT, UDH_AKT, RESSOURCE,
		JOBAFKLARING, SYGEDAGPENGE };
	static const enum benefit any[] = { KTH_AKT, KTH_AKT, UDH_AKT, KTH_JOB, JOBAFKLARING };

	if (class == SOCIAL_FLEKS || class == FLEKS)
		return rng_pct(r, 60) ? LEDIGHEDSYDELSE : RESSOURCE;
	if (class == SOCIAL_SUBSIDY || class == SUBSIDY)
		return KTH_AKT;
	if (class == LEARNS)
		return UDH_AKT;
	if (class == WAS_UNEMPLOYED)
		return rng_pct(r, 60) ? KTH_JOB : DAGPENGE;
	return class == SEEKS || class == STILL_INACTIVE ? inactive[rng_below(r, COUNT(inactive))] :
		any[rng_below(r, COUNT(any))];
}

static int plan_step(struct small *s, int citizen, int company, enum form form, int start, int weeks,
	int previous)
{
	struct rng r = small_rng(s, Z_LANE, s->placements);
	int i = placement_add(s, citizen, company, form, start, start + 7 * weeks - 3);

	s->placement[i].previous = previous;
	s->placement[i].paid = form == HYBRID ? 10 * rng_in(&r, 2, 6) : 0;
	s->placement[i].unpaid = form == UDDANNELSE ? -1 : 10 * rng_in(&r, 8, 20);
	if (previous < 0)
		post_add(s, &r, i, rng_below(&r, 3));
	return i;
}

/* The job a class leaves for, begun on the day; how long it lasts is told by the day of leaving. */
static void plan_job(struct small *s, struct rng *r, int citizen, int last, int start, int exited)
{
	int class = s->citizen[citizen].class, six = day_months(exited, 6), i, company, ended = 0;
	bool social = class >= SOCIAL_STAYS && class <= SOCIAL_SUBSIDY, stays = class == STAYS || class == SOCIAL_STAYS;
	enum form form = class == SOCIAL_FLEKS || class == FLEKS ? FLEKSJOB : class == SOCIAL_SUBSIDY ||
		class == SUBSIDY ? LOENTILSKUD : rng_pct(r, 45) ? SMAAJOB : ORDINAERT;

	if (form == LOENTILSKUD)
		ended = day_work_before(day_months(start, 6) - 3);
	else if (class == SHORT || class == SOCIAL_SHORT)
		ended = day_work_before(exited + rng_in(r, 40, 130));
	else if (stays && rng_pct(r, 25))
		ended = day_work(six + rng_in(r, 10, 150));
	company = s->placement[last].company;
	if ((branch_table[s->company[company].branch].kind == SOCIAL) != social || rng_pct(r, 30) ||
		!company_room(s, company, form, start, ended))
		company = company_for(s, r, s->citizen[citizen].area, social ? SOCIAL_KIND : COMMERCIAL_KIND,
			form, start, ended, -1);
	i = placement_add(s, citizen, company, form, start, ended);
	s->placement[i].previous = last;
	s->placement[i].paid = form == SMAAJOB ? 10 * rng_in(r, 4, 14) : form == FLEKSJOB ?
		10 * rng_in(r, 6, 18) : 10 * rng_in(r, 20, 37);
	s->placement[i].reason = !ended ? R_NONE : form == LOENTILSKUD ? R_DONE : stays ? R_BORGER :
		rng_pct(r, 50) ? R_TIMER : R_VIRKSOMHED;
	s->placement[i].planned_end = form == LOENTILSKUD ? ended : 0;
	s->placement[last].reason = form == FLEKSJOB ? R_FLEKSJOB : form == LOENTILSKUD ? R_DONE : R_JOB;
	post_add(s, r, i, rng_below(r, 2));
}

static void plan_exit(struct small *s, struct rng *r, int citizen, int last)
{
	struct citizen *b = &s->citizen[citizen];
	int ended = s->placement[last].ended, end = day_of(2023, 3, 3), start = day_monday(ended + 1);
	bool job = b->class >= SOCIAL_STAYS && b->class <= SUBSIDY;

	b->exited = limit(day_work(ended + rng_in(r, 6, 25)), end);
	b->exit_reason = X_DONE;
	if (b->class == LEARNS) {
		int i = placement_add(s, citizen, s->placement[last].company, UDDANNELSE, start, 0);
		s->placement[i].paid = s->placement[i].unpaid = -1;
		s->placement[i].previous = last;
		s->placement[last].reason = R_UDDANNELSE;
		b->exit_reason = X_UDDANNELSE;
	} else if (job) {
		b->exited = day_work(start + rng_in(r, 0, 18));
		if (b->exited > end)
			b->exited = end;
		b->exit_reason = b->class == FLEKS || b->class == SOCIAL_FLEKS ? X_FLEKSJOB :
			b->class == SUBSIDY || b->class == SOCIAL_SUBSIDY ? X_DONE : X_JOB;
		plan_job(s, r, citizen, last, start, b->exited);
	}
	if (b->exited < start)
		b->exited = job || b->class == LEARNS ? start : b->exited;
}

static void plan_citizen(struct small *s, int class, int enrolled)
{
	struct rng r = small_rng(s, Z_CITIZEN, 10000 + s->citizens);
	enum benefit benefit = benefit_of(&r, class);
	int home = rng_pct(&r, 45) ? 0 : rng_below(&r, COUNT(area)), last, weeks;
	int i = citizen_add(s, &r, benefit, home, enrolled), start = day_monday(enrolled + rng_in(&r, 18, 50));
	bool four = benefit <= UDH_UDD;
	int kinds = rng_pct(&r, 45) ? SOCIAL_KIND : COMMERCIAL_KIND;

	s->citizen[i].class = class;
	s->citizen[i].screened = day_work(enrolled + rng_in(&r, 2, 14));
	if (day_lockdown(start))
		start = day_of(2021, 3, 1) + 7 * rng_below(&r, 5);
	weeks = four ? 4 : rng_in(&r, 8, 13);
	last = plan_step(s, i, company_for(s, &r, home, kinds, PRAKTIK, start, start + 7 * weeks, -1), PRAKTIK,
		start, weeks, -1);
	start += 7 * weeks;
	if (rng_pct(&r, 45) && start < day_of(2022, 11, 7)) {
		int company = s->placement[last].company;
		weeks = four ? 4 : rng_in(&r, 8, 12);
		if (!company_room(s, company, HYBRID, start, start + 7 * weeks))
			company = company_for(s, &r, home, COMMERCIAL_KIND, HYBRID, start, start + 7 * weeks, -1);
		last = plan_step(s, i, company, HYBRID, start, weeks, last);
	}
	plan_exit(s, &r, i, last);
}

static void plan_citizens(struct small *s)
{
	struct rng r = small_rng(s, Z_PLAN, 0);
	int list[120], n = 0;

	for (int class = 0; class < COUNT(quota); class++)
		for (int k = 0; k < quota[class]; k++)
			list[n++] = class;
	rng_choose(&r, list, n, n);
	for (int i = 0; i < n; i++) /* 2020-11-23 … 2022-10 */
		plan_citizen(s, list[i], day_work(day_of(2020, 11, 23) + 685 * i / n + rng_below(&r, 8)));
}

/* ---- the forms of the Social Fund ------------------------------------------------------------ */

static bool runs(const struct small *s, int citizen, int from, int to)
{
	for (int i = 0; i < s->placements; i++) {
		const struct placement *f = &s->placement[i];
		if (f->citizen == citizen && form_paid(f->form) && f->paid > 0 && f->key.day <= to &&
		    (!f->ended || f->ended >= from))
			return true;
	}
	return false;
}

static void plan_forms(struct small *s, int i)
{
	struct rng r = small_rng(s, Z_FORM, 10000 + i);
	const struct citizen *b = &s->citizen[i];
	bool inactive = b->class == SEEKS || b->class == STILL_INACTIVE ||
		(b->class != WAS_UNEMPLOYED && rng_pct(&r, 60));
	bool job = runs(s, i, b->exited, b->exited + 28), seeks = b->class == SEEKS || b->class == WAS_UNEMPLOYED;
	bool late = runs(s, i, day_months(b->exited, 6), day_months(b->exited, 6));
	int six = day_work(day_months(b->exited, 6) + rng_in(&r, -5, 4));
	struct form_row *f;

	form_add(s, i, START, b->key.day, inactive ? INAKTIV : rng_pct(&r, 70) ? LANGTIDSLEDIG : LEDIG);
	s->form[s->forms - 1].seeking = !inactive;
	form_add(s, i, SLUT, day_work(b->exited + 28 + rng_in(&r, -6, 2)), job ? BESKAEFTIGET : seeks ?
		LANGTIDSLEDIG : INAKTIV);
	f = &s->form[s->forms - 1];
	f->seeking = seeks;
	f->employed = job;
	f->school = b->class == LEARNS;
	f->how = rng_pct(&r, 70) ? OF_INTERVIEW : OF_REGISTER;
	form_add(s, i, SIX_MONTHS, six, late ? BESKAEFTIGET : seeks ? LANGTIDSLEDIG : INAKTIV);
	f = &s->form[s->forms - 1];
	f->employed = late;
	f->school = b->class == LEARNS;
	f->how = rng_pick(&r, (const int[]){ 50, 40, 10 }, 3);
}

static void plan_screenings(struct small *s)
{
	for (int month = 0; month < 24; month++) {
		int first = day_months(day_of(2020, 11, 1), month), next = day_months(first, 1), a = -1;
		for (int i = 0; i < s->citizens; i++) {
			if (s->citizen[i].screened < first || s->citizen[i].screened >= next)
				continue;
			if (a < 0) {
				a = activity_add(s, SCREENING, "Screening og samtale om mål",
					s->citizen[i].screened, -1, 6);
				s->activity[a].partner = "roskilde";
			}
			s->citizen[i].screened = s->activity[a].key.day;
			if (s->citizen[i].screened < s->citizen[i].key.day)
				s->citizen[i].screened = s->citizen[i].key.day;
			else
				attend(s, a, 'B', i, true);
		}
	}
}

/* ---- money: each source spent to the krone by the project's end ------------------------------ */

static void plan_money(struct small *s)
{
	static const char *const source[] = { "esf", "decentral", "egen" };
	static const char *const category[] = { "Løn", "Ekstern bistand", "Kurser og møder", "Øvrig drift" };
	static const int grant[] = { 9579521, 2178435, 2182325 }, share[] = { 68, 18, 8, 6 };

	for (int k = 0; k < COUNT(grant); k++) {
		int left = grant[k];
		for (int quarter = 0; quarter < 10; quarter++)
			for (int c = 0; c < 4; c++) {
				bool last = quarter == 9 && c == 3;
				int part = quarter == 9 ? 16 : 8 + quarter % 4;
				int kroner = last ? left : grant[k] / 10000 * share[c] * part;
				int i = grow(&s->expenses, COUNT(s->expense));
				s->expense[i] = (struct expense){ { day_work_before(day_months(day_of(2021, 1, 1),
					3 * quarter) - 1), 0 }, source[k], category[c], kroner };
				left -= kroner;
			}
	}
}

/* What companies expect of the new hands: asked on joining and again a year later. */
static void plan_outlook(struct small *s)
{
	for (int i = 0; i < s->companies; i++)
		for (int k = 0; k < 2; k++) {
			struct rng r = small_rng(s, Z_OUTLOOK, 1000 + 2 * i + k);
			const struct company *v = &s->company[i];
			int day = day_work(v->joined + 365 * k + rng_below(&r, 10));
			int effects = rng_bits(&r, 7, 30);
			if (day <= day_of(2023, 3, 15))
				outlook_add(s, &r, i, day, branch_table[v->branch].job)->effects = effects;
		}
}

static void plan(struct small *s)
{
	plan_companies(s);
	plan_courses(s);
	plan_citizens(s);
	plan_screenings(s);
	for (int i = 0; i < s->citizens; i++)
		plan_forms(s, i);
	give_mentors(s);
	plan_network(s);
	plan_money(s);
	plan_outlook(s);
	fill_contacts(s, 55, day_of(2023, 3, 30));
	fill_visits(s, 0, 0);
	fill_stories(s, 12);
}

int main(int argc, char **argv)
{
	return small_main(argc, argv, &corolab, plan);
}
