/* SPDX-License-Identifier: MIT */
/* journal - the protocol proposed for rff, in small: two files that must agree
 * (people.csv and count.txt), changed as one, with a journal that is at once
 * the change log and the redo record.  Own work.
 *
 *   journal add DIR ID NAME | journal check DIR | journal dump DIR
 *
 * commit: new contents to .rff/tmp-*, fsync each; one line to .rff/journal
 * with the old and new hash of every file, fsync; rename each; fsync directory.
 * The journal line is the point of no return only once a first rename is done:
 * with none done the next writer takes the line back, with some done it
 * finishes the rest.  Readers take no lock.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NF = 2 };
static const char *const NAME[NF] = {"people.csv", "count.txt"};
static const char *const TMP[NF] = {".rff/tmp-people.csv", ".rff/tmp-count.txt"};
struct buf { char *p; size_t n; };
struct rec { bool any; char kind; uint64_t old[NF], new[NF]; };

static uint64_t hash(struct buf b)          /* stands for SHA-256 */
{
    uint64_t h = 1469598103934665603u;
    for (size_t i = 0; i < b.n; i++) h = (h ^ (unsigned char)b.p[i]) * 1099511628211u;
    return h ? h : 1;
}

static int slurp(int dfd, const char *name, struct buf *b, struct stat *st)
{
    int fd = openat(dfd, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0) return -1;
    struct stat s;
    if (fstat(fd, &s) != 0) { int e = errno; close(fd); errno = e; return -1; }
    if (!S_ISREG(s.st_mode)) { close(fd); errno = EINVAL; return -1; }
    size_t cap = (size_t)s.st_size + 4096;
    b->p = malloc(cap + 1); b->n = 0;
    for (;;) {
        if (b->n == cap) b->p = realloc(b->p, (cap *= 2) + 1);
        ssize_t r = read(fd, b->p + b->n, cap - b->n);
        if (r < 0 && errno == EINTR) continue;
        if (r < 0) { int e = errno; close(fd); free(b->p); errno = e; return -1; }
        if (r == 0) break;
        b->n += (size_t)r;
    }
    b->p[b->n] = 0;
    close(fd);
    if (st) *st = s;
    return 0;
}

static int put(int fd, const char *p, size_t n)
{
    while (n) {
        ssize_t w = write(fd, p, n);
        if (w < 0 && errno == EINTR) continue;
        if (w <= 0) { if (w == 0) errno = ENOSPC; return -1; }
        p += w; n -= (size_t)w;
    }
    return 0;
}

/* last whole line of the journal; *keep: how many bytes are whole lines */
static int last(int dfd, struct rec *r, size_t *keep)
{
    struct buf b;
    memset(r, 0, sizeof *r);
    *keep = 0;
    if (slurp(dfd, ".rff/journal", &b, NULL) != 0) return errno == ENOENT ? 0 : -1;
    while (b.n && b.p[b.n - 1] != '\n') b.n--;
    *keep = b.n;
    if (b.n) {
        size_t i = b.n - 1;
        while (i && b.p[i - 1] != '\n') i--;
        b.p[b.n - 1] = 0;
        r->any = sscanf(b.p + i, "%c %" SCNx64 " %" SCNx64 " %" SCNx64 " %" SCNx64, &r->kind,
                        &r->old[0], &r->new[0], &r->old[1], &r->new[1]) == 5;
    }
    free(b.p);
    return 0;
}

static int note(int dfd, char kind, const uint64_t *o, const uint64_t *n, size_t keep)
{
    char line[256];
    int l = snprintf(line, sizeof line, "%c %016" PRIx64 " %016" PRIx64 " %016" PRIx64 " %016" PRIx64 "\n",
                     kind, o[0], n[0], o[1], n[1]);
    int fd = openat(dfd, ".rff/journal", O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0660);
    if (fd < 0) return -1;
    struct stat st;
    int e = 0;
    if (fstat(fd, &st) != 0) e = errno;
    if (!e && (size_t)st.st_size != keep && ftruncate(fd, (off_t)keep) != 0) e = errno;   /* torn tail */
    if (!e && lseek(fd, (off_t)keep, SEEK_SET) < 0) e = errno;
    if (!e && put(fd, line, (size_t)l) != 0) e = errno;
    if (!e && fsync(fd) != 0) e = errno;
    if (e && ftruncate(fd, (off_t)keep) != 0) { /* a torn line is ignored and cut next time */ }
    if (close(fd) != 0 && !e && errno != EINTR) e = errno;
    int rd = openat(dfd, ".rff", O_RDONLY | O_DIRECTORY | O_CLOEXEC);   /* names of journal and temps */
    if (rd < 0) e = e ? e : errno;
    else { if (fsync(rd) != 0 && !e) e = errno; close(rd); }
    errno = e;
    return e ? -1 : 0;
}

