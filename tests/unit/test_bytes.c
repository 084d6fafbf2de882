/* SPDX-License-Identifier: MIT */
/*
 * Files in and out: what is no plain file is refused, a file is replaced whole with its mode and group, never when
 * somebody else saved it meanwhile, and one process at a time holds the lock.
 */
#include "temp.h"

#include <errno.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

static bool read_it(struct temp *t, const char *entry, size_t limit, struct file *f)
{
	t->diag = (struct diag){.arena = &t->arena};
	return file_read(&t->arena, &t->diag, t->fd, entry, "the-file", limit, f);
}

static mode_t mode_of(const struct temp *t, const char *entry)
{
	struct stat st;
	assert_int_equal(fstatat(t->fd, entry, &st, AT_SYMLINK_NOFOLLOW), 0);
	return st.st_mode & 07777;
}

static bool there(const struct temp *t, const char *entry)
{
	struct stat st;
	return fstatat(t->fd, entry, &st, AT_SYMLINK_NOFOLLOW) == 0;
}

/* ---- reading ------------------------------------------------------------------------------------------- */

static void files_are_read_whole(void **state)
{
	static const size_t sizes[] = {0, 1, 4095, 4096, 4097, 100000, 3000000};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		char *bytes = arena_alloc(&t->arena, sizes[i]);
		struct file f;
		for (size_t k = 0; k < sizes[i]; k++)
			bytes[k] = (char)(k * 31);
		put_bytes(t, "a", (struct str){bytes, sizes[i]});
		assert_true(read_it(t, "a", FILE_LIMIT, &f));
		assert_true(f.exists);
		assert_true(str_eq(f.bytes, (struct str){bytes, sizes[i]}));
		assert_string_equal(f.name, "the-file");
	}
}

static void a_missing_file_is_no_error(void **state)
{
	struct temp *t = *state;
	struct file f;
	assert_true(read_it(t, "a", FILE_LIMIT, &f));
	assert_false(f.exists);
	assert_int_equal(f.bytes.n, 0);
	assert_string_equal(said(&t->diag), "");
	assert_false(t->diag.system_failed);
}

static void make_fifo(const struct temp *t)
{
	assert_int_equal(mkfifoat(t->fd, "a", 0600), 0);
}

static void make_socket(const struct temp *t)
{
	struct sockaddr_un name = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	snprintf(name.sun_path, sizeof(name.sun_path), "%s/a", t->dir);
	assert_int_equal(bind(fd, (struct sockaddr *)&name, sizeof(name)), 0);
	close(fd);
}

static void make_directory(const struct temp *t)
{
	assert_int_equal(mkdirat(t->fd, "a", 0700), 0);
}

static void make_symlink(const struct temp *t)
{
	put(t, "b", "x");
	assert_int_equal(symlinkat("b", t->fd, "a"), 0);
}

static void make_dangling(const struct temp *t)
{
	assert_int_equal(symlinkat("nowhere", t->fd, "a"), 0);
}

static void make_hard_link(const struct temp *t)
{
	put(t, "b", "x");
	assert_int_equal(linkat(t->fd, "b", t->fd, "a", 0), 0);
}

static void make_large(const struct temp *t)
{
	int fd = openat(t->fd, "a", O_WRONLY | O_CREAT, 0600);
	assert_int_equal(ftruncate(fd, (off_t)YAML_LIMIT + 1), 0);
	close(fd);
}

static void what_is_no_plain_file_is_refused(void **state)
{
	static const struct {
		void (*make)(const struct temp *t);
		const char *is;
	} cases[] = {
		{make_fifo, "is a pipe, socket or device; a plain file is needed"},
		{make_socket, "No such device or address"},
		{make_directory, "is a directory; a plain file is needed"},
		{make_symlink, "is a symbolic link; a plain file is needed"},
		{make_dangling, "is a symbolic link; a plain file is needed"},
		{make_hard_link, "has a second hard link; copy it to a file of its own"},
		{make_large, "is larger than 1 MiB"},
	};
	struct temp *t = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct file f;
		cases[i].make(t);
		assert_false(read_it(t, "a", YAML_LIMIT, &f));
		assert_string_equal(said(&t->diag), arena_printf(&t->arena, "the-file:0:0: %s\n", cases[i].is));
		assert_true(t->diag.system_failed);
		unlinkat(t->fd, "a", 0);
		unlinkat(t->fd, "a", AT_REMOVEDIR);
		unlinkat(t->fd, "b", 0);
	}
}

