/* SPDX-License-Identifier: MIT */
/*
 * What must hold in every programme (matching.md section 5), tried on random ones. A failure names its seed:
 * run again with that number as the only argument.
 */
#include "world.h"

#include "../../lib/rules/match.h"

#define TODAY "2021-06-01"

/* More citizens than a word of the bitmaps has bits. */
enum { CITIZENS = 70, OPENINGS = 10, COMPANIES = 3, MATCHES = 40, MOST_ROWS = 70, MOST_CELLS = 20, WORLDS = 60 };

static uint64_t seed, state_of;

static uint32_t below(uint32_t n)
{
	uint64_t z = state_of += UINT64_C(0x9e3779b97f4a7c15);
	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)((z ^ z >> 31) >> 32) % n;
}

/* A table as texts, so that a cell can be changed and all written in another form. */
struct grid {
	const char *file, *columns;
	const char *cell[MOST_ROWS][MOST_CELLS];
	size_t rows;
};

struct programme {
	struct temp *t;
	const char *municipal; /* lines of municipal_offers */
	const char *more;      /* further settings */
	const char *forbid;    /* lines of forbid */
	struct grid companies, citizens, openings, matches;
};

static const char *const tasks[] = {"lager", "it", "have", "opvask", "kontor"};
static const char *const shifts[] = {"morgen", "dag", "aften", "nat"};
static const char *const forms[] = {"virksomhedspraktik", "smaajob", "ordinaert-job", "loentilskud"};
static const char *const areas[] = {"nord", "syd", "vest"};
static const char *const needs[] = {"mentor", "ro", "ingen-loeft", "tolk", "pauser"};
static const char *const conditions[] = {"tunge-loeft", "stoej", "tempo", "alene"};
static const char *const certificates[] = {"hygiejnebevis", "koerekort-b"};

/* Each of the words with the chance of likely in 100, in random order; empty with the chance of empty. */
static const char *some(struct temp *t, const char *const *word, size_t n, uint32_t likely, uint32_t empty)
{
	const char *text = "";
	size_t first = below((uint32_t)n);
	if (below(100) < empty)
		return "";
	for (size_t i = 0; i < n; i++)
		if (below(100) < likely)
			text = arena_printf(&t->arena, "%s%s%s", text, *text ? " " : "", word[(first + i) % n]);
	return *text ? text : word[first];
}

#define SOME(words, likely, empty) some(t, words, COUNT(words), likely, empty)

static const char *hours(struct temp *t, uint32_t from, uint32_t to, uint32_t empty)
{
	return below(100) < empty ? "" : arena_printf(&t->arena, "%u", from + below(to - from + 1));
}

static size_t column_of(const struct grid *g, const char *name)
{
	struct str rest = str_of(g->columns), word;
	for (size_t i = 0; str_word(&rest, ',', &word); i++)
		if (str_is(word, name))
			return i;
	fail_msg("no column %s", name);
	return 0;
}

static const char **cell(struct grid *g, size_t row, const char *name)
{
	return &g->cell[row][column_of(g, name)];
}

static void fill_citizen(struct programme *p, size_t i)
{
	struct temp *t = p->t;
	struct grid *g = &p->citizens;
	*cell(g, i, "id") = arena_printf(&t->arena, "B%zu", i + 1);
	*cell(g, i, "municipality") = below(2) ? "360" : "376";
	*cell(g, i, "enrolled") = "2021-01-01";
	*cell(g, i, "benefit") = "dagpenge";
	*cell(g, i, "hours_min") = hours(t, 1, 14, 50);
	*cell(g, i, "hours_max") = hours(t, 14, 37, 10);
	*cell(g, i, "shifts") = SOME(shifts, 50, 10);
	*cell(g, i, "tasks") = SOME(tasks, 50, 10);
	*cell(g, i, "trainable") = SOME(tasks, 40, 30);
	*cell(g, i, "wishes") = below(3) ? SOME(tasks, 30, 30) : "47 it";
	*cell(g, i, "declines") = below(4) ? SOME(tasks, 10, 80) : below(2) ? "V1" : "47.11 V2 it";
	*cell(g, i, "certificates") = SOME(certificates, 50, 50);
	*cell(g, i, "needs") = SOME(needs, 30, 40);
	*cell(g, i, "forms") = SOME(forms, 60, 10);
	*cell(g, i, "areas") = SOME(areas, 50, 10);
	*cell(g, i, "available") = below(4) ? "" : "2021-07-01";
	*cell(g, i, "exited") = below(12) ? "" : "2021-05-01";
	*cell(g, i, "note") = "fortroligt";
}

