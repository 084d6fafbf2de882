/* SPDX-License-Identifier: MIT */
/* Writes the tables of a small programme that tell what happened: visits, contacts, forms … */
#include "small-tables.h"

static void row_visit(const struct small *s, struct out *o, struct rng *r, int i)
{
	static const char *const with[] = { "virksomhed", "borger", "begge" };
	static const char *const outcome[] = { "godt-match", "justeres", "risiko", "afbrydes", "ikke-truffet" };
	static const char *const action[] = { "Opgavelisten gennemgås igen", "Mødetiden flyttes en time",
		"En time mere om ugen fra næste måned", "Mentoren tager pauserne med" };
	const struct visit *b = &s->visit[i];
	const struct placement *f = &s->placement[b->placement];
	int hours = f->paid + f->unpaid, fit = b->outcome == GODT ? 4 : b->outcome == JUSTERES ? 3 : 2;
	int consultant = s->citizen[f->citizen].consultant;
	bool unmet = b->outcome == UNMET;

	ref_placement(s, o, b->placement);
	out_text(o, b->step);
	out_day(o, b->key.day);
	out_initials(o, consultant);
	out_text(o, with[b->with]);
	out_text(o, outcome[b->outcome]);
	out_bool(o, unmet ? -1 : b->employed);
	out_tenths(o, unmet ? -1 : hours - (hours > 40 ? 5 * rng_below(r, 3) : 0));
	out_int(o, unmet ? -1 : fit < 3 ? 5 * rng_in(r, 8, 15) : 5 * rng_in(r, 15, 20));
	out_int(o, unmet || b->with == 1 ? -1 : fit - 1 + rng_below(r, 3));
	out_int(o, unmet || b->with == 0 ? -1 : fit - 1 + rng_below(r, 3));
	out_bool(o, unmet ? -1 : rng_pct(r, 25));
	out_text(o, !unmet && (fit < 4 || rng_pct(r, 15)) ? action[rng_below(r, COUNT(action))] : "");
	out_day(o, b->next);
	out_empty(o, 1);
	out_done(o, r, b->key.day, consultant);
}

static void row_contact(const struct small *s, struct out *o, struct rng *r, int i)
{
	static const char *const channel[] = { "telefon", "besoeg", "mail", "netvaerksmoede", "bustur",
		"opfoelgning", "digital" };
	static const char *const outcome[] = { "interesseret", "aftale", "nej", "ikke-truffet", "" };
	const struct contact *c = &s->contact[i];

	ref_company(s, o, c->company);
	out_day(o, c->key.day);
	out_initials(o, c->consultant);
	out_text(o, channel[c->channel]);
	out_text(o, c->incoming ? "ind" : "ud");
	out_text(o, outcome[c->outcome]);
	out_text(o, c->network < 0 ? "" : s->programme->network[c->network]);
	ref_citizen(s, o, c->citizen);
	out_empty(o, 1);
	out_done(o, r, c->key.day, c->consultant);
}

static void row_activity(const struct small *s, struct out *o, struct rng *r, int i)
{
	static const char *const kind[] = { "bustur", "jobklub", "kompetenceudvikling", "mentoruddannelse",
		"buddyuddannelse", "netvaerksmoede", "temadag", "screening", "jobsamtale" };
	const struct activity *a = &s->activity[i];

	ref_activity(s, o, i);
	out_day(o, a->key.day);
	out_text(o, kind[a->kind]);
	out_text(o, a->title);
	ref_company(s, o, a->host);
	out_int(o, a->hours);
	out_text(o, a->partner);
	out_done(o, r, a->key.day, 0);
}

static void row_attendance(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct attendance *a = &s->attendance[i];

	ref_activity(s, o, a->activity);
	if (a->who == 'B')
		ref_citizen(s, o, a->participant);
	else if (a->who == 'V')
		ref_company(s, o, a->participant);
	else
		ref_mentor(s, o, a->who ? a->participant : -1);
	if (a->who)
		out_empty(o, 1);
	else
		out_initials(o, a->participant);
	out_bool(o, a->present);
	out_done(o, r, a->key.day, 0);
}

