rff-init makes a valid, empty, private project, and touches nothing that is there.
project: none

$ umask 0; rff-init p; ls -la p | awk '{ print $1, $NF }' | grep -v '\.\.$'
total 12
drwx------ .
-rw------- rff.yaml
$ # ---- every template is valid and empty
$ for t in lolland-falster corolab randers styregruppe tom; do rff-init --template $t t-$t && rff-check -C t-$t && echo $t; done
lolland-falster
corolab
randers
styregruppe
tom
$ grep -c '^#' p/rff.yaml | awk '{ print ($1 > 20 ? "comments" : $1) }'
comments
$ cmp p/rff.yaml t-tom/rff.yaml
$ # ---- an existing directory is taken, with what is in it
$ mkdir there; echo mine >there/notes; chmod 750 there; rff-init there; cat there/notes; ls -ld there | cut -c1-10; ls there
mine
drwxr-x---
notes
rff.yaml
$ rff-init slash/; ls slash
rff.yaml
$ mkdir -p deep/down; (cd deep/down && rff-init .); ls deep/down
rff.yaml
$ # ---- a project is never overwritten
$ cp p/rff.yaml before; rff-init --template randers p
rff-init: p: holds a project already; nothing written
[1]
$ cmp p/rff.yaml before; ls -A p
rff.yaml
$ : >there/rff.yaml; rff-init there
rff-init: there: holds a project already; nothing written
[1]
$ rm there/rff.yaml; ln -s nowhere there/rff.yaml; rff-init there
rff-init: there: holds a project already; nothing written
[1]
$ rm there/rff.yaml; mkfifo there/rff.yaml; rff-init there
rff-init: there: holds a project already; nothing written
[1]
$ # ---- the examples in the comments are valid as they stand
$ mkdir q; sed 's/^#\([a-z_]*:\)/\1/; s/^#\(  \)/\1/' p/rff.yaml >q/rff.yaml; grep -c '^[a-z]' q/rff.yaml | awk '{ print ($1 > 12 ? "many" : $1) }'; rff-check -C q
many
