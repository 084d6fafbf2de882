/* SPDX-License-Identifier: MIT */
/*
 * Bus tours, job clubs, courses and meetings; who came; every contact with a company; mentors.
 * Plans the activities, then writes activities.csv, attendance.csv, contacts.csv and mentors.csv.
 */
#include "lolland-falster.h"

#include <stdlib.h>
#include <string.h>

int company_on(const struct world *w, struct rng *r, int day)
{
	int low = 0, high = w->companies;

	while (low < high) { /* companies stand in the order of first contact */
		int mid = (low + high) / 2;
		if (w->company[mid].key.day <= day)
			low = mid + 1;
		else
			high = mid;
	}
	for (int tries = 0; low > 0 && tries < 40; tries++) {
		int i = rng_below(r, low);
		if (w->company[i].joined && w->company[i].joined <= day)
			return i;
	}
	return -1;
}

/* ---- activities --------------------------------------------------------------------------- */

/* How many of each kind, spread evenly from month to month; where; how long; with whom. */
static const struct {
	int many, from, to;
	bool hosted, by_area;
	int hours, people_low, people_high;
} activity_plan[] = {
	[BUSTUR] = { 26, 20180601, 20211101, true, true, 40, 10, 17 },
	[JOBKLUB] = { 66, 20180901, 20211120, false, true, 25, 5, 11 },
	[KOMPETENCE] = { 14, 20180301, 20210901, false, false, 60, 8, 13 },
	[MENTORKURSUS] = { 9, 20180601, 20211001, false, false, 120, 0, 0 },
	[BUDDYKURSUS] = { 5, 20181001, 20210601, false, true, 60, 0, 0 },
	[NETVAERKSMOEDE] = { 16, 20180501, 20211101, true, true, 20, 7, 14 },
	[TEMADAG] = { 4, 20181101, 20211001, true, false, 70, 8, 14 },
	[SCREENING] = { 14, 20180815, 20211020, false, true, 50, 4, 9 },
	[JOBSAMTALE] = { 8, 20190301, 20211101, true, true, 30, 3, 6 },
};

static int day8(int d)
{
	return day_of(d / 10000, d / 100 % 100, d % 100);
}

void plan_activities(struct world *w)
{
	int n = 0;

	for (int k = 0; k < COUNT(activity_plan); k++)
		n += activity_plan[k].many * w->factor;
	w->activity = allocate((size_t)n, sizeof(*w->activity));
	for (int k = 0; k < COUNT(activity_plan); k++) {
		int from = day8(activity_plan[k].from), to = day8(activity_plan[k].to);
		int many = activity_plan[k].many * w->factor;
		for (int i = 0; i < many; i++) {
			struct activity *a = &w->activity[w->activities];
			struct rng r = rng_for(S_ACTIVITY, w->activities);
			int day = from + (int)((int64_t)(to - from) * i / many) + rng_below(&r, 14);
			while (day_lockdown(day))
				day += 30;
			a->key = (struct key){ day_work(day), w->activities++ };
			a->kind = (enum activity_kind)k;
			a->area = rng_below(&r, AREAS);
			a->host = activity_plan[k].hosted ? company_on(w, &r, a->key.day) : -1;
			if (a->host >= 0)
				a->area = w->company[a->host].area;
		}
	}
	qsort(w->activity, (size_t)n, sizeof(*w->activity), key_order);
	for (int i = 0; i < n; i++) {
		struct activity *a = &w->activity[i];
		if (a->host >= 0) {
			a->next_here = w->company[a->host].hosted;
			w->company[a->host].hosted = i;
		}
	}
}

