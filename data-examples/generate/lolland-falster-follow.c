/* SPDX-License-Identifier: MIT */
/*
 * Writes what is recorded along the way and at the end: progress.csv, exemptions.csv, cases.csv,
 * outlook.csv, meetings.csv and expenses.csv.
 */
#include "lolland-falster.h"

/* ---- progress and exemptions -------------------------------------------------------------- */

/* Two items at up to four points in time, for about a third of the citizens; how many. */
static int progress_of(const struct citizen *b, int i, struct dated *at)
{
	struct rng r = rng_for(S_PROGRESS, i);
	int day = day_work(b->key.day + rng_in(&r, 5, 25)), n = 0, base[2];
	int end = b->exited ? b->exited : day_of(2022, 1, 31);
	bool rated = rng_pct(&r, 30);

	if (!rng_pct(&r, 38))
		return 0;
	base[0] = rng_in(&r, 1, 3);
	base[1] = rng_in(&r, 2, 4);
	for (int round = rng_in(&r, 2, 4); round > 0 && day <= end; round--) {
		for (int item = 0; item < 2; item++) {
			at[n++] = (struct dated){ { day, 0 }, i, item, base[item] * 10 };
			int low = base[item] > 1 ? base[item] - 1 : 1;
			if (rated)
				at[n++] = (struct dated){ { day, 0 }, i, item + 2,
					10 * rng_in(&r, low, base[item]) };
			base[item] += rng_pick(&r, rule_table[b->class].kind > L_UNPAID ?
				(const int[]){ 6, 44, 50 } : (const int[]){ 16, 54, 30 }, 3) - 1;
			base[item] = base[item] < 1 ? 1 : base[item] > 5 ? 5 : base[item];
		}
		day = day_work(day + rng_in(&r, 80, 115));
	}
	return n;
}

static void write_progress(struct world *w, struct out *o, const struct dated *d)
{
	struct rng r = rng_for(S_PROGRESS, 1000000000 + d->key.seq);

	out_id(o, 'B', d->subject);
	out_day(o, d->key.day);
	out_text(o, "eget");
	out_text(o, d->kind % 2 ? "samarbejde" : "jobtro");
	out_text(o, d->kind < 2 ? "borger" : "konsulent");
	out_tenths(o, d->value);
	out_done(o, &r, d->key.day, w->citizen[d->subject].consultant);
}

/* An exemption between two placements, or before the first; at most one a citizen. */
static int exemption_of(const struct world *w, const struct citizen *b, int i, struct dated *at)
{
	struct rng r = rng_for(S_EXEMPT, i);
	int from = b->key.day + 5, end = b->exited ? b->exited : 0, to;

	if (!rng_pct(&r, 9))
		return 0;
	for (int f = b->first; f >= 0 && f < b->first + b->count; f++)
		if (!w->placement[f].ended)
			return 0;
		else if (w->placement[f].ended > from)
			from = w->placement[f].ended + 1;
	if (end - from < 25)
		return 0;
	from = day_work(from + rng_below(&r, (end - from) / 3));
	to = from + rng_in(&r, 14, 180);
	*at = (struct dated){ { from, 0 }, i, rng_pick(&r, (const int[]){ 20, 48, 4, 12, 16 }, 5),
		to < end ? to : end };
	return from < end;
}

static void write_exemption(struct world *w, struct out *o, const struct dated *d)
{
	static const char *const code[] = { "barsel", "sygdom", "dom", "boernepasning", "andet" };
	struct rng r = rng_for(S_EXEMPT, 1000000000 + d->key.seq);

	out_id(o, 'B', d->subject);
	out_day(o, d->key.day);
	out_day(o, d->value);
	out_text(o, code[d->kind]);
	out_done(o, &r, d->value, w->citizen[d->subject].consultant);
}

/* ---- cases -------------------------------------------------------------------------------- */

