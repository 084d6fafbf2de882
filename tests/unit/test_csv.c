/* SPDX-License-Identifier: MIT */
/*
 * CSV: the reader against libcsv in strict mode, which is the judge of what CSV is, on random files; every
 * place it names against a scanner of our own; and each thing that can be wrong with a file at its place.
 * RFF_SEED chooses other random files; the seed is printed.
 */
#include "temp.h"

#include <csv.h>

static bool is_column(const void *with, struct str name)
{
	(void)with;
	return str_is(name, "id") || str_is(name, "name") || str_is(name, "kind");
}

static bool begin(struct temp *t, struct csv *c, struct file *f, struct str bytes)
{
	*f = (struct file){.name = "t.csv", .bytes = bytes, .exists = true};
	return csv_open(c, &t->arena, &t->diag, f, is_column, NULL);
}

/* The whole file as text: cells in [], one record a line behind its line number; then what was found. */
static const char *read_text(struct temp *t, struct str bytes)
{
	struct buf b = {0};
	struct csv c;
	struct file f;
	t->diag = (struct diag){.arena = &t->arena};
	if (begin(t, &c, &f, bytes)) {
		while (csv_next(&c)) {
			buf_printf(&b, "%u:", (unsigned)c.row.line);
			for (size_t i = 0; i < c.row.n; i++) {
				buf_char(&b, '[');
				buf_str(&b, c.row.cell[i]);
				buf_char(&b, ']');
			}
			buf_char(&b, '\n');
		}
		csv_close(&c);
	}
	buf_z(&b, said(&t->diag));
	const char *text = arena_copy(&t->arena, b.p, b.n);
	buf_free(&b);
	return text;
}

/* ---- the judge ------------------------------------------------------------------------------------- */

enum { MOST_CELLS = 512, MOST_BYTES = 256 };

/* What libcsv makes of a file: its cells, which of them end a record, and whether it is CSV at all. */
struct verdict {
	char text[4 * MOST_BYTES];
	size_t used, n, whole; /* whole: cells of records that came to their end */
	struct str cell[MOST_CELLS];
	bool last[MOST_CELLS];
	bool valid;
};

static void on_cell(void *p, size_t n, void *with)
{
	struct verdict *v = with;
	if (n)
		memcpy(v->text + v->used, p, n);
	v->cell[v->n] = (struct str){v->text + v->used, n};
	v->last[v->n++] = false;
	v->used += n;
}

static void on_record(int end, void *with)
{
	struct verdict *v = with;
	(void)end;
	if (v->n)
		v->last[v->n - 1] = true;
	v->whole = v->n;
}

static int no_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void judge(struct verdict *v, struct str bytes, char delimiter)
{
	struct csv_parser p;
	v->used = v->n = v->whole = 0;
	assert_int_equal(csv_init(&p, CSV_STRICT | CSV_STRICT_FINI), 0);
	csv_set_delim(&p, (unsigned char)delimiter);
	csv_set_space_func(&p, no_space);
	v->valid = csv_parse(&p, bytes.p, bytes.n, on_cell, on_record, v) == bytes.n;
	v->valid = v->valid && csv_fini(&p, on_cell, on_record, v) == 0;
	csv_free(&p);
}

/* ---- the scanner: where the cells of a valid file begin, byte by byte -------------------------------- */

struct place {
	uint32_t line, column;
};

static size_t scan(struct str s, char delimiter, struct place *out)
{
	uint32_t line = 1, column = 1;
	bool quoted = false, fresh = true; /* fresh: nothing of a record yet on this line */
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		bool blank = fresh && !quoted && (c == '\n' || (c == '\r' && i + 1 < s.n && s.p[i + 1] == '\n'));
		if (fresh && !blank) {
			out[n++] = (struct place){line, column};
			fresh = false;
		}
		if (c == '"')
			quoted = !quoted;
		if (((unsigned char)c & 0xc0) != 0x80)
			column++;
		if (c == delimiter && !quoted)
			out[n++] = (struct place){line, column};
		if (c == '\n') {
			line++;
			column = 1;
			fresh = !quoted;
		}
	}
	return n;
}

