/* SPDX-License-Identifier: MIT */
/*
 * Changes: what a command does not touch stays byte for byte, new rows come last in the file's own manner, rows that
 * are there already change nothing, ids are given and never used twice, and findings go back to where a row came from.
 */
#include "world.h"

static struct change make(struct temp *t, enum table_id table, bool amend, struct incoming *rows, size_t n)
{
	struct project *p = sound(t);
	struct change c = {.p = p, .table = table, .amend = amend, .recorded = "2022-02-10T12:00:00Z", .by = "test",
			   .rows = rows, .n = n};
	change_make(&c);
	return c;
}

/* Rows of a CSV text, made into a change. */
static struct change import(struct temp *t, enum table_id table, bool amend, const char *csv)
{
	struct project *p = sound(t);
	struct file f = {.name = "in.csv", .bytes = str_of(csv), .exists = true};
	struct change c = {.p = p, .table = table, .amend = amend, .recorded = "2022-02-10T12:00:00Z", .by = "test"};
	c.rows = incoming_read(p, table, &f, &c.n);
	if (!t->diag.errors)
		change_make(&c);
	return c;
}

/* One row from "column=value|column=value", as from a command line; name: the row to be amended, or "". */
static struct incoming *row(struct temp *t, const char *name, const char *cells)
{
	struct incoming *r = arena_alloc(&t->arena, sizeof(*r));
	struct str rest = str_of(cells), word;
	r->at = (struct at){"cli", 0, 0};
	r->name = str_of(name);
	r->row = -1;
	r->cell = arena_alloc(&t->arena, 32 * sizeof(*r->cell));
	while (str_word(&rest, '|', &word)) {
		const char *equals = memchr(word.p, '=', word.n);
		r->cell[r->n++] = (struct incoming_cell){{word.p, (size_t)(equals - word.p)},
							 {equals + 1, word.n - (size_t)(equals + 1 - word.p)}, {"cli", 0, 0}};
	}
	return r;
}

static const char *added(struct temp *t, enum table_id table, const char *cells)
{
	struct change c = make(t, table, false, row(t, "", cells), 1);
	assert_string_equal(said(&t->diag), "");
	return str_z(&t->arena, c.bytes);
}

static const char *amended(struct temp *t, enum table_id table, const char *name, const char *cells)
{
	struct change c = make(t, table, true, row(t, name, cells), 1);
	assert_string_equal(said(&t->diag), "");
	assert_int_equal(c.rows[0].outcome, AMENDED);
	return str_z(&t->arena, c.bytes);
}

#define STAMP "2022-02-10T12:00:00Z,test"

/* ---- bytes -------------------------------------------------------------------------------------------------- */

