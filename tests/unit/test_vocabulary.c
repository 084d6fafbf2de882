/* SPDX-License-Identifier: MIT */
/*
 * Codes as data: the built-in ones are those of records.md section 4, a project extends and overrides them, and
 * what could be taken for something else is refused.
 */
#include "world.h"

static const struct vocabulary *of(const struct project *p, const char *name)
{
	const struct vocabulary *v = vocabulary_find(&p->vocabularies, str_of(name));
	assert_non_null(v);
	return v;
}

static const struct code *code(const struct project *p, const char *vocabulary, const char *id)
{
	int32_t n = code_find(of(p, vocabulary), str_of(id));
	return n < 0 ? NULL : &of(p, vocabulary)->codes[n];
}

static struct project *with_words(struct temp *t, const char *words)
{
	put(t, "rff.yaml", arena_printf(&t->arena, YAML "%s", words));
	return world(t);
}

/* records.md section 4, word for word. */
static const struct {
	const char *vocabulary, *codes;
} contract[] = {
	{"form", "virksomhedspraktik hybridpraktik loentilskud nytteindsats smaajob fleksjob skaanejob ordinaert-job "
		 "uddannelse elevplads frivillig"},
	{"benefit", "dagpenge kth-jobparat kth-aktivitetsparat udh-uddannelsesparat udh-aktivitetsparat sygedagpenge "
		    "jobafklaring ressourceforloeb ledighedsydelse revalidering foertidspension selvforsoergende sho "
		    "overgangsydelse ingen"},
	{"exit_reason", "gennemfoert job uddannelse fleksjob sygdom eget-oenske afbrudt andet ukendt fraflyttet doed pension"},
	{"end_reason", "gennemfoert ordinaert-job fleksjob uddannelse sygdom ikke-match-opgaver ikke-match-socialt "
		       "ikke-match-timer transport virksomhedens-forhold borgerens-oenske flyttet lovens-graense ukendt"},
	{"destination", "samme-virksomhed anden-virksomhed-samme-branche anden-virksomhed-anden-branche uddannelse ingen"},
	{"kind", "kommerciel socialoekonomisk offentlig forening"},
	{"shift", "morgen dag aften nat weekend"},
	{"task", "rengoering koekken kantine opvask pakning lager montage kassebetjening hyldeopfyldning koersel graes-sne "
		 "have haandvaerk affald vask-toej kontor kopiering reception it omsorg boern dyr landbrug produktion "
		 "chauffoerhjaelp saeson"},
	{"certificate", "hygiejnebevis truckcertifikat koerekort-b koerekort-c svejsebevis boerneattest"},
	{"need", "mentor ro pauser ingen-loeft ingen-stoej faste-opgaver korte-dage sen-start tolk laesehjaelp bil-med "
		 "stoette-social stoette-sundhed"},
	{"condition", "tunge-loeft stoej tempo alene skiftende-opgaver kundekontakt hoejder koersel-kraeves"},
	{"channel", "telefon besoeg mail netvaerksmoede bustur opfoelgning digital"},
	{"decision", "ansat afvist-af-virksomhed afvist-af-borger trukket-tilbage"},
	{"outcome", "godt-match justeres risiko afbrydes ikke-truffet"},
	{"mentor", "medarbejdermentor virksomhedsbuddy konsulentmentor erhvervsmentor ledermentor frivillig mentorstoette"},
	{"activity", "bustur jobklub kompetenceudvikling mentoruddannelse buddyuddannelse netvaerksmoede temadag screening "
		     "jobsamtale"},
	{"exemption", "barsel sygdom dom boernepasning andet"},
	{"contact_outcome", "interesseret aftale nej ikke-truffet"},
	{"rater", "borger konsulent virksomhed"},
	{"gender", "k m x"},
	{"labour_status", "ledig langtidsledig inaktiv beskaeftiget"},
	{"cause", "nyt genbesaettelse"},
	{"with", "virksomhed borger begge"},
	{"direction", "ud ind"},
	{"form_kind", "start slut 6-mdr"},
	{"how", "interview register ikke-truffet"},
	{"effect", "omsaetning eksport markedsposition"},
	{"case_kind", "laeringscase borgerhistorie"},
};

