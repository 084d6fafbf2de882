rff-init without a directory.
project: none

$ rff-init
rff-init: one directory is needed; see rff-init --help
[2]
