maltal takes no operand.
project: none

$ rff-report maltal deltagere
rff-report: "deltagere" is not expected; see rff-report --help
[2]