static void activity_title(const struct activity *a, struct rng *r, char *text, size_t size)
{
	static const char *const course[] = { "Den gode virksomhedssamtale",
		"Opgaver frem for stillinger", "Tro på borgeren", "Fælles dag for de to jobcentre",
		"Løntimer fra første møde" };
	static const char *const theme[] = { "Temadag: hybridpraktik",
		"Temadag: løntimer, også de få", "Temadag: mentorer på arbejdspladsen" };
	static const char *const title[] = { [BUSTUR] = "Bustur til tre virksomheder omkring %s",
		[JOBKLUB] = "Jobklub i %s",
		[MENTORKURSUS] = "Mentorkursus for medarbejdere, to dage",
		[BUDDYKURSUS] = "Buddykursus i %s",
		[NETVAERKSMOEDE] = "Kompetenceforsyning: netværksmøde i %s",
		[SCREENING] = "Screeningsdag i %s",
		[JOBSAMTALE] = "Jobsamtaler på stedet i %s" };
	const char *t = title[a->kind], *place;

	if (a->kind == KOMPETENCE)
		t = course[rng_below(r, COUNT(course))];
	else if (a->kind == TEMADAG)
		t = theme[rng_below(r, COUNT(theme))];
	place = strstr(t, "%s");
	if (place)
		snprintf(text, size, "%.*s%s", (int)(place - t), t, area_name[a->area]);
	else
		snprintf(text, size, "%s", t);
}

static void write_activity(struct out *o, const struct activity *a, int i)
{
	struct rng r = rng_for(S_ACTIVITY, 1000000000 + i);
	const char *partner = a->area < NYKOEBING ? "lolland" : "guldborgsund";
	static const char *const code[] = { "bustur", "jobklub", "kompetenceudvikling",
		"mentoruddannelse", "buddyuddannelse", "netvaerksmoede", "temadag", "screening",
		"jobsamtale" };
	char title[128];

	activity_title(a, &r, title, sizeof(title));
	if (a->kind == KOMPETENCE || a->kind == MENTORKURSUS)
		partner = rng_pct(&r, 65) ? "cabi" : "lg-insight";
	else if (a->kind == NETVAERKSMOEDE || a->kind == JOBSAMTALE)
		partner = rng_pct(&r, 80) ? "business-lf" : "erhvervspark-lolland";
	else if (a->kind == TEMADAG)
		partner = "3f";
	out_id(o, 'K', i);
	out_day(o, a->key.day);
	out_text(o, code[a->kind]);
	out_text(o, title);
	out_id(o, 'V', a->host);
	out_tenths(o, activity_plan[a->kind].hours);
	out_text(o, partner);
	out_done(o, &r, a->key.day, a->area < NYKOEBING ? 0 : 7);
}

/* ---- attendance --------------------------------------------------------------------------- */

static void attend(
	struct out *o, struct rng *r, const struct activity *a, int i, char prefix, int who)
{
	out_id(o, 'K', i);
	if (prefix) {
		out_id(o, prefix, who);
		out_empty(o, 1);
	} else {
		out_empty(o, 1);
		out_initials(o, who);
	}
	out_bool(o, prefix == 'T' || rng_pct(r, 88));
	out_done(o, r, a->key.day, a->area < NYKOEBING ? 0 : 7);
}

/* mentor: the first one trained on the activity's day or later, moved along from call to call. */
static void write_attendance(struct world *w, struct out *o, int i, int *mentor)
{
	const struct activity *a = &w->activity[i];
	struct rng r = rng_for(S_ACTIVITY, 2000000000 + i);
	int many =
		rng_in(&r, activity_plan[a->kind].people_low, activity_plan[a->kind].people_high);
	int who[20], n = 0, first = rng_below(&r, w->consultants);

	while (*mentor < w->mentors && w->mentor[*mentor].key.day < a->key.day)
		++*mentor;
	for (int t = *mentor; t < w->mentors && w->mentor[t].key.day == a->key.day; t++)
		if (w->mentor[t].course == i)
			attend(o, &r, a, i, 'T', t);
	for (int tries = 0; tries < 5 * many && n < many && a->kind != KOMPETENCE; tries++) {
		bool companies = a->kind == NETVAERKSMOEDE;
		int k = companies ? company_on(w, &r, a->key.day) : citizen_on(w, &r, a->key.day);
		bool seen = false;
		if (k < 0 || (!companies && activity_plan[a->kind].by_area &&
			      (w->citizen[k].area < NYKOEBING) != (a->area < NYKOEBING)))
			continue;
		for (int j = 0; j < n; j++)
			seen |= who[j] == k;
		if (seen)
			continue;
		who[n++] = k;
		attend(o, &r, a, i, companies ? 'V' : 'B', k);
	}
	if (a->kind == NETVAERKSMOEDE || a->kind == BUSTUR)
		many = 2;
	else if (a->kind != KOMPETENCE)
		many = 1;
	for (int k = 0; k < many; k++)
		attend(o, &r, a, i, '\0', (first + k) % w->consultants);
}

