A reader that there is not.
project: randers

$ rff-match why J0001 B0001 --for kommune
rff-match: --for: "kommune" is nobody here; write borger, konsulent or virksomhed
[2]
