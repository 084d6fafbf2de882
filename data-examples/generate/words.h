/* SPDX-License-Identifier: MIT */
/* The codes of records.md section 4 that the generators use, the trades, and made-up names. */
#ifndef GENERATE_WORDS_H
#define GENERATE_WORDS_H

#include "base.h"

enum form {
	PRAKTIK,
	HYBRID,
	LOENTILSKUD,
	NYTTE,
	SMAAJOB,
	FLEKSJOB,
	SKAANEJOB,
	ORDINAERT,
	UDDANNELSE,
	ELEVPLADS,
	FRIVILLIG,
	FORMS
};
enum kind { KOMMERCIEL, SOCIAL, OFFENTLIG, FORENING };
enum benefit {
	DAGPENGE,
	KTH_JOB,
	UDH_UDD,
	SELVFORS,
	SHO,
	KTH_AKT,
	UDH_AKT,
	SYGEDAGPENGE,
	JOBAFKLARING,
	RESSOURCE,
	LEDIGHEDSYDELSE,
	REVALIDERING,
	FOERTIDSPENSION,
	BENEFITS
};
enum reason {
	R_NONE,
	R_DONE,
	R_JOB,
	R_FLEKSJOB,
	R_UDDANNELSE,
	R_SYGDOM,
	R_OPGAVER,
	R_SOCIALT,
	R_TIMER,
	R_TRANSPORT,
	R_VIRKSOMHED,
	R_BORGER,
	R_FLYTTET,
	R_LOV,
	R_UKENDT,
	REASONS
};

enum exit_reason { X_DONE, X_JOB, X_UDDANNELSE, X_FLEKSJOB, X_SYGDOM, X_OENSKE, X_AFBRUDT, X_ANDET,
	X_UKENDT, X_FRAFLYTTET, X_DOED, X_PENSION };
enum decision { M_ANSAT, M_VIRKSOMHED, M_BORGER, M_TRUKKET, M_OPEN };
enum mentor_kind { MEDARBEJDERMENTOR, BUDDY, KONSULENTMENTOR, ERHVERVSMENTOR, LEDERMENTOR,
	FRIVILLIGMENTOR, MENTORSTOETTE };
enum activity_kind {
	BUSTUR,
	JOBKLUB,
	KOMPETENCE,
	MENTORKURSUS,
	BUDDYKURSUS,
	NETVAERKSMOEDE,
	TEMADAG,
	SCREENING,
	JOBSAMTALE
};
enum { R_ANDEN_VALGT = REASONS };

extern const char *const form_code[], *const benefit_code[], *const reason_code[], *const kind_code[];
extern const char *const exit_code[], *const task_code[], *const task_name[], *const shift_code[];
extern const char *const need_code[], *const condition_code[], *const certificate_code[];
enum { TASKS = 26, NEEDS = 13 };

/* A trade: DB07 code, made-up name parts, the work in it and what is hard about it (bits). */
struct branch {
	const char *code, *noun[2], *job;
	enum kind kind;
	int size, tasks, conditions;
};

extern const struct branch branch_table[];
extern const int branch_count;

bool form_paid(enum form f);
bool form_limited(enum form f); /* counts in the ratio of places to employees */
bool reason_broken(enum reason r);
/* Needs that the conditions of a place would not bear (matching.md R08). */
int unbearable(int conditions);
/* Appends a word after a blank. */
void add_word(char *text, size_t size, const char *word);

/* ---- made-up names ------------------------------------------------------------------------ */

/* The made-up place or family name number k. */
void made_up(char *text, size_t size, int k);
/* Company number i of the trade; town may be NULL. */
void company_name(const struct branch *branch, const char *town, struct rng *r, int i, char *text,
	size_t size);
void person_name(struct rng *r, char *text, size_t size);
/* The next CVR number that starts with 98 and passes modulus 11; *base counts from 0. */
int cvr_next(int *base);

#endif
