/* SPDX-License-Identifier: MIT */
/*
 * Small cells: by hand, what is covered in small tables; and of random ones (printed seeds), every table that looks
 * the same to a reader is enumerated, month by month: no covered cell may be the same in all of them.
 */
#include "temp.h"

#include "../../lib/rules/rules.h"

/*
 * A table of counts as text, months apart by '/', the groups of a month by blanks: "3 10/4 12". The whole is their
 * sum. Shown: "<" few, "-" covered, the whole first.
 */
static struct cells *table(struct temp *t, const char *text, unsigned grows)
{
	size_t months = 1, columns = 2;
	for (const char *p = text; *p; p++)
		months += *p == '/';
	for (const char *p = text; *p && *p != '/'; p++)
		columns += *p == ' ';
	struct cells *c = cells_new(&t->arena, months, columns);
	c->below = 5;
	for (size_t m = 0; m < months; m++) {
		c->grows[m] = m ? grows : 0;
		for (size_t k = 1; k < columns; k++) {
			char *end;
			int64_t n = strtol(text, &end, 10);
			c->people[WHOLE][m * columns + k] = n;
			c->people[WHOLE][m * columns] += n;
			text = end + (*end == '/');
		}
	}
	return c;
}

static const char *seen(struct temp *t, const struct cells *c, enum tally tally)
{
	const char *text = "";
	for (size_t m = 0; m < c->months; m++)
		for (size_t k = 0; k < c->columns; k++) {
			size_t at = m * c->columns + k;
			const char *before = k ? " " : m ? "/" : "";
			if (c->cover[tally][at] == OPEN)
				text = arena_printf(&t->arena, "%s%s%d", text, before, (int)c->people[tally][at]);
			else
				text = arena_printf(&t->arena, "%s%s%s", text, before, c->cover[tally][at] == FEW ? "<" : "-");
		}
	return text;
}

static void by_hand(struct temp *t, const char *counts, bool growing, const char *is)
{
	struct cells *c = table(t, counts, growing ? 1u << WHOLE : 0);
	cells_cover(&t->arena, c);
	const char *shown_as = seen(t, c, WHOLE);
	if (strcmp(shown_as, is) != 0)
		fail_msg("%s: %s, by hand %s", counts, shown_as, is);
}

static void rows_are_covered(void **state)
{
	struct temp *t = *state;
	by_hand(t, "7 20 30", false, "57 7 20 30"); /* nothing small, nothing covered */
	by_hand(t, "0 20 30", false, "50 0 20 30"); /* nobody is not few */
	by_hand(t, "3 20 30", false, "53 < - 30");  /* the total would tell: the smallest other goes too */
	by_hand(t, "3 4 30", false, "37 < < 30");   /* two that together are at least 5 guard each other */
	by_hand(t, "1 2 9 30", false, "42 < < - 30"); /* two that are 3 together do not */
	by_hand(t, "3 0", false, "< < 0");	    /* no total, nothing to subtract from */
	by_hand(t, "1 5", false, "6 - -");	    /* <5 and at least 5 of 6 would be 1 and 5 */
	by_hand(t, "4 4", false, "8 - -");	    /* two times <5 of 8 would be 4 each */
	by_hand(t, "1 1 1 1 1", false, "5 - - - - -"); /* five times <5 of 5 would be 1 each */
	by_hand(t, "9", false, "9 9");		    /* the only group is the total */
}

static void growing_figures_are_covered(void **state)
{
	struct temp *t = *state;
	by_hand(t, "7/9/12/12", true, "7 7/- -/12 12/12 12"); /* 2 more are few; 5 more, and none, are not */
	by_hand(t, "7/9/12/12", false, "7 7/9 9/12 12/12 12"); /* other people each month: no difference to take */
	by_hand(t, "0/3/5", true, "0 0/< </5 5");
	by_hand(t, "10 10/16 12", true, "20 10 10/28 - -"); /* one grew by 2: the other is needed to hide it */
	by_hand(t, "10 10 40/16 12 50", true, "60 10 10 40/78 - - 50");
}

static struct cells *share(struct temp *t, int part, int whole)
{
	struct cells *c = cells_new(&t->arena, 1, 1);
	c->share = true;
	c->below = 5;
	c->people[WHOLE][0] = whole;
	c->people[PART][0] = part;
	c->people[REST][0] = whole - part;
	cells_cover(&t->arena, c);
	return c;
}

static void shares_are_covered(void **state)
{
	static const struct {
		int part, whole;
		const char *numerator, *denominator;
	} cases[] = {
		{6, 20, "6", "20"}, {0, 20, "0", "20"}, {20, 20, "20", "20"}, {0, 0, "0", "0"},
		{2, 20, "<", "20"},
		{18, 20, "-", "20"}, /* 2 of them not */
		{2, 4, "<", "<"},
		{0, 4, "<", "<"}, /* 0 of few would be a share of 0 */
	};
	for (size_t k = 0; k < COUNT(cases); k++) {
		struct cells *c = share(*state, cases[k].part, cases[k].whole);
		assert_string_equal(seen(*state, c, PART), cases[k].numerator);
		assert_string_equal(seen(*state, c, WHOLE), cases[k].denominator);
	}
}

static void the_threshold_is_the_project_s(void **state)
{
	static const char *const is[] = {"39 2 7 30", "39 2 7 30", "39 2 7 30", "39 < - 30", "39 < - 30"};
	for (int below = 0; below < 5; below++) {
		struct cells *c = table(*state, "2 7 30", 0);
		c->below = below;
		cells_cover(&((struct temp *)*state)->arena, c);
		assert_string_equal(seen(*state, c, WHOLE), is[below]);
	}
}

