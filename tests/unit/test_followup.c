/* SPDX-License-Identifier: MIT */
/*
 * Danish holidays against Knuth's computation of Easter (TAOCP 1.3.2, exercise 14), and follow-ups: when they are due,
 * their state on a day, what holds them, whom a rule is for, the closing visit.
 */
#include "world.h"

#include "../../lib/rules/followup.h"

static day easter_by_knuth(int y)
{
	int g = y % 19 + 1, c = y / 100 + 1, x = 3 * c / 4 - 12, z = (8 * c + 5) / 25 - 5, d = 5 * y / 4 - x - 10;
	int e = (11 * g + 20 + z - x) % 30;
	if ((e == 25 && g > 11) || e == 24)
		e++;
	int n = 44 - e < 21 ? 74 - e : 44 - e;
	n += 7 - (d + n) % 7;
	return day_make(y, 3, 1) + n - 1;
}

static void holidays_are_those_of_each_year(void **state)
{
	(void)state;
	for (int y = 1900; y <= 2199; y++) {
		day e = easter_by_knuth(y), first = day_make(y, 1, 1), last = day_make(y, 12, 31);
		for (day d = first; d <= last; d++) {
			bool is = d == first || d == e - 3 || d == e - 2 || d == e || d == e + 1 || d == e + 39 ||
				  d == e + 49 || d == e + 50 || d == last - 5 || d == last - 6 || (d == e + 26 && y <= 2023);
			if (day_holiday(d) != is)
				fail_msg("%d: day %d of the year", y, (int)(d - first) + 1);
		}
	}
}

static void holidays_of_2021_to_2026_as_the_calendar_has_them(void **state)
{
	static const char *const holidays[] = {
		"2021-01-01", "2021-04-01", "2021-04-02", "2021-04-04", "2021-04-05", "2021-04-30", "2021-05-13", "2021-05-23",
		"2021-05-24", "2021-12-25", "2021-12-26", "2022-04-15", "2022-05-13", "2022-05-26", "2022-06-06", "2023-05-05",
		"2024-03-28", "2024-04-01", "2024-05-09", "2024-05-20", "2025-04-18", "2026-04-03", "2026-05-14", "2026-05-25",
	};
	static const char *const others[] = {"2024-04-26", "2025-05-16", "2026-05-01", "2021-12-24", "2021-12-31", "2021-06-05", "2021-04-03"};
	(void)state;
	for (size_t i = 0; i < COUNT(holidays); i++)
		if (!day_holiday(date(holidays[i])))
			fail_msg("%s is one", holidays[i]);
	for (size_t i = 0; i < COUNT(others); i++)
		if (day_holiday(date(others[i])))
			fail_msg("%s is none", others[i]);
}

static void working_days_come_after_weekends_holidays_and_closed_days(void **state)
{
	static const struct {
		const char *from, *to;
	} cases[] = {
		{"2021-03-16", "2021-03-16"}, {"2021-03-20", "2021-03-22"}, {"2021-03-21", "2021-03-22"},
		{"2021-04-01", "2021-04-06"}, /* Easter, Thursday to Monday */
		{"2021-12-24", "2021-12-27"}, {"2021-12-31", "2022-01-03"}, {"2021-05-13", "2021-05-14"},
		{"2020-06-05", "2020-06-08"}, {"2023-05-05", "2023-05-08"}, {"2024-04-26", "2024-04-26"},
	};
	struct temp *t = *state;
	struct project *p = world_with(t, YAML "closed_days: [12-24, 12-31, 06-05]\n", NULL, NULL);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(day_text(&t->arena, day_working(&p->settings, date(cases[i].from))), cases[i].to);
}

/* "F1 halv 2021-03-16 forfalden -": placement or citizen, step, due, state, on_time (ja, nej, -), a line each. */
static const char *due(struct temp *t, const char *rules, const char *today)
{
	put(t, "rff.yaml", arena_printf(&t->arena, YAML "%s", rules));
	struct project *p = sound(t);
	const struct due *d = &p->due;
	struct buf b = {0};
	project_as_of(p, date(today));
	due_make(p, date(today));
	const struct vocabulary *steps = vocabulary_find(&p->vocabularies, STR("step"));
	const struct vocabulary *states = vocabulary_find(&p->vocabularies, STR("due_state"));
	for (size_t i = 0; i < p->table[T_due].n; i++) {
		struct str who = d->placement[i] >= 0 ? row_name(p, T_placements, d->placement[i]) : row_name(p, T_citizens, d->citizen[i]);
		struct str step = steps->codes[d->step[i]].id, now = states->codes[d->state[i]].id;
		buf_printf(&b, "%.*s %.*s %s %.*s %s\n", (int)who.n, who.p, (int)step.n, step.p, day_text(&t->arena, d->due[i]),
			   (int)now.n, now.p, d->on_time[i] == 1 ? "ja" : d->on_time[i] == 0 ? "nej" : "-");
	}
	const char *text = arena_copy(&t->arena, b.p ? b.p : "", b.n);
	buf_free(&b);
	return text;
}

