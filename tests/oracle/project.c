/* SPDX-License-Identifier: MIT */
/* project SEED CITIZENS DIR: writes a whole random programme - rff.yaml with the indicators of indicators.h
 * and a CSV file a table - for the independent count in oracle.sh. Valid by the contract of records, but
 * awkward wherever that leaves room: empty cells, one-day rows, month borders, ties, late dates, odd files.
 * The same SEED and CITIZENS give the same bytes everywhere: own generator, no clock, no locale. */
#include "random.h"
#include "table.h"
#include "indicators.h"
#include "indicators-more.h"

enum { NEVER = 0 };

struct citizen { const char *id; int enrolled, exited; };
struct mentor { const char *id; int trained; };
struct opening { const char *id; int company, opened; };
struct match { const char *id; int opening, citizen, decided, hired, used; };
struct placement { const char *id, *form; int citizen, company, start, ended; };
struct activity { const char *id; int date; };
struct world {
	int citizens, companies, mentors, openings, matches, placements, activities;
	struct citizen *citizen;
	const char **company;
	struct mentor *mentor;
	struct opening *opening;
	struct match *match;
	struct placement *placement;
	struct activity *activity;
};

/* The steps of followup_lines that placements have, for visits about the day they are due; "" is for any form. */
static const struct step { const char *id, *forms; int months, days; } steps[] = {
	{"halv-maaned", " smaajob ordinaert-job ", 0, 15}, {"to-en-halv", " smaajob ordinaert-job fleksjob ", 2, 15},
	{"tre-maaneder", " smaajob ordinaert-job ", 3, 0}, {"praktik", " virksomhedspraktik hybridpraktik ", 0, 21},
	{"praktik", " virksomhedspraktik nytteindsats ", 0, 35}, {"tilskud", "", 1, 10},
};
static int odd, early, late;   /* whether the seed is, and the days before and after a due day that its window has */

static const char FORMS[] = "virksomhedspraktik hybridpraktik loentilskud nytteindsats smaajob fleksjob skaanejob "
	"ordinaert-job ordinaert-job uddannelse elevplads frivillig";
static const char TASKS[] = "rengoering koekken kantine opvask pakning lager montage hyldeopfyldning kontor omsorg dyr";
static const char NEEDS[] = "mentor ro pauser ingen-loeft ingen-stoej korte-dage tolk stoette-social";
static const char SHIFTS[] = "morgen dag aften nat weekend";
static const char BENEFITS[] = "dagpenge kth-jobparat kth-aktivitetsparat udh-uddannelsesparat sygedagpenge "
	"jobafklaring ressourceforloeb ledighedsydelse revalidering selvforsoergende ingen";
static const char CERTIFICATES[] = "hygiejnebevis truckcertifikat koerekort-b boerneattest";
static const char AREAS[] = "nakskov maribo nykoebing sakskoebing roedby";
static const char TOWNS[] = "360 360 0360 376 376 0376 330 390 730 101 0101 461";
static const char REASONS[] = "ordinaert-job fleksjob uddannelse sygdom ikke-match-opgaver ikke-match-socialt "
	"ikke-match-timer transport virksomhedens-forhold borgerens-oenske flyttet ukendt gennemfoert gennemfoert";
static const char *const people[] = {
	"Anna", "Bo Nielsen", "Søren; Ærø", "Per \"P\" Holm", "Ida, Maja", "Å",
};

/* Records need stricter alignment than text: they come straight from calloc and live as long as the program. */
static void *records_make(int count, size_t size)
{
	void *p = calloc((size_t)count + 1, size);

	if (!p)
		fail("out of memory");
	return p;
}

static const char *person_pick(void)
{
	return people[below((int)(sizeof people / sizeof *people))];
}

static const char *cvr_make(void)
{
	static const int weight[] = {2, 7, 6, 5, 4, 3, 2};
	int digit[7], i, sum, rest;

	do {
		for (i = sum = 0; i < 7; i++) {
			digit[i] = i ? below(10) : 1 + below(9);
			sum += digit[i] * weight[i];
		}
		rest = (11 - sum % 11) % 11;
	} while (rest == 10);
	return text_make("%d%d%d%d%d%d%d%d", digit[0], digit[1], digit[2], digit[3], digit[4], digit[5],
		digit[6], rest);
}

