/* SPDX-License-Identifier: MIT */
/* The hard rules of matching.md section 1: each passing, failing and unknown, and what it says. */
#include "pair.h"

struct rule_case {
	enum rule rule;
	enum verdict verdict;
	const char *company, *opening, *citizen;
	const char *da, *en;
};

/* Worked out by hand from the table of rules; "" is a row without the column. */
static const struct rule_case cases[] = {
	{RULE_AREA, VERDICT_PASS, "", "area=syd", "areas=nord syd", "kan nå syd", "can reach syd"},
	{RULE_AREA, VERDICT_FAIL, "", "area=syd", "areas=nord", "kan ikke nå syd (når: nord)", "cannot reach syd (reaches: nord)"},
	{RULE_AREA, VERDICT_UNKNOWN, "", "", "areas=nord", "åbningens område er ikke oplyst", "the opening's area is not stated"},
	{RULE_AREA, VERDICT_UNKNOWN, "", "area=syd", "", "hvor borgeren kan nå hen, er ikke oplyst", "where the citizen can get to is not stated"},
	{RULE_FEW_HOURS, VERDICT_PASS, "", "hours_min=12", "hours_max=12", "kræver 12 t, kan 12 t", "requires 12 h, can do 12 h"},
	{RULE_FEW_HOURS, VERDICT_FAIL, "", "hours_min=25", "hours_max=12.5", "kræver 25 t, kan 12,5 t", "requires 25 h, can do 12.5 h"},
	{RULE_FEW_HOURS, VERDICT_UNKNOWN, "", "", "hours_max=12", "åbningens mindste timetal er ikke oplyst", "the opening's fewest hours are not stated"},
	{RULE_FEW_HOURS, VERDICT_UNKNOWN, "", "hours_min=25", "", "hvor mange timer borgeren kan arbejde, er ikke oplyst", "how many hours the citizen can work is not stated"},
	{RULE_MANY_HOURS, VERDICT_PASS, "", "hours_max=10", "hours_min=10", "højst 10 t, ønsker mindst 10 t", "at most 10 h, wants at least 10 h"},
	{RULE_MANY_HOURS, VERDICT_PASS, "", "hours_max=4", "", "intet mindste timetal ønsket", "no fewest hours wanted"},
	{RULE_MANY_HOURS, VERDICT_PASS, "", "", "", "intet mindste timetal ønsket", "no fewest hours wanted"},
	{RULE_MANY_HOURS, VERDICT_FAIL, "", "hours_max=4", "hours_min=10", "højst 4 t, ønsker mindst 10 t", "at most 4 h, wants at least 10 h"},
	{RULE_MANY_HOURS, VERDICT_UNKNOWN, "", "", "hours_min=10", "åbningens højeste timetal er ikke oplyst, ønsker mindst 10 t", "the opening's most hours are not stated, wants at least 10 h"},
	{RULE_SHIFTS, VERDICT_PASS, "", "shifts=dag aften;shifts_needed=2", "shifts=aften nat dag", "2 fælles, kræver 2 af: dag, aften", "2 in common, requires 2 of: day, evening"},
	{RULE_SHIFTS, VERDICT_PASS, "", "shifts=dag", "shifts=dag", "1 fælles, kræver 1 af: dag", "1 in common, requires 1 of: day"},
	{RULE_SHIFTS, VERDICT_PASS, "", "", "", "ingen vagter krævet", "no shifts required"},
	{RULE_SHIFTS, VERDICT_FAIL, "", "shifts=dag aften;shifts_needed=2", "shifts=aften nat", "1 fælles, kræver 2 af: dag, aften", "1 in common, requires 2 of: day, evening"},
	{RULE_SHIFTS, VERDICT_UNKNOWN, "", "shifts=dag", "", "hvilke vagter borgeren kan tage, er ikke oplyst", "which shifts the citizen can work is not stated"},
	{RULE_FORM, VERDICT_PASS, "", "forms=virksomhedspraktik smaajob", "forms=smaajob fleksjob", "småjob", "small job"},
	{RULE_FORM, VERDICT_FAIL, "", "forms=virksomhedspraktik", "forms=smaajob", "tilbyder virksomhedspraktik; aftalt: småjob", "offers work placement; agreed: small job"},
	{RULE_FORM, VERDICT_UNKNOWN, "", "forms=smaajob", "", "hvilke former der er aftalt med borgeren, er ikke oplyst", "the forms agreed with the citizen are not stated"},
	{RULE_FORM, VERDICT_UNKNOWN, "", "", "forms=smaajob", "virksomhedens former er ikke oplyst", "the forms the employer accepts are not stated"},
	{RULE_START, VERDICT_PASS, "", "start_by=2021-07-01", "available=2021-07-01", "tidligst 2021-07-01, senest start 2021-07-01", "earliest 2021-07-01, latest start 2021-07-01"},
	{RULE_START, VERDICT_PASS, "", "start_by=2021-07-01", "", "senest start 2021-07-01", "latest start 2021-07-01"},
	{RULE_START, VERDICT_PASS, "", "", "available=2021-07-01", "ingen frist for start", "no latest start"},
	{RULE_START, VERDICT_FAIL, "", "start_by=2021-07-01", "available=2021-07-02", "tidligst 2021-07-02, senest start 2021-07-01", "earliest 2021-07-02, latest start 2021-07-01"},
	{RULE_SUPPORT, VERDICT_PASS, "offers=mentor", "offers=tolk", "needs=mentor tolk", "al støtte er der (2)", "all support is there (2)"},
	{RULE_SUPPORT, VERDICT_PASS, "", "", "needs=ingen-loeft faste-opgaver", "intet behov for støtte", "no support needed"},
	{RULE_SUPPORT, VERDICT_PASS, "", "", "", "intet behov for støtte", "no support needed"},
	{RULE_SUPPORT, VERDICT_FAIL, "offers=mentor", "", "needs=mentor tolk ro", "mangler: tolk, ro", "missing: interpreter, calm surroundings"},
	{RULE_CONFLICT, VERDICT_PASS, "", "conditions=stoej", "needs=ingen-loeft", "intet strider mod hensyn", "nothing conflicts with a consideration"},
	{RULE_CONFLICT, VERDICT_PASS, "", "", "needs=ro", "intet strider mod hensyn", "nothing conflicts with a consideration"},
	{RULE_CONFLICT, VERDICT_FAIL, "", "conditions=tunge-loeft", "needs=ingen-loeft", "tunge løft mod hensynet ingen tunge løft", "heavy lifting against no heavy lifting"},
	{RULE_CONFLICT, VERDICT_FAIL, "", "conditions=stoej", "needs=ingen-stoej", "støj mod hensynet ingen støj", "noise against no noise"},
	{RULE_CONFLICT, VERDICT_FAIL, "offers=ro", "conditions=stoej", "needs=ro", "støj mod hensynet ro", "noise against calm surroundings"},
	{RULE_CONFLICT, VERDICT_FAIL, "", "conditions=tempo", "needs=pauser", "højt tempo mod hensynet ekstra pauser", "high pace against extra breaks"},
	{RULE_CONFLICT, VERDICT_FAIL, "", "conditions=skiftende-opgaver", "needs=faste-opgaver", "skiftende opgaver mod hensynet faste opgaver", "changing tasks against fixed tasks"},
	{RULE_CONFLICT, VERDICT_FAIL, "", "conditions=alene", "needs=mentor", "alenearbejde mod hensynet mentor", "working alone against mentor"},
	{RULE_CONFLICT, VERDICT_FAIL, "", "conditions=koersel-kraeves", "needs=bil-med", "kørsel kræves mod hensynet kørelejlighed", "driving required against a lift to work"},
	{RULE_TASKS, VERDICT_PASS, "", "tasks=lager it", "tasks=lager;trainable=it", "kan: lager; vil lære: it", "can: warehouse; would learn: IT"},
	{RULE_TASKS, VERDICT_PASS, "", "", "", "ingen opgaver oplyst", "no tasks stated"},
	{RULE_TASKS, VERDICT_FAIL, "", "tasks=lager it", "tasks=lager", "mangler: it; kan: lager", "missing: IT; can: warehouse"},
	{RULE_TASKS, VERDICT_UNKNOWN, "", "tasks=lager", "trainable=lager", "hvilke opgaver borgeren kan, er ikke oplyst", "which tasks the citizen masters is not stated"},
	{RULE_TRAINING, VERDICT_PASS, "", "tasks=lager it;training_weeks=4", "tasks=lager;trainable=it", "kræver 4 ugers oplæring, giver 4", "needs 4 weeks of training, gives 4"},
	{RULE_TRAINING, VERDICT_PASS, "", "tasks=lager", "tasks=lager;trainable=lager", "ingen oplæring nødvendig", "no training needed"},
	{RULE_TRAINING, VERDICT_FAIL, "", "tasks=lager it;training_weeks=7", "tasks=have;trainable=it lager", "kræver 8 ugers oplæring, giver 7", "needs 8 weeks of training, gives 7"},
	{RULE_TRAINING, VERDICT_FAIL, "", "tasks=it", "tasks=have;trainable=it", "kræver 4 ugers oplæring, giver 0", "needs 4 weeks of training, gives 0"},
	{RULE_TRAINING, VERDICT_UNKNOWN, "", "tasks=lager", "trainable=lager", "hvilke opgaver borgeren kan, er ikke oplyst", "which tasks the citizen masters is not stated"},
	{RULE_CERTIFICATE, VERDICT_PASS, "", "certificates=hygiejnebevis", "certificates=koerekort-b hygiejnebevis", "har: hygiejnebevis", "has: food hygiene certificate"},
	{RULE_CERTIFICATE, VERDICT_PASS, "", "", "", "intet bevis krævet", "no certificate required"},
	{RULE_CERTIFICATE, VERDICT_FAIL, "", "certificates=hygiejnebevis", "", "mangler: hygiejnebevis", "missing: food hygiene certificate"},
	{RULE_DECLINED, VERDICT_PASS, "branch=471120", "tasks=lager", "declines=it 56", "ikke fravalgt", "not declined"},
	{RULE_DECLINED, VERDICT_FAIL, "", "", "declines=V1", "fravalgt af borgeren", "declined by the citizen"},
	{RULE_DECLINED, VERDICT_FAIL, "", "tasks=lager", "declines=lager", "fravalgt af borgeren", "declined by the citizen"},
	{RULE_DECLINED, VERDICT_FAIL, "branch=471120", "", "declines=47.11.20", "fravalgt af borgeren", "declined by the citizen"},
	{RULE_DECLINED, VERDICT_FAIL, "branch=47.11.20", "", "declines=47", "fravalgt af borgeren", "declined by the citizen"},
	{RULE_DECLINED, VERDICT_PASS, "branch=471120", "nice=lager", "declines=471130 lager", "ikke fravalgt", "not declined"},
	{RULE_REFUSED, VERDICT_PASS, "", "", "", "ikke afvist", "not refused"},
	{RULE_CLOSED, VERDICT_PASS, "", "closes=2021-06-01", "", "1 ledig plads", "1 free seat"},
	{RULE_CLOSED, VERDICT_PASS, "", "opened=2021-06-01;positions=3;filled_elsewhere=1", "", "2 ledige pladser", "2 free seats"},
	{RULE_CLOSED, VERDICT_FAIL, "", "closes=2021-05-31", "", "lukkede 2021-05-31", "closed 2021-05-31"},
	{RULE_CLOSED, VERDICT_FAIL, "", "opened=2021-06-02", "", "åbner 2021-06-02", "opens 2021-06-02"},
	{RULE_CLOSED, VERDICT_FAIL, "", "positions=2;filled_elsewhere=2", "", "alle pladser er besat", "all seats are taken"},
	{RULE_CLOSED, VERDICT_FAIL, "", "positions=2;filled_elsewhere=5", "", "alle pladser er besat", "all seats are taken"},
	{RULE_INACTIVE, VERDICT_PASS, "", "", "exited=2021-06-01", "har ventet 151 dage", "has waited 151 days"},
	{RULE_INACTIVE, VERDICT_FAIL, "", "", "exited=2021-05-31", "afsluttet 2021-05-31", "left 2021-05-31"},
	{RULE_INACTIVE, VERDICT_FAIL, "", "", "enrolled=2021-06-02", "starter 2021-06-02", "starts 2021-06-02"},
};

