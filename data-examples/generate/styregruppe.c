/* SPDX-License-Identifier: MIT */
/*
 * Makes data-examples/styregruppe: two years of a steering group's local labour market after
 * Cabi's guide, and B0001, whom four definitions count four ways. Everything is made up but the
 * rules; see the README there. Usage: styregruppe DIR
 */
#include "small.h"

static const struct place area[] = {
	{ "nakskov", "Nakskov", "360", "lolland", 24 }, { "maribo", "Maribo", "360", "lolland", 18 },
	{ "nykoebing", "Nykøbing", "376", "guldborgsund", 34 },
	{ "sakskoebing", "Sakskøbing", "376", "guldborgsund", 15 }, { "roedby", "Rødby", "360", "lolland", 9 },
};
static const char *const network[] = { "ambassadoerer", "erhvervsmentorer" };
static const struct programme styregruppe = { .stream = 300, .areas = COUNT(area), .consultants = 6,
	.area = area, .network = network, .first = 18901, .last = 19720 }; /* 2021-10-01 … 2023-12-29 */

enum { EMPLOYERS = 45, PEOPLE = 140, STOCK = 45, CHAINS = 11, FIRST_OTHERS = 3, ANY = 1 << KOMMERCIEL | 1 << OFFENTLIG |
	1 << FORENING | 1 << SOCIAL };

/* What a citizen's lane leads to. */
enum class { NOTHING, PRACTICE, SMALL, ORDINARY, FLEX, SUBSIDY, LEARNS };

static int pick_area(struct rng *r)
{
	int weight[COUNT(area)];

	for (int i = 0; i < COUNT(area); i++)
		weight[i] = area[i].weight;
	return rng_pick(r, weight, COUNT(area));
}

/* ---- companies, mentors, activities ----------------------------------------------------------- */

static void plan_companies(struct small *s)
{
	struct rng r = small_rng(s, Z_COMPANY, -1);
	int day = day_of(2021, 11, 8);

	for (int i = 0; i < EMPLOYERS; i++) {
		int branch = i == 0 ? branch_find("562900") : rng_below(&r, branch_count);
		int home = i == 0 ? 2 : pick_area(&r), k = company_add(s, &r, branch, home, day_work(day));
		struct company *v = &s->company[k];
		v->employees += 6;
		if (i % 5 == 2) {
			v->ambassador = day_work(v->joined + rng_in(&r, 60, 240));
			v->networks = 1;
			v->network_joined = v->ambassador;
		}
		day += i < 20 ? rng_in(&r, 1, 4) : rng_in(&r, 15, 32);
	}
}

static void plan_mentors(struct small *s)
{
	struct rng r = small_rng(s, Z_MENTOR, -1);

	for (int i = 0; i < 8; i++)
		mentor_add(s, i < 3 ? KONSULENTMENTOR : i < 7 ? ERHVERVSMENTOR : FRIVILLIGMENTOR, -1,
			day_work(day_of(2022, 1, 5) + 25 * i));
	for (int k = 0; k < 3; k++) {
		int day = day_work(day_months(day_of(2022, 3, 15), 7 * k));
		int a = activity_add(s, MENTORKURSUS, "Medarbejdermentor: kursus", day, -1, 12);
		s->activity[a].partner = "business-lf";
		for (int i = 0; i < s->companies; i++)
			if (s->company[i].joined < day && rng_pct(&r, k ? 15 : 40))
				attend(s, a, 'T', mentor_add(s, MEDARBEJDERMENTOR, i, day), true);
	}
}

static void attend_citizens(struct small *s, struct rng *r, int a, int n)
{
	int at = rng_below(r, s->citizens), day = s->activity[a].key.day;

	for (int tries = 0; tries < s->citizens && n > 0; tries++, at = (at + 1) % s->citizens)
		if (s->citizen[at].key.day <= day && (!s->citizen[at].exited || s->citizen[at].exited >= day)) {
			attend(s, a, 'B', at, rng_pct(r, 82));
			n--;
		}
}

