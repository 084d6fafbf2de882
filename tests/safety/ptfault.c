/* SPDX-License-Identifier: MIT */
/* ptfault - run a command under ptrace and do one bad thing to it at its
 * N-th file-system call inside one directory.
 *
 * Own work for the rff project.  Linux x86-64 only.  No kernel module, no
 * LD_PRELOAD: works on static binaries, shells and pipelines, and counts the
 * calls the same way every run.
 *
 *   ptfault --root DIR [--at N --action A] [--sticky] [--classes LIST]
 *           [--log FILE] [--result FILE] [--timeout SEC] -- CMD ARG...
 *
 * Actions: none | kill | short | shortkill | shorterr:ERRNO | err:ERRNO |
 *          sig:SIGNO | run:SHELLCMD | godown:MOUNTPOINT
 * Classes: mut lock read meta out   (default: all of them)
 *
 * The command's own exit status is written to --result as one JSON line;
 * ptfault itself exits 0 when it could do its work, 99 when it could not.
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/types.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef __x86_64__
#error "ptfault knows x86-64 register names only"
#endif

enum { C_MUT = 1, C_LOCK = 2, C_READ = 4, C_META = 8, C_OUT = 16, C_ALL = 31 };

enum kind {
    K_OPEN, K_CREAT, K_OPENAT, K_OPENAT2, K_WRITE, K_OUTFD2, K_READ, K_FSYNC,
    K_CLOSE, K_PATH1, K_PATHAT1, K_PATH2, K_PATHAT2, K_SYMLINK, K_SYMLINKAT,
    K_FDMUT, K_FLOCK, K_FCNTL, K_MMAP, K_STATP, K_STATAT, K_STATFD
};

struct sysdef { long nr; const char *name; enum kind kind; };
static const struct sysdef defs[] = {
    {SYS_open, "open", K_OPEN}, {SYS_creat, "creat", K_CREAT},
    {SYS_openat, "openat", K_OPENAT}, {SYS_openat2, "openat2", K_OPENAT2},
    {SYS_write, "write", K_WRITE}, {SYS_pwrite64, "pwrite64", K_WRITE},
    {SYS_writev, "writev", K_WRITE}, {SYS_pwritev, "pwritev", K_WRITE},
    {SYS_pwritev2, "pwritev2", K_WRITE}, {SYS_sendfile, "sendfile", K_WRITE},
    {SYS_copy_file_range, "copy_file_range", K_OUTFD2},
    {SYS_splice, "splice", K_OUTFD2},
    {SYS_read, "read", K_READ}, {SYS_pread64, "pread64", K_READ},
    {SYS_readv, "readv", K_READ}, {SYS_preadv, "preadv", K_READ},
    {SYS_getdents64, "getdents64", K_READ},
    {SYS_fsync, "fsync", K_FSYNC}, {SYS_fdatasync, "fdatasync", K_FSYNC},
    {SYS_syncfs, "syncfs", K_FSYNC}, {SYS_close, "close", K_CLOSE},
    {SYS_rename, "rename", K_PATH2}, {SYS_renameat, "renameat", K_PATHAT2},
    {SYS_renameat2, "renameat2", K_PATHAT2},
    {SYS_link, "link", K_PATH2}, {SYS_linkat, "linkat", K_PATHAT2},
    {SYS_symlink, "symlink", K_SYMLINK},
    {SYS_symlinkat, "symlinkat", K_SYMLINKAT},
    {SYS_unlink, "unlink", K_PATH1}, {SYS_unlinkat, "unlinkat", K_PATHAT1},
    {SYS_rmdir, "rmdir", K_PATH1}, {SYS_mkdir, "mkdir", K_PATH1},
    {SYS_mkdirat, "mkdirat", K_PATHAT1},
    {SYS_mknod, "mknod", K_PATH1}, {SYS_mknodat, "mknodat", K_PATHAT1},
    {SYS_truncate, "truncate", K_PATH1},
    {SYS_ftruncate, "ftruncate", K_FDMUT},
    {SYS_fallocate, "fallocate", K_FDMUT},
    {SYS_chmod, "chmod", K_PATH1}, {SYS_fchmod, "fchmod", K_FDMUT},
    {SYS_fchmodat, "fchmodat", K_PATHAT1},
    {SYS_chown, "chown", K_PATH1}, {SYS_lchown, "lchown", K_PATH1},
    {SYS_fchown, "fchown", K_FDMUT}, {SYS_fchownat, "fchownat", K_PATHAT1},
    {SYS_utimensat, "utimensat", K_PATHAT1},
    {SYS_setxattr, "setxattr", K_PATH1}, {SYS_fsetxattr, "fsetxattr", K_FDMUT},
    {SYS_flock, "flock", K_FLOCK}, {SYS_fcntl, "fcntl", K_FCNTL},
    {SYS_mmap, "mmap", K_MMAP},
    {SYS_stat, "stat", K_STATP}, {SYS_lstat, "lstat", K_STATP},
    {SYS_access, "access", K_STATP}, {SYS_readlink, "readlink", K_STATP},
    {SYS_chdir, "chdir", K_STATP}, {SYS_statfs, "statfs", K_STATP},
    {SYS_newfstatat, "newfstatat", K_STATAT}, {SYS_statx, "statx", K_STATAT},
    {SYS_faccessat, "faccessat", K_STATAT},
    {SYS_readlinkat, "readlinkat", K_STATAT},
    {SYS_fstat, "fstat", K_STATFD}, {SYS_lseek, "lseek", K_STATFD},
    {SYS_fstatfs, "fstatfs", K_STATFD},
};
#define NDEFS (sizeof defs / sizeof defs[0])

struct op {
    const struct sysdef *d;
    int cls;
    long n;                  /* ordinal among counted calls, 1-based */
    char p1[PATH_MAX], p2[PATH_MAX];
    int fd;
    long flags;
    long long off, len;
    bool existed, isdir, creates, truncs, writes;
    unsigned long ino;
};

