/* SPDX-License-Identifier: MIT */
/*
 * Matching people to openings (matching.md): which pairs are possible, how good they are, what would
 * make an impossible one possible, what is worth asking. Pure and exact: integers only, no clock, and
 * no column but those matching.md names.
 */
#ifndef RFF_MATCH_H
#define RFF_MATCH_H

#include "../model/model.h"

/* ---- facts: what the rules ask of each row, worked out once ---------------------------------------- */

enum citizen_state { CITIZEN_ACTIVE, CITIZEN_TO_COME, CITIZEN_LEFT, CITIZEN_EXEMPT, CITIZEN_PLACED };
enum opening_state { OPENING_OPEN, OPENING_TO_COME, OPENING_CLOSED, OPENING_FULL };

/* The words of wishes or declines, resolved. */
struct word_set {
	int32_t *task, *company;
	struct str *branch; /* without points */
	uint32_t ntask, ncompany, nbranch;
};

struct matcher {
	struct project *p;
	const struct matching *s;
	day today;
	const struct vocabulary *task;
	int32_t *task_place; /* by code: in the byte order of ids */
	size_t needs;				/* codes of need */
	uint8_t *citizen_state, *opening_state; /* by row */
	int32_t *waiting;			/* days, by citizen */
	int32_t *seats;				/* free positions, by opening */
	int32_t *placement;			/* the running one, by citizen; -1: none */
	const struct links *matches;		/* of citizens */
	struct word_set *wishes, *declines;	/* by citizen */
	struct str *branch;			/* by company, without points */
	bool *begun;				/* by match: its placement has */
	bool *forbidden;			/* by citizen: some line of forbid names it */
	int32_t hired, refused_by_company, refused_by_citizen; /* codes of decision */
};

/*
 * p as it was read: today decides here. Of a project cut to a day (project_as_of) decisions without a
 * day count as not made. Costs one pass over each table it reads.
 */
struct matcher *matcher_new(struct project *p, day today);
/* A decision of matches.csv as it was known on the matcher's day, -1: none yet. */
int32_t match_decision(const struct matcher *m, int32_t match);
/* True when the match had been proposed by the matcher's day. */
bool match_proposed(const struct matcher *m, int32_t match);
/* The line of forbid about the pair, or NULL. */
const struct pair_line *match_forbidden(const struct matcher *m, int32_t opening, int32_t citizen);

/* ---- rules ------------------------------------------------------------------------------------------- */

/* R01 to R15 in their order. */
enum rule {
	RULE_AREA,
	RULE_FEW_HOURS,
	RULE_MANY_HOURS,
	RULE_SHIFTS,
	RULE_FORM,
	RULE_START,
	RULE_SUPPORT,
	RULE_CONFLICT,
	RULE_TASKS,
	RULE_TRAINING,
	RULE_CERTIFICATE,
	RULE_DECLINED,
	RULE_REFUSED,
	RULE_CLOSED,
	RULE_INACTIVE,
};

extern const char *const rule_codes[RULES]; /* R01 … */

enum verdict { VERDICT_PASS, VERDICT_FAIL, VERDICT_UNKNOWN };
enum pair_status { PAIR_NO, PAIR_ASK, PAIR_YES };

struct judgement {
	enum verdict rule[RULES];
	enum pair_status status;
	int failing, unknown; /* how many rules */
};

/* One rule alone, whatever the settings say of it. */
enum verdict match_verdict(const struct matcher *m, enum rule rule, int32_t opening, int32_t citizen);
/* Every rule, even after one has failed. */
struct judgement match_judge(const struct matcher *m, int32_t opening, int32_t citizen);

enum met_by { MET_BY_NOBODY, MET_BY_MUNICIPALITY, MET_BY_COMPANY };

/* Who meets a citizen's need of support at the opening. */
enum met_by match_support(const struct matcher *m, int32_t opening, int32_t citizen, int32_t need);
/* The first condition of the opening that conflicts with the need, or -1. */
int32_t match_conflict(const struct matcher *m, int32_t opening, int32_t need);
/* The shifts both have. */
int32_t match_shifts(const struct matcher *m, int32_t opening, int32_t citizen);
int32_t match_shifts_needed(const struct matcher *m, int32_t opening);

