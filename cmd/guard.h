/* SPDX-License-Identifier: MIT */
/* Who else can reach the project: told to readers, a refusal for writers (storage.md section 4). */
#ifndef RFF_GUARD_H
#define RFF_GUARD_H

#include "open.h"

/*
 * Warns on stderr when others may read or write the project, unless --insecure-permissions or -q. Of
 * a command that finds, all guards' findings join the others. Call it with the language chosen.
 */
void guard_read(const struct cli *c, struct project *p);
/*
 * Before the lock is taken: ends with 1 when others may read or write the project, unless
 * --insecure-permissions.
 */
void guard_write(struct cli *c, const struct project *p);
/* Adds warnings of editors that have one of the files open to p's diag; none with -n. */
void guard_files(const struct cli *c, const struct project *p, const struct new_file *files, size_t n);

#endif
