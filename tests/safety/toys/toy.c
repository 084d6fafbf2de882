/* SPDX-License-Identifier: MIT */
/* toy - small programs that store one record in a CSV file, one of them
 * safely and the others each with one classic mistake.  They exist to prove
 * that torture.py and stress.py tell them apart.
 *
 *   toy HOW DIR ID NAME     add a record
 *   toy check DIR           exit 0 when DIR is sound
 *   toy dump DIR            print what a reader sees
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static char *slurp(int fd, size_t *n)
{
    size_t cap = 1 << 16, len = 0;
    char *b = malloc(cap + 1);
    for (;;) {
        if (len == cap) b = realloc(b, (cap *= 2) + 1);
        ssize_t r = read(fd, b + len, cap - len);
        if (r < 0 && errno == EINTR) continue;
        if (r < 0) { free(b); return NULL; }
        if (r == 0) break;
        len += (size_t)r;
    }
    b[len] = 0;
    *n = len;
    return b;
}

static int fail(const char *what)
{
    fprintf(stderr, "toy: %s: %s; nothing was changed\n", what, strerror(errno));
    return 1;
}

static int write_all(int fd, const char *p, size_t n)
{
    while (n) {
        ssize_t w = write(fd, p, n);
        if (w < 0 && errno == EINTR) continue;
        if (w < 0) return -1;
        if (w == 0) { errno = ENOSPC; return -1; }
        p += w;
        n -= (size_t)w;
    }
    return 0;
}

struct how {
    bool lock, fsync, dirsync, check, ackearly, retry, exclock, cas;
    struct stat was;
};

/* replace DIR/NAME by BUF: temp file, fsync, rename, fsync of the directory */
static int replace(int dfd, const char *name, const char *buf, size_t n,
                   const struct how *h)
{
    char tmp[64];
    snprintf(tmp, sizeof tmp, ".%s.tmp", name);
    if (h->lock && unlinkat(dfd, tmp, 0) != 0 && errno != ENOENT) return -1;
    if (!h->lock)
        snprintf(tmp, sizeof tmp, ".%s.%d.tmp", name, (int)getpid());
    int fd = openat(dfd, tmp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0660);
    if (fd < 0) return -1;
    int e = 0;
    if (write_all(fd, buf, n) != 0 && h->check) e = errno;
    if (!e && h->fsync) {
        int r;
        do r = fsync(fd); while (r != 0 && h->retry);
        if (r != 0 && h->check) e = errno;
    }
    if (close(fd) != 0 && !e && h->check && errno != EINTR) e = errno;
    struct stat now;
    if (!e && h->cas) {          /* has anybody else saved the file meanwhile? */
        if (fstatat(dfd, name, &now, AT_SYMLINK_NOFOLLOW) != 0) e = errno;
        else if (now.st_ino != h->was.st_ino || now.st_size != h->was.st_size ||
                 now.st_mtim.tv_sec != h->was.st_mtim.tv_sec ||
                 now.st_mtim.tv_nsec != h->was.st_mtim.tv_nsec) e = EBUSY;
    }
    if (!e && renameat(dfd, tmp, dfd, name) != 0) e = errno;
    if (e) {
        unlinkat(dfd, tmp, 0);
        errno = e;
        return -1;
    }
    if (h->dirsync && fsync(dfd) != 0) return 1;
    return 0;
}

