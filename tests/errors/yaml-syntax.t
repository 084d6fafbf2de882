What libyaml says, with its place.
project: none

$ printf 'rff: 1\nid: x\n name: X\n' >rff.yaml
$ rff-check
rff.yaml:3:6: error: not valid YAML: mapping values are not allowed in this context; check indents, colons and quotes
1 error
[65]
