/* SPDX-License-Identifier: MIT */
/*
 * matching: of rff.yaml (matching.md section 6) and the tables of lib/standards/matching.yaml
 * -> weights that sum to 10000, rules turned off, what meets and what conflicts, by code. What
 * cannot be meant is reported at its place.
 */
#include <string.h>

#include "project.h"

const char *const component_names[COMPONENTS] = {"tasks",  "wish",    "hours", "shifts",
						 "travel", "support", "lane"};

static const struct vocabulary *codes(const struct project *p, const char *name)
{
	return vocabulary_find(&p->vocabularies, str_of(name));
}

/* A number of the map between low and high, else fallback. */
static int32_t number(struct project *p, const struct node *map, const char *key, int32_t low, int32_t high,
		      int32_t fallback)
{
	const struct node *n = node_get(map, key);
	int32_t value = fallback;
	if (n)
		int_parse(n->text, &value);
	if (value >= low && value <= high)
		return value;
	diag_error(p->diag, "range", n->at, "%s: \"%s\" is out of range; write %d to %d", key,
		   str_shown(p->arena, n->text), low, high);
	return fallback;
}

/* Shares of 10000 by largest remainder, the first of equal remainders first. */
static void normalise(const int64_t *given, int64_t sum, int32_t *weight)
{
	int64_t rest[COMPONENTS], left = COMPONENT_MOST;
	for (int i = 0; i < COMPONENTS; i++) {
		weight[i] = (int32_t)(given[i] * COMPONENT_MOST / sum);
		rest[i] = given[i] * COMPONENT_MOST % sum;
		left -= weight[i];
	}
	for (; left > 0; left--) {
		int most = 0;
		for (int i = 1; i < COMPONENTS; i++)
			if (rest[i] > rest[most])
				most = i;
		weight[most]++;
		rest[most] = -1;
	}
}

static void keep_weights(struct project *p, const struct node *own, const struct node *standard)
{
	int64_t given[COMPONENTS], sum = 0;
	for (int i = 0; i < COMPONENTS; i++) {
		int32_t n = 0;
		const struct node *weight = node_get(own, component_names[i]);
		int_parse((weight ? weight : node_get(standard, component_names[i]))->text, &n);
		given[i] = n;
		sum += n;
	}
	if (sum == 0)
		diag_error(p->diag, "range", own->at, "weights: all are 0; give at least one component a weight");
	else
		normalise(given, sum, p->settings.matching.weight);
}

/* Marks the rules that a list names; a refusal may not be among those turned off. */
static void keep_rules(struct project *p, const struct node *list, const char *key, bool *marked)
{
	for (size_t i = 0; list && i < list->n; i++) {
		struct str id = list->item[i]->text;
		int32_t n = 0;
		if (id.n != 3 || id.p[0] != 'R' || !int_parse((struct str){id.p + 1, 2}, &n) || n < 1 || n > RULES) {
			diag_error(p->diag, "yaml", list->item[i]->at, "%s: \"%s\" is no rule; write R01 to R15",
				   key, str_shown(p->arena, id));
			continue;
		}
		if (strcmp(key, "off") == 0 && (n == 12 || n == 13))
			diag_error(p->diag, "yaml", list->item[i]->at,
				   "off: %s cannot be turned off; a citizen's or an employer's no stands",
				   str_shown(p->arena, id));
		marked[n - 1] = true;
	}
}

/* A code where rff.yaml needs one; -1 after reporting. */
static int32_t need_code(struct project *p, const char *key, const struct vocabulary *v, const struct node *n)
{
	int32_t code = n->kind == NODE_SCALAR ? code_find(v, n->text) : -1;
	if (code < 0)
		diag_error(p->diag, "yaml", n->at, "%s: \"%s\" is no code of %s; %s", key,
			   n->kind == NODE_SCALAR ? str_shown(p->arena, n->text) : "…", v->name,
			   code_hint(p->diag, v, n->kind == NODE_SCALAR ? n->text : STR("")));
	return code;
}

