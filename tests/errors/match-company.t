A pair that no company is to see.
project: randers

$ rff-match -l en why J0001 B0001 --for virksomhed
rff-match: B0001 is not a candidate for J0001; nothing is shown to the company
[1]