static void fill_opening(struct programme *p, size_t i)
{
	struct temp *t = p->t;
	struct grid *g = &p->openings;
	*cell(g, i, "id") = arena_printf(&t->arena, "J%zu", i + 1);
	*cell(g, i, "company") = arena_printf(&t->arena, "V%u", 1 + below(COMPANIES));
	*cell(g, i, "title") = "T";
	*cell(g, i, "opened") = "2021-01-01";
	*cell(g, i, "tasks") = SOME(tasks, 35, 0);
	*cell(g, i, "nice") = SOME(tasks, 30, 50);
	*cell(g, i, "training_weeks") = hours(t, 0, 12, 20);
	*cell(g, i, "forms") = SOME(forms, 60, 10);
	bool few = below(2);
	*cell(g, i, "hours_min") = few ? hours(t, 1, 10, 10) : hours(t, 13, 18, 10);
	*cell(g, i, "hours_max") = few ? hours(t, 10, 20, 10) : hours(t, 18, 37, 10);
	*cell(g, i, "shifts") = SOME(shifts, 60, 20);
	*cell(g, i, "shifts_needed") = hours(t, 1, 2, 60);
	*cell(g, i, "area") = below(10) ? areas[below(3)] : "";
	*cell(g, i, "conditions") = SOME(conditions, 20, 60);
	*cell(g, i, "certificates") = SOME(certificates, 30, 80);
	*cell(g, i, "offers") = SOME(needs, 40, 50);
	*cell(g, i, "start_by") = below(3) ? "" : "2021-06-15";
	*cell(g, i, "positions") = "9";
	*cell(g, i, "closes") = below(9) ? "" : "2021-05-15";
}

static void fill_match(struct programme *p, size_t i)
{
	static const char *const decisions[] = {"", "afvist-af-virksomhed", "afvist-af-borger", "trukket-tilbage"};
	struct temp *t = p->t;
	struct grid *g = &p->matches;
	*cell(g, i, "id") = arena_printf(&t->arena, "M%zu", i + 1);
	*cell(g, i, "opening") = arena_printf(&t->arena, "J%u", 1 + below(OPENINGS));
	*cell(g, i, "citizen") = arena_printf(&t->arena, "B%u", 1 + below(CITIZENS));
	*cell(g, i, "proposed") = "2021-02-01";
	*cell(g, i, "decision") = decisions[below(COUNT(decisions))];
	*cell(g, i, "decided") = **cell(g, i, "decision") ? below(5) ? "2021-03-01" : "2021-07-01" : "";
}

