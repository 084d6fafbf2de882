rff.yaml without a word in it.
project: none

$ printf '# nothing\n' >rff.yaml
$ rff-check
rff.yaml:2:1: error: the file is empty
1 error
[65]