static void a_device_is_refused(void **state)
{
	struct temp *t = *state;
	struct file f;
	int dev = open("/dev", O_RDONLY | O_DIRECTORY);
	assert_false(file_read(&t->arena, &t->diag, dev, "zero", "zero", FILE_LIMIT, &f));
	assert_string_equal(said(&t->diag), "zero:0:0: is a pipe, socket or device; a plain file is needed\n");
	close(dev);
}

static void limits_are_exact(void **state)
{
	struct temp *t = *state;
	struct file f;
	put(t, "a", "12345");
	assert_true(read_it(t, "a", 5, &f));
	assert_false(read_it(t, "a", 4, &f));
}

static void standard_input_is_read_to_its_end(void **state)
{
	struct temp *t = *state;
	struct file f;
	int pipes[2], before = dup(0);
	assert_int_equal(pipe(pipes), 0);
	pid_t writer = fork();
	if (writer == 0) {
		static char text[100000];
		memset(text, 'x', sizeof(text));
		close(pipes[0]);
		_exit(write(pipes[1], text, sizeof(text)) == sizeof(text) ? 0 : 1);
	}
	close(pipes[1]);
	dup2(pipes[0], 0);
	close(pipes[0]);
	assert_true(stdin_read(&t->arena, &t->diag, &f));
	dup2(before, 0);
	close(before);
	waitpid(writer, NULL, 0);
	assert_int_equal(f.bytes.n, 100000);
	assert_string_equal(f.name, "-");
	assert_true(f.exists);
}

static void standard_input_that_cannot_be_read_is_an_error(void **state)
{
	struct temp *t = *state;
	struct file f;
	int before = dup(0), out = open("/dev/null", O_WRONLY);
	dup2(out, 0);
	assert_false(stdin_read(&t->arena, &t->diag, &f));
	dup2(before, 0);
	close(before);
	close(out);
	assert_true(t->diag.system_failed);
	assert_string_equal(said(&t->diag), "-:0:0: Bad file descriptor\n");
}

/* ---- replacing ----------------------------------------------------------------------------------------- */

static void a_new_file_is_private(void **state)
{
	struct temp *t = *state;
	struct file none = {.exists = false};
	const char *why = NULL;
	umask(0);
	assert_int_equal(file_replace(t->fd, -1, "a", STR("text"), &none, &why), STORED);
	umask(022);
	assert_string_equal(get(t, "a"), "text");
	assert_int_equal(mode_of(t, "a"), 0600);
	assert_int_equal(fchmod(t->fd, 02770), 0); /* a directory that a group shares */
	assert_int_equal(file_replace(t->fd, -1, "b", STR(""), &none, &why), STORED);
	assert_int_equal(mode_of(t, "b"), 0660);
	assert_string_equal(get(t, "b"), "");
}

static void mode_and_group_stay(void **state)
{
	static const mode_t modes[] = {0600, 0640, 0660, 0644, 0400};
	struct temp *t = *state;
	const char *why;
	for (size_t i = 0; i < COUNT(modes); i++) {
		struct file f;
		put(t, "a", "old");
		assert_int_equal(fchmodat(t->fd, "a", modes[i], 0), 0);
		if (getuid() == 0)
			assert_int_equal(fchownat(t->fd, "a", (uid_t)-1, 12345, 0), 0);
		assert_true(read_it(t, "a", FILE_LIMIT, &f));
		assert_int_equal(file_replace(t->fd, -1, "a", STR("new"), &f, &why), STORED);
		assert_string_equal(get(t, "a"), "new");
		assert_int_equal(mode_of(t, "a"), modes[i]);
		struct stat st;
		fstatat(t->fd, "a", &st, 0);
		assert_int_equal(st.st_gid, f.stat.st_gid);
		assert_int_not_equal(st.st_ino, f.stat.st_ino); /* never in place */
		unlinkat(t->fd, "a", 0);
	}
}

