/* SPDX-License-Identifier: MIT */
/*
 * Checks between cells and rows: each named check with the smallest project that breaks it, with its bounds, and
 * beside it what it must let pass.
 */
#include "world.h"

#define WORDS                                                                                     \
	YAML "followup: [{id: halv, after: 15d, from: start}]\n"                                     \
	     "instruments: [{id: eget, scale: [1, 5], items: [jobtro, mod]}, {id: andet, scale: [0, 0.5], items: [ro]}]\n"

/* One project: what its files say and what must be found, errors or warnings. */
struct scene {
	const char *files[5][2];
	const char *is;
};

#define COMPANIES {"companies", "id,name,kind,employees\nV1,Et,offentlig,\nV2,To,forening,4\n"}
#define CITIZENS                                                                                        \
	{"citizens", "id,municipality,benefit,enrolled,exited\nB1,360,kth-aktivitetsparat,2021-01-01,2021-06-30\n" \
		     "B2,360,dagpenge,2021-01-01,\n"}
#define OPENINGS {"openings", "id,company,title,opened\nJ1,V1,Lager,2021-01-01\nJ2,V2,Kok,2021-01-01\n"}

static void play(struct temp *t, const struct scene *scenes, size_t n, enum severity severity)
{
	for (size_t i = 0; i < n; i++) {
		for (int k = 0; k < NTABLES; k++)
			unlinkat(t->fd, schema[k].file, 0);
		put(t, "rff.yaml", WORDS);
		for (size_t k = 0; k < 5 && scenes[i].files[k][0]; k++)
			put(t, arena_printf(&t->arena, "%s.csv", scenes[i].files[k][0]), scenes[i].files[k][1]);
		struct project *p = world(t);
		if (severity == SEVERITY_WARNING) {
			assert_string_equal(said(&t->diag), "");
			project_check(p, SEVERITY_WARNING);
		}
		assert_string_equal(said(&t->diag), scenes[i].is);
	}
}

#define ERRORS(scenes) play(*state, scenes, COUNT(scenes), SEVERITY_ERROR)
#define WARNINGS(scenes) play(*state, scenes, COUNT(scenes), SEVERITY_WARNING)

static void nothing_ends_before_it_starts(void **state)
{
	static const struct scene scenes[] = {
		{{{"citizens", "id,municipality,benefit,enrolled,exited\nB1,360,ingen,2021-01-01,2021-01-01\n"}}, ""},
		{{{"citizens", "id,exited,municipality,benefit,enrolled\nB1,2020-12-31,360,ingen,2021-01-01\n"}},
		 "citizens.csv:2:4: exited: \"2020-12-31\" is before enrolled \"2021-01-01\"; write a later date, or correct "
		 "enrolled\n"},
		{{COMPANIES, {"openings", "id,company,title,opened,closes\nJ1,V1,T,2021-01-02,2021-01-01\n"}},
		 "openings.csv:2:20: closes: \"2021-01-01\" is before opened \"2021-01-02\"; write a later date, or correct "
		 "opened\n"},
		{{COMPANIES, CITIZENS,
		  {"placements", "id,citizen,company,form,start,ended\nF1,B1,V1,smaajob,2021-02-02,2021-02-01\n"}},
		 "placements.csv:2:29: ended: \"2021-02-01\" is before start \"2021-02-02\"; write a later date, or correct "
		 "start\n"},
		{{{"mentors", "id,kind,trained,stopped\nT1,frivillig,2021-02-02,2021-02-01\nT2,frivillig,,2021-02-01\n"}},
		 "mentors.csv:2:25: stopped: \"2021-02-01\" is before trained \"2021-02-02\"; write a later date, or correct "
		 "trained\n"},
		{{CITIZENS, {"exemptions", "citizen,from,to,reason\nB2,2021-02-02,2021-02-01,dom\n"}},
		 "exemptions.csv:2:15: to: \"2021-02-01\" is before from \"2021-02-02\"; write a later date, or correct from\n"},
	};
	ERRORS(scenes);
}

