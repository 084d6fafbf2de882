A letter that is no option.
project: none

$ rff-check -x
rff-check: unknown option -x
[2]
