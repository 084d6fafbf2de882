rff-check takes no operand.
project: none

$ rff-check citizens
rff-check: "citizens" is not expected; see rff-check --help
[2]