static void fill(struct programme *p)
{
	struct temp *t = p->t;
	p->municipal = below(2) ? "" : "360: [tolk, pauser]";
	p->companies = (struct grid){.file = "companies.csv", .columns = "id,name,kind,offers,branch", .rows = COMPANIES};
	p->citizens = (struct grid){.file = "citizens.csv", .rows = CITIZENS,
		.columns = "id,municipality,enrolled,benefit,hours_min,hours_max,shifts,tasks,trainable,wishes,declines,"
			   "certificates,needs,forms,areas,available,exited,note"};
	p->openings = (struct grid){.file = "openings.csv", .rows = OPENINGS,
		.columns = "id,company,title,opened,tasks,nice,training_weeks,forms,hours_min,hours_max,shifts,"
			   "shifts_needed,area,conditions,certificates,offers,start_by,positions,closes"};
	for (size_t i = 0; i < COMPANIES; i++) {
		p->companies.cell[i][0] = arena_printf(&t->arena, "V%zu", i + 1);
		p->companies.cell[i][1] = "A";
		p->companies.cell[i][2] = "forening";
		p->companies.cell[i][3] = SOME(needs, 40, 40);
		p->companies.cell[i][4] = below(2) ? "471110" : "";
	}
	for (size_t i = 0; i < CITIZENS; i++)
		fill_citizen(p, i);
	for (size_t i = 0; i < OPENINGS; i++)
		fill_opening(p, i);
	p->matches = (struct grid){.file = "matches.csv", .columns = "id,opening,citizen,proposed,decision,decided",
				   .rows = MATCHES};
	for (size_t i = 0; i < MATCHES; i++)
		fill_match(p, i);
	p->forbid = "";
	for (size_t i = 0; i < 3; i++)
		p->forbid = arena_printf(&t->arena, "%s%s{opening: J%u, citizen: B%u, reason: familie, by: osm}", p->forbid,
					 i ? ", " : "", 1 + below(OPENINGS), 1 + below(CITIZENS));
}

/* The file, perhaps turned around: rows and columns reversed, semicolons, CRLF. */
static void write_grid(const struct programme *p, const struct grid *g, bool turned)
{
	struct str name[MOST_CELLS], rest = str_of(g->columns);
	struct buf b = {0};
	size_t n = 0;
	while (str_word(&rest, ',', &name[n]))
		n++;
	for (size_t row = 0; row <= g->rows; row++)
		for (size_t i = 0; i < n; i++) {
			size_t column = turned ? n - 1 - i : i, line = turned ? g->rows - row : row - 1;
			if (row == 0)
				buf_str(&b, name[column]);
			else
				buf_z(&b, g->cell[line][column]);
			buf_z(&b, i + 1 < n ? (turned ? ";" : ",") : turned ? "\r\n" : "\n");
		}
	put_bytes(p->t, g->file, (struct str){b.p, b.n});
	buf_free(&b);
}

static const struct matcher *load(struct programme *p, bool turned)
{
	put(p->t, "rff.yaml", arena_printf(&p->t->arena, YAML "areas: [nord, syd, vest]\nmatching:\n"
							     "  municipal_offers: {%s}\n  forbid: [%s]\n%s%s",
					     p->municipal, p->forbid, *p->more ? "  " : "", p->more));
	write_grid(p, &p->companies, turned);
	write_grid(p, &p->citizens, turned);
	write_grid(p, &p->openings, turned);
	write_grid(p, &p->matches, turned);
	return matcher_new(sound(p->t), date(TODAY));
}

/* ---- properties -------------------------------------------------------------------------------------------- */

static void sums(const struct matcher *m, int32_t o, int32_t c)
{
	struct score s = match_score(m, o, c);
	int64_t sum = 0;
	for (int i = 0; i < COMPONENTS; i++) {
		assert_in_range(s.part[i], 0, COMPONENT_MOST);
		assert_int_equal(s.points[i], s.part[i] * m->s->weight[i]);
		sum += s.points[i];
	}
	assert_int_equal(sum, s.total);
	assert_true(0 <= s.low && s.low <= s.total && s.total <= s.high && s.high <= SCORE_MOST);
	if (s.known == COMPONENT_MOST)
		assert_true(s.low == s.total && s.high == s.total);
}

