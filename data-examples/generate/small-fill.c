/* SPDX-License-Identifier: MIT */
/* What every small programme does alike: contacts, follow-up visits, mentors and cases. */
#include "small.h"

void fill_contacts(struct small *s, int every, int until)
{
	static const int how[] = { 44, 24, 22, 0, 0, 0, 10 };

	for (int i = 0; i < s->companies; i++) {
		const struct company *v = &s->company[i];
		struct rng r = small_rng(s, Z_FILL, i);
		int day = v->joined;
		contact_add(s, i, v->key.day, rng_pct(&r, 60) ? TELEFON : MAIL, NO_OUTCOME, -1, -1);
		contact_add(s, i, v->interested, rng_pct(&r, 70) ? BESOEG : TELEFON, INTERESSERET, -1, -1);
		contact_add(s, i, v->joined, BESOEG, AFTALE, -1, -1);
		while ((day = day_work(day + rng_in(&r, every / 2, every * 3 / 2))) <= until) {
			enum channel c = (enum channel)rng_pick(&r, how, COUNT(how));
			bool missed = c == TELEFON && rng_pct(&r, 22);
			contact_add(s, i, day, c, missed ? IKKE_TRUFFET : rng_pct(&r, 12) ? NEJ :
				rng_pct(&r, 25) ? AFTALE : NO_OUTCOME, -1, -1);
			s->contact[s->contacts - 1].incoming = !missed && rng_pct(&r, 16);
		}
	}
	for (int i = 0; i < s->placements; i++) {
		const struct placement *f = &s->placement[i];
		struct rng r = small_rng(s, Z_FILL, 1000 + i);
		int day = day_work_before(f->key.day - rng_in(&r, 2, 10));
		if (f->previous < 0 && day >= s->citizen[f->citizen].key.day)
			contact_add(s, f->company, day, rng_pct(&r, 50) ? BESOEG : TELEFON, AFTALE,
				f->citizen, -1);
	}
}

void give_mentors(struct small *s)
{
	for (int i = 0; i < s->placements; i++) {
		struct placement *f = &s->placement[i];
		f->mentor = mentor_for(s, f->company, f->key.day);
	}
}

/* ---- visits --------------------------------------------------------------------------------- */

/* The day a visit due then was held: within a week either way, or late. */
static int held_on(struct rng *r, int due, int late, int from, int to)
{
	int day = day_work(due + (rng_pct(r, late) ? rng_in(r, 9, 14) : rng_in(r, -4, 2)));

	if (day < from)
		day = from;
	return to && day > to ? day_work_before(to) : day;
}

static enum outcome outcome_of(struct rng *r, const struct placement *f, int day)
{
	static const int well[] = { 68, 24, 8, 0 }, ill[] = { 12, 26, 46, 16 };
	bool breaks = f->ended && f->ended < day + 45 && f->reason >= R_SYGDOM;

	return (enum outcome)rng_pick(r, breaks ? ill : well, 4);
}

/* The steps of one placement that were due before it ended; true if one fell away. */
static bool visit_steps(struct small *s, struct rng *r, int i, int late, int steps)
{
	static const char *const step[] = { "halv-maaned", "to-en-halv", "tre-maaneder" };
	const struct placement *f = &s->placement[i];
	const int due[] = { day_work(f->key.day + 15), day_work(day_months(f->key.day, 2) + 15),
		day_work(day_months(f->key.day, 3)) };

	for (int k = 0; k < steps; k++) {
		int day = held_on(r, due[k], k < 2 ? late : 0, f->key.day, f->ended);
		if (f->ended && f->ended < due[k])
			return true;
		if (day > s->programme->last)
			return false;
		visit_add(s, i, step[k], day, outcome_of(r, f, day));
		s->visit[s->visits - 1].with = k == 2;
		if (k < 2 && rng_pct(r, 80))
			s->visit[s->visits - 1].next = due[k + 1];
	}
	return false;
}

void fill_visits(struct small *s, int steps, int late)
{
	for (int i = 0; i < s->placements; i++) {
		const struct placement *f = &s->placement[i];
		struct rng r = small_rng(s, Z_LANE, 5000 + i);
		bool ruled = steps && (f->form == SMAAJOB || f->form == ORDINAERT), fell = false;
		if (ruled)
			fell = visit_steps(s, &r, i, late, steps);
		if (fell || (!ruled && f->ended && f->ended <= s->programme->last && rng_pct(&r, 60))) {
			int day = day_work(f->ended + (ruled ? rng_in(&r, 0, 4) : -rng_below(&r, 4)));
			visit_add(s, i, "afslutning", day < f->key.day ? f->key.day : day,
				reason_broken(f->reason) ? AFBRYDES : GODT);
			s->visit[s->visits - 1].with = 2;
		}
	}
}

/* ---- cases ---------------------------------------------------------------------------------- */

static const struct story broken[] = {
	{ .trigger = "Opgaverne blev andre end aftalt", .signals = "Flere korte sygemeldinger",
	  .tried = "Ny opgaveliste med medarbejdermentoren",
	  .lesson = "Skriv opgaverne ned ved starten og se på dem efter 14 dage" },
	{ .trigger = "Uvenskab i frokoststuen", .signals = "Borgeren spiste alene",
	  .tried = "Samtale med leder og mentor", .lesson = "Aftal en fast makker fra første dag" },
	{ .trigger = "For mange timer for hurtigt", .signals = "Kom for sent om mandagen",
	  .tried = "Tilbage til 8 timer om ugen", .lesson = "Hæv timerne trinvis og kun efter et besøg" },
	{ .trigger = "Bussen blev lagt om", .signals = "To udeblivelser samme uge",
	  .tried = "Samkørsel med en kollega", .lesson = "Spørg til rejsen ved hvert besøg" },
};
static const char *const went_well[] = { "Begyndte med få timer om ugen og steg hver måned",
	"Mentoren var den samme fra første dag", "Arbejdspladsen fandt opgaver, ingen andre nåede" };

void fill_stories(struct small *s, int percent)
{
	for (int i = 0; i < s->placements; i++) {
		const struct placement *f = &s->placement[i];
		struct rng r = small_rng(s, Z_STORY, i);
		bool bad = f->ended && f->ended <= s->programme->last && reason_broken(f->reason);
		bool good = f->previous >= 0 && (f->form == SMAAJOB || f->form == ORDINAERT) &&
			!reason_broken(f->reason);
		int day = day_work((bad ? f->ended : f->key.day + 60) + rng_in(&r, 5, 30)), k;
		if (!(bad || good) || !rng_pct(&r, percent) || day > s->programme->last)
			continue;
		k = grow(&s->stories, COUNT(s->story));
		s->story[k] = broken[f->reason == R_SOCIALT ? 1 : f->reason == R_TIMER ? 2 :
			f->reason == R_TRANSPORT ? 3 : 0];
		if (good)
			s->story[k] = (struct story){ .lesson = went_well[rng_below(&r, COUNT(went_well))] };
		s->story[k].title = good ? "Fra praktik til job" : s->story[k].trigger;
		s->story[k].key.day = day;
		s->story[k].placement = i;
		s->story[k].consent = good || rng_pct(&r, 40);
	}
}
