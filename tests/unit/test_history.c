/* SPDX-License-Identifier: MIT */
/*
 * Journal, store and history together: after any mixture of changes, edits by hand and undos, every
 * earlier state comes back to the byte; what a dead writer left is mended; what is torn is cut off.
 */
#include "world.h"

#include "../../lib/model/history.h"

#include <errno.h>
#include <unistd.h>

/* As of second n. */
static const char *stamp(struct temp *t, int n)
{
	return arena_printf(&t->arena, "2021-01-01T%02d:%02d:%02dZ", n / 3600, n / 60 % 60, n % 60);
}

static void store_begin(struct temp *t, struct store *s)
{
	enum locked got = store_open(s, &t->arena, t->fd, 0, "nn", NULL);
	if (got != LOCKED)
		print_error("%s: %s\n", s->which, s->why);
	assert_int_equal(got, LOCKED);
}

static void store_end(const struct store *s)
{
	close(s->own);
	close(s->tmp);
	close(s->last);
	close(s->lock);
}

static struct project *read_files(struct temp *t)
{
	t->diag = (struct diag){.arena = &t->arena};
	struct project *p = project_open(&t->arena, &t->diag, ".");
	assert_non_null(p);
	project_files(p);
	assert_string_equal(said(&t->diag), "");
	return p;
}

/* One change of the files given, at second n. */
static void change(struct temp *t, int n, const struct new_file *files, size_t nfiles)
{
	struct store s;
	struct journal_entry e = {.time = str_of(stamp(t, n)), .by = STR("nn"), .command = STR("test")};
	store_begin(t, &s);
	struct project *p = read_files(t);
	assert_int_equal(store_commit(&s, p->files, files, nfiles, &e), STORED);
	store_end(&s);
	close(p->fd);
}

static struct str random_table(struct temp *t, const char *header, const char *row, unsigned *seed)
{
	struct buf b = {0};
	buf_z(&b, header);
	for (int i = 1; i < 30; i++)
		if (rand_r(seed) % 3)
			buf_printf(&b, "%s%d,%d%s\n", row, i, rand_r(seed) % 3, rand_r(seed) % 40 ? ",forening" : ",\"offentlig\"");
	struct str s = {arena_copy(&t->arena, b.p, b.n), b.n};
	buf_free(&b);
	return s;
}

static void undo_last(struct temp *t, int n)
{
	struct store s;
	struct undo u;
	struct journal_entry e = {.time = str_of(stamp(t, n)), .by = STR("nn"), .command = STR("test"),
				  .what = JOURNAL_UNDO};
	store_begin(t, &s);
	struct project *p = read_files(t);
	assert_true(undo_make(p, &u));
	if (u.of && !u.edited) {
		e.of = u.of;
		assert_int_equal(store_commit(&s, p->files, u.change, u.n, &e), STORED);
	}
	store_end(&s);
	close(p->fd);
}

struct past {
	struct str companies, yaml;
	bool there;
};

enum { STEPS = 120 };

static void every_earlier_state_comes_back(void **state)
{
	struct temp *t = *state;
	struct past past[STEPS];
	unsigned seed = 7;
	assert_int_equal(fchdir(t->fd), 0);
	put(t, "rff.yaml", YAML);
	for (int n = 0; n < STEPS; n++) {
		struct new_file both[2] = {{.file = T_companies}, {.file = T_mentors}};
		both[0].bytes = random_table(t, "id,name,kind\n", "V", &seed);
		both[1].bytes = random_table(t, "id,name,kind\n", "T", &seed);
		int what = n ? rand_r(&seed) % 6 : 0;
		if (what == 1)
			undo_last(t, n);
		else if (what == 2) /* by hand, noted by the next change; the test makes that one at once */
			put_bytes(t, "companies.csv", random_table(t, "name,id,kind\r\n", "V", &seed));
		if (what == 3)
			put_bytes(t, "rff.yaml", str_of(arena_printf(&t->arena, YAML "# %d\n", n)));
		if (what != 1)
			change(t, n, what == 4 ? both : what == 2 ? &both[1] : both, what == 4 ? 2 : 1);
		struct project *p = read_files(t);
		past[n] = (struct past){p->files[T_companies].bytes, p->files[FILE_YAML].bytes, p->files[T_companies].exists};
		close(p->fd);
	}
	for (int n = 0; n < STEPS; n++) {
		struct project *p = read_files(t);
		project_known_at(p, str_of(stamp(t, n)));
		assert_string_equal(said(&t->diag), "");
		assert_true(str_eq(p->files[T_companies].bytes, past[n].companies));
		assert_true(str_eq(p->files[FILE_YAML].bytes, past[n].yaml));
		assert_int_equal(p->files[T_companies].exists, past[n].there);
		close(p->fd);
	}
}

