/* SPDX-License-Identifier: MIT */
/*
 * The codes of records.md section 4 that the examples use, in their order; the trades with their
 * tasks and what is hard about them; names built of words no company here is known by. Bit i of a
 * mask means code i.
 */
#include "words.h"

#include <string.h>

const char *const form_code[] = { "virksomhedspraktik", "hybridpraktik", "loentilskud",
	"nytteindsats", "smaajob", "fleksjob", "skaanejob", "ordinaert-job", "uddannelse",
	"elevplads", "frivillig" };
const char *const benefit_code[] = { "dagpenge", "kth-jobparat", "udh-uddannelsesparat",
	"selvforsoergende", "sho", "kth-aktivitetsparat", "udh-aktivitetsparat", "sygedagpenge",
	"jobafklaring", "ressourceforloeb", "ledighedsydelse", "revalidering", "foertidspension" };
const char *const reason_code[] = { "", "gennemfoert", "ordinaert-job", "fleksjob", "uddannelse",
	"sygdom", "ikke-match-opgaver", "ikke-match-socialt", "ikke-match-timer", "transport",
	"virksomhedens-forhold", "borgerens-oenske", "flyttet", "lovens-graense", "ukendt" };
const char *const kind_code[] = { "kommerciel", "socialoekonomisk", "offentlig", "forening" };
const char *const exit_code[] = { "gennemfoert", "job", "uddannelse", "fleksjob", "sygdom",
	"eget-oenske", "afbrudt", "andet", "ukendt", "fraflyttet", "doed", "pension" };
const char *const shift_code[] = { "morgen", "dag", "aften", "nat", "weekend" };
const char *const need_code[] = { "mentor", "ro", "pauser", "ingen-loeft", "ingen-stoej",
	"faste-opgaver", "korte-dage", "sen-start", "tolk", "laesehjaelp", "bil-med",
	"stoette-social", "stoette-sundhed" };
const char *const condition_code[] = { "tunge-loeft", "stoej", "tempo", "alene",
	"skiftende-opgaver", "kundekontakt", "hoejder", "koersel-kraeves" };
const char *const certificate_code[] = { "hygiejnebevis", "truckcertifikat", "koerekort-b",
	"koerekort-c", "svejsebevis", "boerneattest" };

const char *const task_code[] = { "rengoering", "koekken", "kantine", "opvask", "pakning", "lager",
	"montage", "kassebetjening", "hyldeopfyldning", "koersel", "graes-sne", "have",
	"haandvaerk", "affald", "vask-toej", "kontor", "kopiering", "reception", "it", "omsorg",
	"boern", "dyr", "landbrug", "produktion", "chauffoerhjaelp", "saeson" };
const char *const task_name[] = { "rengøring", "køkken", "kantine", "opvask", "pakning", "lager",
	"montage", "kasse", "vareopfyldning", "kørsel", "græs og sne", "have", "håndværk",
	"affald og genbrug", "vasketøj", "kontor", "kopiering", "reception", "it", "omsorg",
	"børn", "dyr", "markarbejde", "produktion", "chaufførhjælp", "sæson" };

enum { RENGOERING = 1, KOEKKEN = 1 << 1, KANTINE = 1 << 2, OPVASK = 1 << 3, PAKNING = 1 << 4,
	LAGER = 1 << 5, MONTAGE = 1 << 6, KASSE = 1 << 7, HYLDER = 1 << 8, KOERSEL = 1 << 9,
	GRAES = 1 << 10, HAVE = 1 << 11, HAANDVAERK = 1 << 12, AFFALD = 1 << 13, VASK = 1 << 14,
	KONTOR = 1 << 15, KOPIERING = 1 << 16, RECEPTION = 1 << 17, IT = 1 << 18, OMSORG = 1 << 19,
	BOERN = 1 << 20, DYR = 1 << 21, LANDBRUG = 1 << 22, PRODUKTION = 1 << 23,
	CHAUFFOER = 1 << 24, SAESON = 1 << 25 };