/* A map of code: [need, …] into table[code * needs + need]. */
static void keep_table(struct project *p, const char *key, const struct node *map, const struct vocabulary *rows,
		       bool *table)
{
	const struct vocabulary *needs = codes(p, "need");
	if (map && map->kind != NODE_MAP) {
		diag_error(p->diag, "yaml", map->at, "%s: not a map; write code: [need, …]", key);
		return;
	}
	for (size_t i = 0; map && i < map->n; i++) {
		const struct node *list = map->item[i];
		int32_t row = need_code(p, key, rows, map->key[i]);
		if (list->kind != NODE_LIST)
			diag_error(p->diag, "yaml", list->at, "%s: not a list of needs; write [mentor, tolk]", key);
		for (size_t k = 0; list->kind == NODE_LIST && k < list->n; k++) {
			int32_t need = need_code(p, key, needs, list->item[k]);
			if (row >= 0 && need >= 0)
				table[(size_t)row * needs->n + (size_t)need] = true;
		}
	}
}

static bool *new_table(struct project *p, const struct vocabulary *rows)
{
	return arena_alloc(p->arena, (rows->n + 1) * (codes(p, "need")->n + 1));
}

static void keep_tables(struct project *p, const struct node *own, const struct node *standard)
{
	struct matching *m = &p->settings.matching;
	const struct vocabulary *needs = codes(p, "need"), *forms = codes(p, "form");
	const struct node *meets = node_get(standard, "meets"), *lanes = node_get(standard, "lanes");
	bool *support = arena_alloc(p->arena, needs->n + 1), *met = new_table(p, needs);
	bool *conflict = new_table(p, codes(p, "condition")), *municipal = new_table(p, codes(p, "municipality"));
	int32_t *lane = arena_alloc(p->arena, (forms->n + 1) * sizeof(*lane));
	keep_table(p, "meets", meets, needs, met);
	for (size_t i = 0; meets && i < meets->n; i++)
		support[code_find(needs, meets->key[i]->text)] = true;
	keep_table(p, "conflicts", node_get(standard, "conflicts"), codes(p, "condition"), conflict);
	keep_table(p, "conflicts", node_get(own, "conflicts"), codes(p, "condition"), conflict);
	keep_table(p, "municipal_offers", node_get(own, "municipal_offers"), codes(p, "municipality"), municipal);
	for (size_t i = 0; i < forms->n; i++) {
		const struct node *value = node_get(lanes, str_z(p->arena, forms->codes[i].id));
		int_parse((value ? value : node_get(standard, "lane_other"))->text, &lane[i]);
	}
	m->support = support;
	m->meets = met;
	m->conflict = conflict;
	m->municipal = municipal;
	m->lane = lane;
}

/* [[score, ppm], …]: both within their bounds, scores rising, values not falling. */
static void keep_points(struct project *p, const struct node *list)
{
	struct matching *m = &p->settings.matching;
	bool ok = !list || list->kind == NODE_LIST;
	m->npoints = ok && list ? list->n : 0;
	m->points = arena_alloc(p->arena, (m->npoints + 1) * sizeof(*m->points));
	for (size_t i = 0; ok && i < m->npoints; i++) {
		const struct node *pair = list->item[i];
		struct point *at = &m->points[i];
		ok = pair->kind == NODE_LIST && pair->n == 2 && int_parse(pair->item[0]->text, &at->score) &&
		     int_parse(pair->item[1]->text, &at->ppm) && at->score >= 0 && at->score <= SCORE_MOST &&
		     at->ppm >= 0 && at->ppm <= MILLION &&
		     (i == 0 || (at->score > at[-1].score && at->ppm >= at[-1].ppm));
	}
	if (!ok)
		diag_error(p->diag, "yaml", list->at,
			   "value: no table of [score, ppm] with rising scores (0 to 100000000) and values "
			   "that do not fall (0 to 1000000); write [[0, 0], [100000000, 500000]]");
}