static void companies_make(struct world *w, const char *dir)
{
	struct table t = table_make("companies", 1, "id name kind cvr pnumber branch municipality area employees "
		"interested joined ambassador networks network_joined offers consultant contact_name contact_email "
		"contact_phone note recorded by");
	int i, prime = prime_from(w->companies);

	for (i = 0; i < w->companies; i++) {
		row_add(&t);
		w->company[i] = id_make('V', 1, i, prime);
		set(&t, "id", "%s", w->company[i]);
		set(&t, "name", "%s %d", word_pick("Købmand Bageri \"Hjørnet\" Smed, Gartneri;"), i);
		set(&t, "kind", "%s", word_pick("kommerciel kommerciel kommerciel socialoekonomisk offentlig forening"));
		set_some(&t, 80, "cvr", cvr_make());
		set_some(&t, 30, "pnumber", text_make("10%08d", below(100000000)));
		set_some(&t, 80, "branch", word_pick("561010 472900 812100 889910 011100"));
		set_some(&t, 80, "municipality", word_pick(TOWNS));
		set_some(&t, 70, "area", word_pick(AREAS));
		set_some(&t, 80, "employees", text_make("%d", chance(50) ? below(12) : below(300)));
		set_day(&t, 60, "interested", day_any(first_day));
		set_day(&t, 50, "joined", day_any(first_day));
		set_day(&t, 30, "ambassador", day_any(first_day));
		if (chance(50)) {
			set(&t, "networks", "%s", words_pick("dialogforum dialogforum-oest ledermentor", 2));
			set_day(&t, 80, "network_joined", day_any(first_day));
		}
		set_some(&t, 50, "offers", words_pick(NEEDS, 4));
		set_some(&t, 50, "consultant", person_pick());
		set_some(&t, 30, "contact_name", person_pick());
		set_some(&t, 30, "contact_email", "post@example.org");
		set_some(&t, 30, "contact_phone", "54 12 34 56");
	}
	table_write(&t, dir);
}

static void citizen_wishes(struct world *w, struct table *t)
{
	const char *declined = words_pick(TASKS, 3);

	set_some(t, 55, "shifts", words_pick(SHIFTS, 3));
	set_some(t, 65, "tasks", words_pick(TASKS, 6));
	set_some(t, 65, "trainable", words_pick(TASKS, 5));
	set_some(t, 30, "wishes", words_pick(TASKS, 3));
	set_some(t, 40, "declines", text_make("%s %s", declined, w->company[below(w->companies)]));
	set_some(t, 30, "certificates", words_pick(CERTIFICATES, 2));
	set_some(t, 40, "needs", words_pick(NEEDS, 3));
	set_some(t, 50, "forms", words_pick(FORMS, 3));
	set_some(t, 50, "areas", words_pick(AREAS, 3));
	set_some(t, 20, "occupation", "lagermedarbejder; \"altmuligmand\"");
	set_some(t, 20, "branch", "561010");
	set_day(t, 50, "available", day_any(first_day));
	set_some(t, 10, "note", " blanke omkring ");
	set_some(t, 20, "by", "anna");
}

static void citizens_make(struct world *w, const char *dir)
{
	struct table t = table_make("citizens", 1, "id municipality benefit enrolled consultant partner screened exited "
		"exit_reason hours_min hours_max shifts tasks trainable wishes declines certificates needs forms areas "
		"occupation branch available note recorded by");
	int i, prime = prime_from(w->citizens);
	struct citizen *c;

	for (i = 0; i < w->citizens; i++) {
		c = &w->citizen[i];
		row_add(&t);
		c->id = id_make('B', 1, i, prime);
		c->enrolled = i % 60 < 2 ? day_read(i % 60 ? "2017-11-05" : "2018-10-26") : day_any(first_day);
		c->exited = chance(55) ? NEVER : chance(4) ? c->enrolled : day_between(c->enrolled, c->enrolled + 500);
		set(&t, "id", "%s", c->id);
		set(&t, "municipality", "%s", word_pick(TOWNS));
		set(&t, "benefit", "%s", word_pick(BENEFITS));
		set(&t, "enrolled", "%s", day_text(c->enrolled));
		set_some(&t, 75, "consultant", person_pick());
		set_some(&t, 60, "partner", word_pick("lolland guldborgsund"));
		set_day(&t, 50, "screened", day_between(c->enrolled, c->enrolled + 200));
		if (c->exited) {
			set(&t, "exited", "%s", day_text(c->exited));
			set_some(&t, 85, "exit_reason", word_pick("gennemfoert job uddannelse fleksjob sygdom eget-oenske "
				"afbrudt andet ukendt fraflyttet fraflyttet doed pension pension"));
		}
		set_range(&t, "hours_min", "hours_max");
		citizen_wishes(w, &t);
		set_some(&t, 40, "recorded", text_make("%sT08:%02d:00Z", day_text(c->enrolled), below(60)));
	}
	table_write(&t, dir);
}

