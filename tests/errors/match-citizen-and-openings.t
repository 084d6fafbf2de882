A citizen and openings at once.
project: randers

$ rff-match -l en shortlist --citizen B0001 J0001
rff-match: --citizen and openings are both given; leave one of them out
[2]
