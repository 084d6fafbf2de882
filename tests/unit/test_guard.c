/* SPDX-License-Identifier: MIT */
/*
 * Who and what else is in a project directory: permissions of every kind, lock files of editors, file systems
 * whose locks stay on one machine, leftovers, and .rff made whole or refused.
 */
#include "temp.h"

#include <linux/magic.h>
#include <sys/file.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>

#include "../../lib/data/store.h"

static struct site site_of(struct temp *t)
{
	t->diag = (struct diag){.arena = &t->arena};
	return (struct site){&t->arena, &t->diag, t->fd, "p", "p/"};
}

/* ---- permissions --------------------------------------------------------------------------------------- */

static void set_mode(const struct temp *t, const char *file, mode_t mode)
{
	assert_int_equal(fchmodat(t->fd, file, mode, 0), 0);
}

static const char *accessed(struct temp *t)
{
	struct site p = site_of(t);
	access_check(&p, SEVERITY_WARNING);
	return said(&t->diag);
}

/* Every mode of the directory against every mode of a file: it counts as open only where it can be reached. */
static void a_file_counts_when_the_directory_can_be_entered(void **state)
{
	static const char *const may[] = {NULL, "write to", "read", "read and write to"};
	struct temp *t = *state;
	put(t, "a.csv", "x");
	for (unsigned dir = 0; dir < 8; dir++) {
		for (unsigned file = 0; file < 8; file++) {
			unsigned enter = dir & 1, own = dir >> 1, in = enter ? file >> 1 : 0;
			assert_int_equal(fchmod(t->fd, 0700 | dir), 0);
			set_mode(t, "a.csv", 0660 | file);
			const char *want = own && in ? arena_printf(&t->arena,
								    "p:0:0: warning: others on this machine may %s this directory "
								    "and 1 of its files; close it: chmod o-rwx p\n", may[own | in])
					   : own     ? arena_printf(&t->arena,
								    "p:0:0: warning: others on this machine may %s this directory; "
								    "close it: chmod o-rwx p\n", may[own])
					   : in      ? arena_printf(&t->arena,
								    "p/a.csv:0:0: warning: others on this machine may %s it; close it "
								    "with chmod o-rwx\n", may[in])
						     : "";
			assert_string_equal(accessed(t), want);
		}
	}
}

static void every_plain_file_and_those_of_rff_count(void **state)
{
	struct temp *t = *state;
	assert_int_equal(fchmod(t->fd, 0711), 0);
	mkdirat(t->fd, ".rff", 0700);
	mkdirat(t->fd, ".rff/history", 0700);
	mkdirat(t->fd, "other", 0700);
	static const char *const files[] = {"a.csv", "other/b", ".rff/journal", ".rff/history/1"};
	for (size_t i = 0; i < COUNT(files); i++) {
		put(t, files[i], "x");
		set_mode(t, files[i], 0604);
	}
	assert_int_equal(symlinkat("a.csv", t->fd, "link"), 0);
	assert_string_equal(accessed(t), "p/a.csv:0:0: warning: others on this machine may read it; close it with chmod o-rwx\n");
	set_mode(t, ".rff", 0711);
	set_mode(t, ".rff/history", 0701);
	set_mode(t, "other", 0702);
	assert_string_equal(accessed(t),
			    "p/.rff/history/1:0:0: warning: others on this machine may read it; close it with chmod o-rwx\n"
			    "p/.rff/journal:0:0: warning: others on this machine may read it; close it with chmod o-rwx\n"
			    "p/a.csv:0:0: warning: others on this machine may read it; close it with chmod o-rwx\n"
			    "p/other:0:0: warning: others on this machine may write to it; close it with chmod o-rwx\n");
}

static void a_group_and_a_link_are_nobody_else(void **state)
{
	struct temp *t = *state;
	struct site p = site_of(t);
	put(t, "a.csv", "x");
	set_mode(t, "a.csv", 0660);
	assert_int_equal(fchmod(t->fd, 02771), 0);
	access_check(&p, SEVERITY_ERROR);
	assert_int_equal(t->diag.n, 0);
	assert_int_equal(fchmod(t->fd, 02775), 0);
	access_check(&p, SEVERITY_ERROR);
	assert_int_equal(t->diag.errors, 1);
	assert_string_equal(t->diag.list[0].check, "permissions");
}

