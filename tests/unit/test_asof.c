/* SPDX-License-Identifier: MIT */
/*
 * The project as it was on a day (indicators.md, "As-of"): rows that begin later do not exist, a later end is
 * empty with its reason and destination, plans are kept, other later dates are empty.
 */
#include "world.h"

static struct project *as_of(struct temp *t, const char *day_text)
{
	struct project *p = sound(t);
	project_as_of(p, date(day_text));
	return p;
}

static void people(struct temp *t)
{
	put(t, "rff.yaml", YAML "meetings: [{id: s, months: [5]}]\n");
	put(t, "companies.csv", "id,name,kind,interested,joined,ambassador\nV1,Et,offentlig,2021-01-01,2021-03-10,2021-06-01\n");
	put(t, "citizens.csv", "id,municipality,benefit,enrolled,exited,exit_reason,screened,available\n"
			       "B1,360,ingen,2021-01-01,2021-03-10,job,2021-03-11,2022-01-01\n"
			       "B2,360,ingen,2021-03-10,,,,\nB3,360,ingen,2021-03-11,,,,\n");
}

static void rows_that_begin_later_do_not_exist(void **state)
{
	struct temp *t = *state;
	people(t);
	struct project *p = as_of(t, "2021-03-10");
	assert_true(row_exists(p, T_citizens, 0));
	assert_true(row_exists(p, T_citizens, 1)); /* on that very day */
	assert_false(row_exists(p, T_citizens, 2));
	assert_true(row_exists(p, T_companies, 0)); /* always there */
	assert_false(row_exists(p, T_citizens, -1));
}

static void a_later_end_is_empty_with_its_reason(void **state)
{
	struct temp *t = *state;
	people(t);
	put(t, "placements.csv", "id,citizen,company,form,start,planned_end,ended,end_reason,destination\n"
				 "F1,B1,V1,smaajob,2021-01-05,2021-12-31,2021-03-09,transport,ingen\n");
	struct project *p = as_of(t, "2021-03-09");
	assert_int_equal(p->citizens.exited[0], DAY_NONE);
	assert_int_equal(p->citizens.exit_reason[0], -1);
	assert_int_equal(p->placements.ended[0], date("2021-03-09"));
	assert_true(p->placements.end_reason[0] >= 0);
	p = as_of(t, "2021-03-08");
	assert_int_equal(p->placements.ended[0], DAY_NONE);
	assert_int_equal(p->placements.end_reason[0], -1);
	assert_int_equal(p->placements.destination[0], -1);
	assert_int_equal(p->placements.planned_end[0], date("2021-12-31"));
	p = as_of(t, "2021-03-10");
	assert_int_equal(p->citizens.exited[0], date("2021-03-10"));
	assert_true(p->citizens.exit_reason[0] >= 0);
}

static void plans_are_kept_and_other_later_dates_are_empty(void **state)
{
	struct temp *t = *state;
	people(t);
	put(t, "openings.csv", "id,company,title,opened,closes,start_by\nJ1,V1,Lager,2021-02-01,2021-09-01,2021-10-01\n");
	put(t, "matches.csv", "id,opening,citizen,proposed,decided\nM1,J1,B1,2021-02-02,2021-06-01\n");
	put(t, "outlook.csv", "company,asked,occupation,earliest\nV1,2021-02-02,Kok,2021-08-01\nV1,2021-04-02,Kok,\n");
	put(t, "meetings.csv", "group,date,agenda_sent,minutes_sent\ns,2021-05-20,2021-05-10,2021-06-01\n");
	put(t, "mentors.csv", "id,kind,trained,stopped\nT1,ledermentor,2021-04-01,\nT2,frivillig,,2021-04-01\n");
	struct project *p = as_of(t, "2021-03-10");
	assert_int_equal(p->citizens.screened[0], DAY_NONE);
	assert_int_equal(p->citizens.available[0], date("2022-01-01"));
	assert_int_equal(p->companies.interested[0], date("2021-01-01"));
	assert_int_equal(p->companies.joined[0], date("2021-03-10"));
	assert_int_equal(p->companies.ambassador[0], DAY_NONE);
	assert_int_equal(p->openings.closes[0], date("2021-09-01"));
	assert_int_equal(p->openings.start_by[0], date("2021-10-01"));
	assert_int_equal(p->matches.decided[0], DAY_NONE);
	assert_int_equal(p->outlook.earliest[0], date("2021-08-01"));
	assert_false(row_exists(p, T_outlook, 1));
	assert_true(row_exists(p, T_meetings, 0)); /* a meeting is planned ahead */
	assert_int_equal(p->meetings.date[0], date("2021-05-20"));
	assert_int_equal(p->meetings.agenda_sent[0], DAY_NONE);
	assert_false(row_exists(p, T_mentors, 0));
	assert_true(row_exists(p, T_mentors, 1));
	assert_int_equal(p->mentors.stopped[1], DAY_NONE);
}

static void attendance_goes_with_its_activity(void **state)
{
	struct temp *t = *state;
	people(t);
	put(t, "activities.csv", "id,date,kind,title\nK1,2021-03-10,bustur,Tur\nK2,2021-03-11,bustur,Tur\n");
	put(t, "attendance.csv", "activity,participant,present\nK1,B1,ja\nK2,B1,ja\n");
	struct project *p = as_of(t, "2021-03-10");
	assert_true(row_exists(p, T_attendance, 0));
	assert_false(row_exists(p, T_attendance, 1));
	assert_int_equal(project_links(p, T_attendance, 1, T_citizens)->first[1], 1);
}

static void rows_that_do_not_exist_are_in_no_group(void **state)
{
	struct temp *t = *state;
	people(t);
	put(t, "placements.csv", "id,citizen,company,form,start\nF1,B1,V1,smaajob,2021-02-01\nF2,B1,V1,fleksjob,2021-04-01\n"
				 "F3,B3,V1,smaajob,2021-03-01\n");
	struct project *p = as_of(t, "2021-03-10");
	const struct links *l = project_links(p, T_placements, 1, T_citizens);
	assert_int_equal(l->first[1], 1);
	assert_int_equal(l->list[0], 0);
	assert_int_equal(l->first[3], 2); /* B3 is not there yet, but F3 is, and names it */
	assert_int_equal(l->list[1], 2);
}

static void an_empty_project_can_be_asked_too(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	struct project *p = as_of(t, "1900-01-01");
	for (int i = 0; i < NTABLES; i++)
		assert_int_equal(p->table[i].n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(rows_that_begin_later_do_not_exist),
		TEMP_TEST(a_later_end_is_empty_with_its_reason),
		TEMP_TEST(plans_are_kept_and_other_later_dates_are_empty),
		TEMP_TEST(attendance_goes_with_its_activity),
		TEMP_TEST(rows_that_do_not_exist_are_in_no_group),
		TEMP_TEST(an_empty_project_can_be_asked_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
