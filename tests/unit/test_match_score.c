/* SPDX-License-Identifier: MIT */
/* Components, weights, priors, order and lots of matching.md section 2, with figures worked out by hand. */
#include "pair.h"

#include "../../lib/rules/plan.h"

struct part_case {
	enum component part;
	int32_t value; /* -1: not stated */
	const char *company, *opening, *citizen;
};

static const struct part_case cases[] = {
	/* 10000 over three tasks in order of code: have 3334, it 3333, lager 3333 */
	{COMPONENT_TASKS, 10000, "", "tasks=lager it have", "tasks=have it lager"},
	{COMPONENT_TASKS, 3334, "", "tasks=lager it have", "tasks=have"},
	{COMPONENT_TASKS, 3333, "", "tasks=lager it have", "tasks=lager"},
	{COMPONENT_TASKS, 0, "", "tasks=lager", "tasks=have"},
	{COMPONENT_TASKS, -1, "", "tasks=lager", ""},
	{COMPONENT_TASKS, -1, "", "tasks=lager", "trainable=lager"},
	{COMPONENT_TASKS, -1, "", "", "tasks=lager"},
	/* 7500 and 2500 with nice ones */
	{COMPONENT_TASKS, 7500, "", "tasks=lager;nice=it", "tasks=lager"},
	{COMPONENT_TASKS, 2500, "", "tasks=lager;nice=it", "tasks=it"},
	/* 2500 over have 834, it 833, opvask 833 */
	{COMPONENT_TASKS, 8334, "", "tasks=lager;nice=it have opvask", "tasks=lager have"},
	/* learnable in 4 weeks of 9: 10000 * (10 - 4) / (2 * 10) = 3000; of 4: 10000 * 1 / 10 = 1000; of 3: 0 */
	{COMPONENT_TASKS, 3000, "", "tasks=lager;training_weeks=9", "tasks=it;trainable=lager"},
	{COMPONENT_TASKS, 1000, "", "tasks=lager;training_weeks=4", "tasks=it;trainable=lager"},
	{COMPONENT_TASKS, 0, "", "tasks=lager;training_weeks=3", "tasks=it;trainable=lager"},
	{COMPONENT_TASKS, 0, "", "tasks=lager", "tasks=it;trainable=lager"},
	/* 3333 * 6 / 20 = 999.9 */
	{COMPONENT_TASKS, 3334 + 999, "", "tasks=lager it have;training_weeks=9", "tasks=have;trainable=lager"},
	{COMPONENT_WISH, 10000, "", "tasks=lager", "wishes=it lager"},
	{COMPONENT_WISH, 10000, "branch=47.11.20", "", "wishes=4711"},
	{COMPONENT_WISH, 2000, "branch=561100", "tasks=it", "wishes=47 lager"},
	{COMPONENT_WISH, 2000, "", "tasks=it;nice=lager", "wishes=lager"},
	{COMPONENT_WISH, -1, "branch=561100", "tasks=it", ""},
	{COMPONENT_HOURS, 10000, "", "hours_max=20", "hours_max=37"},
	{COMPONENT_HOURS, 6250, "", "hours_max=20", "hours_max=12.5"},
	{COMPONENT_HOURS, 3333, "", "hours_max=30", "hours_max=10"},
	{COMPONENT_HOURS, 0, "", "hours_max=30", "hours_max=0"},
	{COMPONENT_HOURS, 10000, "", "hours_max=0", "hours_max=10"},
	{COMPONENT_HOURS, -1, "", "", "hours_max=10"},
	{COMPONENT_HOURS, -1, "", "hours_max=10", ""},
	/* of need + 3 */
	{COMPONENT_SHIFTS, 2500, "", "shifts=dag", "shifts=dag"},
	{COMPONENT_SHIFTS, 10000, "", "shifts=dag aften nat morgen", "shifts=nat morgen dag aften weekend"},
	{COMPONENT_SHIFTS, 4000, "", "shifts=dag aften nat;shifts_needed=2", "shifts=dag aften"},
	{COMPONENT_SHIFTS, 0, "", "shifts=dag", "shifts=nat"},
	{COMPONENT_SHIFTS, -1, "", "shifts=dag", ""},
	{COMPONENT_SHIFTS, -1, "", "", "shifts=dag"},
	{COMPONENT_TRAVEL, 10000, "", "area=syd", "areas=syd nord"},
	{COMPONENT_TRAVEL, 7000, "", "area=syd", "areas=nord syd"},
	{COMPONENT_TRAVEL, 0, "", "area=syd", "areas=nord"},
	{COMPONENT_TRAVEL, -1, "", "area=syd", ""},
	{COMPONENT_TRAVEL, -1, "", "", "areas=nord"},
	{COMPONENT_SUPPORT, 10000, "", "", ""},
	{COMPONENT_SUPPORT, 10000, "", "", "needs=ingen-loeft"},
	{COMPONENT_SUPPORT, 10000, "offers=mentor", "offers=ro", "needs=mentor ro"},
	/* mentor by the company 2, tolk by the municipality 1, ro by nobody 0: 10000 * 3 / 6 */
	{COMPONENT_SUPPORT, 5000, "offers=mentor", "", "needs=mentor tolk ro ingen-loeft"},
	{COMPONENT_SUPPORT, 3333, "offers=mentor", "", "needs=mentor sen-start ro"},
	{COMPONENT_LANE, 10000, "", "forms=virksomhedspraktik ordinaert-job", "forms=ordinaert-job virksomhedspraktik"},
	{COMPONENT_LANE, 5000, "", "forms=virksomhedspraktik ordinaert-job", "forms=smaajob virksomhedspraktik"},
	{COMPONENT_LANE, 9000, "", "forms=smaajob", "forms=smaajob"},
	{COMPONENT_LANE, 8000, "", "forms=hybridpraktik loentilskud", "forms=hybridpraktik loentilskud"},
	{COMPONENT_LANE, 8000, "", "forms=fleksjob", "forms=fleksjob"},
	{COMPONENT_LANE, 6000, "", "forms=loentilskud", "forms=loentilskud"},
	{COMPONENT_LANE, 4000, "", "forms=nytteindsats", "forms=nytteindsats"},
	{COMPONENT_LANE, 0, "", "forms=smaajob", "forms=fleksjob"},
	{COMPONENT_LANE, -1, "", "forms=smaajob", ""},
	{COMPONENT_LANE, -1, "", "", "forms=smaajob"},
};

