/* SPDX-License-Identifier: MIT */
/* rff-report indicator: which definition is behind a figure, in words. */
#include "report.h"

static void add(struct sheet *s, const char *part, const char *da, const char *en, struct str text)
{
	if (!text.n)
		return;
	struct value *v = sheet_add(s)->value;
	v[0] = value_code(str_of(part), str_of(s->language == DANISH ? da : en), TONE_NONE);
	v[1] = value_text(text);
}

static struct str targets(const struct report *r, const struct indicator *i)
{
	struct arena *a = r->cli->arena;
	const char *text = "";
	for (size_t k = 0; k < i->ntargets; k++) {
		struct value v = report_amount(i, i->targets[k].value);
		text = arena_printf(a, "%s%s%s %s %s", text, k ? "; " : "", value_shown(a, r->language, &v),
				    r->language == DANISH ? "inden" : "by",
				    day_shown(a, r->language, i->targets[k].by));
	}
	return str_of(text);
}

struct sheet *report_indicator(const struct report *r)
{
	static const struct heading headings[] = {
		{"part", "", "", FOR_ALL, LEFT},
		{"text", "", "", FOR_ALL, LEFT},
	};
	if (r->noperands != 1)
		cli_die(r->cli, EXIT_USAGE, "which indicator? Write indicator ID; see rff-report --help");
	const struct indicator *i = report_find(r, r->operands[0]);
	const struct project *p = r->project;
	bool da = r->language == DANISH;
	struct sheet *s = sheet_new(r->cli->arena, r->language, headings, 2);
	s->title = report_words(r, i->label);
	add(s, "id", "Id", "Id", i->id);
	add(s, "label", "Navn", "Label", da ? i->label.da : i->label.en);
	add(s, "note", "Kort sagt", "In short", da ? i->note.da : i->note.en);
	add(s, "window", "Vindue", "Window", words_window(p, i, da));
	add(s, "value", "Værdi", "Value", words_measure(p, i, da));
	add(s, "numerator", i->measure == SHARE ? "Tæller" : "Enheder",
	    i->measure == SHARE ? "Numerator" : "Units", words_numerator(p, i, da));
	add(s, "denominator", "Nævner", "Denominator", words_denominator(p, i, da));
	add(s, "observe", "Observeres", "Observed", words_observe(p, i, da));
	add(s, "targets", "Mål", "Targets", targets(r, i));
	add(s, "source", "Kilde", "Source", i->source);
	add(s, "set", "Sæt", "Set", str_of(i->set));
	return s;
}
