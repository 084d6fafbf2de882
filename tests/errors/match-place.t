place without a match.
project: randers

$ rff-match place form=smaajob
rff-match: write place MATCH form=… start=…; see rff-match --help
[2]