#define HALF "followup: [{id: halv, after: 15d, from: start, forms: [smaajob]}]\nfollowup_window: {early: 7d, late: 7d}\n"

static void people(struct temp *t, const char *ended)
{
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\n");
	put(t, "citizens.csv", "id,municipality,benefit,enrolled,exited\nB1,360,ingen,2021-01-01,\nB2,376,dagpenge,2021-01-01,2021-06-30\n");
	put(t, "placements.csv", arena_printf(&t->arena, "id,citizen,company,form,start,ended\nF1,B1,V1,smaajob,2021-03-01,%s\n"
							 "F2,B1,V1,fleksjob,2021-03-01,\n", ended));
	put(t, "visits.csv", "placement,step,held,with,outcome\n");
}

/* Due on Tuesday 16 March, from 9 to 23 March in time. */
static void the_state_follows_the_day(void **state)
{
	static const char *const cases[][2] = {
		{"2021-02-28", ""}, /* F1 does not exist yet */
		{"2021-03-01", "F1 halv 2021-03-16 kommende -\n"},   {"2021-03-08", "F1 halv 2021-03-16 kommende -\n"},
		{"2021-03-09", "F1 halv 2021-03-16 forfalden -\n"},  {"2021-03-16", "F1 halv 2021-03-16 forfalden -\n"},
		{"2021-03-23", "F1 halv 2021-03-16 forfalden -\n"},  {"2021-03-24", "F1 halv 2021-03-16 overskredet nej\n"},
		{"2022-03-24", "F1 halv 2021-03-16 overskredet nej\n"},
	};
	struct temp *t = *state;
	people(t, "");
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(due(t, HALF, cases[i][0]), cases[i][1]);
}

static void a_visit_of_the_step_holds_it(void **state)
{
	static const char *const cases[][2] = {
		{"F1,halv,2021-03-08,borger,justeres\n", "F1 halv 2021-03-16 holdt nej\n"}, /* too early to be on time */
		{"F1,halv,2021-03-09,borger,justeres\n", "F1 halv 2021-03-16 holdt ja\n"},
		{"F1,halv,2021-03-23,borger,justeres\n", "F1 halv 2021-03-16 holdt ja\n"},
		{"F1,halv,2021-03-24,borger,justeres\n", "F1 halv 2021-03-16 holdt nej\n"},
		{"F1,halv,2021-03-16,borger,ikke-truffet\n", "F1 halv 2021-03-16 overskredet nej\n"}, /* nobody was met */
		{"F1,halv,2021-03-16,borger,ikke-truffet\nF1,halv,2021-03-20,borger,risiko\n", "F1 halv 2021-03-16 holdt ja\n"},
		{"F1,halv,2021-03-01,borger,risiko\nF1,halv,2021-03-17,borger,risiko\n", "F1 halv 2021-03-16 holdt ja\n"},
		{"F1,afslutning,2021-03-16,borger,risiko\n", "F1 halv 2021-03-16 overskredet nej\n"}, /* of another step */
		{"F2,halv,2021-03-16,borger,risiko\n", "F1 halv 2021-03-16 overskredet nej\n"},	     /* of another placement */
	};
	struct temp *t = *state;
	people(t, "");
	for (size_t i = 0; i < COUNT(cases); i++) {
		put(t, "visits.csv", arena_printf(&t->arena, "placement,step,held,with,outcome\n%s", cases[i][0]));
		assert_string_equal(due(t, HALF, "2021-06-01"), cases[i][1]);
	}
	/* a visit that lies ahead is not known */
	put(t, "visits.csv", "placement,step,held,with,outcome\nF1,halv,2021-03-17,borger,risiko\n");
	assert_string_equal(due(t, HALF, "2021-03-16"), "F1 halv 2021-03-16 forfalden -\n");
}