static void fewest_hours_are_not_over_most(void **state)
{
	static const struct scene scenes[] = {
		{{{"citizens", "id,municipality,benefit,enrolled,hours_min,hours_max\nB1,360,ingen,2021-01-01,7.5,7.5\n"
			       "B2,360,ingen,2021-01-01,,3\nB3,360,ingen,2021-01-01,8,\n"}}, ""},
		{{{"citizens", "id,municipality,benefit,enrolled,hours_min,hours_max\nB1,360,ingen,2021-01-01,7.5,7.4\n"}},
		 "citizens.csv:2:29: hours_max: \"7.4\" is less than hours_min \"7.5\"; write a larger number, or correct "
		 "hours_min\n"},
		{{COMPANIES, {"openings", "id,company,title,opened,hours_min,hours_max\nJ1,V1,T,2021-01-02,10,9\n"}},
		 "openings.csv:2:23: hours_max: \"9\" is less than hours_min \"10\"; write a larger number, or correct "
		 "hours_min\n"},
	};
	ERRORS(scenes);
}

static void chains_lead_nowhere_back(void **state)
{
	static const struct scene scenes[] = {
		{{COMPANIES, {"openings", "id,company,title,opened,caused_by\nJ1,V1,T,2021-01-02,\nJ2,V1,T,2021-01-02,J1\n"
					  "J3,V1,T,2021-01-02,J2\nJ4,V1,T,2021-01-02,J1\n"}}, ""},
		{{COMPANIES, {"openings", "id,company,title,opened,caused_by\nJ1,V1,T,2021-01-02,J1\n"}},
		 "openings.csv:2:20: caused_by: \"J1\" leads back to J1 itself; a chain must begin somewhere, empty one of its "
		 "links\n"},
		{{COMPANIES, {"openings", "id,company,title,opened,caused_by\nJ1,V1,T,2021-01-02,J3\nJ2,V1,T,2021-01-02,J1\n"
					  "J3,V1,T,2021-01-02,J2\nJ4,V1,T,2021-01-02,J1\n"}},
		 "openings.csv:2:20: caused_by: \"J3\" leads back to J1 itself; a chain must begin somewhere, empty one of its "
		 "links\n"},
		{{COMPANIES, CITIZENS,
		  {"placements", "id,citizen,company,form,start,previous\nF1,B1,V1,smaajob,2021-02-02,F2\n"
				 "F2,B1,V1,fleksjob,2021-02-02,F1\n"}},
		 "placements.csv:2:29: previous: \"F2\" leads back to F1 itself; a chain must begin somewhere, empty one of its "
		 "links\n"},
	};
	ERRORS(scenes);
}

static void a_placement_is_about_the_same_people_as_its_opening_and_match(void **state)
{
#define MATCHES {"matches", "id,opening,citizen,proposed\nM1,J1,B1,2021-01-01\n"}
	static const struct scene scenes[] = {
		{{COMPANIES, CITIZENS, OPENINGS, MATCHES,
		  {"placements", "id,citizen,company,opening,match,form,start\nF1,B1,V1,J1,M1,smaajob,2021-02-02\n"
				 "F2,B1,V1,,M1,fleksjob,2021-02-02\nF3,B2,V2,J2,,smaajob,2021-02-02\n"}}, ""},
		{{COMPANIES, CITIZENS, OPENINGS, MATCHES,
		  {"placements", "id,citizen,company,opening,match,form,start\nF1,B1,V2,J1,,smaajob,2021-02-02\n"}},
		 "placements.csv:2:7: company: \"V2\" is not the opening's, which is V1; correct one of the two\n"},
		{{COMPANIES, CITIZENS, OPENINGS, MATCHES,
		  {"placements", "id,citizen,company,opening,match,form,start\nF1,B2,V1,,M1,smaajob,2021-02-02\n"}},
		 "placements.csv:2:4: citizen: \"B2\" is not the match's, which is B1; correct one of the two\n"},
		{{COMPANIES, CITIZENS, OPENINGS, MATCHES,
		  {"placements", "id,citizen,company,opening,match,form,start\nF1,B1,V2,J2,M1,smaajob,2021-02-02\n"}},
		 "placements.csv:2:10: opening: \"J2\" is not the match's, which is J1; correct one of the two\n"},
		{{COMPANIES, CITIZENS, OPENINGS, MATCHES,
		  {"placements", "id,citizen,company,opening,match,form,start\nF1,B1,V2,,M1,smaajob,2021-02-02\n"}},
		 "placements.csv:2:7: company: \"V2\" is not the match's opening's, which is V1; correct one of the two\n"},
	};
	ERRORS(scenes);
}