/* Leaves the project as a writer that died between journal and swaps would. */
static void die_in_the_middle(struct temp *t, size_t swapped)
{
	struct store s;
	struct project *p = read_files(t);
	store_begin(t, &s);
	struct journal_entry e = {.seq = s.journal.last.seq + 1, .time = str_of(stamp(t, 9)), .by = STR("nn"),
				  .command = STR("test"), .nfiles = 2, .ledger = s.journal.last.ledger};
	static const enum table_id tables[] = {T_companies, T_mentors};
	static const char *const new[] = {"id,name,kind\nV1,new,forening\n", "id,kind\nT1,ledermentor\n"};
	e.files = arena_alloc(&t->arena, 2 * sizeof(*e.files));
	for (size_t i = 0; i < 2; i++) {
		struct str old = p->files[tables[i]].bytes, bytes = str_of(new[i]);
		e.files[i] = (struct journal_file){.file = (int)tables[i], .existed = true, .exists = true,
						   .before = digest_of(old), .after = digest_of(bytes), .known = true,
						   .back = delta_make(&t->arena, old, bytes)};
		put(t, i < swapped ? schema[tables[i]].file
				   : arena_printf(&t->arena, ".rff/tmp/%s.%lld", schema[tables[i]].file, (long long)e.seq),
		    new[i]);
	}
	assert_true(journal_append(s.own, &s.journal, &e, 1));
	store_end(&s);
	close(p->fd);
}

static void two_tables(struct temp *t)
{
	struct new_file both[2] = {{.file = T_companies, .bytes = STR("id,name,kind\nV1,old,forening\n")},
				   {.file = T_mentors, .bytes = STR("id,kind\nT1,frivillig\n")}};
	assert_int_equal(fchdir(t->fd), 0);
	put(t, "rff.yaml", YAML);
	change(t, 1, both, 2);
}

static const char *seen(struct temp *t)
{
	struct project *p = read_files(t);
	close(p->fd);
	return arena_printf(&t->arena, "%s%s", strstr(p->files[T_companies].bytes.p, "new") ? "new" : "old",
			    strstr(p->files[T_mentors].bytes.p, "ledermentor") ? "new" : "old");
}

static void a_dead_writers_change_is_finished_or_never_was(void **state)
{
	static const char *const expected[] = {"oldold", "newnew", "newnew"};
	struct temp *t = *state;
	struct store s;
	for (size_t swapped = 0; swapped <= 2; swapped++) {
		two_tables(t);
		die_in_the_middle(t, swapped);
		assert_string_equal(seen(t), expected[swapped]); /* readers do not wait for the mending */
		store_begin(t, &s);
		store_end(&s);
		assert_string_equal(seen(t), expected[swapped]);
		assert_int_equal(unlinkat(t->fd, ".rff/journal", 0), 0);
		assert_int_equal(unlinkat(t->fd, "companies.csv", 0) | unlinkat(t->fd, "mentors.csv", 0), 0);
	}
}