/* A placement that ended before a step was due needs its closing visit instead, once for all such steps. */
static void a_placement_that_ended_before_needs_its_closing_visit(void **state)
{
	struct temp *t = *state;
#define TWO "followup:\n  - {id: halv, after: 15d, from: start, forms: [smaajob]}\n  - {id: to, after: 2m, from: start, forms: [smaajob]}\n" \
	    "  - {id: tre, after: 3m, from: start, forms: [smaajob]}\n"
	people(t, "2021-03-15");
	assert_string_equal(due(t, TWO, "2021-12-01"), "F1 afslutning 2021-03-15 overskredet nej\n");
	people(t, "2021-03-16"); /* on the very day it was due */
	assert_string_equal(due(t, HALF, "2021-12-01"), "F1 halv 2021-03-16 overskredet nej\n");
	assert_string_equal(due(t, TWO, "2021-12-01"), "F1 halv 2021-03-16 overskredet nej\nF1 afslutning 2021-03-16 overskredet nej\n");
	put(t, "visits.csv", "placement,step,held,with,outcome\nF1,afslutning,2021-03-18,begge,afbrydes\n");
	assert_string_equal(due(t, TWO, "2021-12-01"), "F1 halv 2021-03-16 overskredet nej\nF1 afslutning 2021-03-16 holdt ja\n");
	people(t, "2021-03-15"); /* on a day when the end is not known */
	assert_string_equal(due(t, HALF, "2021-03-14"), "F1 halv 2021-03-16 forfalden -\n");
}

static void rules_are_for_whom_they_say(void **state)
{
	static const char *const cases[][2] = {
		{"followup: [{id: a, after: 15d, from: start}]\n", "F1 a 2021-03-16 overskredet nej\nF2 a 2021-03-16 overskredet nej\n"},
		{"followup: [{id: a, after: 15d, from: start, forms: [fleksjob, elevplads]}]\n", "F2 a 2021-03-16 overskredet nej\n"},
		{"followup: [{id: a, after: 15d, from: start, forms: [smaajob], municipality: [376]}]\n", ""},
		{"followup: [{id: a, after: 15d, from: start, forms: [smaajob], municipality: [\"0360\"], benefit: [ingen]}]\n",
		 "F1 a 2021-03-16 overskredet nej\n"},
		{"followup: [{id: a, after: 15d, from: start, forms: [smaajob], benefit: [dagpenge]}]\n", ""},
		{"followup: [{id: a, after: 15d, from: start, forms: [smaajob], valid_from: 2021-03-02}]\n", ""},
		/* one id over time: the rule of the day counts */
		{"followup:\n  - {id: a, after: 15d, from: start, forms: [smaajob], valid_to: 2021-02-28}\n"
		 "  - {id: a, after: 1m, from: start, forms: [smaajob], valid_from: 2021-03-01}\n", "F1 a 2021-04-06 overskredet nej\n"},
		{"", ""},
	};
	struct temp *t = *state;
	people(t, "");
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(due(t, cases[i][0], "2021-12-01"), cases[i][1]);
}

/* From exit: 30 June and four weeks, 28 July; held by that form of forms.csv. */
static void rules_from_exit_and_enrolment_are_held_by_a_form(void **state)
{
#define EXIT "followup: [{id: efter, after: 4w, from: exit, form: slut}]\nfollowup_window: {early: 7d, late: 7d}\n"
	struct temp *t = *state;
	people(t, "");
	assert_string_equal(due(t, EXIT, "2021-06-29"), ""); /* nobody has left */
	assert_string_equal(due(t, EXIT, "2021-06-30"), "B2 efter 2021-07-28 kommende -\n");
	assert_string_equal(due(t, EXIT, "2021-08-05"), "B2 efter 2021-07-28 overskredet nej\n");
	put(t, "forms.csv", "citizen,form,date,how\nB2,start,2021-07-28,interview\nB1,slut,2021-07-28,interview\n");
	assert_string_equal(due(t, EXIT, "2021-08-05"), "B2 efter 2021-07-28 overskredet nej\n");
	put(t, "forms.csv", "citizen,form,date,how\nB2,slut,2021-07-21,interview\n");
	assert_string_equal(due(t, EXIT, "2021-08-05"), "B2 efter 2021-07-28 holdt ja\n");
	put(t, "forms.csv", "citizen,form,date,how\nB2,slut,2021-07-21,ikke-truffet\n");
	assert_string_equal(due(t, EXIT, "2021-08-05"), "B2 efter 2021-07-28 overskredet nej\n");
	assert_string_equal(due(t, "followup: [{id: ind, after: 1m, from: enrolment, form: start}]\n", "2021-03-01"),
			    "B1 ind 2021-02-01 overskredet nej\nB2 ind 2021-02-01 overskredet nej\n");
}