static void attendance_has_a_participant_or_staff(void **state)
{
#define ACTIVITIES {"activities", "id,date,kind,title\nK1,2021-05-05,bustur,Tur\n"}
	static const struct scene scenes[] = {
		{{CITIZENS, ACTIVITIES, {"attendance", "activity,participant,staff,present\nK1,B1,Anne,ja\n"}},
		 "attendance.csv:2:4: participant and staff are both stated; keep one of them\n"},
		{{CITIZENS, ACTIVITIES, {"attendance", "activity,participant,staff,present\nK1,,,ja\n"}},
		 "attendance.csv:2:4: participant and staff are both empty; write one of them\n"},
		{{CITIZENS, ACTIVITIES, {"attendance", "activity,present\nK1,ja\n"}},
		 "attendance.csv:2:1: participant and staff are both empty; write one of them\n"},
		/* a participant who is nowhere is told of that alone */
		{{CITIZENS, ACTIVITIES, {"attendance", "activity,participant,staff,present\nK1,B9,,ja\n"}},
		 "attendance.csv:2:4: participant: \"B9\" is in none of citizens.csv, companies.csv, mentors.csv; write the id "
		 "of a row that is there, or add it first\n"},
	};
	ERRORS(scenes);
}

static void measurements_are_on_their_instruments_scale(void **state)
{
#define PROGRESS(rows) {"progress", "citizen,date,instrument,item,rater,value\n" rows}
	static const struct scene scenes[] = {
		{{CITIZENS, PROGRESS("B1,2021-02-02,eget,jobtro,borger,1\nB1,2021-02-02,eget,mod,borger,5\n"
				     "B1,2021-02-02,andet,ro,borger,0.5\nB1,2021-02-03,andet,ro,borger,0\n")}, ""},
		{{CITIZENS, PROGRESS("B1,2021-02-02,eget,jobtro,borger,0.999999\n")},
		 "progress.csv:2:34: value: \"0.999999\" is off the instrument's scale; write 1 to 5\n"},
		{{CITIZENS, PROGRESS("B1,2021-02-02,eget,jobtro,borger,5.5\n")},
		 "progress.csv:2:34: value: \"5.5\" is off the instrument's scale; write 1 to 5\n"},
		{{CITIZENS, PROGRESS("B1,2021-02-02,andet,ro,borger,-1\n")},
		 "progress.csv:2:31: value: \"-1\" is off the instrument's scale; write 0 to 0.5\n"},
		{{CITIZENS, PROGRESS("B1,2021-02-02,andet,mod,borger,0\n")},
		 "progress.csv:2:21: item: \"mod\" is no item of the instrument; see instruments in rff.yaml\n"},
	};
	ERRORS(scenes);
}

/* ---- warnings ------------------------------------------------------------------------------------------ */

#define PLACEMENTS(rows) {"placements", "id,citizen,company,form,start,ended,planned_end,paid_hours,unpaid_hours\n" rows}