static void every_code_of_the_contract_is_there_in_two_languages(void **state)
{
	struct temp *t = *state;
	struct project *p = with_words(t, "");
	assert_string_equal(said(&t->diag), "");
	for (size_t i = 0; i < COUNT(contract); i++) {
		struct str rest = str_of(contract[i].codes), word;
		size_t n = 0;
		for (; str_word(&rest, ' ', &word); n++) {
			const struct code *c = code(p, contract[i].vocabulary, str_z(&t->arena, word));
			if (!c)
				fail_msg("%s has no code %.*s", contract[i].vocabulary, (int)word.n, word.p);
			assert_true(c->da.n > 0 && c->en.n > 0);
		}
		assert_int_equal(of(p, contract[i].vocabulary)->n, n);
	}
	assert_int_equal(of(p, "municipality")->n, 98);
	/* a match ends for an end_reason or because another was chosen */
	assert_int_equal(of(p, "match_reason")->n, of(p, "end_reason")->n + 1);
	assert_non_null(code(p, "match_reason", "anden-valgt"));
	assert_non_null(code(p, "match_reason", "transport"));
}

static void flags_are_those_of_the_contract(void **state)
{
	static const struct {
		const char *vocabulary, *flag, *codes;
	} cases[] = {
		{"form", "paid", "hybridpraktik loentilskud smaajob fleksjob skaanejob ordinaert-job elevplads"},
		{"form", "subsidised", "loentilskud fleksjob skaanejob"},
		{"form", "ordinary", "hybridpraktik smaajob ordinaert-job elevplads"},
		{"form", "training", "virksomhedspraktik hybridpraktik nytteindsats frivillig"},
		{"form", "education", "uddannelse elevplads"},
		{"exit_reason", "leaves", "fraflyttet doed pension"},
		{"end_reason", "broken", "ikke-match-opgaver ikke-match-socialt ikke-match-timer transport "
					 "virksomhedens-forhold borgerens-oenske flyttet ukendt"},
		{"channel", "face_to_face", "besoeg netvaerksmoede bustur opfoelgning"},
	};
	struct temp *t = *state;
	struct project *p = with_words(t, "");
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct vocabulary *v = of(p, cases[i].vocabulary);
		uint32_t bit = flag_find(&p->vocabularies, str_of(cases[i].flag));
		assert_int_not_equal(bit, 0);
		assert_true(vocabulary_flags(v) & bit);
		for (size_t k = 0; k < v->n; k++) {
			struct str rest = str_of(cases[i].codes), word;
			bool listed = false;
			while (str_word(&rest, ' ', &word))
				listed = listed || str_eq(word, v->codes[k].id);
			if (((v->codes[k].flags & bit) != 0) != listed)
				fail_msg("%s: flag %s of %.*s", cases[i].vocabulary, cases[i].flag,
					 (int)v->codes[k].id.n, v->codes[k].id.p);
		}
	}
	assert_int_equal(flag_find(&p->vocabularies, STR("nothing")), 0);
}

static void dates_and_weeks_are_those_of_the_contract(void **state)
{
	struct temp *t = *state;
	struct project *p = with_words(t, "");
	assert_int_equal(code(p, "benefit", "ressourceforloeb")->to, date("2026-01-31"));
	assert_int_equal(code(p, "benefit", "revalidering")->to, date("2026-01-31"));
	assert_int_equal(code(p, "benefit", "revalidering")->from, DAY_NONE);
	assert_int_equal(code(p, "benefit", "dagpenge")->to, DAY_NONE);
	assert_true(of(p, "benefit")->dated);
	assert_false(of(p, "form")->dated);
	assert_int_equal(code(p, "task", "lager")->weeks, 4);
}

static void a_municipality_may_have_a_leading_zero(void **state)
{
	struct temp *t = *state;
	struct project *p = with_words(t, "areas: [\"360\"]\n");
	const struct vocabulary *v = of(p, "municipality");
	assert_true(code_find(v, STR("360")) >= 0);
	assert_int_equal(code_find(v, STR("0360")), code_find(v, STR("360")));
	assert_int_equal(code_find(v, STR("00360")), -1);
	assert_int_equal(code_find(v, STR("1360")), -1);
	assert_int_equal(code_find(v, STR("")), -1);
	assert_true(code_find(of(p, "area"), STR("360")) >= 0);
	assert_int_equal(code_find(of(p, "area"), STR("0360")), -1);
}

