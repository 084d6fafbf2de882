/* SPDX-License-Identifier: MIT */
/* rff-report funnel and caseload: how far citizens have come, and where each consultant's are now. */
#include <stdlib.h>

#include "report.h"
#include "../lib/rules/stage.h"

static int by_number(const void *left, const void *right)
{
	const int32_t *a = left, *b = right;
	return (*a > *b) - (*a < *b);
}

/* Of n numbers, which it sorts; not defined of none. */
static struct ratio median(int32_t *list, size_t n)
{
	if (!n)
		return RATIO_NONE;
	qsort(list, n, sizeof(*list), by_number);
	return n % 2 ? (struct ratio){list[n / 2], 1} : (struct ratio){(int64_t)list[n / 2 - 1] + list[n / 2], 2};
}

/* ---- funnel ------------------------------------------------------------------------------------------- */

struct sheet *report_funnel(const struct report *r)
{
	static const struct heading headings[] = {
		{"stage", "Trin", "Stage", FOR_ALL, LEFT},
		{"citizens", "Borgere", "Citizens", FOR_ALL, RIGHT},
		{"share", "Andel af indskrevne", "Share of enrolled", FOR_ALL, RIGHT},
		{"median_days", "Dage fra indskrivning", "Days from enrolment", FOR_ALL, RIGHT},
	};
	static const struct {
		const char *code, *da, *en;
	} words[STAGES] = {
		[STAGE_ENROLLED] = {"indskrevet", "Indskrevet", "Enrolled"},
		[STAGE_MATCHED] = {"matchet", "Matchet", "Matched"},
		[STAGE_TRAINING] = {"praktik", "I praktik", "In work placement"},
		[STAGE_PAID] = {"loennet", "I lønnede timer", "In paid hours"},
		[STAGE_ORDINARY] = {"ordinaert", "I ordinære timer", "In ordinary hours"},
	};
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, 4);
	size_t citizens = r->project->table[T_citizens].n;
	const day *reached = stages_reached(r->project);
	int32_t *days = arena_alloc(r->cli->arena, (citizens + 1) * sizeof(*days));
	bool danish = r->language == DANISH;
	int64_t enrolled = 0;
	for (int stage = 0; stage < STAGES; stage++) {
		size_t n = 0;
		for (size_t c = 0; c < citizens; c++) {
			const day *of = &reached[c * STAGES];
			if (of[STAGE_ENROLLED] != DAY_NONE && of[stage] != DAY_NONE)
				days[n++] = of[stage] - of[STAGE_ENROLLED];
		}
		if (stage == STAGE_ENROLLED)
			enrolled = (int64_t)n;
		struct value *v = sheet_add(s)->value;
		v[0] = value_code(str_of(words[stage].code), str_of(danish ? words[stage].da : words[stage].en), TONE_NONE);
		v[1] = value_int((int64_t)n);
		v[2] = value_share((struct ratio){(int64_t)n, enrolled});
		v[3] = value_number(median(days, n));
	}
	s->title = danish ? "Borgernes vej" : "The citizens' way";
	s->subtitle = report_as_of(r);
	s->footer = danish ? "Hvert trin for sig: hvem der nogensinde har nået det. Matchet: foreslået til en åbning. Lønnede og ordinære timer: "
			     "forløb med timer med løn i en sådan form. Dage: medianen til det første."
			   : "Each stage by itself: who ever reached it. Matched: proposed for an opening. Paid and ordinary hours: placements "
			     "with paid hours in such a form. Days: the median until the first.";
	return s;
}

/* ---- caseload ------------------------------------------------------------------------------------------- */

static const struct {
	const char *code, *da, *en;
} states[STANDINGS] = {
	[STANDS_WAITING] = {"venter", "Venter", "Waiting"},
	[STANDS_EXEMPT] = {"fritaget", "Fritaget", "Exempt"},
	[STANDS_PROPOSED] = {"foreslaaet", "Forslag", "Prop."},
	[STANDS_TRAINING] = {"praktik", "Uden løn", "Unpaid"},
	[STANDS_PAID] = {"loennet", "Med løn", "Paid"},
	[STANDS_ENDED] = {"afsluttet", "Slut", "Ended"},
};

/* A citizen of a consultant. */
struct held {
	struct str consultant;
	enum standing state;
	int32_t days, citizen; /* without contact; its row */
};

/* By consultant in byte order, those without last; by state, most days first, citizens as they stand. */
static int in_order(const void *left, const void *right)
{
	const struct held *a = left, *b = right;
	if (!a->consultant.n != !b->consultant.n)
		return a->consultant.n ? -1 : 1;
	int order = str_cmp(a->consultant, b->consultant);
	if (!order)
		order = (a->state > b->state) - (a->state < b->state);
	if (!order)
		order = (a->days < b->days) - (a->days > b->days);
	return order ? order : (a->citizen > b->citizen) - (a->citizen < b->citizen);
}