struct tracee {
    pid_t pid;
    bool used, fresh;
    int pend;                /* what to do at exit of the current call */
    long pendval;
    bool counted;
    struct op op;
};
enum { P_NONE, P_SETRET, P_KILL };

#define MAXT 512
static struct tracee T[MAXT];
static char root[PATH_MAX];
static size_t rootlen;
static long at = 0, counter = 0;
static int classes = C_ALL;
static bool sticky, acted;
static long act_errno, act_sig;
static char acted_name[64], acted_path[PATH_MAX];
static enum { A_NONE, A_KILL, A_SHORT, A_SHORTKILL, A_SHORTERR, A_ERR, A_SIG,
              A_RUN, A_GODOWN } action = A_NONE;
static const char *act_arg = "";
static FILE *logf;
static const char *resultfile;
static volatile sig_atomic_t timed_out;
static pid_t mainpid;
static int main_status = -1;
static bool trigger_shorterr;

static void die(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    fprintf(stderr, "ptfault: ");
    vfprintf(stderr, fmt, ap);
    fprintf(stderr, "\n");
    va_end(ap);
    exit(99);
}

static void on_alarm(int s) { (void)s; timed_out = 1; }

static struct tracee *get(pid_t pid)
{
    struct tracee *free_ = NULL;
    for (int i = 0; i < MAXT; i++) {
        if (T[i].used && T[i].pid == pid)
            return &T[i];
        if (!T[i].used && !free_)
            free_ = &T[i];
    }
    if (!free_)
        die("too many processes");
    memset(free_, 0, sizeof *free_);
    free_->used = true;
    free_->fresh = true;
    free_->pid = pid;
    return free_;
}

static void drop(pid_t pid)
{
    for (int i = 0; i < MAXT; i++)
        if (T[i].used && T[i].pid == pid)
            T[i].used = false;
}

static void kill_all(void)
{
    for (int i = 0; i < MAXT; i++)
        if (T[i].used)
            kill(T[i].pid, SIGKILL);
}

static ssize_t peek(pid_t pid, unsigned long addr, void *buf, size_t n)
{
    struct iovec l = {buf, n}, r = {(void *)addr, n};
    return process_vm_readv(pid, &l, 1, &r, 1, 0);
}

static bool peekstr(pid_t pid, unsigned long addr, char *buf, size_t n)
{
    size_t i = 0;
    if (!addr)
        return false;
    while (i + 1 < n) {
        size_t chunk = 4096 - ((addr + i) & 4095);
        if (chunk > n - 1 - i)
            chunk = n - 1 - i;
        ssize_t got = peek(pid, addr + i, buf + i, chunk);
        if (got <= 0)
            return false;
        void *z = memchr(buf + i, 0, (size_t)got);
        if (z)
            return true;
        i += (size_t)got;
    }
    buf[n - 1] = 0;
    return true;
}

