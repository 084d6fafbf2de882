Which project a command works on: -C, else RFF_PROJECT, else upwards from here; never one that is not there.
project: none

$ for p in a b c; do mkdir $p; printf "rff: 1\nid: $p\nname: Projekt $p\nperiod: {from: 2021-01-01}\n" >$p/rff.yaml; done
$ mkdir -p a/deep/er
$ name() { rff-report maltal "$@" -l en | head -n 1; }; cd a && name && cd deep && name && cd er && name
Projekt a
Projekt a
Projekt a
$ # ---- RFF_PROJECT before upwards, -C before RFF_PROJECT
$ cd a/deep && RFF_PROJECT=../../b rff-report maltal | head -n 1
Projekt b
$ cd a/deep && RFF_PROJECT=../../b rff-report maltal -C ../../c | head -n 1
Projekt c
$ RFF_PROJECT=b rff-report maltal | head -n 1
Projekt b
$ cd a && RFF_PROJECT= rff-report maltal | head -n 1
Projekt a
$ rff-report maltal -C a/ | head -n 1; rff-report maltal --project=b | head -n 1; rff-report maltal -Cc | head -n 1
Projekt a
Projekt b
Projekt c
$ # ---- a project that is named and is not there is an error, though one lies above
$ cd a && RFF_PROJECT=deep rff-check
rff-check: deep: no project, rff.yaml is not there; make one: rff-init deep
[2]
$ cd a && rff-check -C deep
rff-check: deep: no project, rff.yaml is not there; make one: rff-init deep
[2]
$ cd a && rff-enroll -C nowhere mentors kind=frivillig
rff-enroll: nowhere: no project, rff.yaml is not there; make one: rff-init nowhere
[2]
$ rff-check
rff-check: no rff.yaml here or above; name the project with -C DIR, or make one: rff-init DIR
[2]
$ ls a b c
a:
deep
rff.yaml

b:
rff.yaml

c:
rff.yaml
$ # ---- messages name files as the user named the project
$ printf 'id,name,kind\nV1,,x\n' >a/companies.csv
$ rff-check -C a
a/companies.csv:2:4: error: name: empty; write text on one line
a/companies.csv:2:5: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
2 errors
[65]
$ rff-check -C a//
a/companies.csv:2:4: error: name: empty; write text on one line
a/companies.csv:2:5: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
2 errors
[65]
$ cd a/deep && rff-check
../companies.csv:2:4: error: name: empty; write text on one line
../companies.csv:2:5: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
2 errors
[65]
$ cd a && rff-check
companies.csv:2:4: error: name: empty; write text on one line
companies.csv:2:5: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
2 errors
[65]
$ rff-check -C "$PWD/a" 2>&1 | sed "s|$PWD|HERE|"
HERE/a/companies.csv:2:4: error: name: empty; write text on one line
HERE/a/companies.csv:2:5: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
2 errors
$ # ---- a symbolic link to a directory is a way to a project like any other
$ ln -s b link; rff-report maltal -C link | head -n 1
Projekt b