static void mentors_make(struct world *w, const char *dir)
{
	struct table t = table_make("mentors", 1, "id kind company trained stopped name recorded by");
	int i, prime = prime_from(w->mentors), trained;

	for (i = 0; i < w->mentors; i++) {
		row_add(&t);
		trained = chance(15) ? NEVER : day_any(first_day);
		w->mentor[i] = (struct mentor){id_make('T', 1, i, prime), trained};
		set(&t, "id", "%s", w->mentor[i].id);
		set(&t, "kind", "%s", word_pick("medarbejdermentor medarbejdermentor virksomhedsbuddy konsulentmentor "
			"erhvervsmentor ledermentor frivillig mentorstoette"));
		set_some(&t, 70, "company", w->company[below(w->companies)]);
		if (trained)
			set(&t, "trained", "%s", day_text(trained));
		set_day(&t, 45, "stopped", day_between(trained ? trained : first_day, (trained ? trained : last_day) + 400));
		set_some(&t, 30, "name", person_pick());
	}
	table_write(&t, dir);
}

static void opening_demands(struct table *t, int opened)
{
	set_some(t, 30, "occupation", "køkkenmedhjælper");
	set_some(t, 70, "tasks", words_pick(TASKS, 4));
	set_some(t, 30, "nice", words_pick(TASKS, 2));
	set_some(t, 50, "training_weeks", text_make("%d", below(14)));
	set_some(t, 80, "forms", words_pick(FORMS, 4));
	set_range(t, "hours_min", "hours_max");
	set_some(t, 50, "shifts", words_pick(SHIFTS, 3));
	set_some(t, 50, "area", word_pick(AREAS));
	set_some(t, 60, "conditions", words_pick("tunge-loeft stoej stoej tempo alene kundekontakt hoejder", 3));
	set_some(t, 20, "certificates", words_pick(CERTIFICATES, 2));
	set_some(t, 30, "offers", words_pick(NEEDS, 3));
	set(t, "positions", "%d", 1 + below(4));
	set_day(t, 65, "closes", chance(10) ? opened : day_between(opened, opened + 300));
	set_day(t, 50, "start_by", day_between(opened, opened + 200));
	set_some(t, 30, "filled_elsewhere", "1");
	set_some(t, 60, "cause", word_pick("nyt genbesaettelse genbesaettelse"));
}

static void openings_make(struct world *w, const char *dir)
{
	struct table t = table_make("openings", 1, "id company title occupation tasks nice training_weeks forms hours_min "
		"hours_max shifts shifts_needed area conditions certificates offers positions opened closes start_by "
		"filled_elsewhere cause caused_by note recorded by");
	int i, from, prime = prime_from(w->openings);
	struct opening *o;

	for (i = 0; i < w->openings; i++) {
		o = &w->opening[i];
		row_add(&t);
		o->id = id_make('J', 1, i, prime);
		o->company = below(w->companies);
		o->opened = day_any(first_day);
		set(&t, "id", "%s", o->id);
		set(&t, "company", "%s", w->company[o->company]);
		set(&t, "title", "%s", word_pick("Pakker Opvasker \"Blæksprutte\" Lager;mand Kok,elev"));
		set(&t, "opened", "%s", day_text(o->opened));
		opening_demands(&t, o->opened);
		from = below(i + 1);
		if (from != i && w->opening[from].opened < o->opened)
			set_some(&t, 80, "caused_by", w->opening[from].id);
	}
	table_write(&t, dir);
}

static void match_decide(struct table *t, struct match *m, int proposed)
{
	const char *decision = word_pick("ansat ansat ansat afvist-af-virksomhed afvist-af-borger trukket-tilbage");

	m->hired = strcmp(decision, "ansat") == 0;
	m->decided = chance(10) ? proposed : day_between(proposed, proposed + 60);
	set(t, "decision", "%s", decision);
	set(t, "decided", "%s", day_text(m->decided));
	set(t, "chooser", "%s", person_pick());
	if (!m->hired)
		set_some(t, 60, "reason", word_pick("anden-valgt transport ikke-match-timer"));
}

static void matches_make(struct world *w, const char *dir)
{
	struct table t = table_make("matches", 1, "id opening citizen proposed score run decision decided reason chooser "
		"note recorded by");
	int i, prime = prime_from(w->matches), proposed;
	struct match *m;

	for (i = 0; i < w->matches; i++) {
		m = &w->match[i];
		row_add(&t);
		m->id = id_make('M', 1, i, prime);
		m->opening = below(w->openings);
		m->citizen = below(w->citizens);
		proposed = most(w->opening[m->opening].opened, w->citizen[m->citizen].enrolled);
		proposed = day_between(proposed, proposed + 90);
		set(&t, "id", "%s", m->id);
		set(&t, "opening", "%s", w->opening[m->opening].id);
		set(&t, "citizen", "%s", w->citizen[m->citizen].id);
		set(&t, "proposed", "%s", day_text(proposed));
		set_some(&t, 80, "score", text_make("%d", below(1001)));
		set_some(&t, 30, "run", "5f3a");
		if (chance(75))
			match_decide(&t, m, proposed);
	}
	table_write(&t, dir);
}