/* In every manner of writing, one cell is changed and everything else stays as it stood. */
static void amending_keeps_all_other_bytes(void **state)
{
	static const struct {
		const char *before, *after; /* V2's name becomes Ny */
	} cases[] = {
		{"id,name,kind,recorded,by\nV1,A,forening,,\nV2,B,forening,,\nV3,C,forening,,\n",
		 "id,name,kind,recorded,by\nV1,A,forening,,\nV2,Ny,forening," STAMP "\nV3,C,forening,,\n"},
		/* needless quotes, also in the row itself */
		{"id,\"name\",kind,recorded,by\n\"V1\",\"A\",forening,\"\",\nV2,\"B\",\"forening\",,\n",
		 "id,\"name\",kind,recorded,by\n\"V1\",\"A\",forening,\"\",\nV2,Ny,\"forening\"," STAMP "\n"},
		/* CRLF, mixed line ends, a byte-order mark */
		{"\xef\xbb\xbfid,name,kind,recorded,by\r\nV1,A,forening,,\nV2,B,forening,,\r\nV3,C,forening,,\r\n",
		 "\xef\xbb\xbfid,name,kind,recorded,by\r\nV1,A,forening,,\nV2,Ny,forening," STAMP "\r\nV3,C,forening,,\r\n"},
		/* the file's own delimiter and order of columns, columns of one's own */
		{"x_a;kind;by;name;id;recorded;x_b\n\"1;\"\"2\";forening;;B;V2;;\" \"\n",
		 "x_a;kind;by;name;id;recorded;x_b\n\"1;\"\"2\";forening;test;Ny;V2;2022-02-10T12:00:00Z;\" \"\n"},
		/* blank lines, and no newline at the end */
		{"\n\nid,name,kind,recorded,by\n\nV2,B,forening,,\n\n\r\nV3,C,forening,,",
		 "\n\nid,name,kind,recorded,by\n\nV2,Ny,forening," STAMP "\n\n\r\nV3,C,forening,,"},
		{"id,name,kind,recorded,by\nV2,B,forening,,", "id,name,kind,recorded,by\nV2,Ny,forening," STAMP},
		/* line breaks in a cell of one's own */
		{"id,name,x_a,kind,recorded,by\nV2,B,\"1\n2\",forening,,\nV3,C,\"\n\",forening,,\n",
		 "id,name,x_a,kind,recorded,by\nV2,Ny,\"1\n2\",forening," STAMP "\nV3,C,\"\n\",forening,,\n"},
		/* columns that are missing are added last, to every row */
		{"id,name,kind\nV1,A,forening\nV2,B,forening\n",
		 "id,name,kind,recorded,by\nV1,A,forening,,\nV2,Ny,forening," STAMP "\n"},
		{"id;name;kind;x_a\r\nV2;B;forening;\"z\"\r\n\r\nV3;C;forening;\r\n",
		 "id;name;kind;x_a;recorded;by\r\nV2;Ny;forening;\"z\";2022-02-10T12:00:00Z;test\r\n\r\nV3;C;forening;;;\r\n"},
	};
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	for (size_t i = 0; i < COUNT(cases); i++) {
		put(t, "companies.csv", cases[i].before);
		assert_string_equal(amended(t, T_companies, "V2", "name=Ny"), cases[i].after);
	}
}

static void adding_keeps_all_old_bytes(void **state)
{
	static const struct {
		const char *before, *after;
	} cases[] = {
		{"id,name,kind,recorded,by\nV1,\"A\",forening,,\n",
		 "id,name,kind,recorded,by\nV1,\"A\",forening,,\nV0002,Ny,offentlig," STAMP "\n"},
		{"id,name,kind,recorded,by\nV1,A,forening,,",
		 "id,name,kind,recorded,by\nV1,A,forening,,\nV0002,Ny,offentlig," STAMP "\n"},
		{"id,name,kind,recorded,by\r\nV1,A,forening,,",
		 "id,name,kind,recorded,by\r\nV1,A,forening,,\r\nV0002,Ny,offentlig," STAMP "\r\n"},
		{"id,name,kind,recorded,by\nV1,A,forening,,\n\n\n",
		 "id,name,kind,recorded,by\nV1,A,forening,,\n\n\nV0002,Ny,offentlig," STAMP "\n"},
		{"id,name,kind,recorded,by", "id,name,kind,recorded,by\nV0001,Ny,offentlig," STAMP "\n"},
		{"\xef\xbb\xbfx_a;kind;name;id;by;recorded\r\n",
		 "\xef\xbb\xbfx_a;kind;name;id;by;recorded\r\n;offentlig;Ny;V0001;test;2022-02-10T12:00:00Z\r\n"},
		{"id\tname\tkind\trecorded\tby\n", "id\tname\tkind\trecorded\tby\nV0001\tNy\toffentlig\t2022-02-10T12:00:00Z\ttest\n"},
		{"id,name,kind\nV1,A,forening\n", "id,name,kind,recorded,by\nV1,A,forening,,\nV0002,Ny,offentlig," STAMP "\n"},
	};
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	for (size_t i = 0; i < COUNT(cases); i++) {
		put(t, "companies.csv", cases[i].before);
		assert_string_equal(added(t, T_companies, "name=Ny|kind=offentlig"), cases[i].after);
	}
}