/* lexical clean-up of an absolute path */
static void normalise(const char *in, char *out)
{
    size_t o = 0;
    const char *p = in;
    while (*p) {
        while (*p == '/')
            p++;
        const char *e = p;
        while (*e && *e != '/')
            e++;
        size_t l = (size_t)(e - p);
        if (l == 0)
            break;
        if (l == 1 && p[0] == '.') {
        } else if (l == 2 && p[0] == '.' && p[1] == '.') {
            while (o > 0 && out[o - 1] != '/')
                o--;
            if (o > 0)
                o--;
        } else if (o + l + 2 < PATH_MAX) {
            out[o++] = '/';
            memcpy(out + o, p, l);
            o += l;
        }
        p = e;
    }
    if (o == 0)
        out[o++] = '/';
    out[o] = 0;
}

static bool fdpath(pid_t pid, int fd, char *out)
{
    char l[64];
    if (fd == AT_FDCWD)
        snprintf(l, sizeof l, "/proc/%d/cwd", pid);
    else if (fd < 0)
        return false;
    else
        snprintf(l, sizeof l, "/proc/%d/fd/%d", pid, fd);
    ssize_t n = readlink(l, out, PATH_MAX - 1);
    if (n < 0)
        return false;
    out[n] = 0;
    return true;
}

static bool atpath(pid_t pid, int dirfd, unsigned long addr, char *out)
{
    char rel[PATH_MAX], full[2 * PATH_MAX + 2];
    if (!peekstr(pid, addr, rel, sizeof rel))
        return false;
    if (rel[0] == '/') {
        normalise(rel, out);
        return true;
    }
    char base[PATH_MAX];
    if (!fdpath(pid, dirfd, base))
        return false;
    if (!rel[0]) {
        strcpy(out, base);
        return true;
    }
    snprintf(full, sizeof full, "%s/%s", base, rel);
    normalise(full, out);
    return true;
}

static bool under(const char *p)
{
    return strncmp(p, root, rootlen) == 0 && (p[rootlen] == 0 || p[rootlen] == '/');
}

static void fdinfo(pid_t pid, int fd, struct op *o)
{
    char l[64], line[256];
    struct stat st;
    snprintf(l, sizeof l, "/proc/%d/fd/%d", pid, fd);
    if (stat(l, &st) == 0) {
        o->ino = st.st_ino;
        o->isdir = S_ISDIR(st.st_mode);
    }
    snprintf(l, sizeof l, "/proc/%d/fdinfo/%d", pid, fd);
    FILE *f = fopen(l, "re");
    long long pos = 0;
    unsigned fl = 0;
    if (f) {
        while (fgets(line, sizeof line, f)) {
            sscanf(line, "pos: %lld", &pos);
            sscanf(line, "flags: %o", &fl);
        }
        fclose(f);
    }
    o->flags = fl;
    o->off = (fl & O_APPEND) ? (long long)st.st_size : pos;
}