/* Of rules of one step the one in force latest holds, whatever their order; of two alike the first. */
static void the_later_rule_of_a_step_takes_over(void **state)
{
	static const char *const orders[] = {
		"followup: [{id: halv, after: 15d, from: start}, {id: halv, after: 20d, from: start, valid_from: 2021-03-01}, "
		"{id: halv, after: 1d, from: start, valid_from: 2021-03-02}]\n",
		"followup: [{id: halv, after: 20d, from: start, valid_from: 2021-03-01}, {id: halv, after: 15d, from: start}, "
		"{id: halv, after: 25d, from: start, valid_from: 2021-03-01}]\n",
	};
	struct temp *t = *state;
	people(t, "");
	put(t, "placements.csv", "id,citizen,company,form,start\nF1,B1,V1,smaajob,2021-03-01\nF2,B1,V1,smaajob,2021-02-28\n");
	for (size_t i = 0; i < COUNT(orders); i++)
		assert_string_equal(due(t, orders[i], "2021-03-01"),
				    "F1 halv 2021-03-22 kommende -\nF2 halv 2021-03-15 kommende -\n");
}

/* "2021-04-07 kommende": due day and state of each step aftalt, a line each. */
static const char *agreed(struct temp *t, const char *visits, const char *ended, const char *today)
{
	struct buf b = {0};
	size_t n;
	people(t, ended);
	put(t, "visits.csv", arena_printf(&t->arena, "placement,step,held,with,outcome,next\n%s", visits));
	put(t, "rff.yaml", YAML HALF);
	struct project *p = sound(t);
	project_as_of(p, date(today));
	const struct followup *all = followups_make(p, date(today), &n);
	const struct vocabulary *states = vocabulary_find(&p->vocabularies, STR("due_state"));
	for (size_t i = 0; i < n; i++)
		if (all[i].step == code_of(&p->vocabularies, "step", "aftalt"))
			buf_printf(&b, "%s %s\n", day_text(&t->arena, all[i].due), str_z(&t->arena, states->codes[all[i].state].id));
	const char *text = arena_copy(&t->arena, b.p ? b.p : "", b.n);
	buf_free(&b);
	return text;
}

/* Agreed on 10 March for Saturday 3 April. */
static void an_agreed_day_stands_until_somebody_is_reached(void **state)
{
#define AGREED "F1,halv,2021-03-10,borger,justeres,2021-04-03\n"
	static const char *const cases[][4] = {
		{AGREED, "", "2021-03-09", ""},
		{AGREED, "", "2021-03-10", "2021-04-03 kommende\n"},
		{AGREED, "", "2021-03-27", "2021-04-03 forfalden\n"},
		{AGREED, "", "2021-04-11", "2021-04-03 overskredet\n"},
		{AGREED, "2021-04-02", "2021-04-11", ""},
		{AGREED, "2021-04-03", "2021-04-11", "2021-04-03 overskredet\n"},
		{"F1,halv,2021-03-20,borger,ikke-truffet,\n" AGREED, "", "2021-04-03", "2021-04-03 forfalden\n"},
		{"F1,aftalt,2021-03-20,borger,risiko,\n" AGREED, "", "2021-04-03", "2021-04-03 holdt\n"},
		{"F1,halv,2021-03-20,borger,ikke-truffet,2021-04-07\n" AGREED, "", "2021-04-03", "2021-04-07 forfalden\n"},
		{"F1,halv,2021-03-20,borger,justeres,2021-04-07\n" AGREED, "", "2021-04-03",
		 "2021-04-03 holdt\n2021-04-07 forfalden\n"},
		{"F1,aftalt,2021-03-10,virksomhed,ikke-truffet,2021-04-03\n" AGREED, "", "2021-04-03", "2021-04-03 forfalden\n"},
		/* the day that half a month's visit is due, which nobody held: that visit */
		{"F1,aftalt,2021-03-10,borger,justeres,2021-03-16\n", "", "2021-03-10", ""},
		{"F1,halv,2021-03-10,borger,justeres,2021-03-16\n", "", "2021-03-10", "2021-03-16 forfalden\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(agreed(*state, cases[i][0], cases[i][1], cases[i][2]), cases[i][3]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holidays_are_those_of_each_year),
		cmocka_unit_test(holidays_of_2021_to_2026_as_the_calendar_has_them),
		TEMP_TEST(working_days_come_after_weekends_holidays_and_closed_days),
		TEMP_TEST(the_state_follows_the_day),
		TEMP_TEST(a_visit_of_the_step_holds_it),
		TEMP_TEST(a_placement_that_ended_before_needs_its_closing_visit),
		TEMP_TEST(rules_are_for_whom_they_say),
		TEMP_TEST(rules_from_exit_and_enrolment_are_held_by_a_form),
		TEMP_TEST(the_later_rule_of_a_step_takes_over),
		TEMP_TEST(an_agreed_day_stands_until_somebody_is_reached),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
