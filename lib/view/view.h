/* SPDX-License-Identifier: MIT */
/*
 * An answer becomes bytes. Every command makes a sheet, every renderer prints any sheet; a new
 * format is one row in format.c. All text in a sheet is UTF-8.
 */
#ifndef RFF_VIEW_H
#define RFF_VIEW_H

#include "../data/data.h"

enum language { ENGLISH, DANISH };

enum value_kind {
	VALUE_NONE, /* not defined: empty, never 0 */
	VALUE_TEXT,
	VALUE_NUMBER, /* csv: at most 6 decimals, zeros cut; people: one decimal unless whole */
	VALUE_SHARE,  /* csv: 0-1 with 6 decimals; people: percent with one decimal */
	VALUE_DAY,
	VALUE_MONTH,
	VALUE_BAR, /* number: how much of the target is reached; mark: what was expected by now */
};

/* What a value says about the work, for those who look before they read: colour, no more. */
enum tone { TONE_NONE, TONE_GOOD, TONE_FAIR, TONE_BAD };

/* One cell of a sheet; a list of all pairs has millions, so it is kept small. */
struct value {
	enum value_kind kind;
	enum tone tone;
	union {
		int32_t when;		  /* a day or a month */
		const struct ratio *mark; /* of a bar, or NULL */
	};
	union {
		struct {
			struct str text;
			struct str label; /* what people read instead of text, if not empty */
		};
		struct ratio number;
	};
};

struct value value_text(struct str s); /* empty: not defined */
struct value value_z(const char *z);   /* NULL or empty: not defined */
/* paa-vej for programs, "på vej" for people; an empty code: not defined. */
struct value value_code(struct str code, struct str label, enum tone tone);
struct value value_int(int64_t n);
struct value value_number(struct ratio r); /* den 0: not defined */
struct value value_share(struct ratio r);
struct value value_day(day d); /* DAY_NONE: not defined */
struct value value_month(month m);
/* expected with den 0: no mark. */
struct value value_bar(struct arena *a, struct ratio reached, struct ratio expected, enum tone tone);

enum audience { FOR_ALL, FOR_MACHINES, FOR_PEOPLE };
enum align { LEFT, RIGHT };

/* name is the csv heading and json key and never changes; da and en head the table for people. */
struct heading {
	const char *name, *da, *en;
	enum audience audience;
	enum align align;
};

struct sheet_row {
	struct value *value; /* one a heading */
	const char *note;    /* printed below the row for people, or NULL */
};

struct sheet {
	struct arena *arena;
	enum language language;
	const char *title, *subtitle; /* for people; NULL: none */
	const char *footer;	      /* lines for people under the table, or NULL */
	const struct heading *headings;
	size_t nheadings;
	struct sheet_row *rows;
	size_t n, bytes;
};

struct sheet *sheet_new(struct arena *a, enum language language, const struct heading *headings,
			size_t n);
/* A new last row, all its values not defined. Good until the next one is added. */
struct sheet_row *sheet_add(struct sheet *s);

/* How a sheet is printed. */
struct style {
	bool colour; /* text only */
	bool excel;  /* csv only: what Danish Excel opens */
	int width;   /* columns of the text table; notes are wrapped to it */
};

struct format {
	const char *name, *help;
	void (*print)(struct buf *out, const struct sheet *s, const struct style *style);
};

extern const struct format formats[];
extern const size_t nformats;
const struct format *format_find(struct str name);

/* to_*.c */
void sheet_to_text(struct buf *out, const struct sheet *s, const struct style *style);
void sheet_to_csv(struct buf *out, const struct sheet *s, const struct style *style);
void sheet_to_json(struct buf *out, const struct sheet *s, const struct style *style);

/* A number as people read it: 1.439 and 33,4 in Danish, 1,439 and 33.4 in English. */
const char *number_shown(struct arena *a, enum language l, struct ratio r, int decimals);
/* 4. november 2021 / 4 November 2021, november 2021 / November 2021. */
const char *day_shown(struct arena *a, enum language l, day d);
const char *month_shown(struct arena *a, enum language l, month m);
/* A cell as people read it; a bar as the percentage reached. */
const char *value_shown(struct arena *a, enum language l, const struct value *v);
/* A cell as programs read it (commands.md, "csv"); "" when it is not defined. */
struct str value_plain(struct arena *a, const struct value *v);
/* What a heading says to people. */
const char *heading_shown(enum language l, const struct heading *h);
/* Adds s with control and bidi characters as \x1b, so that text can do nothing to a terminal. */
void buf_shown(struct buf *b, struct str s);
/* Takes a line of at most width columns off *rest, broken at a blank where there is one. */
struct str line_take(struct str *rest, size_t width);

#endif
