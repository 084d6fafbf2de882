/* SPDX-License-Identifier: MIT */
/* Conditions: every test on every kind of column, along references, by flags; and what is refused. Counted by hand. */
#include "figures.h"

#define CITIZENS "unit: citizens, window: to-date, among: "
#define PLACEMENTS "unit: placements, window: to-date, among: "
#define VISITS "unit: visits, window: to-date, among: "

static void codes_and_flags(void **state)
{
	static const struct by_hand cases[] = {
		{CITIZENS "{municipality: 360}", "2021-12", AFTER, "3"},
		{CITIZENS "{municipality: \"0360\"}", "2021-12", AFTER, "3"},
		{CITIZENS "{municipality: [360, 376]}", "2021-12", AFTER, "5"},
		{CITIZENS "{municipality: \"!=360\"}", "2021-12", AFTER, "2"},
		{CITIZENS "{municipality: 101}", "2021-12", AFTER, "0"},
		{CITIZENS "{benefit: [dagpenge, sygedagpenge]}", "2021-12", AFTER, "3"},
		{CITIZENS "{benefit: ingen, municipality: 360}", "2021-12", AFTER, "1"},
		{CITIZENS "{exit_reason: leaves}", "2021-12", AFTER, "1"},
		{CITIZENS "{exit_reason: [leaves, job]}", "2021-12", AFTER, "2"}, /* flags and codes mixed */
		{CITIZENS "{exit_reason: \"!=leaves\"}", "2021-12", AFTER, "4"},  /* an empty cell satisfies != */
		{CITIZENS "{exit_reason: [\"!=leaves\", fraflyttet]}", "2021-12", AFTER, "5"},
		{PLACEMENTS "{form: ordinary}", "2021-12", AFTER, "4"},
		{PLACEMENTS "{form: paid}", "2021-12", AFTER, "5"},
		{PLACEMENTS "{form: \"!=paid\"}", "2021-12", AFTER, "1"},
		{PLACEMENTS "{form: [subsidised, training]}", "2021-12", AFTER, "2"},
		{PLACEMENTS "{end_reason: broken}", "2021-12", AFTER, "1"},
		{"unit: contacts, window: to-date, among: {channel: face_to_face}", "2021-12", AFTER, "1"},
	};
	AGREES(cases);
}

static void numbers_and_dates(void **state)
{
	static const struct by_hand cases[] = {
		{CITIZENS "{hours_max: 20}", "2021-12", AFTER, "1"},
		{CITIZENS "{hours_max: 20.0}", "2021-12", AFTER, "1"},
		{CITIZENS "{hours_max: \"!=20\"}", "2021-12", AFTER, "4"},
		{CITIZENS "{hours_max: \">10\"}", "2021-12", AFTER, "1"},
		{CITIZENS "{hours_max: \">=10\"}", "2021-12", AFTER, "2"},
		{CITIZENS "{hours_max: \"<10.5\"}", "2021-12", AFTER, "1"},
		{CITIZENS "{hours_max: \"<10\"}", "2021-12", AFTER, "0"},
		{CITIZENS "{hours_max: \"<=10\"}", "2021-12", AFTER, "1"},
		{CITIZENS "{hours_max: \">-1\"}", "2021-12", AFTER, "2"}, /* an empty cell satisfies no comparison */
		{CITIZENS "{hours_max: [10, 20]}", "2021-12", AFTER, "2"},
		{CITIZENS "{hours_max: [\"<11\", \">19\"]}", "2021-12", AFTER, "2"},
		{"unit: companies, window: to-date, among: {employees: \">12\"}", "2021-12", AFTER, "1"},
		{"unit: companies, window: to-date, among: {employees: \">=12\"}", "2021-12", AFTER, "2"},
		{"unit: companies, window: to-date, among: {employees: 12}", "2021-12", AFTER, "1"},
		{"unit: expenses, window: to-date, among: {amount: \"<0\"}", "2021-12", AFTER, "1"},
		{"unit: expenses, window: to-date, among: {amount: 1000.5}", "2021-12", AFTER, "1"},
		{CITIZENS "{exited: 2021-06-30}", "2021-12", AFTER, "1"},
		{CITIZENS "{exited: \"!=2021-06-30\"}", "2021-12", AFTER, "4"},
		{CITIZENS "{exited: \">2021-05-10\"}", "2021-12", AFTER, "1"},
		{CITIZENS "{exited: \">=2021-05-10\"}", "2021-12", AFTER, "2"},
		{CITIZENS "{exited: \"<2021-05-10\"}", "2021-12", AFTER, "1"},
		{CITIZENS "{exited: \"<=2021-05-10\"}", "2021-12", AFTER, "2"},
		{CITIZENS "{exited: stated}", "2021-12", AFTER, "3"},
		{CITIZENS "{exited: missing}", "2021-12", AFTER, "2"},
		{CITIZENS "{exited: [missing, 2021-06-30]}", "2021-12", AFTER, "3"},
		/* -t empties a later end */
		{CITIZENS "{exited: stated}", "2021-12", "2021-05-31", "2"},
	};
	AGREES(cases);
}

