/* SPDX-License-Identifier: MIT */
/* rff-report companies: how far companies have come, from the first contact to ambassador. */
#include "report.h"

/* How a company got this far, on the day. */
struct stage {
	const char *code, *da, *en;
	bool (*reached)(const struct project *p, int32_t company, const struct links *contacts,
			const struct links *placements);
};

static bool stated(const day *column, int32_t row)
{
	return column && column[row] != DAY_NONE;
}

static bool contacted(const struct project *p, int32_t c, const struct links *contacts, const struct links *f)
{
	(void)p, (void)f;
	return contacts->first[c] < contacts->first[c + 1];
}

static bool interested(const struct project *p, int32_t c, const struct links *contacts, const struct links *f)
{
	(void)contacts, (void)f;
	return stated(p->companies.interested, c);
}

static bool joined(const struct project *p, int32_t c, const struct links *contacts, const struct links *f)
{
	(void)contacts, (void)f;
	return stated(p->companies.joined, c);
}

static bool took_in(const struct project *p, int32_t c, const struct links *contacts, const struct links *f)
{
	(void)p, (void)contacts;
	return f->first[c] < f->first[c + 1];
}

static bool ambassador(const struct project *p, int32_t c, const struct links *contacts, const struct links *f)
{
	(void)contacts, (void)f;
	return stated(p->companies.ambassador, c);
}

static const struct stage stages[] = {
	{"contacted", "Kontaktet", "Contacted", contacted}, {"interested", "Interesseret", "Interested", interested},
	{"joined", "Tilsluttet", "Joined", joined},	    {"took-in", "Taget borgere ind", "Took citizens in", took_in},
	{"ambassador", "Ambassadør", "Ambassador", ambassador},
};

enum { V_STAGE, V_COMPANIES, V_SHARE, V_COMPANY, V_RUNNING, V_ALLOWED, V_TAKEN, V_HIRED, V_FREE, V_COLUMNS };

static const struct heading headings[V_COLUMNS] = {
	[V_STAGE] = {"stage", "Trin", "Stage", FOR_ALL, LEFT},
	[V_COMPANIES] = {"companies", "Virksomheder", "Companies", FOR_ALL, RIGHT},
	[V_SHARE] = {"share", "Andel af alle", "Share of all", FOR_ALL, RIGHT},
	[V_COMPANY] = {"company", "", "", FOR_MACHINES, LEFT},
	[V_RUNNING] = {"running", "", "", FOR_MACHINES, RIGHT},
	[V_ALLOWED] = {"allowed", "", "", FOR_MACHINES, RIGHT},
	[V_TAKEN] = {"taken", "", "", FOR_MACHINES, RIGHT},
	[V_HIRED] = {"hired", "", "", FOR_MACHINES, RIGHT},
	[V_FREE] = {"free", "", "", FOR_MACHINES, RIGHT},
};

/* What companies are watched for. */
static bool within_ratio(const struct company_watch *w)
{
	return w->allowed != INT_NONE && w->running <= w->allowed;
}

static bool over_ratio(const struct company_watch *w)
{
	return w->allowed != INT_NONE && w->running > w->allowed;
}

static bool ratio_unknown(const struct company_watch *w)
{
	return w->allowed == INT_NONE && w->running > 0;
}

static bool displaced(const struct company_watch *w)
{
	return w->displaced;
}

static const struct {
	const char *code, *da, *en;
	enum tone tone;
	bool (*holds)(const struct company_watch *w);
} watches[] = {
	{"within-ratio", "Inden for forholdstallet", "Within the ratio", TONE_NONE, within_ratio},
	{"over-ratio", "Over forholdstallet", "Over the ratio", TONE_BAD, over_ratio},
	{"ratio-unknown", "Ansatte ikke oplyst", "Employees not stated", TONE_FAIR, ratio_unknown},
	{"displacement", "Mange praktikker, ingen ansat", "Many placements, nobody hired", TONE_BAD, displaced},
};

enum { WATCHES = sizeof(watches) / sizeof(watches[0]) };

static void add_watched(const struct report *r, struct sheet *s, size_t k, int32_t company, const struct company_watch *w)
{
	struct value *v = sheet_add(s)->value;
	v[V_STAGE] = value_z(watches[k].code);
	v[V_COMPANY] = value_text(row_name(r->project, T_companies, company));
	v[V_RUNNING] = value_int(w->running);
	if (w->allowed != INT_NONE)
		v[V_ALLOWED] = value_int(w->allowed);
	if (within_ratio(w))
		v[V_FREE] = value_int(w->allowed - w->running);
	v[V_TAKEN] = value_int(w->taken);
	v[V_HIRED] = value_int(w->hired);
}