static void row_mentor(const struct small *s, struct out *o, struct rng *r, int i)
{
	static const char *const kind[] = { "medarbejdermentor", "virksomhedsbuddy", "konsulentmentor",
		"erhvervsmentor", "ledermentor", "frivillig", "mentorstoette" };
	const struct mentor *t = &s->mentor[i];
	char name[128];

	person_name(r, name, sizeof(name));
	ref_mentor(s, o, i);
	out_text(o, kind[t->kind]);
	ref_company(s, o, t->company);
	out_day(o, t->key.day);
	out_day(o, t->stopped);
	out_text(o, name);
	out_done(o, r, t->stopped ? t->stopped : t->key.day, 0);
}

static void row_outlook(const struct small *s, struct out *o, struct rng *r, int i)
{
	static const char *const effect[] = { "omsaetning", "eksport", "markedsposition" };
	enum { forms = 1 << PRAKTIK | 1 << HYBRID | 1 << SMAAJOB | 1 << FLEKSJOB | 1 << ORDINAERT };
	const struct outlook *u = &s->outlook[i];
	const struct company *v = &s->company[u->company];

	ref_company(s, o, u->company);
	out_day(o, u->key.day);
	out_initials(o, v->consultant);
	out_text(o, u->occupation);
	out_int(o, u->hires);
	out_int(o, u->leavers);
	out_int(o, 6);
	out_set(o, rng_bits(r, branch_table[v->branch].tasks, 40), task_code);
	out_set(o, u->places ? 1 << PRAKTIK | rng_bits(r, forms, 40) : 0, form_code);
	out_int(o, u->places);
	out_day(o, u->earliest);
	out_set(o, u->effects, effect);
	out_done(o, r, u->key.day, v->consultant);
}

static void row_meeting(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct meeting *m = &s->meeting[i];

	out_text(o, "styregruppe");
	out_day(o, m->key.day);
	out_bool(o, m->extraordinary);
	out_text(o, m->host);
	out_text(o, m->chair);
	out_text(o, m->writer);
	out_day(o, m->agenda);
	out_day(o, m->minutes);
	out_text(o, m->decisions);
	out_text(o, m->follow);
	out_done(o, r, m->minutes, 0);
}

static void write_start(struct out *o, struct rng *r, const struct form_row *f, enum benefit benefit)
{
	bool young = benefit == UDH_UDD || benefit == UDH_AKT;
	int year, month, day, idle = rng_in(r, 2, 110);

	day_split(f->key.day, &year, &month, &day);
	out_text(o, rng_pct(r, 48) ? "k" : "m");
	out_int(o, year - (young ? rng_in(r, 18, 28) : rng_in(r, 30, 62)));
	out_text(o, f->status == LEDIG ? "ledig" : f->status == LANGTIDSLEDIG ? "langtidsledig" : "inaktiv");
	out_int(o, f->status == LEDIG ? rng_in(r, 1, 11) : idle < 12 ? idle + 12 : idle);
	out_bool(o, false);
	out_int(o, rng_pick(r, (const int[]){ 1, 7, 48, 32, 4, 5, 3 }, 7));
	out_bool(o, rng_pct(r, 10) ? -1 : rng_pct(r, 14));
	out_bool(o, rng_pct(r, 12) ? -1 : rng_pct(r, 32));
	out_bool(o, rng_pct(r, 12) ? -1 : rng_pct(r, 24));
	out_bool(o, rng_pct(r, 4));
	out_bool(o, f->seeking);
	out_empty(o, 3);
}