static void dates_by_the_window(void **state)
{
	static const struct by_hand cases[] = {
		{"unit: citizens, window: month, among: {exited: by-end}", "2021-03", AFTER, "1"},
		{"unit: citizens, window: month, among: {exited: by-end}", "2021-02", AFTER, "0"},
		{"unit: citizens, window: month, among: {exited: by-end}", "2021-06", AFTER, "3"},
		{"unit: citizens, window: month, among: {exited: in-window}", "2021-03", AFTER, "1"},
		{"unit: citizens, window: month, among: {exited: in-window}", "2021-04", AFTER, "0"},
		{"unit: citizens, window: month, among: {exited: before-window}", "2021-03", AFTER, "0"},
		{"unit: citizens, window: month, among: {exited: before-window}", "2021-04", AFTER, "1"},
		{"unit: companies, window: month, among: {interested: by-end}", "2021-01", AFTER, "1"},
		{"unit: companies, window: month, among: {joined: by-end}", "2021-03", AFTER, "2"},
		{"unit: companies, window: month, among: {joined: in-window}", "2021-03", AFTER, "1"},
		{"unit: companies, window: month, among: {ambassador: by-end}", "2021-05", AFTER, "0"},
		{"unit: companies, window: month, among: {ambassador: by-end}", "2021-06", AFTER, "1"},
		{"unit: companies, window: month, among: {ambassador: by-end}", "2021-06", "2021-06-14", "0"},
		/* in a relation the relation's window counts */
		{"unit: companies, window: month, with: {placements: {when: touches, window: to-date, start: in-window}}", "2021-04",
		 AFTER, "2"},
		{"unit: companies, window: month, with: {placements: {when: touches, start: in-window}}", "2021-05", AFTER, "0"},
		{"unit: companies, window: month, with: {placements: {when: touches, start: before-window}}", "2021-05", AFTER, "2"},
	};
	AGREES(cases);
}

