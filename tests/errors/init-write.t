The disk is full, or as here a file may have no bytes.
project: none

$ (ulimit -f 0; rff-init p; echo $?) 2>&1 | cat
rff-init: p/rff.yaml: File too large
74
$ ls -A p
