/* SPDX-License-Identifier: MIT */
/*
 * plan CITIZENS OPENINGS K SEED [FLOOR [DIR]]: makes the plan of a programme by chance; prints what it comes to as
 * "name value" lines, the solver's own CPU time in ms, and, given DIR, writes the certificate there.
 */
#include <inttypes.h>
#include <sys/resource.h>

#include "../../lib/rules/plan.h"
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

int main(int argc, char **argv)
{
	static const char *const floors[] = {"waiting", "count", "none"};
	struct arena a = {0};
	struct instance x;
	struct plan plan;
	if (argc < 5) {
		fputs("usage: plan CITIZENS OPENINGS K SEED [waiting|count|none [DIR]]\n", stderr);
		return 2;
	}
	instance_make(&x, atoi(argv[1]), atoi(argv[2]), atoi(argv[3]), (uint64_t)atoi(argv[4]));
	struct plan_input in = input_make(&a, &x);
	for (int i = 0; argc > 5 && i < 3; i++)
		in.floor = strcmp(argv[5], floors[i]) == 0 ? (enum floor)i : in.floor;
	double before = cpu_ms();
	enum plan_status status = plan_make(&a, &in, &plan);
	printf("status %d\narcs %zu\nreachable %" PRId32 "\ncovered %" PRId32 "\nvalue %" PRId64 "\ntie %" PRId64 "\n",
	       (int)status, in.from[in.ncitizens], plan.reachable, plan.covered, plan.value, plan.tie[0]);
	printf("levels %d\nunique %d\ncpu %.1f\n", plan.tie_levels, (int)plan.unique, cpu_ms() - before);
	return status != PLAN_DONE || (argc > 6 && certificate_write(&in, &plan, argv[6]));
}
