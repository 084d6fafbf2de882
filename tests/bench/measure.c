/* SPDX-License-Identifier: MIT */
/*
 * measure RUNS COMMAND [ARGUMENT…]: runs a command so often, its output thrown away, and prints
 * the least CPU time in ms (user and system, of the whole process) and the peak memory in MiB.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static double milliseconds(const struct timeval *t)
{
	return (double)t->tv_sec * 1e3 + (double)t->tv_usec / 1e3;
}

/* Runs the command once; false when it failed. */
static int run(char **argv, double *cpu, double *mib)
{
	struct rusage used;
	int status;
	pid_t child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_RDWR);
		if (null >= 0) {
			dup2(null, STDIN_FILENO);
			dup2(null, STDOUT_FILENO);
		}
		execvp(argv[0], argv);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &used) < 0)
		return 0;
	*cpu = milliseconds(&used.ru_utime) + milliseconds(&used.ru_stime);
	*mib = (double)used.ru_maxrss / 1024;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int main(int argc, char **argv)
{
	double least = 0, peak = 0, cpu, mib;
	int runs = argc > 2 ? atoi(argv[1]) : 0;
	if (runs < 1) {
		fputs("usage: measure RUNS COMMAND [ARGUMENT...]\n", stderr);
		return 2;
	}
	for (int i = 0; i < runs; i++) {
		if (!run(argv + 2, &cpu, &mib)) {
			fprintf(stderr, "measure: %s failed\n", argv[2]);
			return 1;
		}
		least = i == 0 || cpu < least ? cpu : least;
		peak = mib > peak ? mib : peak;
	}
	printf("%.2f %.1f\n", least, peak);
	return 0;
}
