/* SPDX-License-Identifier: MIT */
/*
 * project CITIZENS OPENINGS SEED: a whole synthetic project by chance in the current directory: rff.yaml, companies,
 * citizens, openings, matches, placements and exemptions, as on 2023-06-01. A part of every cell that the matcher may
 * find empty is empty; every rule R01 to R15 has pairs that fail it. forbid.csv, no table of a project, repeats the
 * lines of forbid in rff.yaml for SQL. A seed gives the same project everywhere.
 */
#include "instance.h"

#define COUNT(a) ((uint32_t)(sizeof(a) / sizeof((a)[0])))

static const char *const tasks[] = {"rengoering", "koekken", "kantine", "opvask", "pakning", "lager", "montage",
	"kassebetjening", "hyldeopfyldning", "koersel", "graes-sne", "have", "haandvaerk", "affald", "vask-toej", "kontor",
	"kopiering", "reception", "it", "omsorg", "boern", "dyr", "landbrug", "produktion", "chauffoerhjaelp", "saeson"};
static const char *const shifts[] = {"morgen", "dag", "aften", "nat", "weekend"};
static const char *const forms[] = {"virksomhedspraktik", "hybridpraktik", "loentilskud", "nytteindsats", "smaajob",
	"fleksjob", "ordinaert-job", "elevplads"};
static const char *const certificates[] = {"hygiejnebevis", "truckcertifikat", "koerekort-b", "koerekort-c",
	"svejsebevis", "boerneattest"};
static const char *const needs[] = {"mentor", "ro", "pauser", "ingen-loeft", "ingen-stoej", "faste-opgaver",
	"korte-dage", "sen-start", "tolk", "laesehjaelp", "bil-med", "stoette-social", "stoette-sundhed"};
static const char *const conditions[] = {"tunge-loeft", "stoej", "tempo", "alene", "skiftende-opgaver", "kundekontakt",
	"hoejder", "koersel-kraeves"};
static const char *const branches[] = {"471120", "477110", "561020", "562900", "812100", "813000", "381100", "494100",
	"521000", "551010", "620200", "841100", "851000", "869090", "873020", "881010", "960110", "107120", "162300", "011100"};
static const char *const wanted[] = {"47", "56", "81.21", "49", "52", "62", "85", "87", "88.10", "01"};
static const char *const municipalities[] = {"360", "376", "370", "390", "320", "336"};

static FILE *begin(const char *file, const char *columns)
{
	FILE *f = fopen(file, "w");
	if (!f) {
		perror(file);
		exit(1);
	}
	fprintf(f, "%s\n", columns);
	return f;
}

/* One to most of the words, each once; the cell is empty with a chance of empty in 100. */
static void some(FILE *f, const char *const *word, uint32_t n, uint32_t least, uint32_t most, uint32_t empty)
{
	if (draw(100) >= empty) {
		uint32_t bits = draw_bits(least + draw(most - least + 1), n), first = 1;
		for (uint32_t i = 0; i < n; i++)
			if (bits >> i & 1) {
				fprintf(f, "%s%s", first ? "" : " ", word[i]);
				first = 0;
			}
	}
	fputc(',', f);
}

static void number(FILE *f, uint32_t from, uint32_t to, uint32_t empty)
{
	if (draw(100) >= empty)
		fprintf(f, "%u", from + draw(to - from + 1));
	fputc(',', f);
}

/* Whole hours, or with a half or a quarter. */
static void hours(FILE *f, uint32_t from, uint32_t to, uint32_t empty)
{
	static const char *const part[] = {"", "", "", "", ".5", ".25"};
	if (draw(100) >= empty)
		fprintf(f, "%u%s", from + draw(to - from), part[draw(COUNT(part))]);
	fputc(',', f);
}

static void date(FILE *f, uint32_t from, uint32_t months, uint32_t empty)
{
	uint32_t month = draw(months);
	if (draw(100) >= empty)
		fprintf(f, "%04u-%02u-%02u", from + month / 12, month % 12 + 1, 1 + draw(28));
	fputc(',', f);
}

