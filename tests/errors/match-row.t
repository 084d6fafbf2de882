An opening that is not there.
project: randers

$ rff-match shortlist J9999
rff-match: "J9999" er ikke en række i openings.csv; se tabellens id'er
[65]
