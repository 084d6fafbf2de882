/* SPDX-License-Identifier: MIT */
/*
 * Writes companies.csv, placements.csv and visits.csv. CVR and P numbers start with 98, as no
 * company's do.
 */
#include "lolland-falster.h"

#include <stdlib.h>

/* ---- companies ---------------------------------------------------------------------------- */

/* The networks of rff.yaml and the day of joining; that day, or 0. */
static int write_networks(struct out *o, struct rng *r, const struct company *v)
{
	int member = rng_pct(r, v->ambassador ? 45 : 14) ? 1 : 0, joined = v->ambassador;

	member |= v->ambassador ? 2 : 0;
	member |= rng_pct(r, 9) ? 4 : 0;
	if (!v->joined)
		member = 0;
	if (member && !v->ambassador)
		joined = day_work(v->joined + rng_in(r, 10, 120));
	out_set(o, member, network_code);
	out_day(o, member ? joined : 0);
	return member ? joined : 0;
}

static void write_contact_person(struct out *o, struct rng *r, int i)
{
	int a = rng_below(r, 100), b = rng_below(r, 100);
	char text[128];

	person_name(r, text, sizeof(text));
	out_text(o, text);
	snprintf(text, sizeof(text), "kontakt@v%04d.example", i + 1);
	out_text(o, text);
	snprintf(text, sizeof(text), "00 54 %02d %02d", a, b);
	out_text(o, text);
}

static void write_company(struct world *w, struct out *o, int i, int *cvr)
{
	static const char *const note[] = { "Ring helst om formiddagen",
		"Vil gerne holde bustur igen", "Parkering bag bygningen" };
	const struct company *v = &w->company[i];
	struct rng r = rng_for(S_COMPANY_ROW, i);
	int fact = v->joined > v->interested ? v->joined : v->interested, network;
	int number = cvr_next(cvr);
	char text[128];

	company_name(&branch_table[v->branch], area_name[v->area], &r, i, text, sizeof(text));
	out_id(o, 'V', i);
	out_text(o, text);
	out_text(o, kind_code[branch_table[v->branch].kind]);
	out_int(o, rng_pct(&r, 3) ? -1 : number);
	snprintf(text, sizeof(text), "98%08d", 10000019 + i * 37);
	out_text(o, rng_pct(&r, 6) ? "" : text);
	out_text(o, branch_table[v->branch].code);
	out_text(o, v->area < NYKOEBING ? "360" : "376");
	out_text(o, area_code[v->area]);
	out_int(o, v->employees);
	out_day(o, v->interested);
	out_day(o, v->joined);
	out_day(o, v->ambassador);
	network = write_networks(o, &r, v);
	out_set(o, v->joined ? rng_bits(&r, (1 << NEEDS) - 1, v->ambassador ? 22 : 12) : 0,
		need_code);
	out_initials(o, v->consultant);
	if (v->interested && rng_pct(&r, 88))
		write_contact_person(o, &r, i);
	else
		out_empty(o, 3);
	out_text(o, rng_pct(&r, 3) ? note[rng_below(&r, COUNT(note))] : "");
	fact = network > fact ? network : fact ? fact : v->key.day;
	out_done(o, &r, fact, v->consultant);
}

/* ---- placements --------------------------------------------------------------------------- */

static const char *destination_of(const struct world *w, const struct placement *f, struct rng *r)
{
	static const char *const code[] = { "samme-virksomhed", "anden-virksomhed-samme-branche",
		"anden-virksomhed-anden-branche", "ingen", "" };
	static const int training[] = { 30, 8, 8, 44, 10 }, job[] = { 70, 10, 12, 0, 8 };
	const struct placement *next = f->next >= 0 ? &w->placement[f->next] : NULL;

	if (!f->ended)
		return "";
	if (next && next->form == UDDANNELSE)
		return "uddannelse";
	if (next)
		return code[next->company == f->company ? 0 :
			w->company[next->company].branch == w->company[f->company].branch ? 1 : 2];
	if (f->reason == R_JOB)
		return code[1 + rng_below(r, 2)];
	if (f->form == UDDANNELSE || f->reason >= R_SYGDOM || !form_paid(f->form))
		return code[3 + rng_pct(r, 12)];
	return code[rng_pick(r, f->form <= LOENTILSKUD ? training : job, COUNT(code))];
}