static void placements_and_exemptions_lie_within_participation(void **state)
{
	static const struct scene scenes[] = {
		{{COMPANIES, CITIZENS, PLACEMENTS("F1,B1,V1,smaajob,2021-01-01,,,,\nF2,B1,V1,fleksjob,2021-06-30,,,,\n"),
		  {"exemptions", "citizen,from,to,reason\nB1,2021-01-01,2021-06-30,dom\nB2,2021-01-01,,dom\n"}}, ""},
		{{COMPANIES, CITIZENS, PLACEMENTS("F1,B1,V1,smaajob,2020-12-31,,,,\nF2,B1,V1,fleksjob,2021-07-01,,,,\n")},
		 "placements.csv:2:18: warning: start: \"2020-12-31\" is before the citizen was enrolled (2021-01-01)\n"
		 "placements.csv:3:19: warning: start: \"2021-07-01\" is after the citizen left (2021-06-30)\n"},
		{{CITIZENS, {"exemptions", "citizen,from,to,reason\nB1,2020-12-31,2021-07-01,dom\n"}},
		 "exemptions.csv:2:4: warning: from: \"2020-12-31\" is before the citizen was enrolled (2021-01-01)\n"
		 "exemptions.csv:2:15: warning: to: \"2021-07-01\" is after the citizen left (2021-06-30)\n"},
	};
	WARNINGS(scenes);
}

static void visits_lie_within_their_placement(void **state)
{
#define VISITS(rows) {"visits", "placement,step,held,with,outcome\n" rows}
	static const struct scene scenes[] = {
		{{COMPANIES, CITIZENS, PLACEMENTS("F1,B2,V1,smaajob,2021-02-01,2021-03-31,,,\n"),
		  VISITS("F1,halv,2021-02-01,borger,justeres\nF1,halv,2021-03-31,borger,justeres\nF1,afslutning,2021-04-15,begge,justeres\n")},
		 ""},
		{{COMPANIES, CITIZENS, PLACEMENTS("F1,B2,V1,smaajob,2021-02-01,2021-03-31,,,\n"),
		  VISITS("F1,halv,2021-01-31,borger,justeres\nF1,halv,2021-04-01,borger,justeres\nF1,afslutning,2021-01-01,begge,justeres\n")},
		 "visits.csv:2:9: warning: held: \"2021-01-31\" is before the placement (2021-02-01)\n"
		 "visits.csv:3:9: warning: held: \"2021-04-01\" is after the placement (2021-03-31)\n"
		 "visits.csv:4:15: warning: held: \"2021-01-01\" is before the placement (2021-02-01)\n"},
	};
	WARNINGS(scenes);
}

static void hours_are_at_most_37_a_week(void **state)
{
	static const struct scene scenes[] = {
		{{COMPANIES, CITIZENS, PLACEMENTS("F1,B2,V1,smaajob,2021-02-01,,,20,17\nF2,B2,V1,fleksjob,2021-02-01,,,37,\n")}, ""},
		{{COMPANIES, CITIZENS, PLACEMENTS("F1,B2,V1,smaajob,2021-02-01,,,20.5,17\n")},
		 "placements.csv:2:36: warning: unpaid_hours: 37.5 paid and unpaid hours a week are more than 37\n"},
	};
	WARNINGS(scenes);
}

static void plans_come_after_what_they_are_about(void **state)
{
	static const struct scene scenes[] = {
		{{COMPANIES, CITIZENS, OPENINGS, {"matches", "id,opening,citizen,proposed,decided\nM1,J1,B1,2021-02-02,2021-02-02\n"},
		  PLACEMENTS("F1,B2,V1,smaajob,2021-02-01,,2021-02-01,,\n")}, ""},
		{{COMPANIES, CITIZENS, OPENINGS, {"matches", "id,opening,citizen,proposed,decided\nM1,J1,B1,2021-02-02,2021-02-01\n"},
		  PLACEMENTS("F1,B2,V1,smaajob,2021-02-02,,2021-02-01,,\n")},
		 "matches.csv:2:21: warning: decided: \"2021-02-01\" is before proposed \"2021-02-02\"; write a later date, or "
		 "correct proposed\n"
		 "placements.csv:2:30: warning: planned_end: \"2021-02-01\" is before start \"2021-02-02\"; write a later date, "
		 "or correct start\n"},
	};
	WARNINGS(scenes);
}