static const char *watched_line(const struct report *r, size_t k, int32_t company, const struct company_watch *w)
{
	const char *name = str_z(r->cli->arena, row_name(r->project, T_companies, company));
	bool danish = r->language == DANISH;
	if (watches[k].holds == displaced)
		return arena_printf(r->cli->arena, danish ? "%s: %d begyndt" : "%s: %d begun", name, w->taken);
	if (watches[k].holds == ratio_unknown)
		return arena_printf(r->cli->arena, danish ? "%s: %d i gang" : "%s: %d running", name, w->running);
	return arena_printf(r->cli->arena, danish ? "%s: %d i gang, %d tilladt" : "%s: %d running, %d allowed", name,
			    w->running, w->allowed);
}

/* The companies within the ratio are too many to list: how many people there is room for. */
static const char *room_line(const struct report *r, const struct company_watch *all)
{
	int64_t free = 0, n = 0;
	for (size_t c = 0; c < r->project->table[T_companies].n; c++)
		if (within_ratio(&all[c]) && all[c].running < all[c].allowed) {
			free += all[c].allowed - all[c].running;
			n++;
		}
	return n == 0 ? NULL
		      : arena_printf(r->cli->arena, r->language == DANISH ? "plads til %lld mere, hos %lld af dem" : "room for %lld more, at %lld of them",
				     (long long)free, (long long)n);
}

/* A row a watch; its companies below it for people, as rows of their own for programs. */
static void add_watch(const struct report *r, struct sheet *s, size_t k, const struct company_watch *all, bool people)
{
	int32_t companies = (int32_t)r->project->table[T_companies].n;
	int64_t n = 0;
	const char *lines = NULL;
	size_t row = s->n;
	sheet_add(s);
	for (int32_t c = 0; c < companies; c++) {
		if (!watches[k].holds(&all[c]))
			continue;
		n++;
		if (!people)
			add_watched(r, s, k, c, &all[c]);
		else if (watches[k].holds != within_ratio)
			lines = lines ? arena_printf(r->cli->arena, "%s\n%s", lines, watched_line(r, k, c, &all[c]))
				      : watched_line(r, k, c, &all[c]);
	}
	struct value *v = s->rows[row].value;
	v[V_STAGE] = value_code(str_of(watches[k].code), str_of(r->language == DANISH ? watches[k].da : watches[k].en),
				n ? watches[k].tone : TONE_NONE);
	v[V_COMPANIES] = value_int(n);
	v[V_SHARE] = value_share((struct ratio){n, companies});
	s->rows[row].note = people && watches[k].holds == within_ratio ? room_line(r, all) : lines;
}

struct sheet *report_companies(const struct report *r)
{
	struct project *p = r->project;
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, V_COLUMNS);
	const struct links *contacts =
		project_links(p, T_contacts, column_find(&schema[T_contacts], STR("company")), T_companies);
	const struct links *placements =
		project_links(p, T_placements, column_find(&schema[T_placements], STR("company")), T_companies);
	int64_t all = (int64_t)p->table[T_companies].n;
	bool danish = r->language == DANISH;
	s->title = danish ? "Virksomheder" : "Companies";
	s->subtitle = arena_printf(r->cli->arena, danish ? "Pr. %s, %lld i alt" : "As of %s, %lld in all",
				   day_shown(r->cli->arena, r->language, r->asked.today), (long long)all);
	for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++) {
		int64_t n = 0;
		for (int32_t row = 0; row < all; row++)
			n += stages[i].reached(p, row, contacts, placements);
		struct value *v = sheet_add(s)->value;
		v[0] = value_code(str_of(stages[i].code), str_of(danish ? stages[i].da : stages[i].en), TONE_NONE);
		v[1] = value_int(n);
		v[2] = value_share((struct ratio){n, all});
	}
	struct limits_watch watch = limits_watch(p, r->asked.today);
	for (size_t k = 0; k < WATCHES; k++)
		add_watch(r, s, k, watch.company, cli_for_people(r->cli));
	s->footer = arena_printf(
		r->cli->arena,
		danish ? "Kontaktet: mindst én kontakt i contacts.csv. Taget borgere ind: mindst ét forløb, uanset form.\n%s\n%s"
		       : "Contacted: at least one contact in contacts.csv. Took citizens in: at least one placement, whatever its form.\n%s\n%s",
		str_z(r->cli->arena, danish ? watch.ratio_da : watch.ratio_en),
		str_z(r->cli->arena, danish ? watch.displacement_da : watch.displacement_en));
	return s;
}