enum { LOEFT = 1, STOEJ = 2, TEMPO = 4, ALENE = 8, SKIFTENDE = 16, KUNDER = 32, HOEJDER = 64,
	KOERSEL_KRAEVES = 128 };

/* The schools come first: plan_companies counts on it. */
const struct branch branch_table[] = {
	{ "853200", { "Erhvervsskole", "Fagskole" }, "Skolemedhjælper", OFFENTLIG, 2,
	  KANTINE | KONTOR | KOPIERING | IT | RENGOERING, STOEJ },
	{ "471130", { "Discount", "Lavpris" }, "Butiksmedhjælper", KOMMERCIEL, 1,
	  KASSE | HYLDER | RENGOERING | AFFALD, TEMPO | KUNDER },
	{ "471120", { "Dagligvarer", "Supermarked" }, "Butiksmedhjælper", KOMMERCIEL, 1,
	  KASSE | HYLDER | LAGER | RENGOERING | PAKNING, TEMPO | KUNDER | LOEFT },
	{ "471110", { "Købmand", "Kiosk" }, "Ekspedient", KOMMERCIEL, 0,
	  KASSE | HYLDER | OPVASK | RENGOERING, KUNDER | ALENE },
	{ "561010", { "Restaurant", "Spisehus" }, "Køkkenmedhjælper", KOMMERCIEL, 1,
	  KOEKKEN | OPVASK | RENGOERING, TEMPO | STOEJ },
	{ "561020", { "Grill", "Pizzeria" }, "Køkkenmedhjælper", KOMMERCIEL, 0,
	  KOEKKEN | OPVASK | KASSE, TEMPO | KUNDER },
	{ "562900", { "Kantine", "Madservice" }, "Kantinemedhjælper", KOMMERCIEL, 1,
	  KANTINE | KOEKKEN | OPVASK | RENGOERING, TEMPO },
	{ "107120", { "Bageri", "Brødhus" }, "Bagerimedhjælper", KOMMERCIEL, 1,
	  PRODUKTION | PAKNING | RENGOERING | KASSE, LOEFT | TEMPO },
	{ "551010", { "Kro", "Hotel" }, "Stuemedhjælper", KOMMERCIEL, 1,
	  RENGOERING | VASK | RECEPTION | KOEKKEN | OPVASK, TEMPO | SKIFTENDE },
	{ "553000", { "Camping", "Ferieby" }, "Pedelmedhjælper", KOMMERCIEL, 1,
	  SAESON | GRAES | RENGOERING | RECEPTION | HAVE, SKIFTENDE | KUNDER },
	{ "812100", { "Rengøring", "Ejendomsservice" }, "Rengøringsassistent", KOMMERCIEL, 1,
	  RENGOERING | VASK | AFFALD, ALENE | KOERSEL_KRAEVES },
	{ "813000", { "Havepleje", "Anlæg" }, "Gartnermedhjælper", KOMMERCIEL, 0,
	  HAVE | GRAES | SAESON | KOERSEL, LOEFT | KOERSEL_KRAEVES },
	{ "494100", { "Transport", "Vognmand" }, "Chaufførmedhjælper", KOMMERCIEL, 1,
	  CHAUFFOER | KOERSEL | LAGER | PAKNING, LOEFT | TEMPO },
	{ "494200", { "Flytning", "Flytteservice" }, "Flyttemedhjælper", KOMMERCIEL, 0,
	  CHAUFFOER | PAKNING | LAGER, LOEFT | SKIFTENDE },
	{ "521000", { "Lager", "Logistik" }, "Lagermedarbejder", KOMMERCIEL, 2,
	  LAGER | PAKNING | KOERSEL, LOEFT | TEMPO },
	{ "452010", { "Auto", "Autoværksted" }, "Værkstedsmedhjælper", KOMMERCIEL, 0,
	  HAANDVAERK | RENGOERING | KOERSEL, STOEJ | LOEFT },
	{ "251100", { "Stål", "Smedje" }, "Produktionsmedarbejder", KOMMERCIEL, 2,
	  HAANDVAERK | PRODUKTION | MONTAGE, STOEJ | LOEFT },
	{ "222900", { "Plast", "Emballage" }, "Produktionsmedarbejder", KOMMERCIEL, 2,
	  PRODUKTION | PAKNING | LAGER | MONTAGE, STOEJ | TEMPO },
	{ "108100", { "Sukker", "Roeteknik" }, "Kampagnemedarbejder", KOMMERCIEL, 2,
	  PRODUKTION | SAESON | LAGER | RENGOERING, STOEJ | LOEFT },
	{ "011300", { "Gartneri", "Grønt" }, "Gartnerimedhjælper", KOMMERCIEL, 1,
	  LANDBRUG | SAESON | PAKNING, LOEFT },
	{ "012400", { "Frugtplantage", "Æblegård" }, "Plantagemedhjælper", KOMMERCIEL, 1,
	  LANDBRUG | SAESON | PAKNING | GRAES, LOEFT },
	{ "014610", { "Landbrug", "Grisegård" }, "Landbrugsmedhjælper", KOMMERCIEL, 0,
	  DYR | LANDBRUG | RENGOERING, LOEFT | ALENE },
	{ "433200", { "Tømrer", "Snedkeri" }, "Håndværksmedhjælper", KOMMERCIEL, 0,
	  HAANDVAERK | MONTAGE | KOERSEL, LOEFT | HOEJDER },
	{ "433410", { "Maler", "Overflade" }, "Malermedhjælper", KOMMERCIEL, 0,
	  HAANDVAERK | RENGOERING, HOEJDER },
	{ "412000", { "Byg", "Entreprise" }, "Byggepladsmedhjælper", KOMMERCIEL, 2,
	  HAANDVAERK | AFFALD | MONTAGE | KOERSEL, LOEFT | STOEJ | HOEJDER },
	{ "871010", { "Plejecenter", "Omsorgscenter" }, "Servicemedarbejder", OFFENTLIG, 2,
	  OMSORG | KOEKKEN | VASK | RENGOERING, SKIFTENDE },
	{ "889130", { "Børnehus", "Børnehave" }, "Pædagogmedhjælper", OFFENTLIG, 1,
	  BOERN | KOEKKEN | RENGOERING, STOEJ },
	{ "841100", { "Driftsafdelingen", "Vej og Park" }, "Pedelmedhjælper", OFFENTLIG, 2,
	  GRAES | HAVE | AFFALD | KONTOR | KOPIERING, SKIFTENDE },
	{ "960110", { "Vaskeri", "Linned" }, "Vaskerimedarbejder", KOMMERCIEL, 1,
	  VASK | PAKNING | PRODUKTION, STOEJ | TEMPO },
	{ "477900", { "Genbrugsbutik", "Loppehus" }, "Butiksmedhjælper", SOCIAL, 0,
	  KASSE | HYLDER | LAGER | KOERSEL, KUNDER },
	{ "381100", { "Miljøservice", "Sortering" }, "Genbrugsmedarbejder", SOCIAL, 1,
	  AFFALD | CHAUFFOER | LAGER, LOEFT },
	{ "562100", { "Folkekøkken", "Madhus" }, "Køkkenmedhjælper", SOCIAL, 0,
	  KOEKKEN | OPVASK | KANTINE | RENGOERING, TEMPO },
	{ "949900", { "Værested", "Kulturforening" }, "Caféhjælper", FORENING, 0,
	  KOEKKEN | OPVASK | RENGOERING | HAVE, SKIFTENDE },
	{ "620100", { "Data", "Software" }, "Kontormedhjælper", KOMMERCIEL, 0,
	  KONTOR | IT | KOPIERING, ALENE },
	{ "750000", { "Dyreklinik", "Dyrehospital" }, "Klinikmedhjælper", KOMMERCIEL, 0,
	  DYR | RECEPTION | RENGOERING, KUNDER },
	{ "932100", { "Eventyrpark", "Legeland" }, "Parkmedhjælper", KOMMERCIEL, 2,
	  SAESON | GRAES | KASSE | RENGOERING | BOERN, STOEJ | KUNDER },
};

