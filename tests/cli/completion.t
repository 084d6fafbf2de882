Bash completion knows what --help says.
project: none

$ cat >complete <<.
> . "$TOP"/cmd/completion.bash
> compopt() { :; }
> COMP_WORDS=("\$@") COMP_CWORD=\$((\$# - 1))
> _rff "\$1" "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD-1]}"
> echo "\${COMPREPLY[@]}"
> .
$ bash complete rff-check --l
--list --language
$ bash complete rff-check -f ''
text csv json
$ bash complete rff-check --format ''
text csv json
$ bash complete rff-check --format = j
json
$ bash complete rff-report mal
maltal
$ bash complete rff-report cas
caseload cases
$ bash complete rff-followup cal
calendar
$ bash complete rff-match sho
shortlist
$ bash complete rff-match why --for bor
borger
$ bash complete rff-enroll place
placements
$ bash complete rff-enroll --amend citizens C0001 munic
municipality=
$ mkdir a; bash complete rff-check -C ''
a
