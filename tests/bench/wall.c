/* SPDX-License-Identifier: MIT */
/*
 * wall COMMAND [ARGUMENT…]: runs a command, its output thrown away and its input ours, and prints the wall time from
 * fork to its end in ms. Ends with 1 when the command failed.
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct timespec from, to;
	int status = 1;
	if (argc < 2) {
		fputs("usage: wall COMMAND [ARGUMENT...]\n", stderr);
		return 2;
	}
	clock_gettime(CLOCK_MONOTONIC, &from);
	pid_t child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);
		if (null >= 0)
			dup2(null, STDOUT_FILENO);
		execvp(argv[1], argv + 1);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return 1;
	clock_gettime(CLOCK_MONOTONIC, &to);
	printf("%.3f\n", (double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6);
	return !WIFEXITED(status) || WEXITSTATUS(status) != 0;
}
