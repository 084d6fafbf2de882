A letter whose value is missing.
project: none

$ rff-check -C
rff-check: -C needs a value: DIR
[2]
