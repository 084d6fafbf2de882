A consultant whom no citizen has, a step that no rule has.
project: randers

$ rff-followup due -l en --consultant egi
rff-followup: no citizen has the consultant "egi"; did you mean egj?
[65]
$ rff-followup due -l en --step halvmaaned
rff-followup: no step "halvmaaned"; did you mean halv-maaned?
[65]