static void a_new_file_has_every_column_of_the_schema(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	assert_string_equal(added(t, T_mentors, "kind=frivillig"), "id,kind,company,trained,stopped,name,recorded,by\n"
								    "T0001,frivillig,,,,," STAMP "\n");
	assert_string_equal(added(t, T_mentors, "kind=frivillig|x_own=1"),
			    "id,kind,company,trained,stopped,name,recorded,by,x_own\nT0001,frivillig,,,,," STAMP ",1\n");
}

static void values_are_quoted_as_the_file_needs(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	put(t, "companies.csv", "id,name,kind,recorded,by\n");
	assert_string_equal(added(t, T_companies, "name=A, \"B\"; C|kind=forening"),
			    "id,name,kind,recorded,by\nV0001,\"A, \"\"B\"\"; C\",forening," STAMP "\n");
	put(t, "companies.csv", "id;name;kind;recorded;by\n");
	assert_string_equal(added(t, T_companies, "name=A, B; C|kind=forening"),
			    "id;name;kind;recorded;by\nV0001;\"A, B; C\";forening;2022-02-10T12:00:00Z;test\n");
}

static void columns_are_added_last_when_a_value_needs_them(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	put(t, "companies.csv", "id,name,kind,recorded,by,x_a\nV1,A,forening,,,q\n");
	assert_string_equal(added(t, T_companies, "name=B|kind=forening|note=n|x_b=o"),
			    "id,name,kind,recorded,by,x_a,note,x_b\nV1,A,forening,,,q,,\nV0002,B,forening," STAMP ",,n,o\n");
	/* an empty value needs none */
	assert_string_equal(added(t, T_companies, "name=B|kind=forening|note="),
			    "id,name,kind,recorded,by,x_a\nV1,A,forening,,,q\nV0002,B,forening," STAMP ",\n");
	assert_string_equal(amended(t, T_companies, "V1", "note=n|x_a="),
			    "id,name,kind,recorded,by,x_a,note\nV1,A,forening," STAMP ",,n\n");
}

/* Random tables in random dress: after amending a random cell the rest is what it was, byte for byte. */
static void random_tables_keep_their_bytes(void **state)
{
	static const char *const words[] = {"a", "b c", "\"q\"", "æ,ø", ";", "x\ny", "", " ", "1\r\n2", "''", "=1"};
	struct temp *t = *state;
	uint64_t seed = 88172645463325252;
	put(t, "rff.yaml", YAML);
	for (int round = 0; round < 1500; round++) {
		struct arena fresh = {0};
		struct buf b = {0};
#define CHANCE(n) (seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17, (unsigned)(seed >> 11) % (n))
		char delimiter = ",;"[CHANCE(2)];
		const char *eol = CHANCE(2) ? "\r\n" : "\n";
		unsigned n = 1 + CHANCE(4), target = CHANCE(n);
		size_t end = 0, cell = 0, cell_end = 0;
		buf_printf(&b, "%sid%cx_a%cname%cx_b%ckind%crecorded%cby%s", CHANCE(2) ? "\xef\xbb\xbf" : "", delimiter,
			   delimiter, delimiter, delimiter, delimiter, delimiter, eol);
		for (unsigned i = 0; i < n; i++) {
			buf_z(&b, CHANCE(4) == 0 ? "\n" : "");
			buf_printf(&b, "V%u%c", i, delimiter);
			csv_put(&b, str_of(words[CHANCE(COUNT(words))]), delimiter);
			buf_char(&b, delimiter);
			cell = i == target ? b.n : cell;
			buf_z(&b, CHANCE(2) ? "\"Navn\"" : "Navn");
			cell_end = i == target ? b.n : cell_end;
			buf_char(&b, delimiter);
			csv_put(&b, str_of(words[CHANCE(COUNT(words))]), delimiter);
			buf_printf(&b, "%cforening%c2021-01-01T00:00:00Z%ctest", delimiter, delimiter, delimiter);
			end = i == target ? b.n : end;
			buf_z(&b, i + 1 < n || CHANCE(2) ? eol : "");
		}
		put_bytes(t, "companies.csv", (struct str){b.p, b.n});
		const char *after = amended(t, T_companies, arena_printf(&t->arena, "V%u", target), "name=N;,y");
		struct buf want = {0};
		buf_add(&want, b.p, cell);
		buf_z(&want, "\"N;,y\"");
		size_t stamp = end - strlen("2021-01-01T00:00:00Z,test");
		buf_add(&want, b.p + cell_end, stamp - cell_end);
		buf_printf(&want, "2022-02-10T12:00:00Z%ctest", delimiter);
		buf_add(&want, b.p + end, b.n - end);
		assert_string_equal(after, want.p);
		buf_free(&b);
		buf_free(&want);
		arena_free(&t->arena);
		t->arena = fresh;
	}
}