/* Is this call one we count?  Fill in *o.  Reads only. */
static bool classify(pid_t pid, const struct __ptrace_syscall_info *si, struct op *o)
{
    const struct sysdef *d = NULL;
    const __uint64_t *a = si->entry.args;
    struct stat st;

    for (size_t i = 0; i < NDEFS; i++)
        if (defs[i].nr == (long)si->entry.nr)
            d = &defs[i];
    if (!d)
        return false;
    o->d = d; o->p1[0] = o->p2[0] = 0; o->fd = -1; o->flags = 0;
    o->off = o->len = 0; o->ino = 0; o->cls = 0; o->n = 0;
    o->existed = o->isdir = o->creates = o->truncs = o->writes = false;

    switch (d->kind) {
    case K_OPEN: case K_CREAT: case K_OPENAT: case K_OPENAT2: {
        long fl;
        bool ok;
        if (d->kind == K_OPEN) {
            ok = atpath(pid, AT_FDCWD, a[0], o->p1); fl = (long)a[1];
        } else if (d->kind == K_CREAT) {
            ok = atpath(pid, AT_FDCWD, a[0], o->p1);
            fl = O_CREAT | O_WRONLY | O_TRUNC;
        } else if (d->kind == K_OPENAT) {
            ok = atpath(pid, (int)a[0], a[1], o->p1); fl = (long)a[2];
        } else {
            __u64 how0 = 0;
            ok = atpath(pid, (int)a[0], a[1], o->p1) &&
                 peek(pid, a[2], &how0, 8) == 8;
            fl = (long)how0;
        }
        if (!ok || !under(o->p1))
            return false;
        o->flags = fl;
        o->existed = stat(o->p1, &st) == 0;
        o->writes = (fl & O_ACCMODE) != O_RDONLY;
        o->creates = (fl & O_CREAT) && !o->existed;
        o->truncs = (fl & O_TRUNC) && o->existed;
        o->cls = (o->writes || o->creates || o->truncs) ? C_MUT : C_READ;
        return true;
    }
    case K_WRITE: case K_OUTFD2: {
        int fd = d->kind == K_OUTFD2 ? (int)a[2] : (int)a[0];
        o->fd = fd;
        if (!fdpath(pid, fd, o->p1))
            return false;
        o->len = (long long)(d->kind == K_OUTFD2 ? a[4] : a[2]);
        if (under(o->p1)) {
            fdinfo(pid, fd, o);
            if (d->nr == SYS_pwrite64 || d->nr == SYS_pwritev || d->nr == SYS_pwritev2)
                o->off = (long long)a[3];
            o->cls = C_MUT;
            return true;
        }
        if (fd == 1) {          /* what the command told its user */
            o->cls = C_OUT;
            return true;
        }
        return false;
    }
    case K_READ: case K_FSYNC: case K_FDMUT: case K_FLOCK: case K_STATFD:
    case K_CLOSE:
        o->fd = (int)a[0];
        if (!fdpath(pid, o->fd, o->p1) || !under(o->p1))
            return false;
        fdinfo(pid, o->fd, o);
        if (d->nr == SYS_ftruncate)
            o->len = (long long)a[1];
        o->cls = d->kind == K_READ ? C_READ
               : d->kind == K_STATFD ? C_META
               : d->kind == K_FLOCK ? C_LOCK
               : d->kind == K_CLOSE ? ((o->flags & O_ACCMODE) ? C_MUT : C_META)
               : C_MUT;
        return true;
    case K_FCNTL: {
        int cmd = (int)a[1];
        if (cmd != F_SETLK && cmd != F_SETLKW && cmd != F_OFD_SETLK &&
            cmd != F_OFD_SETLKW)
            return false;
        o->fd = (int)a[0];
        if (!fdpath(pid, o->fd, o->p1) || !under(o->p1))
            return false;
        o->cls = C_LOCK;
        return true;
    }
    case K_MMAP:
        o->fd = (int)a[4];
        if ((int)a[4] < 0 || (a[3] & MAP_ANONYMOUS) ||
            !fdpath(pid, (int)a[4], o->p1) || !under(o->p1))
            return false;
        fdinfo(pid, o->fd, o);
        o->writes = (a[2] & PROT_WRITE) && (a[3] & MAP_SHARED);
        o->cls = o->writes ? C_MUT : C_READ;
        return true;
    case K_PATH1: case K_STATP:
        if (!atpath(pid, AT_FDCWD, a[0], o->p1) || !under(o->p1))
            return false;
        if (d->nr == SYS_truncate)
            o->len = (long long)a[1];
        o->existed = lstat(o->p1, &st) == 0;
        if (o->existed)
            o->ino = st.st_ino;
        o->cls = d->kind == K_PATH1 ? C_MUT : C_META;
        return true;
    case K_PATHAT1: case K_STATAT:
        if (!atpath(pid, (int)a[0], a[1], o->p1) || !under(o->p1))
            return false;
        o->existed = lstat(o->p1, &st) == 0;
        if (o->existed)
            o->ino = st.st_ino;
        o->cls = d->kind == K_PATHAT1 ? C_MUT : C_META;
        return true;
    case K_PATH2:
        if (!atpath(pid, AT_FDCWD, a[0], o->p1) ||
            !atpath(pid, AT_FDCWD, a[1], o->p2))
            return false;
        break;
    case K_PATHAT2:
        if (!atpath(pid, (int)a[0], a[1], o->p1) ||
            !atpath(pid, (int)a[2], a[3], o->p2))
            return false;
        break;
    case K_SYMLINK:
        if (!peekstr(pid, a[0], o->p1, sizeof o->p1) ||
            !atpath(pid, AT_FDCWD, a[1], o->p2))
            return false;
        break;
    case K_SYMLINKAT:
        if (!peekstr(pid, a[0], o->p1, sizeof o->p1) ||
            !atpath(pid, (int)a[1], a[2], o->p2))
            return false;
        break;
    }
    if (!under(o->p1) && !under(o->p2))
        return false;
    if (lstat(o->p1, &st) == 0)
        o->ino = st.st_ino;
    o->cls = C_MUT;
    return true;
}