/* ---- file systems -------------------------------------------------------------------------------------- */

#define LOCAL "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro\n" \
	      "23 22 0:21 / /proc rw,nosuid - proc proc rw\n"

static const char *gap_of(struct temp *t, uint32_t type, const char *line, const char *release)
{
	const char *text = arena_printf(&t->arena, LOCAL "%s\n", line);
	struct mount m = mount_find(&t->arena, str_of(text), makedev(0, 52));
	const char *gap = mount_gap(type, &m, release);
	return gap ? arena_printf(&t->arena, "%s at %s", gap, m.point ? m.point : "?") : "-";
}

static void the_mount_decides_whether_locks_reach_others(void **state)
{
	static const struct {
		uint32_t type;
		const char *line, *release, *want;
	} cases[] = {
		{EXT4_SUPER_MAGIC, "60 22 0:52 / /srv rw - ext4 /dev/sdb1 rw", "6.1.0-18-amd64", "-"},
		{NFS_SUPER_MAGIC, "60 22 0:52 / /srv/rff rw,relatime shared:9 - nfs4 nas:/rff rw,vers=4.2,hard,local_lock=none,addr=10.0.0.2", "6.1.0", "-"},
		{NFS_SUPER_MAGIC, "60 22 0:52 / /srv/rff rw - nfs nas:/rff rw,vers=3,nolock,local_lock=all", "6.1.0", "nolock at /srv/rff"},
		{NFS_SUPER_MAGIC, "60 22 0:52 / /srv/rff rw - nfs nas:/rff rw,vers=3,local_lock=all", "6.1.0", "local_lock=all at /srv/rff"},
		{NFS_SUPER_MAGIC, "60 22 0:52 / /srv/rff rw - nfs nas:/rff rw,local_lock=flock,vers=3", "6.1.0", "local_lock=flock at /srv/rff"},
		{NFS_SUPER_MAGIC, "60 22 0:52 / /srv/rff rw - nfs nas:/rff rw,vers=3,local_lock=posix", "6.1.0", "-"},
		{NFS_SUPER_MAGIC, "60 22 0:52 / /srv/nolock rw,nolock - nfs nas:/nolock rw,nolocking", "6.1.0", "-"},
		{NFS_SUPER_MAGIC, "60 22 0:53 / /other rw - nfs nas:/rff rw,nolock", "6.1.0", "-"},
		{CIFS_SUPER_MAGIC, "60 22 0:52 / /mnt/f\\303\\246lles\\040drev rw shared:3 master:4 - cifs //nas/rff rw,vers=2.0", "5.4.0-150-generic", "Linux before 5.5 at /mnt/fælles drev"},
		{SMB2_SUPER_MAGIC, "60 22 0:52 / /mnt/p rw - cifs //nas/rff rw,vers=3.1.1", "4.19.0", "Linux before 5.5 at /mnt/p"},
		{SMB2_SUPER_MAGIC, "60 22 0:52 / /mnt/p rw - smb3 //nas/rff rw,vers=3.1.1", "5.5.0", "-"},
		{SMB2_SUPER_MAGIC, "60 22 0:52 / /mnt/p rw - cifs //nas/rff rw,vers=3.1.1", "5.15.0", "-"},
		{SMB2_SUPER_MAGIC, "60 22 0:52 / /mnt/p rw - cifs //nas/rff rw,nobrl", "10.0", "nobrl at /mnt/p"},
		{SMB2_SUPER_MAGIC, "60 22 0:52 / /mnt/p rw - cifs //nas/rff rw", "unknown", "-"},
		{SMB_SUPER_MAGIC, "60 22 0:51 / /mnt/p rw - smbfs //nas/rff rw", "2.6.32", "Linux before 5.5 at ?"},
		{FUSE_SUPER_MAGIC, "60 22 0:52 / /mnt/s rw - fuse.sshfs anna@nas:/ rw,user_id=0", "6.1.0", "FUSE at /mnt/s"},
		{FUSE_SUPER_MAGIC, "60 22 0:52 / /mnt/s rw - fuse  rw,user_id=0", "6.1.0", "FUSE at /mnt/s"},
		{FUSE_SUPER_MAGIC, "60 22 0:52 / /mnt/s rw - virtiofs tag rw", "6.1.0", "FUSE at /mnt/s"},
		{FUSE_SUPER_MAGIC, "60 22 0:52 / / rw - fuse.fuse-overlayfs fuse-overlayfs rw", "6.1.0", "-"},
		{FUSE_SUPER_MAGIC, "60 22 0:52 / /media/usb rw - fuseblk /dev/sdc1 rw,blksize=4096", "6.1.0", "-"},
		{FUSE_SUPER_MAGIC, "60 22", "6.1.0", "FUSE at ?"},
		{FUSE_SUPER_MAGIC, "60 22 0:52 / /mnt/s rw shared:1", "6.1.0", "FUSE at ?"},
		{OVERLAYFS_SUPER_MAGIC, "60 22 0:52 / / rw - overlay overlay rw,lowerdir=/l,upperdir=/u", "6.1.0", "-"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(gap_of(*state, cases[i].type, cases[i].line, cases[i].release), cases[i].want);
}

static void a_blank_is_no_other_escape(void **state)
{
	static const char *const points[][2] = {
		{"/a\\040b", "/a b"}, {"/a\\011b\\134", "/a\tb\\"}, {"/a\\04", "/a\\04"}, {"/a\\", "/a\\"},
		{"/a\\400", "/a\\400"}, {"/a\\08x", "/a\\08x"}, {"/a\\\\040", "/a\\ "},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(points); i++) {
		const char *line = arena_printf(&t->arena, "1 2 8:1 / %s rw - x y rw", points[i][0]);
		assert_string_equal(mount_find(&t->arena, str_of(line), makedev(8, 1)).point, points[i][1]);
	}
}

static void nothing_else_is_said_of_the_tests_own_file_system(void **state)
{
	struct temp *t = *state;
	struct site p = site_of(t);
	mount_warn(&p); /* whatever it is, nothing but a finding of this kind may come of it */
	for (size_t i = 0; i < t->diag.n; i++)
		assert_string_equal(t->diag.list[i].check, "filesystem");
}

/* ---- editors ------------------------------------------------------------------------------------------- */

#define ANEW ": open it again there before saving, or this change is lost; when it is open nowhere, remove "

static void open_in(struct temp *t, const char *lock, const char *program, const char *person)
{
	struct site p = site_of(t);
	editors_warn(&p, "a.csv");
	assert_string_equal(said(&t->diag), arena_printf(&t->arena, "p/a.csv:0:0: warning: is open in %s%s" ANEW "%s\n", program,
							 person, lock));
	unlinkat(t->fd, lock, 0);
	editors_warn(&p, "a.csv");
	assert_int_equal(t->diag.n, 1);
}

static void libreoffice_says_who(void **state)
{
	static const char *const cases[][2] = {
		{",anna,pc-12,27.11.2026 09:12,file:///home/anna/.config/libreoffice/4;", " (anna, pc-12)"},
		{"Anna S\xc3\xb8rensen,anna,pc-12,27.11.2026 09:12,file:///;", " (Anna S\xc3\xb8rensen, pc-12)"},
		{"S\\,A,anna,pc-12,x;", " (S\\,A, pc-12)"},
		{"Anna;", " (Anna)"}, {",,pc-12", " (pc-12)"}, {"", ""}, {"\\", " (\\)"}, {"\\", " (\\)"},
		{"\x1b[31mx,y,z", " (\\x1b[31mx, z)"}, {"010190-1234,y,z", " (DDMMYY-****, z)"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		put(*state, ".~lock.a.csv#", cases[i][0]);
		open_in(*state, ".~lock.a.csv#", "LibreOffice", cases[i][1]);
	}
}

static void a_large_lock_file_is_read_in_part(void **state)
{
	struct temp *t = *state;
	char *text = arena_alloc(&t->arena, 5000);
	memset(text, ',', 5000);
	memset(text, 'x', 1020);
	put_bytes(t, ".~lock.a.csv#", (struct str){text, 5000});
	struct site p = site_of(t);
	editors_warn(&p, "a.csv");
	assert_int_equal(t->diag.n, 1);
	assert_true(strlen(said(&t->diag)) < 300);
}

static void vim_says_who(void **state)
{
	static const char *const names[] = {".a.csv.swp", ".a.csv.swo"};
	for (size_t i = 0; i < COUNT(names); i++) {
		char block[4096] = "b0VIM 9.0";
		memcpy(block + 28, "anna", 4);
		memcpy(block + 68, "pc-12", 5);
		put_bytes(*state, names[i], (struct str){block, sizeof(block)});
		open_in(*state, names[i], "vim", " (anna, pc-12)");
		memset(block + 28, 'x', 80); /* no zero byte ends them */
		put_bytes(*state, names[i], (struct str){block, 108});
		open_in(*state, names[i], "vim", " (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx)");
		put_bytes(*state, names[i], (struct str){block, 107});
		open_in(*state, names[i], "vim", "");
	}
}

static void emacs_says_who(void **state)
{
	static const char *const cases[][2] = {
		{"anna@pc-12.4711:1700000000", " (anna, pc-12)"}, {"anna@pc.example.dk.4711:17", " (anna, pc.example.dk)"},
		{"anna@pc", " (anna, pc)"}, {"anna", " (anna)"}, {"@", ""}, {"@.1:2", ""},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(symlinkat(cases[i][0], t->fd, ".#a.csv"), 0);
		open_in(t, ".#a.csv", "Emacs", cases[i][1]);
		put(t, ".#a.csv", cases[i][0]); /* where there are no links */
		open_in(t, ".#a.csv", "Emacs", cases[i][1]);
	}
}

static void a_pipe_for_a_lock_file_stops_nobody(void **state)
{
	struct temp *t = *state;
	assert_int_equal(mkfifoat(t->fd, ".~lock.a.csv#", 0600), 0);
	open_in(t, ".~lock.a.csv#", "LibreOffice", "");
	assert_int_equal(mkdirat(t->fd, ".a.csv.swp", 0700), 0);
	struct site p = site_of(t);
	editors_warn(&p, "a.csv");
	assert_int_equal(t->diag.n, 1);
	editors_warn(&p, "b.csv");
	assert_int_equal(t->diag.n, 1);
}

/* ---- .rff ---------------------------------------------------------------------------------------------- */

static void leftovers_are_found_unless_somebody_writes(void **state)
{
	struct temp *t = *state;
	struct site p = site_of(t);
	struct store s;
	leftovers_warn(&p);
	assert_int_equal(t->diag.n, 0);
	assert_int_equal(store_open(&s, &t->arena, t->fd, 0, "nn", NULL), LOCKED);
	leftovers_warn(&p);
	assert_int_equal(t->diag.n, 0);
	put(t, ".rff/tmp/a.csv.1", "x");
	put(t, ".rff/tmp/b.csv.2", "x");
	leftovers_warn(&p);
	assert_int_equal(t->diag.n, 0);
	assert_int_equal(flock(s.lock, LOCK_UN), 0);
	leftovers_warn(&p);
	assert_string_equal(said(&t->diag),
			    "p/.rff/tmp/a.csv.1:0:0: warning: is left over from a command that was killed; the next one that writes clears it away\n"
			    "p/.rff/tmp/b.csv.2:0:0: warning: is left over from a command that was killed; the next one that writes clears it away\n");
	unlinkat(t->fd, ".rff/lock", 0);
	leftovers_warn(&p);
	assert_int_equal(t->diag.n, 4);
}

static void rff_s_own_directory_has_the_modes_it_should_whatever_the_umask(void **state)
{
	static const mode_t masks[] = {0, 022, 077, 0777};
	struct temp *t = *state;
	for (int shared = 0; shared < 2; shared++) {
		for (size_t i = 0; i < COUNT(masks); i++) {
			struct store s;
			struct stat st;
			assert_int_equal(fchmod(t->fd, shared ? 02770 : 0700), 0);
			mode_t before = umask(masks[i]);
			enum locked got = store_open(&s, &t->arena, t->fd, 0, "nn", NULL);
			assert_int_equal(umask(before), masks[i]); /* as it was */
			assert_int_equal(got, LOCKED);
			assert_int_equal(fstat(s.lock, &st), 0);
			assert_int_equal(st.st_mode & 07777, shared ? 0660 : 0600);
			assert_int_equal(fstatat(t->fd, ".rff", &st, 0), 0);
			assert_int_equal(st.st_mode & 07777, shared ? 02770 : 0700);
			assert_int_equal(fstatat(t->fd, ".rff/tmp", &st, 0), 0);
			assert_int_equal(st.st_mode & 07777, shared ? 02770 : 0700);
			assert_int_equal(fstatat(t->fd, ".rff/last", &st, 0), 0);
			assert_int_equal(st.st_mode & 07777, shared ? 02770 : 0700);
			close(s.lock);
			unlinkat(t->fd, ".rff/lock", 0);
			unlinkat(t->fd, ".rff/last", AT_REMOVEDIR);
			unlinkat(t->fd, ".rff/tmp", AT_REMOVEDIR);
			unlinkat(t->fd, ".rff", AT_REMOVEDIR);
		}
	}
}

static int make(const struct temp *t, const char *path, char what)
{
	switch (what) {
	case 'f': put(t, path, "precious"); return 0;
	case 'd': return mkdirat(t->fd, path, 0700);
	case 'l': return symlinkat("/dev/zero", t->fd, path);
	case 'o': return symlinkat("../out", t->fd, path);
	case 'p': return mkfifoat(t->fd, path, 0600);
	default: put(t, "out-file", "precious"); return linkat(t->fd, "out-file", t->fd, path, 0);
	}
}

static void what_stands_in_the_place_of_rff_s_own_is_refused(void **state)
{
	static const char *const paths[] = {".rff", ".rff/tmp", ".rff/last", ".rff/lock"};
	static const char *const kinds[] = {"floph", "floph", "floph", "ldoph"};
	static const char *const said_of[] = {
		"is no directory; remove what stands there", "is no directory; remove what stands there",
		"is no directory; remove what stands there", "is no plain file of its own; remove what stands there",
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(paths); i++) {
		for (const char *kind = kinds[i]; *kind; kind++) {
			struct store s;
			if (i)
				assert_int_equal(mkdirat(t->fd, ".rff", 0700), 0);
			assert_int_equal(make(t, paths[i], *kind), 0);
			assert_int_equal(store_open(&s, &t->arena, t->fd, 0, "nn", NULL), LOCK_FAILED);
			assert_string_equal(s.which, paths[i]);
			assert_string_equal(s.why, said_of[i]);
			unlinkat(t->fd, paths[i], *kind == 'd' ? AT_REMOVEDIR : 0);
			if (*kind == 'h')
				assert_string_equal(get(t, "out-file"), "precious");
			unlinkat(t->fd, "out-file", 0);
			unlinkat(t->fd, ".rff/last", AT_REMOVEDIR);
			unlinkat(t->fd, ".rff/tmp", AT_REMOVEDIR);
			unlinkat(t->fd, ".rff", AT_REMOVEDIR);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(a_file_counts_when_the_directory_can_be_entered),
		TEMP_TEST(every_plain_file_and_those_of_rff_count),
		TEMP_TEST(a_group_and_a_link_are_nobody_else),
		TEMP_TEST(the_mount_decides_whether_locks_reach_others),
		TEMP_TEST(a_blank_is_no_other_escape),
		TEMP_TEST(nothing_else_is_said_of_the_tests_own_file_system),
		TEMP_TEST(libreoffice_says_who),
		TEMP_TEST(a_large_lock_file_is_read_in_part),
		TEMP_TEST(vim_says_who),
		TEMP_TEST(emacs_says_who),
		TEMP_TEST(a_pipe_for_a_lock_file_stops_nobody),
		TEMP_TEST(leftovers_are_found_unless_somebody_writes),
		TEMP_TEST(rff_s_own_directory_has_the_modes_it_should_whatever_the_umask),
		TEMP_TEST(what_stands_in_the_place_of_rff_s_own_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
