A consultant whom no citizen has, a step that no rule has.
project: randers

$ rff-followup due --consultant egi
rff-followup: ingen borger har konsulenten "egi"; mente du egj?
[65]
$ rff-followup due -l en --step halvmaaned
rff-followup: no step "halvmaaned"; did you mean halv-maaned?
[65]