static void jstr(FILE *f, const char *s)
{
    fputc('"', f);
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (c == '"' || c == '\\')
            fprintf(f, "\\%c", c);
        else if (c < 0x20 || c >= 0x7f)
            fprintf(f, "\\u%04x", c);
        else
            fputc(c, f);
    }
    fputc('"', f);
}

static void b64(FILE *f, const unsigned char *p, size_t n)
{
    static const char t[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < n; i += 3) {
        unsigned v = (unsigned)p[i] << 16;
        if (i + 1 < n) v |= (unsigned)p[i + 1] << 8;
        if (i + 2 < n) v |= p[i + 2];
        fputc(t[v >> 18], f);
        fputc(t[(v >> 12) & 63], f);
        fputc(i + 1 < n ? t[(v >> 6) & 63] : '=', f);
        fputc(i + 2 < n ? t[v & 63] : '=', f);
    }
}

static void logop(struct tracee *t, long long ret)
{
    struct op *o = &t->op;
    if (!logf)
        return;
    fprintf(logf, "{\"n\":%ld,\"pid\":%d,\"call\":\"%s\",\"class\":%d,\"p1\":",
            o->n, t->pid, o->d->name, o->cls);
    jstr(logf, o->p1);
    if (o->p2[0]) {
        fprintf(logf, ",\"p2\":");
        jstr(logf, o->p2);
    }
    fprintf(logf, ",\"fd\":%d,\"flags\":%ld,\"off\":%lld,\"len\":%lld,"
            "\"existed\":%s,\"isdir\":%s,\"creates\":%s,\"truncs\":%s,"
            "\"writes\":%s,\"ret\":%lld",
            o->fd, o->flags, o->off, o->len, o->existed ? "true" : "false",
            o->isdir ? "true" : "false", o->creates ? "true" : "false",
            o->truncs ? "true" : "false", o->writes ? "true" : "false", ret);
    if (o->d->kind == K_OPEN || o->d->kind == K_OPENAT ||
        o->d->kind == K_CREAT || o->d->kind == K_OPENAT2) {
        struct stat st;
        char l[64];
        snprintf(l, sizeof l, "/proc/%d/fd/%lld", t->pid, ret);
        if (ret >= 0 && stat(l, &st) == 0) {
            o->ino = st.st_ino;
            if (S_ISDIR(st.st_mode))
                fprintf(logf, ",\"opendir\":true");
        }
    }
    fprintf(logf, ",\"ino\":%lu", o->ino);
    if ((o->d->kind == K_WRITE || o->d->kind == K_OUTFD2) && ret > 0 &&
        o->cls == C_MUT) {
        char l[64];
        unsigned char *buf = malloc((size_t)ret);
        snprintf(l, sizeof l, "/proc/%d/fd/%d", t->pid, o->fd);
        int fd = open(l, O_RDONLY | O_CLOEXEC);
        ssize_t got = fd >= 0 && buf ? pread(fd, buf, (size_t)ret, o->off) : -1;
        if (got > 0) {
            fprintf(logf, ",\"data\":\"");
            b64(logf, buf, (size_t)got);
            fprintf(logf, "\"");
        }
        if (fd >= 0)
            close(fd);
        free(buf);
    }
    fprintf(logf, "}\n");
}

static bool write_like(const struct op *o)
{
    return o->d->kind == K_WRITE || o->d->kind == K_OUTFD2;
}

