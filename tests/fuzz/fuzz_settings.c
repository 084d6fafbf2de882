/* SPDX-License-Identifier: MIT */
/*
 * rff.yaml of a small project: settings, vocabulary and indicators are refused with a place, or every figure can be
 * worked out, its rows be named and its definition be told. Vocabulary and sets are small ones of our own, so that
 * a run is short.
 */
#include "fuzz.h"

#include "../../lib/rules/rules.h"

static const char vocabulary[] =
	"form: {virksomhedspraktik: {da: V, en: V, flags: [training]}, smaajob: {da: S, en: S, flags: [paid, ordinary]},\n"
	"  ordinaert-job: {da: O, en: O, flags: [paid, ordinary]}, fleksjob: {da: F, en: F, flags: [paid, subsidised]}}\n"
	"benefit: {kth-jobparat: {da: K, en: K, flags: [ready]}, ressourceforloeb: {da: R, en: R, valid_to: 2021-06-30}}\n"
	"exit_reason: {fraflyttet: {da: F}, job: {da: J, flags: [work]}}\nend_reason: {slut: {da: S}}\n"
	"destination: {ingen: {da: I}}\nkind: {kommerciel: {da: K}, forening: {da: F}}\nshift: {dag: {da: D}}\n"
	"task: {koekken: {da: K, weeks: 4}, lager: {da: L}}\ncertificate: {b: {da: B}}\nneed: {ro: {da: R}}\n"
	"condition: {bil: {da: B}}\nchannel: {mail: {da: M}}\ndirection: {ud: {da: U}}\ncontact_outcome: {ja: {da: J}}\n"
	"decision: {ja: {da: J}}\nmatch_reason: {x: {da: X}}\noutcome: {godt-match: {da: G}, ikke-truffet: {da: I}}\n"
	"with: {begge: {da: B}, borger: {da: B}, virksomhed: {da: V}}\nmentor: {frivillig: {da: F}}\n"
	"activity: {kursus: {da: K}}\nexemption: {barsel: {da: B}}\nform_kind: {start: {da: S}, slut: {da: S}, 6-mdr: {da: M}}\n"
	"how: {interview: {da: I}}\ngender: {k: {da: K}}\nlabour_status: {ledig: {da: L}}\ncause: {x: {da: X}}\n"
	"rater: {borger: {da: B}}\neffect: {x: {da: X}}\ncase_kind: {x: {da: X}}\n"
	"due_state: {kommende: {da: K}, forfalden: {da: F}, overskredet: {da: O}, holdt: {da: H}}\n"
	"municipality: {360: {da: Lolland}, 376: {da: Guldborgsund}}\n";

static const char set[] = "indicators: [{id: set, label: {da: S, en: S}, unit: citizens, window: month}]\n";

const struct standard standards[] = {
	{"vocabulary.yaml", (const unsigned char *)vocabulary, sizeof(vocabulary) - 1},
	{"indicators/small.yaml", (const unsigned char *)set, sizeof(set) - 1},
};
const size_t nstandards = sizeof(standards) / sizeof(standards[0]);

static const struct {
	const char *name, *text;
} tables[] = {
	{"citizens.csv", "id,enrolled,exited,municipality,benefit,exit_reason,consultant,tasks\n"
			 "B1,2021-01-04,,360,kth-jobparat,,lon,koekken lager\n"
			 "B2,2021-02-01,2021-08-31,376,ressourceforloeb,job,,lager\nB3,2021-09-01,,360,kth-jobparat,,,\n"},
	{"companies.csv", "id,name,kind,joined\nV1,A,kommerciel,2021-01-20\nV2,B,forening,\n"},
	{"placements.csv", "id,citizen,company,form,paid_hours,start,ended\n"
			   "F1,B1,V1,virksomhedspraktik,,2021-02-01,2021-04-30\nF2,B1,V1,smaajob,10.5,2021-05-01,\n"
			   "F3,B2,V2,ordinaert-job,37,2021-03-01,2021-05-31\n"},
	{"visits.csv", "placement,step,held,with,outcome\nF1,afslutning,2021-04-29,begge,godt-match\n"},
	{"contacts.csv", "company,date,held_by,channel\nV1,2021-01-20,lon,mail\nV2,2021-03-03,lon,mail\n"},
	{"forms.csv", "citizen,form,date,how,birth_year\nB1,start,2021-01-05,interview,1990\n"},
	{"exemptions.csv", "citizen,from,to,reason\nB2,2021-05-01,2021-05-31,barsel\n"},
};

