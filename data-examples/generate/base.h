/* SPDX-License-Identifier: MIT */
/*
 * What the generators of the example projects stand on: random numbers, Danish working days and
 * CSV cells. No clock, no locale, no floating point: the same bytes on every machine.
 */
#ifndef GENERATE_BASE_H
#define GENERATE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define COUNT(a) ((int)(sizeof(a) / sizeof((a)[0])))

/* ---- random numbers: one independent stream a subject, the same on every machine ---------- */

struct rng {
	uint64_t state;
};

struct rng rng_for(int stream, int subject);
/* 0 … n-1; n at least 1. */
int rng_below(struct rng *r, int n);
/* low … high, both included; low when high is below it. */
int rng_in(struct rng *r, int low, int high);
bool rng_pct(struct rng *r, int percent);
/* An index of weights, drawn in proportion to them. */
int rng_pick(struct rng *r, const int *weight, int n);
/* n bits of a mask kept at random, each with the given percentage. */
int rng_bits(struct rng *r, int mask, int percent);
/* Puts a random choice of k of the n list members first. */
void rng_choose(struct rng *r, int *list, int n, int k);

/* ---- days: 1970-01-01 is 0, which also means "not stated" --------------------------------- */

int day_of(int year, int month, int day);
void day_split(int d, int *year, int *month, int *day);
/* The same day of the month, months later, cut to that month's end. */
int day_months(int d, int months);
/* 0 Monday … 6 Sunday. */
int day_weekday(int d);
/* The first Monday on or after d. */
int day_monday(int d);
/* Neither weekend, Danish public holiday nor a day the offices are closed. */
bool day_works(int d);
int day_work(int d);        /* d or the next working day */
int day_work_before(int d); /* d or the last working day before it */
/* The companies took nobody in for a start in these weeks of 2020 and 2021. */
bool day_lockdown(int d);

/* ---- the tables ------------------------------------------------------------------------- */

/* One CSV file being written; a cell knows whether it needs a comma before it. */
struct out {
	FILE *file;
	size_t used;
	bool row;
	char buffer[1 << 16];
};

/* header without the closing recorded,by. */
struct out *out_open(const char *directory, const char *table, const char *header);
void out_text(struct out *o, const char *text);
void out_empty(struct out *o, int cells);
void out_int(struct out *o, int value);             /* below 0 = empty */
void out_tenths(struct out *o, int value);          /* 75 = 7.5; below 0 = empty */
void out_day(struct out *o, int d);
void out_bool(struct out *o, int value);            /* below 0 = empty */
void out_id(struct out *o, char prefix, int index); /* 0 = first; below 0 = empty */
void out_set(struct out *o, int mask, const char *const *code);
void out_initials(struct out *o, int consultant);
/* recorded some days after the fact, by the consultant; ends the row. */
void out_done(struct out *o, struct rng *r, int fact, int consultant);
void out_close(struct out *o);
void *allocate(size_t n, size_t size);
_Noreturn void die(const char *what, const char *detail);

/* ---- order --------------------------------------------------------------------------------- */

/* First member of everything that is sorted: by day, then by the order of making. */
struct key {
	int day, seq;
};

int key_order(const void *a, const void *b);
/* rank[i] = the place of item i in order of key; order may be NULL. */
void key_rank(const struct key *k, size_t stride, int n, int *rank, int *order);

#endif