static void plan_activities(struct small *s)
{
	struct rng r = small_rng(s, Z_ACTIVITY, -1);

	for (int month = 1; month < 24; month++) {
		int day = day_work(day_months(day_of(2022, 1, 6), month) + rng_below(&r, 18)), a;
		int host = company_for(s, &r, pick_area(&r), ANY, ORDINAERT, day, 0, -1);
		if (month % 4 == 2) {
			a = activity_add(s, BUSTUR, "Bustur til lokale arbejdspladser", day, host, 5);
			attend_citizens(s, &r, a, rng_in(&r, 7, 14));
			contact_add(s, host, s->activity[a].key.day, BUSTUR_MED, NO_OUTCOME, -1, -1);
		} else if (month % 4 == 0) {
			a = activity_add(s, NETVAERKSMOEDE, "Ambassadørkorpset mødes", day, host, 2);
			for (int i = 0; i < s->companies; i++)
				if (s->company[i].networks && s->company[i].network_joined <= day) {
					attend(s, a, 'V', i, true);
					contact_add(s, i, s->activity[a].key.day, MOEDE, NO_OUTCOME, -1, 0);
				}
		} else {
			a = activity_add(s, JOBKLUB, "Jobklub med erhvervsmentorer", day, -1, 3);
			attend_citizens(s, &r, a, rng_in(&r, 5, 10));
		}
		attend(s, a, '\0', month % 6, true);
		s->activity[a].partner = month % 4 ? area[month % 5].partner : "business-lf";
	}
}

/* ---- citizens ---------------------------------------------------------------------------------- */

/* Thirteen weeks of practice, three paid hours beside it from week 8, then a flex job of 12 hours. */
static void plan_first(struct small *s)
{
	struct rng r = small_rng(s, Z_CITIZEN, 9999);
	int i = citizen_add(s, &r, LEDIGHEDSYDELSE, 2, day_of(2022, 1, 3));
	int start = day_of(2022, 1, 31), end = day_of(2022, 4, 29), practice, job, flex;

	s->citizen[i].screened = day_of(2022, 1, 10);
	s->citizen[i].exited = day_of(2022, 6, 30);
	s->citizen[i].exit_reason = X_FLEKSJOB;
	s->citizen[i].branch = branch_find("561010");
	s->citizen[i].occupation = "Køkkenmedhjælper";
	practice = placement_add(s, i, 0, PRAKTIK, start, end);
	s->placement[practice].unpaid = 120;
	s->placement[practice].reason = R_FLEKSJOB;
	post_add(s, &r, practice, 1);
	job = placement_add(s, i, 0, SMAAJOB, start + 49, end);
	s->placement[job].paid = 30;
	s->placement[job].reason = R_FLEKSJOB;
	s->placement[job].previous = practice;
	flex = placement_add(s, i, 0, FLEKSJOB, day_of(2022, 5, 2), 0);
	s->placement[flex].paid = 120;
	s->placement[flex].previous = job;
}

static enum benefit benefit_of(struct rng *r, int class)
{
	static const int general[BENEFITS] = { 6, 10, 8, 2, 2, 32, 14, 8, 6, 8, 6, 0, 0 };

	if (class == FLEX)
		return rng_pct(r, 60) ? LEDIGHEDSYDELSE : JOBAFKLARING;
	if (class == LEARNS)
		return UDH_UDD;
	return class == SUBSIDY ? KTH_JOB : (enum benefit)rng_pick(r, general, BENEFITS);
}

static void plan_job(struct small *s, struct rng *r, int citizen, int previous, int start)
{
	static const enum form form_of[] = { PRAKTIK, PRAKTIK, SMAAJOB, ORDINAERT, FLEKSJOB, LOENTILSKUD,
		UDDANNELSE };
	static const enum reason broken[] = { R_OPGAVER, R_SOCIALT, R_TIMER, R_VIRKSOMHED, R_BORGER, R_SYGDOM };
	struct citizen *b = &s->citizen[citizen];
	enum form form = form_of[b->class];
	bool breaks = rng_pct(r, form == FLEKSJOB ? 15 : 40);
	int company = s->placement[previous].company, i, ended = form == LOENTILSKUD ? day_work_before(day_months(
		start, 4) - 3) : breaks ? day_work(start + rng_in(r, 25, 260)) : 0;

	if (ended > s->programme->last)
		ended = 0;
	if (rng_pct(r, 45) || !company_room(s, company, form, start, ended))
		company = company_for(s, r, b->area, ANY, form, start, ended, -1);
	i = placement_add(s, citizen, company, form, start, ended);
	s->placement[i].previous = previous;
	s->placement[i].planned_end = form == LOENTILSKUD ? ended : 0;
	s->placement[i].paid = form == UDDANNELSE ? -1 : form == SMAAJOB ? 10 * rng_in(r, 3, 14) : form == FLEKSJOB ?
		10 * rng_in(r, 5, 17) : 10 * rng_in(r, 22, 37);
	s->placement[i].unpaid = form == UDDANNELSE ? -1 : 0;
	if (ended && form != LOENTILSKUD)
		s->placement[i].reason = broken[rng_below(r, COUNT(broken))];
	s->placement[previous].reason = form == FLEKSJOB ? R_FLEKSJOB : form == UDDANNELSE ? R_UDDANNELSE : R_JOB;
	b->exit_reason = form == FLEKSJOB ? X_FLEKSJOB : form == UDDANNELSE ? X_UDDANNELSE : X_JOB;
	b->exited = day_work(start + rng_in(r, 30, 120));
}