/* ---- random files -------------------------------------------------------------------------------------- */

static uint64_t seed;

static unsigned chance(unsigned n)
{
	seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
	return (unsigned)(seed >> 11) % n;
}

static void choose_seed(void)
{
	const char *given = getenv("RFF_SEED");
	FILE *f = fopen("/dev/urandom", "rb");
	if (given)
		seed = strtoull(given, NULL, 10);
	else if (!f || fread(&seed, sizeof(seed), 1, f) != 1)
		seed = 1;
	if (f)
		fclose(f);
	seed += !seed;
	print_message("RFF_SEED=%llu\n", (unsigned long long)seed);
}

/* Random signs; with wellformed, whole cells and records instead, so that most files are CSV. */
static size_t random_file(char *p, char delimiter, bool wellformed)
{
	static const char *const sign[] = {"a", "b", ",", ";", "\"", "\n", "\r\n", " ", "æ"};
	static const char *const cell[] = {"a", "", "\"\"", "\"a\"", "\"a\"\"b\"", "\"a\nb\"", "\"\r\n\"", " b ", "æø",
					   "\"\"\"\"", "\"æ;,\"", "\"\n\n\"", "\"\"\"a\"\"\""};
	char *begin = p;
	p += sprintf(p, "id%cname\n", delimiter);
	for (unsigned n = chance(30); n > 0; n--) {
		const char *z = wellformed ? cell[chance(COUNT(cell))] : sign[chance(COUNT(sign))];
		p += sprintf(p, "%s", z);
		if (wellformed) {
			unsigned end = chance(10);
			p += sprintf(p, "%s", end == 0 ? "\n" : end == 1 ? "\r\n" : end == 2 ? "\n\n" : "");
			if (end > 2)
				*p++ = delimiter;
		}
	}
	return (size_t)(p - begin);
}

static void compare(struct temp *t, struct str bytes, char delimiter)
{
	static struct verdict v;
	static struct place place[MOST_CELLS];
	struct csv c;
	struct file f;
	size_t cell = 0;
	judge(&v, bytes, delimiter);
	size_t places = v.valid ? scan(bytes, delimiter, place) : 0;
	assert_int_equal(places, v.valid ? v.n : 0);
	assert_true(begin(t, &c, &f, bytes));
	assert_int_equal(c.dialect.delimiter, delimiter);
	while (csv_next(&c)) {
		for (size_t i = 0; i < c.row.n; i++, cell++) {
			if (!v.valid && cell >= v.whole)
				continue; /* libcsv gave up where our reader goes on with the next line */
			assert_true(cell < v.n);
			assert_true(str_eq(c.row.cell[i], v.cell[cell]));
			if (!v.valid)
				continue;
			struct at at = csv_at(f.name, bytes, c.row.line, c.row.begin, c.row.at[i]);
			assert_int_equal(v.last[cell], i + 1 == c.row.n);
			assert_int_equal(at.line, place[cell].line);
			assert_int_equal(at.column, place[cell].column);
		}
	}
	csv_close(&c);
	if (v.valid)
		assert_int_equal(cell, v.n);
	assert_int_equal(t->diag.errors > 0, !v.valid);
}

static void random_files(struct temp *t, bool wellformed)
{
	static const char delimiters[] = {',', ';', '\t'};
	char text[MOST_BYTES];
	choose_seed();
	for (int i = 0; i < 20000; i++) {
		struct arena a = {0};
		char delimiter = delimiters[chance(3)];
		struct str bytes = {text, random_file(text, delimiter, wellformed)};
		t->diag = (struct diag){.arena = &t->arena};
		uint64_t before = seed;
		compare(t, bytes, delimiter);
		seed = before;
		arena_free(&t->arena);
		t->arena = a;
	}
}

static void random_signs_are_judged_as_libcsv_judges_them(void **state)
{
	random_files(*state, false);
}