static void declines(FILE *f, uint32_t companies)
{
	if (draw(100) < 15)
		fprintf(f, "%s", tasks[draw(COUNT(tasks))]);
	else if (draw(100) < 10)
		fprintf(f, "V%05u %s", draw(companies), wanted[draw(COUNT(wanted))]);
	fputc(',', f);
}

static void wishes(FILE *f)
{
	uint32_t kind = draw(100);
	if (kind < 45)
		fprintf(f, "%s %s", tasks[draw(13)], tasks[13 + draw(13)]);
	else if (kind < 70)
		fprintf(f, "%s %s", tasks[draw(COUNT(tasks))], wanted[draw(COUNT(wanted))]);
	fputc(',', f);
}

static void citizens_write(uint32_t n, uint32_t companies, uint32_t areas)
{
	FILE *f = begin("citizens.csv", "id,municipality,benefit,enrolled,exited,hours_min,hours_max,shifts,tasks,trainable,"
					"wishes,declines,certificates,needs,forms,available,areas");
	for (uint32_t i = 0; i < n; i++) {
		fprintf(f, "B%06u,%s,kth-aktivitetsparat,", i, municipalities[draw(COUNT(municipalities))]);
		uint32_t stay = draw(100); /* 2: to come; 10 and 5: left, or about to leave */
		date(f, stay < 2 ? 2024 : 2021, stay < 2 ? 12 : 29, 0);
		fputs(stay >= 90 ? "2023-05-31," : stay >= 85 ? "2023-09-30," : ",", f);
		hours(f, 1, 12, 60);
		hours(f, 12, 37, 7);
		some(f, shifts, COUNT(shifts), 1, 4, 5);
		some(f, tasks, COUNT(tasks), 2, 8, 5);
		some(f, tasks, COUNT(tasks), 6, 24, 10);
		wishes(f);
		declines(f, companies);
		some(f, certificates, COUNT(certificates), 1, 4, 40);
		some(f, needs, COUNT(needs), 1, 3, 50);
		some(f, forms, COUNT(forms), 1, 4, 5);
		date(f, 2023, 8, 60);
		uint32_t home = draw(areas), reach = draw(100) < 5 ? 0 : 1 + draw(4);
		for (uint32_t a = 0; a < reach; a++)
			fprintf(f, "%som%03u", a ? " " : "", (home + (a % 2 ? areas - (a + 1) / 2 : a / 2)) % areas);
		fputc('\n', f);
	}
	fclose(f);
}

static uint32_t company_of(uint32_t opening, uint32_t companies)
{
	return opening * 2654435761U % companies;
}

static void openings_write(uint32_t n, uint32_t companies, uint32_t areas)
{
	FILE *f = begin("openings.csv", "id,company,title,tasks,nice,training_weeks,forms,hours_min,hours_max,shifts,"
					"shifts_needed,conditions,certificates,offers,positions,opened,closes,start_by,"
					"filled_elsewhere,area");
	for (uint32_t i = 0; i < n; i++) {
		fprintf(f, "J%05u,V%05u,Medhjælper %u,", i, company_of(i, companies), i);
		some(f, tasks, COUNT(tasks), 1, 4, 3);
		some(f, tasks, COUNT(tasks), 1, 3, 50);
		number(f, 0, 16, 10);
		some(f, forms, COUNT(forms), 2, 5, 4);
		hours(f, 2, 15, 5);
		hours(f, 15, 37, 5);
		some(f, shifts, COUNT(shifts), 1, 4, 15);
		number(f, 1, 2, 60);
		some(f, conditions, COUNT(conditions), 1, 2, 50);
		some(f, certificates, COUNT(certificates), 1, 1, 80);
		some(f, needs, COUNT(needs), 2, 10, 40);
		number(f, 1, 3, 40);
		date(f, 2022, 12, 0);
		fputs(draw(100) < 4 ? "2023-05-01," : draw(100) < 20 ? "2023-12-01," : ",", f);
		date(f, 2023, 12, 70);
		number(f, 0, 1, 80);
		if (draw(100) >= 4)
			fprintf(f, "om%03u", draw(areas));
		fputc('\n', f);
	}
	fclose(f);
}