/* A hired match of the citizen that has no placement yet, or -1. */
static int match_unused(struct world *w, int citizen)
{
	int i;

	for (i = 0; i < w->matches; i++)
		if (w->match[i].citizen == citizen && w->match[i].hired && !w->match[i].used)
			return i;
	return -1;
}

static void placement_origin(struct world *w, struct table *t, struct placement *p)
{
	int i = match_unused(w, p->citizen);
	struct opening *o;

	if (i >= 0 && chance(60)) {
		w->match[i].used = 1;
		o = &w->opening[w->match[i].opening];
		p->company = o->company;
		p->start = day_between(w->match[i].decided, w->match[i].decided + 40);
		set(t, "match", "%s", w->match[i].id);
		set(t, "opening", "%s", o->id);
	} else if (chance(20)) {
		o = &w->opening[below(w->openings)];
		p->company = o->company;
		p->start = most(p->start, o->opened);
		set(t, "opening", "%s", o->id);
	}
}

static void placement_end(struct table *t, struct placement *p)
{
	int kind = below(20);

	p->ended = kind < 6 ? NEVER : kind < 8 ? p->start : day_between(p->start, p->start + (kind < 14 ? 120 : 500));
	set_day(t, 60, "planned_end", day_between(p->start, p->start + 250));
	if (!p->ended)
		return;
	set(t, "ended", "%s", day_text(p->ended));
	set_some(t, 80, "end_reason", word_pick(REASONS));
	set_some(t, 60, "destination", word_pick("samme-virksomhed anden-virksomhed-samme-branche "
		"anden-virksomhed-anden-branche uddannelse ingen"));
}

/* The first start is after enrolment but for a few old ones; the next often on the same day or just after. */
static int placement_start(struct world *w, int citizen, int nth)
{
	const struct citizen *c = &w->citizen[citizen];
	const struct placement *before = nth ? &w->placement[w->placements - 1] : NULL;

	if (before && chance(25))
		return before->start;
	if (before && before->ended && chance(15))
		return before->ended + below(2);
	if (c->enrolled < report_day - 100 && chance(4))
		return day_between(c->enrolled - 90, c->enrolled - 1);
	return day_between(c->enrolled, chance(80) ? c->enrolled + 400 : most(c->enrolled, latest_day));
}

static void placement_add(struct world *w, struct table *t, int citizen, int nth, int prime)
{
	struct placement *p = &w->placement[w->placements], *before = nth ? p - 1 : NULL;
	int mentor = below(w->mentors), trained = w->mentor[mentor].trained;

	row_add(t);
	p->id = id_make('F', most(1, 10000 - prime / 2), w->placements, prime);
	p->citizen = citizen;
	p->company = before && chance(35) ? before->company : below(w->companies);
	p->start = placement_start(w, citizen, nth);
	placement_origin(w, t, p);
	set(t, "id", "%s", p->id);
	set(t, "citizen", "%s", w->citizen[citizen].id);
	set(t, "company", "%s", w->company[p->company]);
	p->form = word_pick(FORMS);
	set(t, "form", "%s", p->form);
	set_some(t, 65, "paid_hours", hours_text());
	set_some(t, 45, "unpaid_hours", hours_text());
	set(t, "start", "%s", day_text(p->start));
	placement_end(t, p);
	if (before && before->start <= p->start)
		set_some(t, 50, "previous", before->id);
	if (!trained || trained <= p->start)
		set_some(t, 50, "mentor", w->mentor[mentor].id);
	set_some(t, 20, "occupation", "lager, pakning");
	set_some(t, 30, "recorded", text_make("%sT12:00:00Z", day_text(p->start)));
	w->placements++;
}

static void placements_make(struct world *w, const char *dir)
{
	struct table t = table_make("placements", 1, "id citizen company opening match form paid_hours unpaid_hours start "
		"planned_end ended end_reason destination previous mentor occupation note recorded by");
	int prime = prime_from(5 * w->citizens + 7), i, n, nth;

	for (i = 0; i < w->citizens; i++) {
		n = chance(20) ? 0 : 1 + below(chance(30) ? 5 : 2);
		for (nth = 0; nth < n; nth++)
			placement_add(w, &t, i, nth, prime);
	}
	table_write(&t, dir);
}

/* A day to meet again: often the placement's last, the day after, or about a day when a step is due. */
static int day_next(const struct placement *p, int held)
{
	const struct step *s = &steps[below((int)(sizeof steps / sizeof *steps))];
	int kind = below(8), day = day_between(held, held + 90);

	if (kind < 3)
		day = day_later(p->start, s->months, s->days) + kind;
	else if (kind < 5 && p->ended)
		day = p->ended + kind - 3;
	return most(held, day);
}

