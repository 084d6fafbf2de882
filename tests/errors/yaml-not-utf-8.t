rff.yaml in the code page of Danish Windows.
project: none

$ printf 'rff: 1\nname: R\370dby\n' >rff.yaml
$ rff-check
rff.yaml:2:8: error: byte \xf8 is not UTF-8; save the file as UTF-8
1 error
[65]
