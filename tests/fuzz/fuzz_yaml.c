/* SPDX-License-Identifier: MIT */
/* YAML: a document or an error with a place, never both missing; what is in the tree is what the rules allow. */
#include "fuzz.h"

#include "../../lib/data/data.h"

/* Lines as YAML counts them: CR, LF, NEL, LS and PS end one (YAML 1.1, 4.2). */
static uint32_t most_lines(struct str s)
{
	uint32_t n = 1;
	for (size_t i = 0; i < s.n; i++)
		n += strchr("\r\n\x85\xa8\xa9", s.p[i]) && s.p[i];
	return n;
}

static size_t tree_holds(const struct node *n, int depth, uint32_t lines)
{
	size_t found = 1;
	HOLDS(depth <= 33); /* 32 lists and maps, and a scalar in the last */
	HOLDS(n->at.file && n->at.line >= 1 && n->at.line <= lines && n->at.column >= 1);
	if (n->kind == NODE_SCALAR) {
		HOLDS(utf8_valid(n->text) == n->text.n && n->text.p[n->text.n] == '\0');
		return found;
	}
	HOLDS(depth <= 32);
	for (size_t i = 0; i < n->n; i++) {
		if (n->kind == NODE_MAP) {
			HOLDS(n->key[i]->kind == NODE_SCALAR);
			for (size_t k = 0; k < i && k < 50; k++)
				HOLDS(!str_eq(n->key[k]->text, n->key[i]->text));
			if (!memchr(n->key[i]->text.p, 0, n->key[i]->text.n))
				HOLDS(node_get(n, n->key[i]->text.p) == n->item[i] &&
				      node_key(n, n->key[i]->text.p) == n->key[i]);
			found += tree_holds(n->key[i], depth + 1, lines);
		}
		found += tree_holds(n->item[i], depth + 1, lines);
	}
	return found;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct diag d = {.arena = &a};
	struct str bytes = {(const char *)data, size};
	uint32_t lines = most_lines(bytes);
	const struct node *root = yaml_read(&a, &d, "t.yaml", bytes);
	HOLDS(root || d.errors);
	findings_placed(&d, lines, true);
	if (root)
		HOLDS(tree_holds(root, 1, lines) <= 2 * size + 1);
	arena_free(&a);
	return 0;
}