static int state(int dfd, int i, const struct rec *r)    /* 0 old, 1 new, 2 neither */
{
    struct buf b;
    if (slurp(dfd, NAME[i], &b, NULL) != 0) return -1;
    uint64_t h = hash(b);
    free(b.p);
    return h == r->new[i] ? 1 : h == r->old[i] ? 0 : 2;
}

static int settle(int dfd, size_t *keep)                  /* with the lock held */
{
    struct rec r;
    if (last(dfd, &r, keep) != 0) return -1;
    if (r.any && r.kind == 'P') {
        int s[NF], fresh = 0, stale = 0;
        for (int i = 0; i < NF; i++) {
            if ((s[i] = state(dfd, i, &r)) < 0) return -1;
            fresh += s[i] == 1; stale += s[i] == 0;
        }
        if (fresh && stale) {
            for (int i = 0; i < NF; i++)
                if (s[i] == 0 && renameat(dfd, TMP[i], dfd, NAME[i]) != 0 && errno != ENOENT) return -1;
            if (fsync(dfd) != 0) return -1;
        } else if (!fresh) {
            if (note(dfd, 'A', r.old, r.old, *keep) != 0) return -1;
            if (last(dfd, &r, keep) != 0) return -1;
        }
    }
    for (int i = 0; i < NF; i++)
        if (unlinkat(dfd, TMP[i], 0) != 0 && errno != ENOENT) return -1;
    return 0;
}

/* what a reader sees: no lock, always one state or the other */
static int view(int dfd, struct buf out[NF])
{
    for (int tries = 0; ; tries++) {
        struct rec a, z;
        size_t k;
        if (last(dfd, &a, &k) != 0) return -1;
        int fresh = 0, stale = 0, s[NF];
        for (int i = 0; i < NF; i++) {
            if (slurp(dfd, NAME[i], &out[i], NULL) != 0) return -1;
            uint64_t h = hash(out[i]);
            s[i] = !a.any || a.kind != 'P' ? 2 : h == a.new[i] ? 1 : h == a.old[i] ? 0 : 2;
            fresh += s[i] == 1; stale += s[i] == 0;
        }
        if (last(dfd, &z, &k) != 0) return -1;
        if (memcmp(&a, &z, sizeof a) != 0 && tries < 50) goto again;
        if (!(fresh && stale)) return 0;
        if (tries < 3) goto again;
        for (int i = 0; i < NF; i++) {                     /* writer is slow or dead: read ahead */
            struct buf t;
            if (s[i] != 0 || slurp(dfd, TMP[i], &t, NULL) != 0) continue;
            if (hash(t) == a.new[i]) { free(out[i].p); out[i] = t; } else free(t.p);
        }
        return 0;
again:
        for (int i = 0; i < NF; i++) free(out[i].p);
        usleep(2000);
    }
}

static int fail(const char *what)
{
    fprintf(stderr, "journal: %s: %s; nothing was changed\n", what, strerror(errno));
    return 1;
}

/* has an editor saved one of the files since we read it? */
static int touched(int dfd, const struct stat *was)
{
    struct stat now;
    for (int i = NF - 1; i >= 0; i--) {                     /* the first to be renamed comes last */
        if (fstatat(dfd, NAME[i], &now, AT_SYMLINK_NOFOLLOW) != 0) return errno;
        if (now.st_ino != was[i].st_ino || now.st_size != was[i].st_size ||
            now.st_mtim.tv_sec != was[i].st_mtim.tv_sec ||
            now.st_mtim.tv_nsec != was[i].st_mtim.tv_nsec) return EBUSY;
    }
    return 0;
}