/* ---- ids and keys ------------------------------------------------------------------------------------------- */

static void ids_are_given_behind_the_largest(void **state)
{
	static const struct {
		const char *ids, *given;
	} cases[] = {
		{"", "T0001"},		{"T0001\n", "T0002"},	    {"T0009\nT0003\n", "T0010"}, {"T9999\n", "T10000"},
		{"T12\n", "T0013"},	{"X1\nImporteret-7\n", "T0001"}, {"T-5\n", "T0001"},	 {"T0007x\n", "T0001"},
		{"t0099\n", "T0001"},	{"T00041\n", "T0042"},	    {"T1.5\n", "T0001"},
	};
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf b = {0};
		struct str rest = str_of(cases[i].ids), word;
		buf_z(&b, "id,kind\n");
		while (str_word(&rest, '\n', &word))
			buf_printf(&b, "%.*s,frivillig\n", (int)word.n, word.p);
		put(t, "mentors.csv", b.p);
		buf_free(&b);
		struct change c = make(t, T_mentors, false, row(t, "", "kind=frivillig"), 1);
		assert_string_equal(said(&t->diag), "");
		assert_string_equal(str_z(&t->arena, c.rows[0].id), cases[i].given);
	}
}

static void ids_that_rows_bring_are_kept_and_not_given_again(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	struct change c = import(t, T_mentors, false, "id,kind\n,frivillig\nT0005,frivillig\n,frivillig\nEgen,frivillig\n");
	assert_string_equal(said(&t->diag), "");
	static const char *const ids[] = {"T0006", "T0005", "T0007", "Egen"};
	for (size_t i = 0; i < 4; i++)
		assert_string_equal(str_z(&t->arena, c.rows[i].id), ids[i]);
}

static void every_table_gives_its_own_prefix(void **state)
{
	static const struct {
		enum table_id table;
		const char *cells, *id;
	} cases[] = {
		{T_citizens, "municipality=360|benefit=ingen|enrolled=2021-01-01", "B0001"},
		{T_companies, "name=A|kind=forening", "V0001"},
		{T_openings, "company=V1|title=T|opened=2021-01-01", "J0001"},
		{T_matches, "opening=J1|citizen=B1|proposed=2021-01-01", "M0001"},
		{T_placements, "citizen=B1|company=V1|form=smaajob|start=2021-01-01", "F0001"},
		{T_activities, "date=2021-01-01|kind=bustur|title=T", "K0001"},
		{T_mentors, "kind=frivillig", "T0001"},
		{T_expenses, "date=2021-01-01|source=a|amount=1", "U0001"},
		{T_cases, "kind=laeringscase|date=2021-01-01|title=T", "L0001"},
		/* tables without an id: the key, joined */
		{T_visits, "placement=F1|step=halv|held=2021-01-01|with=borger|outcome=risiko", "F1/halv/2021-01-01"},
		{T_contacts, "company=V1|date=2021-01-01|held_by=A B|channel=mail", "V1/2021-01-01/A B/mail/"},
		{T_attendance, "activity=K1|staff=Anne|present=ja", "K1//Anne"},
		{T_exemptions, "citizen=B1|from=2021-01-01|reason=dom", "B1/2021-01-01"},
	};
	struct temp *t = *state;
	put(t, "rff.yaml", YAML "funding: [{id: a, name: A}]\nfollowup: [{id: halv, after: 1m, from: start}]\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct change c = make(t, cases[i].table, false, row(t, "", cases[i].cells), 1);
		assert_string_equal(said(&t->diag), "");
		assert_int_equal(c.rows[0].outcome, ADDED);
		assert_string_equal(str_z(&t->arena, c.rows[0].id), cases[i].id);
	}
}