static void sets_texts_references_and_yes_or_no(void **state)
{
	static const struct by_hand cases[] = {
		{CITIZENS "{shifts: dag}", "2021-12", AFTER, "2"},
		{CITIZENS "{shifts: nat}", "2021-12", AFTER, "1"},
		{CITIZENS "{shifts: \"!=nat\"}", "2021-12", AFTER, "4"},
		{CITIZENS "{shifts: [nat, morgen]}", "2021-12", AFTER, "1"},
		{CITIZENS "{shifts: stated}", "2021-12", AFTER, "2"},
		{CITIZENS "{shifts: missing}", "2021-12", AFTER, "3"},
		{CITIZENS "{wishes: lager}", "2021-12", AFTER, "1"},
		{CITIZENS "{wishes: \"47.11\"}", "2021-12", AFTER, "1"},
		{CITIZENS "{wishes: \"47\"}", "2021-12", AFTER, "0"},
		{CITIZENS "{consultant: Anne}", "2021-12", AFTER, "3"},
		{CITIZENS "{consultant: anne}", "2021-12", AFTER, "0"},
		{CITIZENS "{consultant: \"!=Anne\"}", "2021-12", AFTER, "2"},
		{CITIZENS "{consultant: missing}", "2021-12", AFTER, "1"},
		{CITIZENS "{id: B1}", "2021-12", AFTER, "1"},
		{CITIZENS "{note: missing}", "2021-12", AFTER, "5"}, /* a column that no file has */
		{CITIZENS "{note: stated}", "2021-12", AFTER, "0"},
		{CITIZENS "{note: \"!=x\"}", "2021-12", AFTER, "5"},
		{PLACEMENTS "{citizen: B1}", "2021-12", AFTER, "2"},
		{PLACEMENTS "{citizen: \"!=B1\"}", "2021-12", AFTER, "4"},
		{PLACEMENTS "{citizen: [B1, B4]}", "2021-12", AFTER, "4"},
		{PLACEMENTS "{mentor: T1}", "2021-12", AFTER, "1"},
		{PLACEMENTS "{mentor: \"!=T1\"}", "2021-12", AFTER, "5"},
		{PLACEMENTS "{mentor: missing}", "2021-12", AFTER, "5"},
		{"unit: attendance, window: to-date, among: {participant: V2}", "2021-12", AFTER, "1"},
		{"unit: attendance, window: to-date, among: {participant: \"!=V2\"}", "2021-12", AFTER, "4"},
		{"unit: attendance, window: to-date, among: {participant: missing}", "2021-12", AFTER, "1"},
		{"unit: attendance, window: to-date, among: {present: ja}", "2021-12", AFTER, "4"},
		{"unit: attendance, window: to-date, among: {present: yes}", "2021-12", AFTER, "4"},
		{"unit: attendance, window: to-date, among: {present: true}", "2021-12", AFTER, "4"},
		{"unit: attendance, window: to-date, among: {present: 1}", "2021-12", AFTER, "4"},
		{"unit: attendance, window: to-date, among: {present: nej}", "2021-12", AFTER, "1"},
		{"unit: attendance, window: to-date, among: {present: \"!=false\"}", "2021-12", AFTER, "4"},
		{VISITS "{employed: nej}", "2021-12", AFTER, "1"},
		{VISITS "{employed: \"!=nej\"}", "2021-12", AFTER, "2"},
		{VISITS "{fit_employer: \">=4\"}", "2021-12", AFTER, "2"},
	};
	AGREES(cases);
}

static void dotted_names_follow_references(void **state)
{
	static const struct by_hand cases[] = {
		{PLACEMENTS "{citizen.municipality: 376}", "2021-12", AFTER, "2"},
		{PLACEMENTS "{company.kind: forening}", "2021-12", AFTER, "3"},
		{PLACEMENTS "{company.kind: \"!=forening\"}", "2021-12", AFTER, "3"},
		{PLACEMENTS "{opening.company.kind: kommerciel}", "2021-12", AFTER, "2"},
		{PLACEMENTS "{opening.title: missing}", "2021-12", AFTER, "3"}, /* no opening: nothing stated */
		{PLACEMENTS "{opening.title: \"!=Lager\"}", "2021-12", AFTER, "4"},
		{PLACEMENTS "{mentor.company.employees: \">10\"}", "2021-12", AFTER, "1"},
		{VISITS "{placement.citizen.benefit: ingen}", "2021-12", AFTER, "1"},
		{VISITS "{placement.form: ordinary}", "2021-12", AFTER, "2"},
		{"unit: matches, window: to-date, among: {opening.company: V1}", "2021-12", AFTER, "2"},
		{"unit: attendance, window: to-date, among: {activity.kind: bustur}", "2021-12", AFTER, "4"},
		{CITIZENS "{partner: missing}", "2021-12", AFTER, "5"},
		/* a row that does not exist yet on -t states nothing */
		{"unit: forms, window: to-date, among: {citizen.benefit: dagpenge}", "2021-12", AFTER, "2"},
	};
	AGREES(cases);
}

