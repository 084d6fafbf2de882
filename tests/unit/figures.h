/* SPDX-License-Identifier: MIT */
/*
 * A programme small enough to be counted by hand, and one figure of it as text. Who is where in 2021:
 *
 *        jan       feb       mar       apr       may       jun
 *   B1   |4 enrolled                                        30| exited, job
 *    F1  |10 praktik  10|
 *    F2            |15 smaajob, 8 hours           20|
 *   B2         31|
 *    F3                      |1 loentilskud, 30 hours, still running
 *    F4                                |1| smaajob, 5 hours, one day
 *   B3             |1                31| exited, fraflyttet (leaves)
 *   B4                           |15
 *    F5                                  |10 smaajob, hours not stated, still running
 *    F6                                                    |1 ordinaert-job, 20 hours, still running
 *   B5                                     30|    10| exited, afbrudt
 */
#ifndef RFF_FIGURES_H
#define RFF_FIGURES_H

#include "world.h"

#include "../../lib/rules/rules.h"

UNUSED static void programme(struct temp *t)
{
	put(t, "companies.csv", "id,name,kind,employees,interested,joined,ambassador\n"
				"V1,Brugsen,kommerciel,12,2021-01-10,2021-02-01,2021-06-15\n"
				"V2,Gaarden,forening,,,2021-03-31,\nV3,Raadhuset,offentlig,300,,,\n");
	put(t, "citizens.csv", "id,municipality,benefit,enrolled,exited,exit_reason,hours_max,shifts,wishes,consultant\n"
			       "B1,360,dagpenge,2021-01-04,2021-06-30,job,20,dag nat,lager 47.11,Anne\n"
			       "B2,376,ingen,2021-01-31,,,10,dag,,Bo\n"
			       "B3,360,ingen,2021-02-01,2021-03-31,fraflyttet,,,,Anne\n"
			       "B4,360,sygedagpenge,2021-03-15,,,,,,\n"
			       "B5,376,dagpenge,2021-04-30,2021-05-10,afbrudt,,,,Anne\n");
	put(t, "mentors.csv", "id,kind,company,trained,stopped\nT1,ledermentor,V1,2021-02-02,2021-03-31\nT2,frivillig,,,\n");
	put(t, "openings.csv", "id,company,title,opened,closes,positions\n"
			       "J1,V1,Lager,2021-01-05,2021-02-28,2\nJ2,V2,Mark,2021-03-01,,\n");
	put(t, "matches.csv", "id,opening,citizen,proposed,decision\nM1,J1,B1,2021-01-06,ansat\nM2,J1,B2,2021-02-06,afvist-af-borger\n"
			      "M3,J2,B2,2021-03-02,\n");
	put(t, "placements.csv", "id,citizen,company,opening,form,paid_hours,start,ended,end_reason,mentor\n"
				 "F1,B1,V1,,virksomhedspraktik,,2021-01-10,2021-02-10,gennemfoert,T1\n"
				 "F2,B1,V1,J1,smaajob,8,2021-02-15,2021-05-20,transport,\n"
				 "F3,B2,V2,J2,loentilskud,30,2021-03-01,,,\n"
				 "F4,B2,V1,J1,smaajob,5,2021-04-01,2021-04-01,gennemfoert,\n"
				 "F5,B4,V2,,smaajob,,2021-04-10,,,\n"
				 "F6,B4,V2,,ordinaert-job,20,2021-06-01,,,\n");
	put(t, "visits.csv", "placement,step,held,with,outcome,employed,fit_employer\n"
			     "F2,afslutning,2021-02-26,virksomhed,godt-match,ja,5\n"
			     "F2,afslutning,2021-05-21,begge,afbrydes,nej,2\n"
			     "F3,afslutning,2021-03-16,virksomhed,risiko,,4\n");
	put(t, "contacts.csv", "company,date,held_by,channel,citizen\nV1,2021-01-08,Anne,telefon,B1\nV1,2021-02-08,Anne,besoeg,\n"
			       "V3,2021-02-08,Bo,mail,B2\n");
	put(t, "activities.csv", "id,date,kind,title,host,hours\nK1,2021-02-20,bustur,Tur,V1,3\nK2,2021-05-05,jobklub,Klub,,2\n");
	put(t, "attendance.csv", "activity,participant,staff,present\nK1,B1,,ja\nK1,B2,,nej\nK1,V2,,ja\nK1,,Anne,ja\nK2,B4,,1\n");
	put(t, "outlook.csv", "company,asked,occupation,hires\nV1,2021-02-02,Lager,2\nV1,2021-05-02,Lager,3\n");
	put(t, "progress.csv", "citizen,date,instrument,item,rater,value\nB1,2021-02-02,eget,jobtro,borger,3\nB1,2021-05-02,eget,jobtro,borger,4\n");
	put(t, "forms.csv", "citizen,form,date,birth_year,employed\nB1,start,2021-01-04,1980,nej\nB1,slut,2021-06-30,1980,ja\n"
			    "B2,start,2021-01-31,1996,\nB3,start,2021-02-01,,nej\n");
	put(t, "exemptions.csv", "citizen,from,to,reason\nB2,2021-05-01,2021-06-30,barsel\nB4,2021-05-02,,sygdom\n");
	put(t, "expenses.csv", "id,date,source,amount,category\nU1,2021-01-15,apm,1000.50,loen\nU2,2021-02-15,apm,-200.25,loen\n"
			       "U3,2021-02-16,apm,300,rejse\n");
	put(t, "cases.csv", "id,kind,citizen,date,title\nL1,borgerhistorie,B1,2021-06-01,Anne\n");
	put(t, "meetings.csv", "group,date\nstyre,2021-05-20\nstyre,2021-11-18\n");
}

