/* SPDX-License-Identifier: MIT */
/*
 * Makes the main example: the tables of Rekruttering fra kanten på Lolland-Falster, with the
 * published figures met exactly by planned quotas and everything else made up (the README there
 * tells them apart). Usage: lolland-falster [-n FACTOR] DIR
 */
#include "lolland-falster.h"

#include <stdlib.h>
#include <string.h>

const char *const network_code[] = { "kompetenceforsyning", "ambassadoerer", "netvaerksklynge" };
const char *const area_code[] = { "nakskov", "maribo", "roedby", "nykoebing", "sakskoebing" };
const char *const area_name[] = { "Nakskov", "Maribo", "Rødby", "Nykøbing", "Sakskøbing" };

void write_dated(struct world *w, struct out *o, struct dated *list, int n,
	void (*row)(struct world *w, struct out *o, const struct dated *d))
{
	for (int i = 0; i < n; i++)
		list[i].key.seq = i;
	qsort(list, (size_t)n, sizeof(*list), key_order);
	for (int i = 0; i < n; i++) {
		list[i].key.seq = i;
		row(w, o, &list[i]);
	}
	out_close(o);
	free(list);
}

/* A factor from 1 to 200, or 0. */
static int factor_of(const char *text)
{
	int value = 0;

	for (; *text >= '0' && *text <= '9' && value <= 200; text++)
		value = value * 10 + (*text - '0');
	return *text || value > 200 ? 0 : value;
}

int main(int argc, char **argv)
{
	struct world w = { .factor = 1 };
	int arg = 1;

	if (argc > 2 && strcmp(argv[1], "-n") == 0) {
		w.factor = factor_of(argv[2]);
		arg = 3;
	}
	if (arg != argc - 1 || argv[arg][0] == '-' || w.factor < 1) {
		fputs("usage: lolland-falster [-n FACTOR] DIR    FACTOR is 1 to 200\n", stderr);
		return 2;
	}
	w.directory = argv[arg];
	w.consultants = 14 * w.factor;
	plan_companies(&w);
	plan_citizens(&w);
	plan_lanes(&w);
	plan_assign(&w);
	plan_exits(&w);
	plan_activities(&w);
	plan_mentors(&w);
	plan_openings(&w);
	plan_matches(&w);
	write_people(&w);
	write_openings(&w);
	write_work(&w);
	write_events(&w);
	write_follow(&w);
	return 0;
}