static void parts(void **state)
{
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct part_case *c = &cases[i];
		const struct matcher *m = pair_of(t, "municipal_offers: {360: [tolk]}", c->company, c->opening, c->citizen);
		struct score s = match_score(m, 0, 0);
		if ((c->value < 0) == s.stated[c->part] || s.part[c->part] != (c->value < 0 ? 5000 : c->value))
			print_message("case %zu: %d\n", i, s.part[c->part]);
		assert_int_equal(s.stated[c->part], c->value >= 0);
		assert_int_equal(s.part[c->part], c->value < 0 ? 5000 : c->value);
	}
}

/* Shares of 10000: by largest remainder, the first of equal ones first. */
static void weights(void **state)
{
	struct temp *t = *state;
	static const struct {
		const char *yaml;
		int32_t weight[COMPONENTS];
	} of[] = {
		{"", {3500, 2000, 1500, 1000, 1000, 500, 500}},
		{"weights: {tasks: 245, wish: 140, hours: 105, shifts: 70, travel: 70, support: 35, lane: 35}",
		 {3500, 2000, 1500, 1000, 1000, 500, 500}},
		{"weights: {tasks: 1, wish: 1, hours: 1, shifts: 0, travel: 0, support: 0, lane: 0}",
		 {3334, 3333, 3333, 0, 0, 0, 0}},
		{"weights: {tasks: 1, wish: 1, hours: 1, shifts: 1, travel: 1, support: 1, lane: 1}",
		 {1429, 1429, 1429, 1429, 1428, 1428, 1428}},
		/* of 65: 3076 2307 1538 1538 769 769, remainders 60 45 30 30 15 15, 3 left over */
		{"weights: {tasks: 0}", {0, 3077, 2308, 1539, 1538, 769, 769}},
		{"weights: {tasks: 999999999, wish: 0, hours: 0, shifts: 0, travel: 0, support: 0, lane: 999999999}",
		 {5000, 0, 0, 0, 0, 0, 5000}},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		const struct matcher *m = pair_of(t, of[i].yaml, "", "", "");
		int32_t sum = 0;
		for (int k = 0; k < COMPONENTS; k++) {
			assert_int_equal(m->s->weight[k], of[i].weight[k]);
			sum += m->s->weight[k];
		}
		assert_int_equal(sum, 10000);
	}
}

