/* SPDX-License-Identifier: MIT */
/* A reader of everything that rff-report --public prints who tries to find what is hidden. Knows the contract, not
 * the programs: it takes csv figures, the definitions' nature from the command line, and what a hidden cell may be.
 *
 *   attack BELOW ID:NATURE... <FIGURES
 *
 * FIGURES, tab-separated, are lines "public|plain BY MONTH ID VALUE NUMERATOR DENOMINATOR PENDING GROUP"; the first
 * line of a BY, MONTH and ID is the total, those after it the groups; without BY there are none. The plain ones are
 * the truth and only used to tell a find from a wrong guess.
 * NATURE: c count, s share, v another value; W P R: count or denominator, numerator, others only grow from month to
 * month; q: W but not into a quarter; n: no people, so nothing may be hidden.
 *
 * The reader has all months of the reports without BY and of one BY, one after the other: reports by different
 * columns are not put together. A cell is found when only one value is left for it. A difference is found when it is shown and is a count of 1 to
 * BELOW - 1 people: total minus groups, denominator minus numerator, growth since the figure was shown last. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { IDS = 24, BYS = 6, GROUPS = 40, MONTHS = 64, LINE = 4096, WHOLE = 0, PART, REST, WAIT, KINDS };
enum { ABSENT, SHOWN, FEW, DASH };
#define MANY 1000000

struct node {
	int mark;
	long lo, hi, truth;
	long from, to; /* as it is shown */
};

/* Columns 0 … n - 1 of a by; column 0, the total, is that of BY 0 for all of them. */
static struct node nodes[IDS][BYS][GROUPS][MONTHS][KINDS];
static char value_mark[IDS][BYS][GROUPS][MONTHS];
static char ids[IDS][64], natures[IDS][8], bys[BYS][64], groups[IDS][BYS][GROUPS][96], months[MONTHS][8];
static int nids, nbys, nmonths, ngroups[IDS][BYS];
static long below, hidden, differences, leaks, wrong;
static int strong;

static void fail(const char *what, const char *text)
{
	fprintf(stderr, "attack: %s: %s\n", what, text);
	exit(2);
}

static int find(char *list, int *n, size_t size, int most, const char *text)
{
	for (int k = 0; k < *n; k++)
		if (!strcmp(list + (size_t)k * size, text))
			return k;
	if (*n == most || strlen(text) >= size)
		fail("no room for", text);
	strcpy(list + (size_t)*n * size, text);
	return (*n)++;
}

static struct node *node(int i, int by, int g, int m, int kind)
{
	return &nodes[i][g ? by : 0][g][m][kind];
}

static int has(int i, char nature)
{
	return strchr(natures[i], nature) != NULL;
}

static void put(struct node *n, const char *text, int plain, int under_few)
{
	if (!*text)
		return;
	if (plain) {
		n->truth = atol(text);
		return;
	}
	int mark = *text == '<' ? FEW : *text < '0' || *text > '9' ? DASH : SHOWN;
	if (n->mark && n->mark != mark)
		leaks++, printf("LEAK: a total is shown in one report and not in another\n");
	n->mark = mark;
	n->from = mark == SHOWN ? atol(text) : mark == FEW ? !under_few : 0;
	n->to = mark == SHOWN ? atol(text) : mark == FEW ? below - 1 : MANY;
}

static void take(char **f)
{
	static int last_by = -1, last_month = -1, last_id = -1, last_plain = -1, g;
	int plain = !strcmp(f[0], "plain"), by = find(bys[0], &nbys, sizeof bys[0], BYS, f[1]);
	int m = find(months[0], &nmonths, sizeof months[0], MONTHS, f[2]), i = 0;
	while (i < nids && strcmp(ids[i], f[3]))
		i++;
	if (i == nids)
		return;
	int total = by != last_by || m != last_month || i != last_id || plain != last_plain;
	last_by = by, last_month = m, last_id = i, last_plain = plain;
	if (total)
		g = 0;
	else
		g = 1 + find(groups[i][by][0], &ngroups[i][by], sizeof groups[i][by][0], GROUPS - 1, f[8]);
	if (!plain)
		value_mark[i][by][g][m] = (char)(*f[4] == '<' ? FEW : !*f[4] ? ABSENT : (*f[4] >= '0' && *f[4] <= '9') || *f[4] == '-' ? SHOWN : DASH);
	if (has(i, 'c'))
		put(node(i, by, g, m, WHOLE), f[4], plain, 0);
	if (has(i, 's')) {
		put(node(i, by, g, m, WHOLE), f[6], plain, 0);
		put(node(i, by, g, m, PART), f[5], plain, *f[6] == '<');
		node(i, by, g, m, REST)->truth = node(i, by, g, m, WHOLE)->truth - node(i, by, g, m, PART)->truth;
	}
	put(node(i, by, g, m, WAIT), f[7], plain, 0);
}