static void later_months_change_nothing(void **state)
{
	struct temp *t = *state;
	const char *all = "1 6 0/3 8 2/3 14 7/9 15 8";
	struct cells *whole = table(t, all, 1u << WHOLE);
	cells_cover(&t->arena, whole);
	for (size_t months = 1; months < 4; months++) {
		struct cells *c = table(t, all, 1u << WHOLE);
		c->months = months;
		cells_cover(&t->arena, c);
		assert_int_equal(strncmp(seen(t, c, WHOLE), seen(t, whole, WHOLE), strlen(seen(t, c, WHOLE))), 0);
	}
}

/* ---- every table that looks the same -------------------------------------------------------------------- */

enum { GROUPS = 3, MONTHS = 4, MOST = 14, VECTORS = (MOST + 1) * (MOST + 1) * (MOST + 1) };

static bool fits(const struct cells *c, size_t at, int n)
{
	enum cover cover = (enum cover)c->cover[WHOLE][at];
	return cover == OPEN ? n == c->people[WHOLE][at] : cover == FEW ? n > 0 && n < c->below : true;
}

static void digits(int v, int *x)
{
	for (int k = 0; k < GROUPS; k++, v /= MOST + 1)
		x[k] = v % (MOST + 1);
}

static bool looks_the_same(const struct cells *c, size_t m, int v)
{
	int x[GROUPS], sum = 0;
	digits(v, x);
	for (int k = 0; k < GROUPS; k++) {
		sum += x[k];
		if (!fits(c, m * c->columns + 1 + (size_t)k, x[k]))
			return false;
	}
	return fits(c, m * c->columns, sum);
}

static bool no_less(int v, int before)
{
	int x[GROUPS], y[GROUPS];
	digits(v, x);
	digits(before, y);
	for (int k = 0; k < GROUPS; k++)
		if (x[k] < y[k])
			return false;
	return true;
}

/* The vectors of each month that are part of some table that looks the same. */
static void enumerate(const struct cells *c, bool growing, bool (*possible)[VECTORS])
{
	static int list[MONTHS][VECTORS];
	int n[MONTHS];
	for (size_t m = 0; m < MONTHS; m++) {
		n[m] = 0;
		for (int v = 0; v < VECTORS; v++) {
			bool ok = looks_the_same(c, m, v), reached = m == 0 || !growing;
			for (int k = 0; ok && !reached && k < n[m - 1]; k++)
				reached = no_less(v, list[m - 1][k]);
			possible[m][v] = ok && reached;
			if (ok && reached)
				list[m][n[m]++] = v;
		}
	}
	for (size_t m = MONTHS - 1; growing && m-- > 0;)
		for (int v = 0; v < VECTORS; v++) {
			bool goes_on = false;
			for (int k = 0; possible[m][v] && !goes_on && k < n[m + 1]; k++)
				goes_on = possible[m + 1][list[m + 1][k]] && no_less(list[m + 1][k], v);
			possible[m][v] = goes_on;
		}
}

/* How many covered cells have only one value in all tables that look the same. */
static int found(const struct cells *c, bool growing)
{
	static bool possible[MONTHS][VECTORS];
	int n = 0, x[GROUPS];
	enumerate(c, growing, possible);
	for (size_t m = 0; m < MONTHS; m++)
		for (int k = 0; k < GROUPS; k++) {
			size_t at = m * c->columns + 1 + (size_t)k;
			bool other = c->cover[WHOLE][at] == OPEN || c->people[WHOLE][at] == 0;
			for (int v = 0; !other && v < VECTORS; v++) {
				digits(v, x);
				other = possible[m][v] && x[k] != c->people[WHOLE][at];
			}
			n += !other;
		}
	return n;
}

static struct cells *random_table(struct temp *t, unsigned seed, bool growing)
{
	struct cells *c = cells_new(&t->arena, MONTHS, GROUPS + 1);
	unsigned state = seed * 2654435761u + 12345;
	c->below = 5;
	for (size_t m = 0; m < MONTHS; m++) {
		c->grows[m] = m && growing ? 1u << WHOLE : 0;
		for (size_t k = 1; k <= GROUPS; k++) {
			state = state * 1103515245u + 12345;
			unsigned draw = state >> 16 & 0x7fff;
			int64_t before = m && growing ? c->people[WHOLE][(m - 1) * c->columns + k] : 0;
			int64_t n = before + (draw % 3 ? (int64_t)(draw / 3 % (growing ? 4 : 9)) : 0);
			c->people[WHOLE][m * c->columns + k] = n < MOST ? n : MOST;
			c->people[WHOLE][m * c->columns] += n < MOST ? n : MOST;
		}
	}
	return c;
}

static void nothing_is_found_by_enumeration(void **state)
{
	int bare = 0;
	for (unsigned seed = 1; seed <= 400; seed++) {
		bool growing = seed % 2;
		struct cells *c = random_table(*state, seed, growing);
		cells_cover(&((struct temp *)*state)->arena, c);
		if (found(c, growing))
			fail_msg("seed %u: %s is found from %s", seed, growing ? "growing" : "month by month",
				 seen(*state, c, WHOLE));
		for (size_t at = 0; at < c->months * c->columns; at++) /* only the small counts covered */
			c->cover[WHOLE][at] = c->people[WHOLE][at] > 0 && c->people[WHOLE][at] < 5 ? FEW : OPEN;
		bare += found(c, growing) > 0;
	}
	assert_true(bare > 200); /* and the enumeration does find what is not guarded */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(rows_are_covered),
		TEMP_TEST(growing_figures_are_covered),
		TEMP_TEST(shares_are_covered),
		TEMP_TEST(the_threshold_is_the_project_s),
		TEMP_TEST(later_months_change_nothing),
		TEMP_TEST(nothing_is_found_by_enumeration),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