static void total(void **state)
{
	struct temp *t = *state;
	/* tasks 10000, wish not stated, hours 6250, shifts 2500, travel 7000, support 10000, lane not stated */
	const char *opening = "tasks=lager;hours_max=20;shifts=dag;area=syd;forms=smaajob";
	const char *citizen = "tasks=lager;hours_max=12.5;shifts=dag;areas=nord syd";
	struct score s = match_score(pair_of(t, "", "", opening, citizen), 0, 0);
	assert_int_equal(s.points[COMPONENT_TASKS], 35000000);
	assert_int_equal(s.points[COMPONENT_WISH], 10000000);
	assert_int_equal(s.points[COMPONENT_HOURS], 9375000);
	assert_int_equal(s.points[COMPONENT_SHIFTS], 2500000);
	assert_int_equal(s.points[COMPONENT_TRAVEL], 7000000);
	assert_int_equal(s.points[COMPONENT_SUPPORT], 5000000);
	assert_int_equal(s.points[COMPONENT_LANE], 2500000);
	assert_int_equal(s.total, 71375000);
	assert_int_equal(s.low, 58875000);
	assert_int_equal(s.high, 83875000);
	assert_int_equal(s.known, 7500);
	s = match_score(pair_of(t, "prior: 0\n  wish_low: 10000", "", opening, citizen), 0, 0);
	assert_int_equal(s.total, s.low);
	s = match_score(pair_of(t, "prior: 10000", "", opening, citizen), 0, 0);
	assert_int_equal(s.total, s.high);
}

/* Score before id, id in byte order; nobody who waited longer comes first for it. */
/* 1.25 + 1.25 + 0.5 = 3: shown 1.3 + 1.2 + 0.5; and 0.04 three times is 0.12, shown 0.1 + 0 + 0. */
static void shown_points_add_up(void **state)
{
	struct score s = {.points = {1250000, 1250000, 500000}, .total = 3000000};
	int32_t shown[COMPONENTS];
	unsigned seed = 5;
	(void)state;
	score_shown(&s, shown);
	assert_int_equal(shown[0], 1300000);
	assert_int_equal(shown[1], 1200000);
	s = (struct score){.points = {40000, 40000, 40000}, .total = 120000};
	score_shown(&s, shown);
	assert_int_equal(shown[0], 100000);
	assert_int_equal(shown[1] + shown[2], 0);
	for (int n = 0; n < 1000; n++) {
		int32_t sum = 0;
		s = (struct score){0};
		for (int i = 0; i < COMPONENTS; i++)
			s.total += s.points[i] = rand_r(&seed) % 14000000;
		score_shown(&s, shown);
		for (int i = 0; i < COMPONENTS; i++) {
			sum += shown[i];
			assert_true(abs(shown[i] - s.points[i]) < 100000);
		}
		assert_int_equal(sum, (s.total + 50000) / 100000 * 100000);
	}
}

static void order(void **state)
{
	struct temp *t = *state;
	size_t n;
	put(t, "rff.yaml", YAML AREAS);
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\n");
	put(t, "openings.csv", "id,company,title,opened,area,hours_min,hours_max,forms\nJ2,V1,T,2021-01-01,syd,1,20,smaajob\n"
			       "J1,V1,T,2021-01-01,syd,1,20,smaajob\nJ3,V1,T,2021-01-01,nord,1,20,smaajob\n");
	put(t, "citizens.csv", "id,municipality,benefit,enrolled,areas,hours_max,forms\n"
			       "b,360,dagpenge,2020-01-01,syd,10,smaajob\nB,360,dagpenge,2021-01-01,syd,10,smaajob\n"
			       "B10,360,dagpenge,2021-01-01,syd,10,smaajob\nc,360,dagpenge,2021-01-01,syd nord,20,\n"
			       "d,360,dagpenge,2021-01-01,nord,20,smaajob\nB2,360,dagpenge,2021-01-01,syd,10,smaajob\n");
	const struct matcher *m = matcher_new(sound(t), date(TODAY));
	const struct candidate *list = match_citizens(m, 0, 0, &n);
	static const char *const ids[] = {"c", "B", "B10", "B2", "b"};
	assert_int_equal(n, COUNT(ids));
	for (size_t i = 0; i < n; i++)
		assert_true(str_is(m->p->citizens.id[list[i].citizen], ids[i]));
	assert_int_equal(candidate_status(&list[0]), PAIR_ASK);
	assert_int_equal(candidate_status(&list[1]), PAIR_YES);
	match_citizens(m, 0, 2, &n);
	assert_int_equal(n, 2);
	list = match_openings(m, 3, 0, &n); /* c: nearest first, then by id */
	assert_int_equal(n, 3);
	assert_true(str_is(m->p->openings.id[list[0].opening], "J1"));
	assert_true(str_is(m->p->openings.id[list[1].opening], "J2"));
	assert_true(str_is(m->p->openings.id[list[2].opening], "J3"));
}

