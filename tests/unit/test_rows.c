/* SPDX-License-Identifier: MIT */
/* lib/data/rows.c: which rows two versions of a table differ in. */
#include "temp.h"

#include "../../lib/data/store.h"

/* "+V2 ~V1 -V3" */
static const char *differ(struct temp *t, enum table_id table, const char *before, const char *after)
{
	struct row_changes c = rows_compare(&t->arena, table, str_of(before), str_of(after));
	const char *text = "";
	for (size_t i = 0; i < c.n; i++)
		text = arena_printf(&t->arena, "%s%s%c%.*s", text, i ? " " : "", (int)c.list[i].op,
				    (int)c.list[i].name.n, c.list[i].name.p);
	return text;
}

static void rows_are_told_by_id(void **state)
{
	struct temp *t = *state;
	static const char old[] = "id,name,kind\nV1,A,forening\nV2,B,forening\nV3,C,forening\n";
	assert_string_equal(differ(t, T_companies, "", old), "+V1 +V2 +V3");
	assert_string_equal(differ(t, T_companies, old, ""), "-V1 -V2 -V3");
	assert_string_equal(differ(t, T_companies, old, old), "");
	assert_string_equal(differ(t, T_companies, old, "id,name,kind\nV4,D,forening\nV2,X,forening\nV1,A,forening\n"),
			    "+V4 ~V2 -V3");
}

static void the_way_it_is_written_makes_no_difference(void **state)
{
	struct temp *t = *state;
	static const char old[] = "id,name,kind\nV1,A,forening\nV2,\"B, C\",forening\n";
	assert_string_equal(differ(t, T_companies, old,
				   "\xef\xbb\xbf"
				   "kind;id;name\r\nforening;V2;B, C\r\n\"forening\";V1;A\r\n"),
			    "");
	/* a column without values is no change, one with a value is */
	assert_string_equal(differ(t, T_companies, old, "id,name,kind,cvr\nV1,A,forening,\nV2,\"B, C\",forening,\n"), "");
	assert_string_equal(differ(t, T_companies, old, "id,name,kind,cvr\nV1,A,forening,\nV2,\"B, C\",forening,1\n"),
			    "~V2");
	assert_string_equal(differ(t, T_companies, "id,name,kind,x_a\nV1,A,forening,1\n", "id,name,kind\nV1,A,forening\n"),
			    "~V1");
}

static void rows_without_an_id_are_told_by_key(void **state)
{
	struct temp *t = *state;
	assert_string_equal(differ(t, T_visits, "placement,step,held,outcome\nF1,a,2021-01-01,risiko\n",
				   "placement,step,held,outcome\nF1,a,2021-01-02,risiko\n"),
			    "+F1/a/2021-01-02 -F1/a/2021-01-01");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(rows_are_told_by_id),
		TEMP_TEST(the_way_it_is_written_makes_no_difference),
		TEMP_TEST(rows_without_an_id_are_told_by_key),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
