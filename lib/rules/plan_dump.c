/* SPDX-License-Identifier: MIT */
/*
 * The plan's certificate as files of tab-separated columns with a header: the seven of matching.md
 * section 3, and the floor that the plan was made with, as what is to be proved depends on it.
 */
#include <inttypes.h>

#include "plan.h"

static const struct {
	const char *name, *header;
} files[PLAN_FILES] = {
	[PLAN_ARCS] = {"arcs.tsv", "citizen\topening\tslot\tvalue"},
	[PLAN_SLOTS] = {"slots.tsv", "opening\tslot\tcapacity"},
	[PLAN_CITIZENS] = {"citizens.tsv", "citizen\torder\twaiting"},
	[PLAN_PLAN] = {"plan.tsv", "citizen\topening\tslot"},
	[PLAN_PRICES] = {"prices.tsv", "opening\tslot\tprice"},
	[PLAN_UTILITIES] = {"utilities.tsv", "citizen\tutility"},
	[PLAN_CLOSED] = {"closed.tsv", "opening\trank"},
	[PLAN_FLOOR] = {"floor.tsv", "floor"},
};

const char *plan_file_name(enum plan_file file)
{
	return files[file].name;
}

static void put_id(FILE *out, struct str id)
{
	fwrite(id.p, 1, id.n, out);
	putc('\t', out);
}

static void put_arcs(const struct plan_input *in, int32_t c, FILE *out)
{
	for (size_t i = in->from[c]; i < in->from[c + 1]; i++) {
		int32_t worth = plan_worth(in, in->arcs[i].score);
		for (int32_t slot = 1; slot <= in->k; slot++) {
			put_id(out, in->citizens[c]);
			put_id(out, in->openings[in->arcs[i].opening]);
			fprintf(out, "%" PRId32 "\t%" PRId64 "\n", slot, plan_value(worth, slot));
		}
	}
}

static void put_citizen(const struct plan_input *in, const struct plan *plan, int32_t c,
			enum plan_file file, FILE *out)
{
	const struct plan_place *place = &plan->place[c];
	if (file == PLAN_ARCS) {
		put_arcs(in, c, out);
		return;
	}
	if (file != PLAN_CITIZENS && place->opening == NOWHERE)
		return;
	put_id(out, in->citizens[c]);
	if (file == PLAN_CITIZENS) {
		fprintf(out, "%" PRId32 "\t%" PRId32 "\n", in->order[c], in->waiting[c]);
	} else if (file == PLAN_PLAN) {
		put_id(out, in->openings[place->opening]);
		fprintf(out, "%" PRId32 "\n", place->slot);
	} else {
		fprintf(out, "%" PRId64 "\n", plan->utility[c]);
	}
}

static void put_opening(const struct plan_input *in, const struct plan *plan, int32_t j,
			enum plan_file file, FILE *out)
{
	if (file == PLAN_CLOSED) {
		if (plan->closed[j]) {
			put_id(out, in->openings[j]);
			fprintf(out, "%" PRId32 "\n", plan->closed[j]);
		}
		return;
	}
	for (int32_t r = 0; r < in->k; r++) {
		put_id(out, in->openings[j]);
		if (file == PLAN_SLOTS)
			fprintf(out, "%" PRId32 "\t%" PRId32 "\n", r + 1, plan->capacity[j * in->k + r]);
		else
			fprintf(out, "%" PRId32 "\t%" PRId64 "\n", r + 1, plan->price[j * in->k + r]);
	}
}

void plan_dump(const struct plan_input *in, const struct plan *plan, enum plan_file file, FILE *out)
{
	static const char *const floors[] = {[FLOOR_WAITING] = "waiting", [FLOOR_COUNT] = "count", [FLOOR_NONE] = "none"};
	bool by_opening = file == PLAN_SLOTS || file == PLAN_PRICES || file == PLAN_CLOSED;
	fprintf(out, "%s\n", files[file].header);
	if (file == PLAN_FLOOR) {
		fprintf(out, "%s\n", floors[in->floor]);
		return;
	}
	for (int32_t c = 0; !by_opening && c < in->ncitizens; c++) {
		if (!plan->fixed[c])
			put_citizen(in, plan, c, file, out);
	}
	for (int32_t j = 0; by_opening && j < in->nopenings; j++)
		put_opening(in, plan, j, file, out);
}