static void each_rule(void **state)
{
	struct temp *t = *state;
	int seen[RULES][3] = {0};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct rule_case *c = &cases[i];
		const struct matcher *m = pair_of(t, "", c->company, c->opening, c->citizen);
		if (match_verdict(m, c->rule, 0, 0) != c->verdict)
			print_message("case %zu (%s)\n", i, rule_codes[c->rule]);
		assert_int_equal(match_verdict(m, c->rule, 0, 0), c->verdict);
		assert_int_equal(match_judge(m, 0, 0).rule[c->rule], c->verdict);
		assert_string_equal(rule_text(m, c->rule, 0, 0, true), c->da);
		assert_string_equal(rule_text(m, c->rule, 0, 0, false), c->en);
		seen[c->rule][c->verdict]++;
	}
	for (int i = 0; i < RULES; i++)
		assert_true(seen[i][VERDICT_PASS] && (seen[i][VERDICT_FAIL] || i == RULE_REFUSED));
}

/* Rows of other tables decide R12 to R15. */
static void decisions(void **state)
{
	struct temp *t = *state;
	static const struct {
		const char *match; /* decision,decided */
		enum verdict declined, refused, closed;
	} rows[] = {
		{"afvist-af-borger,2021-05-01", VERDICT_FAIL, VERDICT_PASS, VERDICT_PASS},
		{"afvist-af-borger,2021-06-02", VERDICT_PASS, VERDICT_PASS, VERDICT_PASS}, /* not known yet */
		{"afvist-af-virksomhed,2021-06-01", VERDICT_PASS, VERDICT_FAIL, VERDICT_PASS},
		{"afvist-af-virksomhed,", VERDICT_PASS, VERDICT_FAIL, VERDICT_PASS},
		{"trukket-tilbage,2021-05-01", VERDICT_PASS, VERDICT_PASS, VERDICT_PASS},
		{"ansat,2021-05-01", VERDICT_PASS, VERDICT_PASS, VERDICT_FAIL}, /* its seat is taken */
		{"ansat,2021-06-02", VERDICT_PASS, VERDICT_PASS, VERDICT_PASS},
		{",", VERDICT_PASS, VERDICT_PASS, VERDICT_PASS},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		put(t, "matches.csv", arena_printf(&t->arena, "id,opening,citizen,proposed,decision,decided\n"
							      "M1,J1,B1,2021-04-01,%s\n", rows[i].match));
		const struct matcher *m = pair_of(t, "", "", "", "");
		assert_int_equal(match_verdict(m, RULE_DECLINED, 0, 0), rows[i].declined);
		assert_int_equal(match_verdict(m, RULE_REFUSED, 0, 0), rows[i].refused);
		assert_int_equal(match_verdict(m, RULE_CLOSED, 0, 0), rows[i].closed);
	}
	const struct matcher *m = pair_of(t, "forbid: [{opening: J1, citizen: B1, reason: familie, by: osm}]", "", "", "");
	assert_int_equal(match_verdict(m, RULE_REFUSED, 0, 0), VERDICT_FAIL);
	assert_string_equal(rule_text(m, RULE_REFUSED, 0, 0, true), "udelukket: familie (osm)");
}