/* Saved in place, saved anew, touched, removed: whatever an editor does between reading and writing. */
static void a_file_that_somebody_saved_meanwhile_is_not_overwritten(void **state)
{
	struct temp *t = *state;
	static const char *const acts[] = {"same length", "other length", "new file", "touched", "removed", "mode", "made"};
	for (size_t i = 0; i < COUNT(acts); i++) {
		struct file f;
		const char *why;
		struct timespec later[2] = {{0, UTIME_NOW}, {2000000000, 5}};
		if (i != 6)
			put(t, "a", "old");
		assert_true(read_it(t, "a", FILE_LIMIT, &f));
		usleep(20000); /* longer than the grain of a file's times */
		switch (i) {
		case 0: put(t, "a", "OLD"); break;
		case 1: put(t, "a", "longer"); break;
		case 2:
			put(t, "n", "old");
			assert_int_equal(renameat(t->fd, "n", t->fd, "a"), 0);
			break;
		case 3: assert_int_equal(utimensat(t->fd, "a", later, 0), 0); break;
		case 4: assert_int_equal(unlinkat(t->fd, "a", 0), 0); break;
		case 5: assert_int_equal(fchmodat(t->fd, "a", 0640, 0), 0); break;
		default: put(t, "a", "new"); break;
		}
		const char *before = there(t, "a") ? get(t, "a") : NULL;
		assert_int_equal(file_replace(t->fd, -1, "a", STR("ours"), &f, &why), STORED_CHANGED);
		assert_string_equal(shown(there(t, "a") ? get(t, "a") : NULL), shown(before));
		if (there(t, "a"))
			unlinkat(t->fd, "a", 0);
	}
}

static void without_an_old_file_nothing_is_compared(void **state)
{
	struct temp *t = *state;
	const char *why;
	put(t, "a", "old");
	assert_int_equal(file_replace(t->fd, -1, "a", STR("new"), NULL, &why), STORED);
	assert_string_equal(get(t, "a"), "new");
}

static size_t entries(const struct temp *t, const char *where)
{
	char command[128], line[16];
	snprintf(command, sizeof(command), "ls -A %s/%s | wc -l", t->dir, where);
	FILE *f = popen(command, "r");
	assert_non_null(fgets(line, sizeof(line), f));
	pclose(f);
	return (size_t)atoi(line);
}

static void nothing_is_left_beside_the_file(void **state)
{
	struct temp *t = *state;
	struct file f;
	const char *why = "";
	put(t, "a", "old");
	assert_true(read_it(t, "a", FILE_LIMIT, &f));
	assert_int_equal(file_replace(t->fd, -1, "a", STR("new"), &f, &why), STORED);
	assert_int_equal(entries(t, ""), 1);
	assert_int_equal(file_replace(t->fd, -1, "a", STR("newer"), &f, &why), STORED_CHANGED);
	assert_int_equal(entries(t, ""), 1);
	assert_int_equal(file_replace(t->fd, -1, "nowhere/a", STR("new"), NULL, &why), STORED_FAILED);
	assert_string_equal(why, "No such file or directory");
	assert_int_equal(entries(t, ""), 1);
	/* and in another directory, where one is given */
	mkdirat(t->fd, "tmp", 0700);
	int tmp = openat(t->fd, "tmp", O_RDONLY | O_DIRECTORY);
	assert_int_equal(file_replace(t->fd, tmp, "a", STR("newest"), NULL, &why), STORED);
	assert_string_equal(get(t, "a"), "newest");
	assert_int_equal(entries(t, "tmp"), 0);
	mkdirat(t->fd, "b", 0700); /* a directory cannot be replaced by a file */
	assert_int_equal(file_replace(t->fd, tmp, "b", STR("x"), NULL, &why), STORED_FAILED);
	assert_int_equal(entries(t, "tmp"), 0);
	close(tmp);
	assert_string_equal(get(t, "a"), "newest");
}

static void a_symbolic_link_in_the_way_of_the_temporary_file_is_not_followed(void **state)
{
	struct temp *t = *state;
	const char *why = "";
	put(t, "victim", "precious");
	assert_int_equal(symlinkat("victim", t->fd, arena_printf(&t->arena, ".a.%ld", (long)getpid())), 0);
	file_replace(t->fd, -1, "a", STR("text"), NULL, &why);
	assert_string_equal(get(t, "victim"), "precious");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(files_are_read_whole),
		TEMP_TEST(a_missing_file_is_no_error),
		TEMP_TEST(what_is_no_plain_file_is_refused),
		TEMP_TEST(a_device_is_refused),
		TEMP_TEST(limits_are_exact),
		TEMP_TEST(standard_input_is_read_to_its_end),
		TEMP_TEST(standard_input_that_cannot_be_read_is_an_error),
		TEMP_TEST(a_new_file_is_private),
		TEMP_TEST(mode_and_group_stay),
		TEMP_TEST(a_file_that_somebody_saved_meanwhile_is_not_overwritten),
		TEMP_TEST(without_an_old_file_nothing_is_compared),
		TEMP_TEST(nothing_is_left_beside_the_file),
		TEMP_TEST(a_symbolic_link_in_the_way_of_the_temporary_file_is_not_followed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
