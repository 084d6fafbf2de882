/* SPDX-License-Identifier: MIT */
/*
 * YAML: plain maps, lists and scalars become nodes with the place they stand at; whatever else YAML can do is
 * refused there, and so is text that looks like a CPR number.
 */
#include "temp.h"

static struct node *read_yaml(struct temp *t, struct str bytes)
{
	t->diag = (struct diag){.arena = &t->arena};
	return yaml_read(&t->arena, &t->diag, "r.yaml", bytes);
}

/* {key: value} and [item], scalars in quotes when they stood in quotes. */
static void draw(struct buf *b, const struct node *n)
{
	const char *quote = n->quoted ? "'" : "";
	switch (n->kind) {
	case NODE_SCALAR: buf_printf(b, "%s%.*s%s", quote, (int)n->text.n, n->text.p, quote); break;
	case NODE_LIST:
		buf_z(b, "[");
		for (size_t i = 0; i < n->n; i++) {
			buf_z(b, i ? ", " : "");
			draw(b, n->item[i]);
		}
		buf_z(b, "]");
		break;
	case NODE_MAP:
		buf_z(b, "{");
		for (size_t i = 0; i < n->n; i++) {
			buf_z(b, i ? ", " : "");
			draw(b, n->key[i]);
			buf_z(b, ": ");
			draw(b, n->item[i]);
		}
		buf_z(b, "}");
		break;
	}
}

static const char *drawn(struct temp *t, struct str bytes)
{
	struct buf b = {0};
	struct node *root = read_yaml(t, bytes);
	if (root)
		draw(&b, root);
	buf_z(&b, said(&t->diag));
	const char *text = arena_copy(&t->arena, b.p, b.n);
	buf_free(&b);
	return text;
}