enum skill { SKILL_NONE, SKILL_LEARNS, SKILL_MASTERS };

enum skill match_skill(const struct matcher *m, int32_t citizen, int32_t task);
/* Weeks to learn the opening's tasks that the citizen does not master but would learn. */
int32_t match_training(const struct matcher *m, int32_t opening, int32_t citizen);

/* ---- score ------------------------------------------------------------------------------------------ */

enum component {
	COMPONENT_TASKS,
	COMPONENT_WISH,
	COMPONENT_HOURS,
	COMPONENT_SHIFTS,
	COMPONENT_TRAVEL,
	COMPONENT_SUPPORT,
	COMPONENT_LANE,
};

struct score {
	int32_t part[COMPONENTS];   /* 0 to 10000; the prior when a cell is empty */
	bool stated[COMPONENTS];    /* no cell it needs is empty */
	int32_t points[COMPONENTS]; /* weight times part: they sum to total */
	int32_t total, low, high;   /* 0 to 100,000,000; low and high: whatever the empty cells hold */
	int32_t known;		    /* the weight of what is stated, of 10000 */
};

struct score match_score(const struct matcher *m, int32_t opening, int32_t citizen);
/*
 * The points as people read them, over a million with one decimal: rounded to tenths that add up to
 * the total rounded to tenths, by largest remainder in the components' order.
 */
void score_shown(const struct score *s, int32_t points[COMPONENTS]);

/* ---- lists ------------------------------------------------------------------------------------------- */

struct candidate {
	int32_t opening, citizen, total;
	uint32_t unknown; /* rules, as bits; some: afklar, none: ja */
};

static inline enum pair_status candidate_status(const struct candidate *c)
{
	return c->unknown ? PAIR_ASK : PAIR_YES;
}

/* An opening's candidates, best first: score, then id of the citizen by bytes. most 0: all of them. */
struct candidate *match_citizens(const struct matcher *m, int32_t opening, size_t most, size_t *n);
/* The same lists, in a, for many openings: bitmaps, made once. NULL: some vocabulary is too large for them. */
struct fast;
const struct fast *match_fast(const struct matcher *m);
struct candidate *match_fast_citizens(const struct fast *f, struct arena *a, int32_t opening, size_t most, size_t *n);
/*
 * The citizens whom one rule alone, of R01 to R11, keeps from an opening, nothing being unknown; active
 * ones, and nobody when the opening is not open. f: match_fast, or NULL. The list is in a.
 */
struct near {
	int32_t citizen;
	enum rule rule;
};
struct near *match_near(const struct matcher *m, const struct fast *f, struct arena *a, int32_t opening, size_t *n);
/* A citizen's openings in the same order, then by the id of the opening. */
struct candidate *match_openings(const struct matcher *m, int32_t citizen, size_t most, size_t *n);
/* Rows of a table by the bytes of their ids. */
int32_t *rows_by_id(const struct project *p, enum table_id t);
/* The place of each row in that order. */
int32_t *places_by_id(const struct project *p, enum table_id t);

/* The lottery ticket of a pair: hash of seed, citizen and opening. */
uint64_t match_ticket(const struct matcher *m, int32_t opening, int32_t citizen);

/* ---- hints and questions ------------------------------------------------------------------------------ */

enum change_by { BY_CITIZEN, BY_MUNICIPALITY, BY_COMPANY };

/* A single change: a cell and what it would hold. */
struct hint {
	enum rule rule; /* the one that would pass */
	enum change_by by;
	enum table_id table; /* NO_TABLE: municipal_offers of rff.yaml, row is the municipality's code */
	int32_t row;
	int column;
	const char *value;  /* the whole cell; of municipal_offers what is to be added */
	const char *vocabulary; /* of now and set; NULL: a column of numbers */
	struct codes now;   /* the cell's codes as they are */
	struct codes set;   /* codes to be added, or of conditions and tasks taken out */
	int64_t number, unit; /* of columns of numbers; unit 0: a day */
	int64_t amount;	    /* the greater covers the less */
};

enum { MOST_HINTS = 2 };