static void an_edit_in_between_bars_the_rest(void **state)
{
	struct temp *t = *state;
	struct store s;
	two_tables(t);
	die_in_the_middle(t, 1);
	put(t, "mentors.csv", "id,kind\nT1,ledermentor\nT2,frivillig\n"); /* before it was replaced */
	store_begin(t, &s);
	assert_int_equal(s.journal.last.seq, 2);
	store_end(&s);
	assert_string_equal(get(t, "companies.csv"), "id,name,kind\nV1,old,forening\n");
	assert_string_equal(get(t, "mentors.csv"), "id,kind\nT1,ledermentor\nT2,frivillig\n");
}

static void a_torn_tail_is_cut_off(void **state)
{
	static const char *const tails[] = {"x", "0123456789abcdef0123456789abcdef - {\"seq\":3", "\0\0\0\0"};
	struct temp *t = *state;
	two_tables(t);
	const char *whole = get(t, ".rff/journal");
	for (size_t i = 0; i < COUNT(tails); i++) {
		struct buf b = {0};
		buf_z(&b, whole);
		buf_add(&b, tails[i], i == 2 ? 4 : strlen(tails[i]));
		if (i == 2)
			buf_char(&b, '\n');
		put_bytes(t, ".rff/journal", (struct str){b.p, b.n});
		buf_free(&b);
		struct store s;
		store_begin(t, &s);
		assert_int_equal(s.journal.last.seq, 2);
		store_end(&s);
	}
	change(t, 5, &(struct new_file){.file = T_mentors, .bytes = STR("id,kind\nT1,ledermentor\n")}, 1);
	assert_memory_equal(get(t, ".rff/journal"), whole, strlen(whole));
}

/* A copy in .rff/last that is lost is made again; an edit without it is noted without what was before. */
static void a_lost_copy_costs_the_edits_past_only(void **state)
{
	struct temp *t = *state;
	two_tables(t);
	assert_int_equal(system("rm .rff/last/mentors.csv.*"), 0);
	put(t, "mentors.csv", "id,kind\nT9,frivillig\n");
	change(t, 3, &(struct new_file){.file = T_companies, .bytes = STR("id,name,kind\nV1,new,forening\n")}, 1);
	struct project *p = read_files(t);
	project_known_at(p, STR("2021-01-01T00:00:01Z"));
	assert_string_equal(said(&t->diag), "");
	assert_true(str_is(p->files[T_companies].bytes, "id,name,kind\nV1,old,forening\n"));
	assert_true(str_is(p->files[T_mentors].bytes, "id,kind\nT9,frivillig\n"));
	close(p->fd);
}

static void ids_of_removed_rows_are_remembered(void **state)
{
	struct temp *t = *state;
	two_tables(t);
	struct new_file none = {.file = T_mentors, .bytes = STR("id,kind\n"),
				.rows = {&(struct row_change){ROW_REMOVED, STR("T0041")}, 1}};
	change(t, 3, &none, 1);
	struct project *p = read_files(t);
	assert_int_equal(p->journal.last.ledger.number[T_mentors], 41);
	close(p->fd);
	put(t, "mentors.csv", "id,kind\nT0050,frivillig\n");
	change(t, 4, &(struct new_file){.file = T_companies, .bytes = STR("id,name,kind\n")}, 1);
	put(t, "mentors.csv", "id,kind\n");
	change(t, 5, &(struct new_file){.file = T_companies, .bytes = STR("id,name,kind\nV1,A,forening\n")}, 1);
	p = read_files(t);
	assert_int_equal(p->journal.last.ledger.number[T_mentors], 50);
	close(p->fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(every_earlier_state_comes_back),
		TEMP_TEST(a_dead_writers_change_is_finished_or_never_was),
		TEMP_TEST(an_edit_in_between_bars_the_rest),
		TEMP_TEST(a_torn_tail_is_cut_off),
		TEMP_TEST(a_lost_copy_costs_the_edits_past_only),
		TEMP_TEST(ids_of_removed_rows_are_remembered),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
