/* SPDX-License-Identifier: MIT */
/* rff-match plan: the programme's best set of proposals, its price list and its proof. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "match.h"
#include "../lib/data/store.h"
#include "../lib/rules/match_plan.h"
#include "../lib/rules/verify.h"

/* Ends with 65 when the settings or sizes allow no plan, 74 when the solver met its cap. */
static void make_plan(const struct asking *a, struct programme *p)
{
	switch (programme_plan(a->matcher, a->most > 0 ? a->most : 0, p)) {
	case PLAN_DONE: return;
	case PLAN_BAD_SLOTS: cli_die(a->cli, EXIT_USAGE, "-k: an opening has 1 to %d alternatives", (int)MOST_SLOTS);
	case PLAN_TOO_LARGE: cli_die(a->cli, EXIT_DATA, "the programme is too large: its sums could exceed 64 bits");
	default: cli_die(a->cli, EXIT_SYSTEM, "the plan was not found within its bound; no plan is better than a wrong one");
	}
}

/* ---- the plan ---------------------------------------------------------------------------------------- */

enum { P_OPENING, P_CITIZEN, P_SLOT, P_ROLE, P_SCORE, P_SHOWN, P_VALUE, P_RUN, P_COLUMNS };

static const struct heading plan_headings[P_COLUMNS] = {
	{"opening", "Åbning", "Opening", FOR_ALL, LEFT}, {"citizen", "Borger", "Citizen", FOR_ALL, LEFT},
	{"slot", "Plads", "Slot", FOR_ALL, RIGHT},	 {"role", "Rolle", "Role", FOR_ALL, LEFT},
	{"score", "", "", FOR_MACHINES, RIGHT},		 {"score", "Score", "Score", FOR_PEOPLE, RIGHT},
	{"value", "Værdi", "Value", FOR_MACHINES, RIGHT}, {"run", "", "", FOR_MACHINES, LEFT},
};

/* Every rule that refuses a pair, with what it found; NULL when none does. */
static const char *refusals_shown(const struct asking *a, int32_t opening, int32_t citizen)
{
	struct judgement j = match_judge(a->matcher, opening, citizen);
	const char *shown = NULL;
	for (int rule = 0; rule < RULES; rule++)
		if (j.rule[rule] == VERDICT_FAIL)
			shown = arena_printf(a->cli->arena, "%s%s%s %s: %s", shown ? shown : "", shown ? "; " : "", rule_codes[rule],
					     rule_label((enum rule)rule, a->danish),
					     rule_text(a->matcher, (enum rule)rule, opening, citizen, a->danish));
	return shown;
}

static void add_line(const struct asking *a, struct sheet *s, const struct programme *p, const struct plan_line *l,
		     const char *run)
{
	struct sheet_row *row = sheet_add(s);
	struct value *v = row->value;
	if (l->held && cli_for_people(a->cli)) /* it was sent, and a rule may refuse it by now */
		row->note = refusals_shown(a, p->pairs.opening[l->opening], p->pairs.citizen[l->citizen]);
	v[P_OPENING] = value_text(p->pairs.opening_id[l->opening]);
	v[P_CITIZEN] = value_text(p->pairs.citizen_id[l->citizen]);
	if (l->slot)
		v[P_SLOT] = value_int(l->slot);
	v[P_ROLE] = value_code(l->reserve ? STR("reserve") : STR("forslag"),
			       str_of(l->reserve ? "reserve"
				      : a->danish ? l->held ? "fastholdt" : "forslag"
						  : l->held ? "held" : "proposal"),
			       TONE_NONE);
	if (l->score >= 0) {
		v[P_SCORE] = value_int(l->score);
		v[P_SHOWN] = points_shown(a, l->score);
	}
	if (l->value >= 0)
		v[P_VALUE] = value_int(l->value);
	v[P_RUN] = value_z(run);
}

/* Of the pairs proposed in the last run that is on record: how many this plan has too. */
static const char *last_plan(const struct asking *a, const struct programme *p)
{
	const struct matches *m = &a->project->matches;
	int32_t last = -1, total = 0, kept = 0;
	for (int32_t i = 0; m->run && (size_t)i < a->project->table[T_matches].n; i++)
		if (row_exists(a->project, T_matches, i) && m->run[i].n &&
		    (last < 0 || m->proposed[i] > m->proposed[last]))
			last = i;
	for (int32_t i = 0; last >= 0 && (size_t)i < a->project->table[T_matches].n; i++) {
		if (!row_exists(a->project, T_matches, i) || !str_eq(m->run[i], m->run[last]))
			continue;
		total++;
		for (int32_t c = 0; c < p->in.ncitizens; c++)
			kept += p->pairs.citizen[c] == m->citizen[i] && p->plan.place[c].opening != NOWHERE &&
				p->pairs.opening[p->plan.place[c].opening] == m->opening[i];
	}
	if (last < 0)
		return a->danish ? "ingen tidligere kørsel er registreret" : "no earlier run is on record";
	return arena_printf(a->cli->arena, a->danish ? "af %d forslag i kørsel %s er %d med i denne"
						     : "of %d proposals of run %s this plan has %d",
			    (int)total, str_z(a->cli->arena, m->run[last]), (int)kept);
}