/* Eight weeks more, some of the hours paid; gives the day after. */
static int plan_hybrid(struct small *s, struct rng *r, int practice, int start)
{
	int company = s->placement[practice].company, end = start + 7 * 8, f;

	if (!company_room(s, company, HYBRID, start, end))
		company = company_for(s, r, s->company[company].area, ANY, HYBRID, start, end, company);
	f = placement_add(s, s->placement[practice].citizen, company, HYBRID, start, end - 3);
	s->placement[f].paid = 10 * rng_in(r, 2, 8);
	s->placement[f].unpaid = 10 * rng_in(r, 8, 15);
	s->placement[f].previous = practice;
	return end;
}

static void plan_lane(struct small *s, struct rng *r, int i)
{
	struct citizen *b = &s->citizen[i];
	bool four = b->benefit == DAGPENGE || b->benefit == KTH_JOB || b->benefit == UDH_UDD;
	int weeks = four ? rng_in(r, 2, 4) : rng_in(r, 6, 13), start = day_monday(b->key.day + rng_in(r, 14, 110));
	int company, f;

	if (start > s->programme->last - 14)
		return;
	company = company_for(s, r, b->area, ANY, PRAKTIK, start, start + 7 * weeks, -1);
	f = placement_add(s, i, company, PRAKTIK, start, start + 7 * weeks - 3);
	s->placement[f].unpaid = 10 * rng_in(r, 8, 25);
	post_add(s, r, f, rng_below(r, 3));
	start += 7 * weeks;
	if (b->class == PRACTICE && !four && rng_pct(r, 35) && start < s->programme->last)
		start = plan_hybrid(s, r, f, start);
	if (b->class == PRACTICE || start > s->programme->last - 21) {
		if (rng_pct(r, 70))
			b->exited = day_work(start + rng_in(r, 10, 150));
		b->exit_reason = rng_pct(r, 45) ? X_DONE : rng_pct(r, 50) ? X_SYGDOM : X_ANDET;
		return;
	}
	plan_job(s, r, i, f, start);
}

static void plan_citizen(struct small *s, int number)
{
	static const int class_weight[] = { 20, 38, 15, 14, 7, 5, 3 };
	struct rng r = small_rng(s, Z_CITIZEN, 10000 + number);
	int class = rng_pick(&r, class_weight, COUNT(class_weight)), from = number < STOCK ? 0 : 45 + (number - STOCK) * 590 /
		(PEOPLE - STOCK), enrolled = day_work(day_of(2022, 1, 4) + from + rng_below(&r, number < STOCK ? 40 : 12));
	enum benefit benefit = benefit_of(&r, class);
	int home = pick_area(&r), i = citizen_add(s, &r, benefit, home, enrolled);
	struct citizen *b = &s->citizen[i];

	b->class = class;
	b->screened = day_work(enrolled + rng_in(&r, 2, 20));
	b->occupation = rng_pct(&r, 88) ? branch_table[b->branch].job : NULL;
	if (class != NOTHING) {
		plan_lane(s, &r, i);
	} else if (rng_pct(&r, 75)) {
		b->exited = day_work(enrolled + rng_in(&r, 60, 420));
		b->exit_reason = rng_pct(&r, 18) ? X_FRAFLYTTET : rng_pct(&r, 8) ? X_PENSION : rng_pct(&r, 40) ?
			X_SYGDOM : rng_pct(&r, 50) ? X_OENSKE : X_ANDET;
	}
	if (b->exited > s->programme->last)
		b->exited = 0;
	if (class == NOTHING && rng_pct(&r, 30)) {
		int day = day_work(enrolled + rng_in(&r, 10, 30)), k = grow(&s->exemptions, COUNT(s->exemption));
		s->exemption[k] = (struct exemption){ { day, 0 }, i, day_work(day + rng_in(&r, 20, 50)), "sygdom" };
	}
}

/* ---- the local labour market -------------------------------------------------------------------- */

/* A company that had joined by the day, if there is one, and is neither of the two. */
static int chain_company(const struct small *s, struct rng *r, int day, int last, int before)
{
	int company = rng_below(r, s->companies);

	for (int tries = 0; tries < 200; tries++, company = rng_below(r, s->companies))
		if (company != last && company != before && s->company[company].joined <= day)
			return company;
	while (company == last || company == before)
		company = rng_below(r, s->companies);
	return company;
}