static void row_form(const struct small *s, struct out *o, struct rng *r, int i)
{
	static const char *const kind[] = { "start", "slut", "6-mdr" };
	static const char *const how[] = { "interview", "register", "ikke-truffet" };
	static const char *const status[] = { "ledig", "langtidsledig", "inaktiv", "beskaeftiget" };
	const struct form_row *f = &s->form[i];

	ref_citizen(s, o, f->citizen);
	out_text(o, kind[f->kind]);
	out_day(o, f->key.day);
	out_text(o, how[f->how]);
	if (f->how == NOT_REACHED) {
		out_empty(o, 14);
	} else if (f->kind == START) {
		write_start(o, r, f, s->citizen[f->citizen].benefit);
	} else {
		out_empty(o, 2);
		out_text(o, status[f->status]);
		out_empty(o, 1);
		out_bool(o, f->school);
		out_empty(o, 5);
		out_bool(o, f->kind == SLUT ? f->seeking : -1);
		out_bool(o, f->kind == SLUT ? rng_pct(r, 12) : -1);
		out_bool(o, f->employed);
		out_bool(o, f->kind == SIX_MONTHS ? f->employed > 0 || f->school > 0 || rng_pct(r, 14) : -1);
	}
	out_done(o, r, f->key.day, s->citizen[f->citizen].consultant);
}

static void row_exemption(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct exemption *e = &s->exemption[i];

	ref_citizen(s, o, e->citizen);
	out_day(o, e->key.day);
	out_day(o, e->to);
	out_text(o, e->reason);
	out_done(o, r, e->to, s->citizen[e->citizen].consultant);
}

static void row_expense(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct expense *u = &s->expense[i];

	out_id(o, 'U', s->rank[Z_EXPENSE][i]);
	out_day(o, u->key.day);
	out_text(o, u->source);
	out_text(o, u->category);
	out_int(o, u->kroner);
	out_empty(o, 1);
	out_done(o, r, u->key.day, 0);
}

static void row_story(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct story *c = &s->story[i];
	int citizen = s->placement[c->placement].citizen;

	out_id(o, 'L', s->rank[Z_STORY][i]);
	out_text(o, c->trigger ? "laeringscase" : "borgerhistorie");
	ref_placement(s, o, c->placement);
	ref_citizen(s, o, citizen);
	out_day(o, c->key.day);
	out_text(o, c->title);
	out_text(o, c->trigger ? c->trigger : "");
	out_text(o, c->signals ? c->signals : "");
	out_text(o, c->tried ? c->tried : "");
	out_text(o, c->lesson);
	out_bool(o, c->consent);
	out_done(o, r, c->key.day, s->citizen[citizen].consultant);
}

const struct layout event_table[] = {
	{ Z_VISIT, "visits", "placement,step,held,held_by,with,outcome,employed,worked_hours,attendance,"
		"fit_employer,fit_citizen,goal_moved,action,next,note", row_visit },
	{ Z_CONTACT, "contacts", "company,date,held_by,channel,direction,outcome,network,citizen,note", row_contact },
	{ Z_ACTIVITY, "activities", "id,date,kind,title,host,hours,partner", row_activity },
	{ Z_ATTENDANCE, "attendance", "activity,participant,staff,present", row_attendance },
	{ Z_MENTOR, "mentors", "id,kind,company,trained,stopped,name", row_mentor },
	{ Z_OUTLOOK, "outlook", "company,asked,held_by,occupation,hires,leavers,horizon,unsolved,willing,places,"
		"earliest,effects", row_outlook },
	{ Z_MEETING, "meetings", "group,date,extraordinary,host,chair,minutes_by,agenda_sent,minutes_sent,"
		"decisions,follow", row_meeting },
	{ Z_FORM, "forms", "citizen,form,date,how,gender,birth_year,labour_status,months_without_work,"
		"in_education,isced,foreign_background,disability,disadvantaged,homeless,job_seeking,"
		"qualification,employed,improved", row_form },
	{ Z_EXEMPTION, "exemptions", "citizen,from,to,reason", row_exemption },
	{ Z_EXPENSE, "expenses", "id,date,source,category,amount,note", row_expense },
	{ Z_STORY, "cases", "id,kind,placement,citizen,date,title,trigger,signals,tried,lesson,consent", row_story },
};
const int event_count = COUNT(event_table);