static void visit_add(struct table *t, const struct placement *p, const char *step, int held)
{
	row_add(t);
	set(t, "placement", "%s", p->id);
	set(t, "step", "%s", step);
	set(t, "held", "%s", day_text(held));
	if (!row_is_new(t))
		return;
	set_some(t, 60, "held_by", person_pick());
	set(t, "with", "%s", word_pick("virksomhed borger begge"));
	set(t, "outcome", "%s", word_pick("godt-match godt-match justeres risiko afbrydes ikke-truffet"));
	set_some(t, 60, "employed", bool_pick(60));
	set_some(t, 50, "worked_hours", hours_text());
	set_some(t, 50, "attendance", text_make("%d", below(101)));
	set_some(t, 50, "fit_employer", text_make("%d", 1 + below(5)));
	set_some(t, 50, "fit_citizen", text_make("%d", 1 + below(5)));
	set_some(t, 50, "goal_moved", bool_pick(50));
	set_some(t, 20, "action", "ringe igen, \"snart\"");
	set_day(t, 50, "next", day_next(p, held));
}

/* A day about the due day, often on the border of its window. */
static int day_about(int due)
{
	switch (below(8)) {
	case 0: return due - early;
	case 1: return due - early - 1;
	case 2: return due + late;
	case 3: return due + late + 1;
	case 4: return due + below(4);
	default: return due - early - 4 + below(early + late + 9);
	}
}

/* Visits for the steps of this form and a few for others, sometimes two, and visits of any step on any day, often that of
 * the one before. */
static void visits_add(struct table *t, const struct placement *p)
{
	const char *form = text_make(" %s ", p->form), *step;
	int n, day = p->start;
	size_t i;

	for (i = 0; i < sizeof steps / sizeof *steps; i++) {
		n = chance(strstr(steps[i].forms, form) || !*steps[i].forms ? 55 : 5);
		for (n += chance(8); n > 0; n--) {
			day = day_about(day_later(p->start, steps[i].months, steps[i].days));
			visit_add(t, p, steps[i].id, day);
		}
	}
	if (p->ended && chance(50))
		visit_add(t, p, "afslutning", day_about(p->ended));
	for (n = below(3) - 1; n > 0; n--) {
		step = word_pick("halv-maaned to-en-halv tre-maaneder praktik afslutning aftalt fire-uger-efter velkomst");
		if (chance(60))
			day = day_between(p->start, p->ended ? p->ended + 20 : p->start + 250);
		visit_add(t, p, step, day);
	}
}

static void visits_make(struct world *w, const char *dir)
{
	struct table t = table_make("visits", 3, "placement step held held_by with outcome employed worked_hours attendance "
		"fit_employer fit_citizen goal_moved action next note recorded by");
	int i;

	for (i = 0; i < w->placements; i++)
		visits_add(&t, &w->placement[i]);
	table_write(&t, dir);
}

static void contacts_make(struct world *w, const char *dir)
{
	struct table t = table_make("contacts", 5, "company date held_by channel citizen direction outcome network note "
		"recorded by");
	int i, c, date;

	for (i = 0; i < 2 * w->citizens; i++) {
		row_add(&t);
		c = chance(70) ? below(w->citizens) : -1;
		date = day_any(c < 0 ? first_day : w->citizen[c].enrolled);
		if (c >= 0 && chance(50))
			date = day_between(w->citizen[c].enrolled, w->citizen[c].enrolled + 80);
		set(&t, "company", "%s", w->company[below(w->companies)]);
		set(&t, "date", "%s", day_text(date));
		set(&t, "held_by", "%s", person_pick());
		set(&t, "channel", "%s", word_pick("telefon mail besoeg netvaerksmoede bustur opfoelgning digital"));
		if (c >= 0)
			set(&t, "citizen", "%s", w->citizen[c].id);
		if (!row_is_new(&t))
			continue;
		set_some(&t, 50, "direction", word_pick("ud ind"));
		set_some(&t, 70, "outcome", word_pick("interesseret aftale nej ikke-truffet"));
		set_some(&t, 30, "network", word_pick("dialogforum dialogforum-oest ledermentor"));
	}
	table_write(&t, dir);
}

static void activities_make(struct world *w, const char *dir)
{
	struct table t = table_make("activities", 1, "id date kind title host hours partner recorded by");
	int i, prime = prime_from(w->activities);
	struct activity *a;

	for (i = 0; i < w->activities; i++) {
		a = &w->activity[i];
		row_add(&t);
		*a = (struct activity){id_make('K', 1, i, prime), day_any(first_day)};
		set(&t, "id", "%s", a->id);
		set(&t, "date", "%s", day_text(a->date));
		set(&t, "kind", "%s", word_pick("bustur jobklub jobklub kompetenceudvikling mentoruddannelse temadag "
			"screening jobsamtale"));
		set(&t, "title", "%s", "Formøde; \"kaffe\", kage");
		set_some(&t, 60, "host", w->company[below(w->companies)]);
		set_some(&t, 80, "hours", decimal_text(25 * below(30)));
		set_some(&t, 60, "partner", word_pick("lolland guldborgsund"));
	}
	table_write(&t, dir);
}

