/* SPDX-License-Identifier: MIT */
/*
 * Do locks on a file system reach other machines? Its type, its mount options and the kernel decide;
 * the decision is apart from asking for them, so that it can be tested without such a mount.
 */
#include <ctype.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/sysmacros.h>
#include <sys/utsname.h>
#include <sys/vfs.h>

#include "data.h"

/* The digits at *p, *p moved behind them; -1: none. */
static int digits(const char **p)
{
	int n = -1;
	for (; isdigit((unsigned char)**p) && n < 100000; ++*p)
		n = (n < 0 ? 0 : n) * 10 + (**p - '0');
	return n;
}

/* Is a release such as 5.4.0-150-generic before major.minor? What is no release is taken for new. */
static bool kernel_before(const char *release, int major, int minor)
{
	int first = digits(&release);
	int second = *release == '.' && release++ ? digits(&release) : -1;
	return first >= 0 && second >= 0 && (first < major || (first == major && second < minor));
}

static bool has_option(struct str options, const char *option)
{
	struct str word;
	while (str_word(&options, ',', &word))
		if (str_is(word, option))
			return true;
	return false;
}

/* proc(5) writes a blank in a path as \040. */
static const char *unescaped(struct arena *a, struct str path)
{
	char *out = arena_copy(a, path.p, path.n), *to = out;
	for (size_t i = 0; i < path.n; i++) {
		const char *p = path.p + i;
		bool octal = *p == '\\' && i + 3 < path.n && p[1] >= '0' && p[1] <= '3';
		for (int k = 2; octal && k < 4; k++)
			octal = p[k] >= '0' && p[k] <= '7';
		*to++ = octal ? (char)((p[1] - '0') * 64 + (p[2] - '0') * 8 + (p[3] - '0')) : *p;
		i += octal ? 3 : 0;
	}
	*to = '\0';
	return out;
}

/* 36 35 98:0 /root /point rw,noatime optional… - type source options (proc(5)); source may be empty. */
static bool read_line(struct arena *a, struct str line, const char *device, struct mount *m)
{
	struct str word, point = {0};
	for (int i = 0; i < 5; i++) {
		if (!str_word(&line, ' ', &word) || (i == 2 && !str_is(word, device)))
			return false;
		point = word;
	}
	while (str_word(&line, ' ', &word) && !str_is(word, "-"))
		;
	if (!str_word(&line, ' ', &m->kind))
		return false;
	while (str_word(&line, ' ', &m->options))
		;
	m->point = unescaped(a, point);
	return true;
}

struct mount mount_find(struct arena *a, struct str mountinfo, dev_t device)
{
	struct str line;
	struct mount m = {.point = NULL};
	const char *number = arena_printf(a, "%u:%u", major(device), minor(device));
	while (str_word(&mountinfo, '\n', &line))
		if (read_line(a, line, number, &m))
			break;
	return m;
}

const char *mount_gap(uint32_t type, const struct mount *m, const char *release)
{
	switch (type) {
	case NFS_SUPER_MAGIC:
		/* local_lock=posix is of fcntl locks, not of flock (nfs(5)). */
		return has_option(m->options, "nolock")		  ? "nolock"
		       : has_option(m->options, "local_lock=all")	  ? "local_lock=all"
		       : has_option(m->options, "local_lock=flock") ? "local_lock=flock"
								      : NULL;
	case CIFS_SUPER_MAGIC:
	case SMB2_SUPER_MAGIC:
	case SMB_SUPER_MAGIC:
		return kernel_before(release, 5, 5) ? N_("Linux before 5.5")
		       : has_option(m->options, "nobrl") ? "nobrl"
							   : NULL;
	case FUSE_SUPER_MAGIC:
		/* fuseblk is a disk of this machine; fuse-overlayfs lies on a file system of it. */
		return str_is(m->kind, "fuseblk") || str_is(m->kind, "fuse.fuse-overlayfs") ? NULL : "FUSE";
	default: return NULL;
	}
}

void mount_warn(const struct site *p)
{
	struct file mountinfo;
	struct diag quiet = {.arena = p->arena};
	struct statfs fs;
	struct stat st;
	struct utsname kernel;
	struct at here = {p->dir, 0, 0};
	if (fstatfs(p->fd, &fs) != 0 || fstat(p->fd, &st) != 0 || uname(&kernel) != 0)
		return;
	file_read(p->arena, &quiet, AT_FDCWD, "/proc/self/mountinfo", "", YAML_LIMIT, &mountinfo);
	struct mount m = mount_find(p->arena, mountinfo.bytes, st.st_dev);
	const char *gap = mount_gap((uint32_t)fs.f_type, &m, kernel.release);
	if (gap)
		diag_warn(p->diag, "filesystem", here,
			  "on %s (%s) locks do not reach other machines; write from one machine only",
			  str_shown(p->arena, str_of(m.point ? m.point : p->dir)), tr(gap));
}
