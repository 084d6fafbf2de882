A rule that counts from exit is held by a form.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nfollowup: [{id: efter, after: 1m, from: exit}]\n' >rff.yaml
$ rff-check
rff.yaml:5:12: error: followup: a rule from exit or enrolment is held by a form; add form: slut
1 error
[65]
