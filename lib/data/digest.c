/* SPDX-License-Identifier: MIT */
/* Digests of files and journal lines: to tell whether bytes are what they were. */
#include <sodium.h>

#include "store.h"

struct digest digest_of(struct str bytes)
{
	unsigned char raw[16];
	struct digest d;
	crypto_generichash(raw, sizeof(raw), (const unsigned char *)bytes.p, bytes.n, NULL, 0);
	sodium_bin2hex(d.hex, sizeof(d.hex), raw, sizeof(raw));
	return d;
}

bool digest_eq(const struct digest *a, const struct digest *b)
{
	return memcmp(a->hex, b->hex, sizeof(a->hex)) == 0;
}