/* Placements fill a seat while they run, and so does a hire until its placement begins. */
static void seats(void **state)
{
	struct temp *t = *state;
	static const struct {
		const char *rows;
		int32_t seats, waiting;
		enum citizen_state state;
	} cases_of[] = {
		{"", 2, 151, CITIZEN_ACTIVE},
		{"F1,B1,J1,,2021-05-01,\n", 1, 0, CITIZEN_PLACED},
		{"F1,B1,J1,,2021-05-01,2021-06-01\n", 1, 0, CITIZEN_PLACED},
		{"F1,B1,J1,,2021-05-01,2021-05-31\n", 2, 1, CITIZEN_ACTIVE},
		{"F1,B1,J1,,2021-06-02,\n", 2, 151, CITIZEN_ACTIVE},
		{"F1,B1,J1,,2021-02-01,2021-03-01\nF2,B1,,,2021-03-02,2021-05-22\n", 2, 10, CITIZEN_ACTIVE},
	};
	for (size_t i = 0; i < COUNT(cases_of); i++) {
		struct buf b = {0};
		struct str rest = str_of(cases_of[i].rows), line;
		buf_z(&b, "id,citizen,opening,match,start,ended,company,form\n");
		while (str_word(&rest, '\n', &line))
			buf_printf(&b, "%.*s,V1,smaajob\n", (int)line.n, line.p);
		put_bytes(t, "placements.csv", (struct str){b.p, b.n});
		buf_free(&b);
		const struct matcher *m = pair_of(t, "", "", "positions=2", "");
		assert_int_equal(m->seats[0], cases_of[i].seats);
		assert_int_equal(m->waiting[0], cases_of[i].waiting);
		assert_int_equal(m->citizen_state[0], cases_of[i].state);
		m = pair_of(t, "placed: ja", "", "positions=2", "");
		assert_int_equal(m->citizen_state[0], CITIZEN_ACTIVE);
		assert_int_equal(m->waiting[0], cases_of[i].waiting);
	}
	put(t, "matches.csv", "id,opening,citizen,proposed,decision,decided\nM1,J1,B1,2021-04-01,ansat,2021-05-01\n");
	put(t, "placements.csv", "id,citizen,opening,match,start,ended,company,form\n"
				 "F1,B1,,M1,2021-05-02,2021-05-03,V1,smaajob\n");
	assert_int_equal(pair_of(t, "", "", "positions=2", "")->seats[0], 2); /* begun, and over */
	put(t, "exemptions.csv", "citizen,from,to,reason\nB1,2021-05-01,2021-06-01,sygdom\n");
	const struct matcher *m = pair_of(t, "", "", "", "");
	assert_int_equal(m->citizen_state[0], CITIZEN_EXEMPT);
	assert_string_equal(rule_text(m, RULE_INACTIVE, 0, 0, false), "exempt at the moment");
	put(t, "exemptions.csv", "citizen,from,to,reason\nB1,2021-05-01,2021-05-31,sygdom\n");
	assert_int_equal(pair_of(t, "", "", "", "")->citizen_state[0], CITIZEN_ACTIVE);
}

