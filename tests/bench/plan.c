/* SPDX-License-Identifier: MIT */
/*
 * plan CITIZENS OPENINGS K SEED [floor=FLOOR] [dir=DIR] [covered=FILE] [equal]: makes the plan of a programme by chance;
 * prints what it comes to as "name value" lines, with the solver's own CPU time in ms. DIR gets the certificate, FILE the
 * numbers of who is covered; equal: all pairs have the same score. plan verify DIR FLOOR: judges a certificate of that floor.
 */
#include <inttypes.h>
#include <sys/resource.h>

#include "../../lib/rules/plan.h"
#include "../../lib/rules/verify.h"
#include "instance.h"

static double cpu_ms(void)
{
	struct rusage used;
	getrusage(RUSAGE_SELF, &used);
	return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 +
	       (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
}

static struct str *names_make(struct arena *a, char letter, int32_t n)
{
	struct str *names = arena_alloc(a, (size_t)n * sizeof(*names));
	for (int32_t i = 0; i < n; i++)
		names[i] = str_of(arena_printf(a, "%c%06" PRId32, letter, i));
	return names;
}

static struct plan_input input_make(struct arena *a, struct instance *x)
{
	size_t arcs = x->from[x->n];
	struct plan_arc *pairs = arena_alloc(a, arcs * sizeof(*pairs));
	int32_t *order = arena_alloc(a, (size_t)x->n * sizeof(*order));
	for (size_t i = 0; i < arcs; i++)
		pairs[i] = (struct plan_arc){x->opening[i], x->score[i]};
	free(x->opening);
	free(x->score);
	struct plan_input in = {.ncitizens = x->n, .nopenings = x->m, .k = x->k, .seats = x->seats, .from = x->from,
				.arcs = pairs, .order = order, .waiting = x->waiting, .seed = 1};
	in.citizens = names_make(a, 'B', x->n);
	in.openings = names_make(a, 'A', x->m);
	plan_order(x->n, x->waiting, in.citizens, in.seed, order);
	return in;
}

static int certificate_write(const struct plan_input *in, const struct plan *plan, const char *dir)
{
	for (int f = 0; f < PLAN_FILES; f++) {
		char path[4096];
		snprintf(path, sizeof(path), "%s/%s", dir, plan_file_name((enum plan_file)f));
		FILE *out = fopen(path, "w");
		if (!out)
			return 1;
		plan_dump(in, plan, (enum plan_file)f, out);
		if (fclose(out))
			return 1;
	}
	return 0;
}

static int covered_write(const struct plan_input *in, const struct plan *plan, const char *path)
{
	FILE *out = fopen(path, "w");
	if (!out)
		return 1;
	for (int32_t c = 0; c < in->ncitizens; c++) {
		if (plan->place[c].opening != NOWHERE)
			fprintf(out, "%" PRId32 "\n", c);
	}
	return fclose(out) != 0;
}

static int floor_number(const char *name)
{
	static const char *const floors[] = {"waiting", "count", "none"};
	int i = 0;
	while (i < 2 && strcmp(name, floors[i]) != 0)
		i++;
	return i;
}

static int judge(const char *dir, const char *floor)
{
	struct arena a = {0};
	struct plan_verdict v;
	bool holds = plan_verify(&a, dir, &v) && v.claim == (enum verify_claim)floor_number(floor);
	printf("%s %s:%u %.*s\n", verify_word(v.clause), v.file ? v.file : "", v.line, (int)v.about.n, v.about.p);
	arena_free(&a);
	return !holds;
}

int main(int argc, char **argv)
{
	struct arena a = {0};
	struct instance x;
	struct plan plan;
	if (argc == 4 && strcmp(argv[1], "verify") == 0)
		return judge(argv[2], argv[3]);
	if (argc < 5) {
		fputs("usage: plan CITIZENS OPENINGS K SEED [floor=FLOOR] [dir=DIR] [covered=FILE] [equal]\n", stderr);
		return 2;
	}
	instance_make(&x, atoi(argv[1]), atoi(argv[2]), atoi(argv[3]), (uint64_t)atoi(argv[4]));
	for (size_t i = 0; i < x.from[x.n] && strcmp(argv[argc - 1], "equal") == 0; i++)
		x.score[i] = 50000000;
	struct plan_input in = input_make(&a, &x);
	for (int i = 5; i < argc; i++)
		in.floor = strncmp(argv[i], "floor=", 6) == 0 ? (enum floor)floor_number(argv[i] + 6) : in.floor;
	double before = cpu_ms();
	enum plan_status status = plan_make(&a, &in, &plan);
	double spent = cpu_ms() - before;
	if (status != PLAN_DONE)
		return 1;
	printf("covered %" PRId32 "\nvalue %" PRId64 "\ntie %" PRId64 "\n", plan.covered, plan.value, plan.tie[0]);
	printf("arcs %zu\nreachable %" PRId32 "\nlevels %d\nunique %d\ncpu %.1f\n", in.from[in.ncitizens],
	       plan.reachable, plan.tie_levels, (int)plan.unique, spent);
	for (int i = 5; i < argc; i++) {
		if ((strncmp(argv[i], "dir=", 4) == 0 && certificate_write(&in, &plan, argv[i] + 4)) ||
		    (strncmp(argv[i], "covered=", 8) == 0 && covered_write(&in, &plan, argv[i] + 8)))
			return 1;
	}
	return 0;
}
