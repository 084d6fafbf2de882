A slip of the pen in an option.
project: none

$ rff-check --lits
rff-check: unknown option --lits; did you mean --list?
[2]