/* Empty cells that give the prior, filled in at random: every score stays between low and high. */
static void completions(struct programme *p, const struct matcher *before)
{
	struct programme q = *p;
	struct temp *t = p->t;
	for (size_t i = 0; i < CITIZENS; i++) {
		struct grid *g = &q.citizens;
		const char *full[] = {SOME(tasks, 50, 0), SOME(tasks, 30, 0), SOME(shifts, 50, 0), SOME(forms, 50, 0),
				      SOME(areas, 50, 0), hours(t, 14, 37, 0)};
		static const char *const names[] = {"tasks", "wishes", "shifts", "forms", "areas", "hours_max"};
		for (size_t k = 0; k < COUNT(names); k++)
			if (!**cell(g, i, names[k]))
				*cell(g, i, names[k]) = full[k];
	}
	for (size_t i = 0; i < OPENINGS; i++) {
		struct grid *g = &q.openings;
		const char *full[] = {SOME(shifts, 50, 0), SOME(forms, 50, 0), areas[below(3)], hours(t, 18, 37, 0)};
		static const char *const names[] = {"shifts", "forms", "area", "hours_max"};
		for (size_t k = 0; k < COUNT(names); k++)
			if (!**cell(g, i, names[k]))
				*cell(g, i, names[k]) = full[k];
	}
	const struct matcher *after = load(&q, false);
	for (int32_t o = 0; o < OPENINGS; o++)
		for (int32_t c = 0; c < CITIZENS; c++) {
			struct score open = match_score(before, o, c), one = match_score(after, o, c);
			assert_int_equal(one.known, COMPONENT_MOST);
			assert_true(open.low <= one.total && one.total <= open.high);
		}
}

/* A word more in a cell that is stated. */
static void grow(struct programme *p, size_t row, const char *column, const char *word)
{
	const char **text = cell(&p->citizens, row, column);
	if (**text && !strstr(*text, word))
		*text = arena_printf(&p->t->arena, "%s %s", *text, word);
}

/* A task, shift, area, form and hour more: no score falls, no verdict gets worse. */
static void monotone(struct programme *p, const struct matcher *before)
{
	struct programme q = *p;
	for (size_t i = 0; i < CITIZENS; i++) {
		const char **most = cell(&q.citizens, i, "hours_max");
		int32_t n = 0;
		grow(&q, i, "tasks", tasks[below(5)]);
		grow(&q, i, "shifts", shifts[below(4)]);
		grow(&q, i, "areas", areas[below(3)]);
		grow(&q, i, "forms", forms[below(4)]);
		if (**most && int_parse(str_of(*most), &n) && n < 37)
			*most = arena_printf(&p->t->arena, "%d", n + 1);
	}
	const struct matcher *after = load(&q, false);
	for (int32_t o = 0; o < OPENINGS; o++)
		for (int32_t c = 0; c < CITIZENS; c++) {
			struct judgement a = match_judge(before, o, c), b = match_judge(after, o, c);
			assert_true(match_score(after, o, c).total >= match_score(before, o, c).total);
			for (int i = 0; i < RULES; i++)
				assert_true(b.rule[i] == a.rule[i] || b.rule[i] == VERDICT_PASS);
		}
}

static void apply(struct programme *q, const struct hint *h, int32_t c)
{
	struct grid *g = h->table == T_openings ? &q->openings : h->table == T_citizens ? &q->citizens : &q->companies;
	if (h->table == NO_TABLE) {
		struct str rest = str_of(h->value), word;
		const char *list = "", *mine = *cell(&q->citizens, (size_t)c, "municipality");
		while (str_word(&rest, ' ', &word))
			list = arena_printf(&q->t->arena, "%s%s%.*s", list, *list ? ", " : "", (int)word.n, word.p);
		if (*q->municipal && strcmp(mine, "360") == 0)
			q->municipal = arena_printf(&q->t->arena, "360: [tolk, pauser, %s]", list);
		else
			q->municipal = arena_printf(&q->t->arena, "%s%s%s: [%s]", q->municipal, *q->municipal ? ", " : "",
						    mine, list);
		return;
	}
	*cell(g, (size_t)h->row, schema[h->table].columns[h->column].name) = h->value;
}