static void random_cells_are_read_as_libcsv_reads_them(void **state)
{
	random_files(*state, true);
}

/* ---- by hand --------------------------------------------------------------------------------------------- */

#define HEAD "id,name,kind\n"
#define READ "1:[id][name][kind]\n"

static void records_are_read_whole(void **state)
{
	static const struct {
		struct str bytes;
		const char *is;
	} cases[] = {
		{S(HEAD "1,a,b\n"), READ "2:[1][a][b]\n"},
		{S(HEAD "1,a,b"), READ "2:[1][a][b]\n"}, /* no newline at the end */
		{S(HEAD "1,,\n,,\n"), READ "2:[1][][]\n3:[][][]\n"},
		{S(HEAD "\n\n1,a,b\n\n\n2,c,d\n\n"), READ "4:[1][a][b]\n7:[2][c][d]\n"},
		{S("\n\n" HEAD), "3:[id][name][kind]\n"},
		{S("id,name,kind\r\n\r\n1,a,b\r\n"), READ "3:[1][a][b]\n"},
		{S(HEAD "1, a , b \n"), READ "2:[1][ a ][ b ]\n"},
		{S(HEAD "1,\"a,b\",\"c\"\"d\"\n"), READ "2:[1][a,b][c\"d]\n"},
		{S(HEAD "\"1\n2\n3\",a,b\n4,c,d\n"), READ "2:[1\n2\n3][a][b]\n5:[4][c][d]\n"},
		{S(HEAD "1,\"a\r\nb\",c\r\n2,d,e\r\n"), READ "2:[1][a\r\nb][c]\n4:[2][d][e]\n"},
		{S(HEAD "\"\",\"\",\"\"\n"), READ "2:[][][]\n"},
		{S(HEAD "1,\" a\",\"\"\"\"\n"), READ "2:[1][ a][\"]\n"},
		{S("\xef\xbb\xbf" HEAD "1,a,b\n"), READ "2:[1][a][b]\n"},
		{S("\xef\xbb\xbf\"id\",name,kind\n1,a,b\n"), READ "2:[1][a][b]\n"},
		{S("id;name;kind\n1;a,b;c\n"), READ "2:[1][a,b][c]\n"},
		{S("id\tname\tkind\n1\ta;b\tc,d\n"), READ "2:[1][a;b][c,d]\n"},
		{S("\"id\";\"name\";\"kind\"\n1;2;3\n"), READ "2:[1][2][3]\n"},
		{S("id\n1\n2\n"), "1:[id]\n2:[1]\n3:[2]\n"},
		{S("id\n   \n"), "1:[id]\n2:[   ]\n"},
		{S("ukendt,andet\n1,2\n"), "1:[ukendt][andet]\n2:[1][2]\n"},
		{S(HEAD "æ,\xf0\x9f\x98\x80,ø\n"), READ "2:[æ][\xf0\x9f\x98\x80][ø]\n"},
		{S(""), ""},
		{S("\n\n"), ""},
		{S("\xef\xbb\xbf"), ""},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(read_text(t, cases[i].bytes), cases[i].is);
}

static void dialect_is_told_by_the_header(void **state)
{
	static const struct {
		struct str bytes;
		char delimiter;
		bool crlf, bom;
	} cases[] = {
		{S("id,name\n"), ',', false, false},
		{S("id;name\r\n"), ';', true, false},
		{S("\xef\xbb\xbfid\tname\r\n"), '\t', true, true},
		{S("id;\"a,b,c\";name\n"), ';', false, false},
		{S("x_a,x_b;id;name\n"), ';', false, false}, /* the one that names columns */
		{S("nothing at all\n"), ',', false, false},
		{S("id"), ',', false, false},
		{S(""), ',', false, false},
		{S("id,name\n1;2\r\n"), ',', false, false}, /* by the header line alone */
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct csv c;
		struct file f;
		assert_true(begin(t, &c, &f, cases[i].bytes));
		assert_int_equal(c.dialect.delimiter, cases[i].delimiter);
		assert_int_equal(c.dialect.crlf, cases[i].crlf);
		assert_int_equal(c.dialect.bom, cases[i].bom);
		csv_close(&c);
	}
}

#define STRAY "a quote inside a cell; put the whole cell in quotes and double the quotes in it\n"
#define OPEN "this quote is never closed; add the closing quote\n"
#define CR_ALONE "a carriage return alone; end lines with LF or CRLF\n"

static void what_is_wrong_stands_where_it_is(void **state)
{
	static const struct {
		struct str bytes;
		const char *is;
	} cases[] = {
		/* quotes */
		{S(HEAD "1,\"a,b\n2,c,d\n"), READ "t.csv:2:3: " OPEN},
		{S(HEAD "\"1,a,b\n2,c,d\n3,e,f\n"), READ "t.csv:2:1: " OPEN},
		{S(HEAD "1,æ,\"c"), READ "t.csv:2:5: " OPEN},
		{S(HEAD "\"x\ny\",a,\"c\n"), READ "t.csv:3:6: " OPEN},
		/* line ends */
		{S(HEAD "1,a\rb,c\n"), READ "2:[1][a\rb][c]\nt.csv:2:4: " CR_ALONE},
		{S(HEAD "1,a,b\r"), READ "2:[1][a][b]\nt.csv:2:6: " CR_ALONE},
		/* control characters */
		{S(HEAD "1,æ\x1b,c\n"), READ "2:[1][æ\x1b][c]\nt.csv:2:4: control character \\x1b; remove it\n"},
		{S(HEAD "1,a,\xc2\x85\n"), READ "2:[1][a][\xc2\x85]\nt.csv:2:5: control character \\x85; remove it\n"},
		{S(HEAD "1,\x7f,b\n"), READ "2:[1][\x7f][b]\nt.csv:2:3: control character \\x7f; remove it\n"},
		{S(HEAD "1,a\tb,c\n"), READ "2:[1][a\tb][c]\nt.csv:2:4: control character \\x09; remove it\n"},
		/* not UTF-8: nothing is read, the first of each line is told */
		{S(HEAD "1,S\xf8ren,\xe6\n2,a,\xff\n3,b,c\n"),
		 "t.csv:2:4: byte \\xf8 is not UTF-8; save the file as UTF-8\n"
		 "t.csv:3:5: byte \\xff is not UTF-8; save the file as UTF-8\n"},
		{S(HEAD "1,ææ\xc3"), "t.csv:2:5: byte \\xc3 is not UTF-8; save the file as UTF-8\n"},
		{S("\xef\xbb\xbfid,\xff\n"), "t.csv:1:4: byte \\xff is not UTF-8; save the file as UTF-8\n"},
		{S("\xff\xfei\0d\0"), "t.csv:1:1: the file is UTF-16; save it as CSV UTF-8\n"},
		{S("\xfe\xff\0i\0d"), "t.csv:1:1: the file is UTF-16; save it as CSV UTF-8\n"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(read_text(t, cases[i].bytes), cases[i].is);
}

static void a_stray_quote_costs_its_own_record_only(void **state)
{
	static const struct {
		const char *line;
		int column;
	} cases[] = {
		{"1,a\"b,c", 4}, {"1,\"a\"b,c", 6}, {"1,\"a\" ,c", 6}, {"1, \"a\",c", 4},
		{"1,ææ\",c", 5}, {"\"1\"2,a,b", 4},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *file = arena_printf(&t->arena, HEAD "0,x,y\n%s\n2,d,e\n", cases[i].line);
		const char *is = arena_printf(&t->arena, READ "2:[0][x][y]\n4:[2][d][e]\nt.csv:3:%d: " STRAY,
					      cases[i].column);
		assert_string_equal(read_text(t, str_of(file)), is);
	}
}

static void a_nul_byte_is_told_and_kept_in_its_cell(void **state)
{
	struct temp *t = *state;
	struct csv c;
	struct file f;
	assert_true(begin(t, &c, &f, STR(HEAD "1,a\0b,\"c\0\"\n")));
	assert_true(csv_next(&c) && csv_next(&c));
	assert_int_equal(c.row.n, 3);
	assert_true(str_eq(c.row.cell[1], STR("a\0b")));
	assert_true(str_eq(c.row.cell[2], STR("c\0")));
	csv_close(&c);
	assert_string_equal(said(&t->diag), "t.csv:2:4: control character \\x00; remove it\n"
					    "t.csv:2:9: control character \\x00; remove it\n");
}

/* Carriage returns alone end no record: a file never has more records than lines, whatever is in it. */
static void there_are_never_more_records_than_lines(void **state)
{
	static const char *const files[] = {
		"\"a\"\r,\"a\"\r,\"a\"\r,\"a\"\r,\n",	   "a,\"b\"\rc,d,e\"f\n", "\"a\"\r\"b\"\r\"c\"",
		"\"a\"\rb,\"c\"\rd,\"e\"\rf,\"g\"\rh\nx\n", "\r\"a\"\r,\r\"b\"\n",	  "\"a\"\r\r\r,\"b\"\n",
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(files); i++) {
		const char *text = arena_printf(&t->arena, "id,name\n%s", files[i]);
		struct csv c;
		struct file f;
		size_t records = 0, lines = 1;
		for (const char *p = text; *p; p++)
			lines += *p == '\n';
		t->diag = (struct diag){.arena = &t->arena};
		assert_true(begin(t, &c, &f, str_of(text)));
		while (csv_next(&c))
			records++;
		csv_close(&c);
		assert_true(records <= lines);
		assert_true(t->diag.errors > 0);
	}
}

static struct str long_file(struct temp *t, size_t n, bool quoted)
{
	struct buf b = {0};
	buf_z(&b, HEAD "1,");
	buf_z(&b, quoted ? "\"" : "");
	buf_repeat(&b, "x", n);
	buf_z(&b, quoted ? "\",b\n2,c,d\n" : ",b\n2,c,d\n");
	struct str s = {arena_copy(&t->arena, b.p, b.n), b.n};
	buf_free(&b);
	return s;
}

static void cells_may_have_64_kib_and_no_more(void **state)
{
	struct temp *t = *state;
	for (int quoted = 0; quoted < 2; quoted++) {
		struct csv c;
		struct file f;
		t->diag = (struct diag){.arena = &t->arena};
		assert_true(begin(t, &c, &f, long_file(t, 65536, quoted)));
		assert_true(csv_next(&c) && csv_next(&c));
		assert_int_equal(c.row.cell[1].n, 65536);
		assert_true(str_is(c.row.cell[2], "b"));
		csv_close(&c);
		assert_string_equal(said(&t->diag), "");
		assert_true(begin(t, &c, &f, long_file(t, 65537, quoted)));
		while (csv_next(&c))
			;
		csv_close(&c);
		assert_string_equal(said(&t->diag), "t.csv:2:3: a cell of more than 64 KiB; shorten it\n");
	}
}

static void records_can_be_read_again_from_their_place(void **state)
{
	struct temp *t = *state;
	struct csv c;
	struct file f;
	size_t begins[3];
	uint32_t lines[3];
	assert_true(begin(t, &c, &f, STR(HEAD "1,\"a\nb\",c\n\n2,\"d\",e")));
	for (int i = 0; i < 3; i++) {
		assert_true(csv_next(&c));
		begins[i] = c.row.begin;
		lines[i] = c.row.line;
	}
	assert_false(csv_next(&c));
	static const char *const first[] = {"id", "1", "2"}, *const last[] = {"kind", "c", "e"};
	for (int i = 2; i >= 0; i--) {
		csv_seek(&c, begins[i], lines[i]);
		assert_true(csv_next(&c));
		assert_int_equal(c.row.line, lines[i]);
		assert_true(str_is(c.row.cell[0], first[i]) && str_is(c.row.cell[2], last[i]));
	}
	csv_close(&c);
}

static void a_record_ends_before_its_line_end(void **state)
{
	static const char *const files[] = {"id,name\n1,a\n", "id,name\r\n1,a\r\n", "id,name\n1,a", "id,name\n\"1\",\"a\"\r\n"};
	static const size_t ends[] = {11, 12, 11, 15};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(files); i++) {
		struct csv c;
		struct file f;
		assert_true(begin(t, &c, &f, str_of(files[i])));
		assert_true(csv_next(&c) && csv_next(&c));
		assert_int_equal(c.row.end, ends[i]);
		csv_close(&c);
	}
}

/* ---- writing --------------------------------------------------------------------------------------------- */

static void cells_are_quoted_only_where_needed(void **state)
{
	static const struct {
		const char *cell, *comma, *semicolon;
	} cases[] = {
		{"", "", ""},
		{"plain æ", "plain æ", "plain æ"},
		{" blanks ", " blanks ", " blanks "},
		{"a,b", "\"a,b\"", "a,b"},
		{"a;b", "a;b", "\"a;b\""},
		{"say \"hi\"", "\"say \"\"hi\"\"\"", "\"say \"\"hi\"\"\""},
		{"a\nb", "\"a\nb\"", "\"a\nb\""},
		{"a\rb", "\"a\rb\"", "\"a\rb\""},
		{"\"", "\"\"\"\"", "\"\"\"\""},
		{"'", "'", "'"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf b = {0};
		csv_put(&b, str_of(cases[i].cell), ',');
		buf_char(&b, '|');
		csv_put(&b, str_of(cases[i].cell), ';');
		char is[64];
		snprintf(is, sizeof(is), "%s|%s", cases[i].comma, cases[i].semicolon);
		assert_string_equal(b.p, is);
		buf_free(&b);
	}
}

static void what_is_written_is_read_back(void **state)
{
	static const char *const sign[] = {"a", ",", ";", "\"", "\n", "\r\n", " ", "æ", "\t"};
	static const char delimiters[] = {',', ';', '\t'};
	struct temp *t = *state;
	choose_seed();
	for (int i = 0; i < 20000; i++) {
		char text[2][64] = {"", ""};
		char delimiter = delimiters[chance(3)];
		struct buf b = {0};
		struct csv c;
		struct file f;
		buf_printf(&b, "id%cname\n", delimiter);
		for (int k = 0; k < 2; k++) {
			for (unsigned n = chance(12); n > 0; n--)
				strcat(text[k], sign[chance(COUNT(sign))]);
			csv_put(&b, str_of(text[k]), delimiter);
			buf_char(&b, k ? '\n' : delimiter);
		}
		t->diag = (struct diag){.arena = &t->arena};
		assert_true(begin(t, &c, &f, (struct str){b.p, b.n}));
		assert_true(csv_next(&c) && csv_next(&c));
		assert_int_equal(c.row.n, 2);
		assert_true(str_is(c.row.cell[0], text[0]) && str_is(c.row.cell[1], text[1]));
		assert_false(csv_next(&c));
		csv_close(&c);
		buf_free(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(random_signs_are_judged_as_libcsv_judges_them),
		TEMP_TEST(random_cells_are_read_as_libcsv_reads_them),
		TEMP_TEST(records_are_read_whole),
		TEMP_TEST(dialect_is_told_by_the_header),
		TEMP_TEST(what_is_wrong_stands_where_it_is),
		TEMP_TEST(a_stray_quote_costs_its_own_record_only),
		TEMP_TEST(a_nul_byte_is_told_and_kept_in_its_cell),
		TEMP_TEST(there_are_never_more_records_than_lines),
		TEMP_TEST(cells_may_have_64_kib_and_no_more),
		TEMP_TEST(records_can_be_read_again_from_their_place),
		TEMP_TEST(a_record_ends_before_its_line_end),
		cmocka_unit_test(cells_are_quoted_only_where_needed),
		TEMP_TEST(what_is_written_is_read_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