static void plain_yaml_becomes_nodes(void **state)
{
	static const struct {
		struct str bytes;
		const char *is;
	} cases[] = {
		{S("a: 1\nb: [x, 'y', \"z\"]\nc: {d: e}\n"), "{a: 1, b: [x, 'y', 'z'], c: {d: e}}"},
		{S("- a\n- - b\n  - c\n- d: e\n  f:\n"), "[a, [b, c], {d: e, f: }]"},
		{S("a: []\nb: {}\n"), "{a: [], b: {}}"},
		{S("# only\n--- # one document\na: b # behind\n...\n"), "{a: b}"},
		{S("a: Lønnede timer\n"), "{a: Lønnede timer}"},
		{S("a: \"x: y\"\n"), "{a: 'x: y'}"},
		{S("a: |\n  two\n  lines\n"), "{a: 'two\nlines\n'}"},
		{S("a: >-\n  one\n  line\n"), "{a: 'one line'}"},
		{S("yes: no\n"), "{yes: no}"}, /* words, never booleans */
		{S("\xef\xbb\xbf" "a: b\n"), "{a: b}"},
		{S("a: b\r\nc: d\r\n"), "{a: b, c: d}"},
		{S("word"), "word"},
		{S("? a\n: b\n"), "{a: b}"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(drawn(t, cases[i].bytes), cases[i].is);
}

static void every_node_knows_its_place(void **state)
{
	struct temp *t = *state;
	struct node *root = read_yaml(t, STR("a: æøå\nlist:\n  - {id: x, næste: y}\n  - \"z\"\n"));
	assert_non_null(root);
	struct node *list = node_get(root, "list"), *item = list->item[0];
	static const uint32_t places[][2] = {{1, 4}, {2, 1}, {3, 5}, {3, 13}, {3, 20}, {4, 5}};
	const struct node *nodes[] = {node_get(root, "a"), node_key(root, "list"), item,
				      node_key(item, "næste"), node_get(item, "næste"), list->item[1]};
	for (size_t i = 0; i < COUNT(nodes); i++) {
		assert_non_null(nodes[i]);
		assert_int_equal(nodes[i]->at.line, places[i][0]);
		assert_int_equal(nodes[i]->at.column, places[i][1]);
		assert_string_equal(nodes[i]->at.file, "r.yaml");
	}
}

static void keys_are_found_in_maps_only(void **state)
{
	struct temp *t = *state;
	struct node *root = read_yaml(t, STR("a: 1\nb: [a]\n"));
	assert_true(str_is(node_get(root, "a")->text, "1"));
	assert_null(node_get(root, "c"));
	assert_null(node_get(root, ""));
	assert_null(node_get(node_get(root, "b"), "a"));
	assert_null(node_get(node_get(root, "a"), "a"));
	assert_null(node_get(NULL, "a"));
	assert_null(node_key(NULL, "a"));
	assert_true(str_is(node_key(root, "b")->text, "b"));
}

static void what_yaml_can_do_beyond_is_refused_at_its_mark(void **state)
{
	static const struct {
		const char *text, *is;
	} cases[] = {
		{"a: 1\nb: 2\na: 3\n", "3:1: a: stands already in line 1; keep one of them"},
		{"x:\n  æ: 1\n  æ: 2\n", "3:3: æ: stands already in line 2; keep one of them"},
		{"{a: 1, 'a': 2}", "1:8: a: stands already in line 1; keep one of them"},
		{"a: &name 1\n", "1:4: anchors (&name) are not used here; write the value out"},
		{"a: &name [1]\n", "1:4: anchors (&name) are not used here; write the value out"},
		{"a: &name {b: 1}\n", "1:4: anchors (&name) are not used here; write the value out"},
		{"&name a: 1\n", "1:1: anchors (&name) are not used here; write the value out"},
		{"a: 1\nb: *name\n", "2:4: aliases (*name) are not used here; write the value out"},
		{"a: [1, *b]\n", "1:8: aliases (*name) are not used here; write the value out"},
		{"a: !!str 1\n", "1:4: tags (!name) are not used here; remove it"},
		{"a: !own [1]\n", "1:4: tags (!name) are not used here; remove it"},
		{"a: !!map {b: 1}\n", "1:4: tags (!name) are not used here; remove it"},
		{"!!str a: 1\n", "1:1: tags (!name) are not used here; remove it"},
		{"a: 1\n---\nb: 2\n", "2:1: a second document; keep everything in one"},
		{"--- a\n--- b\n", "2:1: a second document; keep everything in one"},
		{"", "1:1: the file is empty"},
		{"# only a comment\n", "2:1: the file is empty"},
		{"\n# æ", "2:4: the file is empty"},
		{"[a]: b\n", "1:1: a key must be a word"},
		{"{a: b}: c\n", "1:1: a key must be a word"},
		{"a: 010190-1234\n", "1:4: \"DDMMYY-****\" looks like a CPR number; records hold none, remove it"},
		{"a: [x, \"nr 0101901234\"]\n",
		 "1:8: \"nr DDMMYY-****\" looks like a CPR number; records hold none, remove it"},
		{"010190-1234: x\n", "1:1: \"DDMMYY-****\" looks like a CPR number; records hold none, remove it"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		read_yaml(t, str_of(cases[i].text));
		assert_string_equal(said(&t->diag), arena_printf(&t->arena, "r.yaml:%s\n", cases[i].is));
	}
}

static void syntax_errors_stand_where_they_are(void **state)
{
	static const struct {
		struct str text;
		const char *place, *what;
	} cases[] = {
		{S("a: [1, 2\nb: 3\n"), "r.yaml:2:2: ", "not valid YAML: "},
		{S("a: 1\n b: 2\n"), "r.yaml:2:3: ", "not valid YAML: "},
		{S("a: \"open\nb: 2\n"), "r.yaml:3:1: ", "not valid YAML: "},
		{S("a: [1, æ"), "r.yaml:1:9: ", "not valid YAML: "}, /* at the end of the last line, not below it */
		{S("a:\n\tb: 2\n"), "r.yaml:2:1: ", "not valid YAML: "},
		{S("a: 1\nb: æ\x01\n"), "r.yaml:2:5: ", "not valid YAML: control characters are not allowed"},
		{S("a: 1\nb: x\0y\n"), "r.yaml:2:5: ", "not valid YAML: control characters are not allowed"},
		{S("a: 1\nb: \"\\q\"\n"), "r.yaml:2:5: ", "not valid YAML: "},
		{S("a: S\xf8ren\n"), "r.yaml:1:5: ", "byte \\xf8 is not UTF-8; save the file as UTF-8\n"},
		{S("a: x\nb: ææ\xff"), "r.yaml:2:6: ", "byte \\xff is not UTF-8; save the file as UTF-8\n"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_null(read_yaml(t, cases[i].text));
		const char *text = said(&t->diag);
		assert_int_equal(t->diag.errors, 1);
		size_t n = strlen(cases[i].place);
		if (strncmp(text, cases[i].place, n) != 0 || strncmp(text + n, cases[i].what, strlen(cases[i].what)) != 0)
			fail_msg("%zu: %s, not %s%s", i, text, cases[i].place, cases[i].what);
	}
}

static struct str nested(struct temp *t, size_t depth)
{
	struct buf b = {0};
	buf_repeat(&b, "[", depth);
	buf_repeat(&b, "]", depth);
	struct str s = {arena_copy(&t->arena, b.p, b.n), b.n};
	buf_free(&b);
	return s;
}

static void nesting_stops_at_32(void **state)
{
	struct temp *t = *state;
	assert_non_null(read_yaml(t, nested(t, 32)));
	assert_string_equal(said(&t->diag), "");
	assert_null(read_yaml(t, nested(t, 33)));
	assert_string_equal(said(&t->diag), "r.yaml:1:33: nested more than 32 deep\n");
	assert_null(read_yaml(t, nested(t, 300000))); /* at once, though libyaml would take it quadratically */
	assert_int_equal(t->diag.errors, 1);
	/* lists side by side are not nested */
	assert_non_null(read_yaml(t, STR("[[1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11], [12], [13], [14], "
					 "[15], [16], [17], [18], [19], [20], [21], [22], [23], [24], [25], [26], [27], "
					 "[28], [29], [30], [31], [32], [33], [34]]")));
}

static void a_map_has_at_most_1000_keys(void **state)
{
	struct temp *t = *state;
	for (int n = 1000; n <= 1001; n++) {
		struct buf b = {0};
		for (int i = 0; i < n; i++)
			buf_printf(&b, "k%d: v%d\n", i, i);
		struct node *root = read_yaml(t, (struct str){b.p, b.n});
		assert_int_equal(root != NULL, n == 1000);
		assert_string_equal(said(&t->diag), n == 1000 ? "" : "r.yaml:1001:1: more than 1000 keys in one map\n");
		if (root)
			assert_true(str_is(node_get(root, "k999")->text, "v999"));
		buf_free(&b);
	}
}

static void long_lists_are_kept_whole(void **state)
{
	struct temp *t = *state;
	struct buf b = {0};
	for (int i = 0; i < 5000; i++)
		buf_printf(&b, "- %d\n", i);
	struct node *root = read_yaml(t, (struct str){b.p, b.n});
	assert_int_equal(root->n, 5000);
	for (int i = 0; i < 5000; i++)
		assert_int_equal(atoi(root->item[i]->text.p), i);
	buf_free(&b);
}

static void every_shipped_file_is_plain_yaml(void **state)
{
	struct temp *t = *state;
	size_t templates = 0, sets = 0;
	for (size_t i = 0; i < nstandards; i++) {
		struct str bytes = {(const char *)standards[i].bytes, standards[i].n};
		assert_non_null(read_yaml(t, bytes));
		assert_string_equal(said(&t->diag), "");
		assert_ptr_equal(standard_find(standards[i].name), &standards[i]);
		templates += str_starts(str_of(standards[i].name), "templates/");
		sets += str_starts(str_of(standards[i].name), "indicators/");
	}
	assert_true(templates >= 5);
	assert_true(sets >= 2);
	assert_non_null(standard_find("vocabulary.yaml"));
	assert_non_null(standard_find("limits.yaml"));
	assert_null(standard_find("../vocabulary.yaml"));
	assert_null(standard_find(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(plain_yaml_becomes_nodes),
		TEMP_TEST(every_node_knows_its_place),
		TEMP_TEST(keys_are_found_in_maps_only),
		TEMP_TEST(what_yaml_can_do_beyond_is_refused_at_its_mark),
		TEMP_TEST(syntax_errors_stand_where_they_are),
		TEMP_TEST(nesting_stops_at_32),
		TEMP_TEST(a_map_has_at_most_1000_keys),
		TEMP_TEST(long_lists_are_kept_whole),
		TEMP_TEST(every_shipped_file_is_plain_yaml),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
