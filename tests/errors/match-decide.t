decide without a decision.
project: randers

$ rff-match decide M0001
rff-match: write decide MATCH DECISION chooser=…; see rff-match --help
[2]
