/* SPDX-License-Identifier: MIT */
/*
 * A CSV file -> typed columns: every kind of cell taken and refused at its place, headers, references and keys;
 * rows found by name and by what refers to them; intervals.
 */
#include "world.h"

#define WORDS                                                                       \
	YAML "areas: [nakskov, maribo]\npartners: [{id: lolland, name: L}]\nnetworks: [net]\n" \
	     "followup: [{id: halv, after: 15d, from: start}]\nfunding: [{id: apm, name: A}]\n"  \
	     "meetings: [{id: s, months: [5]}]\ninstruments: [{id: e, scale: [1, 5], items: [i]}]\n"

/* A few rows of each table that others refer to, in the order in which tables are read. */
static const struct {
	enum table_id table;
	const char *csv;
} base[] = {
	{T_companies, "id,name,kind\nV1,Et,offentlig\nV2,To,forening\n"},
	{T_citizens, "id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\nB2,360,ingen,2021-01-01\n"},
	{T_mentors, "id,kind\nT1,ledermentor\nB2,frivillig\n"},
	{T_openings, "id,company,title,opened\nJ1,V1,Lager,2021-01-01\n"},
	{T_matches, "id,opening,citizen,proposed\nM1,J1,B1,2021-01-01\n"},
	{T_placements, "id,citizen,company,form,start\nF1,B1,V1,smaajob,2021-02-01\nF2,B2,V2,smaajob,2021-03-01\n"},
	{T_activities, "id,date,kind,title\nK1,2021-05-05,bustur,Tur\n"},
};

/* A project that holds the base's tables above t, and t as given. */
static struct project *world_of(struct temp *t, enum table_id table, const char *csv)
{
	for (int i = 0; i < NTABLES; i++)
		unlinkat(t->fd, schema[i].file, 0);
	for (size_t i = 0; i < COUNT(base) && base[i].table < table; i++)
		put(t, schema[base[i].table].file, base[i].csv);
	return world_with(t, WORDS, schema[table].name, csv);
}

