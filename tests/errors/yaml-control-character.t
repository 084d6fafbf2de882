A control character in rff.yaml.
project: none

$ printf 'rff: 1\nname: a\001b\n' >rff.yaml
$ rff-check
rff.yaml:2:8: error: not valid YAML: control characters are not allowed; check indents, colons and quotes
1 error
[65]
