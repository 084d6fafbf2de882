/* SPDX-License-Identifier: MIT */
/* A table while it is read: what the reader of rows (table.c) and of cells (cell.c) share. */
#ifndef RFF_READING_H
#define RFF_READING_H

#include "project.h"

/* A reference to a row of the same table, resolved when all its rows are known. */
struct later {
	int32_t row;
	int column;
	struct str id;
	struct at at;
};

struct reading {
	struct project *p;
	enum table_id t;
	struct table *table;
	struct csv csv;
	int *column;  /* of each file column in the schema: -1 for x_… */
	void **array; /* of each schema column */
	int32_t row;
	int file_column; /* of the cell being read */
	const struct vocabulary *tasks;
	int dated[MOST_COLUMNS], ndated; /* columns whose codes have a first or a last day */
	struct later *later;
	size_t nlater, later_bytes;
};

/* Where the cell being read stands. */
struct at reading_here(const struct reading *r);
/* Reports text that is shaped like a CPR number. */
void reading_cpr(struct reading *r, const char *column, struct str text);
/* Checks text by its column's kind and puts its value into the row being read. */
void cell_read(struct reading *r, int column, struct str text);
/* Fills n elements of a column with "not stated". */
void cells_clear(enum kind kind, void *array, size_t n);
/* Reports a code that is not valid on the row's date (records.md section 2). */
void cell_dated(struct reading *r, int column);

#endif
