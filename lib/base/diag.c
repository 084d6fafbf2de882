/* SPDX-License-Identifier: MIT */
/*
 * Findings of a run: collected wherever they are seen, shown together, in order. Nothing is printed
 * here.
 */
#include <stdlib.h>
#include <string.h>

#include "base.h"

__attribute__((format(printf, 5, 0)))
static void add(struct diag *d, enum severity severity, const char *check, struct at at,
		const char *format, va_list ap)
{
	d->list = arena_grow(d->arena, d->list, &d->bytes, (d->n + 1) * sizeof(*d->list));
	d->list[d->n++] = (struct finding){severity, at, check,
					   arena_vprintf(d->arena, tr(format), ap)};
	if (severity == SEVERITY_ERROR)
		d->errors++;
	else
		d->warnings++;
}

void diag_error(struct diag *d, const char *check, struct at at, const char *format, ...)
{
	va_list ap;
	va_start(ap, format);
	add(d, SEVERITY_ERROR, check, at, format, ap);
	va_end(ap);
}

void diag_warn(struct diag *d, const char *check, struct at at, const char *format, ...)
{
	va_list ap;
	va_start(ap, format);
	add(d, SEVERITY_WARNING, check, at, format, ap);
	va_end(ap);
}

static int by_place(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;
	int order = strcmp(a->at.file, b->at.file);
	if (order)
		return order;
	if (a->at.line != b->at.line)
		return a->at.line < b->at.line ? -1 : 1;
	if (a->at.column != b->at.column)
		return a->at.column < b->at.column ? -1 : 1;
	if (a->severity != b->severity)
		return a->severity < b->severity ? -1 : 1;
	return strcmp(a->message, b->message);
}

void diag_sort(struct diag *d)
{
	size_t kept = 0;
	if (!d->n)
		return;
	qsort(d->list, d->n, sizeof(*d->list), by_place);
	for (size_t i = 1; i < d->n; i++) {
		if (by_place(&d->list[kept], &d->list[i]) != 0)
			d->list[++kept] = d->list[i];
		else if (d->list[i].severity == SEVERITY_ERROR)
			d->errors--;
		else
			d->warnings--;
	}
	d->n = kept + 1;
}

const char *diag_hint(struct diag *d, struct str wrong, const char *const *names, size_t n)
{
	const char *near = str_nearest(wrong, names, n);
	return near ? arena_printf(d->arena, tr("; did you mean %s?"), near) : "";
}
