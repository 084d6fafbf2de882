/* SPDX-License-Identifier: MIT */
/*
 * YAML -> a tree of located nodes, by libyaml's event interface. Only plain maps, lists and
 * scalars pass: what YAML can do beyond that is refused at its mark.
 */
#include <string.h>
#include <yaml.h>

#include "data.h"

enum { DEPTH_LIMIT = 32, KEY_LIMIT = 1000 }; /* both keep the cost linear */

struct reader {
	struct arena *arena;
	struct diag *diag;
	const char *name;
	struct str bytes;
	size_t chars;
	yaml_parser_t parser;
	yaml_event_t event;
	int depth;
};

/* Where byte offset of a file stands. */
static struct at bytes_at(const char *name, struct str bytes, size_t offset)
{
	uint32_t line = 1;
	size_t begin = 0;
	for (size_t i = 0; i < offset && i < bytes.n; i++) {
		if (bytes.p[i] == '\n') {
			line++;
			begin = i + 1;
		}
	}
	return csv_at(name, bytes, line, begin, offset);
}

/* The end of a last line without a line end libyaml takes for a line of its own. */
static struct at place(const struct reader *r, yaml_mark_t mark)
{
	if (mark.index >= r->chars)
		return bytes_at(r->name, r->bytes, r->bytes.n);
	return (struct at){r->name, (uint32_t)mark.line + 1, (uint32_t)mark.column + 1};
}

static bool refuse(struct reader *r, yaml_mark_t mark, const char *what)
{
	diag_error(r->diag, "yaml", place(r, mark), "%s", tr(what));
	return false;
}

static void syntax_error(struct reader *r)
{
	yaml_parser_t *p = &r->parser;
	struct at at = place(r, p->problem_mark);
	/* Of a byte it cannot read libyaml tells the offset only. */
	if (p->error == YAML_READER_ERROR)
		at = bytes_at(r->name, r->bytes, p->problem_offset);
	const char *what = p->problem ? p->problem : "cannot be read";
	if (p->context)
		what = arena_printf(r->arena, "%s %s", p->context, what);
	diag_error(r->diag, "yaml", at, "not valid YAML: %s; check indents, colons and quotes",
		   what);
}

/* The next event in r->event, freeing the one before; false after a syntax error. */
static bool advance(struct reader *r)
{
	yaml_event_delete(&r->event);
	if (yaml_parser_parse(&r->parser, &r->event))
		return true;
	memset(&r->event, 0, sizeof(r->event));
	if (r->parser.error == YAML_MEMORY_ERROR)
		memory_out();
	syntax_error(r);
	return false;
}

static bool allowed(struct reader *r)
{
	const yaml_event_t *e = &r->event;
	const void *anchor = NULL, *tag = NULL;
	switch (e->type) {
	case YAML_ALIAS_EVENT:
		return refuse(r, e->start_mark, "aliases (*name) are not used here; write the value out");
	case YAML_SCALAR_EVENT:
		anchor = e->data.scalar.anchor;
		tag = e->data.scalar.tag;
		break;
	case YAML_SEQUENCE_START_EVENT:
		anchor = e->data.sequence_start.anchor;
		tag = e->data.sequence_start.tag;
		break;
	case YAML_MAPPING_START_EVENT:
		anchor = e->data.mapping_start.anchor;
		tag = e->data.mapping_start.tag;
		break;
	default: break;
	}
	if (anchor)
		return refuse(r, e->start_mark, "anchors (&name) are not used here; write the value out");
	if (tag)
		return refuse(r, e->start_mark, "tags (!name) are not used here; remove it");
	return true;
}

static struct node *node_new(struct reader *r, enum node_kind kind)
{
	struct node *n = arena_alloc(r->arena, sizeof(*n));
	n->kind = kind;
	n->at = place(r, r->event.start_mark);
	return n;
}

static struct node *scalar(struct reader *r)
{
	struct node *n = node_new(r, NODE_SCALAR);
	const char *text = (const char *)r->event.data.scalar.value;
	size_t at, length;
	n->text.n = r->event.data.scalar.length;
	n->text.p = arena_copy(r->arena, text, n->text.n);
	n->quoted = r->event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	if (cpr_find(n->text, &at, &length))
		diag_error(r->diag, "cpr", n->at,
			   "\"%s\" looks like a CPR number; records hold none, remove it",
			   str_shown(r->arena, n->text));
	return n;
}

