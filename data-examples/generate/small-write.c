/* SPDX-License-Identifier: MIT */
/* Writes a small programme: the order of each table, and the tables of people and their work. */
#include "small.h"

#include <stdlib.h>
#include <string.h>

#include "small-tables.h"

static void ref(const struct small *s, struct out *o, char prefix, enum subject z, int row)
{
	out_id(o, prefix, row < 0 ? -1 : s->rank[z][row]);
}

void ref_company(const struct small *s, struct out *o, int row)
{
	ref(s, o, 'V', Z_COMPANY, row);
}

void ref_citizen(const struct small *s, struct out *o, int row)
{
	ref(s, o, 'B', Z_CITIZEN, row);
}

void ref_placement(const struct small *s, struct out *o, int row)
{
	ref(s, o, 'F', Z_PLACEMENT, row);
}

void ref_mentor(const struct small *s, struct out *o, int row)
{
	ref(s, o, 'T', Z_MENTOR, row);
}

void ref_activity(const struct small *s, struct out *o, int row)
{
	ref(s, o, 'K', Z_ACTIVITY, row);
}

/* ---- companies ------------------------------------------------------------------------------ */

static void row_company(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct company *v = &s->company[i];
	const struct place *area = &s->programme->area[v->area];
	const struct branch *b = &branch_table[v->branch];
	int number = s->rank[Z_COMPANY][i], cvr = s->programme->stream * 13 + number * 11;
	int first = rng_below(r, 100), second = rng_below(r, 100);
	char text[128];

	ref_company(s, o, i);
	company_name(b, area->name, r, s->programme->stream + number, text, sizeof(text));
	out_text(o, text);
	out_text(o, kind_code[b->kind]);
	out_int(o, cvr_next(&cvr));
	snprintf(text, sizeof(text), "98%08d", 20000019 + s->programme->stream * 1000 + number * 37);
	out_text(o, text);
	out_text(o, b->code);
	out_text(o, area->municipality);
	out_text(o, area->code);
	out_int(o, v->employees);
	out_day(o, v->interested);
	out_day(o, v->joined);
	out_day(o, v->ambassador);
	out_set(o, v->networks, s->programme->network);
	out_day(o, v->network_joined);
	out_set(o, v->offers, need_code);
	out_initials(o, v->consultant);
	person_name(r, text, sizeof(text));
	out_text(o, text);
	snprintf(text, sizeof(text), "kontakt@v%04d.example", number + 1);
	out_text(o, text);
	snprintf(text, sizeof(text), "00 54 %02d %02d", first, second);
	out_text(o, text);
	out_empty(o, 1);
	out_done(o, r, v->network_joined > v->joined ? v->network_joined : v->joined, v->consultant);
}

/* ---- citizens ------------------------------------------------------------------------------- */

/* What the citizen's placements ask of them, all taken together. */
struct asked {
	int tasks, conditions, shifts, forms, areas, hours;
};

static struct asked asked_of(const struct small *s, int citizen)
{
	struct asked a = { .areas = 1 << s->citizen[citizen].area, .shifts = 1 << 1 };

	for (int i = 0; i < s->placements; i++) {
		const struct placement *f = &s->placement[i];
		if (f->citizen != citizen)
			continue;
		a.areas |= 1 << s->company[f->company].area;
		a.forms |= 1 << f->form;
		if (f->paid + f->unpaid > a.hours)
			a.hours = f->paid + f->unpaid;
		if (f->opening >= 0) {
			a.tasks |= s->opening[f->opening].tasks;
			a.conditions |= s->opening[f->opening].conditions;
			a.shifts |= s->opening[f->opening].shifts;
		}
	}
	return a;
}

static void write_abilities(struct out *o, struct rng *r, const struct asked *a, enum benefit benefit)
{
	enum { ALL_TASKS = (1 << TASKS) - 1 };
	int known = rng_bits(r, a->tasks, 60), tasks = known | rng_bits(r, ALL_TASKS, 9);
	int learn = (a->tasks & ~tasks) | rng_bits(r, ALL_TASKS & ~tasks, 9);
	int hours = a->hours ? a->hours + 10 * rng_below(r, 6) : 10 * rng_in(r, 5, 25);
	int forms = a->forms | 1 << PRAKTIK | rng_bits(r, 1 << HYBRID | 1 << SMAAJOB, 55);

	out_tenths(o, rng_pct(r, 60) ? 10 * rng_in(r, 1, 3) : -1);
	out_tenths(o, hours > 370 ? 370 : hours);
	out_set(o, a->shifts | rng_bits(r, 1 << 0 | 1 << 2 | 1 << 4, 25), shift_code);
	out_set(o, tasks, task_code);
	out_set(o, learn, task_code);
	out_set(o, rng_bits(r, tasks | learn, 30), task_code);
	out_set(o, rng_pct(r, 12) ? rng_bits(r, ALL_TASKS & ~(tasks | learn), 8) : 0, task_code);
	out_set(o, rng_bits(r, 1 << 0 | 1 << 1 | 1 << 2, 14), certificate_code);
	out_set(o, rng_bits(r, (1 << NEEDS) - 1, 14) & ~unbearable(a->conditions), need_code);
	out_set(o, forms | (benefit == LEDIGHEDSYDELSE ? 1 << FLEKSJOB : 0), form_code);
}