static int add(const char *dir, const char *id, const char *nm, struct how h)
{
    int dfd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dfd < 0) return fail(dir);
    if (h.lock) {
        int l = openat(dfd, ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0660);
        if (l < 0) return fail(".lock");
        int r;
        while ((r = flock(l, LOCK_EX)) != 0 && errno == EINTR);
        if (r != 0) return fail("lock");
    }
    if (h.exclock) {
        int tries = 0, l;
        while ((l = openat(dfd, ".lock", O_RDWR | O_CREAT | O_EXCL, 0660)) < 0) {
            if (errno != EEXIST) return fail(".lock");
            if (++tries > 20) { errno = EEXIST; return fail("somebody holds .lock"); }
            usleep(20000);
        }
        close(l);
    }
    int fd = openat(dfd, "people.csv", O_RDONLY | O_CLOEXEC);
    if (fd < 0) { if (h.exclock) unlinkat(dfd, ".lock", 0); return fail("people.csv"); }
    size_t n;
    if (fstat(fd, &h.was) != 0) return fail("people.csv");
    char *b = slurp(fd, &n);
    close(fd);
    if (!b) { if (h.exclock) unlinkat(dfd, ".lock", 0); return fail("people.csv"); }
    char line[256];
    int ln = snprintf(line, sizeof line, "%s,%s\n", id, nm);
    b = realloc(b, n + (size_t)ln + 1);
    memcpy(b + n, line, (size_t)ln);
    if (h.ackearly) { printf("added %s\n", id); fflush(stdout); }
    int r = replace(dfd, "people.csv", b, n + (size_t)ln, &h);
    free(b);
    int e = errno;
    if (h.exclock) unlinkat(dfd, ".lock", 0);
    errno = e;
    if (r < 0) return fail("people.csv");
    if (r > 0) {
        fprintf(stderr, "toy: %s was stored, but a power cut could still undo it: %s\n",
                id, strerror(errno));
        return 3;
    }
    if (!h.ackearly) printf("added %s\n", id);
    if (fflush(stdout) != 0 || fclose(stdout) != 0) {
        fprintf(stderr, "toy: cannot write to standard output: %s\n", strerror(errno));
        return 4;
    }
    return 0;
}

static int inplace(const char *dir, const char *id, const char *nm)
{
    char p[512];
    snprintf(p, sizeof p, "%s/people.csv", dir);
    int fd = open(p, O_RDONLY);
    if (fd < 0) return fail(p);
    size_t n;
    char *b = slurp(fd, &n);
    close(fd);
    if (!b) return fail(p);
    FILE *f = fopen(p, "w");
    if (!f) return fail(p);
    fwrite(b, 1, n, f);
    fprintf(f, "%s,%s\n", id, nm);
    if (fclose(f) != 0) return fail(p);
    printf("added %s\n", id);
    return 0;
}

static int append(const char *dir, const char *id, const char *nm, bool careful)
{
    char p[512], line[256];
    snprintf(p, sizeof p, "%s/people.csv", dir);
    int fd = open(p, O_WRONLY | O_APPEND);
    if (fd < 0) return fail(p);
    if (careful) {
        if (flock(fd, LOCK_EX) != 0) return fail(p);
        int n = snprintf(line, sizeof line, "%s,%s\n", id, nm);
        if (write(fd, line, (size_t)n) != n) return fail(p);
        if (fsync(fd) != 0) return fail(p);
    } else {
        FILE *f = fdopen(fd, "a");
        fprintf(f, "%s,", id);
        fflush(f);
        fprintf(f, "%s\n", nm);
        fclose(f);
        printf("added %s\n", id);
        return 0;
    }
    if (close(fd) != 0) return fail(p);
    printf("added %s\n", id);
    return 0;
}

static int rows(const char *b, size_t n, bool quiet)
{
    int count = -1, line = 1, commas = 0;
    char seen[4096][24];
    size_t start = 0;
    if (n == 0) { if (!quiet) fprintf(stderr, "people.csv: empty\n"); return -2; }
    if (b[n - 1] != '\n') { if (!quiet) fprintf(stderr, "people.csv: cut off\n"); return -2; }
    for (size_t i = 0; i < n; i++) {
        if (b[i] == 0) { if (!quiet) fprintf(stderr, "people.csv:%d: NUL byte\n", line); return -2; }
        if (b[i] == ',') commas++;
        if (b[i] == '\n') {
            if (commas != 1) { if (!quiet) fprintf(stderr, "people.csv:%d: %d fields\n", line, commas + 1); return -2; }
            if (line == 1 && strncmp(b, "id,name\n", 8) != 0) { if (!quiet) fprintf(stderr, "people.csv:1: header\n"); return -2; }
            if (count >= 0 && count < 4096) {
                size_t l = 0;
                while (b[start + l] != ',' && l < 23) l++;
                memcpy(seen[count], b + start, l);
                seen[count][l] = 0;
                for (int k = 0; k < count; k++)
                    if (!strcmp(seen[k], seen[count])) { if (!quiet) fprintf(stderr, "people.csv:%d: %s twice\n", line, seen[k]); return -2; }
            }
            count++;
            line++;
            commas = 0;
            start = i + 1;
        }
    }
    return count;
}