const int branch_count = COUNT(branch_table);

bool form_paid(enum form f)
{
	return f == HYBRID || f == LOENTILSKUD || (f >= SMAAJOB && f <= ORDINAERT) ||
		f == ELEVPLADS;
}

bool form_limited(enum form f)
{
	return f <= NYTTE || f == SKAANEJOB;
}

bool reason_broken(enum reason r)
{
	return (r >= R_OPGAVER && r <= R_FLYTTET) || r == R_UKENDT;
}

int unbearable(int conditions)
{
	/* by condition, from tunge-loeft to koersel-kraeves */
	static const int conflict[] = { 8, 16 | 2, 4, 1, 32, 0, 0, 1024 };
	int needs = 0;

	for (int i = 0; i < COUNT(conflict); i++)
		if (conditions >> i & 1)
			needs |= conflict[i];
	return needs;
}

void add_word(char *text, size_t size, const char *word)
{
	size_t used = strlen(text);

	snprintf(text + used, size - used, "%s%s", used ? " " : "", word);
}

/* ---- made-up names ------------------------------------------------------------------------ */

static const char *const stem[] = { "Roe", "Dige", "Tang", "Måge", "Hyben", "Brombær", "Egern",
	"Vibe", "Strandkål", "Kvæde", "Musling", "Pimpsten", "Krebse", "Tudse", "Hejre", "Mirabel",
	"Rørhat", "Snegle", "Sandorm", "Sukkertop", "Klyde", "Tagrør", "Åkande", "Skarnbasse" };