static void row_citizen(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct citizen *b = &s->citizen[i];
	const struct place *home = &s->programme->area[b->area];
	const struct asked a = asked_of(s, i);
	char areas[128] = "";

	ref_citizen(s, o, i);
	out_text(o, home->municipality);
	out_text(o, benefit_code[b->benefit]);
	out_day(o, b->key.day);
	out_initials(o, b->consultant);
	out_text(o, home->partner);
	out_day(o, b->screened);
	out_day(o, b->exited);
	out_text(o, b->exited ? exit_code[b->exit_reason] : "");
	write_abilities(o, r, &a, b->benefit);
	add_word(areas, sizeof(areas), home->code);
	for (int k = 0; k < s->programme->areas; k++)
		if (k != b->area && ((a.areas >> k & 1) || rng_pct(r, 20)))
			add_word(areas, sizeof(areas), s->programme->area[k].code);
	out_text(o, areas);
	out_text(o, b->occupation ? b->occupation : rng_pct(r, 55) ? branch_table[b->branch].job : "");
	out_text(o, b->occupation || rng_pct(r, 55) ? branch_table[b->branch].code : "");
	out_empty(o, 2);
	out_done(o, r, b->exited ? b->exited : b->screened ? b->screened : b->key.day, b->consultant);
}

/* ---- openings, matches, placements ---------------------------------------------------------- */

static void row_opening(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct opening *j = &s->opening[i];
	const struct company *v = &s->company[j->company];
	const char *job = branch_table[v->branch].job;
	int task = 0;
	char title[96];

	while (!(j->tasks >> task & 1))
		task++;
	snprintf(title, sizeof(title), "%s (%s)", job, task_name[task]);
	out_id(o, 'J', s->rank[Z_OPENING][i]);
	ref_company(s, o, j->company);
	out_text(o, title);
	out_text(o, job);
	out_set(o, j->tasks, task_code);
	out_set(o, j->nice, task_code);
	out_int(o, j->weeks ? j->weeks : -1);
	out_set(o, j->forms, form_code);
	out_tenths(o, j->hours_min);
	out_tenths(o, j->hours_max);
	out_set(o, j->shifts, shift_code);
	out_int(o, 1);
	out_text(o, s->programme->area[v->area].code);
	out_set(o, j->conditions, condition_code);
	out_empty(o, 2);
	out_int(o, j->positions);
	out_day(o, j->key.day);
	out_day(o, j->closes);
	out_empty(o, 1);
	out_int(o, j->elsewhere);
	out_text(o, j->cause ? "genbesaettelse" : "nyt");
	out_id(o, 'J', j->caused_by < 0 ? -1 : s->rank[Z_OPENING][j->caused_by]);
	out_empty(o, 1);
	out_done(o, r, j->key.day, v->consultant);
}

static void row_match(const struct small *s, struct out *o, struct rng *r, int i)
{
	static const char *const decision[] = { "ansat", "afvist-af-virksomhed", "afvist-af-borger" };
	static const char *const post[] = { "Værkfører", "Butikschef", "Driftsleder", "Køkkenchef", "Leder" };
	static const char initial[] = "ABDEHJKLMNOPRST";
	const struct match *m = &s->match[i];
	int consultant = s->citizen[m->citizen].consultant;
	char chooser[64];

	out_id(o, 'M', s->rank[Z_MATCH][i]);
	out_id(o, 'J', s->rank[Z_OPENING][m->opening]);
	ref_citizen(s, o, m->citizen);
	out_day(o, m->key.day);
	out_empty(o, 2);
	out_text(o, decision[m->decision]);
	out_day(o, m->decided);
	out_text(o, m->reason == R_ANDEN_VALGT ? "anden-valgt" : reason_code[m->reason]);
	snprintf(chooser, sizeof(chooser), "%s %c%c", post[m->opening % COUNT(post)],
		initial[m->opening % 15], initial[m->opening * 7 / 15 % 15]);
	out_text(o, m->decision == M_BORGER ? "" : chooser);
	out_empty(o, 1);
	out_done(o, r, m->decided, consultant);
}

/* Where the citizen went: the next step of the lane, if there is one. */
static const char *destination(const struct small *s, int i)
{
	const struct placement *f = &s->placement[i];

	for (int k = 0; k < s->placements; k++) {
		const struct placement *next = &s->placement[k];
		if (next->previous != i)
			continue;
		if (next->company == f->company)
			return "samme-virksomhed";
		return s->company[next->company].branch == s->company[f->company].branch ?
			"anden-virksomhed-samme-branche" : "anden-virksomhed-anden-branche";
	}
	return f->reason == R_UDDANNELSE ? "uddannelse" : "ingen";
}

