An operand too many.
project: randers

$ rff-match -l en hints J0001
rff-match: "J0001" is not expected; see rff-match --help
[2]