/*
 * Chains of two to four openings: somebody changes job, which frees the post before, until the last
 * one is filled by a citizen from outside the labour force.
 */
static void plan_chains(struct small *s)
{
	int chains = 0;

	for (int f = FIRST_OTHERS; f < s->placements && chains < CHAINS; f++) {
		struct rng r = small_rng(s, Z_OPENING, 10000 + f);
		struct placement *job = &s->placement[f];
		int day = job->key.day - 38, next = -1, company = -1, length = 2 + chains % 3;
		if ((job->form != SMAAJOB && job->form != ORDINAERT) || job->opening >= 0)
			continue;
		for (int k = length; k > 0; k--) {
			bool last = k == 1;
			int opened = day_work_before(day - 24 * (k - 1)), at;
			company = last ? job->company : chain_company(s, &r, opened, job->company, company);
			at = opening_add(s, &r, company, 1 << job->form | 1 << ORDINAERT, opened);
			s->opening[at].caused_by = next;
			s->opening[at].cause = next >= 0;
			s->opening[at].elsewhere = last ? -1 : 1;
			next = at;
		}
		job->opening = next;
		chains++;
	}
	for (int f = FIRST_OTHERS; f < s->placements; f++) {
		struct rng r = small_rng(s, Z_MATCH, 10000 + f);
		bool job = form_paid(s->placement[f].form) && s->placement[f].form != HYBRID;
		if (job && s->placement[f].match < 0 && (s->placement[f].opening >= 0 || rng_pct(&r, 55)))
			post_add(s, &r, f, rng_below(&r, 3));
	}
}

/* Each April and October companies are asked for the next six months. */
static void plan_outlook(struct small *s)
{
	static const char *const other[] = { "Faglært", "Teamleder", "Chauffør" };

	for (int round = 0; round < 4; round++)
		for (int i = 0; i < s->companies; i++) {
			struct rng r = small_rng(s, Z_OUTLOOK, 1000 + 100 * round + i);
			int day = day_work(day_months(day_of(2022, 4, 4), 6 * round) + rng_below(&r, 24));
			for (int k = 0; k < 2; k++) {
				if (s->company[i].joined > day || !rng_pct(&r, k ? 20 : 72))
					continue;
				int effects = rng_pct(&r, 30);
				outlook_add(s, &r, i, day, k ? other[rng_below(&r, 3)] :
					branch_table[s->company[i].branch].job)->effects = effects;
			}
		}
}

static void plan_meetings(struct small *s)
{
	static const struct meeting list[] = {
		{ { 19130, 0 }, false, 0, 9, "Lolland Kommune", "Guldborgsund Kommune", "Business Lolland-Falster",
		  "Fem måltal følges hver måned; virksomhederne spørges hvert halve år",
		  "praktikker loennede-timer ordinaere-job" },
		{ { 19312, 0 }, false, 0, 12, "Guldborgsund Kommune", "Business Lolland-Falster", "3F",
		  "Åbninger i kantiner og butikker deles op i opgaver", "praktikker virksomheder-tager-ind" },
		{ { 19396, 0 }, true, 0, 7, "Business Lolland-Falster", "Lolland Kommune", "Guldborgsund Kommune",
		  "Sæsonarbejdet i gartnerierne besættes fra arbejdskraftreserven", "ordinaere-job" },
		{ { 19494, 0 }, false, 0, 14, "3F", "Lolland Kommune", "Guldborgsund Kommune",
		  "Flere lønnede timer ved siden af praktik; jobkæder tages med på hvert møde",
		  "loennede-timer virksomhedskontakter" },
		{ { 19676, 0 }, false, 0, 8, "Lolland Kommune", "3F", "Business Lolland-Falster",
		  "Opgørelser bruger én definition ad gangen og nævner den", "fsm2 ordinaere-timer tilknytning" },
	};

	for (int i = 0; i < COUNT(list); i++) {
		struct meeting *m = &s->meeting[grow(&s->meetings, COUNT(s->meeting))];
		*m = list[i];
		m->agenda = day_work_before(m->key.day - 10);
		m->minutes = day_work_before(m->key.day + m->minutes);
	}
}

static void plan(struct small *s)
{
	plan_companies(s);
	plan_mentors(s);
	plan_first(s);
	for (int i = 1; i < PEOPLE; i++)
		plan_citizen(s, i);
	plan_chains(s);
	give_mentors(s);
	plan_activities(s);
	plan_outlook(s);
	plan_meetings(s);
	fill_contacts(s, 50, day_of(2023, 12, 28));
	fill_visits(s, 2, 8);
	fill_stories(s, 20);
}

int main(int argc, char **argv)
{
	return small_main(argc, argv, &styregruppe, plan);
}
