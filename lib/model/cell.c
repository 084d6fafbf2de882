/* SPDX-License-Identifier: MIT */
/*
 * A cell's text -> a value of its column's kind, or an error at its place that says what to write
 * instead. A cell in error is left empty.
 */
#include <string.h>

#include "reading.h"

struct at reading_here(const struct reading *r)
{
	const struct csv_row *row = &r->csv.row;
	return csv_at(r->csv.name, r->csv.bytes, row->line, row->begin, row->at[r->file_column]);
}

/* Reports `column: "text" IS; WRITE` there. */
static void reading_wrong(struct reading *r, const struct column *c, const char *check, struct str text,
		   const char *is, const char *write)
{
	diag_error(r->p->diag, check, reading_here(r), "%s: \"%s\" %s; %s", c->name,
		   str_shown(r->p->arena, text), tr(is), tr(write));
}

static bool id_form(struct str s)
{
	bool ok = s.n > 0 && s.n <= 32;
	for (size_t i = 0; ok && i < s.n; i++) {
		char c = s.p[i];
		ok = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		     (i > 0 && (c == '.' || c == '_' || c == '-'));
	}
	return ok;
}

static bool all_digits(struct str s, size_t from, size_t to)
{
	bool ok = s.n >= from && s.n <= to;
	for (size_t i = 0; ok && i < s.n; i++)
		ok = s.p[i] >= '0' && s.p[i] <= '9';
	return ok;
}

/* CVR numbers carry a check digit: weights 2 7 6 5 4 3 2 1, the sum divisible by 11. */
static bool cvr_form(struct str s)
{
	static const int weights[] = {2, 7, 6, 5, 4, 3, 2, 1};
	int sum = 0;
	if (!all_digits(s, 8, 8))
		return false;
	for (int i = 0; i < 8; i++)
		sum += weights[i] * (s.p[i] - '0');
	return sum % 11 == 0;
}

/* DB07 and DB25: a section letter, or 2, 3, 4 or 6 digits, the pairs perhaps set off by points. */
static bool branch_form(struct str s)
{
	char digits[8];
	size_t n = 0;
	if (s.n == 1 && s.p[0] >= 'A' && s.p[0] <= 'V')
		return true;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '.' && (i == 2 || i == 5))
			continue;
		if (n == 6)
			return false;
		digits[n++] = s.p[i];
	}
	/* Five are six that a spreadsheet took the leading zero from. */
	return all_digits((struct str){digits, n}, 2, 6) && n != 5 && s.p[s.n - 1] != '.';
}

void reading_cpr(struct reading *r, const char *column, struct str text)
{
	size_t at, length;
	if (cpr_find(text, &at, &length))
		diag_error(r->p->diag, "cpr", reading_here(r),
			   "%s: \"%s\" looks like a CPR number; records hold none, remove it", column,
			   str_shown(r->p->arena, text));
}

static int32_t read_code(struct reading *r, const struct column *c, const struct vocabulary *v,
			 struct str text)
{
	int32_t code = code_find(v, text);
	if (code < 0 && r->p->settings.whole)
		reading_wrong(r, c, "code", text, arena_printf(r->p->arena, tr("is no code of %s"), v->name),
		      code_hint(r->p->diag, v, text));
	return code;
}

static struct codes read_codes(struct reading *r, const struct column *c, const struct vocabulary *v,
			       struct str text)
{
	struct codes set = {0};
	struct str rest = text, word;
	uint32_t most = 0;
	while (str_word(&rest, ' ', &word))
		most++;
	int32_t *codes = arena_alloc(r->p->arena, most * sizeof(*codes));
	for (rest = text; str_word(&rest, ' ', &word);) {
		int32_t code = read_code(r, c, v, word);
		bool there = code < 0;
		for (uint32_t i = 0; i < set.n && !there; i++)
			there = codes[i] == code;
		if (!there)
			codes[set.n++] = code;
	}
	set.v = codes;
	return set;
}