static void forms_have_a_derived_age(void **state)
{
	static const struct by_hand cases[] = {
		{"unit: forms, window: to-date, among: {age: 41}", "2021-12", AFTER, "2"}, /* 2021 - 1980 */
		{"unit: forms, window: to-date, among: {age: \"<30\"}", "2021-12", AFTER, "1"},
		{"unit: forms, window: to-date, among: {age: \">=25\"}", "2021-12", AFTER, "3"},
		{"unit: forms, window: to-date, among: {age: missing}", "2021-12", AFTER, "1"},
		{"unit: citizens, window: to-date, with: {forms: {form: start, age: \">40\"}}", "2021-12", AFTER, "1"},
	};
	AGREES(cases);
}

static void mistakes_are_told_where_they_stand(void **state)
{
	static const struct {
		const char *among, *is;
	} cases[] = {
		{"{enroled: stated}", "54: \"enroled\" is no column of citizens; did you mean enrolled?"},
		{"{zzz: stated}", "54: \"zzz\" is no column of citizens; see rff-project(5)"},
		{"{benefit.x: stated}", "54: benefit: refers to no row; a dotted name follows references only"},
		{"{age: 1}", NULL},
		{"{municipality: 361}", NULL},
		{"{exit_reason: leavs}", "67: exit_reason: \"leavs\" is no code or flag of exit_reason; write one of gennemfoert, job, "
					 "uddannelse, fleksjob, sygdom, eget-oenske, afbrudt, andet, ukendt, fraflyttet, doed, "
					 "pension"},
		{"{exit_reason: paid}", NULL}, /* a flag of another vocabulary */
		{"{exited: 2021-13-01}", "62: exited: \"2021-13-01\" is not a date; write YYYY-MM-DD"},
		{"{exited: \">yesterday\"}", "62: exited: \"yesterday\" is not a date; write YYYY-MM-DD"},
		{"{hours_max: \">x\"}", "65: hours_max: \"x\" is no number; write digits with a decimal point"},
		{"{hours_max: by-end}", "65: hours_max: \"by-end\" is no number; write digits with a decimal point"},
		{"{hours_max: \"\"}", "65: hours_max: write a value, a list of values or a comparison as \">0\""},
		{"{hours_max: {a: b}}", "65: hours_max: write a value, a list of values or a comparison as \">0\""},
		{"{hours_max: []}", "65: hours_max: the list is empty; write a value"},
		{"{consultant: \"<B\"}", "66: consultant: \"<B\" compares what is neither a number nor a date"},
		{"{shifts: \">dag\"}", "62: shifts: \">dag\" compares what is neither a number nor a date"},
		{"[a]", "53: not a condition; write {column: test}"},
		{"x", "53: not a condition; write {column: test}"},
	};
	struct temp *t = *state;
	programme(t);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct indicators all;
		defined(t, arena_printf(&t->arena, "unit: citizens, window: to-date, among: %s", cases[i].among), &all);
		assert_int_equal(t->diag.errors, 1);
		if (cases[i].is)
			assert_string_equal(said(&t->diag), arena_printf(&t->arena, "rff.yaml:9:%s\n", cases[i].is));
	}
	struct indicators all;
	defined(t, "unit: visits, window: to-date, among: {employed: maybe}", &all);
	assert_string_equal(said(&t->diag), "rff.yaml:9:62: employed: \"maybe\" is neither yes nor no; write ja or nej\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(codes_and_flags),
		TEMP_TEST(numbers_and_dates),
		TEMP_TEST(dates_by_the_window),
		TEMP_TEST(sets_texts_references_and_yes_or_no),
		TEMP_TEST(dotted_names_follow_references),
		TEMP_TEST(forms_have_a_derived_age),
		TEMP_TEST(mistakes_are_told_where_they_stand),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