/* ---- contacts ----------------------------------------------------------------------------- */

enum channel { TELEFON, BESOEG, MAIL, NETVAERK, TUR, OPFOELGNING, DIGITAL };
enum result { NOTHING, INTERESSERET, AFTALE, NEJ, IKKE_TRUFFET };

/* The contacts of one company are appended from mark on; kind is channel + 8 × result. */
struct contacts {
	struct dated *list;
	int n, mark;
};

static void contact_add(struct contacts *c, int company, int day, enum channel channel,
	enum result result, int citizen)
{
	day = day_work(day);
	if (day > day_of(2022, 3, 31))
		return;
	if (day_lockdown(day) && channel != TELEFON && channel != MAIL)
		channel = DIGITAL;
	for (int i = c->mark; i < c->n; i++)
		if (c->list[i].key.day == day && c->list[i].value == citizen &&
		    c->list[i].kind % 8 == (int)channel)
			return;
	c->list[c->n++] =
		(struct dated){ { day, 0 }, company, (int)channel + 8 * (int)result, citizen };
}

static enum channel reach(struct rng *r, int telefon, int besoeg, int mail)
{
	return (enum channel)rng_pick(r, (const int[]){ telefon, besoeg, mail }, 3);
}

static void contacts_of(const struct world *w, struct contacts *c, int i)
{
	const struct company *v = &w->company[i];
	struct rng r = rng_for(S_CONTACT, i);
	enum result result = v->interested == v->key.day ? INTERESSERET :
		v->interested ? NOTHING : rng_pct(&r, 70) ? NEJ : IKKE_TRUFFET;

	c->mark = c->n;
	contact_add(c, i, v->key.day, reach(&r, 55, 20, 25), result, -1);
	if (v->interested > v->key.day)
		contact_add(c, i, v->interested, reach(&r, 40, 50, 10), INTERESSERET, -1);
	else if (!v->interested && rng_pct(&r, 40))
		contact_add(c, i, v->key.day + rng_in(&r, 20, 200), TELEFON, NEJ, -1);
	if (!v->joined)
		return;
	contact_add(c, i, v->joined, BESOEG, AFTALE, -1);
	for (int day = v->joined + rng_in(&r, 60, 250); day < day_of(2021, 12, 10);
		day += rng_in(&r, 150, 330))
		contact_add(c, i, day, reach(&r, 55, 30, 15), NOTHING, -1);
	for (int day = v->ambassador + 40; v->ambassador && day < day_of(2021, 12, 1);
		day += rng_in(&r, 170, 290))
		contact_add(c, i, day, NETVAERK, NOTHING, -1);
	for (int k = v->hosted; k >= 0; k = w->activity[k].next_here)
		if (w->activity[k].kind == BUSTUR)
			contact_add(c, i, w->activity[k].key.day, TUR, NOTHING, -1);
	for (int f = v->placements; f >= 0; f = w->placement[f].next_here) {
		const struct placement *p = &w->placement[f];
		int before = p->key.day - rng_in(&r, 3, 25), after = p->key.day + rng_in(&r, 8, 30);
		if (before < v->interested)
			before = v->interested;
		if (before < w->citizen[p->citizen].key.day)
			before = w->citizen[p->citizen].key.day;
		result = rng_pct(&r, 70) ? AFTALE : NOTHING;
		if (rng_pct(&r, p->previous < 0 ? 62 : 25))
			contact_add(c, i, before, reach(&r, 45, 40, 15), result, p->citizen);
		if (rng_pct(&r, 22) && (!p->ended || after <= p->ended))
			contact_add(c, i, after, OPFOELGNING, NOTHING, p->citizen);
	}
}