/* Fails beat unknowns, unknowns beat passes; settings turn rules off or make unknown fail. */
static void status(void **state)
{
	struct temp *t = *state;
	const char *opening = "area=syd;hours_min=5;hours_max=20;forms=smaajob";
	const char *citizen = "areas=syd;hours_max=10;forms=smaajob";
	struct judgement j = match_judge(pair_of(t, "", "", opening, citizen), 0, 0);
	assert_int_equal(j.status, PAIR_YES);
	assert_int_equal(j.failing + j.unknown, 0);
	j = match_judge(pair_of(t, "", "", opening, "areas=syd;hours_max=10"), 0, 0);
	assert_int_equal(j.status, PAIR_ASK);
	assert_int_equal(j.unknown, 1);
	j = match_judge(pair_of(t, "", "", opening, "areas=nord;hours_max=10"), 0, 0);
	assert_int_equal(j.status, PAIR_NO);
	assert_int_equal(j.failing, 1);
	assert_int_equal(j.unknown, 1);
	const struct matcher *m = pair_of(t, "off: [R01]\n  unknown_fails: [R05]", "", opening, "areas=nord;hours_max=10");
	j = match_judge(m, 0, 0);
	assert_int_equal(j.rule[RULE_AREA], VERDICT_PASS);
	assert_int_equal(j.rule[RULE_FORM], VERDICT_FAIL);
	assert_string_equal(rule_text(m, RULE_AREA, 0, 0, true), "kan ikke nå syd (når: nord) (reglen er slået fra)");
	m = pair_of(t, "municipal_offers: {360: [tolk], 376: [mentor]}\n  conflicts: {kundekontakt: [sen-start]}", "offers=mentor",
		    "conditions=kundekontakt", "needs=mentor tolk sen-start");
	assert_int_equal(match_verdict(m, RULE_CONFLICT, 0, 0), VERDICT_FAIL);
	assert_int_equal(match_verdict(m, RULE_SUPPORT, 0, 0), VERDICT_FAIL); /* sen-start */
	m = pair_of(t, "municipal_offers: {360: [tolk]}", "offers=mentor", "", "needs=mentor tolk");
	assert_int_equal(match_verdict(m, RULE_SUPPORT, 0, 0), VERDICT_PASS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {TEMP_TEST(each_rule), TEMP_TEST(decisions), TEMP_TEST(seats), TEMP_TEST(status)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