static void read_all(void)
{
	static char line[LINE];
	for (int i = 0; i < IDS * BYS * GROUPS * MONTHS * KINDS; i++)
		((struct node *)nodes)[i].to = MANY;
	find(bys[0], &nbys, sizeof bys[0], BYS, "");
	while (fgets(line, sizeof line, stdin)) {
		char *f[9], *at = line;
		line[strcspn(line, "\n")] = 0;
		for (int k = 0; k < 9; k++) {
			f[k] = at ? at : "";
			if (at && (at = strchr(at, '\t')))
				*at++ = 0;
		}
		take(f);
	}
}

static int narrowed;

static void narrow(struct node *n, long lo, long hi)
{
	if (lo > n->lo)
		n->lo = lo, narrowed = 1;
	if (hi < n->hi)
		n->hi = hi, narrowed = 1;
}

/* Does the figure of month m hold that of the month before? */
static int goes_on(int i, int m, int kind)
{
	if (m == 0 || kind == WAIT)
		return 0;
	if (kind == WHOLE && has(i, 'q'))
		return atoi(months[m] + 5) % 3 != 1;
	return has(i, "WPR"[kind]);
}

static void over_time(int i, int by, int g)
{
	for (int kind = 0; kind < WAIT; kind++) {
		for (int m = 1; m < nmonths; m++)
			if (goes_on(i, m, kind))
				narrow(node(i, by, g, m, kind), node(i, by, g, m - 1, kind)->lo, MANY);
		for (int m = nmonths - 1; m > 0; m--)
			if (goes_on(i, m, kind))
				narrow(node(i, by, g, m - 1, kind), 0, node(i, by, g, m, kind)->hi);
	}
}

static void of_shares(int i, int by, int g, int m)
{
	struct node *w = node(i, by, g, m, WHOLE), *p = node(i, by, g, m, PART), *r = node(i, by, g, m, REST);
	narrow(w, p->lo + r->lo, p->hi + r->hi);
	narrow(p, w->lo - r->hi, w->hi - r->lo);
	narrow(r, w->lo - p->hi, w->hi - p->lo);
}

static void of_totals(int i, int by, int m, int kind)
{
	long lo = 0, hi = 0;
	struct node *total = node(i, by, 0, m, kind);
	for (int g = 1; g <= ngroups[i][by]; g++) {
		lo += node(i, by, g, m, kind)->lo;
		hi += node(i, by, g, m, kind)->hi;
	}
	narrow(total, lo, hi);
	for (int g = 1; g <= ngroups[i][by]; g++) {
		struct node *n = node(i, by, g, m, kind);
		narrow(n, total->lo - (hi - n->hi), total->hi - (lo - n->lo));
	}
}

static void over_row(int i, int by, int g)
{
	over_time(i, by, g);
	for (int m = 0; has(i, 's') && m < nmonths; m++)
		of_shares(i, by, g, m);
}

/* Every conclusion from the totals and the groups of one by; by 0: from the totals. */
static void think(int i, int by)
{
	do {
		narrowed = 0;
		over_row(i, 0, 0);
		for (int g = 1; g <= ngroups[i][by]; g++)
			over_row(i, by, g);
		for (int m = 0; ngroups[i][by] && m < nmonths; m++)
			for (int kind = 0; kind < KINDS; kind++)
				of_totals(i, by, m, kind);
	} while (narrowed);
}

static void leak(const char *how, int i, int by, int g, int m, int kind, long n)
{
	static const char *const names[] = {"count", "numerator", "others", "pending"};
	leaks++;
	printf("LEAK: %s: %s %s %s%s%s %s %ld\n", how, ids[i], months[m], bys[by], g ? " " : "",
	       g ? groups[i][by][g - 1] : "", names[kind], n);
}

/* A cell that is not shown and can be only one thing: a find, unless the guess was wrong. */
static void look(int i, int by, int g, int m)
{
	for (int kind = 0; kind < KINDS; kind++) {
		struct node *n = node(i, by, g, m, kind);
		int is = kind == REST ? node(i, by, g, m, PART)->mark : n->mark;
		if (!is)
			continue;
		wrong += n->lo > n->truth || n->hi < n->truth;
		if (is == SHOWN && kind != REST && n->truth > 0 && n->truth < below)
			leak("shown", i, by, g, m, kind, n->truth);
		hidden += is != SHOWN;
		if (is != SHOWN && n->lo == n->hi && n->lo == n->truth && n->truth)
			leak("found", i, by, g, m, kind, n->truth);
		if (is == FEW && kind != REST && (n->truth < 0 || n->truth >= below))
			leak("not few", i, by, g, m, kind, n->truth);
	}
}