/* An indicator of those keys, flow style, read in the project in t's directory; mistakes are in t->diag. */
UNUSED static struct project *defined(struct temp *t, const char *keys, struct indicators *all)
{
	put(t, "rff.yaml",
	    arena_printf(&t->arena,
			 YAML "funding: [{id: apm, name: A}]\nmeetings: [{id: styre, months: [5, 11]}]\n"
			      "instruments: [{id: eget, scale: [1, 5], items: [jobtro]}]\n"
			      "indicators:\n  - {id: i, %s}\n",
			 keys));
	struct project *p = world(t);
	*all = indicators_read(p);
	return p;
}

UNUSED static struct figure figure(struct temp *t, const char *keys, const char *month_asked, const char *today)
{
	struct asked asked = {.today = date(today)};
	struct indicators all;
	struct project *p = defined(t, keys, &all);
	if (t->diag.errors)
		fail_msg("%s: %s", keys, said(&t->diag));
	assert_true(month_parse(str_of(month_asked), &asked.month));
	project_as_of(p, asked.today);
	return indicator_figure(evaluation_new(p, asked.today), &all.list[0], asked);
}

UNUSED static const char *number(struct temp *t, struct ratio r)
{
	return r.den ? ratio_short(&t->arena, r) : "-";
}

/* "3", with " 3/5" for shares and " +1" for those that are pending; "-" for what is not defined. */
UNUSED static const char *counted(struct temp *t, const char *keys, const char *month_asked, const char *today)
{
	struct figure f = figure(t, keys, month_asked, today);
	const char *text = number(t, f.value);
	if (f.parts)
		text = arena_printf(&t->arena, "%s %d/%d", text, (int)f.numerator, (int)f.denominator);
	if (f.waits)
		text = arena_printf(&t->arena, "%s +%d", text, (int)f.pending);
	return text;
}

/* A definition, the month and day it is asked for, and what was counted by hand. */
struct by_hand {
	const char *keys, *month, *today, *is;
};

#define AFTER "2022-02-10" /* a day when all of it is over */

UNUSED static void agrees(struct temp *t, const struct by_hand *cases, size_t n)
{
	programme(t);
	for (size_t i = 0; i < n; i++) {
		const char *is = counted(t, cases[i].keys, cases[i].month, cases[i].today);
		if (strcmp(is, cases[i].is) != 0)
			fail_msg("{%s} in %s on %s: %s, by hand %s", cases[i].keys, cases[i].month, cases[i].today, is, cases[i].is);
	}
}

#define AGREES(cases) agrees(*state, cases, COUNT(cases))

#endif