static void write_placement(struct world *w, struct out *o, int number)
{
	const struct placement *f = &w->placement[w->placement_order[number]];
	const struct branch *branch = &branch_table[w->company[f->company].branch];
	struct rng r = rng_for(S_PLACEMENT, number);

	out_id(o, 'F', number);
	out_id(o, 'B', f->citizen);
	out_id(o, 'V', f->company);
	out_id(o, 'J', f->opening < 0 ? -1 : w->opening_rank[f->opening]);
	out_id(o, 'M', f->match < 0 ? -1 : w->match_rank[f->match]);
	out_text(o, form_code[f->form]);
	out_tenths(o, f->paid);
	out_tenths(o, f->unpaid);
	out_day(o, f->key.day);
	out_day(o, f->planned_end);
	out_day(o, f->ended);
	out_text(o, reason_code[f->ended ? f->reason : R_NONE]);
	out_text(o, destination_of(w, f, &r));
	out_id(o, 'F', f->previous < 0 ? -1 : w->placement_rank[f->previous]);
	out_id(o, 'T', f->mentor);
	out_text(o, f->form == UDDANNELSE || rng_pct(&r, 12) ? "" : branch->job);
	out_text(o, rng_pct(&r, 1) ? "Møder en halv time senere om fredagen" : "");
	out_done(o, &r, f->ended ? f->ended : f->key.day, w->citizen[f->citizen].consultant);
}

/* ---- visits ------------------------------------------------------------------------------- */

enum { STEPS = 3, CLOSING = 3 };
enum outcome { GOOD, ADJUST, RISK, BREAK, MISSED };

struct visit {
	struct key key; /* held */
	int placement, step, next;
	enum outcome outcome;
};

struct visits {
	struct visit *v;
	int n;
};

static void visit_add(
	struct visits *all, int placement, int step, int held, enum outcome outcome, int next)
{
	all->v[all->n] = (struct visit){ { held, all->n }, placement, step, next, outcome };
	all->n++;
}

/* The working day on which the step is due (rff.yaml: 15d, 2m15d, 3m after the start). */
static int step_due(int start, int step)
{
	static const int months[STEPS] = { 0, 2, 3 }, days[STEPS] = { 15, 15, 0 };

	return day_work(day_months(start, months[step]) + days[step]);
}

static enum outcome outcome_of(struct rng *r, const struct placement *f, bool last)
{
	bool bad = f->ended && f->reason >= R_SYGDOM;

	if (bad && last)
		return rng_pct(r, 45) ? BREAK : RISK;
	return (enum outcome)rng_pick(
		r, bad ? (const int[]){ 45, 35, 20 } : (const int[]){ 70, 24, 6 }, 3);
}

static void visits_of(struct world *w, struct visits *all, int number)
{
	const struct placement *f = &w->placement[w->placement_order[number]];
	int start = f->key.day, end = f->ended ? f->ended : day_of(2022, 3, 31), step = 0;
	bool followed = f->form == SMAAJOB || f->form == ORDINAERT;
	struct rng r = rng_for(S_VISIT, number);

	for (; followed && step < STEPS; step++) {
		int due = step_due(start, step), next = step < 2 ? step_due(start, step + 1) : 0;
		int held;
		if (due > end)
			break;
		held = day_work(due + (rng_pct(&r, 12) ? rng_in(&r, 8, 20) : rng_in(&r, -5, 4)));
		if (rng_pct(&r, 6))
			continue;
		held = held > end ? day_work_before(end) : held;
		if (rng_pct(&r, 5) && held + 3 <= end) {
			visit_add(all, number, step, held, MISSED, day_work(held + 3));
			held = day_work(held + rng_in(&r, 2, 6));
			held = held > end ? day_work_before(end) : held;
		}
		if (all->n && all->v[all->n - 1].placement == number &&
			all->v[all->n - 1].step == step && all->v[all->n - 1].key.day >= held)
			continue;
		visit_add(all, number, step, held,
			outcome_of(&r, f, step == 2 || step_due(start, step + 1) > end),
			next > end && f->ended ? 0 : next);
	}
	if (!f->ended || f->form == UDDANNELSE || (followed && step == STEPS) ||
	    !rng_pct(&r, followed ? 88 : 38))
		return;
	int held = day_work_before(end - rng_below(&r, 5));
	visit_add(all, number, CLOSING, held < start ? start : held, outcome_of(&r, f, true), 0);
}