/* A change that a hint names removes exactly the rule it is about. Returns how many were tried. */
static int hinted(struct programme *p, const struct matcher *before)
{
	int tried = 0;
	for (int k = 0; k < 25; k++) {
		int32_t o = (int32_t)below(OPENINGS), c = (int32_t)below(CITIZENS);
		struct judgement a = match_judge(before, o, c);
		struct hint hints[MOST_HINTS];
		size_t n = match_hints(before, o, c, &a, hints);
		assert_true(n <= MOST_HINTS && (a.failing == 1 || n == 0));
		for (size_t i = 0; i < n; i++) {
			struct programme q = *p;
			apply(&q, &hints[i], c);
			assert_true(hints[i].by == BY_COMPANY || hints[i].rule != RULE_CONFLICT);
			struct judgement b = match_judge(load(&q, false), o, c);
			for (int r = 0; r < RULES; r++)
				assert_int_equal(b.rule[r], r == (int)hints[i].rule ? VERDICT_PASS : a.rule[r]);
			assert_int_equal(b.status, a.unknown ? PAIR_ASK : PAIR_YES);
			tried++;
		}
	}
	return tried;
}

/* The fast lists are the plain ones, whole or cut, whatever the settings. */
static void fast(struct programme *p)
{
	static const char *const settings[] = {"", "off: [R01, R05, R09]\n", "unknown_fails: [R01, R04, R09]\n",
					       "off: [R03, R06, R07, R08, R11, R15]\n  weights: {tasks: 0, lane: 9}\n  prior: 0\n"};
	for (size_t s = 0; s < COUNT(settings); s++) {
		p->more = settings[s];
		const struct matcher *m = load(p, false);
		const struct fast *f = match_fast(m);
		assert_non_null(f);
		for (int32_t o = 0; o < OPENINGS; o++)
			for (size_t most = 0; most <= 4; most += 2) {
				size_t n, n2;
				const struct candidate *a = match_citizens(m, o, most, &n);
				const struct candidate *b = match_fast_citizens(f, &p->t->arena, o, most, &n2);
				assert_int_equal(n, n2);
				for (size_t i = 0; i < n; i++) {
					assert_int_equal(a[i].citizen, b[i].citizen);
					assert_int_equal(a[i].total, b[i].total);
					assert_int_equal(a[i].unknown, b[i].unknown);
				}
			}
	}
	p->more = "";
}

/* The pairs that one rule keeps apart are those that match_judge tells, of the maps and pair by pair. */
static size_t near_pairs(struct programme *p, const struct matcher *m)
{
	const struct fast *f = match_fast(m);
	size_t all = 0;
	for (int32_t o = 0; o < OPENINGS; o++)
		for (int plainly = 0; plainly < 2; plainly++) {
			size_t n, wanted = 0;
			const struct near *list = match_near(m, plainly ? NULL : f, &p->t->arena, o, &n);
			for (int32_t c = 0; c < CITIZENS; c++) {
				struct judgement j = match_judge(m, o, c);
				bool stated = false, listed = false;
				for (int r = RULE_AREA; r <= RULE_CERTIFICATE; r++)
					stated = stated || (j.rule[r] == VERDICT_FAIL &&
							    match_verdict(m, (enum rule)r, o, c) == VERDICT_FAIL);
				for (size_t i = 0; i < n; i++)
					if (list[i].citizen == c) {
						assert_false(listed);
						assert_int_equal(j.rule[list[i].rule], VERDICT_FAIL);
						listed = true;
					}
				assert_int_equal(listed, j.failing == 1 && !j.unknown && stated &&
							 match_verdict(m, RULE_CLOSED, o, c) == VERDICT_PASS &&
							 match_verdict(m, RULE_INACTIVE, o, c) == VERDICT_PASS);
				wanted += listed;
			}
			assert_int_equal(n, wanted);
			all += n;
		}
	return all;
}

/* A change that match_hints tells of a pair. */
struct told {
	struct hint hint;
	int32_t opening, citizen;
};

static bool same_cell(const struct hint *a, const struct hint *b)
{
	return a->rule == b->rule && a->by == b->by && a->table == b->table && a->row == b->row && a->column == b->column;
}

