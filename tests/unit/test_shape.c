/* SPDX-License-Identifier: MIT */
/*
 * What a YAML map may hold: every kind of value taken and refused at its place, unknown and missing keys; and
 * the whole of rff.yaml as records.md section 5 shows it.
 */
#include "world.h"

static const struct shape inner_shape[] = {
	{.name = "deep", .kind = SHAPE_INT, .flags = MUST},
	{0},
};

static const struct shape all_kinds[] = {
	{.name = "text", .kind = SHAPE_TEXT},	  {.name = "id", .kind = SHAPE_ID},
	{.name = "int", .kind = SHAPE_INT},	  {.name = "number", .kind = SHAPE_NUMBER},
	{.name = "date", .kind = SHAPE_DATE},	  {.name = "offset", .kind = SHAPE_OFFSET},
	{.name = "day", .kind = SHAPE_MONTH_DAY}, {.name = "bool", .kind = SHAPE_BOOL},
	{.name = "word", .kind = SHAPE_WORD, .of = "one two"},
	{.name = "code", .kind = SHAPE_CODE, .of = "kind"},
	{.name = "nocode", .kind = SHAPE_CODE, .of = "nowhere"},
	{.name = "map", .kind = SHAPE_MAP, .keys = inner_shape},
	{.name = "any", .kind = SHAPE_ANY},
	{.name = "ints", .kind = SHAPE_INT, .flags = MANY},
	{.name = "maps", .kind = SHAPE_MAP, .flags = MANY, .keys = inner_shape},
	{0},
};

static bool check(struct temp *t, const struct vocabularies *v, const char *yaml, const struct shape *keys)
{
	t->diag = (struct diag){.arena = &t->arena};
	struct node *root = yaml_read(&t->arena, &t->diag, "s.yaml", str_of(yaml));
	assert_non_null(root);
	return shape_check(&t->diag, v, root, keys, "this");
}

static void values_of_each_kind_are_taken(void **state)
{
	static const char *const taken[] = {
		"{}",
		"text: Æ 1, 2",
		"text: 'x: y'",
		"id: aZ9-_.x",
		"id: \"9\"",
		"int: 0",
		"int: 999999999",
		"number: -1.5",
		"date: 2021-02-28",
		"offset: 2m15d",
		"day: 02-29",
		"day: 12-31",
		"bool: ja",
		"bool: nej",
		"bool: yes",
		"bool: no",
		"bool: true",
		"bool: false",
		"bool: 1",
		"bool: 0",
		"word: two",
		"code: offentlig",
		"map: {deep: 1}",
		"any: [1, {a: b}]",
		"any:",
		"ints: [1, 2]",
		"ints: []",
		"maps: [{deep: 1}, {deep: 2}]",
	};
	struct temp *t = *state;
	struct project *p = world_with(t, YAML, NULL, NULL);
	for (size_t i = 0; i < COUNT(taken); i++) {
		assert_true(check(t, &p->vocabularies, taken[i], all_kinds));
		assert_string_equal(said(&t->diag), "");
	}
}