static void write_findings(
	struct out *o, struct rng *r, const struct placement *f, const struct visit *v, int with)
{
	static const char *const action[] = { "Timetallet sættes op om en måned",
		"Mentor deltager i næste møde", "Opgaverne skrives ned trin for trin",
		"Mødetiden flyttes en time", "Fortsætter som aftalt",
		"Opgaver med løft gives til en kollega", "Egen læge kontaktes om skånehensyn",
		"Bus og cykel afprøves sammen" };
	static const int fit[] = { 4, 3, 2, 1 };
	int low = fit[v->outcome], high = low + 1 + (v->outcome == ADJUST && rng_pct(r, 30));
	int employer = rng_in(r, low, high), citizen = rng_in(r, low, high > 4 ? 5 : high + 1);
	bool paid = form_paid(f->form), leaves = v->step == CLOSING && f->reason >= R_SYGDOM;
	int present, hours = f->paid + f->unpaid - (v->outcome > GOOD ? 5 * rng_below(r, 6) : 0);

	out_bool(o, !paid ? -1 : !leaves && v->outcome != BREAK);
	out_tenths(o, rng_pct(r, 85) ? hours > 0 ? hours : 0 : -1);
	present = v->outcome == GOOD ? rng_in(r, 88, 100) : rng_in(r, 45, 95);
	out_int(o, rng_pct(r, 85) ? present : -1);
	out_int(o, with != 1 ? employer : -1);
	out_int(o, with != 0 ? citizen : -1);
	out_bool(o, rng_pct(r, 15) ? -1 : rng_pct(r, v->outcome == GOOD ? 65 : 30));
	out_text(o, rng_pct(r, 45) ? action[rng_below(r, COUNT(action))] : "");
}

static void write_visit(struct world *w, struct out *o, const struct visit *v)
{
	static const char *const step[] = { "halv-maaned", "to-en-halv", "tre-maaneder",
		"afslutning" };
	static const char *const outcome[] = { "godt-match", "justeres", "risiko", "afbrydes",
		"ikke-truffet" };
	static const char *const with_code[] = { "virksomhed", "borger", "begge" };
	const struct placement *f = &w->placement[w->placement_order[v->placement]];
	struct rng r = rng_for(S_VISIT, 1000000000 + v->key.seq);
	static const int with_whom[] = { 0, 0, 1, 2 };
	int by = w->citizen[f->citizen].consultant, with = with_whom[v->step];

	if (rng_pct(&r, 12))
		by = w->company[f->company].consultant;
	if (rng_pct(&r, 10))
		with = 2;
	out_id(o, 'F', v->placement);
	out_text(o, step[v->step]);
	out_day(o, v->key.day);
	out_initials(o, by);
	out_text(o, with_code[with]);
	out_text(o, outcome[v->outcome]);
	if (v->outcome != MISSED)
		write_findings(o, &r, f, v, with);
	else
		out_empty(o, 7);
	out_day(o, v->next > v->key.day ? v->next : 0);
	out_text(o, rng_pct(&r, 1) ? "Mødet blev holdt over en kop kaffe i kantinen" : "");
	out_done(o, &r, v->key.day, by);
}

void write_work(struct world *w)
{
	struct visits all = { allocate((size_t)w->placements * 8, sizeof(*all.v)), 0 };
	struct out *o = out_open(w->directory, "companies",
		"id,name,kind,cvr,pnumber,branch,municipality,"
		"area,employees,interested,joined,ambassador,networks,network_joined,offers,"
		"consultant,contact_name,contact_email,contact_phone,note");
	int cvr = 0;

	for (int i = 0; i < w->companies; i++)
		write_company(w, o, i, &cvr);
	out_close(o);
	o = out_open(w->directory, "placements",
		"id,citizen,company,opening,match,form,paid_hours,"
		"unpaid_hours,start,planned_end,ended,end_reason,destination,previous,mentor,"
		"occupation,note");
	for (int i = 0; i < w->placements; i++)
		write_placement(w, o, i);
	out_close(o);
	for (int i = 0; i < w->placements; i++)
		visits_of(w, &all, i);
	qsort(all.v, (size_t)all.n, sizeof(*all.v), key_order);
	o = out_open(w->directory, "visits",
		"placement,step,held,held_by,with,outcome,employed,worked_hours,"
		"attendance,fit_employer,fit_citizen,goal_moved,action,next,note");
	for (int i = 0; i < all.n; i++)
		write_visit(w, o, &all.v[i]);
	out_close(o);
	free(all.v);
}