/* Words of wishes and declines: tasks, branches or company ids. */
static void read_words(struct reading *r, const struct column *c, struct str text)
{
	bool companies = strstr(c->of, "company") != NULL;
	struct str rest = text, word;
	while (str_word(&rest, ' ', &word)) {
		if (code_find(r->tasks, word) >= 0 || branch_form(word) ||
		    (companies && row_find(r->p, T_companies, word) >= 0))
			continue;
		reading_wrong(r, c, "code", word,
		      companies ? N_("is no task, branch or company") : N_("is no task or branch"),
		      code_hint(r->p->diag, r->tasks, word));
	}
}

static int32_t read_number(struct reading *r, const struct column *c, struct str text)
{
	int32_t n;
	bool bounded = c->min || c->max;
	if (!int_parse(text, &n)) {
		reading_wrong(r, c, "value", text, N_("is no whole number"), N_("write digits only"));
		return INT_NONE;
	}
	if (bounded && (n < c->min || n > c->max)) {
		reading_wrong(r, c, "range", text, N_("is out of range"),
		      arena_printf(r->p->arena, tr("write %d to %d"), c->min, c->max));
		return INT_NONE;
	}
	return n;
}

static int64_t read_decimal(struct reading *r, const struct column *c, struct str text)
{
	int64_t n;
	bool bounded = c->min || c->max;
	if (!number_parse(text, &n)) {
		reading_wrong(r, c, "value", text, N_("is no number"),
		      N_("write digits with a decimal point, at most 6 decimals"));
		return DECIMAL_NONE;
	}
	if (bounded && (n < (int64_t)c->min * MILLION || n > (int64_t)c->max * MILLION)) {
		reading_wrong(r, c, "range", text, N_("is out of range"),
		      arena_printf(r->p->arena, tr("write %d to %d"), c->min, c->max));
		return DECIMAL_NONE;
	}
	return n;
}

static int32_t read_ref(struct reading *r, int column, const struct column *c, struct str text)
{
	struct project *p = r->p;
	enum table_id target = p->target[r->t][column];
	if (target == r->t) {
		r->later = arena_grow(p->arena, r->later, &r->later_bytes,
				      (r->nlater + 1) * sizeof(*r->later));
		r->later[r->nlater++] = (struct later){r->row, column, text, reading_here(r)};
		return -1;
	}
	int32_t row = row_find(p, target, text);
	if (row < 0)
		reading_wrong(r, c, "reference", text, arena_printf(p->arena, tr("is not in %s"), schema[target].file),
		      N_("write the id of a row that is there, or add it first"));
	return row;
}

static int32_t read_party(struct reading *r, const struct column *c, struct str text)
{
	static const enum table_id targets[] = {T_citizens, T_companies, T_mentors};
	int32_t found = -1;
	for (int i = 0; i < 3; i++) {
		int32_t row = row_find(r->p, targets[i], text);
		if (row < 0)
			continue;
		if (found >= 0) {
			reading_wrong(r, c, "reference", text, N_("is the id of two rows in different tables"),
			      N_("give one of them another id"));
			return -1;
		}
		found = row * 4 + i;
	}
	if (found < 0)
		reading_wrong(r, c, "reference", text, N_("is in none of citizens.csv, companies.csv, mentors.csv"),
		      N_("write the id of a row that is there, or add it first"));
	return found;
}

static struct str read_text(struct reading *r, const struct column *c, struct str text)
{
	const char *is = NULL, *write = "";
	switch (c->kind) {
	case KIND_ID:
		if (!id_form(text)) {
			is = N_("is no id");
			write = N_("write letters, digits, . _ - (at most 32, a letter or digit first)");
		}
		break;
	case KIND_STAMP:
		if (stamp_parse(text))
			return text;
		is = N_("is no time stamp");
		write = N_("write YYYY-MM-DDThh:mm:ssZ (UTC)");
		break;
	case KIND_CVR:
		if (!cvr_form(text)) {
			is = N_("is no CVR number");
			write = N_("write 8 digits that satisfy modulus 11");
		}
		return is ? (reading_wrong(r, c, "cvr", text, is, write), text) : text;
	case KIND_PNUMBER:
		if (!all_digits(text, 10, 10))
			reading_wrong(r, c, "value", text, N_("is no P number"), N_("write 10 digits"));
		return text;
	case KIND_BRANCH:
		if (!branch_form(text)) {
			is = N_("is no branch code");
			write = N_("write 2, 3, 4 or 6 digits, as 4711 or 47.11.10");
		}
		break;
	case KIND_WORDS: read_words(r, c, text); break;
	default:
		if (memchr(text.p, '\n', text.n)) {
			is = N_("has a line break");
			write = N_("write it on one line");
		}
		break;
	}
	if (is)
		reading_wrong(r, c, "value", text, is, write);
	reading_cpr(r, c->name, text);
	return text;
}