static struct pair_line *keep_pairs(struct project *p, const struct node *list, size_t *n)
{
	*n = list ? list->n : 0;
	struct pair_line *pairs = arena_alloc(p->arena, (*n + 1) * sizeof(*pairs));
	for (size_t i = 0; i < *n; i++) {
		const struct node *line = list->item[i];
		pairs[i] = (struct pair_line){
			.opening = node_get(line, "opening")->text, .citizen = node_get(line, "citizen")->text,
			.reason = node_get(line, "reason")->text, .by = node_get(line, "by")->text,
			.opening_at = node_get(line, "opening")->at, .citizen_at = node_get(line, "citizen")->at};
	}
	return pairs;
}

void matching_keep(struct project *p, const struct node *own, const struct node *standard)
{
	static const char *const floors[] = {"waiting", "count", "none"};
	struct matching *m = &p->settings.matching;
	const struct node *floor = node_get(own, "floor"), *placed = node_get(own, "placed");
	keep_weights(p, node_get(own, "weights"), node_get(standard, "weights"));
	m->wish_low = number(p, own, "wish_low", 0, COMPONENT_MOST, 2000);
	m->prior = number(p, own, "prior", 0, COMPONENT_MOST, 5000);
	m->alternatives = number(p, own, "alternatives", 1, 10, 3);
	m->seed = number(p, own, "seed", 0, 999999999, 1);
	for (int i = 0; floor && i < 3; i++)
		if (str_is(floor->text, floors[i]))
			m->floor = (enum floor_kind)i;
	m->placed = placed && bool_parse(placed->text) == 1;
	keep_rules(p, node_get(own, "off"), "off", m->off);
	keep_rules(p, node_get(own, "unknown_fails"), "unknown_fails", m->unknown_fails);
	keep_tables(p, own, standard);
	keep_points(p, node_get(own, "value"));
	m->lock = keep_pairs(p, node_get(own, "lock"), &m->nlock);
	m->forbid = keep_pairs(p, node_get(own, "forbid"), &m->nforbid);
}

/* An error where a line of lock or forbid names a row that is not there. */
static void check_row(struct project *p, enum table_id t, struct str id, struct at at, const char *column)
{
	if (row_find(p, t, id) < 0)
		diag_error(p->diag, "pair", at, "%s: \"%s\" is not in %s; write the id of a row that is there", column,
			   str_shown(p->arena, id), schema[t].file);
}

static bool same_pair(const struct pair_line *a, const struct pair_line *b)
{
	return str_eq(a->opening, b->opening) && str_eq(a->citizen, b->citizen);
}

/* A citizen is in one proposal at most, and what is forbidden is not to be fixed. */
static void check_lock(struct project *p, size_t i)
{
	const struct matching *m = &p->settings.matching;
	const struct pair_line *line = &m->lock[i];
	for (size_t k = 0; k < i; k++)
		if (str_eq(m->lock[k].citizen, line->citizen)) {
			diag_error(p->diag, "pair", line->citizen_at,
				   "lock: %s is locked already (line %u); keep one of the two lines",
				   str_shown(p->arena, line->citizen), (unsigned)m->lock[k].citizen_at.line);
			break;
		}
	for (size_t k = 0; k < m->nforbid; k++)
		if (same_pair(line, &m->forbid[k])) {
			diag_error(p->diag, "pair", line->opening_at,
				   "lock: %s and %s are forbidden too (line %u); keep one of the two lines",
				   str_shown(p->arena, line->opening), str_shown(p->arena, line->citizen),
				   (unsigned)m->forbid[k].opening_at.line);
			break;
		}
}

void check_pairs(struct project *p)
{
	const struct matching *m = &p->settings.matching;
	for (size_t i = 0; i < m->nlock + m->nforbid; i++) {
		const struct pair_line *line = i < m->nlock ? &m->lock[i] : &m->forbid[i - m->nlock];
		check_row(p, T_openings, line->opening, line->opening_at, "opening");
		check_row(p, T_citizens, line->citizen, line->citizen_at, "citizen");
	}
	for (size_t i = 0; i < m->nlock; i++)
		check_lock(p, i);
}
