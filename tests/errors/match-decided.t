A match that is decided already.
project: randers

$ rff-match -l en decide M0001 trukket-tilbage
rff-match: M0001 is decided already: ansat; correct it with rff-enroll --amend matches M0001
[1]