static void a_project_extends_and_overrides(void **state)
{
	struct temp *t = *state;
	struct project *p = with_words(t, "vocabulary:\n"
					  "  task:\n"
					  "    cykler: {da: Cykelreparation, en: Bicycle repair, weeks: 6}\n"
					  "    lager: {da: Lageret}\n"
					  "  form:\n"
					  "    smaajob: {flags: [paid, own]}\n"
					  "    fleksjob: {flags: []}\n"
					  "    proeve: {valid_from: 2021-03-01, valid_to: 2021-06-30}\n");
	assert_string_equal(said(&t->diag), "");
	assert_int_equal(code(p, "task", "cykler")->weeks, 6);
	assert_true(str_is(code(p, "task", "cykler")->en, "Bicycle repair"));
	assert_true(str_is(code(p, "task", "lager")->da, "Lageret"));
	assert_int_equal(code(p, "task", "lager")->weeks, 4);
	uint32_t paid = flag_find(&p->vocabularies, STR("paid")), own = flag_find(&p->vocabularies, STR("own"));
	assert_int_equal(code(p, "form", "smaajob")->flags, paid | own);
	assert_int_equal(code(p, "form", "fleksjob")->flags, 0);
	assert_true(str_is(code(p, "form", "smaajob")->da, "Småjob")); /* what is left out stays */
	const struct code *c = code(p, "form", "proeve");
	assert_true(str_is(c->da, "proeve") && str_is(c->en, "proeve"));
	assert_int_equal(c->from, date("2021-03-01"));
	assert_int_equal(c->to, date("2021-06-30"));
	assert_true(of(p, "form")->dated);
}

static void lists_of_rff_yaml_are_vocabularies_too(void **state)
{
	struct temp *t = *state;
	struct project *p = with_words(t, "partners: [{id: lolland, name: Lolland Kommune}]\n"
					  "areas: [nakskov, maribo]\n"
					  "networks: [dialogforum]\n"
					  "funding: [{id: apm, name: Fonden, grant: 1.5}]\n"
					  "meetings: [{id: styregruppe, months: [5, 11]}]\n"
					  "followup: [{id: halv, after: 15d, from: start}, {id: halv, after: 20d, from: start, "
					  "valid_from: 2021-06-01}]\n"
					  "instruments: [{id: eget, scale: [1, 5], items: [jobtro, samarbejde]}]\n"
					  "indicators: [{id: alle, unit: citizens, window: to-date}]\n");
	assert_string_equal(said(&t->diag), "");
	static const char *const codes[][2] = {
		{"partner", "lolland"}, {"area", "maribo"},    {"network", "dialogforum"}, {"funding", "apm"},
		{"meeting", "styregruppe"}, {"step", "halv"},  {"step", "afslutning"},	   {"step", "aftalt"},
		{"instrument", "eget"},
		{"item", "samarbejde"}, {"indicator", "alle"},
	};
	for (size_t i = 0; i < COUNT(codes); i++)
		if (!code(p, codes[i][0], codes[i][1]))
			fail_msg("%s has no %s", codes[i][0], codes[i][1]);
	assert_true(str_is(code(p, "partner", "lolland")->da, "Lolland Kommune"));
	assert_int_equal(of(p, "step")->n, 3); /* rules may share an id over time */
}