/* A row of a table with one column more: what must be said of its last cell. */
static void cells_are_checked_by_their_kind(void **state)
{
	static const struct {
		const char *table, *head, *row, *column, *value, *is; /* is NULL: taken */
	} cases[] = {
#define CITIZEN "citizens", "id,municipality,benefit,enrolled,", "B9,360,ingen,2021-01-01,"
#define COMPANY "companies", "id,name,kind,", "V9,N,offentlig,"
#define VISIT "visits", "placement,step,held,with,outcome,", "F1,halv,2021-02-16,borger,godt-match,"
		/* ids */
		{"citizens", "municipality,benefit,enrolled,", "360,ingen,2021-01-01,", "id", "b.9_x-Y", NULL},
		{"citizens", "municipality,benefit,enrolled,", "360,ingen,2021-01-01,", "id", "",
		 "id: empty; write letters, digits, . _ -, at most 32"},
		{"citizens", "municipality,benefit,enrolled,", "360,ingen,2021-01-01,", "id", "-9",
		 "id: \"-9\" is no id; write letters, digits, . _ - (at most 32, a letter or digit first)"},
		{"citizens", "municipality,benefit,enrolled,", "360,ingen,2021-01-01,", "id", "a b",
		 "id: \"a b\" is no id; write letters, digits, . _ - (at most 32, a letter or digit first)"},
		{"citizens", "municipality,benefit,enrolled,", "360,ingen,2021-01-01,", "id",
		 "a12345678901234567890123456789012",
		 "id: \"a12345678901234567890123456789012\" is no id; write letters, digits, . _ - (at most 32, a letter "
		 "or digit first)"},
		{"citizens", "municipality,benefit,enrolled,", "360,ingen,2021-01-01,", "id", "a1234567890123456789012345678901",
		 NULL},
		{"citizens", "municipality,benefit,enrolled,", "360,ingen,2021-01-01,", "id", "B0101901234",
		 "id: \"BDDMMYY-****\" looks like a CPR number; records hold none, remove it"},
		/* codes */
		{CITIZEN, "partner", "lolland", NULL},
		{CITIZEN, "partner", "loland", "partner: \"loland\" is no code of partner; did you mean lolland?"},
		{CITIZEN, "exit_reason", "Job", "exit_reason: \"Job\" is no code of exit_reason; did you mean job?"},
		{"citizens", "id,benefit,enrolled,", "B9,ingen,2021-01-01,", "municipality", "0360", NULL},
		{"citizens", "id,benefit,enrolled,", "B9,ingen,2021-01-01,", "municipality", "",
		 "municipality: empty; write a code of municipality"},
		{"citizens", "id,benefit,enrolled,", "B9,ingen,2021-01-01,", "municipality", "361",
		 "municipality: \"361\" is no code of municipality; did you mean 161?"},
		{VISIT, "held_by", "Anne", NULL},
		/* sets of codes */
		{CITIZEN, "shifts", "dag nat dag", NULL},
		{CITIZEN, "shifts", "dag  nat", NULL},
		{CITIZEN, "shifts", "dag;nat", "shifts: \"dag;nat\" is no code of shift; write one of morgen, dag, "
						   "aften, nat, weekend"},
		{CITIZEN, "shifts", "dag middag", "shifts: \"middag\" is no code of shift; write one of morgen, dag, aften, "
						  "nat, weekend"},
		{CITIZEN, "areas", "maribo nakskov", NULL},
		/* wishes and declines: tasks, branches, and for declines companies */
		{CITIZEN, "wishes", "lager 47 47.11 47.11.10 471110 G", NULL},
		{CITIZEN, "wishes", "V1", "wishes: \"V1\" is no task or branch; write one of rengoering, koekken, kantine, opvask, "
					  "pakning, lager, montage, kassebetjening, hyldeopfyldning, koersel, graes-sne, have, "
					  "haandvaerk, affald, …"},
		{CITIZEN, "declines", "V1 lager 47", NULL},
		{CITIZEN, "declines", "lagre", "declines: \"lagre\" is no task, branch or company; did you mean lager?"},
		/* dates */
		{CITIZEN, "screened", "2021-02-28", NULL},
		{CITIZEN, "screened", "2021-02-29", "screened: \"2021-02-29\" is not a date; write YYYY-MM-DD"},
		{CITIZEN, "screened", "28-02-2021", "screened: \"28-02-2021\" is not a date; write YYYY-MM-DD"},
		{CITIZEN, "screened", "1899-12-31", "screened: \"1899-12-31\" is not a date; write YYYY-MM-DD"},
		{"citizens", "id,benefit,municipality,", "B9,ingen,360,", "enrolled", "", "enrolled: empty; write YYYY-MM-DD"},
		{CITIZEN, "recorded", "2021-01-01T00:00:00Z", NULL},
		{CITIZEN, "recorded", "2021-01-01",
		 "recorded: \"2021-01-01\" is no time stamp; write YYYY-MM-DDThh:mm:ssZ (UTC)"},
		/* numbers */
		{CITIZEN, "hours_max", "37", NULL},
		{CITIZEN, "hours_max", "0.5", NULL},
		{CITIZEN, "hours_max", "37.01", "hours_max: \"37.01\" is out of range; write 0 to 37"},
		{CITIZEN, "hours_max", "-1", "hours_max: \"-1\" is out of range; write 0 to 37"},
		{CITIZEN, "hours_max", "7.5h",
		 "hours_max: \"7.5h\" is no number; write digits with a decimal point, at most 6 decimals"},
		{COMPANY, "employees", "12", NULL},
		{COMPANY, "employees", "12.0", "employees: \"12.0\" is no whole number; write digits only"},
		{COMPANY, "employees", "-1", "employees: \"-1\" is out of range; write 0 to 1000000"},
		{VISIT, "fit_employer", "0", "fit_employer: \"0\" is out of range; write 1 to 5"},
		{VISIT, "fit_employer", "6", "fit_employer: \"6\" is out of range; write 1 to 5"},
		{"openings", "id,company,title,opened,", "J9,V1,T,2021-01-01,", "positions", "0",
		 "positions: \"0\" is out of range; write 1 to 10000"},
		{"expenses", "id,date,source,", "U1,2021-01-01,apm,", "amount", "-999999999", NULL},
		{"expenses", "id,date,source,", "U1,2021-01-01,apm,", "amount", "1000000000",
		 "amount: \"1000000000\" is no number; write digits with a decimal point, at most 6 decimals"},
		/* yes and no */
		{VISIT, "employed", "ja", NULL},
		{VISIT, "employed", "false", NULL},
		{VISIT, "employed", "", NULL},
		{VISIT, "employed", "Ja", "employed: \"Ja\" is neither yes nor no; write ja or nej"},
		/* numbers of companies */
		{COMPANY, "cvr", "12345674", NULL},
		{COMPANY, "cvr", "12345678", "cvr: \"12345678\" is no CVR number; write 8 digits that satisfy modulus 11"},
		{COMPANY, "cvr", "1234567", "cvr: \"1234567\" is no CVR number; write 8 digits that satisfy modulus 11"},
		{COMPANY, "pnumber", "0101901234", NULL}, /* exempt from the CPR guard */
		{COMPANY, "pnumber", "101901234", "pnumber: \"101901234\" is no P number; write 10 digits"},
		{COMPANY, "branch", "47.11.10", NULL},
		{COMPANY, "branch", "G", NULL},
		{COMPANY, "branch", "471", NULL},
		{COMPANY, "branch", "47111", /* a leading zero lost in a spreadsheet */
		 "branch: \"47111\" is no branch code; write 2, 3, 4 or 6 digits, as 4711 or 47.11.10"},
		{COMPANY, "branch", "W", "branch: \"W\" is no branch code; write 2, 3, 4 or 6 digits, as 4711 or 47.11.10"},
		{COMPANY, "branch", "4", "branch: \"4\" is no branch code; write 2, 3, 4 or 6 digits, as 4711 or 47.11.10"},
		{COMPANY, "branch", "4711100", "branch: \"4711100\" is no branch code; write 2, 3, 4 or 6 digits, as 4711 or 47.11.10"},
		{COMPANY, "branch", "47.", "branch: \"47.\" is no branch code; write 2, 3, 4 or 6 digits, as 4711 or 47.11.10"},
		{COMPANY, "branch", "4.711", "branch: \"4.711\" is no branch code; write 2, 3, 4 or 6 digits, as 4711 or 47.11.10"},
		/* text */
		{COMPANY, "note", " blanks are kept ", NULL},
		{COMPANY, "note", "010190-1234", "note: \"DDMMYY-****\" looks like a CPR number; records hold none, remove it"},
		{COMPANY, "x_own", "ring 010190 1234",
		 "x_own: \"ring DDMMYY-****\" looks like a CPR number; records hold none, remove it"},
		{COMPANY, "contact_phone", "12 34 56 78", NULL},
		{COMPANY, "note", "\"a\nb\"", "note: \"a\\x0ab\" has a line break; write it on one line"},
		{COMPANY, "x_own", "\"a\nb\"", NULL},
		/* references */
		{"openings", "id,title,opened,", "J9,T,2021-01-01,", "company", "V2", NULL},
		{"openings", "id,title,opened,", "J9,T,2021-01-01,", "company", "v2",
		 "company: \"v2\" is not in companies.csv; write the id of a row that is there, or add it first"},
		{"openings", "id,company,title,opened,", "J9,V1,T,2021-01-01,", "caused_by", "J1",
		 "caused_by: \"J1\" is not in openings.csv; write the id of a row that is there, or add it first"},
		{"attendance", "activity,present,", "K1,ja,", "participant", "T1", NULL},
		{"attendance", "activity,present,", "K1,ja,", "participant", "V1", NULL},
		{"attendance", "activity,present,", "K1,ja,", "participant", "B1", NULL},
		{"attendance", "activity,present,", "K1,ja,", "participant", "F1",
		 "participant: \"F1\" is in none of citizens.csv, companies.csv, mentors.csv; write the id of a row that is "
		 "there, or add it first"},
		{"attendance", "activity,present,", "K1,ja,", "participant", "B2",
		 "participant: \"B2\" is the id of two rows in different tables; give one of them another id"},
		{"visits", "placement,held,with,outcome,", "F1,2021-02-16,borger,godt-match,", "step", "afslutning", NULL},
		{"visits", "placement,held,with,outcome,", "F1,2021-02-16,borger,godt-match,", "step", "hal",
		 "step: \"hal\" is no code of step; did you mean halv?"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		world_of(t, table_find(str_of(cases[i].table)),
			 arena_printf(&t->arena, "%s%s\n%s%s\n", cases[i].head, cases[i].column, cases[i].row, cases[i].value));
		const char *is = cases[i].is ? arena_printf(&t->arena, "%s.csv:2:%zu: %s\n", cases[i].table,
							    strlen(cases[i].row) + 1, cases[i].is)
					     : "";
		assert_string_equal(said(&t->diag), is);
	}
}

/* ---- headers and records --------------------------------------------------------------------------------- */

#define MINIMUM "id,name,kind"

static void headers_and_records_are_whole(void **state)
{
	static const struct {
		const char *csv, *is;
	} cases[] = {
		{MINIMUM "\n", ""},
		{MINIMUM, ""},
		{"kind,x_a,name,id,x_b\nforening,1,A,V1,2\n", ""}, /* in any order, with columns of one's own */
		{"", "1:1: the file is empty; write the header line, or remove the file"},
		{"\n\n", "1:1: the file is empty; write the header line, or remove the file"},
		{"id,name\nV1,A\n", "1:1: the column kind is missing; add it"},
		{MINIMUM ",nmae\n", "1:14: \"nmae\" is no column of companies; did you mean name?"},
		{MINIMUM ",Ærø\n", "1:14: \"Ærø\" is no column of companies; begin the name with x_ to carry it along"},
		{MINIMUM ",\n", "1:14: \"\" is no column of companies; begin the name with x_ to carry it along"},
		{MINIMUM ", note\n", "1:14: \" note\" is no column of companies; did you mean note?"},
		{MINIMUM ",name\n", "1:14: \"name\" stands twice; remove one of them"},
		{MINIMUM ",x_a,x_a\n", "1:18: \"x_a\" stands twice; remove one of them"},
		{MINIMUM ",x_010190-1234\n",
		 "1:14: header: \"x_DDMMYY-****\" looks like a CPR number; records hold none, remove it"},
		{MINIMUM "\nV1,A\n", "2:5: 2 cells, but the header has 3; add the missing cells"},
		{MINIMUM "\nV1,A,forening,x,y\n",
		 "2:15: 5 cells, but the header has 3; put a cell that holds the delimiter in quotes"},
		{MINIMUM "\nV1\n", "2:3: 1 cells, but the header has 3; add the missing cells"},
		{MINIMUM "\nV1,A,forening\n\nV1,B,forening\n",
		 "4:1: id: \"V1\" stands already in line 2; give each row its own id"},
		{"name,id,kind\nA,V1,forening\nÆ,V1,forening\n",
		 "3:3: id: \"V1\" stands already in line 2; give each row its own id"},
		{MINIMUM "\n,A,forening\n,B,forening\n",
		 "2:1: id: empty; write letters, digits, . _ -, at most 32\n"
		 "companies.csv:3:1: id: empty; write letters, digits, . _ -, at most 32"},
		{MINIMUM "\nV1,,\n", "2:4: name: empty; write text on one line\n"
				     "companies.csv:2:5: kind: empty; write a code of kind"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		world_of(t, T_companies, cases[i].csv);
		assert_string_equal(said(&t->diag),
				    *cases[i].is ? arena_printf(&t->arena, "companies.csv:%s\n", cases[i].is) : "");
	}
}

static void a_table_has_at_most_4096_columns(void **state)
{
	struct temp *t = *state;
	for (int n = 4096; n <= 4097; n++) {
		struct buf b = {0};
		buf_z(&b, MINIMUM);
		for (int i = 3; i < n; i++)
			buf_printf(&b, ",x_%d", i);
		world_of(t, T_companies, b.p);
		buf_free(&b);
		assert_string_equal(said(&t->diag), n == 4096 ? "" : "companies.csv:1:1: more than 4096 columns; remove some\n");
	}
}

static void a_missing_file_is_an_empty_table(void **state)
{
	struct temp *t = *state;
	struct project *p = world_with(t, YAML, NULL, NULL);
	assert_string_equal(said(&t->diag), "");
	for (int i = 0; i < NTABLES; i++)
		assert_int_equal(p->table[i].n, 0);
}

static void an_unreadable_file_stops_everything(void **state)
{
	struct temp *t = *state;
	put(t, "real.csv", MINIMUM "\n");
	put(t, "rff.yaml", YAML);
	assert_int_equal(symlinkat("real.csv", t->fd, "companies.csv"), 0);
	world(t);
	assert_string_equal(said(&t->diag), "companies.csv:0:0: is a symbolic link; a plain file is needed\n");
	assert_true(t->diag.system_failed);
}

/* With every column but one, whichever it is: said, and nothing else goes wrong. */
static void any_required_column_may_be_missing(void **state)
{
	static const char *const tables[][2] = {
		{"citizens", "id,municipality,benefit,enrolled\nB9,360,ingen,2021-01-01\n"},
		{"companies", "id,name,kind\nV9,N,offentlig\n"},
		{"openings", "id,company,title,opened\nJ9,V1,T,2021-01-01\n"},
		{"matches", "id,opening,citizen,proposed\nM9,J1,B1,2021-01-01\n"},
		{"placements", "id,citizen,company,form,start\nF9,B1,V1,smaajob,2021-01-01\n"},
		{"visits", "placement,step,held,with,outcome\nF1,halv,2021-02-16,borger,justeres\n"},
		{"contacts", "company,date,held_by,channel\nV1,2021-01-01,Anne,mail\n"},
		{"activities", "id,date,kind,title\nK9,2021-01-01,bustur,T\n"},
		{"attendance", "activity,participant,present\nK1,B1,ja\n"},
		{"mentors", "id,kind\nT9,ledermentor\n"},
		{"outlook", "company,asked,occupation\nV1,2021-01-01,O\n"},
		{"meetings", "group,date\ns,2021-01-01\n"},
		{"progress", "citizen,date,instrument,item,rater,value\nB1,2021-01-01,e,i,borger,3\n"},
		{"forms", "citizen,form,date\nB1,slut,2021-01-01\n"},
		{"exemptions", "citizen,from,reason\nB1,2021-01-01,barsel\n"},
		{"expenses", "id,date,source,amount\nU1,2021-01-01,apm,100\n"},
		{"cases", "id,kind,date,title\nL1,laeringscase,2021-01-01,T\n"},
	};
	struct temp *t = *state;
	put(t, "rff.yaml", "");
	for (size_t i = 0; i < COUNT(tables); i++) {
		enum table_id id = table_find(str_of(tables[i][0]));
		for (int without = -1; without < schema[id].ncolumns; without++) {
			struct buf b = {0};
			if (without >= 0 && !(schema[id].columns[without].flags & REQUIRED))
				continue;
			struct str rest = str_of(tables[i][1]), line, cell;
			int omitted = -1;
			while (str_word(&rest, '\n', &line)) {
				bool first = true;
				for (int k = 0; str_word(&line, ',', &cell); k++) {
					if (without >= 0 && str_is(cell, schema[id].columns[without].name))
						omitted = k;
					if (k == omitted)
						continue;
					buf_z(&b, first ? "" : ",");
					buf_str(&b, cell);
					first = false;
				}
				buf_char(&b, '\n');
			}
			struct project *p = world_of(t, id, b.p);
			project_check(p, SEVERITY_WARNING);
			buf_free(&b);
			if (without < 0)
				assert_string_equal(said(&t->diag), "");
			else
				assert_non_null(strstr(said(&t->diag),
						       arena_printf(&t->arena, "%s.csv:1:1: the column %s is missing; add it\n",
								    tables[i][0], schema[id].columns[without].name)));
		}
	}
}

static void every_mistake_is_told_in_one_run(void **state)
{
	struct temp *t = *state;
	put(t, "citizens.csv", "id,municipality,benefit,enrolled\nB1,æøå,ingen,2021-13-01\nB1,360,ingn,2021-01-01\n");
	put(t, "mentors.csv", "id,kind,company\nT1,leder,V7\n");
	world_with(t, YAML, NULL, NULL);
	assert_string_equal(said(&t->diag),
			    "citizens.csv:2:4: municipality: \"æøå\" is no code of municipality; write one of 101, 147, 151, "
			    "153, 155, 157, 159, 161, 163, 165, 167, 169, 173, 175, …\n"
			    "citizens.csv:2:14: enrolled: \"2021-13-01\" is not a date; write YYYY-MM-DD\n"
			    "citizens.csv:3:1: id: \"B1\" stands already in line 2; give each row its own id\n"
			    "citizens.csv:3:8: benefit: \"ingn\" is no code of benefit; did you mean ingen?\n"
			    "mentors.csv:2:4: kind: \"leder\" is no code of mentor; did you mean ledermentor?\n"
			    "mentors.csv:2:10: company: \"V7\" is not in companies.csv; write the id of a row that is there, "
			    "or add it first\n");
}

static void codes_must_be_in_use_on_the_rows_date(void **state)
{
	static const struct {
		const char *benefit, *enrolled, *is;
	} cases[] = {
		{"revalidering", "2026-01-31", ""},
		{"revalidering", "2026-02-01",
		 "benefit: \"revalidering\" is out of use after 2026-01-31; write the code that is valid on the row's date"},
		{"ny", "2021-06-01", ""},
		{"ny", "2021-05-31",
		 "benefit: \"ny\" is not in use before 2021-06-01; write the code that was valid on the row's date"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		world_with(t, YAML "vocabulary: {benefit: {ny: {da: Ny, valid_from: 2021-06-01}}}\n", "citizens",
			   arena_printf(&t->arena, "id,benefit,enrolled,municipality\nB1,%s,%s,360\n", cases[i].benefit,
					cases[i].enrolled));
		assert_string_equal(said(&t->diag),
				    *cases[i].is ? arena_printf(&t->arena, "citizens.csv:2:4: %s\n", cases[i].is) : "");
	}
}

/* ---- keys of several columns --------------------------------------------------------------------------------- */

static void keys_are_unique_over_all_their_columns(void **state)
{
	static const struct {
		const char *table, *csv, *is;
	} cases[] = {
		{"visits", "placement,step,held,with,outcome\nF1,halv,2021-02-16,borger,justeres\nF1,halv,2021-02-17,borger,justeres\n"
			   "F2,halv,2021-02-16,borger,justeres\nF1,afslutning,2021-02-16,borger,justeres\n", ""},
		{"visits", "outcome,held,with,step,placement\njusteres,2021-02-16,borger,halv,F1\nrisiko,2021-02-16,begge,halv,F1\n",
		 "visits.csv:3:1: key: \"F1/halv/2021-02-16\" stands already in line 2; keep one of the two rows\n"},
		{"contacts", "company,date,held_by,channel,citizen\nV1,2021-01-01,Anne,mail,\nV1,2021-01-01,Anne,mail,B1\n"
			     "V1,2021-01-01,Bo,mail,\nV1,2021-01-01,Anne,telefon,\nV1,2021-01-02,Anne,mail,\nV2,2021-01-01,Anne,mail,\n",
		 ""},
		{"contacts", "company,date,held_by,channel\nV1,2021-01-01,Anne,mail\nV1,2021-01-01,Anne,mail\n",
		 "contacts.csv:3:1: key: \"V1/2021-01-01/Anne/mail/\" stands already in line 2; keep one of the two rows\n"},
		{"attendance", "activity,participant,staff,present\nK1,B1,,ja\nK1,,Anne,ja\nK1,,Bo,nej\nK1,V1,,ja\n", ""},
		{"attendance", "activity,staff,present\nK1,Anne,ja\nK1,Anne,nej\n",
		 "attendance.csv:3:1: key: \"K1//Anne\" stands already in line 2; keep one of the two rows\n"},
		{"outlook", "company,asked,occupation\nV1,2021-01-01,Kok\nV1,2021-01-01,Tjener\nV1,2021-01-01,Kok\n",
		 "outlook.csv:4:1: key: \"V1/2021-01-01/Kok\" stands already in line 2; keep one of the two rows\n"},
		{"exemptions", "citizen,from,reason\nB1,2021-01-01,barsel\nB1,2021-01-01,dom\n",
		 "exemptions.csv:3:1: key: \"B1/2021-01-01\" stands already in line 2; keep one of the two rows\n"},
		{"forms", "citizen,form,date\nB1,slut,2021-01-01\nB1,slut,2021-01-02\n",
		 "forms.csv:3:1: key: \"B1/slut\" stands already in line 2; keep one of the two rows\n"},
		/* a row whose key has a gap is told of that, not of another row with the same gap */
		{"exemptions", "citizen,from,reason\nB1,,barsel\nB1,,dom\n",
		 "exemptions.csv:2:4: from: empty; write YYYY-MM-DD\nexemptions.csv:3:4: from: empty; write YYYY-MM-DD\n"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		world_of(t, table_find(str_of(cases[i].table)), cases[i].csv);
		assert_string_equal(said(&t->diag), cases[i].is);
	}
}

/* ---- from a name to its row and back --------------------------------------------------------------------------- */

static void rows_have_names_and_are_found_by_them(void **state)
{
	struct temp *t = *state;
	world_of(t, T_visits, "placement,step,held,with,outcome\nF1,halv,2021-02-16,borger,justeres\n"
			      "F2,afslutning,2021-05-01,borger,justeres\n");
	put(t, "contacts.csv", "company,date,held_by,channel,citizen\nV1,2021-01-01,Anne,mail,\nV1,2021-01-01,Anne,mail,B1\n");
	put(t, "activities.csv", base[6].csv);
	put(t, "attendance.csv", "activity,participant,staff,present\nK1,V1,,ja\nK1,,Anne Ø,ja\nK1,T1,,nej\n");
	struct project *p = sound(t);
	static const struct {
		enum table_id table;
		int32_t row;
		const char *name;
	} cases[] = {
		{T_citizens, 1, "B2"},
		{T_placements, 0, "F1"},
		{T_visits, 0, "F1/halv/2021-02-16"},
		{T_visits, 1, "F2/afslutning/2021-05-01"},
		{T_contacts, 0, "V1/2021-01-01/Anne/mail/"},
		{T_contacts, 1, "V1/2021-01-01/Anne/mail/B1"},
		{T_attendance, 0, "K1/V1/"},
		{T_attendance, 1, "K1//Anne Ø"},
		{T_attendance, 2, "K1/T1/"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_string_equal(str_z(&t->arena, row_name(p, cases[i].table, cases[i].row)), cases[i].name);
		assert_int_equal(row_named(p, cases[i].table, str_of(cases[i].name)), cases[i].row);
	}
	assert_int_equal(row_find(p, T_citizens, STR("B2")), 1);
	assert_int_equal(row_find(p, T_citizens, STR("B3")), -1);
	assert_int_equal(row_find(p, T_citizens, STR("")), -1);
	assert_int_equal(row_find(p, T_cases, STR("L1")), -1); /* no such file */
	assert_int_equal(row_named(p, T_visits, STR("F1/halv")), -1);
	assert_int_equal(row_named(p, T_cases, STR("L1")), -1);
}

static void many_ids_are_all_found(void **state)
{
	struct temp *t = *state;
	struct buf b = {0};
	buf_z(&b, "id,kind\n");
	for (int i = 0; i < 20000; i++)
		buf_printf(&b, "T%04d,frivillig\n", i);
	struct project *p = world_with(t, YAML, "mentors", b.p);
	buf_free(&b);
	assert_string_equal(said(&t->diag), "");
	for (int i = 0; i < 20000; i++)
		assert_int_equal(row_find(p, T_mentors, str_of(arena_printf(&t->arena, "T%04d", i))), i);
	assert_int_equal(row_find(p, T_mentors, STR("T20000")), -1);
}

static void rows_are_grouped_by_what_they_refer_to(void **state)
{
	struct temp *t = *state;
	world_of(t, T_visits, "placement,step,held,with,outcome\nF2,halv,2021-04-01,borger,justeres\n"
			      "F1,halv,2021-02-16,borger,justeres\nF2,halv,2021-04-02,borger,justeres\n");
	put(t, "activities.csv", base[6].csv);
	put(t, "attendance.csv", "activity,participant,staff,present\nK1,V1,,ja\nK1,B1,,ja\nK1,,Anne,ja\nK1,T1,,nej\n");
	struct project *p = sound(t);
	const struct links *l = project_links(p, T_visits, 0, T_placements);
	assert_int_equal(l->first[0], 0);
	assert_int_equal(l->first[1], 1);
	assert_int_equal(l->first[2], 3);
	assert_int_equal(l->list[0], 1);
	assert_int_equal(l->list[1], 0);
	assert_int_equal(l->list[2], 2);
	static const enum table_id parents[] = {T_citizens, T_companies, T_mentors};
	static const int32_t rows[] = {1, 0, 3};
	for (int i = 0; i < 3; i++) {
		l = project_links(p, T_attendance, 1, parents[i]);
		assert_int_equal(l->first[p->table[parents[i]].n], 1);
		assert_int_equal(l->list[0], rows[i]);
	}
	l = project_links(p, T_forms, 0, T_citizens); /* no such file */
	assert_int_equal(l->first[2], 0);
}

static void cells_have_a_place_and_are_read_again(void **state)
{
	struct temp *t = *state;
	struct project *p = world_with(t, YAML, "companies",
				       "\xef\xbb\xbfid;\"name\";kind;x_own\r\n\r\nV1;\"Æ \"\"A\"\"\";forening;\"a\r\nb\"\r\nV2;B;forening;\r\n");
	assert_string_equal(said(&t->diag), "");
	struct at at = cell_at(p, T_companies, 0, column_find(&schema[T_companies], STR("kind")));
	assert_string_equal(at.file, "companies.csv");
	assert_int_equal(at.line, 3);
	assert_int_equal(at.column, 14);
	at = cell_at(p, T_companies, 1, column_find(&schema[T_companies], STR("name")));
	assert_int_equal(at.line, 5);
	assert_int_equal(at.column, 4);
	at = cell_at(p, T_companies, 1, column_find(&schema[T_companies], STR("cvr"))); /* absent: the row's begin */
	assert_int_equal(at.line, 5);
	assert_int_equal(at.column, 1);
	const struct csv_row *cells = row_cells(p, T_companies, 0);
	assert_int_equal(cells->n, 4);
	assert_true(str_is(cells->cell[1], "Æ \"A\""));
	assert_true(str_is(cells->cell[3], "a\r\nb"));
	assert_true(p->table[T_companies].dialect.crlf && p->table[T_companies].dialect.bom);
	assert_int_equal(p->table[T_companies].dialect.delimiter, ';');
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

static void values_are_typed_and_gaps_are_told_apart(void **state)
{
	struct temp *t = *state;
	world_of(t, T_placements,
		 "id,citizen,company,form,start,paid_hours,ended,end_reason,previous,mentor,note\n"
		 "F1,B1,V1,smaajob,2021-02-01,7.5,2021-03-31,transport,F2,T1,\" a \"\n"
		 "F2,B2,V2,fleksjob,2021-01-01,,,,,,\n");
	put(t, "visits.csv", "placement,step,held,with,outcome,employed,fit_employer\nF1,halv,2021-02-16,borger,justeres,nej,4\n"
			     "F1,halv,2021-02-17,borger,justeres,,\n");
	put(t, "citizens.csv", "id,municipality,benefit,enrolled,shifts,areas,wishes\n"
			       "B1,360,ingen,2021-01-01,nat dag nat,maribo nakskov,lager 47\nB2,0360,ingen,2021-01-01,,,\n");
	struct project *p = sound(t);
	const struct placements *f = &p->placements;
	assert_int_equal(f->citizen[0], 0);
	assert_int_equal(f->paid_hours[0], 7500000);
	assert_int_equal(f->paid_hours[1], DECIMAL_NONE);
	assert_int_equal(f->ended[0], date("2021-03-31"));
	assert_int_equal(f->ended[1], DAY_NONE);
	assert_true(f->end_reason[0] >= 0 && f->end_reason[1] == -1);
	assert_int_equal(f->previous[0], 1); /* a row of its own table that stands below */
	assert_int_equal(f->previous[1], -1);
	assert_int_equal(f->mentor[0], 0);
	assert_int_equal(f->mentor[1], -1);
	assert_true(str_is(f->note[0], " a ") && f->note[1].n == 0);
	assert_null(f->unpaid_hours); /* a column that is absent */
	assert_int_equal(p->visits.employed[0], 0);
	assert_int_equal(p->visits.employed[1], INT_NONE);
	assert_int_equal(p->visits.fit_employer[0], 4);
	assert_int_equal(p->visits.fit_employer[1], INT_NONE);
	assert_int_equal(p->citizens.shifts[0].n, 2);
	assert_int_equal(p->citizens.shifts[0].v[0], code_find(vocabulary_find(&p->vocabularies, STR("shift")), STR("nat")));
	assert_int_equal(p->citizens.shifts[1].n, 0);
	assert_int_equal(p->citizens.areas[0].v[0], 1); /* the nearest first */
	assert_int_equal(p->citizens.municipality[0], p->citizens.municipality[1]);
	assert_true(str_is(p->citizens.wishes[0], "lager 47"));
}

static void rows_have_intervals(void **state)
{
	struct temp *t = *state;
	world_of(t, T_placements, "id,citizen,company,form,start,ended\nF1,B1,V1,smaajob,2021-02-01,2021-03-31\nF2,B2,V2,smaajob,2021-03-01,\n");
	put(t, "activities.csv", base[6].csv);
	put(t, "attendance.csv", "activity,participant,present\nK1,V1,ja\n");
	put(t, "exemptions.csv", "citizen,from,to,reason\nB1,2021-04-01,2021-04-30,barsel\n");
	put(t, "mentors.csv", "id,kind,trained,stopped\nT1,ledermentor,,2021-02-02\nT2,frivillig,2021-02-02,\n");
	put(t, "meetings.csv", "group,date\n");
	struct project *p = sound(t);
	static const struct {
		enum table_id table;
		int32_t row;
		const char *from, *to; /* NULL: no interval; "": open */
	} cases[] = {
		{T_companies, 0, "", ""},
		{T_citizens, 0, "2021-01-01", ""},
		{T_placements, 0, "2021-02-01", "2021-03-31"},
		{T_placements, 1, "2021-03-01", ""},
		{T_openings, 0, "2021-01-01", ""},
		{T_matches, 0, "2021-01-01", "2021-01-01"},
		{T_activities, 0, "2021-05-05", "2021-05-05"},
		{T_attendance, 0, "2021-05-05", "2021-05-05"},
		{T_exemptions, 0, "2021-04-01", "2021-04-30"},
		{T_mentors, 0, NULL, NULL},
		{T_mentors, 1, "2021-02-02", ""},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		day from = 0, to = 0;
		assert_int_equal(row_interval(p, cases[i].table, cases[i].row, &from, &to), cases[i].from != NULL);
		if (!cases[i].from)
			continue;
		assert_int_equal(from, *cases[i].from ? date(cases[i].from) : DAY_NONE + 1);
		assert_int_equal(to, *cases[i].to ? date(cases[i].to) : DAY_MAX);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(cells_are_checked_by_their_kind),
		TEMP_TEST(headers_and_records_are_whole),
		TEMP_TEST(a_table_has_at_most_4096_columns),
		TEMP_TEST(a_missing_file_is_an_empty_table),
		TEMP_TEST(an_unreadable_file_stops_everything),
		TEMP_TEST(any_required_column_may_be_missing),
		TEMP_TEST(every_mistake_is_told_in_one_run),
		TEMP_TEST(codes_must_be_in_use_on_the_rows_date),
		TEMP_TEST(keys_are_unique_over_all_their_columns),
		TEMP_TEST(rows_have_names_and_are_found_by_them),
		TEMP_TEST(many_ids_are_all_found),
		TEMP_TEST(rows_are_grouped_by_what_they_refer_to),
		TEMP_TEST(cells_have_a_place_and_are_read_again),
		TEMP_TEST(values_are_typed_and_gaps_are_told_apart),
		TEMP_TEST(rows_have_intervals),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