static char directory[64];
static int dir = -1;

static void remove_all(void)
{
	unlinkat(dir, "rff.yaml", 0);
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		unlinkat(dir, tables[i].name, 0);
	rmdir(directory);
}

static const char least[] = "rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n";

static void make_project(void)
{
	dir = make_directory(directory);
	HOLDS(atexit(remove_all) == 0);
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		put_file(dir, tables[i].name, str_of(tables[i].text));
	put_file(dir, "rff.yaml", str_of(least));
	struct arena a = {0};
	struct diag d = {.arena = &a};
	struct project *p = project_open(&a, &d, directory);
	HOLDS(p);
	project_read(p);
	HOLDS(d.n == 0); /* else no figure would ever be worked out */
	close(p->fd);
	arena_free(&a);
}

static uint32_t most_lines(struct str s)
{
	uint32_t n = 1;
	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] && strchr("\r\n\x85\xa8\xa9", s.p[i]);
	return n;
}

/* Units of a part, each once; rows are sorted by part and id. */
static int64_t units(const struct part_row *rows, size_t n, enum part part)
{
	int64_t found = 0;
	for (size_t i = 0; i < n; i++)
		found += rows[i].part == part && (i == 0 || rows[i - 1].part != part || rows[i - 1].unit != rows[i].unit);
	return found;
}

static void figure_holds(struct evaluation *e, const struct indicator *i, struct asked asked)
{
	struct figure f = indicator_figure(e, i, asked);
	struct figure once = indicator_count(e, i, asked);
	size_t n;
	const struct part_row *rows = figure_rows(e, i, asked, &n);
	HOLDS(f.value.den >= 0 && ratio_cmp(f.value, once.value) == 0 && f.value.den == once.value.den);
	HOLDS(!f.parts || (f.numerator >= 0 && f.numerator <= f.denominator));
	HOLDS(f.pending >= 0 && (f.waits || f.pending == 0));
	if (i->measure == SHARE) {
		HOLDS(units(rows, n, PART_NUMERATOR) == f.numerator);
		HOLDS(units(rows, n, PART_DENOMINATOR) == f.denominator);
	}
	if (i->measure == COUNT)
		HOLDS(units(rows, n, PART_NUMERATOR) == f.value.num);
	HOLDS(units(rows, n, PART_PENDING) == f.pending);
}

static void told(const struct project *p, const struct indicator *i)
{
	for (int danish = 0; danish < 2; danish++) {
		struct str words[] = {words_window(p, i, danish), words_measure(p, i, danish), words_numerator(p, i, danish),
				      words_denominator(p, i, danish), words_observe(p, i, danish)};
		for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
			HOLDS(utf8_valid(words[k]) == words[k].n);
	}
}

/* Figures of a project in which nothing is wrong. */
static void figures_hold(struct project *p, const struct indicators *all)
{
	day today = day_make(2021, 10, 5);
	project_as_of(p, today);
	struct evaluation *e = evaluation_new(p, today);
	for (size_t i = 0; i < all->n && i < 20; i++) {
		figure_holds(e, &all->list[i], (struct asked){2021 * 12 + 3, today});
		figure_holds(e, &all->list[i], (struct asked){2021 * 12 + 9, today});
		told(p, &all->list[i]);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct diag d = {.arena = &a};
	if (dir < 0)
		make_project();
	put_file(dir, "rff.yaml", (struct str){(const char *)data, size});
	struct project *p = project_open(&a, &d, directory);
	HOLDS(p);
	project_settings(p);
	HOLDS(p->settings.whole == (d.errors == 0));
	uint32_t lines = most_lines((struct str){(const char *)data, size});
	findings_placed(&d, lines > 10 ? lines : 10, size <= YAML_LIMIT);
	bool sound = d.errors == 0;
	project_read(p);
	struct indicators all = indicators_read(p);
	findings_placed(&d, lines > 10 ? lines : 10, false);
	HOLDS(sound || d.errors);
	if (!d.errors)
		figures_hold(p, &all);
	close(p->fd);
	arena_free(&a);
	return 0;
}
