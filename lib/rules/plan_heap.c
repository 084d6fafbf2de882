/* SPDX-License-Identifier: MIT */
/* A heap of nodes by distance, four children a node, in which distances may be lowered. */
#include "market.h"

void heap_open(struct arena *a, struct heap *h, size_t nodes)
{
	*h = (struct heap){0};
	h->far = arena_alloc(a, nodes * sizeof(*h->far));
	h->node = arena_alloc(a, nodes * sizeof(*h->node));
	h->place = arena_alloc(a, nodes * sizeof(*h->place));
	for (size_t i = 0; i < nodes; i++)
		h->far[i] = FAR;
}

static void heap_set(struct heap *h, int32_t i, int32_t node)
{
	h->node[i] = node;
	h->place[node] = i + 1;
}

void heap_lower(struct heap *h, int32_t node, int64_t far)
{
	int32_t i = h->place[node] ? h->place[node] - 1 : h->n++;
	h->far[node] = far;
	while (i > 0 && h->far[h->node[(i - 1) / 4]] > far) {
		heap_set(h, i, h->node[(i - 1) / 4]);
		i = (i - 1) / 4;
	}
	heap_set(h, i, node);
}

int32_t heap_pop(struct heap *h)
{
	int32_t top = h->node[0], node = h->node[--h->n], i = 0;
	h->place[top] = 0;
	while (h->n > 0) {
		int32_t child = 4 * i + 1, least = child;
		if (child >= h->n)
			break;
		for (int32_t c = child + 1; c < child + 4 && c < h->n; c++)
			least = h->far[h->node[c]] < h->far[h->node[least]] ? c : least;
		if (h->far[h->node[least]] >= h->far[node])
			break;
		heap_set(h, i, h->node[least]);
		i = least;
	}
	if (h->n > 0)
		heap_set(h, i, node);
	return top;
}