static const char *const tail[] = { "bjerg", "lund", "odde", "mose", "sted", "vang", "høj", "kær",
	"vig", "næs", "torp", "løkke", "banke", "bro", "krog", "eng", "skov", "dam", "hede",
	"holt" };

void made_up(char *text, size_t size, int k)
{
	k = (k % 480 * 173 + 11) % 480;
	snprintf(text, size, "%s%s", stem[k % 24], tail[k / 24]);
}

void company_name(const struct branch *branch, const char *town, struct rng *r, int i, char *text,
	size_t size)
{
	static const char *const form[] = { " ApS", " A/S", " I/S", "", " ApS", " ApS", "" };
	const char *noun = branch->noun[rng_below(r, 2)], *legal = form[rng_below(r, COUNT(form))];
	bool in_town = rng_pct(r, 30) && town;
	char name[64];

	made_up(name, sizeof(name), i);
	if (branch->kind == KOMMERCIEL)
		snprintf(text, size, "%s %s%s%s%s", name, noun, in_town ? " " : "",
			in_town ? town : "", legal);
	else
		snprintf(text, size, "%s %s", noun, name);
}

/* The next number of eight digits whose weighted sum is divisible by 11. */
int cvr_next(int *base)
{
	static const int weight[] = { 2, 7, 6, 5, 4, 3, 2 };

	for (;;) {
		int sum = 0, digits = 9800000 + (*base)++;
		for (int i = 6, rest = digits; i >= 0; i--, rest /= 10)
			sum += weight[i] * (rest % 10);
		if ((11 - sum % 11) % 11 < 10)
			return digits * 10 + (11 - sum % 11) % 11;
	}
}

void person_name(struct rng *r, char *text, size_t size)
{
	static const char *const first[] = { "Lone", "Søren", "Mette", "Bjarne", "Åse", "Kurt",
		"Gitte", "Jørn", "Pia", "Torben", "Karin", "Flemming", "Birthe", "Ole", "Rikke",
		"Svend" };
	const char *name = first[rng_below(r, COUNT(first))];
	char family[64];

	made_up(family, sizeof(family), rng_below(r, 480));
	snprintf(text, size, "%s %s", name, family);
}