static void a_citizen_is_in_a_form_at_a_company_once_at_a_time(void **state)
{
#define OVERLAP(line, of) "placements.csv:" line ":18: warning: start: overlaps " of ", the same citizen, company and form\n"
	static const struct scene scenes[] = {
		{{COMPANIES, CITIZENS,
		  PLACEMENTS("F1,B2,V1,smaajob,2021-02-01,2021-02-28,,,\nF2,B2,V1,smaajob,2021-03-01,,,,\n" /* the day after */
			     "F3,B2,V2,smaajob,2021-02-01,,,,\nF4,B2,V1,fleksjob,2021-02-01,,,,\nF5,B1,V1,smaajob,2021-02-01,,,,\n")},
		 ""},
		{{COMPANIES, CITIZENS,
		  PLACEMENTS("F1,B2,V1,smaajob,2021-02-01,2021-03-01,,,\nF2,B2,V1,smaajob,2021-03-01,,,,\n")}, OVERLAP("3", "F1")},
		{{COMPANIES, CITIZENS, PLACEMENTS("F1,B2,V1,smaajob,2021-03-01,,,,\nF2,B2,V1,smaajob,2021-02-01,,,,\n")},
		 OVERLAP("2", "F2")},
		/* a short one inside a long one hides no later overlap with the long one */
		{{COMPANIES, CITIZENS,
		  PLACEMENTS("F1,B2,V1,smaajob,2021-01-01,2021-12-31,,,\nF2,B2,V1,smaajob,2021-02-01,2021-02-02,,,\n"
			     "F3,B2,V1,smaajob,2021-06-01,2021-06-02,,,\n")}, OVERLAP("3", "F1") OVERLAP("4", "F1")},
	};
	WARNINGS(scenes);
}

/* lib/standards/limits.yaml; a start on 1 March with 4 weeks ends by 28 March. */
static void legal_limits_are_warned_of_from_the_day_after(void **state)
{
	struct temp *t = *state;
	static const struct {
		const char *citizen, *company, *form, *start, *ended, *rule; /* NULL: within it */
	} cases[] = {
		{"B2", "V1", "virksomhedspraktik", "2021-03-01", "2021-03-28", NULL},
		{"B2", "V1", "virksomhedspraktik", "2021-03-01", "2021-03-29", "is after 2021-03-28, the last day by praktik-4-uger"},
		{"B2", "V1", "virksomhedspraktik", "2019-12-31", "2021-03-29", NULL}, /* before the rule */
		{"B2", "V1", "virksomhedspraktik", "2021-03-01", "", NULL},
		{"B1", "V1", "hybridpraktik", "2021-01-01", "2021-07-02", "is after 2021-07-01, the last day by praktik-26-uger"},
		{"B1", "V1", "hybridpraktik", "2021-01-01", "2021-07-01", NULL},
		{"B2", "V2", "loentilskud", "2021-03-01", "2021-08-31", NULL}, /* an association: private */
		{"B2", "V2", "loentilskud", "2021-03-01", "2021-09-01", "is after 2021-08-31, the last day by loentilskud-privat"},
		{"B2", "V1", "loentilskud", "2021-03-01", "2021-07-01", "is after 2021-06-30, the last day by loentilskud-offentlig"},
		{"B2", "V1", "ordinaert-job", "2021-03-01", "2031-07-01", NULL},
	};
	static const char companies[] = "id,name,kind\nV1,Et,offentlig\nV2,To,forening\n";
	static const char citizens[] = "id,municipality,benefit,enrolled\nB1,360,kth-aktivitetsparat,2019-01-01\nB2,360,dagpenge,2019-01-01\n";
	for (size_t i = 0; i < COUNT(cases); i++) {
		put(t, "companies.csv", companies);
		put(t, "citizens.csv", citizens);
		struct project *p = world_with(t, WORDS, "placements",
					       arena_printf(&t->arena, "id,citizen,company,form,start,ended\nF1,%s,%s,%s,%s,%s\n",
							    cases[i].citizen, cases[i].company, cases[i].form, cases[i].start,
							    cases[i].ended));
		assert_string_equal(said(&t->diag), "");
		project_check(p, SEVERITY_WARNING);
		assert_int_equal(t->diag.n, cases[i].rule ? 1 : 0);
		if (cases[i].rule && !strstr(t->diag.list[0].message, cases[i].rule))
			fail_msg("%s, not %s", t->diag.list[0].message, cases[i].rule);
	}
}