static int is_shown(int i, int by, int g, int m, int kind)
{
	if (kind == REST)
		return is_shown(i, by, g, m, WHOLE) && is_shown(i, by, g, m, PART);
	return node(i, by, g, m, kind)->mark == SHOWN;
}

static void difference(const char *how, int i, int by, int g, int m, int kind, long n)
{
	differences++;
	if (n > 0 && n < below)
		leak(how, i, by, g, m, kind, n);
}

static void subtract_groups(int i, int by, int m, int kind)
{
	long rest = node(i, by, 0, m, kind)->truth;
	if (!is_shown(i, by, 0, m, kind))
		return;
	for (int g = 1; g <= ngroups[i][by]; g++)
		if (is_shown(i, by, g, m, kind))
			rest -= node(i, by, g, m, kind)->truth;
	difference("total minus groups", i, by, 0, m, kind, rest);
}

static void subtract_months(int i, int by, int g, int kind)
{
	int last = -1;
	for (int m = 0; m < nmonths; m++) {
		if (!goes_on(i, m, kind))
			last = -1;
		if (!is_shown(i, by, g, m, kind))
			continue;
		if (last >= 0)
			difference("growth", i, by, g, m, kind, node(i, by, g, m, kind)->truth - node(i, by, g, last, kind)->truth);
		last = m;
	}
}

/* Of sums and means: a single hidden group beside a total that is shown. */
static void count_hidden(int i, int by, int m)
{
	int n = 0;
	for (int g = 1; g <= ngroups[i][by]; g++)
		n += value_mark[i][by][g][m] > SHOWN;
	differences++;
	if (n == 1 && value_mark[i][by][0][m] == SHOWN)
		leak("single", i, by, 0, m, WHOLE, n);
}

/* The bolder guess: a dash in a total, or beside a <5, hides no small count. */
static void guess(int i, int by, int m, int kind)
{
	int few = 0;
	for (int g = 1; g <= ngroups[i][by]; g++)
		few += node(i, by, g, m, kind)->mark == FEW;
	for (int g = 0; g <= (few ? ngroups[i][by] : 0); g++) {
		struct node *n = node(i, by, g, m, kind);
		if (n->mark == DASH && n->truth)
			narrow(n, below, MANY);
	}
}

static void look_at_row(int i, int by, int g)
{
	for (int m = 0; m < nmonths; m++) {
		look(i, by, g, m);
		if (has(i, 's') && is_shown(i, by, g, m, REST))
			difference("denominator minus numerator", i, by, g, m, REST, node(i, by, g, m, REST)->truth);
	}
	for (int kind = 0; kind < WAIT; kind++)
		subtract_months(i, by, g, kind);
}

static void attack(int i, int by)
{
	for (int g = 0; g <= ngroups[i][by]; g++)
		for (int m = 0; m < nmonths; m++)
			for (int kind = 0; kind < KINDS; kind++) {
				struct node *n = node(i, by, g, m, kind);
				n->lo = n->from;
				n->hi = n->to;
			}
	for (int m = 0; strong && m < nmonths; m++)
		for (int kind = 0; kind < KINDS; kind++)
			guess(i, by, m, kind);
	think(i, by);
	for (int g = 0; g <= ngroups[i][by]; g++)
		look_at_row(i, by, g);
	for (int m = 0; ngroups[i][by] && m < nmonths; m++) {
		for (int kind = 0; kind < KINDS; kind++)
			subtract_groups(i, by, m, kind);
		if (has(i, 'v'))
			count_hidden(i, by, m);
	}
}

int main(int argc, char **argv)
{
	if (argc < 3)
		fail("usage", "attack [-s] BELOW ID:NATURE...");
	strong = !strcmp(argv[1], "-s");
	below = atol(argv[1 + strong]);
	for (int k = 2 + strong; k < argc; k++) {
		char *colon = strchr(argv[k], ':');
		if (!colon || nids == IDS || strlen(colon) > 7)
			fail("no nature", argv[k]);
		*colon = 0;
		strcpy(ids[nids], argv[k]);
		strcpy(natures[nids++], colon + 1);
	}
	read_all();
	for (int i = 0; i < nids; i++) {
		for (int m = 0; has(i, 'n') && m < nmonths; m++)
			if (value_mark[i][0][0][m] > SHOWN)
				leak("hidden without need", i, 0, 0, m, WHOLE, 0);
		if (has(i, 'n'))
			continue;
		for (int by = 0; by < nbys; by++)
			if (by == 0 || ngroups[i][by])
				attack(i, by);
	}
	printf("attack: %ld hidden cells, %ld differences, %ld wrong, %ld leaks\n", hidden, differences, wrong, leaks);
	return leaks > 0 || wrong > 0;
}