/* The changes that would make a pair possible that fails one rule only: 0 to MOST_HINTS of them. */
size_t match_hints(const struct matcher *m, int32_t opening, int32_t citizen, const struct judgement *j,
		   struct hint *out);
/* Two changes of one cell by the same ones for the same rule: would a do what b does? */
bool hint_covers(const struct hint *a, const struct hint *b);
/* A change, and how much it would make possible. */
struct ranked_hint {
	struct hint hint;
	size_t openings, citizens, number;
};

/* Single changes for open openings and active citizens, most openings first. most 0: all of them. */
struct ranked_hint *match_rank_hints(const struct matcher *m, size_t most, size_t *n);
const char *hint_text(const struct matcher *m, const struct hint *h, bool danish);

/* An empty cell and what an answer could unlock. */
struct question {
	enum table_id table;
	int32_t row;
	int column;
	size_t openings, citizens; /* of pairs that the answer alone could make possible */
	size_t pairs;		   /* of all pairs that wait for it, perhaps with other cells */
	size_t number;
};

/* Every empty cell that a possible pair waits for, most openings first. */
struct question *match_questions(const struct matcher *m, size_t *n);
const char *question_text(const struct question *q, bool danish);

/* ---- run ----------------------------------------------------------------------------------------------- */

/*
 * 32 hex digits that name rules, weights, seed, day and every cell the matcher reads, whatever the
 * order of rows, columns and codes. Equal digests: equal answers.
 */
const char *match_run(const struct matcher *m);

/* ---- what a plan starts from ------------------------------------------------------------------------------ */

struct pair_arc {
	int32_t opening, score;
};

/* A pair that people have settled: a lock (match -1), or a proposal that waits for its answer. */
struct pair_fixed {
	int32_t opening, citizen, match;
};

/* A lock that is not among them: a rule refuses its pair, or the citizen is hired already. */
struct lock_refused {
	const struct pair_line *lock;
	int32_t opening, citizen; /* rows */
};

/* Open openings and active citizens, each numbered in the order of ids. */
struct pairs {
	int32_t nopenings, ncitizens;
	const int32_t *opening, *citizen; /* rows */
	const struct str *opening_id, *citizen_id;
	int32_t *seats, *waiting;
	size_t *from; /* the arcs of citizen c are from[c] … from[c + 1] - 1 */
	struct pair_arc *arcs; /* every ja pair */
	struct pair_fixed *fixed; /* locks, then proposals, the oldest first; a citizen may have several */
	struct lock_refused *refused;
	size_t nfixed, nrefused;
};

/*
 * Citizens hired who have not begun are left out. The scores are those of match_score. A lock settles
 * what nobody knows of its pair, but does not overrule a rule. A proposal was sent, whatever the rules
 * say of it by now.
 */
struct pairs match_pairs(const struct matcher *m);

/* ---- what came of it -------------------------------------------------------------------------------------- */

enum answer { ANSWER_HIRED, ANSWER_COMPANY, ANSWER_CITIZEN, ANSWER_WITHDRAWN, ANSWER_NONE, ANSWERS };

/* The matches of one run; run n = 0: those without. */
struct run_count {
	struct str run;
	size_t proposals, answers[ANSWERS], overrides;
	struct ratio median; /* days from proposal to answer */
};

/* A hire against the order: the match, and the best one that was passed over for it. */
struct override {
	int32_t match, over;
};

struct run_counts {
	struct run_count *list; /* by run */
	size_t n;
	struct override *overrides; /* by run and opening */
	size_t noverrides;
};

/* p as it is on a day (project_as_of). */
struct run_counts match_runs(const struct project *p);

/* ---- words ----------------------------------------------------------------------------------------------- */

/* What a rule is about, and what it found in a pair with its numbers: "kræver 25 t, kan 12 t". */
const char *rule_label(enum rule rule, bool danish);
const char *rule_text(const struct matcher *m, enum rule rule, int32_t opening, int32_t citizen, bool danish);
const char *component_label(enum component c, bool danish);
const char *component_text(const struct matcher *m, enum component c, int32_t opening, int32_t citizen,
			   bool danish);

#endif