/* calls that a full or failing disk would also refuse later on */
static bool sticky_applies(const struct op *o)
{
    if (o->cls == C_OUT)
        return false;
    switch (o->d->kind) {
    case K_WRITE: case K_OUTFD2: case K_FSYNC:
        return true;
    case K_OPEN: case K_OPENAT: case K_CREAT: case K_OPENAT2:
        return o->creates;
    case K_PATH2: case K_PATHAT2: case K_SYMLINK: case K_SYMLINKAT:
        return act_errno == ENOSPC || act_errno == EDQUOT || act_errno == EIO;
    case K_PATH1: case K_PATHAT1:
        return o->d->nr == SYS_mkdir || o->d->nr == SYS_mkdirat || act_errno == EIO;
    default:
        return act_errno == EIO && o->cls == C_MUT && o->d->kind != K_CLOSE;
    }
}

static void set_skip(pid_t pid)
{
    struct user_regs_struct r;
    if (ptrace(PTRACE_GETREGS, pid, 0, &r) == 0) {
        r.orig_rax = (unsigned long long)-1;
        ptrace(PTRACE_SETREGS, pid, 0, &r);
    }
}

static void halve(pid_t pid, const struct op *o)
{
    struct user_regs_struct r;
    if (ptrace(PTRACE_GETREGS, pid, 0, &r) != 0)
        return;
    if (o->d->nr == SYS_write || o->d->nr == SYS_pwrite64)
        r.rdx = r.rdx > 1 ? r.rdx / 2 : r.rdx;
    else if (o->d->nr == SYS_sendfile)
        r.r10 = r.r10 > 1 ? r.r10 / 2 : r.r10;
    else if (o->d->nr == SYS_copy_file_range || o->d->nr == SYS_splice)
        r.r8 = r.r8 > 1 ? r.r8 / 2 : r.r8;
    else if (o->d->nr == SYS_writev || o->d->nr == SYS_pwritev)
        r.rdx = r.rdx > 1 ? 1 : r.rdx;
    ptrace(PTRACE_SETREGS, pid, 0, &r);
}

static void act(struct tracee *t)
{
    struct op *o = &t->op;
    acted = true;
    snprintf(acted_name, sizeof acted_name, "%s", o->d->name);
    snprintf(acted_path, sizeof acted_path, "%s", o->p2[0] ? o->p2 : o->p1);
    switch (action) {
    case A_KILL:
        set_skip(t->pid);
        kill_all();
        break;
    case A_ERR:
        set_skip(t->pid);
        t->pend = P_SETRET;
        t->pendval = -act_errno;
        break;
    case A_SHORT:
        if (write_like(o))
            halve(t->pid, o);
        break;
    case A_SHORTKILL:
        if (write_like(o))
            halve(t->pid, o);
        t->pend = P_KILL;
        break;
    case A_SHORTERR:
        if (write_like(o))
            halve(t->pid, o);
        trigger_shorterr = true;
        break;
    case A_SIG:
        kill(t->pid, (int)act_sig);
        break;
    case A_RUN: {
        char n[32];
        snprintf(n, sizeof n, "%ld", o->n);
        setenv("PTFAULT_N", n, 1);
        setenv("PTFAULT_CALL", o->d->name, 1);
        setenv("PTFAULT_PATH", o->p1, 1);
        if (system(act_arg) == -1)
            die("cannot run %s", act_arg);
        break;
    }
    case A_GODOWN: {
        /* EXT4_IOC_SHUTDOWN / XFS_IOC_GOINGDOWN: the file system stops dead
         * without writing its log, as at a power cut. */
        __u32 flag = 2;   /* NOLOGFLUSH */
        int fd = open(act_arg, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd < 0 || ioctl(fd, _IOR('X', 125, __u32), &flag) != 0)
            die("cannot shut down %s: %s", act_arg, strerror(errno));
        close(fd);
        set_skip(t->pid);
        kill_all();
        break;
    }
    default:
        break;
    }
}

