rff-match without a word, and with one it does not know.
project: randers

$ rff-match; rff-match shortlst
rff-match: what is to be done? See rff-match --help
rff-match: rff-match cannot do "shortlst"; did you mean shortlist?
[2]