/* Each change of each pair is in the ranking once, with what all pairs say that it unlocks. */
static void ranked(struct programme *p, const struct matcher *m)
{
	struct told *all = arena_alloc(&p->t->arena, OPENINGS * CITIZENS * MOST_HINTS * sizeof(*all));
	size_t told = 0, n, found = 0;
	const struct ranked_hint *list = match_rank_hints(m, 0, &n);
	for (int32_t o = 0; o < OPENINGS; o++)
		for (int32_t c = 0; c < CITIZENS; c++) {
			struct hint hints[MOST_HINTS];
			struct judgement j = match_judge(m, o, c);
			if (j.unknown || m->opening_state[o] != OPENING_OPEN || m->citizen_state[c] != CITIZEN_ACTIVE)
				continue;
			size_t of = match_hints(m, o, c, &j, hints);
			for (size_t i = 0; i < of; i++)
				all[told++] = (struct told){hints[i], o, c};
		}
	for (size_t i = 0; i < n; i++) {
		bool opening[OPENINGS] = {false}, citizen[CITIZENS] = {false};
		size_t openings = 0, citizens = 0;
		for (size_t k = 0; k < told; k++) {
			if (!same_cell(&all[k].hint, &list[i].hint))
				continue;
			found += strcmp(all[k].hint.value, list[i].hint.value) == 0;
			if (!hint_covers(&list[i].hint, &all[k].hint))
				continue;
			openings += !opening[all[k].opening];
			citizens += !citizen[all[k].citizen];
			opening[all[k].opening] = citizen[all[k].citizen] = true;
		}
		assert_int_equal(list[i].openings, openings);
		assert_int_equal(list[i].citizens, citizens);
		assert_true(openings > 0 && (i == 0 || list[i - 1].openings >= openings));
		for (size_t k = 0; k < i; k++)
			assert_false(same_cell(&list[k].hint, &list[i].hint) &&
				     strcmp(list[k].hint.value, list[i].hint.value) == 0);
	}
	assert_int_equal(found, told);
	for (size_t most = 1; most <= 7; most += 3) {
		size_t few;
		const struct ranked_hint *best = match_rank_hints(m, most, &few);
		assert_int_equal(few, n < most ? n : most);
		for (size_t i = 0; i < few; i++)
			assert_true(best[i].number == list[i].number && same_cell(&best[i].hint, &list[i].hint) &&
				    strcmp(best[i].hint.value, list[i].hint.value) == 0);
	}
}

/* The pairs that wait for an empty cell, of all pairs: alone where no other cell is empty that one of their rules asks. */
static void asked(struct programme *p, const struct matcher *m)
{
	static const struct {
		enum table_id table;
		const char *column;
		enum rule rule;
	} cells[] = {{T_citizens, "areas", RULE_AREA}, {T_citizens, "hours_max", RULE_FEW_HOURS},
		     {T_citizens, "shifts", RULE_SHIFTS}, {T_citizens, "forms", RULE_FORM}, {T_citizens, "tasks", RULE_TASKS},
		     {T_openings, "area", RULE_AREA}, {T_openings, "hours_min", RULE_FEW_HOURS},
		     {T_openings, "hours_max", RULE_MANY_HOURS}, {T_openings, "forms", RULE_FORM}};
	static size_t pairs[COUNT(cells)][CITIZENS + OPENINGS], alone[COUNT(cells)][CITIZENS + OPENINGS];
	size_t n, wanted = 0;
	const struct question *list = match_questions(m, &n);
	memset(pairs, 0, sizeof(pairs));
	memset(alone, 0, sizeof(alone));
	for (int32_t o = 0; o < OPENINGS; o++)
		for (int32_t c = 0; c < CITIZENS; c++) {
			struct judgement j = match_judge(m, o, c);
			size_t open[COUNT(cells)], k = 0;
			for (size_t i = 0; i < COUNT(cells) && j.status == PAIR_ASK; i++) {
				bool of_citizen = cells[i].table == T_citizens;
				const char *text = *cell(of_citizen ? &p->citizens : &p->openings,
							 (size_t)(of_citizen ? c : o), cells[i].column);
				bool unknown = j.rule[cells[i].rule] == VERDICT_UNKNOWN ||
					       (cells[i].rule == RULE_TASKS && j.rule[RULE_TRAINING] == VERDICT_UNKNOWN);
				if (unknown && !*text)
					open[k++] = i;
			}
			for (size_t i = 0; i < k; i++) {
				int32_t row = cells[open[i]].table == T_citizens ? c : o;
				wanted += pairs[open[i]][row]++ == 0;
				alone[open[i]][row] += k == 1;
			}
		}
	assert_int_equal(n, wanted);
	for (size_t q = 0; q < n; q++)
		for (size_t i = 0; i < COUNT(cells); i++) {
			bool citizen = cells[i].table == T_citizens;
			if (list[q].table != cells[i].table ||
			    strcmp(schema[list[q].table].columns[list[q].column].name, cells[i].column) != 0)
				continue;
			assert_int_equal(list[q].pairs, pairs[i][list[q].row]);
			assert_int_equal(citizen ? list[q].openings : list[q].citizens, alone[i][list[q].row]);
			assert_int_equal(citizen ? list[q].citizens : list[q].openings, alone[i][list[q].row] > 0);
		}
}