static void on_entry(struct tracee *t, const struct __ptrace_syscall_info *si)
{
    t->pend = P_NONE;
    t->counted = false;
    if (!classify(t->pid, si, &t->op) || !(t->op.cls & classes))
        return;
    t->counted = true;
    t->op.n = ++counter;
    if (action == A_RUN && at == 0) {         /* at every call */
        act(t);
        return;
    }
    if (at && counter == at) {
        act(t);
        return;
    }
    if (acted && trigger_shorterr && write_like(&t->op) && t->op.cls == C_MUT) {
        set_skip(t->pid);
        t->pend = P_SETRET;
        t->pendval = -act_errno;
        if (!sticky)
            trigger_shorterr = false;
        return;
    }
    if (acted && sticky && action == A_ERR && sticky_applies(&t->op)) {
        set_skip(t->pid);
        t->pend = P_SETRET;
        t->pendval = -act_errno;
    }
}

static void on_exit_(struct tracee *t, const struct __ptrace_syscall_info *si)
{
    long long ret = si->exit.rval;
    if (t->pend == P_SETRET) {
        struct user_regs_struct r;
        if (ptrace(PTRACE_GETREGS, t->pid, 0, &r) == 0) {
            r.rax = (unsigned long long)t->pendval;
            ptrace(PTRACE_SETREGS, t->pid, 0, &r);
        }
        ret = t->pendval;
    }
    if (t->counted)
        logop(t, ret);
    if (t->pend == P_KILL)
        kill_all();
    t->pend = P_NONE;
    t->counted = false;
}

static const struct { const char *s; int v; } errs[] = {
    {"ENOSPC", ENOSPC}, {"EIO", EIO}, {"EDQUOT", EDQUOT}, {"EINTR", EINTR},
    {"EACCES", EACCES}, {"EPERM", EPERM}, {"EROFS", EROFS}, {"EMFILE", EMFILE},
    {"ENFILE", ENFILE}, {"ENOMEM", ENOMEM}, {"EFBIG", EFBIG}, {"EINVAL", EINVAL},
    {"ESTALE", ESTALE}, {"ENOLCK", ENOLCK}, {"EAGAIN", EAGAIN}, {"EBUSY", EBUSY},
    {"ETXTBSY", ETXTBSY}, {"EXDEV", EXDEV}, {"ENOTSUP", ENOTSUP}, {"EDEADLK", EDEADLK},
    {"ENOENT", ENOENT}, {"EEXIST", EEXIST}, {"ELOOP", ELOOP}, {"EPIPE", EPIPE},
};

static int errno_of(const char *s)
{
    for (size_t i = 0; i < sizeof errs / sizeof errs[0]; i++)
        if (!strcmp(errs[i].s, s))
            return errs[i].v;
    int v = atoi(s);
    if (v <= 0)
        die("unknown errno %s", s);
    return v;
}

static void set_action(const char *s)
{
    if (!strcmp(s, "none")) action = A_NONE;
    else if (!strcmp(s, "kill")) action = A_KILL;
    else if (!strcmp(s, "short")) action = A_SHORT;
    else if (!strcmp(s, "shortkill")) action = A_SHORTKILL;
    else if (!strncmp(s, "shorterr:", 9)) { action = A_SHORTERR; act_errno = errno_of(s + 9); }
    else if (!strncmp(s, "err:", 4)) { action = A_ERR; act_errno = errno_of(s + 4); }
    else if (!strncmp(s, "sig:", 4)) { action = A_SIG; act_sig = atoi(s + 4); }
    else if (!strncmp(s, "run:", 4)) { action = A_RUN; act_arg = s + 4; }
    else if (!strncmp(s, "godown:", 7)) { action = A_GODOWN; act_arg = s + 7; }
    else die("unknown action %s", s);
}

static void set_classes(const char *s)
{
    char buf[128];
    snprintf(buf, sizeof buf, "%s", s);
    classes = 0;
    for (char *p = strtok(buf, ","); p; p = strtok(NULL, ","))
        classes |= !strcmp(p, "mut") ? C_MUT : !strcmp(p, "lock") ? C_LOCK
                 : !strcmp(p, "read") ? C_READ : !strcmp(p, "meta") ? C_META
                 : !strcmp(p, "out") ? C_OUT : !strcmp(p, "all") ? C_ALL : 0;
    if (!classes)
        die("no class in %s", s);
}