/* What is told of a placement that was broken off, by its reason. */
static const struct {
	const char *trigger, *signals, *tried, *lesson;
} broken_story[REASONS] = {
	[R_OPGAVER] = { "Opgaverne var andre end aftalt",
		"Borgeren gik tidligt hjem to dage i træk", "Opgaverne blev delt op og skrevet ned",
		"Gennemgå opgaverne på stedet før start" },
	[R_SOCIALT] = { "Misforståelser i frokostpausen", "Borgeren spiste alene og sagde ikke til",
		"Mentoren tog en samtale med begge parter", "Aftal en fast makker fra første dag" },
	[R_TIMER] = { "Timetallet blev sat op for hurtigt", "Fremmødet faldt fra uge fire",
		"To timer blev taget af igen", "Sæt kun timer op efter en samtale" },
	[R_TRANSPORT] = { "Bussen kørte ikke tidligt nok", "Kom for sent hver mandag",
		"Samkørsel med en kollega i tre uger", "Tjek køreplanen, før mødetiden aftales" },
	[R_VIRKSOMHED] = { "Færre ordrer i virksomheden", "Lederen svarede ikke på opkald",
		"En anden afdeling blev spurgt", "Hav en plan B, når ordrerne svinger" },
	[R_BORGER] = { "Borgeren ville noget andet", "Talte mest om et andet fag",
		"Et besøg i en anden afdeling", "Spørg til ønskerne en gang til efter to uger" },
	[R_FLYTTET] = { "Borgeren flyttede fra området", "Søgte bolig i en anden by",
		"Forløbet blev forsøgt flyttet med",
		"Giv besked til den nye kommune med det samme" },
	[R_UKENDT] = { "Borgeren mødte ikke op", "Flere afbud samme uge",
		"Opkald, brev og besøg på adressen", "Aftal fra starten, hvem der ringer hvornår" },
};

static void write_case(struct world *w, struct out *o, const struct dated *d)
{
	static const char *const lesson[] = { "Få timer og faste opgaver gav ro til at lære",
		"En fast makker gjorde forskellen",
		"Opgaver, som aflastede fagfolkene, blev til et job",
		"Mødetiden blev tilpasset, så gik det" };
	const struct placement *f = &w->placement[w->placement_order[d->subject]];
	const struct branch *branch = &branch_table[w->company[f->company].branch];
	struct rng r = rng_for(S_CASE, 1000000000 + d->key.seq);
	char title[160], job[64];

	snprintf(job, sizeof(job), "%s", branch->job);
	job[0] = (char)(job[0] - 'A' + 'a'); /* all titles begin with an ASCII capital */
	if (d->kind)
		snprintf(title, sizeof(title), "Fra praktik til %s som %s i %s",
			f->form == HYBRID ? "løntimer" : "job", job,
			area_name[w->company[f->company].area]);
	else
		snprintf(title, sizeof(title), "%s: %s", f->form == PRAKTIK ? "Afbrudt praktik" :
			"Afbrudt forløb", broken_story[f->reason].trigger);
	out_id(o, 'L', d->key.seq);
	out_text(o, d->kind ? "borgerhistorie" : "laeringscase");
	out_id(o, 'F', d->subject);
	out_id(o, 'B', f->citizen);
	out_day(o, d->key.day);
	out_text(o, title);
	if (d->kind) {
		out_empty(o, 3);
		out_text(o, lesson[rng_below(&r, COUNT(lesson))]);
	} else {
		out_text(o, broken_story[f->reason].trigger);
		out_text(o, broken_story[f->reason].signals);
		out_text(o, broken_story[f->reason].tried);
		out_text(o, broken_story[f->reason].lesson);
	}
	out_bool(o, d->kind ? 1 : rng_pct(&r, 35));
	out_done(o, &r, d->key.day, w->citizen[f->citizen].consultant);
}

/* Some broken-off placements become læringscases, some lanes that led to a job borgerhistorier. */
static int case_of(const struct world *w, int number, struct dated *at)
{
	const struct placement *f = &w->placement[w->placement_order[number]];
	struct rng r = rng_for(S_CASE, number);
	bool went_well = !f->ended || f->reason < R_SYGDOM;
	int story = f->previous >= 0 && f->form != UDDANNELSE && went_well, day;

	if (f->key.day < day_of(2018, 8, 1) || !rng_pct(&r, 9) ||
	    (!story && (!f->ended || !reason_broken(f->reason))))
		return 0;
	day = day_work((story ? f->key.day + 60 : f->ended) + rng_in(&r, 8, 50));
	*at = (struct dated){ { day, 0 }, number, story, 0 };
	return !story || !f->ended || day <= f->ended;
}