static struct held *holdings(const struct report *r, size_t *n)
{
	const struct project *p = r->project;
	size_t citizens = p->table[T_citizens].n;
	struct standings s = standings_make(r->project, r->asked.today);
	struct held *all = arena_alloc(r->cli->arena, (citizens + 1) * sizeof(*all));
	*n = 0;
	for (int32_t i = 0; (size_t)i < citizens; i++)
		if (row_exists(p, T_citizens, i))
			all[(*n)++] = (struct held){p->citizens.consultant ? p->citizens.consultant[i] : STR(""), s.state[i],
						    r->asked.today - s.contact[i], i};
	if (*n)
		qsort(all, *n, sizeof(*all), in_order);
	return all;
}

/* For programs: a row a consultant and state. */
static struct sheet *caseload_rows(const struct report *r, const struct held *all, size_t n)
{
	static const struct heading headings[] = {
		{"consultant", "", "", FOR_ALL, LEFT},	  {"state", "", "", FOR_ALL, LEFT},
		{"citizens", "", "", FOR_ALL, RIGHT},	  {"median_days", "", "", FOR_ALL, RIGHT},
		{"longest_days", "", "", FOR_ALL, RIGHT},
	};
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, 5);
	int32_t *days = arena_alloc(r->cli->arena, (n + 1) * sizeof(*days));
	for (size_t i = 0, next; i < n; i = next) {
		size_t count = 0;
		for (next = i; next < n && str_eq(all[next].consultant, all[i].consultant) && all[next].state == all[i].state;
		     next++)
			days[count++] = all[next].days;
		struct value *v = sheet_add(s)->value;
		v[0] = value_text(all[i].consultant);
		v[1] = value_z(states[all[i].state].code);
		v[2] = value_int((int64_t)count);
		if (all[i].state == STANDS_ENDED)
			continue; /* nobody owes them contact */
		v[4] = value_int(all[i].days);
		v[3] = value_number(median(days, count));
	}
	return s;
}

enum { C_CONSULTANT, C_STATES, C_NOW = C_STATES + STANDINGS, C_LONGEST, C_WHO, C_COLUMNS };

/* The row of n citizens of a consultant, or of all. */
static void add_line(const struct report *r, struct sheet *s, struct value name, const struct held *all, size_t n)
{
	struct value *v = sheet_add(s)->value;
	int64_t count[STANDINGS] = {0};
	const struct held *longest = NULL;
	for (size_t i = 0; i < n; i++) {
		count[all[i].state]++;
		if (all[i].state != STANDS_ENDED && (!longest || all[i].days > longest->days))
			longest = &all[i];
	}
	v[C_CONSULTANT] = name;
	for (int k = 0; k < STANDINGS; k++)
		v[C_STATES + k] = count[k] ? value_int(count[k]) : (struct value){0};
	v[C_NOW] = value_int((int64_t)n - count[STANDS_ENDED]);
	if (longest) {
		v[C_LONGEST] = value_int(longest->days);
		v[C_WHO] = value_text(row_name(r->project, T_citizens, longest->citizen));
	}
}

/* For people: a row a consultant, a column a state. */
static struct sheet *caseload_lines(const struct report *r, const struct held *all, size_t n)
{
	static struct heading headings[C_COLUMNS] = {
		[C_CONSULTANT] = {"consultant", "Konsulent", "Consult.", FOR_ALL, LEFT},
		[C_NOW] = {"now", "I gang", "Active", FOR_ALL, RIGHT},
		[C_LONGEST] = {"longest", "Længst", "Longest", FOR_ALL, RIGHT},
		[C_WHO] = {"who", "", "", FOR_ALL, LEFT},
	};
	bool danish = r->language == DANISH;
	for (int k = 0; k < STANDINGS; k++)
		headings[C_STATES + k] = (struct heading){states[k].code, states[k].da, states[k].en, FOR_ALL, RIGHT};
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, C_COLUMNS);
	for (size_t i = 0, next; i < n; i = next) {
		for (next = i; next < n && str_eq(all[next].consultant, all[i].consultant);)
			next++;
		add_line(r, s, all[i].consultant.n ? value_text(all[i].consultant) : value_z(danish ? "(ingen)" : "(none)"),
			 &all[i], next - i);
	}
	add_line(r, s, value_z(danish ? "I alt" : "Total"), all, n);
	s->title = danish ? "Borgere hos konsulenterne" : "The consultants' caseloads";
	s->subtitle = report_as_of(r);
	s->footer = danish ? "Hver borger én gang, der hvor de er længst. Uden løn, med løn: i forløb nu, uden og med lønnede timer. I gang: alle "
			     "uden de afsluttede. Længst: flest dage uden kontakt (besøg, deltagelse, henvendelse for borgeren, skema, progression, forslag), og hvem."
			   : "Each citizen once, as far as they are. Unpaid, paid: placed now, without and with paid hours. Active: all but "
			     "those ended. Longest: most days without contact (visit, attendance, contact on their behalf, form, progress, proposal), and whose.";
	return s;
}

struct sheet *report_caseload(const struct report *r)
{
	size_t n;
	const struct held *all = holdings(r, &n);
	if (cli_for_people(r->cli))
		return caseload_lines(r, all, n);
	return caseload_rows(r, all, n);
}