/* ---- rows that are there ------------------------------------------------------------------------------------ */

static const char there[] = "id,municipality,benefit,enrolled,shifts,areas,hours_max,consultant,recorded,by\n"
			    "B1,360,ingen,2021-01-01,dag nat,a b,7.5,Anne,2021-01-01T00:00:00Z,test\n";

static void what_is_there_already_changes_nothing(void **state)
{
	static const char *const same[] = {
		"id\nB1\n",
		"id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n",
		"consultant;id\r\nAnne;B1\r\n",
		"id,municipality\nB1,0360\n",		   /* the same code */
		"id,shifts\nB1,nat dag nat\n",		   /* the same set */
		"id,hours_max\nB1,7.50\n",		   /* the same number */
		"id,recorded,by\nB1,2020-01-01T00:00:00Z,x\n", /* rff's own columns are not the sender's to say */
		"id,note,x_own\nB1,,\n",		   /* empty cells of columns that are absent */
	};
	struct temp *t = *state;
	put(t, "rff.yaml", YAML "areas: [a, b]\n");
	put(t, "citizens.csv", there);
	for (size_t i = 0; i < COUNT(same); i++)
		for (int amend = 0; amend < 2; amend++) {
			struct change c = import(t, T_citizens, amend, same[i]);
			assert_string_equal(said(&t->diag), "");
			assert_int_equal(c.n, 1);
			assert_int_equal(c.rows[0].outcome, UNCHANGED);
			assert_string_equal(str_z(&t->arena, c.bytes), there);
		}
}

static void other_values_are_an_error_without_amend(void **state)
{
	static const struct {
		const char *csv, *is;
	} cases[] = {
		{"id,consultant\nB1,Bo\n", "in.csv:2:4: consultant: \"Bo\" is not what B1 has (\"Anne\", line 2); use --amend to "
					   "change it\n"},
		{"id,consultant\nB1,\n", "in.csv:2:4: consultant: \"\" is not what B1 has (\"Anne\", line 2); use --amend to change "
					 "it\n"},
		{"id,shifts\nB1,dag\n", "in.csv:2:4: shifts: \"dag\" is not what B1 has (\"dag nat\", line 2); use --amend to change "
					"it\n"},
		/* the nearest area first: their order says something */
		{"id,areas\nB1,b a\n", "in.csv:2:4: areas: \"b a\" is not what B1 has (\"a b\", line 2); use --amend to change it\n"},
		{"x_own,id\n1,B1\n", "in.csv:2:1: x_own: \"1\" is not what B1 has (\"\", line 2); use --amend to change it\n"},
	};
	struct temp *t = *state;
	put(t, "rff.yaml", YAML "areas: [a, b]\n");
	put(t, "citizens.csv", there);
	for (size_t i = 0; i < COUNT(cases); i++) {
		import(t, T_citizens, false, cases[i].csv);
		assert_string_equal(said(&t->diag), cases[i].is);
		struct change c = import(t, T_citizens, true, cases[i].csv);
		assert_string_equal(said(&t->diag), "");
		assert_int_equal(c.rows[0].outcome, AMENDED);
	}
}

