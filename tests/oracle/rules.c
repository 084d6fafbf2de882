/* SPDX-License-Identifier: MIT */
/* rules SEED FILE: follow-up rules at random for a programme of project.c, in the place of its own: several of one step over
 * time, which overlap, touch and tie, for some forms, municipalities and benefits; a window and closed days. To FILE as
 * they stand in rff.yaml, to standard output as SQL for the tables rule, slack and closed. */
#include "random.h"

static const char FORMS[] = "virksomhedspraktik hybridpraktik loentilskud nytteindsats smaajob fleksjob skaanejob "
	"ordinaert-job uddannelse elevplads frivillig";
static const char TOWNS[] = "360 376 330 390 730 101 461";
static const char BENEFITS[] = "dagpenge kth-jobparat kth-aktivitetsparat udh-uddannelsesparat sygedagpenge "
	"jobafklaring ressourceforloeb ledighedsydelse revalidering selvforsoergende ingen";
static const char FIRST_DAYS[] = "2018-01-01 2018-08-01 2019-03-01 2019-07-01 2019-09-15 2020-01-01";
static const char CLOSED[] = "12-24 12-31 05-01 06-05 12-27 05-22 10-14 02-29 02-28 01-02 09-30";

/* The steps that project.c has visits and forms for, about when they are due, and one that nobody ever holds. */
static const struct step { const char *id, *from, *form; int months, days; } steps[] = {
	{"halv-maaned", "start", "", 0, 15}, {"to-en-halv", "start", "", 2, 15}, {"tre-maaneder", "start", "", 3, 0},
	{"praktik", "start", "", 0, 28}, {"tilskud", "start", "", 1, 10}, {"samme-dag", "start", "", 0, 0},
	{"velkomst", "enrolment", "start", 0, 10}, {"fire-uger-efter", "exit", "slut", 0, 28},
	{"seks-maaneder-efter", "exit", "6-mdr", 6, 0}, {"fem-et-halvt", "enrolment", "6-mdr", 66, 0},
};

static FILE *yaml;

/* An offset as people write it; months is changed when all of it is written in days. */
static const char *offset_make(int months, int days)
{
	const char *m = months ? text_make("%dm", months) : "", *w = "";

	if (days >= 7 && chance(40)) {
		w = text_make("%dw", days / 7);
		days %= 7;
	}
	return text_make("%s%s%s", m, w, days || (!*m && !*w) ? text_make("%dd", days) : "");
}

/* A list for some: the key into rff.yaml, the codes with blanks around each into SQL. */
static void list_print(int percent, const char *key, const char *words, int limit)
{
	const char *list, *at;

	if (!chance(percent)) {
		printf(", NULL");
		return;
	}
	list = words_pick(words, limit);
	printf(", ' %s '", list);
	fprintf(yaml, ", %s: [", key);
	for (at = list; *at; at++)
		fprintf(yaml, *at == ' ' ? ", " : "%c", *at);
	fprintf(yaml, "]");
}

static void day_print(const char *key, const char *day)
{
	if (!day) {
		printf(", NULL");
		return;
	}
	printf(", '%s'", day);
	fprintf(yaml, ", %s: %s", key, day);
}

static void rule_print(const struct step *s)
{
	int months = s->months + (s->months && chance(15)), days = most(0, s->days + (chance(50) ? below(9) - 4 : 0));
	const char *first = chance(65) ? word_pick(FIRST_DAYS) : NULL;
	int begin = day_read(first ? first : "2018-01-01");
	const char *last = chance(35) ? day_text(begin + below(700)) : NULL;

	fprintf(yaml, "  - {id: %s, after: %s, from: %s", s->id, offset_make(months, days), s->from);
	printf("INSERT INTO rule VALUES ('%s', %d, %d, '%s'", s->id, months, days, s->from);
	if (!*s->form)
		list_print(60, "forms", FORMS, 8);
	else
		printf(", NULL");
	list_print(35, "municipality", TOWNS, 6);
	list_print(35, "benefit", BENEFITS, 9);
	day_print("valid_from", first);
	day_print("valid_to", last);
	if (*s->form) {
		printf(", '%s');\n", s->form);
		fprintf(yaml, ", form: %s}\n", s->form);
	} else {
		printf(", NULL);\n");
		fprintf(yaml, chance(50) ? ", with: borger}\n" : "}\n");
	}
}

static void window_print(void)
{
	int months[2] = {0}, days[2], i;

	for (i = 0; i < 2; i++)
		days[i] = below(17);
	months[below(2)] = 1;
	printf("INSERT INTO slack VALUES (%d, %d, %d, %d);\n", months[0], days[0], months[1], days[1]);
	fprintf(yaml, "followup_window: {early: %s", offset_make(months[0], days[0]));
	fprintf(yaml, ", late: %s}\n", offset_make(months[1], days[1]));
}

static void closed_print(void)
{
	int n = 3 + below(5);

	fprintf(yaml, "closed_days: [01-03");
	printf("INSERT INTO closed VALUES ('01-03')");
	for (; n > 0; n--) {
		const char *day = word_pick(CLOSED);

		fprintf(yaml, ", %s", day);
		printf(", ('%s')", day);
	}
	fprintf(yaml, "]\n");
	printf(";\n");
}

/* Each step has at least one rule; they stand in any order. */
int main(int argc, char **argv)
{
	size_t n = sizeof steps / sizeof *steps, i;

	if (argc != 3 || !(yaml = fopen(argv[2], "wb"))) {
		fputs("usage: rules SEED FILE\n", stderr);
		return 2;
	}
	state = strtoull(argv[1], NULL, 10) ^ 0x72756c6573u;
	fprintf(yaml, "followup:\n");
	for (i = 0; i < n; i++)
		rule_print(&steps[i]);
	for (i = 0; i < 3 * n; i++)
		rule_print(&steps[below((int)n)]);
	window_print();
	closed_print();
	text_free();
	return ferror(yaml) | fclose(yaml) | fflush(stdout) ? 1 : 0;
}