/* Text and sets are "not stated" already, the array being zeroed. */
void cells_clear(enum kind kind, void *array, size_t n)
{
	int64_t *decimals = array;
	int32_t *numbers = array, nothing = INT_NONE;
	switch (kind) {
	case KIND_DECIMAL:
		for (size_t i = 0; i < n; i++)
			decimals[i] = DECIMAL_NONE;
		return;
	case KIND_REF:
	case KIND_PARTY:
	case KIND_CODE: nothing = -1; break;
	case KIND_DATE:
	case KIND_INT:
	case KIND_BOOL: break;
	default: return;
	}
	for (size_t i = 0; i < n; i++)
		numbers[i] = nothing;
}

static void read_date(struct reading *r, const struct column *c, struct str text, day *out)
{
	if (day_parse(text, out))
		return;
	*out = DAY_NONE;
	reading_wrong(r, c, "date", text, N_("is not a date"), N_("write YYYY-MM-DD"));
}

static void read_bool(struct reading *r, const struct column *c, struct str text, int32_t *out)
{
	*out = bool_parse(text);
	if (*out >= 0)
		return;
	*out = INT_NONE;
	reading_wrong(r, c, "value", text, N_("is neither yes nor no"), N_("write ja or nej"));
}

static void empty_cell(struct reading *r, const struct column *c, const struct vocabulary *v)
{
	if (c->flags & REQUIRED)
		diag_error(r->p->diag, "required", reading_here(r), "%s: empty; write %s", c->name,
			   v ? arena_printf(r->p->arena, tr("a code of %s"), v->name) : tr(kind_form(c->kind)));
}

void cell_read(struct reading *r, int column, struct str text)
{
	const struct column *c = &r->table->schema->columns[column];
	const struct vocabulary *v = r->p->codes[r->t][column];
	void *array = r->array[column];
	int32_t row = r->row;
	if (!text.n) {
		empty_cell(r, c, v);
		return;
	}
	switch (c->kind) {
	case KIND_DATE: read_date(r, c, text, &((day *)array)[row]); break;
	case KIND_INT: ((int32_t *)array)[row] = read_number(r, c, text); break;
	case KIND_DECIMAL: ((int64_t *)array)[row] = read_decimal(r, c, text); break;
	case KIND_BOOL: read_bool(r, c, text, &((int32_t *)array)[row]); break;
	case KIND_CODE: ((int32_t *)array)[row] = read_code(r, c, v, text); break;
	case KIND_CODES: ((struct codes *)array)[row] = read_codes(r, c, v, text); break;
	case KIND_REF: ((int32_t *)array)[row] = read_ref(r, column, c, text); break;
	case KIND_PARTY: ((int32_t *)array)[row] = read_party(r, c, text); break;
	default: ((struct str *)array)[row] = read_text(r, c, text); break;
	}
}

void cell_dated(struct reading *r, int column)
{
	const struct vocabulary *v = r->p->codes[r->t][column];
	int32_t code = ((int32_t *)r->array[column])[r->row];
	int start = r->table->start;
	day date = start >= 0 && r->array[start] ? ((day *)r->array[start])[r->row] : DAY_NONE;
	if (code < 0 || date == DAY_NONE)
		return;
	const struct code *c = &v->codes[code];
	r->file_column = r->table->position[column];
	if (c->from != DAY_NONE && date < c->from)
		reading_wrong(r, &r->table->schema->columns[column], "code-date", c->id,
		      arena_printf(r->p->arena, tr("is not in use before %s"), day_text(r->p->arena, c->from)),
		      N_("write the code that was valid on the row's date"));
	if (c->to != DAY_NONE && date > c->to)
		reading_wrong(r, &r->table->schema->columns[column], "code-date", c->id,
		      arena_printf(r->p->arena, tr("is out of use after %s"), day_text(r->p->arena, c->to)),
		      N_("write the code that is valid on the row's date"));
}