static void values_of_another_kind_are_refused(void **state)
{
	static const struct {
		const char *yaml, *is;
	} cases[] = {
		{"text:", "1:6: text: \"\" is no text; write some text"},
		{"text: [a]", "1:7: text: \"[…]\" is no single value; write one value"},
		{"text: {a: b}", "1:7: text: \"{…}\" is no single value; write one value"},
		{"id: -a", "1:5: id: \"-a\" is no id; write letters, digits and -"},
		{"id: a b", "1:5: id: \"a b\" is no id; write letters, digits and -"},
		{"id: æ", "1:5: id: \"æ\" is no id; write letters, digits and -"},
		{"id: a1234567890123456789012345678901234567890",
		 "1:5: id: \"a1234567890123456789012345678901234567890\" is no id; write letters, digits and -"},
		{"int: -1", "1:6: int: \"-1\" is no whole number; write digits"},
		{"int: 1.0", "1:6: int: \"1.0\" is no whole number; write digits"},
		{"int: 1000000000", "1:6: int: \"1000000000\" is no whole number; write digits"},
		{"number: 1e3", "1:9: number: \"1e3\" is no number; write digits with a decimal point, at most 6 decimals"},
		{"number: .inf", "1:9: number: \".inf\" is no number; write digits with a decimal point, at most 6 decimals"},
		{"number: 1,5", "1:9: number: \"1,5\" is no number; write digits with a decimal point, at most 6 decimals"},
		{"date: 2021-02-29", "1:7: date: \"2021-02-29\" is no date; write YYYY-MM-DD"},
		{"offset: 3", "1:9: offset: \"3\" is no length of time; write months, weeks, days, as 2m15d"},
		{"day: 02-30", "1:6: day: \"02-30\" is no day of the year; write MM-DD"},
		{"day: 2-3", "1:6: day: \"2-3\" is no day of the year; write MM-DD"},
		{"bool: Ja", "1:7: bool: \"Ja\" is no yes or no; write ja or nej"},
		{"bool: on", "1:7: bool: \"on\" is no yes or no; write ja or nej"},
		{"word: three", NULL},
		{"word: one two", NULL},
		{"code: oftenlig", "1:7: code: \"oftenlig\" is no code of kind; did you mean offentlig?"},
		{"nocode: a", "1:9: nocode: \"a\" is no code of nowhere; there are none"},
		{"map: a", "1:6: map: \"a\" is no map; write key: value"},
		{"map: [a]", "1:6: map: \"[…]\" is no map; write key: value"},
		{"map: {}", "1:6: map: the key deep is missing; add it"},
		{"map: {deep: x}", "1:13: deep: \"x\" is no whole number; write digits"},
		{"ints: 1", "1:7: ints: \"1\" is no list; write [a, b] or lines with -"},
		{"ints: {a: 1}", "1:7: ints: \"{…}\" is no list; write [a, b] or lines with -"},
		{"ints: [1, x, y]", "1:11: ints: \"x\" is no whole number; write digits\n"
				    "s.yaml:1:14: ints: \"y\" is no whole number; write digits"},
		{"maps: [{deep: 1}, {}]", "1:19: maps: the key deep is missing; add it"},
		{"maps: {deep: 1}", "1:7: maps: \"{…}\" is no list; write [a, b] or lines with -"},
		{"dates: 1", "1:1: \"dates\" is no key of this; did you mean date?"},
		{"text: a\nzzzzz: 1", NULL},
		{"[a]", "1:1: this: \"[…]\" is no map; write key: value"},
		{"word", "1:1: this: \"word\" is no map; write key: value"},
	};
	struct temp *t = *state;
	struct project *p = world_with(t, YAML, NULL, NULL);
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_false(check(t, &p->vocabularies, cases[i].yaml, all_kinds));
		if (cases[i].is)
			assert_string_equal(said(&t->diag), arena_printf(&t->arena, "s.yaml:%s\n", cases[i].is));
		assert_true(t->diag.errors > 0);
	}
}

static void every_mistake_is_told_in_one_run(void **state)
{
	struct temp *t = *state;
	struct project *p = world_with(t, YAML, NULL, NULL);
	assert_false(check(t, &p->vocabularies, "int: x\nunknown-key: 1\ndate: y\nmap: {}\n", all_kinds));
	assert_int_equal(t->diag.errors, 4);
}

static void booleans_have_four_forms_each(void **state)
{
	static const char *const neither[] = {"", "Ja", "j", "YES", "on", "2", "01", "sandt"};
	(void)state;
	for (size_t i = 0; i < COUNT(neither); i++)
		assert_int_equal(bool_parse(str_of(neither[i])), -1);
	assert_int_equal(bool_parse(STR("ja")) + bool_parse(STR("yes")) + bool_parse(STR("true")) + bool_parse(STR("1")), 4);
	assert_int_equal(bool_parse(STR("nej")) + bool_parse(STR("no")) + bool_parse(STR("false")) + bool_parse(STR("0")), 0);
}