/* Who takes part on that day, or NULL for a member of staff. */
static const char *participant_pick(struct world *w, int date)
{
	int tries, kind = below(10), i;

	if (kind == 0)
		return NULL;
	if (kind < 3)
		return w->company[below(w->companies)];
	for (tries = 20; tries > 0; tries--) {
		i = below(w->mentors);
		if (kind < 5 && (!w->mentor[i].trained || w->mentor[i].trained <= date))
			return w->mentor[i].id;
		i = below(w->citizens);
		if (kind >= 5 && w->citizen[i].enrolled <= date)
			return w->citizen[i].id;
	}
	return NULL;
}

static void attendance_make(struct world *w, const char *dir)
{
	struct table t = table_make("attendance", 3, "activity participant staff present recorded by");
	const struct activity *a;
	const char *who;
	int i;

	for (i = 0; i < 2 * w->citizens; i++) {
		a = &w->activity[below(w->activities)];
		who = participant_pick(w, a->date);
		row_add(&t);
		set(&t, "activity", "%s", a->id);
		set(&t, who ? "participant" : "staff", "%s", who ? who : person_pick());
		set(&t, "present", "%s", bool_pick(70));
		row_is_new(&t);
	}
	table_write(&t, dir);
}

static void form_bools(struct table *t)
{
	static const char *const column[] = {"in_education", "foreign_background", "disability", "disadvantaged",
		"homeless", "job_seeking", "qualification", "employed", "improved"};
	size_t i;

	for (i = 0; i < sizeof column / sizeof *column; i++)
		set_some(t, 65, column[i], bool_pick(45));
}

static void form_add(struct table *t, const struct citizen *c, const char *form, int date)
{
	row_add(t);
	set(t, "citizen", "%s", c->id);
	set(t, "form", "%s", form);
	set(t, "date", "%s", day_text(date));
	set_some(t, 70, "how", word_pick("interview interview register ikke-truffet"));
	set_some(t, 70, "gender", word_pick("k m x"));
	set_some(t, 80, "birth_year", text_make("%d", chance(25) ? 1970 : 1953 + below(50)));
	set_some(t, 70, "labour_status", word_pick("ledig langtidsledig inaktiv beskaeftiget"));
	set_some(t, 60, "months_without_work", text_make("%d", below(200)));
	set_some(t, 60, "isced", text_make("%d", below(9)));
	form_bools(t);
}

static void forms_make(struct world *w, const char *dir)
{
	struct table t = table_make("forms", 2, "citizen form date how gender birth_year labour_status months_without_work "
		"in_education isced foreign_background disability disadvantaged homeless job_seeking qualification employed "
		"improved recorded by");
	const struct citizen *c;
	int i;

	for (i = 0; i < w->citizens; i++) {
		c = &w->citizen[i];
		if (chance(85))
			form_add(&t, c, "start", chance(50) ? c->enrolled + below(30) : day_about(c->enrolled + 10));
		if (c->exited && chance(85))
			form_add(&t, c, "slut", chance(40) ? c->exited : day_about(c->exited + 28));
		if (c->exited && chance(60))
			form_add(&t, c, "6-mdr", chance(30) ? c->exited + 170 + below(60) : day_about(day_later(c->exited, 6, 0)));
		else if (!c->exited && chance(20))
			form_add(&t, c, "6-mdr", day_about(day_later(c->enrolled, 66, 0)));
	}
	table_write(&t, dir);
}

static void progress_make(struct world *w, const char *dir)
{
	struct table t = table_make("progress", 5, "citizen date instrument item rater value recorded by");
	const struct citizen *c;
	int i;

	for (i = 0; i < 2 * w->citizens; i++) {
		c = &w->citizen[below(w->citizens)];
		row_add(&t);
		set(&t, "citizen", "%s", c->id);
		set(&t, "date", "%s", day_text(day_between(c->enrolled, c->exited ? c->exited : c->enrolled + 500)));
		set(&t, "instrument", "eget");
		set(&t, "item", "%s", word_pick("jobtro jobtro samarbejde"));
		set(&t, "rater", "%s", word_pick("borger borger konsulent virksomhed"));
		set(&t, "value", "%s", decimal_text(chance(80) ? 100 + 50 * below(9) : 100 + below(401)));
		row_is_new(&t);
	}
	table_write(&t, dir);
}

