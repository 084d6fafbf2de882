/* SPDX-License-Identifier: MIT */
/* lib/data/lock.c: one writer at a time, and nothing in the way of the next. */
#include "temp.h"

#include <errno.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/wait.h>

#include "../../lib/data/store.h"

static mode_t mode_of(const struct temp *t, const char *entry)
{
	struct stat st;
	assert_int_equal(fstatat(t->fd, entry, &st, AT_SYMLINK_NOFOLLOW), 0);
	return st.st_mode & 07777;
}

static char holder_said[64];

static void note_holder(const char *holder)
{
	snprintf(holder_said, sizeof(holder_said), "<%s>", holder);
}

/* In a child, since the lock is held until the process ends: the result of store_open. */
static int taken_by_a_child(struct temp *t, int wait)
{
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		struct store s;
		_exit((int)store_open(&s, &t->arena, t->fd, wait, "nn", NULL));
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	return WEXITSTATUS(status);
}

static void one_process_at_a_time_holds_the_lock(void **state)
{
	struct temp *t = *state;
	int ready[2], go[2];
	char c = 'x';
	struct store s;
	assert_int_equal(pipe(ready) | pipe(go), 0);
	pid_t holder = fork();
	if (holder == 0) {
		enum locked got = store_open(&s, &t->arena, t->fd, 0, "nn", NULL);
		c = (char)('0' + got);
		if (write(ready[1], &c, 1) != 1 || read(go[0], &c, 1) != 1)
			_exit(1);
		_exit(0);
	}
	assert_int_equal(read(ready[0], &c, 1), 1);
	assert_int_equal(c, '0' + LOCKED);
	holder_said[0] = '\0';
	assert_int_equal(store_open(&s, &t->arena, t->fd, 0, "nn", note_holder), LOCK_BUSY);
	assert_string_equal(holder_said, ""); /* it need not be told when nobody waits */
	assert_int_equal(store_open(&s, &t->arena, t->fd, 1, "nn", note_holder), LOCK_BUSY);
	assert_string_equal(holder_said, arena_printf(&t->arena, "<nn, process %ld>", (long)holder));
	assert_int_equal(write(go[1], &c, 1), 1);
	waitpid(holder, NULL, 0);
	assert_int_equal(taken_by_a_child(t, 0), LOCKED);
	assert_int_equal(taken_by_a_child(t, 0), LOCKED); /* and let go when a process ends */
}

static void a_killed_process_leaves_no_lock(void **state)
{
	struct temp *t = *state;
	int ready[2];
	char c = 'x';
	assert_int_equal(pipe(ready), 0);
	pid_t holder = fork();
	if (holder == 0) {
		struct store s;
		store_open(&s, &t->arena, t->fd, 0, "nn", NULL);
		if (write(ready[1], &c, 1) == 1)
			pause();
		_exit(1);
	}
	assert_int_equal(read(ready[0], &c, 1), 1);
	assert_int_equal(taken_by_a_child(t, 0), LOCK_BUSY);
	kill(holder, SIGKILL);
	waitpid(holder, NULL, 0);
	assert_int_equal(taken_by_a_child(t, 0), LOCKED);
}

static void what_the_lock_needs_is_made_private(void **state)
{
	struct temp *t = *state;
	assert_int_equal(taken_by_a_child(t, 0), LOCKED);
	assert_int_equal(mode_of(t, ".rff"), 0700);
	assert_int_equal(mode_of(t, ".rff/tmp"), 0700);
	assert_int_equal(mode_of(t, ".rff/last"), 0700);
	assert_int_equal(mode_of(t, ".rff/lock"), 0600);
}

static void a_very_long_wait_is_no_short_one(void **state)
{
	struct temp *t = *state;
	struct stat st;
	assert_int_equal(taken_by_a_child(t, 0), LOCKED);
	int held = openat(t->fd, ".rff/lock", O_RDWR);
	assert_int_equal(flock(held, LOCK_EX | LOCK_NB), 0);
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		struct store s;
		close(held);
		_exit((int)store_open(&s, &t->arena, t->fd, 999999999, "nn", NULL));
	}
	usleep(300000);
	assert_int_equal(waitpid(child, NULL, WNOHANG), 0); /* still waiting */
	assert_int_equal(fstat(held, &st), 0);
	flock(held, LOCK_UN);
	close(held);
	int status;
	waitpid(child, &status, 0);
	assert_int_equal(WEXITSTATUS(status), LOCKED);
}

static void a_lock_that_is_a_symbolic_link_is_refused(void **state)
{
	struct temp *t = *state;
	struct store s;
	put(t, "victim", "precious");
	mkdirat(t->fd, ".rff", 0700);
	assert_int_equal(symlinkat("../victim", t->fd, ".rff/lock"), 0);
	assert_int_equal(store_open(&s, &t->arena, t->fd, 0, "nn", NULL), LOCK_FAILED);
	assert_string_equal(s.which, ".rff/lock");
	assert_string_equal(s.why, "is no plain file of its own; remove what stands there");
	assert_string_equal(get(t, "victim"), "precious");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEMP_TEST(one_process_at_a_time_holds_the_lock),
		TEMP_TEST(a_killed_process_leaves_no_lock),
		TEMP_TEST(what_the_lock_needs_is_made_private),
		TEMP_TEST(a_very_long_wait_is_no_short_one),
		TEMP_TEST(a_lock_that_is_a_symbolic_link_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
