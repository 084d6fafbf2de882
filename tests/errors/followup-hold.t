A visit of no step, of a step that a form holds, one to come, one without the cells it needs.
project: randers

$ rff-followup hold F0001
rff-followup: write hold PLACEMENT STEP outcome=CODE …; see rff-followup --help
[2]
$ rff-followup hold F9999 halv-maaned outcome=godt-match; rff-followup hold F0001 halv outcome=godt-match
rff-followup: "F9999" er ikke en række i placements.csv; se tabellens id'er
rff-followup: intet trin "halv"; mente du halv-maaned?
[65]
$ rff-followup hold -l en F0001 fire-uger-efter outcome=godt-match
rff-followup: fire-uger-efter is held by a form; write rff-enroll forms citizen=… form=slut date=…
[65]
$ rff-followup hold -l en F0001 halv-maaned outcome=godt-match held=2027-01-01
rff-followup: held: "2027-01-01" lies ahead; hold records what was, plans stand in next=DATE
[65]
$ rff-followup hold F0001 aftalt outcome=godt held=2021-13-01 fit_employer=6
rff-followup: error: fit_employer: "6" er uden for det tilladte; skriv 1 til 5
rff-followup: error: held: "2021-13-01" er ikke en dato; skriv YYYY-MM-DD
rff-followup: error: outcome: "godt" er ikke en kode i outcome; mente du godt-match?
rff-followup: error: with: tom; skriv en kode i with
4 fejl; intet er skrevet
[65]