/* Some cover one whole month or more, to the day; old ones may lie outside the participation. */
static void exemption_add(struct table *t, const struct citizen *c)
{
	int from = day_between(c->enrolled, c->enrolled + 400), to = day_between(from, from + 200);
	int year = 2019 + below(2), month = 1 + below(12), months = below(9);

	if (c->enrolled < report_day - 100 && chance(5))
		from = c->enrolled - 20;
	if (chance(50)) {
		from = most(c->enrolled, day_make(year, month, 1));
		to = from + 27 + below(6) + 31 * months;
	} else if (chance(10)) {
		to = from;
	}
	row_add(t);
	set(t, "citizen", "%s", c->id);
	set(t, "from", "%s", day_text(from));
	set_day(t, 70, "to", to);
	set(t, "reason", "%s", word_pick("barsel sygdom sygdom dom boernepasning andet"));
	row_is_new(t);
}

static void exemptions_make(struct world *w, const char *dir)
{
	struct table t = table_make("exemptions", 2, "citizen from to reason recorded by");
	int i, n;

	for (i = 0; i < w->citizens; i++)
		for (n = chance(30) ? 1 + below(3) : 0; n > 0; n--)
			exemption_add(&t, &w->citizen[i]);
	table_write(&t, dir);
}

static void expenses_make(struct world *w, const char *dir)
{
	static const char *const category[] = {"Løn", "Materialer, \"diverse\"", "Kørsel; bro", "Kurser"};
	struct table t = table_make("expenses", 1, "id date source category amount note recorded by");
	int i, count = 60 + w->citizens / 4, prime = prime_from(count);

	for (i = 0; i < count; i++) {
		row_add(&t);
		set(&t, "id", "%s", id_make('U', 1, i, prime));
		set(&t, "date", "%s", day_text(day_any(first_day)));
		set(&t, "source", "%s", word_pick("apm apm egne"));
		set_some(&t, 80, "category", category[below(4)]);
		set(&t, "amount", "%s", decimal_text(chance(20) ? 100000 : below(5000000)));
	}
	table_write(&t, dir);
}

static void outlook_make(struct world *w, const char *dir)
{
	struct table t = table_make("outlook", 3, "company asked occupation held_by hires leavers horizon unsolved willing "
		"places earliest effects recorded by");
	int i, asked;

	for (i = 0; i < 2 * w->companies; i++) {
		asked = day_any(first_day);
		row_add(&t);
		set(&t, "company", "%s", w->company[below(w->companies)]);
		set(&t, "asked", "%s", day_text(asked));
		set(&t, "occupation", "%s", word_pick("kok pakker sosu-hjælper"));
		if (!row_is_new(&t))
			continue;
		set_some(&t, 70, "hires", text_make("%d", below(6)));
		set_some(&t, 50, "leavers", text_make("%d", below(4)));
		set_some(&t, 50, "horizon", word_pick("3 6 12"));
		set_some(&t, 60, "unsolved", words_pick(TASKS, 3));
		set_some(&t, 80, "willing", words_pick(FORMS, 4));
		set_some(&t, 40, "places", text_make("%d", below(5)));
		set_day(&t, 75, "earliest", day_between(asked, asked + 200));
		set_some(&t, 60, "effects", words_pick("omsaetning eksport markedsposition", 3));
	}
	table_write(&t, dir);
}

static void meetings_make(const char *dir)
{
	struct table t = table_make("meetings", 2, "group date extraordinary host chair minutes_by agenda_sent minutes_sent "
		"decisions follow recorded by");
	int i, date;

	for (i = 0; i < 16; i++) {
		date = day_any(first_day);
		row_add(&t);
		set(&t, "group", "styregruppe");
		set(&t, "date", "%s", day_text(date));
		if (!row_is_new(&t))
			continue;
		set_some(&t, 60, "extraordinary", bool_pick(40));
		set_day(&t, 60, "agenda_sent", date - 10);
		set_day(&t, 60, "minutes_sent", date + 12);
		set_some(&t, 40, "decisions", "videre; \"som før\"");
		set_some(&t, 50, "follow", "c-enrolled f-hours");
	}
	table_write(&t, dir);
}

static void cases_make(struct world *w, const char *dir)
{
	struct table t = table_make("cases", 1, "id kind placement citizen date title trigger signals tried lesson consent "
		"recorded by");
	int i, count = 20 + w->citizens / 8, prime = prime_from(count);
	const struct placement *p;
	const struct citizen *c;

	for (i = 0; i < count; i++) {
		p = &w->placement[below(w->placements)];
		c = &w->citizen[p->citizen];
		row_add(&t);
		set(&t, "id", "%s", id_make('L', 1, i, prime));
		set(&t, "kind", "%s", word_pick("laeringscase borgerhistorie borgerhistorie"));
		set_some(&t, 70, "placement", p->id);
		set_some(&t, 60, "citizen", c->id);
		set(&t, "date", "%s", day_text(day_between(most(p->start, c->enrolled), most(p->start, c->enrolled) + 200)));
		set(&t, "title", "%s", "Fra kanten, \"ind\"");
		set_some(&t, 60, "lesson", "spørg tidligt");
		set_some(&t, 70, "consent", bool_pick(70));
	}
	table_write(&t, dir);
}

