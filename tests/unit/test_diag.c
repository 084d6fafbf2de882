/* SPDX-License-Identifier: MIT */
/* Findings: counted, sorted by place, equal ones once, whatever order they were found in. */
#include "temp.h"

static void findings_are_counted_by_severity(void **state)
{
	struct temp *t = *state;
	diag_error(&t->diag, "csv", (struct at){"a.csv", 1, 2}, "%d of %s", 3, "them");
	diag_warn(&t->diag, "plan", (struct at){"a.csv", 1, 2}, "a warning");
	diag_warn(&t->diag, "plan", (struct at){"a.csv", 2, 2}, "a warning");
	assert_int_equal(t->diag.n, 3);
	assert_int_equal(t->diag.errors, 1);
	assert_int_equal(t->diag.warnings, 2);
	assert_string_equal(t->diag.list[0].message, "3 of them");
	assert_string_equal(t->diag.list[0].check, "csv");
	assert_false(t->diag.system_failed);
}

static void sorted_by_file_line_column_severity_and_message(void **state)
{
	struct temp *t = *state;
	static const struct {
		const char *file;
		uint32_t line, column;
		bool warning;
		const char *message;
	} sorted[] = {
		{"a.csv", 0, 0, false, "file"}, {"a.csv", 2, 1, false, "x"},  {"a.csv", 2, 3, false, "a"},
		{"a.csv", 2, 3, false, "b"},	{"a.csv", 2, 3, true, "a"},   {"a.csv", 10, 1, false, "x"},
		{"b.csv", 1, 1, false, "x"},	{"rff.yaml", 1, 1, true, "x"},
	};
	enum { N = COUNT(sorted) };
	for (size_t i = 0; i < 3 * N; i++) {
		size_t k = i * 5 % N; /* each three times, out of order */
		struct at at = {sorted[k].file, sorted[k].line, sorted[k].column};
		(sorted[k].warning ? diag_warn : diag_error)(&t->diag, "check", at, "%s", sorted[k].message);
	}
	diag_sort(&t->diag);
	assert_int_equal(t->diag.n, N);
	assert_int_equal(t->diag.errors, 6);
	assert_int_equal(t->diag.warnings, 2);
	for (size_t i = 0; i < N; i++) {
		const struct finding *f = &t->diag.list[i];
		assert_string_equal(f->at.file, sorted[i].file);
		assert_int_equal(f->at.line, sorted[i].line);
		assert_int_equal(f->at.column, sorted[i].column);
		assert_int_equal(f->severity == SEVERITY_WARNING, sorted[i].warning);
		assert_string_equal(f->message, sorted[i].message);
	}
}

static void nothing_found_can_be_sorted_too(void **state)
{
	struct temp *t = *state;
	diag_sort(&t->diag);
	assert_int_equal(t->diag.n, 0);
	assert_string_equal(said(&t->diag), "");
}

static void many_findings_are_kept(void **state)
{
	struct temp *t = *state;
	for (uint32_t i = 0; i < 20000; i++)
		diag_error(&t->diag, "csv", (struct at){"a.csv", 20000 - i, 1}, "%u", i);
	diag_sort(&t->diag);
	assert_int_equal(t->diag.errors, 20000);
	for (uint32_t i = 0; i < 20000; i++)
		assert_int_equal(t->diag.list[i].at.line, i + 1);
}

static void hints_are_given_for_near_names_only(void **state)
{
	struct temp *t = *state;
	static const char *const names[] = {"enrolled", "exited"};
	assert_string_equal(diag_hint(&t->diag, STR("enroled"), names, 2), "; did you mean enrolled?");
	assert_string_equal(diag_hint(&t->diag, STR("x"), names, 2), "");
	assert_string_equal(diag_hint(&t->diag, STR("enroled"), names, 0), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(findings_are_counted_by_severity),
		TEMP_TEST(sorted_by_file_line_column_severity_and_message),
		TEMP_TEST(nothing_found_can_be_sorted_too),
		TEMP_TEST(many_findings_are_kept),
		TEMP_TEST(hints_are_given_for_near_names_only),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