/* The example of records.md section 5, with its anchors spelt out. */
static const char example[] =
	"rff: 1\n"
	"id: lolland-falster\n"
	"name: Rekruttering fra kanten på Lolland-Falster\n"
	"language: da\n"
	"period: {from: 2018-01-01, to: 2021-12-31}\n"
	"partners:\n"
	"  - {id: lolland, name: Lolland Kommune, municipality: 360}\n"
	"  - {id: guldborgsund, name: Guldborgsund Kommune, municipality: 376}\n"
	"areas: [nakskov, maribo, nykoebing, sakskoebing, roedby]\n"
	"funding:\n"
	"  - {id: apm, name: Den A.P. Møllerske Støttefond, grant: 21100000}\n"
	"followup:\n"
	"  - {id: halv-maaned, after: 15d, from: start, forms: [smaajob, ordinaert-job], with: virksomhed}\n"
	"  - {id: to-en-halv, after: 2m15d, from: start, forms: [smaajob, ordinaert-job], with: virksomhed}\n"
	"  - {id: tre-maaneder, after: 3m, from: start, forms: [smaajob, ordinaert-job], with: borger, closes: true}\n"
	"  - {id: fire-uger-efter, after: 4w, from: exit, form: slut}\n"
	"  - {id: seks-maaneder-efter, after: 6m, from: exit, form: 6-mdr}\n"
	"followup_window: {early: 7d, late: 7d}\n"
	"meetings:\n"
	"  - {id: styregruppe, months: [5, 11], agenda: 10d, minutes: 14d}\n"
	"closed_days: [12-24, 12-31, 05-01, 06-05]\n"
	"networks: [dialogforum, ledermentor]\n"
	"use: [cabi, fsm2]\n"
	"indicators: []\n"
	"matching: {}\n"
	"instruments:\n"
	"  - {id: eget, scale: [1, 5], items: [jobtro, samarbejde], anchors: {1: slet ikke, 5: helt}}\n"
	"privacy: {suppress_below: 5, access_log: nej}\n"
	"vocabulary: {task: {cykler: {da: Cykler}}}\n"
	"classification: {branch: db07}\n";

static void the_example_of_the_contract_is_valid(void **state)
{
	struct temp *t = *state;
	struct project *p = world_with(t, example, NULL, NULL);
	assert_string_equal(said(&t->diag), "");
	assert_true(str_is(p->settings.id, "lolland-falster"));
	assert_true(str_is(p->settings.name, "Rekruttering fra kanten på Lolland-Falster"));
	assert_true(str_is(p->settings.language, "da"));
	assert_int_equal(p->settings.from, date("2018-01-01"));
	assert_int_equal(p->settings.to, date("2021-12-31"));
	assert_int_equal(p->settings.suppress_below, 5);
	assert_int_equal(p->settings.nindicators, 6); /* five of cabi, one of fsm2 */
}

static void what_is_left_out_has_its_default(void **state)
{
	struct temp *t = *state;
	struct project *p = world_with(t, "rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n", NULL, NULL);
	assert_string_equal(said(&t->diag), "");
	assert_true(str_is(p->settings.language, "en"));
	assert_int_equal(p->settings.to, DAY_NONE);
	assert_int_equal(p->settings.suppress_below, 5);
	assert_int_equal(p->settings.nindicators, 0);
}

static void every_template_is_valid(void **state)
{
	struct temp *t = *state;
	int n = 0;
	for (size_t i = 0; i < nstandards; i++) {
		if (!str_starts(str_of(standards[i].name), "templates/"))
			continue;
		put_bytes(t, "rff.yaml", (struct str){(const char *)standards[i].bytes, standards[i].n});
		world(t);
		if (t->diag.errors)
			fail_msg("%s: %s", standards[i].name, said(&t->diag));
		n++;
	}
	assert_int_equal(n, 5);
}

