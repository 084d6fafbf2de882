An option that takes no value.
project: none

$ rff-check --list=all
rff-check: --list takes no value
[2]