static void lines_print(FILE *f, const char *indent, const char *const *line, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		fprintf(f, "%s%s\n", indent, line[i]);
}

static void yaml_write(const char *dir)
{
	static const char *const head[] = {
		"rff: 1", "id: orakel", "name: Et tilfældigt program", "language: da",
		"period: {from: 2018-03-01, to: 2020-04-30}",
		"partners:",
		"  - {id: lolland, name: Lolland Kommune, municipality: 360}",
		"  - {id: guldborgsund, name: Guldborgsund Kommune, municipality: 376}",
		"areas: [nakskov, maribo, nykoebing, sakskoebing, roedby]",
		"funding:",
		"  - {id: apm, name: Den A.P. Møllerske Støttefond, grant: 21100000}",
		"  - {id: egne, name: Egne midler, grant: 500000}",
		"meetings:",
		"  - {id: styregruppe, months: [5, 11], agenda: 10d, minutes: 14d}",
		"networks: [dialogforum, dialogforum-oest, ledermentor]",
		"instruments:",
		"  - {id: eget, scale: [1, 5], items: [jobtro, samarbejde]}",
		"privacy: {suppress_below: 5}",
		"use: [fsm2]",
	};
	FILE *f = fopen(text_make("%s/rff.yaml", dir), "wb");

	if (!f)
		fail("cannot write rff.yaml");
	lines_print(f, "", head, sizeof head / sizeof *head);
	lines_print(f, "", followup_lines, sizeof followup_lines / sizeof *followup_lines);
	lines_print(f, "", slack_lines[odd], 2);
	fputs("indicators:\n", f);
	lines_print(f, "  ", indicator_lines, sizeof indicator_lines / sizeof *indicator_lines);
	lines_print(f, "  ", more_lines, sizeof more_lines / sizeof *more_lines);
	if (ferror(f) | fclose(f))
		fail("cannot write rff.yaml");
}

static void world_make(struct world *w, int citizens)
{
	*w = (struct world){.citizens = citizens, .companies = citizens / 6 + 8, .mentors = citizens / 12 + 4,
		.openings = citizens / 4 + 6, .matches = citizens, .activities = citizens / 15 + 40};
	w->citizen = records_make(w->citizens, sizeof *w->citizen);
	w->company = records_make(w->companies, sizeof *w->company);
	w->mentor = records_make(w->mentors, sizeof *w->mentor);
	w->opening = records_make(w->openings, sizeof *w->opening);
	w->match = records_make(w->matches, sizeof *w->match);
	w->placement = records_make(5 * w->citizens, sizeof *w->placement);
	w->activity = records_make(w->activities, sizeof *w->activity);
}

static void world_free(struct world *w)
{
	free(w->citizen);
	free(w->company);
	free(w->mentor);
	free(w->opening);
	free(w->match);
	free(w->placement);
	free(w->activity);
	text_free();
}

static void project_make(struct world *w, const char *dir)
{
	companies_make(w, dir);
	citizens_make(w, dir);
	mentors_make(w, dir);
	openings_make(w, dir);
	matches_make(w, dir);
	placements_make(w, dir);
	visits_make(w, dir);
	contacts_make(w, dir);
	activities_make(w, dir);
	attendance_make(w, dir);
	forms_make(w, dir);
	progress_make(w, dir);
	exemptions_make(w, dir);
	expenses_make(w, dir);
	outlook_make(w, dir);
	meetings_make(dir);
	cases_make(w, dir);
	yaml_write(dir);
}

int main(int argc, char **argv)
{
	struct world w;
	int citizens = argc == 4 ? atoi(argv[2]) : 0;

	if (citizens < 1 || citizens > 100000) {
		fputs("usage: project SEED CITIZENS DIR (CITIZENS 1 to 100000; DIR is there)\n", stderr);
		return 2;
	}
	state = strtoull(argv[1], NULL, 10);
	odd = state % 2 != 0;
	early = odd ? 7 : 3;
	late = odd ? 7 : 10;
	first_day = day_make(2017, 10, 1);
	report_day = day_make(2019, 9, 1);
	last_day = day_make(2020, 12, 31);
	latest_day = day_make(2022, 6, 30);
	world_make(&w, citizens);
	project_make(&w, argv[3]);
	world_free(&w);
	return 0;
}
