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

struct sheet *report_companies(const struct report *r)
{
	static const struct heading headings[] = {
		{"stage", "Trin", "Stage", FOR_ALL, LEFT},
		{"companies", "Virksomheder", "Companies", FOR_ALL, RIGHT},
		{"share", "Andel af alle", "Share of all", FOR_ALL, RIGHT},
	};
	struct project *p = r->project;
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, 3);
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
	s->footer = danish ? "Kontaktet: mindst én kontakt i contacts.csv. Taget borgere ind: mindst ét forløb, uanset form."
			   : "Contacted: at least one contact in contacts.csv. Took citizens in: at least one placement, whatever its form.";
	return s;
}