/* A table that rff wrote, read in again: nothing is added, nothing amended, for every kind of key. */
static void importing_twice_is_importing_once(void **state)
{
	static const struct {
		enum table_id table;
		const char *csv;
	} cases[] = {
		{T_companies, "id,name,kind,note\nV1,A,forening,\"a, b\"\nV2,B,offentlig,\n"},
		{T_citizens, "id,municipality,benefit,enrolled,shifts\nB1,0360,ingen,2021-01-01,nat dag\nB2,360,ingen,2021-01-02,\n"},
		{T_placements, "id,citizen,company,form,start,paid_hours\nF1,B1,V1,smaajob,2021-02-01,7.0\n"},
		{T_visits, "placement,step,held,with,outcome,employed\nF1,halv,2021-02-16,borger,justeres,yes\nF1,halv,2021-02-17,begge,risiko,\n"},
		{T_contacts, "company,date,held_by,channel,citizen\nV1,2021-02-16,Anne,mail,\nV1,2021-02-16,Anne,mail,B1\n"},
		{T_activities, "id,date,kind,title\nK1,2021-05-05,bustur,Tur\n"},
		{T_attendance, "activity,participant,staff,present\nK1,B1,,ja\nK1,,Anne,1\n"},
		{T_forms, "citizen,form,date,birth_year\nB1,start,2021-01-01,1980\n"},
	};
	struct temp *t = *state;
	put(t, "rff.yaml", YAML "followup: [{id: halv, after: 1m, from: start}]\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct change once = import(t, cases[i].table, false, cases[i].csv);
		assert_string_equal(said(&t->diag), "");
		for (size_t k = 0; k < once.n; k++)
			assert_int_equal(once.rows[k].outcome, ADDED);
		put_bytes(t, schema[cases[i].table].file, once.bytes);
		struct change twice = import(t, cases[i].table, false, cases[i].csv);
		assert_string_equal(said(&t->diag), "");
		assert_int_equal(twice.n, once.n);
		for (size_t k = 0; k < twice.n; k++)
			assert_int_equal(twice.rows[k].outcome, UNCHANGED);
		/* and the table itself, with rff's columns, is no news either */
		struct change own = import(t, cases[i].table, false, str_z(&t->arena, once.bytes));
		for (size_t k = 0; k < own.n; k++)
			assert_int_equal(own.rows[k].outcome, UNCHANGED);
		assert_true(str_eq(own.bytes, once.bytes));
	}
}

static void rows_are_amended_by_id_or_key(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\n");
	put(t, "contacts.csv", "company,date,held_by,channel,note,recorded,by\nV1,2021-01-01,A B,mail,,,\nV1,2021-01-02,A B,mail,,,\n");
	assert_string_equal(amended(t, T_contacts, "V1/2021-01-02/A B/mail/", "note=n"),
			    "company,date,held_by,channel,note,recorded,by\nV1,2021-01-01,A B,mail,,,\nV1,2021-01-02,A B,mail,n," STAMP "\n");
	make(t, T_contacts, true, row(t, "V1/2021-01-03/A B/mail/", "note=n"), 1);
	assert_string_equal(said(&t->diag), "cli:0:0: \"V1/2021-01-03/A B/mail/\" is no row of contacts.csv; see its ids\n");
	make(t, T_companies, true, row(t, "V2", "note=n"), 1);
	assert_string_equal(said(&t->diag), "cli:0:0: \"V2\" is no row of companies.csv; see its ids\n");
	/* several at once, and new ones among them */
	struct change c = import(t, T_companies, true, "id,name,kind\nV1,B,forening\nV7,C,offentlig\n,D,forening\n");
	assert_string_equal(said(&t->diag), "");
	assert_string_equal(str_z(&t->arena, c.bytes), "id,name,kind,recorded,by\nV1,B,forening," STAMP "\nV7,C,offentlig," STAMP
							"\nV0008,D,forening," STAMP "\n");
}

