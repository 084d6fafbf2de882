/* SPDX-License-Identifier: MIT */
/* lib/data/delta.c: the earlier file comes back to the byte, and a small change is a small delta. */
#include "temp.h"

#include "../../lib/data/store.h"

static void goes_back(struct temp *t, struct str before, struct str after)
{
	struct delta d = delta_make(&t->arena, before, after);
	struct str back;
	assert_true(delta_back(&t->arena, &d, after, &back));
	assert_int_equal(back.n, before.n);
	assert_memory_equal(back.p, before.p, before.n);
}

static void edges_go_back(void **state)
{
	static const char *const texts[] = {"", "\n", "a", "a\n", "a\nb\n", "b\na\n", "a\na\na\n", "a\nb", "\n\n\n", "b\n\na"};
	for (size_t i = 0; i < COUNT(texts); i++)
		for (size_t k = 0; k < COUNT(texts); k++)
			goes_back(*state, str_of(texts[i]), str_of(texts[k]));
}

/* Lines of few kinds, so that many stand twice, with and without a last line end. */
static struct str random_text(struct temp *t, unsigned *seed)
{
	struct buf b = {0};
	int n = rand_r(seed) % 40;
	for (int i = 0; i < n; i++)
		buf_printf(&b, "%d%s", rand_r(seed) % 12, rand_r(seed) % 9 && i + 1 < n ? "\n" : "");
	struct str s = {arena_copy(&t->arena, b.p ? b.p : "", b.n), b.n};
	buf_free(&b);
	return s;
}

static void random_texts_go_back(void **state)
{
	unsigned seed = 20261127;
	for (int i = 0; i < 3000; i++) {
		struct str before = random_text(*state, &seed);
		goes_back(*state, before, random_text(*state, &seed));
	}
}

static void one_line_of_many_is_one_hunk(void **state)
{
	struct temp *t = *state;
	struct delta d = delta_make(&t->arena, STR("h\n1\n2\n3\n4\n"), STR("h\n1\nX\n3\n4\n"));
	assert_int_equal(d.n, 1);
	assert_int_equal(d.list[0].at, 4);
	assert_int_equal(d.list[0].length, 2);
	assert_true(str_is(d.list[0].old, "2\n"));
	d = delta_make(&t->arena, STR("h\n1\n"), STR("h\n1\n2\n"));
	assert_int_equal(d.n, 1);
	assert_int_equal(d.list[0].old.n, 0);
	d = delta_make(&t->arena, STR("h\n1\n2\n3\n4\n5\n"), STR("h\nX\n2\n3\nY\n5\n")); /* two apart stay two */
	assert_int_equal(d.n, 2);
	assert_int_equal(delta_make(&t->arena, STR("a\n"), STR("a\n")).n, 0);
}

static void a_delta_of_another_file_does_not_fit(void **state)
{
	struct temp *t = *state;
	struct str back;
	struct hunk beyond = {.at = 3, .length = 2}, before[2] = {{.at = 2}, {.at = 1}};
	assert_false(delta_back(&t->arena, &(struct delta){&beyond, 1}, STR("abcd"), &back));
	assert_false(delta_back(&t->arena, &(struct delta){before, 2}, STR("abcd"), &back));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(edges_go_back),
		TEMP_TEST(random_texts_go_back),
		TEMP_TEST(one_line_of_many_is_one_hunk),
		TEMP_TEST(a_delta_of_another_file_does_not_fit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