/* FNV-1a 64 of "a" is af63dc4c8601ec8c (the authors' test vectors); mixed as splitmix64 does. */
static uint64_t mixed(uint64_t z)
{
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

static void lots(void **state)
{
	(void)state;
	struct str ab[] = {S("a"), S("b")}, joined[] = {{"a\0b", 3}};
	/* FNV-1a of "7" by its definition: one byte into the offset basis */
	assert_true(plan_hash(7, NULL, 0) == mixed((UINT64_C(0xcbf29ce484222325) ^ '7') * UINT64_C(0x100000001b3)));
	assert_true(plan_hash(7, ab, 2) == plan_hash(7, joined, 1));
}

/* What a plan starts from: ja pairs alone, numbered by id, and what people have settled. */
static void plan_pairs(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML AREAS "matching:\n  lock: [{opening: J2, citizen: B3, reason: x, by: y}]\n");
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\n");
	put(t, "openings.csv", "id,company,title,opened,area,hours_min,hours_max,forms,positions\nJ2,V1,T,2021-01-01,syd,1,20,smaajob,2\n"
			       "J1,V1,T,2021-01-01,syd,1,20,smaajob,\nJ3,V1,T,2021-07-01,syd,1,20,smaajob,\n");
	put(t, "citizens.csv", "id,municipality,benefit,enrolled,areas,hours_max,forms\n"
			       "B4,360,dagpenge,2021-01-01,syd,10,smaajob\nB1,360,dagpenge,2021-05-01,syd,10,smaajob\n"
			       "B2,360,dagpenge,2021-01-01,syd,10,\nB3,360,dagpenge,2021-01-01,nord,10,smaajob\n"
			       "B5,360,dagpenge,2021-01-01,syd,10,smaajob\n");
	put(t, "matches.csv", "id,opening,citizen,proposed,decision,decided\nM1,J1,B1,2021-05-20,,\nM2,J2,B1,2021-05-10,,\n"
			      "M3,J2,B5,2021-05-10,ansat,2021-05-11\nM4,J1,B4,2021-06-02,,\n");
	struct pairs p = match_pairs(matcher_new(sound(t), date(TODAY)));
	assert_int_equal(p.nopenings, 2); /* J1 J2 */
	assert_int_equal(p.ncitizens, 4); /* B1 B2 B3 B4; B5 is hired */
	assert_true(str_is(p.opening_id[1], "J2") && str_is(p.citizen_id[3], "B4"));
	assert_int_equal(p.seats[0], 1);
	assert_int_equal(p.seats[1], 1); /* of two, one hired */
	assert_int_equal(p.waiting[0], 31);
	static const size_t from[] = {0, 2, 2, 2, 4};
	for (int i = 0; i < 5; i++)
		assert_int_equal(p.from[i], from[i]);
	assert_int_equal(p.arcs[2].opening, 0);
	assert_int_equal(p.arcs[3].opening, 1);
	/* tasks, wish, shifts not stated; hours 5000, travel, support 10000, lane 9000 */
	assert_int_equal(p.arcs[3].score, 17500000 + 10000000 + 7500000 + 5000000 + 10000000 + 5000000 + 4500000);
	/* B3 is not of the area: the lock is refused. Both proposals of B1 that were sent hold a seat, the older first. */
	assert_int_equal(p.nfixed, 2);
	assert_true(p.fixed[0].opening == 1 && p.fixed[0].citizen == 0 && p.fixed[0].match == 1);
	assert_true(p.fixed[1].opening == 0 && p.fixed[1].citizen == 0 && p.fixed[1].match == 0);
	assert_int_equal(p.nrefused, 1);
	assert_true(str_is(p.refused[0].lock->citizen, "B3") && p.refused[0].opening == 0 && p.refused[0].citizen == 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {TEMP_TEST(parts), TEMP_TEST(weights), TEMP_TEST(total), cmocka_unit_test(shown_points_add_up), TEMP_TEST(order), TEMP_TEST(plan_pairs),
					   cmocka_unit_test(lots)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