static void the_same_row_twice_in_a_file_is_an_error(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\n");
	import(t, T_companies, true, "id,name\nV1,B\nV1,A\n");
	assert_string_equal(said(&t->diag), "in.csv:3:1: \"V1\" stands already in line 2; keep one of the two\n");
	struct change c = import(t, T_companies, false, "id,name,kind\nV2,B,forening\nV2,C,forening\n");
	struct new_file new = change_file(&c);
	struct project *after = project_with(c.p, &t->diag, &new, 1);
	project_read(after); /* told when the new file is read, if not before */
	assert_true(t->diag.errors > 0);
}

/* ---- what comes in ------------------------------------------------------------------------------------------ */

static void incoming_files_are_checked(void **state)
{
	static const struct {
		const char *csv, *is;
	} cases[] = {
		{"", "in.csv:1:1: no rows here; write a header line and one line a row\n"},
		{"\n\n", "in.csv:1:1: no rows here; write a header line and one line a row\n"},
		{"id,nmae\nV1,A\n", "in.csv:1:4: \"nmae\" is no column of companies; did you mean name?\n"},
		{"id,ærø\nV1,A\n", "in.csv:1:4: \"ærø\" is no column of companies; begin the name with x_ to carry it along\n"},
		{"id,name,name\nV1,A,B\n", "in.csv:1:9: \"name\" stands twice; remove one of them\n"},
		{"id,name\nV1\n", "in.csv:2:3: 1 cells, but the header has 2; write one cell a column\n"},
		{"id,name\nV1,A,B\n", NULL},
		{"id,name\nV1,\"A\n", "in.csv:2:4: this quote is never closed; add the closing quote\n"},
		{"id,name\nV1,\xff\n", "in.csv:2:4: byte \\xff is not UTF-8; save the file as UTF-8\n"},
	};
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	for (size_t i = 0; i < COUNT(cases); i++) {
		import(t, T_companies, false, cases[i].csv);
		assert_true(t->diag.errors > 0);
		if (cases[i].is)
			assert_string_equal(said(&t->diag), cases[i].is);
	}
}

static void a_header_alone_is_no_rows_and_no_error(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	struct change c = import(t, T_companies, false, "id,name,kind\n");
	assert_string_equal(said(&t->diag), "");
	assert_int_equal(c.n, 0);
}

/* ---- findings go back to where they came from ----------------------------------------------------------------- */

static const char *findings(struct temp *t, struct change *c)
{
	struct diag d = {.arena = &t->arena};
	struct new_file new = change_file(c);
	struct project *after = project_with(c->p, &d, &new, 1);
	project_read(after);
	if (!d.errors)
		project_check(after, SEVERITY_WARNING);
	change_findings(c, 1, after, &d);
	return said(&d);
}

static void findings_name_the_line_of_the_sender(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\n");
	struct change c = import(t, T_companies, false,
				 "employees,kind,\"name\",x_æ\n1,forening,\"B\",\n\nx,forening,C,\n3,foren,D,010190-1234\n");
	assert_string_equal(said(&t->diag), "");
	assert_string_equal(findings(t, &c),
			    "in.csv:4:1: employees: \"x\" is no whole number; write digits only\n"
			    "in.csv:5:3: kind: \"foren\" is no code of kind; did you mean forening?\n"
			    "in.csv:5:11: x_æ: \"DDMMYY-****\" looks like a CPR number; records hold none, remove it\n");
	c = import(t, T_companies, false, "name,kind\nB,\n"); /* and of a column that it left out: the row */
	assert_string_equal(findings(t, &c), "in.csv:2:3: kind: empty; write a code of kind\n");
	c = import(t, T_companies, false, "name\nB\n");
	assert_string_equal(findings(t, &c), "in.csv:2:1: kind: empty; write a code of kind\n");
}

