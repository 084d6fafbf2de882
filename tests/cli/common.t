What all commands share: mistakes, help, the answer and where it goes.
project: none

$ rff-init p
$ rff-check -C p
$ # ---- mistakes
$ rff-check -C p --lsit
rff-check: unknown option --lsit; did you mean --list?
[2]
$ rff-check -C p -f xlxs
rff-check: --format: unknown format "xlxs"; there are text, csv, json
[2]
$ rff-check -C p -f jsn
rff-check: --format: unknown format "jsn"; there are text, csv, json; did you mean json?
[2]
$ rff-check -C p -l dansk
rff-check: --language: unknown language "dansk"; there are da, en
[2]
$ rff-check -C p --color=red
rff-check: --color: unknown color "red"; there are auto, always, never
[2]
$ rff-check -C p -C
rff-check: -C needs a value: DIR
[2]
$ rff-check -C "$(printf 'p\346')"
rff-check: argument 2 is not UTF-8
[65]
$ rff-enroll -C p citizens note=010190-1234
rff-enroll: argument 4 holds a CPR number (DDMMYY-****); rff stores none
[65]
$ RFF_TODAY=2022-02-30 rff-report -C p maltal
rff-report: RFF_TODAY: "2022-02-30" is not a date; write YYYY-MM-DD
[2]
$ rff-report -C p maltal -t i-dag
rff-report: --today: "i-dag" is not a date; write YYYY-MM-DD
[2]
$ # ---- help fits the screen, in every command
$ for c in "$TOP"/cmd/rff-*.c; do c=${c##*/}; LC_ALL=C.UTF-8 ${c%.c} --help | awk -v c=$c 'length > 80 { print c ": " $0 }'; done
$ rff-check --help
usage: rff-check [OPTION]…

show every error and warning of a project, or say nothing

Findings go to stderr as FILE:LINE:COLUMN: error: …; with -f csv or json they
are the answer on stdout. Exit status 65 with errors, 0 with warnings only.

Options:
      --list  list the checks there are

Common options (rff(7) has more on them):
  -C, --project DIR              the project
  -f, --format text|csv|json     of the answer
  -o, --output FILE              answer to FILE
  -l, --language da|en           of labels
      --color auto|always|never  colours in text
      --excel                    csv for Danish Excel
  -t, --today DATE               count as on DATE
  -K, --known-at STAMP           as the records were known at STAMP
  -q, --quiet                    print no answer
      --insecure-permissions     let others read or write the project
  -h, --help                     this help
  -V, --version                  the version
$ rff-check --version
~ ^rff-check [0-9]+\.[0-9]+\.[0-9]+$
$ # ---- the answer: whole, or an error
$ rff-check --list -C p -f csv | head -n 1
check,severity,help
$ rff-check --list -C p -f csv --excel | head -n 1 | od -An -c
 357 273 277   c   h   e   c   k   ;   s   e   v   e   r   i   t
   y   ;   h   e   l   p  \r  \n
$ rff-check --list -C p --excel -f json
rff-check: --excel goes with --format csv only
[2]
$ rff-check --list -C p -f json | head -n 1
[
$ rff-check --list -C p -q
$ rff-check --list -C p >/dev/full
rff-check: standard output: No space left on device
[74]
$ rff-check --list -C p >&-
rff-check: standard output: Bad file descriptor
[74]
$ rff-check --help >/dev/full
rff-check: standard output: No space left on device
[74]
$ # ---- -o
$ umask 022; rff-check --list -C p -f csv -o list.csv; ls -l list.csv | cut -c1-10; head -n 1 list.csv
-rw-------
check,severity,help
$ chmod 640 list.csv; rff-check --list -C p -f json -o list.csv; ls -l list.csv | cut -c1-10; head -n 1 list.csv
-rw-r-----
[
$ rff-check --list -C p -o nowhere/list
rff-check: nowhere/list: No such file or directory
[74]
$ rff-check --list -C p -o p
rff-check: p: is there already and no plain file
[74]
$ ln -s list.csv link; rff-check --list -C p -o link
rff-check: link: is there already and no plain file
[74]
$ mkfifo pipe; rff-check --list -C p -o pipe
rff-check: pipe: is there already and no plain file
[74]
$ ls -A
link
list.csv
p
pipe
$ # ---- colour is asked for, never needed
$ rff-check --list -C p | grep -c "$(printf '\033')"
0
[1]
$ rff-check --list -C p --color=always | grep -c "$(printf '\033')"
1