static int add(const char *dir, const char *id, const char *nm)
{
    int dfd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dfd < 0) return fail(dir);
    int l = openat(dfd, ".rff/lock", O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (l < 0) return fail(".rff/lock");
    int r;
    while ((r = flock(l, LOCK_EX)) != 0 && errno == EINTR) {}
    if (r != 0) return fail("lock");
    size_t keep;
    if (settle(dfd, &keep) != 0) return fail("recovery");
    struct buf old[NF], new[NF];
    struct stat was[NF];
    for (int i = 0; i < NF; i++)
        if (slurp(dfd, NAME[i], &old[i], &was[i]) != 0) return fail(NAME[i]);
    char line[256], num[32];
    size_t ln = (size_t)snprintf(line, sizeof line, "%s,%s\n", id, nm);
    new[0].n = old[0].n + ln;
    new[0].p = malloc(new[0].n + 1);
    memcpy(new[0].p, old[0].p, old[0].n);
    memcpy(new[0].p + old[0].n, line, ln);
    new[1].n = (size_t)snprintf(num, sizeof num, "%d\n", atoi(old[1].p) + 1);
    new[1].p = num;
    uint64_t ho[NF], hn[NF];
    int e = 0;
    for (int i = 0; i < NF && !e; i++) {
        ho[i] = hash(old[i]); hn[i] = hash(new[i]);
        int fd = openat(dfd, TMP[i], O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0) { e = errno; break; }
        if (fchmod(fd, was[i].st_mode & 07777) != 0) e = errno;
        if (!e && put(fd, new[i].p, new[i].n) != 0) e = errno;
        if (!e && fsync(fd) != 0) e = errno;               /* once: a second try would prove nothing */
        if (close(fd) != 0 && !e && errno != EINTR) e = errno;
    }
    if (!e) e = touched(dfd, was);
    if (!e && note(dfd, 'P', ho, hn, keep) != 0) e = errno;
    if (!e) e = touched(dfd, was);                          /* once more: the fsync took a while */
    if (!e && renameat(dfd, TMP[0], dfd, NAME[0]) != 0) e = errno;
    if (e) {                                                /* nothing visible yet */
        for (int i = 0; i < NF; i++) unlinkat(dfd, TMP[i], 0);
        errno = e;
        return fail(dir);
    }
    int late = 0;
    for (int i = 1; i < NF; i++)
        if (renameat(dfd, TMP[i], dfd, NAME[i]) != 0) late = errno;
    if (fsync(dfd) != 0 && !late) late = errno;
    if (late) {
        fprintf(stderr, "journal: %s was stored; finishing it failed (%s) and is left to the next run\n",
                id, strerror(late));
        return 3;
    }
    printf("added %s\n", id);
    if (fflush(stdout) != 0) { fprintf(stderr, "journal: cannot print: %s\n", strerror(errno)); return 4; }
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 5 && !strcmp(argv[1], "add")) return add(argv[2], argv[3], argv[4]);
    if (argc == 3) {
        struct buf v[NF];
        int dfd = open(argv[2], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (dfd < 0 || view(dfd, v) != 0) return fail(argv[2]);
        if (!strcmp(argv[1], "dump")) { for (int i = 0; i < NF; i++) fwrite(v[i].p, 1, v[i].n, stdout); return 0; }
        int rows = -1, commas = 0;
        for (size_t i = 0; i < v[0].n; i++) {
            if (v[0].p[i] == ',') commas++;
            if (v[0].p[i] == 0) { fprintf(stderr, "NUL\n"); return 2; }
            if (v[0].p[i] == '\n') { if (commas != 1) { fprintf(stderr, "fields\n"); return 2; } commas = 0; rows++; }
        }
        if (!v[0].n || v[0].p[v[0].n - 1] != '\n') { fprintf(stderr, "cut off\n"); return 2; }
        if (!v[1].n || atoi(v[1].p) != rows) { fprintf(stderr, "count.txt says %s, people.csv has %d\n", v[1].p, rows); return 2; }
        return 0;
    }
    fprintf(stderr, "usage: journal add DIR ID NAME | check DIR | dump DIR\n");
    return 2;
}