static void row_placement(const struct small *s, struct out *o, struct rng *r, int i)
{
	const struct placement *f = &s->placement[i];
	bool ended = f->ended && f->ended <= s->programme->last;

	ref_placement(s, o, i);
	ref_citizen(s, o, f->citizen);
	ref_company(s, o, f->company);
	out_id(o, 'J', f->opening < 0 ? -1 : s->rank[Z_OPENING][f->opening]);
	out_id(o, 'M', f->match < 0 ? -1 : s->rank[Z_MATCH][f->match]);
	out_text(o, form_code[f->form]);
	out_tenths(o, f->paid);
	out_tenths(o, f->unpaid);
	out_day(o, f->key.day);
	out_day(o, f->planned_end);
	out_day(o, ended ? f->ended : 0);
	out_text(o, ended ? reason_code[f->reason] : "");
	out_text(o, ended ? destination(s, i) : "");
	ref_placement(s, o, f->previous);
	ref_mentor(s, o, f->mentor);
	out_text(o, branch_table[s->company[f->company].branch].job);
	out_text(o, f->note ? f->note : "");
	out_done(o, r, ended ? f->ended : f->key.day, s->citizen[f->citizen].consultant);
}

/* ---- all tables ----------------------------------------------------------------------------- */

static const struct layout people[] = {
	{ Z_COMPANY, "companies", "id,name,kind,cvr,pnumber,branch,municipality,area,employees,interested,"
		"joined,ambassador,networks,network_joined,offers,consultant,contact_name,contact_email,"
		"contact_phone,note", row_company },
	{ Z_CITIZEN, "citizens", "id,municipality,benefit,enrolled,consultant,partner,screened,exited,exit_reason,"
		"hours_min,hours_max,shifts,tasks,trainable,wishes,declines,certificates,needs,forms,areas,"
		"occupation,branch,available,note", row_citizen },
	{ Z_OPENING, "openings", "id,company,title,occupation,tasks,nice,training_weeks,forms,hours_min,"
		"hours_max,shifts,shifts_needed,area,conditions,certificates,offers,positions,opened,closes,"
		"start_by,filled_elsewhere,cause,caused_by,note", row_opening },
	{ Z_MATCH, "matches", "id,opening,citizen,proposed,score,run,decision,decided,reason,chooser,note",
		row_match },
	{ Z_PLACEMENT, "placements", "id,citizen,company,opening,match,form,paid_hours,unpaid_hours,start,"
		"planned_end,ended,end_reason,destination,previous,mentor,occupation,note", row_placement },
};

static int order_table(struct small *s, enum subject z, const struct key *k, size_t stride, int n)
{
	s->rank[z] = allocate((size_t)n + 1, sizeof(int));
	s->order[z] = allocate((size_t)n + 1, sizeof(int));
	key_rank(k, stride, n, s->rank[z], s->order[z]);
	return n;
}

#define ORDER(z, row, rows) (n[z] = order_table(s, z, &s->row[0].key, sizeof(s->row[0]), s->rows))

static void write_table(const struct small *s, const struct layout *t, int n)
{
	struct out *o;

	if (n == 0)
		return;
	o = out_open(s->directory, t->name, t->header);
	for (int i = 0; i < n; i++) {
		struct rng r = small_rng(s, t->subject, i);
		t->row(s, o, &r, s->order[t->subject][i]);
	}
	out_close(o);
}

void small_write(struct small *s)
{
	int n[TABLES];

	ORDER(Z_COMPANY, company, companies);
	ORDER(Z_CITIZEN, citizen, citizens);
	ORDER(Z_OPENING, opening, openings);
	ORDER(Z_MATCH, match, matches);
	ORDER(Z_PLACEMENT, placement, placements);
	ORDER(Z_VISIT, visit, visits);
	ORDER(Z_CONTACT, contact, contacts);
	ORDER(Z_ACTIVITY, activity, activities);
	ORDER(Z_ATTENDANCE, attendance, attendances);
	ORDER(Z_MENTOR, mentor, mentors);
	ORDER(Z_OUTLOOK, outlook, outlooks);
	ORDER(Z_MEETING, meeting, meetings);
	ORDER(Z_FORM, form, forms);
	ORDER(Z_EXEMPTION, exemption, exemptions);
	ORDER(Z_EXPENSE, expense, expenses);
	ORDER(Z_STORY, story, stories);
	for (int i = 0; i < COUNT(people); i++)
		write_table(s, &people[i], n[people[i].subject]);
	for (int i = 0; i < event_count; i++)
		write_table(s, &event_table[i], n[event_table[i].subject]);
}

int small_main(int argc, char **argv, const struct programme *p, void (*plan)(struct small *s))
{
	struct small *s;

	if (argc != 2 || argv[1][0] == '-') {
		fprintf(stderr, "usage: %s DIR\n", argv[0]);
		return 2;
	}
	s = allocate(1, sizeof(*s));
	s->programme = p;
	s->directory = argv[1];
	plan(s);
	small_write(s);
	return 0;
}