static void write_contact(struct world *w, struct out *o, const struct dated *d)
{
	static const char *const channel[] = { "telefon", "besoeg", "mail", "netvaerksmoede",
		"bustur", "opfoelgning", "digital" };
	static const char *const result[] = { "", "interesseret", "aftale", "nej", "ikke-truffet" };
	const struct company *v = &w->company[d->subject];
	struct rng r = rng_for(S_CONTACT, 1000000000 + d->key.seq);
	int by = d->value >= 0 && rng_pct(&r, 70) ? w->citizen[d->value].consultant : v->consultant;
	bool in = d->kind % 8 <= MAIL && d->kind % 8 != BESOEG && rng_pct(&r, 14);

	out_id(o, 'V', d->subject);
	out_day(o, d->key.day);
	out_initials(o, by);
	out_text(o, channel[d->kind % 8]);
	out_text(o, in ? "ind" : rng_pct(&r, 50) ? "ud" : "");
	out_text(o, result[d->kind / 8]);
	out_text(o, d->kind % 8 != NETVAERK ? "" :
		network_code[rng_pick(&r, (const int[]){ 22, 68, 10 }, 3)]);
	out_id(o, 'B', d->value);
	out_text(o, rng_pct(&r, 1) ? "Sender selv en opgaveliste" : "");
	out_done(o, &r, d->key.day, by);
}

/* ---- mentors ------------------------------------------------------------------------------ */

static void write_mentor(struct world *w, struct out *o, int i)
{
	static const char *const code[] = { "medarbejdermentor", "virksomhedsbuddy",
		"konsulentmentor", "erhvervsmentor", "ledermentor", "frivillig", "mentorstoette" };
	const struct mentor *t = &w->mentor[i];
	struct rng r = rng_for(S_MENTOR, 2000000000 + i);
	char name[96];

	person_name(&r, name, sizeof(name));
	out_id(o, 'T', i);
	out_text(o, code[t->kind]);
	out_id(o, 'V', t->company);
	out_day(o, t->key.day);
	out_day(o, t->stopped);
	out_text(o, rng_pct(&r, 90) ? name : "");
	out_done(o, &r, t->stopped ? t->stopped : t->key.day,
		t->company < 0 ? 0 : w->company[t->company].consultant);
}

void write_events(struct world *w)
{
	struct contacts c = { NULL, 0, 0 };
	int mentor = 0;
	struct out *o =
		out_open(w->directory, "activities", "id,date,kind,title,host,hours,partner");

	for (int i = 0; i < w->activities; i++)
		write_activity(o, &w->activity[i], i);
	out_close(o);
	o = out_open(w->directory, "attendance", "activity,participant,staff,present");
	for (int i = 0; i < w->activities; i++)
		write_attendance(w, o, i, &mentor);
	out_close(o);
	o = out_open(w->directory, "mentors", "id,kind,company,trained,stopped,name");
	for (int i = 0; i < w->mentors; i++)
		write_mentor(w, o, i);
	out_close(o);
	c.list = allocate(
		(size_t)w->companies * 40 + (size_t)w->placements * 2 + (size_t)w->activities,
		sizeof(*c.list));
	for (int i = 0; i < w->companies; i++)
		contacts_of(w, &c, i);
	o = out_open(w->directory, "contacts",
		"company,date,held_by,channel,direction,outcome,network,citizen,note");
	write_dated(w, o, c.list, c.n, write_contact);
}