static void mistakes_of_rff_yaml_are_told_where_they_stand(void **state)
{
	static const struct {
		const char *yaml, *is;
	} cases[] = {
		{"rff: 2\nid: x\nname: X\n" PERIOD, NULL},
		{"rff: 1\nname: X\n" PERIOD, "rff.yaml:1:1: rff.yaml: the key id is missing; add it\n"},
		{"rff: 1\nid: x\nname: X\n", "rff.yaml:1:1: rff.yaml: the key period is missing; add it\n"},
		{"rff: 1\nid: x\nname: X\nperiod: {to: 2021-01-01}\n",
		 "rff.yaml:4:9: period: the key from is missing; add it\n"},
		{"rff: 1\nid: x\nname: X\nperiod: {from: 2021-02-01, to: 2021-01-31}\n",
		 "rff.yaml:4:32: to: \"2021-01-31\" lies before from; write a later date\n"},
		{YAML "partner: []\n", "rff.yaml:5:1: \"partner\" is no key of rff.yaml; did you mean partners?\n"},
		{YAML "use: [cabbi]\n", NULL},
		{YAML "use: [cabi, cabi]\n", "rff.yaml:5:13: use: \"cabi\" stands already; remove one of them\n"},
		{YAML "meetings: [{id: s, months: [0, 13]}]\n", "rff.yaml:5:29: months: \"0\" is no month; write 1 to 12\n"
								"rff.yaml:5:32: months: \"13\" is no month; write 1 to 12\n"},
		{YAML "instruments: [{id: e, scale: [5, 1], items: [a]}]\n",
		 "rff.yaml:5:30: scale: not a lowest and a highest value; write [1, 5]\n"},
		{YAML "instruments: [{id: e, scale: [1, 3, 5], items: [a]}]\n",
		 "rff.yaml:5:30: scale: not a lowest and a highest value; write [1, 5]\n"},
		{YAML "followup: [{id: afslutning, after: 1d, from: start}]\n",
		 "rff.yaml:5:17: id: \"afslutning\" is built in; give the rule another id\n"},
		{YAML "language: dk\n", "rff.yaml:5:11: language: \"dk\" is no value here; write one of da en\n"},
		{YAML "partners: [{id: a, name: A, municipality: 361}]\n", NULL},
		{YAML "name: Y\n", "rff.yaml:5:1: name: stands already in line 3; keep one of them\n"},
		{"[]", "rff.yaml:1:1: rff.yaml: \"[…]\" is no map; write key: value\n"},
		{"", "rff.yaml:1:1: the file is empty\n"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		world_with(t, cases[i].yaml, NULL, NULL);
		assert_int_equal(t->diag.errors > 0, 1);
		if (cases[i].is)
			assert_string_equal(said(&t->diag), cases[i].is);
	}
}

/* One slip in rff.yaml must not make errors of every cell that uses its words. */
static void a_mistake_of_rff_yaml_is_told_once(void **state)
{
	static const char *const slips[] = {"areas: [a\n", "area: [a]\n", "language: dk\nareas: [a]\n", "instruments: x\n"};
	struct temp *t = *state;
	put(t, "citizens.csv", "id,municipality,benefit,enrolled,areas,partner\nB1,360,ingen,2021-01-01,a,lolland\n");
	put(t, "progress.csv", "citizen,date,instrument,item,rater,value\nB1,2021-02-02,eget,jobtro,borger,3\n");
	for (size_t i = 0; i < COUNT(slips); i++) {
		world_with(t, arena_printf(&t->arena, YAML "%s", slips[i]), NULL, NULL);
		assert_true(t->diag.errors > 0);
		for (size_t k = 0; k < t->diag.n; k++)
			if (strcmp(t->diag.list[k].at.file, "rff.yaml") != 0)
				fail_msg("%s: %s", slips[i], said(&t->diag));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(values_of_each_kind_are_taken),
		TEMP_TEST(values_of_another_kind_are_refused),
		TEMP_TEST(every_mistake_is_told_in_one_run),
		cmocka_unit_test(booleans_have_four_forms_each),
		TEMP_TEST(the_example_of_the_contract_is_valid),
		TEMP_TEST(what_is_left_out_has_its_default),
		TEMP_TEST(every_template_is_valid),
		TEMP_TEST(mistakes_of_rff_yaml_are_told_where_they_stand),
		TEMP_TEST(a_mistake_of_rff_yaml_is_told_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