/* What is asked for all pairs at once, whatever the settings. */
static size_t together(struct programme *p)
{
	static const char *const settings[] = {"", "off: [R01, R05, R09, R10]\n", "unknown_fails: [R01, R04, R10]\n",
					       "off: [R02, R03, R04, R06, R07, R08, R11]\n"};
	size_t near = 0;
	for (size_t s = 0; s < COUNT(settings); s++) {
		p->more = settings[s];
		const struct matcher *m = load(p, false);
		near += near_pairs(p, m);
		ranked(p, m);
		asked(p, m);
	}
	p->more = "";
	return near;
}

/* The same records in another form, and what the matcher does not read changed: the same run and lists. */
static void same(struct programme *p, const struct matcher *before)
{
	struct programme q = *p;
	for (size_t i = 0; i < CITIZENS; i++) {
		*cell(&q.citizens, i, "note") = "noget andet";
		*cell(&q.citizens, i, "benefit") = "sygedagpenge";
	}
	for (size_t i = 0; i < OPENINGS; i++)
		*cell(&q.openings, i, "title") = "U";
	const struct matcher *after = load(&q, true);
	assert_string_equal(match_run(after), match_run(before));
	for (int32_t o = 0; o < OPENINGS; o++) {
		size_t n, n2;
		const struct candidate *a = match_citizens(before, o, 0, &n);
		const struct candidate *b = match_citizens(after, OPENINGS - 1 - o, 0, &n2);
		assert_int_equal(n, n2);
		for (size_t i = 0; i < n; i++) {
			assert_int_equal(a[i].citizen, CITIZENS - 1 - b[i].citizen);
			assert_int_equal(a[i].total, b[i].total);
			assert_true(match_judge(before, o, a[i].citizen).status == candidate_status(&a[i]));
		}
	}
	*cell(&q.citizens, 3, "areas") = "";
	if (**cell(&p->citizens, 3, "areas"))
		assert_string_not_equal(match_run(load(&q, true)), match_run(before));
}

static void programmes(void **state)
{
	struct temp *t = *state;
	uint64_t first = seed ? seed : 20210601, last = seed ? seed : first + WORLDS - 1;
	int tried = 0;
	size_t near = 0;
	for (uint64_t s = first; s <= last; s++) {
		struct programme p = {.t = t, .more = ""};
		state_of = s;
		print_message("seed %llu\n", (unsigned long long)s);
		fill(&p);
		const struct matcher *m = load(&p, false);
		for (int32_t o = 0; o < OPENINGS; o++)
			for (int32_t c = 0; c < CITIZENS; c++)
				sums(m, o, c);
		completions(&p, m);
		monotone(&p, m);
		same(&p, m);
		fast(&p);
		near += together(&p);
		tried += hinted(&p, m);
	}
	assert_true(seed || (tried > WORLDS && near > WORLDS));
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {TEMP_TEST(programmes)};
	seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 0;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