static void mistakes_are_told_where_they_stand(void **state)
{
	static const struct {
		const char *words, *is;
	} cases[] = {
		{"vocabulary: {taks: {a: {da: A}}}", "5:14: \"taks\" is no vocabulary; did you mean task?"},
		{"vocabulary: {noget-helt-andet: {}}", "5:14: \"noget-helt-andet\" is no vocabulary"},
		{"vocabulary: [a]", "5:13: vocabulary: not a map; write name: {code: {da: …, en: …}}"},
		{"vocabulary: a", "5:13: vocabulary: not a map; write name: {code: {da: …, en: …}}"},
		{"vocabulary: {task: [a]}", "5:20: task: not a map; write code: {da: …, en: …}"},
		{"vocabulary: {task: {Stor: {da: A}}}",
		 "5:21: \"Stor\" is no code; write small letters a-z, digits and -"},
		{"vocabulary: {task: {-a: {da: A}}}", "5:21: \"-a\" is no code; write small letters a-z, digits and -"},
		{"vocabulary: {task: {a b: {da: A}}}", "5:21: \"a b\" is no code; write small letters a-z, digits and -"},
		{"vocabulary: {task: {a: {dk: A}}}",
		 "5:25: \"dk\" is no key of a code; did you mean da?"},
		{"vocabulary: {task: {a: {weeks: en}}}", "5:32: weeks: \"en\" is no whole number; write digits"},
		{"vocabulary: {task: {a: b}}", "5:24: a code: \"b\" is no map; write key: value"},
		{"vocabulary: {form: {a: {valid_from: 1.1.2021}}}",
		 "5:37: valid_from: \"1.1.2021\" is no date; write YYYY-MM-DD"},
		{"vocabulary: {task: {include: [taks]}}", "5:31: include: \"taks\" is no vocabulary"},
		/* a flag and a code of one name could not be told apart in a condition, whoever came first */
		{"vocabulary: {form: {paid: {da: A}}}", "5:14: \"paid\" is both a flag and a code of form; rename one of them"},
		{"vocabulary: {form: {foo: {flags: [smaajob]}}}",
		 "5:14: \"smaajob\" is both a flag and a code of form; rename one of them"},
		{"vocabulary: {form: {foo: {flags: [foo]}}}",
		 "5:14: \"foo\" is both a flag and a code of form; rename one of them"},
		{"areas: [a, b, a]", "5:15: id: \"a\" stands already; ids are unique"},
		{"partners: [{id: a, name: A}, {id: a, name: B}]", "5:35: id: \"a\" stands already; ids are unique"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		with_words(t, arena_printf(&t->arena, "%s\n", cases[i].words));
		assert_string_equal(said(&t->diag), arena_printf(&t->arena, "rff.yaml:%s\n", cases[i].is));
	}
}

static void a_vocabulary_includes_another(void **state)
{
	struct temp *t = *state;
	struct project *p = with_words(t, "vocabulary:\n  task: {include: [shift, task], egen: {da: Egen}}\n");
	assert_string_equal(said(&t->diag), "");
	assert_non_null(code(p, "task", "nat"));
	assert_non_null(code(p, "task", "egen"));
	assert_int_equal(of(p, "task")->n, 26 + 5 + 1);
}

static void flags_run_out_at_32(void **state)
{
	struct temp *t = *state;
	struct buf b = {0};
	buf_z(&b, "vocabulary:\n  task:\n");
	for (int i = 0; i < 40; i++)
		buf_printf(&b, "    t%d: {flags: [own%d]}\n", i, i);
	with_words(t, b.p);
	buf_free(&b);
	assert_true(t->diag.errors > 0);
	for (size_t i = 0; i < t->diag.n; i++)
		assert_string_equal(t->diag.list[i].message, "flags: more than 32 different ones; use fewer");
}

static void many_codes_are_all_found(void **state)
{
	struct temp *t = *state;
	struct buf b = {0};
	buf_z(&b, "areas:\n");
	for (int i = 0; i < 5000; i++)
		buf_printf(&b, "  - area%d\n", i);
	struct project *p = with_words(t, b.p);
	buf_free(&b);
	assert_string_equal(said(&t->diag), "");
	for (int i = 0; i < 5000; i++)
		assert_int_equal(code_find(of(p, "area"), str_of(arena_printf(&t->arena, "area%d", i))), i);
}

static void hints_name_the_near_code_or_a_few(void **state)
{
	struct temp *t = *state;
	struct project *p = with_words(t, "areas: [nakskov]\n");
	assert_string_equal(code_hint(&t->diag, of(p, "kind"), STR("komerciel")), "did you mean kommerciel?");
	assert_string_equal(code_hint(&t->diag, of(p, "kind"), STR("")),
			    "write one of kommerciel, socialoekonomisk, offentlig, forening");
	assert_string_equal(code_hint(&t->diag, of(p, "area"), STR("x")), "write nakskov");
	assert_string_equal(code_hint(&t->diag, of(p, "network"), STR("x")), "rff.yaml names none");
	const char *tasks = code_hint(&t->diag, of(p, "task"), STR("zzz"));
	assert_string_equal(tasks + strlen(tasks) - strlen(", …"), ", …");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(every_code_of_the_contract_is_there_in_two_languages),
		TEMP_TEST(flags_are_those_of_the_contract),
		TEMP_TEST(dates_and_weeks_are_those_of_the_contract),
		TEMP_TEST(a_municipality_may_have_a_leading_zero),
		TEMP_TEST(a_project_extends_and_overrides),
		TEMP_TEST(lists_of_rff_yaml_are_vocabularies_too),
		TEMP_TEST(mistakes_are_told_where_they_stand),
		TEMP_TEST(a_vocabulary_includes_another),
		TEMP_TEST(flags_run_out_at_32),
		TEMP_TEST(many_codes_are_all_found),
		TEMP_TEST(hints_name_the_near_code_or_a_few),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