static void findings_about_a_command_line_name_no_line(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	struct change c = make(t, T_companies, false, row(t, "", "name=A|kind=x|employees=y|x_a=1\n2|note=a\nb"), 1);
	assert_string_equal(said(&t->diag), "");
	assert_string_equal(findings(t, &c), "cli:0:0: employees: \"y\" is no whole number; write digits only\n"
					     "cli:0:0: kind: \"x\" is no code of kind; write one of kommerciel, socialoekonomisk, "
					     "offentlig, forening\n"
					     "cli:0:0: note: \"a\\x0ab\" has a line break; write it on one line\n");
}

static void warnings_are_told_of_changed_rows_only(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\n");
	put(t, "citizens.csv", "id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n");
	put(t, "placements.csv", "id,citizen,company,form,start\nF1,B1,V1,smaajob,2020-01-01\nF2,B1,V1,fleksjob,2020-01-01\n");
	struct change c = make(t, T_placements, true, row(t, "F2", "note=n"), 1);
	assert_string_equal(findings(t, &c), "cli:0:0: warning: start: \"2020-01-01\" is before the citizen was enrolled (2021-01-01)\n");
}

static void an_error_that_a_change_makes_elsewhere_is_told_there(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\nV2,B,forening\n");
	put(t, "citizens.csv", "id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n");
	put(t, "openings.csv", "id,company,title,opened\nJ1,V1,T,2021-01-01\n");
	put(t, "placements.csv", "id,citizen,company,opening,form,start\nF1,B1,V1,J1,smaajob,2021-01-01\n");
	struct change c = make(t, T_openings, true, row(t, "J1", "company=V2"), 1);
	assert_string_equal(said(&t->diag), "");
	assert_string_equal(findings(t, &c), "placements.csv:2:7: company: \"V1\" is not the opening's, which is V2; correct one of the two\n");
}

static void ids_stay_as_they_are(void **state)
{
	struct temp *t = *state;
	put(t, "rff.yaml", YAML);
	put(t, "companies.csv", "id,name,kind\nV1,A,forening\n");
	make(t, T_companies, true, row(t, "V1", "id=V9"), 1);
	assert_string_equal(said(&t->diag), "cli:0:0: id: \"V9\" would rename V1; ids stay as they are, add a new row instead\n");
	make(t, T_companies, true, row(t, "V1", "id="), 1);
	assert_string_equal(said(&t->diag), "cli:0:0: id: \"\" would rename V1; ids stay as they are, add a new row instead\n");
	assert_string_equal(amended(t, T_companies, "V1", "id=V1|name=B"), "id,name,kind,recorded,by\nV1,B,forening," STAMP "\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(amending_keeps_all_other_bytes),
		TEMP_TEST(adding_keeps_all_old_bytes),
		TEMP_TEST(a_new_file_has_every_column_of_the_schema),
		TEMP_TEST(values_are_quoted_as_the_file_needs),
		TEMP_TEST(columns_are_added_last_when_a_value_needs_them),
		TEMP_TEST(random_tables_keep_their_bytes),
		TEMP_TEST(ids_are_given_behind_the_largest),
		TEMP_TEST(ids_that_rows_bring_are_kept_and_not_given_again),
		TEMP_TEST(every_table_gives_its_own_prefix),
		TEMP_TEST(what_is_there_already_changes_nothing),
		TEMP_TEST(other_values_are_an_error_without_amend),
		TEMP_TEST(importing_twice_is_importing_once),
		TEMP_TEST(rows_are_amended_by_id_or_key),
		TEMP_TEST(the_same_row_twice_in_a_file_is_an_error),
		TEMP_TEST(incoming_files_are_checked),
		TEMP_TEST(a_header_alone_is_no_rows_and_no_error),
		TEMP_TEST(findings_name_the_line_of_the_sender),
		TEMP_TEST(findings_about_a_command_line_name_no_line),
		TEMP_TEST(warnings_are_told_of_changed_rows_only),
		TEMP_TEST(an_error_that_a_change_makes_elsewhere_is_told_there),
		TEMP_TEST(ids_stay_as_they_are),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