/* The lines as a text, so that two plans can be told apart by one word. */
static const char *plan_digest(const struct asking *a, const struct programme *p, const struct plan_line *l, size_t n)
{
	struct buf b = {0};
	for (size_t i = 0; i < n; i++)
		if (!l[i].reserve)
			buf_printf(&b, "%.*s\t%.*s\t%d\n", (int)p->pairs.opening_id[l[i].opening].n,
				   p->pairs.opening_id[l[i].opening].p, (int)p->pairs.citizen_id[l[i].citizen].n,
				   p->pairs.citizen_id[l[i].citizen].p, (int)l[i].slot);
	struct digest d = digest_of((struct str){b.p ? b.p : "", b.n});
	buf_free(&b);
	return arena_copy(a->cli->arena, d.hex, strlen(d.hex));
}

static const char *summary(const struct asking *a, const struct programme *p, const struct plan_line *lines, size_t n,
			   const char *run)
{
	struct plan_summary s;
	struct arena *arena = a->cli->arena;
	if (programme_summary(p, &s) != PLAN_DONE)
		cli_die(a->cli, EXIT_SYSTEM, "the plan was not found within its bound; no plan is better than a wrong one");
	return arena_printf(
		arena,
		a->danish ? "%d borgere får et forslag, %d mulige får intet; %d er fastholdt eller låst.\n"
			    "%d åbninger har en kandidat. Forventede ansættelser %s; gulvet koster %s af dem.\n"
			    "%lld par ville begge score højere sammen. Siden sidst: %s.\n"
			    "Kørsel %s, plan %s, frø %llu."
			  : "%d citizens get a proposal, %d possible ones get none; %d are held or locked.\n"
			    "%d openings have a candidate. Expected hires %s; the floor costs %s of them.\n"
			    "%lld pairs would both score higher together. Since last time: %s.\n"
			    "Run %s, plan %s, seed %llu.",
		(int)s.covered, (int)s.uncovered, (int)s.settled, (int)s.openings,
		number_shown(arena, a->language, (struct ratio){s.value, MILLION}, 2),
		number_shown(arena, a->language, (struct ratio){s.floor_price, MILLION}, 2), (long long)s.blocking,
		last_plan(a, p), run, plan_digest(a, p, lines, n), (unsigned long long)p->in.seed);
}

static struct sheet *plan_sheet(const struct asking *a, const struct programme *p)
{
	struct arena *arena = a->cli->arena;
	const char *run = match_run(a->matcher);
	size_t n;
	struct sheet *s = sheet_new(arena, a->language, plan_headings, P_COLUMNS);
	const struct plan_line *lines = programme_lines(p, arena, &n);
	s->title = a->danish ? "Programmets plan" : "The programme's plan";
	s->subtitle = arena_printf(arena, a->danish ? "Pr. %s. Virksomheden vælger." : "As of %s. The employer chooses.",
				   day_shown(arena, a->language, a->matcher->today));
	for (size_t i = 0; i < n; i++)
		add_line(a, s, p, &lines[i], run);
	if (cli_for_people(a->cli))
		s->footer = summary(a, p, lines, n, run);
	return s;
}

/* ---- --gap: what any other pair would cost ------------------------------------------------------------- */

static struct sheet *gap_sheet(const struct asking *a, const struct programme *p)
{
	static const struct heading headings[] = {
		{"opening", "Åbning", "Opening", FOR_ALL, LEFT}, {"citizen", "Borger", "Citizen", FOR_ALL, LEFT},
		{"score", "", "", FOR_MACHINES, RIGHT},		 {"score", "Score", "Score", FOR_PEOPLE, RIGHT},
		{"gap", "Koster (ppm)", "Costs (ppm)", FOR_ALL, RIGHT}, {"run", "", "", FOR_MACHINES, LEFT},
	};
	struct sheet *s = sheet_new(a->cli->arena, a->language, headings, 6);
	const char *run = match_run(a->matcher);
	s->title = a->danish ? "Hvad hvert muligt par ville koste programmet" : "What each possible pair would cost the programme";
	s->footer = a->danish ? "En million er én forventet ansættelse. Tomt: borgeren har intet forslag eller er fastholdt."
			      : "A million is one expected hire. Empty: the citizen has no proposal or is held.";
	for (int32_t c = 0; c < p->in.ncitizens; c++)
		for (size_t i = p->in.from[c]; i < p->in.from[c + 1]; i++) {
			const struct plan_arc *arc = &p->in.arcs[i];
			int64_t gap = plan_gap(&p->in, &p->plan, c, arc);
			struct value *v = sheet_add(s)->value;
			v[0] = value_text(p->pairs.opening_id[arc->opening]);
			v[1] = value_text(p->pairs.citizen_id[c]);
			v[2] = value_int(arc->score);
			v[3] = points_shown(a, arc->score);
			if (gap >= 0)
				v[4] = value_int(gap);
			v[5] = value_z(run);
		}
	return s;
}