/* ---- outlook ------------------------------------------------------------------------------ */

static void write_outlook(struct world *w, struct out *o, const struct dated *d)
{
	enum { forms = 1 << PRAKTIK | 1 << HYBRID | 1 << SMAAJOB | 1 << FLEKSJOB | 1 << ORDINAERT };
	static const char *const specialist[] = { "Faglært", "Teamleder", "Lærling" };
	const struct company *v = &w->company[d->subject];
	const struct branch *branch = &branch_table[v->branch];
	struct rng r = rng_for(S_OUTLOOK, 1000000000 + d->key.seq);
	int size = v->employees > 10 ? v->employees / 10 : 1, places;
	int hires = rng_below(&r, size + 2);
	bool few = rng_pct(&r, 45);

	out_id(o, 'V', d->subject);
	out_day(o, d->key.day);
	out_initials(o, v->consultant);
	out_text(o, d->kind ? specialist[rng_below(&r, COUNT(specialist))] : branch->job);
	out_int(o, hires);
	out_int(o, rng_pct(&r, 90) ? rng_below(&r, size + 1) : -1);
	out_int(o, 6);
	out_set(o, few ? rng_bits(&r, branch->tasks, 40) : 0, task_code);
	out_set(o, d->kind ? 0 : rng_bits(&r, forms, 35), form_code);
	places = d->kind ? -1 : rng_below(&r, 3);
	out_int(o, places);
	out_day(o, places > 0 ? day_work(d->key.day + rng_in(&r, 10, 120)) : 0);
	out_text(o, !few || rng_pct(&r, 60) ? "" : rng_pct(&r, 70) ? "omsaetning" :
		"omsaetning markedsposition");
	out_done(o, &r, d->key.day, v->consultant);
}

/* Each May and November of 2018-2021 about every seventh interested company is asked. */
static int outlook_plan(const struct world *w, struct dated *list)
{
	int n = 0;

	for (int round = 0; round < 8; round++) {
		int first = day_of(2018 + round / 2, round % 2 ? 11 : 5, 2);
		for (int i = 0; i < w->companies; i++) {
			struct rng r = rng_for(S_OUTLOOK, i * 8 + round);
			int day = day_work(first + rng_below(&r, 24));
			if (!w->company[i].interested || w->company[i].interested > day ||
				!rng_pct(&r, 14))
				continue;
			list[n++] = (struct dated){ { day, 0 }, i, 0, 0 };
			if (rng_pct(&r, 30))
				list[n++] = (struct dated){ { day, 0 }, i, 1, 0 };
		}
	}
	return n;
}

/* ---- the steering group and the money: the same at every factor --------------------------- */

static void write_meetings(struct world *w)
{
	static const char *const at[] = { "Lolland Kommune", "Guldborgsund Kommune",
		"Business Lolland-Falster", "3F", "Erhvervspark Lolland" };
	static const struct {
		int day, late;
		const char *decisions, *follow;
	} meeting[] = {
		{ 20180524, 0, "Fælles visitation fra august; ambassadører findes før sommer",
			"deltagere virksomheder" },
		{ 20181115, 0, "Hybridpraktik afprøves i begge kommuner",
			"deltagere tilknytning i-loentimer" },
		{ 20190516, 0, "Måltallet for ambassadører er nået; fokus flyttes til løntimer",
			"ambassadoerer i-loentimer" },
		{ 20191121, 0, "Midtvejstal drøftet, læringscases indføres",
			"i-loentimer ordinaere-timer" },
		{ 20200429, 0, "Forløb sat på pause genoptages, når virksomhederne åbner",
			"i-loentimer" },
		{ 20200528, 0, "Genåbning: kontakt til alle virksomheder inden juli",
			"virksomheder tilknytning" },
		{ 20201119, 7, "Småjob prioriteres i detailhandel og service",
			"ordinaere-timer i-loentimer" },
		{ 20210520, 0, "Borgerhistorier bruges i den sidste rekruttering",
			"tilknytning virksomheder" },
		{ 20211118, 0, "Forankring i de to jobcentre efter projektet",
			"ordinaere-timer loen-eller-uddannelse" },
	};
	struct out *o = out_open(w->directory, "meetings",
		"group,date,extraordinary,host,chair,minutes_by,"
		"agenda_sent,minutes_sent,decisions,follow");

	for (int i = 0; i < COUNT(meeting); i++) {
		int m = meeting[i].day, day = day_of(m / 10000, m / 100 % 100, m % 100),
		    extra = i == 4;
		struct rng r = rng_for(S_EXPENSE, -1 - i);
		out_text(o, "styregruppe");
		out_day(o, day);
		out_bool(o, extra);
		out_text(o, extra ? "Digitalt" : at[i % COUNT(at)]);
		out_text(o, at[(i + 1) % COUNT(at)]);
		out_text(o, at[(i + 2) % COUNT(at)]);
		out_day(o, day_work_before(day - (extra ? 5 : 10)));
		m = day_work_before(day + rng_in(&r, 8, 14) + meeting[i].late);
		out_day(o, m);
		out_text(o, meeting[i].decisions);
		out_text(o, meeting[i].follow);
		out_done(o, &r, m, 0);
	}
	out_close(o);
}

