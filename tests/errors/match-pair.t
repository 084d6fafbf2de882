A pair of one.
project: randers

$ rff-match -l en why J0001
rff-match: which pair? Write why OPENING CITIZEN; see rff-match --help
[2]