/* ---- --dump: the proof -------------------------------------------------------------------------------- */

static void dump_file(const struct asking *a, const struct programme *p, int dir, enum plan_file file)
{
	int fd = openat(dir, plan_file_name(file), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	FILE *out = fd < 0 ? NULL : fdopen(fd, "w");
	if (out)
		plan_dump(&p->in, &p->plan, file, out);
	bool ok = out && !ferror(out);
	if (out && fclose(out) != 0)
		ok = false;
	if (!ok)
		cli_die(a->cli, EXIT_SYSTEM, "%s/%s: %s", a->dump, plan_file_name(file), strerror(errno));
}

static void dump(const struct asking *a, const struct programme *p)
{
	if (mkdir(a->dump, 0700) != 0 && errno == EEXIST)
		cli_die(a->cli, EXIT_USAGE, "%s is there already; name a directory that is not",
			str_shown(a->cli->arena, str_of(a->dump)));
	int dir = open(a->dump, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir < 0)
		cli_die(a->cli, EXIT_SYSTEM, "%s: %s", str_shown(a->cli->arena, str_of(a->dump)), strerror(errno));
	for (int file = 0; file < PLAN_FILES; file++)
		dump_file(a, p, dir, (enum plan_file)file);
	close(dir);
}

/* Locks that the plan leaves out. */
static void say_refused(const struct asking *a, const struct programme *p)
{
	struct diag told = {.arena = a->cli->arena};
	for (size_t i = 0; i < p->pairs.nrefused; i++) {
		const struct lock_refused *r = &p->pairs.refused[i];
		const char *why = refusals_shown(a, r->opening, r->citizen);
		if (!why)
			why = a->danish ? "borgeren er allerede ansat" : "the citizen is hired already";
		diag_warn(&told, "lock", r->lock->opening_at, "lock: %s and %s are not in the plan: %s",
			  str_shown(a->cli->arena, r->lock->opening), str_shown(a->cli->arena, r->lock->citizen), why);
	}
	cli_findings(a->cli, &told, true, NULL);
}

struct sheet *match_plan(const struct asking *a)
{
	struct programme p;
	if (a->noperands)
		cli_die(a->cli, EXIT_USAGE, "\"%s\" is not expected; see rff-match --help",
			str_shown(a->cli->arena, str_of(a->operands[0])));
	make_plan(a, &p);
	say_refused(a, &p);
	if (a->dump)
		dump(a, &p);
	return a->gap ? gap_sheet(a, &p) : plan_sheet(a, &p);
}

/* ---- verify: does a dump prove itself? -------------------------------------------------------------- */

static enum exit_code verdict_code(enum verify_clause clause)
{
	switch (clause) {
	case VERIFY_HOLDS: return EXIT_DONE;
	case VERIFY_FILE: return EXIT_SYSTEM;
	case VERIFY_HEADER:
	case VERIFY_CELLS:
	case VERIFY_NUMBER:
	case VERIFY_FLOOR: return EXIT_DATA;
	default: return EXIT_NO;
	}
}

int match_verify(const struct cli *c, const char *dir)
{
	struct plan_verdict v;
	struct arena *a = c->arena;
	if (plan_verify(a, dir, &v)) {
		if (v.claim == CLAIM_COUNT)
			cli_say(c, "%s: proved for floor: count, that as many as possible are covered; not that they waited longest", dir);
		else if (v.claim == CLAIM_NONE)
			cli_say(c, "%s: proved for floor: none, that no plan is worth more; not that anybody in particular is covered", dir);
		return EXIT_DONE;
	}
	const char *place = v.file ? arena_printf(a, "/%s", v.file) : "";
	if (v.line)
		place = arena_printf(a, "%s:%u", place, (unsigned)v.line);
	char *about = v.about.n ? arena_printf(a, " (%s)", str_z(a, v.about)) : arena_printf(a, "%s", "");
	for (char *tab = about; (tab = strchr(tab, '\t'));)
		*tab = '/'; /* between an opening and its slot */
	cli_say(c, "%s%s: %s: %s%s", dir, place, verify_word(v.clause), tr(verify_text(v.clause)), about);
	return (int)verdict_code(v.clause);
}