static int check(const char *dir, bool dump)
{
    char p[512];
    snprintf(p, sizeof p, "%s/people.csv", dir);
    int fd = open(p, O_RDONLY);
    if (fd < 0) return fail(p);
    size_t n;
    char *b = slurp(fd, &n);
    close(fd);
    if (!b) return fail(p);
    if (dump) fwrite(b, 1, n, stdout);
    int r = rows(b, n, dump);
    if (r < 0 && !dump) return 2;
    snprintf(p, sizeof p, "%s/count.txt", dir);
    fd = open(p, O_RDONLY);
    if (fd >= 0) {
        char *c = slurp(fd, &n);
        close(fd);
        if (dump) fwrite(c, 1, n, stdout);
        else if (atoi(c) != r) { fprintf(stderr, "count.txt says %d, people.csv has %d\n", atoi(c), r); return 2; }
        free(c);
    }
    free(b);
    return 0;
}

static int twofile(const char *dir, const char *id, const char *nm)
{
    struct how h = {.lock = true, .fsync = true, .dirsync = true, .check = true};
    char p[512], num[32];
    int rc = add(dir, id, nm, h);
    if (rc) return rc;
    int dfd = open(dir, O_RDONLY | O_DIRECTORY);
    snprintf(p, sizeof p, "%s/count.txt", dir);
    FILE *f = fopen(p, "r");
    int n = 0;
    if (f) { if (fscanf(f, "%d", &n) != 1) n = 0; fclose(f); }
    int l = snprintf(num, sizeof num, "%d\n", n + 1);
    if (replace(dfd, "count.txt", num, (size_t)l, &h) != 0) return fail("count.txt");
    return 0;
}

int main(int argc, char **argv)
{
    signal(SIGXFSZ, SIG_IGN);
    if (argc == 3 && !strcmp(argv[1], "check")) return check(argv[2], false);
    if (argc == 3 && !strcmp(argv[1], "dump")) return check(argv[2], true);
    if (argc == 3 && !strcmp(argv[1], "lockedcheck")) {
        char p[512];
        snprintf(p, sizeof p, "%s/.lock", argv[2]);
        int l = open(p, O_RDWR | O_CREAT, 0660);
        flock(l, LOCK_SH);
        return check(argv[2], false);
    }
    if (argc != 5) { fprintf(stderr, "usage: toy HOW DIR ID NAME\n"); return 2; }
    const char *how = argv[1];
    struct how s = {.lock = true, .fsync = true, .dirsync = true, .check = true};
    if (!strcmp(how, "safe")) return add(argv[2], argv[3], argv[4], s);
    if (!strcmp(how, "inplace")) return inplace(argv[2], argv[3], argv[4]);
    if (!strcmp(how, "append")) return append(argv[2], argv[3], argv[4], false);
    if (!strcmp(how, "append1")) return append(argv[2], argv[3], argv[4], true);
    if (!strcmp(how, "twofile")) return twofile(argv[2], argv[3], argv[4]);
    if (!strcmp(how, "checked")) s.cas = true;
    else if (!strcmp(how, "nofsync")) s.fsync = s.dirsync = false;
    else if (!strcmp(how, "nodirsync")) s.dirsync = false;
    else if (!strcmp(how, "nocheck")) s.check = false;
    else if (!strcmp(how, "ackearly")) s.ackearly = true;
    else if (!strcmp(how, "fsyncretry")) s.retry = true;
    else if (!strcmp(how, "nolock")) s.lock = false;
    else if (!strcmp(how, "oexcl")) { s.lock = false; s.exclock = true; }
    else { fprintf(stderr, "toy: how is '%s'?\n", how); return 2; }
    return add(argv[2], argv[3], argv[4], s);
}