/* 1 per 5 ordinary employees up to 50, then 1 per 10, at least 1; counted on each day that somebody starts. */
static void a_company_has_as_many_at_once_as_its_size_allows(void **state)
{
	struct temp *t = *state;
	static const struct {
		int employees, allowed;
	} cases[] = {{0, 1}, {4, 1}, {5, 1}, {9, 1}, {10, 2}, {14, 2}, {15, 3}, {49, 9}, {50, 10}, {59, 10}, {60, 11}, {69, 11}, {70, 12}};
	for (size_t i = 0; i < COUNT(cases); i++)
		for (int more = 0; more < 2; more++) {
			struct buf b = {0}, c = {0};
			buf_z(&b, "id,citizen,company,form,start,ended\n");
			buf_z(&c, "id,municipality,benefit,enrolled\n");
			for (int k = 0; k < cases[i].allowed + more; k++) {
				buf_printf(&c, "B%d,360,ingen,2021-01-01\n", k);
				buf_printf(&b, "F%d,B%d,V1,skaanejob,2022-02-%02d,2022-12-31\n", k, k, k + 1);
			}
			/* who has left the day before makes room */
			buf_printf(&c, "B99,360,ingen,2021-01-01\n");
			buf_printf(&b, "F99,B99,V1,skaanejob,2022-01-01,2022-01-31\n");
			put(t, "citizens.csv", c.p);
			put(t, "companies.csv", arena_printf(&t->arena, "id,name,kind,employees\nV1,Et,offentlig,%d\n", cases[i].employees));
			struct project *p = world_with(t, WORDS, "placements", b.p);
			buf_free(&b);
			buf_free(&c);
			assert_string_equal(said(&t->diag), "");
			project_check(p, SEVERITY_WARNING);
			assert_int_equal(t->diag.n, more);
			if (more)
				assert_non_null(strstr(t->diag.list[0].message,
						       arena_printf(&t->arena, "start: %d at once at V1, which with %d employees may have %d",
								    cases[i].allowed + 1, cases[i].employees, cases[i].allowed)));
		}
}

static void every_check_is_named_once_and_explained(void **state)
{
	(void)state;
	for (size_t i = 0; i < nchecks; i++) {
		assert_true(*checks[i].name && *checks[i].help);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(checks[i].name, checks[k].name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(nothing_ends_before_it_starts),
		TEMP_TEST(fewest_hours_are_not_over_most),
		TEMP_TEST(chains_lead_nowhere_back),
		TEMP_TEST(a_placement_is_about_the_same_people_as_its_opening_and_match),
		TEMP_TEST(attendance_has_a_participant_or_staff),
		TEMP_TEST(measurements_are_on_their_instruments_scale),
		TEMP_TEST(placements_and_exemptions_lie_within_participation),
		TEMP_TEST(visits_lie_within_their_placement),
		TEMP_TEST(hours_are_at_most_37_a_week),
		TEMP_TEST(plans_come_after_what_they_are_about),
		TEMP_TEST(a_citizen_is_in_a_form_at_a_company_once_at_a_time),
		TEMP_TEST(legal_limits_are_warned_of_from_the_day_after),
		TEMP_TEST(a_company_has_as_many_at_once_as_its_size_allows),
		cmocka_unit_test(every_check_is_named_once_and_explained),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