/* Proposals and what was answered, a part of the hires begun; placements and exemptions that may be over. */
static void history_write(uint32_t citizens, uint32_t openings, uint32_t companies)
{
	static const char *const decision[] = {"ansat", "afvist-af-virksomhed", "afvist-af-virksomhed", "afvist-af-borger",
		"trukket-tilbage", ""};
	FILE *f = begin("matches.csv", "id,opening,citizen,proposed,decision,decided");
	FILE *g = begin("placements.csv", "id,citizen,company,opening,match,form,start,ended");
	FILE *h = begin("exemptions.csv", "citizen,from,to,reason");
	for (uint32_t i = 0; i < citizens / 5; i++) {
		const char *what = decision[draw(COUNT(decision))];
		uint32_t citizen = 5 * i + draw(5), opening = draw(openings), month = 1 + draw(5), kind = draw(20);
		fprintf(f, "M%06u,J%05u,B%06u,2023-%02u-01,%s,", i, opening, citizen, month, what);
		if (*what)
			fprintf(f, "2023-%02u-%02u", month, 2 + draw(10));
		fputc('\n', f);
		if (kind < 8) {
			int hired = !strcmp(what, "ansat");
			fprintf(g, "F%06u,B%06u,V%05u,J%05u,", i, citizen, company_of(opening, companies), opening);
			if (hired)
				fprintf(g, "M%06u", i);
			fprintf(g, ",smaajob,2023-%02u-15,%s\n", month, draw(3) ? "" : "2023-05-20");
		} else if (kind == 8) {
			fprintf(h, "B%06u,2023-%02u-15,%s,sygdom\n", citizen, month, draw(2) ? "" : "2023-05-20");
		}
	}
	fclose(f);
	fclose(g);
	fclose(h);
}

int main(int argc, char **argv)
{
	uint32_t n = argc > 3 ? (uint32_t)atoi(argv[1]) : 0, m = argc > 3 ? (uint32_t)atoi(argv[2]) : 0;
	uint32_t areas = m / 65 + 4, companies = m / 3 + 1;
	if (!n || !m) {
		fputs("usage: project CITIZENS OPENINGS SEED\n", stderr);
		return 2;
	}
	instance_state = strtoull(argv[3], NULL, 10) * 1000003 + n;
	FILE *f = begin("rff.yaml", "rff: 1\nid: stor\nname: Stor\nperiod: {from: 2021-01-01, to: 2024-12-31}\nareas:");
	for (uint32_t i = 0; i < areas; i++)
		fprintf(f, "  - om%03u\n", i);
	fputs("matching:\n  municipal_offers: {360: [mentor, tolk, bil-med], 376: [pauser, stoette-social]}\n  forbid:\n", f);
	FILE *g = begin("forbid.csv", "opening,citizen");
	for (uint32_t i = 0; i < 20; i++) {
		uint32_t opening = draw(m), citizen = draw(n);
		fprintf(f, "    - {opening: J%05u, citizen: B%06u, reason: familie, by: osm}\n", opening, citizen);
		fprintf(g, "J%05u,B%06u\n", opening, citizen);
	}
	fclose(g);
	fclose(f);
	f = begin("companies.csv", "id,name,kind,branch,offers,interested");
	for (uint32_t i = 0; i < companies; i++) {
		fprintf(f, "V%05u,Virksomhed %u,kommerciel,%s,", i, i, draw(10) ? branches[draw(COUNT(branches))] : "");
		some(f, needs, COUNT(needs), 2, 8, 40);
		fputs("2021-01-04\n", f);
	}
	fclose(f);
	citizens_write(n, companies, areas);
	openings_write(m, companies, areas);
	history_write(n, m, companies);
	return 0;
}
