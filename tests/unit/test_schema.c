/* SPDX-License-Identifier: MIT */
/*
 * The schema is the contract of records.md section 3: every table with its prefix and key, and what must hold
 * of any column for readers, checks and help to rely on it.
 */
#include "temp.h"

/* records.md section 3 word for word: P private, * required, K part of the key; recorded and by follow everywhere. */
static const struct {
	const char *table, *prefix, *columns;
} contract[] = {
	{"citizens", "B", "id*K municipality* benefit* enrolled* consultant partner screened exited exit_reason hours_min "
			  "hours_max shifts tasks trainable wishes declines certificates needs forms areas occupation branch "
			  "available noteP"},
	{"companies", "V", "id*K name* kind* cvr pnumber branch municipality area employees interested joined ambassador "
			   "networks network_joined offers consultant contact_nameP contact_emailP contact_phoneP noteP"},
	{"openings", "J", "id*K company* title* occupation tasks nice training_weeks forms hours_min hours_max shifts "
			  "shifts_needed area conditions certificates offers positions opened* closes start_by "
			  "filled_elsewhere cause caused_by note"},
	{"matches", "M", "id*K opening* citizen* proposed* score run decision decided reason chooser noteP"},
	{"placements", "F", "id*K citizen* company* opening match form* paid_hours unpaid_hours start* planned_end ended "
			    "end_reason destination previous mentor occupation noteP"},
	{"visits", "", "placement*K step*K held*K held_by with* outcome* employed worked_hours attendance fit_employer "
		       "fit_citizen goal_moved action next noteP"},
	{"contacts", "", "company*K date*K held_by*K channel*K direction outcome network citizenK note"},
	{"activities", "K", "id*K date* kind* title* host hours partner"},
	{"attendance", "", "activity*K participantK staffK present*"},
	{"mentors", "T", "id*K kind* company trained stopped nameP"},
	{"outlook", "", "company*K asked*K held_by occupation*K hires leavers horizon unsolved willing places earliest effects"},
	{"meetings", "", "group*K date*K extraordinary host chair minutes_by agenda_sent minutes_sent decisions follow"},
	{"progress", "", "citizen*K date*K instrument*K item*K rater*K value*"},
	{"forms", "", "citizen*K form*K date* how genderP birth_yearP labour_statusP months_without_workP in_educationP iscedP "
		      "foreign_backgroundP disabilityP disadvantagedP homelessP job_seekingP qualificationP employedP improvedP"},
	{"exemptions", "", "citizen*K from*K to reason*"},
	{"expenses", "U", "id*K date* source* category amount* note"},
	{"cases", "L", "id*K kind* placement citizen date* title* trigger signals tried lesson consent"},
};

static void every_table_of_the_contract_is_there(void **state)
{
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(contract); i++) {
		enum table_id id = table_find(str_of(contract[i].table));
		assert_int_not_equal(id, NO_TABLE);
		const struct table_schema *s = &schema[id];
		assert_int_equal(s->id, id);
		assert_string_equal(s->prefix, contract[i].prefix);
		assert_string_equal(s->file, arena_printf(&t->arena, "%s.csv", contract[i].table));
		struct str rest = str_of(contract[i].columns), word;
		while (str_word(&rest, ' ', &word)) {
			unsigned flags = 0;
			struct str name = word;
			for (; strchr("*KP", name.p[name.n - 1]); name.n--) {
				char sign = name.p[name.n - 1];
				flags |= sign == '*' ? REQUIRED : sign == 'K' ? KEY : PRIVATE;
			}
			int c = column_find(s, name);
			if (c < 0)
				fail_msg("%s has no column %.*s", contract[i].table, (int)name.n, name.p);
			if ((s->columns[c].flags & (REQUIRED | KEY | PRIVATE)) != flags)
				fail_msg("%s.%s has other flags", contract[i].table, s->columns[c].name);
		}
		assert_true(column_find(s, STR("recorded")) == s->ncolumns - 2);
		assert_true(column_find(s, STR("by")) == s->ncolumns - 1);
	}
}

static void private_columns_are_those_of_the_contract(void **state)
{
	int n = 0;
	(void)state;
	for (int t = 0; t < NTABLES; t++)
		for (int c = 0; c < schema[t].ncolumns; c++)
			n += (schema[t].columns[c].flags & PRIVATE) != 0;
	assert_int_equal(n, 1 + 4 + 1 + 1 + 1 + 1 + 14);
}

static bool refers_back_only(int t, const char *of)
{
	enum table_id target = table_find(str_of(of));
	return target != NO_TABLE && (int)target <= t;
}

static void columns_can_be_relied_on(void **state)
{
	(void)state;
	for (int t = 0; t < NTABLES; t++) {
		const struct table_schema *s = &schema[t];
		assert_true(s->ncolumns <= 32);
		assert_true(*s->da && *s->en);
		assert_int_equal(column_id(s) == 0, *s->prefix != '\0');
		for (int c = 0; c < s->ncolumns; c++) {
			const struct column *column = &s->columns[c];
			if (column->kind == KIND_REF && !refers_back_only(t, column->of))
				fail_msg("%s.%s refers to a table that is read later", s->name, column->name);
			if ((column->kind == KIND_CODE || column->kind == KIND_CODES) && !*column->of)
				fail_msg("%s.%s names no vocabulary", s->name, column->name);
			assert_true(column->min <= column->max);
			assert_true(*column->da && *column->en && *column->help);
			assert_true(kind_size(column->kind) >= sizeof(int32_t));
			assert_true(*kind_form(column->kind) != '\0');
			assert_int_equal(column_find(s, str_of(column->name)), c); /* no name stands twice */
		}
	}
}

static void names_are_found_exactly(void **state)
{
	(void)state;
	assert_int_equal(table_find(STR("citizens")), T_citizens);
	assert_int_equal(table_find(STR("citizen")), NO_TABLE);
	assert_int_equal(table_find(STR("Citizens")), NO_TABLE);
	assert_int_equal(table_find(STR("")), NO_TABLE);
	assert_int_equal(column_find(&schema[T_citizens], STR("enrolled ")), -1);
	assert_int_equal(column_find(&schema[T_citizens], STR("")), -1);
	assert_int_equal(column_id(&schema[T_citizens]), 0);
	assert_int_equal(column_id(&schema[T_visits]), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(every_table_of_the_contract_is_there),
		cmocka_unit_test(private_columns_are_those_of_the_contract),
		cmocka_unit_test(columns_can_be_relied_on),
		cmocka_unit_test(names_are_found_exactly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
