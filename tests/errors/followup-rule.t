Follow-up rules that cannot be meant, and keys that count for nothing.
project: none

$ mkdir p && chmod 700 p && cat >p/rff.yaml <<'END'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2020-01-01}
> followup:
>   - {id: a, after: 15d, from: start, form: slut}
>   - {id: b, after: 4w, from: exit, form: slut, forms: [smaajob], closes: true}
> END
$ rff-check -C p
p/rff.yaml:7:44: warning: form: a rule from start is held by a visit, so the form counts for nothing; leave it out
p/rff.yaml:8:55: warning: forms: a rule from exit or enrolment is about no placement, so it counts for nothing; leave it out
p/rff.yaml:8:74: warning: closes: a rule from exit or enrolment is about no placement, so it counts for nothing; leave it out
3 warnings
$ # Nobody but rff-check tells of them.
$ printf 'id,municipality,benefit,enrolled\n' >p/citizens.csv; rff-followup -C p -f csv due
placement,citizen,company,step,due,state,days,consultant
$ sed -i 's/from: start, form: slut/from: start, valid_from: 2022-01-01, valid_to: 2021-12-31/' p/rff.yaml; rff-check -C p
p/rff.yaml:7:72: error: valid_to: "2021-12-31" lies before valid_from; write a later date
p/rff.yaml:8:55: warning: forms: a rule from exit or enrolment is about no placement, so it counts for nothing; leave it out
p/rff.yaml:8:74: warning: closes: a rule from exit or enrolment is about no placement, so it counts for nothing; leave it out
1 error, 2 warnings
[65]