/* At most 104 % of 1,305,000 kr. a quarter, 15½ quarters: below the grant of 21.1 million. */
static void write_expenses(struct world *w)
{
	static const struct {
		const char *category;
		int kroner;
	} line[] = { { "Projektledelse", 210000 }, { "Konsulenter i jobcentrene", 595000 },
		{ "Kompetenceudvikling", 160000 }, { "Virksomhedsnetværk", 120000 },
		{ "Busture og jobklubber", 60000 }, { "Formidling", 70000 },
		{ "Evaluering", 90000 } };
	struct out *o = out_open(w->directory, "expenses", "id,date,source,category,amount,note");

	for (int quarter = 0; quarter < 16; quarter++)
		for (int i = 0; i < COUNT(line); i++) {
			struct rng r = rng_for(S_EXPENSE, quarter * 16 + i);
			int day = day_work_before(day_of(2018 + quarter / 4, quarter % 4 * 3 + 3,
				31 - (quarter % 4 == 1 || quarter % 4 == 2)));
			int percent = rng_in(&r, 96, 104), kroner = line[i].kroner / 100 * percent;
			if (quarter == 0)
				kroner /= 2;
			out_id(o, 'U', quarter * COUNT(line) + i);
			out_day(o, day);
			out_text(o, "apm");
			out_text(o, line[i].category);
			out_tenths(o, kroner * 10 - (rng_pct(&r, 30) ? 5 : 0));
			out_text(o, "");
			out_done(o, &r, day, 0);
		}
	out_close(o);
}

void write_follow(struct world *w)
{
	struct dated *list = allocate((size_t)w->citizens * 16, sizeof(*list));
	int n = 0;

	for (int i = 0; i < w->citizens; i++)
		n += progress_of(&w->citizen[i], i, list + n);
	write_dated(w,
		out_open(w->directory, "progress", "citizen,date,instrument,item,rater,value"),
		list, n, write_progress);
	list = allocate((size_t)w->citizens, sizeof(*list));
	n = 0;
	for (int i = 0; i < w->citizens; i++)
		n += exemption_of(w, &w->citizen[i], i, list + n);
	write_dated(w, out_open(w->directory, "exemptions", "citizen,from,to,reason"), list, n,
		write_exemption);
	list = allocate((size_t)w->placements, sizeof(*list));
	n = 0;
	for (int i = 0; i < w->placements; i++)
		n += case_of(w, i, list + n);
	write_dated(w,
		out_open(w->directory, "cases",
			"id,kind,placement,citizen,date,title,trigger,signals,"
			"tried,lesson,consent"),
		list, n, write_case);
	list = allocate((size_t)w->companies * 16, sizeof(*list));
	n = outlook_plan(w, list);
	write_dated(w,
		out_open(w->directory, "outlook",
			"company,asked,held_by,occupation,hires,leavers,"
			"horizon,unsolved,willing,places,earliest,effects"),
		list, n, write_outlook);
	write_meetings(w);
	write_expenses(w);
}