static void append(struct reader *r, struct node *parent, struct node *key, struct node *item)
{
	if ((parent->n & (parent->n - 1)) == 0) {
		size_t size = parent->n * 2 + 1, old = parent->n * sizeof(struct node *);
		struct node **items = arena_alloc(r->arena, size * sizeof(struct node *));
		struct node **keys = arena_alloc(r->arena, size * sizeof(struct node *));
		if (old) {
			memcpy(items, parent->item, old);
			memcpy(keys, parent->key, old);
		}
		parent->item = items;
		parent->key = keys;
	}
	parent->key[parent->n] = key;
	parent->item[parent->n++] = item;
}

struct node *node_key(const struct node *map, const char *key)
{
	for (size_t i = 0; map && map->kind == NODE_MAP && i < map->n; i++)
		if (str_is(map->key[i]->text, key))
			return map->key[i];
	return NULL;
}

struct node *node_get(const struct node *map, const char *key)
{
	for (size_t i = 0; map && map->kind == NODE_MAP && i < map->n; i++)
		if (str_is(map->key[i]->text, key))
			return map->item[i];
	return NULL;
}

static struct node *value(struct reader *r);

static struct node *list(struct reader *r)
{
	struct node *n = node_new(r, NODE_LIST);
	for (;;) {
		if (!advance(r))
			return NULL;
		if (r->event.type == YAML_SEQUENCE_END_EVENT)
			return n;
		struct node *item = value(r);
		if (!item)
			return NULL;
		append(r, n, NULL, item);
	}
}

static struct node *map(struct reader *r)
{
	struct node *n = node_new(r, NODE_MAP);
	for (;;) {
		if (!advance(r))
			return NULL;
		if (r->event.type == YAML_MAPPING_END_EVENT)
			return n;
		if (r->event.type != YAML_SCALAR_EVENT) {
			refuse(r, r->event.start_mark, "a key must be a word");
			return NULL;
		}
		if (n->n == KEY_LIMIT) {
			refuse(r, r->event.start_mark, "more than 1000 keys in one map");
			return NULL;
		}
		struct node *key = allowed(r) ? scalar(r) : NULL;
		if (!key || !advance(r))
			return NULL;
		struct node *first = node_key(n, key->text.p), *item = value(r);
		if (!item)
			return NULL;
		if (first)
			diag_error(r->diag, "yaml", key->at,
				   "%s: stands already in line %u; keep one of them",
				   str_shown(r->arena, key->text), (unsigned)first->at.line);
		else
			append(r, n, key, item);
	}
}

/* The node that r->event begins, or NULL after an error. */
static struct node *value(struct reader *r)
{
	struct node *n = NULL;
	if (!allowed(r))
		return NULL;
	if (r->event.type == YAML_SCALAR_EVENT)
		return scalar(r);
	if (++r->depth > DEPTH_LIMIT)
		refuse(r, r->event.start_mark, "nested more than 32 deep");
	else if (r->event.type == YAML_SEQUENCE_START_EVENT)
		n = list(r);
	else if (r->event.type == YAML_MAPPING_START_EVENT)
		n = map(r);
	r->depth--;
	return n;
}

static struct node *document(struct reader *r)
{
	struct node *root = NULL;
	if (!advance(r) || !advance(r)) /* stream start, document start */
		return NULL;
	if (r->event.type != YAML_DOCUMENT_START_EVENT) {
		refuse(r, r->event.start_mark, "the file is empty");
		return NULL;
	}
	if (!advance(r) || !(root = value(r)) || !advance(r) || !advance(r))
		return NULL;
	if (r->event.type != YAML_STREAM_END_EVENT) {
		refuse(r, r->event.start_mark, "a second document; keep everything in one");
		return NULL;
	}
	return root;
}

struct node *yaml_read(struct arena *a, struct diag *d, const char *name, struct str bytes)
{
	size_t skip = bytes.n >= 3 && memcmp(bytes.p, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	struct reader r = {.arena = a, .diag = d, .name = name, .bytes = {bytes.p + skip, bytes.n - skip}};
	size_t valid = utf8_valid(r.bytes);
	if (valid < r.bytes.n) {
		diag_error(d, "utf-8", bytes_at(name, r.bytes, valid),
			   "byte \\x%02x is not UTF-8; save the file as UTF-8",
			   (unsigned)(unsigned char)r.bytes.p[valid]);
		return NULL;
	}
	r.chars = utf8_chars(r.bytes);
	if (!yaml_parser_initialize(&r.parser))
		memory_out();
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r.parser, (const unsigned char *)r.bytes.p, r.bytes.n);
	struct node *root = document(&r);
	yaml_event_delete(&r.event);
	yaml_parser_delete(&r.parser);
	return root;
}