int main(int argc, char **argv)
{
    int i = 1;
    double limit = 0;
    for (; i < argc; i++) {
        if (!strcmp(argv[i], "--")) { i++; break; }
        const char *v = i + 1 < argc ? argv[i + 1] : NULL;
        if (!strcmp(argv[i], "--sticky")) { sticky = true; continue; }
        if (!v) die("%s needs a value", argv[i]);
        if (!strcmp(argv[i], "--root")) {
            if (!realpath(v, root)) die("%s: %s", v, strerror(errno));
            rootlen = strlen(root);
        } else if (!strcmp(argv[i], "--at")) at = atol(v);
        else if (!strcmp(argv[i], "--action")) set_action(v);
        else if (!strcmp(argv[i], "--classes")) set_classes(v);
        else if (!strcmp(argv[i], "--result")) resultfile = v;
        else if (!strcmp(argv[i], "--timeout")) limit = atof(v);
        else if (!strcmp(argv[i], "--log")) {
            logf = fopen(v, "we");
            if (!logf) die("%s: %s", v, strerror(errno));
        } else die("unknown option %s", argv[i]);
        i++;
    }
    if (!rootlen || i >= argc)
        die("usage: ptfault --root DIR [--at N --action A] [--sticky] [--classes L]"
            " [--log F] [--result F] [--timeout S] -- CMD ARG...");

    pid_t pid = fork();
    if (pid < 0) die("fork: %s", strerror(errno));
    if (pid == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        execvp(argv[i], argv + i);
        fprintf(stderr, "ptfault: %s: %s\n", argv[i], strerror(errno));
        _exit(127);
    }
    mainpid = pid;
    int st;
    if (waitpid(pid, &st, 0) != pid || !WIFSTOPPED(st)) die("no stop");
    struct tracee *m = get(pid);
    m->fresh = false;
    if (ptrace(PTRACE_SETOPTIONS, pid, 0,
               PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
               PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL) != 0)
        die("ptrace options: %s", strerror(errno));
    struct sigaction sa = {.sa_handler = on_alarm};
    sigaction(SIGALRM, &sa, NULL);
    if (limit > 0) {
        struct itimerval it = {{0, 50000},
            {(time_t)limit, (suseconds_t)((limit - (double)(time_t)limit) * 1e6)}};
        setitimer(ITIMER_REAL, &it, NULL);
    }
    ptrace(PTRACE_SYSCALL, pid, 0, 0);

    for (;;) {
        pid_t p = waitpid(-1, &st, __WALL);
        if (p < 0) {
            if (errno == EINTR) {
                if (timed_out)
                    kill_all();
                continue;
            }
            break;
        }
        if (WIFEXITED(st) || WIFSIGNALED(st)) {
            if (p == mainpid)
                main_status = st;
            drop(p);
            continue;
        }
        struct tracee *t = get(p);
        int sig = WSTOPSIG(st), deliver = 0;
        if (sig == (SIGTRAP | 0x80)) {
            struct __ptrace_syscall_info si;
            memset(&si, 0, sizeof si);
            if (ptrace(PTRACE_GET_SYSCALL_INFO, p, sizeof si, &si) > 0) {
                if (si.op == PTRACE_SYSCALL_INFO_ENTRY)
                    on_entry(t, &si);
                else if (si.op == PTRACE_SYSCALL_INFO_EXIT)
                    on_exit_(t, &si);
            }
        } else if (st >> 16) {
            /* fork/exec event */
        } else if (t->fresh && sig == SIGSTOP) {
            t->fresh = false;
        } else {
            deliver = sig;
        }
        t->fresh = false;
        ptrace(PTRACE_SYSCALL, p, 0, (void *)(long)deliver);
    }
    if (logf && fclose(logf) != 0) die("log: %s", strerror(errno));
    if (resultfile) {
        FILE *f = fopen(resultfile, "we");
        if (!f) die("%s: %s", resultfile, strerror(errno));
        fprintf(f, "{\"ops\":%ld,\"acted\":%s,\"timeout\":%s,\"exit\":%d,\"signal\":%d,\"call\":",
                counter, acted ? "true" : "false", timed_out ? "true" : "false",
                WIFEXITED(main_status) ? WEXITSTATUS(main_status) : -1,
                WIFSIGNALED(main_status) ? WTERMSIG(main_status) : 0);
        jstr(f, acted_name);
        fprintf(f, ",\"path\":");
        jstr(f, acted_path);
        fprintf(f, "}\n");
        if (fclose(f) != 0) die("result: %s", strerror(errno));
    }
    return 0;
}
